import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { TokenSealer } from '../../model/tokens.ts'
import { type Pages as BoundedPages, pageBehind } from '../paging.ts'
import { PAGE_MAX } from './limits.ts'
import * as messages from './messages.ts'

interface Pages<Item> extends Pick<BoundedPages<Item>, 'items' | 'idOf' | 'purpose'> {
  readonly MaxItems?: number
  readonly Marker?: string
}

interface ListPage<Item> {
  readonly items: readonly Item[]
  readonly rest: { readonly NextMarker?: string }
}

/** The page behind the marker. */
export function pageOf<Item>(
  tokens: TokenSealer,
  { MaxItems = PAGE_MAX, Marker: token, ...pages }: Pages<Item>,
): ListPage<Item> | Rejection<'InvalidParameterValueException'> {
  const page = pageBehind(tokens, { ...pages, limit: Math.min(MaxItems, PAGE_MAX), token })
  if (page === undefined) return reject('InvalidParameterValueException', messages.BAD_MARKER)
  return { items: page.items, rest: page.next === undefined ? {} : { NextMarker: page.next } }
}
