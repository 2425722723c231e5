/** AWS's quota of versions of one table. */
export const TABLE_VERSIONS_MAX = 100_000
/** Entries of a page, unless the caller says how many. */
export const PAGE_DEFAULT = 100
/** Tags of one resource. */
export const TAGS_MAX = 50
/** Repetitions in a pattern for tables' names: a pattern is a caller's, and must not take long. */
export const PATTERN_REPETITIONS_MAX = 4
