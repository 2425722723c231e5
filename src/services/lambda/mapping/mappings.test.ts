import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MemoryEngine } from '../../../engine/memory/memory-engine.ts'
import { encodeRun } from '../../../engine/record-block.ts'
import { SeededRandom } from '../../../kernel/random.ts'
import { turnsOfTheLoop } from '../../../kernel/sleepers.ts'
import { VirtualClock } from '../../../kernel/virtual-clock.ts'
import { silentLogger } from '../../../telemetry/logger.ts'
import type { StreamReading } from '../../consuming/stream-reading.ts'
import { type MappingEntity, type MappingState, mappingKey } from '../mapping-entities.ts'
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

describe('mappings', () => {
  it('end with the server, also one that was disabled while its function works', async () => {
    const clock = new VirtualClock(0)
    let state: MappingState = 'Enabled'
    let changed: (changes: readonly { readonly kind: string; readonly id: string }[]) => void = () => undefined
    let invoked = 0
    const present = () => ({ ...MAPPING, state })
    const mappings = new Mappings({
      runtime: {
        catalog: {
          subscribe: (called: typeof changed) => {
            changed = called
            return () => undefined
          },
          list: () => [present()],
          get: present,
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
    while (invoked === 0) await turnsOfTheLoop()
    state = 'Disabling'
    changed([{ kind: 'lambda.mapping', id: mappingKey(MAPPING, MAPPING.uuid) }])
    await turnsOfTheLoop()
    await mappings.close()
    assert.deepEqual([invoked, mappings.isIdle], [1, true])
  })
})
