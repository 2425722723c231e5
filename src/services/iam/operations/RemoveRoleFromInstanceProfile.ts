import { isRejection, reject } from '../../../kernel/outcome.ts'
import { idOf } from '../entities.ts'
import { findOwnRole, findProfile } from '../find.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const RemoveRoleFromInstanceProfile = control(model.RemoveRoleFromInstanceProfile, {
  resources: () => [],
  decide({ view, scope }, { InstanceProfileName, RoleName }) {
    const profile = findProfile(view, scope, InstanceProfileName)
    if (isRejection(profile)) return profile
    const role = findOwnRole(view, scope, RoleName)
    if (isRejection(role)) return role
    if (profile.roleName !== role.name) {
      return reject('NoSuchEntityException', messages.notInProfile(role.name, profile.name))
    }
    const { roleName: _gone, ...value } = profile
    return { changes: [{ put: 'iam.instance-profile', id: idOf(scope.accountId, profile.name), value }], reply: undefined }
  },
})
