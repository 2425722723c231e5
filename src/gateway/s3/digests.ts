import { createHash } from 'node:crypto'
import { isChecksumAlgorithm, isChecksumValue, runningChecksum } from '../../aws/checksums.ts'
import { badChecksum, badMd5, invalidMd5 } from '../../aws/s3.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'

const CHECKSUM = 'x-amz-checksum-'
/** Not the value of a checksum but its name or kind. */
const NO_VALUES = new Set(['x-amz-checksum-algorithm', 'x-amz-checksum-mode', 'x-amz-checksum-type'])

/**
 * What is wrong with the digests that a client sends with a document. (Those of objects are the operations' business, since they are kept.) xxHash is taken
 * as it is.
 */
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
    const running = isChecksumAlgorithm(algorithm) ? runningChecksum(algorithm) : undefined
    running?.update(bytes)
    if (running !== undefined && running.digest() !== given) return badChecksum(algorithm)
  }
  return undefined
}

function wrongMd5(given: string, bytes: Uint8Array): Rejection<'BadDigest' | 'InvalidDigest'> | undefined {
  if (!isChecksumValue('MD5', given)) return invalidMd5(given)
  const computed = createHash('md5').update(bytes).digest('base64')
  return computed === given ? undefined : badMd5(given, computed)
}
