/**
 * A catalog that lost commits, made such that streams work again: what can be told for certain is restored, what cannot begins anew. And lanes are
 * made what the catalog says of them.
 */
import type { StoredEntity } from '../catalog/entity-store.ts'
import type { State } from '../engine/disk/state.ts'
import { type Shard, type Stream, shardKey } from '../services/kinesis/entities.ts'
import { HASH_KEYS, type HashRange, hashKeyToHex, initialRanges } from '../services/kinesis/hash-ranges.ts'
import { SHARD_CREATED_BEFORE_CALL_SECONDS } from '../services/kinesis/limits.ts'
import { shardIdOf } from '../services/kinesis/shard-id.ts'
import { kinesisIn } from './names.ts'

export interface Mended {
  readonly entities: readonly StoredEntity[]
  /** What was done, and what it means: a sentence each. None: nothing had to be. */
  readonly notes: readonly string[]
}

/** `state` is changed, too. */
export function mend(entities: readonly StoredEntity[], state: State): Mended {
  const notes: string[] = []
  const { streams, shards } = kinesisIn(entities)
  const kept = new Map(entities.map((each) => [`${each.kind} ${each.id}`, each]))
  const put = (kind: string, id: string, value: object): void => void kept.set(`${kind} ${id}`, { kind, id, version: 0, value })
  const arns = new Set(streams.map(({ arn }) => arn))
  for (const shard of shards.filter(({ streamArn }) => !arns.has(streamArn))) {
    kept.delete(`kinesis.shard ${shardKey(shard.streamArn, shard.id)}`)
    notes.push(`${shard.id} belonged to ${shard.streamArn}, of which nothing else is known: it is left out.`)
  }
  for (const stream of streams) {
    const own = shards.filter(({ streamArn }) => streamArn === stream.arn)
    const missing = missingShards(stream, own, notes)
    for (const shard of missing) put('kinesis.shard', shardKey(stream.arn, shard.id), shard)
    if (missing.length > 0) put('kinesis.stream', stream.arn, counted(stream, [...own, ...missing]))
    for (const shard of [...own, ...missing]) mendLane(stream, shard, state, notes)
  }
  const sorted = [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
  return { entities: sorted, notes }
}

function counted(stream: Stream, shards: readonly Shard[]): Stream {
  return {
    ...stream,
    shardsEver: Math.max(stream.shardsEver, ...shards.map(({ index }) => index + 1)),
    nextLane: Math.max(stream.nextLane, ...shards.map(({ lane }) => lane + 1)),
    openShardCount: shards.filter(({ closed }) => closed === undefined).length,
  }
}

/** Open shards for hash keys that no open shard takes. */
function missingShards(stream: Stream, own: readonly Shard[], notes: string[]): readonly Shard[] {
  const { status, intent, name } = stream
  if (status === 'CREATING' || status === 'DELETING' || intent?.to === 'create') return []
  const holes = holesIn(own)
  if (holes.length === 0) return []
  const first = initialShards(stream, own, holes)
  if (first !== undefined) {
    notes.push(
      `${name}: the commit is lost that made ${first.map(({ id }) => id).join(', ')}; what it said could be told from the rest.`,
    )
    return first
  }
  const fresh = holes.map((range, i) => shardOf(stream, stream.shardsEver + i, stream.nextLane + i, range))
  const ids = fresh.map(({ id }) => id).join(', ')
  notes.push(
    `${name}: the commit is lost that said which shards took some of the hash keys. ${ids} take them from now on, without records.`,
  )
  return fresh
}

/** First shards all look alike: they can be made again if it is clear which ones are missing. */
function initialShards(stream: Stream, own: readonly Shard[], holes: readonly HashRange[]): readonly Shard[] | undefined {
  if (own.length === 0 && stream.openShardCount === stream.shardsEver)
    return initialRanges(stream.shardsEver).map((range, i) => shardOf(stream, i, i, range))
  const indices = numbersBelow(stream.shardsEver).filter((index) => !own.some((each) => each.index === index))
  const lanes = numbersBelow(stream.nextLane).filter((lane) => !own.some((each) => each.lane === lane))
  const [index, lane, hole] = [indices[0], lanes[0], holes[0]]
  const isClear = indices.length === 1 && lanes.length === 1 && holes.length === 1 && index === lane
  return isClear && index !== undefined && lane !== undefined && hole !== undefined
    ? [shardOf(stream, index, lane, hole)]
    : undefined
}

function shardOf({ arn, createdAtMs }: Stream, index: number, lane: number, range: HashRange): Shard {
  const createdAtSeconds = Math.floor(createdAtMs / 1000) - SHARD_CREATED_BEFORE_CALL_SECONDS
  return { streamArn: arn, id: shardIdOf(index), index, lane, ...range, createdAtSeconds, openedAtMs: createdAtMs }
}

function numbersBelow(end: number): number[] {
  return Array.from({ length: end }, (_, i) => i)
}

function holesIn(shards: readonly Shard[]): readonly HashRange[] {
  const open = shards.filter(({ closed }) => closed === undefined).sort((a, b) => (a.firstHashKey < b.firstHashKey ? -1 : 1))
  const holes: HashRange[] = []
  let next = 0n
  const holeUpTo = (end: bigint): void => {
    if (end > next) holes.push({ firstHashKey: hashKeyToHex(next), lastHashKey: hashKeyToHex(end - 1n) })
  }
  for (const { firstHashKey, lastHashKey } of open) {
    holeUpTo(BigInt(`0x${firstHashKey}`))
    next = BigInt(`0x${lastHashKey}`) + 1n
  }
  holeUpTo(HASH_KEYS)
  return holes
}

function mendLane({ name, logId, intent }: Stream, { id, lane: number, closed }: Shard, state: State, notes: string[]): void {
  if (closed !== undefined) {
    const lane = state.ensureLane(state.ensureLog(logId), number)
    if (!lane.sealed)
      notes.push(`${name}, ${id}: the end of its lane is lost; the catalog knows that it ends at position ${closed.endPosition}.`)
    lane.sealed = true
    lane.tail = closed.endPosition
    return
  }
  const lane = state.log(logId)?.lanes.get(number)
  // A resharding that was under way goes on by itself.
  if (lane?.sealed !== true || intent?.to === 'reshard') return
  notes.push(`${name}, ${id}: the commit is lost that closed it. It takes records again.`)
  lane.sealed = false
}
