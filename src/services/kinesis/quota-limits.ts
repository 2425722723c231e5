/** How much AWS lets through, as the developer guide's page on quotas states it, and the bounds of what we remember of it. */
const MIB = 1_048_576

/** Data and partition keys, a second. */
export const SHARD_WRITE_BYTES = MIB
export const SHARD_WRITE_RECORDS = 1_000
/** Records with more data than this are large: they go through at once, up to the burst, and what they take flows back at the usual rate. */
export const LARGE_RECORD_BYTES = MIB
export const SHARD_BURST_BYTES = 10 * MIB

/** By GetRecords, of all readers together, a second. */
export const SHARD_READ_BYTES = 2 * MIB
export const SHARD_READ_CALLS = 5
/** GetShardIterator, a second. */
export const SHARD_ITERATOR_CALLS = 5
/** Pushed to one consumer from one shard, a second. */
export const CONSUMER_PUSH_BYTES = 2 * MIB
/** SubscribeToShard, a second, of one consumer and shard. */
export const CONSUMER_SUBSCRIBE_CALLS = 1

/** What a rate goes by: an account in a region, or a stream. */
export type RateScope = 'account' | 'stream'

/** Calls a second, by operation. An operation that is not here has no rate of its own, or one by shard. */
export const CALL_RATES: Readonly<Record<string, { readonly perSecond: number; readonly by: RateScope }>> = {
  AddTagsToStream: { perSecond: 5, by: 'account' },
  CreateChannel: { perSecond: 5, by: 'account' },
  CreateStream: { perSecond: 5, by: 'account' },
  DecreaseStreamRetentionPeriod: { perSecond: 5, by: 'stream' },
  DeleteChannel: { perSecond: 5, by: 'account' },
  DeleteResourcePolicy: { perSecond: 5, by: 'account' },
  DeleteStream: { perSecond: 5, by: 'account' },
  DeregisterStreamConsumer: { perSecond: 5, by: 'stream' },
  DescribeAccountSettings: { perSecond: 5, by: 'account' },
  DescribeChannel: { perSecond: 5, by: 'account' },
  DescribeLimits: { perSecond: 1, by: 'account' },
  DescribeStream: { perSecond: 10, by: 'account' },
  DescribeStreamConsumer: { perSecond: 20, by: 'stream' },
  DescribeStreamSummary: { perSecond: 20, by: 'account' },
  DisableEnhancedMonitoring: { perSecond: 5, by: 'stream' },
  EnableEnhancedMonitoring: { perSecond: 5, by: 'stream' },
  GetResourcePolicy: { perSecond: 5, by: 'account' },
  IncreaseStreamRetentionPeriod: { perSecond: 5, by: 'stream' },
  ListChannels: { perSecond: 5, by: 'account' },
  ListShards: { perSecond: 1_000, by: 'stream' },
  ListStreamConsumers: { perSecond: 5, by: 'stream' },
  ListStreams: { perSecond: 5, by: 'account' },
  ListTagsForStream: { perSecond: 5, by: 'stream' },
  MergeShards: { perSecond: 5, by: 'stream' },
  PutResourcePolicy: { perSecond: 5, by: 'account' },
  RegisterStreamConsumer: { perSecond: 5, by: 'stream' },
  RemoveTagsFromStream: { perSecond: 5, by: 'stream' },
  SplitShard: { perSecond: 5, by: 'stream' },
  StartStreamEncryption: { perSecond: 5, by: 'stream' },
  StopStreamEncryption: { perSecond: 5, by: 'stream' },
  UpdateAccountSettings: { perSecond: 5, by: 'account' },
  UpdateChannel: { perSecond: 5, by: 'account' },
  UpdateShardCount: { perSecond: 10, by: 'account' },
  UpdateStreamWarmThroughput: { perSecond: 5, by: 'account' },
}

/** Rates in use that are remembered before those at rest are looked for and forgotten. */
export const RATES_KEPT = 1_024
/** Shards whose quotas are remembered before those at rest are looked for and forgotten. */
export const SHARD_QUOTAS_KEPT = 1_024
