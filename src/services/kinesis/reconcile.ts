/** The second half of control operations: finishes what handlers began. Every step is safe to repeat. */
import type { Reconciler } from '../../catalog/reconciler.ts'
import type { Log, Position } from '../../engine/log.ts'
import { dataKeyKey, type KinesisEntities, type Stream } from './entities.ts'
import { openFirstShards, putStream, removeStream, settle } from './life-cycle.ts'
import { SHARDS_PER_COMMIT_MAX, TRIM_INTERVAL_MS } from './limits.ts'
import { horizonMsOf, MS_PER_HOUR, shardsOf } from './queries.ts'
import { capacityReconciler } from './reconcile-capacity.ts'
import { commit, type Runtime } from './reconcile-commit.ts'
import { consumerReconciler } from './reconcile-consumers.ts'
import { dataKeyReconciler } from './reconcile-data-keys.ts'
import { expiryReconciler, reshardReconciler } from './reconcile-reshard.ts'

/** Everything of Kinesis that goes on by itself. */
export function kinesisReconcilers(runtime: Runtime): readonly Reconciler<KinesisEntities>[] {
  return [
    statusReconciler(runtime),
    reshardReconciler(runtime),
    expiryReconciler(runtime),
    capacityReconciler(runtime),
    trimReconciler(runtime),
    consumerReconciler(runtime),
    removedLogReconciler(runtime),
    dataKeyReconciler(runtime),
  ] as Reconciler<KinesisEntities>[]
}

/** CREATING to ACTIVE, UPDATING to ACTIVE, DELETING to gone. Resharding has a reconciler of its own. */
function statusReconciler(runtime: Runtime): Reconciler<KinesisEntities, 'kinesis.stream'> {
  return {
    name: 'kinesis.stream-status',
    kind: 'kinesis.stream',
    dueAtMs: ({ intent }) => (intent?.to === 'reshard' ? undefined : intent?.dueAtMs),
    reconcile: (arn) =>
      commit(runtime, 'StreamStatus', (view) => {
        const stream = view.get('kinesis.stream', arn)
        const nowMs = runtime.clock.nowMs()
        if (stream?.intent === undefined || stream.intent.dueAtMs > nowMs) return []
        switch (stream.intent.to) {
          case 'create':
            return openFirstShards(stream)
          case 'settle':
            return settle(stream)
          case 'delete':
            return removeStream(view, stream, nowMs)
          case 'reshard':
            return []
        }
      }),
  }
}

/** Tells the engine now and then what lies behind the retention. Readers are held to it anyway. */
function trimReconciler(runtime: Runtime): Reconciler<KinesisEntities, 'kinesis.stream'> {
  const { catalog, engine, clock } = runtime
  return {
    name: 'kinesis.retention',
    kind: 'kinesis.stream',
    dueAtMs: ({ status, trimAtMs }) => (status === 'CREATING' || status === 'DELETING' ? undefined : trimAtMs),
    async reconcile(arn) {
      const stream = catalog.get('kinesis.stream', arn)
      if (stream === undefined || stream.trimAtMs > clock.nowMs()) return
      const log = engine.open(stream.logId)
      const horizonMs = horizonMsOf(stream, clock.nowMs())
      let oldestMs = clock.nowMs()
      for (const { lane } of [...shardsOf(catalog, arn)]) {
        const horizon = await log.find(lane, horizonMs)
        if (horizon > 0) await log.trim(lane, horizon)
        oldestMs = Math.min(oldestMs, await oldestArrivalMs(log, lane, horizon, clock.nowMs()))
      }
      await commit(runtime, 'StreamRetention', (view) => {
        const present = view.get('kinesis.stream', arn)
        return present?.logId === stream.logId ? [putStream(trimmed(present, oldestMs, clock.nowMs()))] : []
      })
    },
  }
}

/** Nothing expires before the oldest record does: a stream at rest is left alone until then. */
function trimmed(stream: Stream, oldestMs: number, nowMs: number): Stream {
  return { ...stream, trimAtMs: Math.max(nowMs + TRIM_INTERVAL_MS, oldestMs + stream.retentionHours * MS_PER_HOUR) }
}

/** When the first record at or behind the position arrived; what is still to come arrives now at the earliest. */
async function oldestArrivalMs(log: Log, lane: number, position: Position, nowMs: number): Promise<number> {
  const { runs, locked, next, tail } = await log.read(lane, position, { records: 1, bytes: 1 })
  const oldestMs = runs[0]?.arrivedAtMs ?? locked?.arrivedAtMs
  // An empty page before the tail says nothing of what is there.
  return oldestMs ?? (next < tail.position ? 0 : nowMs)
}

/** Records go after their stream: nobody can ask for them any more. */
function removedLogReconciler(runtime: Runtime): Reconciler<KinesisEntities, 'kinesis.removed-log'> {
  return {
    name: 'kinesis.removed-log',
    kind: 'kinesis.removed-log',
    dueAtMs: ({ removeAtMs }) => removeAtMs,
    async reconcile(logId) {
      await runtime.engine.remove(logId)
      await commit(runtime, 'RemovedLog', (view) => {
        if (view.get('kinesis.removed-log', logId) === undefined) return []
        const dataKeys = [...view.list('kinesis.data-key', dataKeyKey(logId, ''))]
        const removed = dataKeys
          .slice(0, SHARDS_PER_COMMIT_MAX)
          .map(({ id }) => ({ remove: 'kinesis.data-key' as const, id: dataKeyKey(logId, id) }))
        // More than one commit takes: the next step goes on.
        return removed.length < dataKeys.length ? removed : [...removed, { remove: 'kinesis.removed-log', id: logId }]
      })
    },
  }
}
