import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cbor } from '@smithy/core/cbor'
import fc from 'fast-check'
import { CborWriter, decodeCbor } from './cbor.ts'
import { type Wire, WireTime } from './protocol.ts'

const LEVELS = 16

function decodeHex(hex: string): Wire | undefined {
  return decodeCbor(Buffer.from(hex.replaceAll(' ', ''), 'hex'), LEVELS)
}

/** Without prototypes and buffer classes, so that structure is all that counts. */
function plain(value: unknown): unknown {
  if (value instanceof WireTime) return { time: value.epochMs }
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('hex') }
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
  return value
}

/** Any tree that CBOR and the reader know, without the one key that the SDK's own reader takes for the prototype; a case of its own has that. */
const trees = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.maxSafeInteger(),
    fc.integer({ min: -300, max: 70_000 }),
    fc.double({ noNaN: true }).map((value) => value + 0),
    fc.boolean(),
    fc.constant(null),
    fc.string({ unit: 'grapheme' }),
    fc.string({ minLength: 250, maxLength: 260 }),
    fc.uint8Array({ maxLength: 300 }),
    fc.array(tie('tree'), { maxLength: 30 }),
    fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      tie('tree'),
      { maxKeys: 30 },
    ),
  ),
})).tree

function write(writer: CborWriter, value: unknown): void {
  if (value === null) return writer.null()
  if (typeof value === 'boolean') return writer.boolean(value)
  if (typeof value === 'number') return Number.isInteger(value) ? writer.integer(value) : writer.double(value)
  if (typeof value === 'string') return writer.text(value)
  if (value instanceof Uint8Array) return writer.blob(value)
  if (Array.isArray(value)) {
    writer.array(value.length)
    for (const each of value) write(writer, each)
    return
  }
  const entries = Object.entries(value as object)
  writer.map(entries.length)
  for (const [key, each] of entries) {
    writer.text(key)
    write(writer, each)
  }
}

/** The same value with every length indefinite: what AWS and some of its clients write. */
function indefinite(value: unknown): Buffer {
  if (typeof value === 'string') return Buffer.concat([Buffer.of(0x7f), ...[...value].map(one), Buffer.of(0xff)])
  if (value instanceof Uint8Array)
    return Buffer.concat([Buffer.of(0x5f), one(value.subarray(0, 1)), one(value.subarray(1)), Buffer.of(0xff)])
  if (Array.isArray(value)) return Buffer.concat([Buffer.of(0x9f), ...value.map(indefinite), Buffer.of(0xff)])
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).flatMap(([key, each]) => [indefinite(key), indefinite(each)])
    return Buffer.concat([Buffer.of(0xbf), ...members, Buffer.of(0xff)])
  }
  return one(value)
}

function one(value: unknown): Buffer {
  const writer = new CborWriter()
  write(writer, value)
  return Buffer.from(writer.bytes())
}

