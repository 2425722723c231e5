import assert from 'node:assert/strict'
import { encodeRun } from '../../../src/engine/record-block.ts'
import { identityOf, makeRecord, makeRecords, readAll } from '../bench.ts'
import type { Cases } from './case.ts'

const MEBIBYTE = 1024 * 1024

export const APPEND_CASES: Cases = {
  'keeps bytes, order, position and arrival of what it acknowledged': async ({ log, ledger }) => {
    for (let i = 0; i < 40; i++) await ledger.put(log, 0, () => makeRecords(1 + (i % 7)))
    await ledger.verify(log, 0)
    assert.equal(ledger.acknowledged(0).length, 40)
  },

  'keeps a large record among small ones': async ({ log, ledger }) => {
    await ledger.put(log, 0)
    await ledger.put(log, 0, () => [makeRecord(10 * MEBIBYTE)])
    await ledger.put(log, 0, () => [makeRecord(1), makeRecord(MEBIBYTE), makeRecord(0)])
    await ledger.verify(log, 0)
  },

  'stores the bytes it is given, also when they are cut from a larger buffer': async ({ log }) => {
    for (let i = 0; i < 5; i++) {
      const records = makeRecords(3)
      const run = encodeRun(records)
      const padded = new Uint8Array(run.byteLength + 11).fill(0xee)
      padded.set(run, i)
      const [outcome] = await log.append([{ lane: 0, run: padded.subarray(i, i + run.byteLength) }])
      if (outcome?.outcome !== 'ok') continue
      const read = (await readAll(log, 0, outcome.firstPosition)).slice(0, 3)
      assert.deepEqual(
        read.map(({ identity }) => identity),
        records.map(identityOf),
      )
    }
  },

  'answers one outcome per run, in the order given': async ({ log, ledger }) => {
    await log.seal(1)
    for (let round = 0; round < 20; round++) {
      const lanes = [3, 1, 0, 2]
      const attempts = await ledger.append(
        log,
        lanes.map((lane) => ({ lane, records: makeRecords(2) })),
      )
      for (const { outcome, lane } of attempts) assert.equal(outcome?.outcome === 'sealed', lane === 1)
    }
    for (const lane of [0, 1, 2, 3]) await ledger.verify(log, lane)
    assert.ok(ledger.acknowledged(0).length > 0)
  },

  'answers nothing for nothing': async ({ log }) => {
    assert.deepEqual(await log.append([]), [])
  },

  'has lanes of every number from first use': async ({ log, ledger }) => {
    const lanes = [0, 7, 65_536, 2 ** 31]
    for (const lane of lanes) await ledger.put(log, lane)
    for (const lane of lanes) assert.equal((await ledger.verify(log, lane)).length >= 1, true)
  },

  'makes appends readable in the order of the calls, however many are under way': async ({ log, ledger }) => {
    const appends = Array.from({ length: 300 }, (_, i) =>
      ledger.append(log, [
        { lane: i % 5, records: makeRecords(1 + (i % 3)) },
        { lane: 5, records: makeRecords(1) },
      ]),
    )
    await ledger.verify(log, 5)
    await Promise.all(appends)
    for (let lane = 0; lane <= 5; lane++) await ledger.verify(log, lane)
    assert.ok(ledger.acknowledged(5).length > 0)
  },

  'is readable from the moment of the acknowledgement': async ({ log, ledger }) => {
    for (let i = 0; i < 20; i++) {
      await ledger.put(log, 0)
      await ledger.verify(log, 0)
    }
  },
}
