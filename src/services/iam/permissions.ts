/**
 * Which of IAM's things an operation is about, as policies name them
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html).
 */
import type { Scope } from '../../model/caller.ts'
import { type ConditionKeys, type Permission, passRole, permissionsOn, tagKeys } from '../../model/permission.ts'
import type { Asked, PermissionTable } from '../permission-table.ts'
import { type IamEntities, idOf } from './entities.ts'
import { service, type Tag } from './model.gen.ts'
import { arnOf, type NamedKind, PATH_DEFAULT } from './names.ts'
import { accessKeyOf } from './queries.ts'

/** Members that name something, of all operations that have them. */
interface Names {
  readonly RoleName?: string
  readonly UserName?: string
  readonly GroupName?: string
  readonly InstanceProfileName?: string
  readonly PolicyName?: string
  readonly PolicyArn?: string
  readonly PolicySourceArn?: string
  readonly AccessKeyId?: string
  readonly Path?: string
  readonly Tags?: readonly Tag[]
  readonly TagKeys?: readonly string[]
  readonly PermissionsBoundary?: string
  readonly AWSServiceName?: string
}

type AskedIam = Asked<IamEntities>

/** About everything of a kind, or about the account. */
const ABOUT_ALL =
  /^(List(Roles|Users|Groups|Policies|InstanceProfiles|AccountAliases|VirtualMFADevices)|\w+AccountAlias|GetAccount\w+|\w+CustomPolicy)$/

/** About the caller, if they name no user. */
const ABOUT_SELF = new Set([
  ...[
    'GetUser',
    'CreateAccessKey',
    'ListAccessKeys',
    'DeleteAccessKey',
    'UpdateAccessKey',
    'GetLoginProfile',
    'DeleteLoginProfile',
  ],
  ...['ListMFADevices', 'ListSSHPublicKeys', 'ListServiceSpecificCredentials', 'ListSigningCertificates'],
])

export const permissions: PermissionTable<IamEntities> = Object.fromEntries(
  Object.keys(service.operations).map((operation) => [
    operation,
    (input: Names, scope: Scope, asked: AskedIam) => permissionsOf(operation, input, scope, asked),
  ]),
)

function permissionsOf(operation: string, input: Names, scope: Scope, asked: AskedIam): readonly Permission[] {
  const resources = ABOUT_ALL.test(operation) ? [] : [resourceOf(operation, input, scope, asked)].flat()
  const keys = keysOf(operation, input)
  const [, tagging] = /^Create(Role|User|Policy|InstanceProfile)$/.exec(operation) ?? []
  const alsoTags = tagging !== undefined && (input.Tags ?? []).length > 0
  const handsOver = operation === 'AddRoleToInstanceProfile' && input.RoleName !== undefined
  return [
    ...permissionsOn(`iam:${operation}`, resources, keys),
    ...(alsoTags ? permissionsOn(`iam:Tag${tagging}`, resources, keys) : []),
    ...(handsOver ? passRole(arnIn('role', input.RoleName ?? '', scope, asked), 'ec2.amazonaws.com') : []),
  ]
}

/** One ARN; none if it names nothing. */
function resourceOf(operation: string, input: Names, scope: Scope, asked: AskedIam): string | readonly string[] {
  const { RoleName, UserName, GroupName, InstanceProfileName, PolicyArn, PolicySourceArn, PolicyName, AccessKeyId, Path } = input
  const of = (kind: NamedKind, name: string): string => arnIn(kind, name, scope, asked, Path)
  if (operation === 'CreatePolicy') return of('policy', PolicyName ?? '')
  if (InstanceProfileName !== undefined) return of('instance-profile', InstanceProfileName)
  if (GroupName !== undefined) return of('group', GroupName)
  if (RoleName !== undefined) return of('role', RoleName)
  if (UserName !== undefined) return of('user', UserName)
  if (ABOUT_SELF.has(operation)) return asked.call.principal.arn
  if (operation === 'GetAccessKeyLastUsed') {
    const owner = accessKeyOf(asked.view, AccessKeyId ?? '')?.userName
    return owner === undefined ? [] : of('user', owner)
  }
  return PolicyArn ?? PolicySourceArn ?? []
}

/** With the path that it has, or is to have. */
function arnIn(kind: NamedKind, name: string, scope: Scope, { view }: AskedIam, path = PATH_DEFAULT): string {
  if (kind === 'policy') return arnOf(kind, scope, path, name)
  return view.get(`iam.${kind}`, idOf(scope.accountId, name))?.arn ?? arnOf(kind, scope, path, name)
}

function keysOf(operation: string, input: Names): ConditionKeys {
  const { Tags = [], TagKeys, PolicyArn, PermissionsBoundary, AWSServiceName } = input
  return {
    ...tagKeys(Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]))),
    ...(TagKeys !== undefined && { 'aws:TagKeys': TagKeys }),
    ...(PolicyArn !== undefined && /^(At|De)tach/.test(operation) && { 'iam:PolicyARN': PolicyArn }),
    ...(PermissionsBoundary !== undefined && { 'iam:PermissionsBoundary': PermissionsBoundary }),
    ...(AWSServiceName !== undefined && { 'iam:AWSServiceName': AWSServiceName }),
  }
}
