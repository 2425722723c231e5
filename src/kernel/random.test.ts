import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Random, SeededRandom, SystemRandom } from './random.ts'

const DRAWS = 20_000

const sources: Readonly<Record<string, () => Random>> = {
  'seeded randomness': () => new SeededRandom(7),
  'the randomness of the system': () => new SystemRandom(),
}

for (const [name, make] of Object.entries(sources)) {
  describe(name, () => {
    it('draws floats in [0, 1), evenly', () => {
      const random = make()
      const buckets = new Array<number>(10).fill(0)
      for (let i = 0; i < DRAWS; i++) {
        const float = random.float()
        assert.ok(float >= 0 && float < 1)
        buckets[Math.floor(float * 10)] = (buckets[Math.floor(float * 10)] ?? 0) + 1
      }
      // Eight standard deviations: a healthy source stays within for longer than anybody tests.
      for (const count of buckets) assert.ok(Math.abs(count - DRAWS / 10) < 8 * Math.sqrt(DRAWS / 10), `${buckets}`)
    })

    it('draws integers below a bound, every one of them', () => {
      const random = make()
      const drawn = new Set(Array.from({ length: 1_000 }, () => random.int(6)))
      assert.deepEqual([...drawn].sort(), [0, 1, 2, 3, 4, 5])
      assert.equal(random.int(1), 0)
    })

    it('draws bytes of every value, as many as asked for, also above the pool', () => {
      const random = make()
      for (const count of [0, 1, 16, 4_095, 4_096, 4_097, 10_000]) assert.equal(random.bytes(count).byteLength, count)
      assert.equal(new Set(random.bytes(20_000)).size, 256)
      assert.notDeepEqual(random.bytes(16), random.bytes(16))
    })

    it('never gives the same bytes twice from its pool', () => {
      const random = make()
      const seen = new Set(Array.from({ length: 2_000 }, () => Buffer.from(random.bytes(12)).toString('hex')))
      assert.equal(seen.size, 2_000)
    })

    it('makes UUIDs of version 4', () => {
      const random = make()
      const uuids = Array.from({ length: 500 }, () => random.uuid())
      for (const uuid of uuids) assert.match(uuid, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      assert.equal(new Set(uuids).size, 500)
    })
  })
}

describe('a seed', () => {
  const draw = (seed: number): readonly unknown[] => {
    const random = new SeededRandom(seed)
    return [random.float(), random.int(1_000_000), Buffer.from(random.bytes(9)).toString('hex'), random.uuid()]
  }

  it('replays a whole run, and no other seed does', () => {
    for (const seed of [0, 1, 2, 2 ** 31, 2 ** 32 - 1]) assert.deepEqual(draw(seed), draw(seed))
    const runs = new Set(Array.from({ length: 500 }, (_, seed) => JSON.stringify(draw(seed))))
    assert.equal(runs.size, 500)
  })
})
