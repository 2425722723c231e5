// Generated from the API model of Amazon Simple Queue Service, 2012-11-05 (botocore 1.43.127; Apache-2.0, see NOTICE), and
// scripts/models/*.overrides.json by scripts/generate-models.ts. Do not edit.
//
// In these types a blob is a Uint8Array, and a timestamp a number: milliseconds since the epoch. Members that the model does not
// require are optional. An event stream is an AsyncIterable of its events, each with exactly one member.
import type { AwsJsonService, OperationModel } from '../../model/api.ts'
import type { BlobSchema, ListSchema, MapSchema, NumberSchema, Schema, StringSchema, StructSchema } from '../../model/schema.ts'

export type AnyError =
  | 'AccessDeniedException'
  | 'ExpiredTokenException'
  | 'IncompleteSignatureException'
  | 'InvalidSignatureException'
  | 'MissingAuthenticationTokenException'
  | 'SerializationException'
  | 'ThrottlingException'
  | 'UnknownOperationException'
  | 'UnrecognizedClientException'
  | 'ValidationException'
  | 'InternalFailure'
  | 'ServiceUnavailable'
  | 'InvalidParameterValueException'
  | 'MissingRequiredParameterException'

const text: StringSchema = { kind: 'string' }
const integer: NumberSchema = { kind: 'integer' }
const long: NumberSchema = { kind: 'long' }
const boolean: Schema = { kind: 'boolean' }
const blob: BlobSchema = { kind: 'blob' }

