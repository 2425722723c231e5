/** Where documents of failed batches are: objects in a bucket, messages in a queue. Read and removed through the door, as whoever asks. */
import { isRejection, type Rejection, reject } from './kernel/outcome.ts'
import type { Call } from './model/caller.ts'
import type { InnerDoor } from './model/door.ts'
import type { Reply } from './model/endpoint.ts'
import type { StreamedOutput } from './model/streaming.ts'

/** A document, to be named again. */
export type DocumentRef =
  | { readonly bucket: string; readonly key: string }
  | { readonly queueUrl: string; readonly receiptHandle: string; readonly body: string }

/** What a mapping gave up. */
export interface FailedBatch {
  readonly document: DocumentRef
  readonly failedAt: string
  /** `RetryAttemptsExhausted`, `RecordAgeExceeded` */
  readonly condition: string
  readonly functionArn: string
  readonly streamArn: string
  readonly shardId: string
  readonly firstSequenceNumber: string
  readonly lastSequenceNumber: string
  readonly records: number
  /** It has the records in it; else they are read from the stream again. */
  readonly hasRecords: boolean
}

export interface FailureDocument extends FailedBatch {
  /** The event that the function was given. */
  readonly event?: { readonly Records: readonly EventRecord[] }
}

export interface EventRecord {
  readonly kinesis: {
    readonly sequenceNumber: string
    readonly partitionKey: string
    readonly data: string
    readonly approximateArrivalTimestamp: number
  }
}

export type Source = { readonly bucket: string; readonly prefix: string } | { readonly queueUrl: string }

/** So long nobody else is given a message that was listed, seconds. */
const LISTED_SECONDS = 120
const MESSAGES_PER_CALL = 10
const KEYS_PER_CALL = 1_000
/** A payload of 6 MB, and what stands around it. */
const DOCUMENT_BYTES_MAX = 8 * 1024 * 1024

export interface Listed {
  readonly batches: readonly FailedBatch[]
  /** There may be more than were asked for. */
  readonly more: boolean
}

/** Up to `limit`; what is no such document is passed over. `release`: messages are for everybody again at once. */
export function listDocuments(
  door: InnerDoor,
  call: Call,
  source: Source,
  limit: number,
  release: boolean,
): Promise<Listed | Rejection<string>> {
  return 'bucket' in source ? listObjects(door, call, source, limit) : listMessages(door, call, source.queueUrl, limit, release)
}

async function listObjects(
  door: InnerDoor,
  call: Call,
  { bucket: Bucket, prefix: Prefix }: { readonly bucket: string; readonly prefix: string },
  limit: number,
): Promise<Listed | Rejection<string>> {
  const batches: FailedBatch[] = []
  for (let ContinuationToken: string | undefined; ; ) {
    const ask = { Bucket, Prefix, MaxKeys: KEYS_PER_CALL, ...(ContinuationToken !== undefined && { ContinuationToken }) }
    const page = outputOf<ObjectPage>(await door.call(call, 's3', 'ListObjectsV2', ask))
    if (isRejection(page)) return page
    for (const { Key: key = '' } of page.Contents ?? []) {
      if (batches.length === limit) return { batches, more: true }
      const found = await readDocument(door, call, { bucket: Bucket, key })
      if (isRejection(found)) return found
      if (found !== undefined) batches.push(withoutEvent(found))
    }
    ContinuationToken = page.NextContinuationToken
    if (ContinuationToken === undefined) return { batches, more: false }
  }
}

interface ObjectPage {
  readonly Contents?: readonly { readonly Key?: string }[]
  readonly NextContinuationToken?: string
}

interface Message {
  readonly MessageId: string
  readonly ReceiptHandle: string
  readonly Body: string
}

async function listMessages(
  door: InnerDoor,
  call: Call,
  queueUrl: string,
  limit: number,
  release: boolean,
): Promise<Listed | Rejection<string>> {
  const byId = new Map<string, Message>()
  for (;;) {
    const MaxNumberOfMessages = Math.min(MESSAGES_PER_CALL, limit - byId.size)
    if (MaxNumberOfMessages === 0) break
    const ask = { QueueUrl: queueUrl, MaxNumberOfMessages, VisibilityTimeout: LISTED_SECONDS }
    const page = outputOf<{ readonly Messages?: readonly Message[] }>(await door.call(call, 'sqs', 'ReceiveMessage', ask))
    if (isRejection(page)) return page
    for (const message of page.Messages ?? []) byId.set(message.MessageId, message)
    if ((page.Messages ?? []).length === 0) break
  }
  const batches: FailedBatch[] = []
  for (const { Body: body, ReceiptHandle: receiptHandle } of byId.values()) {
    const document = { queueUrl, receiptHandle, body }
    const found = documentIn(body, document)
    if (found !== undefined) batches.push(withoutEvent(found))
    if (found === undefined || release) await releaseDocument(door, call, document)
  }
  return { batches, more: byId.size === limit }
}

