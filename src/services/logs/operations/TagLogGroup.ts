import { isRejection } from '../../../kernel/outcome.ts'
import { putGroup } from '../life-cycle.ts'
import { TAGS_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findGroup, invalid, resourceOf } from '../queries.ts'

/** Of before TagResource; clients of today still have it. */
export const TagLogGroup = control(model.TagLogGroup, {
  resources: ({ logGroupName }, scope) => resourceOf(scope, logGroupName),

  decide({ view, scope }, { logGroupName, tags: added }) {
    const group = findGroup(view, scope, logGroupName)
    if (isRejection(group)) return group
    const tags = { ...group.tags, ...added }
    if (Object.keys(tags).length > TAGS_MAX) return invalid(messages.TOO_MANY_TAGS)
    return { changes: [putGroup({ ...group, tags })], reply: undefined }
  },
})
