/** The functions of mappings. Pure look-ups. */
import type { View } from '../../../catalog/entities.ts'
import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import type { Scope } from '../../../model/caller.ts'
import { type FunctionTarget, parseFunctionArn, targetOf } from '../arn.ts'
import { type MappingEntity, mappingKey } from '../mapping-entities.ts'
import type { LambdaEntities } from '../operation.ts'
import { versionOf } from '../queries.ts'
import * as messages from './messages.ts'

type MappingView = View<LambdaEntities>

export interface MappedFunction {
  readonly target: FunctionTarget
  /** Under which it runs. */
  readonly role: string
}

/** The function that a request names, with the version or alias it names. */
export function functionOf(
  view: MappingView,
  scope: Scope,
  name: string,
): MappedFunction | Rejection<'InvalidParameterValueException' | 'ResourceNotFoundException'> {
  const target = targetOf({ FunctionName: name }, scope)
  if (isRejection(target)) return target
  const role = roleOf(view, target)
  return role === undefined ? reject('InvalidParameterValueException', messages.NO_FUNCTION) : { target, role }
}

/** The execution role of what a mapping invokes. `undefined`: there is no such function, version or alias. */
export function roleOfMapping(view: MappingView, { functionArn }: MappingEntity): string | undefined {
  const target = parseFunctionArn(functionArn)
  return target && roleOf(view, target)
}

function roleOf(view: MappingView, { arn, qualifier }: Pick<FunctionTarget, 'arn' | 'qualifier'>): string | undefined {
  const found = view.get('lambda.function', arn)
  return found && versionOf(view, found, qualifier)?.settings.role
}

/** Mappings of an account and region, in order of UUID. */
export function mappingsIn(view: MappingView, scope: Scope): Iterable<MappingEntity> {
  return view.list('lambda.mapping', mappingKey(scope, ''))
}

/** Another one of the same function, qualified alike, and the same source. */
export function sameMapping(view: MappingView, mapping: MappingEntity): MappingEntity | undefined {
  for (const each of mappingsIn(view, mapping)) {
    const isSame = each.functionArn === mapping.functionArn && each.eventSourceArn === mapping.eventSourceArn
    if (isSame && each.uuid !== mapping.uuid) return each
  }
  return undefined
}
