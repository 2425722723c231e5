/** Pure look-ups over a view: for this service's operations and workers, and the door for other services. */
import type { View } from '../../catalog/entities.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import type { TokenSealer } from '../../model/tokens.ts'
import { deliveryStreamArn, deliveryStreamArnPrefix } from './arn.ts'
import type { DeliveryStream, FirehoseEntities } from './entities.ts'
import * as messages from './messages.ts'

export type FirehoseView = View<FirehoseEntities>

/** Bound into sealed access keys of HTTP endpoints. */
const ACCESS_KEY_PURPOSE = 'firehose.http-access-key'

/** The delivery stream of that name, in whatever state. */
export function findDeliveryStream(
  view: FirehoseView,
  scope: Scope,
  name: string,
): DeliveryStream | Rejection<'ResourceNotFoundException'> {
  const stream = view.get('firehose.stream', deliveryStreamArn(name, scope))
  return stream ?? reject('ResourceNotFoundException', messages.noStream(name, scope.accountId))
}

/** Delivery streams of an account and region, in order of name. */
export function deliveryStreamsIn(view: FirehoseView, scope: Scope): Iterable<DeliveryStream> {
  return view.list('firehose.stream', deliveryStreamArnPrefix(scope))
}

export function countIn(view: FirehoseView, scope: Scope): number {
  let count = 0
  for (const _ of deliveryStreamsIn(view, scope)) count++
  return count
}

/** Delivery streams of every account and region. */
export function allDeliveryStreams(view: FirehoseView): Iterable<DeliveryStream> {
  return view.list('firehose.stream', '')
}

/** ARNs for authorisation. */
export function deliveryStreamResources(
  { DeliveryStreamName: name }: { readonly DeliveryStreamName: string },
  scope: Scope,
): readonly string[] {
  return [deliveryStreamArn(name, scope)]
}

/** The access key of an HTTP endpoint, in plain. `undefined`: it wants none, or it was sealed under another key. */
export function accessKeyOf({ destination }: DeliveryStream, secrets: TokenSealer): string | undefined {
  const sealed = destination.type === 'HttpEndpoint' ? destination.sealedAccessKey : undefined
  const opened = sealed === undefined ? undefined : secrets.open(ACCESS_KEY_PURPOSE, sealed)
  return opened && Buffer.from(opened).toString()
}

/** What `accessKeyOf` opens. */
export function sealAccessKey(accessKey: string, secrets: TokenSealer): string {
  return secrets.seal(ACCESS_KEY_PURPOSE, Buffer.from(accessKey))
}
