import { deleteInline, userHolder } from '../holders.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const DeleteUserPolicy = control(model.DeleteUserPolicy, {
  resources: () => [],
  decide: ({ view, scope }, { UserName, PolicyName }) => deleteInline(userHolder(view, scope, UserName), PolicyName),
})
