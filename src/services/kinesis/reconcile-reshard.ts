/** What resharding needs of the engine. Every step is safe to repeat: sealing and trimming are, and a commit looks before it changes. */
import type { Reconciler } from '../../catalog/reconciler.ts'
import type { KinesisEntities } from './entities.ts'
import { MS_PER_HOUR } from './queries.ts'
import { commit, type Runtime } from './reconcile-commit.ts'
import { expiredShards, nextStep, removeExpired, takeStep } from './reshard.ts'

/**
 * Seals the lanes of the next shards to close, then closes them and opens others, step by step until the stream is ACTIVE again. From
 * the seal on, puts into these shards wait for the others to open.
 */
export function reshardReconciler(runtime: Runtime): Reconciler<KinesisEntities, 'kinesis.stream'> {
  const { catalog, engine, clock } = runtime
  return {
    name: 'kinesis.reshard',
    kind: 'kinesis.stream',
    dueAtMs: ({ intent }) => (intent?.to === 'reshard' ? intent.dueAtMs : undefined),
    async reconcile(arn) {
      const stream = catalog.get('kinesis.stream', arn)
      if (stream?.intent?.to !== 'reshard' || stream.intent.dueAtMs > clock.nowMs()) return
      const log = engine.open(stream.logId)
      const parents = nextStep(catalog, stream).flatMap((replacement) => [...replacement.parents])
      const ends = new Map(await Promise.all(parents.map(async ({ id, lane }) => [id, await log.seal(lane)] as const)))
      await commit(runtime, 'Reshard', (view) => {
        const present = view.get('kinesis.stream', arn)
        return present?.logId === stream.logId ? takeStep(view, present, ends, clock.nowMs()) : []
      })
    },
  }
}

/** Closed shards go when their records have expired, the records first. */
export function expiryReconciler(runtime: Runtime): Reconciler<KinesisEntities, 'kinesis.stream'> {
  const { catalog, engine, clock } = runtime
  return {
    name: 'kinesis.expired-shards',
    kind: 'kinesis.stream',
    dueAtMs({ oldestClosedAtMs, retentionHours, horizonFloorMs, status }) {
      if (oldestClosedAtMs === undefined || status === 'DELETING') return undefined
      return oldestClosedAtMs < horizonFloorMs ? horizonFloorMs : oldestClosedAtMs + retentionHours * MS_PER_HOUR + 1
    },
    async reconcile(arn) {
      const stream = catalog.get('kinesis.stream', arn)
      if (stream === undefined) return
      const log = engine.open(stream.logId)
      const emptied = new Set<string>()
      for (const { id, lane, closed } of expiredShards(catalog, stream, clock.nowMs())) {
        if (closed !== undefined) await log.trim(lane, closed.endPosition)
        emptied.add(id)
      }
      await commit(runtime, 'ExpiredShards', (view) => {
        const present = view.get('kinesis.stream', arn)
        const usable = present?.logId === stream.logId && present.status !== 'DELETING'
        return usable ? removeExpired(view, present, emptied, clock.nowMs()) : []
      })
    },
  }
}
