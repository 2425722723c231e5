import { reject } from '../../../kernel/outcome.ts'
import { groupId } from '../entities.ts'
import { TRIM_INTERVAL_MS } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { invalid, resourceOf } from '../queries.ts'

export const CreateLogGroup = control(model.CreateLogGroup, {
  resources: ({ logGroupName }, scope) => resourceOf(scope, logGroupName),

  decide({ view, scope, nowMs, random }, { logGroupName: name, kmsKeyId, tags = {}, logGroupClass, deletionProtectionEnabled }) {
    if (kmsKeyId !== undefined) return invalid(messages.NO_KEYS)
    const id = groupId(scope, name)
    if (view.get('logs.group', id) !== undefined) return reject('ResourceAlreadyExistsException', messages.GROUP_EXISTS)
    const value = {
      id: random.uuid(),
      name,
      accountId: scope.accountId,
      region: scope.region,
      createdAtMs: nowMs,
      logGroupClass: logGroupClass ?? 'STANDARD',
      isProtected: deletionProtectionEnabled === true,
      tags,
      nextLane: 0,
      trimAtMs: nowMs + TRIM_INTERVAL_MS,
    }
    return { changes: [{ put: 'logs.group', id, value }], reply: undefined }
  },
})
