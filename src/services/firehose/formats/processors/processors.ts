/**
 * What happens to a record before its partition keys are read, in AWS's order: de-aggregation of what the Kinesis Producer Library aggregated,
 * Decompression, CloudWatchLogProcessing, RecordDeAggregation.
 */
import { readAggregate } from '../../../../aws/kpl.ts'
import { type FormatConfiguration, parameterOf, processorsOfType } from '../configuration.ts'
import { type FlowRecord, isFailure, type RecordFailure } from '../record.ts'
import { decompressed, messagesOnly } from './cloudwatch-logs.ts'
import { delimitedPieces } from './split-delimited.ts'
import { jsonObjects } from './split-json.ts'

/** AWS splits a record into at most so many; one of more goes on whole. */
export const SUB_RECORDS_MAX = 500

export type Outcome = FlowRecord | RecordFailure
type Step = (record: FlowRecord) => Outcome | Iterable<Outcome>

/** In the records' order; a failure stands where its record was. */
export type Process = (record: FlowRecord) => Iterable<Outcome>

export function processOf(configuration: FormatConfiguration): Process {
  const steps: Step[] = [aggregated]
  if (processorsOfType(configuration, 'Decompression').length > 0) steps.push(decompressed)
  const [logs] = processorsOfType(configuration, 'CloudWatchLogProcessing')
  if (logs !== undefined && parameterOf(logs, 'DataMessageExtraction') === 'true') steps.push(messagesOnly)
  const [split] = processorsOfType(configuration, 'RecordDeAggregation')
  if (split !== undefined) {
    const delimiter = Buffer.from(parameterOf(split, 'Delimiter') ?? '', 'base64')
    const isDelimited = parameterOf(split, 'SubRecordType') === 'DELIMITED'
    steps.push((record) =>
      pieces(
        record,
        isDelimited ? delimitedPieces(record.data, delimiter, SUB_RECORDS_MAX) : jsonObjects(record.data, SUB_RECORDS_MAX),
      ),
    )
  }
  return (record) => run(steps, 0, record)
}

function* run(steps: readonly Step[], from: number, record: FlowRecord): Generator<Outcome> {
  const step = steps[from]
  if (step === undefined) {
    yield record
    return
  }
  const result = step(record)
  const outcomes = Symbol.iterator in result ? result : [result]
  for (const outcome of outcomes) {
    if (isFailure(outcome)) yield outcome
    else yield* run(steps, from + 1, outcome)
  }
}

/** Only a record of a stream can be an aggregate; its sub-records are records of their own from here on. */
function* aggregated(record: FlowRecord): Generator<FlowRecord> {
  const { source, data } = record
  const aggregate = source === undefined ? undefined : readAggregate(data)
  if (source === undefined || aggregate === undefined) {
    yield record
    return
  }
  const { shardId, sequenceNumber } = source
  for (const { data, partitionKey, subSequenceNumber } of aggregate.records()) {
    yield { ...record, data, raw: data, source: { shardId, sequenceNumber, partitionKey, subSequenceNumber } }
  }
}

/** A record that does not come apart goes on as it is. What a transformation made of it has no bytes of its own in an error document. */
function pieces(record: FlowRecord, found: readonly Uint8Array[] | undefined): Iterable<FlowRecord> {
  if (found === undefined || found.length === 0) return [record]
  const isOriginal = record.raw === record.data
  return found.map((data) => ({ ...record, data, raw: isOriginal ? data : record.raw }))
}
