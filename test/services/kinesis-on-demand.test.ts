/** On-demand streams under load, as time passes: they grow and shrink, and every acknowledged record is read once, in order. */
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

const StreamName = 'clicks'
const SECOND_MS = 1000
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const onDemand = { StreamName, StreamModeDetails: { StreamMode: 'ON_DEMAND' } } as const

function openCount(aws: Kinesis): number {
  return aws.stream(StreamName)?.openShardCount ?? 0
}

/** What the operator was told, but for growing and shrinking. */
function complaints(aws: Kinesis): readonly string[] {
  return aws.told.filter((line) => !/^On-demand stream clicks in us-east-1 (grows|shrinks) from \d+ to \d+ shards: /.test(line))
}

interface Load {
  readonly perSecond: number
  readonly seconds: number
  /** Absent: every record has a key of its own. */
  readonly key?: string
  readonly acknowledged?: Acknowledged[]
}

let records = 0

/** Puts so many small records in every second of the clock. */
async function load(aws: Kinesis, { perSecond, seconds, key, acknowledged }: Load): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    for (let left = perSecond; left > 0; left -= 500) {
      const Records = Array.from({ length: Math.min(left, 500) }, () => {
        records++
        return { PartitionKey: key ?? `key-${records}`, Data: Buffer.from(`${records}`) }
      })
      const put = aws.call(model.PutRecords, { StreamName, Records })
      await aws.pass(0)
      const { Records: results } = await put
      for (const [i, { ShardId: shardId = '', SequenceNumber: sequenceNumber = '' }] of results.entries()) {
        const { PartitionKey = '', Data } = Records[i] ?? {}
        acknowledged?.push({ key: PartitionKey, text: String(Data), shardId, sequenceNumber })
      }
    }
    await aws.pass(SECOND_MS)
  }
}

async function checkAll(aws: Kinesis, acknowledged: readonly Acknowledged[]): Promise<void> {
  const reader = new StreamReader(aws, StreamName, new SeededRandom(5), 10_000)
  reader.stop()
  await reader.run()
  checkRead(acknowledged, reader.records, false)
}

