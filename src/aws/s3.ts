/** What the door of S3 and the service behind it both know: limits, and what is refused on either side, in AWS's words. */
import { type Rejection, reject, rejectWith } from '../kernel/outcome.ts'

/** Of the key of an object, in UTF-8. */
export const KEY_BYTES_MAX = 1_024
export const PART_NUMBER_MAX = 10_000

export const ACCESS_DENIED = 'Access Denied'
export const PART_NUMBER_OUT_OF_RANGE = `Part number must be an integer between 1 and ${PART_NUMBER_MAX}, inclusive`

export function keyTooLong(key: string): Rejection<'KeyTooLongError'> | undefined {
  const bytes = Buffer.byteLength(key)
  if (bytes <= KEY_BYTES_MAX) return undefined
  return rejectWith('KeyTooLongError', 'Your key is too long', {
    details: { Size: String(bytes), MaxSizeAllowed: String(KEY_BYTES_MAX) },
  })
}

export function malformedXml(): Rejection<'MalformedXML'> {
  return reject('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema')
}

/** As AWS says it of headers that a kind of bucket does not know. */
export function notImplemented(header: string, additionalMessage?: string): Rejection<'NotImplemented'> {
  return rejectWith('NotImplemented', 'A header you provided implies functionality that is not implemented', {
    details: { Header: header, ...(additionalMessage !== undefined && { additionalMessage }) },
  })
}

/** A `Content-MD5` that is none. */
export function invalidMd5(given: string): Rejection<'InvalidDigest'> {
  return rejectWith('InvalidDigest', 'The Content-MD5 you specified was invalid.', { details: { 'Content-MD5': given } })
}

/** Both in base64. */
export function badMd5(expected: string, calculated: string): Rejection<'BadDigest'> {
  return rejectWith('BadDigest', 'The Content-MD5 you specified did not match what we received.', {
    details: { ExpectedDigest: expected, CalculatedDigest: calculated },
  })
}

export function badChecksum(algorithm: string): Rejection<'BadDigest'> {
  return reject('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`)
}
