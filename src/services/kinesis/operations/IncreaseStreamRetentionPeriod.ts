import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { streamResources } from '../queries.ts'
import { decideRetention } from '../retention.ts'

export const IncreaseStreamRetentionPeriod = control(model.IncreaseStreamRetentionPeriod, {
  resources: streamResources,
  decide: (context, input) => decideRetention(context, input, 'increase'),
})
