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
  const opened = marker === undefined ? START : tokens.open(purpose, marker)
  if (opened === undefined) return reject('ValidationException', messages.BAD_MARKER)
  const isBefore = skipping(Buffer.from(opened).toString())
  const page: Item[] = []
  let position = 0
  for (const item of items) {
    if (isBefore(idOf(item), position++)) continue
    const last = page.at(-1)
    if (page.length === max && last !== undefined) {
      return { items: page, rest: { IsTruncated: true, Marker: tokens.seal(purpose, markBehind(idOf(last), position - 1)) } }
    }
    page.push(item)
  }
  return { items: page, rest: { IsTruncated: false } }
}

const START = Buffer.from('#0')

/** A marker has 320 characters at most: so many bytes of an id go into one. */
const ID_BYTES_MAX = 180

/** Behind an item, by its id; where that is too long, by how many come before the next. */
function markBehind(id: string, position: number): Uint8Array {
  return Buffer.from(Buffer.byteLength(id) <= ID_BYTES_MAX ? `=${id}` : `#${position}`)
}

function skipping(mark: string): (id: string, position: number) => boolean {
  const rest = mark.slice(1)
  return mark.startsWith('=') ? (id) => id <= rest : (_, position) => position < Number(rest)
}

/** In the order of their ids, whatever order they were in. */
export function inOrder<Item>(items: Iterable<Item>, idOf: (item: Item) => string): readonly Item[] {
  return [...items].toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1))
}
