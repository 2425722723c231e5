/** Reshardings under load, over engines of both kinds, and through crashes: every acknowledged record is read once, in order. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Engine } from '../../src/engine/log.ts'
import { MemoryBlobs } from '../../src/engine/memory/memory-blobs.ts'
import { MemoryEngine } from '../../src/engine/memory/memory-engine.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import * as model from '../../src/services/kinesis/model.gen.ts'
import { KafkaLikeEngine } from '../engine/kafka-like-engine.ts'
import { type Acknowledged, checkRead, killedAtSeal, putSome, serverOn } from './kinesis-crash.ts'
import { type Kinesis, openKinesis, START_MS } from './kinesis-harness.ts'
import { StreamReader } from './kinesis-reader.ts'

const StreamName = 'orders'
const PRODUCERS = 3
const KEYS = 7
const RESHARDINGS = 10

const engines: Readonly<Record<string, (clock: Kinesis['clock'], seed: number) => Engine>> = {
  memory: (clock) => new MemoryEngine({ clock }),
  'Kafka-like': (clock, seed) => new KafkaLikeEngine({ clock, random: new SeededRandom(seed), slowMsMax: 400 }),
}

for (const [name, make] of Object.entries(engines)) {
  describe(`a storm of reshardings over the ${name} engine`, () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      it(`loses, repeats and reorders nothing (seed ${seed})`, async () => {
        await using aws = await openKinesis({ seed, statusDelayMs: 100, engine: (clock) => make(clock, seed) })
        await storm(aws, new SeededRandom(seed * 1000))
        assert.deepEqual(
          aws.told.filter((line) => /reshard|due and changed nothing/.test(line)),
          [],
        )
      })
    }
  })
}

async function storm(aws: Kinesis, random: SeededRandom): Promise<void> {
  const over = new AbortController()
  const ticking = tick(aws.clock, random, over.signal)
  await aws.call(model.CreateStream, { StreamName, ShardCount: 2 })
  await untilActive(aws)
  const acknowledged: Acknowledged[] = []
  const reader = new StreamReader(aws, StreamName, random)
  const reading = reader.run()
  const done = { resharding: false }
  const producing = Array.from({ length: PRODUCERS }, (_, i) => produce(aws, random, i, acknowledged, done))
  for (let i = 0; i < RESHARDINGS; i++) await reshard(aws, random)
  done.resharding = true
  await Promise.all(producing)
  reader.stop()
  await reading
  over.abort()
  await ticking
  checkRead(acknowledged, reader.records, aws.engine.mayDuplicate)
  assert.ok(acknowledged.length > 50, 'most puts succeed')
  const { Shards = [] } = await aws.call(model.ListShards, { StreamName })
  assert.deepEqual(
    reader.begun.toSorted(),
    Shards.map(({ ShardId }) => ShardId),
    'every shard was read',
  )
  assert.ok(Shards.length > RESHARDINGS && new Set(acknowledged.map(({ shardId }) => shardId)).size > 5, 'it was a storm')
}

/** Time goes on, in small and uneven steps. */
async function tick(clock: VirtualClock, random: SeededRandom, over: AbortSignal): Promise<void> {
  while (!over.aborted) await clock.advance(1 + random.int(30))
}

async function untilActive(aws: Kinesis): Promise<void> {
  while (aws.stream(StreamName)?.status !== 'ACTIVE') await aws.clock.sleep(10)
}

/** Owns its keys and waits for one put before the next, so that the order per key is known. */
async function produce(
  aws: Kinesis,
  random: SeededRandom,
  producer: number,
  acknowledged: Acknowledged[],
  done: { readonly resharding: boolean },
): Promise<void> {
  for (let round = 0; !done.resharding; round++) {
    const Records = Array.from({ length: 1 + random.int(5) }, (_, i) => ({
      PartitionKey: `key-${producer}-${random.int(KEYS)}`,
      Data: Buffer.from(`${producer}/${round}/${i}`),
    }))
    const { Records: results } = await aws.call(model.PutRecords, { StreamName, Records })
    for (const [i, { PartitionKey: key, Data }] of Records.entries()) {
      const { ShardId: shardId, SequenceNumber: sequenceNumber } = results[i] ?? {}
      if (shardId === undefined || sequenceNumber === undefined) continue
      acknowledged.push({ key, text: Data.toString(), shardId, sequenceNumber })
    }
    await aws.clock.sleep(random.int(60))
  }
}

