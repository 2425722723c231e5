import { groupHolder, putInline } from '../holders.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const PutGroupPolicy = control(model.PutGroupPolicy, {
  resources: () => [],
  decide: ({ view, scope }, { GroupName, ...policy }) => putInline(groupHolder(view, scope, GroupName), policy),
})
