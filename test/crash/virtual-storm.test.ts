/** Storms of reshardings on simulated disks and in virtual time: power cuts at any operation, and a day that passes at the end. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SeededRandom } from '../../src/kernel/random.ts'
import { storm } from './storm.ts'
import { VirtualSite } from './virtual-site.ts'

const SEEDS = Number(process.env['LEAT_SEEDS'] ?? (process.env['LEAT_LONG'] === undefined ? 3 : 40))
const FIRST_SEED = Number(process.env['LEAT_SEED'] ?? 1)
const RESHARDINGS = 8

const PLACES = {
  'with power cuts, on a simulated disk': { on: 'disk', rules: {} },
  'over an engine with the manners of Kafka, which lives on': {
    on: 'kafka',
    rules: { mayDuplicate: true, arrivalStepsBack: true },
  },
} as const

for (const [place, { on, rules }] of Object.entries(PLACES)) {
  test(`${SEEDS} storms of reshardings on a server that dies, ${place}`, async (t) => {
    const sums = { crashes: 0, encryptions: 0, shards: 0, acknowledged: 0, read: 0 }
    let powerCuts = 0
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
      await using site = await VirtualSite.open(seed, on)
      const where = `see it again: LEAT_SEED=${seed} LEAT_SEEDS=1 node --test test/crash/virtual-storm.test.ts`
      const result = await storm({
        clients: [site.client],
        clock: site.clock,
        random: new SeededRandom(seed + 1_000),
        restMs: 150,
        reshardings: RESHARDINGS,
        crash: () => site.crash(),
        rules,
        where,
        pass: (ms) => site.pass(ms),
      }).catch((cause: unknown) => {
        throw new Error(`seed ${seed} breaks a promise; ${where}`, { cause })
      })
      for (const what of ['crashes', 'encryptions', 'shards', 'acknowledged', 'read'] as const) sums[what] += result[what]
      powerCuts += site.powerCuts
    }
    t.diagnostic(`seeds ${FIRST_SEED} to ${FIRST_SEED + SEEDS - 1}: ${JSON.stringify({ ...sums, powerCuts })}`)
    assert.ok(sums.crashes > SEEDS)
  })
}
