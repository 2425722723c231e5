import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { eventSettings } from '../event-settings.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

export const DeleteFunctionEventInvokeConfig = control(model.DeleteFunctionEventInvokeConfig, {
  resources: functionResources,

  decide({ view, scope }, input) {
    const settings = eventSettings(view, scope, input)
    if (isRejection(settings)) return settings
    return { changes: [{ remove: 'lambda.event-invoke', id: settings.id }], reply: undefined }
  },
})
