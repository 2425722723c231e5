import { malformedXml } from '../../../aws/s3.ts'
import { changeBucket } from '../bucket-change.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { isOwnership } from '../ownership.ts'
import { bucketResources } from '../queries.ts'

export const PutBucketOwnershipControls = control(model.PutBucketOwnershipControls, {
  resources: bucketResources,

  decide: (context, input) =>
    changeBucket(context, input, (bucket) => {
      const rules = input.OwnershipControls?.Rules ?? []
      const [rule] = rules
      if (rule === undefined || rules.length > 1 || !isOwnership(rule.ObjectOwnership)) return malformedXml()
      return { ...bucket, ownership: rule.ObjectOwnership }
    }),
})
