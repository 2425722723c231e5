import assert from 'node:assert/strict'
import { ACCOUNT, type Case } from '../world.ts'
import {
  ARN,
  allPages,
  GOOD_POLICY,
  MANAGED,
  type Members,
  newPolicy,
  newRole,
  newUser,
  shownDocument,
  TRUST,
  trust,
} from './things.ts'

const ABSENT = 'nobody-here'
const ON_ROLES: Readonly<Record<string, Members>> = {
  AttachRolePolicy: { PolicyArn: MANAGED },
  DeleteRole: {},
  DeleteRolePermissionsBoundary: {},
  DeleteRolePolicy: { PolicyName: 'x' },
  DetachRolePolicy: { PolicyArn: MANAGED },
  PutRolePermissionsBoundary: { PermissionsBoundary: MANAGED },
  PutRolePolicy: { PolicyName: 'x', PolicyDocument: GOOD_POLICY },
  UpdateAssumeRolePolicy: { PolicyDocument: TRUST },
  UpdateRole: {},
  UpdateRoleDescription: { Description: 'x' },
}
const ONLY_LOOKING: Readonly<Record<string, Members>> = {
  DeleteServiceLinkedRole: {},
  GetRole: {},
  GetRolePolicy: { PolicyName: 'x' },
  ListAttachedRolePolicies: {},
  ListInstanceProfilesForRole: {},
  ListRolePolicies: {},
  ListRoleTags: {},
  TagRole: { Tags: [{ Key: 'a', Value: 'b' }] },
  UntagRole: { TagKeys: ['a'] },
}

function claims(operations: object, code: string): readonly [string, ...string[]] {
  return Object.keys(operations).map((each) => `${each} ${code}`) as [string, ...string[]]
}

