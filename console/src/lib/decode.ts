/** What the bytes of a record mean to a person. Everything ends as plain text, which is all that the pages ever show. */
import { hexDump, textOf } from './bytes.ts'
import { userRecordsOf } from './kpl.ts'

export interface Decoded {
  /** From the outside in, e.g. `gzip`, `JSON`. */
  readonly layers: readonly string[]
  /** One line for a table. */
  readonly summary: string
  readonly text: string
  /** True where `text` leaves something out. */
  readonly cut: boolean
}

/** A user record, which is the record itself unless a producer aggregated. */
export interface Part {
  readonly partitionKey: string
  readonly explicitHashKey: string | undefined
  readonly data: Uint8Array
  /** Place among the user records of an aggregate. */
  readonly subSequence: number | undefined
}

/** A small record can unpack into gigabytes; more than this of it is not unpacked. */
export const UNPACKED_BYTES_MAX = 4 * 1024 * 1024
/** Of one record, this much is put on the page. */
export const SHOWN_CHARS_MAX = 64 * 1024
/** Of JSON, the beginning is laid out. One string of ten million characters is also more than engines of regular expressions take. */
const LAID_OUT_CHARS_MAX = 4 * SHOWN_CHARS_MAX
const SUMMARY_CHARS_MAX = 160
const DUMP_BYTES_MAX = 4 * 1024

export function partsOf(partitionKey: string, data: Uint8Array): readonly Part[] {
  const records = userRecordsOf(data)
  if (records === undefined) return [{ partitionKey, explicitHashKey: undefined, data, subSequence: undefined }]
  return records.map((record, subSequence) => ({ ...record, subSequence }))
}

export async function decode(data: Uint8Array): Promise<Decoded> {
  const layers: string[] = []
  const unpacked = await unpackedGzip(data)
  if (unpacked !== undefined) layers.push('gzip')
  const { bytes, cut } = unpacked ?? { bytes: data, cut: false }
  const text = textOf(bytes) ?? (cut ? textOf(bytes.subarray(0, lastWhole(bytes))) : undefined)
  if (text === undefined)
    return shown([...layers, 'bytes'], hexDump(bytes.subarray(0, DUMP_BYTES_MAX)), cut || bytes.length > DUMP_BYTES_MAX)
  const pretty = prettyJson(text)
  if (pretty !== undefined) return shown([...layers, 'JSON'], pretty, cut || text.length > LAID_OUT_CHARS_MAX, text)
  return shown([...layers, 'text'], text, cut)
}

function shown(layers: readonly string[], text: string, cut: boolean, summary = text): Decoded {
  return {
    layers,
    summary: visible(summary.slice(0, SUMMARY_CHARS_MAX * 2).replaceAll(/\s+/g, ' ')).slice(0, SUMMARY_CHARS_MAX),
    text: visible(text.slice(0, SHOWN_CHARS_MAX)),
    cut: cut || text.length > SHOWN_CHARS_MAX,
  }
}

/** JSON with its numbers as they were written: a long integer survives, unlike in `JSON.parse`. */
export function prettyJson(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return undefined
  } catch {
    // No JSON.
    return undefined
  }
  let depth = 0
  let out = ''
  let before: string | undefined
  const line = (): string => `\n${'  '.repeat(depth)}`
  // One token after the other, since only the beginning of a large record is shown.
  for (const [token] of text.slice(0, LAID_OUT_CHARS_MAX).matchAll(TOKENS)) {
    if (out.length > SHOWN_CHARS_MAX) break
    if (isClosing(token)) depth--
    // What is empty stays on its line.
    if (isOpening(before) !== isClosing(token) || before === ',') out += line()
    if (isOpening(token)) depth++
    out += token === ':' ? ': ' : token
    before = token
  }
  return out
}

/** A string may be cut off at the end. */
const TOKENS = /"(?:[^"\\]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"]+/g

function isOpening(token: string | undefined): boolean {
  return token === '{' || token === '['
}

function isClosing(token: string | undefined): boolean {
  return token === '}' || token === ']'
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Controls, and marks that turn the direction of text around, shown as their code points: what is on the screen is what is in the record. */
export function visible(text: string): string {
  return text.replaceAll(INVISIBLE, (each) => (each === '\r' ? '' : `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`))
}

/** Without the bytes of a last character that was cut through. */
function lastWhole(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && bytes.length - end < 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--
  return Math.max(0, end - 1)
}

async function unpackedGzip(data: Uint8Array): Promise<{ readonly bytes: Uint8Array; readonly cut: boolean } | undefined> {
  if (data[0] !== 0x1f || data[1] !== 0x8b) return undefined
  try {
    const stream = new Blob([data.slice()]).stream().pipeThrough(new DecompressionStream('gzip'))
    const reader = stream.getReader()
    const chunks: Uint8Array[] = []
    let size = 0
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return { bytes: joined(chunks, size), cut: false }
      chunks.push(value)
      size += value.length
      if (size > UNPACKED_BYTES_MAX) {
        await reader.cancel()
        return { bytes: joined(chunks, size), cut: true }
      }
    }
  } catch {
    // It only looked like gzip: shown as it came.
    return undefined
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
