import { unsupportedBut } from '../../model/unsupported.ts'
import type { ServiceDefinition } from '../define.ts'
import { service } from './model.gen.ts'
import type { LogsEntities } from './operation.ts'

const SERVED: ServiceDefinition<LogsEntities>['operations'] = []

/** Amazon CloudWatch Logs: log groups, their streams, and the events in them. */
export const logs: ServiceDefinition<LogsEntities> = {
  model: service,
  operations: SERVED,
  unsupported: unsupportedBut(service, SERVED, 'Leat does not serve this operation of CloudWatch Logs.'),
}