/** A split, a merge or a change of the count, whichever the dice say and the stream allows. */
async function reshard(aws: Kinesis, random: SeededRandom): Promise<void> {
  const { Shards = [] } = await aws.call(model.ListShards, { StreamName, ShardFilter: { Type: 'AT_LATEST' } })
  const open = Shards.map(({ ShardId, HashKeyRange }) => {
    return { ShardId, start: BigInt(HashKeyRange.StartingHashKey), end: BigInt(HashKeyRange.EndingHashKey) }
  }).sort((a, b) => (a.start < b.start ? -1 : 1))
  const at = random.int(open.length)
  const [one, next] = [open[at], open[at + 1]]
  assert.ok(one)
  const choice = random.int(3)
  if (choice === 0 && next !== undefined) {
    await aws.call(model.MergeShards, { StreamName, ShardToMerge: one.ShardId, AdjacentShardToMerge: next.ShardId })
  } else if (choice === 1) {
    const least = Math.ceil(open.length / 2)
    const TargetShardCount = least + random.int(Math.min(9, open.length * 2) - least + 1)
    await aws.call(model.UpdateShardCount, { StreamName, TargetShardCount, ScalingType: 'UNIFORM_SCALING' })
  } else {
    const NewStartingHashKey = String(one.start + ((one.end - one.start) * BigInt(1 + random.int(8))) / 10n + 2n)
    await aws.call(model.SplitShard, { StreamName, ShardToSplit: one.ShardId, NewStartingHashKey })
  }
  await untilActive(aws)
  await aws.clock.sleep(random.int(300))
}

const half = String(2n ** 125n)
const begin: Readonly<Record<string, { seals: number; open: number; call: (aws: Kinesis) => Promise<unknown> }>> = {
  'a split': {
    seals: 1,
    open: 5,
    call: (aws) => aws.call(model.SplitShard, { StreamName, ShardToSplit: '0', NewStartingHashKey: half }),
  },
  'a merge': {
    seals: 2,
    open: 3,
    call: (aws) => aws.call(model.MergeShards, { StreamName, ShardToMerge: '1', AdjacentShardToMerge: '2' }),
  },
  // Four splits, then three merges.
  'a change of the count': {
    seals: 10,
    open: 5,
    call: (aws) => aws.call(model.UpdateShardCount, { StreamName, TargetShardCount: 5, ScalingType: 'UNIFORM_SCALING' }),
  },
}

describe('a server that is killed while it reshards', () => {
  for (const [what, { seals, open, call }] of Object.entries(begin)) {
    for (let n = 0; n <= seals; n++) {
      it(`is followed by one that finishes ${what} (killed at seal ${n} of ${seals})`, async () => {
        const clock = new VirtualClock(START_MS)
        const [journal, engine] = [new MemoryEngine({ clock }), new MemoryEngine({ clock })]
        const ground = { clock, journal, engine, blobs: new MemoryBlobs() }
        const acknowledged: Acknowledged[] = []
        {
          await using aws = await serverOn(ground, killedAtSeal(engine, n), 1)
          await aws.call(model.CreateStream, { StreamName, ShardCount: 4 })
          await putSome(aws, StreamName, 'before', acknowledged)
          await call(aws)
          await clock.advance(10)
          assert.ok(aws.told.some((line) => /kinesis\.reshard of .* failed.*killed/.test(line)))
          assert.equal(aws.stream(StreamName)?.status, 'UPDATING')
          const late = putSome(aws, StreamName, 'meanwhile', acknowledged)
          await clock.advance(2_000)
          await late
        }
        {
          await using aws = await serverOn(ground, engine, 2)
          await aws.pass(0)
          const { status, openShardCount } = aws.stream(StreamName) ?? {}
          assert.deepEqual([status, openShardCount, aws.told], ['ACTIVE', open, []])
          await putSome(aws, StreamName, 'after', acknowledged)
          const reader = new StreamReader(aws, StreamName, new SeededRandom(3))
          reader.stop()
          await reader.run()
          checkRead(acknowledged, reader.records, false)
        }
        await Promise.all([journal.close(), engine.close()])
      })
    }
  }
})
