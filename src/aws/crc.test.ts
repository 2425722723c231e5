import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { type Crc64, type CrcName, crc32c, crc64nvme, crcJoiner } from './crc.ts'

const NINE = Buffer.from('123456789')

describe('Cyclic checksums', () => {
  it('give the values that their catalogues list', () => {
    assert.equal(crc32c(NINE), 0xe3069283)
    assert.equal(whole(crc64nvme(NINE)), 0xae8b14860a799888n)
    assert.equal(crc32c(Buffer.alloc(32)), 0x8a9136aa)
    assert.equal(crc32c(Buffer.alloc(32, 0xff)), 0x62a8ab43)
    assert.equal(whole(crc64nvme(Buffer.alloc(4096))), 0x6482d367eb22b64en)
    assert.equal(whole(crc64nvme(Buffer.alloc(4096, 0xff))), 0xc0ddba7302eca3acn)
    assert.equal(crc32c(new Uint8Array()), 0)
    assert.equal(whole(crc64nvme(new Uint8Array())), 0n)
  })

  it('are those of a bit at a time, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.equal(BigInt(crc32c(bytes)), bitByBit(bytes, 32, 0x82f63b78n))
        assert.equal(whole(crc64nvme(bytes)), bitByBit(bytes, 64, 0x9a6c9329ac4bc9b5n))
      }),
    )
  })

  it('go on from where they were, however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (bytes, cut) => {
        const [a, b] = [bytes.subarray(0, cut), bytes.subarray(cut)]
        assert.equal(crc32c(b, crc32c(a)), crc32c(bytes))
        assert.equal(whole(crc64nvme(b, crc64nvme(a))), whole(crc64nvme(bytes)))
      }),
    )
  })

  it('of pieces are joined to that of the whole', () => {
    const of: Record<CrcName, (bytes: Uint8Array) => bigint> = {
      CRC32: (bytes) => BigInt(crc32(bytes)),
      CRC32C: (bytes) => BigInt(crc32c(bytes)),
      CRC64NVME: (bytes) => whole(crc64nvme(bytes)),
    }
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 70 }), { maxLength: 8 }), (pieces) => {
        for (const name of ['CRC32', 'CRC32C', 'CRC64NVME'] as const) {
          const join = crcJoiner(name)
          const joined = pieces.reduce((before, piece) => join(before, of[name](piece), piece.length), 0n)
          assert.equal(joined, of[name](Buffer.concat(pieces)))
        }
      }),
    )
  })
})

function whole({ low, high }: Crc64): bigint {
  return (BigInt(high) << 32n) | BigInt(low)
}

function bitByBit(bytes: Uint8Array, bits: number, polynomial: bigint): bigint {
  const ones = (1n << BigInt(bits)) - 1n
  let crc = ones
  for (const byte of bytes) {
    crc ^= BigInt(byte)
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1n) === 1n ? (crc >> 1n) ^ polynomial : crc >> 1n
  }
  return crc ^ ones
}
