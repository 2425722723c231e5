import { isRejection, reject } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { shownProvisioned } from '../describe.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { provisionedPlace } from '../provisioned.ts'

export const GetProvisionedConcurrencyConfig = query(model.GetProvisionedConcurrencyConfig, {
  resources: functionResources,

  answer({ view, scope }, input) {
    const place = provisionedPlace(view, scope, input, messages.PROVISIONED_OF_PUBLISHED)
    if (isRejection(place)) return place
    const found = view.get('lambda.provisioned', place.id)
    if (found === undefined) return reject('ProvisionedConcurrencyConfigNotFoundException', messages.NO_PROVISIONED)
    return shownProvisioned(found)
  },
})
