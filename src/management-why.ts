/** `why`: what became of one record, by each of this server's readers of its stream. */
import type { ManageAction } from './gateway/manage.ts'
import { isRejection, type Rejection, reject } from './kernel/outcome.ts'
import { type LagParts, lagAction, type ReaderLag } from './management-lag.ts'
import { askedOf, type BatchReport, type MappingReport, type PoisonReport, streamOfSource } from './management-readers.ts'
import type { Call } from './model/caller.ts'
import type { Shard, Stream } from './services/kinesis/entities.ts'
import { shardOfNumber } from './services/kinesis/queries.ts'
import { parseSequenceNumber, positionOf } from './services/kinesis/sequence-number.ts'
import type { Trace, Traces } from './services/lambda/traces.ts'

export type { Trace } from './services/lambda/traces.ts'

export interface WhyParts extends LagParts {
  readonly traces: Traces
}

export interface WhyReport {
  readonly record: RecordReport
  readonly readers: readonly ReaderOfRecord[]
}

export interface RecordReport {
  readonly sequenceNumber: string
  readonly stream: string
  readonly streamArn: string
  readonly shardId: string
  /** `gone`: it is older than the stream keeps records, or the stream was emptied. `never`: no record has this number. */
  readonly is: 'there' | 'gone' | 'never'
  readonly partitionKey?: string
  readonly arrivedAtMs?: number
  readonly bytes?: number
  /** Base64, of the first bytes. */
  readonly data?: string
}

/** What a reader has made of the record. */
export type RecordState =
  /** An invocation with it went well. */
  | 'processed'
  /** The reader is past it: processed, filtered out or given up; nobody remembers which. */
  | 'passed'
  /** In a batch that fails again and again. */
  | 'failing'
  /** In a batch that the function works on. */
  | 'working'
  /** Behind what the reader works on. */
  | 'waiting'
  /** Not known: a consumer reads as it likes. */
  | 'unknown'

export interface ReaderOfRecord {
  readonly kind: ReaderLag['kind']
  readonly name: string
  readonly uuid?: string
  readonly state: RecordState
  /** One sentence. */
  readonly sentence: string
  readonly poison?: PoisonReport
  /** Invocations with the record, newest first. */
  readonly attempts: readonly Trace[]
}

const SHOWN_BYTES_MAX = 16 * 1024

/** Input `{ sequenceNumber, stream?, region? }`; the answer is a `WhyReport`. */
export function whyAction(parts: WhyParts): ManageAction {
  const lag = lagAction(parts)
  return async (input, call) => {
    const asked = askedOf(input, call.scope)
    if (isRejection(asked)) return asked
    const { sequenceNumber } = input
    const number =
      typeof sequenceNumber === 'string' && /^\d{1,70}$/.test(sequenceNumber) ? parseSequenceNumber(sequenceNumber) : undefined
    if (number === undefined || typeof sequenceNumber !== 'string') {
      return reject(
        'BadRequest',
        '"sequenceNumber" is the number of a record: PutRecord and GetRecords tell it, and so does `leat tail`.',
      )
    }
    const { runtime } = parts
    const place = shardOfNumber(runtime.catalog, asked.scope, number, asked.stream)
    if (place === undefined) return reject('NotFound', noShard(asked.stream, asked.scope.region))
    const here: Call = { ...call, scope: asked.scope, isUncounted: true }
    const record = await recordOf(parts, here, place, sequenceNumber, Number(positionOf(number)))
    if (isRejection(record)) return record
    const told = await lag({ ...input, stream: place.stream.name }, call)
    if (isRejection(told)) return told
    const { consumers } = told as { readonly consumers: readonly ReaderLag[] }
    const mappings = await parts.mappings(here)
    const readers = consumers.map((reader) => {
      const mapping = mappings.find(({ uuid }) => uuid === reader.uuid)
      return mapping === undefined ? readerOf(reader, record) : mappingOf(mapping, record, parts.traces)
    })
    return { record, readers } satisfies WhyReport
  }
}

function noShard(stream: string | undefined, region: string): string {
  const where = stream === undefined ? `No stream in ${region}` : `The stream "${stream}" in ${region} is not there, or`
  return `${where} has a shard that numbers its records so. Was the stream deleted and made again, or is it in another region?`
}

async function recordOf(
  { runtime }: WhyParts,
  call: Call,
  { stream, shard }: { readonly stream: Stream; readonly shard: Shard },
  sequenceNumber: string,
  position: number,
): Promise<RecordReport | Rejection<string>> {
  const about = { sequenceNumber, stream: stream.name, streamArn: stream.arn, shardId: shard.id }
  const tail = await runtime.engine.open(stream.logId).tail(shard.lane)
  if (position < 0 || position >= tail.position) return { ...about, is: 'never' }
  const ask = {
    StreamARN: stream.arn,
    ShardId: shard.id,
    ShardIteratorType: 'AT_SEQUENCE_NUMBER',
    StartingSequenceNumber: sequenceNumber,
  }
  const iterator = await runtime.door.call(call, 'kinesis', 'GetShardIterator', ask)
  if (isRejection(iterator) || !('output' in iterator)) return iterator as Rejection<string>
  const { ShardIterator } = iterator.output as { readonly ShardIterator: string }
  const page = await runtime.door.call(call, 'kinesis', 'GetRecords', { ShardIterator, Limit: 1 })
  if (isRejection(page) || !('output' in page)) return page as Rejection<string>
  const [record] = (page.output as { readonly Records: Iterable<KinesisRecord> }).Records
  if (record?.SequenceNumber !== sequenceNumber) return { ...about, is: 'gone' }
  return {
    ...about,
    is: 'there',
    ...(record.PartitionKey !== undefined && { partitionKey: record.PartitionKey }),
    arrivedAtMs: record.ApproximateArrivalTimestamp,
    bytes: record.Data.byteLength,
    data: Buffer.from(record.Data.subarray(0, SHOWN_BYTES_MAX)).toString('base64'),
  }
}

