import { isRejection } from '../../../kernel/outcome.ts'
import { findOwnPolicy } from '../find.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { withTags } from '../tags.ts'

export const TagPolicy = control(model.TagPolicy, {
  resources: () => [],
  decide({ view, scope }, { PolicyArn, Tags }) {
    const found = findOwnPolicy(view, scope, PolicyArn)
    if (isRejection(found)) return found
    const tags = withTags(found.tags, Tags)
    if (isRejection(tags)) return tags
    return { changes: [{ put: 'iam.policy', id: found.arn, value: { ...found, tags } }], reply: undefined }
  },
})
