import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { findTagged } from '../tags.ts'

export const GetTags = query(model.GetTags, {
  resources: ({ ResourceArn }) => [ResourceArn],

  answer({ view, scope }, { ResourceArn }) {
    const tagged = findTagged(view, scope, ResourceArn)
    return isRejection(tagged) ? tagged : { Tags: tagged.tags }
  },
})
