import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MemoryEngine } from '../../../engine/memory/memory-engine.ts'
import { encodeRun } from '../../../engine/record-block.ts'
import { SystemClock } from '../../../kernel/clock.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import { turnsOfTheLoop } from '../../../kernel/sleepers.ts'
import { VirtualClock } from '../../../kernel/virtual-clock.ts'
import { Gate } from '../../consuming/gate.ts'
import { directPutSource } from './direct-put-source.ts'
import { LaneReaders, type LaneReadersParts } from './lane-readers.ts'
import { SOURCE_RETRY_MS } from './limits.ts'

/** Two lanes with a record each. */
async function openReaders(parts: Partial<LaneReadersParts> & { readonly failures?: number; readonly isLeft?: true }) {
  const clock = new VirtualClock(0)
  const log = new MemoryEngine({ clock }).open('put')
  const run = encodeRun([{ partitionKey: undefined, data: Buffer.from('a') }])
  for (const lane of [0, 1]) await log.append([{ lane, run }])
  const source = directPutSource({ log, lanes: 2, clock })
  const taken: string[] = []
  const errors: string[] = []
  const warnings: string[] = []
  let failures = parts.failures ?? 0
  const readers = new LaneReaders({
    source: {
      ...source,
      read: async (lane, from) => {
        if (lane === '0' && failures-- > 0) throw new Error('a disk that has bad moments')
        return source.read(lane, from)
      },
    },
    clock,
    pace: new SystemClock(),
    logger: { info: () => undefined, warn: (text) => warnings.push(text), error: (text) => errors.push(text) },
    name: 'clicks',
    startOf: async () => 0,
    take: async (lane, page) => {
      if (page.runs.length > 0) taken.push(lane)
      return page.next
    },
    outlet: { hasRoom: true, news: () => new Promise(() => undefined) },
    reads: new Gate(2),
    caughtUp: () => undefined,
    ...parts,
  })
  readers.start()
  const settle = async (): Promise<void> => {
    for (let turns = 0; turns < 1_000 && !readers.isIdle; turns++) await turnsOfTheLoop()
    assert.ok(readers.isIdle, 'the readers come to rest')
  }
  if (parts.isLeft !== true) await settle()
  return { readers, clock, taken, errors, warnings, settle }
}

describe('a lane', () => {
  it('that could not be read is read later, and is told of once', async () => {
    const { readers, clock, taken, errors, warnings, settle } = await openReaders({ failures: 2 })
    assert.deepEqual(taken, ['1'])
    assert.equal(readers.refusal?.code, 'InternalFailure')
    assert.ok(readers.isCaughtUp)
    for (let tries = 0; tries < 2; tries++) {
      await clock.advance(SOURCE_RETRY_MS)
      await turnsOfTheLoop()
      await settle()
    }
    assert.deepEqual(taken, ['1', '0'])
    assert.equal(readers.refusal, undefined)
    assert.deepEqual(errors, ['clicks: 0 could not be read'])
    assert.equal(warnings.length, 1)
    await readers.close()
  })

  it('whose records cannot be taken does not hold up the others', async () => {
    const taken: string[] = []
    const { readers, errors } = await openReaders({
      take: async (lane, page) => {
        if (lane === '0') throw new Error('a bug')
        if (page.runs.length > 0) taken.push(lane)
        return page.next
      },
    })
    assert.deepEqual(taken, ['1'])
    assert.ok(readers.isCaughtUp)
    await readers.drained()
    assert.match(errors.join(), /0 is not read any more until the next start/)
    await readers.close()
  })

  it('that begins when another ends is drained with it', async () => {
    const clock = new VirtualClock(0)
    const log = new MemoryEngine({ clock }).open('put')
    const run = encodeRun([{ partitionKey: undefined, data: Buffer.from('a') }])
    for (const lane of [0, 1]) await log.append([{ lane, run }])
    const source = directPutSource({ log, lanes: 2, clock })
    let lanes = [
      { name: '0', after: [] },
      { name: '1', after: ['0'] },
    ] as ReturnType<typeof source.lanes>
    let changed = (): void => undefined
    const taken: string[] = []
    let isStuck = false
    const { readers } = await openReaders({
      source: {
        ...source,
        lanes: () => lanes,
        onLanes: (heard) => {
          changed = heard
          return () => undefined
        },
        read: async (lane, from) => {
          if (isStuck) await new Promise(() => undefined)
          const page = await source.read(lane, from)
          return isRejection(page) ? page : { ...page, ended: lane === '0' && page.next >= page.tail.position }
        },
      },
      take: async (lane, page) => {
        if (page.runs.length > 0) taken.push(lane)
        return page.next
      },
      isLeft: true,
    })
    await readers.drained()
    assert.deepEqual(taken, ['0', '1'])
    // One that goes is waited for no longer.
    isStuck = true
    await log.append([{ lane: 1, run }])
    const drained = readers.drained()
    await turnsOfTheLoop()
    lanes = []
    changed()
    await drained
  })
})
