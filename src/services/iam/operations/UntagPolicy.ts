import { isRejection } from '../../../kernel/outcome.ts'
import { findOwnPolicy } from '../find.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { withoutTags } from '../tags.ts'

export const UntagPolicy = control(model.UntagPolicy, {
  resources: () => [],
  decide({ view, scope }, { PolicyArn, TagKeys }) {
    const found = findOwnPolicy(view, scope, PolicyArn)
    if (isRejection(found)) return found
    const value = { ...found, tags: withoutTags(found.tags, TagKeys) }
    return { changes: [{ put: 'iam.policy', id: found.arn, value }], reply: undefined }
  },
})
