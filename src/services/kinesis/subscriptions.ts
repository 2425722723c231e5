import type { AppliedChange } from '../../catalog/entities.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Call } from '../../model/caller.ts'
import { portOf, type ServiceRuntime } from '../define.ts'
import type { Consumer } from './consumer.ts'
import { SUBSCRIPTION_EXCLUSIVE_MS } from './consumer-limits.ts'
import { subscriptionExists } from './consumer-messages.ts'
import { openStreamKeys } from './encryption.ts'
import type { KinesisEntities, Shard, Stream } from './entities.ts'
import { shardKey } from './entities.ts'
import { openFlow } from './flow.ts'
import { openQuotas } from './quotas.ts'
import { Subscription } from './subscription.ts'

/** The live subscriptions of this process, at most one per consumer and shard. */
export interface Subscriptions {
  /** A newcomer is refused in the first five seconds of the one before it, connected or not; later it takes that one's place. */
  accept(consumer: Consumer, stream: Stream, shard: Shard, call: Call): Subscription | Rejection<'ResourceInUseException'>
  readonly liveCount: number
  /** Where those of a stream have come. */
  placesOf(streamArn: string): readonly Subscription['place'][]
}

export function openSubscriptions(runtime: ServiceRuntime<KinesisEntities>): Subscriptions {
  const { catalog, clock } = runtime
  const flow = portOf(runtime, openFlow)
  const keys = portOf(runtime, openStreamKeys)
  const quotas = portOf(runtime, openQuotas)
  const live = new Map<string, Subscription>()
  const byStream = new Map<string, Set<Subscription>>()
  /** When each was accepted, oldest first; only as long as that matters. */
  const accepted = new Map<string, number>()
  let stopListening: (() => void) | undefined

  const onChanges = (changes: readonly AppliedChange<KinesisEntities>[]): void => {
    for (const change of changes) {
      const streamArn = streamOf(change)
      for (const subscription of (streamArn !== undefined && byStream.get(streamArn)) || []) subscription.wake()
    }
  }
  const add = (key: string, subscription: Subscription, streamArn: string): void => {
    live.set(key, subscription)
    const others = byStream.get(streamArn)
    if (others === undefined) byStream.set(streamArn, new Set([subscription]))
    else others.add(subscription)
    stopListening ??= catalog.subscribe(onChanges)
  }
  const remove = (key: string, subscription: Subscription, streamArn: string): void => {
    if (live.get(key) === subscription) live.delete(key)
    const others = byStream.get(streamArn)
    others?.delete(subscription)
    if (others?.size === 0) byStream.delete(streamArn)
    if (byStream.size > 0) return
    stopListening?.()
    stopListening = undefined
  }
  const forgetAccepted = (nowMs: number): void => {
    for (const [key, atMs] of accepted) {
      if (nowMs - atMs < SUBSCRIPTION_EXCLUSIVE_MS) return
      accepted.delete(key)
    }
  }

  return {
    accept(consumer, stream, shard, call) {
      const key = shardKey(consumer.arn, shard.id)
      const nowMs = clock.monotonicMs()
      forgetAccepted(nowMs)
      const exists = subscriptionExists(stream, shard.id, consumer.name)
      if (accepted.has(key)) return reject('ResourceInUseException', exists)
      live.get(key)?.end({ ResourceInUseException: { message: exists } })
      accepted.set(key, nowMs)
      const subscription: Subscription = new Subscription({
        runtime,
        flow,
        keysOf: (present) => keys.reading(call, present),
        pushing: quotas.pushing(),
        place: { consumerArn: consumer.arn, streamArn: stream.arn, logId: stream.logId, shardId: shard.id },
        onEnd: () => remove(key, subscription, stream.arn),
      })
      add(key, subscription, stream.arn)
      return subscription
    },
    get liveCount() {
      return live.size
    },
    placesOf: (streamArn) => [...(byStream.get(streamArn) ?? [])].map(({ place }) => place),
  }
}

function streamOf({ kind, id, before, after }: AppliedChange<KinesisEntities>): string | undefined {
  if (kind === 'kinesis.stream') return id
  if (kind === 'kinesis.shard' || kind === 'kinesis.consumer') return (after ?? before)?.streamArn
  return undefined
}
