import { crc32 } from 'node:zlib'

/**
 * Frames of `application/vnd.amazon.eventstream`, big-endian:
 *
 *     ┌────────────┬─────────────┬───────────────┬─────────┬─────────┬──────────────────┐
 *     │ total u32  │ headers u32 │ CRC of both   │ headers │ payload │ CRC of all before│
 *     └────────────┴─────────────┴───────────────┴─────────┴─────────┴──────────────────┘
 *     header: name length u8 · name · type u8 (7: string) · value length u16 · value
 *
 * https://docs.aws.amazon.com/transcribe/latest/dg/streaming-setting-up.html#streaming-event-stream
 */
export const EVENT_STREAM_CONTENT_TYPE = 'application/vnd.amazon.eventstream'

const PRELUDE_BYTES = 12
const CRC_BYTES = 4
const STRING_TYPE = 7

/** Several SDKs do not hand the stream to their caller before this has come. */
export function initialResponseFrame(contentType: string): Buffer {
  return eventFrame('initial-response', contentType, Buffer.from('{}'))
}

export function eventFrame(eventType: string, contentType: string, payload: Uint8Array): Buffer {
  return frame(
    [
      [':event-type', eventType],
      [':content-type', contentType],
      [':message-type', 'event'],
    ],
    payload,
  )
}

/** A modelled error inside the stream; nothing follows it. */
export function exceptionFrame(exceptionType: string, contentType: string, payload: Uint8Array): Buffer {
  return frame(
    [
      [':exception-type', exceptionType],
      [':content-type', contentType],
      [':message-type', 'exception'],
    ],
    payload,
  )
}

export function frame(headers: readonly (readonly [name: string, value: string])[], payload: Uint8Array): Buffer {
  const head = Buffer.concat(headers.map(([name, value]) => headerBytes(name, value)))
  const total = PRELUDE_BYTES + head.length + payload.length + CRC_BYTES
  const bytes = Buffer.allocUnsafe(total)
  bytes.writeUInt32BE(total, 0)
  bytes.writeUInt32BE(head.length, 4)
  bytes.writeUInt32BE(crc32(bytes.subarray(0, 8)), 8)
  bytes.set(head, PRELUDE_BYTES)
  bytes.set(payload, PRELUDE_BYTES + head.length)
  bytes.writeUInt32BE(crc32(bytes.subarray(0, total - CRC_BYTES)), total - CRC_BYTES)
  return bytes
}

/** Names are at most 255 bytes long, values at most 65,535: ours are constants and names from the model. */
function headerBytes(name: string, value: string): Buffer {
  const nameBytes = Buffer.from(name)
  const valueBytes = Buffer.from(value)
  const bytes = Buffer.allocUnsafe(1 + nameBytes.length + 1 + 2 + valueBytes.length)
  let at = bytes.writeUInt8(nameBytes.length, 0)
  at += nameBytes.copy(bytes, at)
  at = bytes.writeUInt8(STRING_TYPE, at)
  at = bytes.writeUInt16BE(valueBytes.length, at)
  valueBytes.copy(bytes, at)
  return bytes
}
