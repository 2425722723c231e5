/** What all of IAM's things have when they are made. */
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Random } from '../../kernel/random.ts'
import type { Scope } from '../../model/caller.ts'
import { type IamEntities, idOf, type Named } from './entities.ts'
import { type IdPrefix, newId } from './ids.ts'
import * as messages from './messages.ts'
import type { Tag } from './model.gen.ts'
import { arnOf, type NamedKind, PATH_DEFAULT } from './names.ts'
import type { IamView } from './queries.ts'
import { withTags } from './tags.ts'

interface Making {
  readonly scope: Scope
  readonly random: Random
  readonly nowMs: number
}

const PREFIXES: Readonly<Record<NamedKind, IdPrefix>> = {
  role: 'AROA',
  user: 'AIDA',
  group: 'AGPA',
  'instance-profile': 'AIPA',
  policy: 'ANPA',
}

interface Given {
  readonly name: string
  readonly path?: string | undefined
  readonly tags?: readonly Tag[] | undefined
}

export function newNamed(
  { scope, random, nowMs }: Making,
  kind: NamedKind,
  { name, path = PATH_DEFAULT, tags: given = [] }: Given,
): Named | Rejection<'InvalidInputException'> | Rejection<'LimitExceededException'> {
  const tags = withTags({}, given)
  if (isRejection(tags)) return tags
  const arn = arnOf(kind, scope, path, name)
  return { accountId: scope.accountId, name, path, id: newId(random, PREFIXES[kind]), arn, createdAtMs: nowMs, tags }
}

/** Refuses one more than an account may have of them. `quota` is AWS's name for it. */
export function overQuota(
  view: IamView,
  { accountId }: Scope,
  kind: 'iam.role' | 'iam.user' | 'iam.group' | 'iam.instance-profile',
  quota: string,
  max: number,
): Rejection<'LimitExceededException'> | undefined {
  let count = 0
  for (const _ of view.list(kind as keyof IamEntities, idOf(accountId, ''))) count++
  return count < max ? undefined : reject('LimitExceededException', messages.quota(quota, max))
}
