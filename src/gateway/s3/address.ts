import { keyTooLong } from '../../aws/s3.ts'
import { splitTarget } from '../../aws/sigv4.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { HttpRequest } from '../http.ts'
import { hostName } from '../origin.ts'
import { decodeForm, decodePath } from '../percent.ts'

/** What a request to S3 is about, in either style: `/bucket/key`, or `/key` at a host that begins with the bucket. */
export interface Address {
  /** Absent: all buckets. */
  readonly bucket?: string
  /** Decoded once and otherwise as sent: `a//b`, `.` and `..` are keys. Absent: the bucket itself. */
  readonly key?: string
  /** Decoded. Of a name that was sent more than once, the first. */
  readonly query: ReadonlyMap<string, string>
}

export type AddressErrorCode = 'InvalidURI' | 'KeyTooLongError'

export function addressOf({ host, target }: HttpRequest, baseHosts: ReadonlySet<string>): Address | Rejection<AddressErrorCode> {
  const { path, query: pairs } = splitTarget(target)
  const query = new Map<string, string>()
  for (const [name, value] of pairs) {
    const decodedName = decodeForm(name)
    const decoded = decodeForm(value)
    if (decodedName === undefined || decoded === undefined) return unparsable()
    if (!query.has(decodedName)) query.set(decodedName, decoded)
  }
  const ofHost = bucketOfHost(host, baseHosts)
  const rest = path.slice(1)
  const slash = ofHost !== undefined ? -1 : rest.indexOf('/')
  const bucket = ofHost ?? decodePath(slash === -1 ? rest : rest.slice(0, slash))
  const key = decodePath(ofHost !== undefined ? rest : slash === -1 ? '' : rest.slice(slash + 1))
  if (bucket === undefined || key === undefined || !path.startsWith('/')) return unparsable()
  return keyTooLong(key) ?? { ...(bucket !== '' && { bucket }), ...(key !== '' && { key }), query }
}

function unparsable(): Rejection<AddressErrorCode> {
  return reject('InvalidURI', "Couldn't parse the specified URI.")
}

/** `<bucket>.s3.<region>.amazonaws.com` and its older and other forms, where such a host is allowed. */
const AWS_HOST = /^(?:(.+)\.)?s3(?:[.-](?:dualstack\.|fips\.)?[a-z0-9-]+)?(?:\.dualstack\.[a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/
/** What stands between the bucket and the host's own name may say that it is S3, and where. */
const S3_LABELS = /^(?:(.+)\.)?s3(?:[.-][a-z]{2,}(?:-[a-z]+)+-\d)?$/

/**
 * The bucket that a virtual-host request names in its host. `baseHosts` are the names under which the server is reached besides
 * `localhost`; whether a host may be used at all was decided before.
 */
export function bucketOfHost(host: string, baseHosts: ReadonlySet<string>): string | undefined {
  const name = hostName(host)
  if (name === undefined || baseHosts.has(name)) return undefined
  const aws = AWS_HOST.exec(name)
  if (aws !== null) return aws[1]
  const before = labelsBefore(name, 'localhost') ?? nearest([...baseHosts].map((base) => labelsBefore(name, base)))
  if (before === undefined) return undefined
  const labels = S3_LABELS.exec(before)
  return labels === null ? before : labels[1]
}

/** The part of a name in front of `.base`. */
function labelsBefore(name: string, base: string): string | undefined {
  return name.endsWith(`.${base}`) ? name.slice(0, -base.length - 1) : undefined
}

/** Of a name below two bases, the nearer base counts: what is left of it is shortest. */
function nearest(rests: readonly (string | undefined)[]): string | undefined {
  return rests.filter((rest) => rest !== undefined).sort((a, b) => a.length - b.length)[0]
}
