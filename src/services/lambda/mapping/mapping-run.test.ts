import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MemoryEngine } from '../../../engine/memory/memory-engine.ts'
import { SeededRandom } from '../../../kernel/random.ts'
import { turnsOfTheLoop } from '../../../kernel/sleepers.ts'
import { VirtualClock } from '../../../kernel/virtual-clock.ts'
import { silentLogger } from '../../../telemetry/logger.ts'
import { Gate } from '../../consuming/gate.ts'
import type { StreamReading } from '../../consuming/stream-reading.ts'
import type { MappingEntity } from '../mapping-entities.ts'
import { MappingRun, type MappingRunParts } from './mapping-run.ts'

const STREAM = 'arn:aws:kinesis:us-east-1:000000000000:stream/s'
const MAPPING = {
  uuid: 'u',
  batchSize: 100,
  batchingWindowSeconds: 0,
  parallelizationFactor: 1,
  recordAgeSecondsMax: -1,
  retryAttemptsMax: -1,
  bisects: false,
  tumblingWindowSeconds: 0,
  responseTypes: [],
  start: { position: 'TRIM_HORIZON' },
} as unknown as MappingEntity

/** A run over a stream that can only change. */
async function opened() {
  const clock = new VirtualClock(0)
  let changed = (): void => undefined
  let looks = 0
  const reading = {
    stream: () => void looks++,
    onChange: (called: () => void) => {
      changed = called
      return () => undefined
    },
  } as unknown as StreamReading
  const parts = {
    mapping: MAPPING,
    streamArn: STREAM,
    log: new MemoryEngine({ clock }).open('mapping'),
    reading,
    gates: { reads: new Gate(1), events: new Gate(1) },
    clock,
    pace: clock,
    random: new SeededRandom(1),
    logger: silentLogger,
    signal: new AbortController().signal,
  } as unknown as MappingRunParts
  const run = await MappingRun.open(parts)
  return { run, change: () => changed(), looks: () => looks }
}

describe('a mapping at work', () => {
  it('looks at its stream after each change, even at the very moment when it has looked', async () => {
    for (let later = 0; later < 12; later++) {
      const { run, change, looks } = await opened()
      await turnsOfTheLoop()
      change()
      for (let i = 0; i < later; i++) await Promise.resolve()
      const before = looks()
      change()
      await turnsOfTheLoop()
      assert.ok(looks() > before, `after ${later} turns`)
      await run.close(true)
    }
  })
})