const AWSAccountIdList: ListSchema = { kind: 'list', of: text, flat: true }
const ActionNameList: ListSchema = { kind: 'list', of: text, flat: true }
const AddPermissionRequest: StructSchema = {
  kind: 'struct', name: 'AddPermissionRequest', required: ['QueueUrl', 'Label', 'AWSAccountIds', 'Actions'],
  members: {
    QueueUrl: text, Label: text, AWSAccountIds: AWSAccountIdList, Actions: ActionNameList,
  },
  places: {
    AWSAccountIds: { in: 'element', name: 'AWSAccountId' },
    Actions: { in: 'element', name: 'ActionName' },
  },
}
const CancelMessageMoveTaskRequest: StructSchema = {
  kind: 'struct', name: 'CancelMessageMoveTaskRequest', required: ['TaskHandle'], members: { TaskHandle: text },
}
const CancelMessageMoveTaskResult: StructSchema = {
  kind: 'struct', name: 'CancelMessageMoveTaskResult', required: [], members: { ApproximateNumberOfMessagesMoved: long },
}
const ChangeMessageVisibilityRequest: StructSchema = {
  kind: 'struct', name: 'ChangeMessageVisibilityRequest', required: ['QueueUrl', 'ReceiptHandle', 'VisibilityTimeout'],
  members: { QueueUrl: text, ReceiptHandle: text, VisibilityTimeout: integer },
}
const ChangeMessageVisibilityBatchRequestEntry: StructSchema = {
  kind: 'struct', name: 'ChangeMessageVisibilityBatchRequestEntry', required: ['Id', 'ReceiptHandle'],
  members: { Id: text, ReceiptHandle: text, VisibilityTimeout: integer },
}
const ChangeMessageVisibilityBatchRequestEntryList: ListSchema = { kind: 'list', of: ChangeMessageVisibilityBatchRequestEntry, flat: true }
const ChangeMessageVisibilityBatchRequest: StructSchema = {
  kind: 'struct', name: 'ChangeMessageVisibilityBatchRequest', required: ['QueueUrl', 'Entries'],
  members: { QueueUrl: text, Entries: ChangeMessageVisibilityBatchRequestEntryList },
  places: {
    Entries: { in: 'element', name: 'ChangeMessageVisibilityBatchRequestEntry' },
  },
}
const ChangeMessageVisibilityBatchResultEntry: StructSchema = {
  kind: 'struct', name: 'ChangeMessageVisibilityBatchResultEntry', required: ['Id'], members: { Id: text },
}
const ChangeMessageVisibilityBatchResultEntryList: ListSchema = { kind: 'list', of: ChangeMessageVisibilityBatchResultEntry, flat: true }
const BatchResultErrorEntry: StructSchema = {
  kind: 'struct', name: 'BatchResultErrorEntry', required: ['Id', 'SenderFault', 'Code'],
  members: { Id: text, SenderFault: boolean, Code: text, Message: text },
}
const BatchResultErrorEntryList: ListSchema = { kind: 'list', of: BatchResultErrorEntry, flat: true }
const ChangeMessageVisibilityBatchResult: StructSchema = {
  kind: 'struct', name: 'ChangeMessageVisibilityBatchResult', required: ['Successful', 'Failed'],
  members: {
    Successful: ChangeMessageVisibilityBatchResultEntryList, Failed: BatchResultErrorEntryList,
  },
  places: {
    Successful: { in: 'element', name: 'ChangeMessageVisibilityBatchResultEntry' },
    Failed: { in: 'element', name: 'BatchResultErrorEntry' },
  },
}
const QueueAttributeName: StringSchema = {
  kind: 'string',
  oneOf: [
    'All', 'Policy', 'VisibilityTimeout', 'MaximumMessageSize', 'MessageRetentionPeriod', 'ApproximateNumberOfMessages',
    'ApproximateNumberOfMessagesNotVisible', 'CreatedTimestamp', 'LastModifiedTimestamp', 'QueueArn', 'ApproximateNumberOfMessagesDelayed',
    'DelaySeconds', 'ReceiveMessageWaitTimeSeconds', 'RedrivePolicy', 'FifoQueue', 'ContentBasedDeduplication', 'KmsMasterKeyId',
    'KmsDataKeyReusePeriodSeconds', 'DeduplicationScope', 'FifoThroughputLimit', 'RedriveAllowPolicy', 'SqsManagedSseEnabled',
  ],
}
const QueueAttributeMap: MapSchema = {
  kind: 'map', key: QueueAttributeName, of: text, flat: true, names: { key: 'Name', value: 'Value' },
}
const TagMap: MapSchema = {
  kind: 'map', key: text, of: text, flat: true, names: { key: 'Key', value: 'Value' },
}
const CreateQueueRequest: StructSchema = {
  kind: 'struct', name: 'CreateQueueRequest', required: ['QueueName'],
  members: { QueueName: text, Attributes: QueueAttributeMap, tags: TagMap },
  places: {
    Attributes: { in: 'element', name: 'Attribute' },
    tags: { in: 'element', name: 'Tag' },
  },
}
const CreateQueueResult: StructSchema = {
  kind: 'struct', name: 'CreateQueueResult', required: [], members: { QueueUrl: text },
}
const DeleteMessageRequest: StructSchema = {
  kind: 'struct', name: 'DeleteMessageRequest', required: ['QueueUrl', 'ReceiptHandle'], members: { QueueUrl: text, ReceiptHandle: text },
}
const DeleteMessageBatchRequestEntry: StructSchema = {
  kind: 'struct', name: 'DeleteMessageBatchRequestEntry', required: ['Id', 'ReceiptHandle'], members: { Id: text, ReceiptHandle: text },
}
const DeleteMessageBatchRequestEntryList: ListSchema = { kind: 'list', of: DeleteMessageBatchRequestEntry, flat: true }
const DeleteMessageBatchRequest: StructSchema = {
  kind: 'struct', name: 'DeleteMessageBatchRequest', required: ['QueueUrl', 'Entries'],
  members: { QueueUrl: text, Entries: DeleteMessageBatchRequestEntryList },
  places: {
    Entries: { in: 'element', name: 'DeleteMessageBatchRequestEntry' },
  },
}
const DeleteMessageBatchResultEntry: StructSchema = {
  kind: 'struct', name: 'DeleteMessageBatchResultEntry', required: ['Id'], members: { Id: text },
}
const DeleteMessageBatchResultEntryList: ListSchema = { kind: 'list', of: DeleteMessageBatchResultEntry, flat: true }
const DeleteMessageBatchResult: StructSchema = {
  kind: 'struct', name: 'DeleteMessageBatchResult', required: ['Successful', 'Failed'],
  members: {
    Successful: DeleteMessageBatchResultEntryList, Failed: BatchResultErrorEntryList,
  },
  places: {
    Successful: { in: 'element', name: 'DeleteMessageBatchResultEntry' },
    Failed: { in: 'element', name: 'BatchResultErrorEntry' },
  },
}
const DeleteQueueRequest: StructSchema = {
  kind: 'struct', name: 'DeleteQueueRequest', required: ['QueueUrl'], members: { QueueUrl: text },
}
const AttributeNameList: ListSchema = { kind: 'list', of: QueueAttributeName, flat: true }
const GetQueueAttributesRequest: StructSchema = {
  kind: 'struct', name: 'GetQueueAttributesRequest', required: ['QueueUrl'], members: { QueueUrl: text, AttributeNames: AttributeNameList },
  places: {
    AttributeNames: { in: 'element', name: 'AttributeName' },
  },
}
const GetQueueAttributesResult: StructSchema = {
  kind: 'struct', name: 'GetQueueAttributesResult', required: [], members: { Attributes: QueueAttributeMap },
  places: {
    Attributes: { in: 'element', name: 'Attribute' },
  },
}
const GetQueueUrlRequest: StructSchema = {
  kind: 'struct', name: 'GetQueueUrlRequest', required: ['QueueName'], members: { QueueName: text, QueueOwnerAWSAccountId: text },
}
const GetQueueUrlResult: StructSchema = {
  kind: 'struct', name: 'GetQueueUrlResult', required: [], members: { QueueUrl: text },
}
const ListDeadLetterSourceQueuesRequest: StructSchema = {
  kind: 'struct', name: 'ListDeadLetterSourceQueuesRequest', required: ['QueueUrl'],
  members: { QueueUrl: text, NextToken: text, MaxResults: integer },
}
const QueueUrlList: ListSchema = { kind: 'list', of: text, flat: true }
const ListDeadLetterSourceQueuesResult: StructSchema = {
  kind: 'struct', name: 'ListDeadLetterSourceQueuesResult', required: ['queueUrls'], members: { queueUrls: QueueUrlList, NextToken: text },
  places: {
    queueUrls: { in: 'element', name: 'QueueUrl' },
  },
}
const ListMessageMoveTasksRequest: StructSchema = {
  kind: 'struct', name: 'ListMessageMoveTasksRequest', required: ['SourceArn'], members: { SourceArn: text, MaxResults: integer },
}
const ListMessageMoveTasksResultEntry: StructSchema = {
  kind: 'struct', name: 'ListMessageMoveTasksResultEntry', required: [],
  members: {
    TaskHandle: text, Status: text, SourceArn: text, DestinationArn: text, MaxNumberOfMessagesPerSecond: integer,
    ApproximateNumberOfMessagesMoved: long, ApproximateNumberOfMessagesToMove: long, FailureReason: text, StartedTimestamp: long,
  },
}
const ListMessageMoveTasksResultEntryList: ListSchema = { kind: 'list', of: ListMessageMoveTasksResultEntry, flat: true }
const ListMessageMoveTasksResult: StructSchema = {
  kind: 'struct', name: 'ListMessageMoveTasksResult', required: [],
  members: { Results: { ...ListMessageMoveTasksResultEntryList, flat: true } },
  places: {
    Results: { in: 'element', name: 'ListMessageMoveTasksResultEntry' },
  },
}
const ListQueueTagsRequest: StructSchema = {
  kind: 'struct', name: 'ListQueueTagsRequest', required: ['QueueUrl'], members: { QueueUrl: text },
}
const ListQueueTagsResult: StructSchema = {
  kind: 'struct', name: 'ListQueueTagsResult', required: [], members: { Tags: TagMap },
  places: {
    Tags: { in: 'element', name: 'Tag' },
  },
}
const ListQueuesRequest: StructSchema = {
  kind: 'struct', name: 'ListQueuesRequest', required: [], members: { QueueNamePrefix: text, NextToken: text, MaxResults: integer },
}
const ListQueuesResult: StructSchema = {
  kind: 'struct', name: 'ListQueuesResult', required: [], members: { QueueUrls: QueueUrlList, NextToken: text },
  places: {
    QueueUrls: { in: 'element', name: 'QueueUrl' },
  },
}
const PurgeQueueRequest: StructSchema = {
  kind: 'struct', name: 'PurgeQueueRequest', required: ['QueueUrl'], members: { QueueUrl: text },
}
const MessageSystemAttributeName: StringSchema = {
  kind: 'string',
  oneOf: [
    'All', 'SenderId', 'SentTimestamp', 'ApproximateReceiveCount', 'ApproximateFirstReceiveTimestamp', 'SequenceNumber',
    'MessageDeduplicationId', 'MessageGroupId', 'AWSTraceHeader', 'DeadLetterQueueSourceArn',
  ],
}
const MessageSystemAttributeList: ListSchema = { kind: 'list', of: MessageSystemAttributeName, flat: true }
const MessageAttributeNameList: ListSchema = { kind: 'list', of: text, flat: true }
const ReceiveMessageRequest: StructSchema = {
  kind: 'struct', name: 'ReceiveMessageRequest', required: ['QueueUrl'],
  members: {
    QueueUrl: text, AttributeNames: MessageSystemAttributeList, MessageSystemAttributeNames: MessageSystemAttributeList,
    MessageAttributeNames: MessageAttributeNameList, MaxNumberOfMessages: integer, VisibilityTimeout: integer, WaitTimeSeconds: integer,
    ReceiveRequestAttemptId: text,
  },
  places: {
    AttributeNames: { in: 'element', name: 'AttributeName' },
    MessageSystemAttributeNames: { in: 'element', name: 'MessageSystemAttributeName' },
    MessageAttributeNames: { in: 'element', name: 'MessageAttributeName' },
  },
}
const MessageSystemAttributeMap: MapSchema = {
  kind: 'map', key: MessageSystemAttributeName, of: text, flat: true, names: { key: 'Name', value: 'Value' },
}
const StringList: ListSchema = { kind: 'list', of: text }
const BinaryList: ListSchema = { kind: 'list', of: blob }
const MessageAttributeValue: StructSchema = {
  kind: 'struct', name: 'MessageAttributeValue', required: ['DataType'],
  members: {
    StringValue: text, BinaryValue: blob, StringListValues: { ...StringList, flat: true }, BinaryListValues: { ...BinaryList, flat: true },
    DataType: text,
  },
  places: {
    StringListValues: { in: 'element', name: 'StringListValue' },
    BinaryListValues: { in: 'element', name: 'BinaryListValue' },
  },
}
const MessageBodyAttributeMap: MapSchema = {
  kind: 'map', key: text, of: MessageAttributeValue, flat: true, names: { key: 'Name', value: 'Value' },
}
const Message: StructSchema = {
  kind: 'struct', name: 'Message', required: [],
  members: {
    MessageId: text, ReceiptHandle: text, MD5OfBody: text, Body: text, Attributes: MessageSystemAttributeMap, MD5OfMessageAttributes: text,
    MessageAttributes: MessageBodyAttributeMap,
  },
  places: {
    Attributes: { in: 'element', name: 'Attribute' },
    MessageAttributes: { in: 'element', name: 'MessageAttribute' },
  },
}
const MessageList: ListSchema = { kind: 'list', of: Message, flat: true }
const ReceiveMessageResult: StructSchema = {
  kind: 'struct', name: 'ReceiveMessageResult', required: [], members: { Messages: MessageList },
  places: {
    Messages: { in: 'element', name: 'Message' },
  },
}
const RemovePermissionRequest: StructSchema = {
  kind: 'struct', name: 'RemovePermissionRequest', required: ['QueueUrl', 'Label'], members: { QueueUrl: text, Label: text },
}
const MessageSystemAttributeNameForSends: StringSchema = { kind: 'string', oneOf: ['AWSTraceHeader'] }
const MessageSystemAttributeValue: StructSchema = {
  kind: 'struct', name: 'MessageSystemAttributeValue', required: ['DataType'],
  members: {
    StringValue: text, BinaryValue: blob, StringListValues: { ...StringList, flat: true }, BinaryListValues: { ...BinaryList, flat: true },
    DataType: text,
  },
  places: {
    StringListValues: { in: 'element', name: 'StringListValue' },
    BinaryListValues: { in: 'element', name: 'BinaryListValue' },
  },
}
const MessageBodySystemAttributeMap: MapSchema = {
  kind: 'map', key: MessageSystemAttributeNameForSends, of: MessageSystemAttributeValue, flat: true, names: { key: 'Name', value: 'Value' },
}
const SendMessageRequest: StructSchema = {
  kind: 'struct', name: 'SendMessageRequest', required: ['QueueUrl', 'MessageBody'],
  members: {
    QueueUrl: text, MessageBody: text, DelaySeconds: integer, MessageAttributes: MessageBodyAttributeMap,
    MessageSystemAttributes: MessageBodySystemAttributeMap, MessageDeduplicationId: text, MessageGroupId: text,
  },
  places: {
    MessageAttributes: { in: 'element', name: 'MessageAttribute' },
    MessageSystemAttributes: { in: 'element', name: 'MessageSystemAttribute' },
  },
}
const SendMessageResult: StructSchema = {
  kind: 'struct', name: 'SendMessageResult', required: [],
  members: {
    MD5OfMessageBody: text, MD5OfMessageAttributes: text, MD5OfMessageSystemAttributes: text, MessageId: text, SequenceNumber: text,
  },
}
const SendMessageBatchRequestEntry: StructSchema = {
  kind: 'struct', name: 'SendMessageBatchRequestEntry', required: ['Id', 'MessageBody'],
  members: {
    Id: text, MessageBody: text, DelaySeconds: integer, MessageAttributes: MessageBodyAttributeMap,
    MessageSystemAttributes: MessageBodySystemAttributeMap, MessageDeduplicationId: text, MessageGroupId: text,
  },
  places: {
    MessageAttributes: { in: 'element', name: 'MessageAttribute' },
    MessageSystemAttributes: { in: 'element', name: 'MessageSystemAttribute' },
  },
}
const SendMessageBatchRequestEntryList: ListSchema = { kind: 'list', of: SendMessageBatchRequestEntry, flat: true }
const SendMessageBatchRequest: StructSchema = {
  kind: 'struct', name: 'SendMessageBatchRequest', required: ['QueueUrl', 'Entries'],
  members: { QueueUrl: text, Entries: SendMessageBatchRequestEntryList },
  places: {
    Entries: { in: 'element', name: 'SendMessageBatchRequestEntry' },
  },
}
const SendMessageBatchResultEntry: StructSchema = {
  kind: 'struct', name: 'SendMessageBatchResultEntry', required: ['Id', 'MessageId', 'MD5OfMessageBody'],
  members: {
    Id: text, MessageId: text, MD5OfMessageBody: text, MD5OfMessageAttributes: text, MD5OfMessageSystemAttributes: text,
    SequenceNumber: text,
  },
}
const SendMessageBatchResultEntryList: ListSchema = { kind: 'list', of: SendMessageBatchResultEntry, flat: true }
const SendMessageBatchResult: StructSchema = {
  kind: 'struct', name: 'SendMessageBatchResult', required: ['Successful', 'Failed'],
  members: {
    Successful: SendMessageBatchResultEntryList, Failed: BatchResultErrorEntryList,
  },
  places: {
    Successful: { in: 'element', name: 'SendMessageBatchResultEntry' },
    Failed: { in: 'element', name: 'BatchResultErrorEntry' },
  },
}
const SetQueueAttributesRequest: StructSchema = {
  kind: 'struct', name: 'SetQueueAttributesRequest', required: ['QueueUrl', 'Attributes'],
  members: { QueueUrl: text, Attributes: QueueAttributeMap },
  places: {
    Attributes: { in: 'element', name: 'Attribute' },
  },
}
const StartMessageMoveTaskRequest: StructSchema = {
  kind: 'struct', name: 'StartMessageMoveTaskRequest', required: ['SourceArn'],
  members: {
    SourceArn: text, DestinationArn: text, MaxNumberOfMessagesPerSecond: integer,
  },
}
const StartMessageMoveTaskResult: StructSchema = {
  kind: 'struct', name: 'StartMessageMoveTaskResult', required: [], members: { TaskHandle: text },
}
const TagQueueRequest: StructSchema = {
  kind: 'struct', name: 'TagQueueRequest', required: ['QueueUrl', 'Tags'], members: { QueueUrl: text, Tags: TagMap },
  places: {
    Tags: { in: 'element', name: 'Tag' },
  },
}
const TagKeyList: ListSchema = { kind: 'list', of: text, flat: true }
const UntagQueueRequest: StructSchema = {
  kind: 'struct', name: 'UntagQueueRequest', required: ['QueueUrl', 'TagKeys'], members: { QueueUrl: text, TagKeys: TagKeyList },
  places: {
    TagKeys: { in: 'element', name: 'TagKey' },
  },
}

