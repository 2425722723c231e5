import { type InstanceProfileEntity, idOf, type RoleEntity } from './entities.ts'
import type * as model from './model.gen.ts'
import { type IamView, roleOf } from './queries.ts'
import { shownProfile } from './shown.ts'

export function profilesWith(view: IamView, { accountId, name }: RoleEntity): readonly InstanceProfileEntity[] {
  return [...view.list('iam.instance-profile', idOf(accountId, ''))].filter(({ roleName }) => roleName === name)
}

export function profileWithRole(view: IamView, profile: InstanceProfileEntity): model.InstanceProfile {
  const { accountId, roleName } = profile
  return shownProfile(profile, roleName === undefined ? undefined : roleOf(view, accountId, roleName))
}
