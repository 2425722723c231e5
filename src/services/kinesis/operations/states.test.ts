/** Which operation a stream takes in which state. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ACCOUNT, type Kinesis, openKinesis } from '../../../../test/services/kinesis-harness.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import type { OperationModel } from '../../../model/api.ts'
import { streamArn } from '../arn.ts'
import * as model from '../model.gen.ts'

const StreamName = 'orders'
const StreamARN = streamArn(StreamName, { accountId: ACCOUNT, region: 'us-east-1' })
const Data = Buffer.from('x')
const place = { StreamName, ShardId: '0', ShardIteratorType: 'TRIM_HORIZON' } as const

type State = 'CREATING' | 'ACTIVE' | 'UPDATING' | 'DELETING'
type Ask = (aws: Kinesis) => Promise<unknown>

function asking<Input, Output>(operation: OperationModel<Input, Output, string>, input: NoInfer<Input>): Ask {
  return (aws) => aws.outcome(operation, input)
}

/** These take nothing but a stream at rest. */
const changes: Readonly<Record<string, Ask>> = {
  SplitShard: asking(model.SplitShard, { StreamName, ShardToSplit: '0', NewStartingHashKey: '1000' }),
  MergeShards: asking(model.MergeShards, { StreamName, ShardToMerge: '0', AdjacentShardToMerge: '1' }),
  UpdateShardCount: asking(model.UpdateShardCount, { StreamName, TargetShardCount: 3, ScalingType: 'UNIFORM_SCALING' }),
  IncreaseStreamRetentionPeriod: asking(model.IncreaseStreamRetentionPeriod, { StreamName, RetentionPeriodHours: 48 }),
  DecreaseStreamRetentionPeriod: asking(model.DecreaseStreamRetentionPeriod, { StreamName, RetentionPeriodHours: 24 }),
  EnableEnhancedMonitoring: asking(model.EnableEnhancedMonitoring, { StreamName, ShardLevelMetrics: ['ALL'] }),
  DisableEnhancedMonitoring: asking(model.DisableEnhancedMonitoring, { StreamName, ShardLevelMetrics: ['ALL'] }),
  UpdateStreamMode: asking(model.UpdateStreamMode, { StreamARN, StreamModeDetails: { StreamMode: 'ON_DEMAND' } }),
  UpdateMaxRecordSize: asking(model.UpdateMaxRecordSize, { StreamARN, MaxRecordSizeInKiB: 2048 }),
  AddTagsToStream: asking(model.AddTagsToStream, { StreamName, Tags: { a: 'b' } }),
  RemoveTagsFromStream: asking(model.RemoveTagsFromStream, { StreamName, TagKeys: ['a'] }),
  TagResource: asking(model.TagResource, { ResourceARN: StreamARN, Tags: { a: 'b' } }),
  RegisterStreamConsumer: asking(model.RegisterStreamConsumer, { StreamARN, ConsumerName: 'reader' }),
}

/** These tell of a stream in every state. */
const descriptions: Readonly<Record<string, Ask>> = {
  DescribeStream: asking(model.DescribeStream, { StreamName }),
  DescribeStreamSummary: asking(model.DescribeStreamSummary, { StreamName }),
  ListTagsForStream: asking(model.ListTagsForStream, { StreamName }),
}

/** A stream in that state, and `undefined` for none at all. */
async function streamIn(state: State | undefined): Promise<Kinesis> {
  const aws = await openKinesis({ statusDelayMs: 500 })
  if (state === undefined) return aws
  await aws.call(model.CreateStream, { StreamName, ShardCount: 2 })
  if (state !== 'CREATING') await aws.pass(500)
  if (state === 'UPDATING') await aws.call(model.IncreaseStreamRetentionPeriod, { StreamName, RetentionPeriodHours: 30 })
  if (state === 'DELETING') await aws.call(model.DeleteStream, { StreamName })
  assert.equal(aws.stream(StreamName)?.status, state)
  return aws
}

async function refusalOf(ask: Ask, state: State | undefined): Promise<string> {
  await using aws = await streamIn(state)
  const outcome = await ask(aws)
  return isRejection(outcome as never) ? String((outcome as { rejected: string }).rejected) : 'ok'
}

async function textOf(ask: Ask, state: State | undefined): Promise<string | undefined> {
  await using aws = await streamIn(state)
  return ((await ask(aws)) as { message?: string }).message
}

const notFound = `Stream ${StreamName} under account ${ACCOUNT} not found.`
const noShard = `Shard shardId-000000000000 in stream ${StreamName} under account ${ACCOUNT} does not exist`

