/** A record on its way through a delivery stream, and what becomes of one that cannot go on. */
import type { StreamPosition } from '../../consuming/stream-reading.ts'

export interface FlowRecord {
  /** As it is now. */
  readonly data: Uint8Array
  /** As it came, or as it was split off: what an error document gives back, before any transformation. */
  readonly raw: Uint8Array
  readonly arrivedAtMs: number
  /** Where it was read; absent for a direct put. */
  readonly source?: StreamPosition
  /** By the names of the configuration's query or of a transformation; each a non-empty string. */
  readonly partitionKeys?: Readonly<Record<string, string>>
}

/** The values of `!{firehose:error-output-type}` that S3 destinations know. */
export type ErrorOutputType =
  | 'processing-failed'
  | 'format-conversion-failed'
  | 'decompression-failed'
  | 'activePartitionExceeded'

/** A record for the error prefix. */
export interface RecordFailure {
  readonly failed: ErrorOutputType
  /** As AWS names it, e.g. `DataFormatConversion.MalformedData`. */
  readonly code: string
  readonly message: string
  readonly record: FlowRecord
  /** Of a transformation that failed: how often it was tried, and by which function. */
  readonly attempt?: { readonly made: number; readonly lambdaArn: string }
}

export function isFailure(outcome: FlowRecord | RecordFailure): outcome is RecordFailure {
  return 'failed' in outcome
}

export function failure(failed: ErrorOutputType, code: string, message: string, record: FlowRecord): RecordFailure {
  return { failed, code, message, record }
}
