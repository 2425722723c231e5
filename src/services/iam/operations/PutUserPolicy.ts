import { putInline, userHolder } from '../holders.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const PutUserPolicy = control(model.PutUserPolicy, {
  resources: () => [],
  decide: ({ view, scope }, { UserName, ...policy }) => putInline(userHolder(view, scope, UserName), policy),
})
