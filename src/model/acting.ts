/** Calls that nobody made from outside: workers of ours under a role, and AWS's services on their own behalf. */
import { partitionOf } from '../aws/arn.ts'
import type { Call, Principal, Scope } from './caller.ts'

const ROLE_ARN_PATTERN = /^arn:[^:]*:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/
const NOBODY = 'nobody'

/**
 * A call under a role, in a session of this name (of the delivery stream, the function) and in this account and region. `service` is whose work
 * it is, e.g. `firehose.amazonaws.com`: the role must trust it, for as long as the work goes on. Without a role, or with what is no ARN of one,
 * the call is made for nobody.
 */
export function callUnder(
  roleArn: string | undefined,
  sessionName: string,
  scope: Scope,
  requestId: string,
  service?: string,
): Call {
  return { principal: sessionOf(roleArn, sessionName, scope, service), scope, requestId }
}

function sessionOf(roleArn: string | undefined, name: string, scope: Scope, service: string | undefined): Principal {
  const [, accountId, role] = ROLE_ARN_PATTERN.exec(roleArn ?? '') ?? []
  const arn = `arn:${partitionOf(scope.region)}:sts::${accountId ?? scope.accountId}:assumed-role/${role ?? NOBODY}/${name}`
  if (roleArn === undefined || accountId === undefined) return { arn, accountId: scope.accountId, accessKeyId: '' }
  return { arn, accountId, accessKeyId: '', session: { name, roleArn, ...(service !== undefined && { takenBy: service }) } }
}

/**
 * A call that a service makes on its own behalf, e.g. `lambda.amazonaws.com` to assume the role of a function. `sourceArn` is what it
 * makes it for, which policies may ask about.
 */
export function serviceCall(service: string, scope: Scope, requestId: string, sourceArn?: string): Call {
  return {
    principal: { arn: service, accountId: scope.accountId, accessKeyId: '', service },
    scope,
    requestId,
    ...(sourceArn !== undefined && { sourceArn }),
  }
}
