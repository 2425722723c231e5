import { isRejection } from '../../../kernel/outcome.ts'
import { putGroup, withoutTags } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findTagged } from '../queries.ts'

export const UntagResource = control(model.UntagResource, {
  resources: ({ resourceArn }) => [resourceArn],

  decide({ view, scope }, { resourceArn, tagKeys }) {
    const group = findTagged(view, scope, resourceArn)
    return isRejection(group) ? group : { changes: [putGroup(withoutTags(group, tagKeys))], reply: undefined }
  },
})
