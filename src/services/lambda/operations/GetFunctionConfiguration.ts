import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { shownVersion } from '../describe.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { versionIn } from '../queries.ts'

export const GetFunctionConfiguration = query(model.GetFunctionConfiguration, {
  resources: functionResources,

  answer({ view, scope }, input) {
    const found = versionIn(view, scope, input)
    return isRejection(found) ? found : shownVersion(found, found)
  },
})
