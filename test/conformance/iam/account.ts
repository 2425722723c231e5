import assert from 'node:assert/strict'
import type { Case, World } from '../world.ts'
import { ARN, type Members, newRole } from './things.ts'

const ABSENT = 'nothing-here'

async function newProfile(world: World, more: Members = {}): Promise<string> {
  const InstanceProfileName = world.fresh()
  await world.ok('CreateInstanceProfile', { InstanceProfileName, ...more })
  return InstanceProfileName
}

const ON_PROFILES: Readonly<Record<string, Members>> = {
  AddRoleToInstanceProfile: { RoleName: 'x' },
  DeleteInstanceProfile: {},
  GetInstanceProfile: {},
  ListInstanceProfileTags: {},
  RemoveRoleFromInstanceProfile: { RoleName: 'x' },
  TagInstanceProfile: { Tags: [{ Key: 'a', Value: 'b' }] },
  UntagInstanceProfile: { TagKeys: ['a'] },
}

export const account: readonly Case[] = [
  {
    rule: 'an instance profile holds one role, and is listed with it',
    proves: [
      'CreateInstanceProfile',
      'GetInstanceProfile',
      'DeleteInstanceProfile',
      'ListInstanceProfiles',
      'ListInstanceProfilesForRole',
      'AddRoleToInstanceProfile',
      'RemoveRoleFromInstanceProfile',
      'AddRoleToInstanceProfile LimitExceededException',
      'DeleteInstanceProfile DeleteConflictException',
    ],
    async run(world) {
      const Path = `/${world.fresh()}/`
      const [InstanceProfileName, RoleName] = [await newProfile(world, { Path }), await newRole(world)]
      await world.ok('AddRoleToInstanceProfile', { InstanceProfileName, RoleName })
      const text = 'Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1'
      await world.fails('AddRoleToInstanceProfile', { InstanceProfileName, RoleName }, 'LimitExceededException', text)
      const { InstanceProfile } = await world.ok('GetInstanceProfile', { InstanceProfileName })
      const { Arn, Roles } = InstanceProfile as { Arn: string; Roles: Members[] }
      assert.equal(Arn, `${ARN}instance-profile${Path}${InstanceProfileName}`)
      assert.deepEqual(
        Roles.map((role) => role['RoleName']),
        [RoleName],
      )
      const all = await world.ok('ListInstanceProfiles', { PathPrefix: Path })
      const forRole = await world.ok('ListInstanceProfilesForRole', { RoleName })
      for (const { InstanceProfiles } of [all, forRole] as { InstanceProfiles: Members[] }[]) {
        assert.deepEqual(
          InstanceProfiles.map((each) => each['InstanceProfileName']),
          [InstanceProfileName],
        )
      }
      await world.fails('DeleteInstanceProfile', { InstanceProfileName }, 'DeleteConflictException')
      await world.ok('RemoveRoleFromInstanceProfile', { InstanceProfileName, RoleName })
      await world.fails('RemoveRoleFromInstanceProfile', { InstanceProfileName, RoleName }, 'NoSuchEntityException')
      await world.ok('DeleteInstanceProfile', { InstanceProfileName })
    },
  },
  {
    rule: 'an instance profile is there once, or not there',
    proves: [
      'CreateInstanceProfile EntityAlreadyExistsException',
      'CreateInstanceProfile InvalidInputException',
      ...Object.keys(ON_PROFILES).map((each) => `${each} NoSuchEntityException`),
    ],
    async run(world) {
      const InstanceProfileName = await newProfile(world)
      const taken = `Instance Profile ${InstanceProfileName} already exists.`
      await world.fails('CreateInstanceProfile', { InstanceProfileName }, 'EntityAlreadyExistsException', taken)
      const Tags = [
        { Key: 'a', Value: '1' },
        { Key: 'A', Value: '2' },
      ]
      await world.fails('CreateInstanceProfile', { InstanceProfileName: world.fresh(), Tags }, 'InvalidInputException')
      const text = `Instance Profile ${ABSENT} cannot be found.`
      for (const [operation, more] of Object.entries(ON_PROFILES)) {
        await world.fails(operation, { InstanceProfileName: ABSENT, ...more }, 'NoSuchEntityException', text)
      }
    },
  },
  {
    rule: 'an account has one alias',
    proves: ['CreateAccountAlias', 'ListAccountAliases', 'DeleteAccountAlias', 'DeleteAccountAlias NoSuchEntityException'],
    async run(world) {
      const [one, two] = [world.fresh(), world.fresh()]
      for (const AccountAlias of [one, two]) await world.ok('CreateAccountAlias', { AccountAlias })
      assert.deepEqual((await world.ok('ListAccountAliases', {}))['AccountAliases'], [two])
      const text = `The account alias ${one} cannot be found.`
      await world.fails('DeleteAccountAlias', { AccountAlias: one }, 'NoSuchEntityException', text)
      await world.ok('DeleteAccountAlias', { AccountAlias: two })
      assert.deepEqual((await world.ok('ListAccountAliases', {}))['AccountAliases'], [])
    },
  },
]
