/** The records of a batch that was given up, and what becomes of each when they are put back. */
import { isRejection, type Rejection, reject } from './kernel/outcome.ts'
import { type FailureDocument, outputOf } from './management-redrive-sources.ts'
import type { Call } from './model/caller.ts'
import type { InnerDoor } from './model/door.ts'
import { type EventRecord, eventWriter } from './services/lambda/mapping/event.ts'
import { compileFilters } from './services/lambda/mapping/filter/filters.ts'
import { readResponse } from './services/lambda/mapping/response.ts'
import type { MappingEntity } from './services/lambda/mapping-entities.ts'
import { errorOf } from './services/lambda/traces.ts'

export interface RedrivenRecord {
  readonly sequenceNumber: string
  /** `processed` by the function, `put` into the stream again; `gone` from the stream meanwhile; `failed` again, and still in its document. */
  readonly outcome: 'processed' | 'put' | 'gone' | 'failed'
  /** Why it failed, or the new sequence number. */
  readonly detail?: string
}

export interface FoundRecords {
  readonly records: readonly EventRecord[]
  /** The event as the function was given it; absent: it has to be made anew. */
  readonly event?: Uint8Array
  /** Of the batch: these are not in the stream any more. */
  readonly gone: number
}

const PAGE_RECORDS = 1_000
const PUT_RECORDS_MAX = 500
/** Of a request of PutRecords, with keys; AWS takes 10 MiB of newer streams, and 5 of any. */
const PUT_BYTES_MAX = 4 * 1024 * 1024
/** So many a batch can have, and no document that somebody made up reads a stream for ever. */
const RECORDS_MAX = 10_000

/** From the document if it has them, else from the stream. */
export async function recordsOf(
  door: InnerDoor,
  call: Call,
  document: FailureDocument,
  mapping: MappingEntity | undefined,
): Promise<FoundRecords | Rejection<string>> {
  const { event } = document
  if (event === undefined) return reread(door, call, document, mapping)
  const records = event.Records.map(({ kinesis }) => ({
    sequenceNumber: kinesis.sequenceNumber,
    partitionKey: kinesis.partitionKey,
    arrivedAtMs: Math.round(kinesis.approximateArrivalTimestamp * 1000),
    data: Buffer.from(kinesis.data, 'base64'),
  }))
  return { records, event: Buffer.from(JSON.stringify(event)), gone: 0 }
}

interface StreamRecord {
  readonly SequenceNumber: string
  readonly PartitionKey?: string
  readonly ApproximateArrivalTimestamp: number
  readonly Data: Uint8Array
}

/** Those between the first and the last that the mapping's filters let through. */
async function reread(
  door: InnerDoor,
  call: Call,
  document: FailureDocument,
  mapping: MappingEntity | undefined,
): Promise<FoundRecords | Rejection<string>> {
  const { streamArn: StreamARN, shardId: ShardId, firstSequenceNumber, lastSequenceNumber } = document
  const begin = { StreamARN, ShardId, ShardIteratorType: 'AT_SEQUENCE_NUMBER', StartingSequenceNumber: firstSequenceNumber }
  const first = outputOf<{ readonly ShardIterator?: string }>(await door.call(call, 'kinesis', 'GetShardIterator', begin))
  if (isRejection(first)) return first
  const passes = compileFilters(mapping?.filters ?? []) ?? (() => true)
  const isFiltered = (mapping?.filters ?? []).length > 0
  const last = BigInt(lastSequenceNumber)
  const records: EventRecord[] = []
  for (let ShardIterator = first.ShardIterator, isPast = false; ShardIterator !== undefined && !isPast; ) {
    const page = outputOf<{
      readonly Records: Iterable<StreamRecord>
      readonly NextShardIterator?: string
      readonly MillisBehindLatest: number
    }>(await door.call(call, 'kinesis', 'GetRecords', { ShardIterator, Limit: PAGE_RECORDS }))
    if (isRejection(page)) return page
    for (const {
      SequenceNumber: sequenceNumber,
      PartitionKey: partitionKey = '',
      ApproximateArrivalTimestamp: arrivedAtMs,
      Data: data,
    } of page.Records) {
      isPast ||= BigInt(sequenceNumber) > last
      if (isPast || BigInt(sequenceNumber) < BigInt(firstSequenceNumber)) continue
      const record = { sequenceNumber, partitionKey, arrivedAtMs, data }
      if (!isFiltered || passes(record)) records.push(record)
    }
    if (records.length > RECORDS_MAX)
      return reject('BadRequest', `There are more than ${RECORDS_MAX} records in that range: no batch has so many.`)
    isPast ||= page.MillisBehindLatest === 0
    ShardIterator = page.NextShardIterator
  }
  return { records, gone: Math.max(0, document.records - records.length) }
}

