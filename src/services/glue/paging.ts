import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { TokenSealer } from '../../model/tokens.ts'
import { type Pages as BoundedPages, pageBehind } from '../paging.ts'
import { PAGE_DEFAULT } from './limits.ts'
import * as messages from './messages.ts'

interface Pages<Item> extends Pick<BoundedPages<Item>, 'items' | 'idOf' | 'purpose'> {
  readonly MaxResults?: number
  readonly NextToken?: string
}

export interface ListPage<Item> {
  readonly items: readonly Item[]
  readonly rest: { readonly NextToken?: string }
}

/** The page behind the token. */
export function pageOf<Item>(
  tokens: TokenSealer,
  { MaxResults: limit = PAGE_DEFAULT, NextToken: token, ...pages }: Pages<Item>,
): ListPage<Item> | Rejection<'InvalidInputException'> {
  const page = pageBehind(tokens, { ...pages, limit, token })
  if (page === undefined) return reject('InvalidInputException', messages.BAD_TOKEN)
  return { items: page.items, rest: page.next === undefined ? {} : { NextToken: page.next } }
}
