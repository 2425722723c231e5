/**
 * What clients saw, as data: the one form in which simulation, kill and soak runs, on an engine or through the front door, write down
 * what happened, so that `check.ts` can say whether it may have.
 *
 * All times of a history come from one monotonic clock in one process, in any unit. A **lane** is named by a string: the lane of a log,
 * or a shard. A **sequence** orders the records of a lane: a position (number) or a sequence number (bigint), never both in one history.
 */
export type Sequence = number | bigint

export type Call = PutCall | ReadCall | FindCall | SealCall | TrimCall | ShardsCall | Restart

/** One request that puts records: an append, a PutRecord, or a PutRecords. A retry is a call of its own. */
export interface PutCall {
  readonly kind: 'put'
  readonly client: string
  readonly invokedAt: number
  /** `undefined`: no answer ever came. */
  readonly returnedAt: number | undefined
  readonly entries: readonly PutEntry[]
  /** FailedRecordCount, where there is one. */
  readonly failedCount?: number
}

export interface PutEntry {
  /** Of this record alone in the whole history: a retry has another. */
  readonly id: string
  /** Stands for everything that must come back unchanged: bytes, partition key, explicit hash key. */
  readonly digest: string
  /** `failed`: definitely not stored, and never to be seen. `unknown`: no answer, or one that does not tell. */
  readonly outcome: 'ok' | 'failed' | 'unknown'
  /** Where it went, or (known beforehand) must go. */
  readonly lane?: string
  /** Of an `ok`. */
  readonly sequence?: Sequence
  readonly arrivedAtMs?: number
  /** Of the partition key, or the explicit one: 0 to 2^128 - 1. */
  readonly hashKey?: bigint
  /** SequenceNumberForOrdering. */
  readonly after?: Sequence
}

export interface SeenRecord {
  readonly sequence: Sequence
  readonly id: string
  readonly digest: string
  readonly arrivedAtMs: number
}

export interface ReadCall {
  readonly kind: 'read'
  readonly client: string
  readonly lane: string
  readonly invokedAt: number
  readonly returnedAt: number
  /** Asked for everything at or after this. */
  readonly from: Sequence
  readonly records: readonly SeenRecord[]
  /** Where the reader goes on: everything from `from` up to here was given. */
  readonly next: Sequence
  /** The answer said that nothing more was there: MillisBehindLatest 0, or `next` at the tail. */
  readonly caughtUp: boolean
  /** The answer said that nothing more will come. */
  readonly ended: boolean
}

/** AT_TIMESTAMP, or `find` of an engine. */
export interface FindCall {
  readonly kind: 'find'
  readonly lane: string
  readonly invokedAt: number
  readonly atMs: number
  readonly found: Sequence
}

/** A lane ends: an engine's seal, or a shard closed by a reshard. */
export interface SealCall {
  readonly kind: 'seal'
  readonly lane: string
  readonly invokedAt: number
  /** `undefined`: no answer ever came. */
  readonly returnedAt: number | undefined
  /** First sequence that is no more of the lane. Absent without an answer. */
  readonly end?: Sequence
}

/** From `invokedAt` on, what stands below `before` may be gone: by a call, or by retention. */
export interface TrimCall {
  readonly kind: 'trim'
  readonly lane: string
  readonly invokedAt: number
  readonly before: Sequence
}

/** ListShards, all of it. */
export interface ShardsCall {
  readonly kind: 'shards'
  readonly invokedAt: number
  readonly shards: readonly SeenShard[]
}

export interface SeenShard {
  readonly lane: string
  /** Both inclusive. */
  readonly hashKeys: readonly [start: bigint, end: bigint]
  readonly parents: readonly string[]
  readonly open: boolean
}

export interface Restart {
  readonly kind: 'restart'
  readonly at: number
}

export interface History {
  readonly calls: readonly Call[]
  /** Every lane read in full, alone, when all was over. */
  readonly final: ReadonlyMap<string, readonly SeenRecord[]>
}

/** What the system under test promises less, or more, than the plain rules. */
export interface Rules {
  /** Puts of unknown fate may appear more than once. */
  readonly mayDuplicate?: boolean
  /** Arrival is not bound to rise with the sequence. */
  readonly arrivalStepsBack?: boolean
  /** Sequences are unique over all lanes, and children begin above the end of their parents (as sequence numbers of a stream do). */
  readonly sequencesSpanLanes?: boolean
}

export type Invariant = 'S1' | 'S2' | 'S3' | 'S4' | 'S5' | 'S6' | 'S7' | 'S8' | 'S9' | 'S10' | 'S11'

export interface Violation {
  readonly invariant: Invariant
  readonly lane: string | undefined
  readonly message: string
}
