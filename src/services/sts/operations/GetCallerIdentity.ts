import { userIdOf } from '../identity.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'

/** Whoever has credentials may know whose they are: no policy can forbid it. */
export const GetCallerIdentity = data(model.GetCallerIdentity, {
  resources: () => [],
  async run({ view, call: { principal } }) {
    return { UserId: userIdOf(view, principal), Account: principal.accountId, Arn: principal.arn }
  },
})
