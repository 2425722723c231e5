import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { calledAt } from '../called-at.ts'
import { shownUrl } from '../describe.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { urlAddress, urlIn } from '../url.ts'

export const GetFunctionUrlConfig = data(model.GetFunctionUrlConfig, {
  resources: functionResources,

  async run({ view, scope, call }, input) {
    const url = urlIn(view, scope, input)
    return isRejection(url) ? url : shownUrl(url, urlAddress(url, calledAt(call)))
  },
})
