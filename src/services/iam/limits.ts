/** Quotas of an account, as AWS has them by default (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html), and limits of ours. */

export const ROLES_MAX = 1000
export const USERS_MAX = 5000
export const GROUPS_MAX = 300
export const POLICIES_MAX = 1500
export const INSTANCE_PROFILES_MAX = 1000
export const ACCESS_KEYS_PER_USER_MAX = 2
export const GROUPS_PER_USER_MAX = 10
export const ATTACHED_POLICIES_MAX = 10
export const POLICY_VERSIONS_MAX = 5
export const TAGS_MAX = 50
export const ROLES_PER_PROFILE_MAX = 1

/** Without white space, as AWS counts. */
export const MANAGED_POLICY_CHARS_MAX = 6144
export const TRUST_POLICY_CHARS_MAX = 2048
/** Of all inline policies of one role, user or group together. */
export const ROLE_INLINE_CHARS_MAX = 10_240
export const USER_INLINE_CHARS_MAX = 2048
export const GROUP_INLINE_CHARS_MAX = 5120

export const SESSION_SECONDS_DEFAULT = 3600

/** Items of a page when a list does not say. */
export const PAGE_ITEMS_DEFAULT = 100

/** Roles remembered after their deletion, of each account. */
export const FORMER_ROLES_MAX = 1000

/** Keys, and roles, of which is known when they were last used. */
export const LAST_USES_MAX = 10_000

/** Of a session as text, before it is packed into its token. */
export const SESSION_BYTES_MAX = 1 << 20

/** Tokens of sessions that are kept opened. */
export const SESSIONS_OPEN_MAX = 1000
