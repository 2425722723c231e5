import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { canonicalUserId } from '../owner.ts'

export const ListBuckets = query(model.ListBuckets, {
  resources: () => [],

  answer({ scope }) {
    return { Buckets: [], Owner: { ID: canonicalUserId(scope.accountId) } }
  },
})
