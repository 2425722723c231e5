import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MemoryEngine } from '../../../engine/memory/memory-engine.ts'
import { SeededRandom } from '../../../kernel/random.ts'
import { turnsOfTheLoop } from '../../../kernel/sleepers.ts'
import { VirtualClock } from '../../../kernel/virtual-clock.ts'
import { silentLogger } from '../../../telemetry/logger.ts'
import { openJournal } from './journal.ts'
import { Outlet } from './outlet.ts'
import type { Cut } from './progress.ts'

it('a cut has its recipe, also one that was used before another and whose last cut just ends', async () => {
  const clock = new VirtualClock(0)
  const random = new SeededRandom(1)
  const log = new MemoryEngine({ clock, firstPosition: 0 }).open('run')
  const journal = await openJournal({ log, lane: 0, pace: { sleep: turnsOfTheLoop }, random })
  const made: unknown[] = []
  const target = {
    deliver: async (cut: Cut) => {
      made.push(journal.progress.recipes.get(cut.recipe))
      return { delivered: {} }
    },
  }
  const parts = { journal, target, clock, random, logger: silentLogger, name: 'clicks', expiresBeforeMs: () => 0 }
  const outlet = new Outlet({ ...parts, onDone: async () => undefined })
  const cut = (number: number, recipe: string): Cut => {
    const ranges = [{ lane: '0', from: number, to: number + 1 }]
    return { number, id: `cut-${number}`, recipe, ranges, records: 1, bytes: 1, oldestMs: 0, cutAtMs: 0 }
  }
  // A table that is changed, and changed back.
  await journal.append([{ recipe: 'a', value: 'A' }, { cut: cut(0, 'a') }, { recipe: 'b', value: 'B' }, { cut: cut(1, 'b') }])
  const ended = journal.append([{ done: 0, added: {} }])
  await outlet.take(cut(2, 'a'), 'A')
  await ended
  while (!outlet.isIdle) await turnsOfTheLoop()
  assert.deepEqual(made, ['A'])
})
