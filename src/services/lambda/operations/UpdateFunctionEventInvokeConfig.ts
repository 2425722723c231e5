import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { commit } from '../change.ts'
import { shownEventInvoke } from '../describe.ts'
import { checkDestinations } from '../event-rights.ts'
import { badDestinations, eventEntity, eventPlace, eventSettings, saysNothing } from '../event-settings.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'

export const UpdateFunctionEventInvokeConfig = data(model.UpdateFunctionEventInvokeConfig, {
  resources: functionResources,

  run: (context, input) =>
    commit(context, 'UpdateFunctionEventInvokeConfig', ({ view, scope, nowMs }) => {
      const nothing = saysNothing(input)
      if (nothing !== undefined) return nothing
      const place = eventPlace(view, scope, input)
      if (isRejection(place)) return place
      const before = eventSettings(view, scope, input)
      if (isRejection(before)) return before
      const bad = badDestinations(view, place.owner, input) ?? checkDestinations(context, place.owner, input)
      if (bad !== undefined) return bad
      const value = eventEntity(place, before.found, input, nowMs)
      return { changes: [{ put: 'lambda.event-invoke', id: place.id, value }], reply: shownEventInvoke(value) }
    }),
})
