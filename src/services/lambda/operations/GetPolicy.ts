import { isRejection, reject } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { policyOwner, policyText } from '../permission.ts'

export const GetPolicy = query(model.GetPolicy, {
  resources: functionResources,

  answer({ view, scope }, input) {
    const owner = policyOwner(view, scope, input)
    if (isRejection(owner)) return owner
    const policy = view.get('lambda.policy', owner.key)
    if (policy === undefined) return reject('ResourceNotFoundException', messages.NO_SUCH_RESOURCE)
    return { Policy: policyText(policy), RevisionId: owner.revisionId }
  },
})
