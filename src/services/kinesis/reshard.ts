/** Resharding as changes to the catalog: pure, used by handlers (the beginning) and by `reshard-reconcile.ts` (the rest). */
import type { Position } from '../../engine/log.ts'
import { assert } from '../../kernel/assert.ts'
import type { ControlContext } from '../define.ts'
import type { KinesisEntities, Reshard, Shard, Stream } from './entities.ts'
import { atRest, type Changes, putShard, putStream, removeShard } from './life-cycle.ts'
import { SHARDS_PER_COMMIT_MAX } from './limits.ts'
import { horizonMsOf, type KinesisView, shardsOf } from './queries.ts'
import { nextReplacements, type Replacement, shardsAtMost } from './reshard-plan.ts'
import { openShards } from './routing.ts'
import { shardIdOf } from './shard-id.ts'

/**
 * The stream turns UPDATING, and nothing else: puts go where they went, until the reconciler closes the parents. This takes the engine's
 * help, so the status shows even where statuses are instant.
 */
export function beginReshard(
  { view, nowMs, settings }: Pick<ControlContext<KinesisEntities>, 'view' | 'nowMs' | 'settings'>,
  stream: Stream,
  reshard: Reshard,
): Stream {
  const dueAtMs = nowMs + settings.statusDelayMs
  const intent = { to: 'reshard', dueAtMs, reshard, shardsAtMost: shardsAtMost(openShards(view, stream), reshard) } as const
  return { ...stream, status: 'UPDATING', intent }
}

/** What a stream is to close and open next. Empty unless it is resharding. */
export function nextStep(view: KinesisView, stream: Stream): readonly Replacement<Shard>[] {
  return stream.intent?.to === 'reshard' ? nextReplacements(openShards(view, stream), stream.intent.reshard) : []
}

/**
 * Closes the shards of the next step and opens others in their place, all at once; with the last of them the stream is ACTIVE. `ends` are
 * the ends of the parents' lanes. No change, if one of them is not known: the step has become another one.
 */
export function takeStep(view: KinesisView, stream: Stream, ends: ReadonlyMap<string, Position>, nowMs: number): Changes {
  if (stream.intent?.to !== 'reshard') return []
  const step = nextStep(view, stream)
  if (step.some(({ parents }) => parents.some(({ id }) => !ends.has(id)))) return []
  const closed: Shard[] = []
  const opened: Shard[] = []
  for (const { parents, children } of step) {
    const atMs = closingTime(parents, nowMs)
    for (const parent of parents) closed.push({ ...parent, closed: { atMs, endPosition: endOf(ends, parent) } })
    for (const range of children) opened.push(child(stream, opened.length, range, parents, atMs))
  }
  const gone = new Set(closed.map(({ id }) => id))
  const open = [...openShards(view, stream).filter(({ id }) => !gone.has(id)), ...opened].sort(byHashKey)
  const later: Stream = {
    ...stream,
    shardsEver: stream.shardsEver + opened.length,
    nextLane: stream.nextLane + opened.length,
    openShardCount: open.length,
    ...oldest([stream.oldestClosedAtMs, ...closed.map((shard) => shard.closed?.atMs)]),
  }
  const done = nextReplacements(open, stream.intent.reshard).length === 0
  return [putStream(done ? atRest(later) : later), ...closed.map(putShard), ...opened.map(putShard)]
}

function endOf(ends: ReadonlyMap<string, Position>, { id }: Shard): Position {
  const end = ends.get(id)
  assert(end !== undefined, 'a shard is closed where its lane has ended')
  return end
}

/** A shard's numbers carry a second that may still lie ahead; it does not end before that. */
function closingTime(parents: readonly Shard[], nowMs: number): number {
  return Math.max(nowMs, ...parents.map(({ createdAtSeconds }) => createdAtSeconds * 1000))
}

function child(
  stream: Stream,
  nth: number,
  { firstHashKey, lastHashKey }: Pick<Shard, 'firstHashKey' | 'lastHashKey'>,
  [parent, adjacent]: Replacement<Shard>['parents'],
  parentsClosedAtMs: number,
): Shard {
  const index = stream.shardsEver + nth
  return {
    streamArn: stream.arn,
    id: shardIdOf(index),
    index,
    lane: stream.nextLane + nth,
    firstHashKey,
    lastHashKey,
    parentId: parent.id,
    ...(adjacent !== undefined && { adjacentParentId: adjacent.id }),
    // One second after the parents' end, observed on AWS.
    createdAtSeconds: Math.floor(parentsClosedAtMs / 1000) + 1,
    // The next moment, so that at any time the shards that were open cover every hash key exactly once.
    openedAtMs: parentsClosedAtMs + 1,
  }
}

/** Closed shards whose records have all expired, as many as one commit takes. */
export function expiredShards(view: KinesisView, stream: Stream, nowMs: number): readonly Shard[] {
  const horizonMs = horizonMsOf(stream, nowMs)
  const expired = [...shardsOf(view, stream.arn)].filter(({ closed }) => closed !== undefined && closed.atMs < horizonMs)
  return expired.slice(0, SHARDS_PER_COMMIT_MAX)
}

/** Removes those of the expired shards whose records are gone. */
export function removeExpired(view: KinesisView, stream: Stream, emptied: ReadonlySet<string>, nowMs: number): Changes {
  const gone = expiredShards(view, stream, nowMs).filter(({ id }) => emptied.has(id))
  const ids = new Set(gone.map(({ id }) => id))
  const left = [...shardsOf(view, stream.arn)].filter(({ id }) => !ids.has(id))
  const { oldestClosedAtMs: _before, ...rest } = stream
  return [putStream({ ...rest, ...oldest(left.map(({ closed }) => closed?.atMs)) }), ...gone.map(removeShard)]
}

function oldest(closedAtMs: readonly (number | undefined)[]): Pick<Stream, 'oldestClosedAtMs'> {
  const known = closedAtMs.filter((atMs) => atMs !== undefined)
  return known.length === 0 ? {} : { oldestClosedAtMs: known.reduce((a, b) => Math.min(a, b)) }
}

function byHashKey(a: Shard, b: Shard): number {
  return a.firstHashKey < b.firstHashKey ? -1 : 1
}
