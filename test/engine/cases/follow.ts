import assert from 'node:assert/strict'
import { hasNews, noAbort, readAll } from '../bench.ts'
import type { Bench, Cases } from './case.ts'

const FOLLOWERS = 2_000

export const FOLLOW_CASES: Cases = {
  'resolves when there is something already': async ({ log, ledger }) => {
    const { firstPosition } = await ledger.put(log, 0)
    await log.follow(0, 0, noAbort())
    await log.follow(0, firstPosition, noAbort())
    await log.seal(1)
    await log.follow(1, 0, noAbort())
    await log.follow(1, 1_000_000, noAbort())
  },

  'wakes on an append': async (bench) => {
    const { log, ledger } = bench
    for (let i = 0; i < 10; i++) {
      const woken = watch(bench, 0, (await log.tail(0)).position)
      await ledger.put(log, 0)
      await woken
    }
  },

  'wakes on a seal': async (bench) => {
    await bench.ledger.put(bench.log, 0)
    const woken = [watch(bench, 0, (await bench.log.tail(0)).position), watch(bench, 0, 1_000_000_000), watch(bench, 1, 0)]
    await bench.log.seal(0)
    await bench.log.seal(1)
    await Promise.all(woken)
  },

  'has news whenever it wakes': async (bench) => {
    const { log, ledger } = bench
    // Lane 0 only moves at the end; what happens in lane 1 is none of its business.
    const watched = [watch(bench, 0, 0), watch(bench, 0, (await log.tail(0)).position + 3)]
    for (let i = 0; i < 5; i++) await ledger.put(log, 1)
    for (let i = 0; i < 5; i++) await ledger.put(log, 0)
    await Promise.all(watched)
  },

  'wakes thousands, each once': async (bench) => {
    const { log, ledger } = bench
    const from = (await log.tail(0)).position
    let woken = 0
    const followers = Array.from({ length: FOLLOWERS }, () => log.follow(0, from, noAbort()).then(() => woken++))
    await ledger.put(log, 0)
    await Promise.all(followers)
    assert.equal(woken, FOLLOWERS)
  },

  'rejects with the reason of the signal, before and while it waits': async ({ log, ledger }) => {
    const reason = new Error('had enough')
    await assert.rejects(log.follow(0, 0, AbortSignal.abort(reason)), (failure) => failure === reason)
    const abort = new AbortController()
    const others = new AbortController()
    const aborted = Array.from({ length: 5 }, () => log.follow(0, 0, abort.signal))
    const staying = log.follow(0, 0, others.signal)
    const all = Promise.allSettled(aborted)
    abort.abort(reason)
    for (const result of await all) assert.deepEqual(result, { status: 'rejected', reason })
    await ledger.put(log, 0)
    await staying
    others.abort(new Error('too late to matter'))
  },

  'serves readers that loop over read and follow everything once': async ({ log, ledger }) => {
    const readers = Array.from({ length: 3 }, async () => {
      const positions: number[] = []
      for (let at = 0; ; ) {
        const page = await log.read(0, at, { records: 2, bytes: 100 })
        positions.push(...page.runs.map(({ firstPosition }) => firstPosition))
        if (page.ended) return positions
        if (page.runs.length === 0 && page.next === at) await log.follow(0, at, noAbort())
        at = page.next
      }
    })
    for (let i = 0; i < 30; i++) await ledger.put(log, 0)
    await log.seal(0)
    const all = (await readAll(log, 0)).map(({ position }) => position)
    for (const positions of await Promise.all(readers)) {
      assert.equal(new Set(positions).size, positions.length)
      assert.deepEqual(
        positions.filter((position) => !all.includes(position)),
        [],
      )
    }
    await ledger.verify(log, 0)
  },
}

/** Follows, and once woken insists that there was a reason. */
async function watch({ log }: Bench, lane: number, from: number): Promise<void> {
  await log.follow(lane, from, noAbort())
  assert.ok(await hasNews(log, lane, from), `woken for lane ${lane} from ${from} without news`)
}
