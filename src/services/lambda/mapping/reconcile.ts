/** What happens to mappings by itself, apart from their work. Every step is safe to repeat. */
import type { Change } from '../../../catalog/entities.ts'
import type { Reconciler } from '../../../catalog/reconciler.ts'
import { assert } from '../../../kernel/assert.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import type { ServiceRuntime } from '../../define.ts'
import { type MappingEntities, mappingLogId } from '../mapping-entities.ts'
import type { LambdaEntities } from '../operation.ts'
import { arrived, putMapping } from './life-cycle.ts'
import { lastResultOf, mappingPort } from './port.ts'

type Runtime = ServiceRuntime<LambdaEntities>

export function mappingReconcilers(runtime: Runtime): readonly Reconciler<LambdaEntities>[] {
  return [stateReconciler(runtime), removalReconciler(runtime)] as Reconciler<LambdaEntities>[]
}

function stateReconciler(runtime: Runtime): Reconciler<MappingEntities, 'lambda.mapping'> {
  return {
    name: 'lambda.mapping-state',
    kind: 'lambda.mapping',
    dueAtMs: ({ intent }) => intent?.dueAtMs,
    reconcile: (id) =>
      commit(runtime, 'MappingState', (view) => {
        const mapping = view.get('lambda.mapping', id)
        if (mapping?.intent === undefined || mapping.intent.dueAtMs > runtime.clock.nowMs()) return []
        const { uuid } = mapping
        if (mapping.intent.to !== 'gone') return [putMapping({ ...arrived(mapping), lastResult: lastResultOf(runtime, mapping) })]
        return [
          { remove: 'lambda.mapping', id },
          { put: 'lambda.removed-mapping', id: uuid, value: { uuid } },
        ]
      }),
  }
}

/** Its journal goes when nothing writes to it any more. */
function removalReconciler(runtime: Runtime): Reconciler<MappingEntities, 'lambda.removed-mapping'> {
  return {
    name: 'lambda.mapping-removal',
    kind: 'lambda.removed-mapping',
    dueAtMs: () => 0,
    async reconcile(uuid) {
      await mappingPort(runtime).present?.ended(uuid)
      await runtime.engine.remove(mappingLogId(uuid))
      await commit(runtime, 'MappingRemoval', () => [{ remove: 'lambda.removed-mapping', id: uuid }])
    },
  }
}

async function commit(
  { catalog, random }: Runtime,
  operation: string,
  decide: (view: Runtime['catalog']) => readonly Change<MappingEntities>[],
): Promise<void> {
  const outcome = await catalog.commit(
    () => ({ changes: decide(catalog) as readonly Change<LambdaEntities>[], reply: undefined }),
    { requestId: random.uuid(), principal: 'leat:reconciler', operation },
  )
  assert(!isRejection(outcome), 'a step of a mapping is never refused')
}
