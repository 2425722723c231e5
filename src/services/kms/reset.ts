/** What no API of AWS offers: every key gone at once. */
import type { Change } from '../../catalog/entities.ts'
import type { ServiceRuntime } from '../define.ts'
import type { KmsEntities } from './entities.ts'
import { REMOVED_PER_COMMIT_MAX } from './limits.ts'

const KINDS = ['kms.grant', 'kms.alias', 'kms.key'] as const

/** Removes every key, alias and grant of every account and region. What is left of records under those keys nobody reads any more. */
export async function removeAllKeys({ catalog, random }: Pick<ServiceRuntime<KmsEntities>, 'catalog' | 'random'>): Promise<void> {
  for (let left = true; left; ) {
    const found: Change<KmsEntities>[] = KINDS.flatMap((kind) =>
      [...catalog.entries(kind, '')].map(([id]) => ({ remove: kind, id })),
    ).slice(0, REMOVED_PER_COMMIT_MAX)
    left = found.length > 0
    if (left) {
      await catalog.commit(() => ({ changes: found, reply: undefined }), {
        requestId: random.uuid(),
        principal: 'leat:reset',
        operation: 'ResetKeys',
      })
    }
  }
}
