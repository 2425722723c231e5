/** Environments that are kept warm, for a version or an alias. */
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import { functionArn, isVersionNumber, LATEST, targetOf } from './arn.ts'
import { qualifiedKey } from './entities.ts'
import { CONCURRENCY_MAX, UNRESERVED_MIN } from './limits.ts'
import * as messages from './messages.ts'
import { type FoundVersion, type LambdaView, provisionedOf, unreservedIn, versionOf } from './queries.ts'

type Bad = Rejection<'InvalidParameterValueException' | 'ResourceNotFoundException'>

export interface ProvisionedPlace {
  readonly found: FoundVersion
  readonly qualifier: string
  /** Of the entity. */
  readonly id: string
}

interface Named {
  readonly FunctionName: string
  readonly Qualifier: string
}

/** `ofLatest` is what is said of `$LATEST`, which has none. */
export function provisionedPlace(view: LambdaView, scope: Scope, input: Named, ofLatest: string): ProvisionedPlace | Bad {
  if (input.Qualifier === LATEST) return reject('InvalidParameterValueException', ofLatest)
  const target = targetOf(input, scope)
  if (isRejection(target)) return target
  const qualifier = target.qualifier ?? input.Qualifier
  const owner = view.get('lambda.function', target.arn)
  const found = owner && versionOf(view, owner, qualifier)
  if (found !== undefined) return { found, qualifier, id: qualifiedKey(target.arn, qualifier) }
  const shown = functionArn(target.name, target.scope, qualifier)
  const text = isVersionNumber(qualifier) ? messages.noFunction(shown) : messages.noAlias(shown)
  return reject('ResourceNotFoundException', text)
}

/** Why so many cannot be kept. */
export function tooMuch(
  view: LambdaView,
  { found, id }: ProvisionedPlace,
  wanted: number,
): Rejection<'InvalidParameterValueException'> | undefined {
  const { arn, reservedConcurrency } = found.function
  const own = view.get('lambda.provisioned', id)?.requested ?? 0
  const sum = provisionedOf(view, arn) - own + wanted
  const refuse = (message: string) => reject('InvalidParameterValueException', message)
  if (reservedConcurrency !== undefined)
    return reservedConcurrency < sum ? refuse(messages.PROVISIONED_BEYOND_RESERVED) : undefined
  if (wanted > CONCURRENCY_MAX) return refuse(messages.PROVISIONED_BEYOND_ACCOUNT)
  return unreservedIn(view, found.function) + own - wanted < UNRESERVED_MIN ? refuse(messages.TOO_MUCH_PROVISIONED) : undefined
}

/** A version has its environments by its own name or by one alias, not by both. */
export function claimedTwice(
  view: LambdaView,
  { found, qualifier }: ProvisionedPlace,
): Rejection<'ResourceConflictException'> | undefined {
  const { arn } = found.function
  if (found.alias !== undefined) {
    const byVersion = view.get('lambda.provisioned', qualifiedKey(arn, found.version))
    return byVersion === undefined ? undefined : reject('ResourceConflictException', messages.ALIAS_OF_PROVISIONED)
  }
  for (const { name, version } of view.list('lambda.alias', `${arn}:`)) {
    const isTaken = version === qualifier && view.get('lambda.provisioned', qualifiedKey(arn, name)) !== undefined
    if (isTaken) return reject('ResourceConflictException', messages.VERSION_OF_PROVISIONED)
  }
  return undefined
}
