import { idOf } from '../entities.ts'
import { keysOf } from '../keys.ts'
import * as limits from '../limits.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { policiesIn } from '../policies.ts'

export const GetAccountSummary = query(model.GetAccountSummary, {
  resources: () => [],
  answer({ view, scope: { accountId } }) {
    const count = (kind: 'iam.role' | 'iam.user' | 'iam.group' | 'iam.instance-profile'): number =>
      [...view.list(kind, idOf(accountId, ''))].length
    const policies = policiesIn(view, accountId)
    const summary: Partial<Record<model.summaryKeyType, number>> = {
      Users: count('iam.user'),
      UsersQuota: limits.USERS_MAX,
      Groups: count('iam.group'),
      GroupsQuota: limits.GROUPS_MAX,
      Roles: count('iam.role'),
      RolesQuota: limits.ROLES_MAX,
      InstanceProfiles: count('iam.instance-profile'),
      InstanceProfilesQuota: limits.INSTANCE_PROFILES_MAX,
      Policies: policies.length,
      PoliciesQuota: limits.POLICIES_MAX,
      PolicySizeQuota: limits.MANAGED_POLICY_CHARS_MAX,
      PolicyVersionsInUse: policies.reduce((sum, { versions }) => sum + versions.length, 0),
      VersionsPerPolicyQuota: limits.POLICY_VERSIONS_MAX,
      AttachedPoliciesPerGroupQuota: limits.ATTACHED_POLICIES_MAX,
      AttachedPoliciesPerRoleQuota: limits.ATTACHED_POLICIES_MAX,
      AttachedPoliciesPerUserQuota: limits.ATTACHED_POLICIES_MAX,
      AssumeRolePolicySizeQuota: limits.TRUST_POLICY_CHARS_MAX,
      RolePolicySizeQuota: limits.ROLE_INLINE_CHARS_MAX,
      UserPolicySizeQuota: limits.USER_INLINE_CHARS_MAX,
      GroupPolicySizeQuota: limits.GROUP_INLINE_CHARS_MAX,
      GroupsPerUserQuota: limits.GROUPS_PER_USER_MAX,
      AccessKeysPerUserQuota: limits.ACCESS_KEYS_PER_USER_MAX,
      AccountAccessKeysPresent: keysOf(view, accountId, undefined).length > 0 ? 1 : 0,
      AccountMFAEnabled: 0,
      MFADevices: 0,
      MFADevicesInUse: 0,
      Providers: 0,
      ServerCertificates: 0,
    }
    return { SummaryMap: summary as Readonly<Record<string, number>> }
  },
})
