import { isRejection } from '../../../kernel/outcome.ts'
import { parseConsumerArn } from '../consumer.ts'
import { changeConsumerTags } from '../consumer-tags.ts'
import { putStream } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findActiveStream } from '../queries.ts'
import { addTags } from '../tags.ts'

/** The same tags as AddTagsToStream's. */
export const TagResource = control(model.TagResource, {
  resources: (input) => [input.ResourceARN],

  decide({ view, scope }, input) {
    if (parseConsumerArn(input.ResourceARN) !== undefined) {
      return changeConsumerTags(view, scope, input.ResourceARN, (tags, owner) => addTags(tags, input.Tags, owner))
    }
    const stream = findActiveStream(view, scope, { StreamARN: input.ResourceARN })
    if (isRejection(stream)) return stream
    const tagged = addTags(stream.tags, input.Tags, stream)
    if (isRejection(tagged)) return tagged
    return { changes: [putStream({ ...stream, tags: tagged.tags })], reply: undefined }
  },
})
