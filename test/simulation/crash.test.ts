import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { openDiskEngine } from '../../src/engine/disk/disk-engine.ts'
import { playSeed, type Rules } from './life.ts'
import { PLANTED_BUGS, plant } from './planted-bugs.ts'

const SEEDS = process.env['LEAT_LONG'] === undefined ? 300 : 4_000
const INTERVAL_SEEDS = SEEDS / 5
/** Within which every planted bug must be found. */
const BUG_SEEDS_MAX = 3_000
const FIRST_SEED = Number(process.env['LEAT_SEED'] ?? 1)

test(`nothing acknowledged is lost over ${SEEDS} seeds of crashes, power cuts and failing disks`, (t) =>
  playSeeds(t, SEEDS, { sync: 'always' }))

test(`synced at intervals, nothing is lost over ${INTERVAL_SEEDS} seeds of killed processes`, (t) =>
  playSeeds(t, INTERVAL_SEEDS, { sync: 'interval' }))

async function playSeeds(t: TestContext, seeds: number, rules: Rules): Promise<void> {
  let crashes = 0
  let acknowledged = 0
  for (let seed = FIRST_SEED; seed < FIRST_SEED + seeds; seed++) {
    try {
      const result = await playSeed(seed, openDiskEngine, rules)
      crashes += result.crashes
      acknowledged += result.acknowledged
    } catch (cause) {
      throw new Error(`seed ${seed} breaks a promise: see it again with LEAT_SEED=${seed}`, { cause })
    }
  }
  t.diagnostic(`seeds ${FIRST_SEED} to ${FIRST_SEED + seeds - 1}: ${crashes} crashes, ${acknowledged} acknowledged appends`)
}

test('a seed plays the same life every time', async () => {
  for (const seed of [7, 8, 9]) {
    assert.deepEqual(await playSeed(seed, openDiskEngine), await playSeed(seed, openDiskEngine))
  }
})

for (const { name, edits } of PLANTED_BUGS) {
  test(`would notice an engine that ${name}`, async (t) => {
    const openPlanted = await plant(edits)
    for (let seed = 1; seed <= BUG_SEEDS_MAX; seed++) {
      try {
        await playSeed(seed, openPlanted)
      } catch (failure) {
        t.diagnostic(`seed ${seed}: ${failure instanceof Error ? failure.message.split('\n', 1)[0] : failure}`)
        return
      }
    }
    assert.fail(`not noticed in ${BUG_SEEDS_MAX} seeds`)
  })
}
