import { isRejection } from '../../../kernel/outcome.ts'
import { LIST_TAGS_TAGS_MAX } from '../limits.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { findStream, streamResources } from '../queries.ts'
import { tagList } from '../tags.ts'

export const ListTagsForStream = query(model.ListTagsForStream, {
  resources: streamResources,

  answer({ view, scope }, input) {
    const stream = findStream(view, scope, input)
    if (isRejection(stream)) return stream
    const start = input.ExclusiveStartTagKey
    const rest = tagList(stream.tags).filter(({ Key }) => start === undefined || Key > start)
    const page = rest.slice(0, input.Limit ?? LIST_TAGS_TAGS_MAX)
    return { Tags: page, HasMoreTags: page.length < rest.length }
  },
})
