import { CODE_UNZIPPED_BYTES_MAX, CODE_ZIPPED_BYTES_MAX } from '../code/limits.ts'
import { CODE_TOTAL_BYTES_MAX, CONCURRENCY_MAX } from '../limits.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { codeBytesIn, functionsIn, unreservedIn } from '../queries.ts'

/** Of the account in this region. */
export const GetAccountSettings = query(model.GetAccountSettings, {
  resources: () => [],

  answer({ view, scope }) {
    let count = 0
    for (const _ of functionsIn(view, scope)) count++
    return {
      AccountLimit: {
        TotalCodeSize: CODE_TOTAL_BYTES_MAX,
        CodeSizeUnzipped: CODE_UNZIPPED_BYTES_MAX,
        CodeSizeZipped: CODE_ZIPPED_BYTES_MAX,
        ConcurrentExecutions: CONCURRENCY_MAX,
        UnreservedConcurrentExecutions: unreservedIn(view, scope),
      },
      AccountUsage: { TotalCodeSize: codeBytesIn(view, scope), FunctionCount: count },
    }
  },
})
