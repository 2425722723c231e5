/**
 *     LEAT_SEED=17 LEAT_SEEDS=1 node --test test/simulation/crash.test.ts      plays one seed again
 */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { type TestContext, test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { crc32 } from 'node:zlib'
import { openDiskEngine } from '../../src/engine/disk/disk-engine.ts'
import { type OpenEngine, playSeed, type Rules, type SeedResult } from './life.ts'
import { PLANTED_BUGS, plant } from './planted-bugs.ts'
import type { Played, Share } from './seeds-worker.ts'

const isLong = process.env['LEAT_LONG'] !== undefined
const SEEDS = Number(process.env['LEAT_SEEDS'] ?? (isLong ? 20_000 : 4_000))
/** The long suite runs one file at a time. */
const THREADS = isLong ? Math.min(4, availableParallelism()) : 1
const INTERVAL_SEEDS = Math.ceil(SEEDS / 10)
/** Within which every planted bug must be found. */
const BUG_SEEDS_MAX = 3_000
const FIRST_SEED = Number(process.env['LEAT_SEED'] ?? 1)
/** Who asks for one seed wants to see that one. */
const isReplay = process.env['LEAT_SEED'] !== undefined

test(`nothing acknowledged is lost over ${SEEDS} seeds of crashes, power cuts and failing disks`, (t) =>
  playSeeds(t, SEEDS, { sync: 'always' }))

test(`synced at intervals, nothing is lost over ${INTERVAL_SEEDS} seeds of killed processes`, (t) =>
  playSeeds(t, INTERVAL_SEEDS, { sync: 'interval' }))

async function playSeeds(t: TestContext, seeds: number, rules: Rules): Promise<void> {
  const to = FIRST_SEED + seeds
  const threads = Math.min(THREADS, seeds)
  const all = await Promise.all(
    Array.from({ length: threads }, (_, i) => playShare({ from: FIRST_SEED + i, to, step: threads, rules })),
  )
  const sums = new Map<string, number>()
  for (const played of all) {
    if ('broken' in played) {
      const again = `LEAT_SEED=${played.seed} LEAT_SEEDS=1 node --test test/simulation/crash.test.ts`
      throw new Error(`seed ${played.seed} (sync ${rules.sync}) breaks a promise; see it again: ${again}\n${played.broken}`)
    }
    for (const [what, count] of Object.entries(played.sums)) sums.set(what, (sums.get(what) ?? 0) + count)
  }
  t.diagnostic(`seeds ${FIRST_SEED} to ${to - 1}: ${[...sums].map(([what, count]) => `${what} ${count}`).join(', ')}`)
}

async function playShare(share: Share): Promise<Played> {
  const worker = new Worker(new URL('seeds-worker.ts', import.meta.url), { workerData: share })
  const [played] = (await once(worker, 'message')) as [Played]
  return played
}

test('a seed plays the same life every time, to the last operation of the disk', async (t) => {
  for (const seed of [FIRST_SEED, 7, 8, 9]) {
    const [first, second] = [await logOf(seed), await logOf(seed)]
    assert.ok(first.lines.length > 100)
    assert.deepEqual(second.result, first.result)
    assert.equal(hashOf(second.lines), hashOf(first.lines))
    t.diagnostic(`seed ${seed}: ${first.lines.length} events, hash ${hashOf(first.lines)}`)
  }
})

async function logOf(seed: number): Promise<{ readonly lines: readonly string[]; readonly result: SeedResult }> {
  const lines: string[] = []
  const result = await playSeed(seed, openDiskEngine, { sync: 'always', trace: (line) => lines.push(line) })
  return { lines, result }
}

function hashOf(lines: readonly string[]): string {
  return lines.reduce((hash, line) => crc32(line, hash), 0).toString(16)
}

for (const { name, edits } of PLANTED_BUGS) {
  test(`would notice an engine that ${name}`, { skip: isReplay }, async (t) => {
    const found = await firstFailure(await plant(edits))
    assert.ok(found !== undefined, `not noticed in ${BUG_SEEDS_MAX} seeds`)
    t.diagnostic(found)
  })
}

async function firstFailure(openPlanted: OpenEngine): Promise<string | undefined> {
  for (let seed = 1; seed <= BUG_SEEDS_MAX; seed++) {
    try {
      await playSeed(seed, openPlanted)
    } catch (failure) {
      const [first, second = ''] = failure instanceof Error ? failure.message.split('\n') : [`${failure}`]
      return `seed ${seed}: ${first}${second}`
    }
  }
  return undefined
}
