import { isRejection } from '../../../kernel/outcome.ts'
import { generateDataKey } from '../ciphertext.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { keyResources } from '../queries.ts'

export const GenerateDataKeyWithoutPlaintext = data(model.GenerateDataKeyWithoutPlaintext, {
  resources: keyResources,

  async run(context, input) {
    const made = await generateDataKey(context, input, 'GenerateDataKeyWithoutPlaintext')
    return isRejection(made) ? made : { CiphertextBlob: made.ciphertext, KeyId: made.key.arn }
  },
})
