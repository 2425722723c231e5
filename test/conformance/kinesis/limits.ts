import assert from 'node:assert/strict'
import { kinesis } from '../../../src/services/kinesis/index.ts'
import { CALL_RATES } from '../../../src/services/kinesis/quota-limits.ts'
import { ACCOUNT, type Case, FIRST_SHARD, type GotRecord, type World } from '../world.ts'

const PTE = 'ProvisionedThroughputExceededException'
const LEE = 'LimitExceededException'
const KIB = 1024
const MIB = 1024 * KIB

type Members = Record<string, unknown>

interface Entry {
  readonly ShardId?: string
  readonly SequenceNumber?: string
  readonly ErrorCode?: string
  readonly ErrorMessage?: string
}

/** Records of these sizes, of which a byte each is the key. */
function recordsOf(sizes: readonly number[], ExplicitHashKey = '0'): Members[] {
  return sizes.map((size) => ({ Data: Buffer.alloc(size - 1, 'x'), PartitionKey: 'k', ExplicitHashKey }))
}

function ofSize(bytes: number): Members {
  return { PartitionKey: 'k', Data: Buffer.alloc(bytes - 1, 'x') }
}

async function putAll(world: World, StreamName: string, Records: readonly Members[]) {
  const output = await world.ok('PutRecords', { StreamName, Records })
  return { failed: output['FailedRecordCount'], entries: output['Records'] as readonly Entry[] }
}

function throttledText(stream: string): string {
  return `Rate exceeded for shard ${FIRST_SHARD} in stream ${stream} under account ${ACCOUNT}.`
}

/** The command line gives no megabytes. */
function tooMuchFor(world: World): boolean {
  return world.clientName === 'aws-cli'
}

