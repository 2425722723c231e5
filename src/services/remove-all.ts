/** What no API of AWS offers: everything of some kinds gone at once, of every account and region. */
import type { Change, EntityMap } from '../catalog/entities.ts'
import type { ServiceRuntime } from './define.ts'

/** Entities removed by one commit. */
const REMOVED_PER_COMMIT_MAX = 1000

/** In the order of `kinds`. `operation` is what the journal says of it. */
export async function removeAll<Entities extends EntityMap>(
  { catalog, random }: Pick<ServiceRuntime<Entities>, 'catalog' | 'random'>,
  kinds: readonly (keyof Entities & string)[],
  operation: string,
): Promise<void> {
  for (let left = true; left; ) {
    const found = kinds
      .flatMap((kind) => [...catalog.entries(kind, '')].map(([id]) => ({ remove: kind, id }) as Change<Entities>))
      .slice(0, REMOVED_PER_COMMIT_MAX)
    left = found.length > 0
    if (left) {
      const meta = { requestId: random.uuid(), principal: 'leat:reset', operation }
      await catalog.commit(() => ({ changes: found, reply: undefined }), meta)
    }
  }
}
