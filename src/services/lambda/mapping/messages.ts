/** Texts of event source mappings, literally where they are known. */
import { cannotAccess } from './processing-result.ts'

export { cannotAccess }

export const NO_STARTING_POSITION =
  "1 validation error detected: Value null at 'startingPosition' failed to satisfy constraint: Member must not be null."
export const NO_FUNCTION = 'Function does not exist'
export const UNKNOWN_SOURCE = 'Unrecognized event source.'
export const BAD_FILTER = 'Invalid filter pattern definition.'
export const NO_MAPPING = 'The resource you requested does not exist.'
export const BUSY_FOR_UPDATE = 'Cannot update the event source mapping because it is in use.'
export const BUSY_FOR_DELETE = 'Cannot delete the event source mapping because it is in use.'

export const ONLY_STREAMS = 'Leat maps functions to Kinesis data streams and their consumers.'
export const NO_TIMESTAMP = 'StartingPositionTimestamp is required when StartingPosition is AT_TIMESTAMP.'
export const TIMESTAMP_TO_COME = 'StartingPositionTimestamp cannot be in the future.'
export const AGE_RANGE = 'MaximumRecordAgeInSeconds must be -1, or between 60 and 604800.'
export const WINDOW_OF_ONE = 'ParallelizationFactor must be 1 where TumblingWindowInSeconds is set.'
export const STANDARD_QUEUES = 'FIFO queues and topics cannot be destinations of event source mappings.'
export const DESTINATIONS = 'Leat writes records that were given up to SQS queues and S3 buckets: give the ARN of one of these.'

export function noStream(arn: string): string {
  return `Stream not found: ${arn}`
}

export function unsupported(parameter: string): string {
  return `Unsupported ${parameter} parameter for given event source mapping type.`
}

export function tooManyFilters(max: number): string {
  return `Exceeded the maximum number of filters (${max}) of an event source mapping.`
}

/** The spaces within the quotation marks are AWS's. */
export function mappedAlready(eventSourceArn: string, functionName: string, uuid: string): string {
  return `The event source arn (" ${eventSourceArn} ") and function (" ${functionName} ") provided mapping already exists. Please update or delete the existing mapping with UUID ${uuid}`
}
