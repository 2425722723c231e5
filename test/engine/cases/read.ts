import assert from 'node:assert/strict'
import type { Page } from '../../../src/engine/log.ts'
import { makeRecord, makeRecords, NO_LIMITS, readAll, readPage, type Seen, seenIn, whileStill } from '../bench.ts'
import type { Bench, Cases } from './case.ts'

export const READ_CASES: Cases = {
  'finds an unused lane empty, with a tail and no end': async ({ log }) => {
    const page = await readPage(log, 4, 0)
    assert.deepEqual([page.runs, page.ended, page.tail.arrivedAtMs], [[], false, undefined])
    assert.deepEqual(await log.tail(4), page.tail)
    assert.deepEqual(await readAll(log, 4), [])
  },

  'begins at any position, also in the middle of a run': async (bench) => {
    await fill(bench)
    await whileStill(bench.log, 0, async (all) => {
      for (const { position } of all) {
        assert.deepEqual(await readAll(bench.log, 0, position), from(all, position))
        assert.deepEqual(await readAll(bench.log, 0, position + 1), from(all, position + 1))
      }
    })
  },

  'gives no more than the limits, and the same records under every limit': async (bench) => {
    await fill(bench)
    const limits = [1, 2, 3, 10].flatMap((records) => [0, 1, 40, 100, 1000].map((bytes) => ({ records, bytes })))
    await whileStill(bench.log, 0, async (all) => {
      for (const each of limits) assert.deepEqual(await readAll(bench.log, 0, 0, each), all)
    })
  },

  'fills a page as far as the limits go, unless it stops early': async (bench) => {
    // An engine may end a page early, but a reader must get on: no page is empty where a record stands, unless `next` advances.
    await fill(bench)
    for (const { position } of await readAll(bench.log, 0)) {
      const page = await readPage(bench.log, 0, position, { records: 2, bytes: 10 })
      assert.ok(page.runs.length > 0 || page.next > position)
    }
  },

  'gives a record that alone exceeds the limit of bytes': async ({ log, ledger }) => {
    const { firstPosition } = await ledger.put(log, 0, () => [makeRecord(5_000), makeRecord(1), makeRecord(6_000)])
    for (const at of [firstPosition, firstPosition + 1, firstPosition + 2]) {
      assert.equal((await readAll(log, 0, at, { records: 10, bytes: 1 }))[0]?.position, at)
    }
  },

  'stays where it is beyond the tail': async ({ log, ledger }) => {
    await ledger.put(log, 0)
    const beyond = (await log.tail(0)).position + 1_000_000
    const page = await readPage(log, 0, beyond)
    assert.deepEqual([page.runs, page.next, page.ended], [[], beyond, false])
  },

  'gives the same arrival for ever, in whole runs and slices': async (bench) => {
    await fill(bench)
    const arrivals = new Map(bench.ledger.acknowledged(0).map((each) => [each.firstPosition, each.arrivedAtMs]))
    for (const [position, arrivedAtMs] of arrivals) {
      const [first] = await readAll(bench.log, 0, position, { records: 1, bytes: 1 })
      assert.equal(first?.arrivedAtMs, arrivedAtMs)
    }
    await bench.under.pass(5)
    await bench.ledger.verify(bench.log, 0)
  },

  'knows the tail: behind every record, with the arrival of the newest': async ({ log, ledger, under }) => {
    for (let i = 0; i < 10; i++) {
      const { firstPosition, identities } = await ledger.put(log, 0, () => makeRecords(2))
      assert.ok((await log.tail(0)).position >= firstPosition + identities.length)
      await whileStill(log, 0, async (all) => {
        const tail = await log.tail(0)
        assert.equal(tail.arrivedAtMs, all.at(-1)?.arrivedAtMs)
        assert.ok(tail.position > (all.at(-1)?.position ?? 0))
        const page: Page = await readPage(log, 0, all.at(-1)?.position ?? 0)
        assert.equal(page.tail.arrivedAtMs, tail.arrivedAtMs)
      })
      await under.pass(1)
    }
  },

  'finds the first position that arrived at a time or later': async (bench) => {
    await fill(bench)
    await whileStill(bench.log, 0, async (all) => {
      const times = new Set(all.flatMap(({ arrivedAtMs }) => [arrivedAtMs - 1, arrivedAtMs, arrivedAtMs + 1]))
      for (const atMs of [0, ...times]) {
        const expected = all.find(({ arrivedAtMs }) => arrivedAtMs >= atMs)
        const found = await bench.log.find(0, atMs)
        if (expected !== undefined) assert.deepEqual((await readAll(bench.log, 0, found, NO_LIMITS))[0], expected)
        else assert.equal(found, (await bench.log.tail(0)).position)
      }
    })
    assert.equal(await bench.log.find(9, 0), (await bench.log.tail(9)).position)
  },

  'reads one lane without the others': async ({ log, ledger }) => {
    for (let i = 0; i < 10; i++) {
      await ledger.append(
        log,
        [0, 1, 2].map((lane) => ({ lane, records: makeRecords(1 + lane) })),
      )
    }
    for (const lane of [0, 1, 2]) await ledger.verify(log, lane)
    assert.deepEqual(seenIn(await readPage(log, 3, 0)), [])
  },
}

/** Runs of several lengths in lane 0, at several times. */
async function fill({ log, ledger, under }: Bench): Promise<void> {
  for (let i = 0; i < 12; i++) {
    await ledger.put(log, 0, () => makeRecords(1 + (i % 4), (i * 13) % 60))
    if (i % 3 === 0) await under.pass(2)
  }
}

function from(all: readonly Seen[], position: number): readonly Seen[] {
  return all.filter((each) => each.position >= position)
}
