import { isRejection } from '../../../kernel/outcome.ts'
import { changeBucket } from '../bucket-change.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { bucketResources } from '../queries.ts'
import { checkedTags } from '../tags.ts'

export const PutBucketTagging = control(model.PutBucketTagging, {
  resources: bucketResources,

  decide: (context, input) =>
    changeBucket(context, input, (bucket) => {
      const tags = checkedTags(input.Tagging?.TagSet ?? [], 'Bucket')
      return isRejection(tags) ? tags : { ...bucket, tags }
    }),
})
