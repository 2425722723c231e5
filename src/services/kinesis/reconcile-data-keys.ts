import type { Reconciler } from '../../catalog/reconciler.ts'
import { type DataKey, dataKeyKey, type KinesisEntities, type Stream } from './entities.ts'
import { DATA_KEY_LINGER_MS } from './limits.ts'
import { horizonMsOf, MS_PER_HOUR } from './queries.ts'
import { commit, type Runtime } from './reconcile-commit.ts'

/** Data keys go when nobody can read any more what they sealed: with that, nobody ever can. */
export function dataKeyReconciler(runtime: Runtime): Reconciler<KinesisEntities, 'kinesis.data-key'> {
  return {
    name: 'kinesis.data-key',
    kind: 'kinesis.data-key',
    dueAtMs: ({ reviewAtMs }) => reviewAtMs + DATA_KEY_LINGER_MS,
    reconcile: (id) =>
      commit(runtime, 'DataKey', (view) => {
        const key = view.get('kinesis.data-key', id)
        const nowMs = runtime.clock.nowMs()
        if (key === undefined || key.reviewAtMs + DATA_KEY_LINGER_MS > nowMs) return []
        const stream = view.get('kinesis.stream', key.streamArn)
        if (stream?.logId !== key.logId || horizonMsOf(stream, nowMs) >= key.sealsUntilMs + DATA_KEY_LINGER_MS) {
          return [{ remove: 'kinesis.data-key', id }]
        }
        return [{ put: 'kinesis.data-key', id: dataKeyKey(key.logId, key.id), value: reviewedLater(key, stream) }]
      }),
  }
}

/** The retention is longer now than it was. */
function reviewedLater(key: DataKey, { retentionHours }: Stream): DataKey {
  return { ...key, reviewAtMs: key.sealsUntilMs + retentionHours * MS_PER_HOUR + DATA_KEY_LINGER_MS }
}
