import type { _Record as KinesisRecord } from '@aws-sdk/client-kinesis'
import { shardOfSequenceNumber } from '../../aws/hash-key.ts'
import { callFailure } from '../failure.ts'
import { UserError } from '../io.ts'
import type { StreamSession } from '../streams.ts'
import { type KnownShard, listShards } from '../tail/stream-reader.ts'

export interface FoundRecord {
  readonly shard: KnownShard
  readonly record: KinesisRecord
}

/** Pages that say nothing but move on, as AWS gives them where a shard has gaps. */
const EMPTY_PAGES_MAX = 100

/** The record of that number. Throws `UserError` when there is none, with what stands there instead. */
export async function findRecord(session: StreamSession, sequenceNumber: string): Promise<FoundRecord> {
  const { stream, io } = session
  const shards = await listShards(session, io.signal)
  const home = shardOfSequenceNumber(sequenceNumber)
  const likely = home === undefined ? shards : shards.filter(({ shardId }) => shardId === home)
  if (likely.length === 0) {
    throw new UserError(
      `${sequenceNumber} belongs to ${home}, and ${stream} has no such shard (any more): a closed shard goes when its last record has expired.`,
    )
  }
  for (const shard of likely) {
    const record = await recordAt(session, shard.shardId, sequenceNumber)
    if (record?.SequenceNumber === sequenceNumber) return { shard, record }
    if (likely.length === 1) throw new UserError(absence(sequenceNumber, shard.shardId, record))
  }
  throw new UserError(`No shard of ${stream} has a record ${sequenceNumber}: it has expired, or is of another stream.`)
}

/** The record at that number, or the first one behind it. */
async function recordAt(
  { sdk, client, stream, io }: StreamSession,
  ShardId: string,
  StartingSequenceNumber: string,
): Promise<KinesisRecord | undefined> {
  const options = { abortSignal: io.signal }
  try {
    const input = { StreamName: stream, ShardId, ShardIteratorType: 'AT_SEQUENCE_NUMBER' as const, StartingSequenceNumber }
    let { ShardIterator } = await client.send(new sdk.GetShardIteratorCommand(input), options)
    for (let pages = 0; ShardIterator !== undefined && pages < EMPTY_PAGES_MAX; pages++) {
      const page = await client.send(new sdk.GetRecordsCommand({ ShardIterator, Limit: 1 }), options)
      if (page.Records?.[0] !== undefined) return page.Records[0]
      if (page.MillisBehindLatest === 0) return undefined
      ShardIterator = page.NextShardIterator
    }
    return undefined
  } catch (error) {
    // A number that cannot be of this shard.
    if (callFailure(error)?.name === 'InvalidArgumentException') return undefined
    throw error
  }
}

function absence(sequenceNumber: string, shardId: string, next: KinesisRecord | undefined): string {
  const head = `${shardId} has no record ${sequenceNumber}: it has expired, or there never was one.`
  if (next === undefined) return `${head} Nothing stands behind it, either.`
  return `${head} The next one there is ${next.SequenceNumber}, arrived at ${next.ApproximateArrivalTimestamp?.toISOString()}.`
}
