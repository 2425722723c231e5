import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { taggedAt, taggedResource } from '../tags.ts'

export const UntagResource = control(model.UntagResource, {
  resources: taggedResource,

  decide({ view, scope, random }, { Resource, TagKeys }) {
    const found = taggedAt(view, scope, Resource)
    if (isRejection(found)) return found
    const gone = new Set(TagKeys)
    const tags = Object.fromEntries(Object.entries(found.tags).filter(([key]) => !gone.has(key)))
    return { changes: [found.retagged(tags, random)], reply: undefined }
  },
})