describe('a stream', () => {
  it('is changed only when it is ACTIVE, and says in which state it is instead', async () => {
    for (const [name, ask] of Object.entries(changes)) {
      assert.equal(await refusalOf(ask, 'ACTIVE'), 'ok', name)
      for (const state of ['CREATING', 'UPDATING', 'DELETING'] as const) {
        assert.equal(await refusalOf(ask, state), 'ResourceInUseException', `${name} while ${state}`)
        const text = `Stream ${StreamName} under account ${ACCOUNT} not ACTIVE, instead in state ${state}`
        assert.equal(await textOf(ask, state), text, name)
      }
      assert.equal(await refusalOf(ask, undefined), 'ResourceNotFoundException', name)
      assert.equal(await textOf(ask, undefined), notFound, name)
    }
  })

  it('is described in every state', async () => {
    for (const [name, ask] of Object.entries(descriptions)) {
      for (const state of ['CREATING', 'ACTIVE', 'UPDATING', 'DELETING'] as const) {
        assert.equal(await refusalOf(ask, state), 'ok', `${name} while ${state}`)
      }
      assert.equal(await textOf(ask, undefined), notFound, name)
    }
  })

  it('is listed in every state', async () => {
    for (const state of ['CREATING', 'ACTIVE', 'UPDATING', 'DELETING'] as const) {
      await using aws = await streamIn(state)
      const { StreamNames, StreamSummaries = [] } = await aws.call(model.ListStreams, {})
      assert.deepEqual([StreamNames, StreamSummaries[0]?.StreamStatus], [[StreamName], state])
    }
  })

  it('takes records while ACTIVE and UPDATING, and is not found otherwise', async () => {
    const put = asking(model.PutRecord, { StreamName, PartitionKey: 'k', Data })
    const several = asking(model.PutRecords, { StreamName, Records: [{ PartitionKey: 'k', Data }] })
    for (const ask of [put, several]) {
      for (const state of ['ACTIVE', 'UPDATING'] as const) assert.equal(await refusalOf(ask, state), 'ok')
      for (const state of ['CREATING', undefined] as const) assert.equal(await textOf(ask, state), notFound)
      assert.equal(await refusalOf(ask, 'DELETING'), 'ResourceNotFoundException')
    }
  })

  it('gives iterators from ACTIVE on; before, it is the shard that does not exist', async () => {
    const ask = asking(model.GetShardIterator, place)
    for (const state of ['ACTIVE', 'UPDATING', 'DELETING'] as const) assert.equal(await refusalOf(ask, state), 'ok', state)
    for (const state of ['CREATING', undefined] as const) assert.equal(await textOf(ask, state), noShard)
  })

  it('lists its shards while ACTIVE and UPDATING', async () => {
    const ask = asking(model.ListShards, { StreamName })
    for (const state of ['ACTIVE', 'UPDATING'] as const) assert.equal(await refusalOf(ask, state), 'ok')
    for (const state of ['CREATING', 'DELETING'] as const) {
      assert.equal(await refusalOf(ask, state), 'ResourceInUseException')
    }
    assert.equal(await textOf(ask, undefined), notFound)
  })

  it('is deleted once, in any state, and its name is taken until it is gone', async () => {
    const remove = asking(model.DeleteStream, { StreamName })
    for (const state of ['CREATING', 'ACTIVE', 'UPDATING'] as const) assert.equal(await refusalOf(remove, state), 'ok')
    assert.equal(await refusalOf(remove, 'DELETING'), 'ResourceInUseException')
    assert.equal(await textOf(remove, undefined), notFound)
    const create = asking(model.CreateStream, { StreamName, ShardCount: 1 })
    for (const state of ['CREATING', 'ACTIVE', 'UPDATING', 'DELETING'] as const) {
      assert.equal(await textOf(create, state), `Stream ${StreamName} under account ${ACCOUNT} already exists.`)
    }
    assert.equal(await refusalOf(create, undefined), 'ok')
  })

  it('that is being created, or was while it was deleted, shows every field but no shards', async () => {
    await using aws = await streamIn('CREATING')
    const shown = async () => (await aws.call(model.DescribeStream, { StreamName })).StreamDescription
    const { Shards, HasMoreShards, RetentionPeriodHours, StreamStatus } = await shown()
    assert.deepEqual([Shards, HasMoreShards, RetentionPeriodHours, StreamStatus], [[], false, 24, 'CREATING'])
    await aws.call(model.DeleteStream, { StreamName })
    assert.deepEqual([(await shown()).Shards, (await shown()).StreamStatus], [[], 'DELETING'])
  })
})
