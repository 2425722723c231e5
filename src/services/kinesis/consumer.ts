/** Consumers with enhanced fan-out: what the catalog keeps of them, how they are named, and how the API shows them. */
import type { Change } from '../../catalog/entities.ts'
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import { parseStreamArn, type StreamAddress } from './arn.ts'
import * as messages from './consumer-messages.ts'
import type { KinesisEntities } from './entities.ts'
import type { ConsumerDescription, Consumer as ConsumerShape } from './model.gen.ts'
import { withoutPolicy } from './policy.ts'
import { findStream, type KinesisView } from './queries.ts'

export interface Consumer {
  readonly arn: string
  readonly streamArn: string
  readonly name: string
  readonly status: 'CREATING' | 'ACTIVE' | 'DELETING'
  /** When it becomes ACTIVE, or goes. Present unless it is ACTIVE. */
  readonly dueAtMs?: number
  /** Part of the ARN; whole seconds, so that the ARN and the API's timestamp agree. */
  readonly createdAtSeconds: number
  readonly tags: Readonly<Record<string, string>>
}

/** As clients name a consumer: by its ARN, or by stream and name, or by all three if they agree. */
export interface ConsumerReference {
  readonly ConsumerARN?: string
  readonly StreamARN?: string
  readonly ConsumerName?: string
}

interface ConsumerAddress {
  readonly stream: StreamAddress
  readonly name: string
}

const CONSUMER_ARN_PATTERN = /^(arn:[^/]*:stream\/[^/:]+)\/consumer\/([^/:]+):\d+$/

export function consumerArn(streamArn: string, name: string, createdAtSeconds: number): string {
  return `${streamArn}/consumer/${name}:${createdAtSeconds}`
}

/** `undefined` for anything else, streams included. */
export function parseConsumerArn(arn: string): ConsumerAddress | undefined {
  const [, streamArn = '', name = ''] = CONSUMER_ARN_PATTERN.exec(arn) ?? []
  const stream = parseStreamArn(streamArn)
  return stream === undefined ? undefined : { stream, name }
}

/** In order of name, nearly: the colon behind it counts. */
export function consumersOf(view: KinesisView, streamArn: string): readonly Consumer[] {
  return [...view.list('kinesis.consumer', `${streamArn}/consumer/`)]
}

/** A name stands for at most one consumer of a stream, in whatever state. */
export function consumerNamed(view: KinesisView, streamArn: string, name: string): Consumer | undefined {
  return [...view.list('kinesis.consumer', `${streamArn}/consumer/${name}:`)][0]
}

/** A consumer of another region is not found: each region is a world of its own. */
export function consumerAt(view: KinesisView, scope: Scope, arn: string): Consumer | Rejection<'ResourceNotFoundException'> {
  const address = parseConsumerArn(arn)
  const consumer = address?.stream.region === scope.region ? view.get('kinesis.consumer', arn) : undefined
  if (consumer !== undefined) return consumer
  const { name = arn, stream } = address ?? {}
  return reject('ResourceNotFoundException', messages.noConsumer(name, stream?.accountId ?? scope.accountId))
}

/** The consumer that a request means, in whatever state. */
export function findConsumer(
  view: KinesisView,
  scope: Scope,
  input: ConsumerReference,
): Consumer | Rejection<'InvalidArgumentException' | 'ResourceNotFoundException'> {
  const { ConsumerARN: arn, StreamARN: streamArn, ConsumerName: name } = input
  if (arn !== undefined) {
    const address = parseConsumerArn(arn)
    const agrees = (streamArn ?? address?.stream.arn) === address?.stream.arn && (name ?? address?.name) === address?.name
    return agrees ? consumerAt(view, scope, arn) : reject('InvalidArgumentException', messages.CONSUMER_DISAGREES)
  }
  if (streamArn === undefined || name === undefined) return reject('InvalidArgumentException', messages.CONSUMER_UNNAMED)
  const stream = findStream(view, scope, { StreamARN: streamArn })
  if (isRejection(stream)) return stream
  const consumer = consumerNamed(view, stream.arn, name)
  return consumer ?? reject('ResourceNotFoundException', messages.noConsumer(name, stream.accountId))
}

/** ARNs for authorisation. By stream and name the consumer's own is not known before it is looked up: any of that name. */
export function consumerResources({ ConsumerARN, StreamARN, ConsumerName }: ConsumerReference): readonly string[] {
  if (ConsumerARN !== undefined) return [ConsumerARN]
  return StreamARN === undefined ? [] : [`${StreamARN}/consumer/${ConsumerName ?? ''}:*`]
}

export function putConsumer(consumer: Consumer): Change<KinesisEntities> {
  return { put: 'kinesis.consumer', id: consumer.arn, value: consumer }
}

export function removeConsumer({ arn }: Consumer): Change<KinesisEntities> {
  return { remove: 'kinesis.consumer', id: arn }
}

/** Changes that begin the end of a consumer, or make it at once when statuses are instant. */
export function deleteConsumer(
  view: KinesisView,
  consumer: Consumer,
  nowMs: number,
  statusDelayMs: number,
): readonly Change<KinesisEntities>[] {
  if (statusDelayMs === 0) return consumerGone(view, consumer, nowMs)
  return [putConsumer({ ...consumer, status: 'DELETING', dueAtMs: nowMs + statusDelayMs })]
}

/** A consumer that lived less than its second leaves a note, so that the next of its name gets another ARN. */
export function consumerGone(view: KinesisView, consumer: Consumer, nowMs: number): readonly Change<KinesisEntities>[] {
  const stream = view.get('kinesis.stream', consumer.streamArn)
  const { createdAtSeconds } = consumer
  const removed = [removeConsumer(consumer), ...withoutPolicy(view, consumer.arn)]
  if (stream === undefined || createdAtSeconds < Math.floor(nowMs / 1000)) return removed
  const consumersAfterSeconds = Math.max(createdAtSeconds, stream.consumersAfterSeconds ?? 0)
  return [...removed, { put: 'kinesis.stream', id: stream.arn, value: { ...stream, consumersAfterSeconds } }]
}

export function consumerShape({ name, arn, status, createdAtSeconds }: Consumer): ConsumerShape {
  return {
    ConsumerName: name,
    ConsumerARN: arn,
    ConsumerStatus: status,
    ConsumerCreationTimestamp: createdAtSeconds * 1000,
  }
}

export function consumerDescription(consumer: Consumer): ConsumerDescription {
  return { ...consumerShape(consumer), StreamARN: consumer.streamArn }
}
