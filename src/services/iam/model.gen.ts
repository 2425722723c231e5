// Generated from the API model of AWS Identity and Access Management, 2010-05-08 (botocore 1.43.127; Apache-2.0, see NOTICE), and
// scripts/models/*.overrides.json by scripts/generate-models.ts. Do not edit.
//
// In these types a blob is a Uint8Array, and a timestamp a number: milliseconds since the epoch. Members that the model does not
// require are optional. An event stream is an AsyncIterable of its events, each with exactly one member.
import type { AwsQueryService, OperationModel } from '../../model/api.ts'
import type { BlobSchema, ListSchema, MapSchema, NumberSchema, Schema, StringSchema, StructSchema, TimestampSchema } from '../../model/schema.ts'

const text: StringSchema = { kind: 'string' }
const integer: NumberSchema = { kind: 'integer' }
const boolean: Schema = { kind: 'boolean' }
const timestamp: TimestampSchema = { kind: 'timestamp', format: 'iso8601-seconds' }
const blob: BlobSchema = { kind: 'blob' }

const NoInput: StructSchema = { kind: 'struct', name: 'NoInput', required: [], members: {} }
const instanceProfileNameType: StringSchema = { kind: 'string', min: 1, max: 128, pattern: '[\\w+=,.@-]+' }
const roleNameType: StringSchema = { kind: 'string', min: 1, max: 64, pattern: '[\\w+=,.@-]+' }
const AddRoleToInstanceProfileRequest: StructSchema = {
  kind: 'struct', name: 'AddRoleToInstanceProfileRequest', required: ['InstanceProfileName', 'RoleName'],
  members: { InstanceProfileName: instanceProfileNameType, RoleName: roleNameType },
}
const groupNameType: StringSchema = { kind: 'string', min: 1, max: 128, pattern: '[\\w+=,.@-]+' }
const existingUserNameType: StringSchema = { kind: 'string', min: 1, max: 128, pattern: '[\\w+=,.@-]+' }
const AddUserToGroupRequest: StructSchema = {
  kind: 'struct', name: 'AddUserToGroupRequest', required: ['GroupName', 'UserName'],
  members: { GroupName: groupNameType, UserName: existingUserNameType },
}
const arnType: StringSchema = { kind: 'string', min: 20, max: 2048 }
const AttachGroupPolicyRequest: StructSchema = {
  kind: 'struct', name: 'AttachGroupPolicyRequest', required: ['GroupName', 'PolicyArn'],
  members: { GroupName: groupNameType, PolicyArn: arnType },
}
const AttachRolePolicyRequest: StructSchema = {
  kind: 'struct', name: 'AttachRolePolicyRequest', required: ['RoleName', 'PolicyArn'],
  members: { RoleName: roleNameType, PolicyArn: arnType },
}
const userNameType: StringSchema = { kind: 'string', min: 1, max: 64, pattern: '[\\w+=,.@-]+' }
const AttachUserPolicyRequest: StructSchema = {
  kind: 'struct', name: 'AttachUserPolicyRequest', required: ['UserName', 'PolicyArn'],
  members: { UserName: userNameType, PolicyArn: arnType },
}
const CreateAccessKeyRequest: StructSchema = {
  kind: 'struct', name: 'CreateAccessKeyRequest', required: [], members: { UserName: existingUserNameType },
}
const accessKeyIdType: StringSchema = { kind: 'string', min: 16, max: 128, pattern: '[\\w]+' }
const statusType: StringSchema = { kind: 'string', oneOf: ['Active', 'Inactive', 'Expired'] }
const AccessKey: StructSchema = {
  kind: 'struct', name: 'AccessKey', required: ['UserName', 'AccessKeyId', 'Status', 'SecretAccessKey'],
  members: {
    UserName: userNameType, AccessKeyId: accessKeyIdType, Status: statusType, SecretAccessKey: text, CreateDate: timestamp,
  },
}
const CreateAccessKeyResponse: StructSchema = {
  kind: 'struct', name: 'CreateAccessKeyResponse', required: ['AccessKey'], members: { AccessKey },
}
const accountAliasType: StringSchema = {
  kind: 'string', min: 3, max: 63, pattern: '^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$',
}
const CreateAccountAliasRequest: StructSchema = {
  kind: 'struct', name: 'CreateAccountAliasRequest', required: ['AccountAlias'], members: { AccountAlias: accountAliasType },
}
const pathType: StringSchema = {
  kind: 'string', min: 1, max: 512, pattern: '(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)',
}
const CreateGroupRequest: StructSchema = {
  kind: 'struct', name: 'CreateGroupRequest', required: ['GroupName'], members: { Path: pathType, GroupName: groupNameType },
}
const idType: StringSchema = { kind: 'string', min: 16, max: 128, pattern: '[\\w]+' }
const Group: StructSchema = {
  kind: 'struct', name: 'Group', required: ['Path', 'GroupName', 'GroupId', 'Arn', 'CreateDate'],
  members: {
    Path: pathType, GroupName: groupNameType, GroupId: idType, Arn: arnType, CreateDate: timestamp,
  },
}
const CreateGroupResponse: StructSchema = {
  kind: 'struct', name: 'CreateGroupResponse', required: ['Group'], members: { Group },
}
const tagKeyType: StringSchema = { kind: 'string', min: 1, max: 128, pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+' }
const tagValueType: StringSchema = { kind: 'string', min: 0, max: 256, pattern: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*' }
const Tag: StructSchema = {
  kind: 'struct', name: 'Tag', required: ['Key', 'Value'], members: { Key: tagKeyType, Value: tagValueType },
}
const tagListType: ListSchema = { kind: 'list', of: Tag, max: 50 }
const CreateInstanceProfileRequest: StructSchema = {
  kind: 'struct', name: 'CreateInstanceProfileRequest', required: ['InstanceProfileName'],
  members: {
    InstanceProfileName: instanceProfileNameType, Path: pathType, Tags: tagListType,
  },
}
const policyDocumentType: StringSchema = {
  kind: 'string', min: 1, max: 131072, pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
}
const roleDescriptionType: StringSchema = {
  kind: 'string', max: 1000, pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*',
}
const roleMaxSessionDurationType: NumberSchema = { kind: 'integer', min: 3600, max: 43200 }
const PermissionsBoundaryAttachmentType: StringSchema = { kind: 'string', oneOf: ['PermissionsBoundaryPolicy'] }
const AttachedPermissionsBoundary: StructSchema = {
  kind: 'struct', name: 'AttachedPermissionsBoundary', required: [],
  members: {
    PermissionsBoundaryType: PermissionsBoundaryAttachmentType, PermissionsBoundaryArn: arnType,
  },
}
const RoleLastUsed: StructSchema = {
  kind: 'struct', name: 'RoleLastUsed', required: [], members: { LastUsedDate: timestamp, Region: text },
}
const SourceRoleTemplate: StructSchema = {
  kind: 'struct', name: 'SourceRoleTemplate', required: ['TemplateArn', 'TemplateMinorVersion'],
  members: { TemplateArn: arnType, TemplateMinorVersion: integer },
}
const Role: StructSchema = {
  kind: 'struct', name: 'Role', required: ['Path', 'RoleName', 'RoleId', 'Arn', 'CreateDate'],
  members: {
    Path: pathType, RoleName: roleNameType, RoleId: idType, Arn: arnType, CreateDate: timestamp,
    AssumeRolePolicyDocument: policyDocumentType, Description: roleDescriptionType, MaxSessionDuration: roleMaxSessionDurationType,
    PermissionsBoundary: AttachedPermissionsBoundary, Tags: tagListType, RoleLastUsed, SourceRoleTemplate,
  },
}
const roleListType: ListSchema = { kind: 'list', of: Role }
const InstanceProfile: StructSchema = {
  kind: 'struct', name: 'InstanceProfile',
  required: [
    'Path', 'InstanceProfileName', 'InstanceProfileId', 'Arn', 'CreateDate', 'Roles',
  ],
  members: {
    Path: pathType, InstanceProfileName: instanceProfileNameType, InstanceProfileId: idType, Arn: arnType, CreateDate: timestamp,
    Roles: roleListType, Tags: tagListType,
  },
}
const CreateInstanceProfileResponse: StructSchema = {
  kind: 'struct', name: 'CreateInstanceProfileResponse', required: ['InstanceProfile'], members: { InstanceProfile },
}
const passwordType: StringSchema = {
  kind: 'string', min: 1, max: 128, pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
}
const CreateLoginProfileRequest: StructSchema = {
  kind: 'struct', name: 'CreateLoginProfileRequest', required: [],
  members: {
    UserName: userNameType, Password: passwordType, PasswordResetRequired: boolean,
  },
}
const LoginProfile: StructSchema = {
  kind: 'struct', name: 'LoginProfile', required: ['UserName', 'CreateDate'],
  members: {
    UserName: userNameType, CreateDate: timestamp, PasswordResetRequired: boolean,
  },
}
const CreateLoginProfileResponse: StructSchema = {
  kind: 'struct', name: 'CreateLoginProfileResponse', required: ['LoginProfile'], members: { LoginProfile },
}
const policyNameType: StringSchema = { kind: 'string', min: 1, max: 128, pattern: '[\\w+=,.@-]+' }
const policyPathType: StringSchema = { kind: 'string', min: 1, max: 512, pattern: '((/[A-Za-z0-9\\.,\\+@=_-]+)*)/' }
const policyDescriptionType: StringSchema = { kind: 'string', max: 1000 }
const CreatePolicyRequest: StructSchema = {
  kind: 'struct', name: 'CreatePolicyRequest', required: ['PolicyName', 'PolicyDocument'],
  members: {
    PolicyName: policyNameType, Path: policyPathType, PolicyDocument: policyDocumentType, Description: policyDescriptionType,
    Tags: tagListType,
  },
}
const policyVersionIdType: StringSchema = { kind: 'string', pattern: 'v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?' }
const Policy: StructSchema = {
  kind: 'struct', name: 'Policy', required: [],
  members: {
    PolicyName: policyNameType, PolicyId: idType, Arn: arnType, Path: policyPathType, DefaultVersionId: policyVersionIdType,
    AttachmentCount: integer, PermissionsBoundaryUsageCount: integer, IsAttachable: boolean, Description: policyDescriptionType,
    CreateDate: timestamp, UpdateDate: timestamp, Tags: tagListType,
  },
}
const CreatePolicyResponse: StructSchema = {
  kind: 'struct', name: 'CreatePolicyResponse', required: [], members: { Policy },
}
const CreatePolicyVersionRequest: StructSchema = {
  kind: 'struct', name: 'CreatePolicyVersionRequest', required: ['PolicyArn', 'PolicyDocument'],
  members: {
    PolicyArn: arnType, PolicyDocument: policyDocumentType, SetAsDefault: boolean,
  },
}
const PolicyVersion: StructSchema = {
  kind: 'struct', name: 'PolicyVersion', required: [],
  members: {
    Document: policyDocumentType, VersionId: policyVersionIdType, IsDefaultVersion: boolean, CreateDate: timestamp,
  },
}
const CreatePolicyVersionResponse: StructSchema = {
  kind: 'struct', name: 'CreatePolicyVersionResponse', required: [], members: { PolicyVersion },
}
const CreateRoleRequest: StructSchema = {
  kind: 'struct', name: 'CreateRoleRequest', required: ['RoleName', 'AssumeRolePolicyDocument'],
  members: {
    Path: pathType, RoleName: roleNameType, AssumeRolePolicyDocument: policyDocumentType, Description: roleDescriptionType,
    MaxSessionDuration: roleMaxSessionDurationType, PermissionsBoundary: arnType, Tags: tagListType,
  },
}
const CreateRoleResponse: StructSchema = {
  kind: 'struct', name: 'CreateRoleResponse', required: ['Role'], members: { Role },
}
const customSuffixType: StringSchema = { kind: 'string', min: 1, max: 64, pattern: '[\\w+=,.@-]+' }
const CreateServiceLinkedRoleRequest: StructSchema = {
  kind: 'struct', name: 'CreateServiceLinkedRoleRequest', required: ['AWSServiceName'],
  members: {
    AWSServiceName: groupNameType, Description: roleDescriptionType, CustomSuffix: customSuffixType,
  },
}
const CreateServiceLinkedRoleResponse: StructSchema = {
  kind: 'struct', name: 'CreateServiceLinkedRoleResponse', required: [], members: { Role },
}
const CreateUserRequest: StructSchema = {
  kind: 'struct', name: 'CreateUserRequest', required: ['UserName'],
  members: {
    Path: pathType, UserName: userNameType, PermissionsBoundary: arnType, Tags: tagListType,
  },
}
const User: StructSchema = {
  kind: 'struct', name: 'User', required: ['Path', 'UserName', 'UserId', 'Arn', 'CreateDate'],
  members: {
    Path: pathType, UserName: userNameType, UserId: idType, Arn: arnType, CreateDate: timestamp, PasswordLastUsed: timestamp,
    PermissionsBoundary: AttachedPermissionsBoundary, Tags: tagListType,
  },
}
const CreateUserResponse: StructSchema = { kind: 'struct', name: 'CreateUserResponse', required: [], members: { User } }
const DeleteAccessKeyRequest: StructSchema = {
  kind: 'struct', name: 'DeleteAccessKeyRequest', required: ['AccessKeyId'],
  members: { UserName: existingUserNameType, AccessKeyId: accessKeyIdType },
}
const DeleteAccountAliasRequest: StructSchema = {
  kind: 'struct', name: 'DeleteAccountAliasRequest', required: ['AccountAlias'], members: { AccountAlias: accountAliasType },
}
const DeleteGroupRequest: StructSchema = {
  kind: 'struct', name: 'DeleteGroupRequest', required: ['GroupName'], members: { GroupName: groupNameType },
}
const DeleteGroupPolicyRequest: StructSchema = {
  kind: 'struct', name: 'DeleteGroupPolicyRequest', required: ['GroupName', 'PolicyName'],
  members: { GroupName: groupNameType, PolicyName: policyNameType },
}
const DeleteInstanceProfileRequest: StructSchema = {
  kind: 'struct', name: 'DeleteInstanceProfileRequest', required: ['InstanceProfileName'],
  members: { InstanceProfileName: instanceProfileNameType },
}
const DeleteLoginProfileRequest: StructSchema = {
  kind: 'struct', name: 'DeleteLoginProfileRequest', required: [], members: { UserName: userNameType },
}
const DeletePolicyRequest: StructSchema = {
  kind: 'struct', name: 'DeletePolicyRequest', required: ['PolicyArn'], members: { PolicyArn: arnType },
}
const DeletePolicyVersionRequest: StructSchema = {
  kind: 'struct', name: 'DeletePolicyVersionRequest', required: ['PolicyArn', 'VersionId'],
  members: { PolicyArn: arnType, VersionId: policyVersionIdType },
}
const DeleteRoleRequest: StructSchema = {
  kind: 'struct', name: 'DeleteRoleRequest', required: ['RoleName'], members: { RoleName: roleNameType },
}
const DeleteRolePermissionsBoundaryRequest: StructSchema = {
  kind: 'struct', name: 'DeleteRolePermissionsBoundaryRequest', required: ['RoleName'], members: { RoleName: roleNameType },
}
const DeleteRolePolicyRequest: StructSchema = {
  kind: 'struct', name: 'DeleteRolePolicyRequest', required: ['RoleName', 'PolicyName'],
  members: { RoleName: roleNameType, PolicyName: policyNameType },
}
const DeleteServiceLinkedRoleRequest: StructSchema = {
  kind: 'struct', name: 'DeleteServiceLinkedRoleRequest', required: ['RoleName'], members: { RoleName: roleNameType },
}
const DeletionTaskIdType: StringSchema = { kind: 'string', min: 1, max: 1000 }
const DeleteServiceLinkedRoleResponse: StructSchema = {
  kind: 'struct', name: 'DeleteServiceLinkedRoleResponse', required: ['DeletionTaskId'], members: { DeletionTaskId: DeletionTaskIdType },
}
const DeleteUserRequest: StructSchema = {
  kind: 'struct', name: 'DeleteUserRequest', required: ['UserName'], members: { UserName: existingUserNameType },
}
const DeleteUserPermissionsBoundaryRequest: StructSchema = {
  kind: 'struct', name: 'DeleteUserPermissionsBoundaryRequest', required: ['UserName'], members: { UserName: userNameType },
}
const DeleteUserPolicyRequest: StructSchema = {
  kind: 'struct', name: 'DeleteUserPolicyRequest', required: ['UserName', 'PolicyName'],
  members: { UserName: existingUserNameType, PolicyName: policyNameType },
}
const DetachGroupPolicyRequest: StructSchema = {
  kind: 'struct', name: 'DetachGroupPolicyRequest', required: ['GroupName', 'PolicyArn'],
  members: { GroupName: groupNameType, PolicyArn: arnType },
}
const DetachRolePolicyRequest: StructSchema = {
  kind: 'struct', name: 'DetachRolePolicyRequest', required: ['RoleName', 'PolicyArn'],
  members: { RoleName: roleNameType, PolicyArn: arnType },
}
const DetachUserPolicyRequest: StructSchema = {
  kind: 'struct', name: 'DetachUserPolicyRequest', required: ['UserName', 'PolicyArn'],
  members: { UserName: userNameType, PolicyArn: arnType },
}
const GetAccessKeyLastUsedRequest: StructSchema = {
  kind: 'struct', name: 'GetAccessKeyLastUsedRequest', required: ['AccessKeyId'], members: { AccessKeyId: accessKeyIdType },
}
const AccessKeyLastUsed: StructSchema = {
  kind: 'struct', name: 'AccessKeyLastUsed', required: ['ServiceName', 'Region'],
  members: { LastUsedDate: timestamp, ServiceName: text, Region: text },
}
const GetAccessKeyLastUsedResponse: StructSchema = {
  kind: 'struct', name: 'GetAccessKeyLastUsedResponse', required: [], members: { UserName: existingUserNameType, AccessKeyLastUsed },
}
const EntityType: StringSchema = {
  kind: 'string', oneOf: ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'],
}
const entityListType: ListSchema = { kind: 'list', of: EntityType }
const maxItemsType: NumberSchema = { kind: 'integer', min: 1, max: 1000 }
const markerType: StringSchema = { kind: 'string', min: 1, max: 320, pattern: '[\\u0020-\\u00FF]+' }
const GetAccountAuthorizationDetailsRequest: StructSchema = {
  kind: 'struct', name: 'GetAccountAuthorizationDetailsRequest', required: [],
  members: { Filter: entityListType, MaxItems: maxItemsType, Marker: markerType },
}
const PolicyDetail: StructSchema = {
  kind: 'struct', name: 'PolicyDetail', required: [], members: { PolicyName: policyNameType, PolicyDocument: policyDocumentType },
}
const policyDetailListType: ListSchema = { kind: 'list', of: PolicyDetail }
const groupNameListType: ListSchema = { kind: 'list', of: groupNameType }
const AttachedPolicy: StructSchema = {
  kind: 'struct', name: 'AttachedPolicy', required: [], members: { PolicyName: policyNameType, PolicyArn: arnType },
}
const attachedPoliciesListType: ListSchema = { kind: 'list', of: AttachedPolicy }
const UserDetail: StructSchema = {
  kind: 'struct', name: 'UserDetail', required: [],
  members: {
    Path: pathType, UserName: userNameType, UserId: idType, Arn: arnType, CreateDate: timestamp, UserPolicyList: policyDetailListType,
    GroupList: groupNameListType, AttachedManagedPolicies: attachedPoliciesListType, PermissionsBoundary: AttachedPermissionsBoundary,
    Tags: tagListType,
  },
}
const userDetailListType: ListSchema = { kind: 'list', of: UserDetail }
const GroupDetail: StructSchema = {
  kind: 'struct', name: 'GroupDetail', required: [],
  members: {
    Path: pathType, GroupName: groupNameType, GroupId: idType, Arn: arnType, CreateDate: timestamp, GroupPolicyList: policyDetailListType,
    AttachedManagedPolicies: attachedPoliciesListType,
  },
}
const groupDetailListType: ListSchema = { kind: 'list', of: GroupDetail }
const instanceProfileListType: ListSchema = { kind: 'list', of: InstanceProfile }
const RoleDetail: StructSchema = {
  kind: 'struct', name: 'RoleDetail', required: [],
  members: {
    Path: pathType, RoleName: roleNameType, RoleId: idType, Arn: arnType, CreateDate: timestamp,
    AssumeRolePolicyDocument: policyDocumentType, InstanceProfileList: instanceProfileListType, RolePolicyList: policyDetailListType,
    AttachedManagedPolicies: attachedPoliciesListType, PermissionsBoundary: AttachedPermissionsBoundary, Tags: tagListType, RoleLastUsed,
  },
}
const roleDetailListType: ListSchema = { kind: 'list', of: RoleDetail }
const policyDocumentVersionListType: ListSchema = { kind: 'list', of: PolicyVersion }
const ManagedPolicyDetail: StructSchema = {
  kind: 'struct', name: 'ManagedPolicyDetail', required: [],
  members: {
    PolicyName: policyNameType, PolicyId: idType, Arn: arnType, Path: policyPathType, DefaultVersionId: policyVersionIdType,
    AttachmentCount: integer, PermissionsBoundaryUsageCount: integer, IsAttachable: boolean, Description: policyDescriptionType,
    CreateDate: timestamp, UpdateDate: timestamp, PolicyVersionList: policyDocumentVersionListType,
  },
}
const ManagedPolicyDetailListType: ListSchema = { kind: 'list', of: ManagedPolicyDetail }
const GetAccountAuthorizationDetailsResponse: StructSchema = {
  kind: 'struct', name: 'GetAccountAuthorizationDetailsResponse', required: [],
  members: {
    UserDetailList: userDetailListType, GroupDetailList: groupDetailListType, RoleDetailList: roleDetailListType,
    Policies: ManagedPolicyDetailListType, IsTruncated: boolean, Marker: text,
  },
}
const summaryKeyType: StringSchema = {
  kind: 'string',
  oneOf: [
    'Users', 'UsersQuota', 'Groups', 'GroupsQuota', 'ServerCertificates', 'ServerCertificatesQuota', 'UserPolicySizeQuota',
    'GroupPolicySizeQuota', 'GroupsPerUserQuota', 'SigningCertificatesPerUserQuota', 'AccessKeysPerUserQuota', 'MFADevices',
    'MFADevicesInUse', 'AccountMFAEnabled', 'AccountAccessKeysPresent', 'AccountPasswordPresent', 'AccountSigningCertificatesPresent',
    'AttachedPoliciesPerGroupQuota', 'AttachedPoliciesPerRoleQuota', 'AttachedPoliciesPerUserQuota', 'Policies', 'PoliciesQuota',
    'PolicySizeQuota', 'PolicyVersionsInUse', 'PolicyVersionsInUseQuota', 'VersionsPerPolicyQuota', 'GlobalEndpointTokenVersion',
    'AssumeRolePolicySizeQuota', 'InstanceProfiles', 'InstanceProfilesQuota', 'Providers', 'RolePolicySizeQuota', 'Roles', 'RolesQuota',
  ],
}
const summaryMapType: MapSchema = { kind: 'map', key: summaryKeyType, of: integer }
const GetAccountSummaryResponse: StructSchema = {
  kind: 'struct', name: 'GetAccountSummaryResponse', required: [], members: { SummaryMap: summaryMapType },
}
const SimulationPolicyListType: ListSchema = { kind: 'list', of: policyDocumentType }
const GetContextKeysForCustomPolicyRequest: StructSchema = {
  kind: 'struct', name: 'GetContextKeysForCustomPolicyRequest', required: ['PolicyInputList'],
  members: { PolicyInputList: SimulationPolicyListType },
}
const ContextKeyNameType: StringSchema = { kind: 'string', min: 5, max: 256 }
const ContextKeyNamesResultListType: ListSchema = { kind: 'list', of: ContextKeyNameType }
const GetContextKeysForPolicyResponse: StructSchema = {
  kind: 'struct', name: 'GetContextKeysForPolicyResponse', required: [], members: { ContextKeyNames: ContextKeyNamesResultListType },
}
const GetContextKeysForPrincipalPolicyRequest: StructSchema = {
  kind: 'struct', name: 'GetContextKeysForPrincipalPolicyRequest', required: ['PolicySourceArn'],
  members: { PolicySourceArn: arnType, PolicyInputList: SimulationPolicyListType },
}
const GetGroupRequest: StructSchema = {
  kind: 'struct', name: 'GetGroupRequest', required: ['GroupName'],
  members: { GroupName: groupNameType, Marker: markerType, MaxItems: maxItemsType },
}
const userListType: ListSchema = { kind: 'list', of: User }
const GetGroupResponse: StructSchema = {
  kind: 'struct', name: 'GetGroupResponse', required: ['Group', 'Users'],
  members: { Group, Users: userListType, IsTruncated: boolean, Marker: text },
}
const GetGroupPolicyRequest: StructSchema = {
  kind: 'struct', name: 'GetGroupPolicyRequest', required: ['GroupName', 'PolicyName'],
  members: { GroupName: groupNameType, PolicyName: policyNameType },
}
const GetGroupPolicyResponse: StructSchema = {
  kind: 'struct', name: 'GetGroupPolicyResponse', required: ['GroupName', 'PolicyName', 'PolicyDocument'],
  members: {
    GroupName: groupNameType, PolicyName: policyNameType, PolicyDocument: policyDocumentType,
  },
}
const GetInstanceProfileRequest: StructSchema = {
  kind: 'struct', name: 'GetInstanceProfileRequest', required: ['InstanceProfileName'],
  members: { InstanceProfileName: instanceProfileNameType },
}
const GetInstanceProfileResponse: StructSchema = {
  kind: 'struct', name: 'GetInstanceProfileResponse', required: ['InstanceProfile'], members: { InstanceProfile },
}
const GetLoginProfileRequest: StructSchema = {
  kind: 'struct', name: 'GetLoginProfileRequest', required: [], members: { UserName: userNameType },
}
const GetLoginProfileResponse: StructSchema = {
  kind: 'struct', name: 'GetLoginProfileResponse', required: ['LoginProfile'], members: { LoginProfile },
}
const GetPolicyRequest: StructSchema = {
  kind: 'struct', name: 'GetPolicyRequest', required: ['PolicyArn'], members: { PolicyArn: arnType },
}
const GetPolicyResponse: StructSchema = { kind: 'struct', name: 'GetPolicyResponse', required: [], members: { Policy } }
const GetPolicyVersionRequest: StructSchema = {
  kind: 'struct', name: 'GetPolicyVersionRequest', required: ['PolicyArn', 'VersionId'],
  members: { PolicyArn: arnType, VersionId: policyVersionIdType },
}
const GetPolicyVersionResponse: StructSchema = {
  kind: 'struct', name: 'GetPolicyVersionResponse', required: [], members: { PolicyVersion },
}
const GetRoleRequest: StructSchema = {
  kind: 'struct', name: 'GetRoleRequest', required: ['RoleName'], members: { RoleName: roleNameType },
}
const GetRoleResponse: StructSchema = {
  kind: 'struct', name: 'GetRoleResponse', required: ['Role'], members: { Role },
}
const GetRolePolicyRequest: StructSchema = {
  kind: 'struct', name: 'GetRolePolicyRequest', required: ['RoleName', 'PolicyName'],
  members: { RoleName: roleNameType, PolicyName: policyNameType },
}
const GetRolePolicyResponse: StructSchema = {
  kind: 'struct', name: 'GetRolePolicyResponse', required: ['RoleName', 'PolicyName', 'PolicyDocument'],
  members: {
    RoleName: roleNameType, PolicyName: policyNameType, PolicyDocument: policyDocumentType,
  },
}
const GetServiceLinkedRoleDeletionStatusRequest: StructSchema = {
  kind: 'struct', name: 'GetServiceLinkedRoleDeletionStatusRequest', required: ['DeletionTaskId'],
  members: { DeletionTaskId: DeletionTaskIdType },
}
const DeletionTaskStatusType: StringSchema = { kind: 'string', oneOf: ['SUCCEEDED', 'IN_PROGRESS', 'FAILED', 'NOT_STARTED'] }
const ReasonType: StringSchema = { kind: 'string', max: 1000 }
const RegionNameType: StringSchema = { kind: 'string', min: 1, max: 100 }
const ArnListType: ListSchema = { kind: 'list', of: arnType }
const RoleUsageType: StructSchema = {
  kind: 'struct', name: 'RoleUsageType', required: [], members: { Region: RegionNameType, Resources: ArnListType },
}
const RoleUsageListType: ListSchema = { kind: 'list', of: RoleUsageType }
const DeletionTaskFailureReasonType: StructSchema = {
  kind: 'struct', name: 'DeletionTaskFailureReasonType', required: [], members: { Reason: ReasonType, RoleUsageList: RoleUsageListType },
}
const GetServiceLinkedRoleDeletionStatusResponse: StructSchema = {
  kind: 'struct', name: 'GetServiceLinkedRoleDeletionStatusResponse', required: ['Status'],
  members: { Status: DeletionTaskStatusType, Reason: DeletionTaskFailureReasonType },
}
const GetUserRequest: StructSchema = {
  kind: 'struct', name: 'GetUserRequest', required: [], members: { UserName: existingUserNameType },
}
const GetUserResponse: StructSchema = {
  kind: 'struct', name: 'GetUserResponse', required: ['User'], members: { User },
}
const GetUserPolicyRequest: StructSchema = {
  kind: 'struct', name: 'GetUserPolicyRequest', required: ['UserName', 'PolicyName'],
  members: { UserName: existingUserNameType, PolicyName: policyNameType },
}
const GetUserPolicyResponse: StructSchema = {
  kind: 'struct', name: 'GetUserPolicyResponse', required: ['UserName', 'PolicyName', 'PolicyDocument'],
  members: {
    UserName: existingUserNameType, PolicyName: policyNameType, PolicyDocument: policyDocumentType,
  },
}
const ListAccessKeysRequest: StructSchema = {
  kind: 'struct', name: 'ListAccessKeysRequest', required: [],
  members: { UserName: existingUserNameType, Marker: markerType, MaxItems: maxItemsType },
}
const AccessKeyMetadata: StructSchema = {
  kind: 'struct', name: 'AccessKeyMetadata', required: [],
  members: {
    UserName: userNameType, AccessKeyId: accessKeyIdType, Status: statusType, CreateDate: timestamp,
  },
}
const accessKeyMetadataListType: ListSchema = { kind: 'list', of: AccessKeyMetadata }
const ListAccessKeysResponse: StructSchema = {
  kind: 'struct', name: 'ListAccessKeysResponse', required: ['AccessKeyMetadata'],
  members: {
    AccessKeyMetadata: accessKeyMetadataListType, IsTruncated: boolean, Marker: text,
  },
}
const ListAccountAliasesRequest: StructSchema = {
  kind: 'struct', name: 'ListAccountAliasesRequest', required: [], members: { Marker: markerType, MaxItems: maxItemsType },
}
const accountAliasListType: ListSchema = { kind: 'list', of: accountAliasType }
const ListAccountAliasesResponse: StructSchema = {
  kind: 'struct', name: 'ListAccountAliasesResponse', required: ['AccountAliases'],
  members: { AccountAliases: accountAliasListType, IsTruncated: boolean, Marker: text },
}
const ListAttachedGroupPoliciesRequest: StructSchema = {
  kind: 'struct', name: 'ListAttachedGroupPoliciesRequest', required: ['GroupName'],
  members: {
    GroupName: groupNameType, PathPrefix: policyPathType, Marker: markerType, MaxItems: maxItemsType,
  },
}
const ListAttachedGroupPoliciesResponse: StructSchema = {
  kind: 'struct', name: 'ListAttachedGroupPoliciesResponse', required: [],
  members: {
    AttachedPolicies: attachedPoliciesListType, IsTruncated: boolean, Marker: text,
  },
}
const ListAttachedRolePoliciesRequest: StructSchema = {
  kind: 'struct', name: 'ListAttachedRolePoliciesRequest', required: ['RoleName'],
  members: {
    RoleName: roleNameType, PathPrefix: policyPathType, Marker: markerType, MaxItems: maxItemsType,
  },
}
const ListAttachedRolePoliciesResponse: StructSchema = {
  kind: 'struct', name: 'ListAttachedRolePoliciesResponse', required: [],
  members: {
    AttachedPolicies: attachedPoliciesListType, IsTruncated: boolean, Marker: text,
  },
}
const ListAttachedUserPoliciesRequest: StructSchema = {
  kind: 'struct', name: 'ListAttachedUserPoliciesRequest', required: ['UserName'],
  members: {
    UserName: userNameType, PathPrefix: policyPathType, Marker: markerType, MaxItems: maxItemsType,
  },
}
const ListAttachedUserPoliciesResponse: StructSchema = {
  kind: 'struct', name: 'ListAttachedUserPoliciesResponse', required: [],
  members: {
    AttachedPolicies: attachedPoliciesListType, IsTruncated: boolean, Marker: text,
  },
}
const PolicyUsageType: StringSchema = { kind: 'string', oneOf: ['PermissionsPolicy', 'PermissionsBoundary'] }
const ListEntitiesForPolicyRequest: StructSchema = {
  kind: 'struct', name: 'ListEntitiesForPolicyRequest', required: ['PolicyArn'],
  members: {
    PolicyArn: arnType, EntityFilter: EntityType, PathPrefix: pathType, PolicyUsageFilter: PolicyUsageType, Marker: markerType,
    MaxItems: maxItemsType,
  },
}
const PolicyGroup: StructSchema = {
  kind: 'struct', name: 'PolicyGroup', required: [], members: { GroupName: groupNameType, GroupId: idType },
}
const PolicyGroupListType: ListSchema = { kind: 'list', of: PolicyGroup }
const PolicyUser: StructSchema = {
  kind: 'struct', name: 'PolicyUser', required: [], members: { UserName: userNameType, UserId: idType },
}
const PolicyUserListType: ListSchema = { kind: 'list', of: PolicyUser }
const PolicyRole: StructSchema = {
  kind: 'struct', name: 'PolicyRole', required: [], members: { RoleName: roleNameType, RoleId: idType },
}
const PolicyRoleListType: ListSchema = { kind: 'list', of: PolicyRole }
const ListEntitiesForPolicyResponse: StructSchema = {
  kind: 'struct', name: 'ListEntitiesForPolicyResponse', required: [],
  members: {
    PolicyGroups: PolicyGroupListType, PolicyUsers: PolicyUserListType, PolicyRoles: PolicyRoleListType, IsTruncated: boolean, Marker: text,
  },
}
const ListGroupPoliciesRequest: StructSchema = {
  kind: 'struct', name: 'ListGroupPoliciesRequest', required: ['GroupName'],
  members: { GroupName: groupNameType, Marker: markerType, MaxItems: maxItemsType },
}
const policyNameListType: ListSchema = { kind: 'list', of: policyNameType }
const ListGroupPoliciesResponse: StructSchema = {
  kind: 'struct', name: 'ListGroupPoliciesResponse', required: ['PolicyNames'],
  members: { PolicyNames: policyNameListType, IsTruncated: boolean, Marker: text },
}
const pathPrefixType: StringSchema = { kind: 'string', min: 1, max: 512, pattern: '\\u002F[\\u0021-\\u007F]*' }
const ListGroupsRequest: StructSchema = {
  kind: 'struct', name: 'ListGroupsRequest', required: [],
  members: { PathPrefix: pathPrefixType, Marker: markerType, MaxItems: maxItemsType },
}
const groupListType: ListSchema = { kind: 'list', of: Group }
const ListGroupsResponse: StructSchema = {
  kind: 'struct', name: 'ListGroupsResponse', required: ['Groups'], members: { Groups: groupListType, IsTruncated: boolean, Marker: text },
}
const ListGroupsForUserRequest: StructSchema = {
  kind: 'struct', name: 'ListGroupsForUserRequest', required: ['UserName'],
  members: { UserName: existingUserNameType, Marker: markerType, MaxItems: maxItemsType },
}
const ListGroupsForUserResponse: StructSchema = {
  kind: 'struct', name: 'ListGroupsForUserResponse', required: ['Groups'],
  members: { Groups: groupListType, IsTruncated: boolean, Marker: text },
}
const ListInstanceProfileTagsRequest: StructSchema = {
  kind: 'struct', name: 'ListInstanceProfileTagsRequest', required: ['InstanceProfileName'],
  members: {
    InstanceProfileName: instanceProfileNameType, Marker: markerType, MaxItems: maxItemsType,
  },
}
const ListInstanceProfileTagsResponse: StructSchema = {
  kind: 'struct', name: 'ListInstanceProfileTagsResponse', required: ['Tags'],
  members: { Tags: tagListType, IsTruncated: boolean, Marker: text },
}
const ListInstanceProfilesRequest: StructSchema = {
  kind: 'struct', name: 'ListInstanceProfilesRequest', required: [],
  members: { PathPrefix: pathPrefixType, Marker: markerType, MaxItems: maxItemsType },
}
const ListInstanceProfilesResponse: StructSchema = {
  kind: 'struct', name: 'ListInstanceProfilesResponse', required: ['InstanceProfiles'],
  members: {
    InstanceProfiles: instanceProfileListType, IsTruncated: boolean, Marker: text,
  },
}
const ListInstanceProfilesForRoleRequest: StructSchema = {
  kind: 'struct', name: 'ListInstanceProfilesForRoleRequest', required: ['RoleName'],
  members: { RoleName: roleNameType, Marker: markerType, MaxItems: maxItemsType },
}
const ListInstanceProfilesForRoleResponse: StructSchema = {
  kind: 'struct', name: 'ListInstanceProfilesForRoleResponse', required: ['InstanceProfiles'],
  members: {
    InstanceProfiles: instanceProfileListType, IsTruncated: boolean, Marker: text,
  },
}
const ListMFADevicesRequest: StructSchema = {
  kind: 'struct', name: 'ListMFADevicesRequest', required: [],
  members: { UserName: existingUserNameType, Marker: markerType, MaxItems: maxItemsType },
}
const serialNumberType: StringSchema = { kind: 'string', min: 9, max: 256, pattern: '[\\w+=/:,.@-]+' }
const MFADevice: StructSchema = {
  kind: 'struct', name: 'MFADevice', required: ['UserName', 'SerialNumber', 'EnableDate'],
  members: {
    UserName: userNameType, SerialNumber: serialNumberType, EnableDate: timestamp,
  },
}
const mfaDeviceListType: ListSchema = { kind: 'list', of: MFADevice }
const ListMFADevicesResponse: StructSchema = {
  kind: 'struct', name: 'ListMFADevicesResponse', required: ['MFADevices'],
  members: { MFADevices: mfaDeviceListType, IsTruncated: boolean, Marker: text },
}
const policyScopeType: StringSchema = { kind: 'string', oneOf: ['All', 'AWS', 'Local'] }
const ListPoliciesRequest: StructSchema = {
  kind: 'struct', name: 'ListPoliciesRequest', required: [],
  members: {
    Scope: policyScopeType, OnlyAttached: boolean, PathPrefix: policyPathType, PolicyUsageFilter: PolicyUsageType, Marker: markerType,
    MaxItems: maxItemsType,
  },
}
const policyListType: ListSchema = { kind: 'list', of: Policy }
const ListPoliciesResponse: StructSchema = {
  kind: 'struct', name: 'ListPoliciesResponse', required: [], members: { Policies: policyListType, IsTruncated: boolean, Marker: text },
}
const ListPolicyTagsRequest: StructSchema = {
  kind: 'struct', name: 'ListPolicyTagsRequest', required: ['PolicyArn'],
  members: { PolicyArn: arnType, Marker: markerType, MaxItems: maxItemsType },
}
const ListPolicyTagsResponse: StructSchema = {
  kind: 'struct', name: 'ListPolicyTagsResponse', required: ['Tags'], members: { Tags: tagListType, IsTruncated: boolean, Marker: text },
}
const ListPolicyVersionsRequest: StructSchema = {
  kind: 'struct', name: 'ListPolicyVersionsRequest', required: ['PolicyArn'],
  members: { PolicyArn: arnType, Marker: markerType, MaxItems: maxItemsType },
}
const ListPolicyVersionsResponse: StructSchema = {
  kind: 'struct', name: 'ListPolicyVersionsResponse', required: [],
  members: {
    Versions: policyDocumentVersionListType, IsTruncated: boolean, Marker: text,
  },
}
const ListRolePoliciesRequest: StructSchema = {
  kind: 'struct', name: 'ListRolePoliciesRequest', required: ['RoleName'],
  members: { RoleName: roleNameType, Marker: markerType, MaxItems: maxItemsType },
}
const ListRolePoliciesResponse: StructSchema = {
  kind: 'struct', name: 'ListRolePoliciesResponse', required: ['PolicyNames'],
  members: { PolicyNames: policyNameListType, IsTruncated: boolean, Marker: text },
}
const ListRoleTagsRequest: StructSchema = {
  kind: 'struct', name: 'ListRoleTagsRequest', required: ['RoleName'],
  members: { RoleName: roleNameType, Marker: markerType, MaxItems: maxItemsType },
}
const ListRoleTagsResponse: StructSchema = {
  kind: 'struct', name: 'ListRoleTagsResponse', required: ['Tags'], members: { Tags: tagListType, IsTruncated: boolean, Marker: text },
}
const ListRolesRequest: StructSchema = {
  kind: 'struct', name: 'ListRolesRequest', required: [],
  members: { PathPrefix: pathPrefixType, Marker: markerType, MaxItems: maxItemsType },
}
const ListRolesResponse: StructSchema = {
  kind: 'struct', name: 'ListRolesResponse', required: ['Roles'], members: { Roles: roleListType, IsTruncated: boolean, Marker: text },
}
const ListSSHPublicKeysRequest: StructSchema = {
  kind: 'struct', name: 'ListSSHPublicKeysRequest', required: [],
  members: { UserName: userNameType, Marker: markerType, MaxItems: maxItemsType },
}
const publicKeyIdType: StringSchema = { kind: 'string', min: 20, max: 128, pattern: '[\\w]+' }
const SSHPublicKeyMetadata: StructSchema = {
  kind: 'struct', name: 'SSHPublicKeyMetadata', required: ['UserName', 'SSHPublicKeyId', 'Status', 'UploadDate'],
  members: {
    UserName: userNameType, SSHPublicKeyId: publicKeyIdType, Status: statusType, UploadDate: timestamp,
  },
}
const SSHPublicKeyListType: ListSchema = { kind: 'list', of: SSHPublicKeyMetadata }
const ListSSHPublicKeysResponse: StructSchema = {
  kind: 'struct', name: 'ListSSHPublicKeysResponse', required: [],
  members: { SSHPublicKeys: SSHPublicKeyListType, IsTruncated: boolean, Marker: text },
}
const ListServiceSpecificCredentialsRequest: StructSchema = {
  kind: 'struct', name: 'ListServiceSpecificCredentialsRequest', required: [],
  members: {
    UserName: userNameType, ServiceName: text, AllUsers: boolean, Marker: markerType, MaxItems: maxItemsType,
  },
}
const serviceUserName: StringSchema = { kind: 'string', min: 0, max: 200, pattern: '[\\w+=,.@-]*' }
const serviceCredentialAlias: StringSchema = { kind: 'string', min: 0, max: 200, pattern: '[\\w+=,.@-]+' }
const serviceSpecificCredentialId: StringSchema = { kind: 'string', min: 20, max: 128, pattern: '[\\w]+' }
const ServiceSpecificCredentialMetadata: StructSchema = {
  kind: 'struct', name: 'ServiceSpecificCredentialMetadata',
  required: [
    'UserName', 'Status', 'CreateDate', 'ServiceSpecificCredentialId', 'ServiceName',
  ],
  members: {
    UserName: userNameType, Status: statusType, ServiceUserName: serviceUserName, ServiceCredentialAlias: serviceCredentialAlias,
    CreateDate: timestamp, ExpirationDate: timestamp, ServiceSpecificCredentialId: serviceSpecificCredentialId, ServiceName: text,
  },
}
const ServiceSpecificCredentialsListType: ListSchema = { kind: 'list', of: ServiceSpecificCredentialMetadata }
const ListServiceSpecificCredentialsResponse: StructSchema = {
  kind: 'struct', name: 'ListServiceSpecificCredentialsResponse', required: [],
  members: {
    ServiceSpecificCredentials: ServiceSpecificCredentialsListType, Marker: text, IsTruncated: boolean,
  },
}
const ListSigningCertificatesRequest: StructSchema = {
  kind: 'struct', name: 'ListSigningCertificatesRequest', required: [],
  members: { UserName: existingUserNameType, Marker: markerType, MaxItems: maxItemsType },
}
const certificateIdType: StringSchema = { kind: 'string', min: 24, max: 128, pattern: '[\\w]+' }
const certificateBodyType: StringSchema = {
  kind: 'string', min: 1, max: 16384, pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
}
const SigningCertificate: StructSchema = {
  kind: 'struct', name: 'SigningCertificate', required: ['UserName', 'CertificateId', 'CertificateBody', 'Status'],
  members: {
    UserName: userNameType, CertificateId: certificateIdType, CertificateBody: certificateBodyType, Status: statusType,
    UploadDate: timestamp,
  },
}
const certificateListType: ListSchema = { kind: 'list', of: SigningCertificate }
const ListSigningCertificatesResponse: StructSchema = {
  kind: 'struct', name: 'ListSigningCertificatesResponse', required: ['Certificates'],
  members: { Certificates: certificateListType, IsTruncated: boolean, Marker: text },
}
const ListUserPoliciesRequest: StructSchema = {
  kind: 'struct', name: 'ListUserPoliciesRequest', required: ['UserName'],
  members: { UserName: existingUserNameType, Marker: markerType, MaxItems: maxItemsType },
}
const ListUserPoliciesResponse: StructSchema = {
  kind: 'struct', name: 'ListUserPoliciesResponse', required: ['PolicyNames'],
  members: { PolicyNames: policyNameListType, IsTruncated: boolean, Marker: text },
}
const ListUserTagsRequest: StructSchema = {
  kind: 'struct', name: 'ListUserTagsRequest', required: ['UserName'],
  members: { UserName: existingUserNameType, Marker: markerType, MaxItems: maxItemsType },
}
const ListUserTagsResponse: StructSchema = {
  kind: 'struct', name: 'ListUserTagsResponse', required: ['Tags'], members: { Tags: tagListType, IsTruncated: boolean, Marker: text },
}
const ListUsersRequest: StructSchema = {
  kind: 'struct', name: 'ListUsersRequest', required: [],
  members: { PathPrefix: pathPrefixType, Marker: markerType, MaxItems: maxItemsType },
}
const ListUsersResponse: StructSchema = {
  kind: 'struct', name: 'ListUsersResponse', required: ['Users'], members: { Users: userListType, IsTruncated: boolean, Marker: text },
}
const assignmentStatusType: StringSchema = { kind: 'string', oneOf: ['Assigned', 'Unassigned', 'Any'] }
const ListVirtualMFADevicesRequest: StructSchema = {
  kind: 'struct', name: 'ListVirtualMFADevicesRequest', required: [],
  members: {
    AssignmentStatus: assignmentStatusType, Marker: markerType, MaxItems: maxItemsType,
  },
}
const VirtualMFADevice: StructSchema = {
  kind: 'struct', name: 'VirtualMFADevice', required: ['SerialNumber'],
  members: {
    SerialNumber: serialNumberType, Base32StringSeed: blob, QRCodePNG: blob, User, EnableDate: timestamp, Tags: tagListType,
  },
}
const virtualMFADeviceListType: ListSchema = { kind: 'list', of: VirtualMFADevice }
const ListVirtualMFADevicesResponse: StructSchema = {
  kind: 'struct', name: 'ListVirtualMFADevicesResponse', required: ['VirtualMFADevices'],
  members: {
    VirtualMFADevices: virtualMFADeviceListType, IsTruncated: boolean, Marker: text,
  },
}
const PutGroupPolicyRequest: StructSchema = {
  kind: 'struct', name: 'PutGroupPolicyRequest', required: ['GroupName', 'PolicyName', 'PolicyDocument'],
  members: {
    GroupName: groupNameType, PolicyName: policyNameType, PolicyDocument: policyDocumentType,
  },
}
const PutRolePermissionsBoundaryRequest: StructSchema = {
  kind: 'struct', name: 'PutRolePermissionsBoundaryRequest', required: ['RoleName', 'PermissionsBoundary'],
  members: { RoleName: roleNameType, PermissionsBoundary: arnType },
}
const PutRolePolicyRequest: StructSchema = {
  kind: 'struct', name: 'PutRolePolicyRequest', required: ['RoleName', 'PolicyName', 'PolicyDocument'],
  members: {
    RoleName: roleNameType, PolicyName: policyNameType, PolicyDocument: policyDocumentType,
  },
}
const PutUserPermissionsBoundaryRequest: StructSchema = {
  kind: 'struct', name: 'PutUserPermissionsBoundaryRequest', required: ['UserName', 'PermissionsBoundary'],
  members: { UserName: userNameType, PermissionsBoundary: arnType },
}
const PutUserPolicyRequest: StructSchema = {
  kind: 'struct', name: 'PutUserPolicyRequest', required: ['UserName', 'PolicyName', 'PolicyDocument'],
  members: {
    UserName: existingUserNameType, PolicyName: policyNameType, PolicyDocument: policyDocumentType,
  },
}
const RemoveRoleFromInstanceProfileRequest: StructSchema = {
  kind: 'struct', name: 'RemoveRoleFromInstanceProfileRequest', required: ['InstanceProfileName', 'RoleName'],
  members: { InstanceProfileName: instanceProfileNameType, RoleName: roleNameType },
}
const RemoveUserFromGroupRequest: StructSchema = {
  kind: 'struct', name: 'RemoveUserFromGroupRequest', required: ['GroupName', 'UserName'],
  members: { GroupName: groupNameType, UserName: existingUserNameType },
}
const SetDefaultPolicyVersionRequest: StructSchema = {
  kind: 'struct', name: 'SetDefaultPolicyVersionRequest', required: ['PolicyArn', 'VersionId'],
  members: { PolicyArn: arnType, VersionId: policyVersionIdType },
}
const OrderedOrganizationPolicyType: StructSchema = {
  kind: 'struct', name: 'OrderedOrganizationPolicyType', required: [], members: { ServiceControlPolicyInputList: SimulationPolicyListType },
}
const OrganizationPolicyListType: ListSchema = { kind: 'list', of: OrderedOrganizationPolicyType, max: 7 }
const ActionNameType: StringSchema = { kind: 'string', min: 3, max: 128 }
const ActionNameListType: ListSchema = { kind: 'list', of: ActionNameType }
const ResourceNameType: StringSchema = { kind: 'string', min: 1, max: 2048 }
const ResourceNameListType: ListSchema = { kind: 'list', of: ResourceNameType }
const ContextKeyValueListType: ListSchema = { kind: 'list', of: text }
const ContextKeyTypeEnum: StringSchema = {
  kind: 'string',
  oneOf: [
    'string', 'stringList', 'numeric', 'numericList', 'boolean', 'booleanList', 'ip', 'ipList', 'binary', 'binaryList', 'date', 'dateList',
  ],
}
const ContextEntry: StructSchema = {
  kind: 'struct', name: 'ContextEntry', required: [],
  members: {
    ContextKeyName: ContextKeyNameType, ContextKeyValues: ContextKeyValueListType, ContextKeyType: ContextKeyTypeEnum,
  },
}
const ContextEntryListType: ListSchema = { kind: 'list', of: ContextEntry }
const ResourceHandlingOptionType: StringSchema = { kind: 'string', min: 1, max: 64 }
const SimulateCustomPolicyRequest: StructSchema = {
  kind: 'struct', name: 'SimulateCustomPolicyRequest', required: ['PolicyInputList', 'ActionNames'],
  members: {
    PolicyInputList: SimulationPolicyListType, PermissionsBoundaryPolicyInputList: SimulationPolicyListType,
    OrderedOrganizationPolicyInputList: OrganizationPolicyListType, ActionNames: ActionNameListType, ResourceArns: ResourceNameListType,
    ResourcePolicy: policyDocumentType, ResourceOwner: ResourceNameType, CallerArn: ResourceNameType, ContextEntries: ContextEntryListType,
    ResourceHandlingOption: ResourceHandlingOptionType, MaxItems: maxItemsType, Marker: markerType,
  },
}
const PolicyEvaluationDecisionType: StringSchema = { kind: 'string', oneOf: ['allowed', 'explicitDeny', 'implicitDeny'] }
const PolicySourceType: StringSchema = {
  kind: 'string', oneOf: ['user', 'group', 'role', 'aws-managed', 'user-managed', 'resource', 'none'],
}
const Position: StructSchema = {
  kind: 'struct', name: 'Position', required: [], members: { Line: integer, Column: integer },
}
const Statement: StructSchema = {
  kind: 'struct', name: 'Statement', required: [],
  members: {
    SourcePolicyId: text, SourcePolicyType: PolicySourceType, StartPosition: Position, EndPosition: Position,
  },
}
const StatementListType: ListSchema = { kind: 'list', of: Statement }
const OrganizationsDecisionDetail: StructSchema = {
  kind: 'struct', name: 'OrganizationsDecisionDetail', required: [], members: { AllowedByOrganizations: boolean },
}
const PermissionsBoundaryDecisionDetail: StructSchema = {
  kind: 'struct', name: 'PermissionsBoundaryDecisionDetail', required: [], members: { AllowedByPermissionsBoundary: boolean },
}
const EvalDecisionSourceType: StringSchema = { kind: 'string', min: 3, max: 256 }
const EvalDecisionDetailsType: MapSchema = { kind: 'map', key: EvalDecisionSourceType, of: PolicyEvaluationDecisionType }
const ResourceSpecificResult: StructSchema = {
  kind: 'struct', name: 'ResourceSpecificResult', required: ['EvalResourceName', 'EvalResourceDecision'],
  members: {
    EvalResourceName: ResourceNameType, EvalResourceDecision: PolicyEvaluationDecisionType, MatchedStatements: StatementListType,
    MissingContextValues: ContextKeyNamesResultListType, EvalDecisionDetails: EvalDecisionDetailsType, PermissionsBoundaryDecisionDetail,
  },
}
const ResourceSpecificResultListType: ListSchema = { kind: 'list', of: ResourceSpecificResult }
const EvaluationResult: StructSchema = {
  kind: 'struct', name: 'EvaluationResult', required: ['EvalActionName', 'EvalDecision'],
  members: {
    EvalActionName: ActionNameType, EvalResourceName: ResourceNameType, EvalDecision: PolicyEvaluationDecisionType,
    MatchedStatements: StatementListType, MissingContextValues: ContextKeyNamesResultListType, OrganizationsDecisionDetail,
    PermissionsBoundaryDecisionDetail, EvalDecisionDetails: EvalDecisionDetailsType,
    ResourceSpecificResults: ResourceSpecificResultListType,
  },
}
const EvaluationResultsListType: ListSchema = { kind: 'list', of: EvaluationResult }
const SimulatePolicyResponse: StructSchema = {
  kind: 'struct', name: 'SimulatePolicyResponse', required: [],
  members: {
    EvaluationResults: EvaluationResultsListType, IsTruncated: boolean, Marker: text,
  },
}
const PolicyIdentifierPolicyType: StringSchema = {
  kind: 'string', oneOf: ['inline', 'aws-managed', 'user-managed', 'permission-boundary', 'scp', 'rcp'],
}
const AttachmentType: StringSchema = { kind: 'string', oneOf: ['user', 'group', 'role'] }
const AttachmentName: StringSchema = { kind: 'string', min: 1, max: 128, pattern: '[\\w+=,.@-]+' }
const InlinePolicyIdentifierType: StructSchema = {
  kind: 'struct', name: 'InlinePolicyIdentifierType', required: ['PolicyName', 'AttachmentType', 'AttachmentName'],
  members: { PolicyName: policyNameType, AttachmentType, AttachmentName },
}
const PolicyIdentifier: StructSchema = {
  kind: 'struct', name: 'PolicyIdentifier', required: [],
  members: {
    PolicyType: PolicyIdentifierPolicyType, PolicyArn: arnType, InlinePolicyIdentifier: InlinePolicyIdentifierType,
  },
}
const PolicyExclusionsListType: ListSchema = { kind: 'list', of: PolicyIdentifier, max: 256 }
const SimulatePrincipalPolicyRequest: StructSchema = {
  kind: 'struct', name: 'SimulatePrincipalPolicyRequest', required: ['PolicySourceArn', 'ActionNames'],
  members: {
    PolicySourceArn: arnType, PolicyInputList: SimulationPolicyListType, PermissionsBoundaryPolicyInputList: SimulationPolicyListType,
    PolicyExclusionList: PolicyExclusionsListType, ActionNames: ActionNameListType, ResourceArns: ResourceNameListType,
    ResourcePolicy: policyDocumentType, ResourceOwner: ResourceNameType, CallerArn: ResourceNameType, ContextEntries: ContextEntryListType,
    ResourceHandlingOption: ResourceHandlingOptionType, MaxItems: maxItemsType, Marker: markerType,
  },
}
const TagInstanceProfileRequest: StructSchema = {
  kind: 'struct', name: 'TagInstanceProfileRequest', required: ['InstanceProfileName', 'Tags'],
  members: { InstanceProfileName: instanceProfileNameType, Tags: tagListType },
}
const TagPolicyRequest: StructSchema = {
  kind: 'struct', name: 'TagPolicyRequest', required: ['PolicyArn', 'Tags'], members: { PolicyArn: arnType, Tags: tagListType },
}
const TagRoleRequest: StructSchema = {
  kind: 'struct', name: 'TagRoleRequest', required: ['RoleName', 'Tags'], members: { RoleName: roleNameType, Tags: tagListType },
}
const TagUserRequest: StructSchema = {
  kind: 'struct', name: 'TagUserRequest', required: ['UserName', 'Tags'], members: { UserName: existingUserNameType, Tags: tagListType },
}
const tagKeyListType: ListSchema = { kind: 'list', of: tagKeyType, max: 50 }
const UntagInstanceProfileRequest: StructSchema = {
  kind: 'struct', name: 'UntagInstanceProfileRequest', required: ['InstanceProfileName', 'TagKeys'],
  members: { InstanceProfileName: instanceProfileNameType, TagKeys: tagKeyListType },
}
const UntagPolicyRequest: StructSchema = {
  kind: 'struct', name: 'UntagPolicyRequest', required: ['PolicyArn', 'TagKeys'], members: { PolicyArn: arnType, TagKeys: tagKeyListType },
}
const UntagRoleRequest: StructSchema = {
  kind: 'struct', name: 'UntagRoleRequest', required: ['RoleName', 'TagKeys'], members: { RoleName: roleNameType, TagKeys: tagKeyListType },
}
const UntagUserRequest: StructSchema = {
  kind: 'struct', name: 'UntagUserRequest', required: ['UserName', 'TagKeys'],
  members: { UserName: existingUserNameType, TagKeys: tagKeyListType },
}
const UpdateAccessKeyRequest: StructSchema = {
  kind: 'struct', name: 'UpdateAccessKeyRequest', required: ['AccessKeyId', 'Status'],
  members: {
    UserName: existingUserNameType, AccessKeyId: accessKeyIdType, Status: statusType,
  },
}
const UpdateAssumeRolePolicyRequest: StructSchema = {
  kind: 'struct', name: 'UpdateAssumeRolePolicyRequest', required: ['RoleName', 'PolicyDocument'],
  members: { RoleName: roleNameType, PolicyDocument: policyDocumentType },
}
const UpdateGroupRequest: StructSchema = {
  kind: 'struct', name: 'UpdateGroupRequest', required: ['GroupName'],
  members: { GroupName: groupNameType, NewPath: pathType, NewGroupName: groupNameType },
}
const UpdateLoginProfileRequest: StructSchema = {
  kind: 'struct', name: 'UpdateLoginProfileRequest', required: ['UserName'],
  members: {
    UserName: userNameType, Password: passwordType, PasswordResetRequired: boolean,
  },
}
const UpdateRoleRequest: StructSchema = {
  kind: 'struct', name: 'UpdateRoleRequest', required: ['RoleName'],
  members: {
    RoleName: roleNameType, Description: roleDescriptionType, MaxSessionDuration: roleMaxSessionDurationType,
  },
}
const UpdateRoleResponse: StructSchema = { kind: 'struct', name: 'UpdateRoleResponse', required: [], members: {} }
const UpdateRoleDescriptionRequest: StructSchema = {
  kind: 'struct', name: 'UpdateRoleDescriptionRequest', required: ['RoleName', 'Description'],
  members: { RoleName: roleNameType, Description: roleDescriptionType },
}
const UpdateRoleDescriptionResponse: StructSchema = {
  kind: 'struct', name: 'UpdateRoleDescriptionResponse', required: [], members: { Role },
}
const UpdateUserRequest: StructSchema = {
  kind: 'struct', name: 'UpdateUserRequest', required: ['UserName'],
  members: {
    UserName: existingUserNameType, NewPath: pathType, NewUserName: userNameType,
  },
}

export interface AccessKey {
  readonly UserName: string
  readonly AccessKeyId: string
  readonly Status: statusType
  readonly SecretAccessKey: string
  readonly CreateDate?: number
}
export interface AccessKeyLastUsed {
  readonly LastUsedDate?: number
  readonly ServiceName: string
  readonly Region: string
}
export interface AccessKeyMetadata {
  readonly UserName?: string
  readonly AccessKeyId?: string
  readonly Status?: statusType
  readonly CreateDate?: number
}
export interface AddRoleToInstanceProfileRequest {
  readonly InstanceProfileName: string
  readonly RoleName: string
}
export interface AddUserToGroupRequest {
  readonly GroupName: string
  readonly UserName: string
}
export interface AttachGroupPolicyRequest {
  readonly GroupName: string
  readonly PolicyArn: string
}
export interface AttachRolePolicyRequest {
  readonly RoleName: string
  readonly PolicyArn: string
}
export interface AttachUserPolicyRequest {
  readonly UserName: string
  readonly PolicyArn: string
}
export interface AttachedPermissionsBoundary {
  readonly PermissionsBoundaryType?: PermissionsBoundaryAttachmentType
  readonly PermissionsBoundaryArn?: string
}
export interface AttachedPolicy {
  readonly PolicyName?: string
  readonly PolicyArn?: string
}
export type AttachmentType = 'user' | 'group' | 'role'
export interface ContextEntry {
  readonly ContextKeyName?: string
  readonly ContextKeyValues?: readonly string[]
  readonly ContextKeyType?: ContextKeyTypeEnum
}
export type ContextKeyTypeEnum = 'string' | 'stringList' | 'numeric' | 'numericList' | 'boolean' | 'booleanList' | 'ip' | 'ipList' | 'binary' | 'binaryList' | 'date' | 'dateList'
export interface CreateAccessKeyRequest {
  readonly UserName?: string
}
export interface CreateAccessKeyResponse {
  readonly AccessKey: AccessKey
}
export interface CreateAccountAliasRequest {
  readonly AccountAlias: string
}
export interface CreateGroupRequest {
  readonly Path?: string
  readonly GroupName: string
}
export interface CreateGroupResponse {
  readonly Group: Group
}
export interface CreateInstanceProfileRequest {
  readonly InstanceProfileName: string
  readonly Path?: string
  readonly Tags?: readonly Tag[]
}
export interface CreateInstanceProfileResponse {
  readonly InstanceProfile: InstanceProfile
}
export interface CreateLoginProfileRequest {
  readonly UserName?: string
  readonly Password?: string
  readonly PasswordResetRequired?: boolean
}
export interface CreateLoginProfileResponse {
  readonly LoginProfile: LoginProfile
}
export interface CreatePolicyRequest {
  readonly PolicyName: string
  readonly Path?: string
  readonly PolicyDocument: string
  readonly Description?: string
  readonly Tags?: readonly Tag[]
}
export interface CreatePolicyResponse {
  readonly Policy?: Policy
}
export interface CreatePolicyVersionRequest {
  readonly PolicyArn: string
  readonly PolicyDocument: string
  readonly SetAsDefault?: boolean
}
export interface CreatePolicyVersionResponse {
  readonly PolicyVersion?: PolicyVersion
}
export interface CreateRoleRequest {
  readonly Path?: string
  readonly RoleName: string
  readonly AssumeRolePolicyDocument: string
  readonly Description?: string
  readonly MaxSessionDuration?: number
  readonly PermissionsBoundary?: string
  readonly Tags?: readonly Tag[]
}
export interface CreateRoleResponse {
  readonly Role: Role
}
export interface CreateServiceLinkedRoleRequest {
  readonly AWSServiceName: string
  readonly Description?: string
  readonly CustomSuffix?: string
}
export interface CreateServiceLinkedRoleResponse {
  readonly Role?: Role
}
export interface CreateUserRequest {
  readonly Path?: string
  readonly UserName: string
  readonly PermissionsBoundary?: string
  readonly Tags?: readonly Tag[]
}
export interface CreateUserResponse {
  readonly User?: User
}
export interface DeleteAccessKeyRequest {
  readonly UserName?: string
  readonly AccessKeyId: string
}
export interface DeleteAccountAliasRequest {
  readonly AccountAlias: string
}
export interface DeleteGroupPolicyRequest {
  readonly GroupName: string
  readonly PolicyName: string
}
export interface DeleteGroupRequest {
  readonly GroupName: string
}
export interface DeleteInstanceProfileRequest {
  readonly InstanceProfileName: string
}
export interface DeleteLoginProfileRequest {
  readonly UserName?: string
}
export interface DeletePolicyRequest {
  readonly PolicyArn: string
}
export interface DeletePolicyVersionRequest {
  readonly PolicyArn: string
  readonly VersionId: string
}
export interface DeleteRolePermissionsBoundaryRequest {
  readonly RoleName: string
}
export interface DeleteRolePolicyRequest {
  readonly RoleName: string
  readonly PolicyName: string
}
export interface DeleteRoleRequest {
  readonly RoleName: string
}
export interface DeleteServiceLinkedRoleRequest {
  readonly RoleName: string
}
export interface DeleteServiceLinkedRoleResponse {
  readonly DeletionTaskId: string
}
export interface DeleteUserPermissionsBoundaryRequest {
  readonly UserName: string
}
export interface DeleteUserPolicyRequest {
  readonly UserName: string
  readonly PolicyName: string
}
export interface DeleteUserRequest {
  readonly UserName: string
}
export interface DeletionTaskFailureReasonType {
  readonly Reason?: string
  readonly RoleUsageList?: readonly RoleUsageType[]
}
export type DeletionTaskStatusType = 'SUCCEEDED' | 'IN_PROGRESS' | 'FAILED' | 'NOT_STARTED'
export interface DetachGroupPolicyRequest {
  readonly GroupName: string
  readonly PolicyArn: string
}
export interface DetachRolePolicyRequest {
  readonly RoleName: string
  readonly PolicyArn: string
}
export interface DetachUserPolicyRequest {
  readonly UserName: string
  readonly PolicyArn: string
}
export type EntityType = 'User' | 'Role' | 'Group' | 'LocalManagedPolicy' | 'AWSManagedPolicy'
export interface EvaluationResult {
  readonly EvalActionName: string
  readonly EvalResourceName?: string
  readonly EvalDecision: PolicyEvaluationDecisionType
  readonly MatchedStatements?: readonly Statement[]
  readonly MissingContextValues?: readonly string[]
  readonly OrganizationsDecisionDetail?: OrganizationsDecisionDetail
  readonly PermissionsBoundaryDecisionDetail?: PermissionsBoundaryDecisionDetail
  readonly EvalDecisionDetails?: { readonly [key: string]: PolicyEvaluationDecisionType }
  readonly ResourceSpecificResults?: readonly ResourceSpecificResult[]
}
export interface GetAccessKeyLastUsedRequest {
  readonly AccessKeyId: string
}
export interface GetAccessKeyLastUsedResponse {
  readonly UserName?: string
  readonly AccessKeyLastUsed?: AccessKeyLastUsed
}
export interface GetAccountAuthorizationDetailsRequest {
  readonly Filter?: readonly EntityType[]
  readonly MaxItems?: number
  readonly Marker?: string
}
export interface GetAccountAuthorizationDetailsResponse {
  readonly UserDetailList?: readonly UserDetail[]
  readonly GroupDetailList?: readonly GroupDetail[]
  readonly RoleDetailList?: readonly RoleDetail[]
  readonly Policies?: readonly ManagedPolicyDetail[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface GetAccountSummaryResponse {
  readonly SummaryMap?: { readonly [key: string]: number }
}
export interface GetContextKeysForCustomPolicyRequest {
  readonly PolicyInputList: readonly string[]
}
export interface GetContextKeysForPolicyResponse {
  readonly ContextKeyNames?: readonly string[]
}
export interface GetContextKeysForPrincipalPolicyRequest {
  readonly PolicySourceArn: string
  readonly PolicyInputList?: readonly string[]
}
export interface GetGroupPolicyRequest {
  readonly GroupName: string
  readonly PolicyName: string
}
export interface GetGroupPolicyResponse {
  readonly GroupName: string
  readonly PolicyName: string
  readonly PolicyDocument: string
}
export interface GetGroupRequest {
  readonly GroupName: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface GetGroupResponse {
  readonly Group: Group
  readonly Users: readonly User[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface GetInstanceProfileRequest {
  readonly InstanceProfileName: string
}
export interface GetInstanceProfileResponse {
  readonly InstanceProfile: InstanceProfile
}
export interface GetLoginProfileRequest {
  readonly UserName?: string
}
export interface GetLoginProfileResponse {
  readonly LoginProfile: LoginProfile
}
export interface GetPolicyRequest {
  readonly PolicyArn: string
}
export interface GetPolicyResponse {
  readonly Policy?: Policy
}
export interface GetPolicyVersionRequest {
  readonly PolicyArn: string
  readonly VersionId: string
}
export interface GetPolicyVersionResponse {
  readonly PolicyVersion?: PolicyVersion
}
export interface GetRolePolicyRequest {
  readonly RoleName: string
  readonly PolicyName: string
}
export interface GetRolePolicyResponse {
  readonly RoleName: string
  readonly PolicyName: string
  readonly PolicyDocument: string
}
export interface GetRoleRequest {
  readonly RoleName: string
}
export interface GetRoleResponse {
  readonly Role: Role
}
export interface GetServiceLinkedRoleDeletionStatusRequest {
  readonly DeletionTaskId: string
}
export interface GetServiceLinkedRoleDeletionStatusResponse {
  readonly Status: DeletionTaskStatusType
  readonly Reason?: DeletionTaskFailureReasonType
}
export interface GetUserPolicyRequest {
  readonly UserName: string
  readonly PolicyName: string
}
export interface GetUserPolicyResponse {
  readonly UserName: string
  readonly PolicyName: string
  readonly PolicyDocument: string
}
export interface GetUserRequest {
  readonly UserName?: string
}
export interface GetUserResponse {
  readonly User: User
}
export interface Group {
  readonly Path: string
  readonly GroupName: string
  readonly GroupId: string
  readonly Arn: string
  readonly CreateDate: number
}
export interface GroupDetail {
  readonly Path?: string
  readonly GroupName?: string
  readonly GroupId?: string
  readonly Arn?: string
  readonly CreateDate?: number
  readonly GroupPolicyList?: readonly PolicyDetail[]
  readonly AttachedManagedPolicies?: readonly AttachedPolicy[]
}
export interface InlinePolicyIdentifierType {
  readonly PolicyName: string
  readonly AttachmentType: AttachmentType
  readonly AttachmentName: string
}
export interface InstanceProfile {
  readonly Path: string
  readonly InstanceProfileName: string
  readonly InstanceProfileId: string
  readonly Arn: string
  readonly CreateDate: number
  readonly Roles: readonly Role[]
  readonly Tags?: readonly Tag[]
}
export interface ListAccessKeysRequest {
  readonly UserName?: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListAccessKeysResponse {
  readonly AccessKeyMetadata: readonly AccessKeyMetadata[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListAccountAliasesRequest {
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListAccountAliasesResponse {
  readonly AccountAliases: readonly string[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListAttachedGroupPoliciesRequest {
  readonly GroupName: string
  readonly PathPrefix?: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListAttachedGroupPoliciesResponse {
  readonly AttachedPolicies?: readonly AttachedPolicy[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListAttachedRolePoliciesRequest {
  readonly RoleName: string
  readonly PathPrefix?: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListAttachedRolePoliciesResponse {
  readonly AttachedPolicies?: readonly AttachedPolicy[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListAttachedUserPoliciesRequest {
  readonly UserName: string
  readonly PathPrefix?: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListAttachedUserPoliciesResponse {
  readonly AttachedPolicies?: readonly AttachedPolicy[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListEntitiesForPolicyRequest {
  readonly PolicyArn: string
  readonly EntityFilter?: EntityType
  readonly PathPrefix?: string
  readonly PolicyUsageFilter?: PolicyUsageType
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListEntitiesForPolicyResponse {
  readonly PolicyGroups?: readonly PolicyGroup[]
  readonly PolicyUsers?: readonly PolicyUser[]
  readonly PolicyRoles?: readonly PolicyRole[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListGroupPoliciesRequest {
  readonly GroupName: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListGroupPoliciesResponse {
  readonly PolicyNames: readonly string[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListGroupsForUserRequest {
  readonly UserName: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListGroupsForUserResponse {
  readonly Groups: readonly Group[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListGroupsRequest {
  readonly PathPrefix?: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListGroupsResponse {
  readonly Groups: readonly Group[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListInstanceProfileTagsRequest {
  readonly InstanceProfileName: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListInstanceProfileTagsResponse {
  readonly Tags: readonly Tag[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListInstanceProfilesForRoleRequest {
  readonly RoleName: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListInstanceProfilesForRoleResponse {
  readonly InstanceProfiles: readonly InstanceProfile[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListInstanceProfilesRequest {
  readonly PathPrefix?: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListInstanceProfilesResponse {
  readonly InstanceProfiles: readonly InstanceProfile[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListMFADevicesRequest {
  readonly UserName?: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListMFADevicesResponse {
  readonly MFADevices: readonly MFADevice[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListPoliciesRequest {
  readonly Scope?: policyScopeType
  readonly OnlyAttached?: boolean
  readonly PathPrefix?: string
  readonly PolicyUsageFilter?: PolicyUsageType
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListPoliciesResponse {
  readonly Policies?: readonly Policy[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListPolicyTagsRequest {
  readonly PolicyArn: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListPolicyTagsResponse {
  readonly Tags: readonly Tag[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListPolicyVersionsRequest {
  readonly PolicyArn: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListPolicyVersionsResponse {
  readonly Versions?: readonly PolicyVersion[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListRolePoliciesRequest {
  readonly RoleName: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListRolePoliciesResponse {
  readonly PolicyNames: readonly string[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListRoleTagsRequest {
  readonly RoleName: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListRoleTagsResponse {
  readonly Tags: readonly Tag[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListRolesRequest {
  readonly PathPrefix?: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListRolesResponse {
  readonly Roles: readonly Role[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListSSHPublicKeysRequest {
  readonly UserName?: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListSSHPublicKeysResponse {
  readonly SSHPublicKeys?: readonly SSHPublicKeyMetadata[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListServiceSpecificCredentialsRequest {
  readonly UserName?: string
  readonly ServiceName?: string
  readonly AllUsers?: boolean
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListServiceSpecificCredentialsResponse {
  readonly ServiceSpecificCredentials?: readonly ServiceSpecificCredentialMetadata[]
  readonly Marker?: string
  readonly IsTruncated?: boolean
}
export interface ListSigningCertificatesRequest {
  readonly UserName?: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListSigningCertificatesResponse {
  readonly Certificates: readonly SigningCertificate[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListUserPoliciesRequest {
  readonly UserName: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListUserPoliciesResponse {
  readonly PolicyNames: readonly string[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListUserTagsRequest {
  readonly UserName: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListUserTagsResponse {
  readonly Tags: readonly Tag[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListUsersRequest {
  readonly PathPrefix?: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListUsersResponse {
  readonly Users: readonly User[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface ListVirtualMFADevicesRequest {
  readonly AssignmentStatus?: assignmentStatusType
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListVirtualMFADevicesResponse {
  readonly VirtualMFADevices: readonly VirtualMFADevice[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface LoginProfile {
  readonly UserName: string
  readonly CreateDate: number
  readonly PasswordResetRequired?: boolean
}
export interface MFADevice {
  readonly UserName: string
  readonly SerialNumber: string
  readonly EnableDate: number
}
export interface ManagedPolicyDetail {
  readonly PolicyName?: string
  readonly PolicyId?: string
  readonly Arn?: string
  readonly Path?: string
  readonly DefaultVersionId?: string
  readonly AttachmentCount?: number
  readonly PermissionsBoundaryUsageCount?: number
  readonly IsAttachable?: boolean
  readonly Description?: string
  readonly CreateDate?: number
  readonly UpdateDate?: number
  readonly PolicyVersionList?: readonly PolicyVersion[]
}
export interface NoInput {}
export interface OrderedOrganizationPolicyType {
  readonly ServiceControlPolicyInputList?: readonly string[]
}
export interface OrganizationsDecisionDetail {
  readonly AllowedByOrganizations?: boolean
}
export type PermissionsBoundaryAttachmentType = 'PermissionsBoundaryPolicy'
export interface PermissionsBoundaryDecisionDetail {
  readonly AllowedByPermissionsBoundary?: boolean
}
export interface Policy {
  readonly PolicyName?: string
  readonly PolicyId?: string
  readonly Arn?: string
  readonly Path?: string
  readonly DefaultVersionId?: string
  readonly AttachmentCount?: number
  readonly PermissionsBoundaryUsageCount?: number
  readonly IsAttachable?: boolean
  readonly Description?: string
  readonly CreateDate?: number
  readonly UpdateDate?: number
  readonly Tags?: readonly Tag[]
}
export interface PolicyDetail {
  readonly PolicyName?: string
  readonly PolicyDocument?: string
}
export type PolicyEvaluationDecisionType = 'allowed' | 'explicitDeny' | 'implicitDeny'
export interface PolicyGroup {
  readonly GroupName?: string
  readonly GroupId?: string
}
export interface PolicyIdentifier {
  readonly PolicyType?: PolicyIdentifierPolicyType
  readonly PolicyArn?: string
  readonly InlinePolicyIdentifier?: InlinePolicyIdentifierType
}
export type PolicyIdentifierPolicyType = 'inline' | 'aws-managed' | 'user-managed' | 'permission-boundary' | 'scp' | 'rcp'
export interface PolicyRole {
  readonly RoleName?: string
  readonly RoleId?: string
}
export type PolicySourceType = 'user' | 'group' | 'role' | 'aws-managed' | 'user-managed' | 'resource' | 'none'
export type PolicyUsageType = 'PermissionsPolicy' | 'PermissionsBoundary'
export interface PolicyUser {
  readonly UserName?: string
  readonly UserId?: string
}
export interface PolicyVersion {
  readonly Document?: string
  readonly VersionId?: string
  readonly IsDefaultVersion?: boolean
  readonly CreateDate?: number
}
export interface Position {
  readonly Line?: number
  readonly Column?: number
}
export interface PutGroupPolicyRequest {
  readonly GroupName: string
  readonly PolicyName: string
  readonly PolicyDocument: string
}
export interface PutRolePermissionsBoundaryRequest {
  readonly RoleName: string
  readonly PermissionsBoundary: string
}
export interface PutRolePolicyRequest {
  readonly RoleName: string
  readonly PolicyName: string
  readonly PolicyDocument: string
}
export interface PutUserPermissionsBoundaryRequest {
  readonly UserName: string
  readonly PermissionsBoundary: string
}
export interface PutUserPolicyRequest {
  readonly UserName: string
  readonly PolicyName: string
  readonly PolicyDocument: string
}
export interface RemoveRoleFromInstanceProfileRequest {
  readonly InstanceProfileName: string
  readonly RoleName: string
}
export interface RemoveUserFromGroupRequest {
  readonly GroupName: string
  readonly UserName: string
}
export interface ResourceSpecificResult {
  readonly EvalResourceName: string
  readonly EvalResourceDecision: PolicyEvaluationDecisionType
  readonly MatchedStatements?: readonly Statement[]
  readonly MissingContextValues?: readonly string[]
  readonly EvalDecisionDetails?: { readonly [key: string]: PolicyEvaluationDecisionType }
  readonly PermissionsBoundaryDecisionDetail?: PermissionsBoundaryDecisionDetail
}
export interface Role {
  readonly Path: string
  readonly RoleName: string
  readonly RoleId: string
  readonly Arn: string
  readonly CreateDate: number
  readonly AssumeRolePolicyDocument?: string
  readonly Description?: string
  readonly MaxSessionDuration?: number
  readonly PermissionsBoundary?: AttachedPermissionsBoundary
  readonly Tags?: readonly Tag[]
  readonly RoleLastUsed?: RoleLastUsed
  readonly SourceRoleTemplate?: SourceRoleTemplate
}
export interface RoleDetail {
  readonly Path?: string
  readonly RoleName?: string
  readonly RoleId?: string
  readonly Arn?: string
  readonly CreateDate?: number
  readonly AssumeRolePolicyDocument?: string
  readonly InstanceProfileList?: readonly InstanceProfile[]
  readonly RolePolicyList?: readonly PolicyDetail[]
  readonly AttachedManagedPolicies?: readonly AttachedPolicy[]
  readonly PermissionsBoundary?: AttachedPermissionsBoundary
  readonly Tags?: readonly Tag[]
  readonly RoleLastUsed?: RoleLastUsed
}
export interface RoleLastUsed {
  readonly LastUsedDate?: number
  readonly Region?: string
}
export interface RoleUsageType {
  readonly Region?: string
  readonly Resources?: readonly string[]
}
export interface SSHPublicKeyMetadata {
  readonly UserName: string
  readonly SSHPublicKeyId: string
  readonly Status: statusType
  readonly UploadDate: number
}
export interface ServiceSpecificCredentialMetadata {
  readonly UserName: string
  readonly Status: statusType
  readonly ServiceUserName?: string
  readonly ServiceCredentialAlias?: string
  readonly CreateDate: number
  readonly ExpirationDate?: number
  readonly ServiceSpecificCredentialId: string
  readonly ServiceName: string
}
export interface SetDefaultPolicyVersionRequest {
  readonly PolicyArn: string
  readonly VersionId: string
}
export interface SigningCertificate {
  readonly UserName: string
  readonly CertificateId: string
  readonly CertificateBody: string
  readonly Status: statusType
  readonly UploadDate?: number
}
export interface SimulateCustomPolicyRequest {
  readonly PolicyInputList: readonly string[]
  readonly PermissionsBoundaryPolicyInputList?: readonly string[]
  readonly OrderedOrganizationPolicyInputList?: readonly OrderedOrganizationPolicyType[]
  readonly ActionNames: readonly string[]
  readonly ResourceArns?: readonly string[]
  readonly ResourcePolicy?: string
  readonly ResourceOwner?: string
  readonly CallerArn?: string
  readonly ContextEntries?: readonly ContextEntry[]
  readonly ResourceHandlingOption?: string
  readonly MaxItems?: number
  readonly Marker?: string
}
export interface SimulatePolicyResponse {
  readonly EvaluationResults?: readonly EvaluationResult[]
  readonly IsTruncated?: boolean
  readonly Marker?: string
}
export interface SimulatePrincipalPolicyRequest {
  readonly PolicySourceArn: string
  readonly PolicyInputList?: readonly string[]
  readonly PermissionsBoundaryPolicyInputList?: readonly string[]
  readonly PolicyExclusionList?: readonly PolicyIdentifier[]
  readonly ActionNames: readonly string[]
  readonly ResourceArns?: readonly string[]
  readonly ResourcePolicy?: string
  readonly ResourceOwner?: string
  readonly CallerArn?: string
  readonly ContextEntries?: readonly ContextEntry[]
  readonly ResourceHandlingOption?: string
  readonly MaxItems?: number
  readonly Marker?: string
}
export interface SourceRoleTemplate {
  readonly TemplateArn: string
  readonly TemplateMinorVersion: number
}
export interface Statement {
  readonly SourcePolicyId?: string
  readonly SourcePolicyType?: PolicySourceType
  readonly StartPosition?: Position
  readonly EndPosition?: Position
}
export interface Tag {
  readonly Key: string
  readonly Value: string
}
export interface TagInstanceProfileRequest {
  readonly InstanceProfileName: string
  readonly Tags: readonly Tag[]
}
export interface TagPolicyRequest {
  readonly PolicyArn: string
  readonly Tags: readonly Tag[]
}
export interface TagRoleRequest {
  readonly RoleName: string
  readonly Tags: readonly Tag[]
}
export interface TagUserRequest {
  readonly UserName: string
  readonly Tags: readonly Tag[]
}
export interface UntagInstanceProfileRequest {
  readonly InstanceProfileName: string
  readonly TagKeys: readonly string[]
}
export interface UntagPolicyRequest {
  readonly PolicyArn: string
  readonly TagKeys: readonly string[]
}
export interface UntagRoleRequest {
  readonly RoleName: string
  readonly TagKeys: readonly string[]
}
export interface UntagUserRequest {
  readonly UserName: string
  readonly TagKeys: readonly string[]
}
export interface UpdateAccessKeyRequest {
  readonly UserName?: string
  readonly AccessKeyId: string
  readonly Status: statusType
}
export interface UpdateAssumeRolePolicyRequest {
  readonly RoleName: string
  readonly PolicyDocument: string
}
export interface UpdateGroupRequest {
  readonly GroupName: string
  readonly NewPath?: string
  readonly NewGroupName?: string
}
export interface UpdateLoginProfileRequest {
  readonly UserName: string
  readonly Password?: string
  readonly PasswordResetRequired?: boolean
}
export interface UpdateRoleDescriptionRequest {
  readonly RoleName: string
  readonly Description: string
}
export interface UpdateRoleDescriptionResponse {
  readonly Role?: Role
}
export interface UpdateRoleRequest {
  readonly RoleName: string
  readonly Description?: string
  readonly MaxSessionDuration?: number
}
export interface UpdateRoleResponse {}
export interface UpdateUserRequest {
  readonly UserName: string
  readonly NewPath?: string
  readonly NewUserName?: string
}
export interface User {
  readonly Path: string
  readonly UserName: string
  readonly UserId: string
  readonly Arn: string
  readonly CreateDate: number
  readonly PasswordLastUsed?: number
  readonly PermissionsBoundary?: AttachedPermissionsBoundary
  readonly Tags?: readonly Tag[]
}
export interface UserDetail {
  readonly Path?: string
  readonly UserName?: string
  readonly UserId?: string
  readonly Arn?: string
  readonly CreateDate?: number
  readonly UserPolicyList?: readonly PolicyDetail[]
  readonly GroupList?: readonly string[]
  readonly AttachedManagedPolicies?: readonly AttachedPolicy[]
  readonly PermissionsBoundary?: AttachedPermissionsBoundary
  readonly Tags?: readonly Tag[]
}
export interface VirtualMFADevice {
  readonly SerialNumber: string
  readonly Base32StringSeed?: Uint8Array
  readonly QRCodePNG?: Uint8Array
  readonly User?: User
  readonly EnableDate?: number
  readonly Tags?: readonly Tag[]
}
export type assignmentStatusType = 'Assigned' | 'Unassigned' | 'Any'
export type policyScopeType = 'All' | 'AWS' | 'Local'
export type statusType = 'Active' | 'Inactive' | 'Expired'
export type summaryKeyType = 'Users' | 'UsersQuota' | 'Groups' | 'GroupsQuota' | 'ServerCertificates' | 'ServerCertificatesQuota' | 'UserPolicySizeQuota' | 'GroupPolicySizeQuota' | 'GroupsPerUserQuota' | 'SigningCertificatesPerUserQuota' | 'AccessKeysPerUserQuota' | 'MFADevices' | 'MFADevicesInUse' | 'AccountMFAEnabled' | 'AccountAccessKeysPresent' | 'AccountPasswordPresent' | 'AccountSigningCertificatesPresent' | 'AttachedPoliciesPerGroupQuota' | 'AttachedPoliciesPerRoleQuota' | 'AttachedPoliciesPerUserQuota' | 'Policies' | 'PoliciesQuota' | 'PolicySizeQuota' | 'PolicyVersionsInUse' | 'PolicyVersionsInUseQuota' | 'VersionsPerPolicyQuota' | 'GlobalEndpointTokenVersion' | 'AssumeRolePolicySizeQuota' | 'InstanceProfiles' | 'InstanceProfilesQuota' | 'Providers' | 'RolePolicySizeQuota' | 'Roles' | 'RolesQuota'

const acceptDelegationRequestErrors = [] as const
export type AcceptDelegationRequestError = (typeof acceptDelegationRequestErrors)[number]
export const AcceptDelegationRequest: OperationModel<NoInput, undefined, AcceptDelegationRequestError> = {
  name: 'AcceptDelegationRequest', plane: 'control', input: NoInput, errors: acceptDelegationRequestErrors,
}

const acquireRoleErrors = [] as const
export type AcquireRoleError = (typeof acquireRoleErrors)[number]
export const AcquireRole: OperationModel<NoInput, undefined, AcquireRoleError> = {
  name: 'AcquireRole', plane: 'control', input: NoInput, errors: acquireRoleErrors,
}

const addClientIDToOpenIDConnectProviderErrors = [] as const
export type AddClientIDToOpenIDConnectProviderError = (typeof addClientIDToOpenIDConnectProviderErrors)[number]
export const AddClientIDToOpenIDConnectProvider: OperationModel<NoInput, undefined, AddClientIDToOpenIDConnectProviderError> = {
  name: 'AddClientIDToOpenIDConnectProvider', plane: 'control', input: NoInput, errors: addClientIDToOpenIDConnectProviderErrors,
}

const addRoleToInstanceProfileErrors = [
  'NoSuchEntityException', 'EntityAlreadyExistsException', 'LimitExceededException', 'UnmodifiableEntityException',
  'ServiceFailureException',
] as const
export type AddRoleToInstanceProfileError = (typeof addRoleToInstanceProfileErrors)[number]
export const AddRoleToInstanceProfile: OperationModel<AddRoleToInstanceProfileRequest, undefined, AddRoleToInstanceProfileError> = {
  name: 'AddRoleToInstanceProfile', plane: 'control', input: AddRoleToInstanceProfileRequest, errors: addRoleToInstanceProfileErrors,
}

const addUserToGroupErrors = ['NoSuchEntityException', 'LimitExceededException', 'ServiceFailureException'] as const
export type AddUserToGroupError = (typeof addUserToGroupErrors)[number]
export const AddUserToGroup: OperationModel<AddUserToGroupRequest, undefined, AddUserToGroupError> = {
  name: 'AddUserToGroup', plane: 'control', input: AddUserToGroupRequest, errors: addUserToGroupErrors,
}

const associateDelegationRequestErrors = [] as const
export type AssociateDelegationRequestError = (typeof associateDelegationRequestErrors)[number]
export const AssociateDelegationRequest: OperationModel<NoInput, undefined, AssociateDelegationRequestError> = {
  name: 'AssociateDelegationRequest', plane: 'control', input: NoInput, errors: associateDelegationRequestErrors,
}

const attachGroupPolicyErrors = [
  'NoSuchEntityException', 'LimitExceededException', 'InvalidInputException', 'PolicyNotAttachableException', 'ServiceFailureException',
] as const
export type AttachGroupPolicyError = (typeof attachGroupPolicyErrors)[number]
export const AttachGroupPolicy: OperationModel<AttachGroupPolicyRequest, undefined, AttachGroupPolicyError> = {
  name: 'AttachGroupPolicy', plane: 'control', input: AttachGroupPolicyRequest, errors: attachGroupPolicyErrors,
}

const attachRolePolicyErrors = [
  'NoSuchEntityException', 'LimitExceededException', 'InvalidInputException', 'UnmodifiableEntityException', 'PolicyNotAttachableException',
  'ServiceFailureException',
] as const
export type AttachRolePolicyError = (typeof attachRolePolicyErrors)[number]
export const AttachRolePolicy: OperationModel<AttachRolePolicyRequest, undefined, AttachRolePolicyError> = {
  name: 'AttachRolePolicy', plane: 'control', input: AttachRolePolicyRequest, errors: attachRolePolicyErrors,
}

const attachUserPolicyErrors = [
  'NoSuchEntityException', 'LimitExceededException', 'InvalidInputException', 'PolicyNotAttachableException', 'ServiceFailureException',
] as const
export type AttachUserPolicyError = (typeof attachUserPolicyErrors)[number]
export const AttachUserPolicy: OperationModel<AttachUserPolicyRequest, undefined, AttachUserPolicyError> = {
  name: 'AttachUserPolicy', plane: 'control', input: AttachUserPolicyRequest, errors: attachUserPolicyErrors,
}

const changePasswordErrors = [] as const
export type ChangePasswordError = (typeof changePasswordErrors)[number]
export const ChangePassword: OperationModel<NoInput, undefined, ChangePasswordError> = {
  name: 'ChangePassword', plane: 'control', input: NoInput, errors: changePasswordErrors,
}

const createAccessKeyErrors = ['NoSuchEntityException', 'LimitExceededException', 'ServiceFailureException'] as const
export type CreateAccessKeyError = (typeof createAccessKeyErrors)[number]
export const CreateAccessKey: OperationModel<CreateAccessKeyRequest, CreateAccessKeyResponse, CreateAccessKeyError> = {
  name: 'CreateAccessKey', plane: 'control', input: CreateAccessKeyRequest, output: CreateAccessKeyResponse, errors: createAccessKeyErrors,
}

const createAccountAliasErrors = [
  'ConcurrentModificationException', 'EntityAlreadyExistsException', 'LimitExceededException', 'ServiceFailureException',
] as const
export type CreateAccountAliasError = (typeof createAccountAliasErrors)[number]
export const CreateAccountAlias: OperationModel<CreateAccountAliasRequest, undefined, CreateAccountAliasError> = {
  name: 'CreateAccountAlias', plane: 'control', input: CreateAccountAliasRequest, errors: createAccountAliasErrors,
}

const createDelegationRequestErrors = [] as const
export type CreateDelegationRequestError = (typeof createDelegationRequestErrors)[number]
export const CreateDelegationRequest: OperationModel<NoInput, undefined, CreateDelegationRequestError> = {
  name: 'CreateDelegationRequest', plane: 'control', input: NoInput, errors: createDelegationRequestErrors,
}

const createGroupErrors = [
  'LimitExceededException', 'EntityAlreadyExistsException', 'NoSuchEntityException', 'ServiceFailureException',
] as const
export type CreateGroupError = (typeof createGroupErrors)[number]
export const CreateGroup: OperationModel<CreateGroupRequest, CreateGroupResponse, CreateGroupError> = {
  name: 'CreateGroup', plane: 'control', input: CreateGroupRequest, output: CreateGroupResponse, errors: createGroupErrors,
}

const createInstanceProfileErrors = [
  'EntityAlreadyExistsException', 'InvalidInputException', 'LimitExceededException', 'ConcurrentModificationException',
  'ServiceFailureException',
] as const
export type CreateInstanceProfileError = (typeof createInstanceProfileErrors)[number]
export const CreateInstanceProfile: OperationModel<CreateInstanceProfileRequest, CreateInstanceProfileResponse, CreateInstanceProfileError> = {
  name: 'CreateInstanceProfile', plane: 'control', input: CreateInstanceProfileRequest, output: CreateInstanceProfileResponse,
  errors: createInstanceProfileErrors,
}

const createLoginProfileErrors = [
  'EntityAlreadyExistsException', 'NoSuchEntityException', 'PasswordPolicyViolationException', 'LimitExceededException',
  'ServiceFailureException',
] as const
export type CreateLoginProfileError = (typeof createLoginProfileErrors)[number]
export const CreateLoginProfile: OperationModel<CreateLoginProfileRequest, CreateLoginProfileResponse, CreateLoginProfileError> = {
  name: 'CreateLoginProfile', plane: 'control', input: CreateLoginProfileRequest, output: CreateLoginProfileResponse,
  errors: createLoginProfileErrors,
}

const createOpenIDConnectProviderErrors = [] as const
export type CreateOpenIDConnectProviderError = (typeof createOpenIDConnectProviderErrors)[number]
export const CreateOpenIDConnectProvider: OperationModel<NoInput, undefined, CreateOpenIDConnectProviderError> = {
  name: 'CreateOpenIDConnectProvider', plane: 'control', input: NoInput, errors: createOpenIDConnectProviderErrors,
}

const createPolicyErrors = [
  'InvalidInputException', 'LimitExceededException', 'EntityAlreadyExistsException', 'MalformedPolicyDocumentException',
  'ConcurrentModificationException', 'ServiceFailureException',
] as const
export type CreatePolicyError = (typeof createPolicyErrors)[number]
export const CreatePolicy: OperationModel<CreatePolicyRequest, CreatePolicyResponse, CreatePolicyError> = {
  name: 'CreatePolicy', plane: 'control', input: CreatePolicyRequest, output: CreatePolicyResponse, errors: createPolicyErrors,
}

const createPolicyVersionErrors = [
  'NoSuchEntityException', 'MalformedPolicyDocumentException', 'InvalidInputException', 'LimitExceededException', 'ServiceFailureException',
] as const
export type CreatePolicyVersionError = (typeof createPolicyVersionErrors)[number]
export const CreatePolicyVersion: OperationModel<CreatePolicyVersionRequest, CreatePolicyVersionResponse, CreatePolicyVersionError> = {
  name: 'CreatePolicyVersion', plane: 'control', input: CreatePolicyVersionRequest, output: CreatePolicyVersionResponse,
  errors: createPolicyVersionErrors,
}

const createRoleErrors = [
  'LimitExceededException', 'InvalidInputException', 'EntityAlreadyExistsException', 'MalformedPolicyDocumentException',
  'ConcurrentModificationException', 'ServiceFailureException', 'NoSuchEntityException',
] as const
export type CreateRoleError = (typeof createRoleErrors)[number]
export const CreateRole: OperationModel<CreateRoleRequest, CreateRoleResponse, CreateRoleError> = {
  name: 'CreateRole', plane: 'control', input: CreateRoleRequest, output: CreateRoleResponse, errors: createRoleErrors,
}

const createSAMLProviderErrors = [] as const
export type CreateSAMLProviderError = (typeof createSAMLProviderErrors)[number]
export const CreateSAMLProvider: OperationModel<NoInput, undefined, CreateSAMLProviderError> = {
  name: 'CreateSAMLProvider', plane: 'control', input: NoInput, errors: createSAMLProviderErrors,
}

const createServiceLinkedRoleErrors = [
  'InvalidInputException', 'LimitExceededException', 'NoSuchEntityException', 'ServiceFailureException',
] as const
export type CreateServiceLinkedRoleError = (typeof createServiceLinkedRoleErrors)[number]
export const CreateServiceLinkedRole: OperationModel<CreateServiceLinkedRoleRequest, CreateServiceLinkedRoleResponse, CreateServiceLinkedRoleError> = {
  name: 'CreateServiceLinkedRole', plane: 'control', input: CreateServiceLinkedRoleRequest, output: CreateServiceLinkedRoleResponse,
  errors: createServiceLinkedRoleErrors,
}

const createServiceSpecificCredentialErrors = [] as const
export type CreateServiceSpecificCredentialError = (typeof createServiceSpecificCredentialErrors)[number]
export const CreateServiceSpecificCredential: OperationModel<NoInput, undefined, CreateServiceSpecificCredentialError> = {
  name: 'CreateServiceSpecificCredential', plane: 'control', input: NoInput, errors: createServiceSpecificCredentialErrors,
}

const createUserErrors = [
  'LimitExceededException', 'EntityAlreadyExistsException', 'NoSuchEntityException', 'InvalidInputException',
  'ConcurrentModificationException', 'ServiceFailureException',
] as const
export type CreateUserError = (typeof createUserErrors)[number]
export const CreateUser: OperationModel<CreateUserRequest, CreateUserResponse, CreateUserError> = {
  name: 'CreateUser', plane: 'control', input: CreateUserRequest, output: CreateUserResponse, errors: createUserErrors,
}

const createVirtualMFADeviceErrors = [] as const
export type CreateVirtualMFADeviceError = (typeof createVirtualMFADeviceErrors)[number]
export const CreateVirtualMFADevice: OperationModel<NoInput, undefined, CreateVirtualMFADeviceError> = {
  name: 'CreateVirtualMFADevice', plane: 'control', input: NoInput, errors: createVirtualMFADeviceErrors,
}

const deactivateMFADeviceErrors = [] as const
export type DeactivateMFADeviceError = (typeof deactivateMFADeviceErrors)[number]
export const DeactivateMFADevice: OperationModel<NoInput, undefined, DeactivateMFADeviceError> = {
  name: 'DeactivateMFADevice', plane: 'control', input: NoInput, errors: deactivateMFADeviceErrors,
}

const deleteAccessKeyErrors = ['NoSuchEntityException', 'LimitExceededException', 'ServiceFailureException'] as const
export type DeleteAccessKeyError = (typeof deleteAccessKeyErrors)[number]
export const DeleteAccessKey: OperationModel<DeleteAccessKeyRequest, undefined, DeleteAccessKeyError> = {
  name: 'DeleteAccessKey', plane: 'control', input: DeleteAccessKeyRequest, errors: deleteAccessKeyErrors,
}

const deleteAccountAliasErrors = [
  'ConcurrentModificationException', 'NoSuchEntityException', 'LimitExceededException', 'ServiceFailureException',
] as const
export type DeleteAccountAliasError = (typeof deleteAccountAliasErrors)[number]
export const DeleteAccountAlias: OperationModel<DeleteAccountAliasRequest, undefined, DeleteAccountAliasError> = {
  name: 'DeleteAccountAlias', plane: 'control', input: DeleteAccountAliasRequest, errors: deleteAccountAliasErrors,
}

const deleteAccountPasswordPolicyErrors = [] as const
export type DeleteAccountPasswordPolicyError = (typeof deleteAccountPasswordPolicyErrors)[number]
export const DeleteAccountPasswordPolicy: OperationModel<NoInput, undefined, DeleteAccountPasswordPolicyError> = {
  name: 'DeleteAccountPasswordPolicy', plane: 'control', input: NoInput, errors: deleteAccountPasswordPolicyErrors,
}

const deleteGroupErrors = [
  'NoSuchEntityException', 'DeleteConflictException', 'LimitExceededException', 'ServiceFailureException',
] as const
export type DeleteGroupError = (typeof deleteGroupErrors)[number]
export const DeleteGroup: OperationModel<DeleteGroupRequest, undefined, DeleteGroupError> = {
  name: 'DeleteGroup', plane: 'control', input: DeleteGroupRequest, errors: deleteGroupErrors,
}

const deleteGroupPolicyErrors = ['NoSuchEntityException', 'LimitExceededException', 'ServiceFailureException'] as const
export type DeleteGroupPolicyError = (typeof deleteGroupPolicyErrors)[number]
export const DeleteGroupPolicy: OperationModel<DeleteGroupPolicyRequest, undefined, DeleteGroupPolicyError> = {
  name: 'DeleteGroupPolicy', plane: 'control', input: DeleteGroupPolicyRequest, errors: deleteGroupPolicyErrors,
}

const deleteInstanceProfileErrors = [
  'NoSuchEntityException', 'DeleteConflictException', 'LimitExceededException', 'ServiceFailureException',
] as const
export type DeleteInstanceProfileError = (typeof deleteInstanceProfileErrors)[number]
export const DeleteInstanceProfile: OperationModel<DeleteInstanceProfileRequest, undefined, DeleteInstanceProfileError> = {
  name: 'DeleteInstanceProfile', plane: 'control', input: DeleteInstanceProfileRequest, errors: deleteInstanceProfileErrors,
}

const deleteLoginProfileErrors = [
  'EntityTemporarilyUnmodifiableException', 'NoSuchEntityException', 'LimitExceededException', 'ServiceFailureException',
] as const
export type DeleteLoginProfileError = (typeof deleteLoginProfileErrors)[number]
export const DeleteLoginProfile: OperationModel<DeleteLoginProfileRequest, undefined, DeleteLoginProfileError> = {
  name: 'DeleteLoginProfile', plane: 'control', input: DeleteLoginProfileRequest, errors: deleteLoginProfileErrors,
}

const deleteOpenIDConnectProviderErrors = [] as const
export type DeleteOpenIDConnectProviderError = (typeof deleteOpenIDConnectProviderErrors)[number]
export const DeleteOpenIDConnectProvider: OperationModel<NoInput, undefined, DeleteOpenIDConnectProviderError> = {
  name: 'DeleteOpenIDConnectProvider', plane: 'control', input: NoInput, errors: deleteOpenIDConnectProviderErrors,
}

const deletePolicyErrors = [
  'NoSuchEntityException', 'LimitExceededException', 'InvalidInputException', 'DeleteConflictException', 'ServiceFailureException',
] as const
export type DeletePolicyError = (typeof deletePolicyErrors)[number]
export const DeletePolicy: OperationModel<DeletePolicyRequest, undefined, DeletePolicyError> = {
  name: 'DeletePolicy', plane: 'control', input: DeletePolicyRequest, errors: deletePolicyErrors,
}

const deletePolicyVersionErrors = [
  'NoSuchEntityException', 'LimitExceededException', 'InvalidInputException', 'DeleteConflictException', 'ServiceFailureException',
] as const
export type DeletePolicyVersionError = (typeof deletePolicyVersionErrors)[number]
export const DeletePolicyVersion: OperationModel<DeletePolicyVersionRequest, undefined, DeletePolicyVersionError> = {
  name: 'DeletePolicyVersion', plane: 'control', input: DeletePolicyVersionRequest, errors: deletePolicyVersionErrors,
}

const deleteRoleErrors = [
  'NoSuchEntityException', 'DeleteConflictException', 'LimitExceededException', 'UnmodifiableEntityException',
  'ConcurrentModificationException', 'ServiceFailureException',
] as const
export type DeleteRoleError = (typeof deleteRoleErrors)[number]
export const DeleteRole: OperationModel<DeleteRoleRequest, undefined, DeleteRoleError> = {
  name: 'DeleteRole', plane: 'control', input: DeleteRoleRequest, errors: deleteRoleErrors,
}

const deleteRolePermissionsBoundaryErrors = [
  'NoSuchEntityException', 'UnmodifiableEntityException', 'ServiceFailureException',
] as const
export type DeleteRolePermissionsBoundaryError = (typeof deleteRolePermissionsBoundaryErrors)[number]
export const DeleteRolePermissionsBoundary: OperationModel<DeleteRolePermissionsBoundaryRequest, undefined, DeleteRolePermissionsBoundaryError> = {
  name: 'DeleteRolePermissionsBoundary', plane: 'control', input: DeleteRolePermissionsBoundaryRequest,
  errors: deleteRolePermissionsBoundaryErrors,
}

const deleteRolePolicyErrors = [
  'NoSuchEntityException', 'LimitExceededException', 'UnmodifiableEntityException', 'ServiceFailureException',
] as const
export type DeleteRolePolicyError = (typeof deleteRolePolicyErrors)[number]
export const DeleteRolePolicy: OperationModel<DeleteRolePolicyRequest, undefined, DeleteRolePolicyError> = {
  name: 'DeleteRolePolicy', plane: 'control', input: DeleteRolePolicyRequest, errors: deleteRolePolicyErrors,
}

const deleteSAMLProviderErrors = [] as const
export type DeleteSAMLProviderError = (typeof deleteSAMLProviderErrors)[number]
export const DeleteSAMLProvider: OperationModel<NoInput, undefined, DeleteSAMLProviderError> = {
  name: 'DeleteSAMLProvider', plane: 'control', input: NoInput, errors: deleteSAMLProviderErrors,
}

const deleteSSHPublicKeyErrors = [] as const
export type DeleteSSHPublicKeyError = (typeof deleteSSHPublicKeyErrors)[number]
export const DeleteSSHPublicKey: OperationModel<NoInput, undefined, DeleteSSHPublicKeyError> = {
  name: 'DeleteSSHPublicKey', plane: 'control', input: NoInput, errors: deleteSSHPublicKeyErrors,
}

const deleteServerCertificateErrors = [] as const
export type DeleteServerCertificateError = (typeof deleteServerCertificateErrors)[number]
export const DeleteServerCertificate: OperationModel<NoInput, undefined, DeleteServerCertificateError> = {
  name: 'DeleteServerCertificate', plane: 'control', input: NoInput, errors: deleteServerCertificateErrors,
}

const deleteServiceLinkedRoleErrors = ['NoSuchEntityException', 'LimitExceededException', 'ServiceFailureException'] as const
export type DeleteServiceLinkedRoleError = (typeof deleteServiceLinkedRoleErrors)[number]
export const DeleteServiceLinkedRole: OperationModel<DeleteServiceLinkedRoleRequest, DeleteServiceLinkedRoleResponse, DeleteServiceLinkedRoleError> = {
  name: 'DeleteServiceLinkedRole', plane: 'control', input: DeleteServiceLinkedRoleRequest, output: DeleteServiceLinkedRoleResponse,
  errors: deleteServiceLinkedRoleErrors,
}

const deleteServiceSpecificCredentialErrors = [] as const
export type DeleteServiceSpecificCredentialError = (typeof deleteServiceSpecificCredentialErrors)[number]
export const DeleteServiceSpecificCredential: OperationModel<NoInput, undefined, DeleteServiceSpecificCredentialError> = {
  name: 'DeleteServiceSpecificCredential', plane: 'control', input: NoInput, errors: deleteServiceSpecificCredentialErrors,
}

const deleteSigningCertificateErrors = [] as const
export type DeleteSigningCertificateError = (typeof deleteSigningCertificateErrors)[number]
export const DeleteSigningCertificate: OperationModel<NoInput, undefined, DeleteSigningCertificateError> = {
  name: 'DeleteSigningCertificate', plane: 'control', input: NoInput, errors: deleteSigningCertificateErrors,
}

const deleteUserErrors = [
  'LimitExceededException', 'NoSuchEntityException', 'DeleteConflictException', 'ConcurrentModificationException',
  'ServiceFailureException',
] as const
export type DeleteUserError = (typeof deleteUserErrors)[number]
export const DeleteUser: OperationModel<DeleteUserRequest, undefined, DeleteUserError> = {
  name: 'DeleteUser', plane: 'control', input: DeleteUserRequest, errors: deleteUserErrors,
}

const deleteUserPermissionsBoundaryErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type DeleteUserPermissionsBoundaryError = (typeof deleteUserPermissionsBoundaryErrors)[number]
export const DeleteUserPermissionsBoundary: OperationModel<DeleteUserPermissionsBoundaryRequest, undefined, DeleteUserPermissionsBoundaryError> = {
  name: 'DeleteUserPermissionsBoundary', plane: 'control', input: DeleteUserPermissionsBoundaryRequest,
  errors: deleteUserPermissionsBoundaryErrors,
}

const deleteUserPolicyErrors = ['NoSuchEntityException', 'LimitExceededException', 'ServiceFailureException'] as const
export type DeleteUserPolicyError = (typeof deleteUserPolicyErrors)[number]
export const DeleteUserPolicy: OperationModel<DeleteUserPolicyRequest, undefined, DeleteUserPolicyError> = {
  name: 'DeleteUserPolicy', plane: 'control', input: DeleteUserPolicyRequest, errors: deleteUserPolicyErrors,
}

const deleteVirtualMFADeviceErrors = [] as const
export type DeleteVirtualMFADeviceError = (typeof deleteVirtualMFADeviceErrors)[number]
export const DeleteVirtualMFADevice: OperationModel<NoInput, undefined, DeleteVirtualMFADeviceError> = {
  name: 'DeleteVirtualMFADevice', plane: 'control', input: NoInput, errors: deleteVirtualMFADeviceErrors,
}

const detachGroupPolicyErrors = [
  'NoSuchEntityException', 'LimitExceededException', 'InvalidInputException', 'ServiceFailureException',
] as const
export type DetachGroupPolicyError = (typeof detachGroupPolicyErrors)[number]
export const DetachGroupPolicy: OperationModel<DetachGroupPolicyRequest, undefined, DetachGroupPolicyError> = {
  name: 'DetachGroupPolicy', plane: 'control', input: DetachGroupPolicyRequest, errors: detachGroupPolicyErrors,
}

const detachRolePolicyErrors = [
  'NoSuchEntityException', 'LimitExceededException', 'InvalidInputException', 'UnmodifiableEntityException', 'ServiceFailureException',
] as const
export type DetachRolePolicyError = (typeof detachRolePolicyErrors)[number]
export const DetachRolePolicy: OperationModel<DetachRolePolicyRequest, undefined, DetachRolePolicyError> = {
  name: 'DetachRolePolicy', plane: 'control', input: DetachRolePolicyRequest, errors: detachRolePolicyErrors,
}

const detachUserPolicyErrors = [
  'NoSuchEntityException', 'LimitExceededException', 'InvalidInputException', 'ServiceFailureException',
] as const
export type DetachUserPolicyError = (typeof detachUserPolicyErrors)[number]
export const DetachUserPolicy: OperationModel<DetachUserPolicyRequest, undefined, DetachUserPolicyError> = {
  name: 'DetachUserPolicy', plane: 'control', input: DetachUserPolicyRequest, errors: detachUserPolicyErrors,
}

const disableOrganizationsRootCredentialsManagementErrors = [] as const
export type DisableOrganizationsRootCredentialsManagementError = (typeof disableOrganizationsRootCredentialsManagementErrors)[number]
export const DisableOrganizationsRootCredentialsManagement: OperationModel<NoInput, undefined, DisableOrganizationsRootCredentialsManagementError> = {
  name: 'DisableOrganizationsRootCredentialsManagement', plane: 'control', input: NoInput,
  errors: disableOrganizationsRootCredentialsManagementErrors,
}

const disableOrganizationsRootSessionsErrors = [] as const
export type DisableOrganizationsRootSessionsError = (typeof disableOrganizationsRootSessionsErrors)[number]
export const DisableOrganizationsRootSessions: OperationModel<NoInput, undefined, DisableOrganizationsRootSessionsError> = {
  name: 'DisableOrganizationsRootSessions', plane: 'control', input: NoInput, errors: disableOrganizationsRootSessionsErrors,
}

const disableOutboundWebIdentityFederationErrors = [] as const
export type DisableOutboundWebIdentityFederationError = (typeof disableOutboundWebIdentityFederationErrors)[number]
export const DisableOutboundWebIdentityFederation: OperationModel<NoInput, undefined, DisableOutboundWebIdentityFederationError> = {
  name: 'DisableOutboundWebIdentityFederation', plane: 'control', input: NoInput, errors: disableOutboundWebIdentityFederationErrors,
}

const enableMFADeviceErrors = [] as const
export type EnableMFADeviceError = (typeof enableMFADeviceErrors)[number]
export const EnableMFADevice: OperationModel<NoInput, undefined, EnableMFADeviceError> = {
  name: 'EnableMFADevice', plane: 'control', input: NoInput, errors: enableMFADeviceErrors,
}

const enableOrganizationsRootCredentialsManagementErrors = [] as const
export type EnableOrganizationsRootCredentialsManagementError = (typeof enableOrganizationsRootCredentialsManagementErrors)[number]
export const EnableOrganizationsRootCredentialsManagement: OperationModel<NoInput, undefined, EnableOrganizationsRootCredentialsManagementError> = {
  name: 'EnableOrganizationsRootCredentialsManagement', plane: 'control', input: NoInput,
  errors: enableOrganizationsRootCredentialsManagementErrors,
}

const enableOrganizationsRootSessionsErrors = [] as const
export type EnableOrganizationsRootSessionsError = (typeof enableOrganizationsRootSessionsErrors)[number]
export const EnableOrganizationsRootSessions: OperationModel<NoInput, undefined, EnableOrganizationsRootSessionsError> = {
  name: 'EnableOrganizationsRootSessions', plane: 'control', input: NoInput, errors: enableOrganizationsRootSessionsErrors,
}

const enableOutboundWebIdentityFederationErrors = [] as const
export type EnableOutboundWebIdentityFederationError = (typeof enableOutboundWebIdentityFederationErrors)[number]
export const EnableOutboundWebIdentityFederation: OperationModel<NoInput, undefined, EnableOutboundWebIdentityFederationError> = {
  name: 'EnableOutboundWebIdentityFederation', plane: 'control', input: NoInput, errors: enableOutboundWebIdentityFederationErrors,
}

const generateCredentialReportErrors = [] as const
export type GenerateCredentialReportError = (typeof generateCredentialReportErrors)[number]
export const GenerateCredentialReport: OperationModel<NoInput, undefined, GenerateCredentialReportError> = {
  name: 'GenerateCredentialReport', plane: 'control', input: NoInput, errors: generateCredentialReportErrors,
}

const generateOrganizationsAccessReportErrors = [] as const
export type GenerateOrganizationsAccessReportError = (typeof generateOrganizationsAccessReportErrors)[number]
export const GenerateOrganizationsAccessReport: OperationModel<NoInput, undefined, GenerateOrganizationsAccessReportError> = {
  name: 'GenerateOrganizationsAccessReport', plane: 'control', input: NoInput, errors: generateOrganizationsAccessReportErrors,
}

const generateServiceLastAccessedDetailsErrors = [] as const
export type GenerateServiceLastAccessedDetailsError = (typeof generateServiceLastAccessedDetailsErrors)[number]
export const GenerateServiceLastAccessedDetails: OperationModel<NoInput, undefined, GenerateServiceLastAccessedDetailsError> = {
  name: 'GenerateServiceLastAccessedDetails', plane: 'control', input: NoInput, errors: generateServiceLastAccessedDetailsErrors,
}

const getAccessKeyLastUsedErrors = [] as const
export type GetAccessKeyLastUsedError = (typeof getAccessKeyLastUsedErrors)[number]
export const GetAccessKeyLastUsed: OperationModel<GetAccessKeyLastUsedRequest, GetAccessKeyLastUsedResponse, GetAccessKeyLastUsedError> = {
  name: 'GetAccessKeyLastUsed', plane: 'control', input: GetAccessKeyLastUsedRequest, output: GetAccessKeyLastUsedResponse,
  errors: getAccessKeyLastUsedErrors,
}

const getAccountAuthorizationDetailsErrors = ['ServiceFailureException'] as const
export type GetAccountAuthorizationDetailsError = (typeof getAccountAuthorizationDetailsErrors)[number]
export const GetAccountAuthorizationDetails: OperationModel<GetAccountAuthorizationDetailsRequest, GetAccountAuthorizationDetailsResponse, GetAccountAuthorizationDetailsError> = {
  name: 'GetAccountAuthorizationDetails', plane: 'control', input: GetAccountAuthorizationDetailsRequest,
  output: GetAccountAuthorizationDetailsResponse, errors: getAccountAuthorizationDetailsErrors,
}

const getAccountPasswordPolicyErrors = [] as const
export type GetAccountPasswordPolicyError = (typeof getAccountPasswordPolicyErrors)[number]
export const GetAccountPasswordPolicy: OperationModel<NoInput, undefined, GetAccountPasswordPolicyError> = {
  name: 'GetAccountPasswordPolicy', plane: 'control', input: NoInput, errors: getAccountPasswordPolicyErrors,
}

const getAccountPropertiesErrors = [] as const
export type GetAccountPropertiesError = (typeof getAccountPropertiesErrors)[number]
export const GetAccountProperties: OperationModel<NoInput, undefined, GetAccountPropertiesError> = {
  name: 'GetAccountProperties', plane: 'control', input: NoInput, errors: getAccountPropertiesErrors,
}

const getAccountSummaryErrors = ['ServiceFailureException'] as const
export type GetAccountSummaryError = (typeof getAccountSummaryErrors)[number]
export const GetAccountSummary: OperationModel<NoInput, GetAccountSummaryResponse, GetAccountSummaryError> = {
  name: 'GetAccountSummary', plane: 'control', input: NoInput, output: GetAccountSummaryResponse, errors: getAccountSummaryErrors,
}

const getContextKeysForCustomPolicyErrors = ['InvalidInputException'] as const
export type GetContextKeysForCustomPolicyError = (typeof getContextKeysForCustomPolicyErrors)[number]
export const GetContextKeysForCustomPolicy: OperationModel<GetContextKeysForCustomPolicyRequest, GetContextKeysForPolicyResponse, GetContextKeysForCustomPolicyError> = {
  name: 'GetContextKeysForCustomPolicy', plane: 'control', input: GetContextKeysForCustomPolicyRequest,
  output: GetContextKeysForPolicyResponse, errors: getContextKeysForCustomPolicyErrors,
}

const getContextKeysForPrincipalPolicyErrors = ['NoSuchEntityException', 'InvalidInputException'] as const
export type GetContextKeysForPrincipalPolicyError = (typeof getContextKeysForPrincipalPolicyErrors)[number]
export const GetContextKeysForPrincipalPolicy: OperationModel<GetContextKeysForPrincipalPolicyRequest, GetContextKeysForPolicyResponse, GetContextKeysForPrincipalPolicyError> = {
  name: 'GetContextKeysForPrincipalPolicy', plane: 'control', input: GetContextKeysForPrincipalPolicyRequest,
  output: GetContextKeysForPolicyResponse, errors: getContextKeysForPrincipalPolicyErrors,
}

const getCredentialReportErrors = [] as const
export type GetCredentialReportError = (typeof getCredentialReportErrors)[number]
export const GetCredentialReport: OperationModel<NoInput, undefined, GetCredentialReportError> = {
  name: 'GetCredentialReport', plane: 'control', input: NoInput, errors: getCredentialReportErrors,
}

const getDelegationRequestErrors = [] as const
export type GetDelegationRequestError = (typeof getDelegationRequestErrors)[number]
export const GetDelegationRequest: OperationModel<NoInput, undefined, GetDelegationRequestError> = {
  name: 'GetDelegationRequest', plane: 'control', input: NoInput, errors: getDelegationRequestErrors,
}

const getGroupErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type GetGroupError = (typeof getGroupErrors)[number]
export const GetGroup: OperationModel<GetGroupRequest, GetGroupResponse, GetGroupError> = {
  name: 'GetGroup', plane: 'control', input: GetGroupRequest, output: GetGroupResponse, errors: getGroupErrors,
}

const getGroupPolicyErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type GetGroupPolicyError = (typeof getGroupPolicyErrors)[number]
export const GetGroupPolicy: OperationModel<GetGroupPolicyRequest, GetGroupPolicyResponse, GetGroupPolicyError> = {
  name: 'GetGroupPolicy', plane: 'control', input: GetGroupPolicyRequest, output: GetGroupPolicyResponse, errors: getGroupPolicyErrors,
}

const getHumanReadableSummaryErrors = [] as const
export type GetHumanReadableSummaryError = (typeof getHumanReadableSummaryErrors)[number]
export const GetHumanReadableSummary: OperationModel<NoInput, undefined, GetHumanReadableSummaryError> = {
  name: 'GetHumanReadableSummary', plane: 'control', input: NoInput, errors: getHumanReadableSummaryErrors,
}

const getInstanceProfileErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type GetInstanceProfileError = (typeof getInstanceProfileErrors)[number]
export const GetInstanceProfile: OperationModel<GetInstanceProfileRequest, GetInstanceProfileResponse, GetInstanceProfileError> = {
  name: 'GetInstanceProfile', plane: 'control', input: GetInstanceProfileRequest, output: GetInstanceProfileResponse,
  errors: getInstanceProfileErrors,
}

const getLoginProfileErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type GetLoginProfileError = (typeof getLoginProfileErrors)[number]
export const GetLoginProfile: OperationModel<GetLoginProfileRequest, GetLoginProfileResponse, GetLoginProfileError> = {
  name: 'GetLoginProfile', plane: 'control', input: GetLoginProfileRequest, output: GetLoginProfileResponse, errors: getLoginProfileErrors,
}

const getMFADeviceErrors = [] as const
export type GetMFADeviceError = (typeof getMFADeviceErrors)[number]
export const GetMFADevice: OperationModel<NoInput, undefined, GetMFADeviceError> = {
  name: 'GetMFADevice', plane: 'control', input: NoInput, errors: getMFADeviceErrors,
}

const getOpenIDConnectProviderErrors = [] as const
export type GetOpenIDConnectProviderError = (typeof getOpenIDConnectProviderErrors)[number]
export const GetOpenIDConnectProvider: OperationModel<NoInput, undefined, GetOpenIDConnectProviderError> = {
  name: 'GetOpenIDConnectProvider', plane: 'control', input: NoInput, errors: getOpenIDConnectProviderErrors,
}

const getOrganizationsAccessReportErrors = [] as const
export type GetOrganizationsAccessReportError = (typeof getOrganizationsAccessReportErrors)[number]
export const GetOrganizationsAccessReport: OperationModel<NoInput, undefined, GetOrganizationsAccessReportError> = {
  name: 'GetOrganizationsAccessReport', plane: 'control', input: NoInput, errors: getOrganizationsAccessReportErrors,
}

const getOutboundWebIdentityFederationInfoErrors = [] as const
export type GetOutboundWebIdentityFederationInfoError = (typeof getOutboundWebIdentityFederationInfoErrors)[number]
export const GetOutboundWebIdentityFederationInfo: OperationModel<NoInput, undefined, GetOutboundWebIdentityFederationInfoError> = {
  name: 'GetOutboundWebIdentityFederationInfo', plane: 'control', input: NoInput, errors: getOutboundWebIdentityFederationInfoErrors,
}

const getPolicyErrors = ['NoSuchEntityException', 'InvalidInputException', 'ServiceFailureException'] as const
export type GetPolicyError = (typeof getPolicyErrors)[number]
export const GetPolicy: OperationModel<GetPolicyRequest, GetPolicyResponse, GetPolicyError> = {
  name: 'GetPolicy', plane: 'control', input: GetPolicyRequest, output: GetPolicyResponse, errors: getPolicyErrors,
}

const getPolicyVersionErrors = ['NoSuchEntityException', 'InvalidInputException', 'ServiceFailureException'] as const
export type GetPolicyVersionError = (typeof getPolicyVersionErrors)[number]
export const GetPolicyVersion: OperationModel<GetPolicyVersionRequest, GetPolicyVersionResponse, GetPolicyVersionError> = {
  name: 'GetPolicyVersion', plane: 'control', input: GetPolicyVersionRequest, output: GetPolicyVersionResponse,
  errors: getPolicyVersionErrors,
}

const getRoleErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type GetRoleError = (typeof getRoleErrors)[number]
export const GetRole: OperationModel<GetRoleRequest, GetRoleResponse, GetRoleError> = {
  name: 'GetRole', plane: 'control', input: GetRoleRequest, output: GetRoleResponse, errors: getRoleErrors,
}

const getRolePolicyErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type GetRolePolicyError = (typeof getRolePolicyErrors)[number]
export const GetRolePolicy: OperationModel<GetRolePolicyRequest, GetRolePolicyResponse, GetRolePolicyError> = {
  name: 'GetRolePolicy', plane: 'control', input: GetRolePolicyRequest, output: GetRolePolicyResponse, errors: getRolePolicyErrors,
}

const getRoleTemplateVersionErrors = [] as const
export type GetRoleTemplateVersionError = (typeof getRoleTemplateVersionErrors)[number]
export const GetRoleTemplateVersion: OperationModel<NoInput, undefined, GetRoleTemplateVersionError> = {
  name: 'GetRoleTemplateVersion', plane: 'control', input: NoInput, errors: getRoleTemplateVersionErrors,
}

const getSAMLProviderErrors = [] as const
export type GetSAMLProviderError = (typeof getSAMLProviderErrors)[number]
export const GetSAMLProvider: OperationModel<NoInput, undefined, GetSAMLProviderError> = {
  name: 'GetSAMLProvider', plane: 'control', input: NoInput, errors: getSAMLProviderErrors,
}

const getSSHPublicKeyErrors = [] as const
export type GetSSHPublicKeyError = (typeof getSSHPublicKeyErrors)[number]
export const GetSSHPublicKey: OperationModel<NoInput, undefined, GetSSHPublicKeyError> = {
  name: 'GetSSHPublicKey', plane: 'control', input: NoInput, errors: getSSHPublicKeyErrors,
}

const getServerCertificateErrors = [] as const
export type GetServerCertificateError = (typeof getServerCertificateErrors)[number]
export const GetServerCertificate: OperationModel<NoInput, undefined, GetServerCertificateError> = {
  name: 'GetServerCertificate', plane: 'control', input: NoInput, errors: getServerCertificateErrors,
}

const getServiceLastAccessedDetailsErrors = [] as const
export type GetServiceLastAccessedDetailsError = (typeof getServiceLastAccessedDetailsErrors)[number]
export const GetServiceLastAccessedDetails: OperationModel<NoInput, undefined, GetServiceLastAccessedDetailsError> = {
  name: 'GetServiceLastAccessedDetails', plane: 'control', input: NoInput, errors: getServiceLastAccessedDetailsErrors,
}

const getServiceLastAccessedDetailsWithEntitiesErrors = [] as const
export type GetServiceLastAccessedDetailsWithEntitiesError = (typeof getServiceLastAccessedDetailsWithEntitiesErrors)[number]
export const GetServiceLastAccessedDetailsWithEntities: OperationModel<NoInput, undefined, GetServiceLastAccessedDetailsWithEntitiesError> = {
  name: 'GetServiceLastAccessedDetailsWithEntities', plane: 'control', input: NoInput,
  errors: getServiceLastAccessedDetailsWithEntitiesErrors,
}

const getServiceLinkedRoleDeletionStatusErrors = ['NoSuchEntityException', 'InvalidInputException', 'ServiceFailureException'] as const
export type GetServiceLinkedRoleDeletionStatusError = (typeof getServiceLinkedRoleDeletionStatusErrors)[number]
export const GetServiceLinkedRoleDeletionStatus: OperationModel<GetServiceLinkedRoleDeletionStatusRequest, GetServiceLinkedRoleDeletionStatusResponse, GetServiceLinkedRoleDeletionStatusError> = {
  name: 'GetServiceLinkedRoleDeletionStatus', plane: 'control', input: GetServiceLinkedRoleDeletionStatusRequest,
  output: GetServiceLinkedRoleDeletionStatusResponse, errors: getServiceLinkedRoleDeletionStatusErrors,
}

const getUserErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type GetUserError = (typeof getUserErrors)[number]
export const GetUser: OperationModel<GetUserRequest, GetUserResponse, GetUserError> = {
  name: 'GetUser', plane: 'control', input: GetUserRequest, output: GetUserResponse, errors: getUserErrors,
}

const getUserPolicyErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type GetUserPolicyError = (typeof getUserPolicyErrors)[number]
export const GetUserPolicy: OperationModel<GetUserPolicyRequest, GetUserPolicyResponse, GetUserPolicyError> = {
  name: 'GetUserPolicy', plane: 'control', input: GetUserPolicyRequest, output: GetUserPolicyResponse, errors: getUserPolicyErrors,
}

const listAccessKeysErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type ListAccessKeysError = (typeof listAccessKeysErrors)[number]
export const ListAccessKeys: OperationModel<ListAccessKeysRequest, ListAccessKeysResponse, ListAccessKeysError> = {
  name: 'ListAccessKeys', plane: 'control', input: ListAccessKeysRequest, output: ListAccessKeysResponse, errors: listAccessKeysErrors,
}

const listAccountAliasesErrors = ['ServiceFailureException'] as const
export type ListAccountAliasesError = (typeof listAccountAliasesErrors)[number]
export const ListAccountAliases: OperationModel<ListAccountAliasesRequest, ListAccountAliasesResponse, ListAccountAliasesError> = {
  name: 'ListAccountAliases', plane: 'control', input: ListAccountAliasesRequest, output: ListAccountAliasesResponse,
  errors: listAccountAliasesErrors,
}

const listAttachedGroupPoliciesErrors = ['NoSuchEntityException', 'InvalidInputException', 'ServiceFailureException'] as const
export type ListAttachedGroupPoliciesError = (typeof listAttachedGroupPoliciesErrors)[number]
export const ListAttachedGroupPolicies: OperationModel<ListAttachedGroupPoliciesRequest, ListAttachedGroupPoliciesResponse, ListAttachedGroupPoliciesError> = {
  name: 'ListAttachedGroupPolicies', plane: 'control', input: ListAttachedGroupPoliciesRequest, output: ListAttachedGroupPoliciesResponse,
  errors: listAttachedGroupPoliciesErrors,
}

const listAttachedRolePoliciesErrors = ['NoSuchEntityException', 'InvalidInputException', 'ServiceFailureException'] as const
export type ListAttachedRolePoliciesError = (typeof listAttachedRolePoliciesErrors)[number]
export const ListAttachedRolePolicies: OperationModel<ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse, ListAttachedRolePoliciesError> = {
  name: 'ListAttachedRolePolicies', plane: 'control', input: ListAttachedRolePoliciesRequest, output: ListAttachedRolePoliciesResponse,
  errors: listAttachedRolePoliciesErrors,
}

const listAttachedUserPoliciesErrors = ['NoSuchEntityException', 'InvalidInputException', 'ServiceFailureException'] as const
export type ListAttachedUserPoliciesError = (typeof listAttachedUserPoliciesErrors)[number]
export const ListAttachedUserPolicies: OperationModel<ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse, ListAttachedUserPoliciesError> = {
  name: 'ListAttachedUserPolicies', plane: 'control', input: ListAttachedUserPoliciesRequest, output: ListAttachedUserPoliciesResponse,
  errors: listAttachedUserPoliciesErrors,
}

const listDelegationRequestsErrors = [] as const
export type ListDelegationRequestsError = (typeof listDelegationRequestsErrors)[number]
export const ListDelegationRequests: OperationModel<NoInput, undefined, ListDelegationRequestsError> = {
  name: 'ListDelegationRequests', plane: 'control', input: NoInput, errors: listDelegationRequestsErrors,
}

const listEntitiesForPolicyErrors = ['NoSuchEntityException', 'InvalidInputException', 'ServiceFailureException'] as const
export type ListEntitiesForPolicyError = (typeof listEntitiesForPolicyErrors)[number]
export const ListEntitiesForPolicy: OperationModel<ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse, ListEntitiesForPolicyError> = {
  name: 'ListEntitiesForPolicy', plane: 'control', input: ListEntitiesForPolicyRequest, output: ListEntitiesForPolicyResponse,
  errors: listEntitiesForPolicyErrors,
}

const listGroupPoliciesErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type ListGroupPoliciesError = (typeof listGroupPoliciesErrors)[number]
export const ListGroupPolicies: OperationModel<ListGroupPoliciesRequest, ListGroupPoliciesResponse, ListGroupPoliciesError> = {
  name: 'ListGroupPolicies', plane: 'control', input: ListGroupPoliciesRequest, output: ListGroupPoliciesResponse,
  errors: listGroupPoliciesErrors,
}

const listGroupsErrors = ['ServiceFailureException'] as const
export type ListGroupsError = (typeof listGroupsErrors)[number]
export const ListGroups: OperationModel<ListGroupsRequest, ListGroupsResponse, ListGroupsError> = {
  name: 'ListGroups', plane: 'control', input: ListGroupsRequest, output: ListGroupsResponse, errors: listGroupsErrors,
}

const listGroupsForUserErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type ListGroupsForUserError = (typeof listGroupsForUserErrors)[number]
export const ListGroupsForUser: OperationModel<ListGroupsForUserRequest, ListGroupsForUserResponse, ListGroupsForUserError> = {
  name: 'ListGroupsForUser', plane: 'control', input: ListGroupsForUserRequest, output: ListGroupsForUserResponse,
  errors: listGroupsForUserErrors,
}

const listInstanceProfileTagsErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type ListInstanceProfileTagsError = (typeof listInstanceProfileTagsErrors)[number]
export const ListInstanceProfileTags: OperationModel<ListInstanceProfileTagsRequest, ListInstanceProfileTagsResponse, ListInstanceProfileTagsError> = {
  name: 'ListInstanceProfileTags', plane: 'control', input: ListInstanceProfileTagsRequest, output: ListInstanceProfileTagsResponse,
  errors: listInstanceProfileTagsErrors,
}

const listInstanceProfilesErrors = ['ServiceFailureException'] as const
export type ListInstanceProfilesError = (typeof listInstanceProfilesErrors)[number]
export const ListInstanceProfiles: OperationModel<ListInstanceProfilesRequest, ListInstanceProfilesResponse, ListInstanceProfilesError> = {
  name: 'ListInstanceProfiles', plane: 'control', input: ListInstanceProfilesRequest, output: ListInstanceProfilesResponse,
  errors: listInstanceProfilesErrors,
}

const listInstanceProfilesForRoleErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type ListInstanceProfilesForRoleError = (typeof listInstanceProfilesForRoleErrors)[number]
export const ListInstanceProfilesForRole: OperationModel<ListInstanceProfilesForRoleRequest, ListInstanceProfilesForRoleResponse, ListInstanceProfilesForRoleError> = {
  name: 'ListInstanceProfilesForRole', plane: 'control', input: ListInstanceProfilesForRoleRequest,
  output: ListInstanceProfilesForRoleResponse, errors: listInstanceProfilesForRoleErrors,
}

const listMFADeviceTagsErrors = [] as const
export type ListMFADeviceTagsError = (typeof listMFADeviceTagsErrors)[number]
export const ListMFADeviceTags: OperationModel<NoInput, undefined, ListMFADeviceTagsError> = {
  name: 'ListMFADeviceTags', plane: 'control', input: NoInput, errors: listMFADeviceTagsErrors,
}

const listMFADevicesErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type ListMFADevicesError = (typeof listMFADevicesErrors)[number]
export const ListMFADevices: OperationModel<ListMFADevicesRequest, ListMFADevicesResponse, ListMFADevicesError> = {
  name: 'ListMFADevices', plane: 'control', input: ListMFADevicesRequest, output: ListMFADevicesResponse, errors: listMFADevicesErrors,
}

const listOpenIDConnectProviderTagsErrors = [] as const
export type ListOpenIDConnectProviderTagsError = (typeof listOpenIDConnectProviderTagsErrors)[number]
export const ListOpenIDConnectProviderTags: OperationModel<NoInput, undefined, ListOpenIDConnectProviderTagsError> = {
  name: 'ListOpenIDConnectProviderTags', plane: 'control', input: NoInput, errors: listOpenIDConnectProviderTagsErrors,
}

const listOpenIDConnectProvidersErrors = [] as const
export type ListOpenIDConnectProvidersError = (typeof listOpenIDConnectProvidersErrors)[number]
export const ListOpenIDConnectProviders: OperationModel<NoInput, undefined, ListOpenIDConnectProvidersError> = {
  name: 'ListOpenIDConnectProviders', plane: 'control', input: NoInput, errors: listOpenIDConnectProvidersErrors,
}

const listOrganizationsFeaturesErrors = [] as const
export type ListOrganizationsFeaturesError = (typeof listOrganizationsFeaturesErrors)[number]
export const ListOrganizationsFeatures: OperationModel<NoInput, undefined, ListOrganizationsFeaturesError> = {
  name: 'ListOrganizationsFeatures', plane: 'control', input: NoInput, errors: listOrganizationsFeaturesErrors,
}

const listPoliciesErrors = ['ServiceFailureException'] as const
export type ListPoliciesError = (typeof listPoliciesErrors)[number]
export const ListPolicies: OperationModel<ListPoliciesRequest, ListPoliciesResponse, ListPoliciesError> = {
  name: 'ListPolicies', plane: 'control', input: ListPoliciesRequest, output: ListPoliciesResponse, errors: listPoliciesErrors,
}

const listPoliciesGrantingServiceAccessErrors = [] as const
export type ListPoliciesGrantingServiceAccessError = (typeof listPoliciesGrantingServiceAccessErrors)[number]
export const ListPoliciesGrantingServiceAccess: OperationModel<NoInput, undefined, ListPoliciesGrantingServiceAccessError> = {
  name: 'ListPoliciesGrantingServiceAccess', plane: 'control', input: NoInput, errors: listPoliciesGrantingServiceAccessErrors,
}

const listPolicyTagsErrors = ['NoSuchEntityException', 'ServiceFailureException', 'InvalidInputException'] as const
export type ListPolicyTagsError = (typeof listPolicyTagsErrors)[number]
export const ListPolicyTags: OperationModel<ListPolicyTagsRequest, ListPolicyTagsResponse, ListPolicyTagsError> = {
  name: 'ListPolicyTags', plane: 'control', input: ListPolicyTagsRequest, output: ListPolicyTagsResponse, errors: listPolicyTagsErrors,
}

const listPolicyVersionsErrors = ['NoSuchEntityException', 'InvalidInputException', 'ServiceFailureException'] as const
export type ListPolicyVersionsError = (typeof listPolicyVersionsErrors)[number]
export const ListPolicyVersions: OperationModel<ListPolicyVersionsRequest, ListPolicyVersionsResponse, ListPolicyVersionsError> = {
  name: 'ListPolicyVersions', plane: 'control', input: ListPolicyVersionsRequest, output: ListPolicyVersionsResponse,
  errors: listPolicyVersionsErrors,
}

const listRolePoliciesErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type ListRolePoliciesError = (typeof listRolePoliciesErrors)[number]
export const ListRolePolicies: OperationModel<ListRolePoliciesRequest, ListRolePoliciesResponse, ListRolePoliciesError> = {
  name: 'ListRolePolicies', plane: 'control', input: ListRolePoliciesRequest, output: ListRolePoliciesResponse,
  errors: listRolePoliciesErrors,
}

const listRoleTagsErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type ListRoleTagsError = (typeof listRoleTagsErrors)[number]
export const ListRoleTags: OperationModel<ListRoleTagsRequest, ListRoleTagsResponse, ListRoleTagsError> = {
  name: 'ListRoleTags', plane: 'control', input: ListRoleTagsRequest, output: ListRoleTagsResponse, errors: listRoleTagsErrors,
}

const listRolesErrors = ['ServiceFailureException'] as const
export type ListRolesError = (typeof listRolesErrors)[number]
export const ListRoles: OperationModel<ListRolesRequest, ListRolesResponse, ListRolesError> = {
  name: 'ListRoles', plane: 'control', input: ListRolesRequest, output: ListRolesResponse, errors: listRolesErrors,
}

const listSAMLProviderTagsErrors = [] as const
export type ListSAMLProviderTagsError = (typeof listSAMLProviderTagsErrors)[number]
export const ListSAMLProviderTags: OperationModel<NoInput, undefined, ListSAMLProviderTagsError> = {
  name: 'ListSAMLProviderTags', plane: 'control', input: NoInput, errors: listSAMLProviderTagsErrors,
}

const listSAMLProvidersErrors = [] as const
export type ListSAMLProvidersError = (typeof listSAMLProvidersErrors)[number]
export const ListSAMLProviders: OperationModel<NoInput, undefined, ListSAMLProvidersError> = {
  name: 'ListSAMLProviders', plane: 'control', input: NoInput, errors: listSAMLProvidersErrors,
}

const listSSHPublicKeysErrors = ['NoSuchEntityException'] as const
export type ListSSHPublicKeysError = (typeof listSSHPublicKeysErrors)[number]
export const ListSSHPublicKeys: OperationModel<ListSSHPublicKeysRequest, ListSSHPublicKeysResponse, ListSSHPublicKeysError> = {
  name: 'ListSSHPublicKeys', plane: 'control', input: ListSSHPublicKeysRequest, output: ListSSHPublicKeysResponse,
  errors: listSSHPublicKeysErrors,
}

const listServerCertificateTagsErrors = [] as const
export type ListServerCertificateTagsError = (typeof listServerCertificateTagsErrors)[number]
export const ListServerCertificateTags: OperationModel<NoInput, undefined, ListServerCertificateTagsError> = {
  name: 'ListServerCertificateTags', plane: 'control', input: NoInput, errors: listServerCertificateTagsErrors,
}

const listServerCertificatesErrors = [] as const
export type ListServerCertificatesError = (typeof listServerCertificatesErrors)[number]
export const ListServerCertificates: OperationModel<NoInput, undefined, ListServerCertificatesError> = {
  name: 'ListServerCertificates', plane: 'control', input: NoInput, errors: listServerCertificatesErrors,
}

const listServiceSpecificCredentialsErrors = ['NoSuchEntityException', 'ServiceNotSupportedException'] as const
export type ListServiceSpecificCredentialsError = (typeof listServiceSpecificCredentialsErrors)[number]
export const ListServiceSpecificCredentials: OperationModel<ListServiceSpecificCredentialsRequest, ListServiceSpecificCredentialsResponse, ListServiceSpecificCredentialsError> = {
  name: 'ListServiceSpecificCredentials', plane: 'control', input: ListServiceSpecificCredentialsRequest,
  output: ListServiceSpecificCredentialsResponse, errors: listServiceSpecificCredentialsErrors,
}

const listSigningCertificatesErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type ListSigningCertificatesError = (typeof listSigningCertificatesErrors)[number]
export const ListSigningCertificates: OperationModel<ListSigningCertificatesRequest, ListSigningCertificatesResponse, ListSigningCertificatesError> = {
  name: 'ListSigningCertificates', plane: 'control', input: ListSigningCertificatesRequest, output: ListSigningCertificatesResponse,
  errors: listSigningCertificatesErrors,
}

const listUserPoliciesErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type ListUserPoliciesError = (typeof listUserPoliciesErrors)[number]
export const ListUserPolicies: OperationModel<ListUserPoliciesRequest, ListUserPoliciesResponse, ListUserPoliciesError> = {
  name: 'ListUserPolicies', plane: 'control', input: ListUserPoliciesRequest, output: ListUserPoliciesResponse,
  errors: listUserPoliciesErrors,
}

const listUserTagsErrors = ['NoSuchEntityException', 'ServiceFailureException'] as const
export type ListUserTagsError = (typeof listUserTagsErrors)[number]
export const ListUserTags: OperationModel<ListUserTagsRequest, ListUserTagsResponse, ListUserTagsError> = {
  name: 'ListUserTags', plane: 'control', input: ListUserTagsRequest, output: ListUserTagsResponse, errors: listUserTagsErrors,
}

const listUsersErrors = ['ServiceFailureException'] as const
export type ListUsersError = (typeof listUsersErrors)[number]
export const ListUsers: OperationModel<ListUsersRequest, ListUsersResponse, ListUsersError> = {
  name: 'ListUsers', plane: 'control', input: ListUsersRequest, output: ListUsersResponse, errors: listUsersErrors,
}

const listVirtualMFADevicesErrors = [] as const
export type ListVirtualMFADevicesError = (typeof listVirtualMFADevicesErrors)[number]
export const ListVirtualMFADevices: OperationModel<ListVirtualMFADevicesRequest, ListVirtualMFADevicesResponse, ListVirtualMFADevicesError> = {
  name: 'ListVirtualMFADevices', plane: 'control', input: ListVirtualMFADevicesRequest, output: ListVirtualMFADevicesResponse,
  errors: listVirtualMFADevicesErrors,
}

const putAccountPropertiesErrors = [] as const
export type PutAccountPropertiesError = (typeof putAccountPropertiesErrors)[number]
export const PutAccountProperties: OperationModel<NoInput, undefined, PutAccountPropertiesError> = {
  name: 'PutAccountProperties', plane: 'control', input: NoInput, errors: putAccountPropertiesErrors,
}

const putGroupPolicyErrors = [
  'LimitExceededException', 'MalformedPolicyDocumentException', 'NoSuchEntityException', 'ServiceFailureException',
] as const
export type PutGroupPolicyError = (typeof putGroupPolicyErrors)[number]
export const PutGroupPolicy: OperationModel<PutGroupPolicyRequest, undefined, PutGroupPolicyError> = {
  name: 'PutGroupPolicy', plane: 'control', input: PutGroupPolicyRequest, errors: putGroupPolicyErrors,
}

const putRolePermissionsBoundaryErrors = [
  'NoSuchEntityException', 'InvalidInputException', 'UnmodifiableEntityException', 'PolicyNotAttachableException',
  'ServiceFailureException',
] as const
export type PutRolePermissionsBoundaryError = (typeof putRolePermissionsBoundaryErrors)[number]
export const PutRolePermissionsBoundary: OperationModel<PutRolePermissionsBoundaryRequest, undefined, PutRolePermissionsBoundaryError> = {
  name: 'PutRolePermissionsBoundary', plane: 'control', input: PutRolePermissionsBoundaryRequest, errors: putRolePermissionsBoundaryErrors,
}

const putRolePolicyErrors = [
  'LimitExceededException', 'MalformedPolicyDocumentException', 'NoSuchEntityException', 'UnmodifiableEntityException',
  'ServiceFailureException',
] as const
export type PutRolePolicyError = (typeof putRolePolicyErrors)[number]
export const PutRolePolicy: OperationModel<PutRolePolicyRequest, undefined, PutRolePolicyError> = {
  name: 'PutRolePolicy', plane: 'control', input: PutRolePolicyRequest, errors: putRolePolicyErrors,
}

const putUserPermissionsBoundaryErrors = [
  'NoSuchEntityException', 'InvalidInputException', 'PolicyNotAttachableException', 'ServiceFailureException',
] as const
export type PutUserPermissionsBoundaryError = (typeof putUserPermissionsBoundaryErrors)[number]
export const PutUserPermissionsBoundary: OperationModel<PutUserPermissionsBoundaryRequest, undefined, PutUserPermissionsBoundaryError> = {
  name: 'PutUserPermissionsBoundary', plane: 'control', input: PutUserPermissionsBoundaryRequest, errors: putUserPermissionsBoundaryErrors,
}

const putUserPolicyErrors = [
  'LimitExceededException', 'MalformedPolicyDocumentException', 'NoSuchEntityException', 'ServiceFailureException',
] as const
export type PutUserPolicyError = (typeof putUserPolicyErrors)[number]
export const PutUserPolicy: OperationModel<PutUserPolicyRequest, undefined, PutUserPolicyError> = {
  name: 'PutUserPolicy', plane: 'control', input: PutUserPolicyRequest, errors: putUserPolicyErrors,
}

const rejectDelegationRequestErrors = [] as const
export type RejectDelegationRequestError = (typeof rejectDelegationRequestErrors)[number]
export const RejectDelegationRequest: OperationModel<NoInput, undefined, RejectDelegationRequestError> = {
  name: 'RejectDelegationRequest', plane: 'control', input: NoInput, errors: rejectDelegationRequestErrors,
}

const removeClientIDFromOpenIDConnectProviderErrors = [] as const
export type RemoveClientIDFromOpenIDConnectProviderError = (typeof removeClientIDFromOpenIDConnectProviderErrors)[number]
export const RemoveClientIDFromOpenIDConnectProvider: OperationModel<NoInput, undefined, RemoveClientIDFromOpenIDConnectProviderError> = {
  name: 'RemoveClientIDFromOpenIDConnectProvider', plane: 'control', input: NoInput, errors: removeClientIDFromOpenIDConnectProviderErrors,
}

const removeRoleFromInstanceProfileErrors = [
  'NoSuchEntityException', 'LimitExceededException', 'UnmodifiableEntityException', 'ServiceFailureException',
] as const
export type RemoveRoleFromInstanceProfileError = (typeof removeRoleFromInstanceProfileErrors)[number]
export const RemoveRoleFromInstanceProfile: OperationModel<RemoveRoleFromInstanceProfileRequest, undefined, RemoveRoleFromInstanceProfileError> = {
  name: 'RemoveRoleFromInstanceProfile', plane: 'control', input: RemoveRoleFromInstanceProfileRequest,
  errors: removeRoleFromInstanceProfileErrors,
}

const removeUserFromGroupErrors = ['NoSuchEntityException', 'LimitExceededException', 'ServiceFailureException'] as const
export type RemoveUserFromGroupError = (typeof removeUserFromGroupErrors)[number]
export const RemoveUserFromGroup: OperationModel<RemoveUserFromGroupRequest, undefined, RemoveUserFromGroupError> = {
  name: 'RemoveUserFromGroup', plane: 'control', input: RemoveUserFromGroupRequest, errors: removeUserFromGroupErrors,
}

const resetServiceSpecificCredentialErrors = [] as const
export type ResetServiceSpecificCredentialError = (typeof resetServiceSpecificCredentialErrors)[number]
export const ResetServiceSpecificCredential: OperationModel<NoInput, undefined, ResetServiceSpecificCredentialError> = {
  name: 'ResetServiceSpecificCredential', plane: 'control', input: NoInput, errors: resetServiceSpecificCredentialErrors,
}

const resyncMFADeviceErrors = [] as const
export type ResyncMFADeviceError = (typeof resyncMFADeviceErrors)[number]
export const ResyncMFADevice: OperationModel<NoInput, undefined, ResyncMFADeviceError> = {
  name: 'ResyncMFADevice', plane: 'control', input: NoInput, errors: resyncMFADeviceErrors,
}

const sendDelegationTokenErrors = [] as const
export type SendDelegationTokenError = (typeof sendDelegationTokenErrors)[number]
export const SendDelegationToken: OperationModel<NoInput, undefined, SendDelegationTokenError> = {
  name: 'SendDelegationToken', plane: 'control', input: NoInput, errors: sendDelegationTokenErrors,
}

const setDefaultPolicyVersionErrors = [
  'NoSuchEntityException', 'InvalidInputException', 'LimitExceededException', 'ServiceFailureException',
] as const
export type SetDefaultPolicyVersionError = (typeof setDefaultPolicyVersionErrors)[number]
export const SetDefaultPolicyVersion: OperationModel<SetDefaultPolicyVersionRequest, undefined, SetDefaultPolicyVersionError> = {
  name: 'SetDefaultPolicyVersion', plane: 'control', input: SetDefaultPolicyVersionRequest, errors: setDefaultPolicyVersionErrors,
}

const setSecurityTokenServicePreferencesErrors = [] as const
export type SetSecurityTokenServicePreferencesError = (typeof setSecurityTokenServicePreferencesErrors)[number]
export const SetSecurityTokenServicePreferences: OperationModel<NoInput, undefined, SetSecurityTokenServicePreferencesError> = {
  name: 'SetSecurityTokenServicePreferences', plane: 'control', input: NoInput, errors: setSecurityTokenServicePreferencesErrors,
}

const simulateCustomPolicyErrors = ['InvalidInputException', 'PolicyEvaluationException'] as const
export type SimulateCustomPolicyError = (typeof simulateCustomPolicyErrors)[number]
export const SimulateCustomPolicy: OperationModel<SimulateCustomPolicyRequest, SimulatePolicyResponse, SimulateCustomPolicyError> = {
  name: 'SimulateCustomPolicy', plane: 'control', input: SimulateCustomPolicyRequest, output: SimulatePolicyResponse,
  errors: simulateCustomPolicyErrors,
}

const simulatePrincipalPolicyErrors = ['NoSuchEntityException', 'InvalidInputException', 'PolicyEvaluationException'] as const
export type SimulatePrincipalPolicyError = (typeof simulatePrincipalPolicyErrors)[number]
export const SimulatePrincipalPolicy: OperationModel<SimulatePrincipalPolicyRequest, SimulatePolicyResponse, SimulatePrincipalPolicyError> = {
  name: 'SimulatePrincipalPolicy', plane: 'control', input: SimulatePrincipalPolicyRequest, output: SimulatePolicyResponse,
  errors: simulatePrincipalPolicyErrors,
}

const tagInstanceProfileErrors = [
  'NoSuchEntityException', 'InvalidInputException', 'LimitExceededException', 'ConcurrentModificationException', 'ServiceFailureException',
] as const
export type TagInstanceProfileError = (typeof tagInstanceProfileErrors)[number]
export const TagInstanceProfile: OperationModel<TagInstanceProfileRequest, undefined, TagInstanceProfileError> = {
  name: 'TagInstanceProfile', plane: 'control', input: TagInstanceProfileRequest, errors: tagInstanceProfileErrors,
}

const tagMFADeviceErrors = [] as const
export type TagMFADeviceError = (typeof tagMFADeviceErrors)[number]
export const TagMFADevice: OperationModel<NoInput, undefined, TagMFADeviceError> = {
  name: 'TagMFADevice', plane: 'control', input: NoInput, errors: tagMFADeviceErrors,
}

const tagOpenIDConnectProviderErrors = [] as const
export type TagOpenIDConnectProviderError = (typeof tagOpenIDConnectProviderErrors)[number]
export const TagOpenIDConnectProvider: OperationModel<NoInput, undefined, TagOpenIDConnectProviderError> = {
  name: 'TagOpenIDConnectProvider', plane: 'control', input: NoInput, errors: tagOpenIDConnectProviderErrors,
}

const tagPolicyErrors = [
  'NoSuchEntityException', 'LimitExceededException', 'InvalidInputException', 'ConcurrentModificationException', 'ServiceFailureException',
] as const
export type TagPolicyError = (typeof tagPolicyErrors)[number]
export const TagPolicy: OperationModel<TagPolicyRequest, undefined, TagPolicyError> = {
  name: 'TagPolicy', plane: 'control', input: TagPolicyRequest, errors: tagPolicyErrors,
}

const tagRoleErrors = [
  'NoSuchEntityException', 'LimitExceededException', 'InvalidInputException', 'ConcurrentModificationException', 'ServiceFailureException',
] as const
export type TagRoleError = (typeof tagRoleErrors)[number]
export const TagRole: OperationModel<TagRoleRequest, undefined, TagRoleError> = {
  name: 'TagRole', plane: 'control', input: TagRoleRequest, errors: tagRoleErrors,
}

const tagSAMLProviderErrors = [] as const
export type TagSAMLProviderError = (typeof tagSAMLProviderErrors)[number]
export const TagSAMLProvider: OperationModel<NoInput, undefined, TagSAMLProviderError> = {
  name: 'TagSAMLProvider', plane: 'control', input: NoInput, errors: tagSAMLProviderErrors,
}

const tagServerCertificateErrors = [] as const
export type TagServerCertificateError = (typeof tagServerCertificateErrors)[number]
export const TagServerCertificate: OperationModel<NoInput, undefined, TagServerCertificateError> = {
  name: 'TagServerCertificate', plane: 'control', input: NoInput, errors: tagServerCertificateErrors,
}

const tagUserErrors = [
  'NoSuchEntityException', 'LimitExceededException', 'InvalidInputException', 'ConcurrentModificationException', 'ServiceFailureException',
] as const
export type TagUserError = (typeof tagUserErrors)[number]
export const TagUser: OperationModel<TagUserRequest, undefined, TagUserError> = {
  name: 'TagUser', plane: 'control', input: TagUserRequest, errors: tagUserErrors,
}

const untagInstanceProfileErrors = [
  'NoSuchEntityException', 'InvalidInputException', 'ConcurrentModificationException', 'ServiceFailureException',
] as const
export type UntagInstanceProfileError = (typeof untagInstanceProfileErrors)[number]
export const UntagInstanceProfile: OperationModel<UntagInstanceProfileRequest, undefined, UntagInstanceProfileError> = {
  name: 'UntagInstanceProfile', plane: 'control', input: UntagInstanceProfileRequest, errors: untagInstanceProfileErrors,
}

const untagMFADeviceErrors = [] as const
export type UntagMFADeviceError = (typeof untagMFADeviceErrors)[number]
export const UntagMFADevice: OperationModel<NoInput, undefined, UntagMFADeviceError> = {
  name: 'UntagMFADevice', plane: 'control', input: NoInput, errors: untagMFADeviceErrors,
}

const untagOpenIDConnectProviderErrors = [] as const
export type UntagOpenIDConnectProviderError = (typeof untagOpenIDConnectProviderErrors)[number]
export const UntagOpenIDConnectProvider: OperationModel<NoInput, undefined, UntagOpenIDConnectProviderError> = {
  name: 'UntagOpenIDConnectProvider', plane: 'control', input: NoInput, errors: untagOpenIDConnectProviderErrors,
}

const untagPolicyErrors = [
  'NoSuchEntityException', 'InvalidInputException', 'ConcurrentModificationException', 'ServiceFailureException',
] as const
export type UntagPolicyError = (typeof untagPolicyErrors)[number]
export const UntagPolicy: OperationModel<UntagPolicyRequest, undefined, UntagPolicyError> = {
  name: 'UntagPolicy', plane: 'control', input: UntagPolicyRequest, errors: untagPolicyErrors,
}

const untagRoleErrors = [
  'NoSuchEntityException', 'ConcurrentModificationException', 'ServiceFailureException',
] as const
export type UntagRoleError = (typeof untagRoleErrors)[number]
export const UntagRole: OperationModel<UntagRoleRequest, undefined, UntagRoleError> = {
  name: 'UntagRole', plane: 'control', input: UntagRoleRequest, errors: untagRoleErrors,
}

const untagSAMLProviderErrors = [] as const
export type UntagSAMLProviderError = (typeof untagSAMLProviderErrors)[number]
export const UntagSAMLProvider: OperationModel<NoInput, undefined, UntagSAMLProviderError> = {
  name: 'UntagSAMLProvider', plane: 'control', input: NoInput, errors: untagSAMLProviderErrors,
}

const untagServerCertificateErrors = [] as const
export type UntagServerCertificateError = (typeof untagServerCertificateErrors)[number]
export const UntagServerCertificate: OperationModel<NoInput, undefined, UntagServerCertificateError> = {
  name: 'UntagServerCertificate', plane: 'control', input: NoInput, errors: untagServerCertificateErrors,
}

const untagUserErrors = [
  'NoSuchEntityException', 'ConcurrentModificationException', 'ServiceFailureException',
] as const
export type UntagUserError = (typeof untagUserErrors)[number]
export const UntagUser: OperationModel<UntagUserRequest, undefined, UntagUserError> = {
  name: 'UntagUser', plane: 'control', input: UntagUserRequest, errors: untagUserErrors,
}

const updateAccessKeyErrors = [
  'NoSuchEntityException', 'LimitExceededException', 'ServiceFailureException', 'InvalidInputException',
] as const
export type UpdateAccessKeyError = (typeof updateAccessKeyErrors)[number]
export const UpdateAccessKey: OperationModel<UpdateAccessKeyRequest, undefined, UpdateAccessKeyError> = {
  name: 'UpdateAccessKey', plane: 'control', input: UpdateAccessKeyRequest, errors: updateAccessKeyErrors,
}

const updateAccountPasswordPolicyErrors = [] as const
export type UpdateAccountPasswordPolicyError = (typeof updateAccountPasswordPolicyErrors)[number]
export const UpdateAccountPasswordPolicy: OperationModel<NoInput, undefined, UpdateAccountPasswordPolicyError> = {
  name: 'UpdateAccountPasswordPolicy', plane: 'control', input: NoInput, errors: updateAccountPasswordPolicyErrors,
}

const updateAssumeRolePolicyErrors = [
  'NoSuchEntityException', 'MalformedPolicyDocumentException', 'LimitExceededException', 'UnmodifiableEntityException',
  'ServiceFailureException',
] as const
export type UpdateAssumeRolePolicyError = (typeof updateAssumeRolePolicyErrors)[number]
export const UpdateAssumeRolePolicy: OperationModel<UpdateAssumeRolePolicyRequest, undefined, UpdateAssumeRolePolicyError> = {
  name: 'UpdateAssumeRolePolicy', plane: 'control', input: UpdateAssumeRolePolicyRequest, errors: updateAssumeRolePolicyErrors,
}

const updateDelegationRequestErrors = [] as const
export type UpdateDelegationRequestError = (typeof updateDelegationRequestErrors)[number]
export const UpdateDelegationRequest: OperationModel<NoInput, undefined, UpdateDelegationRequestError> = {
  name: 'UpdateDelegationRequest', plane: 'control', input: NoInput, errors: updateDelegationRequestErrors,
}

const updateGroupErrors = [
  'NoSuchEntityException', 'EntityAlreadyExistsException', 'LimitExceededException', 'ServiceFailureException',
] as const
export type UpdateGroupError = (typeof updateGroupErrors)[number]
export const UpdateGroup: OperationModel<UpdateGroupRequest, undefined, UpdateGroupError> = {
  name: 'UpdateGroup', plane: 'control', input: UpdateGroupRequest, errors: updateGroupErrors,
}

const updateLoginProfileErrors = [
  'EntityTemporarilyUnmodifiableException', 'NoSuchEntityException', 'PasswordPolicyViolationException', 'LimitExceededException',
  'ServiceFailureException',
] as const
export type UpdateLoginProfileError = (typeof updateLoginProfileErrors)[number]
export const UpdateLoginProfile: OperationModel<UpdateLoginProfileRequest, undefined, UpdateLoginProfileError> = {
  name: 'UpdateLoginProfile', plane: 'control', input: UpdateLoginProfileRequest, errors: updateLoginProfileErrors,
}

const updateOpenIDConnectProviderThumbprintErrors = [] as const
export type UpdateOpenIDConnectProviderThumbprintError = (typeof updateOpenIDConnectProviderThumbprintErrors)[number]
export const UpdateOpenIDConnectProviderThumbprint: OperationModel<NoInput, undefined, UpdateOpenIDConnectProviderThumbprintError> = {
  name: 'UpdateOpenIDConnectProviderThumbprint', plane: 'control', input: NoInput, errors: updateOpenIDConnectProviderThumbprintErrors,
}

const updateRoleErrors = [
  'UnmodifiableEntityException', 'NoSuchEntityException', 'ServiceFailureException',
] as const
export type UpdateRoleError = (typeof updateRoleErrors)[number]
export const UpdateRole: OperationModel<UpdateRoleRequest, UpdateRoleResponse, UpdateRoleError> = {
  name: 'UpdateRole', plane: 'control', input: UpdateRoleRequest, output: UpdateRoleResponse, errors: updateRoleErrors,
}

const updateRoleDescriptionErrors = [
  'NoSuchEntityException', 'UnmodifiableEntityException', 'ServiceFailureException',
] as const
export type UpdateRoleDescriptionError = (typeof updateRoleDescriptionErrors)[number]
export const UpdateRoleDescription: OperationModel<UpdateRoleDescriptionRequest, UpdateRoleDescriptionResponse, UpdateRoleDescriptionError> = {
  name: 'UpdateRoleDescription', plane: 'control', input: UpdateRoleDescriptionRequest, output: UpdateRoleDescriptionResponse,
  errors: updateRoleDescriptionErrors,
}

const updateSAMLProviderErrors = [] as const
export type UpdateSAMLProviderError = (typeof updateSAMLProviderErrors)[number]
export const UpdateSAMLProvider: OperationModel<NoInput, undefined, UpdateSAMLProviderError> = {
  name: 'UpdateSAMLProvider', plane: 'control', input: NoInput, errors: updateSAMLProviderErrors,
}

const updateSSHPublicKeyErrors = [] as const
export type UpdateSSHPublicKeyError = (typeof updateSSHPublicKeyErrors)[number]
export const UpdateSSHPublicKey: OperationModel<NoInput, undefined, UpdateSSHPublicKeyError> = {
  name: 'UpdateSSHPublicKey', plane: 'control', input: NoInput, errors: updateSSHPublicKeyErrors,
}

const updateServerCertificateErrors = [] as const
export type UpdateServerCertificateError = (typeof updateServerCertificateErrors)[number]
export const UpdateServerCertificate: OperationModel<NoInput, undefined, UpdateServerCertificateError> = {
  name: 'UpdateServerCertificate', plane: 'control', input: NoInput, errors: updateServerCertificateErrors,
}

const updateServiceSpecificCredentialErrors = [] as const
export type UpdateServiceSpecificCredentialError = (typeof updateServiceSpecificCredentialErrors)[number]
export const UpdateServiceSpecificCredential: OperationModel<NoInput, undefined, UpdateServiceSpecificCredentialError> = {
  name: 'UpdateServiceSpecificCredential', plane: 'control', input: NoInput, errors: updateServiceSpecificCredentialErrors,
}

const updateSigningCertificateErrors = [] as const
export type UpdateSigningCertificateError = (typeof updateSigningCertificateErrors)[number]
export const UpdateSigningCertificate: OperationModel<NoInput, undefined, UpdateSigningCertificateError> = {
  name: 'UpdateSigningCertificate', plane: 'control', input: NoInput, errors: updateSigningCertificateErrors,
}

const updateUserErrors = [
  'NoSuchEntityException', 'LimitExceededException', 'EntityAlreadyExistsException', 'EntityTemporarilyUnmodifiableException',
  'ConcurrentModificationException', 'ServiceFailureException',
] as const
export type UpdateUserError = (typeof updateUserErrors)[number]
export const UpdateUser: OperationModel<UpdateUserRequest, undefined, UpdateUserError> = {
  name: 'UpdateUser', plane: 'control', input: UpdateUserRequest, errors: updateUserErrors,
}

const uploadSSHPublicKeyErrors = [] as const
export type UploadSSHPublicKeyError = (typeof uploadSSHPublicKeyErrors)[number]
export const UploadSSHPublicKey: OperationModel<NoInput, undefined, UploadSSHPublicKeyError> = {
  name: 'UploadSSHPublicKey', plane: 'control', input: NoInput, errors: uploadSSHPublicKeyErrors,
}

const uploadServerCertificateErrors = [] as const
export type UploadServerCertificateError = (typeof uploadServerCertificateErrors)[number]
export const UploadServerCertificate: OperationModel<NoInput, undefined, UploadServerCertificateError> = {
  name: 'UploadServerCertificate', plane: 'control', input: NoInput, errors: uploadServerCertificateErrors,
}

const uploadSigningCertificateErrors = [] as const
export type UploadSigningCertificateError = (typeof uploadSigningCertificateErrors)[number]
export const UploadSigningCertificate: OperationModel<NoInput, undefined, UploadSigningCertificateError> = {
  name: 'UploadSigningCertificate', plane: 'control', input: NoInput, errors: uploadSigningCertificateErrors,
}

export const service: AwsQueryService = {
  name: 'iam',
  signingName: 'iam',
  protocol: 'aws-query',
  apiVersion: '2010-05-08',
  xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  operations: {
    AcceptDelegationRequest, AcquireRole, AddClientIDToOpenIDConnectProvider, AddRoleToInstanceProfile, AddUserToGroup,
    AssociateDelegationRequest, AttachGroupPolicy, AttachRolePolicy, AttachUserPolicy, ChangePassword, CreateAccessKey, CreateAccountAlias,
    CreateDelegationRequest, CreateGroup, CreateInstanceProfile, CreateLoginProfile, CreateOpenIDConnectProvider, CreatePolicy,
    CreatePolicyVersion, CreateRole, CreateSAMLProvider, CreateServiceLinkedRole, CreateServiceSpecificCredential, CreateUser,
    CreateVirtualMFADevice, DeactivateMFADevice, DeleteAccessKey, DeleteAccountAlias, DeleteAccountPasswordPolicy, DeleteGroup,
    DeleteGroupPolicy, DeleteInstanceProfile, DeleteLoginProfile, DeleteOpenIDConnectProvider, DeletePolicy, DeletePolicyVersion,
    DeleteRole, DeleteRolePermissionsBoundary, DeleteRolePolicy, DeleteSAMLProvider, DeleteSSHPublicKey, DeleteServerCertificate,
    DeleteServiceLinkedRole, DeleteServiceSpecificCredential, DeleteSigningCertificate, DeleteUser, DeleteUserPermissionsBoundary,
    DeleteUserPolicy, DeleteVirtualMFADevice, DetachGroupPolicy, DetachRolePolicy, DetachUserPolicy,
    DisableOrganizationsRootCredentialsManagement, DisableOrganizationsRootSessions, DisableOutboundWebIdentityFederation, EnableMFADevice,
    EnableOrganizationsRootCredentialsManagement, EnableOrganizationsRootSessions, EnableOutboundWebIdentityFederation,
    GenerateCredentialReport, GenerateOrganizationsAccessReport, GenerateServiceLastAccessedDetails, GetAccessKeyLastUsed,
    GetAccountAuthorizationDetails, GetAccountPasswordPolicy, GetAccountProperties, GetAccountSummary, GetContextKeysForCustomPolicy,
    GetContextKeysForPrincipalPolicy, GetCredentialReport, GetDelegationRequest, GetGroup, GetGroupPolicy, GetHumanReadableSummary,
    GetInstanceProfile, GetLoginProfile, GetMFADevice, GetOpenIDConnectProvider, GetOrganizationsAccessReport,
    GetOutboundWebIdentityFederationInfo, GetPolicy, GetPolicyVersion, GetRole, GetRolePolicy, GetRoleTemplateVersion, GetSAMLProvider,
    GetSSHPublicKey, GetServerCertificate, GetServiceLastAccessedDetails, GetServiceLastAccessedDetailsWithEntities,
    GetServiceLinkedRoleDeletionStatus, GetUser, GetUserPolicy, ListAccessKeys, ListAccountAliases, ListAttachedGroupPolicies,
    ListAttachedRolePolicies, ListAttachedUserPolicies, ListDelegationRequests, ListEntitiesForPolicy, ListGroupPolicies, ListGroups,
    ListGroupsForUser, ListInstanceProfileTags, ListInstanceProfiles, ListInstanceProfilesForRole, ListMFADeviceTags, ListMFADevices,
    ListOpenIDConnectProviderTags, ListOpenIDConnectProviders, ListOrganizationsFeatures, ListPolicies, ListPoliciesGrantingServiceAccess,
    ListPolicyTags, ListPolicyVersions, ListRolePolicies, ListRoleTags, ListRoles, ListSAMLProviderTags, ListSAMLProviders,
    ListSSHPublicKeys, ListServerCertificateTags, ListServerCertificates, ListServiceSpecificCredentials, ListSigningCertificates,
    ListUserPolicies, ListUserTags, ListUsers, ListVirtualMFADevices, PutAccountProperties, PutGroupPolicy, PutRolePermissionsBoundary,
    PutRolePolicy, PutUserPermissionsBoundary, PutUserPolicy, RejectDelegationRequest, RemoveClientIDFromOpenIDConnectProvider,
    RemoveRoleFromInstanceProfile, RemoveUserFromGroup, ResetServiceSpecificCredential, ResyncMFADevice, SendDelegationToken,
    SetDefaultPolicyVersion, SetSecurityTokenServicePreferences, SimulateCustomPolicy, SimulatePrincipalPolicy, TagInstanceProfile,
    TagMFADevice, TagOpenIDConnectProvider, TagPolicy, TagRole, TagSAMLProvider, TagServerCertificate, TagUser, UntagInstanceProfile,
    UntagMFADevice, UntagOpenIDConnectProvider, UntagPolicy, UntagRole, UntagSAMLProvider, UntagServerCertificate, UntagUser,
    UpdateAccessKey, UpdateAccountPasswordPolicy, UpdateAssumeRolePolicy, UpdateDelegationRequest, UpdateGroup, UpdateLoginProfile,
    UpdateOpenIDConnectProviderThumbprint, UpdateRole, UpdateRoleDescription, UpdateSAMLProvider, UpdateSSHPublicKey,
    UpdateServerCertificate, UpdateServiceSpecificCredential, UpdateSigningCertificate, UpdateUser, UploadSSHPublicKey,
    UploadServerCertificate, UploadSigningCertificate,
  },
  errors: {
    AccessDeniedException: { code: 'AccessDenied', httpStatus: 403, fault: false },
    ConcurrentModificationException: { code: 'ConcurrentModification', httpStatus: 409, fault: false },
    DeleteConflictException: { code: 'DeleteConflict', httpStatus: 409, fault: false },
    EntityAlreadyExistsException: { code: 'EntityAlreadyExists', httpStatus: 409, fault: false },
    EntityTemporarilyUnmodifiableException: { code: 'EntityTemporarilyUnmodifiable', httpStatus: 409, fault: false },
    InternalFailure: { code: 'InternalFailure', httpStatus: 500, fault: true },
    InvalidInputException: { code: 'InvalidInput', httpStatus: 400, fault: false },
    LimitExceededException: { code: 'LimitExceeded', httpStatus: 409, fault: false },
    MalformedPolicyDocumentException: { code: 'MalformedPolicyDocument', httpStatus: 400, fault: false },
    NoSuchEntityException: { code: 'NoSuchEntity', httpStatus: 404, fault: false },
    PasswordPolicyViolationException: { code: 'PasswordPolicyViolation', httpStatus: 400, fault: false },
    PolicyEvaluationException: { code: 'PolicyEvaluation', httpStatus: 500, fault: false },
    PolicyNotAttachableException: { code: 'PolicyNotAttachable', httpStatus: 400, fault: false },
    ServiceFailureException: { code: 'ServiceFailure', httpStatus: 500, fault: false },
    ServiceNotSupportedException: { code: 'NotSupportedService', httpStatus: 404, fault: false },
    ServiceUnavailable: { code: 'ServiceUnavailable', httpStatus: 503, fault: true },
    ThrottlingException: { code: 'Throttling', httpStatus: 400, fault: false },
    UnmodifiableEntityException: { code: 'UnmodifiableEntity', httpStatus: 400, fault: false },
    ValidationException: { code: 'ValidationError', httpStatus: 400, fault: false },
  },
}
