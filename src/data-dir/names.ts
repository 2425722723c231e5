/** What people call things: streams and shards instead of logs and lanes. */
import type { StoredEntity } from '../catalog/entity-store.ts'
import { deliveryLogId, logIdsOf } from '../services/firehose/direct-put-log.ts'
import type { DeliveryStream, RemovedStream } from '../services/firehose/entities.ts'
import type { Shard, Stream } from '../services/kinesis/entities.ts'
import { eventsLogId, type FunctionEntity } from '../services/lambda/entities.ts'
import { type MappingEntity, mappingLogId, type RemovedMapping } from '../services/lambda/mapping-entities.ts'
import { eventLogId, type LogGroup, type RemovedGroup } from '../services/logs/entities.ts'
import { messageLogId, type Queue, type RemovedQueue } from '../services/sqs/entities.ts'

export interface Names {
  /** e.g. `stream orders (us-east-1)` or `delivery stream orders (us-east-1)`; the log's own id if it is of no stream that is known. */
  log(logId: string): string
  /** e.g. `stream orders (us-east-1), shardId-000000000001`. */
  lane(logId: string, lane: number): string
}

export const NO_NAMES: Names = { log: (logId) => logId, lane: (logId, lane) => `${logId}, lane ${lane}` }

export function namesFrom(entities: readonly StoredEntity[]): Names {
  const streams = new Map<string, Stream>()
  const shards = new Map<string, string>()
  const { streams: all, shards: allShards } = kinesisIn(entities)
  for (const stream of all) streams.set(stream.logId, stream)
  for (const { streamArn, lane, id } of allShards) shards.set(`${streamArn} ${lane}`, id)
  const others = new Map<string, string>()
  for (const { id, name, region } of firehoseIn(entities).streams) {
    for (const logId of logIdsOf(id)) others.set(logId, `delivery stream ${name} (${region})`)
    others.set(deliveryLogId(id), `where delivery stream ${name} (${region}) has got to`)
  }
  for (const { id, name, region } of logGroupsIn(entities)) others.set(eventLogId(id), `log group ${name} (${region})`)
  for (const { id, name, region } of functionsIn(entities)) others.set(eventsLogId(id), `events of function ${name} (${region})`)
  for (const { uuid, functionName, region } of mappingsIn(entities)) {
    others.set(mappingLogId(uuid), `where mapping ${uuid} of function ${functionName} (${region}) has got to`)
  }
  for (const { id, name, region } of queuesIn(entities)) others.set(messageLogId(id), `queue ${name} (${region})`)
  const log = (logId: string): string => {
    const stream = streams.get(logId)
    if (stream !== undefined) return `stream ${stream.name} (${stream.region})`
    const other = others.get(logId)
    if (other !== undefined) return other
    return logId === 'leat-catalog' ? "the catalog's journal" : logId
  }
  return {
    log,
    lane: (logId, lane) => {
      const stream = streams.get(logId)
      const shard = stream === undefined ? undefined : shards.get(`${stream.arn} ${lane}`)
      return `${log(logId)}, ${shard ?? `lane ${lane}`}`
    },
  }
}

/** Streams and shards as they were stored. */
export function kinesisIn(entities: readonly StoredEntity[]): { readonly streams: Stream[]; readonly shards: Shard[] } {
  return { streams: allOf<Stream>(entities, 'kinesis.stream'), shards: allOf<Shard>(entities, 'kinesis.shard') }
}

/** Delivery streams as they were stored, and those whose logs are still to go. */
export function firehoseIn(entities: readonly StoredEntity[]): {
  readonly streams: DeliveryStream[]
  readonly removed: RemovedStream[]
} {
  return {
    streams: allOf<DeliveryStream>(entities, 'firehose.stream'),
    removed: allOf<RemovedStream>(entities, 'firehose.removed-stream'),
  }
}

/** Log groups as they were stored. */
function logGroupsIn(entities: readonly StoredEntity[]): LogGroup[] {
  return allOf<LogGroup>(entities, 'logs.group')
}

/** Functions as they were stored. */
function functionsIn(entities: readonly StoredEntity[]): FunctionEntity[] {
  return allOf<FunctionEntity>(entities, 'lambda.function')
}

/** Mappings as they were stored. */
function mappingsIn(entities: readonly StoredEntity[]): MappingEntity[] {
  return allOf<MappingEntity>(entities, 'lambda.mapping')
}

/** Queues as they were stored. */
function queuesIn(entities: readonly StoredEntity[]): Queue[] {
  return allOf<Queue>(entities, 'sqs.queue')
}

/** Logs of other services than those of streams: events of functions, log groups and queues, those whose events or messages are still to go too. */
export function otherLogsIn(entities: readonly StoredEntity[]): readonly string[] {
  const groups = [...logGroupsIn(entities), ...allOf<RemovedGroup>(entities, 'logs.removed-group')]
  const queues = [...queuesIn(entities), ...allOf<RemovedQueue>(entities, 'sqs.removed-queue')]
  const functions = functionsIn(entities).map(({ id }) => eventsLogId(id))
  const mappings = [...mappingsIn(entities), ...allOf<RemovedMapping>(entities, 'lambda.removed-mapping')]
  const journals = mappings.map(({ uuid }) => mappingLogId(uuid))
  return [...functions, ...journals, ...groups.map(({ id }) => eventLogId(id)), ...queues.map(({ id }) => messageLogId(id))]
}

function allOf<Entity>(entities: readonly StoredEntity[], kind: string): Entity[] {
  return entities.filter((each) => each.kind === kind).map(({ value }) => value as Entity)
}
