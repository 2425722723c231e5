import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Planted, storm } from './storm.ts'

const LONG = process.env['LEAT_LONG'] === '1'
/** Lives of a mapping, each of some hundred effects and a good many deaths. */
const SEEDS = LONG ? 1_000 : 50
const STEPS = 60

describe('a mapping', () => {
  it('processes every record once, in order, while nothing goes wrong', async () => {
    for (let seed = 1; seed <= 10; seed++)
      assert.deepEqual(await storm({ seed, steps: STEPS, faults: false }), [], `seed ${seed}`)
  })

  it(`and loses none under failures, throttles, reshards, refusals and ends of the process, ${SEEDS} times`, async (t) => {
    const first = Number(process.env['LEAT_SEED'] ?? 1_000)
    t.diagnostic(`seeds ${first} to ${first + SEEDS - 1}; LEAT_SEED=n begins elsewhere`)
    for (let seed = first; seed < first + SEEDS; seed++) {
      assert.deepEqual(await storm({ seed, steps: STEPS, faults: true }), [], `seed ${seed}`)
    }
  })

  const bugs: readonly Planted[] = [
    'a failure counts as success',
    'the journal forgets',
    'children do not wait',
    'pages lose a record',
    'everything passes the filter',
    'attempts are not counted',
  ]
  for (const planted of bugs) {
    it(`is seen to be wrong with this bug: ${planted}`, async () => {
      for (let seed = 1; seed <= 20; seed++) {
        if ((await storm({ seed, steps: STEPS, faults: true, planted })).length > 0) return
      }
      assert.fail('no seed has shown it')
    })
  }
})
