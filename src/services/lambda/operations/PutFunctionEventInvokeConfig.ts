import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { commit } from '../change.ts'
import { shownEventInvoke } from '../describe.ts'
import { checkDestinations } from '../event-rights.ts'
import { badDestinations, eventEntity, eventPlace, saysNothing } from '../event-settings.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'

/** In place of whatever was said before. */
export const PutFunctionEventInvokeConfig = data(model.PutFunctionEventInvokeConfig, {
  resources: functionResources,

  run: (context, input) =>
    commit(context, 'PutFunctionEventInvokeConfig', ({ view, scope, nowMs }) => {
      const nothing = saysNothing(input)
      if (nothing !== undefined) return nothing
      const place = eventPlace(view, scope, input)
      if (isRejection(place)) return place
      const bad = badDestinations(view, place.owner, input) ?? checkDestinations(context, place.owner, input)
      if (bad !== undefined) return bad
      const value = eventEntity(place, {}, input, nowMs)
      return { changes: [{ put: 'lambda.event-invoke', id: place.id, value }], reply: shownEventInvoke(value) }
    }),
})
