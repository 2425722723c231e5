import { permissionsOn } from '../../model/permission.ts'
import type { PermissionTable } from '../permission-table.ts'
import type { SqsEntities } from './entities.ts'
import { resourceOf } from './queries.ts'

/** A batch takes the permission of the operation that it is a batch of (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-api-permissions-reference.html). */
export const permissions: PermissionTable<SqsEntities> = {
  SendMessageBatch: (input: { readonly QueueUrl: string }, scope) => permissionsOn('sqs:SendMessage', resourceOf(input, scope)),
  DeleteMessageBatch: (input: { readonly QueueUrl: string }, scope) =>
    permissionsOn('sqs:DeleteMessage', resourceOf(input, scope)),
  ChangeMessageVisibilityBatch: (input: { readonly QueueUrl: string }, scope) =>
    permissionsOn('sqs:ChangeMessageVisibility', resourceOf(input, scope)),
}
