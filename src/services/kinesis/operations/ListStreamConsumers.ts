import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import { consumerShape, consumersOf } from '../consumer.ts'
import { LIST_CONSUMERS_CONSUMERS_MAX } from '../consumer-limits.ts'
import { TOKEN_AND_CREATION } from '../consumer-messages.ts'
import { creationTimestamp } from '../describe.ts'
import type { Stream } from '../entities.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { openNextToken, sealNextToken } from '../next-token.ts'
import { query } from '../operation.ts'
import { findStream } from '../queries.ts'

const PURPOSE = 'kinesis.ListStreamConsumers'

/** What a page's token carries. */
interface Place {
  readonly logId: string
  readonly afterArn: string
}

export const ListStreamConsumers = query(model.ListStreamConsumers, {
  resources: (input) => [input.StreamARN],

  answer({ view, scope, nowMs, tokens }, input) {
    const { NextToken: token, StreamCreationTimestamp: created } = input
    if (token !== undefined && created !== undefined) return reject('InvalidArgumentException', TOKEN_AND_CREATION)
    const place = token === undefined ? undefined : openNextToken<Place>(tokens, PURPOSE, token, nowMs)
    if (isRejection(place)) return place
    const stream = findStream(view, scope, input)
    if (isRejection(stream)) return stream
    const stale = otherIncarnation(stream, created) ?? otherStream(stream, place?.state)
    if (stale !== undefined) return stale
    if (stream.status === 'CREATING' || stream.status === 'DELETING') {
      return reject('ResourceInUseException', messages.notActive(stream))
    }
    const rest = consumersOf(view, stream.arn).filter(({ arn }) => arn > (place?.state.afterArn ?? ''))
    const page = rest.slice(0, Math.min(input.MaxResults ?? LIST_CONSUMERS_CONSUMERS_MAX, LIST_CONSUMERS_CONSUMERS_MAX))
    const last = page.at(-1)
    const next: Place | undefined =
      last !== undefined && page.length < rest.length ? { logId: stream.logId, afterArn: last.arn } : undefined
    return {
      Consumers: page.map(consumerShape),
      ...(next !== undefined && { NextToken: sealNextToken(tokens, PURPOSE, next, nowMs) }),
    }
  },
})

function otherIncarnation(stream: Stream, created: number | undefined): Rejection<'ResourceNotFoundException'> | undefined {
  if (created === undefined || Math.floor(created / 1000) * 1000 === creationTimestamp(stream)) return undefined
  const hint = `${stream.name} was created ${new Date(creationTimestamp(stream)).toISOString()}, not at the StreamCreationTimestamp that was asked for`
  return reject('ResourceNotFoundException', messages.noStream(stream), hint)
}

function otherStream(stream: Stream, place: Place | undefined): Rejection<'InvalidArgumentException'> | undefined {
  return place === undefined || place.logId === stream.logId
    ? undefined
    : reject('InvalidArgumentException', messages.BAD_NEXT_TOKEN)
}
