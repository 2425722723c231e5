import assert from 'node:assert/strict'
import { ACCOUNT, type Case } from '../world.ts'
import { ARN, allPages, GOOD_POLICY, MANAGED, type Members, newGroup, newUser } from './things.ts'

const ABSENT = 'nobody-here'
const ON_USERS: Readonly<Record<string, Members>> = {
  AttachUserPolicy: { PolicyArn: MANAGED },
  CreateAccessKey: {},
  DeleteLoginProfile: {},
  DeleteUser: {},
  DeleteUserPolicy: { PolicyName: 'x' },
  DetachUserPolicy: { PolicyArn: MANAGED },
  GetLoginProfile: {},
  GetUser: {},
  GetUserPolicy: { PolicyName: 'x' },
  ListAccessKeys: {},
  ListAttachedUserPolicies: {},
  ListGroupsForUser: {},
  ListMFADevices: {},
  ListSSHPublicKeys: {},
  ListServiceSpecificCredentials: {},
  ListSigningCertificates: {},
  ListUserPolicies: {},
  ListUserTags: {},
  PutUserPolicy: { PolicyName: 'x', PolicyDocument: GOOD_POLICY },
  TagUser: { Tags: [{ Key: 'a', Value: 'b' }] },
  UntagUser: { TagKeys: ['a'] },
  UpdateUser: {},
}
const ON_GROUPS: Readonly<Record<string, Members>> = {
  AddUserToGroup: { UserName: ABSENT },
  AttachGroupPolicy: { PolicyArn: MANAGED },
  DeleteGroup: {},
  DeleteGroupPolicy: { PolicyName: 'x' },
  DetachGroupPolicy: { PolicyArn: MANAGED },
  GetGroup: {},
  GetGroupPolicy: { PolicyName: 'x' },
  ListAttachedGroupPolicies: {},
  ListGroupPolicies: {},
  PutGroupPolicy: { PolicyName: 'x', PolicyDocument: GOOD_POLICY },
  RemoveUserFromGroup: { UserName: ABSENT },
  UpdateGroup: {},
}

function claims(operations: object, code: string): readonly [string, ...string[]] {
  return Object.keys(operations).map((each) => `${each} ${code}`) as [string, ...string[]]
}

