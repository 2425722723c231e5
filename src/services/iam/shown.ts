/** How entities look in answers. Documents in them are JSON in percent-encoding. */
import { encodeUri } from '../../aws/sigv4.ts'
import type { GroupEntity, InstanceProfileEntity, PolicyEntity, PolicyVersion, RoleEntity, UserEntity } from './entities.ts'
import type { ManagedPolicy } from './managed-policies.ts'
import type * as model from './model.gen.ts'
import { tagsMember } from './tags.ts'

export function encodedDocument(document: string): string {
  return encodeUri(document)
}

/** As it was just made: without what only looking shows. */
export function newRole(role: RoleEntity): model.Role {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: role.arn,
    CreateDate: role.createdAtMs,
    AssumeRolePolicyDocument: encodedDocument(role.trustPolicy),
    ...(role.description !== undefined && { Description: role.description }),
    ...boundaryMember(role.boundaryArn),
    ...tagsMember(role.tags),
  }
}

/** As lists show it. */
export function listedRole(role: RoleEntity): model.Role {
  const { Tags: _tags, PermissionsBoundary: _boundary, ...rest } = newRole(role)
  return { ...rest, MaxSessionDuration: role.maxSessionSeconds }
}

export function shownRole(role: RoleEntity, lastUsed: model.RoleLastUsed): model.Role {
  return { ...newRole(role), MaxSessionDuration: role.maxSessionSeconds, RoleLastUsed: lastUsed }
}

export function shownUser(user: UserEntity): model.User {
  return { ...listedUser(user), ...boundaryMember(user.boundaryArn), ...tagsMember(user.tags) }
}

export function listedUser({ path, name, id, arn, createdAtMs }: UserEntity): model.User {
  return { Path: path, UserName: name, UserId: id, Arn: arn, CreateDate: createdAtMs }
}

export function shownGroup({ path, name, id, arn, createdAtMs }: GroupEntity): model.Group {
  return { Path: path, GroupName: name, GroupId: id, Arn: arn, CreateDate: createdAtMs }
}

export function shownProfile(profile: InstanceProfileEntity, role: RoleEntity | undefined): model.InstanceProfile {
  return {
    Path: profile.path,
    InstanceProfileName: profile.name,
    InstanceProfileId: profile.id,
    Arn: profile.arn,
    CreateDate: profile.createdAtMs,
    Roles: role === undefined ? [] : [newRole(role)],
    ...tagsMember(profile.tags),
  }
}

/** How many hold a policy, and how many are bounded by it. */
export interface PolicyUse {
  readonly attached: number
  readonly boundaries: number
}

export function shownPolicy(policy: PolicyEntity, use: PolicyUse): model.Policy {
  return {
    ...listedPolicy(policy, use),
    ...(policy.description && { Description: policy.description }),
    ...tagsMember(policy.tags),
  }
}

export function listedPolicy(policy: PolicyEntity, { attached, boundaries }: PolicyUse): model.Policy {
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: policy.arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersionId,
    AttachmentCount: attached,
    PermissionsBoundaryUsageCount: boundaries,
    IsAttachable: true,
    CreateDate: policy.createdAtMs,
    UpdateDate: policy.updatedAtMs,
  }
}

export function listedManaged(policy: ManagedPolicy, { attached, boundaries }: PolicyUse): model.Policy {
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: policy.arn,
    Path: policy.path,
    DefaultVersionId: policy.versionId,
    AttachmentCount: attached,
    PermissionsBoundaryUsageCount: boundaries,
    IsAttachable: true,
    CreateDate: Date.parse(policy.createdAt),
    UpdateDate: Date.parse(policy.updatedAt),
  }
}

export function shownManaged(policy: ManagedPolicy, use: PolicyUse): model.Policy {
  return { ...listedManaged(policy, use), ...(policy.description !== '' && { Description: policy.description }), Tags: [] }
}

export function listedVersion(policy: PolicyEntity, { id, createdAtMs }: PolicyVersion): model.PolicyVersion {
  return { VersionId: id, IsDefaultVersion: id === policy.defaultVersionId, CreateDate: createdAtMs }
}

function boundaryMember(arn: string | undefined): { readonly PermissionsBoundary?: model.AttachedPermissionsBoundary } {
  if (arn === undefined) return {}
  return { PermissionsBoundary: { PermissionsBoundaryType: 'PermissionsBoundaryPolicy', PermissionsBoundaryArn: arn } }
}
