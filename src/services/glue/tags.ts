/** Tags: of databases. */
import { parseArn } from '../../aws/arn.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import type { DatabaseEntity } from './entities.ts'
import { TAGS_MAX } from './limits.ts'
import * as messages from './messages.ts'
import { databaseId, type GlueView } from './queries.ts'

type Tags = Readonly<Record<string, string>>

export function findTagged(
  view: GlueView,
  scope: Scope,
  resourceArn: string,
): DatabaseEntity | Rejection<'EntityNotFoundException'> {
  const arn = parseArn(resourceArn)
  const name = arn?.service === 'glue' && arn.region === scope.region ? /^database\/(.+)$/.exec(arn.resource)?.[1] : undefined
  const place = { catalogId: arn?.accountId ?? '', region: scope.region }
  const found = name === undefined ? undefined : view.get('glue.database', databaseId(place, name))
  return found ?? reject('EntityNotFoundException', messages.NO_RESOURCE)
}

export function withTags(tags: Tags, added: Tags): Tags | Rejection<'InvalidInputException'> {
  const all = { ...tags, ...added }
  return Object.keys(all).length > TAGS_MAX ? reject('InvalidInputException', messages.TOO_MANY_TAGS) : all
}
