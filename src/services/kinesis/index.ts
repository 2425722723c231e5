import type { ServiceDefinition } from '../define.ts'
import type { KinesisEntities } from './entities.ts'
import { service } from './model.gen.ts'
import { AddTagsToStream } from './operations/AddTagsToStream.ts'
import { CreateStream } from './operations/CreateStream.ts'
import { DecreaseStreamRetentionPeriod } from './operations/DecreaseStreamRetentionPeriod.ts'
import { DeleteResourcePolicy } from './operations/DeleteResourcePolicy.ts'
import { DeleteStream } from './operations/DeleteStream.ts'
import { DeregisterStreamConsumer } from './operations/DeregisterStreamConsumer.ts'
import { DescribeAccountSettings } from './operations/DescribeAccountSettings.ts'
import { DescribeLimits } from './operations/DescribeLimits.ts'
import { DescribeStream } from './operations/DescribeStream.ts'
import { DescribeStreamConsumer } from './operations/DescribeStreamConsumer.ts'
import { DescribeStreamSummary } from './operations/DescribeStreamSummary.ts'
import { DisableEnhancedMonitoring } from './operations/DisableEnhancedMonitoring.ts'
import { EnableEnhancedMonitoring } from './operations/EnableEnhancedMonitoring.ts'
import { GetRecords } from './operations/GetRecords.ts'
import { GetResourcePolicy } from './operations/GetResourcePolicy.ts'
import { GetShardIterator } from './operations/GetShardIterator.ts'
import { IncreaseStreamRetentionPeriod } from './operations/IncreaseStreamRetentionPeriod.ts'
import { ListShards } from './operations/ListShards.ts'
import { ListStreamConsumers } from './operations/ListStreamConsumers.ts'
import { ListStreams } from './operations/ListStreams.ts'
import { ListTagsForResource } from './operations/ListTagsForResource.ts'
import { ListTagsForStream } from './operations/ListTagsForStream.ts'
import { MergeShards } from './operations/MergeShards.ts'
import { PutRecord } from './operations/PutRecord.ts'
import { PutRecords } from './operations/PutRecords.ts'
import { PutResourcePolicy } from './operations/PutResourcePolicy.ts'
import { RegisterStreamConsumer } from './operations/RegisterStreamConsumer.ts'
import { RemoveTagsFromStream } from './operations/RemoveTagsFromStream.ts'
import { SplitShard } from './operations/SplitShard.ts'
import { StartStreamEncryption } from './operations/StartStreamEncryption.ts'
import { StopStreamEncryption } from './operations/StopStreamEncryption.ts'
import { SubscribeToShard } from './operations/SubscribeToShard.ts'
import { TagResource } from './operations/TagResource.ts'
import { UntagResource } from './operations/UntagResource.ts'
import { UpdateAccountSettings } from './operations/UpdateAccountSettings.ts'
import { UpdateMaxRecordSize } from './operations/UpdateMaxRecordSize.ts'
import { UpdateShardCount } from './operations/UpdateShardCount.ts'
import { UpdateStreamMode } from './operations/UpdateStreamMode.ts'
import { UpdateStreamRecordDistributionStrategy } from './operations/UpdateStreamRecordDistributionStrategy.ts'
import { UpdateStreamWarmThroughput } from './operations/UpdateStreamWarmThroughput.ts'
import { permissions } from './permissions.ts'
import { ratesOf } from './quota-calls.ts'
import { unsupported } from './unsupported.ts'

export { kinesisReconcilers } from './reconcile.ts'

/** Amazon Kinesis Data Streams. */
export const kinesis: ServiceDefinition<KinesisEntities> = {
  model: service,
  operations: [
    AddTagsToStream,
    CreateStream,
    DecreaseStreamRetentionPeriod,
    DeleteResourcePolicy,
    DeleteStream,
    DeregisterStreamConsumer,
    DescribeAccountSettings,
    DescribeLimits,
    DescribeStream,
    DescribeStreamConsumer,
    DescribeStreamSummary,
    DisableEnhancedMonitoring,
    EnableEnhancedMonitoring,
    GetRecords,
    GetResourcePolicy,
    GetShardIterator,
    IncreaseStreamRetentionPeriod,
    ListShards,
    ListStreamConsumers,
    ListStreams,
    ListTagsForResource,
    ListTagsForStream,
    MergeShards,
    PutRecord,
    PutRecords,
    PutResourcePolicy,
    RegisterStreamConsumer,
    RemoveTagsFromStream,
    SplitShard,
    StartStreamEncryption,
    StopStreamEncryption,
    SubscribeToShard,
    TagResource,
    UntagResource,
    UpdateAccountSettings,
    UpdateMaxRecordSize,
    UpdateShardCount,
    UpdateStreamMode,
    UpdateStreamRecordDistributionStrategy,
    UpdateStreamWarmThroughput,
  ],
  unsupported,
  permissions,
  rates: ratesOf,
}
