/** `lag`: what of this server reads streams, and how far behind it is. */
import type { ManageAction } from './gateway/manage.ts'
import { isRejection } from './kernel/outcome.ts'
import {
  askedOf,
  type MappingReport,
  type MappingShardReport,
  type MappingsOf,
  streamOfSource,
  type TroubleReport,
} from './management-readers.ts'
import type { RunningDeliveries } from './run-deliveries.ts'
import { portOf, type ServiceRuntime } from './services/define.ts'
import type { FirehoseEntities } from './services/firehose/entities.ts'
import { deliveryStreamsIn } from './services/firehose/queries.ts'
import { consumersOf } from './services/kinesis/consumer.ts'
import type { KinesisEntities, Stream } from './services/kinesis/entities.ts'
import { shardAt, streamsIn } from './services/kinesis/queries.ts'
import { openSubscriptions } from './services/kinesis/subscriptions.ts'

export interface LagParts {
  readonly runtime: ServiceRuntime<KinesisEntities>
  readonly firehose: ServiceRuntime<FirehoseEntities>
  readonly deliveries: RunningDeliveries
  readonly mappings: MappingsOf
}

/** One reader of one stream. */
export interface ReaderLag extends Behind {
  /** A trigger of a function, a registered consumer, a delivery stream. */
  readonly kind: 'mapping' | 'consumer' | 'firehose'
  /** ARN of the function, name of the consumer or of the delivery stream. */
  readonly name: string
  /** Of a mapping. */
  readonly uuid?: string
  readonly streamArn: string
  /** Those that are known not to be read to their end, and of a mapping those that it has caught up with; not those that have ended and are done. */
  readonly shards: readonly ShardLag[]
  /** What keeps it from reading on, or from what it reads for; of several shards that of the first. */
  readonly trouble?: TroubleReport
}

/** Records are the most that there can be: positions of records may have gaps. */
export interface Behind {
  readonly behindRecords: number
  /** How much older the last record read is than the newest. */
  readonly behindMs: number
}

export type ShardLag = Behind & { readonly shardId: string }

/** Input `{ stream?, region? }`; the answer is `{ consumers: ReaderLag[] }`, those furthest behind first. */
export function lagAction(parts: LagParts): ManageAction {
  return async (input, call) => {
    const asked = askedOf(input, call.scope)
    if (isRejection(asked)) return asked
    const { runtime } = parts
    const all = [...streamsIn(runtime.catalog, asked.scope)]
    const streams = all.filter(({ name }) => asked.stream === undefined || name === asked.stream)
    const arns = new Set(streams.map(({ arn }) => arn))
    const mappings = (await parts.mappings({ ...call, scope: asked.scope })).filter((each) =>
      arns.has(streamOfSource(each.streamArn)),
    )
    const consumers = await Promise.all(streams.map((stream) => lagsOfConsumers(runtime, stream)))
    const lags = [...mappings.map(lagOfMapping), ...consumers.flat(), ...(await lagsOfDeliveries(parts, asked.scope, arns))]
    return { consumers: lags.sort((a, b) => b.behindMs - a.behindMs || b.behindRecords - a.behindRecords) }
  }
}

function totalOf(shards: readonly ShardLag[]): Behind {
  return {
    behindRecords: shards.reduce((sum, { behindRecords }) => sum + behindRecords, 0),
    behindMs: Math.max(0, ...shards.map(({ behindMs }) => behindMs)),
  }
}

function lagOfMapping({ uuid, functionArn, streamArn, shards }: MappingReport): ReaderLag {
  const told = shards.filter(isUnfinished).map(({ shardId, behindRecords, behindMs }) => ({ shardId, behindRecords, behindMs }))
  const trouble = shards.map(troubleOf).find((each) => each !== undefined)
  const of = { kind: 'mapping' as const, name: functionArn, uuid, streamArn: streamOfSource(streamArn) }
  return { ...of, shards: told, ...totalOf(told), ...(trouble !== undefined && { trouble }) }
}

function troubleOf({ trouble, poison }: MappingShardReport): TroubleReport | undefined {
  return trouble ?? (poison && { code: poison.errorType, message: poison.errorMessage })
}

async function lagsOfDeliveries(
  { firehose, deliveries }: LagParts,
  scope: Parameters<typeof deliveryStreamsIn>[1],
  arns: ReadonlySet<string>,
): Promise<readonly ReaderLag[]> {
  const lags: ReaderLag[] = []
  for (const { name, arn, source } of deliveryStreamsIn(firehose.catalog, scope)) {
    if (source.type !== 'KinesisStreamAsSource' || !arns.has(source.streamArn)) continue
    const delivery = await deliveries.present?.opened(arn)
    const { behind, retrying = false, lastError } = (await delivery?.states())?.get('main') ?? {}
    const shards = (behind?.lanes ?? []).map(({ lane, records, ms }) => ({
      shardId: lane.slice(lane.indexOf('/') + 1),
      behindRecords: records,
      behindMs: ms,
    }))
    const trouble = retrying && lastError !== undefined ? { code: lastError.code, message: lastError.message } : undefined
    const of = { kind: 'firehose' as const, name, streamArn: source.streamArn, shards }
    lags.push({ ...of, ...totalOf(shards), ...(trouble !== undefined && { trouble }) })
  }
  return lags
}

/** Only who is subscribed is known to be anywhere. */
async function lagsOfConsumers(runtime: ServiceRuntime<KinesisEntities>, stream: Stream): Promise<readonly ReaderLag[]> {
  const { catalog, engine } = runtime
  const log = engine.open(stream.logId)
  const places = portOf(runtime, openSubscriptions).placesOf(stream.arn)
  const behind = await Promise.all(
    places.map(async ({ consumerArn, shardId, position, readAtMs }) => {
      const shard = shardAt(catalog, stream.arn, shardId)
      if (shard === undefined) return undefined
      const tail = await log.tail(shard.lane)
      const behindRecords = Math.max(0, tail.position - Math.max(position, shard.firstPosition ?? 0))
      const behindMs = behindRecords === 0 ? 0 : Math.max(0, (tail.arrivedAtMs ?? 0) - (readAtMs ?? tail.arrivedAtMs ?? 0))
      return { consumerArn, shardId, behindRecords, behindMs }
    }),
  )
  return consumersOf(catalog, stream.arn).map(({ name, arn }) => {
    const shards = behind.flatMap((each) => {
      if (each?.consumerArn !== arn) return []
      const { consumerArn: _, ...shard } = each
      return [shard]
    })
    return { kind: 'consumer' as const, name, streamArn: stream.arn, shards, ...totalOf(shards) }
  })
}

function isUnfinished({ finished }: MappingShardReport): boolean {
  return finished !== true
}
