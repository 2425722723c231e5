import { detach, groupHolder } from '../holders.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const DetachGroupPolicy = control(model.DetachGroupPolicy, {
  resources: () => [],
  decide: ({ view, scope }, { GroupName, PolicyArn }) => detach(groupHolder(view, scope, GroupName), PolicyArn),
})
