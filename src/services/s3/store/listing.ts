/** Lists in the order of keys, where keys that go on with a delimiter are one entry: reads what it shows, and skips what a common prefix hides. */
import { endOfPrefix, type IndexRow, type KeyRange, type OrderedIndex } from '../../../engine/ordered-index.ts'

export interface Listing<T> {
  readonly index: OrderedIndex
  /** Of all rows of the bucket. */
  readonly rows: KeyRange
  /** The row that a key would begin with. */
  readonly rowOf: (key: string) => string
  readonly read: (row: IndexRow) => { readonly key: string; readonly value: T }
  readonly prefix: string
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

export async function listRows<T>({ index, rows, rowOf, read, prefix, delimiter, from, limit }: Listing<T>): Promise<Listed<T>> {
  const to = prefix === '' ? rows.to : (endOfPrefix(rowOf(prefix)) ?? rows.to)
  const entries: (Shown<T> | Common)[] = []
  let next = later(from, rowOf(prefix))
  // Whatever a delimiter hides costs a look of its own, so that few rows are read at once until that turns out to be rare.
  let atOnce = delimiter === undefined ? limit + 1 : ROWS_AT_FIRST
  for (;;) {
    const page = await index.scan({ from: next, to }, Math.min(atOnce, limit + 1))
    let hidden: string | undefined
    for (const row of page) {
      if (hidden !== undefined && row.key.startsWith(hidden)) continue
      if (entries.length === limit) return { entries, isMore: true }
      const { key, value } = read(row)
      const end = delimiter === undefined ? -1 : key.indexOf(delimiter, prefix.length)
      if (end < 0 || delimiter === undefined) entries.push({ value })
      else {
        const common = key.slice(0, end + delimiter.length)
        entries.push({ prefix: common })
        hidden = rowOf(common)
      }
    }
    const last = page.at(-1)
    if (last === undefined || page.length < Math.min(atOnce, limit + 1)) return { entries, isMore: false }
    if (hidden !== undefined && last.key.startsWith(hidden)) {
      const end = endOfPrefix(hidden)
      if (end === undefined || !isBefore(end, to)) return { entries, isMore: false }
      next = end
    } else {
      next = `${last.key}\0`
      atOnce *= 2
    }
  }
}

function later(a: string, b: string): string {
  return isBefore(a, b) ? b : a
}

function isBefore(a: string, b: string): boolean {
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0
}

const ROWS_AT_FIRST = 32
