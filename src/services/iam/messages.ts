/** IAM's texts, as AWS gives them: from its documentation and from reports of its users. */

type Thing = 'role' | 'user' | 'group'

export function notFound(thing: Thing, name: string): string {
  return `The ${thing} with name ${name} cannot be found.`
}

export function exists(thing: 'Role' | 'User' | 'Group', name: string): string {
  return `${thing} with name ${name} already exists.`
}

export function noProfile(name: string): string {
  return `Instance Profile ${name} cannot be found.`
}

export function profileExists(name: string): string {
  return `Instance Profile ${name} already exists.`
}

export function noPolicy(arn: string): string {
  return `Policy ${arn} was not found.`
}

export function notAttachable(arn: string): string {
  return `Policy ${arn} does not exist or is not attachable.`
}

export function noVersion(arn: string, version: string): string {
  return `Policy ${arn} version ${version} does not exist or is not attachable.`
}

export function noInline(thing: Thing, name: string): string {
  return `The ${thing} policy with name ${name} cannot be found.`
}

export function policyExists(name: string): string {
  return `A policy called ${name} already exists. Duplicate names are not allowed.`
}

export const BAD_ARN = 'Invalid ARN:  Could not be parsed!'

export function noAccessKey(id: string): string {
  return `The Access Key with id ${id} cannot be found.`
}

/** e.g. `PoliciesPerRole`. */
export function quota(name: string, max: number): string {
  return `Cannot exceed quota for ${name}: ${max}`
}

export function inlineTooLong(thing: Thing, name: string, charsMax: number): string {
  return `Maximum policy size of ${charsMax} bytes exceeded for ${thing} ${name}`
}

export function tooManyVersions(max: number): string {
  return `A managed policy can have up to ${max} versions. Before you create a new version, you must delete an existing version.`
}

export const DEFAULT_VERSION = 'Cannot delete the default version of a policy.'
export const POLICY_ATTACHED = 'Cannot delete a policy attached to entities.'
export const POLICY_HAS_VERSIONS =
  "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy."

export type Leftover =
  | 'detach all policies'
  | 'delete policies'
  | 'remove roles from instance profile'
  | 'remove users from group'
  | 'delete access keys'

export function mustFirst(what: Leftover): string {
  return `Cannot delete entity, must ${what} first.`
}

export const TOO_MANY_TAGS = 'The number of tags has reached the maximum limit.'
export const DUPLICATE_TAGS = 'Duplicate tag keys found. Please note that Tag keys are case insensitive.'
export const RESERVED_TAGS = 'Tag keys that begin with aws: are reserved for system use.'

export function protectedRole(name: string): string {
  return `Cannot perform the operation on the protected role '${name}' - this role is only modifiable by AWS`
}

export const BAD_MARKER = 'Invalid Marker.'
export const NEEDS_USER_NAME = 'Must specify userName when calling with non-User credentials'

export function badBoundary(arn: string): string {
  return `Value (${arn}) for parameter PermissionsBoundary is invalid.`
}

export function noBoundaryPolicy(arn: string): string {
  return `Scope ARN: ${arn} does not exist or is not attachable.`
}

export function boundaryUnset(thing: Thing, name: string): string {
  return `Boundary policy not found for ${thing} ${name}.`
}

export function notInGroup(user: string, group: string): string {
  return `User ${user} is not in group ${group}.`
}

export function notInProfile(role: string, profile: string): string {
  return `Role ${role} is not in instance profile ${profile}.`
}

export function linkedRoleTaken(name: string): string {
  return `Service role name ${name} has been taken in this account, please try a different suffix.`
}

export function managedByAws(caller: string, action: string, arn: string): string {
  return `User: ${caller} is not authorized to perform: iam:${action} on resource: policy ${arn}`
}

export function noAlias(alias: string): string {
  return `The account alias ${alias} cannot be found.`
}

export function noLinkedService(service: string): string {
  return `Service role is not supported for service ${service}.`
}

export function noDeletionTask(id: string): string {
  return `The deletion task ${id} cannot be found.`
}

export function aliasTaken(alias: string): string {
  return `The account alias ${alias} already exists.`
}

export function noLoginProfile(name: string): string {
  return `Login Profile for User ${name} cannot be found.`
}

export function badSource(arn: string): string {
  return `Invalid Entity Arn: ${arn} is not the ARN of a user, group or role.`
}

/** Sentences for the person at the server: why a key is refused, and what to do. */

export function inactiveKey(id: string, userName = 'root'): string {
  return `the access key ${id} of ${userName} is inactive; aws iam update-access-key --status Active makes it good again`
}

export function strangeKey(id: string): string {
  return `the access key ${id} was made by Leat and is not known here: it was deleted, or is of another server or of one that was reset; make a new one with aws iam create-access-key`
}

export function noToken(id: string): string {
  return `the access key ${id} is a session's and came without its session token; set AWS_SESSION_TOKEN as well`
}

export function strangeToken(id: string): string {
  return `the access key ${id} is a session's, and the session token is not its own, or of another server; take the role again with aws sts assume-role`
}

export function userIsGone(arn: string): string {
  return `the session is of ${arn}, who is not there any more`
}
