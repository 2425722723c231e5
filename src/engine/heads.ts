import { endOfPrefix, type Heads, type IndexRow, type KeyRange } from './ordered-index.ts'

/** Rows that are read at once where most of them are hidden, and where none is. */
const ROWS_MIN = 2
const ROWS_MAX = 1_000
const ROWS_AT_FIRST = 32

/** What `OrderedIndex.scan` gives with `heads`, out of plain scans: reads what it shows, and little of what is hidden. */
export function scanHeads(
  scan: (range: KeyRange, limit: number) => readonly IndexRow[],
  { from, to }: KeyRange,
  limit: number,
  heads: Heads,
): readonly IndexRow[] {
  const shown: IndexRow[] = []
  let hidden: string | undefined
  let atOnce = ROWS_AT_FIRST
  for (let next = from; ; ) {
    const page = scan({ from: next, to }, atOnce)
    for (const row of page) {
      if (hidden !== undefined && row.key.startsWith(hidden)) continue
      if (shown.length === limit) return shown
      shown.push(row)
      hidden = headOf(row.key, heads)
    }
    const last = page.at(-1)
    if (last === undefined || page.length < atOnce) return shown
    if (hidden !== undefined) {
      // Behind all of them, or what comes is none of the range.
      next = endOfPrefix(hidden) ?? to
      atOnce = Math.max(ROWS_MIN, atOnce >> 1)
    } else {
      next = `${last.key}\0`
      atOnce = Math.min(ROWS_MAX, atOnce * 2)
    }
  }
}

/** What a key has in common with those that it stands for; `undefined`: it stands for itself. */
export function headOf(key: string, { start, delimiter, end }: Heads): string | undefined {
  const at = key.indexOf(delimiter, start)
  if (at < 0) return undefined
  const last = at + delimiter.length
  const endAt = end === undefined ? -1 : key.indexOf(end, start)
  return endAt >= 0 && last > endAt ? undefined : key.slice(0, last)
}
