/** Texts that AWS's clients see, letter by letter. Where AWS's own is not known, the comment says so. */

export function noKey(arn: string): string {
  return `Key '${arn}' does not exist`
}

export function badKeyId(keyId: string): string {
  return `Invalid keyId '${keyId}'`
}

export function noAlias(arn: string): string {
  return `Alias ${arn} is not found.`
}

export function foreignRegion(region: string): string {
  return `Invalid arn ${region}`
}

/** For keys of other accounts; nobody can be given access to a key of another account here. */
export function denied(principalArn: string, operation: string, arn: string): string {
  return (
    `User: ${principalArn} is not authorized to perform: kms:${operation} on resource: ${arn} because the resource does not exist in this Region, ` +
    'no resource-based policies allow access, or a resource-based policy explicitly denies access'
  )
}

export function disabled(arn: string): string {
  return `${arn} is disabled.`
}

export function pendingDeletion(arn: string): string {
  return `${arn} is pending deletion.`
}

export function notPendingDeletion(arn: string): string {
  return `${arn} is not pending deletion.`
}

export function aliasExists(arn: string): string {
  return `An alias with the name ${arn} already exists`
}

export const ALIAS_WITHOUT_PREFIX = 'Invalid identifier'

/** AWS's own text is unknown. */
export function aliasReserved(name: string): string {
  return `${name} is reserved: alias/aws/ is for the keys of AWS services.`
}

/** AWS's own text is unknown. */
export function aliasCharacters(name: string): string {
  return `${name} contains invalid characters for an alias`
}

export const SIZE_MISSING = 'Please specify either number of bytes or key spec.'

/** AWS's own text is unknown. */
export function windowOutside(min: number, max: number): string {
  return `PendingWindowInDays must be between ${min} and ${max} (inclusive)`
}

export const INCORRECT_KEY = 'The key ID in the request does not identify a CMK that can perform this operation.'

/** AWS's own text is unknown. */
export function unsupportedSpec(what: string): string {
  return `Leat keeps symmetric encryption keys (SYMMETRIC_DEFAULT, ENCRYPT_DECRYPT, AWS_KMS) of one region: ${what} is not supported.`
}

/** AWS's own text is unknown; this is the model's description of the error. */
export const DRY_RUN = 'The request would have succeeded, but the DryRun option is set.'

/** AWS's own text is unknown. */
export const BAD_MARKER = 'Invalid marker.'

/** AWS's own text is unknown. */
export const MALFORMED_POLICY = 'The new key policy is not a JSON object.'

/** AWS's own text is unknown. */
export function noPolicyNamed(name: string): string {
  return `No such policy exists: ${name}`
}

/** AWS's own text is unknown. */
export function noGrant(what: string): string {
  return `Grant ${what} is not found.`
}

/** AWS's own text is unknown. */
export function tooMany(what: string, max: number): string {
  return `At most ${max} ${what}.`
}

/** AWS's own text is unknown. */
export const RESERVED_TAG = 'Tags beginning with aws: are reserved.'

/** AWS's own text is unknown. */
export const LENGTH_MISSING = 'Please specify a number of bytes.'

/** AWS's own text is unknown. */
export const GRANTEE_MISSING = 'A grant needs a grantee principal.'

/** AWS's own text is unknown. */
export function constraintTooLarge(pairs: number, chars: number): string {
  return `A grant constraint holds at most ${pairs} encryption context pairs, with at most ${chars} characters in each key and value.`
}

/** AWS's own text is unknown. */
export const GRANT_UNNAMED = 'Give either a grant token, or a key ID and a grant ID.'
