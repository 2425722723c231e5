/**
 * Splits, merges, changes of the shard count and of encryption while writers write and readers read, on a server that may die at any of these moments. What must
 * hold: S1 to S11; every record is read once by every reader, parents before children; what is put under one key is read in its order, in whatever
 * shards it lies; and a stream that was being resharded becomes ACTIVE.
 */
import assert from 'node:assert/strict'
import {
  CreateStreamCommand,
  DescribeStreamSummaryCommand,
  type KinesisClient,
  MergeShardsCommand,
  SplitShardCommand,
  StartStreamEncryptionCommand,
  StopStreamEncryptionCommand,
  UpdateShardCountCommand,
} from '@aws-sdk/client-kinesis'
import type { Clock } from '../../src/kernel/clock.ts'
import type { Random } from '../../src/kernel/random.ts'
import { assertHistory } from '../history/check.ts'
import type { History, PutCall, Rules, SeenRecord } from '../history/history.ts'
import { fateOf } from './client.ts'
import { Poller, type Read, Subscriber } from './lineage.ts'
import { draftOf, ServiceRecorder } from './recorder.ts'

const SHARDS_MAX = 8
const WRITERS = 3
const KEYS = 8
const PAUSE_MS = 20
const HOUR_MS = 3_600_000
const ACTIVE_LIMIT_MS = 60_000
/** A little longer than a stream is UPDATING. */
const CRASH_MS_MAX = 700

export interface StormOptions {
  /** Each is used by several writers and readers; the first speaks HTTP/2. */
  readonly clients: readonly [KinesisClient, ...KinesisClient[]]
  readonly random: Random
  /** What clients go by. */
  readonly clock: Clock
  /** A writer rests up to so long after each call. */
  readonly restMs: number
  /** How many reshardings. */
  readonly reshardings: number
  /** Ends the server in some way, and starts the next one. */
  readonly crash: () => Promise<unknown>
  readonly rules: Rules
  /** Where time is in the test's hand: lets it pass. Then everything expires, at the end. */
  readonly pass?: (ms: number) => Promise<void>
  readonly where: string
}

export interface StormResult {
  readonly crashes: number
  /** How often the stream's encryption was started or stopped. */
  readonly encryptions: number
  readonly shards: number
  readonly acknowledged: number
  readonly read: number
}

export async function storm(options: StormOptions): Promise<StormResult> {
  const run = new Storm(options)
  await run.begin()
  return run.play()
}

interface OpenShard {
  readonly id: string
  readonly start: bigint
  readonly end: bigint
}

class Storm {
  readonly #options: StormOptions
  readonly #recorder = new ServiceRecorder('storm', { reshards: true })
  readonly #keys = new Map<string, string>()
  #streamArn = ''
  #stopped = false
  #crashes = 0
  #encryptions = 0
  #ids = 0

  constructor(options: StormOptions) {
    this.#options = options
  }

