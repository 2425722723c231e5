/**
 * What became of a queue's messages, as entries of JSON in a lane of its log: who reads them in order knows what `QueueBook` knew. An entry is durable
 * before what it says is acknowledged.
 */
import type { Position } from '../../engine/log.ts'

/** Of the queue's log. A message that is to be given at once stands in the first, one with a delay in the last. */
export const MESSAGES_LANE = 0
export const JOURNAL_LANE = 1
export const DELAYED_LANE = 2

export type MessageLane = typeof MESSAGES_LANE | typeof DELAYED_LANE

/** A message that has been received, or waits for its time. */
export interface Kept {
  readonly lane: MessageLane
  readonly position: Position
  readonly sentAtMs: number
  /** When it may be given (again). */
  readonly visibleAtMs: number
  readonly receives: number
  readonly firstReceivedAtMs?: number
}

/** Lane, position, when it was sent, when it is visible, how often and when first it was received. */
type Row = readonly [MessageLane, Position, number, number, number, number | null]

export type Entry =
  /** Received, or made visible at another time; messages before `next` of the first lane have been received. */
  | { readonly kept: readonly Row[]; readonly next?: Position }
  /** Deleted, expired, or moved to another queue. */
  | { readonly gone: readonly (readonly [MessageLane, Position])[]; readonly next?: Position }
  /** Everything before these positions is gone. */
  | { readonly purged: number; readonly next: Position; readonly delayedNext: Position }
  /** Everything that counts: what stands before it counts no more. Delayed messages from `delayedNext` on are not in it. */
  | {
      readonly all: readonly Row[]
      readonly next: Position
      readonly delayedNext: Position
      readonly purgedAtMs: number
    }

export function rowOf({ lane, position, sentAtMs, visibleAtMs, receives, firstReceivedAtMs }: Kept): Row {
  return [lane, position, sentAtMs, visibleAtMs, receives, firstReceivedAtMs ?? null]
}

export function keptOf([lane, position, sentAtMs, visibleAtMs, receives, first]: Row): Kept {
  return { lane, position, sentAtMs, visibleAtMs, receives, ...(first !== null && { firstReceivedAtMs: first }) }
}

export function encodeEntry(entry: Entry): Uint8Array {
  return Buffer.from(JSON.stringify(entry))
}

export function decodeEntry(data: Uint8Array): Entry {
  return JSON.parse(Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString()) as Entry
}
