/** The id by which AWS tells callers apart (`aws:userid`). */
import type { Principal } from '../../model/caller.ts'
import { idOfUnknownRole } from '../iam/ids.ts'
import { type IamView, principalNameOf, userOfArn } from '../iam/queries.ts'

/** Of a root its account, of a user `AIDA…`, of an assumed role `AROA…:session`. */
export function userIdOf(view: IamView, { arn, accountId, session }: Principal): string {
  const named = principalNameOf(arn)
  if (named === undefined) return accountId
  if (named.kind === 'user') return userOfArn(view, arn)?.id ?? accountId
  const roleId = session?.roleId ?? idOfUnknownRole(named.accountId, named.name)
  return `${roleId}:${named.session ?? ''}`
}
