import { reject } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { withoutPolicy } from '../policy.ts'
import { checkResource } from '../policy-check.ts'
import { noPolicy } from '../policy-messages.ts'

export const DeleteResourcePolicy = control(model.DeleteResourcePolicy, {
  resources: (input) => [input.ResourceARN],

  decide({ view, scope }, { ResourceARN: arn }) {
    const missing = checkResource(view, scope, arn)
    if (missing !== undefined) return missing
    const changes = withoutPolicy(view, arn)
    return changes.length === 0 ? reject('ResourceNotFoundException', noPolicy(arn)) : { changes, reply: undefined }
  },
})
