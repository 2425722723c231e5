/** Resource policies of functions: one statement for each AddPermission. */
import { parseArn, partitionOf } from '../../aws/arn.ts'
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import { functionArn, LATEST } from './arn.ts'
import { type FunctionEntity, type PolicyEntity, type PolicyStatement, qualifiedKey } from './entities.ts'
import * as messages from './messages.ts'
import type { AddPermissionRequest } from './model.gen.ts'
import { type FunctionName, findAlias, functionIn, type LambdaView, versionOf } from './queries.ts'

type Bad = Rejection<'InvalidParameterValueException' | 'ResourceNotFoundException'>

/** What a policy belongs to. */
export interface PolicyOwner {
  readonly found: FunctionEntity
  /** Absent: the function itself. */
  readonly qualifier?: string
  /** Of the policy. */
  readonly key: string
  /** Of the function, version or alias: what must not have changed, if the caller says so. */
  readonly revisionId: string
}

export function policyOwner(view: LambdaView, scope: Scope, input: FunctionName): PolicyOwner | Bad {
  const named = functionIn(view, scope, input)
  if (isRejection(named)) return named
  const { found, target } = named
  const { qualifier } = target
  if (qualifier === undefined || qualifier === LATEST) return { found, key: found.arn, revisionId: found.revisionId }
  const key = qualifiedKey(found.arn, qualifier)
  const version = versionOf(view, found, qualifier)
  if (version === undefined) {
    const isNumber = /^\d+$/.test(qualifier)
    if (!isNumber) return findAlias(view, target, qualifier) as Bad
    return reject('ResourceNotFoundException', messages.noFunction(functionArn(found.name, found, qualifier)))
  }
  const { revisionId } = version.alias ?? version.published ?? found
  return { found, qualifier, key, revisionId }
}

export function emptyPolicy({ found, qualifier, revisionId }: PolicyOwner): PolicyEntity {
  return { functionArn: found.arn, ...(qualifier !== undefined && { qualifier }), statements: [], revisionId }
}

export function statementOf(
  { found, qualifier }: PolicyOwner,
  input: AddPermissionRequest,
): PolicyStatement | Rejection<'InvalidParameterValueException'> {
  const principal = principalOf(input.Principal, found)
  if (principal === undefined) return reject('InvalidParameterValueException', messages.BAD_PRINCIPAL)
  const condition = conditionOf(input)
  return {
    Sid: input.StatementId,
    Effect: 'Allow',
    Principal: principal,
    Action: input.Action,
    Resource: functionArn(found.name, found, qualifier),
    ...(Object.keys(condition).length > 0 && { Condition: condition }),
  }
}

function principalOf(given: string, { region }: Scope): PolicyStatement['Principal'] | undefined {
  if (given === '*') return given
  if (/^\d{12}$/.test(given)) return { AWS: `arn:${partitionOf(region)}:iam::${given}:root` }
  if (/\.amazonaws\.com(\.cn)?$/.test(given)) return { Service: given }
  return parseArn(given)?.service === 'iam' || parseArn(given)?.service === 'sts' ? { AWS: given } : undefined
}

function conditionOf(input: AddPermissionRequest): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const equal = {
    ...(input.FunctionUrlAuthType !== undefined && { 'lambda:FunctionUrlAuthType': input.FunctionUrlAuthType }),
    ...(input.PrincipalOrgID !== undefined && { 'aws:PrincipalOrgID': input.PrincipalOrgID }),
    ...(input.SourceAccount !== undefined && { 'AWS:SourceAccount': input.SourceAccount }),
    ...(input.EventSourceToken !== undefined && { 'lambda:EventSourceToken': input.EventSourceToken }),
  }
  return {
    ...(Object.keys(equal).length > 0 && { StringEquals: equal }),
    ...(input.SourceArn !== undefined && { ArnLike: { 'AWS:SourceArn': input.SourceArn } }),
    ...(input.InvokedViaFunctionUrl !== undefined && {
      Bool: { 'lambda:InvokedViaFunctionUrl': String(input.InvokedViaFunctionUrl) },
    }),
  }
}

/** As GetPolicy tells it, and as authorisation reads it. */
export function policyText({ statements }: PolicyEntity): string {
  return JSON.stringify({ Version: '2012-10-17', Id: 'default', Statement: statements })
}
