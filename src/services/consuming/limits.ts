/** Sizes and times of what reads records and keeps how far it has come. What AWS publishes is said so; the rest is ours. */

/** Data and keys that one page holds: while it is looked at, and again when what it was read for is made. */
export const PAGE_BYTES = 1024 * 1024

/** Records of one page. */
export const PAGE_RECORDS = 20_000

/** New tries with our own log, which had no room or lost track, ms. */
export const JOURNAL_RETRY_FIRST_MS = 10
export const JOURNAL_RETRY_MAX_MS = 5_000

/** Entries after which a journal is written anew as one and what came before is forgotten. */
export const JOURNAL_ENTRIES_MAX = 500

/** The same, of so many bytes. */
export const JOURNAL_BYTES_MAX = 8 * 1024 * 1024

/** A page of a journal. */
export const JOURNAL_PAGE = { records: 1_000, bytes: 4 * 1024 * 1024 } as const

/** AWS reads each shard once a second: so often a read counts against the shard's quotas, however often Leat looks. */
export const COUNTED_READ_MS = 1_000
