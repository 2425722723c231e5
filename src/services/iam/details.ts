/** Everything about a role, user, group or policy at once, as GetAccountAuthorizationDetails shows it. */
import type { GroupEntity, PolicyEntity, PolicyHolder, RoleEntity, UserEntity } from './entities.ts'
import type { ManagedPolicy } from './managed-policies.ts'
import type * as model from './model.gen.ts'
import { profilesWith, profileWithRole } from './profiles.ts'
import { groupsOf, type IamView, policyOfArn } from './queries.ts'
import {
  encodedDocument,
  listedVersion,
  newRole,
  type PolicyUse,
  shownGroup,
  shownManaged,
  shownPolicy,
  shownUser,
} from './shown.ts'
import { shownTags } from './tags.ts'

function inlineOf({ inlinePolicies }: PolicyHolder): readonly model.PolicyDetail[] {
  return Object.entries(inlinePolicies).map(([PolicyName, document]) => ({
    PolicyName,
    PolicyDocument: encodedDocument(document),
  }))
}

function attachedOf(view: IamView, { attachedPolicyArns }: PolicyHolder): readonly model.AttachedPolicy[] {
  return attachedPolicyArns.map((PolicyArn) => ({ PolicyName: policyOfArn(view, PolicyArn)?.name ?? '', PolicyArn }))
}

export function roleDetail(view: IamView, role: RoleEntity, lastUsed: model.RoleLastUsed): model.RoleDetail {
  const { Description: _description, ...shown } = newRole(role)
  return {
    ...shown,
    Tags: shownTags(role.tags),
    InstanceProfileList: profilesWith(view, role).map((profile) => profileWithRole(view, profile)),
    RolePolicyList: inlineOf(role),
    AttachedManagedPolicies: attachedOf(view, role),
    RoleLastUsed: lastUsed,
  }
}

export function userDetail(view: IamView, user: UserEntity): model.UserDetail {
  return {
    ...shownUser(user),
    Tags: shownTags(user.tags),
    GroupList: groupsOf(view, user).map(({ name }) => name),
    UserPolicyList: inlineOf(user),
    AttachedManagedPolicies: attachedOf(view, user),
  }
}

export function groupDetail(view: IamView, group: GroupEntity): model.GroupDetail {
  return { ...shownGroup(group), GroupPolicyList: inlineOf(group), AttachedManagedPolicies: attachedOf(view, group) }
}

export function policyDetail(policy: PolicyEntity, use: PolicyUse): model.ManagedPolicyDetail {
  const { Tags: _tags, ...shown } = shownPolicy(policy, use)
  const versions = policy.versions.map((version) => ({
    Document: encodedDocument(version.document),
    ...listedVersion(policy, version),
  }))
  return { ...shown, PolicyVersionList: versions }
}

export function managedDetail(policy: ManagedPolicy, use: PolicyUse): model.ManagedPolicyDetail {
  const { Tags: _tags, ...shown } = shownManaged(policy, use)
  const version = { Document: encodedDocument(policy.document), VersionId: policy.versionId, IsDefaultVersion: true }
  return { ...shown, PolicyVersionList: [{ ...version, CreateDate: Date.parse(policy.updatedAt) }] }
}
