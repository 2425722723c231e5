import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import type { Scope } from '../../../model/caller.ts'
import type { TokenSealer } from '../../../model/tokens.ts'
import { parseStreamArn } from '../arn.ts'
import { creationTimestamp, shardShape } from '../describe.ts'
import type { Stream } from '../entities.ts'
import { LIST_SHARDS_SHARDS_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { openNextToken, sealNextToken } from '../next-token.ts'
import { query } from '../operation.ts'
import { findStream, type KinesisView, listedShards, noStream, streamAt, streamResources } from '../queries.ts'
import { checkFilter, passes, type ShardSelection } from '../shard-filter.ts'

const PURPOSE = 'kinesis.ListShards'

/** What a page's token carries. */
interface Place {
  readonly streamArn: string
  readonly logId: string
  readonly selection: ShardSelection
}

type Failure = Rejection<
  'InvalidArgumentException' | 'ResourceNotFoundException' | 'ResourceInUseException' | 'ExpiredNextTokenException'
>

export const ListShards = query(model.ListShards, {
  resources: streamResources,

  answer({ view, scope, nowMs, tokens }, input) {
    const asked =
      input.NextToken === undefined
        ? fromRequest(view, scope, input)
        : fromToken(view, scope, tokens, nowMs, { ...input, NextToken: input.NextToken })
    if (isRejection(asked)) return asked
    const { stream, selection } = asked
    if (stream.status !== 'ACTIVE' && stream.status !== 'UPDATING') {
      return reject('ResourceInUseException', messages.notActive(stream))
    }
    const rest = listedShards(view, stream, nowMs).filter((shard) => passes(shard, selection, stream, nowMs))
    const page = rest.slice(0, Math.min(input.MaxResults ?? LIST_SHARDS_SHARDS_MAX, LIST_SHARDS_SHARDS_MAX))
    const last = page.at(-1)
    const more = page.length < rest.length && last !== undefined
    const place = (afterId: string): Place => ({
      streamArn: stream.arn,
      logId: stream.logId,
      selection: { ...selection, afterId },
    })
    return {
      Shards: page.map(shardShape),
      ...(more && { NextToken: sealNextToken(tokens, PURPOSE, place(last.id), nowMs) }),
    }
  },
})

interface Asked {
  readonly stream: Stream
  readonly selection: ShardSelection
}

function fromRequest(view: KinesisView, scope: Scope, input: model.ListShardsInput): Asked | Failure {
  if (input.StreamName === undefined && input.StreamARN === undefined) {
    return reject('InvalidArgumentException', messages.NEITHER_TOKEN_NOR_STREAM)
  }
  const selection = checkFilter(input.ShardFilter, input.ExclusiveStartShardId)
  if (isRejection(selection)) return selection
  const stream = findStream(view, scope, input)
  if (isRejection(stream)) return stream
  const created = input.StreamCreationTimestamp
  if (created !== undefined && Math.floor(created / 1000) * 1000 !== creationTimestamp(stream)) {
    const hint = `${stream.name} was created ${new Date(creationTimestamp(stream)).toISOString()}, not at the StreamCreationTimestamp that was asked for`
    return reject('ResourceNotFoundException', messages.noStream(stream), hint)
  }
  return { stream, selection }
}

function fromToken(
  view: KinesisView,
  scope: Scope,
  tokens: TokenSealer,
  nowMs: number,
  input: model.ListShardsInput & { readonly NextToken: string },
): Asked | Failure {
  const { StreamName, StreamARN, ExclusiveStartShardId, ShardFilter, StreamCreationTimestamp } = input
  const others = [StreamName, StreamARN, ExclusiveStartShardId, ShardFilter, StreamCreationTimestamp]
  if (others.some((member) => member !== undefined)) {
    return reject('InvalidArgumentException', messages.TOKEN_AND_STREAM)
  }
  const place = openNextToken<Place>(tokens, PURPOSE, input.NextToken, nowMs)
  if (isRejection(place)) return place
  const address = parseStreamArn(place.state.streamArn)
  if (address === undefined) return reject('InvalidArgumentException', messages.BAD_NEXT_TOKEN)
  const stream = streamAt(view, scope, address)
  if (stream === undefined || stream.logId !== place.state.logId) return noStream(view, scope, address)
  return { stream, selection: place.state.selection }
}

/** The stream whose shards a token goes on with, however old it is. `undefined`: it is no token. */
export function streamInToken(tokens: TokenSealer, token: string): string | undefined {
  const place = openNextToken<Place>(tokens, PURPOSE, token, 0)
  return isRejection(place) ? undefined : place.state.streamArn
}
