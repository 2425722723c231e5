/** Lists in pages, whose tokens say behind which item the next one begins: items may come and go in between. */
import type { TokenSealer } from '../model/tokens.ts'

export interface Pages<Item> {
  /** In the order of their ids. */
  readonly items: Iterable<Item>
  readonly idOf: (item: Item) => string
  readonly limit: number
  /** Absent, or empty: the first page. */
  readonly token: string | undefined
  /** Bound into the token: that of one list opens no other. */
  readonly purpose: string
}

export interface Page<Item> {
  readonly items: readonly Item[]
  /** Absent: nothing follows. */
  readonly next?: string
}

/** The page behind the token; `undefined` if it is none. */
export function pageBehind<Item>(tokens: TokenSealer, pages: Pages<Item>): Page<Item> | undefined {
  const { items, idOf, limit, token, purpose } = pages
  const opened = token === undefined || token === '' ? '' : tokens.open(purpose, token)
  if (opened === undefined) return undefined
  const after = Buffer.from(opened).toString()
  const page: Item[] = []
  for (const item of items) {
    if (idOf(item) <= after) continue
    const last = page.at(-1)
    if (page.length === limit)
      return { items: page, ...(last !== undefined && { next: tokens.seal(purpose, Buffer.from(idOf(last))) }) }
    page.push(item)
  }
  return { items: page }
}
