import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeManifest, encodeManifest, type Manifest, wholeCopies } from './manifest.ts'

const MANIFEST: Manifest = {
  version: 2,
  nextSegment: 2,
  segments: [{ id: 1, salt: '0123456789abcdef', proven: 64, closed: false }],
}

test('either copy will do, whatever stands before it', () => {
  const bytes = encodeManifest(MANIFEST)
  assert.deepEqual(decodeManifest(bytes), MANIFEST)
  for (let at = 0; at < bytes.byteLength; at++) {
    const damaged = Buffer.from(bytes)
    damaged[at] = (damaged[at] ?? 0) ^ 0xff
    assert.deepEqual(decodeManifest(damaged), MANIFEST, `byte ${at}`)
    assert.equal(wholeCopies(damaged), 1)
  }
})

test('a file full of marks is soon seen to be none', () => {
  const bytes = Buffer.alloc(24_000_000)
  for (let at = 0; at + 12 <= bytes.byteLength; at += 12) {
    bytes.write('LMAN', at, 'latin1')
    bytes.writeUInt32LE(Math.min(bytes.byteLength - at - 12, bytes.byteLength / 2), at + 8)
  }
  assert.equal(decodeManifest(bytes), undefined)
})
