import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { databaseId } from '../queries.ts'
import { findTagged, withTags } from '../tags.ts'

export const TagResource = control(model.TagResource, {
  resources: ({ ResourceArn }) => [ResourceArn],

  decide({ view, scope }, { ResourceArn, TagsToAdd }) {
    const tagged = findTagged(view, scope, ResourceArn)
    if (isRejection(tagged)) return tagged
    const tags = withTags(tagged.tags, TagsToAdd)
    if (isRejection(tags)) return tags
    return {
      changes: [{ put: 'glue.database', id: databaseId(tagged, tagged.input.Name), value: { ...tagged, tags } }],
      reply: {},
    }
  },
})
