/** What happens to keys by itself: those that are to be deleted go when their time has come, and with them whatever only they can open. */
import type { Reconciler } from '../../catalog/reconciler.ts'
import type { ServiceRuntime } from '../define.ts'
import { grantKey, type KmsEntities } from './entities.ts'
import { REMOVED_PER_COMMIT_MAX } from './limits.ts'
import { aliasesOf, grantsOf } from './queries.ts'

export function kmsReconcilers({
  catalog,
  clock,
  random,
}: Pick<ServiceRuntime<KmsEntities>, 'catalog' | 'clock' | 'random'>): readonly Reconciler<KmsEntities>[] {
  const keys: Reconciler<KmsEntities, 'kms.key'> = {
    name: 'kms.key',
    kind: 'kms.key',
    dueAtMs: ({ deletionAtMs }) => deletionAtMs,
    async reconcile(arn) {
      await catalog.commit(
        (view) => {
          const key = view.get('kms.key', arn)
          if (key?.deletionAtMs === undefined || key.deletionAtMs > clock.nowMs()) return { changes: [], reply: undefined }
          const aliases = aliasesOf(view, key).map((alias) => ({ remove: 'kms.alias' as const, id: alias.arn }))
          const grants = grantsOf(view, key).map(({ id }) => ({ remove: 'kms.grant' as const, id: grantKey(arn, id) }))
          const removed = [...aliases, ...grants].slice(0, REMOVED_PER_COMMIT_MAX)
          const isLast = removed.length === aliases.length + grants.length
          // Written anew while there is more, so that the next step follows.
          const last = isLast ? { remove: 'kms.key' as const, id: arn } : { put: 'kms.key' as const, id: arn, value: key }
          return { changes: [...removed, last], reply: undefined }
        },
        { requestId: random.uuid(), principal: 'leat:reconciler', operation: 'DeleteKey' },
      )
    },
  }
  return [keys]
}