export interface AddPermissionRequest {
  readonly QueueUrl: string
  readonly Label: string
  readonly AWSAccountIds: readonly string[]
  readonly Actions: readonly string[]
}
export interface BatchResultErrorEntry {
  readonly Id: string
  readonly SenderFault: boolean
  readonly Code: string
  readonly Message?: string
}
export interface CancelMessageMoveTaskRequest {
  readonly TaskHandle: string
}
export interface CancelMessageMoveTaskResult {
  readonly ApproximateNumberOfMessagesMoved?: number
}
export interface ChangeMessageVisibilityBatchRequest {
  readonly QueueUrl: string
  readonly Entries: readonly ChangeMessageVisibilityBatchRequestEntry[]
}
export interface ChangeMessageVisibilityBatchRequestEntry {
  readonly Id: string
  readonly ReceiptHandle: string
  readonly VisibilityTimeout?: number
}
export interface ChangeMessageVisibilityBatchResult {
  readonly Successful: readonly ChangeMessageVisibilityBatchResultEntry[]
  readonly Failed: readonly BatchResultErrorEntry[]
}
export interface ChangeMessageVisibilityBatchResultEntry {
  readonly Id: string
}
export interface ChangeMessageVisibilityRequest {
  readonly QueueUrl: string
  readonly ReceiptHandle: string
  readonly VisibilityTimeout: number
}
export interface CreateQueueRequest {
  readonly QueueName: string
  readonly Attributes?: { readonly [key: string]: string }
  readonly tags?: { readonly [key: string]: string }
}
export interface CreateQueueResult {
  readonly QueueUrl?: string
}
export interface DeleteMessageBatchRequest {
  readonly QueueUrl: string
  readonly Entries: readonly DeleteMessageBatchRequestEntry[]
}
export interface DeleteMessageBatchRequestEntry {
  readonly Id: string
  readonly ReceiptHandle: string
}
export interface DeleteMessageBatchResult {
  readonly Successful: readonly DeleteMessageBatchResultEntry[]
  readonly Failed: readonly BatchResultErrorEntry[]
}
export interface DeleteMessageBatchResultEntry {
  readonly Id: string
}
export interface DeleteMessageRequest {
  readonly QueueUrl: string
  readonly ReceiptHandle: string
}
export interface DeleteQueueRequest {
  readonly QueueUrl: string
}
export interface GetQueueAttributesRequest {
  readonly QueueUrl: string
  readonly AttributeNames?: readonly QueueAttributeName[]
}
export interface GetQueueAttributesResult {
  readonly Attributes?: { readonly [key: string]: string }
}
export interface GetQueueUrlRequest {
  readonly QueueName: string
  readonly QueueOwnerAWSAccountId?: string
}
export interface GetQueueUrlResult {
  readonly QueueUrl?: string
}
export interface ListDeadLetterSourceQueuesRequest {
  readonly QueueUrl: string
  readonly NextToken?: string
  readonly MaxResults?: number
}
export interface ListDeadLetterSourceQueuesResult {
  readonly queueUrls: readonly string[]
  readonly NextToken?: string
}
export interface ListMessageMoveTasksRequest {
  readonly SourceArn: string
  readonly MaxResults?: number
}
export interface ListMessageMoveTasksResult {
  readonly Results?: readonly ListMessageMoveTasksResultEntry[]
}
export interface ListMessageMoveTasksResultEntry {
  readonly TaskHandle?: string
  readonly Status?: string
  readonly SourceArn?: string
  readonly DestinationArn?: string
  readonly MaxNumberOfMessagesPerSecond?: number
  readonly ApproximateNumberOfMessagesMoved?: number
  readonly ApproximateNumberOfMessagesToMove?: number
  readonly FailureReason?: string
  readonly StartedTimestamp?: number
}
export interface ListQueueTagsRequest {
  readonly QueueUrl: string
}
export interface ListQueueTagsResult {
  readonly Tags?: { readonly [key: string]: string }
}
export interface ListQueuesRequest {
  readonly QueueNamePrefix?: string
  readonly NextToken?: string
  readonly MaxResults?: number
}
export interface ListQueuesResult {
  readonly QueueUrls?: readonly string[]
  readonly NextToken?: string
}
export interface Message {
  readonly MessageId?: string
  readonly ReceiptHandle?: string
  readonly MD5OfBody?: string
  readonly Body?: string
  readonly Attributes?: { readonly [key: string]: string }
  readonly MD5OfMessageAttributes?: string
  readonly MessageAttributes?: { readonly [key: string]: MessageAttributeValue }
}
export interface MessageAttributeValue {
  readonly StringValue?: string
  readonly BinaryValue?: Uint8Array
  readonly StringListValues?: readonly string[]
  readonly BinaryListValues?: readonly Uint8Array[]
  readonly DataType: string
}
export type MessageSystemAttributeName = 'All' | 'SenderId' | 'SentTimestamp' | 'ApproximateReceiveCount' | 'ApproximateFirstReceiveTimestamp' | 'SequenceNumber' | 'MessageDeduplicationId' | 'MessageGroupId' | 'AWSTraceHeader' | 'DeadLetterQueueSourceArn'
export type MessageSystemAttributeNameForSends = 'AWSTraceHeader'
export interface MessageSystemAttributeValue {
  readonly StringValue?: string
  readonly BinaryValue?: Uint8Array
  readonly StringListValues?: readonly string[]
  readonly BinaryListValues?: readonly Uint8Array[]
  readonly DataType: string
}
export interface PurgeQueueRequest {
  readonly QueueUrl: string
}
export type QueueAttributeName = 'All' | 'Policy' | 'VisibilityTimeout' | 'MaximumMessageSize' | 'MessageRetentionPeriod' | 'ApproximateNumberOfMessages' | 'ApproximateNumberOfMessagesNotVisible' | 'CreatedTimestamp' | 'LastModifiedTimestamp' | 'QueueArn' | 'ApproximateNumberOfMessagesDelayed' | 'DelaySeconds' | 'ReceiveMessageWaitTimeSeconds' | 'RedrivePolicy' | 'FifoQueue' | 'ContentBasedDeduplication' | 'KmsMasterKeyId' | 'KmsDataKeyReusePeriodSeconds' | 'DeduplicationScope' | 'FifoThroughputLimit' | 'RedriveAllowPolicy' | 'SqsManagedSseEnabled'
export interface ReceiveMessageRequest {
  readonly QueueUrl: string
  readonly AttributeNames?: readonly MessageSystemAttributeName[]
  readonly MessageSystemAttributeNames?: readonly MessageSystemAttributeName[]
  readonly MessageAttributeNames?: readonly string[]
  readonly MaxNumberOfMessages?: number
  readonly VisibilityTimeout?: number
  readonly WaitTimeSeconds?: number
  readonly ReceiveRequestAttemptId?: string
}
export interface ReceiveMessageResult {
  readonly Messages?: readonly Message[]
}
export interface RemovePermissionRequest {
  readonly QueueUrl: string
  readonly Label: string
}
export interface SendMessageBatchRequest {
  readonly QueueUrl: string
  readonly Entries: readonly SendMessageBatchRequestEntry[]
}
export interface SendMessageBatchRequestEntry {
  readonly Id: string
  readonly MessageBody: string
  readonly DelaySeconds?: number
  readonly MessageAttributes?: { readonly [key: string]: MessageAttributeValue }
  readonly MessageSystemAttributes?: { readonly [key: string]: MessageSystemAttributeValue }
  readonly MessageDeduplicationId?: string
  readonly MessageGroupId?: string
}
export interface SendMessageBatchResult {
  readonly Successful: readonly SendMessageBatchResultEntry[]
  readonly Failed: readonly BatchResultErrorEntry[]
}
export interface SendMessageBatchResultEntry {
  readonly Id: string
  readonly MessageId: string
  readonly MD5OfMessageBody: string
  readonly MD5OfMessageAttributes?: string
  readonly MD5OfMessageSystemAttributes?: string
  readonly SequenceNumber?: string
}
export interface SendMessageRequest {
  readonly QueueUrl: string
  readonly MessageBody: string
  readonly DelaySeconds?: number
  readonly MessageAttributes?: { readonly [key: string]: MessageAttributeValue }
  readonly MessageSystemAttributes?: { readonly [key: string]: MessageSystemAttributeValue }
  readonly MessageDeduplicationId?: string
  readonly MessageGroupId?: string
}
export interface SendMessageResult {
  readonly MD5OfMessageBody?: string
  readonly MD5OfMessageAttributes?: string
  readonly MD5OfMessageSystemAttributes?: string
  readonly MessageId?: string
  readonly SequenceNumber?: string
}
export interface SetQueueAttributesRequest {
  readonly QueueUrl: string
  readonly Attributes: { readonly [key: string]: string }
}
export interface StartMessageMoveTaskRequest {
  readonly SourceArn: string
  readonly DestinationArn?: string
  readonly MaxNumberOfMessagesPerSecond?: number
}
export interface StartMessageMoveTaskResult {
  readonly TaskHandle?: string
}
export interface TagQueueRequest {
  readonly QueueUrl: string
  readonly Tags: { readonly [key: string]: string }
}
export interface UntagQueueRequest {
  readonly QueueUrl: string
  readonly TagKeys: readonly string[]
}