const throughput: readonly Case[] = [
  {
    rule: 'with --limits strict a shard takes 1,000 records a second; those beyond fail one by one, in an answer of 200',
    proves: ['PutRecords', `PutRecords ${PTE}`],
    server: 'strict',
    async run(world) {
      const name = await world.active()
      const half = recordsOf(new Array<number>(500).fill(2))
      assert.equal((await putAll(world, name, half)).failed, 0)
      world.advance(100)
      assert.equal((await putAll(world, name, half)).failed, 0)
      const { failed, entries } = await putAll(world, name, half)
      assert.equal(failed, 400)
      const error = { ErrorCode: PTE, ErrorMessage: throttledText(name) }
      assert.ok(
        entries.slice(0, 100).every(({ SequenceNumber, ShardId }) => SequenceNumber !== undefined && ShardId === FIRST_SHARD),
      )
      assert.deepEqual(entries.slice(100), new Array(400).fill(error))
      world.advance(400)
      assert.equal(
        (
          await putAll(
            world,
            name,
            entries.slice(100).map(() => recordsOf([2])[0] ?? {}),
          )
        ).failed,
        0,
      )
    },
  },
  {
    rule: 'with --limits strict a shard takes 1 MiB a second, keys included: what fits is stored, also behind what does not',
    proves: ['PutRecords', `PutRecords ${PTE}`],
    server: 'strict',
    async run(world) {
      if (tooMuchFor(world)) return
      const name = await world.active(2)
      const sizes = [600 * KIB, 600 * KIB, 300 * KIB, 200 * KIB]
      const Records = [...recordsOf(sizes), ...recordsOf([MIB], String(2n ** 128n - 1n))]
      const { failed, entries } = await putAll(world, name, Records)
      assert.equal(failed, 2)
      assert.deepEqual(
        entries.map(({ ErrorCode, ShardId }) => ErrorCode ?? ShardId),
        [FIRST_SHARD, PTE, FIRST_SHARD, PTE, 'shardId-000000000001'],
      )
      assert.equal((await world.texts(await world.iterator(name, 'TRIM_HORIZON'))).length, 2)
    },
  },
  {
    rule: 'with --limits strict: more than its shard takes is refused, and taken a second later',
    proves: [`PutRecord ${PTE}`],
    server: 'strict',
    async run(world) {
      if (tooMuchFor(world)) return
      const name = await world.active()
      const input = { StreamName: name, ...ofSize(700 * KIB) }
      await world.ok('PutRecord', input)
      await world.fails('PutRecord', input, PTE, throttledText(name))
      world.advance(376)
      await world.ok('PutRecord', input)
      await world.fails('PutRecord', input, PTE, throttledText(name))
    },
  },
  {
    rule: 'with --limits strict: the sixth call to a shard within a second, whoever calls',
    proves: [`GetRecords ${PTE}`],
    server: 'strict',
    async run(world) {
      const name = await world.active(2)
      const [one, other] = [await world.iterator(name, 'LATEST'), await world.iterator(name, 'TRIM_HORIZON')]
      for (const ShardIterator of [one, other, one, other, one]) await world.ok('GetRecords', { ShardIterator })
      const text = `Rate exceeded for Shard - ${ACCOUNT}/${name}/${FIRST_SHARD}`
      await world.fails('GetRecords', { ShardIterator: other }, PTE, text)
      const elsewhere = await world.iterator(name, 'LATEST', {}, 'shardId-000000000001')
      await world.ok('GetRecords', { ShardIterator: elsewhere })
      world.advance(200)
      await world.ok('GetRecords', { ShardIterator: other })
    },
  },
  {
    rule: 'with --limits strict: in the five seconds after an answer of 10 MiB',
    proves: [`GetRecords ${PTE}`],
    server: 'strict',
    async run(world) {
      if (tooMuchFor(world)) return
      const name = await world.active()
      for (let i = 0; i < 11; i++) {
        await world.ok('PutRecord', { StreamName: name, ...ofSize(MIB) })
        world.advance(1000)
      }
      const page = await world.ok('GetRecords', { ShardIterator: await world.iterator(name, 'TRIM_HORIZON') })
      assert.equal((page['Records'] as GotRecord[]).length, 10)
      const next = { ShardIterator: page['NextShardIterator'] }
      world.advance(4999)
      await world.fails('GetRecords', next, PTE, `Rate exceeded for Shard - ${ACCOUNT}/${name}/${FIRST_SHARD}`)
      world.advance(1)
      assert.equal(((await world.ok('GetRecords', next))['Records'] as GotRecord[]).length, 1)
    },
  },
  {
    rule: 'with --limits strict: the sixth call for a shard within a second',
    proves: [`GetShardIterator ${PTE}`],
    server: 'strict',
    async run(world) {
      const name = await world.active()
      for (let i = 0; i < 5; i++) await world.iterator(name, 'LATEST')
      const input = { StreamName: name, ShardId: FIRST_SHARD, ShardIteratorType: 'LATEST' }
      await world.fails('GetShardIterator', input, PTE, throttledText(name))
      world.advance(200)
      await world.iterator(name, 'LATEST')
    },
  },
]

