import { useMemo } from 'react'
import type { FlowReport, ShardFlow } from '../lib/flow.ts'
import { type Polled, usePoll } from '../shell/hooks.ts'
import { useServer } from '../shell/server.tsx'

const POLL_MS = 1000

/** What went through a stream in the last seconds, asked for every second. */
export function useFlow(stream: string, seconds: number): Polled<FlowReport> {
  const server = useServer()
  return usePoll(`flow ${stream} ${seconds}`, POLL_MS, (signal) => server.manage<FlowReport>('flow', { stream, seconds }, signal))
}

export function useShardFlows(report: FlowReport | undefined): ReadonlyMap<string, ShardFlow> {
  return useMemo(() => new Map(report?.streams[0]?.shards.map((shard) => [shard.shardId, shard])), [report])
}