const addPermissionErrors = [
  'OverLimit', 'RequestThrottled', 'QueueDoesNotExist', 'InvalidAddress', 'InvalidSecurity', 'UnsupportedOperation',
] as const
export type AddPermissionError = (typeof addPermissionErrors)[number] | AnyError
export const AddPermission: OperationModel<AddPermissionRequest, undefined, AddPermissionError> = {
  name: 'AddPermission', plane: 'data', input: AddPermissionRequest, errors: addPermissionErrors,
}

const cancelMessageMoveTaskErrors = [
  'ResourceNotFoundException', 'RequestThrottled', 'InvalidAddress', 'InvalidSecurity', 'UnsupportedOperation',
] as const
export type CancelMessageMoveTaskError = (typeof cancelMessageMoveTaskErrors)[number] | AnyError
export const CancelMessageMoveTask: OperationModel<CancelMessageMoveTaskRequest, CancelMessageMoveTaskResult, CancelMessageMoveTaskError> = {
  name: 'CancelMessageMoveTask', plane: 'data', input: CancelMessageMoveTaskRequest, output: CancelMessageMoveTaskResult,
  errors: cancelMessageMoveTaskErrors,
}

const changeMessageVisibilityErrors = [
  'MessageNotInflight', 'ReceiptHandleIsInvalid', 'RequestThrottled', 'QueueDoesNotExist', 'UnsupportedOperation', 'InvalidAddress',
  'InvalidSecurity',
] as const
export type ChangeMessageVisibilityError = (typeof changeMessageVisibilityErrors)[number] | AnyError
export const ChangeMessageVisibility: OperationModel<ChangeMessageVisibilityRequest, undefined, ChangeMessageVisibilityError> = {
  name: 'ChangeMessageVisibility', plane: 'data', input: ChangeMessageVisibilityRequest, errors: changeMessageVisibilityErrors,
}

