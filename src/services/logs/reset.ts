import { assert } from '../../kernel/assert.ts'
import { isRejection } from '../../kernel/outcome.ts'
import type { ServiceRuntime } from '../define.ts'
import type { LogsEntities } from './entities.ts'
import { removedGroup } from './life-cycle.ts'
import { REMOVED_PER_COMMIT_MAX } from './limits.ts'

/** Removes every group of every account and region. Their streams and events follow soon, see `reconcile.ts`. */
export async function removeAllLogGroups({
  catalog,
  clock,
  random,
}: Pick<ServiceRuntime<LogsEntities>, 'catalog' | 'clock' | 'random'>): Promise<void> {
  for (let left = true; left; ) {
    const removed = await catalog.commit(
      (view) => {
        const groups = [...view.list('logs.group', '')].slice(0, REMOVED_PER_COMMIT_MAX)
        return { changes: groups.flatMap((group) => removedGroup(group, clock.nowMs())), reply: groups.length }
      },
      { requestId: random.uuid(), principal: 'leat:reset', operation: 'ResetLogGroups' },
    )
    assert(!isRejection(removed), 'a reset is never rejected')
    left = removed > 0
  }
}