describe('an on-demand stream', () => {
  it('doubles under a load that fills it, minute by minute, and loses nothing on the way', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, onDemand)
    assert.equal(openCount(aws), 4)
    const acknowledged: Acknowledged[] = []
    await load(aws, { perSecond: 1200, seconds: 61, acknowledged })
    assert.equal(openCount(aws), 4, 'a third of what it can take is no reason')
    await load(aws, { perSecond: 3000, seconds: 61, acknowledged })
    const after = openCount(aws)
    assert.ok(after >= 5 && after <= 8, `${after} shards for 3,000 records a second`)
    await load(aws, { perSecond: 4000, seconds: 61, acknowledged })
    assert.ok(openCount(aws) >= 8, `${openCount(aws)} shards for 4,000 records a second`)
    await checkAll(aws, acknowledged)
    assert.deepEqual(complaints(aws), [])
  })

  it('splits a hot shard within two minutes, and one hot key no further than is of use', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, onDemand)
    await load(aws, { perSecond: 600, seconds: 119, key: 'hot' })
    assert.equal(openCount(aws), 5)
    await load(aws, { perSecond: 600, seconds: 600, key: 'hot' })
    assert.equal(openCount(aws), 8)
    const { Shards = [] } = await aws.call(model.ListShards, { StreamName })
    assert.equal(Shards.filter(({ ParentShardId }) => ParentShardId !== undefined).length, 8, 'four splits, one after the other')
    assert.equal(
      aws.told[0],
      "On-demand stream clicks in us-east-1 grows from 4 to 5 shards: 600 records and 6 KiB a second in the last minute, and one shard took more than half of a shard's quota",
    )
  })

  it('keeps its size for thirty days, then returns, unless it is needed again', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, onDemand)
    await load(aws, { perSecond: 4000, seconds: 61 })
    const grown = openCount(aws)
    assert.ok(grown >= 8)
    await aws.pass(20 * DAY_MS)
    await load(aws, { perSecond: 3000, seconds: 61 })
    await aws.pass(9 * DAY_MS)
    assert.equal(openCount(aws), grown)
    await aws.pass(2 * DAY_MS)
    assert.equal(openCount(aws), 6, 'twice the 3,000 records of eleven days ago')
    await aws.pass(20 * DAY_MS)
    assert.equal(openCount(aws), 4)
    assert.deepEqual(complaints(aws), [])
  })

  it('costs the catalog nothing while nobody writes, and an entry or two a minute under load', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, onDemand)
    await load(aws, { perSecond: 10, seconds: 1 })
    await aws.pass(5 * MINUTE_MS)
    const quiet = aws.runtime.catalog.version
    await aws.pass(10 * 60 * MINUTE_MS)
    assert.equal(aws.runtime.catalog.version, quiet)
    await load(aws, { perSecond: 10, seconds: 600 })
    assert.ok(aws.runtime.catalog.version - quiet <= 21, `${aws.runtime.catalog.version - quiet} entries in ten minutes`)
  })

  it('that was provisioned keeps its shards for thirty days', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, { StreamName, ShardCount: 6 })
    const StreamARN = aws.stream(StreamName)?.arn ?? ''
    await aws.call(model.UpdateStreamMode, { StreamARN, StreamModeDetails: { StreamMode: 'ON_DEMAND' } })
    await load(aws, { perSecond: 10, seconds: 61 })
    await aws.pass(29 * DAY_MS)
    assert.equal(openCount(aws), 6)
    await aws.pass(2 * DAY_MS)
    assert.equal(openCount(aws), 4)
  })

  it('that becomes provisioned does not grow any more', async () => {
    await using aws = await openKinesis()
    await aws.call(model.CreateStream, onDemand)
    const StreamARN = aws.stream(StreamName)?.arn ?? ''
    await load(aws, { perSecond: 3500, seconds: 30 })
    await aws.call(model.UpdateStreamMode, { StreamARN, StreamModeDetails: { StreamMode: 'PROVISIONED' } })
    await load(aws, { perSecond: 3500, seconds: 61 })
    assert.equal(openCount(aws), 4)
    assert.equal(aws.stream(StreamName)?.status, 'ACTIVE')
  })

  it('that is deleted under load leaves nothing behind, and another of its name begins anew', async () => {
    await using aws = await openKinesis({ statusDelayMs: 500 })
    await aws.call(model.CreateStream, onDemand)
    await aws.pass(500)
    await load(aws, { perSecond: 4000, seconds: 61 })
    await aws.pass(1000)
    await aws.call(model.DeleteStream, { StreamName })
    await aws.pass(500)
    assert.deepEqual([...aws.runtime.catalog.list('kinesis.capacity', '')], [])
    await aws.call(model.CreateStream, onDemand)
    await aws.pass(5 * MINUTE_MS)
    assert.equal(openCount(aws), 4)
  })
})

const engines: Readonly<Record<string, (clock: VirtualClock) => Engine>> = {
  memory: (clock) => new MemoryEngine({ clock }),
  'Kafka-like': (clock) => new KafkaLikeEngine({ clock, random: new SeededRandom(4), slowMsMax: 400 }),
}

for (const [name, engine] of Object.entries(engines)) {
  it(`an on-demand stream over the ${name} engine is read once and in order while it grows`, async () => {
    await using aws = await openKinesis({ engine, statusDelayMs: 100 })
    const over = new AbortController()
    const ticking = (async () => {
      while (!over.signal.aborted) await aws.clock.advance(20)
    })()
    await aws.call(model.CreateStream, onDemand)
    await aws.clock.sleep(200)
    const reader = new StreamReader(aws, StreamName, new SeededRandom(6), 5_000)
    const reading = reader.run()
    const acknowledged: Acknowledged[] = []
    for (let round = 0; openCount(aws) < 8; round++) {
      assert.ok(round < 200, 'it grows')
      const second = aws.clock.sleep(1000)
      const puts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => {
        return putSome(aws, StreamName, `${round}/${key}`, acknowledged, { count: 500, key })
      })
      await Promise.all(puts)
      await second
    }
    await putSome(aws, StreamName, 'after', acknowledged)
    reader.stop()
    await reading
    over.abort()
    await ticking
    checkRead(acknowledged, reader.records, aws.engine.mayDuplicate)
    assert.ok(reader.begun.length >= 10, 'closed shards and their children')
  })
}

