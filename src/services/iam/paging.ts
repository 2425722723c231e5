import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { TokenSealer } from '../../model/tokens.ts'
import { PAGE_ITEMS_DEFAULT } from './limits.ts'
import * as messages from './messages.ts'

interface Pages<Item> {
  /** In the order of their ids. */
  readonly items: Iterable<Item>
  readonly idOf: (item: Item) => string
  readonly MaxItems?: number | undefined
  readonly Marker?: string | undefined
}

export interface Page<Item> {
  readonly items: readonly Item[]
  readonly rest: { readonly IsTruncated: boolean; readonly Marker?: string }
}

/** The page behind the marker. `list` is bound into markers: that of one list opens no other. */
export function pageOf<Item>(
  tokens: TokenSealer,
  list: string,
  pages: Pages<Item>,
): Page<Item> | Rejection<'ValidationException'> {
  const { items, idOf, MaxItems: max = PAGE_ITEMS_DEFAULT, Marker: marker } = pages
  const purpose = `iam.${list}`
  const opened = marker === undefined ? '' : tokens.open(purpose, marker)
  if (opened === undefined) return reject('ValidationException', messages.BAD_MARKER)
  const after = Buffer.from(opened).toString()
  const page: Item[] = []
  for (const item of items) {
    if (idOf(item) <= after) continue
    const last = page.at(-1)
    if (page.length === max && last !== undefined) {
      return { items: page, rest: { IsTruncated: true, Marker: tokens.seal(purpose, Buffer.from(idOf(last))) } }
    }
    page.push(item)
  }
  return { items: page, rest: { IsTruncated: false } }
}

/** In the order of their ids, whatever order they were in. */
export function inOrder<Item>(items: Iterable<Item>, idOf: (item: Item) => string): readonly Item[] {
  return [...items].toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1))
}
