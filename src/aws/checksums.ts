/** The checksums that S3 knows beside the ETag: their names, what values look like, and working one out as bytes pass. */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { CRC64_OF_NOTHING, crc32c, crc64nvme } from './crc.ts'

export const CHECKSUM_ALGORITHMS = [
  'CRC32',
  'CRC32C',
  'CRC64NVME',
  'SHA1',
  'SHA256',
  'SHA512',
  'MD5',
  'XXHASH64',
  'XXHASH3',
  'XXHASH128',
] as const
export type ChecksumAlgorithm = (typeof CHECKSUM_ALGORITHMS)[number]

export function isChecksumAlgorithm(text: string | undefined): text is ChecksumAlgorithm {
  return CHECKSUM_ALGORITHMS.some((name) => name === text)
}

export function checksumHeader(algorithm: ChecksumAlgorithm): string {
  return `x-amz-checksum-${algorithm.toLowerCase()}`
}

/** Before base64. */
export const DIGEST_BYTES: Readonly<Record<ChecksumAlgorithm, number>> = {
  CRC32: 4,
  CRC32C: 4,
  CRC64NVME: 8,
  SHA1: 20,
  SHA256: 32,
  SHA512: 64,
  MD5: 16,
  XXHASH64: 8,
  XXHASH3: 8,
  XXHASH128: 16,
}

/** Whether it is base64 of as many bytes as the algorithm gives. */
export function isChecksumValue(algorithm: ChecksumAlgorithm, value: string): boolean {
  const bytes = Buffer.from(value, 'base64')
  return bytes.length === DIGEST_BYTES[algorithm] && bytes.toString('base64') === value
}

/** A checksum in the making. */
export interface Running {
  update(bytes: Uint8Array): void
  /** base64; once. */
  digest(): string
}

/** `undefined` for the xxHash family, whose values are kept as they were given and not held against the content. */
export function runningChecksum(algorithm: ChecksumAlgorithm): Running | undefined {
  switch (algorithm) {
    case 'CRC32':
      return running32(crc32)
    case 'CRC32C':
      return running32(crc32c)
    case 'CRC64NVME':
      return running64()
    case 'SHA1':
    case 'SHA256':
    case 'SHA512':
    case 'MD5': {
      const hash = createHash(algorithm)
      return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('base64') }
    }
    default:
      return undefined
  }
}

function running32(over: (bytes: Uint8Array, before: number) => number): Running {
  let crc = 0
  return {
    update(bytes) {
      crc = over(bytes, crc)
    },
    digest() {
      const digest = Buffer.alloc(4)
      digest.writeUInt32BE(crc)
      return digest.toString('base64')
    },
  }
}

function running64(): Running {
  let crc = CRC64_OF_NOTHING
  return {
    update(bytes) {
      crc = crc64nvme(bytes, crc)
    },
    digest() {
      const digest = Buffer.alloc(8)
      digest.writeUInt32BE(crc.high)
      digest.writeUInt32BE(crc.low, 4)
      return digest.toString('base64')
    },
  }
}
