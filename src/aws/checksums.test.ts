import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { CHECKSUM_ALGORITHMS, type ChecksumAlgorithm, runningChecksum } from './checksums.ts'

describe('Checksums', () => {
  it('are what AWS clients work out', () => {
    const expected: Partial<Record<ChecksumAlgorithm, string>> = {
      CRC32: 'i9aeUg==',
      CRC32C: 'crUfeA==',
      CRC64NVME: 'OOJZ0D8xKts=',
      SHA1: 'e1AsOh9IyGCa4hLN+2Od7jlnP14=',
      SHA256: 'ZOyIygCyaOW6GjVnihtTFtIS9PNmskdyMlNKiuyjfzw=',
      MD5: 'PiWWCnnbxptnTNTsZ6csYg==',
    }
    for (const [algorithm, value] of Object.entries(expected)) {
      assert.equal(digestOf(algorithm as ChecksumAlgorithm, Buffer.from('Hello world')), value, algorithm)
    }
  })

  it('do not mind how the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (pieces) => {
        for (const algorithm of CHECKSUM_ALGORITHMS.filter((name) => !name.startsWith('XX'))) {
          assert.equal(digestOf(algorithm, ...pieces), digestOf(algorithm, Buffer.concat(pieces)))
        }
      }),
      { numRuns: 30 },
    )
  })
})

function digestOf(algorithm: ChecksumAlgorithm, ...pieces: readonly Uint8Array[]): string | undefined {
  const running = runningChecksum(algorithm)
  for (const piece of pieces) running?.update(piece)
  return running?.digest()
}
