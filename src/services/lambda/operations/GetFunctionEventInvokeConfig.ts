import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { shownEventInvoke } from '../describe.ts'
import { eventSettings } from '../event-settings.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

export const GetFunctionEventInvokeConfig = query(model.GetFunctionEventInvokeConfig, {
  resources: functionResources,

  answer({ view, scope }, input) {
    const settings = eventSettings(view, scope, input)
    return isRejection(settings) ? settings : shownEventInvoke(settings.found)
  },
})
