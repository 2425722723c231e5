import { isRejection } from '../../../kernel/outcome.ts'
import { changeBucket, withConfiguration } from '../bucket-change.ts'
import { checkedEncryption } from '../encryption.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { bucketResources } from '../queries.ts'

export const PutBucketEncryption = control(model.PutBucketEncryption, {
  resources: bucketResources,

  decide: (context, input) =>
    changeBucket(context, input, (bucket) => {
      const encryption = checkedEncryption(input.ServerSideEncryptionConfiguration)
      return isRejection(encryption) ? encryption : withConfiguration(bucket, 'encryption', encryption)
    }),
})
