/** Limits and times of CloudWatch Logs; where nothing else is said, from its quotas and the API reference. */

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** A batch: the bytes of its messages, and so many more for each event. */
export const BATCH_BYTES_MAX = 1_048_576
export const EVENT_OVERHEAD_BYTES = 26
/** Between the first event of a batch and its last. */
export const BATCH_SPAN_MAX_MS = DAY_MS
/** Events further ahead, or further back, are not taken. */
export const AHEAD_MAX_MS = 2 * HOUR_MS
export const BEHIND_MAX_MS = 14 * DAY_MS
export const RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
]
export const TAGS_MAX = 50

/** Groups or streams on a page. */
export const PAGE_MAX = 50
/** Events on a page, and their bytes. */
export const EVENTS_MAX = 10_000
export const EVENTS_BYTES_MAX = 1_048_576
/** What one call of FilterLogEvents looks at before it gives a token for the rest. */
export const SCAN_BYTES_MAX = 32 * 1024 * 1024

/** How often the engine is told what has expired; it is shown to nobody before. */
export const TRIM_INTERVAL_MS = HOUR_MS
/** From the end of a group or stream to that of its events: what is under way ends before. */
export const REMOVAL_DELAY_MS = 1_000
/** Streams that are removed by one commit. */
export const REMOVED_PER_COMMIT_MAX = 1_000

/** Of one stretch of events, read at once. */
export const CHUNK_RECORDS_MAX = 2_000
export const CHUNK_BYTES_MAX = 256 * 1024
/** A chunk that is read backwards begins so small, since its bytes are not known before. */
export const CHUNK_RECORDS_MIN = 32
/** Memory for chunks of one call, and the least that one gets when there are many. */
export const CHUNKS_BYTES_MAX = 16 * 1024 * 1024
export const CHUNK_BYTES_MIN = 8 * 1024

/** Streams of which a process remembers where they end; any other is looked at anew. */
export const REMEMBERED_STREAMS_MAX = 10_000
