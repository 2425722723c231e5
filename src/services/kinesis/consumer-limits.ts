/** Quotas of enhanced fan-out, as the API reference and the developer guide state them; sizes and the keep-alive are ours. */

/** Per stream. */
export const CONSUMERS_PER_STREAM_MAX = 20
/** The same with On-demand Advantage, which the commitment of an account turns on. */
export const CONSUMERS_PER_STREAM_ADVANTAGE_MAX = 50
/** Per stream, at a time. */
export const CONSUMERS_CREATING_MAX = 5
/** In one answer, whatever MaxResults says. */
export const LIST_CONSUMERS_CONSUMERS_MAX = 100

/** How long a subscription lasts. */
export const SUBSCRIPTION_MS = 300_000
/** So long after one subscription was accepted another one of the same consumer and shard is refused; later it takes over. */
export const SUBSCRIPTION_EXCLUSIVE_MS = 5_000
/** A subscription with nothing to tell says so this often (observed on AWS). */
export const SUBSCRIPTION_KEEP_ALIVE_MS = 5_000

/** Data and keys of one event: with base64 and JSON around them it stays below 1 MiB, which is all that a reader who stopped costs. A larger record goes alone. */
export const EVENT_BYTES_MAX = 524_288
export const EVENT_RECORDS_MAX = 1_000
