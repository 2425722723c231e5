import { setTimeout as sleep } from 'node:timers/promises'
import { CreateStreamCommand, DescribeStreamSummaryCommand, type KinesisClient } from '@aws-sdk/client-kinesis'
import type { Random } from '../../src/kernel/random.ts'
import { type Cursor, type Draft, draftOf, type ServiceRecorder } from './recorder.ts'

const KEYS = 24
/** After a call without an acknowledgement, ms: a server that starts again is not to be stormed. */
const PAUSE_MS = 20
const CREATION_LIMIT_MS = 10_000

export interface WorkloadOptions {
  readonly recorder: ServiceRecorder
  readonly random: Random
  /** Each client of the SDK is used by several of the writers and readers. */
  readonly clients: readonly KinesisClient[]
  readonly writers: number
  /** For each shard one that reads on for ever, and so many that go here and there. */
  readonly wanderers: number
  /** Of one record, in bytes. */
  readonly dataBytesMax: number
}

/** Creates the stream, and waits until it can be used. */
export async function createStream(client: KinesisClient, stream: string, shards: number): Promise<void> {
  await client.send(new CreateStreamCommand({ StreamName: stream, ShardCount: shards }))
  const deadlineMs = performance.now() + CREATION_LIMIT_MS
  while (performance.now() < deadlineMs) {
    const { StreamDescriptionSummary } = await client.send(new DescribeStreamSummaryCommand({ StreamName: stream }))
    if (StreamDescriptionSummary?.StreamStatus === 'ACTIVE') return
    await sleep(PAUSE_MS)
  }
  throw new Error(`${stream} did not become ACTIVE within ${CREATION_LIMIT_MS} ms`)
}

/** Writers and readers that go on through every crash, until they are stopped. */
export class Workload implements AsyncDisposable {
  readonly #options: WorkloadOptions
  readonly #running: Promise<unknown>
  #stopped = false
  #ids = 0

  constructor(options: WorkloadOptions) {
    this.#options = options
    const { recorder, writers, wanderers } = options
    this.#running = Promise.all([
      ...Array.from({ length: writers }, (_, i) => this.#write(`w${i}`, this.#client(i))),
      ...recorder.lanes.map((lane, i) => this.#follow(`f${i}`, this.#client(i + 1), lane)),
      ...Array.from({ length: wanderers }, (_, i) => this.#wander(`r${i}`, this.#client(i))),
    ])
    // Who fails says so in `stop`, not before.
    this.#running.catch(() => undefined)
  }

  /** Lets what is under way end. Throws what a writer or reader cannot explain. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#running
  }

  /** When the test has failed anyhow. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopped = true
    await this.#running.catch(() => undefined)
  }

  #client(i: number): KinesisClient {
    const { clients } = this.#options
    return clients[i % clients.length] as KinesisClient
  }

  async #write(name: string, client: KinesisClient): Promise<void> {
    const { recorder, random } = this.#options
    const newest = new Map<string, string>()
    while (!this.#stopped) {
      if (random.float() < 0.4) {
        const draft = this.#draft(name)
        // Of the same shard: numbers of different shards say nothing about each other.
        const ordered = draft.explicitHashKey === undefined
        const after = ordered && random.float() < 0.5 ? newest.get(draft.key) : undefined
        const number = await recorder.putRecord(client, name, draft, after)
        if (number === undefined) await sleep(PAUSE_MS)
        else if (ordered) newest.set(draft.key, number)
      } else {
        const count = 1 + random.int(random.float() < 0.05 ? 500 : 40)
        const drafts = Array.from({ length: count }, () => this.#draft(name))
        if (!(await recorder.putRecords(client, name, drafts))) await sleep(PAUSE_MS)
      }
    }
  }

  /** A key belongs to one writer, so that the newest number of a key is known to it. */
  #draft(name: string): Draft {
    const { random, dataBytesMax } = this.#options
    const id = `${name}-${this.#ids++}`
    const bytes = random.int(random.float() < 0.02 ? dataBytesMax : Math.min(dataBytesMax, 400))
    const draft = draftOf(id, `${name}-key-${random.int(KEYS)}`, random.bytes(bytes))
    if (random.float() > 0.1) return draft
    // Keys that decide nothing: another shard for the same key, so it is not one of those that are ordered.
    return {
      ...draft,
      key: `${draft.key}-anywhere`,
      explicitHashKey: BigInt(`0x${Buffer.from(random.bytes(16)).toString('hex')}`).toString(),
    }
  }

  /** Reads a shard from its beginning on with the iterators that one answer hands to the next, over all restarts. */
  async #follow(name: string, client: KinesisClient, lane: string): Promise<void> {
    const { recorder, random } = this.#options
    let cursor: Cursor | undefined
    while (!this.#stopped) {
      cursor ??= await recorder.cursor(client, lane, 'TRIM_HORIZON')
      const before: Cursor | undefined = cursor
      cursor = cursor && (await recorder.read(client, name, cursor, 1 + random.int(2_000)))
      if (cursor === before || cursor?.from === before?.from) await sleep(PAUSE_MS)
    }
  }

  /** Begins anywhere, rests, reads a few pages and begins elsewhere. */
  async #wander(name: string, client: KinesisClient): Promise<void> {
    const { recorder, random } = this.#options
    let newest: { readonly lane: string; readonly sequence: bigint; readonly atMs: number } | undefined
    while (!this.#stopped) {
      const lane = newest?.lane ?? recorder.lanes[random.int(recorder.lanes.length)] ?? ''
      const dice = random.float()
      let cursor =
        newest === undefined || dice < 0.3
          ? await recorder.cursor(client, lane, dice < 0.2 ? 'LATEST' : 'TRIM_HORIZON')
          : dice < 0.6
            ? await recorder.cursor(client, lane, 'AT_TIMESTAMP', { atMs: newest.atMs })
            : await recorder.cursor(client, lane, 'AFTER_SEQUENCE_NUMBER', { sequence: newest.sequence })
      newest = undefined
      // An iterator is good for five minutes: whatever happens while this one rests.
      await sleep(random.int(30) * 10)
      for (let page = 0; page < 4 && cursor !== undefined; page++) {
        const seen = await recorder.read(client, name, cursor, 1 + random.int(100))
        if (seen !== undefined && seen.from > 0n && seen.lastAtMs !== undefined)
          newest = { lane, sequence: seen.from - 1n, atMs: seen.lastAtMs }
        cursor = seen
        await sleep(PAUSE_MS)
      }
    }
  }
}
