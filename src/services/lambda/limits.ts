/** AWS's quotas and bounds where they differ from what the API model says, or are not in it. */

/** Environments of all functions of an account in a region that run at once. */
export const CONCURRENCY_MAX = 1000
/** Of these, so many cannot be reserved. */
export const UNRESERVED_MIN = 100
export const TIMEOUT_SECONDS_MAX = 900
export const TIMEOUT_SECONDS_DEFAULT = 3
export const MEMORY_MIB_MAX = 10_240
export const MEMORY_MIB_DEFAULT = 128
export const EPHEMERAL_MIB_DEFAULT = 512
/** Of a function's own variables, as JSON. */
export const ENVIRONMENT_BYTES_MAX = 4096
export const NAME_CHARS_MAX = 64
export const TAGS_MAX = 50
/** Of all code of an account in a region: 75 GB. */
export const CODE_TOTAL_BYTES_MAX = 80_530_636_800
/** Of one resource policy. */
export const POLICY_BYTES_MAX = 20_480
/** Entries of one page, whatever is asked for. */
export const PAGE_MAX = 50
/** Event that somebody waits for the outcome of. */
export const SYNC_EVENT_BYTES_MAX = 6_291_456
/** Event that nobody waits for. */
export const ASYNC_EVENT_BYTES_MAX = 1_048_576
/** How long an invocation waits for a function that is Pending. */
export const PENDING_WAIT_MS_MAX = 10_000
/** How long the link to download the code of a function works. */
export const CODE_LINK_MS = 600_000
/** How often provisioned environments are looked after: well before an idle one would go. */
export const WARM_EVERY_MS = 120_000
