import { unsupportedBut } from '../../model/unsupported.ts'
import type { ServiceDefinition } from '../define.ts'
import type { SqsEntities } from './entities.ts'
import { service } from './model.gen.ts'
import { ChangeMessageVisibility } from './operations/ChangeMessageVisibility.ts'
import { ChangeMessageVisibilityBatch } from './operations/ChangeMessageVisibilityBatch.ts'
import { CreateQueue } from './operations/CreateQueue.ts'
import { DeleteMessage } from './operations/DeleteMessage.ts'
import { DeleteMessageBatch } from './operations/DeleteMessageBatch.ts'
import { DeleteQueue } from './operations/DeleteQueue.ts'
import { GetQueueAttributes } from './operations/GetQueueAttributes.ts'
import { GetQueueUrl } from './operations/GetQueueUrl.ts'
import { ListDeadLetterSourceQueues } from './operations/ListDeadLetterSourceQueues.ts'
import { ListQueues } from './operations/ListQueues.ts'
import { ListQueueTags } from './operations/ListQueueTags.ts'
import { PurgeQueue } from './operations/PurgeQueue.ts'
import { ReceiveMessage } from './operations/ReceiveMessage.ts'
import { SendMessage } from './operations/SendMessage.ts'
import { SendMessageBatch } from './operations/SendMessageBatch.ts'
import { SetQueueAttributes } from './operations/SetQueueAttributes.ts'
import { TagQueue } from './operations/TagQueue.ts'
import { UntagQueue } from './operations/UntagQueue.ts'
import { permissions } from './permissions.ts'

const SERVED: ServiceDefinition<SqsEntities>['operations'] = [
  ChangeMessageVisibility,
  ChangeMessageVisibilityBatch,
  CreateQueue,
  DeleteMessage,
  DeleteMessageBatch,
  DeleteQueue,
  GetQueueAttributes,
  GetQueueUrl,
  ListDeadLetterSourceQueues,
  ListQueueTags,
  ListQueues,
  PurgeQueue,
  ReceiveMessage,
  SendMessage,
  SendMessageBatch,
  SetQueueAttributes,
  TagQueue,
  UntagQueue,
]

const NO_LABELS = 'Leat keeps the policy of a queue as one document: set its attribute Policy.'
const NO_MOVES = 'Leat does not move messages back from a queue of dead letters: receive them there, and send them.'

/** Amazon Simple Queue Service: standard queues. */
export const sqs: ServiceDefinition<SqsEntities> = {
  model: service,
  operations: SERVED,
  permissions,
  unsupported: {
    ...unsupportedBut(service, SERVED, 'Leat does not serve this operation of SQS.'),
    AddPermission: NO_LABELS,
    RemovePermission: NO_LABELS,
    StartMessageMoveTask: NO_MOVES,
    CancelMessageMoveTask: NO_MOVES,
    ListMessageMoveTasks: NO_MOVES,
  },
}
