/** What happens to queues by itself. Every step is safe to repeat. */
import type { Reconciler } from '../../catalog/reconciler.ts'
import { portOf, type ServiceRuntime } from '../define.ts'
import { messageLogId, type SqsEntities } from './entities.ts'
import { knownQueues } from './known-queues.ts'

/** Messages go after their queue: nobody can ask for them any more. */
export function sqsReconcilers(runtime: ServiceRuntime<SqsEntities>): readonly Reconciler<SqsEntities>[] {
  const { catalog, random, engine } = runtime
  const removed: Reconciler<SqsEntities, 'sqs.removed-queue'> = {
    name: 'sqs.removed-queue',
    kind: 'sqs.removed-queue',
    dueAtMs: ({ removeAtMs }) => removeAtMs,
    async reconcile(id) {
      await engine.remove(messageLogId(id))
      portOf(runtime, knownQueues).delete(id)
      await catalog.commit(() => ({ changes: [{ remove: 'sqs.removed-queue', id }], reply: undefined }), {
        requestId: random.uuid(),
        principal: 'leat:reconciler',
        operation: 'RemovedQueue',
      })
    },
  }
  return [removed] as Reconciler<SqsEntities>[]
}
