import { isRejection } from '../../../kernel/outcome.ts'
import { opened } from '../ciphertext.ts'
import { dryRun, SYMMETRIC, usableKey } from '../keys.ts'
import { encrypt } from '../material.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { keyResources } from '../queries.ts'

export const ReEncrypt = data(model.ReEncrypt, {
  resources: ({ DestinationKeyId }, scope) => keyResources({ KeyId: DestinationKeyId }, scope),

  async run(context, input) {
    const source = { ciphertext: input.CiphertextBlob, keyId: input.SourceKeyId, context: input.SourceEncryptionContext ?? {} }
    const found = await opened(context, source, 'ReEncryptFrom')
    if (isRejection(found)) return found
    const key = await usableKey(context, input.DestinationKeyId, 'ReEncryptTo')
    if (isRejection(key)) return key
    if (input.DryRun === true) return dryRun()
    return {
      CiphertextBlob: encrypt(context.runtime, key, found.plaintext, input.DestinationEncryptionContext ?? {}),
      SourceKeyId: found.key.arn,
      KeyId: key.arn,
      SourceEncryptionAlgorithm: SYMMETRIC,
      DestinationEncryptionAlgorithm: SYMMETRIC,
    }
  },
})
