/** Some operations are about the caller unless they name a user. */
import { parseArn } from '../../aws/arn.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Call } from '../../model/caller.ts'
import type { UserEntity } from './entities.ts'
import { findUser, type NoSuchEntity } from './find.ts'
import * as messages from './messages.ts'
import { type IamView, principalNameOf } from './queries.ts'

/** The user that was named, or that calls; `undefined`: the account's root calls, and named nobody. */
export function userOrSelf(
  view: IamView,
  { principal, scope }: Call,
  name: string | undefined,
): UserEntity | undefined | NoSuchEntity | Rejection<'ValidationException'> {
  if (name !== undefined) return findUser(view, scope, name)
  const caller = principalNameOf(principal.arn)
  if (caller?.kind === 'user') return findUser(view, scope, caller.name)
  if (parseArn(principal.arn)?.resource === 'root') return undefined
  return reject('ValidationException', messages.NEEDS_USER_NAME)
}
