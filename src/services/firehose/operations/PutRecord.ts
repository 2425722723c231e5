import { isRejection, reject } from '../../../kernel/outcome.ts'
import { isEncrypted } from '../encryption.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findPuttable, store } from '../put.ts'
import { deliveryStreamResources } from '../queries.ts'
import { openQuotas } from '../quotas.ts'

export const PutRecord = data(model.PutRecord, {
  resources: deliveryStreamResources,

  async run(context, { DeliveryStreamName, Record }) {
    const stream = findPuttable(context.view, context.scope, DeliveryStreamName)
    if (isRejection(stream)) return stream
    if (context.port(openQuotas).put('PutRecord', stream, [Record]) === 0) {
      return reject(messages.NOT_TAKEN_CODE, messages.NOT_TAKEN)
    }
    const stored = await store(context, stream, [Record])
    if (isRejection(stored)) return stored
    if ('failed' in stored) return reject(messages.NOT_TAKEN_CODE, messages.NOT_TAKEN, stored.failed)
    return { RecordId: stored.recordIdOf(0), Encrypted: isEncrypted(stream) }
  },
})
