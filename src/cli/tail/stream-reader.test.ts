import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as sdk from '@aws-sdk/client-kinesis'
import { HastyClock, testIo } from '../../../test/support/cli-io.ts'
import { targetOf } from '../endpoint.ts'
import type { StreamSession } from '../streams.ts'
import { PACE_AWS, PACE_LEAT, type Position } from './shard-reader.ts'
import { readStream, type StreamReading } from './stream-reader.ts'

/** A server of the four calls that readers make: shards with records, and failures on demand. */
class FakeServer {
  readonly calls: { shardId: string; atMs: number }[] = []
  readonly iterators: { shardId: string; type: string; from: string | undefined }[] = []
  readonly clock = new HastyClock()
  readonly #shards: Readonly<Record<string, FakeShard>>
  readonly #fail: (shardId: string, call: number) => string | undefined

  constructor(
    shards: Readonly<Record<string, FakeShard>>,
    fail: (shardId: string, call: number) => string | undefined = () => undefined,
  ) {
    this.#shards = shards
    this.#fail = fail
  }

  session(endpoint = 'http://127.0.0.1:1'): StreamSession {
    const client = { send: async (command: { input: object }) => this.#answer(command) } as unknown as sdk.KinesisClient
    return { io: testIo({ clock: this.clock }), sdk, client, target: targetOf({ endpoint }, {}), stream: 's' }
  }

  #answer(command: object): object {
    if (command instanceof sdk.ListShardsCommand) return { Shards: Object.keys(this.#shards).map((id) => this.#describe(id)) }
    if (command instanceof sdk.GetShardIteratorCommand) {
      const { ShardId: shardId = '', ShardIteratorType: type = 'LATEST', StartingSequenceNumber: from } = command.input
      this.iterators.push({ shardId, type, from })
      const { records } = this.#shards[shardId] ?? { records: [] }
      const at = type === 'LATEST' ? records.length : type === 'AFTER_SEQUENCE_NUMBER' ? Number(from) + 1 : Number(from ?? 0)
      return { ShardIterator: `${shardId}/${at}` }
    }
    if (command instanceof sdk.GetRecordsCommand) return this.#records(command.input.ShardIterator ?? '')
    throw new Error('not a call of a reader')
  }

  #describe(shardId: string): object {
    const { parents = [], range = [0n, 9n], closed } = this.#shards[shardId] ?? { records: [] }
    return {
      ShardId: shardId,
      ParentShardId: parents[0],
      AdjacentParentShardId: parents[1],
      HashKeyRange: { StartingHashKey: String(range[0]), EndingHashKey: String(range[1]) },
      SequenceNumberRange: { StartingSequenceNumber: '0', ...(closed && { EndingSequenceNumber: '9' }) },
    }
  }

  /** Two records a page. */
  #records(iterator: string): object {
    const [shardId = '', at = '0'] = iterator.split('/')
    this.calls.push({ shardId, atMs: this.clock.ms })
    const failure = this.#fail(shardId, this.calls.length)
    if (failure !== undefined)
      throw Object.assign(new Error(`${failure}!`), { name: failure, $metadata: { httpStatusCode: 400 } })
    const shard = this.#shards[shardId] ?? { records: [] }
    const from = Number(at)
    const page = shard.records.slice(from, from + 2)
    const isEnd = from + page.length >= shard.records.length
    return {
      Records: page.map((text, i) => ({ SequenceNumber: String(from + i), PartitionKey: 'k', Data: Buffer.from(text) })),
      MillisBehindLatest: isEnd ? 0 : 1000,
      ...(isEnd && shard.closed
        ? { ChildShards: shard.named === false ? undefined : this.#childrenOf(shardId) }
        : { NextShardIterator: `${shardId}/${from + page.length}` }),
    }
  }

  #childrenOf(parent: string): object[] {
    return Object.entries(this.#shards)
      .filter(([, { parents }]) => parents?.includes(parent))
      .map(([ShardId, { parents, range = [0n, 9n] }]) => {
        return {
          ShardId,
          ParentShards: parents,
          HashKeyRange: { StartingHashKey: String(range[0]), EndingHashKey: String(range[1]) },
        }
      })
  }
}

interface FakeShard {
  readonly records: readonly string[]
  readonly parents?: readonly string[]
  readonly range?: readonly [bigint, bigint]
  readonly closed?: boolean
  /** `false`: the end does not name the children. */
  readonly named?: boolean
}

async function read(server: FakeServer, reading: Partial<StreamReading> = {}, endpoint?: string): Promise<string[]> {
  const seen: string[] = []
  await readStream(server.session(endpoint), {
    position: { type: 'TRIM_HORIZON' },
    follow: false,
    pace: PACE_LEAT,
    signal: new AbortController().signal,
    onPage: async ({ shardId }, records) => {
      seen.push(...records.map(({ Data }) => `${shardId}:${Buffer.from(Data ?? []).toString()}`))
    },
    ...reading,
  })
  return seen
}

const RESHARDED: Readonly<Record<string, FakeShard>> = {
  a: { records: ['1', '2', '3'], range: [0n, 4n], closed: true },
  b: { records: ['4', '5'], range: [5n, 9n], closed: true },
  ab: { records: ['6', '7', '8'], parents: ['a', 'b'], closed: true },
  left: { records: ['9'], parents: ['ab'], range: [0n, 4n] },
  right: { records: ['10'], parents: ['ab'], range: [5n, 9n] },
}

describe('reading a stream', () => {
  it('reads parents before children through a merge and a split, each record once', async () => {
    const seen = await read(new FakeServer(RESHARDED))
    assert.equal(new Set(seen).size, seen.length)
    assert.deepEqual(seen.toSorted(), ['a:1', 'a:2', 'a:3', 'ab:6', 'ab:7', 'ab:8', 'b:4', 'b:5', 'left:9', 'right:10'])
    const place = (record: string): number => seen.indexOf(record)
    assert.ok(Math.max(place('a:3'), place('b:5')) < place('ab:6'))
    assert.ok(place('ab:8') < Math.min(place('left:9'), place('right:10')))
  })

  it('follows from the latest record into shards that come later, and not into the past', async () => {
    const server = new FakeServer({ ...RESHARDED, a: { records: ['1'], closed: true }, ab: { records: ['6'], parents: ['a'] } })
    assert.deepEqual(await read(server, { position: { type: 'LATEST' } }), [])
    assert.deepEqual(server.iterators.map(({ shardId }) => shardId).toSorted(), ['ab', 'left', 'right'])
  })

  it('finds children in the list when the end of a shard does not name them', async () => {
    const server = new FakeServer({ a: { records: ['1'], closed: true, named: false }, c: { records: ['2'], parents: ['a'] } })
    const reshards: string[] = []
    const seen = await read(server, {
      onlyShard: 'a',
      onReshard: (id, children) => reshards.push(`${id}→${children[0]?.shardId}`),
    })
    assert.deepEqual(seen, ['a:1', 'c:2'])
    assert.deepEqual(reshards, ['a→c'])
  })

  it('reads for one key only the shards that own it, through reshards', async () => {
    const server = new FakeServer(RESHARDED)
    assert.deepEqual(await read(server, { hashKey: 2n }), ['a:1', 'a:2', 'a:3', 'ab:6', 'ab:7', 'ab:8', 'left:9'])
  })

  it('renews an expired iterator behind the last record', async () => {
    const server = new FakeServer({ a: { records: ['1', '2', '3'] } }, (_, call) =>
      call === 2 ? 'ExpiredIteratorException' : undefined,
    )
    assert.deepEqual(await read(server), ['a:1', 'a:2', 'a:3'])
    assert.deepEqual(server.iterators.at(-1), { shardId: 'a', type: 'AFTER_SEQUENCE_NUMBER', from: '1' })
  })

  it('waits out throttling, and keeps to the pace of AWS from then on', async () => {
    const server = new FakeServer({ a: { records: ['1', '2', '3', '4', '5', '6'] } }, (_, call) =>
      call >= 2 && call <= 20 ? 'ProvisionedThroughputExceededException' : undefined,
    )
    assert.equal((await read(server)).length, 6)
    const [last, before] = server.calls.slice(-2).toReversed()
    assert.ok((last?.atMs ?? 0) - (before?.atMs ?? 0) >= PACE_AWS.busyMs)
  })

  it('asks AWS at most four times a second per shard', async () => {
    const server = new FakeServer({ a: { records: Array.from({ length: 20 }, (_, at) => String(at)) } })
    await read(server, { pace: PACE_AWS })
    const gaps = server.calls.slice(1).map(({ atMs }, at) => atMs - (server.calls[at]?.atMs ?? 0))
    assert.equal(gaps.length, 9)
    assert.ok(gaps.every((gap) => gap >= 250))
  })

  it('throws what does not pass, and stops the other shards', async () => {
    const server = new FakeServer({ a: { records: ['1'] }, b: { records: ['2'] } }, (shardId) =>
      shardId === 'b' ? 'AccessDeniedException' : undefined,
    )
    await assert.rejects(read(server, { follow: true }), { name: 'AccessDeniedException' })
  })

  it('says when a sequence number belongs to a shard that is not there', async () => {
    const position: Position = { type: 'AT_SEQUENCE_NUMBER', sequenceNumber: '1' }
    await assert.rejects(read(new FakeServer(RESHARDED), { onlyShard: 'zz', position }), /has no shard zz/)
  })

  it('ends when told to, while it follows', async () => {
    const stop = new AbortController()
    const seen = await read(new FakeServer({ a: { records: ['1'] } }), {
      follow: true,
      signal: stop.signal,
      onPage: async () => stop.abort(),
    })
    assert.deepEqual(seen, [])
  })
})
