import { isRejection, reject } from '../../../kernel/outcome.ts'
import { generateDataKey } from '../encryption.ts'
import { checkEncryptionChange, reencrypted } from '../encryption-change.ts'
import { ENCRYPTION_TYPE } from '../encryption-messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findActiveStream, streamResources } from '../queries.ts'

/**
 * Records are encrypted from now on; those that are there stay as they were written. With another key than the present one, the next data key is made
 * under that. KMS is asked for a data key first, as the caller: who may not use the key cannot put it on a stream.
 */
export const StartStreamEncryption = data(model.StartStreamEncryption, {
  resources: streamResources,

  async run({ view, scope, runtime, call }, input) {
    const { clock, catalog, settings } = runtime
    const stream = findActiveStream(view, scope, input)
    if (isRejection(stream)) return stream
    if (input.EncryptionType !== 'KMS') return reject('InvalidArgumentException', ENCRYPTION_TYPE)
    const tooOften = checkEncryptionChange(stream.encryptionStartsAtMs, stream, clock.nowMs())
    if (isRejection(tooOften)) return tooOften
    const usable = await generateDataKey(runtime, call, stream, input.KeyId)
    if (isRejection(usable)) return usable
    return catalog.commit(
      (later) => {
        const present = findActiveStream(later, scope, input)
        if (isRejection(present)) return present
        const nowMs = clock.nowMs()
        const starts = checkEncryptionChange(present.encryptionStartsAtMs, present, nowMs)
        if (isRejection(starts)) return starts
        const changed = { ...present, encryption: { keyId: input.KeyId }, encryptionStartsAtMs: starts }
        return { changes: [reencrypted(changed, nowMs, settings)], reply: undefined }
      },
      { requestId: call.requestId, principal: call.principal.arn, operation: 'StartStreamEncryption' },
    )
  },
})
