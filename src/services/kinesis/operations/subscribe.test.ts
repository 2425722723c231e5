import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { KafkaLikeEngine } from '../../../../test/engine/kafka-like-engine.ts'
import { ACCOUNT, type Kinesis, type KinesisOptions, openKinesis, scope } from '../../../../test/services/kinesis-harness.ts'
import { SeededRandom } from '../../../kernel/random.ts'
import { streamArn } from '../arn.ts'
import * as model from '../model.gen.ts'

const StreamName = 'orders'
const StreamARN = streamArn(StreamName, scope)
const ShardId = 'shardId-000000000000'

type Events = AsyncIterator<model.SubscribeToShardEventStream, undefined>
type Position = Partial<model.StartingPosition>

interface Opened extends AsyncDisposable {
  readonly aws: Kinesis
  readonly ConsumerARN: string
  subscribe(position?: Position, shard?: string): Promise<Events>
  refusal(position?: Position, more?: Partial<model.SubscribeToShardInput>): Promise<string>
  put(...texts: string[]): Promise<readonly string[]>
}

async function open(options: KinesisOptions = {}): Promise<Opened> {
  const aws = await openKinesis(options)
  await aws.call(model.CreateStream, { StreamName, ShardCount: 1 })
  await aws.pass(options.statusDelayMs ?? 0)
  const { Consumer } = await aws.call(model.RegisterStreamConsumer, { StreamARN, ConsumerName: 'app' })
  await aws.pass(options.statusDelayMs ?? 0)
  const { ConsumerARN } = Consumer
  const input = (position: Position, shard: string) => ({
    ConsumerARN,
    ShardId: shard,
    StartingPosition: { Type: 'TRIM_HORIZON', ...position } as const,
  })
  return {
    aws,
    ConsumerARN,
    subscribe: (position = {}, shard = ShardId) => aws.subscribe(input(position, shard)),
    refusal: (position = {}, more = {}) => aws.refusal(model.SubscribeToShard, { ...input(position, ShardId), ...more }),
    async put(...texts) {
      const numbers: string[] = []
      for (const text of texts) {
        const record = { StreamName, PartitionKey: 'k', Data: Buffer.from(text) }
        for (;;) {
          const put = await aws.outcome(model.PutRecord, record)
          if ('rejected' in put) continue
          numbers.push(put.SequenceNumber)
          break
        }
      }
      return numbers
    },
    [Symbol.asyncDispose]: () => aws[Symbol.asyncDispose](),
  }
}

async function nextEvent(events: Events): Promise<model.SubscribeToShardEvent> {
  const { value } = await events.next()
  assert.ok(value !== undefined && 'SubscribeToShardEvent' in value, JSON.stringify(value))
  return value.SubscribeToShardEvent
}

function textsOf({ Records }: model.SubscribeToShardEvent): readonly string[] {
  return Records.map(({ Data }) => Buffer.from(Data).toString())
}

async function texts(events: Events, count: number): Promise<readonly string[]> {
  const all: string[] = []
  while (all.length < count) all.push(...textsOf(await nextEvent(events)))
  return all
}

