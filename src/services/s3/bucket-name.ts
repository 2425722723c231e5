import { isIPv4 } from 'node:net'
import { BUCKET_NAME_CHARACTERS_MAX, BUCKET_NAME_CHARACTERS_MIN } from './limits.ts'

/** Letters that AWS keeps for names of its own: access points, directory buckets, tables. */
const RESERVED_PREFIXES = ['xn--', 'sthree-', 'amzn-s3-demo-'] as const
const RESERVED_SUFFIXES = ['-s3alias', '--ol-s3', '.mrap', '--x-s3', '--table-s3'] as const

const DOTS_AND_HYPHENS = /^[a-z0-9](?!.*\.\.)[a-z0-9.-]*[a-z0-9]$/

/**
 * Whether a bucket may be made under this name: AWS's rules for general purpose buckets. A hyphen beside a dot is allowed since AWS asks
 * only that a name begins and ends with a letter or digit and has no two dots in a row.
 */
export function isBucketName(name: string): boolean {
  if (name.length < BUCKET_NAME_CHARACTERS_MIN || name.length > BUCKET_NAME_CHARACTERS_MAX) return false
  if (!DOTS_AND_HYPHENS.test(name) || isIPv4(name)) return false
  if (RESERVED_PREFIXES.some((prefix) => name.startsWith(prefix))) return false
  return !RESERVED_SUFFIXES.some((suffix) => name.endsWith(suffix))
}
