/** Limits and times of SQS; where nothing else is said, from its quotas and the API reference. */

export const NAME_PATTERN = /^[A-Za-z0-9_-]{1,80}$/
/** Of one message with its attributes, and of a batch. */
export const MESSAGE_BYTES_MAX = 1_048_576
export const MESSAGE_BYTES_MIN = 1_024
export const BATCH_ENTRIES_MAX = 10
export const BATCH_ID_PATTERN = /^[A-Za-z0-9_-]{1,80}$/
export const MESSAGE_ATTRIBUTES_MAX = 10
export const RECEIVED_MAX = 10
export const DELAY_SECONDS_MAX = 900
export const WAIT_SECONDS_MAX = 20
export const VISIBILITY_SECONDS_MAX = 43_200
export const RETENTION_SECONDS_MIN = 60
export const RETENTION_SECONDS_MAX = 1_209_600
export const RECEIVE_COUNT_MAX = 1_000
export const TAGS_MAX = 50
export const PAGE_MAX = 1_000
export const PURGE_INTERVAL_MS = 60_000
/** Received, and neither deleted nor visible again. */
export const IN_FLIGHT_MAX = 120_000

/** A queue's journal is written anew as one entry after so many, and not before it has as many as there are messages to keep in mind. */
export const JOURNAL_ENTRIES_MAX = 5_000
/** Read at once at the start. */
export const PAGE_RECORDS = 10_000
export const PAGE_BYTES = 4 * 1024 * 1024
/** How often a queue that is used is looked through for what has expired; it is given to nobody before. */
export const EXPIRY_INTERVAL_MS = 3_600_000
/** From the end of a queue to that of its messages: what is under way ends before. */
export const REMOVAL_DELAY_MS = 1_000
export const QUEUES_PER_COMMIT_MAX = 1_000
