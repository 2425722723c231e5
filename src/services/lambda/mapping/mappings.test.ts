import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MemoryEngine } from '../../../engine/memory/memory-engine.ts'
import { encodeRun } from '../../../engine/record-block.ts'
import { SeededRandom } from '../../../kernel/random.ts'
import { turnsOfTheLoop } from '../../../kernel/sleepers.ts'
import { VirtualClock } from '../../../kernel/virtual-clock.ts'
import type { Call } from '../../../model/caller.ts'
import { silentLogger } from '../../../telemetry/logger.ts'
import type { StreamReading } from '../../consuming/stream-reading.ts'
import { type MappingEntity, mappingKey } from '../mapping-entities.ts'
import type { BatchOutcome } from './invoking.ts'
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

const FUNCTION = MAPPING.functionArn
const FAILED: BatchOutcome = { kind: 'answered', payload: Buffer.from('{}'), functionError: 'Unhandled', executedVersion: '1' }
const GONE: BatchOutcome = { kind: 'unreached', code: 'ResourceNotFoundException', message: 'gone' }

/** One mapping, whose function never answers, or always so. */
function world(first: Partial<MappingEntity>, outcome?: BatchOutcome, failures = 0) {
  const clock = new VirtualClock(0)
  const engine = new MemoryEngine({ clock })
  let opened = 0
  let mapping = { ...MAPPING, ...first }
  let changed: (changes: readonly { readonly kind: string; readonly id: string }[]) => void = () => undefined
  let invoked = 0
  const calls: Call[] = []
  const entities = new Map<string, object>()
  const mappings = new Mappings({
    runtime: {
      catalog: {
        subscribe: (called: typeof changed) => {
          changed = called
          return () => undefined
        },
        list: () => [mapping],
        get: (kind: string, id: string) => (kind === 'lambda.mapping' ? mapping : entities.get(`${kind} ${id}`)),
      },
      engine: {
        open(id: string) {
          if (opened++ < failures) throw new Error('the engine is not itself')
          return engine.open(id)
        },
      },
      clock,
      random: new SeededRandom(1),
      logger: silentLogger,
    },
    pace: clock,
    streams: (_: string, call: () => Call) => {
      calls.push(call())
      return READING
    },
    invoke: () => {
      invoked++
      return outcome === undefined ? new Promise(() => undefined) : Promise.resolve(outcome)
    },
    roleOf: () => 'arn:aws:iam::000000000000:role/r',
  } as unknown as MappingsParts)
  mappings.start()
  const change = (to: Partial<MappingEntity>): void => {
    mapping = { ...mapping, ...to }
    changed([{ kind: 'lambda.mapping', id: mappingKey(mapping, mapping.uuid) }])
  }
  /** How often the function is invoked because of that. */
  const invokedBy = async (kind: string, id: string, value?: object): Promise<number> => {
    const before = invoked
    if (value !== undefined) entities.set(`${kind} ${id}`, value)
    changed([{ kind, id }])
    await turnsOfTheLoop()
    return invoked - before
  }
  return { mappings, change, calls, clock, invokedBy, invoked: () => invoked }
}

function functionOf(settings: object, rest: object = {}): object {
  return { id: 'i', arn: FUNCTION, name: 'f', state: 'Active', settings: { role: 'r', ...settings }, ...rest }
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

  it('try a batch that failed again before its time when its function does something else, and for nothing else', async () => {
    const alias = { functionArn: `${FUNCTION}:live`, state: 'Enabled' } as const
    const { mappings, invokedBy, invoked } = world(alias, FAILED)
    while (invoked() === 0) await turnsOfTheLoop()
    const before = invoked()
    await invokedBy('iam.role', '000000000000/r')
    await invokedBy('s3.bucket', 'b')
    await invokedBy('sqs.queue', 'q')
    await invokedBy('kinesis.stream', MAPPING.eventSourceArn)
    await invokedBy('lambda.function', `${FUNCTION}2`, functionOf({}))
    await invokedBy('lambda.function', FUNCTION, functionOf({ handler: 'another, but nobody is led there' }))
    assert.equal(invoked(), before)
    await invokedBy('lambda.version', `${FUNCTION}:0000000001`, { version: 1, state: 'Active', settings: { handler: 'a' } })
    await invokedBy('lambda.version', `${FUNCTION}:0000000002`, { version: 2, state: 'Active', settings: { handler: 'b' } })
    assert.equal(invoked(), before)
    const live = { functionArn: FUNCTION, name: 'live', version: '1', weights: {}, revisionId: '1' }
    assert.equal(await invokedBy('lambda.alias', `${FUNCTION}:live`, live), 1)
    assert.equal(await invokedBy('lambda.alias', `${FUNCTION}:live`, { ...live, description: 'x', revisionId: '2' }), 0)
    assert.equal(await invokedBy('lambda.alias', `${FUNCTION}:live`, { ...live, weights: { 2: 0.5 } }), 1)
    await mappings.close()
  })

  it('do not try again because a function that was changed settles', async () => {
    const { mappings, invokedBy, invoked } = world({ state: 'Enabled' }, FAILED)
    while (invoked() === 0) await turnsOfTheLoop()
    assert.equal(await invokedBy('lambda.function', FUNCTION, functionOf({ code: 1 }, { lastUpdate: 'InProgress' })), 1)
    assert.equal(await invokedBy('lambda.function', FUNCTION, functionOf({ code: 1 }, { lastUpdate: 'Successful' })), 0)
    assert.equal(await invokedBy('lambda.function', FUNCTION, functionOf({ code: 1 }, { state: 'Pending' })), 0)
    assert.equal(await invokedBy('lambda.function', FUNCTION, functionOf({ code: 2 })), 1)
    await mappings.close()
  })

  it('try a function that could not be reached again when that may have changed', async () => {
    const { mappings, invokedBy, invoked } = world({ state: 'Enabled' }, GONE)
    while (invoked() === 0) await turnsOfTheLoop()
    assert.equal(await invokedBy('lambda.function', FUNCTION, functionOf({}, { state: 'Pending' })), 1)
    assert.equal(await invokedBy('lambda.function', FUNCTION, functionOf({})), 1)
    assert.equal(await invokedBy('lambda.function', FUNCTION, functionOf({}, { reservedConcurrency: 2 })), 1)
    assert.equal(await invokedBy('lambda.function', FUNCTION, functionOf({}, { reservedConcurrency: 2, tags: {} })), 0)
    assert.equal(await invokedBy('iam.role', '000000000000/r'), 1)
    assert.equal(await invokedBy('s3.bucket', 'b'), 0)
    await mappings.close()
  })

  it('begin after all when their journal could not be opened at first, and end while they wait for that', async () => {
    const { mappings, clock, invoked } = world({ state: 'Enabled' }, undefined, 3)
    await turnsOfTheLoop()
    assert.equal(invoked(), 0)
    await clock.advance(5_000)
    while (invoked() === 0) await turnsOfTheLoop()
    await mappings.close()
    const never = world({ state: 'Enabled' }, undefined, Number.POSITIVE_INFINITY)
    await turnsOfTheLoop()
    await never.mappings.close()
    assert.equal(never.mappings.isIdle, true)
  })

  it('act for their function, which the role may trust Lambda for alone', async () => {
    const { mappings, calls, invoked } = world({ state: 'Enabled', functionArn: `${FUNCTION}:live` })
    while (invoked() === 0) await turnsOfTheLoop()
    assert.deepEqual([calls[0]?.sourceArn, calls[0]?.principal.session?.takenBy], [FUNCTION, 'lambda.amazonaws.com'])
    await mappings.close()
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
