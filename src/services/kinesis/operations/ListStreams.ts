import { isRejection } from '../../../kernel/outcome.ts'
import { streamArnPrefix } from '../arn.ts'
import { creationTimestamp } from '../describe.ts'
import type { Stream } from '../entities.ts'
import { LIST_STREAMS_STREAMS_MAX } from '../limits.ts'
import * as model from '../model.gen.ts'
import { openNextToken, sealNextToken } from '../next-token.ts'
import { query } from '../operation.ts'
import { streamsIn } from '../queries.ts'

const PURPOSE = 'kinesis.ListStreams'

interface Place {
  readonly afterName: string
}

/** In order of name. A token, if there is one, wins over ExclusiveStartStreamName, which some SDKs' pagers send again with it. */
export const ListStreams = query(model.ListStreams, {
  resources: (_input, scope) => [`${streamArnPrefix(scope)}*`],

  answer({ view, scope, nowMs, tokens }, input) {
    let afterName = input.ExclusiveStartStreamName
    if (input.NextToken !== undefined) {
      const place = openNextToken<Place>(tokens, PURPOSE, input.NextToken, nowMs)
      if (isRejection(place)) return place
      afterName = place.state.afterName
    }
    const limit = Math.min(input.Limit ?? LIST_STREAMS_STREAMS_MAX, LIST_STREAMS_STREAMS_MAX)
    const page: Stream[] = []
    let more = false
    for (const stream of streamsIn(view, scope)) {
      if (afterName !== undefined && stream.name <= afterName) continue
      if (page.length === limit) {
        more = true
        break
      }
      page.push(stream)
    }
    const last = page.at(-1)
    return {
      StreamNames: page.map(({ name }) => name),
      HasMoreStreams: more,
      ...(more && last !== undefined && { NextToken: sealNextToken(tokens, PURPOSE, { afterName: last.name }, nowMs) }),
      StreamSummaries: page.map((stream) => ({
        StreamName: stream.name,
        StreamARN: stream.arn,
        StreamStatus: stream.status,
        StreamModeDetails: { StreamMode: stream.mode },
        StreamCreationTimestamp: creationTimestamp(stream),
      })),
    }
  },
})
