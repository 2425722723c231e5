import { decideMonitoring } from '../enhanced-monitoring.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { streamResources } from '../queries.ts'

export const DisableEnhancedMonitoring = control(model.DisableEnhancedMonitoring, {
  resources: streamResources,
  decide: (context, input) => decideMonitoring(context, input, 'disable'),
})
