/** What happens to functions by itself, apart from running. Every step is safe to repeat. */
import type { Reconciler } from '../../catalog/reconciler.ts'
import { assert } from '../../kernel/assert.ts'
import { isRejection } from '../../kernel/outcome.ts'
import type { ServiceRuntime } from '../define.ts'
import { type Changes, putFunction, putVersion, settledFunction, settledVersion } from './life-cycle.ts'
import type { LambdaEntities } from './operation.ts'
import type { LambdaView } from './queries.ts'

type Runtime = Pick<ServiceRuntime<LambdaEntities>, 'catalog' | 'clock' | 'random'>

export function lambdaReconcilers(runtime: Runtime): readonly Reconciler<LambdaEntities>[] {
  return [functionReconciler(runtime), versionReconciler(runtime), provisionedReconciler(runtime)] as Reconciler<LambdaEntities>[]
}

/** Pending to Active, InProgress to Successful. */
function functionReconciler(runtime: Runtime): Reconciler<LambdaEntities, 'lambda.function'> {
  return {
    name: 'lambda.function-state',
    kind: 'lambda.function',
    dueAtMs: ({ settlesAtMs }) => settlesAtMs,
    reconcile: (id) =>
      commit(runtime, 'FunctionState', (view) => {
        const found = view.get('lambda.function', id)
        return found !== undefined && isDue(runtime, found) ? [putFunction(settledFunction(found, runtime.random))] : []
      }),
  }
}

function versionReconciler(runtime: Runtime): Reconciler<LambdaEntities, 'lambda.version'> {
  return {
    name: 'lambda.version-state',
    kind: 'lambda.version',
    dueAtMs: ({ settlesAtMs }) => settlesAtMs,
    reconcile: (id) =>
      commit(runtime, 'VersionState', (view) => {
        const found = view.get('lambda.version', id)
        return found !== undefined && isDue(runtime, found) ? [putVersion(settledVersion(found))] : []
      }),
  }
}

/** IN_PROGRESS to READY. */
function provisionedReconciler(runtime: Runtime): Reconciler<LambdaEntities, 'lambda.provisioned'> {
  return {
    name: 'lambda.provisioned-state',
    kind: 'lambda.provisioned',
    dueAtMs: ({ settlesAtMs }) => settlesAtMs,
    reconcile: (id) =>
      commit(runtime, 'ProvisionedConcurrency', (view) => {
        const found = view.get('lambda.provisioned', id)
        if (found === undefined || !isDue(runtime, found)) return []
        const { settlesAtMs: _, ...value } = found
        return [{ put: 'lambda.provisioned', id, value }]
      }),
  }
}

function isDue({ clock }: Runtime, { settlesAtMs }: { readonly settlesAtMs?: number }): boolean {
  return settlesAtMs !== undefined && settlesAtMs <= clock.nowMs()
}

async function commit({ catalog, random }: Runtime, operation: string, decide: (view: LambdaView) => Changes): Promise<void> {
  const outcome = await catalog.commit((view) => ({ changes: decide(view), reply: undefined }), {
    requestId: random.uuid(),
    principal: 'leat:reconciler',
    operation,
  })
  assert(!isRejection(outcome), 'a step of ours is never rejected')
}
