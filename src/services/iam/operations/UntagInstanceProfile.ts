import { isRejection } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findProfile } from '../find.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { withoutTags } from '../tags.ts'

export const UntagInstanceProfile = control(model.UntagInstanceProfile, {
  resources: () => [],
  decide({ view, scope }, { InstanceProfileName, TagKeys }) {
    const found = findProfile(view, scope, InstanceProfileName)
    if (isRejection(found)) return found
    const value = { ...found, tags: withoutTags(found.tags, TagKeys) }
    return { changes: [{ put: 'iam.instance-profile', id: idOf(found.accountId, found.name), value }], reply: undefined }
  },
})
