/** How long somebody is told of a change who has no room, in ms: 6 hours, as Lambda keeps events (https://docs.aws.amazon.com/lambda/latest/dg/invocation-async.html). */
export const NOTE_AGE_MS_MAX = 6 * 3_600_000

/** Pauses between tries, in ms; they double. */
export const RETRY_FIRST_MS = 100
export const RETRY_MAX_MS = 60_000
/** So many tries, a minute or so, and the log says that somebody is not told at present. */
export const TRIES_BEFORE_WARNING = 10

/** What one destination holds in memory while it is told. */
export const NOTES_AT_ONCE = 100
/** Destinations that are told at the same time. */
export const DESTINATIONS_AT_ONCE_MAX = 32
/** Notes are looked through from the first one again after so long, in ms. */
export const WHOLE_LOOK_MS = 60_000
