import { attach, changeableRole } from '../holders.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const AttachRolePolicy = control(model.AttachRolePolicy, {
  resources: () => [],
  decide: ({ view, scope }, { RoleName, PolicyArn }) => attach(view, scope, changeableRole(view, scope, RoleName), PolicyArn),
})
