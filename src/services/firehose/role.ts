/** Delivery streams act under the roles that they were given, which must trust Firehose. */
import { callUnder } from '../../model/acting.ts'
import type { Call, Scope } from '../../model/caller.ts'

export const SERVICE_PRINCIPAL = 'firehose.amazonaws.com'

/** A call of the delivery stream of this name. */
export function callAs(roleArn: string | undefined, streamName: string, scope: Scope, requestId: string): Call {
  return callUnder(roleArn, streamName, scope, requestId, SERVICE_PRINCIPAL)
}
