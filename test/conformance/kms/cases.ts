import assert from 'node:assert/strict'
import { ACCOUNT, type Case, REGION, type World } from '../world.ts'
import { cryptography } from './cryptography.ts'
import { grants } from './grants.ts'
import { newKey } from './new-key.ts'

const DAY_MS = 86_400_000
const PREFIX = `arn:aws:kms:${REGION}:${ACCOUNT}:`
const MISSING_ID = '01234567-89ab-cdef-0123-456789abcdef'
const MISSING = `${PREFIX}key/${MISSING_ID}`

type Members = Record<string, unknown>

async function metadata(world: World, keyId: string): Promise<Members> {
  return (await world.ok('DescribeKey', { KeyId: keyId }))['KeyMetadata'] as Members
}

/** Operations that name one key, with what else they need. Those of `cryptography` do work, and want one that is enabled. */
const ON_KEYS: Readonly<Record<string, Members>> = {
  CancelKeyDeletion: {},
  CreateGrant: { GranteePrincipal: `arn:aws:iam::${ACCOUNT}:role/reader`, Operations: ['Decrypt'] },
  DescribeKey: {},
  DisableKey: {},
  EnableKey: {},
  Encrypt: { Plaintext: Buffer.from('x') },
  GenerateDataKey: { KeySpec: 'AES_256' },
  GenerateDataKeyWithoutPlaintext: { KeySpec: 'AES_256' },
  GetKeyPolicy: {},
  GetKeyRotationStatus: {},
  ListAliases: {},
  ListGrants: {},
  ListKeyPolicies: {},
  ListResourceTags: {},
  PutKeyPolicy: { Policy: '{}' },
  RetireGrant: { GrantId: 'a'.repeat(64) },
  RevokeGrant: { GrantId: 'a'.repeat(64) },
  ScheduleKeyDeletion: {},
  TagResource: { Tags: [{ TagKey: 'team', TagValue: 'mill' }] },
  UntagResource: { TagKeys: ['team'] },
  UpdateKeyDescription: { Description: 'x' },
}
const WANT_ENABLED = ['CreateGrant', 'Encrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext']
const WANT_STAYING = [
  ...WANT_ENABLED,
  'DisableKey',
  'EnableKey',
  'GetKeyRotationStatus',
  'PutKeyPolicy',
  'ScheduleKeyDeletion',
  'TagResource',
  'UntagResource',
  'UpdateKeyDescription',
]

function claims(operations: readonly string[], code: string): readonly [string, ...string[]] {
  return operations.map((each) => `${each} ${code}`) as unknown as readonly [string, ...string[]]
}

