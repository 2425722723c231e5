/** What happens to groups and streams by itself. Every step is safe to repeat. */
import type { Reconciler } from '../../catalog/reconciler.ts'
import { assert } from '../../kernel/assert.ts'
import { isRejection } from '../../kernel/outcome.ts'
import type { ServiceRuntime } from '../define.ts'
import { eventLogId, groupId, type LogsEntities, streamId } from './entities.ts'
import { type Changes, putGroup } from './life-cycle.ts'
import { AHEAD_MAX_MS, REMOVED_PER_COMMIT_MAX, TRIM_INTERVAL_MS } from './limits.ts'
import type { LogsView } from './operation.ts'
import { horizonMs } from './queries.ts'

type Runtime = Pick<ServiceRuntime<LogsEntities>, 'catalog' | 'clock' | 'random' | 'engine'>

export function logsReconcilers(runtime: Runtime): readonly Reconciler<LogsEntities>[] {
  return [
    retentionReconciler(runtime),
    removedGroupReconciler(runtime),
    removedStreamReconciler(runtime),
  ] as Reconciler<LogsEntities>[]
}

/** Tells the engine now and then what has expired. Readers are held to it anyway. */
function retentionReconciler(runtime: Runtime): Reconciler<LogsEntities, 'logs.group'> {
  const { catalog, clock, engine } = runtime
  return {
    name: 'logs.retention',
    kind: 'logs.group',
    dueAtMs: ({ retentionInDays, trimAtMs }) => (retentionInDays === undefined ? undefined : trimAtMs),
    async reconcile(id) {
      const group = catalog.get('logs.group', id)
      if (group?.retentionInDays === undefined || group.trimAtMs > clock.nowMs()) return
      // Nothing came later than its own time by more than it may be ahead.
      const expiredMs = horizonMs(group, clock.nowMs()) - AHEAD_MAX_MS
      const log = engine.open(eventLogId(group.id))
      for (const { lane } of [...catalog.list('logs.stream', streamId(group.id, ''))]) {
        const position = await log.find(lane, expiredMs)
        if (position > 0) await log.trim(lane, position)
      }
      await commit(runtime, 'LogRetention', (view) => {
        const present = view.get('logs.group', groupId(group, group.name))
        return present?.id === group.id ? [putGroup({ ...present, trimAtMs: clock.nowMs() + TRIM_INTERVAL_MS })] : []
      })
    },
  }
}

function removedGroupReconciler(runtime: Runtime): Reconciler<LogsEntities, 'logs.removed-group'> {
  return {
    name: 'logs.removed-group',
    kind: 'logs.removed-group',
    dueAtMs: ({ removeAtMs }) => removeAtMs,
    async reconcile(id) {
      await runtime.engine.remove(eventLogId(id))
      await commit(runtime, 'RemovedLogGroup', (view) => {
        const removed = view.get('logs.removed-group', id)
        if (removed === undefined) return []
        const streams = [...view.list('logs.stream', streamId(id, ''))].map(({ name }) => streamId(id, name))
        const gone = streams.slice(0, REMOVED_PER_COMMIT_MAX)
        // Written anew while there is more, so that the next step follows.
        const isLast = gone.length === streams.length
        return [
          ...gone.map((stream) => ({ remove: 'logs.stream' as const, id: stream })),
          isLast ? { remove: 'logs.removed-group', id } : { put: 'logs.removed-group', id, value: removed },
        ]
      })
    },
  }
}

function removedStreamReconciler(runtime: Runtime): Reconciler<LogsEntities, 'logs.removed-stream'> {
  return {
    name: 'logs.removed-stream',
    kind: 'logs.removed-stream',
    dueAtMs: ({ removeAtMs }) => removeAtMs,
    async reconcile(id) {
      const removed = runtime.catalog.get('logs.removed-stream', id)
      if (removed === undefined) return
      const log = runtime.engine.open(eventLogId(removed.group))
      const { position } = await log.tail(removed.lane)
      if (position > 0) await log.trim(removed.lane, position)
      await commit(runtime, 'RemovedLogStream', () => [{ remove: 'logs.removed-stream', id }])
    },
  }
}

async function commit({ catalog, random }: Runtime, operation: string, decide: (view: LogsView) => Changes): Promise<void> {
  const outcome = await catalog.commit((view) => ({ changes: decide(view), reply: undefined }), {
    requestId: random.uuid(),
    principal: 'leat:reconciler',
    operation,
  })
  assert(!isRejection(outcome), 'a step of ours is never rejected')
}
