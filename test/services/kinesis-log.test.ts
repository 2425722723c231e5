/** Put and get over an engine that behaves like a distributed log: nothing acknowledged is lost, moved, renumbered or out of order. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Engine } from '../../src/engine/log.ts'
import { MemoryEngine } from '../../src/engine/memory/memory-engine.ts'
import { isRejection } from '../../src/kernel/outcome.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import * as model from '../../src/services/kinesis/model.gen.ts'
import { KafkaLikeEngine } from '../engine/kafka-like-engine.ts'
import { type Kinesis, openKinesis } from './kinesis-harness.ts'

const StreamName = 'orders'
const SHARDS = 4
const KEYS = 23
const ROUNDS = 60
const PRODUCERS = 3

interface Acknowledged {
  readonly key: string
  readonly text: string
  readonly shardId: string
  readonly sequenceNumber: string
}

const engines: Readonly<Record<string, (clock: Kinesis['clock'], seed: number) => Engine>> = {
  memory: (clock) => new MemoryEngine({ clock, firstPosition: 12_345 }),
  'Kafka-like': (clock, seed) => new KafkaLikeEngine({ clock, random: new SeededRandom(seed) }),
}

for (const [name, make] of Object.entries(engines)) {
  describe(`records over the ${name} engine`, () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      it(`are all there, in order, under their numbers (seed ${seed})`, async () => {
        await using aws = await openKinesis({ seed, engine: (clock) => make(clock, seed) })
        await aws.call(model.CreateStream, { StreamName, ShardCount: SHARDS })
        const random = new SeededRandom(seed * 1000)
        const acknowledged: Acknowledged[] = []
        // Each producer owns its keys and waits for one put before the next, so that the order per key is known.
        await Promise.all(Array.from({ length: PRODUCERS }, (_, producer) => produce(aws, random, producer, acknowledged)))
        assert.ok(acknowledged.length > ROUNDS, 'most puts succeed')
        await check(aws, acknowledged)
      })
    }
  })
}

async function produce(aws: Kinesis, random: SeededRandom, producer: number, acknowledged: Acknowledged[]): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    if (random.int(4) === 0) await aws.clock.advance(random.int(2_000))
    const records = Array.from({ length: 1 + random.int(12) }, (_, i) => ({
      PartitionKey: `key-${producer}-${random.int(KEYS)}`,
      Data: Buffer.from(`${producer}/${round}/${i}`),
    }))
    const results = random.int(3) === 0 ? await putSingly(aws, records) : await putTogether(aws, records)
    for (const [i, { PartitionKey, Data }] of records.entries()) {
      const { ShardId: shardId, SequenceNumber: sequenceNumber } = results[i] ?? {}
      if (shardId === undefined || sequenceNumber === undefined) continue
      acknowledged.push({ key: PartitionKey, text: Data.toString(), shardId, sequenceNumber })
    }
  }
}

async function putTogether(aws: Kinesis, Records: readonly model.PutRecordsRequestEntry[]) {
  const { FailedRecordCount, Records: results } = await aws.call(model.PutRecords, { StreamName, Records })
  assert.equal(FailedRecordCount, results.filter(({ ErrorCode }) => ErrorCode !== undefined).length)
  return results
}

async function putSingly(aws: Kinesis, records: readonly { PartitionKey: string; Data: Uint8Array }[]) {
  const results: model.PutRecordsResultEntry[] = []
  for (const record of records) {
    const outcome = await aws.outcome(model.PutRecord, { StreamName, ...record })
    assert.ok(!isRejection(outcome) || outcome.rejected === 'InternalFailureException')
    results.push(isRejection(outcome) ? {} : outcome)
  }
  return results
}

async function check(aws: Kinesis, acknowledged: readonly Acknowledged[]): Promise<void> {
  const { Shards = [] } = await aws.call(model.ListShards, { StreamName })
  const read = new Map<string, { shardId: string; record: model.Record; index: number }>()
  for (const { ShardId, SequenceNumberRange } of Shards) {
    let last = BigInt(SequenceNumberRange.StartingSequenceNumber)
    for (const [index, record] of (await readAll(aws, ShardId)).entries()) {
      const number = BigInt(record.SequenceNumber)
      assert.ok(number > last, 'numbers rise')
      last = number
      read.set(record.SequenceNumber, { shardId: ShardId, record, index })
    }
  }
  const newestOfKey = new Map<string, number>()
  for (const { key, text, shardId, sequenceNumber } of acknowledged) {
    const found = read.get(sequenceNumber)
    assert.ok(found, `${text} is there`)
    assert.deepEqual([found.shardId, found.record.PartitionKey, Buffer.from(found.record.Data).toString()], [shardId, key, text])
    assert.ok(found.index > (newestOfKey.get(key) ?? -1), `${text} comes after what was acknowledged before it under ${key}`)
    newestOfKey.set(key, found.index)
    if (found.index % 8 === 0) await checkPlace(aws, shardId, found.record)
  }
}

/** Pages of odd sizes until nothing is left; an empty page on the way is normal. */
async function readAll(aws: Kinesis, ShardId: string): Promise<readonly model.Record[]> {
  const input = { StreamName, ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const
  let { ShardIterator = '' } = await aws.call(model.GetShardIterator, input)
  const records: model.Record[] = []
  for (let page = 1; ; page++) {
    const { Records, NextShardIterator, MillisBehindLatest } = await aws.call(model.GetRecords, {
      ShardIterator,
      Limit: 1 + (page % 7),
    })
    records.push(...Records)
    if (MillisBehindLatest === 0) return records
    assert.ok(page < 10_000, 'reading comes to an end')
    ShardIterator = NextShardIterator ?? ''
  }
}

/** A number found in a record leads back to it. */
async function checkPlace(aws: Kinesis, ShardId: string, { SequenceNumber }: model.Record): Promise<void> {
  const first = async (ShardIteratorType: model.ShardIteratorType): Promise<string | undefined> => {
    const place = { StreamName, ShardId, ShardIteratorType, StartingSequenceNumber: SequenceNumber }
    let { ShardIterator = '' } = await aws.call(model.GetShardIterator, place)
    for (;;) {
      const {
        Records,
        NextShardIterator = '',
        MillisBehindLatest,
      } = await aws.call(model.GetRecords, { ShardIterator, Limit: 1 })
      if (Records.length > 0 || MillisBehindLatest === 0) return Records[0]?.SequenceNumber
      ShardIterator = NextShardIterator
    }
  }
  assert.equal(await first('AT_SEQUENCE_NUMBER'), SequenceNumber)
  const following = await first('AFTER_SEQUENCE_NUMBER')
  assert.ok(following === undefined || BigInt(following) > BigInt(SequenceNumber))
}
