import { detach, userHolder } from '../holders.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const DetachUserPolicy = control(model.DetachUserPolicy, {
  resources: () => [],
  decide: ({ view, scope }, { UserName, PolicyArn }) => detach(userHolder(view, scope, UserName), PolicyArn),
})
