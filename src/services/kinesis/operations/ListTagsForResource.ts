import { isRejection } from '../../../kernel/outcome.ts'
import { consumerAt, parseConsumerArn } from '../consumer.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { findStream } from '../queries.ts'
import { tagList } from '../tags.ts'

export const ListTagsForResource = query(model.ListTagsForResource, {
  resources: (input) => [input.ResourceARN],

  answer({ view, scope }, input) {
    if (parseConsumerArn(input.ResourceARN) !== undefined) {
      const consumer = consumerAt(view, scope, input.ResourceARN)
      return isRejection(consumer) ? consumer : { Tags: tagList(consumer.tags) }
    }
    const stream = findStream(view, scope, { StreamARN: input.ResourceARN })
    return isRejection(stream) ? stream : { Tags: tagList(stream.tags) }
  },
})
