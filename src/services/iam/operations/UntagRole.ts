import { isRejection } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findRole } from '../find.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { withoutTags } from '../tags.ts'

export const UntagRole = control(model.UntagRole, {
  resources: () => [],
  decide({ view, scope }, { RoleName, TagKeys }) {
    const found = findRole(view, scope, RoleName)
    if (isRejection(found)) return found
    const value = { ...found, tags: withoutTags(found.tags, TagKeys) }
    return { changes: [{ put: 'iam.role', id: idOf(found.accountId, found.name), value }], reply: undefined }
  },
})
