/**
 * JSON as it lies in a bucket: one object per line, objects one after the other without anything between them (what Firehose writes), laid out
 * over several lines, or in an array. What is no JSON object comes out as well, with the reason, and never takes good neighbours with it.
 */

export interface RawRecord {
  /** Where it begins, bytes. */
  readonly offset: number
  readonly bytes: Uint8Array
  /** Absent: it is no record, for this reason. */
  readonly value?: Readonly<Record<string, unknown>>
  readonly reason?: string
}

const NESTED_MAX = 200
/** Looking for the next good object after a bad one may read this many bytes per byte of input; then the line is given up. */
const SECOND_LOOKS_FACTOR = 8

const [NEWLINE, QUOTE, COMMA, COLON, OPEN_ARRAY, BACKSLASH, CLOSE_ARRAY, OPEN, CLOSE] = [10, 34, 44, 58, 91, 92, 93, 123, 125]
const MARK_OF_BYTE_ORDER = [0xef, 0xbb, 0xbf]

export function* recordsIn(bytes: Uint8Array): Generator<RawRecord> {
  const scan: Scan = { bytes, looksLeft: bytes.length * SECOND_LOOKS_FACTOR }
  let at = MARK_OF_BYTE_ORDER.every((byte, index) => bytes[index] === byte) ? MARK_OF_BYTE_ORDER.length : 0
  for (;;) {
    at = afterSpace(bytes, at)
    if (at >= bytes.length) return
    const end = valueEnd(bytes, at)
    if (end > 0 && bytes[at] === OPEN_ARRAY) yield* elementsOf(bytes, at)
    else if (end > 0) yield recordOf(bytes, at, end)
    if (end > 0) at = end
    else {
      const next = resumeAfter(scan, at, -end)
      yield bad(bytes, at, next, bytes[at] === OPEN ? 'not valid JSON' : 'not a JSON object')
      at = next
    }
  }
}

interface Scan {
  readonly bytes: Uint8Array
  looksLeft: number
}

/** The elements of an array that is known to be whole. */
function* elementsOf(bytes: Uint8Array, start: number): Generator<RawRecord> {
  let at = afterSpace(bytes, start + 1)
  while (bytes[at] !== CLOSE_ARRAY) {
    const end = valueEnd(bytes, at)
    yield recordOf(bytes, at, end)
    at = afterSpace(bytes, end)
    if (bytes[at] === COMMA) at = afterSpace(bytes, at + 1)
  }
}

