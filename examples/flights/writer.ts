import { setTimeout as sleep } from 'node:timers/promises'
import { type KinesisClient, PutRecordsCommand } from '@aws-sdk/client-kinesis'
import type { Flight } from './flights.ts'

/** PutRecords takes at most this many records. */
const batchRecords = 500
/** How far ahead a batch may look for records, so that what is sent stays near the order of the file. */
const windowRecords = 4_000
/** Requests under way at a time. */
const writers = 8
const attempts = 12
const firstPauseMs = 50
const longestPauseMs = 2_000

export interface Written {
  readonly requests: number
  /** Entries that were refused (usually because a shard was at its limit) and sent again. */
  readonly retried: number
  /** Where each key went. */
  readonly shardOfKey: ReadonlyMap<string, string>
}

interface Tally {
  requests: number
  retried: number
  readonly shardOfKey: Map<string, string>
}

/**
 * Writes everything, several requests at a time, and keeps the order of each key:
 * - a key belongs to one writer, and a writer has one request under way;
 * - a request holds a key at most once. PutRecords may refuse some of its records and take others, so a second record of the key could
 *   overtake the first.
 *
 * @throws when a record is still refused after the last attempt, or a request fails.
 */
export async function writeFlights(
  client: KinesisClient,
  stream: string,
  flights: readonly Flight[],
  onWritten: (count: number) => void,
): Promise<Written> {
  const tally: Tally = { requests: 0, retried: 0, shardOfKey: new Map() }
  const shares: Flight[][] = Array.from({ length: writers }, () => [])
  const writerOfKey = new Map<string, number>()
  for (const flight of flights) {
    const writer = writerOfKey.get(flight.key) ?? writerOfKey.size % writers
    writerOfKey.set(flight.key, writer)
    shares[writer]?.push(flight)
  }
  await Promise.all(
    shares.map(async (share) => {
      for (const batch of batches(share)) {
        await putAll(client, stream, batch, tally)
        onWritten(batch.length)
      }
    }),
  )
  return tally
}

/** Cuts a writer's share into batches without a repeated key; each key's records stay in order. */
export function* batches(share: readonly Flight[]): Generator<Flight[]> {
  let waiting: Flight[] = []
  let next = 0
  while (waiting.length > 0 || next < share.length) {
    while (waiting.length < windowRecords && next < share.length) {
      waiting.push(share[next] as Flight)
      next += 1
    }
    const keys = new Set<string>()
    const batch: Flight[] = []
    const later: Flight[] = []
    for (const flight of waiting) {
      if (batch.length < batchRecords && !keys.has(flight.key)) {
        keys.add(flight.key)
        batch.push(flight)
      } else {
        later.push(flight)
      }
    }
    waiting = later
    yield batch
  }
}

/** One batch, and again what was refused of it, with growing pauses. */
async function putAll(client: KinesisClient, stream: string, batch: readonly Flight[], tally: Tally): Promise<void> {
  let left = batch
  let reason: string | undefined
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) {
      tally.retried += left.length
      await sleep(Math.min(firstPauseMs * 2 ** (attempt - 1), longestPauseMs))
    }
    tally.requests += 1
    const answer = await client.send(
      new PutRecordsCommand({
        StreamName: stream,
        Records: left.map(({ key, data }) => ({ PartitionKey: key, Data: data })),
      }),
    )
    const results = answer.Records ?? []
    left.forEach((flight, at) => {
      const shard = results[at]?.ShardId
      if (shard !== undefined) {
        tally.shardOfKey.set(flight.key, shard)
      }
    })
    reason = results.find((result) => result.ErrorCode !== undefined)?.ErrorMessage
    left = left.filter((_, at) => results[at]?.SequenceNumber === undefined)
    if (left.length === 0) {
      return
    }
  }
  throw new Error(`${left.length} records were still refused after ${attempts} attempts: ${reason}`)
}
