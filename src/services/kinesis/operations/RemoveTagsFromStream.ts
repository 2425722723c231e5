import { isRejection } from '../../../kernel/outcome.ts'
import { putStream } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findActiveStream, streamResources } from '../queries.ts'
import { removeTags } from '../tags.ts'

export const RemoveTagsFromStream = control(model.RemoveTagsFromStream, {
  resources: streamResources,

  decide({ view, scope }, input) {
    const stream = findActiveStream(view, scope, input)
    if (isRejection(stream)) return stream
    const untagged = removeTags(stream.tags, input.TagKeys, stream)
    if (isRejection(untagged)) return untagged
    return { changes: [putStream({ ...stream, tags: untagged.tags })], reply: undefined }
  },
})
