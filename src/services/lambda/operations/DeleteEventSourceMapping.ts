import { isRejection } from '../../../kernel/outcome.ts'
import { mappingArn, shownMapping } from '../mapping/describe.ts'
import { busy, noMapping, onItsWay, putMapping } from '../mapping/life-cycle.ts'
import * as messages from '../mapping/messages.ts'
import { lastResultOf } from '../mapping/port.ts'
import { mappingKey } from '../mapping-entities.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'

/** How far it has come goes with it. */
export const DeleteEventSourceMapping = data(model.DeleteEventSourceMapping, {
  resources: ({ UUID }, scope) => [mappingArn(scope, UUID)],

  async run({ scope, nowMs, runtime, call }, { UUID }) {
    const outcome = await runtime.catalog.commit(
      (view) => {
        const before = view.get('lambda.mapping', mappingKey(scope, UUID))
        if (before === undefined) return noMapping()
        const isBusy = busy(before, messages.BUSY_FOR_DELETE)
        if (isBusy !== undefined) return isBusy
        const value = onItsWay(before, 'gone', nowMs + runtime.settings.statusDelayMs)
        return { changes: [putMapping(value)], reply: value }
      },
      { requestId: call.requestId, principal: call.principal.arn, operation: model.DeleteEventSourceMapping.name },
    )
    return isRejection(outcome) ? outcome : shownMapping(outcome, lastResultOf(runtime, outcome))
  },
})
