import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MemoryEngine } from '../../../engine/memory/memory-engine.ts'
import { encodeRun, recordsOf } from '../../../engine/record-block.ts'
import { RunKey } from '../../../engine/run-key.ts'
import { isRejection, reject } from '../../../kernel/outcome.ts'
import { SeededRandom } from '../../../kernel/random.ts'
import { VirtualClock } from '../../../kernel/virtual-clock.ts'
import { directPutSource } from './direct-put-source.ts'

const HOUR_MS = 3_600_000

describe('records whose key is gone', () => {
  for (const method of ['read', 'reread'] as const) {
    it(`are passed over by ${method} when they have been kept for long enough, and only then`, async () => {
      const clock = new VirtualClock(HOUR_MS * 1_000)
      const log = new MemoryEngine({ clock, firstPosition: 3 }).open('put')
      const random = new SeededRandom(1)
      const append = async (text: string, key?: RunKey): Promise<void> => {
        const run = encodeRun([{ partitionKey: undefined, data: Buffer.from(text) }])
        const [outcome] = await log.append([{ lane: 0, run }], key)
        assert.equal(outcome?.outcome, 'ok')
      }
      const refusal = reject('KMSNotFoundException', 'gone')
      const source = directPutSource({ log, lanes: 1, clock, keys: { ring: new Map(), open: async () => refusal } })
      await append('old', RunKey.fresh(random.bytes(32), random))
      await clock.advance(23 * HOUR_MS)
      await append('young')
      assert.equal(await source[method]('0', 3), refusal)
      await clock.advance(2 * HOUR_MS)
      const page = await source[method]('0', 3)
      assert.ok(!isRejection(page))
      const texts = page.runs.flatMap(({ run }) => [...recordsOf(run)].map(({ data }) => Buffer.from(data).toString()))
      assert.deepEqual(texts, ['young'])
      assert.equal(page.next, 5)
    })
  }
})
