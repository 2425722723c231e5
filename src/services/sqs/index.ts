import { unsupportedBut } from '../../model/unsupported.ts'
import type { ServiceDefinition } from '../define.ts'
import type { SqsEntities } from './entities.ts'
import { service } from './model.gen.ts'

const SERVED: ServiceDefinition<SqsEntities>['operations'] = []

/** Amazon Simple Queue Service: queues, as far as functions and buckets send to them. */
export const sqs: ServiceDefinition<SqsEntities> = {
  model: service,
  operations: SERVED,
  unsupported: unsupportedBut(service, SERVED, 'Leat does not serve this operation of SQS.'),
}
