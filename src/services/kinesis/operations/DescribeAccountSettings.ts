import { accountKey, commitmentShape } from '../account.ts'
import { streamArnPrefix } from '../arn.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

export const DescribeAccountSettings = query(model.DescribeAccountSettings, {
  resources: (_input, scope) => [`${streamArnPrefix(scope)}*`],

  answer: ({ view, scope, nowMs }) => ({
    MinimumThroughputBillingCommitment: commitmentShape(view.get('kinesis.account', accountKey(scope)), nowMs),
  }),
})
