import type { _Record as KinesisRecord } from '@aws-sdk/client-kinesis'
import { belongsTo, readAggregate } from '../../aws/kpl.ts'

/** A record as a person sees it: one of the stream, or one of the many in an aggregate of the Kinesis Producer Library. */
export interface ShownRecord {
  readonly sequenceNumber: string
  readonly arrivedAt: Date | undefined
  readonly partitionKey: string
  readonly data: Uint8Array
  /** Its place in the aggregate that it came in. */
  readonly subSequenceNumber?: number
  readonly explicitHashKey?: string
}

export interface HashKeyRange {
  readonly first: bigint
  readonly last: bigint
}

/** An aggregate with a key of another shard, which consumer libraries leave out, all of it: its producer sends it again. */
export interface Misplaced {
  readonly misplaced: number
}

export function asItCame(record: KinesisRecord): ShownRecord {
  return {
    sequenceNumber: record.SequenceNumber ?? '',
    arrivedAt: record.ApproximateArrivalTimestamp,
    partitionKey: record.PartitionKey ?? '',
    data: record.Data ?? new Uint8Array(),
  }
}

/** What a consumer library makes of a record that it read from the shard. */
export function unpacked(record: KinesisRecord, shard: HashKeyRange): Iterable<ShownRecord> | Misplaced {
  const whole = asItCame(record)
  const aggregate = readAggregate(whole.data)
  if (aggregate === undefined) return [whole]
  if (!belongsTo(aggregate, shard.first, shard.last)) return { misplaced: aggregate.count }
  return parts(whole, aggregate.records())
}

function* parts(
  { sequenceNumber, arrivedAt }: ShownRecord,
  records: Iterable<Omit<ShownRecord, 'sequenceNumber' | 'arrivedAt'>>,
): Generator<ShownRecord> {
  for (const record of records) yield { sequenceNumber, arrivedAt, ...record }
}
