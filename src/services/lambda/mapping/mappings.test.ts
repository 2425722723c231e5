import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MemoryEngine } from '../../../engine/memory/memory-engine.ts'
import { encodeRun } from '../../../engine/record-block.ts'
import { SeededRandom } from '../../../kernel/random.ts'
import { turnsOfTheLoop } from '../../../kernel/sleepers.ts'
import { VirtualClock } from '../../../kernel/virtual-clock.ts'
import { silentLogger } from '../../../telemetry/logger.ts'
import type { StreamReading } from '../../consuming/stream-reading.ts'
import { type MappingEntity, mappingKey } from '../mapping-entities.ts'
import { Mappings, type MappingsParts } from './mappings.ts'

const MAPPING = {
  uuid: 'u',
  accountId: '000000000000',
  region: 'us-east-1',
  functionName: 'f',
  functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:f',
  eventSourceArn: 'arn:aws:kinesis:us-east-1:000000000000:stream/s',
  version: 1,
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

/** One shard with one record. */
const READING = {
  stream: () => ({ logId: 'l', shardsEver: 1, shards: [{ id: 'shardId-000000000000', index: 0, isOpen: true, parents: [] }] }),
  onChange: () => () => undefined,
  read: async () => ({
    runs: [{ run: encodeRun([{ partitionKey: 'k', data: Buffer.from('a') }]), firstPosition: 0, arrivedAtMs: 0 }],
    next: 1,
    tail: { position: 1, arrivedAtMs: 0 },
    ended: false,
  }),
  namer: () => () => ({ shardId: 'shardId-000000000000', sequenceNumber: '1', subSequenceNumber: 0, partitionKey: 'k' }),
} as unknown as StreamReading

/** One mapping, whose function never answers. */
function world(first: Partial<MappingEntity>) {
  const clock = new VirtualClock(0)
  let mapping = { ...MAPPING, ...first }
  let changed: (changes: readonly { readonly kind: string; readonly id: string }[]) => void = () => undefined
  let invoked = 0
  const mappings = new Mappings({
    runtime: {
      catalog: {
        subscribe: (called: typeof changed) => {
          changed = called
          return () => undefined
        },
        list: () => [mapping],
        get: () => mapping,
      },
      engine: new MemoryEngine({ clock }),
      clock,
      random: new SeededRandom(1),
      logger: silentLogger,
    },
    pace: clock,
    streams: () => READING,
    invoke: () => {
      invoked++
      return new Promise(() => undefined)
    },
    roleOf: () => undefined,
  } as unknown as MappingsParts)
  mappings.start()
  const change = (to: Partial<MappingEntity>): void => {
    mapping = { ...mapping, ...to }
    changed([{ kind: 'lambda.mapping', id: mappingKey(mapping, mapping.uuid) }])
  }
  return { mappings, change, invoked: () => invoked }
}

describe('mappings', () => {
  it('end with the server, also one that was disabled while its function works', async () => {
    const { mappings, change, invoked } = world({ state: 'Enabled' })
    while (invoked() === 0) await turnsOfTheLoop()
    change({ state: 'Disabling' })
    await turnsOfTheLoop()
    await mappings.close()
    assert.deepEqual([invoked(), mappings.isIdle], [1, true])
  })

  it('do not work while they are changed and stay disabled', async () => {
    const { mappings, change, invoked } = world({ state: 'Disabled' })
    change({ state: 'Updating', version: 2, intent: { to: 'Disabled', dueAtMs: 1 } })
    assert.equal(mappings.isIdle, true)
    change({ state: 'Updating', version: 3, intent: { to: 'Enabled', dueAtMs: 1 } })
    while (invoked() === 0) await turnsOfTheLoop()
    await mappings.close()
  })
})
