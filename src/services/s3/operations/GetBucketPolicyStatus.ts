import { isRejection } from '../../../kernel/outcome.ts'
import { notConfigured } from '../bucket-change.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { isPublicPolicy } from '../policy.ts'
import { bucketResources, findBucket } from '../queries.ts'

export const GetBucketPolicyStatus = query(model.GetBucketPolicyStatus, {
  resources: bucketResources,

  answer({ view, scope }, input) {
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    const { policy } = bucket
    if (policy === undefined) return notConfigured('NoSuchBucketPolicy', messages.NO_POLICY, bucket)
    return { PolicyStatus: { IsPublic: isPublicPolicy(policy) } }
  },
})
