/**
 * The contract between Leat and whatever keeps its records. Implementations: memory, disk, and later a distributed log.
 * `test/engine/contract.ts` is this file as a test suite; every implementation runs it, and so does a double that behaves
 * like Apache Kafka (gaps, duplicates, slow seals, unknown outcomes, arrival times that step back).
 *
 * Vocabulary
 * - A **log** is named by an id and has numbered **lanes**. Lanes exist from first use, cost nothing when empty and are never reused.
 * - A **position** is where a record stands in its lane. Positions start anywhere ≥ 0, strictly increase within a lane and may
 *   have gaps; nobody subtracts positions to count records. They are safe integers.
 * - **Arrival** (`arrivedAtMs`) is stamped by the engine, given in the receipt, and equal for ever after in reads. It usually
 *   rises with the position but is not guaranteed to.
 *
 * Concurrency: every method may be called at any time, also while others are under way. Appends to one lane become readable
 * in the order of the calls when the calls come from one process.
 */
import type { LaneRunBytes } from './record-block.ts'
import type { KeyRing, RunKey } from './run-key.ts'

export type Position = number

export interface Engine {
  /**
   * True when records of an append answered `unknown` may appear more than once. At most once (zero or one time) otherwise.
   */
  readonly mayDuplicate: boolean

  /** The log of that id, made at its first append or seal. Ids are 1–64 characters of `[a-z0-9-]`. Same id, same object. */
  open(logId: string): Log

  /** Removes a log with all its records; idempotent. Handles to it afterwards behave as on a new, empty log. */
  remove(logId: string): Promise<void>

  /** Ids of the logs that exist, in no particular order. */
  list(): Promise<readonly string[]>

  /**
   * Waits for what is under way and releases everything; who still waits in `follow` is sent away with `EngineClosed`. Idempotent; nothing else
   * may be called afterwards.
   */
  close(): Promise<void>
}

export interface Log {
  /**
   * Adds each run to its lane. Resolves when the fate of all is known, one outcome per given run, in the given order. A
   * lane may occur once per call. Lanes are independent: one may be sealed while another is ok. From here on nobody changes the bytes.
   *
   * With a key, whatever leaves the memory of this process is sealed under it, and only who has a key of that id reads it again. The key is one
   * that `seals`. An engine that keeps nothing may leave the bytes as they are, but not the rule.
   */
  append(runs: readonly LaneRun[], key?: RunKey): Promise<readonly AppendOutcome[]>

  /**
   * Up to `limits` of what is durable at or after `from`, and only ever durable records. At least one record is given if
   * there is one, even if it alone exceeds `limits.bytes`, or else an empty page whose `next` has advanced: that is legal, and a
   * reader reads on. An empty page that stays at `from` says that nothing stands there yet (or ever, if `ended`). Where records
   * were trimmed away, the page begins with the first that is left. Nobody changes the bytes of a page: they may be shared.
   *
   * Runs that were sealed come opened, with a key of `keys`. Where none has the id, the page ends and says so (`locked`): whoever has the key
   * reads on from `next`. Rejects with `WrongRunKey` when the key of that id does not open them.
   */
  read(lane: number, from: Position, limits: ReadLimits, keys?: KeyRing): Promise<Page>

  /**
   * Resolves when a read at `from` has something to say: a record at or after `from`, or the lane sealed. Rejects with the
   * signal's reason when aborted. Wakes without polling on the part of the caller. A follower of a log that is removed waits on, as on
   * a new one.
   */
  follow(lane: number, from: Position, signal: AbortSignal): Promise<void>

  /** First position whose record arrived at `atMs` or later; the tail's position if none did. */
  find(lane: number, atMs: number): Promise<Position>

  /** Where the next record will stand at the earliest, and when the newest durable one arrived. */
  tail(lane: number): Promise<Tail>

  /**
   * Ends a lane. Idempotent, may take seconds, is safe from any process. When it resolves with `end`, no append at or above
   * `end` was or will be acknowledged, by anybody, and every acknowledged record stands below `end`.
   */
  seal(lane: number): Promise<Position>

  /**
   * Allows the engine to forget what stands before the position. It may do so late, never early. Idempotent. A position beyond the
   * tail means the tail.
   */
  trim(lane: number, before: Position): Promise<void>
}

export interface LaneRun {
  readonly lane: number
  readonly run: LaneRunBytes
}

export type AppendOutcome =
  /** Durable. Record i of the run stands at `firstPosition + i`. */
  | { readonly outcome: 'ok'; readonly firstPosition: Position; readonly arrivedAtMs: number }
  /** The lane has ended; nothing of the run was or will be stored. */
  | { readonly outcome: 'sealed' }
  /** Definitely not stored, and worth another try: the disk is full, or too much is waiting. */
  | { readonly outcome: 'refused'; readonly reason: 'full' | 'overloaded' }
  /** The run may appear zero or one time (or more, if the engine `mayDuplicate`), now or later. */
  | { readonly outcome: 'unknown' }

export interface ReadLimits {
  /** At least 1. */
  readonly records: number
  /** Data and key bytes, without headers. */
  readonly bytes: number
}

export interface Page {
  /** In order of position. Each is a whole run or a slice of one (`sliceRun`). */
  readonly runs: readonly PlacedRun[]
  /** Where to read on. Greater than every position given; may have advanced without a record. */
  readonly next: Position
  readonly tail: Tail
  /** The lane is sealed and `next` is at its end (or beyond, if `from` was): there will never be more. */
  readonly ended: boolean
  /** The page ends here for want of a key; `next` is then not behind this run. */
  readonly locked?: LockedRun
}

/** A run that is there and could not be opened. */
export interface LockedRun {
  /** Of the key that it was sealed with. */
  readonly keyId: string
  /** Of the first of its records that was asked for. */
  readonly firstPosition: Position
  readonly arrivedAtMs: number
}

export interface PlacedRun {
  /** Record i of the run stands at `firstPosition + i`: where positions have a gap, an engine begins another run. */
  readonly firstPosition: Position
  readonly arrivedAtMs: number
  readonly run: LaneRunBytes
  /** Of the key that it was sealed with; absent if with none. */
  readonly keyId?: string
}

export interface Tail {
  readonly position: Position
  /** Arrival of the newest durable record; `undefined` when the lane never had one, or the engine has forgotten it. */
  readonly arrivedAtMs: number | undefined
}

/** Why `follow` ends when its engine is closed. */
export class EngineClosed extends Error {
  override readonly name = 'EngineClosed'
}

export const LOG_ID_PATTERN = /^[a-z0-9-]{1,64}$/
