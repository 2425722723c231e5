import { isRejection, reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { bucketResources, findBucket } from '../queries.ts'

export const PutObjectLockConfiguration = query(model.PutObjectLockConfiguration, {
  resources: bucketResources,

  answer({ view, scope }, input) {
    const bucket = findBucket(view, scope, input)
    return isRejection(bucket) ? bucket : reject('InvalidBucketState', messages.LOCK_NEEDS_VERSIONS)
  },
})