export const roles: readonly Case[] = [
  {
    rule: 'a role is what it was made as; looking shows more than making',
    proves: ['CreateRole', 'GetRole'],
    async run(world) {
      const RoleName = world.fresh()
      const given = { Path: '/loading/', Description: 'loads', MaxSessionDuration: 7200, Tags: [{ Key: 'team', Value: 'mill' }] }
      const { Role: made } = await world.ok('CreateRole', { RoleName, AssumeRolePolicyDocument: TRUST, ...given })
      const { AssumeRolePolicyDocument, RoleId, CreateDate, ...role } = made as Members
      assert.match(String(RoleId), /^AROA[A-Z2-7]{17}$/)
      assert.ok(CreateDate)
      assert.deepEqual(shownDocument(AssumeRolePolicyDocument), JSON.parse(TRUST))
      const { MaxSessionDuration: _, ...asGiven } = given
      const Arn = `${ARN}role/loading/${RoleName}`
      assert.deepEqual(role, { RoleName, Arn, ...asGiven })
      const shown = (await world.ok('GetRole', { RoleName }))['Role'] as Members
      assert.deepEqual([shown['RoleId'], shown['MaxSessionDuration'], shown['RoleLastUsed']], [RoleId, 7200, {}])
      assert.deepEqual(shownDocument(shown['AssumeRolePolicyDocument']), JSON.parse(TRUST))
    },
  },
  {
    rule: 'names are there once, whatever their case',
    proves: ['CreateRole EntityAlreadyExistsException'],
    async run(world) {
      const RoleName = await newRole(world)
      for (const name of [RoleName, RoleName.toUpperCase()]) {
        const text = `Role with name ${name} already exists.`
        const input = { RoleName: name, AssumeRolePolicyDocument: TRUST }
        await world.fails('CreateRole', input, 'EntityAlreadyExistsException', text)
      }
    },
  },
  {
    rule: 'a name of other letters is refused',
    proves: ['CreateRole ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      const text =
        "1 validation error detected: Value 'a b' at 'roleName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+"
      await world.fails('CreateRole', { RoleName: 'a b', AssumeRolePolicyDocument: TRUST }, 'ValidationException', text)
    },
  },
  {
    rule: 'who may assume a role is said by a document without flaws, of principals that exist',
    proves: [
      'CreateRole MalformedPolicyDocumentException',
      'UpdateAssumeRolePolicy MalformedPolicyDocumentException',
      'UpdateAssumeRolePolicy',
    ],
    async run(world) {
      const RoleName = world.fresh()
      const flawed: readonly [document: string, message: string][] = [
        ['{', 'This policy contains invalid Json'],
        [trust({ Service: 'lambda.amazonaws.com' }, { Resource: '*' }), 'Has prohibited field Resource'],
        [trust({ AWS: `${ARN}role/${ABSENT}` }), `Invalid principal in policy: "AWS":"${ARN}role/${ABSENT}"`],
        [trust({ Service: 'lambda' }), 'Invalid principal in policy: "SERVICE":"lambda"'],
      ]
      const code = 'MalformedPolicyDocumentException'
      for (const [AssumeRolePolicyDocument, message] of flawed) {
        await world.fails('CreateRole', { RoleName, AssumeRolePolicyDocument }, code, message)
      }
      await world.ok('CreateRole', { RoleName, AssumeRolePolicyDocument: TRUST })
      for (const [PolicyDocument, message] of flawed) {
        await world.fails('UpdateAssumeRolePolicy', { RoleName, PolicyDocument }, code, message)
      }
      const user = await newUser(world)
      const PolicyDocument = trust({ AWS: [`${ARN}user/${user}`, ACCOUNT] })
      assert.deepEqual(await world.ok('UpdateAssumeRolePolicy', { RoleName, PolicyDocument }), {})
      const { Role } = await world.ok('GetRole', { RoleName })
      assert.deepEqual(shownDocument((Role as Members)['AssumeRolePolicyDocument']), JSON.parse(PolicyDocument))
    },
  },
  {
    rule: 'a trust policy has 2,048 characters at most, without white space',
    proves: ['CreateRole LimitExceededException', 'UpdateAssumeRolePolicy LimitExceededException'],
    async run(world) {
      const long = trust({ AWS: Array.from({ length: 100 }, (_, at) => `arn:aws:iam::${String(at).padStart(12, '1')}:root`) })
      const text = 'Cannot exceed quota for ACLSizePerRole: 2048'
      const making = { RoleName: world.fresh(), AssumeRolePolicyDocument: long }
      await world.fails('CreateRole', making, 'LimitExceededException', text)
      const RoleName = await newRole(world)
      await world.fails('UpdateAssumeRolePolicy', { RoleName, PolicyDocument: long }, 'LimitExceededException', text)
    },
  },
  {
    rule: 'a role that is not there',
    proves: claims({ ...ON_ROLES, ...ONLY_LOOKING }, 'NoSuchEntityException'),
    async run(world) {
      const text = `The role with name ${ABSENT} cannot be found.`
      for (const [operation, more] of Object.entries({ ...ON_ROLES, ...ONLY_LOOKING })) {
        await world.fails(operation, { RoleName: ABSENT, ...more }, 'NoSuchEntityException', text)
      }
    },
  },
  {
    rule: 'is listed, in pages, by the beginning of its path',
    proves: ['ListRoles', 'ListRoles ValidationException'],
    async run(world) {
      const Path = `/${world.fresh()}/`
      const names = [await newRole(world, { Path }), await newRole(world, { Path }), await newRole(world, { Path })]
      const listed = await allPages(world, 'ListRoles', { PathPrefix: Path, MaxItems: 2 }, 'Roles')
      assert.deepEqual(
        listed.map(({ RoleName }) => RoleName),
        names,
      )
      assert.deepEqual([listed[0]?.['MaxSessionDuration'], listed[0]?.['Tags']], [3600, undefined])
      await world.fails('ListRoles', { Marker: 'nonsense' }, 'ValidationException', 'Invalid Marker.')
    },
  },
  {
    rule: 'its description and the length of its sessions can be changed; a length that is not said is an hour again',
    proves: ['UpdateRole', 'UpdateRoleDescription'],
    async run(world) {
      const RoleName = await newRole(world)
      const get = async () => (await world.ok('GetRole', { RoleName }))['Role'] as Members
      await world.ok('UpdateRole', { RoleName, Description: 'one', MaxSessionDuration: 43_200 })
      assert.deepEqual([(await get())['Description'], (await get())['MaxSessionDuration']], ['one', 43_200])
      await world.ok('UpdateRole', { RoleName })
      assert.deepEqual([(await get())['Description'], (await get())['MaxSessionDuration']], ['one', 3600])
      const { Role } = await world.ok('UpdateRoleDescription', { RoleName, Description: 'two' })
      assert.equal((Role as Members)['Description'], 'two')
    },
  },
  {
    rule: 'a role goes when nothing is left of it',
    proves: ['DeleteRole', 'DeleteRole DeleteConflictException'],
    async run(world) {
      const RoleName = await newRole(world)
      const refused = (what: string) =>
        world.fails('DeleteRole', { RoleName }, 'DeleteConflictException', `Cannot delete entity, must ${what} first.`)
      await world.ok('AttachRolePolicy', { RoleName, PolicyArn: MANAGED })
      await refused('detach all policies')
      await world.ok('PutRolePolicy', { RoleName, PolicyName: 'x', PolicyDocument: GOOD_POLICY })
      await refused('delete policies')
      const InstanceProfileName = world.fresh()
      await world.ok('CreateInstanceProfile', { InstanceProfileName })
      await world.ok('AddRoleToInstanceProfile', { InstanceProfileName, RoleName })
      await refused('remove roles from instance profile')
      await world.ok('RemoveRoleFromInstanceProfile', { InstanceProfileName, RoleName })
      await world.ok('DeleteRolePolicy', { RoleName, PolicyName: 'x' })
      await world.ok('DetachRolePolicy', { RoleName, PolicyArn: MANAGED })
      assert.deepEqual(await world.ok('DeleteRole', { RoleName }), {})
      await world.fails('GetRole', { RoleName }, 'NoSuchEntityException')
    },
  },
  {
    rule: 'a boundary is a policy that exists, and keeps it from being deleted',
    proves: [
      'PutRolePermissionsBoundary',
      'DeleteRolePermissionsBoundary',
      'CreateRole NoSuchEntityException',
      'PutUserPermissionsBoundary',
      'DeleteUserPermissionsBoundary',
      'DeleteUserPermissionsBoundary NoSuchEntityException',
      'PutUserPermissionsBoundary NoSuchEntityException',
      'CreateUser NoSuchEntityException',
    ],
    async run(world) {
      const PermissionsBoundary = await newPolicy(world)
      const RoleName = await newRole(world, { PermissionsBoundary })
      const { Role } = await world.ok('GetRole', { RoleName })
      const shown = { PermissionsBoundaryType: 'PermissionsBoundaryPolicy', PermissionsBoundaryArn: PermissionsBoundary }
      assert.deepEqual((Role as Members)['PermissionsBoundary'], shown)
      await world.fails('DeletePolicy', { PolicyArn: PermissionsBoundary }, 'DeleteConflictException')
      await world.ok('DeleteRolePermissionsBoundary', { RoleName })
      await world.ok('PutRolePermissionsBoundary', { RoleName, PermissionsBoundary: MANAGED })
      const absent = `${ARN}policy/${ABSENT}`
      const text = `Scope ARN: ${absent} does not exist or is not attachable.`
      const making = { RoleName: world.fresh(), AssumeRolePolicyDocument: TRUST, PermissionsBoundary: absent }
      await world.fails('CreateRole', making, 'NoSuchEntityException', text)
      await world.fails('CreateUser', { UserName: world.fresh(), PermissionsBoundary: absent }, 'NoSuchEntityException', text)
      const UserName = await newUser(world)
      await world.fails('PutUserPermissionsBoundary', { UserName, PermissionsBoundary: absent }, 'NoSuchEntityException', text)
      await world.ok('PutUserPermissionsBoundary', { UserName, PermissionsBoundary })
      await world.ok('DeleteUserPermissionsBoundary', { UserName })
      await world.fails('DeleteUserPermissionsBoundary', { UserName }, 'NoSuchEntityException')
    },
  },
  {
    rule: 'a role of a service is made by the name of the service, and changed by nobody',
    proves: [
      'CreateServiceLinkedRole',
      'CreateServiceLinkedRole InvalidInputException',
      'DeleteServiceLinkedRole',
      'GetServiceLinkedRoleDeletionStatus',
      'GetServiceLinkedRoleDeletionStatus NoSuchEntityException',
      'AddRoleToInstanceProfile UnmodifiableEntityException',
      'RemoveRoleFromInstanceProfile UnmodifiableEntityException',
      ...claims(ON_ROLES, 'UnmodifiableEntityException'),
    ],
    async run(world) {
      const CustomSuffix = world.fresh()
      const input = { AWSServiceName: 'autoscaling.amazonaws.com', CustomSuffix }
      const { Role } = await world.ok('CreateServiceLinkedRole', input)
      const { RoleName, Arn } = Role as { RoleName: string; Arn: string }
      assert.equal(RoleName, `AWSServiceRoleForAutoScaling_${CustomSuffix}`)
      assert.equal(Arn, `${ARN}role/aws-service-role/autoscaling.amazonaws.com/${RoleName}`)
      const taken = `Service role name ${RoleName} has been taken in this account, please try a different suffix.`
      await world.fails('CreateServiceLinkedRole', input, 'InvalidInputException', taken)
      const text = `Cannot perform the operation on the protected role '${RoleName}' - this role is only modifiable by AWS`
      for (const [operation, more] of Object.entries(ON_ROLES)) {
        await world.fails(operation, { RoleName, ...more }, 'UnmodifiableEntityException', text)
      }
      const InstanceProfileName = world.fresh()
      await world.ok('CreateInstanceProfile', { InstanceProfileName })
      for (const operation of ['AddRoleToInstanceProfile', 'RemoveRoleFromInstanceProfile']) {
        await world.fails(operation, { InstanceProfileName, RoleName }, 'UnmodifiableEntityException', text)
      }
      const { DeletionTaskId } = await world.ok('DeleteServiceLinkedRole', { RoleName })
      assert.equal((await world.ok('GetServiceLinkedRoleDeletionStatus', { DeletionTaskId }))['Status'], 'SUCCEEDED')
      await world.fails('GetServiceLinkedRoleDeletionStatus', { DeletionTaskId: 'nonsense' }, 'NoSuchEntityException')
      await world.fails('GetRole', { RoleName }, 'NoSuchEntityException')
    },
  },
]
