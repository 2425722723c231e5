import type { ServiceRuntime } from '../define.ts'
import { removeAll } from '../remove-all.ts'
import type { KmsEntities } from './entities.ts'

/** Removes every key, alias and grant of every account and region. What is left of records under those keys nobody reads any more. */
export async function removeAllKeys(runtime: Pick<ServiceRuntime<KmsEntities>, 'catalog' | 'random'>): Promise<void> {
  await removeAll(runtime, ['kms.grant', 'kms.alias', 'kms.key'], 'ResetKeys')
}
