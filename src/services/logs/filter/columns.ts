/** `[ip, user, ..., status_code = 4*, bytes > 1000]`: conditions on the columns of an event, which blanks part, but not within quotes or brackets. */
import { type Fits, readComparison } from './compare.ts'
import type { Matches } from './pattern.ts'
import { Reader } from './reader.ts'

/** `undefined`: any number of columns, of any content. */
type Column = Fits | undefined

const NAME = /[A-Za-z_][\w-]*/y
const BLANKS = /\s*/y
const WORD = /\S+/y
const QUOTED = /"((?:[^"\\]|\\.)*)"/y

export function columnsPattern(pattern: string): Matches | undefined {
  const reader = new Reader(pattern)
  if (!reader.takes('[')) return undefined
  const columns: Column[] = []
  do {
    if (reader.takes('...')) {
      columns.push(undefined)
      continue
    }
    const column = readColumn(reader)
    if (column === undefined) return undefined
    columns.push(column)
  } while (reader.takes(','))
  if (!reader.takes(']') || !reader.isAtEnd) return undefined
  const gap = columns.indexOf(undefined)
  if (gap !== columns.lastIndexOf(undefined)) return undefined
  return (message) => holds(columns, gap, columnsOf(message))
}

function readColumn(reader: Reader): Fits | undefined {
  const [name] = reader.match(NAME) ?? []
  const first = readComparison(reader)
  // A name alone stands for a column of any content; so does nothing between two commas.
  if (first === undefined) return () => true
  let fits: Fits = first
  for (;;) {
    const isOr = reader.takes('||')
    if (!isOr && !reader.takes('&&')) return fits
    const [again] = reader.match(NAME) ?? []
    const next = readComparison(reader)
    if (next === undefined || again !== name) return undefined
    const before = fits
    fits = isOr ? (value) => before(value) || next(value) : (value) => before(value) && next(value)
  }
}

/** Takes a time that grows with the message alone, whatever is in it: a bracket or a quote that does not close is looked for once. */
function columnsOf(message: string): readonly string[] {
  const columns: string[] = []
  const lastBracket = message.lastIndexOf(']')
  let isQuoteOpen = false
  for (let at = endOf(BLANKS, message, 0); at < message.length; at = endOf(BLANKS, message, at)) {
    const first = message[at]
    if (first === '[' && at < lastBracket) {
      const end = message.indexOf(']', at)
      columns.push(message.slice(at + 1, end))
      at = end + 1
      continue
    }
    const quotedEnd: number = first === '"' && !isQuoteOpen ? endOf(QUOTED, message, at) : at
    isQuoteOpen ||= first === '"' && quotedEnd === at
    const end = quotedEnd > at ? quotedEnd : endOf(WORD, message, at)
    columns.push(quotedEnd > at ? message.slice(at + 1, end - 1) : message.slice(at, end))
    at = end
  }
  return columns
}

/** Where what the expression (sticky) finds at a place ends; the place itself if it finds nothing. */
function endOf(expression: RegExp, message: string, at: number): number {
  expression.lastIndex = at
  return expression.test(message) ? expression.lastIndex : at
}

function holds(columns: readonly Column[], gap: number, values: readonly string[]): boolean {
  if (gap < 0) return values.length === columns.length && columns.every((fits, i) => fits?.(values[i]) === true)
  const before = columns.slice(0, gap)
  const after = columns.slice(gap + 1)
  if (values.length < before.length + after.length) return false
  const rest = values.slice(values.length - after.length)
  return before.every((fits, i) => fits?.(values[i]) === true) && after.every((fits, i) => fits?.(rest[i]) === true)
}
