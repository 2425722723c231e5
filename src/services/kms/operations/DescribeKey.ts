import { isRejection } from '../../../kernel/outcome.ts'
import { keyMetadata, resolveKey } from '../keys.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { keyResources } from '../queries.ts'

export const DescribeKey = data(model.DescribeKey, {
  resources: keyResources,

  async run(context, input) {
    const key = await resolveKey(context, input.KeyId, 'DescribeKey')
    return isRejection(key) ? key : { KeyMetadata: keyMetadata(key) }
  },
})