/** One invocation with all of them, as the mapping would make it. */
export async function toFunction(
  door: InnerDoor,
  call: Call,
  document: FailureDocument,
  mapping: MappingEntity | undefined,
  { records, event, gone }: FoundRecords,
): Promise<readonly RedrivenRecord[] | Rejection<string>> {
  const { functionArn: FunctionName, streamArn, shardId, firstSequenceNumber } = document
  if (records.length === 0) return goneOf(firstSequenceNumber, gone)
  const role = await roleOf(door, call, FunctionName)
  if (isRejection(role)) return role
  const source = { shardId, eventSourceArn: mapping?.eventSourceArn ?? streamArn, roleArn: role, region: call.scope.region }
  const Payload = event ?? eventWriter(source).write(records)
  const ask = { FunctionName, InvocationType: 'RequestResponse', Payload }
  const answer = outputOf<{ readonly FunctionError?: string; readonly Payload?: Uint8Array }>(
    await door.call(call, 'lambda', 'Invoke', ask),
  )
  if (isRejection(answer)) return answer
  const payload = answer.Payload ?? new Uint8Array(0)
  const sequenceNumbers = records.map(({ sequenceNumber }) => sequenceNumber)
  if (answer.FunctionError !== undefined) {
    const { errorType = 'Error', errorMessage = '' } = errorOf(payload)
    return [...all(sequenceNumbers, 'failed', `${errorType}: ${errorMessage}`), ...goneOf(firstSequenceNumber, gone)]
  }
  const reportsItems = mapping?.responseTypes.includes('ReportBatchItemFailures') ?? true
  const verdict = readResponse(payload, { sequenceNumbers, reportsItems, keepsState: false })
  if (verdict.kind === 'failed') return all(sequenceNumbers, 'failed', verdict.reason)
  const end = verdict.kind === 'failed from' ? verdict.index : sequenceNumbers.length
  return [
    ...all(sequenceNumbers.slice(0, end), 'processed'),
    ...all(sequenceNumbers.slice(end), 'failed', 'the function answered that it, or one before it, failed'),
    ...goneOf(firstSequenceNumber, gone),
  ]
}

async function roleOf(door: InnerDoor, call: Call, FunctionName: string): Promise<string | Rejection<string>> {
  const found = outputOf<{ readonly Role?: string }>(
    await door.call(call, 'lambda', 'GetFunctionConfiguration', { FunctionName }),
  )
  return isRejection(found) ? found : (found.Role ?? '')
}

/** As new records with their keys, at the end of whichever shard those lead to now. */
export async function toStream(
  door: InnerDoor,
  call: Call,
  { streamArn: StreamARN, firstSequenceNumber }: FailureDocument,
  { records, gone }: FoundRecords,
): Promise<readonly RedrivenRecord[] | Rejection<string>> {
  const outcomes: RedrivenRecord[] = []
  for (const chunk of chunksOf(records)) {
    const Records = chunk.map(({ partitionKey, data }) => ({ PartitionKey: partitionKey, Data: data }))
    const answer = outputOf<{ readonly Records: Iterable<PutEntry> }>(
      await door.call(call, 'kinesis', 'PutRecords', { StreamARN, Records }),
    )
    if (isRejection(answer)) return answer
    for (const [at, { SequenceNumber, ErrorCode, ErrorMessage = '' }] of [...answer.Records].entries()) {
      const sequenceNumber = chunk[at]?.sequenceNumber ?? ''
      const isPut = SequenceNumber !== undefined
      outcomes.push({
        sequenceNumber,
        outcome: isPut ? 'put' : 'failed',
        detail: SequenceNumber ?? `${ErrorCode}: ${ErrorMessage}`,
      })
    }
  }
  return [...outcomes, ...goneOf(firstSequenceNumber, gone)]
}

interface PutEntry {
  readonly SequenceNumber?: string
  readonly ErrorCode?: string
  readonly ErrorMessage?: string
}

function chunksOf(records: readonly EventRecord[]): readonly (readonly EventRecord[])[] {
  const chunks: EventRecord[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const record of records) {
    const own = record.data.byteLength + Buffer.byteLength(record.partitionKey)
    if (bytes + own > PUT_BYTES_MAX || (chunks.at(-1)?.length ?? 0) >= PUT_RECORDS_MAX) {
      chunks.push([])
      bytes = 0
    }
    chunks.at(-1)?.push(record)
    bytes += own
  }
  return chunks
}

function all(sequenceNumbers: readonly string[], outcome: RedrivenRecord['outcome'], detail?: string): readonly RedrivenRecord[] {
  return sequenceNumbers.map((sequenceNumber) => ({ sequenceNumber, outcome, ...(detail !== undefined && { detail }) }))
}

function goneOf(sequenceNumber: string, gone: number): readonly RedrivenRecord[] {
  if (gone === 0) return []
  return [{ sequenceNumber, outcome: 'gone', detail: `${gone} of the batch's records are not in the stream any more` }]
}
