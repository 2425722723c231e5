import { refusedAclChange } from '../acl.ts'
import { changeBucket } from '../bucket-change.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { bucketResources } from '../queries.ts'

export const PutBucketAcl = control(model.PutBucketAcl, {
  resources: bucketResources,

  decide: (context, input) => changeBucket(context, input, (bucket) => refusedAclChange(bucket, input) ?? bucket),
})
