/** The steps in the life of queues as changes to the catalog: pure. */
import type { Change } from '../../catalog/entities.ts'
import { type Queue, queueId, type SqsEntities } from './entities.ts'
import { REMOVAL_DELAY_MS } from './limits.ts'

export type Changes = readonly Change<SqsEntities>[]

export function putQueue(queue: Queue): Change<SqsEntities> {
  return { put: 'sqs.queue', id: queueId(queue, queue.name), value: queue }
}

/** Its messages go soon after it. */
export function removedQueue(queue: Queue, nowMs: number): Changes {
  const { id } = queue
  return [
    { remove: 'sqs.queue', id: queueId(queue, queue.name) },
    { put: 'sqs.removed-queue', id, value: { id, removeAtMs: nowMs + REMOVAL_DELAY_MS } },
  ]
}
