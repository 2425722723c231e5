import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ACCOUNT, openKinesis, START_MS } from '../../../../test/services/kinesis-harness.ts'
import * as model from '../model.gen.ts'

const StreamName = 'orders'
const StreamARN = `arn:aws:kinesis:us-east-1:${ACCOUNT}:stream/orders`

describe('ListShards', () => {
  it('needs a stream or a token, and not both', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 3 })
    assert.equal(
      await aws.refusal(model.ListShards, {}),
      'InvalidArgumentException: Either NextToken or StreamName should be provided.',
    )
    const { NextToken = '' } = await aws.call(model.ListShards, { StreamName, MaxResults: 1 })
    const others: model.ListShardsInput[] = [
      { StreamName },
      { StreamARN },
      { ExclusiveStartShardId: 'shardId-000000000000' },
      { ShardFilter: { Type: 'AT_LATEST' } },
    ]
    for (const other of others) {
      assert.equal(
        await aws.refusal(model.ListShards, { NextToken, ...other }),
        'InvalidArgumentException: NextToken and StreamName cannot be provided together.',
      )
    }
  })

  it('pages, and its token remembers filter and stream', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 5 })
    const filter = { ShardFilter: { Type: 'AFTER_SHARD_ID', ShardId: 'shardId-000000000000' } } as const
    const first = await aws.call(model.ListShards, { StreamARN, MaxResults: 2, ...filter })
    assert.deepEqual(
      first.Shards?.map(({ ShardId }) => ShardId.slice(-1)),
      ['1', '2'],
    )
    const second = await aws.call(model.ListShards, { NextToken: first.NextToken ?? '', MaxResults: 100 })
    assert.deepEqual(
      second.Shards?.map(({ ShardId }) => ShardId.slice(-1)),
      ['3', '4'],
    )
    assert.ok(!('NextToken' in second))
  })

  it('gives a thousand at most', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1001 })
    assert.equal((await aws.call(model.ListShards, { StreamName, MaxResults: 10_000 })).Shards?.length, 1000)
  })

  it('gives tokens that live five minutes and die with their stream', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 3 })
    const { NextToken = '' } = await aws.call(model.ListShards, { StreamName, MaxResults: 1 })
    await aws.call(model.DeleteStream, { StreamName })
    const gone = `ResourceNotFoundException: Stream orders under account ${ACCOUNT} not found.`
    assert.equal(await aws.refusal(model.ListShards, { NextToken }), gone)
    await aws.call(model.CreateStream, { StreamName, ShardCount: 3 })
    assert.equal(await aws.refusal(model.ListShards, { NextToken }), gone)
    await aws.pass(300_001)
    assert.match(await aws.refusal(model.ListShards, { NextToken }), /^ExpiredNextTokenException: NextToken expired\. /)
    assert.match(await aws.refusal(model.ListShards, { NextToken: `${NextToken}AAAA` }), /^InvalidArgumentException/)
  })

  it('wants a stream that is ACTIVE or UPDATING', async () => {
    await using aws = await openKinesis({ statusDelayMs: 500 })
    await aws.call(model.CreateStream, { StreamName, ShardCount: 3 })
    const inState = (state: string) =>
      `ResourceInUseException: Stream orders under account ${ACCOUNT} not ACTIVE, instead in state ${state}`
    assert.equal(await aws.refusal(model.ListShards, { StreamName }), inState('CREATING'))
    await aws.pass(500)
    await aws.call(model.IncreaseStreamRetentionPeriod, { StreamName, RetentionPeriodHours: 48 })
    assert.equal((await aws.call(model.ListShards, { StreamName })).Shards?.length, 3)
    await aws.call(model.DeleteStream, { StreamName })
    assert.equal(await aws.refusal(model.ListShards, { StreamName }), inState('DELETING'))
  })

  it('can be asked for the stream of a certain second', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    const second = Math.floor(START_MS / 1000) * 1000
    await aws.call(model.ListShards, { StreamName, StreamCreationTimestamp: second })
    assert.match(
      await aws.refusal(model.ListShards, { StreamName, StreamCreationTimestamp: second - 1000 }),
      /^ResourceNotFoundException/,
    )
  })
})
