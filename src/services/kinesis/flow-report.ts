/** The flow meter's figures as tools are told them. */
import type { Scope } from '../../model/caller.ts'
import type { Flow } from './flow.ts'
import { FLOW_COUNTERS, type FlowCounter, flowColumn } from './flow-series.ts'
import { type KinesisView, shardAt, streamsIn } from './queries.ts'

/** One number a second, the oldest first. A counter that is not there was 0 all the time. */
export type ShardFlowReport = {
  readonly shardId: string
  readonly state: 'OPEN' | 'CLOSED'
} & { readonly [Counter in FlowCounter]?: readonly number[] }

export interface FlowReport {
  readonly seconds: number
  /** When the last second of the series was over; the present one, which is not, is left out. */
  readonly untilMs: number
  /** Streams and shards in which something went on. */
  readonly streams: readonly { readonly name: string; readonly arn: string; readonly shards: readonly ShardFlowReport[] }[]
}

/** What went on in the last seconds of an account and region, in one stream or in all. */
export function flowReport(
  view: KinesisView,
  flow: Flow,
  asked: { readonly scope: Scope; readonly stream: string | undefined; readonly seconds: number },
  nowMs: number,
): FlowReport {
  const { scope, stream: wanted, seconds } = asked
  const firstSecond = flow.presentSecond - seconds
  const streams: FlowReport['streams'][number][] = []
  for (const stream of streamsIn(view, scope)) {
    if (wanted !== undefined && stream.name !== wanted) continue
    const shards: ShardFlowReport[] = []
    for (const { shardId, series } of flow.shardsOf(stream).values()) {
      const counters: { [Counter in FlowCounter]?: readonly number[] } = {}
      for (const counter of FLOW_COUNTERS) {
        const taken = series.take(flowColumn[counter], firstSecond, seconds)
        if (taken !== undefined) counters[counter] = taken
      }
      if (Object.keys(counters).length === 0) continue
      const state = shardAt(view, stream.arn, shardId)?.closed === undefined ? 'OPEN' : 'CLOSED'
      shards.push({ shardId, state, ...counters })
    }
    if (shards.length > 0) streams.push({ name: stream.name, arn: stream.arn, shards: shards.sort(byShardId) })
  }
  return { seconds, untilMs: Math.floor(nowMs - flow.presentSecondMs), streams }
}

function byShardId(a: ShardFlowReport, b: ShardFlowReport): number {
  return a.shardId < b.shardId ? -1 : 1
}
