import type { ServiceDefinition } from '../define.ts'
import type { KinesisEntities } from './entities.ts'
import { service } from './model.gen.ts'
import { AddTagsToStream } from './operations/AddTagsToStream.ts'
import { CreateStream } from './operations/CreateStream.ts'
import { DecreaseStreamRetentionPeriod } from './operations/DecreaseStreamRetentionPeriod.ts'
import { DeleteStream } from './operations/DeleteStream.ts'
import { DescribeLimits } from './operations/DescribeLimits.ts'
import { DescribeStream } from './operations/DescribeStream.ts'
import { DescribeStreamSummary } from './operations/DescribeStreamSummary.ts'
import { GetRecords } from './operations/GetRecords.ts'
import { GetShardIterator } from './operations/GetShardIterator.ts'
import { IncreaseStreamRetentionPeriod } from './operations/IncreaseStreamRetentionPeriod.ts'
import { ListShards } from './operations/ListShards.ts'
import { ListStreams } from './operations/ListStreams.ts'
import { ListTagsForResource } from './operations/ListTagsForResource.ts'
import { ListTagsForStream } from './operations/ListTagsForStream.ts'
import { MergeShards } from './operations/MergeShards.ts'
import { PutRecord } from './operations/PutRecord.ts'
import { PutRecords } from './operations/PutRecords.ts'
import { RemoveTagsFromStream } from './operations/RemoveTagsFromStream.ts'
import { SplitShard } from './operations/SplitShard.ts'
import { TagResource } from './operations/TagResource.ts'
import { UntagResource } from './operations/UntagResource.ts'
import { UpdateShardCount } from './operations/UpdateShardCount.ts'
import { unsupported } from './unsupported.ts'

export { kinesisReconcilers } from './reconcile.ts'

/** Amazon Kinesis Data Streams. */
export const kinesis: ServiceDefinition<KinesisEntities> = {
  model: service,
  operations: [
    AddTagsToStream,
    CreateStream,
    DecreaseStreamRetentionPeriod,
    DeleteStream,
    DescribeLimits,
    DescribeStream,
    DescribeStreamSummary,
    GetRecords,
    GetShardIterator,
    IncreaseStreamRetentionPeriod,
    ListShards,
    ListStreams,
    ListTagsForResource,
    ListTagsForStream,
    MergeShards,
    PutRecord,
    PutRecords,
    RemoveTagsFromStream,
    SplitShard,
    TagResource,
    UntagResource,
    UpdateShardCount,
  ],
  unsupported,
}
