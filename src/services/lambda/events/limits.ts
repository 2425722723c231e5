/** Events of one function that are with it, or on their way to a destination, at once. */
export const EVENTS_AT_ONCE_MAX = 50
/** The same of all functions. */
export const ALL_EVENTS_AT_ONCE_MAX = 200
/** How often an event is tried again when the function failed, unless its settings say less. */
export const RETRIES_MAX = 2
/** Wait before each of these. */
export const RETRY_WAIT_MS: readonly number[] = [60_000, 120_000]
/** How long an event is tried, unless the settings say less: 6 hours. */
export const EVENT_AGE_SECONDS_MAX = 21_600
/** Wait before an event that found no free environment is tried again; doubles up to the maximum, as AWS has it. */
export const THROTTLE_WAIT_MS = 1000
export const THROTTLE_WAIT_MS_MAX = 300_000
/** How often a destination that failed, not one that refused, is tried. */
export const DELIVERIES_MAX = 3
export const DELIVERY_WAIT_MS = 1000
/** Marks in the log of progress after which what is still open is written down anew, so that the rest can go. */
export const MARKS_MAX = 10_000
/** Of the message of a failure that goes along with an event to a dead-letter queue. */
export const DEAD_LETTER_MESSAGE_CHARS_MAX = 1024
/** Events of one function that were tried and are to be tried again: while there are more, no others are begun. */
export const OPEN_EVENTS_MAX = 10_000
/** Wait before an event is tried again that the server itself failed with. */
export const FAILED_WAIT_MS = 5000
