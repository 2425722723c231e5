import { isRejection } from '../../../kernel/outcome.ts'
import { putGroup } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findGroup, resourceOf } from '../queries.ts'

export const DeleteRetentionPolicy = control(model.DeleteRetentionPolicy, {
  resources: ({ logGroupName }, scope) => resourceOf(scope, logGroupName),

  decide({ view, scope }, { logGroupName }) {
    const group = findGroup(view, scope, logGroupName)
    if (isRejection(group)) return group
    const { retentionInDays: _, ...rest } = group
    return { changes: [putGroup(rest)], reply: undefined }
  },
})
