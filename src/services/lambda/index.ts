import { unsupportedBut } from '../../model/unsupported.ts'
import type { ServiceDefinition } from '../define.ts'
import { service } from './model.gen.ts'
import type { LambdaEntities } from './operation.ts'

const SERVED: ServiceDefinition<LambdaEntities>['operations'] = []

/** AWS Lambda: functions, their versions and aliases, invocations, and the mappings that read streams for them. */
export const lambda: ServiceDefinition<LambdaEntities> = {
  model: service,
  operations: SERVED,
  unsupported: unsupportedBut(service, SERVED, 'Leat does not serve this operation of Lambda.'),
}
