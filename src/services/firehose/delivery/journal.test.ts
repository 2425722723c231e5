import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Log } from '../../../engine/log.ts'
import { MemoryEngine } from '../../../engine/memory/memory-engine.ts'
import { encodeRun } from '../../../engine/record-block.ts'
import { SeededRandom } from '../../../kernel/random.ts'
import { turnsOfTheLoop } from '../../../kernel/sleepers.ts'
import { VirtualClock } from '../../../kernel/virtual-clock.ts'
import { JournalClosed, JournalDamaged } from '../../consuming/journal.ts'
import { JOURNAL_ENTRIES_MAX } from '../../consuming/limits.ts'
import { type Journal, openJournal } from './journal.ts'
import { type Cut, releasable, stored } from './progress.ts'

const random = new SeededRandom(1)
const pace = { sleep: turnsOfTheLoop }

function newLog(): Log {
  return new MemoryEngine({ clock: new VirtualClock(0), firstPosition: 3 }).open('run')
}

function open(log: Log): Promise<Journal> {
  return openJournal({ log, lane: 0, pace, random })
}

function cut(number: number, from: number, to: number): Cut {
  return {
    number,
    id: `cut-${number}`,
    recipe: '1',
    ranges: [{ lane: '0', from, to }],
    records: to - from,
    bytes: 10,
    oldestMs: 0,
    cutAtMs: 0,
  }
}

describe('a journal', () => {
  it('is read back as it was written, however often it was written anew', async () => {
    const log = newLog()
    let journal = await open(log)
    await journal.append([{ sinceMs: 5 }, { recipe: '1', value: { a: 1 } }])
    for (let number = 0; number < JOURNAL_ENTRIES_MAX; number++) {
      await journal.append([{ cut: cut(number, number, number + 1) }])
      if (number % 7 !== 0) await journal.append([{ done: number, added: { objects: 1, records: 1 } }])
      if (number % 100 !== 0) continue
      const before = stored(journal.progress)
      journal = await open(log)
      assert.deepEqual(stored(journal.progress), before)
    }
    assert.equal(journal.progress.nextCut, JOURNAL_ENTRIES_MAX)
    const { runs } = await log.read(0, 0, { records: 10_000, bytes: 10_000_000 })
    assert.ok(runs.length < JOURNAL_ENTRIES_MAX, 'what came before is forgotten')
  })

  it('does not count what a former owner wrote anew, stored after it was opened again', async () => {
    const log = newLog()
    const late: Parameters<Log['append']>[0][] = []
    const slow: Log = Object.assign(Object.create(log) as Log, {
      read: log.read.bind(log),
      append: async (runs: Parameters<Log['append']>[0]) => {
        if (!runs.some(({ run }) => Buffer.from(run).includes('"state"'))) return log.append(runs)
        late.push(runs)
        return new Promise(() => undefined)
      },
    })
    const former = await open(slow)
    const entries = Array.from({ length: JOURNAL_ENTRIES_MAX }, (): { sinceMs: number } => ({ sinceMs: 1 }))
    void former.append(entries)
    while (late.length === 0) await turnsOfTheLoop()
    const present = await open(log)
    await present.append([{ cut: cut(0, 0, 5) }])
    for (const runs of late) await log.append(runs)
    await present.append([{ cut: cut(1, 5, 9) }])
    const next = await open(log)
    assert.deepEqual(stored(next.progress), stored(present.progress))
    assert.equal(next.progress.nextCut, 2)
  })

  it('does not count what a former owner writes after it was opened again', async () => {
    const log = newLog()
    const former = await open(log)
    const present = await open(log)
    await former.append([{ cut: cut(0, 0, 10) }])
    await present.append([{ cut: cut(0, 0, 5) }])
    const { progress } = await open(log)
    assert.deepEqual(progress.cuts.get(0)?.ranges, [{ lane: '0', from: 0, to: 5 }])
  })

  it('takes an entry that comes twice for one', async () => {
    const journal = await open(newLog())
    await journal.append([{ recipe: '1', value: {} }, { cut: cut(0, 0, 5) }, { cut: cut(0, 0, 5) }])
    await journal.append([{ done: 0, added: { records: 5 } }, { done: 0, added: { records: 5 } }, { cut: cut(0, 0, 5) }])
    assert.equal(journal.progress.totals.records, 5)
    assert.equal(journal.progress.cuts.size, 0)
  })

  it('says of a lane what may be forgotten: nothing that a cut under way still needs', async () => {
    const journal = await open(newLog())
    assert.equal(releasable(journal.progress, '0'), undefined)
    await journal.append([{ cut: cut(0, 0, 5) }, { cut: cut(1, 5, 9) }])
    assert.equal(releasable(journal.progress, '0'), 0)
    await journal.append([{ done: 1, added: {} }])
    assert.equal(releasable(journal.progress, '0'), 0)
    await journal.append([{ done: 0, added: {} }])
    assert.equal(releasable(journal.progress, '0'), 9)
  })

  it('that holds something else is not opened', async () => {
    const log = newLog()
    await log.append([{ lane: 0, run: encodeRun([{ partitionKey: undefined, data: Buffer.from('no JSON') }]) }])
    await assert.rejects(open(log), JournalDamaged)
  })

  it('takes nothing more when it is closed', async () => {
    const journal = await open(newLog())
    await journal.close()
    await assert.rejects(journal.append([{ sinceMs: 1 }]), JournalClosed)
  })

  it('that is left writes what there is room for, and does not wait for room', async () => {
    const log = newLog()
    const journal = await open(log)
    journal.leave()
    await journal.append([{ sinceMs: 1 }])
    assert.equal(journal.progress.sinceMs, 1)
    log.append = async (runs) => runs.map(() => ({ outcome: 'refused', reason: 'full' }))
    await assert.rejects(journal.append([{ sinceMs: 2 }]), JournalClosed)
    await journal.close()
  })
})
