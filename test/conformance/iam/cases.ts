import type { Case } from '../world.ts'
import { account } from './account.ts'
import { deciding } from './deciding.ts'
import { holders } from './holders.ts'
import { keys } from './keys.ts'
import { policies } from './policies.ts'
import { roles } from './roles.ts'
import { groups, users } from './users.ts'

/** Every rule of IAM that clients are driven through, by the file that holds it. */
export const iamCasesByFile: Readonly<Record<string, readonly Case[]>> = {
  'roles.ts': roles,
  'holders.ts': holders,
  'users.ts': [...users, ...groups],
  'keys.ts': keys,
  'policies.ts': policies,
  'account.ts': account,
  'deciding.ts': deciding,
}
