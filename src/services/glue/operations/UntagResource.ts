import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { databaseId } from '../queries.ts'
import { findTagged } from '../tags.ts'

export const UntagResource = control(model.UntagResource, {
  resources: ({ ResourceArn }) => [ResourceArn],

  decide({ view, scope }, { ResourceArn, TagsToRemove }) {
    const tagged = findTagged(view, scope, ResourceArn)
    if (isRejection(tagged)) return tagged
    const tags = Object.fromEntries(Object.entries(tagged.tags).filter(([key]) => !TagsToRemove.includes(key)))
    return {
      changes: [{ put: 'glue.database', id: databaseId(tagged, tagged.input.Name), value: { ...tagged, tags } }],
      reply: {},
    }
  },
})
