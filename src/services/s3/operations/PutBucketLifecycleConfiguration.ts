import { isRejection } from '../../../kernel/outcome.ts'
import { changeBucket, withConfiguration } from '../bucket-change.ts'
import { checkedLifecycle } from '../lifecycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { bucketResources } from '../queries.ts'

export const PutBucketLifecycleConfiguration = control(model.PutBucketLifecycleConfiguration, {
  resources: bucketResources,

  decide(context, input) {
    const minimumObjectSize = input.TransitionDefaultMinimumObjectSize ?? 'all_storage_classes_128K'
    const changed = changeBucket(context, input, (bucket) => {
      const lifecycle = checkedLifecycle(input.LifecycleConfiguration, () => context.random.uuid())
      return isRejection(lifecycle) ? lifecycle : withConfiguration(bucket, 'lifecycle', { ...lifecycle, minimumObjectSize })
    })
    return isRejection(changed) ? changed : { ...changed, reply: { TransitionDefaultMinimumObjectSize: minimumObjectSize } }
  },
})
