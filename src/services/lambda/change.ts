/** For operations that look elsewhere first, and then change what the catalog has. */

import type { Rejection } from '../../kernel/outcome.ts'
import type { ControlContext, Decision } from '../define.ts'
import type { Context, LambdaEntities } from './operation.ts'

/** As a control operation decides: on the newest state, perhaps more than once. */
export function commit<Output, const Code extends string>(
  { runtime, scope, call }: Context,
  operation: string,
  decide: (context: ControlContext<LambdaEntities>) => Decision<LambdaEntities, Output> | Rejection<Code>,
): Promise<Output | Rejection<Code>> {
  const { catalog, clock, random, settings } = runtime
  return catalog.commit((view) => decide({ view, scope, nowMs: clock.nowMs(), random, settings }), {
    requestId: call.requestId,
    principal: call.principal.arn,
    operation,
  })
}
