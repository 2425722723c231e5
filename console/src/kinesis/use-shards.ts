import type { Shard } from '../lib/hash-range.ts'
import { type Polled, usePoll } from '../shell/hooks.ts'
import { type Server, useServer } from '../shell/server.tsx'

const POLL_MS = 2000
/** Open and closed; of a stream with more, the first this many. */
export const SHARDS_MAX = 10_000

interface ListShardsOutput {
  readonly Shards?: readonly Shard[]
  readonly NextToken?: string
}

export async function listShards(server: Pick<Server, 'ask'>, stream: string, signal: AbortSignal): Promise<readonly Shard[]> {
  const shards: Shard[] = []
  let token: string | undefined
  do {
    const input = token === undefined ? { StreamName: stream } : { NextToken: token }
    const output: ListShardsOutput = await server.ask('kinesis', 'ListShards', input, signal)
    shards.push(...(output.Shards ?? []))
    token = output.NextToken
  } while (token !== undefined && shards.length < SHARDS_MAX)
  return shards
}

/** All shards of a stream, open and closed. */
export function useShards(stream: string): Polled<readonly Shard[]> {
  const server = useServer()
  return usePoll(`shards ${stream}`, POLL_MS, (signal) => listShards(server, stream, signal))
}
