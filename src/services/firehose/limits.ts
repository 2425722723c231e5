/** Quotas and sizes of Firehose, as the developer guide's page on quotas and the API reference state them, and ours at the end. */

/** How long a DirectPut delivery stream keeps what it cannot deliver, ms. */
export const DIRECT_PUT_RETENTION_MS = 86_400_000

/** Names in an answer of ListDeliveryStreams that was asked for no number. */
export const LIST_STREAMS_DEFAULT = 10

export const STREAMS_MAX = 5_000
export const TAGS_PER_STREAM_MAX = 50
/** Tags in an answer of ListTagsForDeliveryStream that was asked for no number. */
export const LIST_TAGS_DEFAULT = 50
/** StartDeliveryStreamEncryption and StopDeliveryStreamEncryption together, per delivery stream. */
export const ENCRYPTION_CHANGES_MAX = 25
export const ENCRYPTION_CHANGES_WINDOW_MS = 86_400_000

/** Data of one PutRecordBatch. */
export const PUT_BATCH_BYTES_MAX = 4_194_304

/** Of each operation that is no put, a second, by account and region. */
export const CONTROL_CALLS = 5

export interface PutQuota {
  readonly records: number
  readonly requests: number
  readonly bytes: number
}

/** Of a delivery stream with direct puts, a second. */
export const PUT_QUOTAS: Readonly<Record<'large' | 'small', PutQuota>> = {
  large: { records: 500_000, requests: 2_000, bytes: 5_242_880 },
  small: { records: 100_000, requests: 1_000, bytes: 1_048_576 },
}

export function isLargeRegion(region: string): boolean {
  return region === 'us-east-1' || region === 'us-west-2' || region === 'eu-west-1'
}

export const BUFFER_MB_DEFAULT = 5
export const BUFFER_SECONDS_DEFAULT = 300
/** With record format conversion or dynamic partitioning. */
export const LARGE_BUFFER_MB_DEFAULT = 128
export const LARGE_BUFFER_MB_MIN = 64
export const PARTITIONED_BUFFER_SECONDS_MIN = 60
export const RETRY_SECONDS_DEFAULT = 300
export const PROCESSORS_MAX = 5
/** Characters of a prefix once its expressions are filled in. */
export const EVALUATED_PREFIX_CHARS_MAX = 512

/** How long a data key seals, and what KMS said of keys is believed without asking again, ms. */
export const DATA_KEY_TRUST_MS = 300_000
export const DATA_KEY_BYTES = 32

/** Lanes of the log of a DirectPut delivery stream. One: its records come out in the order in which they were put. */
export const DIRECT_PUT_LANES = 1

/** Logs of a deleted delivery stream stay this long, so that a put or a delivery under way ends before they are removed. */
export const LOG_REMOVAL_DELAY_MS = 10_000

/** A data key stays so much longer than anybody can want it, ms: clocks differ, and a put may be under way. */
export const DATA_KEY_LINGER_MS = 600_000
/** Data keys removed by one commit, with their delivery stream. */
export const DATA_KEYS_PER_COMMIT_MAX = 4_000

/** Delivery streams removed by one commit of a reset. */
export const STREAMS_PER_COMMIT_MAX = 1_000

/** Of a record's id: with them, and what counts the records of a request, it is 204 characters long. */
export const RECORD_ID_RANDOM_BYTES = 150

/** Rates in use that are remembered before those at rest are looked for and forgotten. */
export const QUOTAS_KEPT = 1_024
