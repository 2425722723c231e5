import { ACCOUNT, REGION, type World } from '../world.ts'

export type Members = Record<string, unknown>

/** Codes of the query protocol of once, where they were others. */
const QUERY_CODES: Readonly<Record<string, string>> = { QueueDoesNotExist: 'NonExistentQueue' }

/** Expects an error of the model: the SDK for JavaScript shows its name, all others the code of query. */
export function failsAs(
  world: World,
  operation: string,
  input: Members,
  code: string,
  message?: string | RegExp,
): Promise<string> {
  const query = code === 'QueueNameExists' ? 'QueueAlreadyExists' : `AWS.SimpleQueueService.${QUERY_CODES[code] ?? code}`
  return world.fails(operation, input, world.clientName.startsWith('js') ? code : query, message)
}

export const NO_QUEUE_TEXT = 'The specified queue does not exist.'

export function arnOf(name: string): string {
  return `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`
}

export async function queue(world: World, Attributes: Record<string, string> = {}, name = world.fresh()): Promise<string> {
  return (await world.ok('CreateQueue', { QueueName: name, Attributes }))['QueueUrl'] as string
}

export interface Message {
  readonly MessageId: string
  readonly ReceiptHandle: string
  readonly Body: string
  readonly MD5OfBody: string
  readonly Attributes?: Record<string, string>
  readonly MessageAttributes?: Record<string, Members>
  readonly MD5OfMessageAttributes?: string
}

export async function receive(world: World, QueueUrl: string, more: Members = {}): Promise<readonly Message[]> {
  const output = await world.ok('ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10, ...more })
  return (output['Messages'] ?? []) as Message[]
}

export async function attribute(world: World, QueueUrl: string, name: string): Promise<unknown> {
  const { Attributes } = await world.ok('GetQueueAttributes', { QueueUrl, AttributeNames: [name] })
  return (Attributes as Members | undefined)?.[name]
}

/** Every operation on a queue of this URL, each with an input that is otherwise good. */
export function everyOperation(QueueUrl: string): Readonly<Record<string, Members>> {
  const handle = { ReceiptHandle: 'x' }
  return {
    GetQueueAttributes: { QueueUrl },
    SetQueueAttributes: { QueueUrl, Attributes: { DelaySeconds: '1' } },
    TagQueue: { QueueUrl, Tags: { a: 'b' } },
    UntagQueue: { QueueUrl, TagKeys: ['a'] },
    ListQueueTags: { QueueUrl },
    ListDeadLetterSourceQueues: { QueueUrl },
    SendMessage: { QueueUrl, MessageBody: 'x' },
    SendMessageBatch: { QueueUrl, Entries: [{ Id: 'a', MessageBody: 'x' }] },
    ReceiveMessage: { QueueUrl },
    DeleteMessage: { QueueUrl, ...handle },
    DeleteMessageBatch: { QueueUrl, Entries: [{ Id: 'a', ...handle }] },
    ChangeMessageVisibility: { QueueUrl, ...handle, VisibilityTimeout: 1 },
    ChangeMessageVisibilityBatch: { QueueUrl, Entries: [{ Id: 'a', ...handle, VisibilityTimeout: 1 }] },
    PurgeQueue: { QueueUrl },
    DeleteQueue: { QueueUrl },
  }
}

export function claims(operations: readonly string[], code: string): readonly [string, ...string[]] {
  return operations.map((each) => `${each} ${code}`) as unknown as readonly [string, ...string[]]
}
