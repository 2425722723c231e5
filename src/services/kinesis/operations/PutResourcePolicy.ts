import { reject } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { putPolicy } from '../policy.ts'
import { checkResourceActive, wrongPolicy } from '../policy-check.ts'

/** Takes the place of the policy before, if there was one. */
export const PutResourcePolicy = control(model.PutResourcePolicy, {
  resources: (input) => [input.ResourceARN],

  decide({ view, scope }, { ResourceARN: arn, Policy: document }) {
    const unfit = checkResourceActive(view, scope, arn)
    if (unfit !== undefined) return unfit
    const wrong = wrongPolicy(document, arn)
    if (wrong !== undefined) return reject('InvalidArgumentException', wrong)
    return { changes: [putPolicy(arn, document)], reply: undefined }
  },
})
