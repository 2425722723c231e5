import type { ServiceRuntime } from '../define.ts'
import { removeAll } from '../remove-all.ts'
import type { GlueEntities } from './entities.ts'

/** Removes every database, table and partition of every account and region. */
export async function removeAllDatabases(runtime: Pick<ServiceRuntime<GlueEntities>, 'catalog' | 'random'>): Promise<void> {
  await removeAll(runtime, ['glue.partition', 'glue.table-version', 'glue.table', 'glue.database'], 'ResetDatabases')
}
