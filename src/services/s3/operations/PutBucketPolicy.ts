import { changeBucket } from '../bucket-change.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { refusedPolicy } from '../policy.ts'
import { bucketResources } from '../queries.ts'

export const PutBucketPolicy = control(model.PutBucketPolicy, {
  resources: bucketResources,

  decide: (context, input) =>
    changeBucket(context, input, (bucket) => {
      const refused = refusedPolicy(bucket, input.Policy)
      return refused ?? { ...bucket, policy: input.Policy }
    }),
})
