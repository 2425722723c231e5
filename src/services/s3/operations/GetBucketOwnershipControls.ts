import { isRejection } from '../../../kernel/outcome.ts'
import { notConfigured } from '../bucket-change.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { bucketResources, findBucket } from '../queries.ts'

export const GetBucketOwnershipControls = query(model.GetBucketOwnershipControls, {
  resources: bucketResources,

  answer({ view, scope }, input) {
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    const { ownership } = bucket
    if (ownership === 'none') return notConfigured('OwnershipControlsNotFoundError', messages.NO_OWNERSHIP_CONTROLS, bucket)
    return { OwnershipControls: { Rules: [{ ObjectOwnership: ownership }] } }
  },
})
