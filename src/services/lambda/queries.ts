/** Pure look-ups over a view: for this service's operations and workers, and the door for other services. */
import type { View } from '../../catalog/entities.ts'
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import {
  type FunctionTarget,
  functionArn,
  functionArnPrefix,
  functionResources,
  isVersionNumber,
  LATEST,
  targetOf,
} from './arn.ts'
import {
  type AliasEntity,
  type FunctionEntity,
  type FunctionSettings,
  type LambdaFunctionEntities,
  qualifiedKey,
  type VersionEntity,
  versionKey,
} from './entities.ts'
import { CODE_TOTAL_BYTES_MAX, CONCURRENCY_MAX } from './limits.ts'
import * as messages from './messages.ts'

export type LambdaView = View<LambdaFunctionEntities>
type NotFound = Rejection<'ResourceNotFoundException'>
type Bad = Rejection<'ResourceNotFoundException' | 'InvalidParameterValueException'>

/** Names a function, and perhaps a version or alias of it, in a request. */
export interface FunctionName {
  readonly FunctionName: string
  readonly Qualifier?: string
}

/** One version of a function: `$LATEST`, or one that was published. */
export interface FoundVersion {
  readonly function: FunctionEntity
  /** `$LATEST` or a number. */
  readonly version: string
  readonly settings: FunctionSettings
  /** Absent: the version is `$LATEST`. */
  readonly published?: VersionEntity
  /** Absent: it was not asked for by an alias. */
  readonly alias?: AliasEntity
}

/** One that a request asked for. */
export interface NamedVersion extends FoundVersion {
  readonly isQualified: boolean
}

/** The function of that name, whatever qualifier was given. `shown` is how the missing one is named; absent: by its ARN without a qualifier. */
export function findFunction(view: LambdaView, target: FunctionTarget, shown: string = target.arn): FunctionEntity | NotFound {
  return view.get('lambda.function', target.arn) ?? reject('ResourceNotFoundException', messages.noFunction(shown))
}

/** As `findFunction`, of an input. */
export function functionIn(
  view: LambdaView,
  scope: Scope,
  input: FunctionName,
): { readonly target: FunctionTarget; readonly found: FunctionEntity } | Bad {
  const target = targetOf(input, scope)
  if (isRejection(target)) return target
  const found = findFunction(view, target)
  return isRejection(found) ? found : { target, found }
}

/** The version that an input is about. An alias stands for the version that most of its invocations go to. */
export function versionIn(view: LambdaView, scope: Scope, input: FunctionName): NamedVersion | Bad {
  const target = targetOf(input, scope)
  return isRejection(target) ? target : findVersion(view, target)
}

/** Of a missing function or qualifier the ARN is named as it was asked for. */
export function findVersion(view: LambdaView, target: FunctionTarget): NamedVersion | NotFound {
  const { qualifier } = target
  const shown = functionArn(target.name, target.scope, qualifier)
  const found = findFunction(view, target, shown)
  if (isRejection(found)) return found
  const version = versionOf(view, found, qualifier)
  if (version === undefined) return reject('ResourceNotFoundException', messages.noFunction(shown))
  return { ...version, isQualified: qualifier !== undefined }
}

export function versionOf(view: LambdaView, found: FunctionEntity, qualifier: string | undefined): FoundVersion | undefined {
  if (qualifier === undefined || qualifier === LATEST) return { function: found, version: LATEST, settings: found.settings }
  if (isVersionNumber(qualifier)) {
    const published = view.get('lambda.version', versionKey(found.arn, qualifier))
    return published && { function: found, version: String(published.version), settings: published.settings, published }
  }
  const alias = view.get('lambda.alias', qualifiedKey(found.arn, qualifier))
  if (alias === undefined) return undefined
  const pointed = versionOf(view, found, alias.version)
  return pointed && { ...pointed, alias }
}

/** `shown` differs between operations. */
export function findAlias(view: LambdaView, target: FunctionTarget, name: string): AliasEntity | NotFound {
  const found = view.get('lambda.alias', qualifiedKey(target.arn, name))
  return found ?? reject('ResourceNotFoundException', messages.noAlias(functionArn(target.name, target.scope, name)))
}

/** Functions of an account and region, in order of name. */
export function functionsIn(view: LambdaView, scope: Scope): Iterable<FunctionEntity> {
  return view.list('lambda.function', functionArnPrefix(scope))
}

/** Published versions, in order. */
export function versionsOf(view: LambdaView, functionArn: string): Iterable<VersionEntity> {
  return view.list('lambda.version', `${functionArn}:`)
}

/** `$LATEST` first, then what was published. */
export function* allVersions(view: LambdaView, found: FunctionEntity): Iterable<FoundVersion> {
  yield { function: found, version: LATEST, settings: found.settings }
  for (const published of versionsOf(view, found.arn)) {
    yield { function: found, version: String(published.version), settings: published.settings, published }
  }
}

export function aliasesOf(view: LambdaView, functionArn: string): Iterable<AliasEntity> {
  return view.list('lambda.alias', `${functionArn}:`)
}

/** How many environments of an account and region are left for functions that reserved none. */
export function unreservedIn(view: LambdaView, scope: Scope): number {
  let left = CONCURRENCY_MAX
  for (const { arn, reservedConcurrency } of functionsIn(view, scope)) {
    left -= reservedConcurrency ?? provisionedOf(view, arn)
  }
  return left
}

/** Environments that are kept warm for a function, of all its qualifiers. */
export function provisionedOf(view: LambdaView, functionArn: string): number {
  let sum = 0
  for (const { requested } of view.list('lambda.provisioned', `${functionArn}:`)) sum += requested
  return sum
}

/** Whether the quota of code has no room for more of it. */
export function codeFull(view: LambdaView, scope: Scope, bytes: number): boolean {
  return codeBytesIn(view, scope) + bytes > CODE_TOTAL_BYTES_MAX
}

/** Of all functions and versions of an account and region. */
export function codeBytesIn(view: LambdaView, scope: Scope): number {
  let sum = 0
  for (const { settings } of functionsIn(view, scope)) sum += settings.code.bytes
  for (const { settings } of view.list('lambda.version', functionArnPrefix(scope))) sum += settings.code.bytes
  return sum
}

/** Whether code is that of any function or version: what is not may go. */
export function namedCode(view: LambdaView): ReadonlySet<string> {
  const named = new Set<string>()
  for (const { settings } of view.list('lambda.function', '')) named.add(settings.code.sha256)
  for (const { settings } of view.list('lambda.version', '')) named.add(settings.code.sha256)
  return named
}

/** Why a function cannot be changed just now. */
export function busy(found: FunctionEntity): Rejection<'ResourceConflictException'> | undefined {
  if (found.state === 'Pending') return reject('ResourceConflictException', messages.inState(found.state))
  if (found.lastUpdate === 'InProgress') return reject('ResourceConflictException', messages.updateInProgress(found.arn))
  return undefined
}

export function staleRevision(given: string | undefined, current: string): Rejection<'PreconditionFailedException'> | undefined {
  return given === undefined || given === current ? undefined : reject('PreconditionFailedException', messages.STALE_REVISION)
}

/** ARNs for authorisation of operations of an alias: it is the function's. */
export function aliasResources({ FunctionName }: FunctionName, scope: Scope): readonly string[] {
  return functionResources({ FunctionName }, scope)
}
