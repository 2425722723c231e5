/** Tags: of functions. */
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import { parseFunctionArn } from './arn.ts'
import type { FunctionEntity } from './entities.ts'
import { TAGS_MAX } from './limits.ts'
import * as messages from './messages.ts'
import type { LambdaView } from './queries.ts'

type Tags = Readonly<Record<string, string>>
type Bad = Rejection<'InvalidParameterValueException' | 'ResourceNotFoundException' | 'ValidationException'>

/** The function of that ARN, which has no qualifier. */
export function taggedFunction(view: LambdaView, scope: Scope, resource: string): FunctionEntity | Bad {
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
