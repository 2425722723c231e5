import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Planted, storm } from './storm.ts'

const LONG = process.env['LEAT_LONG'] === '1'
/** Lives of a delivery stream, each of some hundred effects and a good many deaths. */
const SEEDS = LONG ? 500 : 60
const STEPS = 60

describe('delivery', () => {
  it('puts every record into exactly one object while nothing goes wrong', async () => {
    for (let seed = 1; seed <= 20; seed++)
      assert.deepEqual(await storm({ seed, steps: STEPS, faults: false }), [], `seed ${seed}`)
  })

  it(`and under refusals, lost answers, resets and ends of the process, ${SEEDS} times`, async (t) => {
    const first = Number(process.env['LEAT_SEED'] ?? 1_000)
    t.diagnostic(`seeds ${first} to ${first + SEEDS - 1}; LEAT_SEED=n begins elsewhere`)
    for (let seed = first; seed < first + SEEDS; seed++) {
      assert.deepEqual(await storm({ seed, steps: STEPS, faults: true }), [], `seed ${seed}`)
    }
  })

  it(`and over an engine like a distributed log, ${SEEDS / 2} times`, async (t) => {
    const first = Number(process.env['LEAT_SEED'] ?? 5_000)
    t.diagnostic(`seeds ${first} to ${first + SEEDS / 2 - 1}; LEAT_SEED=n begins elsewhere`)
    for (let seed = first; seed < first + SEEDS / 2; seed++) {
      assert.deepEqual(await storm({ seed, steps: STEPS, faults: true, distributed: true }), [], `seed ${seed}`)
    }
  })

  const bugs: readonly Planted[] = [
    'acknowledged before it is stored',
    'written off before it is put',
    'a new name at each try',
    'no condition',
  ]
  for (const planted of bugs) {
    it(`is seen to be wrong with this bug: ${planted}`, async () => {
      for (let seed = 1; seed <= 40; seed++) {
        if ((await storm({ seed, steps: STEPS, faults: true, planted })).length > 0) return
      }
      assert.fail('no seed has shown it')
    })
  }
})
