import { isRejection } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findProfile } from '../find.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { withTags } from '../tags.ts'

export const TagInstanceProfile = control(model.TagInstanceProfile, {
  resources: () => [],
  decide({ view, scope }, { InstanceProfileName, Tags }) {
    const found = findProfile(view, scope, InstanceProfileName)
    if (isRejection(found)) return found
    const tags = withTags(found.tags, Tags)
    if (isRejection(tags)) return tags
    return {
      changes: [{ put: 'iam.instance-profile', id: idOf(found.accountId, found.name), value: { ...found, tags } }],
      reply: undefined,
    }
  },
})
