import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  AddTagsToStreamCommand,
  CreateStreamCommand,
  DeleteStreamCommand,
  DescribeStreamSummaryCommand,
  GetRecordsCommand,
  GetResourcePolicyCommand,
  GetShardIteratorCommand,
  IncreaseStreamRetentionPeriodCommand,
  type KinesisClient,
  ListShardsCommand,
  ListTagsForStreamCommand,
  PutRecordCommand,
  PutResourcePolicyCommand,
  RemoveTagsFromStreamCommand,
  ResourceNotFoundException,
  UpdateMaxRecordSizeCommand,
} from '@aws-sdk/client-kinesis'
import type { Random } from '../../src/kernel/random.ts'
import { fateOf } from './client.ts'

/** A status lasts half a second; whoever takes longer than this hangs. */
const SETTLE_LIMIT_MS = 15_000
const POLL_MS = 25
const SHARDS_MAX = 4
const TAG_KEYS = ['team', 'cost', 'stage']

const NO_POLICY = '{}'

function policyOf(arn: string, Sid: string): string {
  return JSON.stringify({ Statement: [{ Sid, Effect: 'Allow', Principal: '*', Action: 'kinesis:PutRecord', Resource: arn }] })
}

/** What a stream is, as far as its owner can tell; `undefined` where there is none. */
interface StreamState {
  readonly shards: number
  readonly retentionHours: number
  readonly tags: Readonly<Record<string, string>>
  readonly recordKib: number
  /** `{}` for none. */
  readonly policy: string
}
type State = StreamState | undefined

interface Change {
  readonly send: () => Promise<unknown>
  readonly to: State
}

/**
 * Creates, changes and deletes one stream, which nobody else touches, and knows at any time what it must be: one state, or one of two while
 * the fate of a change is unknown. Then it stops, until `settle` has looked.
 */
export class StreamOwner {
  readonly name: string
  readonly #client: KinesisClient
  readonly #random: Random
  #state: State
  /** What it may be as well. */
  #perhaps: { readonly state: State } | undefined
  /** Records of the present stream, and of those of its name that were deleted. */
  readonly #present = new Set<string>()
  readonly #gone = new Set<string>()
  #counter = 0
  /** Changes that were acknowledged. */
  acknowledged = 0

  constructor(client: KinesisClient, name: string, random: Random) {
    this.#client = client
    this.name = name
    this.#random = random
  }

  get exists(): boolean {
    return this.#state !== undefined
  }

