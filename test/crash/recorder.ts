import { createHash } from 'node:crypto'
import {
  type ChildShard,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type GetShardIteratorCommandInput,
  type KinesisClient,
  type _Record as KinesisRecord,
  ListShardsCommand,
  PutRecordCommand,
  PutRecordsCommand,
  type PutRecordsCommandOutput,
  type Shard,
} from '@aws-sdk/client-kinesis'
import type { Call, History, PutEntry, SeenRecord, SeenShard } from '../history/history.ts'
import { fateOf, whole } from './client.ts'

/** A record as it is to be put. Its data begins with an id that no other has, and a line feed. */
export interface Draft {
  readonly id: string
  readonly key: string
  readonly explicitHashKey?: string
  readonly data: Uint8Array
}

/** A reader's place: an iterator of the server, and what the history may say of where it stands. */
export interface Cursor {
  readonly lane: string
  readonly iterator: string
  /** Everything from here on is given. */
  readonly from: bigint
  /** Of LATEST: made when? Where it stands is known from what was put afterwards. */
  readonly madeAt?: number
  /** Of AT_TIMESTAMP. */
  readonly atMs?: number
  /** When the last record before this place arrived. */
  readonly lastAtMs?: number
}

/**
 * Writes down what clients do to one stream through the front door. Puts carry ids in their data; a call that throws counts as failed
 * where the answer says so (4xx), else as of unknown fate. One recorder stands before all servers that follow each other.
 */
export class ServiceRecorder {
  readonly stream: string
  /** Of shards that were read to their end, as the last answer named them. */
  readonly children = new Map<string, readonly ChildShard[]>()
  readonly #reshards: boolean
  readonly #ends = new Map<string, bigint>()
  readonly #calls: Call[] = []
  /** Of the lanes, all put entries that were acknowledged, with the time of the call: to place LATEST. */
  readonly #acknowledged = new Map<string, { readonly invokedAt: number; readonly sequence: bigint }[]>()
  #shards: readonly SeenShard[] = []
  #time = 0

  /** `reshards`: shards come and go, so where a record must go is not known before it is there. */
  constructor(stream: string, { reshards = false }: { readonly reshards?: boolean } = {}) {
    this.stream = stream
    this.#reshards = reshards
  }

  get lanes(): readonly string[] {
    return this.#shards.map(({ lane }) => lane)
  }

