import { partitionOf } from '../../aws/arn.ts'
import type { Call, Scope } from '../../model/caller.ts'

const ROLE_ARN_PATTERN = /^arn:[^:]*:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/
const NOBODY = 'nobody'

/** A call that the delivery stream of this name makes under a role, in its account and region. Without a role it acts for nobody. */
export function callUnder(roleArn: string | undefined, streamName: string, scope: Scope, requestId: string): Call {
  const [, accountId = scope.accountId, role = NOBODY] = ROLE_ARN_PATTERN.exec(roleArn ?? '') ?? []
  const arn = `arn:${partitionOf(scope.region)}:sts::${accountId}:assumed-role/${role}/${streamName}`
  return { principal: { arn, accountId, accessKeyId: '' }, scope, requestId }
}
