/**
 * What becomes of a batch. Pure: a lane's state and what came of the batch in front of it give the next state. A lane is a shard, or one of the
 * parts that `ParallelizationFactor` makes of it; its batches are worked off one after the other, in order.
 */
import type { Position } from '../../../engine/log.ts'
import type { GivenUp } from './failure-document.ts'

export interface LaneState {
  /** Everything before is done: processed, filtered out, or given up. */
  readonly done: Position
  /** Batches under way, in order; they lie one behind the other, from `done` on. Empty: the next one is still to be gathered. */
  readonly batches: readonly Batch[]
  /** The tumbling window that is open. */
  readonly window?: OpenWindow
  /** Windows that end then or earlier were closed: what arrives late belongs to a later one. Absent: none was. */
  readonly windowsUntilMs?: number
  /** The shard has ended, and everything of the lane is done. */
  readonly ended?: true
}

/** Records of the lane from `from` up to, and without, `to`. */
export interface Batch {
  readonly from: Position
  readonly to: Position
  /** Invocations that failed and count. */
  readonly attempts: number
  /** How many there were when it was gathered. Absent: it was split since. */
  readonly records?: number
  /** Given up: nothing but its document is left to do. */
  readonly givenUp?: GivenUp & { readonly documentId: string }
  /** Closes the window that is open, and has no records. */
  readonly closes?: 'in time' | 'early'
}

export interface OpenWindow {
  readonly startMs: number
  readonly endMs: number
  /** JSON */
  readonly state: string
}

export interface Rules {
  readonly bisects: boolean
  /** Absent: as often as it takes. */
  readonly retriesMax?: number
  /** Absent: no limit but the stream's. */
  readonly ageMaxMs?: number
}

/** What came of an invocation with the records at `positions`, those of the first batch that were sent. */
export type Outcome =
  | { readonly kind: 'done'; readonly state?: string }
  /** From the record of this index on. */
  | { readonly kind: 'failed from'; readonly index: number; readonly state?: string; readonly about: Failing }
  | { readonly kind: 'failed'; readonly about: Failing }

/** What a document says of the invocation. */
export type Failing = Pick<GivenUp, 'requestId' | 'functionArn' | 'executedVersion' | 'functionError'> & {
  readonly atMs: number
  readonly documentId: string
}

/** Of a window, bytes of JSON: one with more is closed early. */
export const WINDOW_STATE_BYTES_MAX = 1024 * 1024

export const NO_STATE = '{}'

/** The state after an invocation of the first batch. */
export function afterInvocation(lane: LaneState, outcome: Outcome, positions: readonly Position[], rules: Rules): LaneState {
  const [batch, ...rest] = lane.batches
  if (batch === undefined) return lane
  switch (outcome.kind) {
    case 'done':
      return withState(completed(lane), batch, outcome.state)
    case 'failed from': {
      const from = positions[outcome.index]
      // Nothing of it was done.
      if (outcome.index === 0 || from === undefined) return afterFailure(lane, batch, rest, outcome.about, positions, rules)
      // What was done is progress: the rest of it gets all its attempts anew, and is a batch of its own.
      const left: Batch = { from, to: batch.to, attempts: 0 }
      return withState({ ...lane, done: from, batches: [left, ...rest] }, batch, outcome.state)
    }
    case 'failed':
      return afterFailure(lane, batch, rest, outcome.about, positions, rules)
  }
}

function afterFailure(
  lane: LaneState,
  batch: Batch,
  rest: readonly Batch[],
  about: Failing,
  positions: readonly Position[],
  { bisects, retriesMax }: Rules,
): LaneState {
  const middle = positions[Math.ceil(positions.length / 2)]
  if (bisects && middle !== undefined) {
    // The split itself costs no attempt.
    return splitAt(lane, middle)
  }
  const attempts = batch.attempts + 1
  if (retriesMax === undefined || attempts <= retriesMax) return { ...lane, batches: [{ ...batch, attempts }, ...rest] }
  return givenUp({ ...lane, batches: [{ ...batch, attempts }, ...rest] }, 'RetryAttemptsExhausted', attempts, about)
}

/** The first batch will not be sent any more. */
export function givenUp(lane: LaneState, condition: GivenUp['condition'], invokeCount: number, about: Failing): LaneState {
  const [batch, ...rest] = lane.batches
  return batch === undefined ? lane : { ...lane, batches: [{ ...batch, givenUp: { condition, invokeCount, ...about } }, ...rest] }
}

/** The first batch is done with, in whatever way. */
export function completed(lane: LaneState): LaneState {
  const [batch, ...rest] = lane.batches
  if (batch === undefined) return lane
  const after = { ...lane, done: Math.max(lane.done, batch.to), batches: rest }
  return batch.closes === undefined ? after : withoutWindow(after, batch.closes)
}

/** Closed early it goes on, with a new state, as soon as there is a record for it. */
function withoutWindow({ window, ...lane }: LaneState, closed: 'in time' | 'early'): LaneState {
  return closed === 'early' || window === undefined ? lane : { ...lane, windowsUntilMs: window.endMs }
}

/** The first batch in two, without that anything happened: it has become larger than an invocation may be. */
export function splitAt(lane: LaneState, at: Position): LaneState {
  const [batch, ...rest] = lane.batches
  if (batch === undefined) return lane
  const { records: _, ...parts } = batch
  return { ...lane, batches: [{ ...parts, to: at }, { ...parts, from: at }, ...rest] }
}

/** A window that has outgrown its limit is closed at once, and goes on with a new state. */
function withState(lane: LaneState, { closes, to }: Batch, state: string | undefined): LaneState {
  if (state === undefined || closes !== undefined || lane.window === undefined) return lane
  const window = { ...lane.window, state }
  if (Buffer.byteLength(state) <= WINDOW_STATE_BYTES_MAX) return { ...lane, window }
  const at = lane.batches[0]?.from ?? to
  return { ...lane, window, batches: [{ from: at, to: at, attempts: 0, closes: 'early' }, ...lane.batches] }
}

/**
 * What must happen to the first batch before it may be sent: of its records (their arrivals, in order) those too old are cut off it and given up. The
 * same state: it may be sent.
 */
export function beforeInvocation(
  lane: LaneState,
  records: readonly { readonly position: Position; readonly arrivedAtMs: number }[],
  nowMs: number,
  { ageMaxMs }: Rules,
  about: Failing,
): LaneState {
  const [batch] = lane.batches
  if (batch === undefined || ageMaxMs === undefined) return lane
  const isOld = ({ arrivedAtMs }: { readonly arrivedAtMs: number }): boolean => nowMs - arrivedAtMs > ageMaxMs
  const [first] = records
  if (first === undefined) return lane
  const firstIsOld = isOld(first)
  // The first that is not like the one before it: arrival usually rises with the position, but need not.
  const end = records.find((record) => isOld(record) !== firstIsOld)?.position
  if (!firstIsOld && end === undefined) return lane
  const split = end === undefined ? lane : splitAt(lane, end)
  return firstIsOld ? givenUp(split, 'RecordAgeExceeded', batch.attempts, about) : split
}

/** How long until the next attempt: twice as long each time, ms. `float` is in [0, 1). */
export function pauseMs(failuresInARow: number, float: number): number {
  const full = Math.min(RETRY_FIRST_MS * 2 ** Math.min(failuresInARow - 1, 30), RETRY_MAX_MS)
  return Math.round(full * (1 - RETRY_JITTER + 2 * RETRY_JITTER * float))
}

const RETRY_FIRST_MS = 250
const RETRY_MAX_MS = 30_000
const RETRY_JITTER = 0.15