  async begin(): Promise<void> {
    const [client] = this.#options.clients
    await client.send(new CreateStreamCommand({ StreamName: this.#recorder.stream, ShardCount: 2 }))
    await this.#untilActive(client)
    const { StreamDescriptionSummary } = await client.send(new DescribeStreamSummaryCommand({ StreamName: 'storm' }))
    this.#streamArn = StreamDescriptionSummary?.StreamARN ?? ''
  }

  async play(): Promise<StormResult> {
    const { clients, random, clock, where } = this.#options
    const [client] = clients
    const first = (await this.#recorder.listShards(client)).map(({ ShardId = '' }) => ShardId)
    const poller = new Poller(this.#recorder, this.#client(1), random, clock)
    const subscriber = await Subscriber.register(client, this.#streamArn, 'subscriber', clock)
    const readers = [poller, subscriber]
    const reading = Promise.all(readers.map((reader) => reader.run(first)))
    const writing = Promise.all(Array.from({ length: WRITERS }, (_, i) => this.#write(`w${i}`, this.#client(i))))
    // Who fails says so when it is waited for.
    for (const work of [reading, writing]) work.catch(() => undefined)
    await this.#reshardAll()
    this.#stopped = true
    await writing
    // What a call left of unknown fate may still appear, on engines on which it may.
    await clock.sleep(200)
    for (const reader of readers) reader.stop()
    await reading
    await this.#crash()
    const shards = await this.#recorder.listShards(client)
    const history = await this.#recorder.finish(client)
    assertHistory(history, { ...this.#options.rules, sequencesSpanLanes: true }, where)
    for (const [i, { records, begun }] of readers.entries()) {
      const name = `${i === 0 ? 'the poller' : 'the subscriber'} (${where})`
      assert.deepEqual(begun.toSorted(), shards.map(({ ShardId }) => ShardId).toSorted(), `${name} read every shard`)
      this.#checkRead(records, history, name)
    }
    if (this.#options.pass !== undefined) await this.#expire(history, this.#options.pass)
    return {
      crashes: this.#crashes,
      encryptions: this.#encryptions,
      shards: shards.length,
      acknowledged: this.#recorder.acknowledgedCount,
      read: poller.records.length,
    }
  }

  /** A day and an hour later nothing of it is left, closed shards neither; and what is put then is as safe as ever. */
  async #expire({ final }: History, pass: (ms: number) => Promise<void>): Promise<void> {
    const { clients, clock, where, rules } = this.#options
    const tops = new Map([...final].map(([lane, records]) => [lane, (records.at(-1)?.sequence as bigint | undefined) ?? 0n]))
    for (const [lane, top] of tops) this.#recorder.trimmed(lane, top + 1n)
    await pass(25 * HOUR_MS)
    this.#stopped = false
    const writing = Promise.all(Array.from({ length: WRITERS }, (_, i) => this.#write(`late-w${i}`, this.#client(i))))
    writing.catch(() => undefined)
    await clock.sleep(300)
    await this.#crash()
    await clock.sleep(300)
    this.#stopped = true
    await writing
    const shards = await this.#recorder.listShards(clients[0])
    const closed = shards.filter(({ SequenceNumberRange }) => SequenceNumberRange?.EndingSequenceNumber !== undefined)
    assert.deepEqual(closed, [], `closed shards expire (${where})`)
    const history = await this.#recorder.finish(clients[0])
    assertHistory(history, { ...rules, sequencesSpanLanes: true }, `${where}, a day later`)
    for (const [lane, records] of history.final) {
      const old = records.filter(({ sequence }) => sequence <= (tops.get(lane) ?? 0n))
      assert.deepEqual(old, [], `records expire (${where})`)
    }
  }

  /** All there is, each once and unaltered; what is put under one key in its order, across shards. */
  #checkRead(records: readonly Read[], history: History, name: string): void {
    const byLane = Map.groupBy(records, ({ lane }) => lane)
    const bare = ({ sequence, id, digest, arrivedAtMs }: SeenRecord): SeenRecord => ({ sequence, id, digest, arrivedAtMs })
    for (const [lane, final] of history.final) {
      const found = byLane.get(lane) ?? []
      const wrong = final.findIndex((each, i) => found[i]?.sequence !== each.sequence)
      assert.equal(wrong, -1, `${name}: record ${wrong} of ${lane} is ${found[wrong]?.id}, not ${final[wrong]?.id}`)
      assert.deepEqual(found.map(bare), final, `${name}: ${lane} was read as it is`)
    }
    const places = new Map(records.map(({ sequence }, i) => [sequence, i]))
    const newest = new Map<string, { readonly id: string; readonly place: number; readonly sequence: bigint }>()
    for (const { entries } of history.calls.filter((call): call is PutCall => call.kind === 'put')) {
      for (const { id, outcome, sequence } of entries) {
        if (outcome !== 'ok' || typeof sequence !== 'bigint') continue
        const key = this.#keys.get(id) ?? ''
        const before = newest.get(key)
        const place = places.get(sequence) ?? -1
        if (before !== undefined) {
          assert.ok(place > before.place, `${name}: ${id} is read behind ${before.id}, which was put before under ${key}`)
          assert.ok(sequence > before.sequence, `${id} has a greater number than ${before.id}, which was put before under ${key}`)
        }
        newest.set(key, { id, place, sequence })
      }
    }
  }

  /** Owns its keys, and waits for one call before the next. */
  async #write(name: string, client: KinesisClient): Promise<void> {
    const { random, restMs } = this.#options
    while (!this.#stopped) {
      const drafts = Array.from({ length: 1 + random.int(20) }, () => {
        const id = `${name}-${this.#ids++}`
        const key = `${name}-key-${random.int(KEYS)}`
        this.#keys.set(id, key)
        return draftOf(id, key, random.bytes(random.int(200)))
      })
      const taken = await this.#recorder.putRecords(client, name, drafts)
      await this.#options.clock.sleep(taken === undefined ? PAUSE_MS : random.int(restMs))
    }
  }

  async #reshardAll(): Promise<void> {
    const { random, reshardings, clients } = this.#options
    const [client] = clients
    for (let i = 0; i < reshardings; i++) {
      const open = (await this.#patiently(() => this.#recorder.listShards(client)))
        .filter(({ SequenceNumberRange }) => SequenceNumberRange?.EndingSequenceNumber === undefined)
        .map(({ ShardId: id = '', HashKeyRange: range }) => {
          return { id, start: BigInt(range?.StartingHashKey ?? 0), end: BigInt(range?.EndingHashKey ?? 0) }
        })
        .sort((a, b) => (a.start < b.start ? -1 : 1))
      const asked = random.float() < 0.2 ? this.#changeEncryption(client) : this.#reshard(client, open)
      if (random.float() < 0.7) {
        await this.#options.clock.sleep(random.int(CRASH_MS_MAX))
        await this.#crash()
      }
      await asked
      await this.#untilActive(client)
    }
  }

  /** A split, a merge or a change of the count. Without an answer it may have begun, or not. */
  async #reshard(client: KinesisClient, open: readonly OpenShard[]): Promise<void> {
    const { random } = this.#options
    const StreamName = this.#recorder.stream
    const at = random.int(open.length)
    const [one, next] = [open[at], open[at + 1]]
    const dice = random.float()
    const isMany = open.length >= SHARDS_MAX
    try {
      if (one === undefined) throw new Error('a stream has open shards')
      if (next !== undefined && (isMany || dice < 0.35)) {
        await client.send(new MergeShardsCommand({ StreamName, ShardToMerge: one.id, AdjacentShardToMerge: next.id }))
      } else if (dice < 0.6) {
        const least = Math.ceil(open.length / 2)
        const TargetShardCount = least + random.int(Math.min(SHARDS_MAX, open.length * 2) - least + 1)
        await client.send(new UpdateShardCountCommand({ StreamName, TargetShardCount, ScalingType: 'UNIFORM_SCALING' }))
      } else {
        const NewStartingHashKey = String(one.start + ((one.end - one.start) * BigInt(1 + random.int(8))) / 10n + 2n)
        await client.send(new SplitShardCommand({ StreamName, ShardToSplit: one.id, NewStartingHashKey }))
      }
    } catch (error) {
      if (fateOf(error) === 'failed') throw error
    }
  }

  /** On if it is off. Without an answer it may have happened, or not. */
  async #changeEncryption(client: KinesisClient): Promise<void> {
    const StreamName = this.#recorder.stream
    const key = { StreamName, EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' } as const
    try {
      const { StreamDescriptionSummary } = await client.send(new DescribeStreamSummaryCommand({ StreamName }))
      if (StreamDescriptionSummary?.EncryptionType === 'KMS') await client.send(new StopStreamEncryptionCommand(key))
      else await client.send(new StartStreamEncryptionCommand(key))
      this.#encryptions++
    } catch (error) {
      if (fateOf(error) === 'failed') throw error
    }
  }

  async #untilActive(client: KinesisClient): Promise<void> {
    const deadlineMs = this.#options.clock.monotonicMs() + ACTIVE_LIMIT_MS
    for (;;) {
      const { StreamDescriptionSummary } = await this.#patiently(() =>
        client.send(new DescribeStreamSummaryCommand({ StreamName: this.#recorder.stream })),
      )
      if (StreamDescriptionSummary?.StreamStatus === 'ACTIVE') return
      assert.ok(
        this.#options.clock.monotonicMs() < deadlineMs,
        `the stream is ${StreamDescriptionSummary?.StreamStatus} for ever (${this.#options.where})`,
      )
      // Also while it changes, open shards part the hash keys.
      if (StreamDescriptionSummary?.StreamStatus === 'UPDATING') await this.#patiently(() => this.#recorder.listShards(client))
      await this.#options.clock.sleep(PAUSE_MS)
    }
  }

  /** Until there is an answer. */
  async #patiently<T>(call: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await call()
      } catch (error) {
        if (fateOf(error) === 'failed') throw error
        await this.#options.clock.sleep(PAUSE_MS)
      }
    }
  }

  async #crash(): Promise<void> {
    this.#crashes++
    await this.#options.crash()
    this.#recorder.restarted()
  }

  #client(i: number): KinesisClient {
    const { clients } = this.#options
    return clients[i % clients.length] as KinesisClient
  }
}
