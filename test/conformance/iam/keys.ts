import assert from 'node:assert/strict'
import type { Result } from '../../clients/client.ts'
import { ACCOUNT, type Caller, type Case, type World } from '../world.ts'
import { ARN, type Members, newUser } from './things.ts'

async function newKey(world: World, UserName: string): Promise<Caller> {
  return (await world.ok('CreateAccessKey', { UserName }))['AccessKey'] as unknown as Caller
}

function outcome(result: Result): unknown {
  return 'output' in result ? 'answered' : 'error' in result ? result.error.code : result.clientRefused
}

export const keys: readonly Case[] = [
  {
    rule: 'a key signs for its user at once, and its secret is shown this once',
    proves: ['CreateAccessKey', 'ListAccessKeys', 'GetAccessKeyLastUsed'],
    async run(world) {
      const UserName = await newUser(world)
      const { AccessKey } = await world.ok('CreateAccessKey', { UserName })
      const { AccessKeyId, SecretAccessKey, Status } = AccessKey as { [name: string]: string }
      assert.match(String(AccessKeyId), /^AKIA[A-Z2-7]{16}$/)
      assert.match(String(SecretAccessKey), /^[A-Za-z0-9+/]{40}$/)
      assert.equal(Status, 'Active')
      const lastUsed = async () => (await world.ok('GetAccessKeyLastUsed', { AccessKeyId }))['AccessKeyLastUsed'] as Members
      assert.deepEqual(await lastUsed(), { ServiceName: 'N/A', Region: 'N/A' })
      const asked = await world.as(AccessKey as Caller, 'sts', 'GetCallerIdentity', {})
      assert.ok('output' in asked)
      const { Arn, Account, UserId } = asked.output
      assert.deepEqual([Arn, Account], [`${ARN}user/${UserName}`, ACCOUNT])
      assert.match(String(UserId), /^AIDA/)
      const { ServiceName, Region, LastUsedDate } = await lastUsed()
      assert.deepEqual([ServiceName, Region], ['sts', 'us-east-1'])
      assert.ok(LastUsedDate)
      const { AccessKeyMetadata } = await world.ok('ListAccessKeys', { UserName })
      const [listed] = AccessKeyMetadata as Members[]
      assert.deepEqual(
        [listed?.['UserName'], listed?.['AccessKeyId'], listed?.['Status'], listed?.['SecretAccessKey']],
        [UserName, AccessKeyId, 'Active', undefined],
      )
    },
  },
  {
    rule: 'an inactive or deleted key is refused, though any other key would do',
    proves: ['UpdateAccessKey', 'DeleteAccessKey'],
    async run(world) {
      const UserName = await newUser(world)
      const key = await newKey(world, UserName)
      const named = { UserName, AccessKeyId: key.AccessKeyId }
      const ask = async () => outcome(await world.as(key, 'sts', 'GetCallerIdentity', {}))
      await world.ok('UpdateAccessKey', { ...named, Status: 'Inactive' })
      assert.equal(await ask(), 'InvalidClientTokenId')
      assert.equal(outcome(await world.as(key, 'kinesis', 'ListStreams', {})), 'UnrecognizedClientException')
      assert.equal(outcome(await world.as(key, 's3', 'ListBuckets', {})), 'InvalidAccessKeyId')
      await world.ok('UpdateAccessKey', { ...named, Status: 'Active' })
      assert.equal(await ask(), 'answered')
      const wrong = { ...key, SecretAccessKey: 'another' }
      assert.equal(outcome(await world.as(wrong, 'sts', 'GetCallerIdentity', {})), 'SignatureDoesNotMatch')
      await world.ok('DeleteAccessKey', named)
      assert.equal(await ask(), 'InvalidClientTokenId')
    },
  },
  {
    rule: 'a user has two keys at most',
    proves: ['CreateAccessKey LimitExceededException'],
    async run(world) {
      const UserName = await newUser(world)
      for (const _ of [1, 2]) await newKey(world, UserName)
      const text = 'Cannot exceed quota for AccessKeysPerUser: 2'
      await world.fails('CreateAccessKey', { UserName }, 'LimitExceededException', text)
    },
  },
  {
    rule: 'a key is looked for among those of the user',
    proves: [
      'UpdateAccessKey NoSuchEntityException',
      'DeleteAccessKey NoSuchEntityException',
      'GetAccessKeyLastUsed AccessDeniedException',
    ],
    async run(world) {
      const [one, two] = [await newUser(world), await newUser(world)]
      const { AccessKeyId } = await newKey(world, one)
      const text = `The Access Key with id ${AccessKeyId} cannot be found.`
      const input = { UserName: two, AccessKeyId }
      await world.fails('UpdateAccessKey', { ...input, Status: 'Active' }, 'NoSuchEntityException', text)
      await world.fails('DeleteAccessKey', input, 'NoSuchEntityException', text)
      await world.fails('GetAccessKeyLastUsed', { AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' }, 'AccessDeniedException')
    },
  },
]
