import { reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'

export const GenerateRandom = data(model.GenerateRandom, {
  resources: () => [],

  async run({ runtime }, { NumberOfBytes, CustomKeyStoreId }) {
    if (CustomKeyStoreId !== undefined) {
      return reject('UnsupportedOperationException', messages.unsupportedSpec('CustomKeyStoreId'))
    }
    if (NumberOfBytes === undefined) return reject('ValidationException', messages.LENGTH_MISSING)
    return { Plaintext: runtime.random.bytes(NumberOfBytes) }
  },
})
