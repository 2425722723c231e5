import type { ControlContext } from '../define.ts'
import type { FunctionEntity, FunctionSettings } from './entities.ts'
import type { LambdaEntities } from './operation.ts'

/** The function with other settings: its update is under way for a moment, during which the new ones count already. */
export function changed(
  { nowMs, random, settings: { statusDelayMs } }: Pick<ControlContext<LambdaEntities>, 'nowMs' | 'random' | 'settings'>,
  found: FunctionEntity,
  settings: FunctionSettings,
): FunctionEntity {
  return {
    ...found,
    settings,
    lastUpdate: statusDelayMs === 0 ? 'Successful' : 'InProgress',
    ...(statusDelayMs > 0 && { settlesAtMs: nowMs + statusDelayMs }),
    revisionId: random.uuid(),
    modifiedAtMs: nowMs,
  }
}
