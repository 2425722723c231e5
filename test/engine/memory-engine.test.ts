import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MemoryEngine, type MemoryEngineOptions } from '../../src/engine/memory/memory-engine.ts'
import { encodeRun } from '../../src/engine/record-block.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import type { EngineUnderTest } from './bench.ts'
import { makeRecord } from './bench.ts'
import { engineContract } from './contract.ts'

engineContract('memory', () => underTest({}))
engineContract('memory, lanes that do not begin at 0', () => underTest({ firstPosition: 1_000_007 }))

function underTest(options: Omit<MemoryEngineOptions, 'clock'>): EngineUnderTest {
  const clock = new VirtualClock(1_750_000_000_000)
  const engine = new MemoryEngine({ clock, ...options })
  return { engine, pass: (ms) => clock.advance(ms), close: () => engine.close() }
}

test('arrival does not step back when the clock does', async () => {
  let nowMs = 1_000
  const clock = new VirtualClock(0)
  const engine = new MemoryEngine({ clock: Object.assign(clock, { nowMs: () => nowMs }) })
  const log = engine.open('a')
  const arrivals: number[] = []
  for (const now of [1_000, 900, 1_001]) {
    nowMs = now
    const [outcome] = await log.append([{ lane: 0, run: encodeRun([makeRecord()]) }])
    if (outcome?.outcome === 'ok') arrivals.push(outcome.arrivedAtMs)
  }
  assert.deepEqual(arrivals, [1_000, 1_000, 1_001])
})

test('appends are refused as full at the limit of bytes, and go on when something was trimmed or removed', async () => {
  const engine = new MemoryEngine({ clock: new VirtualClock(0), memoryBytesMax: 100_000 })
  const [log, other] = [engine.open('a'), engine.open('b')]
  const append = async (to = log) => (await to.append([{ lane: 0, run: encodeRun([makeRecord(40_000)]) }]))[0]
  assert.equal((await append())?.outcome, 'ok')
  assert.equal((await append(other))?.outcome, 'ok')
  assert.deepEqual(await append(), { outcome: 'refused', reason: 'full' })
  assert.deepEqual(await append(other), { outcome: 'refused', reason: 'full' })
  await log.trim(0, (await log.tail(0)).position)
  assert.equal((await append(other))?.outcome, 'ok')
  assert.deepEqual(await append(), { outcome: 'refused', reason: 'full' })
  await engine.remove('b')
  assert.equal((await append())?.outcome, 'ok')
  assert.equal((await append())?.outcome, 'ok')
})