describe('warm throughput', () => {
  const commitment = (Status: 'ENABLED' | 'DISABLED') => ({ MinimumThroughputBillingCommitment: { Status } })

  it('is there before the traffic, and goes when it is lowered', async () => {
    await using aws = await openKinesis()
    await aws.call(model.UpdateAccountSettings, commitment('ENABLED'))
    await aws.call(model.CreateStream, { ...onDemand, WarmThroughputMiBps: 10 })
    assert.equal(openCount(aws), 10)
    const raised = await aws.call(model.UpdateStreamWarmThroughput, { StreamName, WarmThroughputMiBps: 40 })
    assert.deepEqual(raised.WarmThroughput, { TargetMiBps: 40, CurrentMiBps: 10 })
    await aws.pass(0)
    const { StreamDescriptionSummary: shown } = await aws.call(model.DescribeStreamSummary, { StreamName })
    assert.deepEqual(shown.WarmThroughput, { TargetMiBps: 40, CurrentMiBps: 40 })
    await aws.pass(DAY_MS)
    assert.equal(openCount(aws), 40)

    await load(aws, { perSecond: 3500, seconds: 61 })
    await aws.call(model.UpdateStreamWarmThroughput, { StreamName, WarmThroughputMiBps: 5 })
    await aws.pass(10 * MINUTE_MS)
    assert.equal(openCount(aws), 7, 'what the last hour needed stays')
    await aws.pass(2 * 60 * MINUTE_MS)
    await aws.call(model.UpdateStreamWarmThroughput, { StreamName, WarmThroughputMiBps: 5 })
    await aws.pass(10 * MINUTE_MS)
    assert.equal(openCount(aws), 5)
    assert.match(await aws.refusal(model.UpdateAccountSettings, commitment('DISABLED')), /^InvalidArgumentException: .* clicks /)
    await aws.call(model.UpdateStreamWarmThroughput, { StreamName, WarmThroughputMiBps: 0 })
    await aws.call(model.UpdateAccountSettings, commitment('DISABLED'))
    assert.deepEqual(complaints(aws), [])
  })
})

describe('a server that is killed while an on-demand stream', () => {
  for (let n = 0; n <= 4; n++) {
    it(`grows is followed by one that goes on (killed at seal ${n} of 4)`, async () => {
      const clock = new VirtualClock(START_MS)
      const [journal, engine] = [new MemoryEngine({ clock }), new MemoryEngine({ clock })]
      const ground = { clock, journal, engine, blobs: new MemoryBlobs() }
      const acknowledged: Acknowledged[] = []
      {
        await using aws = await serverOn(ground, killedAtSeal(engine, n), 1)
        await aws.call(model.CreateStream, onDemand)
        await load(aws, { perSecond: 4000, seconds: 60, acknowledged })
        await clock.advance(10)
        assert.ok(aws.told.some((line) => /kinesis\.reshard of .* failed.*killed/.test(line)))
        const late = putSome(aws, StreamName, 'meanwhile', acknowledged)
        await clock.advance(2_000)
        await late
      }
      {
        await using aws = await serverOn(ground, engine, 2)
        await aws.pass(0)
        assert.deepEqual([aws.stream(StreamName)?.status, openCount(aws)], ['ACTIVE', 8])
        await putSome(aws, StreamName, 'after', acknowledged)
        await checkAll(aws, acknowledged)
        await aws.pass(31 * DAY_MS)
        assert.equal(openCount(aws), 4, 'what it had grown to is known to the next server, too')
        assert.deepEqual(complaints(aws), [])
      }
      await Promise.all([journal.close(), engine.close()])
    })
  }
})
