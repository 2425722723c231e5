import { isRejection } from '../../../kernel/outcome.ts'
import { notConfigured } from '../bucket-change.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { bucketResources, findBucket } from '../queries.ts'

export const GetBucketLifecycleConfiguration = query(model.GetBucketLifecycleConfiguration, {
  resources: bucketResources,

  answer({ view, scope }, input) {
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    const { lifecycle } = bucket.configurations
    if (lifecycle === undefined) return notConfigured('NoSuchLifecycleConfiguration', messages.NO_LIFECYCLE, bucket)
    return { Rules: lifecycle.Rules, TransitionDefaultMinimumObjectSize: lifecycle.minimumObjectSize }
  },
})
