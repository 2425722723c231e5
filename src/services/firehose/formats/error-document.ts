/** Error objects: one JSON document a line, as AWS writes them (https://docs.aws.amazon.com/firehose/latest/dev/s3-object-format.html). */
import type { SchemaTable } from './configuration.ts'
import type { RecordFailure } from './record.ts'

export interface Attempt {
  /** 1, unless a transformation was tried again. */
  readonly made: number
  readonly endedAtMs: number
  /** Of a transformation. */
  readonly lambdaArn?: string
  /** Of a failed conversion. */
  readonly table?: SchemaTable['reference']
}

/** Ends with a newline. */
export function errorDocument(failed: RecordFailure, attempt: Attempt): Uint8Array {
  const { code, message, record } = failed
  const { raw, source } = record
  const isConversion = failed.failed === 'format-conversion-failed'
  const document = {
    attemptsMade: attempt.made,
    arrivalTimestamp: record.arrivedAtMs,
    ...(isConversion ? { lastErrorCode: code, lastErrorMessage: message } : { errorCode: code, errorMessage: message }),
    attemptEndingTimestamp: attempt.endedAtMs,
    rawData: Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('base64'),
    ...(isConversion &&
      source !== undefined && { sequenceNumber: source.sequenceNumber, subSequenceNumber: source.subSequenceNumber }),
    ...(isConversion && attempt.table !== undefined && { dataCatalogTable: attempt.table }),
    ...(attempt.lambdaArn !== undefined && { lambdaArn: attempt.lambdaArn }),
  }
  return Buffer.from(`${JSON.stringify(document)}\n`)
}
