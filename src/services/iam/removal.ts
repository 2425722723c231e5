import type { Change } from '../../catalog/entities.ts'
import type { IamEntities, RoleEntity } from './entities.ts'
import { FORMER_ROLES_MAX } from './limits.ts'
import type { IamView } from './queries.ts'

/** The role goes, and its name is remembered: it is gone, which is something else than never having been. */
export function roleRemoved(view: IamView, id: string, { accountId, name }: RoleEntity): readonly Change<IamEntities>[] {
  const known = view.get('iam.account', accountId) ?? { accountId, formerRoles: [] }
  const gone = name.toLowerCase()
  const formerRoles = [...known.formerRoles.filter((each) => each !== gone), gone].slice(-FORMER_ROLES_MAX)
  return [
    { remove: 'iam.role', id },
    { put: 'iam.account', id: accountId, value: { ...known, formerRoles } },
  ]
}
