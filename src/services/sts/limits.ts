/** How long sessions last, and how much goes into one (https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html). */

export const ROLE_SECONDS_DEFAULT = 3600
/** Of a role that was assumed in a session of another. */
export const CHAINED_SECONDS_MAX = 3600
/** Of a role that was never made here: the most that any role may have. */
export const ROLE_SECONDS_MAX = 43_200
export const SESSION_SECONDS_DEFAULT = 43_200
export const ROOT_SESSION_SECONDS_MAX = 3600
export const POLICY_ARNS_MAX = 10
/** Of session policies and tags, packed. */
export const PACKED_BYTES_MAX = 2048
/** The same before they are packed: what repeats itself takes up next to nothing then. */
export const PLAIN_BYTES_MAX = 65_536
