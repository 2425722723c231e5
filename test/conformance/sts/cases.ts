import assert from 'node:assert/strict'
import type { Result } from '../../clients/client.ts'
import { policy, trust } from '../iam/things.ts'
import { ACCOUNT, type Caller, type Case, type World } from '../world.ts'

type Members = Record<string, unknown>

const ROOT: Caller = { AccessKeyId: 'test', SecretAccessKey: 'test' }
const HOUR_MS = 3_600_000
const FOR_ACCOUNT = trust({ AWS: ACCOUNT })

async function iam(world: World, operation: string, input: Members): Promise<Members> {
  const result = await world.as(ROOT, 'iam', operation, input)
  assert.ok('output' in result, JSON.stringify(result))
  return result.output
}

/** The ARN of a new role. */
async function newRole(world: World, AssumeRolePolicyDocument: string, more: Members = {}): Promise<string> {
  const { Role } = await iam(world, 'CreateRole', { RoleName: world.fresh(), AssumeRolePolicyDocument, ...more })
  return (Role as Members)['Arn'] as string
}

function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1)
}

function codeOf(result: Result): string {
  return 'error' in result ? result.error.code : 'answered'
}

async function assumed(world: World, RoleArn: string, more: Members = {}): Promise<Members & { readonly Credentials: Caller }> {
  const output = await world.ok('AssumeRole', { RoleArn, RoleSessionName: 'case', ...more })
  return output as Members & { readonly Credentials: Caller }
}

function denied(action: string, arn: string): string {
  return `User: arn:aws:iam::${ACCOUNT}:root is not authorized to perform: sts:${action} on resource: ${arn}`
}

