import { isRejection } from '../../../kernel/outcome.ts'
import { redriveOf } from '../attributes.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { findQueue, queueArn, queuesIn, queueUrl, resourceOf } from '../queries.ts'

export const ListDeadLetterSourceQueues = data(model.ListDeadLetterSourceQueues, {
  resources: resourceOf,

  async run({ call, view, scope, tokens }, { QueueUrl, MaxResults, NextToken }) {
    const target = findQueue(view, scope, QueueUrl)
    if (isRejection(target)) return target
    const arn = queueArn(target, target.name)
    const sources = [...queuesIn(view, scope)].filter((queue) => redriveOf(queue)?.targetArn === arn)
    const page = pageOf(tokens, sources, 'sqs.sources', MaxResults, NextToken)
    if (isRejection(page)) return page
    return { queueUrls: page.queues.map((queue) => queueUrl(call.calledAt, queue)), ...page.rest }
  },
})
