import { isRejection, reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { taggedAt, taggedResource, withTags } from '../tags.ts'

export const TagResource = control(model.TagResource, {
  resources: taggedResource,

  decide({ view, scope, random }, { Resource, Tags }) {
    if (Object.keys(Tags).length === 0) return reject('InvalidParameterValueException', messages.NO_TAGS)
    const found = taggedAt(view, scope, Resource)
    if (isRejection(found)) return found
    const tags = withTags(found.tags, Tags)
    if (isRejection(tags)) return tags
    return { changes: [found.retagged(tags, random)], reply: undefined }
  },
})
