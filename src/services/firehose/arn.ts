import { partitionOf } from '../../aws/arn.ts'
import type { Scope } from '../../model/caller.ts'

/** ARN of a delivery stream, e.g. `arn:aws:firehose:eu-west-1:000000000000:deliverystream/orders`. */
export function deliveryStreamArn(name: string, scope: Scope): string {
  return `${deliveryStreamArnPrefix(scope)}${name}`
}

/** What the ARNs of all delivery streams of an account and region begin with. */
export function deliveryStreamArnPrefix({ accountId, region }: Scope): string {
  return `arn:${partitionOf(region)}:firehose:${region}:${accountId}:deliverystream/`
}
