import { isRejection } from '../../../kernel/outcome.ts'
import { opened } from '../ciphertext.ts'
import { dryRun, SYMMETRIC } from '../keys.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { keyResources } from '../queries.ts'

/** Which key to use the ciphertext says; a KeyId in the request has to be the same. */
export const Decrypt = data(model.Decrypt, {
  resources: keyResources,

  async run(context, { CiphertextBlob, KeyId, EncryptionContext, DryRun }) {
    const found = await opened(context, { ciphertext: CiphertextBlob, keyId: KeyId, context: EncryptionContext ?? {} }, 'Decrypt')
    if (isRejection(found)) return found
    if (DryRun === true) return dryRun()
    return { KeyId: found.key.arn, Plaintext: found.plaintext, EncryptionAlgorithm: SYMMETRIC }
  },
})
