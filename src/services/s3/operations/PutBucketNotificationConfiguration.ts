import { isRejection } from '../../../kernel/outcome.ts'
import { changeBucket, withConfiguration } from '../bucket-change.ts'
import * as model from '../model.gen.ts'
import { checkedNotification } from '../notification.ts'
import { control } from '../operation.ts'
import { bucketResources } from '../queries.ts'

export const PutBucketNotificationConfiguration = control(model.PutBucketNotificationConfiguration, {
  resources: bucketResources,

  decide: (context, input) =>
    changeBucket(context, input, (bucket) => {
      const skipsDestinations = input.SkipDestinationValidation === true
      const wanted = checkedNotification(input.NotificationConfiguration, skipsDestinations, () => context.random.uuid())
      return isRejection(wanted) ? wanted : withConfiguration(bucket, 'notification', wanted)
    }),
})
