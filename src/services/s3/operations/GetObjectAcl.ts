import { isRejection } from '../../../kernel/outcome.ts'
import { ownerAcl } from '../acl.ts'
import * as model from '../model.gen.ts'
import { findObject } from '../object-tags.ts'
import { data } from '../operation.ts'
import { objectResources } from '../queries.ts'

export const GetObjectAcl = data(model.GetObjectAcl, {
  resources: objectResources,

  async run(context, input) {
    const found = await findObject(context, input)
    return isRejection(found) ? found : ownerAcl(found.bucket.accountId)
  },
})