describe('SubscribeToShard', () => {
  it('pushes what is there and what comes, without the clock', async () => {
    await using opened = await open()
    const [first] = await opened.put('a', 'b')
    const events = await opened.subscribe()
    const event = await nextEvent(events)
    assert.deepEqual(textsOf(event), ['a', 'b'])
    assert.equal(event.Records[0]?.SequenceNumber, first)
    assert.equal(event.ContinuationSequenceNumber, event.Records[1]?.SequenceNumber)
    assert.equal(event.MillisBehindLatest, 0)
    assert.equal(event.ChildShards, undefined)
    const waiting = nextEvent(events)
    await opened.put('c')
    assert.deepEqual(textsOf(await waiting), ['c'])
  })

  it('at the tip says every five seconds that nothing happened, with numbers that move on', async () => {
    await using opened = await open()
    const [last = ''] = await opened.put('old')
    const events = await opened.subscribe({ Type: 'LATEST' })
    const numbers = [BigInt(last)]
    for (let i = 0; i < 3; i++) {
      let arrived = false
      const beat = nextEvent(events).finally(() => {
        arrived = true
      })
      await opened.aws.pass(4_999)
      assert.equal(arrived, false)
      await opened.aws.pass(1)
      const { Records, MillisBehindLatest, ContinuationSequenceNumber = '' } = await beat
      assert.deepEqual([Records, MillisBehindLatest], [[], 0])
      assert.ok(BigInt(ContinuationSequenceNumber) > (numbers.at(-1) ?? 0n))
      numbers.push(BigInt(ContinuationSequenceNumber))
    }
    await opened.put('new')
    assert.deepEqual(textsOf(await nextEvent(events)), ['new'])
  })

  for (const Type of ['AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER'] as const) {
    it(`is taken up ${Type} an empty event's number without loss or repetition`, async () => {
      await using opened = await open()
      await opened.put('old')
      const events = await opened.subscribe({ Type: 'LATEST' })
      const beat = nextEvent(events)
      await opened.aws.pass(5_000)
      const { ContinuationSequenceNumber = '' } = await beat
      await events.return?.()
      await opened.put('new')
      const resumed = await opened.subscribe({ Type, SequenceNumber: ContinuationSequenceNumber })
      assert.deepEqual(textsOf(await nextEvent(resumed)), ['new'])
    })
  }

  it('of an empty shard goes on from a number that is its own', async () => {
    await using opened = await open()
    const events = await opened.subscribe()
    const beat = nextEvent(events)
    await opened.aws.pass(5_000)
    const SequenceNumber = (await beat).ContinuationSequenceNumber ?? ''
    await opened.put('first')
    const resumed = await opened.subscribe({ Type: 'AFTER_SEQUENCE_NUMBER', SequenceNumber })
    assert.deepEqual(textsOf(await nextEvent(resumed)), ['first'])
  })

  it('lasts five minutes, then ends without an error', async () => {
    await using opened = await open()
    const events = await opened.subscribe()
    const seen: string[] = []
    const drained = (async () => {
      for (;;) {
        const { done, value } = await events.next()
        if (done) return
        seen.push(Object.keys(value).join())
      }
    })()
    await opened.aws.pass(299_999)
    assert.equal(seen.length, 59)
    await opened.aws.pass(1)
    await drained
    assert.deepEqual(new Set(seen), new Set(['SubscribeToShardEvent']))
    assert.equal((await events.next()).done, true)
  })

  it('is refused for five seconds after the one before, gone or not, and then takes over', async () => {
    await using opened = await open()
    const first = await opened.subscribe()
    const refused = `ResourceInUseException: Another active subscription exists for this consumer: ${ACCOUNT}:orders:${ShardId}:app`
    assert.equal(await opened.refusal(), refused)
    const waiting = first.next()
    await opened.aws.pass(4_999)
    assert.equal(await opened.refusal(), refused)
    await opened.aws.pass(1)
    assert.ok('SubscribeToShardEvent' in ((await waiting).value ?? {}))
    const cutOff = first.next()
    const second = await opened.subscribe()
    assert.deepEqual((await cutOff).value, {
      ResourceInUseException: { message: refused.slice('ResourceInUseException: '.length) },
    })
    assert.equal((await first.next()).done, true)
    await second.return?.()
    assert.equal(await opened.refusal(), refused, 'the acceptance counts, not the connection')
    await opened.aws.pass(5_000)
    await opened.put('x')
    assert.deepEqual(await texts(await opened.subscribe(), 1), ['x'])
  })

  it('is independent of other consumers', async () => {
    await using opened = await open()
    await opened.put('x')
    const { Consumer } = await opened.aws.call(model.RegisterStreamConsumer, { StreamARN, ConsumerName: 'other' })
    const mine = await opened.subscribe()
    const { ConsumerARN } = Consumer
    const theirs = await opened.aws.subscribe({ ConsumerARN, ShardId, StartingPosition: { Type: 'TRIM_HORIZON' } })
    assert.deepEqual([await texts(mine, 1), await texts(theirs, 1)], [['x'], ['x']])
  })

  it('ends with the children of a closed shard, and no number', async () => {
    await using opened = await open()
    await opened.put('a')
    const events = await opened.subscribe()
    assert.deepEqual(await texts(events, 1), ['a'])
    const waiting = events.next()
    await opened.aws.call(model.SplitShard, { StreamName, ShardToSplit: ShardId, NewStartingHashKey: (2n ** 127n).toString() })
    await opened.aws.pass(0)
    const { value } = await waiting
    assert.ok(value !== undefined && 'SubscribeToShardEvent' in value)
    const { ChildShards, ContinuationSequenceNumber, Records } = value.SubscribeToShardEvent
    assert.deepEqual([Records, ContinuationSequenceNumber], [[], undefined])
    assert.deepEqual(
      ChildShards?.map((child) => [child.ShardId, child.ParentShards]),
      [
        ['shardId-000000000001', [ShardId]],
        ['shardId-000000000002', [ShardId]],
      ],
    )
    assert.equal((await events.next()).done, true)
  })

  it('ends in the stream when the consumer or the stream goes', async () => {
    for (const statusDelayMs of [0, 500]) {
      await using opened = await open({ statusDelayMs })
      const waiting = (await opened.subscribe()).next()
      await opened.aws.call(model.DeregisterStreamConsumer, { ConsumerARN: opened.ConsumerARN })
      const message = `Consumer app, account ${ACCOUNT} not found.`
      assert.deepEqual((await waiting).value, { ResourceNotFoundException: { message } })

      await using other = await open({ statusDelayMs })
      const following = (await other.subscribe()).next()
      await other.aws.call(model.DeleteStream, { StreamName, EnforceConsumerDeletion: true })
      const gone = `Stream orders under account ${ACCOUNT} not found.`
      assert.deepEqual((await following).value, { ResourceNotFoundException: { message: gone } })
    }
  })

  it('ends at once when its reader goes, and leaves nothing behind', async () => {
    await using opened = await open()
    const events = await opened.subscribe()
    const waiting = events.next()
    await events.return?.()
    assert.equal((await waiting).done, true)
    assert.equal((await events.next()).done, true)
  })

  it('ends with the engine', async () => {
    await using opened = await open()
    const waiting = (await opened.subscribe()).next()
    await opened.aws.clock.advance(0)
    await opened.aws.engine.close()
    assert.equal((await waiting).done, true)
  })

  it('gives no event of more than a mebibyte, however much there is', async () => {
    await using opened = await open()
    const Data = Buffer.alloc(100_000)
    const Records = Array.from({ length: 30 }, () => ({ Data, PartitionKey: 'k' }))
    await opened.aws.call(model.PutRecords, { StreamName, Records })
    const events = await opened.subscribe()
    for (let seen = 0; seen < 30; ) {
      const event = await nextEvent(events)
      const encoded = event.Records.reduce((sum, record) => sum + (record.Data.byteLength * 4) / 3 + 300, 0)
      assert.ok(encoded < 1_048_576)
      seen += event.Records.length
      assert.equal(event.MillisBehindLatest === 0, seen === 30)
    }
  })

  it('refuses before the first event what cannot be', async () => {
    await using opened = await open({ statusDelayMs: 500 })
    const { Consumer } = await opened.aws.call(model.RegisterStreamConsumer, { StreamARN, ConsumerName: 'young' })
    const seconds = Consumer.ConsumerCreationTimestamp / 1000
    assert.equal(
      await opened.refusal({}, { ConsumerARN: Consumer.ConsumerARN }),
      `ResourceInUseException: Consumer young with creation timestamp ${seconds} under stream: orders , account ${ACCOUNT} is not in ACTIVE status.`,
    )
    assert.match(await opened.refusal({}, { ConsumerARN: `${StreamARN}/consumer/none:1` }), /^ResourceNotFoundException/)
    assert.match(await opened.refusal({}, { ShardId: 'shardId-000000000009' }), /^ResourceNotFoundException: Shard/)
    assert.match(await opened.refusal({}, { ShardId: 'x' }), /^ResourceNotFoundException: Could not find shard x/)
    assert.match(await opened.refusal({ Type: 'AT_TIMESTAMP' }), /^InvalidArgumentException/)
    assert.match(await opened.refusal({ Type: 'AT_SEQUENCE_NUMBER' }), /^InvalidArgumentException/)
    for (const SequenceNumber of ['0', '12345678901234567890123456789012345678901234567890123456']) {
      assert.match(await opened.refusal({ Type: 'AT_SEQUENCE_NUMBER', SequenceNumber }), /^InvalidArgumentException/)
    }
    assert.match(await opened.refusal({}, { DryRun: true }), /^DryRunOperationException/)
    await opened.subscribe()
  })

  for (const seed of [1, 2, 3]) {
    it(`gives everything in order on an engine with the manners of Kafka (seed ${seed})`, async () => {
      await using opened = await open({ seed, engine: (clock) => new KafkaLikeEngine({ clock, random: new SeededRandom(seed) }) })
      const wanted = Array.from({ length: 40 }, (_, i) => `r${i}`)
      const events = await opened.subscribe()
      const putting = opened.put(...wanted)
      const seen: string[] = []
      while (!seen.includes('r39')) seen.push(...textsOf(await nextEvent(events)))
      await putting
      const firsts = [...new Set(seen)]
      assert.deepEqual(firsts, wanted)
      await events.return?.()
    })
  }
})
