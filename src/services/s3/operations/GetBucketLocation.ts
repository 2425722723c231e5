import { isRejection } from '../../../kernel/outcome.ts'
import { DEFAULT_REGION } from '../locations.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { bucketResources, findBucket } from '../queries.ts'

export const GetBucketLocation = query(model.GetBucketLocation, {
  resources: bucketResources,

  answer({ view, scope }, input) {
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    return bucket.region === DEFAULT_REGION ? {} : { LocationConstraint: bucket.region as model.BucketLocationConstraint }
  },
})