interface KinesisRecord {
  readonly SequenceNumber: string
  readonly PartitionKey?: string
  readonly ApproximateArrivalTimestamp: number
  readonly Data: Uint8Array
}

function readerOf({ kind, name, shards }: ReaderLag, { shardId, is }: RecordReport): ReaderOfRecord {
  const of = { kind, name, attempts: [] }
  if (kind === 'consumer') {
    return { ...of, state: 'unknown', sentence: 'A consumer reads by itself: what it made of the record only its program knows.' }
  }
  const behind = shards.find((shard) => shard.shardId === shardId)
  if (behind === undefined) {
    const sentence = 'It has read the record: it is in an object, in a buffer on its way there, or in an error document.'
    return { ...of, state: is === 'never' ? 'waiting' : 'passed', sentence }
  }
  const sentence = `It is ${behind.behindRecords} records behind in this shard, and may not have come to the record yet.`
  return { ...of, state: 'waiting', sentence }
}

/** What mappings say of the shard, and what invocations said of the record. */
export function mappingOf(mapping: MappingReport, { shardId, sequenceNumber }: RecordReport, traces: Traces): ReaderOfRecord {
  const { functionArn, uuid, streamArn, shards, state } = mapping
  const stream = streamOfSource(streamArn)
  const number = BigInt(sequenceNumber)
  const isOf = ({ firstSequenceNumber, lastSequenceNumber }: Range): boolean =>
    BigInt(firstSequenceNumber) <= number && number <= BigInt(lastSequenceNumber)
  const attempts = traces
    .of(unqualified(functionArn))
    .filter(
      ({ batch }) =>
        batch !== undefined && streamOfSource(batch.streamArn) === stream && batch.shardId === shardId && isOf(batch),
    )
  const of = { kind: 'mapping' as const, name: functionArn, uuid, attempts }
  const shard = shards.find((each) => each.shardId === shardId)
  const { poison, inFlight, checkpoint, trouble } = shard ?? {}
  if (poison !== undefined && isOf(poison)) return { ...of, state: 'failing', sentence: failing(poison, sequenceNumber), poison }
  if (inFlight != null && isOf(inFlight)) {
    return {
      ...of,
      state: 'working',
      sentence: `The function works on it, in a batch of ${inFlight.records} records, attempt ${inFlight.attempt}.`,
    }
  }
  if (checkpoint !== undefined && BigInt(checkpoint) >= number) return { ...of, ...past(attempts) }
  if (shard?.finished === true) return { ...of, ...past(attempts) }
  // Of a mapping that is not enabled no shards are listed.
  if (shard === undefined && attempts[0]?.outcome === 'ok') return { ...of, ...past(attempts) }
  const behind =
    poison === undefined
      ? ''
      : ` It waits behind the batch from ${poison.firstSequenceNumber} to ${poison.lastSequenceNumber}, which fails: ${poison.errorType}.`
  const held = trouble === undefined ? behind : ` What keeps the mapping from its work: ${trouble.code}: ${trouble.message}`
  const why = state === 'Enabled' ? held : ` The mapping is ${state}.`
  return {
    ...of,
    state: 'waiting',
    sentence: `The function was not given it yet.${why}`,
    ...(poison !== undefined && { poison }),
  }
}

type Range = Pick<BatchReport, 'firstSequenceNumber' | 'lastSequenceNumber'>

function unqualified(functionArn: string): string {
  return functionArn.split(':').slice(0, 7).join(':')
}

function failing({ sequenceNumber: culprit, attempts, errorType, errorMessage }: PoisonReport, sequenceNumber: string): string {
  const who = culprit === sequenceNumber ? 'This record fails' : 'The batch that it is in fails'
  const other = culprit === undefined || culprit === sequenceNumber ? '' : ` The record that fails is ${culprit}.`
  return `${who}, ${attempts === 1 ? 'once' : `${attempts} times`} so far: ${errorType}: ${errorMessage}${other}`
}

function past(attempts: readonly Trace[]): { readonly state: RecordState; readonly sentence: string } {
  const [last] = attempts
  if (last?.outcome === 'ok')
    return {
      state: 'processed',
      sentence: `The function processed it${attempts.length > 1 ? `, at attempt ${attempts.length}` : ''}.`,
    }
  if (last !== undefined) {
    return {
      state: 'passed',
      sentence: `The function failed with it ${attempts.length} times, and the mapping went on without it: it is at the on-failure destination, if there is one.`,
    }
  }
  return {
    state: 'passed',
    sentence: 'The mapping is past it: processed, or let through by no filter. The invocation is too long ago to be remembered.',
  }
}
