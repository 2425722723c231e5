import assert from 'node:assert/strict'
import { ACCOUNT, type Case } from '../world.ts'
import { ECHO, functionArn, type Members, made } from './helpers.ts'

const FROM_BUCKET = { StatementId: 's3', Action: 'lambda:InvokeFunction', Principal: 's3.amazonaws.com' }

export const permissions: readonly Case[] = [
  {
    rule: 'each permission is a statement of the resource policy',
    proves: ['AddPermission', 'GetPolicy', 'RemovePermission'],
    async run(world) {
      const FunctionName = await made(world)
      const before = await world.ok('GetFunctionConfiguration', { FunctionName })
      const { Statement } = await world.ok('AddPermission', {
        FunctionName,
        ...FROM_BUCKET,
        SourceArn: 'arn:aws:s3:::lake',
        SourceAccount: ACCOUNT,
      })
      const statement = {
        Sid: 's3',
        Effect: 'Allow',
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'lambda:InvokeFunction',
        Resource: functionArn(FunctionName),
        Condition: { StringEquals: { 'AWS:SourceAccount': ACCOUNT }, ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::lake' } },
      }
      assert.deepEqual(JSON.parse(String(Statement)), statement)
      await world.ok('AddPermission', { FunctionName, StatementId: 'all', Action: 'lambda:*', Principal: ACCOUNT })
      const { Policy, RevisionId } = await world.ok('GetPolicy', { FunctionName })
      const { Version, Id, Statement: statements } = JSON.parse(String(Policy)) as Members
      assert.deepEqual([Version, Id], ['2012-10-17', 'default'])
      assert.deepEqual((statements as Members[])[0], statement)
      assert.deepEqual((statements as Members[])[1]?.['Principal'], { AWS: `arn:aws:iam::${ACCOUNT}:root` })
      assert.notEqual(RevisionId, before['RevisionId'])
      await world.ok('RemovePermission', { FunctionName, StatementId: 's3', RevisionId })
      await world.ok('RemovePermission', { FunctionName, StatementId: 'all' })
      await world.fails('GetPolicy', { FunctionName }, 'ResourceNotFoundException', 'The resource you requested does not exist.')
    },
  },
  {
    rule: 'versions and aliases have policies of their own, $LATEST has none',
    proves: ['AddPermission', 'AddPermission InvalidParameterValueException', 'AddPermission ResourceNotFoundException'],
    async run(world) {
      const FunctionName = await made(world, ECHO, { Publish: true })
      const { Statement } = await world.ok('AddPermission', { FunctionName, ...FROM_BUCKET, Qualifier: '1' })
      assert.equal((JSON.parse(String(Statement)) as Members)['Resource'], functionArn(FunctionName, '1'))
      await world.fails('GetPolicy', { FunctionName }, 'ResourceNotFoundException')
      await world.ok('GetPolicy', { FunctionName, Qualifier: '1' })
      await world.fails(
        'AddPermission',
        { FunctionName, ...FROM_BUCKET, Qualifier: '$LATEST' },
        'InvalidParameterValueException',
        'We currently do not support adding policies for $LATEST.',
      )
      await world.fails(
        'AddPermission',
        { FunctionName, ...FROM_BUCKET, Qualifier: 'live' },
        'ResourceNotFoundException',
        `Cannot find alias arn: ${functionArn(FunctionName, 'live')}`,
      )
      await world.fails(
        'AddPermission',
        { FunctionName, ...FROM_BUCKET, Principal: 'nobody-in-particular' },
        'InvalidParameterValueException',
        'The provided principal was invalid. Please check the principal and try again.',
      )
    },
  },
  {
    rule: 'a statement is there once, and only what is there can be removed',
    proves: [
      'AddPermission ResourceConflictException',
      'AddPermission PreconditionFailedException',
      'RemovePermission ResourceNotFoundException',
      'RemovePermission PreconditionFailedException',
      'GetPolicy ResourceNotFoundException',
    ],
    async run(world) {
      const FunctionName = await made(world)
      const remove = (StatementId: string, told: string): Promise<string> =>
        world.fails('RemovePermission', { FunctionName, StatementId }, 'ResourceNotFoundException', told)
      await remove('s3', 'No policy is associated with the given resource.')
      const RevisionId = 'old'
      await world.fails('AddPermission', { FunctionName, ...FROM_BUCKET, RevisionId }, 'PreconditionFailedException')
      await world.ok('AddPermission', { FunctionName, ...FROM_BUCKET })
      await world.fails(
        'AddPermission',
        { FunctionName, ...FROM_BUCKET },
        'ResourceConflictException',
        'The statement id (s3) provided already exists. Please provide a new statement id, or remove the existing statement.',
      )
      await remove('other', 'Statement other is not found in resource policy.')
      await world.fails('RemovePermission', { FunctionName, StatementId: 's3', RevisionId }, 'PreconditionFailedException')
      const nobody = world.fresh()
      await world.fails(
        'RemovePermission',
        { FunctionName: nobody, StatementId: 's3' },
        'ResourceNotFoundException',
        `No policy found for: ${functionArn(nobody)}`,
      )
    },
  },
  {
    rule: 'a policy has 20 KB at most',
    proves: ['AddPermission PolicyLengthExceededException'],
    async run(world) {
      const FunctionName = await made(world)
      const SourceArn = `arn:aws:s3:::${'b'.repeat(9000)}`
      for (const StatementId of ['one', 'two'])
        await world.ok('AddPermission', { FunctionName, ...FROM_BUCKET, StatementId, SourceArn })
      const input = { FunctionName, ...FROM_BUCKET, StatementId: 'three', SourceArn }
      await world.fails('AddPermission', input, 'PolicyLengthExceededException')
    },
  },
  {
    rule: 'tags are of functions',
    proves: ['TagResource', 'UntagResource', 'ListTags', 'TagResource InvalidParameterValueException'],
    async run(world) {
      const FunctionName = await made(world, ECHO, { Tags: { team: 'lake' } })
      const Resource = functionArn(FunctionName)
      await world.ok('TagResource', { Resource, Tags: { stage: 'test', 'a b': 'ä=+' } })
      assert.deepEqual((await world.ok('ListTags', { Resource }))['Tags'], { team: 'lake', stage: 'test', 'a b': 'ä=+' })
      await world.ok('UntagResource', { Resource, TagKeys: ['team', 'a b', 'never'] })
      assert.deepEqual((await world.ok('ListTags', { Resource }))['Tags'], { stage: 'test' })
      const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`k${index}`, 'v']))
      await world.fails(
        'TagResource',
        { Resource, Tags: many },
        'InvalidParameterValueException',
        'Number of tags exceeds resource tag limit.',
      )
      await world.fails(
        'TagResource',
        { Resource: `${Resource}:1`, Tags: { a: 'b' } },
        'InvalidParameterValueException',
        'Tags on function aliases and versions are not supported. Please specify a function ARN.',
      )
    },
  },
  {
    rule: 'what is not there has no tags',
    proves: [
      'TagResource ResourceNotFoundException',
      'UntagResource ResourceNotFoundException',
      'ListTags ResourceNotFoundException',
    ],
    async run(world) {
      const Resource = functionArn(world.fresh())
      const told = `Function not found: ${Resource}`
      await world.fails('ListTags', { Resource }, 'ResourceNotFoundException', told)
      await world.fails('TagResource', { Resource, Tags: { a: 'b' } }, 'ResourceNotFoundException', told)
      await world.fails('UntagResource', { Resource, TagKeys: ['a'] }, 'ResourceNotFoundException', told)
    },
  },
]
