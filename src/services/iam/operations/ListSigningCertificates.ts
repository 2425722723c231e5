import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { userOrSelf } from '../self.ts'

/** Users have access keys here and nothing of the kind: whoever cleans up after a user asks for it all the same. */
export const ListSigningCertificates = data(model.ListSigningCertificates, {
  resources: () => [],
  async run({ view, call }, { UserName }) {
    const user = userOrSelf(view, call, UserName)
    return isRejection(user) ? user : { Certificates: [], IsTruncated: false }
  },
})
