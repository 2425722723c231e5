import { attach, userHolder } from '../holders.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const AttachUserPolicy = control(model.AttachUserPolicy, {
  resources: () => [],
  decide: ({ view, scope }, { UserName, PolicyArn }) => attach(view, scope, userHolder(view, scope, UserName), PolicyArn),
})
