import type { Change } from '../../../catalog/entities.ts'
import { assert } from '../../../kernel/assert.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import type { ServiceRuntime } from '../../define.ts'
import { mappingKey } from '../mapping-entities.ts'
import type { LambdaEntities } from '../operation.ts'

/** Of one commit. */
const REMOVED_PER_COMMIT_MAX = 500

/** Every mapping of every account and region, at once; their journals follow. */
export async function removeAllMappings({
  catalog,
  random,
}: Pick<ServiceRuntime<LambdaEntities>, 'catalog' | 'random'>): Promise<void> {
  for (let left = true; left; ) {
    const outcome = await catalog.commit(
      (view) => {
        const changes: Change<LambdaEntities>[] = []
        let removed = 0
        for (const mapping of view.list('lambda.mapping', '')) {
          if (++removed > REMOVED_PER_COMMIT_MAX) break
          changes.push({ remove: 'lambda.mapping', id: mappingKey(mapping, mapping.uuid) })
          changes.push({ put: 'lambda.removed-mapping', id: mapping.uuid, value: { uuid: mapping.uuid } })
        }
        return { changes, reply: removed > REMOVED_PER_COMMIT_MAX }
      },
      { requestId: random.uuid(), principal: 'leat:reset', operation: 'ResetMappings' },
    )
    assert(!isRejection(outcome), 'a reset is never refused')
    left = outcome
  }
}
