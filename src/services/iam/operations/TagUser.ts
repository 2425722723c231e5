import { isRejection } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findUser } from '../find.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { withTags } from '../tags.ts'

export const TagUser = control(model.TagUser, {
  resources: () => [],
  decide({ view, scope }, { UserName, Tags }) {
    const found = findUser(view, scope, UserName)
    if (isRejection(found)) return found
    const tags = withTags(found.tags, Tags)
    if (isRejection(tags)) return tags
    return { changes: [{ put: 'iam.user', id: idOf(found.accountId, found.name), value: { ...found, tags } }], reply: undefined }
  },
})
