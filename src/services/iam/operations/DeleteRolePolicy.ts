import { changeableRole, deleteInline } from '../holders.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const DeleteRolePolicy = control(model.DeleteRolePolicy, {
  resources: () => [],
  decide: ({ view, scope }, { RoleName, PolicyName }) => deleteInline(changeableRole(view, scope, RoleName), PolicyName),
})
