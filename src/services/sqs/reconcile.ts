/** What happens to queues by itself. Every step is safe to repeat. */
import type { Reconciler } from '../../catalog/reconciler.ts'
import type { ServiceRuntime } from '../define.ts'
import { messageLogId, type SqsEntities } from './entities.ts'

type Runtime = Pick<ServiceRuntime<SqsEntities>, 'catalog' | 'random' | 'engine'>

/** Messages go after their queue: nobody can ask for them any more. */
export function sqsReconcilers({ catalog, random, engine }: Runtime): readonly Reconciler<SqsEntities>[] {
  const removed: Reconciler<SqsEntities, 'sqs.removed-queue'> = {
    name: 'sqs.removed-queue',
    kind: 'sqs.removed-queue',
    dueAtMs: ({ removeAtMs }) => removeAtMs,
    async reconcile(id) {
      await engine.remove(messageLogId(id))
      await catalog.commit(() => ({ changes: [{ remove: 'sqs.removed-queue', id }], reply: undefined }), {
        requestId: random.uuid(),
        principal: 'leat:reconciler',
        operation: 'RemovedQueue',
      })
    },
  }
  return [removed] as Reconciler<SqsEntities>[]
}
