/** Whether what the catalog says of streams and what the engine keeps of their logs fit together. */
import type { StoredEntity } from '../catalog/entity-store.ts'
import { CATALOG_LOG } from '../catalog/salvage.ts'
import type { LanePlaces } from '../engine/disk/lane-book.ts'
import type { Engine } from '../engine/log.ts'
import { logIdsOf } from '../services/firehose/direct-put-log.ts'
import type { Shard, Stream } from '../services/kinesis/entities.ts'
import { firehoseIn, kinesisIn, otherLogsIn } from './names.ts'

type Places = ReadonlyMap<string, ReadonlyMap<number, LanePlaces>>

export interface LineageVerdict {
  readonly streams: number
  readonly shards: number
  /** A sentence each. */
  readonly damage: readonly string[]
  readonly remarks: readonly string[]
}

export async function verifyLineage(entities: readonly StoredEntity[], engine: Engine, places: Places): Promise<LineageVerdict> {
  const { streams, shards } = kinesisIn(entities)
  const damage: string[] = []
  for (const stream of streams) {
    const own = shards.filter(({ streamArn }) => streamArn === stream.arn)
    damage.push(...hashRanges(stream, own))
    for (const shard of own) damage.push(...(await lane(stream, shard, engine)), ...parents(stream, shard, own, places))
  }
  const known = new Set(streams.map(({ arn }) => arn))
  for (const { streamArn, id } of shards)
    if (!known.has(streamArn)) damage.push(`${id} is a shard of ${streamArn}, which does not exist`)
  return { streams: streams.length, shards: shards.length, damage, remarks: orphans(streams, entities, await engine.list()) }
}

/** Open shards take every hash key, each one of them one time. */
function hashRanges({ name, status, intent }: Stream, shards: readonly Shard[]): string[] {
  if (status === 'CREATING' || status === 'DELETING' || intent?.to === 'create') return []
  const open = shards.filter(({ closed }) => closed === undefined).sort((a, b) => (a.firstHashKey < b.firstHashKey ? -1 : 1))
  let next = 0n
  for (const { id, firstHashKey, lastHashKey } of open) {
    if (BigInt(`0x${firstHashKey}`) !== next) return [`${name}: no open shard, or two, take the hash keys before ${id}`]
    next = BigInt(`0x${lastHashKey}`) + 1n
  }
  return next === 2n ** 128n ? [] : [`${name}: no open shard takes the last hash keys`]
}

/** A lane is there or empty; that of a closed shard has ended, where the catalog says. */
async function lane({ name, logId }: Stream, { id, lane: number, closed }: Shard, engine: Engine): Promise<string[]> {
  if (closed === undefined) return []
  const log = engine.open(logId)
  const { position } = await log.tail(number)
  const { ended } = await log.read(number, position, { records: 1, bytes: 1 })
  if (!ended) return [`${name}, ${id} is closed, but its lane has not ended: records could still be added to it`]
  return position === closed.endPosition
    ? []
    : [`${name}, ${id} ends at position ${closed.endPosition}, but its lane at ${position}`]
}

/** Parents end before their children begin. */
function parents({ name, logId }: Stream, shard: Shard, all: readonly Shard[], places: Places): string[] {
  const found: string[] = []
  const { firstAt } = places.get(logId)?.get(shard.lane) ?? {}
  for (const parentId of [shard.parentId, shard.adjacentParentId]) {
    const parent = all.find(({ id }) => id === parentId)
    // One whose records have expired is gone.
    if (parent === undefined) continue
    if (parent.closed === undefined) found.push(`${name}: ${shard.id} came out of ${parent.id}, which is still open`)
    const { sealedAt } = places.get(logId)?.get(parent.lane) ?? {}
    if (firstAt !== undefined && sealedAt !== undefined && sealedAt > firstAt)
      found.push(`${name}: ${shard.id} has records from before the end of ${parent.id}, out of which it came`)
  }
  return found
}

/** Records that no stream can be asked for. They cost room, no more. */
function orphans(streams: readonly Stream[], entities: readonly StoredEntity[], logs: readonly string[]): string[] {
  const known = new Set([CATALOG_LOG, ...streams.map(({ logId }) => logId), ...otherLogsIn(entities)])
  for (const { kind, id } of entities) if (kind === 'kinesis.removed-log') known.add(id)
  const { streams: deliveries, removed } = firehoseIn(entities)
  for (const { id } of [...deliveries, ...removed]) for (const logId of logIdsOf(id)) known.add(logId)
  return logs.filter((id) => !known.has(id)).map((id) => `The log ${id} belongs to no stream: its records can be read by nobody.`)
}
