/** Quotas and sizes of KMS, as its developer guide and API reference state them. */

export const PENDING_WINDOW_DAYS_MIN = 7
export const PENDING_WINDOW_DAYS_MAX = 30
export const MS_PER_DAY = 86_400_000

export const KEYS_LISTED_DEFAULT = 100
export const ALIASES_LISTED_DEFAULT = 50
export const GRANTS_LISTED_DEFAULT = 50
export const TAGS_LISTED_DEFAULT = 50

/** Customer managed keys of one account and region. */
export const KEYS_MAX = 100_000
export const ALIASES_PER_KEY_MAX = 50
export const GRANTS_PER_KEY_MAX = 50_000
export const TAGS_PER_KEY_MAX = 50
/** Pairs of an encryption context in a constraint of a grant, and characters of each part of one (API reference, CreateGrant). */
export const CONSTRAINT_PAIRS_MAX = 8
export const CONSTRAINT_CHARS_MAX = 384
export const POLICY_CHARS_MAX = 32_768

/** AES_128 and AES_256, in bytes. */
export const DATA_KEY_BYTES = { AES_128: 16, AES_256: 32 } as const

/** Aliases and grants removed by one commit, with their key. */
export const REMOVED_PER_COMMIT_MAX = 4_000
