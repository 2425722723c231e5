import { isRejection, reject } from '../../../kernel/outcome.ts'
import { functionArn } from '../arn.ts'
import { mappingArn, shownMapping } from '../mapping/describe.ts'
import { busy, noMapping, onItsWay, putMapping } from '../mapping/life-cycle.ts'
import * as messages from '../mapping/messages.ts'
import { foreignParameter, optionsFrom } from '../mapping/options.ts'
import { lastResultOf } from '../mapping/port.ts'
import { functionOf, sameMapping } from '../mapping/targets.ts'
import { type MappingEntity, mappingKey } from '../mapping-entities.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'

/** How far it has come is kept, whatever is changed. */
export const UpdateEventSourceMapping = data(model.UpdateEventSourceMapping, {
  resources: ({ UUID }, scope) => [mappingArn(scope, UUID)],

  async run({ scope, nowMs, runtime, call }, input) {
    const outcome = await runtime.catalog.commit(
      (view) => {
        const before = view.get('lambda.mapping', mappingKey(scope, input.UUID))
        if (before === undefined) return noMapping()
        const isBusy = busy(before, messages.BUSY_FOR_UPDATE)
        if (isBusy !== undefined) return isBusy
        const foreign = foreignParameter(input)
        if (foreign !== undefined) return foreign
        const options = optionsFrom(before, input)
        if (isRejection(options)) return options
        const { onFailure: _, filters: __, kmsKeyArn: ___, metrics: ____, ...kept } = before
        let changed: MappingEntity = { ...kept, ...options, version: before.version + 1, modifiedAtMs: nowMs }
        if (input.FunctionName !== undefined) {
          const found = functionOf(view, scope, input.FunctionName)
          if (isRejection(found)) return found
          const { name, scope: of, qualifier } = found.target
          changed = { ...changed, functionName: name, functionArn: functionArn(name, of, qualifier) }
        }
        const same = sameMapping(view, changed)
        if (same !== undefined) {
          const { eventSourceArn, functionName } = changed
          return reject('ResourceConflictException', messages.mappedAlready(eventSourceArn, functionName, same.uuid))
        }
        const enabled = input.Enabled ?? before.state === 'Enabled'
        const value = onItsWay(changed, enabled ? 'Enabled' : 'Disabled', nowMs + runtime.settings.statusDelayMs)
        return { changes: [putMapping(value)], reply: value }
      },
      { requestId: call.requestId, principal: call.principal.arn, operation: model.UpdateEventSourceMapping.name },
    )
    return isRejection(outcome) ? outcome : shownMapping(outcome, lastResultOf(runtime, outcome))
  },
})
