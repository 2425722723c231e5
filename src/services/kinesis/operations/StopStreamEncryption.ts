import { isRejection, reject } from '../../../kernel/outcome.ts'
import { checkEncryptionChange, reencrypted } from '../encryption-change.ts'
import { ENCRYPTION_TYPE } from '../encryption-messages.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findActiveStream, streamResources } from '../queries.ts'

/**
 * Records are not encrypted from now on; those that are there stay as they were written, and reading them takes their key. A stream that is not encrypted
 * is left as it is: infrastructure tools call this on such streams.
 */
export const StopStreamEncryption = control(model.StopStreamEncryption, {
  resources: streamResources,

  decide({ view, scope, nowMs, settings }, input) {
    const stream = findActiveStream(view, scope, input)
    if (isRejection(stream)) return stream
    if (input.EncryptionType !== 'KMS') return reject('InvalidArgumentException', ENCRYPTION_TYPE)
    const { encryption, ...rest } = stream
    if (encryption === undefined) return { changes: [], reply: undefined }
    const stops = checkEncryptionChange(stream.encryptionStopsAtMs, stream, nowMs)
    if (isRejection(stops)) return stops
    return { changes: [reencrypted({ ...rest, encryptionStopsAtMs: stops }, nowMs, settings)], reply: undefined }
  },
})