export const users: readonly Case[] = [
  {
    rule: 'a user is what it was made as, once, whatever its case',
    proves: ['CreateUser', 'GetUser', 'CreateUser EntityAlreadyExistsException', 'CreateUser InvalidInputException'],
    async run(world) {
      const UserName = world.fresh()
      const Tags = [{ Key: 'a', Value: 'b' }]
      const { User: made } = await world.ok('CreateUser', { UserName, Path: '/people/', Tags })
      const { UserId, CreateDate, ...user } = made as Members
      assert.match(String(UserId), /^AIDA[A-Z2-7]{17}$/)
      assert.ok(CreateDate)
      assert.deepEqual(user, { UserName, Path: '/people/', Arn: `${ARN}user/people/${UserName}`, Tags })
      assert.deepEqual((await world.ok('GetUser', { UserName }))['User'], made)
      const again = { UserName: UserName.toUpperCase() }
      const taken = `User with name ${UserName.toUpperCase()} already exists.`
      await world.fails('CreateUser', again, 'EntityAlreadyExistsException', taken)
      const twice = [{ Key: 'a', Value: '1' }, ...Tags]
      await world.fails('CreateUser', { UserName: world.fresh(), Tags: twice }, 'InvalidInputException')
    },
  },
  {
    rule: 'without a name it is the caller, here the account itself',
    proves: ['GetUser'],
    async run(world) {
      const { UserId, Arn } = (await world.ok('GetUser', {}))['User'] as Members
      assert.deepEqual([UserId, Arn], [ACCOUNT, `${ARN}root`])
    },
  },
  {
    rule: 'is listed, in pages, by the beginning of its path',
    proves: ['ListUsers'],
    async run(world) {
      const Path = `/${world.fresh()}/`
      const names = [await newUser(world, { Path }), await newUser(world, { Path })]
      const listed = await allPages(world, 'ListUsers', { PathPrefix: Path, MaxItems: 1 }, 'Users')
      assert.deepEqual(
        listed.map(({ UserName }) => UserName),
        names,
      )
    },
  },
  {
    rule: 'a user that is not there',
    proves: claims(ON_USERS, 'NoSuchEntityException'),
    async run(world) {
      const text = `The user with name ${ABSENT} cannot be found.`
      for (const [operation, more] of Object.entries(ON_USERS)) {
        await world.fails(operation, { UserName: ABSENT, ...more }, 'NoSuchEntityException', text)
      }
    },
  },
  {
    rule: 'a user with another name keeps its keys, groups and policies',
    proves: ['UpdateUser', 'UpdateUser EntityAlreadyExistsException', 'UpdateGroup', 'UpdateGroup EntityAlreadyExistsException'],
    async run(world) {
      const [UserName, GroupName, other] = [await newUser(world), await newGroup(world), await newUser(world)]
      await world.ok('AddUserToGroup', { UserName, GroupName })
      await world.ok('CreateAccessKey', { UserName })
      const taken = `User with name ${other} already exists.`
      await world.fails('UpdateUser', { UserName, NewUserName: other }, 'EntityAlreadyExistsException', taken)
      const [name, group] = [world.fresh(), world.fresh()]
      await world.ok('UpdateUser', { UserName, NewUserName: name, NewPath: '/new/' })
      await world.fails('UpdateGroup', { GroupName, NewGroupName: await newGroup(world) }, 'EntityAlreadyExistsException')
      await world.ok('UpdateGroup', { GroupName, NewGroupName: group })
      assert.equal(((await world.ok('GetUser', { UserName: name }))['User'] as Members)['Arn'], `${ARN}user/new/${name}`)
      const { AccessKeyMetadata } = await world.ok('ListAccessKeys', { UserName: name })
      assert.equal((AccessKeyMetadata as unknown[]).length, 1)
      const { Users } = await world.ok('GetGroup', { GroupName: group })
      assert.deepEqual(
        (Users as Members[]).map((each) => each['UserName']),
        [name],
      )
      await world.fails('GetUser', { UserName }, 'NoSuchEntityException')
    },
  },
  {
    rule: 'a user goes when nothing is left of it',
    proves: ['DeleteUser', 'DeleteUser DeleteConflictException'],
    async run(world) {
      const [UserName, GroupName] = [await newUser(world), await newGroup(world)]
      const refused = (what: string) =>
        world.fails('DeleteUser', { UserName }, 'DeleteConflictException', `Cannot delete entity, must ${what} first.`)
      await world.ok('AttachUserPolicy', { UserName, PolicyArn: MANAGED })
      await refused('detach all policies')
      await world.ok('PutUserPolicy', { UserName, PolicyName: 'x', PolicyDocument: GOOD_POLICY })
      await refused('delete policies')
      const { AccessKey } = await world.ok('CreateAccessKey', { UserName })
      await refused('delete access keys')
      await world.ok('AddUserToGroup', { UserName, GroupName })
      await refused('remove users from group')
      await world.ok('RemoveUserFromGroup', { UserName, GroupName })
      await world.ok('DeleteAccessKey', { UserName, AccessKeyId: (AccessKey as Members)['AccessKeyId'] })
      await world.ok('DeleteUserPolicy', { UserName, PolicyName: 'x' })
      await world.ok('DetachUserPolicy', { UserName, PolicyArn: MANAGED })
      assert.deepEqual(await world.ok('DeleteUser', { UserName }), {})
    },
  },
  {
    rule: 'users have no passwords, devices or certificates',
    proves: [
      'ListMFADevices',
      'ListVirtualMFADevices',
      'ListSSHPublicKeys',
      'ListServiceSpecificCredentials',
      'ListSigningCertificates',
    ],
    async run(world) {
      const UserName = await newUser(world)
      for (const [operation, member] of [
        ['ListMFADevices', 'MFADevices'],
        ['ListSSHPublicKeys', 'SSHPublicKeys'],
        ['ListServiceSpecificCredentials', 'ServiceSpecificCredentials'],
        ['ListSigningCertificates', 'Certificates'],
      ] as const) {
        assert.deepEqual((await world.ok(operation, { UserName }))[member], [], operation)
      }
      assert.deepEqual((await world.ok('ListVirtualMFADevices', {}))['VirtualMFADevices'], [])
      const text = `Login Profile for User ${UserName} cannot be found.`
      for (const operation of ['GetLoginProfile', 'DeleteLoginProfile']) {
        await world.fails(operation, { UserName }, 'NoSuchEntityException', text)
      }
    },
  },
]

