import { isRejection } from '../../../kernel/outcome.ts'
import { isEncrypted } from '../encryption.ts'
import { invalid } from '../invalid.ts'
import { PUT_BATCH_BYTES_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findPuttable, store } from '../put.ts'
import { deliveryStreamResources } from '../queries.ts'
import { openQuotas } from '../quotas.ts'

const NOT_TAKEN = { ErrorCode: messages.NOT_TAKEN_CODE, ErrorMessage: messages.NOT_TAKEN }

/** Up to 500 records with one append. What is wrong with the request fails it as a whole; records that were not taken are told one by one. */
export const PutRecordBatch = data(model.PutRecordBatch, {
  resources: deliveryStreamResources,

  async run(context, { DeliveryStreamName, Records }) {
    const stream = findPuttable(context.view, context.scope, DeliveryStreamName)
    if (isRejection(stream)) return stream
    let bytes = 0
    for (const { Data } of Records) bytes += Data.byteLength
    if (bytes > PUT_BATCH_BYTES_MAX) return invalid(messages.BATCH_TOO_LARGE)
    const admitted = context.port(openQuotas).put('PutRecordBatch', stream, Records)
    const taken = admitted === Records.length ? Records : Records.slice(0, admitted)
    const stored = taken.length === 0 ? NOTHING_STORED : await store(context, stream, taken)
    if (isRejection(stored)) return stored
    const isFailed = 'failed' in stored
    if (isFailed && taken.length > 0) context.explain(`${taken.length} records failed: ${stored.failed}`)
    return {
      FailedPutCount: isFailed ? Records.length : Records.length - taken.length,
      Encrypted: isEncrypted(stream),
      RequestResponses: Records.map((_, i) => (isFailed || i >= taken.length ? NOT_TAKEN : { RecordId: stored.recordIdOf(i) })),
    }
  },
})

const NOTHING_STORED = { failed: 'beyond the quota' } as const
