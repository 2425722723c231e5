import { test } from 'node:test'
import { openDiskEngine } from '../../src/engine/disk/disk-engine.ts'
import { playSeed } from './life.ts'

const SEEDS = process.env['LEAT_LONG'] === undefined ? 300 : 20_000
const FIRST_SEED = Number(process.env['LEAT_SEED'] ?? 1)

test(`nothing acknowledged is lost over ${SEEDS} seeds of crashes, power cuts and failing disks`, async (t) => {
  let crashes = 0
  let acknowledged = 0
  for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
    try {
      const result = await playSeed(seed, openDiskEngine)
      crashes += result.crashes
      acknowledged += result.acknowledged
    } catch (cause) {
      throw new Error(`seed ${seed} breaks a promise: see it again with LEAT_SEED=${seed}`, { cause })
    }
  }
  t.diagnostic(`seeds ${FIRST_SEED} to ${FIRST_SEED + SEEDS - 1}: ${crashes} crashes, ${acknowledged} acknowledged appends`)
})
