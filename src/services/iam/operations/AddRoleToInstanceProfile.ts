import { isRejection, reject } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findOwnRole, findProfile } from '../find.ts'
import { ROLES_PER_PROFILE_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const AddRoleToInstanceProfile = control(model.AddRoleToInstanceProfile, {
  resources: () => [],
  decide({ view, scope }, { InstanceProfileName, RoleName }) {
    const profile = findProfile(view, scope, InstanceProfileName)
    if (isRejection(profile)) return profile
    const role = findOwnRole(view, scope, RoleName)
    if (isRejection(role)) return role
    if (profile.roleName !== undefined) {
      return reject('LimitExceededException', messages.quota('InstanceSessionsPerInstanceProfile', ROLES_PER_PROFILE_MAX))
    }
    const value = { ...profile, roleName: role.name }
    return { changes: [{ put: 'iam.instance-profile', id: idOf(scope.accountId, profile.name), value }], reply: undefined }
  },
})
