import { changeBucket, withConfiguration } from '../bucket-change.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { bucketResources } from '../queries.ts'

export const DeleteBucketCors = control(model.DeleteBucketCors, {
  resources: bucketResources,

  decide: (context, input) => changeBucket(context, input, (bucket) => withConfiguration(bucket, 'cors', undefined)),
})
