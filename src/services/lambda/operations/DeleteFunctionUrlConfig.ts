import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { urlIn } from '../url.ts'

export const DeleteFunctionUrlConfig = control(model.DeleteFunctionUrlConfig, {
  resources: functionResources,

  decide({ view, scope }, input) {
    const url = urlIn(view, scope, input)
    return isRejection(url) ? url : { changes: [{ remove: 'lambda.url', id: url.id }], reply: undefined }
  },
})
