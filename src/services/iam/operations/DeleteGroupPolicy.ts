import { deleteInline, groupHolder } from '../holders.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const DeleteGroupPolicy = control(model.DeleteGroupPolicy, {
  resources: () => [],
  decide: ({ view, scope }, { GroupName, PolicyName }) => deleteInline(groupHolder(view, scope, GroupName), PolicyName),
})
