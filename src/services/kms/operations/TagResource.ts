import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findOwnKey, keyResources } from '../queries.ts'
import { withTags } from '../tags.ts'

export const TagResource = control(model.TagResource, {
  resources: keyResources,

  decide({ view, scope }, { KeyId, Tags }) {
    const key = findOwnKey(view, scope, KeyId, 'TagResource')
    if (isRejection(key)) return key
    const tags = withTags(key.tags, Tags)
    if (isRejection(tags)) return tags
    return { changes: [{ put: 'kms.key', id: key.arn, value: { ...key, tags } }], reply: undefined }
  },
})
