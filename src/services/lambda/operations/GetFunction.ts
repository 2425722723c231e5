import { isRejection } from '../../../kernel/outcome.ts'
import { functionResources } from '../arn.ts'
import { calledAt } from '../called-at.ts'
import { codeLink } from '../code/link.ts'
import { shownVersion } from '../describe.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { versionIn } from '../queries.ts'

export const GetFunction = data(model.GetFunction, {
  resources: functionResources,

  async run({ view, scope, runtime, call, nowMs }, input) {
    const found = versionIn(view, scope, input)
    if (isRejection(found)) return found
    const { tags, reservedConcurrency } = found.function
    return {
      Configuration: shownVersion(found, found),
      Code: {
        RepositoryType: 'S3',
        Location: codeLink(runtime.tokens, calledAt(call), found.settings.code, nowMs),
      },
      ...(Object.keys(tags).length > 0 && { Tags: tags }),
      ...(reservedConcurrency !== undefined && { Concurrency: { ReservedConcurrentExecutions: reservedConcurrency } }),
    }
  },
})
