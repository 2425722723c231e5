import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findOwnKey, keyResources } from '../queries.ts'

/** Keys that are no tag's are ignored. */
export const UntagResource = control(model.UntagResource, {
  resources: keyResources,

  decide({ view, scope }, { KeyId, TagKeys }) {
    const key = findOwnKey(view, scope, KeyId, 'UntagResource')
    if (isRejection(key)) return key
    const tags = Object.fromEntries(Object.entries(key.tags).filter(([name]) => !TagKeys.includes(name)))
    return { changes: [{ put: 'kms.key', id: key.arn, value: { ...key, tags } }], reply: undefined }
  },
})
