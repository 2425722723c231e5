import { isRejection } from '../../../kernel/outcome.ts'
import { consumerResources, deleteConsumer, findConsumer } from '../consumer.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'

/** Its subscriptions end at once. Asked again while the consumer is DELETING, nothing more happens: the model has no error for it. */
export const DeregisterStreamConsumer = control(model.DeregisterStreamConsumer, {
  resources: consumerResources,

  decide({ view, scope, nowMs, settings }, input) {
    const consumer = findConsumer(view, scope, input)
    if (isRejection(consumer)) return consumer
    const changes = consumer.status === 'DELETING' ? [] : deleteConsumer(view, consumer, nowMs, settings.statusDelayMs)
    return { changes, reply: undefined }
  },
})
