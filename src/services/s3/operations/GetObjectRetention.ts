import { isRejection, reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { findBucket, objectResources } from '../queries.ts'

export const GetObjectRetention = query(model.GetObjectRetention, {
  resources: objectResources,

  answer({ view, scope }, input) {
    const bucket = findBucket(view, scope, input)
    return isRejection(bucket) ? bucket : reject('InvalidRequest', messages.NO_OBJECT_LOCK)
  },
})