const assuming: readonly Case[] = [
  {
    rule: 'a session acts as its role, under the name that it was given, with keys of its own',
    proves: ['AssumeRole', 'GetCallerIdentity'],
    async run(world) {
      const arn = await newRole(world, FOR_ACCOUNT, { Path: '/loading/' })
      const { Credentials, AssumedRoleUser, PackedPolicySize } = await assumed(world, arn)
      const { Arn, AssumedRoleId } = AssumedRoleUser as Members
      assert.equal(Arn, `arn:aws:sts::${ACCOUNT}:assumed-role/${nameOf(arn)}/case`)
      assert.match(String(AssumedRoleId), /^AROA[A-Z2-7]{17}:case$/)
      assert.match(Credentials.AccessKeyId, /^ASIA[A-Z2-7]{16}$/)
      assert.equal(PackedPolicySize, undefined)
      const asked = await world.as(Credentials, 'sts', 'GetCallerIdentity', {})
      assert.ok('output' in asked)
      assert.deepEqual(asked.output, { UserId: AssumedRoleId, Account: ACCOUNT, Arn })
    },
  },
  {
    rule: 'is over when its time is over',
    proves: ['AssumeRole'],
    server: 'slow',
    async run(world) {
      const { Credentials } = await assumed(world, await newRole(world, FOR_ACCOUNT), { DurationSeconds: 900 })
      assert.equal(codeOf(await world.as(Credentials, 'sts', 'GetCallerIdentity', {})), 'answered')
      world.advance(HOUR_MS)
      assert.equal(codeOf(await world.as(Credentials, 'sts', 'GetCallerIdentity', {})), 'ExpiredToken')
      assert.equal(codeOf(await world.as(Credentials, 'kinesis', 'ListStreams', {})), 'ExpiredTokenException')
      assert.equal(codeOf(await world.as(Credentials, 's3', 'ListBuckets', {})), 'ExpiredToken')
    },
  },
  {
    rule: 'its key is nothing without its token and its secret',
    proves: ['GetCallerIdentity'],
    async run(world) {
      const { Credentials } = await assumed(world, await newRole(world, FOR_ACCOUNT))
      const { SessionToken = '', ...bare } = Credentials
      const ask = async (caller: Caller) => codeOf(await world.as(caller, 'sts', 'GetCallerIdentity', {}))
      assert.equal(await ask(bare), 'InvalidClientTokenId')
      const other = (await assumed(world, await newRole(world, FOR_ACCOUNT))).Credentials
      assert.equal(await ask({ ...bare, SessionToken: other.SessionToken ?? '' }), 'InvalidClientTokenId')
      assert.equal(await ask({ ...bare, SessionToken: `A${SessionToken.slice(1)}` }), 'answered')
      assert.equal(await ask({ ...bare, SessionToken: `${SessionToken.slice(0, -8)}AAAAAAA=` }), 'InvalidClientTokenId')
      assert.equal(await ask({ ...Credentials, SecretAccessKey: other.SecretAccessKey }), 'SignatureDoesNotMatch')
    },
  },
  {
    rule: 'whom its role does not trust gets no session',
    proves: ['AssumeRole AccessDeniedException'],
    async run(world) {
      const arn = await newRole(world, trust({ Service: 'lambda.amazonaws.com' }))
      const input = { RoleArn: arn, RoleSessionName: 'case' }
      await world.fails('AssumeRole', input, 'AccessDeniedException', denied('AssumeRole', arn))
      const secret = await newRole(
        world,
        trust({ AWS: ACCOUNT }, { Condition: { StringEquals: { 'sts:ExternalId': 'swordfish' } } }),
      )
      for (const ExternalId of [undefined, 'herring']) {
        const asked = { ...input, RoleArn: secret, ...(ExternalId && { ExternalId }) }
        await world.fails('AssumeRole', asked, 'AccessDeniedException', denied('AssumeRole', secret))
      }
      await assumed(world, secret, { ExternalId: 'swordfish' })
      await world.fails('AssumeRole', { ...input, RoleArn: arn.replace(':role/', ':role/elsewhere/') }, 'AccessDeniedException')
    },
  },
  {
    rule: 'a role that was deleted gives no session, though one that never was does on a server that takes any key',
    proves: ['AssumeRole AccessDeniedException'],
    async run(world) {
      const arn = await newRole(world, FOR_ACCOUNT)
      await iam(world, 'DeleteRole', { RoleName: nameOf(arn) })
      await world.fails('AssumeRole', { RoleArn: arn, RoleSessionName: 'case' }, 'AccessDeniedException')
      const { Credentials, AssumedRoleUser } = await assumed(world, `arn:aws:iam::${ACCOUNT}:role/${world.fresh()}`)
      const asked = await world.as(Credentials, 'sts', 'GetCallerIdentity', {})
      assert.ok('output' in asked)
      assert.equal(asked.output['UserId'], (AssumedRoleUser as Members)['AssumedRoleId'])
    },
  },
  {
    rule: 'users take roles that trust them by name, or their account if their policies let them',
    proves: ['AssumeRole', 'AssumeRole AccessDeniedException'],
    async run(world) {
      const UserName = world.fresh()
      const { User } = await iam(world, 'CreateUser', { UserName })
      const { AccessKey } = await iam(world, 'CreateAccessKey', { UserName })
      const ask = async (RoleArn: string) =>
        codeOf(await world.as(AccessKey as Caller, 'sts', 'AssumeRole', { RoleArn, RoleSessionName: 'case' }))
      const byName = await newRole(world, trust({ AWS: (User as Members)['Arn'] }))
      const byAccount = await newRole(world, FOR_ACCOUNT)
      assert.equal(await ask(byName), 'answered')
      assert.equal(await ask(byAccount), 'AccessDenied')
      const PolicyDocument = policy('sts:AssumeRole', byAccount)
      await iam(world, 'PutUserPolicy', { UserName, PolicyName: 'take', PolicyDocument })
      assert.equal(await ask(byAccount), 'answered')
    },
  },
  {
    rule: 'tags and a source identity must be allowed by the role, and go into the session',
    proves: ['AssumeRole', 'AssumeRole AccessDeniedException'],
    async run(world) {
      const Tags = [{ Key: 'team', Value: 'mill' }]
      const plain = await newRole(world, FOR_ACCOUNT)
      const input = { RoleArn: plain, RoleSessionName: 'case' }
      await world.fails('AssumeRole', { ...input, Tags }, 'AccessDeniedException', denied('TagSession', plain))
      const SourceIdentity = 'ann'
      await world.fails('AssumeRole', { ...input, SourceIdentity }, 'AccessDeniedException', denied('SetSourceIdentity', plain))
      const open = await newRole(world, trust({ AWS: ACCOUNT }, { Action: 'sts:*' }))
      const given = await assumed(world, open, { Tags, SourceIdentity })
      assert.equal(given['SourceIdentity'], SourceIdentity)
      assert.ok(Number(given['PackedPolicySize']) > 0)
    },
  },
  {
    rule: 'lasts no longer than its role allows, and an hour at most when begun in another session',
    proves: ['AssumeRole ValidationException'],
    async run(world) {
      const arn = await newRole(world, FOR_ACCOUNT, { MaxSessionDuration: 7200 })
      const input = { RoleArn: arn, RoleSessionName: 'case' }
      const text = 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.'
      await world.fails('AssumeRole', { ...input, DurationSeconds: 7201 }, 'ValidationException', text)
      const { Credentials } = await assumed(world, arn, { DurationSeconds: 7200 })
      await iam(world, 'PutRolePolicy', {
        RoleName: nameOf(arn),
        PolicyName: 'take',
        PolicyDocument: policy('sts:AssumeRole', '*'),
      })
      const chained = await world.as(Credentials, 'sts', 'AssumeRole', { ...input, DurationSeconds: 7200 })
      assert.ok('error' in chained)
      assert.match(chained.error.message ?? '', /exceeds the 1 hour session limit for roles assumed by role chaining\.$/)
      await world.fails(
        'AssumeRole',
        { ...input, RoleArn: 'x'.repeat(20) },
        'ValidationException',
        `${'x'.repeat(20)} is invalid`,
      )
    },
  },
  {
    rule: 'a policy of a session has no flaws and fits into its token',
    proves: ['AssumeRole MalformedPolicyDocumentException', 'AssumeRole PackedPolicyTooLargeException'],
    async run(world) {
      const input = { RoleArn: await newRole(world, FOR_ACCOUNT), RoleSessionName: 'case' }
      await world.fails('AssumeRole', { ...input, Policy: '{' }, 'MalformedPolicyDocumentException')
      const { PackedPolicySize } = await assumed(world, input.RoleArn, { Policy: policy('kinesis:*', '*') })
      assert.ok(Number(PackedPolicySize) < 10)
      const names = Array.from({ length: 2000 }, (_, at) => `arn:aws:s3:::${(at * 7919).toString(36)}`)
      const Policy = JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: names }],
      })
      const text = /^Packed policy consumes \d{3,}% of allotted space, please use smaller policy\.$/
      await world.fails('AssumeRole', { ...input, Policy }, 'PackedPolicyTooLargeException', text)
      const same = policy('s3:*', `arn:aws:s3:::${'x'.repeat(100_000)}`)
      await world.fails('AssumeRole', { ...input, Policy: same }, 'PackedPolicyTooLargeException', text)
    },
  },
]

