/** Entities as the API shows them. */
import type { Shard, Stream } from './entities.ts'
import { hashKeyRangeOf } from './hash-ranges.ts'
import type { ChildShard, MetricsName, Shard as ShardShape } from './model.gen.ts'
import { endingSequenceNumber, startingSequenceNumber } from './sequence-number.ts'

export function shardShape(shard: Shard): ShardShape {
  return {
    ShardId: shard.id,
    ...(shard.parentId !== undefined && { ParentShardId: shard.parentId }),
    ...(shard.adjacentParentId !== undefined && { AdjacentParentShardId: shard.adjacentParentId }),
    HashKeyRange: hashKeyRangeOf(shard),
    SequenceNumberRange: {
      StartingSequenceNumber: startingSequenceNumber(shard),
      ...(shard.closed !== undefined && { EndingSequenceNumber: endingSequenceNumber(shard, shard.closed.atMs) }),
    },
  }
}

/** As GetRecords announces what came out of a shard that has ended. */
export function childShape(shard: Shard): ChildShard {
  const parents = [shard.parentId, shard.adjacentParentId].filter((id) => id !== undefined)
  return { ShardId: shard.id, ParentShards: parents, HashKeyRange: hashKeyRangeOf(shard) }
}

/** What DescribeStream and DescribeStreamSummary have in common. */
export function streamShape(stream: Stream) {
  return {
    StreamName: stream.name,
    StreamARN: stream.arn,
    StreamStatus: stream.status,
    StreamModeDetails: { StreamMode: stream.mode },
    RetentionPeriodHours: stream.retentionHours,
    StreamCreationTimestamp: creationTimestamp(stream),
    EnhancedMonitoring: [{ ShardLevelMetrics: stream.enhancedMetrics as readonly MetricsName[] }],
    EncryptionType: stream.encryption === undefined ? ('NONE' as const) : ('KMS' as const),
    ...(stream.encryption !== undefined && { KeyId: stream.encryption.keyId }),
  }
}

/** Whole seconds, as in the documented samples: consumer libraries build names from it. */
export function creationTimestamp(stream: Stream): number {
  return Math.floor(stream.createdAtMs / 1000) * 1000
}
