/** STS's texts, as AWS gives them. */

export function badArn(arn: string): string {
  return `${arn} is invalid`
}

export function notAuthorised(caller: string, action: string, resource: string): string {
  return `User: ${caller} is not authorized to perform: sts:${action} on resource: ${resource}`
}

export const BEYOND_ROLE = 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.'
export const BEYOND_CHAIN = 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.'
export const SESSION_OF_SESSION = 'Cannot call GetSessionToken with session credentials'
export const NO_MFA = 'MultiFactorAuthentication failed with invalid MFA one time pass code.'

export function packedTooLarge(percent: number): string {
  return `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`
}

export function tooManyPolicies(max: number): string {
  return `The number of session policies exceeds the limit of ${max}.`
}

export function noPolicy(arn: string): string {
  return `Policy ${arn} does not exist or is not attachable.`
}

export const NO_MESSAGE = 'Message is not valid'
export const SOURCE_IDENTITY_STAYS = 'Source identity cannot be changed in a session that has one.'
export const DUPLICATE_TAGS = 'Duplicate tag keys found. Please note that Tag keys are case insensitive.'
export const TRANSITIVE_TAGS_STAY = 'Tags that were passed on to this session cannot be given another value.'
export const NO_KEY_ID = 'The access key ID is not valid.'
