import { isRejection } from '../../../kernel/outcome.ts'
import { isEncrypted } from '../encryption.ts'
import { invalid } from '../invalid.ts'
import { PUT_BATCH_BYTES_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findPuttable, store } from '../put.ts'
import { deliveryStreamResources } from '../queries.ts'

/** Up to 500 records with one append. What is wrong with the request fails it as a whole; records that were not taken are told one by one. */
export const PutRecordBatch = data(model.PutRecordBatch, {
  resources: deliveryStreamResources,

  async run(context, { DeliveryStreamName, Records }) {
    const stream = findPuttable(context.view, context.scope, DeliveryStreamName)
    if (isRejection(stream)) return stream
    let bytes = 0
    for (const { Data } of Records) bytes += Data.byteLength
    if (bytes > PUT_BATCH_BYTES_MAX) return invalid(messages.BATCH_TOO_LARGE)
    const Encrypted = isEncrypted(stream)
    const stored = await store(context, stream, Records)
    if (isRejection(stored)) return stored
    if (!('failed' in stored)) {
      return { FailedPutCount: 0, Encrypted, RequestResponses: Records.map((_, i) => ({ RecordId: stored.recordIdOf(i) })) }
    }
    context.explain(`${Records.length} records failed: ${stored.failed}`)
    const failure = { ErrorCode: messages.NOT_TAKEN_CODE, ErrorMessage: messages.NOT_TAKEN }
    return { FailedPutCount: Records.length, Encrypted, RequestResponses: Records.map(() => failure) }
  },
})
