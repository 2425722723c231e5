import { isRejection, type Rejection } from '../../kernel/outcome.ts'
import type { TokenSealer } from '../../model/tokens.ts'
import { PAGE_MAX } from './limits.ts'
import * as messages from './messages.ts'
import { invalid } from './queries.ts'

interface Pages<Item> {
  /** In order of their keys. */
  readonly items: Iterable<Item>
  readonly keyOf: (item: Item) => string
  /** Keys fall instead. */
  readonly isDescending?: boolean
  /** Only those; absent: all. */
  readonly isWanted?: (item: Item) => boolean
  /** Which list it is: a token of one opens no other. */
  readonly purpose: string
  readonly limit?: number | undefined
  readonly nextToken?: string | undefined
}

export interface ListPage<Item> {
  readonly items: readonly Item[]
  readonly rest: { readonly nextToken?: string }
}

/** The page behind the token. */
export function pageOf<Item>(tokens: TokenSealer, pages: Pages<Item>): ListPage<Item> | Rejection<'InvalidParameterException'> {
  const { items, keyOf, isDescending = false, isWanted, purpose, limit = PAGE_MAX, nextToken } = pages
  const after = openedToken(tokens, purpose, nextToken)
  if (isRejection(after)) return after
  const page: Item[] = []
  for (const item of items) {
    if (after !== undefined && (isDescending ? keyOf(item) >= after : keyOf(item) <= after)) continue
    if (isWanted?.(item) === false) continue
    const last = page.at(-1)
    if (page.length === limit && last !== undefined) {
      return { items: page, rest: { nextToken: tokens.seal(purpose, Buffer.from(keyOf(last))) } }
    }
    page.push(item)
  }
  return { items: page, rest: {} }
}

/** `undefined`: none was given. */
export function openedToken(
  tokens: TokenSealer,
  purpose: string,
  token: string | undefined,
): string | undefined | Rejection<'InvalidParameterException'> {
  if (token === undefined) return undefined
  const opened = tokens.open(purpose, token)
  return opened === undefined ? invalid(messages.BAD_TOKEN) : Buffer.from(opened).toString()
}
