import { isRejection } from '../../../kernel/outcome.ts'
import { putFunction } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { taggedFunction, taggedResource } from '../tags.ts'

export const UntagResource = control(model.UntagResource, {
  resources: taggedResource,

  decide({ view, scope, random }, { Resource, TagKeys }) {
    const found = taggedFunction(view, scope, Resource)
    if (isRejection(found)) return found
    const gone = new Set(TagKeys)
    const tags = Object.fromEntries(Object.entries(found.tags).filter(([key]) => !gone.has(key)))
    return { changes: [putFunction({ ...found, tags, revisionId: random.uuid() })], reply: undefined }
  },
})
