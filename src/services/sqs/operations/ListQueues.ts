import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { pageOf } from '../paging.ts'
import { queuesIn, queueUrl } from '../queries.ts'

/** Without MaxResults, up to a thousand, and no token for the rest. */
export const ListQueues = data(model.ListQueues, {
  resources: () => [],

  async run({ call, view, scope, tokens }, { QueueNamePrefix, MaxResults, NextToken }) {
    const page = pageOf(tokens, queuesIn(view, scope, QueueNamePrefix), 'sqs.queues', MaxResults, NextToken)
    if (isRejection(page)) return page
    const urls = page.queues.map((queue) => queueUrl(call.calledAt, queue))
    return { ...(urls.length > 0 && { QueueUrls: urls }), ...page.rest }
  },
})
