import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { crc32c, crc64nvme } from '../../aws/crc.ts'
import { type Rejection, reject, rejectWith } from '../../kernel/outcome.ts'

/**
 * Digests that a client sends with a document. (Those of objects are the operations' business, since they are kept.) xxHash is taken as it is.
 */
const COMPUTED: Readonly<Record<string, (bytes: Uint8Array) => Buffer>> = {
  CRC32: (bytes) => bigEndian(crc32(bytes)),
  CRC32C: (bytes) => bigEndian(crc32c(bytes)),
  CRC64NVME: (bytes) => {
    const { high, low } = crc64nvme(bytes)
    return bigEndian(high, low)
  },
  SHA1: (bytes) => createHash('sha1').update(bytes).digest(),
  SHA256: (bytes) => createHash('sha256').update(bytes).digest(),
  SHA512: (bytes) => createHash('sha512').update(bytes).digest(),
  MD5: (bytes) => createHash('md5').update(bytes).digest(),
}
function bigEndian(...words: readonly number[]): Buffer {
  const sum = Buffer.alloc(4 * words.length)
  for (const [at, word] of words.entries()) sum.writeUInt32BE(word >>> 0, 4 * at)
  return sum
}

const CHECKSUM = 'x-amz-checksum-'
/** Not the value of a checksum but its name or kind. */
const NO_VALUES = new Set(['x-amz-checksum-algorithm', 'x-amz-checksum-mode', 'x-amz-checksum-type'])

export function wrongDigest(
  bytes: Uint8Array,
  headers: ReadonlyMap<string, string>,
  trailers: ReadonlyMap<string, string>,
  isRequired: boolean,
): Rejection<'BadDigest' | 'InvalidDigest' | 'InvalidRequest'> | undefined {
  const md5 = headers.get('content-md5')
  const checksums = [...headers, ...trailers].filter(([name]) => name.startsWith(CHECKSUM) && !NO_VALUES.has(name))
  if (md5 === undefined && checksums.length === 0) {
    return isRequired
      ? reject('InvalidRequest', 'Missing required header for this request: Content-MD5 OR x-amz-checksum-*')
      : undefined
  }
  const badMd5 = md5 === undefined ? undefined : wrongMd5(md5, bytes)
  if (badMd5 !== undefined) return badMd5
  for (const [name, given] of checksums) {
    const algorithm = name.slice(CHECKSUM.length).toUpperCase()
    const computed = COMPUTED[algorithm]?.(bytes)
    if (computed !== undefined && computed.toString('base64') !== given) {
      return reject('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`)
    }
  }
  return undefined
}

function wrongMd5(given: string, bytes: Uint8Array): Rejection<'BadDigest' | 'InvalidDigest'> | undefined {
  if (!/^[A-Za-z0-9+/]{22}==$/.test(given)) {
    return rejectWith('InvalidDigest', 'The Content-MD5 you specified was invalid.', { details: { 'Content-MD5': given } })
  }
  const computed = createHash('md5').update(bytes).digest('base64')
  if (computed === given) return undefined
  return rejectWith('BadDigest', 'The Content-MD5 you specified did not match what we received.', {
    details: { ExpectedDigest: given, CalculatedDigest: computed },
  })
}
