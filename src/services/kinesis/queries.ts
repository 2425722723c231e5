/** Pure look-ups over a view: for this service's operations, and the door for other services. */
import type { View } from '../../catalog/entities.ts'
import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import { parseStreamArn, type StreamAddress, streamArn, streamArnPrefix } from './arn.ts'
import { type KinesisEntities, type Shard, type Stream, shardKey } from './entities.ts'
import { whyMissing } from './hints.ts'
import * as messages from './messages.ts'
import type { SequenceNumber } from './sequence-number.ts'
import { shardIdOf } from './shard-id.ts'

export type KinesisView = View<KinesisEntities>

/** Members by which most operations name a stream: either one, or both if they agree. */
export interface StreamReference {
  readonly StreamName?: string
  readonly StreamARN?: string
}

export const MS_PER_HOUR = 3_600_000

/** The stream that a request means, whether there is one or not. */
export function addressOf(input: StreamReference, scope: Scope): StreamAddress | Rejection<'InvalidArgumentException'> {
  const { StreamName: name, StreamARN: arn } = input
  if (arn === undefined) {
    if (name === undefined) return reject('InvalidArgumentException', messages.NO_STREAM_NAMED)
    return { arn: streamArn(name, scope), name, ...scope }
  }
  const address = parseStreamArn(arn) ?? { arn, name: arn.slice(arn.indexOf('/') + 1), ...scope }
  if (name !== undefined && name !== address.name) {
    return reject('InvalidArgumentException', messages.namesDisagree(name, arn))
  }
  return address
}

/** ARNs for authorisation. Empty when the request names none: it is refused later. */
export function streamResources(input: StreamReference, scope: Scope): readonly string[] {
  if (input.StreamARN !== undefined) return [input.StreamARN]
  return input.StreamName === undefined ? [] : [streamArn(input.StreamName, scope)]
}

/** The stream in whatever state. A stream of another region is not found: each region is a world of its own. */
export function findStream(
  view: KinesisView,
  scope: Scope,
  input: StreamReference,
): Stream | Rejection<'InvalidArgumentException' | 'ResourceNotFoundException'> {
  const address = addressOf(input, scope)
  return isRejection(address) ? address : (streamAt(view, scope, address) ?? noStream(view, scope, address))
}

/** As `findStream`, for operations that need a stream at rest. */
export function findActiveStream(
  view: KinesisView,
  scope: Scope,
  input: StreamReference,
): Stream | Rejection<'InvalidArgumentException' | 'ResourceNotFoundException' | 'ResourceInUseException'> {
  const stream = findStream(view, scope, input)
  if (isRejection(stream) || stream.status === 'ACTIVE') return stream
  return reject('ResourceInUseException', messages.notActive(stream))
}

export function streamAt(view: KinesisView, scope: Scope, address: StreamAddress): Stream | undefined {
  return address.region === scope.region ? view.get('kinesis.stream', address.arn) : undefined
}

export function noStream(view: KinesisView, scope: Scope, address: StreamAddress): Rejection<'ResourceNotFoundException'> {
  return reject('ResourceNotFoundException', messages.noStream(address), whyMissing(view, scope, address))
}

/** Streams of an account and region, in order of name. */
export function streamsIn(view: KinesisView, scope: Scope): Iterable<Stream> {
  return view.list('kinesis.stream', streamArnPrefix(scope))
}

/** All shards that the catalog has of a stream, in order of id. */
export function shardsOf(view: KinesisView, streamArn: string): Iterable<Shard> {
  return view.list('kinesis.shard', shardKey(streamArn, ''))
}

export function shardAt(view: KinesisView, streamArn: string, shardId: string): Shard | undefined {
  return view.get('kinesis.shard', shardKey(streamArn, shardId))
}

/** The shard that numbers its records so, in one stream of an account and region, or in any. */
export function shardOfNumber(
  view: KinesisView,
  scope: Scope,
  { shardIndex, shardCreatedAtSeconds }: SequenceNumber,
  streamName?: string,
): { readonly stream: Stream; readonly shard: Shard } | undefined {
  for (const stream of streamsIn(view, scope)) {
    if (streamName !== undefined && stream.name !== streamName) continue
    const shard = shardAt(view, stream.arn, shardIdOf(shardIndex))
    if (shard !== undefined && shard.createdAtSeconds === shardCreatedAtSeconds) return { stream, shard }
  }
  return undefined
}

/** Shards that clients may know of: those open, and those closed whose last record has not expired. None while a stream is made. */
export function listedShards(view: KinesisView, stream: Stream, nowMs: number): Shard[] {
  if (stream.intent?.to === 'create') return []
  const horizonMs = horizonMsOf(stream, nowMs)
  return [...shardsOf(view, stream.arn)].filter((shard) => isKept(shard, horizonMs))
}

/** One of `listedShards`. */
export function listedShardAt(view: KinesisView, stream: Stream, shardId: string, nowMs: number): Shard | undefined {
  const shard = stream.intent?.to === 'create' ? undefined : shardAt(view, stream.arn, shardId)
  return shard !== undefined && isKept(shard, horizonMsOf(stream, nowMs)) ? shard : undefined
}

function isKept({ closed }: Shard, horizonMs: number): boolean {
  return closed === undefined || closed.atMs >= horizonMs
}

/** Shards that came out of this one by a split or a merge, in order of id. */
export function childrenOf(view: KinesisView, shard: Shard): Shard[] {
  return [...shardsOf(view, shard.streamArn)].filter(
    ({ parentId, adjacentParentId }) => parentId === shard.id || adjacentParentId === shard.id,
  )
}

/** Records that arrived before this moment cannot be read any more. */
export function horizonMsOf(stream: Stream, nowMs: number): number {
  return Math.max(nowMs - stream.retentionHours * MS_PER_HOUR, stream.horizonFloorMs)
}

/** Open shards of all provisioned streams, those still to be opened included. */
export function provisionedShardCount(view: KinesisView, scope: Scope): number {
  let count = 0
  for (const stream of streamsIn(view, scope)) if (stream.mode === 'PROVISIONED') count += stream.openShardCount
  return count
}

/** As `provisionedShardCount`, with what reshardings under way may need on top. */
export function claimedShardCount(view: KinesisView, scope: Scope): number {
  let count = 0
  for (const { mode, openShardCount, intent } of streamsIn(view, scope)) {
    if (mode === 'PROVISIONED') count += Math.max(openShardCount, intent?.to === 'reshard' ? intent.shardsAtMost : 0)
  }
  return count
}

export function onDemandStreamCount(view: KinesisView, scope: Scope): number {
  let count = 0
  for (const stream of streamsIn(view, scope)) if (stream.mode === 'ON_DEMAND') count++
  return count
}
