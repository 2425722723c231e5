import assert from 'node:assert/strict'
import type { Position } from '../../../src/engine/log.ts'
import { hasNews, makeRecords, noAbort, readAll, readPage, whileStill } from '../bench.ts'
import type { Bench, Cases } from './case.ts'

export const END_CASES: Cases = {
  'seals: every acknowledged record stands below the end, nothing follows': async (bench) => {
    const { log, ledger } = bench
    for (let i = 0; i < 10; i++) await ledger.put(log, 0, () => makeRecords(2))
    const end = await log.seal(0)
    await verifyEnd(bench, 0, end)
    const [attempt] = await ledger.append(log, [{ lane: 0, records: makeRecords(1) }])
    assert.equal(attempt?.outcome?.outcome, 'sealed')
    await bench.under.pass(20)
    await verifyEnd(bench, 0, end)
  },

  'seals idempotently, also an unused lane, also at the same time': async ({ log, ledger }) => {
    await ledger.put(log, 0)
    for (const lane of [0, 1]) {
      const ends = await Promise.all([log.seal(lane), log.seal(lane)])
      assert.deepEqual(new Set([...ends, await log.seal(lane)]).size, 1)
    }
    assert.equal((await readPage(log, 1, 0)).runs.length, 0)
  },

  'seals while appends are under way: each is acknowledged below the end or not at all': async (bench) => {
    const { log, ledger } = bench
    for (let lane = 0; lane < 8; lane++) {
      const appends = Array.from({ length: 20 + lane }, () => ledger.append(log, [{ lane, records: makeRecords(2) }]))
      const sealed = log.seal(lane)
      appends.push(...Array.from({ length: 20 }, () => ledger.append(log, [{ lane, records: makeRecords(1) }])))
      const end = await sealed
      await verifyEnd(bench, lane, end)
      await Promise.all(appends)
      await verifyEnd(bench, lane, end)
    }
  },

  'seals one lane and leaves the others open': async ({ log, ledger }) => {
    await log.seal(1)
    await ledger.put(log, 0)
    await ledger.put(log, 2)
    assert.equal((await readPage(log, 0, 0)).ended, false)
    assert.equal(await log.seal(1), (await log.tail(1)).position)
  },

  'says `ended` on the page that reaches the end, and not before': async (bench) => {
    const { log, ledger } = bench
    for (let i = 0; i < 6; i++) await ledger.put(log, 0, () => makeRecords(2))
    const end = await log.seal(0)
    const all = await readAll(log, 0)
    for (let at = 0, ended = false; !ended; ) {
      const page = await readPage(log, 0, at, { records: 1, bytes: 0 })
      ended = page.ended
      assert.equal(ended, page.next >= end)
      if (ended)
        assert.deepEqual(
          all.filter(({ position }) => position >= page.next),
          [],
        )
      else assert.ok(page.next > at, 'below the end a reader gets on')
      at = page.next
    }
    assert.equal((await readPage(log, 0, end)).ended, true)
    assert.equal((await readPage(log, 0, end + 10)).ended, true)
  },

  'trims late but never early': async (bench) => {
    const { log, ledger } = bench
    for (let i = 0; i < 10; i++) await ledger.put(log, 0, () => makeRecords(3))
    for (const { firstPosition } of ledger.acknowledged(0)) {
      // In the middle of a run, too, and a second time from further back.
      await trim(bench, 0, firstPosition + 1)
      await trim(bench, 0, firstPosition)
      const all = await ledger.verify(log, 0)
      await ledger.put(log, 0)
      assert.ok(all.some(({ position }) => position >= firstPosition + 1))
    }
    const [first] = await readAll(log, 0)
    assert.equal((await readAll(log, 0, await log.find(0, 0)))[0]?.position, first?.position)
  },

  'trims beyond the tail as at the tail': async (bench) => {
    const { log, ledger } = bench
    await ledger.put(log, 0)
    const tail = (await log.tail(0)).position
    ledger.trimmed(0, tail)
    await log.trim(0, tail + 1_000_000)
    const { firstPosition } = await ledger.put(log, 0)
    assert.ok(firstPosition >= tail, 'positions are never used again')
    assert.ok((await ledger.verify(log, 0)).some(({ position }) => position === firstPosition))
    assert.ok(await hasNews(log, 0, 0))
    await log.follow(0, 0, noAbort())
  },

  'lets a reader get over what was trimmed': async (bench) => {
    const { log, ledger } = bench
    for (let i = 0; i < 5; i++) await ledger.put(log, 0)
    await trim(bench, 0, (await log.tail(0)).position)
    await whileStill(log, 0, async (all) => {
      const page = await readPage(log, 0, 0)
      assert.ok(all.length > 0 || page.next > 0)
    })
    const end = await log.seal(0)
    await log.follow(0, 0, noAbort())
    await trim(bench, 0, end)
    let page = await readPage(log, 0, 0)
    while (!page.ended) page = await readPage(log, 0, page.next)
    assert.ok(page.next >= end)
    assert.equal(await log.seal(0), end)
    assert.equal((await log.tail(0)).position, end)
  },
}

async function verifyEnd({ log, ledger }: Bench, lane: number, end: Position): Promise<void> {
  const all = await ledger.verify(log, lane)
  for (const { firstPosition, identities } of ledger.acknowledged(lane)) assert.ok(firstPosition + identities.length <= end)
  for (const { position } of all) assert.ok(position < end, `${position} stands below the end ${end}`)
  assert.equal((await log.tail(lane)).position, end)
  assert.equal((await readPage(log, lane, end)).ended, true)
}

async function trim({ log, ledger }: Bench, lane: number, before: Position): Promise<void> {
  ledger.trimmed(lane, before)
  await log.trim(lane, before)
}
