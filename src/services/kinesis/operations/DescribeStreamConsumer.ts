import { isRejection } from '../../../kernel/outcome.ts'
import { consumerDescription, consumerResources, findConsumer } from '../consumer.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'

export const DescribeStreamConsumer = query(model.DescribeStreamConsumer, {
  resources: consumerResources,

  answer({ view, scope }, input) {
    const consumer = findConsumer(view, scope, input)
    return isRejection(consumer) ? consumer : { ConsumerDescription: consumerDescription(consumer) }
  },
})
