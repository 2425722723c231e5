import { parseArn, partitionOf } from '../../aws/arn.ts'
import type { Call, Scope } from '../../model/caller.ts'

/** Of the session that AWS's own workers open under a role. */
const SESSION_NAME = 'AWSFirehoseDelivery'

/** A call that a delivery stream makes under its role, in its account and region. No quota of calls counts it. */
export function callAs(roleArn: string, { accountId, region }: Scope, requestId: string): Call {
  const role = parseArn(roleArn)
  const owner = role?.accountId ?? accountId
  const path = role?.resource.split('/') ?? []
  const arn = `arn:${partitionOf(region)}:sts::${owner}:assumed-role/${path.at(-1) ?? ''}/${SESSION_NAME}`
  return {
    principal: { arn, accountId: owner, accessKeyId: 'leat-firehose' },
    scope: { accountId, region },
    requestId,
    isUncounted: true,
  }
}
