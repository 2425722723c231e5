/** Tags: of functions and of mappings. */
import type { Change, View } from '../../catalog/entities.ts'
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Random } from '../../kernel/random.ts'
import type { Scope } from '../../model/caller.ts'
import { parseFunctionArn } from './arn.ts'
import type { FunctionEntity } from './entities.ts'
import { putFunction } from './life-cycle.ts'
import { TAGS_MAX } from './limits.ts'
import { mappingArn } from './mapping/describe.ts'
import { noMapping, putMapping } from './mapping/life-cycle.ts'
import { mappingKey } from './mapping-entities.ts'
import * as messages from './messages.ts'
import type { LambdaEntities } from './operation.ts'
import type { LambdaView } from './queries.ts'

type Tags = Readonly<Record<string, string>>
type Bad = Rejection<'InvalidParameterValueException' | 'ResourceNotFoundException' | 'ValidationException'>

/** What has tags, and what other tags would make of it. */
export interface Tagged {
  readonly tags: Tags
  readonly retagged: (tags: Tags, random: Random) => Change<LambdaEntities>
}

export function taggedAt(view: View<LambdaEntities>, scope: Scope, resource: string): Tagged | Bad {
  const uuid = MAPPING_PATTERN.exec(resource)?.[1]
  if (uuid !== undefined) return taggedMapping(view, scope, resource, uuid)
  const found = taggedFunction(view, scope, resource)
  if (isRejection(found)) return found
  return { tags: found.tags, retagged: (tags, random) => putFunction({ ...found, tags, revisionId: random.uuid() }) }
}

const MAPPING_PATTERN = /^arn:aws[a-zA-Z-]*:lambda:[a-z0-9-]+:\d{12}:event-source-mapping:([0-9a-fA-F-]{36})$/

function taggedMapping(view: View<LambdaEntities>, scope: Scope, resource: string, uuid: string): Tagged | Bad {
  const found = resource === mappingArn(scope, uuid) ? view.get('lambda.mapping', mappingKey(scope, uuid)) : undefined
  if (found === undefined) return noMapping()
  return { tags: found.tags, retagged: (tags) => putMapping({ ...found, tags }) }
}

/** The function of that ARN, which has no qualifier. */
function taggedFunction(view: LambdaView, scope: Scope, resource: string): FunctionEntity | Bad {
  const named = parseFunctionArn(resource)
  if (named === undefined) return reject('ValidationException', messages.badTagResource(resource))
  if (named.qualifier !== undefined) return reject('InvalidParameterValueException', messages.NO_TAGGED_QUALIFIERS)
  if (named.scope.region !== scope.region) {
    return reject('ResourceNotFoundException', messages.otherRegion(named.scope.region, scope.region))
  }
  return view.get('lambda.function', named.arn) ?? reject('ResourceNotFoundException', messages.noFunction(named.arn))
}

export function withTags(tags: Tags, added: Tags): Tags | Rejection<'InvalidParameterValueException'> {
  const all = { ...tags, ...added }
  return Object.keys(all).length > TAGS_MAX ? reject('InvalidParameterValueException', messages.TOO_MANY_TAGS) : all
}

/** For authorisation. */
export function taggedResource({ Resource }: { readonly Resource: string }): readonly string[] {
  return [Resource]
}
