/** Limits of execution environments: AWS's where it has one, else what keeps a machine usable. */

/** Time for loading the code before the first event (AWS). What takes longer begins anew with the event. */
export const INIT_MS_MAX = 10_000
/** Of what a function returns (AWS). */
export const RESPONSE_BYTES_MAX = 6_291_556
/** Of an error that a runtime posts, and of its type in a header. */
export const ERROR_BYTES_MAX = 262_144
export const ERROR_TYPE_CHARS_MAX = 256
/** What `LogResult` holds (AWS). */
export const LOG_TAIL_BYTES = 4096
/** One event of the log (CloudWatch Logs); what is longer is cut there. */
export const LOG_EVENT_BYTES_MAX = 262_118
/** Open files of a process (AWS). */
export const OPEN_FILES_MAX = 1024

/** Processes of all functions at a time; beyond them invocations are throttled as beyond the account's concurrency. */
export const ENVIRONMENTS_MAX = 100
/** Of them without work. The one that has been idle longest goes first. */
export const IDLE_ENVIRONMENTS_MAX = 20
export const IDLE_MS_MAX = 5 * 60_000
/** Credentials of a role last an hour, and an invocation at most a quarter of one. */
export const ENVIRONMENT_AGE_MS_MAX = 44 * 60_000
/** How often what is idle is looked at. */
export const SWEEP_MS = 15_000
/** How often the memory of what is busy is looked at. */
export const MEMORY_LOOK_MS = 50

/** Lines of the log on their way to CloudWatch Logs, of all functions together; what is beyond is dropped and counted. */
export const LOG_EVENTS_WAITING_MAX = 20_000
export const LOG_BYTES_WAITING_MAX = 16 * 1024 * 1024
/** Of one PutLogEvents (AWS: 10,000 events, 1 MiB with 26 bytes for each). */
export const LOG_BATCH_EVENTS_MAX = 1000
export const LOG_BATCH_BYTES_MAX = 900_000
/** How long lines are collected before they are sent. */
export const LOG_BATCH_MS = 100
