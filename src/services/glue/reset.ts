/** What no API of AWS offers: an empty Data Catalog at once. */
import type { Change } from '../../catalog/entities.ts'
import type { ServiceRuntime } from '../define.ts'
import type { GlueEntities } from './entities.ts'
import { REMOVED_PER_COMMIT_MAX } from './limits.ts'

const KINDS = ['glue.partition', 'glue.table-version', 'glue.table', 'glue.database'] as const

/** Removes every database, table and partition of every account and region. */
export async function removeAllDatabases({
  catalog,
  random,
}: Pick<ServiceRuntime<GlueEntities>, 'catalog' | 'random'>): Promise<void> {
  for (let left = true; left; ) {
    const found: Change<GlueEntities>[] = KINDS.flatMap((kind) =>
      [...catalog.entries(kind, '')].map(([id]) => ({ remove: kind, id })),
    ).slice(0, REMOVED_PER_COMMIT_MAX)
    left = found.length > 0
    if (left) {
      await catalog.commit(() => ({ changes: found, reply: undefined }), {
        requestId: random.uuid(),
        principal: 'leat:reset',
        operation: 'ResetDatabases',
      })
    }
  }
}
