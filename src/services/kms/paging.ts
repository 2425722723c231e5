import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { TokenSealer } from '../../model/tokens.ts'
import * as messages from './messages.ts'

interface Pages<Item> {
  /** In the order of their ids. */
  readonly items: readonly Item[]
  readonly idOf: (item: Item) => string
  readonly limit: number
  readonly marker: string | undefined
  /** Bound into the marker: that of one list opens no other. */
  readonly purpose: string
}

export interface ListPage<Item> {
  readonly items: readonly Item[]
  readonly rest: { readonly Truncated: boolean; readonly NextMarker?: string }
}

/** The page that begins behind the marker. */
export function pageOf<Item>(tokens: TokenSealer, pages: Pages<Item>): ListPage<Item> | Rejection<'InvalidMarkerException'> {
  const { items, idOf, limit, marker, purpose } = pages
  const opened = marker === undefined ? undefined : tokens.open(purpose, marker)
  if (marker !== undefined && opened === undefined) return reject('InvalidMarkerException', messages.BAD_MARKER)
  const after = opened === undefined ? '' : Buffer.from(opened).toString()
  const left = items.filter((item) => idOf(item) > after)
  const page = left.slice(0, limit)
  const last = page.at(-1)
  if (last === undefined || page.length === left.length) return { items: page, rest: { Truncated: false } }
  return { items: page, rest: { Truncated: true, NextMarker: tokens.seal(purpose, Buffer.from(idOf(last))) } }
}
