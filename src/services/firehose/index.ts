import type { ServiceDefinition } from '../define.ts'
import type { FirehoseEntities } from './entities.ts'
import { service } from './model.gen.ts'
import { CreateDeliveryStream } from './operations/CreateDeliveryStream.ts'
import { DeleteDeliveryStream } from './operations/DeleteDeliveryStream.ts'
import { DescribeDeliveryStream } from './operations/DescribeDeliveryStream.ts'
import { ListDeliveryStreams } from './operations/ListDeliveryStreams.ts'
import { ListTagsForDeliveryStream } from './operations/ListTagsForDeliveryStream.ts'
import { PutRecord } from './operations/PutRecord.ts'
import { PutRecordBatch } from './operations/PutRecordBatch.ts'
import { StartDeliveryStreamEncryption } from './operations/StartDeliveryStreamEncryption.ts'
import { StopDeliveryStreamEncryption } from './operations/StopDeliveryStreamEncryption.ts'
import { TagDeliveryStream } from './operations/TagDeliveryStream.ts'
import { UntagDeliveryStream } from './operations/UntagDeliveryStream.ts'
import { UpdateDestination } from './operations/UpdateDestination.ts'
import { permissions } from './permissions.ts'
import { ratesOf } from './quotas.ts'

/** Amazon Data Firehose. */
export const firehose: ServiceDefinition<FirehoseEntities> = {
  model: service,
  operations: [
    CreateDeliveryStream,
    DeleteDeliveryStream,
    DescribeDeliveryStream,
    ListDeliveryStreams,
    ListTagsForDeliveryStream,
    PutRecord,
    PutRecordBatch,
    StartDeliveryStreamEncryption,
    StopDeliveryStreamEncryption,
    TagDeliveryStream,
    UntagDeliveryStream,
    UpdateDestination,
  ],
  unsupported: {},
  permissions,
  rates: ratesOf,
}
