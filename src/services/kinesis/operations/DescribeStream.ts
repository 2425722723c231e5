import { isRejection } from '../../../kernel/outcome.ts'
import { shardShape, streamShape } from '../describe.ts'
import { DESCRIBE_STREAM_SHARDS_MAX } from '../limits.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { findStream, listedShards, streamResources } from '../queries.ts'

export const DescribeStream = query(model.DescribeStream, {
  resources: streamResources,

  answer({ view, scope, nowMs }, input) {
    const stream = findStream(view, scope, input)
    if (isRejection(stream)) return stream
    const start = input.ExclusiveStartShardId
    const rest = listedShards(view, stream, nowMs).filter(({ id }) => start === undefined || id > start)
    const page = rest.slice(0, Math.min(input.Limit ?? DESCRIBE_STREAM_SHARDS_MAX, DESCRIBE_STREAM_SHARDS_MAX))
    return {
      StreamDescription: {
        ...streamShape(stream),
        Shards: page.map(shardShape),
        HasMoreShards: page.length < rest.length,
      },
    }
  },
})
