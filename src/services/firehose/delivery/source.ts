/**
 * Where a delivery stream's records come from: lanes, each a series of records at rising positions that can be read more than once.
 * `direct-put-source.ts` and `shard-source.ts` are the two there are; `doubles.ts` has one for tests.
 */
import type { Position, Tail } from '../../../engine/log.ts'
import type { Rejection } from '../../../kernel/outcome.ts'
import type { LanePage, RecordNamer } from '../../consuming/stream-reading.ts'

export interface Source {
  /** Lanes that hold something or may, those before others first that must be read to their end before them. */
  lanes(): readonly SourceLane[]

  /** Where a lane's first record stands that arrived at this moment or later. */
  find(lane: string, atMs: number): Promise<Position>

  /** What stands at or after `from`. A rejection is the source's refusal: the reader asks again later. */
  read(lane: string, from: Position): Promise<LanePage | Rejection<string>>

  /** As `read`, of records that were read before: nothing counts it, and nobody is asked again. */
  reread(lane: string, from: Position): Promise<LanePage | Rejection<string>>

  /** Where the next record will stand at the earliest, and when the newest arrived. */
  tail(lane: string): Promise<Tail>

  /** Resolves when a read at `from` has something new to say; rejects with the signal's reason when aborted. */
  follow(lane: string, from: Position, signal: AbortSignal): Promise<void>

  /** Nothing before this is needed any more. */
  release(lane: string, before: Position): Promise<void>

  /** Calls back when `lanes` may have changed; gives what stops that. */
  onLanes(changed: () => void): () => void

  /** Why there is nothing to read, if that is not as it should be. */
  trouble?(): { readonly code: string; readonly message: string } | undefined

  /** What records of a lane are called in error documents and events; `undefined` if they have no names. */
  namer?(lane: string): RecordNamer | undefined
}

export interface SourceLane {
  readonly name: string
  /** Lanes that must be read to their end first. */
  readonly after: readonly string[]
}