function recordOf(bytes: Uint8Array, start: number, end: number): RawRecord {
  if (bytes[start] !== OPEN) return bad(bytes, start, end, 'not a JSON object')
  const own = bytes.subarray(start, end)
  try {
    return { offset: start, bytes: own, value: parsed(utf8.decode(own)) }
  } catch (error) {
    return bad(bytes, start, end, error instanceof SyntaxError ? 'not valid JSON' : 'not UTF-8')
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

type Reviver = (this: unknown, key: string, value: unknown, context: { readonly source?: string }) => unknown

/** JSON whose whole numbers keep all their digits: those that a double cannot hold become bigint. */
function parsed(text: string): Readonly<Record<string, unknown>> {
  if (!/\d{16}/.test(text)) return JSON.parse(text)
  const exact: Reviver = (_, value, { source }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && source !== undefined && /^-?\d+$/.test(source)
      ? BigInt(source)
      : value
  return JSON.parse(text, exact as (this: unknown, key: string, value: unknown) => unknown)
}

function bad(bytes: Uint8Array, start: number, end: number, reason: string): RawRecord {
  let last = end
  while (last > start && isSpace(bytes[last - 1] ?? 0)) last -= 1
  return { offset: start, bytes: bytes.subarray(start, last), reason }
}

/**
 * Where the next record begins after one at `start` that stops being JSON at `error`: at the next line if the error lies beyond this one, else at
 * the first `{` on this line that begins a whole object with nothing but another object, or the end, behind it (so that a part of the bad
 * record is not taken for a record), else at the next line.
 */
function resumeAfter(scan: Scan, start: number, error: number): number {
  const { bytes } = scan
  const lineEnd = endOfLine(bytes, start)
  if (lineEnd < error) return lineEnd
  for (let at = bytes.indexOf(OPEN, start + 1); at > 0 && at < lineEnd && scan.looksLeft > 0; at = bytes.indexOf(OPEN, at + 1)) {
    const end = valueEnd(bytes, at)
    scan.looksLeft -= Math.abs(end) - at
    if (end < 0) continue
    const next = afterSpace(bytes, end)
    if (next >= bytes.length || bytes[next] === OPEN) return at
  }
  return lineEnd
}

function endOfLine(bytes: Uint8Array, from: number): number {
  const newline = bytes.indexOf(NEWLINE, from)
  return newline < 0 ? bytes.length : newline + 1
}

function isSpace(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13)
}

/** A record separator (RFC 7464) and commas between records are as good as space. */
function afterSpace(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && (isSpace(bytes[at] ?? 0) || bytes[at] === 0x1e)) at += 1
  return at
}

/** What may come next. */
const Next = { value: 0, valueOrEnd: 1, keyOrEnd: 2, key: 3, colon: 4, commaOrEnd: 5 } as const
type Expected = (typeof Next)[keyof typeof Next]

/** The place behind the JSON value that begins at `start`, or minus the place where it stops being one. Scalars are looked at only roughly. */
function valueEnd(bytes: Uint8Array, start: number): number {
  const inside: number[] = []
  let expected: Expected = Next.value
  let at = start
  for (;;) {
    at = afterSpace(bytes, at)
    const byte = bytes[at]
    if (byte === undefined) return -Math.max(at, 1)
    const step = stepOf(byte, expected, inside)
    if (step === undefined) return -Math.max(at, 1)
    const { next } = step
    if (step.is === 'mark') at += 1
    else {
      const end = step.is === 'string' ? stringEnd(bytes, at) : scalarEnd(bytes, at)
      if (end < 0) return end
      at = end
    }
    if (inside.length === 0 && next === Next.commaOrEnd) return at
    expected = next
  }
}

interface Step {
  readonly is: 'mark' | 'string' | 'scalar'
  readonly next: Expected
}

function stepOf(byte: number, expected: Expected, inside: number[]): Step | undefined {
  switch (expected) {
    case Next.colon:
      return byte === COLON ? { is: 'mark', next: Next.value } : undefined
    case Next.key:
      return byte === QUOTE ? { is: 'string', next: Next.colon } : undefined
    case Next.keyOrEnd:
      return byte === CLOSE ? closed(byte, inside) : stepOf(byte, Next.key, inside)
    case Next.commaOrEnd:
      if (byte !== COMMA) return closed(byte, inside)
      return { is: 'mark', next: inside.at(-1) === OPEN ? Next.key : Next.value }
    case Next.valueOrEnd:
      return byte === CLOSE_ARRAY ? closed(byte, inside) : stepOf(byte, Next.value, inside)
    case Next.value:
      return valueStep(byte, inside)
  }
}

function valueStep(byte: number, inside: number[]): Step | undefined {
  if (byte === QUOTE) return { is: 'string', next: Next.commaOrEnd }
  if (byte !== OPEN && byte !== OPEN_ARRAY) return { is: 'scalar', next: Next.commaOrEnd }
  if (inside.length >= NESTED_MAX) return undefined
  inside.push(byte)
  return { is: 'mark', next: byte === OPEN ? Next.keyOrEnd : Next.valueOrEnd }
}

function closed(byte: number, inside: number[]): Step | undefined {
  const fits = (byte === CLOSE && inside.at(-1) === OPEN) || (byte === CLOSE_ARRAY && inside.at(-1) === OPEN_ARRAY)
  if (!fits) return undefined
  inside.pop()
  return { is: 'mark', next: Next.commaOrEnd }
}

function stringEnd(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === QUOTE) return at + 1
    if (byte < 32) return -at
    if (byte === BACKSLASH) at += 1
  }
  return -bytes.length
}

/** A number or a word. */
function scalarEnd(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length && isOfScalar(bytes[at] ?? 0)) at += 1
  return at > start ? at : -Math.max(at, 1)
}

function isOfScalar(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 122) || byte === 43 || byte === 45 || byte === 46 || byte === 69
}
