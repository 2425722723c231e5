import { changeBucket } from '../bucket-change.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { bucketResources } from '../queries.ts'

export const PutPublicAccessBlock = control(model.PutPublicAccessBlock, {
  resources: bucketResources,

  decide: (context, { PublicAccessBlockConfiguration: wanted = {}, ...input }) =>
    changeBucket(context, input, (bucket) => ({
      ...bucket,
      publicAccess: {
        BlockPublicAcls: wanted.BlockPublicAcls ?? false,
        IgnorePublicAcls: wanted.IgnorePublicAcls ?? false,
        BlockPublicPolicy: wanted.BlockPublicPolicy ?? false,
        RestrictPublicBuckets: wanted.RestrictPublicBuckets ?? false,
      },
    })),
})
