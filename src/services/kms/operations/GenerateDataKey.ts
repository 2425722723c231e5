import { isRejection } from '../../../kernel/outcome.ts'
import { generateDataKey } from '../ciphertext.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { keyResources } from '../queries.ts'

export const GenerateDataKey = data(model.GenerateDataKey, {
  resources: keyResources,

  async run(context, input) {
    const made = await generateDataKey(context, input, 'GenerateDataKey')
    if (isRejection(made)) return made
    return { CiphertextBlob: made.ciphertext, Plaintext: made.plaintext, KeyId: made.key.arn }
  },
})