const changeMessageVisibilityBatchErrors = [
  'TooManyEntriesInBatchRequest', 'EmptyBatchRequest', 'BatchEntryIdsNotDistinct', 'InvalidBatchEntryId', 'RequestThrottled',
  'QueueDoesNotExist', 'UnsupportedOperation', 'InvalidAddress', 'InvalidSecurity',
] as const
export type ChangeMessageVisibilityBatchError = (typeof changeMessageVisibilityBatchErrors)[number] | AnyError
export const ChangeMessageVisibilityBatch: OperationModel<ChangeMessageVisibilityBatchRequest, ChangeMessageVisibilityBatchResult, ChangeMessageVisibilityBatchError> = {
  name: 'ChangeMessageVisibilityBatch', plane: 'data', input: ChangeMessageVisibilityBatchRequest,
  output: ChangeMessageVisibilityBatchResult, errors: changeMessageVisibilityBatchErrors,
}

const createQueueErrors = [
  'QueueDeletedRecently', 'QueueNameExists', 'RequestThrottled', 'InvalidAddress', 'InvalidAttributeName', 'InvalidAttributeValue',
  'UnsupportedOperation', 'InvalidSecurity',
] as const
export type CreateQueueError = (typeof createQueueErrors)[number] | AnyError
export const CreateQueue: OperationModel<CreateQueueRequest, CreateQueueResult, CreateQueueError> = {
  name: 'CreateQueue', plane: 'data', input: CreateQueueRequest, output: CreateQueueResult, errors: createQueueErrors,
}

