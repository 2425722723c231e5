import { isRejection } from '../../../kernel/outcome.ts'
import { putGroup } from '../life-cycle.ts'
import { RETENTION_DAYS } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findGroup, invalid, resourceOf } from '../queries.ts'

export const PutRetentionPolicy = control(model.PutRetentionPolicy, {
  resources: ({ logGroupName }, scope) => resourceOf(scope, logGroupName),

  decide({ view, scope, nowMs }, { logGroupName, retentionInDays }) {
    if (!RETENTION_DAYS.includes(retentionInDays)) return invalid(messages.badRetention(retentionInDays))
    const group = findGroup(view, scope, logGroupName)
    if (isRejection(group)) return group
    return { changes: [putGroup({ ...group, retentionInDays, trimAtMs: nowMs })], reply: undefined }
  },
})
