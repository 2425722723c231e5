/** A stream with something going on in it, for pictures of the console and for walks through it. */
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { callJson, type Session, type Transport } from '../../console/src/lib/api.ts'
import { toBase64, utf8 } from '../../console/src/lib/bytes.ts'
import { middleOf, type Shard } from '../../console/src/lib/hash-range.ts'

const POLL_MS = 50
const USERS = ['ada', 'grace', 'linus', 'margaret', 'ken', 'barbara', 'dennis', 'frances', 'edsger', 'radia']
const PAGES = ['/', '/search?q=mill', '/cart', '/checkout']

export type Ask = <Output>(operation: string, input: object) => Promise<Output>

/** Calls as the console makes them. */
export function callerOf(endpoint: string, change: Partial<Session> = {}): Ask {
  const transport: Transport = { origin: endpoint, fetch, now: () => new Date() }
  const session: Session = { region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' }, ...change }
  return (operation, input) => callJson(transport, session, 'kinesis', operation, input)
}

export function base64(data: string | Uint8Array): string {
  return toBase64(typeof data === 'string' ? utf8(data) : data)
}

export async function untilActive(ask: Ask, StreamName: string): Promise<void> {
  for (;;) {
    const { StreamDescriptionSummary } = await ask<{ StreamDescriptionSummary: { StreamStatus: string } }>(
      'DescribeStreamSummary',
      {
        StreamName,
      },
    )
    if (StreamDescriptionSummary.StreamStatus === 'ACTIVE') return
    await sleep(POLL_MS)
  }
}

export async function shardsOf(ask: Ask, StreamName: string): Promise<readonly Shard[]> {
  return (await ask<{ Shards: readonly Shard[] }>('ListShards', { StreamName })).Shards
}

/** `name` with a shard that was split and two that were merged. */
export async function makeClicks(ask: Ask, name: string): Promise<void> {
  await ask('CreateStream', { StreamName: name, ShardCount: 4 })
  await untilActive(ask, name)
  const [, second, third, fourth] = await shardsOf(ask, name)
  if (second === undefined || third === undefined || fourth === undefined) throw new Error('four shards were made')
  await putClicks(ask, name, 0)
  await ask('SplitShard', { StreamName: name, ShardToSplit: second.ShardId, NewStartingHashKey: String(middleOf(second)) })
  await untilActive(ask, name)
  await ask('MergeShards', { StreamName: name, ShardToMerge: third.ShardId, AdjacentShardToMerge: fourth.ShardId })
  await untilActive(ask, name)
}

/** What some users do in the `n`-th half second: more, then fewer; one of them more than all others. */
export async function putClicks(ask: Ask, name: string, n: number): Promise<void> {
  const count = Math.round(60 + 45 * Math.sin(n / 9)) + (n % 5) * 4
  const records = Array.from({ length: count }, (_, i) => {
    const user = (i * 7 + n) % 3 === 0 ? 'ada' : USERS[(i * 13 + n * 5) % USERS.length]
    const event = JSON.stringify({
      user,
      page: PAGES[(i + n) % PAGES.length],
      ms: (i * 37 + n * 11) % 900,
      session: `${user}-${n % 7}`,
    })
    return { PartitionKey: user, Data: base64(i % 9 === 4 ? gzipSync(event) : event) }
  })
  await ask('PutRecords', { StreamName: name, Records: records })
}