describe('reading CBOR', () => {
  it('knows the examples of RFC 8949', () => {
    const examples: readonly (readonly [string, unknown])[] = [
      ['00', 0],
      ['17', 23],
      ['1818', 24],
      ['1903e8', 1000],
      ['1a000f4240', 1_000_000],
      ['1b000000e8d4a51000', 1_000_000_000_000],
      ['1bffffffffffffffff', 2 ** 64],
      ['c249010000000000000000', 2 ** 64],
      ['c349010000000000000000', -(2 ** 64)],
      ['20', -1],
      ['3903e7', -1000],
      ['f90000', 0],
      ['f93c00', 1],
      ['f93e00', 1.5],
      ['f97bff', 65_504],
      ['f90001', 2 ** -24],
      ['f90400', 0.00006103515625],
      ['f9c400', -4],
      ['fa47c35000', 100_000],
      ['fb7e37e43c8800759c', 1.0e300],
      ['fbc010666666666666', -4.1],
      ['f97c00', Number.POSITIVE_INFINITY],
      ['f9fc00', Number.NEGATIVE_INFINITY],
      ['f4', false],
      ['f5', true],
      ['f6', null],
      ['f7', null],
      ['c11a514b67b0', { time: 1_363_896_240 }],
      ['d74401020304', { bytes: '01020304' }],
      ['62c3bc', 'ü'],
      ['64f0908591', '𐅑'],
      ['5f42010243030405ff', { bytes: '0102030405' }],
      ['7f657374726561646d696e67ff', 'streaming'],
      ['80', []],
      ['8301820203820405', [1, [2, 3], [4, 5]]],
      ['9fff', []],
      ['9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
      ['a26161016162820203', { a: 1, b: [2, 3] }],
      ['bf61610161629f0203ffff', { a: 1, b: [2, 3] }],
    ]
    for (const [hex, value] of examples) assert.deepEqual(plain(decodeHex(hex)), value, hex)
  })

  it('refuses what is malformed, and what would cost more than it is long', () => {
    const malformed: Readonly<Record<string, string>> = {
      nothing: '',
      'a length without content': '43 01 02',
      'an argument cut short': '19 01',
      'a list of 2^32 elements': '9a ffffffff 00',
      'a list of 2^64 elements': '9b ffffffffffffffff 00',
      'bytes of 2^63': '5b 7fffffffffffffff 00',
      'a map of 2^32 members': 'ba ffffffff 60',
      'reserved lengths': '1c',
      'an indefinite number': '1f',
      'a lone break': 'ff',
      'a list without its break': '9f 01',
      'a map that ends behind a key': 'bf 61 61 ff',
      'a key that is a number': 'a1 01 02',
      'a chunk of another type': '5f 61 61 ff',
      'a chunk of indefinite length': '5f 5f ff ff',
      'text that is not UTF-8': '61 ff',
      'a character split over chunks': '7f 61 c3 61 bc ff',
      'an unassigned simple value': 'f0',
      'a simple value in two bytes': 'f8 20',
      'NaN of 16 bits': 'f9 7e00',
      'NaN of 64 bits': 'fb 7ff8000000000000',
      'a time that is text': 'c1 61 61',
      'a big number that is a number': 'c2 01',
      'a tag of nothing': 'c1',
      'bytes behind the end': '00 00',
    }
    for (const [what, hex] of Object.entries(malformed)) assert.equal(decodeHex(hex), undefined, what)
  })

  it('stops at the level it is told, whatever nests', () => {
    for (const opening of [0x81, 0x9f, 0xc6]) {
      const closing = opening === 0x9f ? 0xff : undefined
      const nested = (levels: number): Buffer =>
        Buffer.concat([
          Buffer.alloc(levels, opening),
          Buffer.of(0),
          Buffer.alloc(closing === undefined ? 0 : levels, closing ?? 0),
        ])
      assert.notEqual(decodeCbor(nested(LEVELS), LEVELS), undefined)
      assert.equal(decodeCbor(nested(LEVELS + 1), LEVELS), undefined)
      assert.equal(decodeCbor(nested(1_000_000), LEVELS), undefined)
    }
  })

  it('takes a limited number of items, however small they are', () => {
    const empties = Buffer.concat([Buffer.of(0x9f), Buffer.alloc(2_000_000, 0xa0), Buffer.of(0xff)])
    assert.equal(decodeCbor(empties, LEVELS), undefined)
    const chunks = Buffer.concat([Buffer.of(0x5f), Buffer.alloc(2_000_000, 0x40), Buffer.of(0xff)])
    assert.equal(decodeCbor(chunks, LEVELS), undefined)
  })

  it('makes prototype names keys like others', () => {
    const value = decodeCbor(cbor.serialize(JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}')), LEVELS)
    assert.deepEqual(Object.keys(value as object), ['__proto__', 'constructor'])
    assert.equal(({} as { polluted?: boolean }).polluted, undefined)
  })

  it('reads what the SDK writes, and the SDK reads what we write', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        assert.deepEqual(plain(decodeCbor(cbor.serialize(tree), LEVELS)), plain(tree))
        assert.deepEqual(plain(cbor.deserialize(one(tree))), plain(tree))
        assert.deepEqual(plain(decodeCbor(indefinite(tree), LEVELS)), plain(tree))
      }),
      { numRuns: 300 },
    )
  })

  it('answers any bytes with a value or a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        decodeCbor(bytes, LEVELS)
      }),
      { numRuns: 3000 },
    )
  })

  it('refuses every beginning of a value that is not all of it', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const bytes = one(tree)
        for (let length = 0; length < Math.min(bytes.length, 200); length++) {
          assert.equal(decodeCbor(bytes.subarray(0, length), LEVELS), undefined)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('writing CBOR', () => {
  it('writes times as whole milliseconds under tag 1', () => {
    const writer = new CborWriter()
    writer.time(1_441_215_410_867.9)
    assert.equal(
      Buffer.from(writer.bytes()).toString('hex'),
      'c11b0000014f8f49fa73'.replace('8f49fa73', hexOf(1_441_215_410_867)),
    )
  })

  it('writes numbers that are no safe integers as doubles', () => {
    assert.equal(cbor.deserialize(one(2 ** 60)), 2 ** 60)
    assert.equal(one(2 ** 60)[0], 0xfb)
  })
})

function hexOf(epochMs: number): string {
  return (epochMs % 2 ** 32).toString(16).padStart(8, '0')
}
