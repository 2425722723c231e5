import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { streamResources } from '../queries.ts'
import { decideRetention } from '../retention.ts'

export const DecreaseStreamRetentionPeriod = control(model.DecreaseStreamRetentionPeriod, {
  resources: streamResources,
  decide: (context, input) => decideRetention(context, input, 'decrease'),
})
