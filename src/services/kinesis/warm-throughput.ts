/** Write throughput that an on-demand stream is ready for before it comes: so many shards, 1 MiB/s each. */
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { ControlContext } from '../define.ts'
import { mayWarm } from './account.ts'
import * as messages from './capacity-messages.ts'
import type { KinesisEntities, Stream } from './entities.ts'
import { withUpdate } from './life-cycle.ts'
import { onDemandShardsMax } from './limits.ts'
import type { WarmThroughputObject } from './model.gen.ts'
import { beginReshard } from './reshard.ts'

type Context = Pick<ControlContext<KinesisEntities>, 'view' | 'scope' | 'nowMs' | 'settings'>

/** Whether an on-demand stream of this account may be given it. */
export function checkWarmThroughput(
  { view, scope }: Pick<Context, 'view' | 'scope'>,
  mibps: number,
): Rejection<'InvalidArgumentException'> | undefined {
  if (!mayWarm(view, scope)) return reject('InvalidArgumentException', messages.WARM_THROUGHPUT_REFUSED)
  const limit = onDemandShardsMax(scope.region)
  return mibps > limit ? reject('InvalidArgumentException', messages.warmThroughputTooHigh(mibps, limit)) : undefined
}

/** The stream with another warm throughput; 0 is none. */
export function withWarmThroughput(stream: Stream, mibps: number): Stream {
  const { warmThroughputMiBps: _before, ...rest } = stream
  return mibps === 0 ? rest : { ...rest, warmThroughputMiBps: mibps }
}

/** UPDATING until the stream has the shards for its warm throughput; if it has them, for as long as interim statuses last. */
export function warmingUp(context: Context, stream: Stream): Stream {
  const shards = stream.warmThroughputMiBps ?? 0
  if (stream.openShardCount >= shards) return withUpdate(stream, context.nowMs, context.settings)
  return beginReshard(context, stream, { kind: 'grow', shards, first: [] })
}

export function warmThroughputShape({ warmThroughputMiBps = 0, openShardCount }: Stream): WarmThroughputObject {
  return { TargetMiBps: warmThroughputMiBps, CurrentMiBps: Math.min(warmThroughputMiBps, openShardCount) }
}
