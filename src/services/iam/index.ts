import { unsupportedBut } from '../../model/unsupported.ts'
import type { ServiceDefinition } from '../define.ts'
import type { IamEntities } from './entities.ts'
import { service } from './model.gen.ts'

const SERVED: ServiceDefinition<IamEntities>['operations'] = []

/** AWS Identity and Access Management: roles, users, groups, access keys and the policies that decide what they may do. */
export const iam: ServiceDefinition<IamEntities> = {
  model: service,
  operations: SERVED,
  unsupported: unsupportedBut(service, SERVED, 'Leat does not serve this operation of IAM.'),
}
