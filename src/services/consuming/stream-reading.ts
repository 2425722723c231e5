/** Kinesis streams as those read them who consume them in this process; `src/shard-reading.ts` makes it, since it takes two services. */
import type { PlacedRun, Position, Tail } from '../../engine/log.ts'
import type { Rejection } from '../../kernel/outcome.ts'

/** Shards are named by their ids. */
export interface StreamReading {
  /** The stream as it is now; `undefined`: there is none. */
  stream(): ReadStream | undefined
  /** Calls back when shards come and go; gives what stops that. */
  onChange(changed: () => void): () => void
  /**
   * `isAgain`: these records have been read before. Nothing counts it, and they are given for as long as the engine has them. `recordsMax`: no
   * more than so many are wanted; absent: as many as a page holds.
   */
  read(
    of: Incarnation,
    shardId: string,
    from: Position,
    isAgain: boolean,
    recordsMax?: number,
  ): Promise<LanePage | Rejection<string>>
  find(of: Incarnation, shardId: string, atMs: number): Promise<Position>
  tail(of: Incarnation, shardId: string): Promise<Tail>
  follow(of: Incarnation, shardId: string, from: Position, signal: AbortSignal): Promise<void>
  namer(of: Incarnation, shardId: string): RecordNamer
}

/** A stream that was made again under its name is another. */
export interface Incarnation {
  readonly logId: string
}

export interface ReadStream extends Incarnation {
  /** In order of id; those open, and those closed that still hold something. */
  readonly shards: readonly ReadShard[]
  /** How many there ever were: the index of the next one that opens. */
  readonly shardsEver: number
}

export interface ReadShard {
  readonly id: string
  readonly index: number
  readonly isOpen: boolean
  readonly parents: readonly string[]
}

export interface LanePage {
  readonly runs: readonly PlacedRun[]
  readonly next: Position
  readonly tail: Tail
  /** There will never be more. */
  readonly ended: boolean
}

export type RecordNamer = (position: Position, arrivedAtMs: number, partitionKey: string | undefined) => StreamPosition

export interface StreamPosition {
  readonly shardId: string
  readonly sequenceNumber: string
  /** Its place in a record that a producer aggregated; 0 for one of its own. */
  readonly subSequenceNumber: number
  readonly partitionKey: string
}
