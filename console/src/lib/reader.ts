/** Reads shards from a position on, children after all of their parents, at a pace that leaves the shards' read limits to others. */
import type { GetRecordsOutput, KinesisRecord } from '../kinesis/types.ts'
import { ApiError } from './api.ts'
import { isOpen, type Shard } from './hash-range.ts'

export type Position =
  | { readonly type: 'TRIM_HORIZON' | 'LATEST' }
  /** Seconds since the epoch. */
  | { readonly type: 'AT_TIMESTAMP'; readonly timestamp: number }
  | { readonly type: 'AT_SEQUENCE_NUMBER' | 'AFTER_SEQUENCE_NUMBER'; readonly sequenceNumber: string }

export interface ReaderPorts {
  ask<Output>(operation: string, input: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<Output>
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** Resolves when there is room for more, with how many records may be read at once, at least 1. Every grant is followed by `onRead`, or the end. */
  room(signal: AbortSignal): Promise<number>
  /** What came of a grant of so many: perhaps nothing. */
  onRead(shardId: string, records: readonly KinesisRecord[], granted: number): void
  onProgress(shardId: string, progress: Progress): void
}

export interface Progress {
  /** How far behind the newest record, ms; 0 has caught up. */
  readonly behindMs: number
  /** A closed shard that was read to its end. */
  readonly ended: boolean
}

/** AWS allows five reads a second of a shard, for everybody together: one of them is ours. */
const PACE_MS = { behind: 250, caughtUp: 1000, throttled: 2000 } as const
export const RECORDS_PER_READ = 500
/** However many shards there are. */
const READS_AT_ONCE = 6

/** Of a shard that has not been read yet: not caught up. */
const BEHIND_UNKNOWN_MS = 1

const THROTTLES: ReadonlySet<string> = new Set([
  'ProvisionedThroughputExceededException',
  'LimitExceededException',
  'ThrottlingException',
])

/** Runs until `signal` ends it or every shard has ended. Rejects with the first error that waiting does not cure. */
export async function readShards(
  ports: ReaderPorts,
  stream: string,
  shards: readonly Shard[],
  position: Position,
  signal: AbortSignal,
): Promise<void> {
  const listed = new Set(shards.map(({ ShardId }) => ShardId))
  const started = new Set<string>()
  const ended = new Set<string>()
  const slots = semaphore(READS_AT_ONCE)
  const parentsOf = new Map(shards.map((shard) => [shard.ShardId, parentsIn(shard, listed)]))

  const start = async (shardId: string, from: Position): Promise<void> => {
    if (started.has(shardId)) return
    started.add(shardId)
    ports.onProgress(shardId, { behindMs: BEHIND_UNKNOWN_MS, ended: false })
    const children = await readShard(ports, slots, stream, shardId, from, signal)
    ended.add(shardId)
    for (const child of children) if (!parentsOf.has(child.ShardId)) parentsOf.set(child.ShardId, child.ParentShards)
    // A child that came out of a parent we never began has no use for waiting.
    const ready = [...parentsOf].filter(
      ([id, parents]) =>
        !started.has(id) && parents.includes(shardId) && parents.every((each) => ended.has(each) || !started.has(each)),
    )
    await Promise.all(ready.map(([id]) => start(id, { type: 'TRIM_HORIZON' })))
  }
  const first =
    position.type === 'LATEST' ? shards.filter(isOpen) : shards.filter((shard) => parentsIn(shard, listed).length === 0)
  await Promise.all(first.map(({ ShardId }) => start(ShardId, position)))
}

function parentsIn(shard: Shard, listed: ReadonlySet<string>): readonly string[] {
  return [shard.ParentShardId, shard.AdjacentParentShardId].filter((id) => id !== undefined && listed.has(id)) as string[]
}

type Children = NonNullable<GetRecordsOutput['ChildShards']>

async function readShard(
  ports: ReaderPorts,
  slots: Semaphore,
  stream: string,
  shardId: string,
  position: Position,
  signal: AbortSignal,
): Promise<Children> {
  let iterator = await iteratorAt(ports, stream, shardId, position, signal)
  let last: string | undefined
  for (;;) {
    const granted = await ports.room(signal)
    const output = await slots(() => readOnce(ports, iterator, granted, signal))
    ports.onRead(shardId, typeof output === 'string' ? [] : output.Records, granted)
    if (output === 'throttled') {
      await ports.sleep(PACE_MS.throttled, signal)
      continue
    }
    if (output === 'expired') {
      const again: Position = last === undefined ? position : { type: 'AFTER_SEQUENCE_NUMBER', sequenceNumber: last }
      iterator = await iteratorAt(ports, stream, shardId, again, signal)
      continue
    }
    const { Records, NextShardIterator, MillisBehindLatest = 0, ChildShards = [] } = output
    last = Records.at(-1)?.SequenceNumber ?? last
    ports.onProgress(shardId, { behindMs: MillisBehindLatest, ended: NextShardIterator === undefined })
    if (NextShardIterator === undefined) return ChildShards
    iterator = NextShardIterator
    await ports.sleep(MillisBehindLatest > 0 ? PACE_MS.behind : PACE_MS.caughtUp, signal)
  }
}

async function readOnce(
  ports: ReaderPorts,
  iterator: string,
  granted: number,
  signal: AbortSignal,
): Promise<GetRecordsOutput | 'throttled' | 'expired'> {
  try {
    return await ports.ask<GetRecordsOutput>('GetRecords', { ShardIterator: iterator, Limit: granted }, signal)
  } catch (error) {
    if (error instanceof ApiError && THROTTLES.has(error.code)) return 'throttled'
    if (error instanceof ApiError && error.code === 'ExpiredIteratorException') return 'expired'
    throw error
  }
}

async function iteratorAt(
  ports: ReaderPorts,
  stream: string,
  shardId: string,
  position: Position,
  signal: AbortSignal,
): Promise<string> {
  const input = iteratorInput(stream, shardId, position)
  const { ShardIterator } = await ports.ask<{ readonly ShardIterator: string }>('GetShardIterator', input, signal)
  return ShardIterator
}

/** The input of GetShardIterator for a position. */
export function iteratorInput(stream: string, shardId: string, position: Position): Readonly<Record<string, unknown>> {
  return {
    StreamName: stream,
    ShardId: shardId,
    ShardIteratorType: position.type,
    ...('timestamp' in position && { Timestamp: position.timestamp }),
    ...('sequenceNumber' in position && { StartingSequenceNumber: position.sequenceNumber }),
  }
}

type Semaphore = <Value>(task: () => Promise<Value>) => Promise<Value>

function semaphore(atOnce: number): Semaphore {
  let free = atOnce
  const waiting: (() => void)[] = []
  return async (task) => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free++
      else next()
    }
  }
}

/**
 * The shard that a sequence number belongs to: its last 36 bits are the shard's index and a version (observed on AWS).
 * `undefined` for text that is no sequence number of today's layout.
 */
export function shardOfSequenceNumber(text: string): string | undefined {
  if (!/^\d{50,60}$/.test(text)) return undefined
  const value = BigInt(text)
  if ((value & 15n) !== 2n) return undefined
  return `shardId-${String((value >> 4n) & 0xffff_ffffn).padStart(12, '0')}`
}
