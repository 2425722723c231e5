import assert from 'node:assert/strict'
import type { Result } from '../../clients/client.ts'
import type { Caller, Case, World } from '../world.ts'
import { ACCOUNT } from '../world.ts'
import { ARN, MANAGED, type Members, newGroup, newPolicy, newRole, newUser, policy, TRUST } from './things.ts'

const STREAM = `arn:aws:kinesis:us-east-1:${ACCOUNT}:stream/orders`

function told(result: Result): string {
  return 'error' in result ? `${result.error.code}: ${result.error.message}` : 'answered'
}

async function userWith(world: World, PolicyDocument: string): Promise<{ readonly UserName: string; readonly caller: Caller }> {
  const UserName = await newUser(world)
  await world.ok('PutUserPolicy', { UserName, PolicyName: 'own', PolicyDocument })
  const { AccessKey } = await world.ok('CreateAccessKey', { UserName })
  return { UserName, caller: AccessKey as Caller }
}

async function decisions(world: World, operation: string, input: Members): Promise<readonly Members[]> {
  return (await world.ok(operation, input))['EvaluationResults'] as Members[]
}

export const deciding: readonly Case[] = [
  {
    rule: 'users may do of IAM what their policies say, also about themselves alone',
    proves: ['ListAccessKeys', 'CreateRole AccessDeniedException', 'GetRole AccessDeniedException', 'GetUser'],
    async run(world) {
      const own = { Effect: 'Allow', Action: ['iam:*AccessKey*', 'iam:GetUser'], Resource: `${ARN}user/\${aws:username}` }
      const below = { Effect: 'Allow', Action: 'iam:GetRole', Resource: `${ARN}role/team/*` }
      const document = JSON.stringify({ Version: '2012-10-17', Statement: [own, below] })
      const { UserName, caller } = await userWith(world, document)
      const listed = await world.as(caller, 'iam', 'ListAccessKeys', {})
      assert.ok('output' in listed, told(listed))
      assert.equal((listed.output['AccessKeyMetadata'] as unknown[]).length, 1)
      const self = await world.as(caller, 'iam', 'GetUser', {})
      assert.ok('output' in self, told(self))
      assert.equal((self.output['User'] as Members)['UserName'], UserName)
      const who = `AccessDenied: User: ${ARN}user/${UserName} is not authorized to perform: `
      const why = 'because no identity-based policy allows the'
      const other = await newUser(world)
      const elses = await world.as(caller, 'iam', 'ListAccessKeys', { UserName: other })
      const elsesText = `iam:ListAccessKeys on resource: ${ARN}user/${other} ${why} iam:ListAccessKeys action`
      assert.equal(told(elses), `${who}${elsesText}`)
      const making = { RoleName: world.fresh(), AssumeRolePolicyDocument: TRUST }
      const made = await world.as(caller, 'iam', 'CreateRole', making)
      const madeText = `iam:CreateRole on resource: ${ARN}role/${making.RoleName} ${why} iam:CreateRole action`
      assert.equal(told(made), `${who}${madeText}`)
      const [inside, outside] = [await newRole(world, { Path: '/team/' }), await newRole(world)]
      assert.equal(told(await world.as(caller, 'iam', 'GetRole', { RoleName: inside })), 'answered')
      assert.match(told(await world.as(caller, 'iam', 'GetRole', { RoleName: outside })), /^AccessDenied: /)
    },
  },
  {
    rule: 'simulating says what would be allowed, by which policies, and which keys of conditions are missing',
    proves: [
      'SimulatePrincipalPolicy',
      'SimulatePrincipalPolicy NoSuchEntityException',
      'SimulatePrincipalPolicy InvalidInputException',
    ],
    async run(world) {
      const RoleName = await newRole(world)
      const PolicySourceArn = `${ARN}role/${RoleName}`
      await world.ok('AttachRolePolicy', { RoleName, PolicyArn: MANAGED })
      const deny = {
        Effect: 'Deny',
        Action: 'kinesis:ListShards',
        Resource: STREAM,
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }
      const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [deny] })
      await world.ok('PutRolePolicy', { RoleName, PolicyName: 'tls', PolicyDocument })
      const ActionNames = ['kinesis:GetRecords', 'kinesis:PutRecord', 'kinesis:ListShards']
      const asked = { PolicySourceArn, ActionNames, ResourceArns: [STREAM] }
      const open = await decisions(world, 'SimulatePrincipalPolicy', asked)
      assert.deepEqual(
        open.map(({ EvalDecision }) => EvalDecision),
        ['allowed', 'implicitDeny', 'allowed'],
      )
      assert.deepEqual(open[0], {
        EvalActionName: 'kinesis:GetRecords',
        EvalResourceName: STREAM,
        EvalDecision: 'allowed',
        MatchedStatements: [{ SourcePolicyId: 'AmazonKinesisReadOnlyAccess', SourcePolicyType: 'aws-managed' }],
        MissingContextValues: ['aws:SecureTransport'],
      })
      const key = { ContextKeyName: 'aws:SecureTransport', ContextKeyType: 'boolean', ContextKeyValues: ['false'] }
      const [, , closed] = await decisions(world, 'SimulatePrincipalPolicy', { ...asked, ContextEntries: [key] })
      assert.equal(closed?.['EvalDecision'], 'explicitDeny')
      const id = `role_${RoleName}_tls`
      assert.deepEqual(closed?.['MatchedStatements'], [{ SourcePolicyId: id, SourcePolicyType: 'role' }])
      assert.deepEqual(closed?.['MissingContextValues'], [])
      const absent = { ...asked, PolicySourceArn: `${ARN}user/nobody-here` }
      await world.fails('SimulatePrincipalPolicy', absent, 'NoSuchEntityException')
      await world.fails('SimulatePrincipalPolicy', { ...asked, ActionNames: ['GetRecords'] }, 'InvalidInputException')
    },
  },
  {
    rule: 'policies of users come with those of their groups, and a boundary cuts them down',
    proves: [
      'SimulatePrincipalPolicy',
      'GetContextKeysForPrincipalPolicy',
      'GetContextKeysForPrincipalPolicy NoSuchEntityException',
    ],
    async run(world) {
      const [GroupName, boundary] = [
        await newGroup(world),
        await newPolicy(world, { PolicyDocument: policy('kinesis:Get*', '*') }),
      ]
      const UserName = await newUser(world, { PermissionsBoundary: boundary })
      await world.ok('AddUserToGroup', { UserName, GroupName })
      const statement = {
        Effect: 'Allow',
        Action: 'kinesis:*',
        Resource: '*',
        Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
      }
      const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
      await world.ok('PutGroupPolicy', { GroupName, PolicyName: 'at-home', PolicyDocument })
      const PolicySourceArn = `${ARN}user/${UserName}`
      const from = { ContextKeyName: 'aws:SourceIp', ContextKeyType: 'ip', ContextKeyValues: ['10.1.2.3'] }
      const asked = { PolicySourceArn, ActionNames: ['kinesis:GetRecords', 'kinesis:PutRecord'], ContextEntries: [from] }
      const [got, put] = await decisions(world, 'SimulatePrincipalPolicy', asked)
      assert.deepEqual([got?.['EvalDecision'], put?.['EvalDecision']], ['allowed', 'implicitDeny'])
      assert.deepEqual(put?.['PermissionsBoundaryDecisionDetail'], { AllowedByPermissionsBoundary: false })
      const keys = await world.ok('GetContextKeysForPrincipalPolicy', { PolicySourceArn })
      assert.deepEqual(keys['ContextKeyNames'], ['aws:SourceIp'])
      const absent = { PolicySourceArn: `${ARN}role/nobody-here` }
      await world.fails('GetContextKeysForPrincipalPolicy', absent, 'NoSuchEntityException')
      const strange = { PolicySourceArn: STREAM }
      await world.fails('GetContextKeysForPrincipalPolicy', strange, 'InvalidInputException')
    },
  },
  {
    rule: 'policies that nobody has yet can be simulated and asked for their keys',
    proves: [
      'SimulateCustomPolicy',
      'SimulateCustomPolicy InvalidInputException',
      'GetContextKeysForCustomPolicy',
      'GetContextKeysForCustomPolicy InvalidInputException',
    ],
    async run(world) {
      const mine = policy('s3:GetObject', `arn:aws:s3:::lake/\${aws:username}/*`)
      const ResourceArns = ['arn:aws:s3:::lake/ann/x', 'arn:aws:s3:::lake/bob/x']
      const ContextEntries = [{ ContextKeyName: 'aws:username', ContextKeyType: 'string', ContextKeyValues: ['ann'] }]
      const asked = { PolicyInputList: [mine], ActionNames: ['s3:GetObject'], ResourceArns }
      const page = await world.ok('SimulateCustomPolicy', { ...asked, ContextEntries, MaxItems: 1 })
      assert.equal(page['IsTruncated'], true)
      const rest = await world.ok('SimulateCustomPolicy', { ...asked, ContextEntries, Marker: page['Marker'] })
      const all = [page, rest].flatMap((each) => each['EvaluationResults'] as Members[])
      assert.deepEqual(
        all.map(({ EvalResourceName, EvalDecision }) => [EvalResourceName, EvalDecision]),
        [
          [ResourceArns[0], 'allowed'],
          [ResourceArns[1], 'implicitDeny'],
        ],
      )
      assert.deepEqual((await world.ok('GetContextKeysForCustomPolicy', { PolicyInputList: [mine] }))['ContextKeyNames'], [
        'aws:username',
      ])
      const flawed = { PolicyInputList: ['nonsense'] }
      await world.fails('SimulateCustomPolicy', { ...asked, ...flawed }, 'InvalidInputException', 'Syntax errors in policy.')
      await world.fails('GetContextKeysForCustomPolicy', flawed, 'InvalidInputException')
    },
  },
  {
    rule: 'everything about an account at once, and how much there is of it',
    proves: ['GetAccountAuthorizationDetails', 'GetAccountSummary'],
    async run(world) {
      const [RoleName, UserName, GroupName] = [await newRole(world), await newUser(world), await newGroup(world)]
      const PolicyArn = await newPolicy(world)
      await world.ok('AttachRolePolicy', { RoleName, PolicyArn })
      await world.ok('PutRolePolicy', { RoleName, PolicyName: 'x', PolicyDocument: policy('s3:*', '*') })
      await world.ok('AddUserToGroup', { UserName, GroupName })
      const find = async (Filter: string, list: string, member: string, name: string): Promise<Members | undefined> => {
        for (let Marker: unknown; ; ) {
          const page = await world.ok('GetAccountAuthorizationDetails', {
            Filter: [Filter],
            MaxItems: 50,
            ...(Marker !== undefined && { Marker }),
          })
          const found = (page[list] as Members[]).find((each) => each[member] === name)
          if (found !== undefined || page['IsTruncated'] !== true) return found
          Marker = page['Marker']
        }
      }
      const role = await find('Role', 'RoleDetailList', 'RoleName', RoleName)
      assert.equal(((role?.['AttachedManagedPolicies'] ?? []) as Members[])[0]?.['PolicyArn'], PolicyArn)
      assert.equal(((role?.['RolePolicyList'] ?? []) as Members[])[0]?.['PolicyName'], 'x')
      assert.deepEqual((await find('User', 'UserDetailList', 'UserName', UserName))?.['GroupList'], [GroupName])
      assert.ok(await find('Group', 'GroupDetailList', 'GroupName', GroupName))
      const own = await find('LocalManagedPolicy', 'Policies', 'Arn', PolicyArn)
      assert.deepEqual([own?.['AttachmentCount'], ((own?.['PolicyVersionList'] ?? []) as unknown[]).length], [1, 1])
      const { SummaryMap } = await world.ok('GetAccountSummary', {})
      const { Roles, RolesQuota } = SummaryMap as { Roles: number; RolesQuota: number }
      assert.ok(Roles > 0)
      assert.equal(RolesQuota, 1000)
    },
  },
]
