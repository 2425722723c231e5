import { isRejection } from '../../../kernel/outcome.ts'
import { changeBucket, withConfiguration } from '../bucket-change.ts'
import * as model from '../model.gen.ts'
import { checkedNotification, targetsOf, unreachable } from '../notification.ts'
import { tryOut } from '../notify/destinations.ts'
import { type Context, data } from '../operation.ts'
import { bucketArn, bucketResources, findBucket } from '../queries.ts'

/** Destinations are tried out first, as S3 does it: a queue gets its test event. */
export const PutBucketNotificationConfiguration = data(model.PutBucketNotificationConfiguration, {
  resources: bucketResources,

  async run(context, input) {
    const { view, scope, runtime, call } = context
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    const wanted = checkedNotification(input.NotificationConfiguration, () => runtime.random.uuid())
    if (isRejection(wanted)) return wanted
    if (input.SkipDestinationValidation !== true) {
      // Queues last: they are sent something.
      const targets = targetsOf(wanted).toSorted((a, b) => Number(a.service === 'sqs') - Number(b.service === 'sqs'))
      for (const { service, arn } of targets) {
        if (service === 'sns') continue
        const refused = await tryOut(runtime, { service, arn }, bucketArn(bucket.name), testEvent(context, bucket.name))
        if (refused === undefined) continue
        context.explain(`${bucket.name} may not tell ${arn}: ${refused.rejected}: ${refused.message ?? ''}`)
        return unreachable({ service, arn })
      }
    }
    return runtime.catalog.commit(
      (present) => changeBucket({ view: present, scope }, input, (before) => withConfiguration(before, 'notification', wanted)),
      { requestId: call.requestId, principal: call.principal.arn, operation: 'PutBucketNotificationConfiguration' },
    )
  },
})

function testEvent({ call, nowMs }: Context, bucket: string): string {
  const HostId = Buffer.from(call.requestId).toString('base64')
  const Time = new Date(nowMs).toISOString()
  return JSON.stringify({ Service: 'Amazon S3', Event: 's3:TestEvent', Time, Bucket: bucket, RequestId: call.requestId, HostId })
}
