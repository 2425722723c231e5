import { type Invalid, invalid } from './invalid.ts'
import * as messages from './messages.ts'
import type { Context } from './operation.ts'
import { rolesIn } from './permissions.ts'
import { callAs } from './role.ts'

/** Whether Firehose can take every role that a request names. One that was never made here passes where such roles may do everything. */
export function checkRoles({ runtime, scope }: Context, streamName: string, input: unknown): Invalid | undefined {
  for (const role of rolesIn(input)) {
    const denied = runtime.door.cannotAct(callAs(role, streamName, scope, runtime.random.uuid()))
    if (denied !== undefined) return invalid(messages.unassumableRole(role))
  }
  return undefined
}
