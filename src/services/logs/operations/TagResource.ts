import { isRejection, reject } from '../../../kernel/outcome.ts'
import { putGroup } from '../life-cycle.ts'
import { TAGS_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findTagged } from '../queries.ts'

export const TagResource = control(model.TagResource, {
  resources: ({ resourceArn }) => [resourceArn],

  decide({ view, scope }, { resourceArn, tags: added }) {
    const group = findTagged(view, scope, resourceArn)
    if (isRejection(group)) return group
    const tags = { ...group.tags, ...added }
    if (Object.keys(tags).length > TAGS_MAX) return reject('TooManyTagsException', messages.TOO_MANY_TAGS)
    return { changes: [putGroup({ ...group, tags })], reply: undefined }
  },
})
