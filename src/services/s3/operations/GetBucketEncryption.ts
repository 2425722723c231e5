import { isRejection } from '../../../kernel/outcome.ts'
import { encryptionOf } from '../encryption.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { bucketResources, findBucket } from '../queries.ts'

export const GetBucketEncryption = query(model.GetBucketEncryption, {
  resources: bucketResources,

  answer({ view, scope }, input) {
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    return { ServerSideEncryptionConfiguration: encryptionOf(bucket) }
  },
})
