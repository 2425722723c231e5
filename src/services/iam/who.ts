/** Whom a call is made by, as far as policies are about them. */
import { parseArn } from '../../aws/arn.ts'
import type { Principal } from '../../model/caller.ts'
import type { RoleEntity, UserEntity } from './entities.ts'
import type { Asker } from './policy/principal.ts'
import { type IamView, principalNameOf, roleOf, userOf, wasRole } from './queries.ts'

export type Who =
  /** An account itself, which may do everything that is its own. */
  | { readonly kind: 'root' }
  /** One of AWS's services on its own behalf. */
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'role'; readonly role: RoleEntity }
  | { readonly kind: 'user'; readonly user: UserEntity }
  /** A role that was never made here: `name` is its ARN. */
  | { readonly kind: 'made up'; readonly name: string }
  /** A role or user that was here and is not any more, or has been made anew since. */
  | { readonly kind: 'gone' }

export const ROOT: Who = { kind: 'root' }
const GONE: Who = { kind: 'gone' }

/** Whether the caller is an account itself; on the path of every call. */
export function isRoot({ arn, session, service }: Principal): boolean {
  return session === undefined && service === undefined && arn.endsWith(':root')
}

export function whoIs(view: IamView, principal: Principal): Who {
  if (isRoot(principal)) return ROOT
  const { arn, session, service } = principal
  if (service !== undefined) return { kind: 'service', service }
  const named = principalNameOf(session?.roleArn ?? arn)
  if (named === undefined) return { kind: 'made up', name: arn }
  if (named.kind === 'user') {
    const user = userOf(view, named.accountId, named.name)
    return user === undefined ? GONE : { kind: 'user', user }
  }
  const role = roleOf(view, named.accountId, named.name)
  const isThisOne = session?.roleId === undefined || session.roleId === role?.id
  if (role !== undefined) return isThisOne ? { kind: 'role', role } : GONE
  if (session?.roleId !== undefined || wasRole(view, named.accountId, named.name)) return GONE
  return { kind: 'made up', name: session?.roleArn ?? arn }
}

/** Only where any key will do is a role somebody that was never made. */
export function isThere({ kind }: Who): boolean {
  return kind !== 'gone' && kind !== 'made up'
}

/** As policies of resources name the caller. */
export function askerOf(principal: Principal, who: Who): Asker {
  const { arn, accountId, service } = principal
  if (service !== undefined) return { arns: [], accountId: '', service }
  const role = who.kind === 'role' ? who.role.arn : principal.session?.roleArn
  return { arns: role === undefined ? [arn] : [arn, role], accountId }
}

/** The account of an ARN. `undefined`: it names none, as those of S3, or is AWS's own, which all accounts may use. */
export function accountOf(arn: string): string | undefined {
  const accountId = parseArn(arn)?.accountId ?? ''
  return accountId === '' || accountId === 'aws' ? undefined : accountId
}
