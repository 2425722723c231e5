import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findNamed, queueArn, queueUrl } from '../queries.ts'

export const GetQueueUrl = data(model.GetQueueUrl, {
  resources: ({ QueueName }, scope) => [queueArn(scope, QueueName)],

  async run({ call, view, scope }, { QueueName, QueueOwnerAWSAccountId: accountId = scope.accountId }) {
    const queue = findNamed(view, { ...scope, accountId }, QueueName)
    return isRejection(queue) ? queue : { QueueUrl: queueUrl(call.calledAt, queue) }
  },
})
