import { assert } from '../../kernel/assert.ts'
import { isRejection } from '../../kernel/outcome.ts'
import type { ServiceRuntime } from '../define.ts'
import type { KinesisEntities } from './entities.ts'
import type { Changes } from './life-cycle.ts'
import type { KinesisView } from './queries.ts'

/** What the reconcilers work with. */
export type Runtime = ServiceRuntime<KinesisEntities>

/** Commits a reconciler's step. `operation` is its name in the journal. */
export async function commit(
  { catalog, random }: Runtime,
  operation: string,
  decide: (view: KinesisView) => Changes,
): Promise<void> {
  const outcome = await catalog.commit((view) => ({ changes: decide(view), reply: undefined }), {
    requestId: random.uuid(),
    principal: 'leat:reconciler',
    operation,
  })
  assert(!isRejection(outcome), 'a step of ours is never rejected')
}
