/**
 * On-demand streams grow with their traffic, and shrink when it has long been less. The first record after a pause asks for a look, which
 * asks for the next one as long as there is traffic; what is to be done is written into the stream as the intent of any resharding, so
 * that `reconcile-reshard.ts` does it, after a crash too.
 */
import type { Reconciler } from '../../catalog/reconciler.ts'
import { portOf } from '../define.ts'
import { type Capacity, NO_CAPACITY, nextExpiryMs, putCapacity } from './capacity.ts'
import { LOOK_SECONDS, type Load, planCapacity } from './capacity-plan.ts'
import type { KinesisEntities, Stream } from './entities.ts'
import { openFlow } from './flow.ts'
import { streamGrows, streamShrinks } from './hints.ts'
import { type Changes, putStream } from './life-cycle.ts'
import type { KinesisView } from './queries.ts'
import { commit, type Runtime } from './reconcile-commit.ts'
import { beginReshard } from './reshard.ts'
import { openShards } from './routing.ts'

const LOOK_MS = LOOK_SECONDS * 1000

/** Looks at the traffic of a stream in time, and at what its past asks for. */
export function capacityReconciler(runtime: Runtime): Reconciler<KinesisEntities, 'kinesis.capacity'> {
  const flow = portOf(runtime, openFlow)
  return {
    name: 'kinesis.capacity',
    kind: 'kinesis.capacity',
    dueAtMs,
    async reconcile(arn) {
      let said: string | undefined
      await commit(runtime, 'Capacity', (view) => {
        said = undefined
        const kept = view.get('kinesis.capacity', arn)
        const nowMs = runtime.clock.nowMs()
        if (kept === undefined || (dueAtMs(kept) ?? Number.POSITIVE_INFINITY) > nowMs) return []
        const stream = view.get('kinesis.stream', arn)
        if (stream === undefined) return [{ remove: 'kinesis.capacity', id: arn }]
        const looked = look(view, stream, kept, loadsOf(flow, stream), runtime)
        said = looked.said
        return looked.changes
      })
      if (said !== undefined) runtime.logger.info(said)
    },
  }
}

function dueAtMs(capacity: Capacity): number | undefined {
  const moments = [capacity.lookAtMs, nextExpiryMs(capacity)].filter((ms) => ms !== undefined)
  return moments.length === 0 ? undefined : Math.min(...moments)
}

interface Looked {
  readonly changes: Changes
  /** What the operator is told. */
  readonly said?: string
}

function look(
  view: KinesisView,
  stream: Stream,
  kept: Capacity,
  loads: ReadonlyMap<number, Load>,
  { clock, settings }: Runtime,
): Looked {
  const nowMs = clock.nowMs()
  const again = { lookAtMs: nowMs + LOOK_MS }
  const keep = (capacity: Capacity): Looked => ({ changes: [putCapacity(stream.arn, capacity)] })
  const { peaks, floors, reshard } = planCapacity(stream, openShards(view, stream), loads, kept, nowMs)
  if (stream.mode === 'PROVISIONED') return keep({ peaks, floors: kept.floors })
  // A stream that is changing is looked at when that is over; what it needs is remembered, and a split that did not happen is not.
  if (stream.status !== 'ACTIVE') return keep({ peaks, floors: kept.floors, ...again })
  if (reshard === undefined) return keep({ peaks, floors, ...(loads.size > 0 && again) })
  return {
    changes: [
      putCapacity(stream.arn, { peaks, floors, ...again }),
      putStream(beginReshard({ view, nowMs, settings }, stream, reshard)),
    ],
    said:
      reshard.kind === 'grow'
        ? streamGrows(stream, reshard.shards, reshard.first.length, perSecond(loads))
        : streamShrinks(stream, stream.openShardCount - reshard.pairs.length),
  }
}

function perSecond(loads: ReadonlyMap<number, Load>): Load {
  const all = [...loads.values()]
  const sum = (counter: keyof Load): number => Math.round(all.reduce((total, load) => total + load[counter], 0) / LOOK_SECONDS)
  return { bytes: sum('bytes'), records: sum('records') }
}

function loadsOf(flow: ReturnType<typeof openFlow>, stream: Stream): ReadonlyMap<number, Load> {
  const loads = new Map<number, Load>()
  for (const lane of flow.shardsOf(stream).keys()) {
    const records = flow.total(stream, 'inRecords', LOOK_SECONDS, lane)
    if (records > 0) loads.set(lane, { records, bytes: flow.total(stream, 'inBytes', LOOK_SECONDS, lane) })
  }
  return loads
}

/** A port, see `portOf`. */
export function openLooks(runtime: Runtime): Looks {
  const asking = new Set<string>()
  const { catalog, clock, logger } = runtime
  const ask = async ({ arn, logId }: Stream): Promise<void> => {
    try {
      await commit(runtime, 'Capacity', (view) => {
        const kept = view.get('kinesis.capacity', arn) ?? NO_CAPACITY
        if (kept.lookAtMs !== undefined || view.get('kinesis.stream', arn)?.logId !== logId) return []
        return [putCapacity(arn, { ...kept, lookAtMs: clock.nowMs() + LOOK_MS })]
      })
    } catch (error) {
      logger.error(`the traffic of ${arn} is not looked at; the next record asks again`, error)
    } finally {
      asking.delete(arn)
    }
  }
  return {
    afterWrite(stream) {
      if (stream.mode !== 'ON_DEMAND' || asking.has(stream.arn)) return
      if (catalog.get('kinesis.capacity', stream.arn)?.lookAtMs !== undefined) return
      asking.add(stream.arn)
      void ask(stream)
    },
  }
}

export interface Looks {
  /** Sees to it that the traffic of a stream that was written to is looked at within a minute. Costs a stream that is looked at already nothing. */
  afterWrite(stream: Stream): void
}
