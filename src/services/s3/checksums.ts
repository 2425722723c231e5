/** The checksums that S3 keeps of objects and parts, beside the ETag: what a request gives of them, and that of an object put together of parts. */
import { createHash } from 'node:crypto'
import {
  CHECKSUM_ALGORITHMS,
  type ChecksumAlgorithm,
  DIGEST_BYTES,
  isChecksumAlgorithm,
  isChecksumValue,
  runningChecksum,
} from '../../aws/checksums.ts'
import { type CrcName, crcJoiner } from '../../aws/crc.ts'
import { invalidMd5 } from '../../aws/s3.ts'
import { assert } from '../../kernel/assert.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import * as messages from './messages.ts'

/** Of the whole content, or of the checksums of its parts. */
export type ChecksumType = 'FULL_OBJECT' | 'COMPOSITE'

/** What S3 works out when a client gives none. */
export const DEFAULT_ALGORITHM: ChecksumAlgorithm = 'CRC64NVME'

export interface Checksum {
  readonly algorithm: ChecksumAlgorithm
  /** base64; with `-N` behind it if it is composed of those of N parts. */
  readonly value: string
  readonly type: ChecksumType
}

/** Members of inputs and outputs that carry checksums. */
export type ChecksumMembers = { readonly [Name in ChecksumAlgorithm as `Checksum${Name}`]?: string }

/** As members of an output. */
export function checksumMembers(checksum: Pick<Checksum, 'algorithm' | 'value'> | undefined): ChecksumMembers {
  return checksum === undefined ? {} : { [`Checksum${checksum.algorithm}`]: checksum.value }
}

/** What a request gives: none, one, or what is wrong with it. */
export function givenChecksum(
  input: ChecksumMembers,
): { readonly algorithm: ChecksumAlgorithm; readonly value: string } | undefined | Rejection<'InvalidRequest'> {
  const given = CHECKSUM_ALGORITHMS.flatMap((algorithm) => {
    const value = input[`Checksum${algorithm}`]
    return value === undefined ? [] : [{ algorithm, value }]
  })
  if (given.length > 1) return reject('InvalidRequest', messages.MANY_CHECKSUMS)
  const [only] = given
  if (only === undefined || isChecksumValue(only.algorithm, only.value)) return only
  return reject('InvalidRequest', messages.badChecksumHeader(only.algorithm))
}

export interface PartChecksum {
  readonly value: string
  readonly bytes: number
}

const TYPES: Readonly<Record<ChecksumAlgorithm, readonly [ChecksumType, ...ChecksumType[]]>> = {
  CRC32: ['COMPOSITE', 'FULL_OBJECT'],
  CRC32C: ['COMPOSITE', 'FULL_OBJECT'],
  CRC64NVME: ['FULL_OBJECT'],
  SHA1: ['COMPOSITE'],
  SHA256: ['COMPOSITE'],
  SHA512: ['COMPOSITE'],
  MD5: ['COMPOSITE'],
  XXHASH64: ['COMPOSITE'],
  XXHASH3: ['COMPOSITE'],
  XXHASH128: ['COMPOSITE'],
}

/** What a multipart upload keeps of the checksums it was asked for; `undefined` if for none: then S3 works out its own. */
export interface UploadChecksum {
  readonly algorithm: ChecksumAlgorithm
  readonly type: ChecksumType
}

export function uploadChecksum(
  algorithm: string | undefined,
  type: string | undefined,
): UploadChecksum | undefined | Rejection<'InvalidRequest' | 'NotImplemented'> {
  if (algorithm === undefined) {
    return type === undefined ? undefined : reject('InvalidRequest', messages.TYPE_WITHOUT_ALGORITHM)
  }
  if (!isChecksumAlgorithm(algorithm)) return reject('InvalidRequest', messages.UNKNOWN_ALGORITHM)
  if (runningChecksum(algorithm) === undefined) return reject('NotImplemented', messages.XXHASH_OF_PARTS)
  if (type === undefined) return { algorithm, type: TYPES[algorithm][0] }
  if (type !== 'COMPOSITE' && type !== 'FULL_OBJECT') return reject('InvalidRequest', messages.BAD_CHECKSUM_TYPE)
  return TYPES[algorithm].includes(type)
    ? { algorithm, type }
    : reject('InvalidRequest', messages.typeNotForAlgorithm(type, algorithm))
}

/** The checksum of an object from those of its parts, in their order. */
export function joinedChecksum({ algorithm, type }: UploadChecksum, parts: readonly PartChecksum[]): Checksum {
  return { algorithm, type, value: type === 'COMPOSITE' ? composite(algorithm, parts) : wholeCrc(algorithm as CrcName, parts) }
}

function composite(algorithm: ChecksumAlgorithm, parts: readonly PartChecksum[]): string {
  const running = runningChecksum(algorithm)
  assert(running !== undefined, 'no upload is begun with a checksum that cannot be worked out')
  for (const { value } of parts) running.update(Buffer.from(value, 'base64'))
  return `${running.digest()}-${parts.length}`
}

function wholeCrc(name: CrcName, parts: readonly PartChecksum[]): string {
  const join = crcJoiner(name)
  let whole = 0n
  for (const { value, bytes } of parts) whole = join(whole, BigInt(`0x${Buffer.from(value, 'base64').toString('hex')}`), bytes)
  return Buffer.from(whole.toString(16).padStart(DIGEST_BYTES[name] * 2, '0'), 'hex').toString('base64')
}

/** The ETag of an object of several parts: hex MD5 of the MD5s of the parts, in binary, and how many they are. */
export function multipartEtag(etags: readonly string[]): string {
  const hash = createHash('md5')
  for (const etag of etags) hash.update(Buffer.from(etag, 'hex'))
  return `${hash.digest('hex')}-${etags.length}`
}

/** A `Content-MD5` as hex; `undefined` if the request has none. */
export function givenMd5(header: string | undefined): string | undefined | Rejection<'InvalidDigest'> {
  if (header === undefined) return undefined
  if (!isChecksumValue('MD5', header)) return invalidMd5(header)
  return Buffer.from(header, 'base64').toString('hex')
}