  get acknowledgedCount(): number {
    return [...this.#acknowledged.values()].reduce((sum, each) => sum + each.length, 0)
  }

  restarted(): void {
    this.#calls.push({ kind: 'restart', at: this.#tick() })
  }

  /** From now on, what stands below may be gone. */
  trimmed(lane: string, before: bigint): void {
    this.#calls.push({ kind: 'trim', lane, invokedAt: this.#tick(), before })
  }

  /** All of them, also closed ones. */
  async listShards(client: KinesisClient): Promise<readonly Shard[]> {
    const invokedAt = this.#tick()
    const { Shards = [] } = await client.send(new ListShardsCommand({ StreamName: this.stream }))
    this.#shards = Shards.map(shardSeen)
    this.#calls.push({ kind: 'shards', invokedAt, shards: this.#shards })
    for (const { ShardId: lane = '', SequenceNumberRange } of Shards) {
      const end = SequenceNumberRange?.EndingSequenceNumber
      if (end === undefined || this.#ends.has(lane)) continue
      this.#ends.set(lane, BigInt(end))
      // Greater than the number of any of its records.
      this.#calls.push({ kind: 'seal', lane, invokedAt, returnedAt: this.#tick(), end: BigInt(end) })
    }
    return Shards
  }

  /** Gives the sequence number, if there was an answer. */
  async putRecord(client: KinesisClient, name: string, draft: Draft, after?: string): Promise<string | undefined> {
    const ordering = after === undefined ? {} : { after: BigInt(after) }
    const entry = { ...this.#describe(draft), ...ordering }
    const command = new PutRecordCommand({
      StreamName: this.stream,
      PartitionKey: draft.key,
      Data: draft.data,
      ExplicitHashKey: draft.explicitHashKey,
      SequenceNumberForOrdering: after,
    })
    const answer = await this.#put(
      name,
      [entry],
      () => answerOf(client.send(command), ({ SequenceNumber }) => SequenceNumber),
      ({ ShardId, SequenceNumber }) => [accepted(entry, ShardId, SequenceNumber)],
    )
    return answer?.SequenceNumber
  }

  /** Gives how many records were acknowledged, if there was an answer. */
  async putRecords(client: KinesisClient, name: string, drafts: readonly Draft[]): Promise<number | undefined> {
    const described = drafts.map((draft) => this.#describe(draft))
    const command = new PutRecordsCommand({
      StreamName: this.stream,
      Records: drafts.map(({ key, data, explicitHashKey }) => ({
        PartitionKey: key,
        Data: data,
        ExplicitHashKey: explicitHashKey,
      })),
    })
    const answer = await this.#put(
      name,
      described,
      () => answerOf(client.send(command), ({ Records }) => Records),
      (each) => answered(described, each),
    )
    return answer && drafts.length - (answer.FailedRecordCount ?? 0)
  }

  /** A new place in a shard, or `undefined` if the server does not answer. */
  async cursor(
    client: KinesisClient,
    lane: string,
    type: 'TRIM_HORIZON' | 'LATEST' | 'AFTER_SEQUENCE_NUMBER' | 'AT_TIMESTAMP',
    where: { readonly sequence?: bigint; readonly atMs?: number } = {},
  ): Promise<Cursor | undefined> {
    const input: GetShardIteratorCommandInput = {
      StreamName: this.stream,
      ShardId: lane,
      ShardIteratorType: type,
      StartingSequenceNumber: where.sequence?.toString(),
      Timestamp: where.atMs === undefined ? undefined : new Date(where.atMs),
    }
    try {
      const { ShardIterator } = await client.send(new GetShardIteratorCommand(input))
      const base = { lane, iterator: whole(ShardIterator), from: where.sequence === undefined ? 0n : where.sequence + 1n }
      if (type === 'LATEST') return { ...base, madeAt: this.#tick() }
      return type === 'AT_TIMESTAMP' && where.atMs !== undefined ? { ...base, atMs: where.atMs } : base
    } catch (error) {
      if (fateOf(error) === 'failed') throw error
      return undefined
    }
  }

  /** Reads on, and gives where to go on; the same place if the server does not answer: iterators outlive it. */
  async read(
    client: KinesisClient,
    name: string,
    cursor: Cursor,
    limit: number,
    onRecords: (records: readonly SeenRecord[]) => void = () => undefined,
  ): Promise<Cursor | undefined> {
    const invokedAt = this.#tick()
    const { lane } = cursor
    let answer: Awaited<ReturnType<typeof getRecords>>
    try {
      answer = await getRecords(client, cursor.iterator, limit)
    } catch (error) {
      if (fateOf(error) === 'failed') throw error
      return cursor
    }
    const { Records = [], NextShardIterator: iterator, MillisBehindLatest } = answer
    const records = Records.map(seen)
    onRecords(records)
    if (iterator === undefined) this.children.set(lane, answer.ChildShards ?? [])
    const from = this.#whereIs(cursor, records, invokedAt)
    const last = records.at(-1)
    const next = last === undefined ? from : (last.sequence as bigint) + 1n
    // Where a place by time or at the tip stands is not known before it gave a record.
    const placed = from !== undefined && next !== undefined
    if (placed) {
      const times = { invokedAt, returnedAt: this.#tick() }
      const caughtUp = MillisBehindLatest === 0
      this.#calls.push({
        kind: 'read',
        client: name,
        lane,
        ...times,
        from,
        records,
        next,
        caughtUp,
        ended: iterator === undefined,
      })
    }
    if (iterator === undefined) return undefined
    if (!placed) return { ...cursor, iterator }
    const lastAtMs = last?.arrivedAtMs ?? cursor.lastAtMs
    return { lane, iterator, from: next, ...(lastAtMs !== undefined && { lastAtMs }) }
  }

  /** Reads every shard in full and gives the whole history. Nothing may be under way any more. */
  async finish(client: KinesisClient): Promise<History> {
    const final = new Map<string, readonly SeenRecord[]>()
    for (const lane of this.lanes) final.set(lane, await readWhole(client, this.stream, lane))
    return { calls: this.#calls.map((call) => this.#toItsEnd(call)), final }
  }

  /** The answer, if there was one. */
  async #put<Answer>(
    client: string,
    entries: readonly PutEntry[],
    send: () => Promise<Answer>,
    read: (answer: Answer) => readonly PutEntry[],
  ): Promise<Answer | undefined> {
    const call = { kind: 'put' as const, client, invokedAt: this.#tick() }
    // Before the call: what a crash interrupts was put all the same.
    const index = this.#calls.push({ ...call, returnedAt: undefined, entries }) - 1
    let answer: Answer
    try {
      answer = await send()
    } catch (error) {
      const outcome = fateOf(error)
      this.#calls[index] = { ...call, returnedAt: this.#tick(), entries: entries.map((each) => ({ ...each, outcome })) }
      return undefined
    }
    const outcomes = read(answer)
    const failedCount = outcomes.filter(({ outcome }) => outcome === 'failed').length
    this.#calls[index] = { ...call, returnedAt: this.#tick(), entries: outcomes, failedCount }
    for (const { lane, sequence } of outcomes) {
      if (lane === undefined || typeof sequence !== 'bigint') continue
      const known = this.#acknowledged.get(lane) ?? []
      known.push({ invokedAt: call.invokedAt, sequence })
      this.#acknowledged.set(lane, known)
    }
    return answer
  }

  #whereIs(cursor: Cursor, records: readonly SeenRecord[], invokedAt: number): bigint | undefined {
    const first = records[0]?.sequence as bigint | undefined
    if (cursor.madeAt !== undefined) {
      const { madeAt } = cursor
      const later = (this.#acknowledged.get(cursor.lane) ?? []).filter((each) => each.invokedAt > madeAt)
      return later.reduce((least, { sequence }) => (least === undefined || sequence < least ? sequence : least), first)
    }
    if (cursor.atMs !== undefined) {
      if (first !== undefined) this.#calls.push({ kind: 'find', lane: cursor.lane, invokedAt, atMs: cursor.atMs, found: first })
      return first
    }
    return cursor.from
  }

  /** Who is told of a shard's end has read on to its closing number, which only listings tell. */
  #toItsEnd(call: Call): Call {
    const end = call.kind === 'read' && call.ended ? this.#ends.get(call.lane) : undefined
    return call.kind === 'read' && end !== undefined && end > call.next ? { ...call, next: end } : call
  }

  #describe({ id, key, explicitHashKey, data }: Draft): PutEntry {
    const hashKey = explicitHashKey === undefined ? BigInt(`0x${md5(key)}`) : BigInt(explicitHashKey)
    const lane = this.#shards.find(({ hashKeys: [start, end] }) => start <= hashKey && hashKey <= end)?.lane
    const where = lane === undefined || this.#reshards ? {} : { lane }
    return { id, digest: digestOf(key, data), hashKey, outcome: 'unknown', ...where }
  }

  /** Every event has a time of its own, in the order in which they happen here. */
  #tick(): number {
    return this.#time++
  }
}

