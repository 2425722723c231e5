import { isRejection, reject } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findProfile } from '../find.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const DeleteInstanceProfile = control(model.DeleteInstanceProfile, {
  resources: () => [],
  decide({ view, scope }, { InstanceProfileName }) {
    const profile = findProfile(view, scope, InstanceProfileName)
    if (isRejection(profile)) return profile
    if (profile.roleName !== undefined) {
      return reject('DeleteConflictException', messages.mustFirst('remove roles from instance profile'))
    }
    return { changes: [{ remove: 'iam.instance-profile', id: idOf(scope.accountId, profile.name) }], reply: undefined }
  },
})
