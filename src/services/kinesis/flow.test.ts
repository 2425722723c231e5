import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aShard, aStream, openKinesis, START_MS, scope } from '../../../test/services/kinesis-harness.ts'
import { VirtualClock } from '../../kernel/virtual-clock.ts'
import { portOf } from '../define.ts'
import { openFlow } from './flow.ts'
import { flowReport } from './flow-report.ts'
import { FLOW_WINDOW_SECONDS } from './flow-series.ts'
import * as model from './model.gen.ts'
import { openSubscriptions } from './subscriptions.ts'

const StreamName = 'orders'
const FIRST = 'shardId-000000000000'

describe('the flow meter', () => {
  it('counts what was put, read and pushed, keys included, in the second in which it happened', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 2 })
    const flow = portOf(aws.runtime, openFlow)
    const report = () =>
      flowReport(aws.runtime.catalog, flow, { scope, stream: StreamName, seconds: 3 }, aws.runtime.clock.nowMs())
    assert.deepEqual(report().streams, [])

    const ExplicitHashKey = '0'
    const Records = ['12345', 'é'].map((PartitionKey) => ({ Data: Buffer.alloc(10), PartitionKey, ExplicitHashKey }))
    await aws.call(model.PutRecords, { StreamName, Records })
    await aws.pass(1_000)
    await aws.call(model.PutRecord, { StreamName, Data: Buffer.alloc(0), PartitionKey: 'k', ExplicitHashKey })
    const { ShardIterator = '' } = await aws.call(model.GetShardIterator, {
      StreamName,
      ShardId: FIRST,
      ShardIteratorType: 'TRIM_HORIZON',
    })
    await aws.call(model.GetRecords, { ShardIterator, Limit: 2 })
    await aws.call(model.GetRecords, { ShardIterator, Limit: 1 })
    await aws.pass(1_000)
    assert.deepEqual(report(), {
      seconds: 3,
      untilMs: START_MS - 250 + 2_000,
      streams: [
        {
          name: StreamName,
          arn: aws.stream(StreamName)?.arn,
          shards: [
            {
              shardId: FIRST,
              state: 'OPEN',
              inRecords: [0, 2, 1],
              inBytes: [0, 27, 1],
              outCalls: [0, 0, 2],
              outRecords: [0, 0, 3],
              outBytes: [0, 0, 42],
            },
          ],
        },
      ],
    })
    assert.equal(flow.total(aws.stream(StreamName) ?? assert.fail(), 'inRecords', 2), 3)
    assert.equal(flow.total(aws.stream(StreamName) ?? assert.fail(), 'inRecords', 1, 0), 1)
    assert.equal(flow.total(aws.stream(StreamName) ?? assert.fail(), 'inRecords', 2, 1), 0)
  })

  it('counts the events of subscriptions', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
    const StreamARN = aws.stream(StreamName)?.arn ?? ''
    const { Consumer } = await aws.call(model.RegisterStreamConsumer, { StreamARN, ConsumerName: 'c' })
    await aws.call(model.PutRecord, { StreamName, Data: Buffer.alloc(7), PartitionKey: 'key' })
    const StartingPosition = { Type: 'TRIM_HORIZON' } as const
    const events = await aws.subscribe({ ConsumerARN: Consumer.ConsumerARN, ShardId: FIRST, StartingPosition })
    await events.next()
    await aws.pass(1_000)
    const flow = portOf(aws.runtime, openFlow)
    const stream = aws.stream(StreamName) ?? assert.fail()
    assert.equal(flow.total(stream, 'pushedRecords', 1), 1)
    assert.equal(flow.total(stream, 'pushedBytes', 1), 10)
    assert.equal(flow.total(stream, 'outRecords', 1), 0)
    await events.return?.()
    assert.equal(portOf(aws.runtime, openSubscriptions).liveCount, 0)
  })

  it('starts at nothing when a stream is created anew under an old name', async () => {
    await using aws = await openKinesis()
    for (const records of [2, 1]) {
      await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
      for (let i = 0; i < records; i++) {
        await aws.call(model.PutRecord, { StreamName, Data: Buffer.alloc(1), PartitionKey: 'k' })
      }
      await aws.pass(1_000)
      const flow = portOf(aws.runtime, openFlow)
      assert.equal(flow.total(aws.stream(StreamName) ?? assert.fail(), 'inRecords', 60), records)
      await aws.call(model.DeleteStream, { StreamName })
      await aws.pass(1_000)
    }
  })

  it('knows only shards that were in use lately', async () => {
    const clock = new VirtualClock(START_MS)
    const flow = openFlow({ clock })
    const stream = aStream('orders')
    for (let i = 0; i < 1_000; i++) flow.wrote(stream, aShard(stream, i), 1, 1)
    assert.equal(flow.knownShards, 1_000)
    await clock.advance(FLOW_WINDOW_SECONDS * 1_000)
    flow.wrote(stream, aShard(stream, 7), 1, 1)
    assert.equal(flow.knownShards, 1)
    assert.deepEqual([...flow.shardsOf(stream).keys()], [7])
  })
})
