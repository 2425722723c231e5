import { isRejection } from '../../../kernel/outcome.ts'
import { notConfigured } from '../bucket-change.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { bucketResources, findBucket } from '../queries.ts'

export const GetBucketReplication = query(model.GetBucketReplication, {
  resources: bucketResources,

  answer({ view, scope }, input) {
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    return notConfigured('ReplicationConfigurationNotFoundError', messages.NO_REPLICATION, bucket)
  },
})
