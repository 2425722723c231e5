import { isRejection, reject } from '../../../kernel/outcome.ts'
import { removedGroup } from '../life-cycle.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findGroup, resourceOf } from '../queries.ts'

/** Its streams and events follow soon, see `reconcile.ts`: nobody can ask for them any more. */
export const DeleteLogGroup = control(model.DeleteLogGroup, {
  resources: ({ logGroupName }, scope) => resourceOf(scope, logGroupName),

  decide({ view, scope, nowMs }, { logGroupName }) {
    const group = findGroup(view, scope, logGroupName)
    if (isRejection(group)) return group
    if (group.isProtected) return reject('ValidationException', messages.PROTECTED)
    return { changes: removedGroup(group, nowMs), reply: undefined }
  },
})
