import { isRejection, reject } from '../../../kernel/outcome.ts'
import { PURGE_INTERVAL_MS } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findQueue, resourceOf } from '../queries.ts'
import { openQueues } from '../queues.ts'

export const PurgeQueue = data(model.PurgeQueue, {
  resources: resourceOf,

  async run({ view, scope, port, nowMs }, { QueueUrl }) {
    const queue = findQueue(view, scope, QueueUrl)
    if (isRejection(queue)) return queue
    const open = await port(openQueues)(queue)
    if (nowMs - open.purgedAtMs < PURGE_INTERVAL_MS) return reject('PurgeQueueInProgress', messages.purgeInProgress(queue.name))
    return (await open.purge()) ? undefined : reject('ServiceUnavailable', messages.NOT_STORED)
  },
})
