/** Sizes and times of delivery. What AWS publishes is said so; the rest is ours. */

/** Objects of one conveyor that are on their way at once. Further ones wait as positions: reading stops, and the records stay in their log. */
export const CUTS_AT_ONCE_MAX = 4

/**
 * Objects of the whole server that are being built and sent at once: with `PAGE_BYTES` and `READS_AT_ONCE_MAX` this is what delivery to S3 holds of records,
 * however many wait. Requests to HTTP endpoints do not count, so that one that is slow keeps no object waiting: `CUTS_AT_ONCE_MAX` of each delivery stream.
 */
export const BUILDS_AT_ONCE_MAX = 8

/** Of these, objects that are converted: each holds the rows of a row group, and keeps a processor busy. */
export const CONVERSIONS_AT_ONCE_MAX = 2

/** Pages of the whole server that are counted at once, however many lanes there are. */
export const READS_AT_ONCE_MAX = 16

/** Waiting time of "zero buffering" (IntervalInSeconds 0): what arrives together becomes one object. */
export const ZERO_BUFFERING_MS = 500

/** New tries with a target: the first after so long, then twice as long each time up to the cap, each longer or shorter by up to the jitter. */
export const RETRY_FIRST_MS = 1_000
export const RETRY_MAX_MS = 60_000
export const RETRY_JITTER = 0.15

/** Active partitions of one delivery stream (AWS's default quota). */
export const PARTITIONS_MAX = 500

/** What arrives within so many ms of the machine's time is counted together. */
export const GATHER_MS = 50

/** A source that refuses (a missing permission, a throttled shard) is asked again after so long, ms. */
export const SOURCE_RETRY_MS = 1_000

/** Error documents of one type that are kept while an object is written, bytes; of more, they are made again. */
export const ERROR_DOCUMENTS_BYTES_MAX = 4 * 1024 * 1024

/** Lanes of a delivery stream's own log: the journals of its conveyors, and from the third on the slots of partitions. */
export const MAIN_JOURNAL_LANE = 0
export const BACKUP_JOURNAL_LANE = 1
export const FIRST_SLOT_LANE = 16

/** Of one request to an HTTP endpoint, and of its answer (developer guide). */
export const HTTP_RECORDS_MAX = 10_000
export const HTTP_ANSWER_BYTES_MAX = 1024 * 1024
export const HTTP_WITHIN_MS = 180_000

/** A request's body is made in chunks of about so much. */
export const HTTP_CHUNK_BYTES = 1024 * 1024

/** Longest pause between two tries with an HTTP endpoint. */
export const HTTP_RETRY_MAX_MS = 120_000

/** Pages that a delivery stream holds at once that stores what a query or a function made of them: it waits for these, and others do not. */
export const SORTED_READS_MAX = 2

/** A page that waits for more to come is looked at so often. */
export const RIPENING_LOOK_MS = 1_000
