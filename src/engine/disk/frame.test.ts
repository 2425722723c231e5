import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  decodeEntries,
  decodeHeader,
  type Entry,
  encodeFrame,
  FRAME_ALIGN_BYTES,
  frameBytes,
  headBytes,
  KIND,
  type Kind,
} from './frame.ts'
import { decodeManifest, encodeManifest, type Manifest } from './manifest.ts'

const uint32 = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const uint53 = fc.maxSafeNat()
const entry: fc.Arbitrary<Entry> = fc.record({
  kind: fc.constantFrom<Kind>(...Object.values(KIND)),
  log: uint32,
  lane: uint32,
  records: uint32,
  position: uint53,
  arrivedAtMs: uint53,
  body: fc.uint8Array({ maxLength: 100 }),
  sealed: fc.boolean(),
})
const place = fc.record({
  salt: fc.uint8Array({ minLength: 8, maxLength: 8 }),
  segment: uint53,
  number: uint53,
  durableOffset: uint53,
  previousCrc: uint32,
})
const frame = fc.record({ place, entries: fc.array(entry, { maxLength: 8 }) })

test('a frame comes back as it was put in, also from within other bytes and from used scratch memory', () => {
  const property = fc.property(frame, fc.nat(20), ({ place, entries }, before) => {
    const encoded = encodeFrame(place, entries, Buffer.alloc(2_000, 0xee))
    const bytes = Buffer.concat([Buffer.alloc(before, 0x4c), encoded.frame, Buffer.alloc(3, 0x4c)])
    assert.equal(encoded.frame.byteLength % FRAME_ALIGN_BYTES, 0)
    const header = decodeHeader(bytes, before, place.salt)
    assert.ok(header !== undefined)
    const { salt: _, ...said } = place
    assert.deepEqual({ ...header, ...said }, header)
    assert.equal(header.crc, encoded.crc)
    assert.equal(frameBytes(header.entries, header.bodyBytes), encoded.frame.byteLength)
    const placed = decodeEntries(bytes, before, header, 1_000 - before)
    assert.deepEqual(
      placed,
      encoded.placed.map((each) => ({ ...each, offset: each.offset + 1_000 })),
    )
    const bodies = placed?.map(({ offset, bytes: length }) =>
      bytes.subarray(offset - 1_000 + before, offset - 1_000 + before + length),
    )
    assert.deepEqual(
      bodies?.map((each) => [...each]),
      entries.map(({ body }) => [...body]),
    )
  })
  fc.assert(property)
})

test('a frame with any bit flipped, or cut anywhere, is no frame', () => {
  const property = fc.property(frame, fc.nat(), fc.nat(7), ({ place, entries }, where, bit) => {
    const { frame: whole } = encodeFrame(place, entries)
    const end = whole.byteLength - (frameBytes(entries.length, bodyOf(entries)) - 64 - 40 * entries.length - bodyOf(entries))
    const at = where % end
    const flipped = Buffer.from(whole)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
    assert.ok(!isFrame(flipped, place.salt), `byte ${at} of ${end}`)
    assert.ok(!isFrame(whole.subarray(0, at), place.salt), `cut at ${at} of ${end}`)
  })
  fc.assert(property)
})

test('a frame of another segment is no frame here', () => {
  const { frame: other } = encodeFrame({ salt: Buffer.alloc(8, 1), segment: 1, number: 0, durableOffset: 0, previousCrc: 0 }, [])
  assert.equal(headBytes(other, 0, Buffer.alloc(8, 2)), undefined)
})

test('a manifest comes back from either copy, and from no damage to both', () => {
  const manifest: Manifest = {
    version: 1,
    nextSegment: 9,
    segments: [{ id: 8, salt: '0123456789abcdef', proven: 77, closed: false }],
  }
  const bytes = encodeManifest(manifest)
  for (let at = 0; at < bytes.byteLength; at++) {
    const flipped = Buffer.from(bytes)
    flipped[at] = (flipped[at] ?? 0) ^ 0x10
    assert.deepEqual(decodeManifest(flipped), manifest)
    const twin = (at + bytes.byteLength / 2) % bytes.byteLength
    flipped[twin] = (flipped[twin] ?? 0) ^ 0x10
    assert.equal(decodeManifest(flipped), undefined, `byte ${at} of both copies`)
  }
})

function bodyOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { body }) => sum + body.byteLength, 0)
}

function isFrame(bytes: Buffer, salt: Uint8Array): boolean {
  const header = decodeHeader(bytes, 0, salt)
  if (header === undefined || bytes.byteLength < 64 + header.entries * 40 + header.bodyBytes) return false
  return decodeEntries(bytes, 0, header, 0) !== undefined
}
