import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import type { Scope } from '../../../model/caller.ts'
import type { ControlContext } from '../../define.ts'
import { streamArn } from '../arn.ts'
import { WARM_THROUGHPUT_REFUSED } from '../capacity-messages.ts'
import type { KinesisEntities, RecordDistribution, Stream, StreamMode } from '../entities.ts'
import { openFirstShards, putStream } from '../life-cycle.ts'
import {
  BYTES_PER_KIB,
  ON_DEMAND_SHARDS_AT_START,
  ON_DEMAND_STREAMS_MAX,
  RECORD_BYTES_DEFAULT,
  RETENTION_HOURS_DEFAULT,
  STREAMS_CREATING_MAX,
  shardsMax,
} from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { claimedShardCount, type KinesisView, onDemandStreamCount, streamResources, streamsIn } from '../queries.ts'
import { addTags } from '../tags.ts'
import { checkWarmThroughput } from '../warm-throughput.ts'

const MS_PER_HOUR = 3_600_000

interface Shape {
  readonly mode: StreamMode
  readonly shards: number
  readonly distribution: RecordDistribution
  /** MiB/s; 0: none. */
  readonly warm: number
}

/**
 * Records the intent: the stream turns CREATING, and `reconcile.ts` opens its shards when that has been shown long enough. Where
 * statuses are instant, the first shards open at once.
 */
export const CreateStream = control(model.CreateStream, {
  resources: streamResources,

  decide(context, input) {
    const { view, scope, nowMs, random, settings } = context
    const shape = shapeOf(context, input)
    if (isRejection(shape)) return shape
    const named = { name: input.StreamName, accountId: scope.accountId }
    const tagged = addTags({}, input.Tags ?? {}, named)
    if (isRejection(tagged)) return tagged
    const arn = streamArn(input.StreamName, scope)
    if (view.get('kinesis.stream', arn) !== undefined) {
      return reject('ResourceInUseException', messages.streamExists(named))
    }
    const overQuota = checkQuotas(view, scope, shape)
    if (overQuota !== undefined) return overQuota

    const stream: Stream = {
      arn,
      ...named,
      region: scope.region,
      status: 'CREATING',
      intent: { to: 'create', dueAtMs: nowMs + settings.statusDelayMs },
      createdAtMs: nowMs,
      logId: random.uuid(),
      mode: shape.mode,
      ...(shape.warm > 0 && { warmThroughputMiBps: shape.warm }),
      shardsEver: 0,
      nextLane: 0,
      openShardCount: shape.shards,
      retentionHours: RETENTION_HOURS_DEFAULT,
      horizonFloorMs: 0,
      trimAtMs: nowMs + RETENTION_HOURS_DEFAULT * MS_PER_HOUR,
      tags: tagged.tags,
      recordBytesMax: input.MaxRecordSizeInKiB === undefined ? RECORD_BYTES_DEFAULT : input.MaxRecordSizeInKiB * BYTES_PER_KIB,
      distribution: shape.distribution,
      enhancedMetrics: [],
    }
    const changes = settings.statusDelayMs === 0 ? openFirstShards(stream) : [putStream(stream)]
    return { changes, reply: undefined }
  },
})

/** Mode and shards that the request's members add up to. Without mode and count a stream is on-demand (observed on AWS: 4 shards). */
function shapeOf(
  context: Pick<ControlContext<KinesisEntities>, 'view' | 'scope'>,
  input: model.CreateStreamInput,
): Shape | Rejection<'InvalidArgumentException' | 'ValidationException'> {
  const { ShardCount: count, RecordDistributionStrategy: distribution = 'USER_PARTITION_KEY' } = input
  const mode = input.StreamModeDetails?.StreamMode ?? (count === undefined ? 'ON_DEMAND' : 'PROVISIONED')
  const warm = input.WarmThroughputMiBps
  if (mode === 'ON_DEMAND') {
    if (count !== undefined) return reject('InvalidArgumentException', messages.SHARD_COUNT_ON_DEMAND)
    const wrong = warm === undefined ? undefined : checkWarmThroughput(context, warm)
    return wrong ?? { mode, shards: Math.max(ON_DEMAND_SHARDS_AT_START, warm ?? 0), distribution, warm: warm ?? 0 }
  }
  if (warm !== undefined) return reject('InvalidArgumentException', WARM_THROUGHPUT_REFUSED)
  if (count === undefined) return reject('ValidationException', messages.constraintViolations([messages.SHARD_COUNT_MISSING]))
  if (distribution === 'AUTO') return reject('InvalidArgumentException', messages.autoNeedsOnDemand(input.StreamName))
  return { mode, shards: count, distribution, warm: 0 }
}

function checkQuotas(view: KinesisView, scope: Scope, { mode, shards }: Shape): Rejection<'LimitExceededException'> | undefined {
  let creating = 0
  for (const { status } of streamsIn(view, scope)) if (status === 'CREATING') creating++
  if (creating >= STREAMS_CREATING_MAX) {
    return reject(
      'LimitExceededException',
      messages.tooManyCreating(scope.accountId, STREAMS_CREATING_MAX),
      `${creating} streams are CREATING at once; wait for them (aws kinesis wait stream-exists), or start with --instant`,
    )
  }
  if (mode === 'ON_DEMAND') {
    const present = onDemandStreamCount(view, scope)
    if (present < ON_DEMAND_STREAMS_MAX) return undefined
    return reject('LimitExceededException', messages.onDemandQuota(scope, present, ON_DEMAND_STREAMS_MAX))
  }
  const open = claimedShardCount(view, scope)
  const limit = shardsMax(scope.region)
  if (open + shards <= limit) return undefined
  return reject('LimitExceededException', messages.shardQuota(scope, open, limit, shards))
}