const deleteMessageErrors = [
  'InvalidIdFormat', 'ReceiptHandleIsInvalid', 'RequestThrottled', 'QueueDoesNotExist', 'UnsupportedOperation', 'InvalidSecurity',
  'InvalidAddress',
] as const
export type DeleteMessageError = (typeof deleteMessageErrors)[number] | AnyError
export const DeleteMessage: OperationModel<DeleteMessageRequest, undefined, DeleteMessageError> = {
  name: 'DeleteMessage', plane: 'data', input: DeleteMessageRequest, errors: deleteMessageErrors,
}

const deleteMessageBatchErrors = [
  'TooManyEntriesInBatchRequest', 'EmptyBatchRequest', 'BatchEntryIdsNotDistinct', 'InvalidBatchEntryId', 'RequestThrottled',
  'QueueDoesNotExist', 'UnsupportedOperation', 'InvalidAddress', 'InvalidSecurity',
] as const
export type DeleteMessageBatchError = (typeof deleteMessageBatchErrors)[number] | AnyError
export const DeleteMessageBatch: OperationModel<DeleteMessageBatchRequest, DeleteMessageBatchResult, DeleteMessageBatchError> = {
  name: 'DeleteMessageBatch', plane: 'data', input: DeleteMessageBatchRequest, output: DeleteMessageBatchResult,
  errors: deleteMessageBatchErrors,
}

const deleteQueueErrors = [
  'RequestThrottled', 'QueueDoesNotExist', 'InvalidAddress', 'UnsupportedOperation', 'InvalidSecurity',
] as const
export type DeleteQueueError = (typeof deleteQueueErrors)[number] | AnyError
export const DeleteQueue: OperationModel<DeleteQueueRequest, undefined, DeleteQueueError> = {
  name: 'DeleteQueue', plane: 'data', input: DeleteQueueRequest, errors: deleteQueueErrors,
}

const getQueueAttributesErrors = [
  'InvalidAttributeName', 'RequestThrottled', 'QueueDoesNotExist', 'UnsupportedOperation', 'InvalidSecurity', 'InvalidAddress',
] as const
export type GetQueueAttributesError = (typeof getQueueAttributesErrors)[number] | AnyError
export const GetQueueAttributes: OperationModel<GetQueueAttributesRequest, GetQueueAttributesResult, GetQueueAttributesError> = {
  name: 'GetQueueAttributes', plane: 'data', input: GetQueueAttributesRequest, output: GetQueueAttributesResult,
  errors: getQueueAttributesErrors,
}

const getQueueUrlErrors = [
  'RequestThrottled', 'QueueDoesNotExist', 'InvalidAddress', 'InvalidSecurity', 'UnsupportedOperation',
] as const
export type GetQueueUrlError = (typeof getQueueUrlErrors)[number] | AnyError
export const GetQueueUrl: OperationModel<GetQueueUrlRequest, GetQueueUrlResult, GetQueueUrlError> = {
  name: 'GetQueueUrl', plane: 'data', input: GetQueueUrlRequest, output: GetQueueUrlResult, errors: getQueueUrlErrors,
}

const listDeadLetterSourceQueuesErrors = [
  'QueueDoesNotExist', 'RequestThrottled', 'InvalidSecurity', 'InvalidAddress', 'UnsupportedOperation',
] as const
export type ListDeadLetterSourceQueuesError = (typeof listDeadLetterSourceQueuesErrors)[number] | AnyError
export const ListDeadLetterSourceQueues: OperationModel<ListDeadLetterSourceQueuesRequest, ListDeadLetterSourceQueuesResult, ListDeadLetterSourceQueuesError> = {
  name: 'ListDeadLetterSourceQueues', plane: 'data', input: ListDeadLetterSourceQueuesRequest, output: ListDeadLetterSourceQueuesResult,
  errors: listDeadLetterSourceQueuesErrors,
}

const listMessageMoveTasksErrors = [
  'ResourceNotFoundException', 'RequestThrottled', 'InvalidAddress', 'InvalidSecurity', 'UnsupportedOperation',
] as const
export type ListMessageMoveTasksError = (typeof listMessageMoveTasksErrors)[number] | AnyError
export const ListMessageMoveTasks: OperationModel<ListMessageMoveTasksRequest, ListMessageMoveTasksResult, ListMessageMoveTasksError> = {
  name: 'ListMessageMoveTasks', plane: 'data', input: ListMessageMoveTasksRequest, output: ListMessageMoveTasksResult,
  errors: listMessageMoveTasksErrors,
}

const listQueueTagsErrors = [
  'RequestThrottled', 'QueueDoesNotExist', 'UnsupportedOperation', 'InvalidAddress', 'InvalidSecurity',
] as const
export type ListQueueTagsError = (typeof listQueueTagsErrors)[number] | AnyError
export const ListQueueTags: OperationModel<ListQueueTagsRequest, ListQueueTagsResult, ListQueueTagsError> = {
  name: 'ListQueueTags', plane: 'data', input: ListQueueTagsRequest, output: ListQueueTagsResult, errors: listQueueTagsErrors,
}

