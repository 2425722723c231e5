/**
 * Names of functions. Wherever Lambda's API takes a function's name, it takes a part of its ARN, too, up to the whole of it, each with or without
 * a qualifier: `orders`, `orders:live`, `000000000000:function:orders`, `arn:aws:lambda:eu-west-1:000000000000:function:orders:7`.
 */
import { partitionOf } from '../../aws/arn.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import * as messages from './messages.ts'

export const LATEST = '$LATEST'

/** As roles trust it, and as it calls others. */
export const SERVICE_PRINCIPAL = 'lambda.amazonaws.com'

/** What a name may be made of. Source: the API model (`FunctionName`), whose pattern the front door checks first. */
const NAME_PATTERN =
  /^(?:arn:(?:aws[a-zA-Z-]*)?:lambda:)?(?:((?:eusc-)?[a-z]{2}(?:(?:-gov)|(?:-iso(?:[a-z]?)))?-[a-z]+-\d):)?(?:(\d{12}):)?(?:function:)?([a-zA-Z0-9-_.]+)(?::(\$LATEST(?:\.PUBLISHED)?|[a-zA-Z0-9-_]+))?$/

/** A function as a request names it: what is absent was not said. */
export interface FunctionReference {
  readonly name: string
  readonly qualifier?: string
  readonly accountId?: string
  readonly region?: string
}

/** One function of one account and region, and perhaps one version or alias of it. */
export interface FunctionTarget {
  readonly scope: Scope
  readonly name: string
  /** Without a qualifier. */
  readonly arn: string
  /** As it was given. */
  readonly qualifier?: string
}

/** `undefined` for what no function can be called. */
export function parseFunctionName(text: string): FunctionReference | undefined {
  const [matched, region, accountId, name, qualifier] = NAME_PATTERN.exec(text) ?? []
  if (matched === undefined || name === undefined) return undefined
  return {
    name,
    ...(qualifier !== undefined && { qualifier }),
    ...(accountId !== undefined && { accountId }),
    ...(region !== undefined && { region }),
  }
}

type BadTarget = Rejection<'ResourceNotFoundException' | 'InvalidParameterValueException'>

/**
 * What a request is about: its `FunctionName` and `Qualifier` together. AWS answers for its own region only, and takes a qualifier twice only if
 * both say the same.
 */
export function targetOf(
  { FunctionName, Qualifier }: { readonly FunctionName: string; readonly Qualifier?: string },
  scope: Scope,
): FunctionTarget | BadTarget {
  const named = parseFunctionName(FunctionName)
  if (named === undefined) return reject('InvalidParameterValueException', messages.badName(FunctionName))
  const { name, region = scope.region, accountId = scope.accountId } = named
  if (region !== scope.region) return reject('ResourceNotFoundException', messages.otherRegion(region, scope.region))
  if (named.qualifier !== undefined && Qualifier !== undefined && named.qualifier !== Qualifier) {
    return reject('InvalidParameterValueException', messages.OTHER_QUALIFIER)
  }
  const qualifier = Qualifier ?? named.qualifier
  const at = { accountId, region }
  return { scope: at, name, arn: functionArn(name, at), ...(qualifier !== undefined && { qualifier }) }
}

/** ARN of a function, e.g. `arn:aws:lambda:eu-west-1:000000000000:function:orders`; with a qualifier if one is given. */
export function functionArn(name: string, scope: Scope, qualifier?: string): string {
  return `${functionArnPrefix(scope)}${name}${qualifier === undefined ? '' : `:${qualifier}`}`
}

/** What the ARNs of all functions of an account and region begin with. */
export function functionArnPrefix({ accountId, region }: Scope): string {
  return `arn:${partitionOf(region)}:lambda:${region}:${accountId}:function:`
}

export interface ParsedFunctionArn {
  readonly scope: Scope
  readonly name: string
  /** Without a qualifier. */
  readonly arn: string
  readonly qualifier?: string
}

/** Of a whole ARN; `undefined` for anything else. */
export function parseFunctionArn(text: string): ParsedFunctionArn | undefined {
  const [, partition, region, accountId, name, qualifier] =
    /^arn:(aws[a-zA-Z-]*):lambda:([a-z0-9-]+):(\d{12}):function:([a-zA-Z0-9-_]+)(?::(\$LATEST|[a-zA-Z0-9-_]+))?$/.exec(text) ?? []
  if (partition === undefined || region === undefined || accountId === undefined || name === undefined) return undefined
  const arn = `arn:${partition}:lambda:${region}:${accountId}:function:${name}`
  return { scope: { accountId, region }, name, arn, ...(qualifier !== undefined && { qualifier }) }
}

/** ARNs for authorisation: with the qualifier that the request names. Of what names no function it is what was said. */
export function functionResources(
  input: { readonly FunctionName: string; readonly Qualifier?: string },
  scope: Scope,
): readonly string[] {
  const named = parseFunctionName(input.FunctionName)
  if (named === undefined) return [input.FunctionName]
  const { name, region = scope.region, accountId = scope.accountId } = named
  return [functionArn(name, { region, accountId }, input.Qualifier ?? named.qualifier)]
}

/** Whether a qualifier is the number of a version. */
export function isVersionNumber(qualifier: string): boolean {
  return /^[0-9]+$/.test(qualifier)
}
