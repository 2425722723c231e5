import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../../src/kernel/clock.ts'
import { SystemClock } from '../../src/kernel/clock.ts'
import type { Client, Result, ServiceName } from '../clients/client.ts'
import type { Neighbour } from '../clients/neighbour.ts'

export const ACCOUNT = '000000000000'
export const REGION = 'us-east-1'
const ACTIVE_WAIT_MS = 30_000

/** What one rule of the service is, and how a client sees that it holds. */
export interface Case {
  /** One short sentence, as a reader of docs/compatibility.md wants it. */
  readonly rule: string
  /** `Operation` for its success, `Operation ErrorCode` for an error. The first names the operation under which the case is listed. */
  readonly proves: readonly [string, ...string[]]
  /** Clients that validate by themselves may refuse the input before it is sent; that passes for them. */
  readonly clientsMayRefuse?: true
  /**
   * `slow`: on a server that shows interim statuses for half a second, and whose time the case may move on. `strict`: on one that refuses
   * what AWS would, and whose time stands still unless the case moves it on.
   */
  readonly server?: 'slow' | 'strict'
  readonly run: (world: World) => Promise<void>
}

/** The client's own validation refused the input of a case that allows it. */
export class RefusedByClient extends Error {
  override readonly name = 'RefusedByClient'
}

/** A clock that runs, and can be moved on. */
export class MovableClock extends SystemClock implements Clock {
  #aheadMs = 0

  override nowMs(): number {
    return super.nowMs() + this.#aheadMs
  }

  advance(ms: number): void {
    this.#aheadMs += ms
  }
}

/** A clock that stands still, and can be moved on. Whoever sleeps on it does so in real time. */
export class StillClock extends MovableClock {
  readonly #startMs = new SystemClock().nowMs()
  #passedMs = 0

  override nowMs(): number {
    return this.#startMs + this.#passedMs
  }

  override monotonicMs(): number {
    return this.nowMs()
  }

  override advance(ms: number): void {
    this.#passedMs += ms
  }
}

type Members = Record<string, unknown>

export interface WorldOptions {
  readonly client: Client
  readonly clock: MovableClock
  readonly mayRefuse: boolean
  readonly prefix: string
  /** Calls another service of the same server. */
  readonly neighbour: (service: Neighbour, operation: string, input: Members) => Promise<Members>
  /** HTTP status of an error. */
  readonly statusOf: (code: string) => number
  /** As the model calls an error that clients show by the code it has on the wire. */
  readonly nameOf?: (code: string) => string
  /** Calls the same server with other credentials. */
  readonly as: (caller: Caller, service: ServiceName, operation: string, input: Members) => Promise<Result>
}

/** Credentials, as IAM and STS give them. */
export interface Caller {
  readonly AccessKeyId: string
  readonly SecretAccessKey: string
  readonly SessionToken?: string
}

/** What a case works with: one client, one server, names that nobody else uses. */
export class World {
  readonly #options: WorldOptions
  #names = 0

  constructor(options: WorldOptions) {
    this.#options = options
  }

  get clientName(): string {
    return this.#options.client.name
  }

  /** The output of an operation of KMS on the same server. */
  kms(operation: string, input: Members): Promise<Members> {
    return this.#options.neighbour('kms', operation, input)
  }

  /** The output of an operation of Kinesis on the same server. */
  kinesis(operation: string, input: Members): Promise<Members> {
    return this.#options.neighbour('kinesis', operation, input)
  }

  /** The output of an operation of SQS on the same server. */
  sqs(operation: string, input: Members): Promise<Members> {
    return this.#options.neighbour('sqs', operation, input)
  }

  /** The output of an operation of Glue on the same server. */
  glue(operation: string, input: Members): Promise<Members> {
    return this.#options.neighbour('glue', operation, input)
  }

  /** One call of a service of the same server with these credentials, by the SDK for JavaScript. */
  as(caller: Caller, service: ServiceName, operation: string, input: Members): Promise<Result> {
    return this.#options.as(caller, service, operation, input)
  }

  /** Moves the server's time on. */
  advance(ms: number): void {
    this.#options.clock.advance(ms)
  }

  /** The server's time. */
  nowMs(): number {
    return this.#options.clock.nowMs()
  }

  /** A stream name that nobody else uses. */
  fresh(): string {
    return `${this.#options.prefix}-${++this.#names}`
  }

