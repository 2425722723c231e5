/** Sizes and times of mappings. What AWS publishes is said so; the rest is ours. */

/** Pages of the whole server that are looked at for mappings at once, however many shards there are. */
export const READS_AT_ONCE_MAX = 16

/** Events of the whole server that are made at once: each holds its records and itself, up to twice six megabytes. */
export const EVENTS_AT_ONCE_MAX = 8

/** A stream that refuses to be read (a missing permission, a shard that is read too often) is asked again after so long, ms. */
export const REFUSED_RETRY_MS = 1_000

/** Records that were filtered out are written down as done at least so often, ms. */
export const SKIPPED_NOTED_MS = 1_000

/** A tumbling window is closed so long after its end when nothing more arrives: what was put at its last moment may still become durable. */
export const WINDOW_GRACE_MS = 250

/** Parts of a shard (`ParallelizationFactor`, API model). */
export const PARALLELIZATION_MAX = 10

/** Characters of what a function said about its failure. */
export const FAILURE_TEXT_CHARS_MAX = 2_048

/** Longest pause of a batch that the function could not take, ms; when another batch of the mapping ends, the next one is tried at once. */
export const THROTTLED_RETRY_MS_MAX = 5_000

/** What keeps lanes of a mapping from their work for the same reason is told once in so long, ms. */
export const TOLD_AGAIN_MS = 60_000

/** A page has so many records at least, however small the batches. */
export const RECORDS_PER_READ_MIN = 16

/** Kinds of unforeseen errors of a mapping that are remembered as told. */
export const UNFORESEEN_KINDS_MAX = 100
