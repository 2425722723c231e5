import { attach, groupHolder } from '../holders.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const AttachGroupPolicy = control(model.AttachGroupPolicy, {
  resources: () => [],
  decide: ({ view, scope }, { GroupName, PolicyArn }) => attach(view, scope, groupHolder(view, scope, GroupName), PolicyArn),
})