function shardSeen({ ShardId = '', HashKeyRange, SequenceNumberRange, ...parents }: Shard): SeenShard {
  const { ParentShardId: parent, AdjacentParentShardId: adjacent } = parents
  return {
    lane: ShardId,
    hashKeys: [BigInt(HashKeyRange?.StartingHashKey ?? -1), BigInt(HashKeyRange?.EndingHashKey ?? -1)],
    parents: [parent, adjacent].filter((each) => each !== undefined),
    open: SequenceNumberRange?.EndingSequenceNumber === undefined,
  }
}

/** Data that begins with its id. */
export function draftOf(id: string, key: string, filler: Uint8Array): Draft {
  return { id, key, data: Buffer.concat([Buffer.from(`${id}\n`), filler]) }
}

function answered(described: readonly PutEntry[], { Records = [], FailedRecordCount }: PutRecordsCommandOutput): PutEntry[] {
  const errors = Records.filter(({ ErrorCode }) => ErrorCode !== undefined).length
  if (Records.length !== described.length || FailedRecordCount !== errors) {
    throw new Error(
      `${described.length} records were put, ${Records.length} answered, ${errors} of them failed, and it says ${FailedRecordCount}`,
    )
  }
  return described.map((entry, i) => {
    const { ShardId, SequenceNumber, ErrorCode } = Records[i] ?? {}
    if (ErrorCode === undefined) return accepted(entry, ShardId, SequenceNumber)
    // An InternalFailure says nothing about what was done.
    return { ...entry, outcome: ErrorCode === 'ProvisionedThroughputExceededException' ? 'failed' : 'unknown' }
  })
}

function accepted(entry: PutEntry, lane: string | undefined, sequence: string | undefined): PutEntry {
  if (lane === undefined || sequence === undefined) throw new Error(`the answer for ${entry.id} has no shard or no number`)
  return { ...entry, outcome: 'ok', lane, sequence: BigInt(sequence) }
}

function getRecords(client: KinesisClient, iterator: string, limit: number) {
  return answerOf(client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: limit })), ({ Records }) => Records)
}

async function answerOf<Answer>(sent: Promise<Answer>, needed: (answer: Answer) => unknown): Promise<Answer> {
  const answer = await sent
  whole(needed(answer))
  return answer
}

async function readWhole(client: KinesisClient, stream: string, lane: string): Promise<readonly SeenRecord[]> {
  const records: SeenRecord[] = []
  const start = await client.send(
    new GetShardIteratorCommand({ StreamName: stream, ShardId: lane, ShardIteratorType: 'TRIM_HORIZON' }),
  )
  for (let iterator = start.ShardIterator; iterator !== undefined; ) {
    const { Records = [], NextShardIterator, MillisBehindLatest } = await getRecords(client, iterator, 10_000)
    records.push(...Records.map(seen))
    iterator = MillisBehindLatest === 0 ? undefined : NextShardIterator
  }
  return records
}

export function seen({
  SequenceNumber = '',
  PartitionKey = '',
  Data = new Uint8Array(),
  ApproximateArrivalTimestamp,
}: KinesisRecord): SeenRecord {
  const bytes = Buffer.from(Data.buffer, Data.byteOffset, Data.byteLength)
  return {
    sequence: BigInt(SequenceNumber),
    id: bytes.toString('latin1', 0, Math.max(0, bytes.indexOf(10))),
    digest: digestOf(PartitionKey, Data),
    arrivedAtMs: ApproximateArrivalTimestamp?.getTime() ?? Number.NaN,
  }
}

function digestOf(key: string, data: Uint8Array): string {
  return createHash('sha1').update(`${key.length}:${key}`).update(data).digest('base64url')
}

function md5(key: string): string {
  return createHash('md5').update(key).digest('hex')
}
