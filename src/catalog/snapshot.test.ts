import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { StoredEntity } from './entity-store.ts'
import { checkSnapshot, decodeSnapshot, encodeSnapshot, type Snapshot, SnapshotDamaged } from './snapshot.ts'

const entity: fc.Arbitrary<StoredEntity> = fc.record({
  kind: fc.string(),
  id: fc.string(),
  version: fc.nat(),
  value: fc.jsonValue(),
})

function snapshotOf(entities: readonly StoredEntity[]): Snapshot {
  return { tip: { number: 12, id: 'entry-12' }, position: 34, atMs: 1_700_000_000_000, entities }
}

describe('snapshot', () => {
  it('comes back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entity, { maxLength: 20 }), async (entities) => {
        const bytes = await encodeSnapshot(snapshotOf(entities))
        const { entities: back, ...header } = await decodeSnapshot(bytes)
        assert.equal(JSON.stringify(back), JSON.stringify(entities))
        assert.deepEqual(header, checkSnapshot(bytes))
        assert.deepEqual(header, { tip: { number: 12, id: 'entry-12' }, position: 34, atMs: 1_700_000_000_000 })
      }),
      { numRuns: 30 },
    )
  })

  it('is not taken for whole when any bit differs, or when it is cut off anywhere', async () => {
    const entities = Array.from({ length: 3 }, (_, i) => ({ kind: 'toy.box', id: `${i}`, version: 1, value: { i } }))
    const bytes = await encodeSnapshot(snapshotOf(entities))
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Uint8Array.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      assert.throws(() => checkSnapshot(flipped), SnapshotDamaged, `bit of byte ${at}`)
      await assert.rejects(decodeSnapshot(bytes.subarray(0, at)), SnapshotDamaged, `${at} bytes`)
    }
  })

  it('lets others run while it is written and read', async () => {
    const entities = Array.from({ length: 5_000 }, (_, i) => ({ kind: 'toy.box', id: `${i}`, version: 0, value: i }))
    let turns = 0
    const counting = setInterval(() => turns++, 0)
    const bytes = await encodeSnapshot(snapshotOf(entities))
    const afterWriting = turns
    await decodeSnapshot(bytes)
    clearInterval(counting)
    assert.ok(afterWriting > 0 && turns > afterWriting)
  })
})