const asking: readonly Case[] = [
  {
    rule: 'whoever calls may know who it is',
    proves: ['GetCallerIdentity'],
    async run(world) {
      const root = { UserId: ACCOUNT, Account: ACCOUNT, Arn: `arn:aws:iam::${ACCOUNT}:root` }
      assert.deepEqual(await world.ok('GetCallerIdentity', {}), root)
    },
  },
  {
    rule: 'a session of the caller itself, which cannot begin another',
    proves: ['GetSessionToken', 'GetSessionToken AccessDeniedException'],
    async run(world) {
      const { Credentials } = await world.ok('GetSessionToken', { DurationSeconds: 900 })
      const caller = Credentials as Caller
      const asked = await world.as(caller, 'sts', 'GetCallerIdentity', {})
      assert.ok('output' in asked)
      assert.equal(asked.output['Arn'], `arn:aws:iam::${ACCOUNT}:root`)
      const again = await world.as(caller, 'sts', 'GetSessionToken', {})
      assert.ok('error' in again)
      assert.deepEqual(
        [again.error.code, again.error.message],
        ['AccessDenied', 'Cannot call GetSessionToken with session credentials'],
      )
      const device = { SerialNumber: `arn:aws:iam::${ACCOUNT}:mfa/x`, TokenCode: '123456' }
      await world.fails('GetSessionToken', device, 'AccessDeniedException')
    },
  },
  {
    rule: 'a key says whose it is',
    proves: ['GetAccessKeyInfo', 'GetAccessKeyInfo ValidationException'],
    async run(world) {
      const { Credentials } = await world.ok('GetSessionToken', {})
      const { AccessKeyId } = Credentials as Caller
      assert.deepEqual(await world.ok('GetAccessKeyInfo', { AccessKeyId }), { Account: ACCOUNT })
      const example = await world.ok('GetAccessKeyInfo', { AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' })
      assert.deepEqual(example, { Account: '581039954779' })
      await world.fails('GetAccessKeyInfo', { AccessKeyId: 'nothing_that_is_one' }, 'ValidationException')
    },
  },
  {
    rule: 'no denial is encoded here, so none can be decoded',
    proves: ['DecodeAuthorizationMessage InvalidAuthorizationMessageException'],
    async run(world) {
      const code = 'InvalidAuthorizationMessageException'
      await world.fails('DecodeAuthorizationMessage', { EncodedMessage: 'x' }, code, 'Message is not valid')
    },
  },
]

/** Every rule of STS that clients are driven through, by the file that holds it. */
export const stsCasesByFile: Readonly<Record<string, readonly Case[]>> = { 'cases.ts': [...assuming, ...asking] }

export const stsCases: readonly Case[] = Object.values(stsCasesByFile).flat()
