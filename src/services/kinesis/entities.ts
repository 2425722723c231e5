import type { AccountSettings } from './account.ts'
import type { Capacity } from './capacity.ts'
import type { Consumer } from './consumer.ts'
import type { ResourcePolicy } from './policy.ts'

/** What the catalog keeps for Kinesis. Plain JSON: hash keys are 32 hexadecimal digits, which compare as strings. */
export interface KinesisEntities {
  /** Keyed by the stream's ARN. Written anew whenever one of its shards changes, so that its identity stands for the shard map's. */
  'kinesis.stream': Stream
  /** Keyed by `shardKey`. */
  'kinesis.shard': Shard
  /** Keyed by the log's id. */
  'kinesis.removed-log': RemovedLog
  /** Keyed by the consumer's ARN. */
  'kinesis.consumer': Consumer
  /** Keyed by the ARN of the stream or consumer that it is about. */
  'kinesis.policy': ResourcePolicy
  /** Keyed by the stream's ARN. Only of streams that are, or were, on-demand and had something to remember. */
  'kinesis.capacity': Capacity
  /** Keyed by `accountKey`. */
  'kinesis.account': AccountSettings
  /** Keyed by `dataKeyKey`. */
  'kinesis.data-key': DataKey
}

export type StreamStatus = 'CREATING' | 'ACTIVE' | 'UPDATING' | 'DELETING'
export type StreamMode = 'PROVISIONED' | 'ON_DEMAND'
export type RecordDistribution = 'AUTO' | 'USER_PARTITION_KEY'

export interface Stream {
  readonly arn: string
  readonly name: string
  readonly accountId: string
  readonly region: string
  readonly status: StreamStatus
  /** What a handler began and `reconcile.ts` finishes. Present unless the stream is ACTIVE. */
  readonly intent?: Intent
  readonly createdAtMs: number
  /** The engine's log of this incarnation: a stream created again under the same name has another one. */
  readonly logId: string
  readonly mode: StreamMode
  /** When UpdateStreamMode was accepted, within the last day. Absent: not at all. */
  readonly modeUpdatesAtMs?: readonly number[]
  /** Write throughput that an on-demand stream is always ready for. Absent: none was asked for. */
  readonly warmThroughputMiBps?: number
  /** How many shards were ever opened: the index of the next one. Indices are dense and never reused. */
  readonly shardsEver: number
  /** Lane of the next shard. Lanes are never reused and mean nothing outside the log. */
  readonly nextLane: number
  /** Shards that take records, or will once the stream has been created. */
  readonly openShardCount: number
  /** When the first of the shards that are still kept was closed. Absent: none is closed. */
  readonly oldestClosedAtMs?: number
  /** When UpdateShardCount was accepted, within the last day. Absent: not at all. */
  readonly shardCountUpdatesAtMs?: readonly number[]
  readonly retentionHours: number
  /** Records that arrived before this moment are gone whatever the retention says: raising it revives nothing. */
  readonly horizonFloorMs: number
  /** When `reconcile.ts` next tells the engine what it may forget. */
  readonly trimAtMs: number
  readonly tags: Readonly<Record<string, string>>
  /** New consumers get ARNs with later seconds than this, lest one be that of a consumer which is gone. Absent: any second will do. */
  readonly consumersAfterSeconds?: number
  readonly recordBytesMax: number
  readonly distribution: RecordDistribution
  /** Absent: records that are put are not encrypted. `keyId` as it was given: an id, an alias, or the ARN of either. */
  readonly encryption?: { readonly keyId: string }
  /** When StartStreamEncryption and StopStreamEncryption were accepted, within the last day. Absent: not at all. */
  readonly encryptionStartsAtMs?: readonly number[]
  readonly encryptionStopsAtMs?: readonly number[]
  /** Names of the shard-level metrics that were asked for. */
  readonly enhancedMetrics: readonly string[]
}

export type Intent =
  /** Open the first shards, then ACTIVE. */
  | { readonly to: 'create'; readonly dueAtMs: number }
  /** Everything took effect already; only the status remains to be shown for a while. */
  | { readonly to: 'settle'; readonly dueAtMs: number }
  /** Close shards and open others in their place, then ACTIVE. Meanwhile never more than `shardsAtMost` are open. */
  | { readonly to: 'reshard'; readonly dueAtMs: number; readonly reshard: Reshard; readonly shardsAtMost: number }
  /** Remove the stream, its shards and its records. */
  | { readonly to: 'delete'; readonly dueAtMs: number }

/** What was asked for. Which step comes next follows from the shards that are open, see `reshard-plan.ts`. */
export type Reshard =
  /** `hashKey` becomes the first of the upper half. */
  | { readonly kind: 'split'; readonly shardId: string; readonly hashKey: string }
  /** The lower shard and its upper neighbour. */
  | { readonly kind: 'merge'; readonly shardId: string; readonly adjacentShardId: string }
  /** So many shards of equal width. */
  | { readonly kind: 'uniform'; readonly shards: number }
  /** These shards in halves, and then the widest until there are so many. */
  | { readonly kind: 'grow'; readonly shards: number; readonly first: readonly string[] }
  /** Each a lower shard and its upper neighbour. */
  | { readonly kind: 'shrink'; readonly pairs: readonly (readonly [string, string])[] }

export interface Shard {
  readonly streamArn: string
  /** e.g. `shardId-000000000000`. */
  readonly id: string
  readonly index: number
  /** Where its records stand in the stream's log. */
  readonly lane: number
  /** Records before this position are gone, whatever the retention: the stream was emptied. Absent: none are. */
  readonly firstPosition?: number
  /** Both inclusive. */
  readonly firstHashKey: string
  readonly lastHashKey: string
  readonly parentId?: string
  readonly adjacentParentId?: string
  /** Part of every sequence number of the shard, epoch seconds. It need not be the moment when the shard opened. */
  readonly createdAtSeconds: number
  readonly openedAtMs: number
  /** Absent: the shard is open. */
  readonly closed?: ShardEnd
}

export interface ShardEnd {
  readonly atMs: number
  /** No record stands at or above this position. */
  readonly endPosition: number
}

/** What records of one log are sealed with, as KMS wrapped it. */
export interface DataKey {
  /** Of the `RunKey`: it stands beside what was sealed. */
  readonly id: string
  readonly logId: string
  readonly streamArn: string
  readonly kmsKeyArn: string
  /** base64 */
  readonly wrapped: string
  /** Nothing is sealed with it from then on. */
  readonly sealsUntilMs: number
  /** When to look whether somebody can still read what it sealed. */
  readonly reviewAtMs: number
}

export function dataKeyKey(logId: string, keyId: string): string {
  return `${logId}/${keyId}`
}

/** A log whose stream is gone and whose records are to go after it. */
export interface RemovedLog {
  readonly logId: string
  readonly removeAtMs: number
}

export function shardKey(streamArn: string, shardId: string): string {
  return `${streamArn}/${shardId}`
}