export const groups: readonly Case[] = [
  {
    rule: 'a group has members, is listed, and is theirs',
    proves: [
      'CreateGroup',
      'GetGroup',
      'ListGroups',
      'AddUserToGroup',
      'RemoveUserFromGroup',
      'ListGroupsForUser',
      'RemoveUserFromGroup NoSuchEntityException',
    ],
    async run(world) {
      const Path = `/${world.fresh()}/`
      const GroupName = await newGroup(world, { Path })
      const [one, two] = [await newUser(world), await newUser(world)]
      for (const UserName of [one, two, one]) await world.ok('AddUserToGroup', { GroupName, UserName })
      const members = await allPages(world, 'GetGroup', { GroupName, MaxItems: 1 }, 'Users')
      assert.deepEqual(
        members.map(({ UserName }) => UserName),
        [one, two],
      )
      const { Group } = await world.ok('GetGroup', { GroupName })
      assert.equal((Group as Members)['Arn'], `${ARN}group${Path}${GroupName}`)
      assert.match(String((Group as Members)['GroupId']), /^AGPA/)
      assert.deepEqual((await world.ok('ListGroups', { PathPrefix: Path }))['Groups'], [Group])
      assert.deepEqual((await world.ok('ListGroupsForUser', { UserName: one }))['Groups'], [Group])
      await world.ok('RemoveUserFromGroup', { GroupName, UserName: one })
      await world.fails('RemoveUserFromGroup', { GroupName, UserName: one }, 'NoSuchEntityException')
    },
  },
  {
    rule: 'is there once, and gone when it has neither members nor policies',
    proves: ['DeleteGroup', 'DeleteGroup DeleteConflictException', 'CreateGroup EntityAlreadyExistsException'],
    async run(world) {
      const [GroupName, UserName] = [await newGroup(world), await newUser(world)]
      const taken = `Group with name ${GroupName} already exists.`
      await world.fails('CreateGroup', { GroupName }, 'EntityAlreadyExistsException', taken)
      await world.ok('AddUserToGroup', { GroupName, UserName })
      const text = 'Cannot delete entity, must remove users from group first.'
      await world.fails('DeleteGroup', { GroupName }, 'DeleteConflictException', text)
      await world.ok('RemoveUserFromGroup', { GroupName, UserName })
      await world.ok('AttachGroupPolicy', { GroupName, PolicyArn: MANAGED })
      await world.fails('DeleteGroup', { GroupName }, 'DeleteConflictException')
      await world.ok('DetachGroupPolicy', { GroupName, PolicyArn: MANAGED })
      await world.ok('DeleteGroup', { GroupName })
    },
  },
  {
    rule: 'a user is in ten groups at most',
    proves: ['AddUserToGroup LimitExceededException'],
    async run(world) {
      if (world.clientName === 'aws-cli') return
      const UserName = await newUser(world)
      for (let count = 0; count < 10; count++) await world.ok('AddUserToGroup', { UserName, GroupName: await newGroup(world) })
      const text = 'Cannot exceed quota for GroupsPerUser: 10'
      await world.fails('AddUserToGroup', { UserName, GroupName: await newGroup(world) }, 'LimitExceededException', text)
    },
  },
  {
    rule: 'a group that is not there',
    proves: claims(ON_GROUPS, 'NoSuchEntityException'),
    async run(world) {
      const text = `The group with name ${ABSENT} cannot be found.`
      for (const [operation, more] of Object.entries(ON_GROUPS)) {
        await world.fails(operation, { GroupName: ABSENT, ...more }, 'NoSuchEntityException', text)
      }
    },
  },
]
