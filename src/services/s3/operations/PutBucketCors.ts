import { isRejection } from '../../../kernel/outcome.ts'
import { changeBucket, withConfiguration } from '../bucket-change.ts'
import { checkedCors } from '../cors.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { bucketResources } from '../queries.ts'

export const PutBucketCors = control(model.PutBucketCors, {
  resources: bucketResources,

  decide: (context, input) =>
    changeBucket(context, input, (bucket) => {
      const cors = checkedCors(input.CORSConfiguration)
      return isRejection(cors) ? cors : withConfiguration(bucket, 'cors', cors)
    }),
})
