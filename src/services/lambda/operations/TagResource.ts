import { isRejection, reject } from '../../../kernel/outcome.ts'
import { putFunction } from '../life-cycle.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { taggedFunction, taggedResource, withTags } from '../tags.ts'

export const TagResource = control(model.TagResource, {
  resources: taggedResource,

  decide({ view, scope, random }, { Resource, Tags }) {
    if (Object.keys(Tags).length === 0) return reject('InvalidParameterValueException', messages.NO_TAGS)
    const found = taggedFunction(view, scope, Resource)
    if (isRejection(found)) return found
    const tags = withTags(found.tags, Tags)
    if (isRejection(tags)) return tags
    return { changes: [putFunction({ ...found, tags, revisionId: random.uuid() })], reply: undefined }
  },
})
