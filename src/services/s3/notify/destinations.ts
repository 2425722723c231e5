/** Queues and functions as a bucket reaches them: through the inner door, as `s3.amazonaws.com`. Whether it may is for their policies to say. */
import { parseArn } from '../../../aws/arn.ts'
import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import type { Random } from '../../../kernel/random.ts'
import { serviceCall } from '../../../model/acting.ts'
import type { InnerDoor } from '../../../model/door.ts'
import type { Reply } from '../../../model/endpoint.ts'
import type { Destination } from './event.ts'

export interface DestinationParts {
  readonly door: InnerDoor
  readonly random: Random
}

type To = Pick<Destination, 'service' | 'arn'>

/** What it takes for later: a function's event, a queue's message. */
export function tell(parts: DestinationParts, to: To, bucketArn: string, event: string): Promise<Rejection<string> | undefined> {
  if (to.service === 'sqs') return send(parts, to.arn, bucketArn, event)
  return invoke(parts, to.arn, bucketArn, { InvocationType: 'Event', Payload: Buffer.from(event) })
}

/** Whether it is there, and may be told. A queue gets `testEvent`, as S3 sends it. */
export function tryOut(
  parts: DestinationParts,
  to: To,
  bucketArn: string,
  testEvent: string,
): Promise<Rejection<string> | undefined> {
  return to.service === 'sqs'
    ? send(parts, to.arn, bucketArn, testEvent)
    : invoke(parts, to.arn, bucketArn, { InvocationType: 'DryRun' })
}

function invoke(parts: DestinationParts, arn: string, bucketArn: string, input: object) {
  return call(parts, arn, bucketArn, 'lambda', 'Invoke', { FunctionName: arn, ...input })
}

function send(parts: DestinationParts, arn: string, bucketArn: string, body: string) {
  const { accountId = '', resource = '' } = parseArn(arn) ?? {}
  return call(parts, arn, bucketArn, 'sqs', 'SendMessage', { QueueUrl: `/${accountId}/${resource}`, MessageBody: body })
}

async function call(
  { door, random }: DestinationParts,
  arn: string,
  bucketArn: string,
  service: string,
  operation: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Rejection<string> | undefined> {
  const { accountId = '', region = '' } = parseArn(arn) ?? {}
  const made = serviceCall('s3.amazonaws.com', { accountId, region }, random.uuid(), bucketArn)
  const reply: Reply = await door.call(made, service, operation, input)
  return isRejection(reply) ? reply : undefined
}

const TRY_AGAIN: ReadonlySet<string> = new Set([
  'InternalFailure',
  'RequestThrottled',
  'ResourceConflictException', // The function is still being made.
  'ServiceException',
  'ServiceUnavailable',
  'TooManyRequestsException',
])

/** May the next try have more luck? */
export function isPassing({ rejected }: Rejection<string>): boolean {
  return TRY_AGAIN.has(rejected)
}

/** A throw is a failure of the server's, which may pass. */
export async function settled(work: () => Promise<Rejection<string> | undefined>): Promise<Rejection<string> | undefined> {
  try {
    return await work()
  } catch (cause) {
    return reject('InternalFailure', cause instanceof Error ? cause.message : String(cause))
  }
}
