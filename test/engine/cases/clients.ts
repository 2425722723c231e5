import assert from 'node:assert/strict'
import type { Engine, Log } from '../../../src/engine/log.ts'
import { hasNews, makeRecords, noAbort, readAll, whileStill } from '../bench.ts'
import { Ledger } from '../ledger.ts'
import type { Bench, Case, Cases } from './case.ts'

export const CLIENT_CASES: Cases = {
  'two clients read the same of what either wrote': withTwo(async ({ log, ledger }, second) => {
    for (let i = 0; i < 20; i++) await ledger.put(i % 2 === 0 ? log : second, i % 3, () => makeRecords(2))
    for (let lane = 0; lane < 3; lane++) {
      await ledger.verify(log, lane)
      await ledger.verify(second, lane)
      await whileStill(log, lane, async (all) => assert.deepEqual(await readAll(second, lane), all))
    }
  }),

  'two clients append at the same time, each in its order': withTwo(async ({ log, ledger }, second) => {
    const appends = Array.from({ length: 100 }, (_, i) => {
      const [client, writer] = i % 2 === 0 ? ([log, 'first'] as const) : ([second, 'second'] as const)
      return ledger.append(client, [{ lane: 0, records: makeRecords(1 + (i % 3)) }], writer)
    })
    await Promise.all(appends)
    await ledger.verify(log, 0)
    await ledger.verify(second, 0)
  }),

  'one client wakes on what the other appends or seals': withTwo(async ({ log, ledger }, second) => {
    for (let i = 0; i < 5; i++) {
      const from = (await second.tail(0)).position
      const woken = second.follow(0, from, noAbort())
      await ledger.put(log, 0)
      await woken
      assert.ok(await hasNews(second, 0, from))
    }
    const woken = second.follow(1, 0, noAbort())
    await log.seal(1)
    await woken
  }),

  'one client gives up following while the other goes on': withTwo(async ({ log, ledger }, second) => {
    const abort = new AbortController()
    const reason = new Error('had enough')
    const rejected = assert.rejects(second.follow(0, 0, abort.signal), (failure) => failure === reason)
    const staying = log.follow(0, 0, noAbort())
    abort.abort(reason)
    await rejected
    await ledger.put(second, 0)
    await staying
  }),

  'one client seals while the other appends: nothing is acknowledged at or above the end': withTwo(
    async ({ log, ledger }, second) => {
      for (let lane = 0; lane < 6; lane++) {
        const append = (client: Log, writer: string) => ledger.append(client, [{ lane, records: makeRecords(2) }], writer)
        const appends = Array.from({ length: 10 + 3 * lane }, () => [append(second, 'second'), append(log, 'first')]).flat()
        const sealed = log.seal(lane)
        appends.push(...Array.from({ length: 10 }, () => append(second, 'second')))
        const end = await sealed
        await Promise.all(appends)
        for (const { firstPosition, identities } of ledger.acknowledged(lane)) assert.ok(firstPosition + identities.length <= end)
        for (const client of [log, second]) {
          assert.ok((await ledger.verify(client, lane)).every(({ position }) => position < end))
          assert.equal(await client.seal(lane), end)
          const [attempt] = await ledger.append(client, [{ lane, records: makeRecords(1) }])
          assert.equal(attempt?.outcome?.outcome, 'sealed')
        }
      }
    },
  ),

  'both clients seal at once and learn the same end': withTwo(async ({ log, ledger }, second) => {
    await ledger.put(second, 0)
    const ends = await Promise.all([log.seal(0), second.seal(0)])
    assert.equal(ends[0], ends[1])
  }),

  'one client sees what the other lists, trims and removes': withTwo(async ({ engine, log, ledger }, second, other) => {
    await ledger.put(log, 0)
    await ledger.put(second, 0)
    assert.deepEqual(await other.list(), ['suite'])
    const { position } = await log.tail(0)
    ledger.trimmed(0, position)
    await second.trim(0, position)
    await ledger.put(log, 0)
    await ledger.verify(second, 0)
    await engine.remove('suite')
    assert.deepEqual(await other.list(), [])
    assert.deepEqual(await readAll(second, 0), [])
    const fresh = new Ledger(engine.mayDuplicate)
    await fresh.put(second, 0)
    await fresh.verify(log, 0)
  }),

  'an engine opened again has kept everything': async ({ under, log, ledger, skip }) => {
    if (under.reopen === undefined) return skip('this engine keeps nothing when it is closed')
    for (let i = 0; i < 10; i++) await ledger.put(log, i % 3, () => makeRecords(1 + i))
    const end = await log.seal(2)
    for (let lane = 0; lane < 3; lane++) await ledger.verify(log, lane)
    const again = (await under.reopen()).open('suite')
    for (let lane = 0; lane < 3; lane++) await ledger.verify(again, lane)
    assert.equal(await again.seal(2), end)
    const [attempt] = await ledger.append(again, [{ lane: 2, records: makeRecords(1) }])
    assert.equal(attempt?.outcome?.outcome, 'sealed')
    for (let lane = 0; lane < 2; lane++) {
      await ledger.put(again, lane)
      await ledger.verify(again, lane)
    }
  },
}

function withTwo(play: (bench: Bench, second: Log, other: Engine) => Promise<void>): Case {
  return async (bench) => {
    if (bench.under.secondClient === undefined) return bench.skip('this engine has one client')
    const other = await bench.under.secondClient()
    assert.equal(other.mayDuplicate, bench.engine.mayDuplicate)
    await play(bench, other.open('suite'), other)
  }
}
