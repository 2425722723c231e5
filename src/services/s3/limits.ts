/** What Amazon S3 allows, as its documentation says unless noted. */

export const KIB = 1024
export const MIB = 1024 * KIB
const GIB = 1024 * MIB

/** Of one account, before anybody asks for more. */
export const BUCKETS_PER_ACCOUNT_MAX = 10_000
export const BUCKET_NAME_CHARACTERS_MIN = 3
export const BUCKET_NAME_CHARACTERS_MAX = 63
export const BUCKETS_PER_PAGE_MAX = 10_000

/** Of one PUT, one part and one copy. Larger objects take several parts: 10,000 of these are what AWS allows since the end of 2025. */
export const SINGLE_PUT_BYTES_MAX = 5 * GIB
export const PART_BYTES_MIN = 5 * MIB

/** Names without `x-amz-meta-`, and values, in UTF-8. */
export const METADATA_BYTES_MAX = 2 * KIB

export const KEYS_PER_PAGE_MAX = 1000
export const UPLOADS_PER_PAGE_MAX = 1000
export const PARTS_PER_PAGE_MAX = 1000
export const KEYS_PER_DELETE_MAX = 1000

export const TAGS_PER_OBJECT_MAX = 10
export const TAGS_PER_BUCKET_MAX = 50
export const TAG_KEY_CHARACTERS_MAX = 128
export const TAG_VALUE_CHARACTERS_MAX = 256

export const POLICY_BYTES_MAX = 20 * KIB
export const LIFECYCLE_RULES_MAX = 1000
export const CORS_RULES_MAX = 100
export const NOTIFICATIONS_MAX = 100
