import { isRejection } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findUser } from '../find.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { withoutTags } from '../tags.ts'

export const UntagUser = control(model.UntagUser, {
  resources: () => [],
  decide({ view, scope }, { UserName, TagKeys }) {
    const found = findUser(view, scope, UserName)
    if (isRejection(found)) return found
    const value = { ...found, tags: withoutTags(found.tags, TagKeys) }
    return { changes: [{ put: 'iam.user', id: idOf(found.accountId, found.name), value }], reply: undefined }
  },
})
