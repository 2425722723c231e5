/** Reshardings under load, over engines of both kinds, and through crashes: every acknowledged record is read once, in order. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openCatalog } from '../../src/catalog/catalog.ts'
import { sealerOf } from '../../src/catalog/token-keys.ts'
import type { Engine, Log } from '../../src/engine/log.ts'
import { MemoryBlobs } from '../../src/engine/memory/memory-blobs.ts'
import { MemoryEngine } from '../../src/engine/memory/memory-engine.ts'
import { isRejection } from '../../src/kernel/outcome.ts'
import { SeededRandom } from '../../src/kernel/random.ts'
import { VirtualClock } from '../../src/kernel/virtual-clock.ts'
import { Door } from '../../src/model/door.ts'
import type { Endpoint } from '../../src/model/endpoint.ts'
import * as model from '../../src/services/kinesis/model.gen.ts'
import { KafkaLikeEngine } from '../engine/kafka-like-engine.ts'
import { type Entities, Kinesis, openKinesis, START_MS } from './kinesis-harness.ts'
import { type ReadRecord, StreamReader } from './kinesis-reader.ts'

const StreamName = 'orders'
const PRODUCERS = 3
const KEYS = 7
const RESHARDINGS = 10

interface Acknowledged {
  readonly key: string
  readonly text: string
  readonly shardId: string
  readonly sequenceNumber: string
}

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

function checkRead(acknowledged: readonly Acknowledged[], read: readonly ReadRecord[], mayDuplicate: boolean): void {
  const places = new Map<string, number>()
  const texts = new Map<string, number>()
  for (const [place, { sequenceNumber, text }] of read.entries()) {
    assert.ok(!places.has(sequenceNumber), `${text} is read once`)
    places.set(sequenceNumber, place)
    texts.set(text, (texts.get(text) ?? 0) + 1)
  }
  const newest = new Map<string, number>()
  for (const { key, text, shardId, sequenceNumber } of acknowledged) {
    const place = places.get(sequenceNumber)
    assert.ok(place !== undefined, `${text} of ${shardId} is read`)
    const { sequenceNumber: _same, ...found } = read[place] ?? {}
    assert.deepEqual(found, { shardId, key, text })
    assert.ok(place > (newest.get(key) ?? -1), `${text} comes after what was acknowledged before it under ${key}`)
    newest.set(key, place)
    assert.equal(texts.get(text), 1, `${text} was acknowledged and is there once`)
  }
  if (!mayDuplicate) assert.ok([...texts.values()].every((times) => times === 1))
  assert.ok(acknowledged.length > 50, 'most puts succeed')
}

/** What outlives a server. */
interface Ground {
  readonly clock: VirtualClock
  readonly journal: Engine
  readonly engine: Engine
  readonly blobs: MemoryBlobs
}

async function serverOn({ clock, journal, blobs }: Ground, engine: Engine, seed: number): Promise<Kinesis> {
  const told: string[] = []
  const tell = (message: string, cause?: unknown): void => void told.push(cause === undefined ? message : `${message}: ${cause}`)
  const logger = { info: tell, warn: tell, error: tell }
  const random = new SeededRandom(seed)
  const catalog = await openCatalog<Entities>({ engine: journal, blobs, clock, random, logger })
  const tokens = sealerOf(new Uint8Array(32), random)
  const secrets = sealerOf(new Uint8Array(32), random)
  const endpoints: Endpoint[] = []
  const door = new Door(endpoints, { authoriser: { authorise: () => undefined }, logger })
  const settings = { statusDelayMs: 0 }
  const close = (): Promise<void> => catalog.close()
  const runtime = { catalog, engine, clock, random, tokens, secrets, door, logger, settings }
  return new Kinesis({ clock, told, close, endpoints, runtime })
}

/** The engine as seen by a server that is killed right after its n-th seal: it learns of none that comes later, nor of that one. */
function killedAtSeal(inner: Engine, n: number): Engine {
  let seals = 0
  const wrap = (log: Log): Log => ({
    append: (...given) => log.append(...given),
    read: (...given) => log.read(...given),
    follow: (...given) => log.follow(...given),
    find: (...given) => log.find(...given),
    tail: (...given) => log.tail(...given),
    trim: (...given) => log.trim(...given),
    async seal(lane) {
      const dies = ++seals >= n
      if (seals <= n) await log.seal(lane)
      if (dies) throw new Error('killed')
      return log.seal(lane)
    },
  })
  return {
    mayDuplicate: inner.mayDuplicate,
    open: (logId) => wrap(inner.open(logId)),
    remove: (logId) => inner.remove(logId),
    list: () => inner.list(),
    close: () => inner.close(),
  }
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
          await putSome(aws, 'before', acknowledged)
          await call(aws)
          await clock.advance(10)
          assert.ok(aws.told.some((line) => /kinesis\.reshard of .* failed.*killed/.test(line)))
          assert.equal(aws.stream(StreamName)?.status, 'UPDATING')
          const late = putSome(aws, 'meanwhile', acknowledged)
          await clock.advance(2_000)
          await late
        }
        {
          await using aws = await serverOn(ground, engine, 2)
          await aws.pass(0)
          const { status, openShardCount } = aws.stream(StreamName) ?? {}
          assert.deepEqual([status, openShardCount, aws.told], ['ACTIVE', open, []])
          await putSome(aws, 'after', acknowledged)
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

async function putSome(aws: Kinesis, when: string, acknowledged: Acknowledged[]): Promise<void> {
  const Records = Array.from({ length: 30 }, (_, i) => ({ PartitionKey: `key-${i}`, Data: Buffer.from(`${when}/${i}`) }))
  const outcome = await aws.outcome(model.PutRecords, { StreamName, Records })
  assert.ok(!isRejection(outcome))
  for (const [i, { ShardId: shardId, SequenceNumber: sequenceNumber }] of outcome.Records.entries()) {
    if (shardId === undefined || sequenceNumber === undefined) continue
    acknowledged.push({ key: `key-${i}`, text: `${when}/${i}`, shardId, sequenceNumber })
  }
}
