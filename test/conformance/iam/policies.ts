import assert from 'node:assert/strict'
import type { Case } from '../world.ts'
import { ARN, allPages, GOOD_POLICY, MANAGED, type Members, newPolicy, newRole, policy, shownDocument } from './things.ts'

const ABSENT = `${ARN}policy/nothing`
const ON_POLICIES: Readonly<Record<string, Members>> = {
  CreatePolicyVersion: { PolicyDocument: GOOD_POLICY },
  DeletePolicy: {},
  DeletePolicyVersion: { VersionId: 'v1' },
  GetPolicy: {},
  GetPolicyVersion: { VersionId: 'v1' },
  ListPolicyTags: {},
  ListPolicyVersions: {},
  SetDefaultPolicyVersion: { VersionId: 'v1' },
  TagPolicy: { Tags: [{ Key: 'a', Value: 'b' }] },
  UntagPolicy: { TagKeys: ['a'] },
}
const CHANGING = ['CreatePolicyVersion', 'DeletePolicy', 'DeletePolicyVersion', 'SetDefaultPolicyVersion'] as const

function claims(operations: readonly string[], code: string): readonly [string, ...string[]] {
  return operations.map((each) => `${each} ${code}`) as unknown as [string, ...string[]]
}

export const policies: readonly Case[] = [
  {
    rule: 'a policy is what it was made as, in its first version',
    proves: ['CreatePolicy', 'GetPolicy', 'GetPolicyVersion', 'DeletePolicy'],
    async run(world) {
      const PolicyName = world.fresh()
      const Tags = [{ Key: 'a', Value: 'b' }]
      const given = { PolicyName, Path: '/own/', Description: 'puts', PolicyDocument: GOOD_POLICY, Tags }
      const { Policy: made } = await world.ok('CreatePolicy', given)
      const { PolicyId, CreateDate, UpdateDate, ...rest } = made as Members
      assert.match(String(PolicyId), /^ANPA[A-Z2-7]{17}$/)
      assert.deepEqual(CreateDate, UpdateDate)
      const Arn = `${ARN}policy/own/${PolicyName}`
      const counts = { AttachmentCount: 0, PermissionsBoundaryUsageCount: 0, IsAttachable: true, DefaultVersionId: 'v1' }
      assert.deepEqual(rest, { PolicyName, Path: '/own/', Arn, Tags, ...counts })
      const { Policy } = await world.ok('GetPolicy', { PolicyArn: Arn })
      assert.equal((Policy as Members)['Description'], 'puts')
      const { PolicyVersion } = await world.ok('GetPolicyVersion', { PolicyArn: Arn, VersionId: 'v1' })
      const { Document, IsDefaultVersion, VersionId } = PolicyVersion as Members
      assert.deepEqual(shownDocument(Document), JSON.parse(GOOD_POLICY))
      assert.deepEqual([IsDefaultVersion, VersionId], [true, 'v1'])
      await world.ok('DeletePolicy', { PolicyArn: Arn })
      await world.fails('GetPolicy', { PolicyArn: Arn }, 'NoSuchEntityException', `Policy ${Arn} was not found.`)
    },
  },
  {
    rule: 'names are there once, documents have no flaws and 6,144 characters at most',
    proves: [
      'CreatePolicy EntityAlreadyExistsException',
      'CreatePolicy MalformedPolicyDocumentException',
      'CreatePolicy LimitExceededException',
      'CreatePolicyVersion MalformedPolicyDocumentException',
      'CreatePolicy InvalidInputException',
    ],
    async run(world) {
      const PolicyName = world.fresh()
      const PolicyArn = await newPolicy(world, { PolicyName })
      const taken = `A policy called ${PolicyName} already exists. Duplicate names are not allowed.`
      const again = { PolicyName, PolicyDocument: GOOD_POLICY }
      await world.fails('CreatePolicy', again, 'EntityAlreadyExistsException', taken)
      const old = JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] })
      const text = 'Policy document must be version 2012-10-17 or greater.'
      const making = { PolicyName: world.fresh(), PolicyDocument: old }
      await world.fails('CreatePolicy', making, 'MalformedPolicyDocumentException', text)
      await world.fails('CreatePolicyVersion', { PolicyArn, PolicyDocument: old }, 'MalformedPolicyDocumentException', text)
      const long = policy('s3:*', `arn:aws:s3:::${'b'.repeat(6144)}`)
      const quota = 'Cannot exceed quota for PolicySize: 6144'
      await world.fails('CreatePolicy', { ...making, PolicyDocument: long }, 'LimitExceededException', quota)
      const twice = [
        { Key: 'a', Value: '1' },
        { Key: 'A', Value: '2' },
      ]
      await world.fails('CreatePolicy', { ...making, PolicyDocument: GOOD_POLICY, Tags: twice }, 'InvalidInputException')
    },
  },
  {
    rule: 'has five versions at most, one of which counts, and their numbers are not used again',
    proves: [
      'CreatePolicyVersion',
      'ListPolicyVersions',
      'SetDefaultPolicyVersion',
      'DeletePolicyVersion',
      'CreatePolicyVersion LimitExceededException',
      'DeletePolicyVersion DeleteConflictException',
      'DeletePolicy DeleteConflictException',
    ],
    async run(world) {
      const PolicyArn = await newPolicy(world)
      const more = { PolicyArn, PolicyDocument: policy('s3:*', '*') }
      for (let version = 2; version <= 5; version++) {
        const { PolicyVersion } = await world.ok('CreatePolicyVersion', { ...more, SetAsDefault: version === 3 })
        const { VersionId, IsDefaultVersion } = PolicyVersion as Members
        assert.deepEqual([VersionId, IsDefaultVersion], [`v${version}`, version === 3])
      }
      const full =
        'A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.'
      await world.fails('CreatePolicyVersion', more, 'LimitExceededException', full)
      const kept = 'Cannot delete the default version of a policy.'
      await world.fails('DeletePolicyVersion', { PolicyArn, VersionId: 'v3' }, 'DeleteConflictException', kept)
      await world.ok('SetDefaultPolicyVersion', { PolicyArn, VersionId: 'v1' })
      await world.ok('DeletePolicyVersion', { PolicyArn, VersionId: 'v5' })
      await world.fails('DeletePolicy', { PolicyArn }, 'DeleteConflictException', /^This policy has more than one version\./)
      const { PolicyVersion } = await world.ok('CreatePolicyVersion', more)
      assert.equal((PolicyVersion as Members)['VersionId'], 'v6')
      const versions = await allPages(world, 'ListPolicyVersions', { PolicyArn, MaxItems: 2 }, 'Versions')
      assert.deepEqual(
        versions.map(({ VersionId }) => VersionId),
        ['v6', 'v4', 'v3', 'v2', 'v1'],
      )
      const RoleName = await newRole(world)
      await world.ok('AttachRolePolicy', { RoleName, PolicyArn })
      const text = 'Cannot delete a policy attached to entities.'
      await world.fails('DeletePolicy', { PolicyArn }, 'DeleteConflictException', text)
    },
  },
  {
    rule: 'a policy or version that is not there',
    proves: claims(Object.keys(ON_POLICIES), 'NoSuchEntityException'),
    async run(world) {
      for (const [operation, more] of Object.entries(ON_POLICIES)) {
        await world.fails(operation, { PolicyArn: ABSENT, ...more }, 'NoSuchEntityException', `Policy ${ABSENT} was not found.`)
      }
      const PolicyArn = await newPolicy(world)
      const text = `Policy ${PolicyArn} version v9 does not exist or is not attachable.`
      for (const operation of ['GetPolicyVersion', 'DeletePolicyVersion', 'SetDefaultPolicyVersion']) {
        await world.fails(operation, { PolicyArn, VersionId: 'v9' }, 'NoSuchEntityException', text)
      }
    },
  },
  {
    rule: 'policies of AWS are there to be read and attached, and changed by nobody',
    proves: ['GetPolicy', 'GetPolicyVersion', ...claims(CHANGING, 'AccessDeniedException')],
    async run(world) {
      const PolicyArn = MANAGED
      const { Policy } = await world.ok('GetPolicy', { PolicyArn })
      assert.equal((Policy as Members)['PolicyName'], 'AmazonKinesisReadOnlyAccess')
      const { PolicyVersion } = await world.ok('GetPolicyVersion', { PolicyArn, VersionId: 'v1' })
      const { Statement } = shownDocument((PolicyVersion as Members)['Document']) as { Statement: Members[] }
      assert.deepEqual(Statement[0]?.['Action'], ['kinesis:Get*', 'kinesis:List*', 'kinesis:Describe*'])
      for (const operation of CHANGING) {
        await world.fails(
          operation,
          { PolicyArn, ...ON_POLICIES[operation] },
          'AccessDeniedException',
          /: policy arn:aws:iam::aws:/,
        )
      }
    },
  },
  {
    rule: 'is listed, in pages: those of the account and those of AWS',
    proves: ['ListPolicies'],
    async run(world) {
      const Path = `/${world.fresh()}/`
      const arns = [await newPolicy(world, { Path }), await newPolicy(world, { Path })]
      const own = await allPages(world, 'ListPolicies', { Scope: 'Local', PathPrefix: Path, MaxItems: 1 }, 'Policies')
      assert.deepEqual(
        own.map(({ Arn }) => Arn),
        arns,
      )
      const aws = await allPages(world, 'ListPolicies', { Scope: 'AWS' }, 'Policies')
      const names = aws.map(({ PolicyName }) => PolicyName)
      for (const name of ['AdministratorAccess', 'ReadOnlyAccess', 'AWSLambdaBasicExecutionRole']) assert.ok(names.includes(name))
      const none = await world.ok('ListPolicies', { Scope: 'Local', PathPrefix: Path, OnlyAttached: true })
      assert.deepEqual(none['Policies'], [])
    },
  },
]
