import { isRejection, reject } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { userOrSelf } from '../self.ts'

/** Nobody signs in with a password here, so no user has one. */
export const DeleteLoginProfile = data(model.DeleteLoginProfile, {
  resources: () => [],
  async run({ view, call }, { UserName }) {
    const user = userOrSelf(view, call, UserName)
    if (isRejection(user)) return user
    return reject('NoSuchEntityException', messages.noLoginProfile(user?.name ?? UserName ?? 'root'))
  },
})