  /** Makes changes until told to stop, or until the fate of one is unknown. */
  async work(isStopped: () => boolean): Promise<void> {
    while (!isStopped() && this.#perhaps === undefined) {
      if (this.#state !== undefined && this.#random.float() < 0.4) await this.#putRecord()
      else await this.#change(this.#nextChange(this.#state))
      await sleep(this.#random.int(POLL_MS))
    }
  }

  /** Waits until nothing is under way and compares what is there with what must be. */
  async settle(): Promise<void> {
    const seen = await this.#look()
    const possible = this.#perhaps === undefined ? [this.#state] : [this.#state, this.#perhaps.state]
    assert.ok(
      possible.some((each) => JSON.stringify(each) === JSON.stringify(seen)),
      `${this.name} must be ${possible.map(describe).join(' or ')}, and is ${describe(seen)}`,
    )
    if (seen === undefined) this.#bury()
    this.#state = seen
    this.#perhaps = undefined
    if (seen !== undefined) await this.#checkRecords()
  }

  #nextChange(state: State): Change {
    const StreamName = this.name
    if (state === undefined) {
      const shards = 1 + this.#random.int(SHARDS_MAX)
      const tags = this.#random.float() < 0.5 ? { team: `t${this.#counter++}` } : {}
      const to = { shards, retentionHours: 24, tags, recordKib: 1024, policy: NO_POLICY }
      return { send: () => this.#client.send(new CreateStreamCommand({ StreamName, ShardCount: shards, Tags: tags })), to }
    }
    const dice = this.#random.float()
    const key = TAG_KEYS[this.#random.int(TAG_KEYS.length)] ?? ''
    if (dice < 0.4) {
      const value = `v${this.#counter++}`
      const to = { ...state, tags: sorted({ ...state.tags, [key]: value }) }
      return { send: () => this.#client.send(new AddTagsToStreamCommand({ StreamName, Tags: { [key]: value } })), to }
    }
    if (dice < 0.55) {
      const to = { ...state, tags: sorted({ ...state.tags, [key]: undefined }) }
      return { send: () => this.#client.send(new RemoveTagsFromStreamCommand({ StreamName, TagKeys: [key] })), to }
    }
    if (dice < 0.7) {
      const hours = state.retentionHours + 1
      const to = { ...state, retentionHours: hours }
      const command = new IncreaseStreamRetentionPeriodCommand({ StreamName, RetentionPeriodHours: hours })
      return { send: () => this.#client.send(command), to }
    }
    if (dice < 0.8) {
      const recordKib = 1024 + this.#random.int(9000)
      const command = new UpdateMaxRecordSizeCommand({ StreamARN: this.#arn, MaxRecordSizeInKiB: recordKib })
      return { send: () => this.#client.send(command), to: { ...state, recordKib } }
    }
    if (dice < 0.9) {
      const policy = policyOf(this.#arn, `p${this.#counter++}`)
      const command = new PutResourcePolicyCommand({ ResourceARN: this.#arn, Policy: policy })
      return { send: () => this.#client.send(command), to: { ...state, policy } }
    }
    return { send: () => this.#client.send(new DeleteStreamCommand({ StreamName })), to: undefined }
  }

  get #arn(): string {
    return `arn:aws:kinesis:us-east-1:000000000000:stream/${this.name}`
  }

  async #change({ send, to }: Change): Promise<void> {
    try {
      await send()
    } catch (error) {
      // Refused: not ACTIVE yet, too many streams being created, or still being deleted.
      if (fateOf(error) === 'unknown') this.#perhaps = { state: to }
      return
    }
    this.acknowledged++
    this.#state = to
    if (to === undefined) this.#bury()
  }

  async #putRecord(): Promise<void> {
    const id = `${this.name}/${this.#counter++}`
    try {
      await this.#client.send(new PutRecordCommand({ StreamName: this.name, PartitionKey: id, Data: Buffer.from(id) }))
      this.#present.add(id)
    } catch (error) {
      if (fateOf(error) === 'unknown') this.#perhaps = { state: this.#state }
    }
  }

  #bury(): void {
    for (const id of this.#present) this.#gone.add(id)
    this.#present.clear()
  }

  async #look(): Promise<State> {
    const StreamName = this.name
    const deadlineMs = performance.now() + SETTLE_LIMIT_MS
    let status: string | undefined
    while (performance.now() < deadlineMs) {
      try {
        const { StreamDescriptionSummary: summary } = await this.#client.send(new DescribeStreamSummaryCommand({ StreamName }))
        status = summary?.StreamStatus
        if (status === 'ACTIVE') {
          const { Shards = [] } = await this.#client.send(new ListShardsCommand({ StreamName }))
          const { Tags = [] } = await this.#client.send(new ListTagsForStreamCommand({ StreamName }))
          assert.equal(Shards.length, summary?.OpenShardCount, `shards of ${this.name}`)
          const tags = sorted(Object.fromEntries(Tags.map(({ Key, Value }) => [Key ?? '', Value])))
          const { Policy = '' } = await this.#client.send(new GetResourcePolicyCommand({ ResourceARN: this.#arn }))
          const { RetentionPeriodHours: retentionHours = 0, MaxRecordSizeInKiB: recordKib = 0 } = summary ?? {}
          return { shards: Shards.length, retentionHours, tags, recordKib, policy: Policy }
        }
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return undefined
        throw error
      }
      await sleep(POLL_MS)
    }
    throw new Error(`${this.name} is ${status} for longer than ${SETTLE_LIMIT_MS} ms`)
  }

  /** All that was acknowledged is there, and nothing of an earlier stream of this name. A new record goes the same way. */
  async #checkRecords(): Promise<void> {
    await this.#putRecord()
    const found = await readAll(this.#client, this.name)
    for (const id of this.#present) assert.ok(found.has(id), `${id} was acknowledged and is lost`)
    for (const id of found) assert.ok(!this.#gone.has(id), `${id} was deleted with its stream and is back`)
  }
}

export async function readAll(client: KinesisClient, stream: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const { Shards = [] } = await client.send(new ListShardsCommand({ StreamName: stream }))
  for (const { ShardId } of Shards) {
    const start = await client.send(
      new GetShardIteratorCommand({ StreamName: stream, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
    )
    for (let iterator = start.ShardIterator; iterator !== undefined; ) {
      const page = await client.send(new GetRecordsCommand({ ShardIterator: iterator }))
      for (const { Data } of page.Records ?? []) found.add(Buffer.from(Data ?? []).toString())
      iterator = page.MillisBehindLatest === 0 ? undefined : page.NextShardIterator
    }
  }
  return found
}

function sorted(tags: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const kept = Object.entries(tags).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function describe(state: State): string {
  return state === undefined ? 'gone' : JSON.stringify(state)
}
