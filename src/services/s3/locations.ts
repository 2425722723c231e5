/** Regions as buckets name them. */
import { type Rejection, rejectWith } from '../../kernel/outcome.ts'
import * as messages from './messages.ts'

/** Where buckets are whose request says nothing of it; it has no name as a location. */
export const DEFAULT_REGION = 'us-east-1'
/** The first name that the region in Ireland had. */
const EUROPE = { location: 'EU', region: 'eu-west-1' }
const REGION = /^[a-z]{2}(-[a-z]+){1,3}-\d{1,2}$/

/** The region of a bucket that is made with this location through this region's endpoint, as AWS answers it. */
export function regionOfLocation(
  location: string | undefined,
  endpointRegion: string,
): string | Rejection<'IllegalLocationConstraintException' | 'InvalidLocationConstraint'> {
  if (location === undefined || location === '') {
    return endpointRegion === DEFAULT_REGION ? endpointRegion : foreign('unspecified')
  }
  const region = location === EUROPE.location ? EUROPE.region : location
  if (region === DEFAULT_REGION || !REGION.test(region)) {
    return rejectWith('InvalidLocationConstraint', messages.BAD_LOCATION, { details: { LocationConstraint: location } })
  }
  return endpointRegion === DEFAULT_REGION || endpointRegion === region ? region : foreign(location)
}

function foreign(location: string): Rejection<'IllegalLocationConstraintException'> {
  return { rejected: 'IllegalLocationConstraintException', message: messages.foreignLocation(location) }
}
