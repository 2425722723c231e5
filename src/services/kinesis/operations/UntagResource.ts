import { isRejection } from '../../../kernel/outcome.ts'
import { parseConsumerArn } from '../consumer.ts'
import { changeConsumerTags } from '../consumer-tags.ts'
import { putStream } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findActiveStream } from '../queries.ts'
import { removeTags } from '../tags.ts'

/** The same tags as RemoveTagsFromStream's. */
export const UntagResource = control(model.UntagResource, {
  resources: (input) => [input.ResourceARN],

  decide({ view, scope }, input) {
    if (parseConsumerArn(input.ResourceARN) !== undefined) {
      return changeConsumerTags(view, scope, input.ResourceARN, (tags, owner) => removeTags(tags, input.TagKeys, owner))
    }
    const stream = findActiveStream(view, scope, { StreamARN: input.ResourceARN })
    if (isRejection(stream)) return stream
    const untagged = removeTags(stream.tags, input.TagKeys, stream)
    if (isRejection(untagged)) return untagged
    return { changes: [putStream({ ...stream, tags: untagged.tags })], reply: undefined }
  },
})
