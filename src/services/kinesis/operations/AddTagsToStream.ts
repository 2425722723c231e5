import { isRejection } from '../../../kernel/outcome.ts'
import { putStream } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findActiveStream, streamResources } from '../queries.ts'
import { addTags } from '../tags.ts'

export const AddTagsToStream = control(model.AddTagsToStream, {
  resources: streamResources,

  decide({ view, scope }, input) {
    const stream = findActiveStream(view, scope, input)
    if (isRejection(stream)) return stream
    const tagged = addTags(stream.tags, input.Tags, stream)
    if (isRejection(tagged)) return tagged
    return { changes: [putStream({ ...stream, tags: tagged.tags })], reply: undefined }
  },
})
