import { isRejection, type Rejection, reject } from '../../kernel/outcome.ts'
import type { Call } from '../../model/caller.ts'
import type { AccessKeyEntity } from './entities.ts'
import type { NoSuchEntity } from './find.ts'
import * as messages from './messages.ts'
import type { IamView } from './queries.ts'
import { userOrSelf } from './self.ts'

/** The key, which must be of the user that was named or that calls. */
export function findKey(
  view: IamView,
  call: Call,
  { UserName, AccessKeyId: id }: { readonly UserName?: string; readonly AccessKeyId: string },
): AccessKeyEntity | NoSuchEntity | Rejection<'ValidationException'> {
  const user = userOrSelf(view, call, UserName)
  if (isRejection(user)) return user
  const key = view.get('iam.access-key', id)
  const isTheirs = key?.accountId === call.scope.accountId && key.userName === user?.name
  return isTheirs ? key : reject('NoSuchEntityException', messages.noAccessKey(id))
}
