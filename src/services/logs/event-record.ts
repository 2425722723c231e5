/**
 * An event as a record of the engine's log (all numbers little-endian):
 *
 *     timestamp f64 │ newest f64 │ stretch u32 │ message (UTF-8)
 *
 * - `newest` is the latest timestamp in the stream up to here, this event's included: the last record tells that of the stream.
 * - `stretch` counts up. Within a stretch, timestamps do not fall: a batch that begins before the event that was put last begins the next one.
 *   A reader finds the stretches by halving, and puts them in order of time like the runs of a merge sort.
 */
import type { Position } from '../../engine/log.ts'
import { assert } from '../../kernel/assert.ts'

const HEADER_BYTES = 20

export interface NewEvent {
  readonly timestamp: number
  readonly message: string
}

export interface StoredEvent extends NewEvent {
  readonly position: Position
  readonly arrivedAtMs: number
  readonly newest: number
  readonly stretch: number
  readonly bytes: number
}

/** What the next event of a stream goes on from. */
export interface StreamEnd {
  readonly timestamp: number
  readonly newest: number
  readonly stretch: number
}

export const EMPTY_STREAM: StreamEnd = { timestamp: 0, newest: 0, stretch: 0 }

export function encodeEvent({ timestamp, message }: NewEvent, { newest, stretch }: StreamEnd): Uint8Array {
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + Buffer.byteLength(message))
  bytes.writeDoubleLE(timestamp, 0)
  bytes.writeDoubleLE(newest, 8)
  bytes.writeUInt32LE(stretch, 16)
  bytes.write(message, HEADER_BYTES)
  return bytes
}

export function decodeEvent(data: Uint8Array, position: Position, arrivedAtMs: number): StoredEvent {
  assert(data.byteLength >= HEADER_BYTES, 'an event has a header')
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  return {
    timestamp: bytes.readDoubleLE(0),
    newest: bytes.readDoubleLE(8),
    stretch: bytes.readUInt32LE(16),
    message: bytes.toString('utf8', HEADER_BYTES),
    position,
    arrivedAtMs,
    bytes: data.byteLength - HEADER_BYTES,
  }
}
