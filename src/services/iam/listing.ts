/** Lists in pages. */
import { isRejection, type Rejection } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import type { TokenSealer } from '../../model/tokens.ts'
import { type IamEntities, idOf } from './entities.ts'
import type { Tag } from './model.gen.ts'
import { inOrder, type Page, pageOf } from './paging.ts'
import type { IamView } from './queries.ts'
import { shownTags } from './tags.ts'

interface Paged {
  readonly MaxItems?: number
  readonly Marker?: string
}

interface Listing {
  readonly view: IamView
  readonly scope: Pick<Scope, 'accountId'>
  readonly tokens: TokenSealer
}

type NamedKind = 'iam.role' | 'iam.user' | 'iam.group' | 'iam.instance-profile'

/** Everything of one kind in the account whose path begins so, in the order of names. */
export function listNamed<Kind extends NamedKind>(
  { view, scope, tokens }: Listing,
  kind: Kind,
  { PathPrefix = '/', ...paged }: Paged & { readonly PathPrefix?: string },
): Page<Readonly<IamEntities[Kind]>> | Rejection<'ValidationException'> {
  const items = [...view.list(kind, idOf(scope.accountId, ''))].filter(({ path }) => path.startsWith(PathPrefix))
  return pageOf(tokens, kind, { items, idOf: ({ accountId, name }) => idOf(accountId, name), ...paged })
}

export function listTags(
  tokens: TokenSealer,
  tags: Readonly<Record<string, string>>,
  paged: Paged,
): { readonly Tags: readonly Tag[]; readonly IsTruncated: boolean; readonly Marker?: string } | Rejection<'ValidationException'> {
  const page = pageOf(tokens, 'tags', { items: inOrder(shownTags(tags), ({ Key }) => Key), idOf: ({ Key }) => Key, ...paged })
  return isRejection(page) ? page : { Tags: page.items, ...page.rest }
}
