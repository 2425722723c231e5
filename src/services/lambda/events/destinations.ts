/** Tells of the end of an event: to the destination of its settings, and, if it failed, to the dead-letter queue. Under the execution role. */
import { parseArn } from '../../../aws/arn.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import { bodyOf } from '../../../model/streaming.ts'
import { functionArn, LATEST, parseFunctionArn } from '../arn.ts'
import { type FunctionEntity, type FunctionSettings, qualifiedKey } from '../entities.ts'
import { type LambdaRuntime, lambdaPort } from '../port.ts'
import { versionOf } from '../queries.ts'
import { callFor } from '../role.ts'
import type { Invocation } from '../runner.ts'
import { errorOf } from '../traces.ts'
import type { StoredEvent } from './event-log.ts'
import { DEAD_LETTER_MESSAGE_CHARS_MAX, DELIVERIES_MAX, DELIVERY_WAIT_MS } from './limits.ts'

export type Condition = 'Success' | 'RetriesExhausted' | 'EventAgeExceeded' | 'ZeroReservedConcurrency'

export interface EventEnd {
  readonly event: StoredEvent
  readonly condition: Condition
  /** How often the function was given the event. */
  readonly invokeCount: number
  /** The last one. Absent: there was none. */
  readonly invocation?: Invocation
  readonly executedVersion?: string
}

export async function deliver(runtime: LambdaRuntime, owner: FunctionEntity, end: EventEnd): Promise<void> {
  const { qualifier = LATEST } = end.event
  const isFailure = end.condition !== 'Success'
  const settings = versionOf(runtime.catalog, owner, qualifier)?.settings ?? owner.settings
  const config = runtime.catalog.get('lambda.event-invoke', qualifiedKey(owner.arn, qualifier))
  const destination = isFailure ? config?.onFailureArn : config?.onSuccessArn
  if (destination !== undefined) {
    const text = JSON.stringify(documentOf(runtime, owner, end))
    await patiently(runtime, destination, () => send(runtime, owner, settings, destination, text, end.event.requestId))
  }
  const deadLetters = settings.deadLetterArn
  if (isFailure && deadLetters !== undefined) {
    await patiently(runtime, deadLetters, () => sendDeadLetter(runtime, owner, settings, deadLetters, end))
  }
}

/** As AWS writes it. Source: https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html. */
export function documentOf(runtime: Pick<LambdaRuntime, 'clock'>, owner: FunctionEntity, end: EventEnd): unknown {
  const { event, condition, invokeCount, invocation, executedVersion } = end
  return {
    version: '1.0',
    timestamp: new Date(runtime.clock.nowMs()).toISOString(),
    requestContext: {
      requestId: event.requestId,
      functionArn: functionArn(owner.name, owner, event.qualifier ?? LATEST),
      condition,
      approximateInvokeCount: invokeCount,
    },
    requestPayload: jsonIn(event.payload),
    ...(invocation !== undefined && {
      responseContext: {
        statusCode: 200,
        executedVersion,
        ...(invocation.functionError !== undefined && { functionError: invocation.functionError }),
      },
      responsePayload: jsonIn(invocation.payload),
    }),
  }
}

function jsonIn(bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes).toString('utf8')
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    return text // A custom runtime may answer anything.
  }
}

type Reply = Awaited<ReturnType<LambdaRuntime['door']['call']>>

/** What is refused stays refused; what failed is tried a few times. */
async function patiently(runtime: LambdaRuntime, arn: string, attempt: () => Promise<Reply>): Promise<void> {
  for (let deliveries = 1; ; deliveries++) {
    try {
      const reply = await attempt()
      if (isRejection(reply)) {
        const { rejected, message = '' } = reply
        runtime.logger.warn(`An event's end could not be told to ${arn}: ${rejected} ${message} It is not tried again.`)
      }
      return
    } catch (error) {
      if (deliveries >= DELIVERIES_MAX) {
        runtime.logger.error(`An event's end could not be told to ${arn}, and is not tried again`, error)
        return
      }
      await lambdaPort(runtime).system.sleep(DELIVERY_WAIT_MS * 2 ** deliveries)
    }
  }
}

function send(
  runtime: LambdaRuntime,
  owner: FunctionEntity,
  settings: FunctionSettings,
  destination: string,
  text: string,
  requestId: string,
): Promise<Reply> {
  const { service, region, accountId, resource } = arnOf(destination)
  const call = callFor(
    owner,
    settings.role,
    { accountId: owner.accountId, region: region === '' ? owner.region : region },
    requestId,
  )
  switch (service) {
    case 'sqs':
      return runtime.door.call(call, 'sqs', 'SendMessage', { QueueUrl: queueUrl(accountId, resource), MessageBody: text })
    case 's3':
      return runtime.door.call(call, 's3', 'PutObject', {
        Bucket: resource,
        Key: objectKey(runtime, owner),
        Body: bodyOf(Buffer.from(text)),
        ContentType: 'application/json',
      })
    default: {
      const qualifier = parseFunctionArn(destination)?.qualifier
      return runtime.door.call(call, 'lambda', 'Invoke', {
        FunctionName: destination,
        InvocationType: 'Event',
        Payload: Buffer.from(text),
        ...(qualifier !== undefined && { Qualifier: qualifier }),
      })
    }
  }
}

/** The event itself, with attributes that say why it is here. Source: https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html#invocation-dlq. */
function sendDeadLetter(
  runtime: LambdaRuntime,
  owner: FunctionEntity,
  settings: FunctionSettings,
  queueArn: string,
  { event, invocation }: EventEnd,
): Promise<Reply> {
  const { region, accountId, resource } = arnOf(queueArn)
  const { errorMessage = '' } = invocation === undefined ? {} : errorOf(invocation.payload)
  const text = errorMessage.slice(0, DEAD_LETTER_MESSAGE_CHARS_MAX)
  const call = callFor(owner, settings.role, { accountId: owner.accountId, region }, event.requestId)
  return runtime.door.call(call, 'sqs', 'SendMessage', {
    QueueUrl: queueUrl(accountId, resource),
    MessageBody: Buffer.from(event.payload).toString('utf8') || '{}',
    MessageAttributes: {
      RequestID: { DataType: 'String', StringValue: event.requestId },
      ErrorCode: { DataType: 'Number', StringValue: '200' },
      ...(text !== '' && { ErrorMessage: { DataType: 'String', StringValue: text } }),
    },
  })
}

function arnOf(text: string): { service: string; region: string; accountId: string; resource: string } {
  return parseArn(text) ?? { service: '', region: '', accountId: '', resource: '' }
}

/** Which server it names does not matter: the queue is this one's. */
function queueUrl(accountId: string, name: string): string {
  return `http://localhost/${accountId}/${name}`
}

function objectKey({ clock, random }: LambdaRuntime, { name }: FunctionEntity): string {
  const [date = '', time = ''] = new Date(clock.nowMs()).toISOString().slice(0, 19).split('T')
  return `aws/lambda/async/${name}/${date.replaceAll('-', '/')}/${date}T${time.replaceAll(':', '.')}-${random.uuid()}`
}
