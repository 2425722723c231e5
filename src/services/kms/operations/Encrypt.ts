import { isRejection } from '../../../kernel/outcome.ts'
import { dryRun, SYMMETRIC, usableKey } from '../keys.ts'
import { encrypt } from '../material.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { keyResources } from '../queries.ts'

export const Encrypt = data(model.Encrypt, {
  resources: keyResources,

  async run(context, { KeyId, Plaintext, EncryptionContext = {}, DryRun }) {
    const key = await usableKey(context, KeyId, 'Encrypt')
    if (isRejection(key)) return key
    if (DryRun === true) return dryRun()
    const CiphertextBlob = encrypt(context.runtime, key, Plaintext, EncryptionContext)
    return { CiphertextBlob, KeyId: key.arn, EncryptionAlgorithm: SYMMETRIC }
  },
})
