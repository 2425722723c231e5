import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { TokenSealer } from '../../model/tokens.ts'
import { PAGE_DEFAULT } from './limits.ts'
import * as messages from './messages.ts'

interface Pages<Item> {
  readonly items: Iterable<Item>
  /** Their order. */
  readonly idOf: (item: Item) => string
  readonly MaxResults?: number
  readonly NextToken?: string
  /** Bound into the token: that of one list opens no other. */
  readonly purpose: string
}

export interface ListPage<Item> {
  readonly items: readonly Item[]
  readonly rest: { readonly NextToken?: string }
}

/** The page behind the token. */
export function pageOf<Item>(tokens: TokenSealer, pages: Pages<Item>): ListPage<Item> | Rejection<'InvalidInputException'> {
  const { items, idOf, MaxResults: limit = PAGE_DEFAULT, NextToken: token, purpose } = pages
  const opened = token === undefined || token === '' ? '' : tokens.open(purpose, token)
  if (opened === undefined) return reject('InvalidInputException', messages.BAD_TOKEN)
  const after = Buffer.from(opened).toString()
  const page: Item[] = []
  for (const item of items) {
    if (idOf(item) <= after) continue
    if (page.length === limit) {
      const last = page.at(-1)
      return { items: page, rest: last === undefined ? {} : { NextToken: tokens.seal(purpose, Buffer.from(idOf(last))) } }
    }
    page.push(item)
  }
  return { items: page, rest: {} }
}
