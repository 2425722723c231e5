import { unsupportedBut } from '../../model/unsupported.ts'
import type { ServiceDefinition } from '../define.ts'
import type { IamEntities } from '../iam/entities.ts'
import { service } from './model.gen.ts'

const SERVED: ServiceDefinition<IamEntities>['operations'] = []

/** AWS Security Token Service: who a caller is, and sessions under a role. */
export const sts: ServiceDefinition<IamEntities> = {
  model: service,
  operations: SERVED,
  unsupported: unsupportedBut(service, SERVED, 'Leat does not serve this operation of STS.'),
}
