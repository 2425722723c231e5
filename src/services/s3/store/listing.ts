/** Lists in the order of keys, where keys that go on with a delimiter are one entry. */
import { headOf } from '../../../engine/heads.ts'
import { endOfPrefix, type Heads, type IndexRow, type KeyRange, type OrderedIndex } from '../../../engine/ordered-index.ts'

export interface Listing<T> {
  readonly index: OrderedIndex
  /** Of all rows of the bucket. */
  readonly rows: KeyRange
  /** What the row of a key that begins so begins with; it goes on like the key. */
  readonly rowOf: (key: string) => string
  /** What ends a key within its row; absent: the row does. */
  readonly end?: string
  readonly read: (row: IndexRow) => T
  readonly keyOf: (row: IndexRow) => string
  readonly prefix: string
  /** Not empty. */
  readonly delimiter: string | undefined
  /** The first row that may be shown. */
  readonly from: string
  readonly limit: number
}

export interface Listed<T> {
  readonly entries: readonly (Shown<T> | Common)[]
  readonly isMore: boolean
}

interface Shown<T> {
  readonly value: T
}

interface Common {
  readonly prefix: string
}

export async function listRows<T>(listing: Listing<T>): Promise<Listed<T>> {
  const { index, rows, rowOf, end, prefix, delimiter, from, limit } = listing
  const start = rowOf(prefix)
  const to = prefix === '' ? rows.to : (endOfPrefix(start) ?? rows.to)
  // In the row, a delimiter is written as a key is.
  const heads = delimiter && {
    start: start.length,
    delimiter: rowOf(delimiter).slice(rowOf('').length),
    ...(end !== undefined && { end }),
  }
  const found = await index.scan({ from: later(from, start), to }, limit + 1, heads || undefined)
  const entries = found.slice(0, limit).map((row) => entryOf(listing, row, heads || undefined))
  return { entries, isMore: found.length > limit }
}

function entryOf<T>({ read, keyOf, prefix, delimiter }: Listing<T>, row: IndexRow, heads: Heads | undefined): Shown<T> | Common {
  if (heads === undefined || delimiter === undefined || headOf(row.key, heads) === undefined) return { value: read(row) }
  const key = keyOf(row)
  return { prefix: key.slice(0, key.indexOf(delimiter, prefix.length) + delimiter.length) }
}

function later(a: string, b: string): string {
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0 ? b : a
}
