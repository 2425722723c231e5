/** What happens to delivery streams by itself, apart from delivery. Every step is safe to repeat. */
import type { Reconciler } from '../../catalog/reconciler.ts'
import { assert } from '../../kernel/assert.ts'
import { isRejection } from '../../kernel/outcome.ts'
import type { ServiceRuntime } from '../define.ts'
import { logIdsOf } from './direct-put-log.ts'
import { type DeliveryStream, dataKeyKey, type FirehoseEntities } from './entities.ts'
import { type Changes, putStream, removeStream, settled } from './life-cycle.ts'
import { DATA_KEYS_PER_COMMIT_MAX } from './limits.ts'
import type { FirehoseView } from './queries.ts'

type Runtime = Pick<ServiceRuntime<FirehoseEntities>, 'catalog' | 'clock' | 'random' | 'engine'>

export function firehoseReconcilers(runtime: Runtime): readonly Reconciler<FirehoseEntities>[] {
  return [
    statusReconciler(runtime),
    removedStreamReconciler(runtime),
    dataKeyReconciler(runtime),
  ] as Reconciler<FirehoseEntities>[]
}

/** CREATING to ACTIVE, DELETING to gone, ENABLING and DISABLING to what they are about. */
function statusReconciler(runtime: Runtime): Reconciler<FirehoseEntities, 'firehose.stream'> {
  return {
    name: 'firehose.stream-status',
    kind: 'firehose.stream',
    dueAtMs,
    reconcile: (arn) =>
      commit(runtime, 'DeliveryStreamStatus', (view) => {
        const stream = view.get('firehose.stream', arn)
        const nowMs = runtime.clock.nowMs()
        if (stream === undefined || (dueAtMs(stream) ?? Number.POSITIVE_INFINITY) > nowMs) return []
        const isGone = stream.intent?.to === 'delete' && stream.intent.dueAtMs <= nowMs
        return isGone ? removeStream(stream, nowMs) : [putStream(settled(stream, nowMs))]
      }),
  }
}

function dueAtMs({ intent, encryption }: DeliveryStream): number | undefined {
  const due = [intent?.dueAtMs, encryption.settlesAtMs].filter((each) => each !== undefined)
  return due.length === 0 ? undefined : Math.min(...due)
}

/** What was put and not delivered goes after its delivery stream. */
function removedStreamReconciler(runtime: Runtime): Reconciler<FirehoseEntities, 'firehose.removed-stream'> {
  return {
    name: 'firehose.removed-stream',
    kind: 'firehose.removed-stream',
    dueAtMs: ({ removeAtMs }) => removeAtMs,
    async reconcile(id) {
      for (const logId of logIdsOf(id)) await runtime.engine.remove(logId)
      await commit(runtime, 'RemovedDeliveryStream', (view) => {
        const removed = view.get('firehose.removed-stream', id)
        if (removed === undefined) return []
        const keys = [...view.list('firehose.data-key', dataKeyKey(id, ''))].map((key) => dataKeyKey(id, key.id))
        const gone = keys.slice(0, DATA_KEYS_PER_COMMIT_MAX).map((key) => ({ remove: 'firehose.data-key' as const, id: key }))
        // Written anew while there is more, so that the next step follows.
        const isLast = gone.length === keys.length
        return [
          ...gone,
          isLast ? { remove: 'firehose.removed-stream', id } : { put: 'firehose.removed-stream', id, value: removed },
        ]
      })
    },
  }
}

/** With its key goes the last chance to read what is left of records on the disk. */
function dataKeyReconciler(runtime: Runtime): Reconciler<FirehoseEntities, 'firehose.data-key'> {
  return {
    name: 'firehose.data-key',
    kind: 'firehose.data-key',
    dueAtMs: ({ goesAtMs }) => goesAtMs,
    reconcile: (id) =>
      commit(runtime, 'DeliveryStreamDataKey', (view) => {
        const key = view.get('firehose.data-key', id)
        return key === undefined || key.goesAtMs > runtime.clock.nowMs() ? [] : [{ remove: 'firehose.data-key', id }]
      }),
  }
}

async function commit({ catalog, random }: Runtime, operation: string, decide: (view: FirehoseView) => Changes): Promise<void> {
  const outcome = await catalog.commit((view) => ({ changes: decide(view), reply: undefined }), {
    requestId: random.uuid(),
    principal: 'leat:reconciler',
    operation,
  })
  assert(!isRejection(outcome), 'a step of ours is never rejected')
}