const keys: readonly Case[] = [
  {
    rule: 'makes an enabled symmetric key, which is told by id and ARN',
    proves: ['CreateKey', 'DescribeKey'],
    async run(world) {
      const { id, arn } = await newKey(world, { Description: 'orders', Tags: [{ TagKey: 'team', TagValue: 'mill' }] })
      assert.equal(arn, `${PREFIX}key/${id}`)
      for (const KeyId of [id, arn]) {
        const told = await metadata(world, KeyId)
        assert.deepEqual(
          [told['Description'], told['KeyState'], told['Enabled'], told['KeySpec'], told['KeyManager'], told['KeyUsage']],
          ['orders', 'Enabled', true, 'SYMMETRIC_DEFAULT', 'CUSTOMER', 'ENCRYPT_DECRYPT'],
        )
      }
    },
  },
  {
    rule: 'keys of AWS services are there without being made, each the same whenever it is named',
    proves: ['DescribeKey', 'ListAliases'],
    async run(world) {
      for (const service of ['kinesis', 's3', 'lambda', 'firehose']) {
        const first = await metadata(world, `alias/aws/${service}`)
        assert.equal(first['KeyManager'], 'AWS')
        assert.deepEqual(await metadata(world, `${PREFIX}alias/aws/${service}`), first)
      }
      const { Aliases } = await world.ok('ListAliases', {})
      assert.ok((Aliases as Members[]).some(({ AliasName }) => AliasName === 'alias/aws/kinesis'))
    },
  },
  {
    rule: 'other kinds of keys are refused by name',
    proves: ['CreateKey UnsupportedOperationException'],
    async run(world) {
      const code = 'UnsupportedOperationException'
      await world.fails('CreateKey', { KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' }, code, /RSA_2048 is not supported/)
      await world.fails('CreateKey', { MultiRegion: true }, code, /MultiRegion is not supported/)
    },
  },
  {
    rule: 'lists keys in pages; a marker that is none is refused',
    proves: ['ListKeys', 'ListKeys InvalidMarkerException'],
    async run(world) {
      const made = [await newKey(world), await newKey(world), await newKey(world)]
      const seen: string[] = []
      for (let Marker: unknown; ; ) {
        const page = await world.ok('ListKeys', { Limit: 2, ...(Marker !== undefined && { Marker }) })
        seen.push(...(page['Keys'] as { KeyArn: string }[]).map(({ KeyArn }) => KeyArn))
        Marker = page['NextMarker']
        if (page['Truncated'] !== true) break
      }
      for (const { arn } of made) assert.equal(seen.filter((each) => each === arn).length, 1)
      await world.fails('ListKeys', { Marker: 'nonsense' }, 'InvalidMarkerException')
    },
  },
  {
    rule: 'a key that is not there is not found, nor what can be no key',
    proves: claims(Object.keys(ON_KEYS), 'NotFoundException'),
    async run(world) {
      for (const [operation, more] of Object.entries(ON_KEYS)) {
        await world.fails(operation, { KeyId: MISSING_ID, ...more }, 'NotFoundException', `Key '${MISSING}' does not exist`)
      }
      await world.fails('DescribeKey', { KeyId: 'nonsense' }, 'NotFoundException', "Invalid keyId 'nonsense'")
      await world.fails('DescribeKey', { KeyId: 'alias/none' }, 'NotFoundException', `Alias ${PREFIX}alias/none is not found.`)
    },
  },
  {
    rule: 'a disabled key does no work until it is enabled',
    proves: ['DisableKey', 'EnableKey', ...claims(WANT_ENABLED, 'DisabledException')],
    async run(world) {
      const { id, arn } = await newKey(world)
      assert.deepEqual(await world.ok('DisableKey', { KeyId: id }), {})
      assert.equal((await metadata(world, id))['KeyState'], 'Disabled')
      for (const operation of WANT_ENABLED) {
        await world.fails(operation, { KeyId: id, ...ON_KEYS[operation] }, 'DisabledException', `${arn} is disabled.`)
      }
      assert.deepEqual(await world.ok('EnableKey', { KeyId: arn }), {})
      for (const operation of WANT_ENABLED) await world.ok(operation, { KeyId: id, ...ON_KEYS[operation] })
    },
  },
  {
    rule: 'a key that is to go does nothing and takes no change; cancelling leaves it disabled',
    proves: ['ScheduleKeyDeletion', 'CancelKeyDeletion', ...claims(WANT_STAYING, 'KMSInvalidStateException')],
    async run(world) {
      const { id, arn } = await newKey(world)
      const scheduled = await world.ok('ScheduleKeyDeletion', { KeyId: id, PendingWindowInDays: 7 })
      assert.deepEqual([scheduled['KeyId'], scheduled['KeyState'], scheduled['PendingWindowInDays']], [arn, 'PendingDeletion', 7])
      const text = `${arn} is pending deletion.`
      for (const operation of WANT_STAYING) {
        await world.fails(operation, { KeyId: id, ...ON_KEYS[operation] }, 'KMSInvalidStateException', text)
      }
      assert.deepEqual(await world.ok('CancelKeyDeletion', { KeyId: id }), { KeyId: arn })
      assert.equal((await metadata(world, id))['KeyState'], 'Disabled')
    },
  },
  {
    rule: 'only what is to go can be kept from it',
    proves: ['CancelKeyDeletion KMSInvalidStateException'],
    async run(world) {
      const { id, arn } = await newKey(world)
      const text = `${arn} is not pending deletion.`
      await world.fails('CancelKeyDeletion', { KeyId: id }, 'KMSInvalidStateException', text)
    },
  },
  {
    rule: 'after its days a key is gone, and its aliases with it; the days are 7 to 30',
    proves: ['ScheduleKeyDeletion', 'ScheduleKeyDeletion ValidationException'],
    async run(world) {
      const { id } = await newKey(world)
      const AliasName = `alias/${world.fresh()}`
      await world.ok('CreateAlias', { AliasName, TargetKeyId: id })
      await world.fails('ScheduleKeyDeletion', { KeyId: id, PendingWindowInDays: 6 }, 'ValidationException')
      await world.ok('ScheduleKeyDeletion', { KeyId: id })
      world.advance(30 * DAY_MS + 60_000)
      for (let i = 0; i < 100 && 'output' in (await world.call('DescribeKey', { KeyId: id })); i++) await newKey(world)
      await world.fails('DescribeKey', { KeyId: id }, 'NotFoundException')
      await world.fails('DescribeKey', { KeyId: AliasName }, 'NotFoundException')
    },
  },
  {
    rule: 'keys of AWS services cannot be changed',
    proves: ['DisableKey AccessDeniedException', 'ScheduleKeyDeletion AccessDeniedException'],
    async run(world) {
      const { Arn } = await metadata(world, 'alias/aws/kinesis')
      for (const operation of ['DisableKey', 'ScheduleKeyDeletion']) {
        await world.fails(
          operation,
          { KeyId: Arn },
          'AccessDeniedException',
          new RegExp(`not authorized to perform: kms:${operation}`),
        )
      }
    },
  },
  {
    rule: 'a description can be changed',
    proves: ['UpdateKeyDescription'],
    async run(world) {
      const { id } = await newKey(world)
      await world.ok('UpdateKeyDescription', { KeyId: id, Description: 'later' })
      assert.equal((await metadata(world, id))['Description'], 'later')
    },
  },
  {
    rule: 'tags are added, overwritten, listed in pages and removed',
    proves: ['TagResource', 'UntagResource', 'ListResourceTags', 'ListResourceTags InvalidMarkerException'],
    async run(world) {
      const { id } = await newKey(world, { Tags: [{ TagKey: 'team', TagValue: 'mill' }] })
      const more = [
        { TagKey: 'team', TagValue: 'race' },
        { TagKey: 'use', TagValue: 'test' },
      ]
      await world.ok('TagResource', { KeyId: id, Tags: more })
      const first = await world.ok('ListResourceTags', { KeyId: id, Limit: 1 })
      assert.deepEqual([first['Tags'], first['Truncated']], [[more[0]], true])
      const rest = await world.ok('ListResourceTags', { KeyId: id, Marker: first['NextMarker'] })
      assert.deepEqual(rest['Tags'], [more[1]])
      await world.ok('UntagResource', { KeyId: id, TagKeys: ['team', 'none'] })
      assert.deepEqual((await world.ok('ListResourceTags', { KeyId: id }))['Tags'], [more[1]])
      await world.fails('ListResourceTags', { KeyId: id, Marker: 'nonsense' }, 'InvalidMarkerException')
    },
  },
  {
    rule: 'fifty tags, none of them of AWS',
    proves: [
      'TagResource TagException',
      'TagResource LimitExceededException',
      'CreateKey TagException',
      'CreateKey LimitExceededException',
    ],
    async run(world) {
      const { id } = await newKey(world)
      const reserved = [{ TagKey: 'aws:x', TagValue: 'y' }]
      await world.fails('TagResource', { KeyId: id, Tags: reserved }, 'TagException')
      await world.fails('CreateKey', { Tags: reserved }, 'TagException')
      const many = Array.from({ length: 51 }, (_, i) => ({ TagKey: `k${i}`, TagValue: 'v' }))
      await world.fails('TagResource', { KeyId: id, Tags: many }, 'LimitExceededException')
      await world.fails('CreateKey', { Tags: many }, 'LimitExceededException')
    },
  },
  {
    rule: 'a key has one policy, called default, which is kept as it was given',
    proves: [
      'PutKeyPolicy',
      'GetKeyPolicy',
      'ListKeyPolicies',
      'PutKeyPolicy MalformedPolicyDocumentException',
      'CreateKey MalformedPolicyDocumentException',
    ],
    async run(world) {
      const { id } = await newKey(world)
      assert.deepEqual((await world.ok('ListKeyPolicies', { KeyId: id }))['PolicyNames'], ['default'])
      assert.match(String((await world.ok('GetKeyPolicy', { KeyId: id }))['Policy']), /"Enable IAM User Permissions"/)
      const Policy = '{"Version":"2012-10-17","Statement":[]}'
      await world.ok('PutKeyPolicy', { KeyId: id, PolicyName: 'default', Policy })
      assert.equal((await world.ok('GetKeyPolicy', { KeyId: id, PolicyName: 'default' }))['Policy'], Policy)
      await world.fails('GetKeyPolicy', { KeyId: id, PolicyName: 'other' }, 'NotFoundException')
      await world.fails('PutKeyPolicy', { KeyId: id, Policy: 'no JSON' }, 'MalformedPolicyDocumentException')
      await world.fails('CreateKey', { Policy: '[]' }, 'MalformedPolicyDocumentException')
    },
  },
  {
    rule: 'no key rotates by itself',
    proves: ['GetKeyRotationStatus'],
    async run(world) {
      const { id } = await newKey(world)
      assert.equal((await world.ok('GetKeyRotationStatus', { KeyId: id }))['KeyRotationEnabled'], false)
    },
  },
]

const aliases: readonly Case[] = [
  {
    rule: 'an alias stands for a key, can be pointed to another one, and is listed',
    proves: ['CreateAlias', 'UpdateAlias', 'ListAliases', 'DeleteAlias'],
    async run(world) {
      const [one, other] = [await newKey(world), await newKey(world)]
      const AliasName = `alias/${world.fresh()}`
      assert.deepEqual(await world.ok('CreateAlias', { AliasName, TargetKeyId: one.arn }), {})
      assert.equal((await metadata(world, AliasName))['KeyId'], one.id)
      await world.ok('UpdateAlias', { AliasName, TargetKeyId: other.id })
      assert.equal((await metadata(world, `${PREFIX}${AliasName}`))['KeyId'], other.id)
      const { Aliases } = await world.ok('ListAliases', { KeyId: other.id })
      const [listed] = Aliases as Members[]
      assert.deepEqual(
        [listed?.['AliasName'], listed?.['AliasArn'], listed?.['TargetKeyId']],
        [AliasName, `${PREFIX}${AliasName}`, other.id],
      )
      assert.deepEqual(await world.ok('DeleteAlias', { AliasName }), {})
      await world.fails('DescribeKey', { KeyId: AliasName }, 'NotFoundException')
    },
  },
  {
    rule: 'is there once, begins with alias/, and not with alias/aws/',
    proves: ['CreateAlias AlreadyExistsException', 'CreateAlias InvalidAliasNameException', 'CreateAlias ValidationException'],
    async run(world) {
      const { id } = await newKey(world)
      const AliasName = `alias/${world.fresh()}`
      await world.ok('CreateAlias', { AliasName, TargetKeyId: id })
      const text = `An alias with the name ${PREFIX}${AliasName} already exists`
      await world.fails('CreateAlias', { AliasName, TargetKeyId: id }, 'AlreadyExistsException', text)
      await world.fails('CreateAlias', { AliasName: 'orders', TargetKeyId: id }, 'ValidationException', 'Invalid identifier')
      await world.fails('CreateAlias', { AliasName: 'alias/aws/mine', TargetKeyId: id }, 'InvalidAliasNameException')
    },
  },
  {
    rule: 'wants a key that stays, and fifty at most stand for one',
    proves: [
      'CreateAlias NotFoundException',
      'CreateAlias KMSInvalidStateException',
      'UpdateAlias KMSInvalidStateException',
      'CreateAlias LimitExceededException',
    ],
    async run(world) {
      const { id } = await newKey(world)
      const AliasName = `alias/${world.fresh()}`
      await world.fails(
        'CreateAlias',
        { AliasName, TargetKeyId: MISSING_ID },
        'NotFoundException',
        `Key '${MISSING}' does not exist`,
      )
      if (world.clientName !== 'aws-cli') {
        for (let i = 0; i < 50; i++) await world.ok('CreateAlias', { AliasName: `${AliasName}-${i}`, TargetKeyId: id })
        await world.fails('CreateAlias', { AliasName, TargetKeyId: id }, 'LimitExceededException')
      } else await world.ok('CreateAlias', { AliasName: `${AliasName}-0`, TargetKeyId: id })
      await world.ok('ScheduleKeyDeletion', { KeyId: id })
      await world.fails('CreateAlias', { AliasName, TargetKeyId: id }, 'KMSInvalidStateException')
      await world.fails('UpdateAlias', { AliasName: `${AliasName}-0`, TargetKeyId: id }, 'KMSInvalidStateException')
    },
  },
  {
    rule: 'that is not there can be neither changed nor deleted; a marker that is none is refused',
    proves: ['UpdateAlias NotFoundException', 'DeleteAlias NotFoundException', 'ListAliases InvalidMarkerException'],
    async run(world) {
      const { id } = await newKey(world)
      const AliasName = `alias/${world.fresh()}`
      const text = `Alias ${PREFIX}${AliasName} is not found.`
      await world.fails('UpdateAlias', { AliasName, TargetKeyId: id }, 'NotFoundException', text)
      await world.fails('DeleteAlias', { AliasName }, 'NotFoundException', text)
      await world.fails('ListAliases', { Marker: 'nonsense' }, 'InvalidMarkerException')
    },
  },
]

/** Every rule of KMS that clients are driven through, by the file that holds it. */
export const kmsCasesByFile: Readonly<Record<string, readonly Case[]>> = {
  'cases.ts': [...keys, ...aliases],
  'cryptography.ts': cryptography,
  'grants.ts': grants,
}

export const kmsCases: readonly Case[] = Object.values(kmsCasesByFile).flat()
