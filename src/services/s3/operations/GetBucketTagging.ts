import { isRejection } from '../../../kernel/outcome.ts'
import { notConfigured } from '../bucket-change.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { bucketResources, findBucket } from '../queries.ts'
import { tagSet } from '../tags.ts'

export const GetBucketTagging = query(model.GetBucketTagging, {
  resources: bucketResources,

  answer({ view, scope }, input) {
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    const TagSet = tagSet(bucket.tags)
    return TagSet.length === 0 ? notConfigured('NoSuchTagSet', messages.NO_TAGS, bucket) : { TagSet }
  },
})
