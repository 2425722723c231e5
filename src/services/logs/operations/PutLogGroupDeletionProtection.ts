import { isRejection } from '../../../kernel/outcome.ts'
import { putGroup } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findIdentified, resourceOf } from '../queries.ts'

export const PutLogGroupDeletionProtection = control(model.PutLogGroupDeletionProtection, {
  resources: ({ logGroupIdentifier }, scope) => resourceOf(scope, logGroupIdentifier),

  decide({ view, scope }, { logGroupIdentifier, deletionProtectionEnabled: isProtected }) {
    const group = findIdentified(view, scope, { logGroupIdentifier })
    return isRejection(group) ? group : { changes: [putGroup({ ...group, isProtected })], reply: undefined }
  },
})