function withoutEvent({ event: _, ...batch }: FailureDocument): FailedBatch {
  return batch
}

/** `undefined`: it is no document of a batch. */
export async function readDocument(
  door: InnerDoor,
  call: Call,
  ref: DocumentRef,
): Promise<FailureDocument | undefined | Rejection<string>> {
  if ('body' in ref) return documentIn(ref.body, ref)
  const object = outputOf<{ readonly Body?: StreamedOutput; readonly ContentLength?: number }>(
    await door.call(call, 's3', 'GetObject', { Bucket: ref.bucket, Key: ref.key }),
  )
  if (isRejection(object)) return object
  const text = await textOf(object.Body ?? new Uint8Array(0), object.ContentLength ?? 0)
  return text === undefined ? undefined : documentIn(text, ref)
}

async function textOf(body: StreamedOutput, bytes: number): Promise<string | undefined> {
  if (bytes > DOCUMENT_BYTES_MAX) return undefined
  const chunks: Uint8Array[] = []
  if (body instanceof Uint8Array) chunks.push(body)
  else for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** Everything that was in it went well: it is not to be done again. */
export async function removeDocument(door: InnerDoor, call: Call, ref: DocumentRef): Promise<Rejection<string> | undefined> {
  const reply =
    'body' in ref
      ? await door.call(call, 'sqs', 'DeleteMessage', { QueueUrl: ref.queueUrl, ReceiptHandle: ref.receiptHandle })
      : await door.call(call, 's3', 'DeleteObject', { Bucket: ref.bucket, Key: ref.key })
  return isRejection(reply) ? reply : undefined
}

/** A message is for everybody again; if that is refused, it will be by itself. */
export async function releaseDocument(door: InnerDoor, call: Call, ref: DocumentRef): Promise<void> {
  if (!('body' in ref)) return
  const ask = { QueueUrl: ref.queueUrl, ReceiptHandle: ref.receiptHandle, VisibilityTimeout: 0 }
  await door.call(call, 'sqs', 'ChangeMessageVisibility', ask)
}

/** Its URL, of a queue's ARN. */
export async function queueUrlOf(door: InnerDoor, call: Call, arn: string): Promise<string | Rejection<string>> {
  const [, , , , QueueOwnerAWSAccountId = '', QueueName = ''] = arn.split(':')
  const found = outputOf<{ readonly QueueUrl: string }>(
    await door.call(call, 'sqs', 'GetQueueUrl', { QueueName, QueueOwnerAWSAccountId }),
  )
  return isRejection(found) ? found : found.QueueUrl
}

export function outputOf<Output>(reply: Reply): Output | Rejection<string> {
  if (isRejection(reply)) return reply
  return 'output' in reply ? (reply.output as Output) : reject('InternalFailure', 'It answered events.')
}

type Fields = Readonly<Record<string, unknown>>

function documentIn(text: string, document: DocumentRef): FailureDocument | undefined {
  const { requestContext, KinesisBatchInfo: batch, timestamp, payload } = fieldsOf(parsed(text))
  const { functionArn, condition } = fieldsOf(requestContext)
  const { shardId, streamArn, startSequenceNumber, endSequenceNumber, batchSize } = fieldsOf(batch)
  const texts = { functionArn, condition, shardId, streamArn, startSequenceNumber, endSequenceNumber, timestamp }
  for (const each of Object.values(texts)) if (typeof each !== 'string') return undefined
  const told = texts as Readonly<Record<keyof typeof texts, string>>
  if (!/^\d{1,70}$/.test(told.startSequenceNumber) || !/^\d{1,70}$/.test(told.endSequenceNumber)) return undefined
  const { Records } = fieldsOf(payload)
  return {
    document,
    failedAt: told.timestamp,
    condition: told.condition,
    functionArn: told.functionArn,
    streamArn: told.streamArn,
    shardId: told.shardId,
    firstSequenceNumber: told.startSequenceNumber,
    lastSequenceNumber: told.endSequenceNumber,
    records: typeof batchSize === 'number' ? batchSize : 0,
    hasRecords: Array.isArray(Records),
    ...(Array.isArray(Records) && { event: payload as { readonly Records: readonly EventRecord[] } }),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Other things than documents may lie there.
    return undefined
  }
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}
