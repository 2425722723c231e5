import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { shownProvisioned } from '../describe.ts'
import type { ProvisionedEntity } from '../entities.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { claimedTwice, provisionedPlace, tooMuch } from '../provisioned.ts'

export const PutProvisionedConcurrencyConfig = control(model.PutProvisionedConcurrencyConfig, {
  resources: functionResources,

  decide({ view, scope, nowMs, settings }, input) {
    const place = provisionedPlace(view, scope, input, messages.NO_PROVISIONED_LATEST)
    if (isRejection(place)) return place
    const refused = tooMuch(view, place, input.ProvisionedConcurrentExecutions) ?? claimedTwice(view, place)
    if (refused !== undefined) return refused
    const value: ProvisionedEntity = {
      functionArn: place.found.function.arn,
      qualifier: place.qualifier,
      requested: input.ProvisionedConcurrentExecutions,
      settlesAtMs: nowMs + settings.statusDelayMs,
      modifiedAtMs: nowMs,
    }
    return { changes: [{ put: 'lambda.provisioned', id: place.id, value }], reply: shownProvisioned(value) }
  },
})
