import { isRejection } from '../../../kernel/outcome.ts'
import { consumersOf } from '../consumer.ts'
import { streamShape } from '../describe.ts'
import { BYTES_PER_KIB } from '../limits.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { findStream, listedShards, streamResources } from '../queries.ts'
import { warmThroughputShape } from '../warm-throughput.ts'

/** `StreamId` is left out on purpose: consumer libraries would send it back and thereby leave a custom endpoint. */
export const DescribeStreamSummary = query(model.DescribeStreamSummary, {
  resources: streamResources,

  answer({ view, scope, nowMs }, input) {
    const stream = findStream(view, scope, input)
    if (isRejection(stream)) return stream
    return {
      StreamDescriptionSummary: {
        ...streamShape(stream),
        OpenShardCount: listedShards(view, stream, nowMs).filter(({ closed }) => closed === undefined).length,
        ConsumerCount: consumersOf(view, stream.arn).length,
        MaxRecordSizeInKiB: stream.recordBytesMax / BYTES_PER_KIB,
        ...(stream.mode === 'ON_DEMAND' && { RecordDistributionStrategy: stream.distribution }),
        ...(stream.warmThroughputMiBps !== undefined && { WarmThroughput: warmThroughputShape(stream) }),
      },
    }
  },
})
