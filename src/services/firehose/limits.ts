/** Quotas and sizes of Firehose, as the developer guide's page on quotas and the API reference state them, and ours at the end. */

/** How long a DirectPut delivery stream keeps what it cannot deliver, ms. */
export const DIRECT_PUT_RETENTION_MS = 86_400_000

/** Names in an answer of ListDeliveryStreams that was asked for no number. */
export const LIST_STREAMS_DEFAULT = 10

/** Lanes of the log of a DirectPut delivery stream. One: its records come out in the order in which they were put. */
export const DIRECT_PUT_LANES = 1

/** Logs of a deleted delivery stream stay this long, so that a put or a delivery under way ends before they are removed. */
export const LOG_REMOVAL_DELAY_MS = 10_000

/** Delivery streams removed by one commit of a reset. */
export const STREAMS_PER_COMMIT_MAX = 1_000
