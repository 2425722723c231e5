import { assert } from '../../kernel/assert.ts'
import { isRejection } from '../../kernel/outcome.ts'
import type { ServiceRuntime } from '../define.ts'
import type { SqsEntities } from './entities.ts'
import { removedQueue } from './life-cycle.ts'
import { QUEUES_PER_COMMIT_MAX } from './limits.ts'

/** Removes every queue of every account and region. Their messages follow soon, see `reconcile.ts`. */
export async function removeAllQueues({
  catalog,
  clock,
  random,
}: Pick<ServiceRuntime<SqsEntities>, 'catalog' | 'clock' | 'random'>): Promise<void> {
  for (let left = true; left; ) {
    const removed = await catalog.commit(
      (view) => {
        const queues = [...view.list('sqs.queue', '')].slice(0, QUEUES_PER_COMMIT_MAX)
        return { changes: queues.flatMap((queue) => removedQueue(queue, clock.nowMs())), reply: queues.length }
      },
      { requestId: random.uuid(), principal: 'leat:reset', operation: 'ResetQueues' },
    )
    assert(!isRejection(removed), 'a reset is never rejected')
    left = removed > 0
  }
}
