import type { ServiceRuntime } from '../define.ts'
import { removeAll } from '../remove-all.ts'
import type { IamEntities } from './entities.ts'

/** Removes every role, user, group, key and policy of every account, and what was remembered of former roles. */
export async function removeAllIdentities(runtime: Pick<ServiceRuntime<IamEntities>, 'catalog' | 'random'>): Promise<void> {
  const kinds = [
    'iam.access-key',
    'iam.instance-profile',
    'iam.user',
    'iam.group',
    'iam.role',
    'iam.policy',
    'iam.account',
  ] as const
  await removeAll(runtime, kinds, 'ResetIdentities')
}
