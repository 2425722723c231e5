import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { bucketArn, bucketResources, findBucket } from '../queries.ts'

export const HeadBucket = query(model.HeadBucket, {
  resources: bucketResources,

  answer({ view, scope }, input) {
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    return { BucketArn: bucketArn(bucket.name), BucketRegion: bucket.region, AccessPointAlias: false }
  },
})
