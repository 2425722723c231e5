import { changeableRole, detach } from '../holders.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const DetachRolePolicy = control(model.DetachRolePolicy, {
  resources: () => [],
  decide: ({ view, scope }, { RoleName, PolicyArn }) => detach(changeableRole(view, scope, RoleName), PolicyArn),
})
