/** Emptying a stream and taking everything away, over engines of both kinds, also while a stream is being resharded. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Engine } from '../../src/engine/log.ts'
import { MemoryEngine } from '../../src/engine/memory/memory-engine.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import * as model from '../../src/services/kinesis/model.gen.ts'
import { emptyStream, hastenRemovals, removeEverything } from '../../src/services/kinesis/reset.ts'
import { KafkaLikeEngine } from '../engine/kafka-like-engine.ts'
import { type Kinesis, openKinesis } from './kinesis-harness.ts'

const StreamName = 'orders'
const UPPER = (2n ** 127n).toString()

const engines: Readonly<Record<string, (clock: Kinesis['clock']) => Engine>> = {
  memory: (clock) => new MemoryEngine({ clock }),
  'Kafka-like': (clock) => new KafkaLikeEngine({ clock, random: new SeededRandom(7), slowMsMax: 0 }),
}

async function put(aws: Kinesis, text: string): Promise<string> {
  for (;;) {
    const outcome = await aws.outcome(model.PutRecord, { StreamName, PartitionKey: 'k', Data: Buffer.from(text) })
    // The double refuses at times, or does not say.
    if ('SequenceNumber' in outcome) return outcome.SequenceNumber
  }
}

type From = Omit<model.GetShardIteratorInput, 'StreamName' | 'ShardId'>

async function texts(aws: Kinesis, from: From, ShardId = 'shardId-000000000000'): Promise<readonly string[]> {
  const { ShardIterator = '' } = await aws.call(model.GetShardIterator, { StreamName, ShardId, ...from })
  const found: string[] = []
  for (let next: string | undefined = ShardIterator, pages = 0; next !== undefined && pages < 50; pages++) {
    const page: model.GetRecordsOutput = await aws.call(model.GetRecords, { ShardIterator: next })
    found.push(...page.Records.map(({ Data }) => Buffer.from(Data).toString()))
    next = page.NextShardIterator
  }
  return [...new Set(found)]
}

for (const [name, make] of Object.entries(engines)) {
  describe(`a reset over the ${name} engine`, () => {
    it('empties a stream: from wherever one reads, only what was written after is there', async () => {
      await using aws = await openKinesis({ engine: make })
      await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
      await aws.pass(0)
      let last = ''
      for (let i = 0; i < 20; i++) last = await put(aws, `old ${i}`)
      const stream = aws.stream(StreamName)
      assert.ok(stream)
      await emptyStream(aws.runtime, stream)
      assert.deepEqual(await texts(aws, { ShardIteratorType: 'TRIM_HORIZON' }), [])
      await put(aws, 'new')
      const ways: readonly From[] = [
        { ShardIteratorType: 'TRIM_HORIZON' },
        { ShardIteratorType: 'AT_TIMESTAMP', Timestamp: 0 },
        { ShardIteratorType: 'AT_SEQUENCE_NUMBER', StartingSequenceNumber: last },
        { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', StartingSequenceNumber: last },
      ]
      for (const way of ways) assert.deepEqual(await texts(aws, way), ['new'], way.ShardIteratorType)
      await emptyStream(aws.runtime, stream)
      assert.deepEqual(await texts(aws, { ShardIteratorType: 'TRIM_HORIZON' }), [], 'a second time')
    })

    it('empties closed shards and open ones of a stream that is resharding', async () => {
      await using aws = await openKinesis({ engine: make, statusDelayMs: 100 })
      await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
      await aws.pass(100)
      await put(aws, 'old')
      const ShardToSplit = 'shardId-000000000000'
      await aws.call(model.SplitShard, { StreamName, ShardToSplit, NewStartingHashKey: UPPER })
      const updating = aws.stream(StreamName)
      assert.ok(updating?.status === 'UPDATING')
      await emptyStream(aws.runtime, updating)
      await aws.pass(1_000)
      assert.equal(aws.stream(StreamName)?.status, 'ACTIVE')
      await put(aws, 'new')
      for (const shardId of [0, 1, 2].map((n) => `shardId-00000000000${n}`)) {
        assert.ok(!(await texts(aws, { ShardIteratorType: 'TRIM_HORIZON' }, shardId)).includes('old'), shardId)
      }
      await emptyStream(aws.runtime, aws.stream(StreamName) ?? assert.fail('it is there'))
      for (const shardId of [0, 1, 2].map((n) => `shardId-00000000000${n}`)) {
        assert.deepEqual(await texts(aws, { ShardIteratorType: 'TRIM_HORIZON' }, shardId), [], shardId)
      }
    })

    it('takes every stream away, whatever it is doing, and its log when time has come', async () => {
      await using aws = await openKinesis({ engine: make, statusDelayMs: 100 })
      await aws.call(model.CreateStream, { StreamName, ShardCount: 2 })
      await aws.pass(100)
      await put(aws, 'old')
      await aws.call(model.CreateStream, { StreamName: 'creating', ShardCount: 1 })
      await aws.call(model.SplitShard, { StreamName, ShardToSplit: 'shardId-000000000000', NewStartingHashKey: '7' })
      await removeEverything(aws.runtime)
      assert.deepEqual((await aws.call(model.ListStreams, {})).StreamNames, [])
      assert.deepEqual([...aws.runtime.catalog.list('kinesis.shard', '')], [])
      await hastenRemovals(aws.runtime)
      await aws.pass(60_000)
      assert.deepEqual(await aws.engine.list(), [])
      await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
      await aws.pass(100)
      assert.deepEqual(await texts(aws, { ShardIteratorType: 'TRIM_HORIZON' }), [])
    })
  })
}
