/** Which record goes where: pure, between the look at the catalog and the append. */
import type { LaneRun } from '../../engine/log.ts'
import { encodeRun, type RunRecord } from '../../engine/record-block.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Shard, Stream } from './entities.ts'
import { PUT_RECORDS_BYTES_MAX } from './limits.ts'
import * as messages from './messages.ts'
import { hashKeyOfExplicit, hashKeyOfPartitionKey, shardFor } from './routing.ts'

/** A record as it was put. */
export interface PutEntry {
  readonly Data: Uint8Array
  readonly PartitionKey?: string
  readonly ExplicitHashKey?: string
}

/** A record on its way to whichever open shard has its hash key. */
export interface RoutableEntry extends RunRecord {
  readonly hashKey: string
}

/** The records for one shard, in the order of the request. */
export interface ShardBatch {
  readonly shard: Shard
  /** Where each stands in the request. */
  readonly indexes: readonly number[]
  readonly laneRun: LaneRun
}

/**
 * Constraints that depend on the stream, worded like those of the model: AWS tells them together. `pathOf(i, member)` names a member of
 * entry i as AWS does.
 */
export function checkEntries(
  stream: Stream,
  entries: readonly PutEntry[],
  pathOf: (index: number, member: string) => string,
): Rejection<'ValidationException'> | undefined {
  const violations: string[] = []
  entries.forEach(({ Data, PartitionKey }, i) => {
    if (PartitionKey === undefined && stream.distribution === 'USER_PARTITION_KEY') {
      violations.push(messages.partitionKeyMissing(pathOf(i, 'partitionKey')))
    }
    if (Data.byteLength > stream.recordBytesMax) {
      violations.push(messages.dataTooLong(pathOf(i, 'data'), stream.recordBytesMax))
    }
  })
  return violations.length === 0 ? undefined : reject('ValidationException', messages.constraintViolations(violations))
}

/** Refuses requests with more data and keys than AWS takes at once. */
export function checkTotalBytes(entries: readonly PutEntry[]): Rejection<'InvalidArgumentException'> | undefined {
  let bytes = 0
  for (const { Data, PartitionKey } of entries) {
    bytes += Data.byteLength + (PartitionKey === undefined ? 0 : Buffer.byteLength(PartitionKey))
  }
  return bytes > PUT_RECORDS_BYTES_MAX ? reject('InvalidArgumentException', messages.RECORDS_TOO_LARGE) : undefined
}

/**
 * Gives every record its hash key. A stream with record distribution AUTO ignores keys and spreads evenly: `spread(i)` is a hash
 * key for entry i.
 */
export function toRoutable(
  stream: Stream,
  entries: readonly PutEntry[],
  spread: (index: number) => string,
): readonly RoutableEntry[] | Rejection<'InvalidArgumentException'> {
  const routable: RoutableEntry[] = []
  for (const [i, entry] of entries.entries()) {
    const hashKey = stream.distribution === 'AUTO' ? spread(i) : ownHashKey(entry)
    if (hashKey === undefined) {
      return reject('InvalidArgumentException', messages.explicitHashKeyRange(entry.ExplicitHashKey ?? ''))
    }
    routable.push({ data: entry.Data, partitionKey: entry.PartitionKey, hashKey })
  }
  return routable
}

function ownHashKey({ ExplicitHashKey, PartitionKey }: PutEntry): string | undefined {
  return ExplicitHashKey === undefined ? hashKeyOfPartitionKey(PartitionKey ?? '') : hashKeyOfExplicit(ExplicitHashKey)
}

/** One batch per shard that gets any of the entries at `indexes`. */
export function planBatches(
  open: readonly Shard[],
  entries: readonly RoutableEntry[],
  indexes: readonly number[],
): readonly ShardBatch[] {
  const byShard = new Map<Shard, { readonly indexes: number[]; readonly records: RunRecord[] }>()
  for (const index of indexes) {
    const entry = entries[index]
    if (entry === undefined) continue
    const shard = shardFor(open, entry.hashKey)
    const batch = byShard.get(shard)
    if (batch === undefined) {
      byShard.set(shard, { indexes: [index], records: [entry] })
    } else {
      batch.indexes.push(index)
      batch.records.push(entry)
    }
  }
  const batches: ShardBatch[] = []
  for (const [shard, { indexes, records }] of byShard) {
    batches.push({ shard, indexes, laneRun: { lane: shard.lane, run: encodeRun(records) } })
  }
  return batches
}
