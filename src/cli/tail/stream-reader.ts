import type { ChildShard, HashKeyRange, _Record as KinesisRecord, Shard } from '@aws-sdk/client-kinesis'
import { UserError } from '../io.ts'
import type { StreamSession } from '../streams.ts'
import { type Pace, type Position, readShard } from './shard-reader.ts'

export interface StreamReading {
  /** Where to begin in the shards that are there now; a child of a shard that was read begins at its own beginning. */
  readonly position: Position
  /** Only this shard, and what becomes of it. */
  readonly onlyShard?: string
  /** Only shards that own this hash key. */
  readonly hashKey?: bigint
  /** `false`: end when every shard is caught up. */
  readonly follow: boolean
  readonly pace: Pace
  readonly signal: AbortSignal
  /** How a shard is read. Absent: with GetRecords. */
  readonly readShard?: typeof readShard
  onShards?(shards: readonly KnownShard[]): void
  onReshard?(shardId: string, children: readonly KnownShard[]): void
  onPage(shard: KnownShard, records: readonly KinesisRecord[], millisBehind: number): Promise<void>
}

export interface KnownShard {
  readonly shardId: string
  readonly parents: readonly string[]
  readonly first: bigint
  readonly last: bigint
  /** It takes no records any more. */
  readonly isClosed: boolean
}

/**
 * Reads all shards of a stream side by side and follows it through splits and merges: a shard is begun when the shards it came from
 * have been read to their end, so that records of a key appear in order. Resolves when there is nothing more to read or the signal
 * aborts; throws the first failure of any shard.
 */
export async function readStream(session: StreamSession, reading: StreamReading): Promise<void> {
  await new StreamReader(session, reading).run()
}

/** All shards that the server knows, closed ones too. */
export async function listShards({ sdk, client, stream }: StreamSession, signal: AbortSignal): Promise<readonly KnownShard[]> {
  const shards: KnownShard[] = []
  let next: string | undefined
  do {
    const answer = await client.send(
      new sdk.ListShardsCommand(next === undefined ? { StreamName: stream } : { NextToken: next }),
      { abortSignal: signal },
    )
    shards.push(...(answer.Shards ?? []).map(knownShard))
    next = answer.NextToken
  } while (next !== undefined)
  return shards
}

function knownShard(shard: Shard): KnownShard {
  const parents = [shard.ParentShardId, shard.AdjacentParentShardId].filter((each) => each !== undefined)
  return {
    shardId: shard.ShardId ?? '',
    parents,
    ...rangeOf(shard.HashKeyRange),
    isClosed: shard.SequenceNumberRange?.EndingSequenceNumber !== undefined,
  }
}

function rangeOf(range: HashKeyRange | undefined): { readonly first: bigint; readonly last: bigint } {
  return { first: BigInt(range?.StartingHashKey ?? 0), last: BigInt(range?.EndingHashKey ?? 0) }
}

function ofChild(child: ChildShard): KnownShard {
  return { shardId: child.ShardId ?? '', parents: child.ParentShards ?? [], ...rangeOf(child.HashKeyRange), isClosed: false }
}

interface Planned {
  readonly shard: KnownShard
  readonly position: Position
}

class StreamReader {
  readonly #session: StreamSession
  readonly #reading: StreamReading
  readonly #stop = new AbortController()
  readonly #signal: AbortSignal
  /** Shards to be read, by id, until they are finished. */
  readonly #open = new Map<string, Planned>()
  readonly #seen = new Set<string>()
  readonly #running = new Map<string, Promise<void>>()
  #failure: { readonly error: unknown } | undefined

  constructor(session: StreamSession, reading: StreamReading) {
    this.#session = session
    this.#reading = reading
    this.#signal = AbortSignal.any([reading.signal, this.#stop.signal])
  }

  async run(): Promise<void> {
    const shards = (await listShards(this.#session, this.#signal)).filter((shard) => this.#isWanted(shard))
    const { position, onlyShard } = this.#reading
    const begin = shards.filter(({ shardId, isClosed }) => {
      if (onlyShard !== undefined) return shardId === onlyShard
      return position.type !== 'LATEST' || !isClosed
    })
    if (begin.length === 0) {
      throw new UserError(
        onlyShard === undefined
          ? 'The stream has no shard to read.'
          : `The stream has no shard ${onlyShard}, which that sequence number belongs to.`,
      )
    }
    this.#reading.onShards?.(begin)
    for (const shard of begin) this.#plan(shard, position)
    this.#startReady()
    while (this.#running.size > 0) await Promise.race(this.#running.values())
    if (this.#failure !== undefined) throw this.#failure.error
  }

  #isWanted(shard: KnownShard): boolean {
    const { hashKey } = this.#reading
    return hashKey === undefined || (hashKey >= shard.first && hashKey <= shard.last)
  }

  #plan(shard: KnownShard, position: Position): void {
    if (this.#seen.has(shard.shardId)) return
    this.#seen.add(shard.shardId)
    this.#open.set(shard.shardId, { shard, position })
  }

  #startReady(): void {
    if (this.#signal.aborted) return
    for (const { shard, position } of this.#open.values()) {
      const { shardId } = shard
      if (this.#running.has(shardId) || shard.parents.some((parent) => this.#open.has(parent))) continue
      const run = this.#read(shard, position)
        .catch((error: unknown) => {
          this.#failure ??= { error }
          this.#stop.abort()
        })
        .finally(() => this.#running.delete(shardId))
      this.#running.set(shardId, run)
    }
  }

  async #read(shard: KnownShard, position: Position): Promise<void> {
    const { shardId } = shard
    const { follow, pace, onPage, readShard: read = readShard } = this.#reading
    const end = await read(this.#session, {
      shardId,
      position,
      follow,
      pace,
      signal: this.#signal,
      onPage: (records, millisBehind) => onPage(shard, records, millisBehind),
    })
    if (end.why === 'aborted') return
    this.#open.delete(shardId)
    if (end.why === 'closed') await this.#goOnWith(shardId, end.children.map(ofChild))
    this.#startReady()
  }

  /** Servers before ChildShards (2020) end a shard without naming its children: then the list of shards tells. */
  async #goOnWith(shardId: string, named: readonly KnownShard[]): Promise<void> {
    const children =
      named.length > 0
        ? named
        : (await listShards(this.#session, this.#signal)).filter(({ parents }) => parents.includes(shardId))
    const isNews = children.some((child) => !this.#seen.has(child.shardId))
    for (const child of children.filter((each) => this.#isWanted(each))) this.#plan(child, { type: 'TRIM_HORIZON' })
    if (isNews) this.#reading.onReshard?.(shardId, children)
  }
}
