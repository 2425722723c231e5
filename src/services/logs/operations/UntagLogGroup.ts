import { isRejection } from '../../../kernel/outcome.ts'
import { putGroup, withoutTags } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findGroup, resourceOf } from '../queries.ts'

export const UntagLogGroup = control(model.UntagLogGroup, {
  resources: ({ logGroupName }, scope) => resourceOf(scope, logGroupName),

  decide({ view, scope }, { logGroupName, tags }) {
    const group = findGroup(view, scope, logGroupName)
    return isRejection(group) ? group : { changes: [putGroup(withoutTags(group, tags))], reply: undefined }
  },
})
