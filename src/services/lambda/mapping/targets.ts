/** The functions of mappings. Pure look-ups. */
import { createHash } from 'node:crypto'
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

/** What a mapping invokes, for comparing it with what that was before. */
export interface Standing {
  /** Another one when the function may do otherwise: of its settings, of the version that the mapping names, of all that its alias leads to. */
  readonly does: string
  /** Another one when it may be that it can be reached now. */
  readonly reach: string
}

export function standingOf(view: MappingView, { functionArn }: Pick<MappingEntity, 'functionArn'>): Standing {
  const target = parseFunctionArn(functionArn)
  const owner = target && view.get('lambda.function', target.arn)
  const found = owner && versionOf(view, owner, target.qualifier)
  if (found === undefined) return { does: '', reach: '' }
  const { version, settings, alias, published } = found
  const weights = Object.entries(alias?.weights ?? {})
  const others = weights.map(([each, weight]) => [each, weight, versionOf(view, found.function, each)?.settings])
  const does = digestOf([found.function.id, version, settings, others])
  return { does, reach: digestOf([(published ?? found.function).state, found.function.reservedConcurrency ?? null]) }
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64')
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
