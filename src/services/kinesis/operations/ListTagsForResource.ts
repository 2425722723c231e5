import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { findStream } from '../queries.ts'
import { tagList } from '../tags.ts'

export const ListTagsForResource = query(model.ListTagsForResource, {
  resources: (input) => [input.ResourceARN],

  answer({ view, scope }, input) {
    const stream = findStream(view, scope, { StreamARN: input.ResourceARN })
    return isRejection(stream) ? stream : { Tags: tagList(stream.tags) }
  },
})
