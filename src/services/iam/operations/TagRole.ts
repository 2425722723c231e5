import { isRejection } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findRole } from '../find.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { withTags } from '../tags.ts'

export const TagRole = control(model.TagRole, {
  resources: () => [],
  decide({ view, scope }, { RoleName, Tags }) {
    const found = findRole(view, scope, RoleName)
    if (isRejection(found)) return found
    const tags = withTags(found.tags, Tags)
    if (isRejection(tags)) return tags
    return { changes: [{ put: 'iam.role', id: idOf(found.accountId, found.name), value: { ...found, tags } }], reply: undefined }
  },
})
