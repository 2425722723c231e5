import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { checkResource } from '../policy-check.ts'

/** Without a policy the answer is an empty one (observed on AWS). */
const NO_POLICY = '{}'

export const GetResourcePolicy = query(model.GetResourcePolicy, {
  resources: (input) => [input.ResourceARN],

  answer: ({ view, scope }, { ResourceARN: arn }) =>
    checkResource(view, scope, arn) ?? { Policy: view.get('kinesis.policy', arn)?.document ?? NO_POLICY },
})
