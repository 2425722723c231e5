import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { provisionedPlace } from '../provisioned.ts'

/** Idempotent. */
export const DeleteProvisionedConcurrencyConfig = control(model.DeleteProvisionedConcurrencyConfig, {
  resources: functionResources,

  decide({ view, scope }, input) {
    const place = provisionedPlace(view, scope, input, messages.PROVISIONED_OF_PUBLISHED)
    if (isRejection(place)) return place
    const isThere = view.get('lambda.provisioned', place.id) !== undefined
    return { changes: isThere ? [{ remove: 'lambda.provisioned', id: place.id }] : [], reply: undefined }
  },
})