const listQueuesErrors = [
  'RequestThrottled', 'InvalidSecurity', 'InvalidAddress', 'UnsupportedOperation',
] as const
export type ListQueuesError = (typeof listQueuesErrors)[number] | AnyError
export const ListQueues: OperationModel<ListQueuesRequest, ListQueuesResult, ListQueuesError> = {
  name: 'ListQueues', plane: 'data', input: ListQueuesRequest, output: ListQueuesResult, errors: listQueuesErrors,
}

const purgeQueueErrors = [
  'QueueDoesNotExist', 'PurgeQueueInProgress', 'RequestThrottled', 'InvalidAddress', 'InvalidSecurity', 'UnsupportedOperation',
] as const
export type PurgeQueueError = (typeof purgeQueueErrors)[number] | AnyError
export const PurgeQueue: OperationModel<PurgeQueueRequest, undefined, PurgeQueueError> = {
  name: 'PurgeQueue', plane: 'data', input: PurgeQueueRequest, errors: purgeQueueErrors,
}

const receiveMessageErrors = [
  'UnsupportedOperation', 'OverLimit', 'RequestThrottled', 'QueueDoesNotExist', 'InvalidSecurity', 'KmsDisabled', 'KmsInvalidState',
  'KmsNotFound', 'KmsOptInRequired', 'KmsThrottled', 'KmsAccessDenied', 'KmsInvalidKeyUsage', 'InvalidAddress',
] as const
export type ReceiveMessageError = (typeof receiveMessageErrors)[number] | AnyError
export const ReceiveMessage: OperationModel<ReceiveMessageRequest, ReceiveMessageResult, ReceiveMessageError> = {
  name: 'ReceiveMessage', plane: 'data', input: ReceiveMessageRequest, output: ReceiveMessageResult, errors: receiveMessageErrors,
}

const removePermissionErrors = [
  'InvalidAddress', 'RequestThrottled', 'QueueDoesNotExist', 'InvalidSecurity', 'UnsupportedOperation',
] as const
export type RemovePermissionError = (typeof removePermissionErrors)[number] | AnyError
export const RemovePermission: OperationModel<RemovePermissionRequest, undefined, RemovePermissionError> = {
  name: 'RemovePermission', plane: 'data', input: RemovePermissionRequest, errors: removePermissionErrors,
}

const sendMessageErrors = [
  'InvalidMessageContents', 'UnsupportedOperation', 'RequestThrottled', 'QueueDoesNotExist', 'InvalidSecurity', 'KmsDisabled',
  'KmsInvalidState', 'KmsNotFound', 'KmsOptInRequired', 'KmsThrottled', 'KmsAccessDenied', 'KmsInvalidKeyUsage', 'InvalidAddress',
] as const
export type SendMessageError = (typeof sendMessageErrors)[number] | AnyError
export const SendMessage: OperationModel<SendMessageRequest, SendMessageResult, SendMessageError> = {
  name: 'SendMessage', plane: 'data', input: SendMessageRequest, output: SendMessageResult, errors: sendMessageErrors,
}

const sendMessageBatchErrors = [
  'TooManyEntriesInBatchRequest', 'EmptyBatchRequest', 'BatchEntryIdsNotDistinct', 'BatchRequestTooLong', 'InvalidBatchEntryId',
  'UnsupportedOperation', 'RequestThrottled', 'QueueDoesNotExist', 'InvalidSecurity', 'KmsDisabled', 'KmsInvalidState', 'KmsNotFound',
  'KmsOptInRequired', 'KmsThrottled', 'KmsAccessDenied', 'KmsInvalidKeyUsage', 'InvalidAddress',
] as const
export type SendMessageBatchError = (typeof sendMessageBatchErrors)[number] | AnyError
export const SendMessageBatch: OperationModel<SendMessageBatchRequest, SendMessageBatchResult, SendMessageBatchError> = {
  name: 'SendMessageBatch', plane: 'data', input: SendMessageBatchRequest, output: SendMessageBatchResult, errors: sendMessageBatchErrors,
}

const setQueueAttributesErrors = [
  'InvalidAttributeName', 'InvalidAttributeValue', 'RequestThrottled', 'QueueDoesNotExist', 'UnsupportedOperation', 'OverLimit',
  'InvalidAddress', 'InvalidSecurity',
] as const
export type SetQueueAttributesError = (typeof setQueueAttributesErrors)[number] | AnyError
export const SetQueueAttributes: OperationModel<SetQueueAttributesRequest, undefined, SetQueueAttributesError> = {
  name: 'SetQueueAttributes', plane: 'data', input: SetQueueAttributesRequest, errors: setQueueAttributesErrors,
}

const startMessageMoveTaskErrors = [
  'ResourceNotFoundException', 'RequestThrottled', 'InvalidAddress', 'InvalidSecurity', 'UnsupportedOperation',
] as const
export type StartMessageMoveTaskError = (typeof startMessageMoveTaskErrors)[number] | AnyError
export const StartMessageMoveTask: OperationModel<StartMessageMoveTaskRequest, StartMessageMoveTaskResult, StartMessageMoveTaskError> = {
  name: 'StartMessageMoveTask', plane: 'data', input: StartMessageMoveTaskRequest, output: StartMessageMoveTaskResult,
  errors: startMessageMoveTaskErrors,
}

const tagQueueErrors = [
  'InvalidAddress', 'RequestThrottled', 'QueueDoesNotExist', 'InvalidSecurity', 'UnsupportedOperation',
] as const
export type TagQueueError = (typeof tagQueueErrors)[number] | AnyError
export const TagQueue: OperationModel<TagQueueRequest, undefined, TagQueueError> = {
  name: 'TagQueue', plane: 'data', input: TagQueueRequest, errors: tagQueueErrors,
}

const untagQueueErrors = [
  'InvalidAddress', 'RequestThrottled', 'QueueDoesNotExist', 'InvalidSecurity', 'UnsupportedOperation',
] as const
export type UntagQueueError = (typeof untagQueueErrors)[number] | AnyError
export const UntagQueue: OperationModel<UntagQueueRequest, undefined, UntagQueueError> = {
  name: 'UntagQueue', plane: 'data', input: UntagQueueRequest, errors: untagQueueErrors,
}

