import type { Reconciler } from '../../catalog/reconciler.ts'
import { consumerGone, putConsumer } from './consumer.ts'
import type { KinesisEntities } from './entities.ts'
import { commit, type Runtime } from './reconcile-commit.ts'

/** CREATING to ACTIVE, DELETING to gone. */
export function consumerReconciler(runtime: Runtime): Reconciler<KinesisEntities, 'kinesis.consumer'> {
  return {
    name: 'kinesis.consumer-status',
    kind: 'kinesis.consumer',
    dueAtMs: ({ dueAtMs }) => dueAtMs,
    reconcile: (arn) =>
      commit(runtime, 'ConsumerStatus', (view) => {
        const consumer = view.get('kinesis.consumer', arn)
        const nowMs = runtime.clock.nowMs()
        if (consumer?.dueAtMs === undefined || consumer.dueAtMs > nowMs) return []
        if (consumer.status === 'DELETING') return consumerGone(view, consumer, nowMs)
        const { dueAtMs: _done, ...rest } = consumer
        return [putConsumer({ ...rest, status: 'ACTIVE' })]
      }),
  }
}