  arn(stream: string): string {
    return `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/${stream}`
  }

  async call(operation: string, input: Members): Promise<Exclude<Result, { clientRefused: string }>> {
    const result = await this.#options.client.call(operation, input)
    if (!('clientRefused' in result)) return result
    if (this.#options.mayRefuse) throw new RefusedByClient(result.clientRefused)
    throw new Error(`the client refused ${operation}: ${result.clientRefused}`)
  }

  /** The output of a call that must succeed. */
  async ok(operation: string, input: Members): Promise<Members> {
    const result = await this.call(operation, input)
    assert.ok('output' in result, `${operation} failed: ${JSON.stringify('error' in result ? result.error : result)}`)
    return result.output
  }

  /** Expects an error; `message` as the exact text or a pattern. */
  async fails(operation: string, input: Members, code: string, message?: string | RegExp): Promise<string> {
    const result = await this.call(operation, input)
    assert.ok('error' in result, `${operation} succeeded: ${JSON.stringify('output' in result ? result.output : result)}`)
    assert.equal(this.#options.nameOf?.(result.error.code) ?? result.error.code, code, `${operation}: ${result.error.message}`)
    if (typeof message === 'string') assert.equal(result.error.message, message)
    else if (message !== undefined) assert.match(result.error.message ?? '', message)
    if (result.error.httpStatus !== undefined) assert.equal(result.error.httpStatus, this.#options.statusOf(code))
    return result.error.message ?? ''
  }

  /** Creates a stream and waits until it is ACTIVE. */
  async active(shards = 1, name = this.fresh()): Promise<string> {
    await this.ok('CreateStream', { StreamName: name, ShardCount: shards })
    await this.untilActive(name)
    return name
  }

  async untilActive(name: string): Promise<void> {
    for (let waitedMs = 0; (await this.summary(name))['StreamStatus'] !== 'ACTIVE'; waitedMs += 100) {
      assert.ok(waitedMs < ACTIVE_WAIT_MS, `${name} is not ACTIVE after ${waitedMs} ms`)
      await sleep(100)
    }
  }

  async untilGone(name: string): Promise<void> {
    for (let waitedMs = 0; 'output' in (await this.call('DescribeStreamSummary', { StreamName: name })); waitedMs += 100) {
      assert.ok(waitedMs < ACTIVE_WAIT_MS, `${name} is not gone after ${waitedMs} ms`)
      await sleep(100)
    }
  }

  async summary(name: string): Promise<Members> {
    return (await this.ok('DescribeStreamSummary', { StreamName: name }))['StreamDescriptionSummary'] as Members
  }

  async shards(name: string): Promise<readonly Shard[]> {
    return (await this.ok('ListShards', { StreamName: name }))['Shards'] as Shard[]
  }

  async put(name: string, key: string, text: string): Promise<{ readonly ShardId: string; readonly SequenceNumber: string }> {
    const output = await this.ok('PutRecord', { StreamName: name, PartitionKey: key, Data: Buffer.from(text) })
    return output as { ShardId: string; SequenceNumber: string }
  }

  async iterator(name: string, type: string, more: Members = {}, shard = FIRST_SHARD): Promise<string> {
    const output = await this.ok('GetShardIterator', { StreamName: name, ShardId: shard, ShardIteratorType: type, ...more })
    return output['ShardIterator'] as string
  }

  /** The texts of all records from an iterator on, until a page is empty. */
  async texts(iterator: string): Promise<readonly string[]> {
    const texts: string[] = []
    for (let next: string | undefined = iterator; next !== undefined; ) {
      const page: Members = await this.ok('GetRecords', { ShardIterator: next })
      const records = page['Records'] as GotRecord[]
      if (records.length === 0) break
      texts.push(...records.map(({ Data }) => Buffer.from(Data ?? []).toString()))
      next = page['NextShardIterator'] as string | undefined
    }
    return texts
  }
}

export const FIRST_SHARD = 'shardId-000000000000'

export interface Shard {
  readonly ShardId: string
  readonly HashKeyRange: { readonly StartingHashKey: string; readonly EndingHashKey: string }
  readonly SequenceNumberRange: { readonly StartingSequenceNumber: string; readonly EndingSequenceNumber?: string }
}

export interface GotRecord {
  readonly Data?: Uint8Array
  readonly PartitionKey?: string
  readonly SequenceNumber: string
  readonly ApproximateArrivalTimestamp: Date
}
