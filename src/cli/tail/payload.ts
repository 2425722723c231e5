/** How the bytes of a record are shown. */

import { gunzipSync } from 'node:zlib'
import { plainJson, visible, visibleLines } from '../text.ts'

/** A small record can unpack into gigabytes; beyond this it is shown as it came. */
const UNPACKED_BYTES_MAX = 16 * 1024 * 1024
/** Of bytes that are no text, this many are shown. */
const BINARY_SHOWN_BYTES = 48

/** JSON that is longer is shown as it came: laying it out would take long, and nobody reads it line by line. */
const LAID_OUT_CHARS_MAX = 1024 * 1024
/** Deeper JSON is not moved to the right any more. */
const INDENTED_LEVELS_MAX = 40

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    // Not UTF-8: `undefined` says so.
    return undefined
  }
}

/** For people: unpacked if it is gzip (as CloudWatch Logs and many producers send), text as text, anything else in base64 with its size. */
export function readablePayload(bytes: Uint8Array): string {
  const unpacked = unpackedGzip(bytes)
  const text = textOf(unpacked ?? bytes)
  if (text !== undefined) return visible(text)
  const shown = Buffer.from(bytes.subarray(0, BINARY_SHOWN_BYTES)).toString('base64')
  return `(${bytes.length} bytes, not text) ${shown}${bytes.length > BINARY_SHOWN_BYTES ? '…' : ''}`
}

export interface DescribedPayload {
  /** e.g. `JSON`, `gzip of JSON`. */
  readonly kind: string
  /** For a screen of its own: JSON laid out, text line by line. */
  readonly text: string
  /** The same on one line. */
  readonly line: string
}

/** For a person who looks at one record. */
export function describedPayload(bytes: Uint8Array): DescribedPayload {
  const unzipped = unpackedGzip(bytes)
  const text = textOf(unzipped ?? bytes)
  const packing = unzipped === undefined ? '' : 'gzip of '
  const line = readablePayload(bytes)
  if (text === undefined) return { kind: `${packing}no text`, text: line, line }
  try {
    JSON.parse(text)
  } catch {
    // No JSON, hence text.
    return { kind: `${packing}text`, text: visibleLines(text), line }
  }
  return { kind: `${packing}JSON`, text: text.length > LAID_OUT_CHARS_MAX ? line : laidOut(text), line }
}

/** JSON with line ends and indentation, every token as it was sent: a parser would round long numbers. Expects valid JSON. */
function laidOut(json: string): string {
  const pieces: string[] = []
  let depth = 0
  let before = ''
  const lineEnd = (): string => `\n${'  '.repeat(Math.min(depth, INDENTED_LEVELS_MAX))}`
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g)) {
    const isFirst = before === '{' || before === '['
    const isEnd = token === '}' || token === ']'
    if (isEnd) depth -= 1
    if (isEnd ? !isFirst : isFirst || before === ',') pieces.push(lineEnd())
    pieces.push(token === ':' ? ': ' : visible(token))
    if (token === '{' || token === '[') depth += 1
    before = token
  }
  return pieces.join('')
}

function unpackedGzip(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return undefined
  try {
    return gunzipSync(bytes, { maxOutputLength: UNPACKED_BYTES_MAX })
  } catch {
    // It only looked like gzip, or unpacks into too much: shown as it came.
    return undefined
  }
}

export interface JsonPayload {
  readonly encoding: 'json' | 'text' | 'base64'
  /** A JSON value as text, ready to stand in a line of JSON. */
  readonly json: string
}

/**
 * For programs: JSON stays JSON, in the very digits and order in which it was sent (a long integer survives), with what a terminal would obey as
 * escapes of JSON; text becomes a string, bytes become base64.
 */
export function jsonPayload(bytes: Uint8Array): JsonPayload {
  const text = textOf(bytes)
  if (text === undefined) return { encoding: 'base64', json: JSON.stringify(Buffer.from(bytes).toString('base64')) }
  try {
    JSON.parse(text)
  } catch {
    // No JSON, hence a string.
    return { encoding: 'text', json: plainJson(JSON.stringify(text)) }
  }
  // Line ends can only stand between tokens of JSON, where a space means the same.
  return { encoding: 'json', json: plainJson(text.trim().replaceAll(/[\r\n]+/g, ' ')) }
}
