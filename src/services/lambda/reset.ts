import type { ServiceRuntime } from '../define.ts'
import { removeAll } from '../remove-all.ts'
import { removeAllMappings } from './mapping/reset.ts'
import type { LambdaEntities } from './operation.ts'

/** Removes every function of every account and region, with all that belongs to it; its events follow, and the code at the next change of any. */
export async function removeAllFunctions(runtime: Pick<ServiceRuntime<LambdaEntities>, 'catalog' | 'random'>): Promise<void> {
  await removeAllMappings(runtime)
  await removeAll(
    runtime,
    [
      'lambda.url',
      'lambda.provisioned',
      'lambda.event-invoke',
      'lambda.policy',
      'lambda.alias',
      'lambda.version',
      'lambda.function',
    ],
    'ResetFunctions',
  )
}
