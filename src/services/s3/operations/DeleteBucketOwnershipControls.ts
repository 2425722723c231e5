import { changeBucket } from '../bucket-change.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { bucketResources } from '../queries.ts'

export const DeleteBucketOwnershipControls = control(model.DeleteBucketOwnershipControls, {
  resources: bucketResources,

  decide: (context, input) => changeBucket(context, input, (bucket) => ({ ...bucket, ownership: 'none' })),
})