/** A whole input of an operation, about a stream that need not be there: rates are looked at before streams are. */
const INPUTS: Readonly<Record<string, (stream: string, world: World) => Members>> = {
  AddTagsToStream: (StreamName) => ({ StreamName, Tags: { k: 'v' } }),
  CreateStream: (StreamName) => ({ StreamName, ShardCount: 1 }),
  DecreaseStreamRetentionPeriod: (StreamName) => ({ StreamName, RetentionPeriodHours: 24 }),
  DeleteResourcePolicy: (stream, world) => ({ ResourceARN: world.arn(stream) }),
  DeleteStream: (StreamName) => ({ StreamName }),
  DeregisterStreamConsumer: (stream, world) => ({ StreamARN: world.arn(stream), ConsumerName: 'app' }),
  DescribeAccountSettings: () => ({}),
  DescribeLimits: () => ({}),
  DescribeStream: (StreamName) => ({ StreamName }),
  DescribeStreamConsumer: (stream, world) => ({ StreamARN: world.arn(stream), ConsumerName: 'app' }),
  DescribeStreamSummary: (StreamName) => ({ StreamName }),
  DisableEnhancedMonitoring: (StreamName) => ({ StreamName, ShardLevelMetrics: ['ALL'] }),
  EnableEnhancedMonitoring: (StreamName) => ({ StreamName, ShardLevelMetrics: ['ALL'] }),
  GetResourcePolicy: (stream, world) => ({ ResourceARN: world.arn(stream) }),
  IncreaseStreamRetentionPeriod: (StreamName) => ({ StreamName, RetentionPeriodHours: 24 }),
  ListShards: (StreamName) => ({ StreamName }),
  ListStreamConsumers: (stream, world) => ({ StreamARN: world.arn(stream) }),
  ListStreams: () => ({}),
  ListTagsForStream: (StreamName) => ({ StreamName }),
  MergeShards: (StreamName) => ({ StreamName, ShardToMerge: FIRST_SHARD, AdjacentShardToMerge: 'shardId-000000000001' }),
  PutResourcePolicy: (stream, world) => ({ ResourceARN: world.arn(stream), Policy: '{}' }),
  RegisterStreamConsumer: (stream, world) => ({ StreamARN: world.arn(stream), ConsumerName: 'app' }),
  RemoveTagsFromStream: (StreamName) => ({ StreamName, TagKeys: ['k'] }),
  SplitShard: (StreamName) => ({ StreamName, ShardToSplit: FIRST_SHARD, NewStartingHashKey: '1' }),
  StartStreamEncryption: (StreamName) => ({ StreamName, EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' }),
  StopStreamEncryption: (StreamName) => ({ StreamName, EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' }),
  UpdateAccountSettings: () => ({ MinimumThroughputBillingCommitment: { Status: 'DISABLED' } }),
  UpdateShardCount: (StreamName) => ({ StreamName, TargetShardCount: 1, ScalingType: 'UNIFORM_SCALING' }),
  UpdateStreamWarmThroughput: (StreamName) => ({ StreamName, WarmThroughputMiBps: 0 }),
}

/** More calls than this the command line does not make within a test. */
const CLI_CALLS_MAX = 5

function rateCase(operation: string, perSecond: number, by: 'account' | 'stream'): Case {
  return {
    rule: `with --limits strict: more than ${perSecond.toLocaleString('en-US')} ${perSecond === 1 ? 'call' : 'calls'} a second for ${by === 'account' ? 'an account in a region' : 'a stream'}`,
    proves: [`${operation} ${LEE}`],
    server: 'strict',
    async run(world) {
      if (world.clientName === 'aws-cli' && perSecond > CLI_CALLS_MAX) return
      const stream = world.fresh()
      const input = INPUTS[operation]?.(stream, world) ?? assert.fail(`${operation} has no input here`)
      const codes: (string | undefined)[] = []
      for (let i = 0; i < perSecond; i++) {
        const result = await world.call(operation, input)
        codes.push('error' in result ? result.error.code : undefined)
      }
      assert.ok(!codes.includes(LEE), 'as many as the rate says are let through')
      const namesStream = JSON.stringify(input).includes(stream)
      const whose = namesStream ? `stream ${stream} under account ${ACCOUNT}` : `account ${ACCOUNT}`
      await world.fails(operation, input, LEE, `Rate exceeded for ${whose}.`)
      world.advance(1000 / perSecond)
      const again = await world.call(operation, input)
      assert.ok(!('error' in again) || again.error.code !== LEE)
      await world.fails(operation, input, LEE)
    },
  }
}

const served = new Set(kinesis.operations.map(({ model }) => model.name))

/** Every rate of an operation that is served. */
const rates: readonly Case[] = Object.entries(CALL_RATES)
  .filter(([operation]) => served.has(operation))
  .map(([operation, { perSecond, by }]) => rateCase(operation, perSecond, by))

export const limits: readonly Case[] = [...throughput, ...rates]