export const service: AwsJsonService = {
  name: 'sqs',
  signingName: 'sqs',
  protocol: 'aws-json',
  targetPrefix: 'AmazonSQS',
  jsonVersion: '1.0',
  query: { apiVersion: '2012-11-05', xmlNamespace: 'http://queue.amazonaws.com/doc/2012-11-05/', typePrefix: 'com.amazonaws.sqs#' },
  violationCode: 'InvalidAttributeName',
  operations: {
    AddPermission, CancelMessageMoveTask, ChangeMessageVisibility, ChangeMessageVisibilityBatch, CreateQueue, DeleteMessage,
    DeleteMessageBatch, DeleteQueue, GetQueueAttributes, GetQueueUrl, ListDeadLetterSourceQueues, ListMessageMoveTasks, ListQueueTags,
    ListQueues, PurgeQueue, ReceiveMessage, RemovePermission, SendMessage, SendMessageBatch, SetQueueAttributes, StartMessageMoveTask,
    TagQueue, UntagQueue,
  },
  errors: {
    AccessDeniedException: { code: 'AccessDeniedException', httpStatus: 403, fault: false, queryCode: 'AccessDenied' },
    BatchEntryIdsNotDistinct: { code: 'BatchEntryIdsNotDistinct', httpStatus: 400, fault: false, queryCode: 'AWS.SimpleQueueService.BatchEntryIdsNotDistinct' },
    BatchRequestTooLong: { code: 'BatchRequestTooLong', httpStatus: 400, fault: false, queryCode: 'AWS.SimpleQueueService.BatchRequestTooLong' },
    EmptyBatchRequest: { code: 'EmptyBatchRequest', httpStatus: 400, fault: false, queryCode: 'AWS.SimpleQueueService.EmptyBatchRequest' },
    ExpiredTokenException: { code: 'ExpiredTokenException', httpStatus: 403, fault: false, queryCode: 'ExpiredToken' },
    IncompleteSignatureException: { code: 'IncompleteSignatureException', httpStatus: 403, fault: false, queryCode: 'IncompleteSignature' },
    InternalFailure: { code: 'InternalFailure', httpStatus: 500, fault: true },
    InvalidAddress: { code: 'InvalidAddress', httpStatus: 400, fault: false },
    InvalidAttributeName: { code: 'InvalidAttributeName', httpStatus: 400, fault: false },
    InvalidAttributeValue: { code: 'InvalidAttributeValue', httpStatus: 400, fault: false },
    InvalidBatchEntryId: { code: 'InvalidBatchEntryId', httpStatus: 400, fault: false, queryCode: 'AWS.SimpleQueueService.InvalidBatchEntryId' },
    InvalidIdFormat: { code: 'InvalidIdFormat', httpStatus: 400, fault: false },
    InvalidMessageContents: { code: 'InvalidMessageContents', httpStatus: 400, fault: false },
    InvalidParameterValueException: { code: 'InvalidParameterValueException', httpStatus: 400, fault: false, queryCode: 'InvalidParameterValue' },
    InvalidSecurity: { code: 'InvalidSecurity', httpStatus: 400, fault: false },
    InvalidSignatureException: { code: 'InvalidSignatureException', httpStatus: 403, fault: false, queryCode: 'SignatureDoesNotMatch' },
    KmsAccessDenied: { code: 'KmsAccessDenied', httpStatus: 400, fault: false, queryCode: 'KMS.AccessDeniedException' },
    KmsDisabled: { code: 'KmsDisabled', httpStatus: 400, fault: false, queryCode: 'KMS.DisabledException' },
    KmsInvalidKeyUsage: { code: 'KmsInvalidKeyUsage', httpStatus: 400, fault: false, queryCode: 'KMS.InvalidKeyUsageException' },
    KmsInvalidState: { code: 'KmsInvalidState', httpStatus: 400, fault: false, queryCode: 'KMS.InvalidStateException' },
    KmsNotFound: { code: 'KmsNotFound', httpStatus: 400, fault: false, queryCode: 'KMS.NotFoundException' },
    KmsOptInRequired: { code: 'KmsOptInRequired', httpStatus: 400, fault: false, queryCode: 'KMS.OptInRequired' },
    KmsThrottled: { code: 'KmsThrottled', httpStatus: 400, fault: false, queryCode: 'KMS.ThrottlingException' },
    MessageNotInflight: { code: 'MessageNotInflight', httpStatus: 400, fault: false, queryCode: 'AWS.SimpleQueueService.MessageNotInflight' },
    MissingAuthenticationTokenException: { code: 'MissingAuthenticationTokenException', httpStatus: 403, fault: false, queryCode: 'MissingAuthenticationToken' },
    MissingRequiredParameterException: { code: 'MissingRequiredParameterException', httpStatus: 400, fault: false, queryCode: 'MissingParameter' },
    OverLimit: { code: 'OverLimit', httpStatus: 400, fault: false },
    PurgeQueueInProgress: { code: 'PurgeQueueInProgress', httpStatus: 400, fault: false, queryCode: 'AWS.SimpleQueueService.PurgeQueueInProgress' },
    QueueDeletedRecently: { code: 'QueueDeletedRecently', httpStatus: 400, fault: false, queryCode: 'AWS.SimpleQueueService.QueueDeletedRecently' },
    QueueDoesNotExist: { code: 'QueueDoesNotExist', httpStatus: 400, fault: false, queryCode: 'AWS.SimpleQueueService.NonExistentQueue' },
    QueueNameExists: { code: 'QueueNameExists', httpStatus: 400, fault: false, queryCode: 'QueueAlreadyExists' },
    ReceiptHandleIsInvalid: { code: 'ReceiptHandleIsInvalid', httpStatus: 400, fault: false },
    RequestThrottled: { code: 'RequestThrottled', httpStatus: 400, fault: false },
    ResourceNotFoundException: { code: 'ResourceNotFoundException', httpStatus: 400, fault: false },
    SerializationException: { code: 'SerializationException', httpStatus: 400, fault: false },
    ServiceUnavailable: { code: 'ServiceUnavailable', httpStatus: 503, fault: true },
    ThrottlingException: { code: 'ThrottlingException', httpStatus: 400, fault: false, queryCode: 'Throttling' },
    TooManyEntriesInBatchRequest: { code: 'TooManyEntriesInBatchRequest', httpStatus: 400, fault: false, queryCode: 'AWS.SimpleQueueService.TooManyEntriesInBatchRequest' },
    UnknownOperationException: { code: 'UnknownOperationException', httpStatus: 400, fault: false, queryCode: 'InvalidAction' },
    UnrecognizedClientException: { code: 'UnrecognizedClientException', httpStatus: 403, fault: false, queryCode: 'InvalidClientTokenId' },
    UnsupportedOperation: { code: 'UnsupportedOperation', httpStatus: 400, fault: false, queryCode: 'AWS.SimpleQueueService.UnsupportedOperation' },
    ValidationException: { code: 'ValidationException', httpStatus: 400, fault: false, queryCode: 'ValidationError' },
  },
}
