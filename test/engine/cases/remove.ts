import assert from 'node:assert/strict'
import { EngineClosed } from '../../../src/engine/log.ts'
import { makeRecords, noAbort, readAll, readPage } from '../bench.ts'
import { Ledger } from '../ledger.ts'
import type { Cases } from './case.ts'

const IDS = ['a', '0', 'x-1', '-', 'm'.repeat(64)]

export const REMOVE_CASES: Cases = {
  'opens the same object for the same id': async ({ engine, log }) => {
    assert.equal(engine.open('suite'), log)
    assert.notEqual(engine.open('other'), log)
  },

  'lists logs from their first append or seal on': async ({ engine }) => {
    assert.deepEqual(await engine.list(), [])
    for (const id of IDS) {
      engine.open(id)
      await engine.open(id).read(0, 0, { records: 1, bytes: 1 })
      await engine.open(id).tail(0)
    }
    assert.deepEqual(await engine.list(), [])
    for (const [i, id] of IDS.entries()) {
      if (i % 2 === 0) await new Ledger(engine.mayDuplicate).put(engine.open(id), 0)
      else await engine.open(id).seal(0)
    }
    assert.deepEqual([...(await engine.list())].sort(), [...IDS].sort())
  },

  'keeps logs apart': async ({ engine }) => {
    const ledgers = IDS.map((id) => ({ log: engine.open(id), ledger: new Ledger(engine.mayDuplicate) }))
    for (let i = 0; i < 5; i++) for (const { log, ledger } of ledgers) await ledger.put(log, i % 2)
    for (const { log, ledger } of ledgers) for (const lane of [0, 1]) await ledger.verify(log, lane)
  },

  'removes a log with all its records, and no other': async ({ engine, log, ledger }) => {
    const kept = { log: engine.open('kept'), ledger: new Ledger(engine.mayDuplicate) }
    await ledger.put(log, 0, () => makeRecords(5))
    await kept.ledger.put(kept.log, 0)
    await log.seal(1)
    await engine.remove('suite')
    await engine.remove('suite')
    await engine.remove('never-was')
    assert.deepEqual(await engine.list(), ['kept'])
    for (const lane of [0, 1]) assert.deepEqual(await readAll(log, lane), [])
    await kept.ledger.verify(kept.log, 0)
  },

  'is as new after a removal': async ({ engine, log, ledger }) => {
    for (let i = 0; i < 5; i++) await ledger.put(log, 0)
    await log.seal(1)
    await engine.remove('suite')
    assert.equal(engine.open('suite'), log)
    assert.deepEqual(await log.tail(0).then(({ arrivedAtMs }) => arrivedAtMs), undefined)
    assert.equal((await readPage(log, 1, 0)).ended, false)
    const fresh = new Ledger(engine.mayDuplicate)
    for (const lane of [0, 1]) await fresh.put(log, lane)
    for (const lane of [0, 1]) await fresh.verify(log, lane)
    assert.deepEqual(await engine.list(), ['suite'])
  },

  'lets followers of a removed log wait on': async ({ engine, log, ledger }) => {
    await ledger.put(log, 1)
    const woken = log.follow(0, 0, noAbort())
    await engine.remove('suite')
    await new Ledger(engine.mayDuplicate).put(log, 0)
    await woken
  },

  'removes while appends are under way': async ({ engine, log, ledger }) => {
    const appends = Array.from({ length: 20 }, () => ledger.append(log, [{ lane: 0, records: makeRecords(1) }]))
    await engine.remove('suite')
    await Promise.all(appends)
    await engine.remove('suite')
    assert.deepEqual(await readAll(log, 0), [])
    assert.deepEqual(await engine.list(), [])
  },

  'sends followers away when it closes': async ({ engine, log }) => {
    const waiting = assert.rejects(log.follow(0, 0, noAbort()), EngineClosed)
    await new Promise((resolve) => setImmediate(resolve))
    assert.deepEqual(await engine.list(), [])
    await engine.close()
    await waiting
  },
}
