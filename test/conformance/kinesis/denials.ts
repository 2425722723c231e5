import assert from 'node:assert/strict'
import { ACCOUNT, type Caller, type Case, type World } from '../world.ts'

type Members = Record<string, unknown>

const ROOT: Caller = { AccessKeyId: 'test', SecretAccessKey: 'test' }

/** What each needs besides the stream's name, to be sound. */
const BY_NAME: Readonly<Record<string, Members>> = {
  AddTagsToStream: { Tags: { team: 'red' } },
  DecreaseStreamRetentionPeriod: { RetentionPeriodHours: 24 },
  DeleteStream: {},
  DescribeStream: {},
  DescribeStreamSummary: {},
  DisableEnhancedMonitoring: { ShardLevelMetrics: ['ALL'] },
  EnableEnhancedMonitoring: { ShardLevelMetrics: ['ALL'] },
  GetShardIterator: { ShardId: 'shardId-000000000000', ShardIteratorType: 'LATEST' },
  IncreaseStreamRetentionPeriod: { RetentionPeriodHours: 48 },
  ListShards: {},
  ListTagsForStream: {},
  MergeShards: { ShardToMerge: 'shardId-000000000000', AdjacentShardToMerge: 'shardId-000000000001' },
  PutRecord: { PartitionKey: 'k', Data: Buffer.from('x') },
  PutRecords: { Records: [{ PartitionKey: 'k', Data: Buffer.from('x') }] },
  RemoveTagsFromStream: { TagKeys: ['team'] },
  SplitShard: { ShardToSplit: 'shardId-000000000000', NewStartingHashKey: '10' },
  StartStreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' },
  StopStreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' },
  UpdateShardCount: { TargetShardCount: 2, ScalingType: 'UNIFORM_SCALING' },
}

const BY_ARN: Readonly<Record<string, Members>> = {
  UpdateMaxRecordSize: { MaxRecordSizeInKiB: 2048 },
  UpdateStreamWarmThroughput: { WarmThroughputMiBps: 10 },
  UpdateStreamRecordDistributionStrategy: { RecordDistributionStrategy: 'USER_PARTITION_KEY' },
}

const OF_RESOURCE: Readonly<Record<string, Members>> = {
  DeleteResourcePolicy: {},
  GetResourcePolicy: {},
  ListTagsForResource: {},
  PutResourcePolicy: { Policy: '{}' },
  TagResource: { Tags: { team: 'red' } },
  UntagResource: { TagKeys: ['team'] },
}

async function newUser(world: World): Promise<{ readonly name: string; readonly caller: Caller }> {
  const name = world.fresh()
  const made = await world.as(ROOT, 'iam', 'CreateUser', { UserName: name })
  const keyed = await world.as(ROOT, 'iam', 'CreateAccessKey', { UserName: name })
  assert.ok('output' in made && 'output' in keyed)
  return { name, caller: keyed.output['AccessKey'] as Caller }
}

async function denied(
  world: World,
  operation: string,
  input: Members,
  resource: string,
  user: Awaited<ReturnType<typeof newUser>>,
) {
  const result = await world.as(user.caller, 'kinesis', operation, input)
  assert.ok('error' in result, `${operation} was answered`)
  const who = `User: arn:aws:iam::${ACCOUNT}:user/${user.name}`
  const what = `kinesis:${operation} on resource: ${resource}`
  assert.deepEqual(
    [result.error.code, result.error.message],
    [
      'AccessDeniedException',
      `${who} is not authorized to perform: ${what} because no identity-based policy allows the kinesis:${operation} action`,
    ],
  )
}

export const denials: readonly Case[] = [
  {
    rule: 'a user without a policy that allows it is denied, whether or not there is such a stream',
    proves: [
      'SubscribeToShard AccessDeniedException',
      ...[BY_NAME, BY_ARN, OF_RESOURCE].flatMap((table) => Object.keys(table).map((name) => `${name} AccessDeniedException`)),
    ],
    async run(world) {
      const user = await newUser(world)
      const StreamName = world.fresh()
      const arn = world.arn(StreamName)
      for (const [name, rest] of Object.entries(BY_NAME)) await denied(world, name, { StreamName, ...rest }, arn, user)
      for (const [name, rest] of Object.entries(BY_ARN)) await denied(world, name, { StreamARN: arn, ...rest }, arn, user)
      for (const [name, rest] of Object.entries(OF_RESOURCE)) await denied(world, name, { ResourceARN: arn, ...rest }, arn, user)
      const ConsumerARN = `${arn}/consumer/app:1700000000`
      const from = { ShardId: 'shardId-000000000000', StartingPosition: { Type: 'LATEST' } }
      await denied(world, 'SubscribeToShard', { ConsumerARN, ...from }, ConsumerARN, user)
    },
  },
  {
    rule: 'an iterator is of a stream: whoever has it may read only what a policy allows',
    proves: ['GetRecords AccessDeniedException'],
    async run(world) {
      const user = await newUser(world)
      const StreamName = await world.active()
      const { ShardIterator } = await world.ok('GetShardIterator', {
        StreamName,
        ShardId: 'shardId-000000000000',
        ShardIteratorType: 'TRIM_HORIZON',
      })
      await denied(world, 'GetRecords', { ShardIterator }, world.arn(StreamName), user)
    },
  },
]
