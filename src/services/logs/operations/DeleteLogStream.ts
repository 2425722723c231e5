import { isRejection } from '../../../kernel/outcome.ts'
import { removedStream } from '../life-cycle.ts'
import * as model from '../model.gen.ts'
import { control } from '../operation.ts'
import { findStreamIn, resourceOf } from '../queries.ts'

/** Its events follow soon, see `reconcile.ts`. */
export const DeleteLogStream = control(model.DeleteLogStream, {
  resources: ({ logGroupName, logStreamName }, scope) => resourceOf(scope, logGroupName, logStreamName),

  decide({ view, scope, nowMs }, { logGroupName, logStreamName }) {
    const found = findStreamIn(view, scope, logGroupName, logStreamName)
    return isRejection(found) ? found : { changes: removedStream(found.stream, nowMs), reply: undefined }
  },
})
