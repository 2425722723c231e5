import { changeableRole, putInline } from '../holders.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const PutRolePolicy = control(model.PutRolePolicy, {
  resources: () => [],
  decide: ({ view, scope }, { RoleName, ...policy }) => putInline(changeableRole(view, scope, RoleName), policy),
})
