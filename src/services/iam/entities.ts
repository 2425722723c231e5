/**
 * What the catalog keeps for IAM and what STS issues under it. Plain JSON. IAM is global: everything is keyed by the account alone. Names are unique
 * whatever their case, so ids hold them in lower case.
 */
export interface IamEntities {
  /** Keyed by `idOf`. */
  'iam.role': RoleEntity
  /** Keyed by `idOf`. */
  'iam.user': UserEntity
  /** Keyed by `idOf`. */
  'iam.group': GroupEntity
  /** Keyed by `idOf`. */
  'iam.instance-profile': InstanceProfileEntity
  /** Keyed by its ARN: those that accounts made themselves. AWS's own are in `managed-policies.ts`. */
  'iam.policy': PolicyEntity
  /** Keyed by the key's id, `AKIA…`. */
  'iam.access-key': AccessKeyEntity
  /** Keyed by the account's id; absent until there is something to remember. */
  'iam.account': AccountEntity
}

/** What each of IAM's things has. */
export interface Named {
  readonly accountId: string
  /** As it was given when it was made. */
  readonly name: string
  /** `/`, or `/division/team/`. */
  readonly path: string
  /** Never used again: `AROA…`, `AIDA…`, `AGPA…`, `AIPA…`, `ANPA…`. */
  readonly id: string
  readonly arn: string
  readonly createdAtMs: number
  readonly tags: Readonly<Record<string, string>>
}

/** What may be permitted something by policies of its own. */
export interface PolicyHolder {
  /** In the order in which they were attached. */
  readonly attachedPolicyArns: readonly string[]
  /** Name → document, to the letter as it was put. */
  readonly inlinePolicies: Readonly<Record<string, string>>
}

export interface RoleEntity extends Named, PolicyHolder {
  /** Who may assume it: the document, to the letter as it was given. */
  readonly trustPolicy: string
  readonly description?: string
  readonly maxSessionSeconds: number
  /** ARN of the policy that bounds what its own policies permit. */
  readonly boundaryArn?: string
}

export interface UserEntity extends Named, PolicyHolder {
  readonly boundaryArn?: string
  /** Groups' names in lower case, in the order in which the user was added. */
  readonly groups: readonly string[]
}

/** Its members are kept with the users. */
export interface GroupEntity extends Named, PolicyHolder {}

export interface InstanceProfileEntity extends Named {
  /** Name of its role. */
  readonly roleName?: string
}

export interface PolicyEntity extends Named {
  readonly description?: string
  readonly updatedAtMs: number
  /** e.g. `v2`: one of the versions. */
  readonly defaultVersionId: string
  /** Oldest first; never empty. */
  readonly versions: readonly PolicyVersion[]
  /** Number of the newest version there ever was: numbers are not used again. */
  readonly versionsMade: number
}

export interface PolicyVersion {
  /** `v1`, `v2`, … */
  readonly id: string
  readonly document: string
  readonly createdAtMs: number
}

export interface AccessKeyEntity {
  readonly id: string
  readonly accountId: string
  /** Absent: it is the account root's. */
  readonly userName?: string
  /** Under the master key, which the catalog does not have. */
  readonly sealedSecret: string
  readonly isActive: boolean
  readonly createdAtMs: number
}

export interface AccountEntity {
  readonly accountId: string
  /**
   * Names, in lower case, of roles that were here and were deleted, the longest gone first, FORMER_ROLES_MAX of them: such a role is gone, which is
   * something else than one that never was (see `wasRole`).
   */
  readonly formerRoles: readonly string[]
  readonly alias?: string
}

/** The id of a role, user, group or instance profile in the catalog. */
export function idOf(accountId: string, name: string): string {
  return `${accountId}/${name.toLowerCase()}`
}
