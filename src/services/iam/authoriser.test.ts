import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { callUnder, serviceCall } from '../../model/acting.ts'
import type { Call, Principal } from '../../model/caller.ts'
import type { Permission } from '../../model/permission.ts'
import { deniedAssuming } from './assume.ts'
import { type AuthoriserParts, createAuthoriser, type ResourceFacts } from './authoriser.ts'
import { type GroupEntity, type IamEntities, idOf, type RoleEntity, type UserEntity } from './entities.ts'

const ACCOUNT = '000000000000'
const SCOPE = { accountId: ACCOUNT, region: 'us-east-1' }
const STREAM = `arn:aws:kinesis:us-east-1:${ACCOUNT}:stream/orders`
const PUT: Permission = { action: 'kinesis:PutRecord', resource: STREAM }

type Statement = Readonly<Record<string, unknown>>

function documentOf(...statements: readonly Statement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements })
}

function allow(Action: unknown, Resource: unknown = '*', rest: Statement = {}): Statement {
  return { Effect: 'Allow', Action, Resource, ...rest }
}

function named(kind: 'role' | 'user' | 'group', name: string) {
  const id = { role: 'AROA', user: 'AIDA', group: 'AGPA' }[kind] + name.toUpperCase()
  const arn = `arn:aws:iam::${ACCOUNT}:${kind}/team/${name}`
  return {
    accountId: ACCOUNT,
    name,
    path: '/team/',
    id,
    arn,
    createdAtMs: 0,
    tags: {},
    attachedPolicyArns: [],
    inlinePolicies: {},
  }
}

function role(name: string, ...statements: readonly Statement[]): RoleEntity {
  const inlinePolicies = statements.length === 0 ? {} : { own: documentOf(...statements) }
  return { ...named('role', name), trustPolicy: documentOf(), maxSessionSeconds: 3600, inlinePolicies }
}

function user(name: string, ...statements: readonly Statement[]): UserEntity {
  return { ...named('user', name), groups: [], inlinePolicies: { own: documentOf(...statements) } }
}

interface World {
  readonly roles?: readonly RoleEntity[]
  readonly users?: readonly UserEntity[]
  readonly groups?: readonly GroupEntity[]
  readonly policies?: Readonly<Record<string, string>>
  readonly formerRoles?: readonly string[]
  readonly mode?: 'dev' | 'enforced'
  readonly facts?: Readonly<Record<string, ResourceFacts>>
}

class View {
  version = 1
  readonly entities = new Map<string, unknown>()

  get<Kind extends keyof IamEntities & string>(kind: Kind, id: string): IamEntities[Kind] | undefined {
    return this.entities.get(`${kind} ${id}`) as IamEntities[Kind] | undefined
  }

  put<Kind extends keyof IamEntities & string>(kind: Kind, id: string, value: IamEntities[Kind]): void {
    this.version++
    this.entities.set(`${kind} ${id}`, value)
  }

  list(): never {
    throw new Error('nothing is listed to decide about a call')
  }
}

function open({ roles = [], users = [], groups = [], policies = {}, formerRoles = [], mode = 'dev', facts = {} }: World) {
  const view = new View()
  for (const each of roles) view.put('iam.role', idOf(ACCOUNT, each.name), each)
  for (const each of users) view.put('iam.user', idOf(ACCOUNT, each.name), each)
  for (const each of groups) view.put('iam.group', idOf(ACCOUNT, each.name), each)
  for (const [arn, document] of Object.entries(policies)) {
    const version = { id: 'v1', document, createdAtMs: 0 }
    const rest = { ...named('user', 'policy'), updatedAtMs: 0, defaultVersionId: 'v1', versions: [version], versionsMade: 1 }
    view.put('iam.policy', arn, { ...rest, arn })
  }
  view.put('iam.account', ACCOUNT, { accountId: ACCOUNT, formerRoles })
  const log: string[] = []
  const logger = { info: (text: string) => log.push(text), warn: (text: string) => log.push(text), error: () => undefined }
  const at = { ms: 0 }
  const parts: AuthoriserParts = { view, mode, nowMs: () => at.ms, logger, factsOf: (arn) => facts[arn] }
  const authoriser = createAuthoriser(parts)
  const ask = (call: Call, ...wanted: readonly Permission[]): string =>
    authoriser.authorise(call, () => (wanted.length === 0 ? [PUT] : wanted))?.message ?? 'allowed'
  return { ask, view, log, authoriser, at }
}

function under(name: string, rest: Partial<Principal['session']> = {}): Call {
  const call = callUnder(`arn:aws:iam::${ACCOUNT}:role/team/${name}`, 'me', SCOPE, 'r')
  const { session } = call.principal
  return { ...call, principal: { ...call.principal, ...(session !== undefined && { session: { ...session, ...rest } }) } }
}

function by(arn: string): Call {
  return { principal: { arn, accountId: ACCOUNT, accessKeyId: 'AKIA' }, scope: SCOPE, requestId: 'r' }
}

const ANN = by(`arn:aws:iam::${ACCOUNT}:user/team/ann`)
const NO_IDENTITY = (who: string, on = ` on resource: ${STREAM}`, action = 'kinesis:PutRecord'): string =>
  `User: ${who} is not authorized to perform: ${action}${on} because no identity-based policy allows the ${action} action`
const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/writer/me`

describe('the root of an account', () => {
  it('may do everything, and nobody makes up what that is', () => {
    const { authoriser } = open({})
    const never = (): never => {
      throw new Error('made up')
    }
    assert.equal(authoriser.authorise(by(`arn:aws:iam::${ACCOUNT}:root`), never), undefined)
  })
})

describe('the root of an account where keys are enforced', () => {
  const ROOT = by(`arn:aws:iam::${ACCOUNT}:root`)
  const theirs = { action: 'kinesis:PutRecord', resource: STREAM.replace(ACCOUNT, '111111111111') }

  it('may do everything that is its own', () => {
    const { ask } = open({ mode: 'enforced' })
    const managed = { action: 'iam:GetPolicy', resource: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }
    assert.equal(ask(ROOT, PUT, { action: 'kinesis:ListStreams', resource: '*' }, managed), 'allowed')
  })

  it("needs the resource's policy for what is another account's", () => {
    const statement = allow('kinesis:PutRecord', theirs.resource, { Principal: { AWS: ACCOUNT } })
    const facts = { [theirs.resource]: { policies: [documentOf(statement)] } }
    assert.equal(open({ mode: 'enforced', facts }).ask(ROOT, PUT, theirs), 'allowed')
    assert.match(open({ mode: 'enforced' }).ask(ROOT, PUT, theirs), /because no resource-based policy allows/)
    assert.equal(open({}).ask(ROOT, theirs), 'allowed', 'where any key will do, accounts keep nobody out')
  })
})

describe('a role', () => {
  it('may do what its policies allow', () => {
    const { ask } = open({ roles: [role('writer', allow('kinesis:Put*', STREAM))] })
    assert.equal(ask(under('writer')), 'allowed')
    assert.equal(
      ask(under('writer'), PUT, { action: 'kinesis:GetRecords', resource: STREAM }),
      NO_IDENTITY(SESSION, undefined, 'kinesis:GetRecords'),
    )
  })

  it('has those that are attached, as they are now', () => {
    const policy = `arn:aws:iam::${ACCOUNT}:policy/p`
    const { ask, view } = open({
      roles: [{ ...role('writer'), attachedPolicyArns: [policy] }],
      policies: { [policy]: documentOf(allow('kinesis:*')) },
    })
    assert.equal(ask(under('writer')), 'allowed')
    const kept = view.get('iam.policy', policy)
    assert.ok(kept !== undefined)
    const versions = [{ id: 'v1', document: documentOf(allow('s3:*')), createdAtMs: 0 }]
    view.put('iam.policy', policy, { ...kept, versions })
    assert.equal(ask(under('writer')), NO_IDENTITY(SESSION))
  })

  it('is held back by its boundary, and by what a session was given', () => {
    const boundaryArn = `arn:aws:iam::${ACCOUNT}:policy/bound`
    const policies = { [boundaryArn]: documentOf(allow('s3:*')) }
    const { ask } = open({ roles: [{ ...role('bound', allow('*')), boundaryArn }, role('writer', allow('*'))], policies })
    assert.match(ask(under('bound')), /because no permissions boundary allows the kinesis:PutRecord action$/)
    assert.match(
      ask(under('writer', { policies: [documentOf(allow('s3:*'))] })),
      /because no session policy allows the kinesis:PutRecord action$/,
    )
  })

  it('is told which statement denies', () => {
    const denying = { ...allow('kinesis:*'), Effect: 'Deny', Sid: 'NoStreams' }
    const { ask, authoriser } = open({ roles: [role('writer', allow('*'), denying)] })
    assert.equal(
      ask(under('writer')),
      `User: ${SESSION} is not authorized to perform: kinesis:PutRecord on resource: ${STREAM} with an explicit deny in an identity-based policy`,
    )
    assert.equal(
      authoriser.authorise(under('writer'), () => [PUT])?.hint,
      `${SESSION} was denied kinesis:PutRecord on ${STREAM}: The statement NoStreams of own, a policy of the role writer, denies it, whatever others allow. Take it away, or narrow it.`,
    )
  })

  it('that lacks a permission is told the statement that would give it', () => {
    const { authoriser } = open({ roles: [role('writer')] })
    assert.equal(
      authoriser.authorise(under('writer'), () => [PUT])?.hint,
      `${SESSION} was denied kinesis:PutRecord on ${STREAM}: no identity-based policy allows it. This statement in a policy of the role writer would: {"Effect":"Allow","Action":"kinesis:PutRecord","Resource":"${STREAM}"}`,
    )
  })

  it('that was never made may do everything on a server for development, which is told once', () => {
    const { ask, log } = open({})
    assert.equal(ask(under('writer')), 'allowed')
    assert.equal(ask(under('writer')), 'allowed')
    assert.deepEqual(log, [
      `arn:aws:iam::${ACCOUNT}:role/team/writer was never made here, and so may do everything. Make it (aws iam create-role), and only what its policies allow goes.`,
    ])
  })

  it('that was never made may do nothing where keys are enforced', () => {
    assert.equal(open({ mode: 'enforced' }).ask(under('writer')), NO_IDENTITY(SESSION))
  })

  it('that was deleted may do nothing, nor one that another has taken the name of', () => {
    assert.equal(open({ formerRoles: ['writer'] }).ask(under('writer')), NO_IDENTITY(SESSION))
    const { ask } = open({ roles: [role('writer', allow('*'))] })
    assert.equal(ask(under('writer', { roleId: 'AROAWRITER' })), 'allowed')
    assert.equal(ask(under('writer', { roleId: 'AROAOLD' })), NO_IDENTITY(SESSION))
    assert.equal(open({}).ask(under('writer', { roleId: 'AROAOLD' })), NO_IDENTITY(SESSION), 'a session of it says that it was')
  })
})

describe('a worker of a service', () => {
  const worker = callUnder(`arn:aws:iam::${ACCOUNT}:role/team/writer`, 'me', SCOPE, 'r', 'firehose.amazonaws.com')
  const trusting = (service: string, rest: Statement = {}): RoleEntity => ({
    ...role('writer', allow('*')),
    trustPolicy: documentOf({ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole', ...rest }),
  })
  const cannotTake = `User: firehose.amazonaws.com is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::${ACCOUNT}:role/team/writer`

  it('goes on for as long as the role trusts the service', () => {
    const { ask, view, authoriser, at } = open({ roles: [trusting('firehose.amazonaws.com')] })
    assert.equal(ask(worker), 'allowed')
    view.put('iam.role', idOf(ACCOUNT, 'writer'), trusting('lambda.amazonaws.com'))
    assert.equal(ask(worker), cannotTake)
    assert.equal(authoriser.authorise(worker, () => [])?.message, cannotTake, 'whatever it wants to do')
    at.ms += 60_000
    assert.match(
      authoriser.authorise(worker, () => [])?.hint ?? '',
      /This statement in the policy of .*writer would: {"Effect":"Allow","Principal":{"Service":"firehose.amazonaws.com"},"Action":"sts:AssumeRole"}$/,
    )
  })

  it("says the account's id where the role asks for what was agreed", () => {
    const agreed = (id: string) => ({ Condition: { StringEquals: { 'sts:ExternalId': id } } })
    assert.equal(open({ roles: [trusting('firehose.amazonaws.com', agreed(ACCOUNT))] }).ask(worker), 'allowed')
    assert.equal(open({ roles: [trusting('firehose.amazonaws.com', agreed('other'))] }).ask(worker), cannotTake)
  })

  it('stops with its role, and goes where roles that were never made do', () => {
    assert.equal(open({ formerRoles: ['writer'] }).ask(worker), cannotTake)
    assert.equal(open({ mode: 'enforced' }).ask(worker), cannotTake)
    assert.equal(open({}).ask(worker), 'allowed')
  })

  it('is told once a minute what it lacks, however often it tries', () => {
    const poor = { ...trusting('firehose.amazonaws.com'), inlinePolicies: {} }
    const { authoriser, at } = open({ roles: [poor] })
    const told = () => authoriser.authorise(worker, () => [PUT])?.hint !== undefined
    assert.deepEqual([told(), told()], [true, false])
    at.ms += 60_000
    assert.equal(told(), true)
  })
})

describe('a user', () => {
  it('may do what its own policies and those of its groups allow', () => {
    const groups = [{ ...named('group', 'readers'), inlinePolicies: { own: documentOf(allow('kinesis:Get*')) } }]
    const { ask } = open({ users: [{ ...user('ann', allow('kinesis:PutRecord', STREAM)), groups: ['readers'] }], groups })
    assert.equal(ask(ANN), 'allowed')
    assert.equal(ask(ANN, { action: 'kinesis:GetRecords', resource: STREAM }), 'allowed')
    assert.equal(
      ask(ANN, { action: 'kinesis:DeleteStream', resource: STREAM }),
      NO_IDENTITY(ANN.principal.arn, undefined, 'kinesis:DeleteStream'),
    )
  })

  it('that is not there may do nothing', () => {
    assert.equal(open({}).ask(ANN), NO_IDENTITY(ANN.principal.arn))
  })

  it('may be named in policies by what it is', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: variables of policies look like that.
    const home = allow('s3:GetObject', 'arn:aws:s3:::home/${aws:username}/*')
    const tagged = allow('kinesis:*', '*', { Condition: { StringEquals: { 'aws:PrincipalTag/team': 'red' } } })
    const { ask } = open({ users: [{ ...user('ann', home, tagged), tags: { Team: 'red' } }] })
    assert.equal(ask(ANN, { action: 's3:GetObject', resource: 'arn:aws:s3:::home/ann/x' }), 'allowed')
    assert.match(ask(ANN, { action: 's3:GetObject', resource: 'arn:aws:s3:::home/bob/x' }), /^User: /)
    assert.equal(ask(ANN), 'allowed')
  })

  it('is held to conditions of the call', () => {
    const pass = allow('iam:PassRole', '*', { Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } } })
    const { ask } = open({ users: [user('ann', pass)] })
    const passing = (service: string): Permission => ({
      action: 'iam:PassRole',
      resource: `arn:aws:iam::${ACCOUNT}:role/r`,
      keys: { 'iam:PassedToService': service },
    })
    assert.equal(ask(ANN, passing('lambda.amazonaws.com')), 'allowed')
    assert.equal(
      ask(ANN, passing('firehose.amazonaws.com')),
      NO_IDENTITY(ANN.principal.arn, ` on resource: arn:aws:iam::${ACCOUNT}:role/r`, 'iam:PassRole'),
    )
  })
})

describe('the words of a denial', () => {
  const { ask } = open({ users: [user('ann')], facts: { 'arn:aws:s3:::theirs': { accountId: '111111111111' } } })
  const who = ANN.principal.arn
  const rows: readonly [permission: Permission, message: string][] = [
    [
      { action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' },
      NO_IDENTITY(who, ' on resource: "arn:aws:s3:::b/k"', 's3:GetObject'),
    ],
    [{ action: 's3:ListAllMyBuckets', resource: '*' }, NO_IDENTITY(who, '', 's3:ListAllMyBuckets')],
    [{ action: 'kinesis:ListStreams', resource: '*' }, NO_IDENTITY(who, '', 'kinesis:ListStreams')],
    [{ action: 'lambda:ListFunctions', resource: '*' }, NO_IDENTITY(who, ' on resource: *', 'lambda:ListFunctions')],
    [{ action: 's3:ListBucket', resource: 'arn:aws:s3:::theirs' }, 'Access Denied'],
  ]
  for (const [permission, message] of rows) {
    it(`for ${permission.action}`, () => assert.equal(ask(ANN, permission), message))
  }
})

describe('the statement that would help', () => {
  const { authoriser } = open({ users: [user('ann')] })
  const group = `arn:aws:logs:us-east-1:${ACCOUNT}:log-group:/aws/lambda/f`
  const rows: readonly [resource: string, suggested: string][] = [
    ['arn:aws:s3:::lake/2026/11/30/x-1', 'arn:aws:s3:::lake/*'],
    ['arn:aws:s3:::lake', 'arn:aws:s3:::lake'],
    [`${group}:log-stream:2026/11/30/[1]x`, `${group}:*`],
    [STREAM, STREAM],
    ['*', '*'],
  ]
  for (const [resource, suggested] of rows) {
    it(`is about ${suggested} for ${resource}`, () => {
      const hint = authoriser.authorise(ANN, () => [{ action: 'x:Do', resource }])?.hint ?? ''
      assert.match(hint, /would: \{.*\}$/)
      assert.equal(JSON.parse(hint.slice(hint.indexOf('{'))).Resource, suggested)
    })
  }
})

describe("a resource's own policy", () => {
  const policyOf = (statement: Statement): ResourceFacts => ({ policies: [documentOf(statement)] })

  it('may allow what the caller has no policy for, and deny what it has', () => {
    const facts = { [STREAM]: policyOf(allow('kinesis:*', STREAM, { Principal: { AWS: ANN.principal.arn } })) }
    assert.equal(open({ users: [user('ann')], facts }).ask(ANN), 'allowed')
    const denying = { [STREAM]: policyOf({ ...allow('kinesis:*', STREAM), Effect: 'Deny', Principal: '*' }) }
    assert.match(
      open({ users: [user('ann', allow('*'))], facts: denying }).ask(ANN),
      /with an explicit deny in a resource-based policy$/,
    )
  })

  it('must allow callers of other accounts, beside their own', () => {
    const theirs = STREAM.replace(ACCOUNT, '111111111111')
    const permission = { action: 'kinesis:PutRecord', resource: theirs }
    const users = [user('ann', allow('kinesis:*'))]
    assert.match(open({ users }).ask(ANN, permission), /because no resource-based policy allows/)
    const facts = { [theirs]: policyOf(allow('kinesis:PutRecord', theirs, { Principal: { AWS: ACCOUNT } })) }
    assert.equal(open({ users, facts }).ask(ANN, permission), 'allowed')
    assert.match(open({ users: [user('ann')], facts }).ask(ANN, permission), /because no identity-based policy allows/)
  })

  it('lets nobody in who is not there any more, or never was, by name or with everybody', () => {
    const roleArn = `arn:aws:iam::${ACCOUNT}:role/team/writer`
    for (const Principal of ['*', { AWS: '*' }, { AWS: roleArn }, { AWS: SESSION }]) {
      const facts = { [STREAM]: policyOf(allow('kinesis:*', STREAM, { Principal })) }
      assert.equal(open({ roles: [role('writer')], facts }).ask(under('writer')), 'allowed')
      assert.equal(open({ roles: [role('writer')], facts }).ask(under('writer', { roleId: 'AROAOLD' })), NO_IDENTITY(SESSION))
      assert.equal(open({ formerRoles: ['writer'], facts }).ask(under('writer')), NO_IDENTITY(SESSION))
      assert.equal(open({ mode: 'enforced', facts }).ask(under('writer')), NO_IDENTITY(SESSION))
    }
  })

  it('lets a service invoke a function, and for whom', () => {
    const arn = `arn:aws:lambda:us-east-1:${ACCOUNT}:function:f`
    const invoke = { action: 'lambda:InvokeFunction', resource: arn }
    const call = serviceCall('s3.amazonaws.com', SCOPE, 'r', 'arn:aws:s3:::lake')
    const fromLake = {
      Condition: { ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::lake' }, StringEquals: { 'AWS:SourceAccount': ACCOUNT } },
    }
    const facts = {
      [arn]: policyOf(allow('lambda:InvokeFunction', arn, { Principal: { Service: 's3.amazonaws.com' }, ...fromLake })),
    }
    assert.match(open({}).ask(call, invoke), /s3.amazonaws.com is not authorized .* because no resource-based policy allows/)
    assert.equal(open({ facts }).ask(call, invoke), 'allowed')
    assert.match(open({ facts }).ask({ ...call, sourceArn: 'arn:aws:s3:::other' }, invoke), /no resource-based policy/)
    assert.equal(open({}).ask(call, PUT), 'allowed', 'what services do for themselves is theirs')
  })
})

describe('taking a role', () => {
  const trusting = (...statements: readonly Statement[]): RoleEntity => ({
    ...role('writer'),
    trustPolicy: documentOf(...statements),
  })
  const trust = (Principal: unknown, rest: Statement = {}): Statement => ({
    Effect: 'Allow',
    Principal,
    Action: 'sts:AssumeRole',
    ...rest,
  })
  const said = (call: Call, target: RoleEntity, world: World = {}, keys = {}): string =>
    deniedAssuming(open(world).view, call, { role: target, keys }, 0)?.message ?? 'allowed'
  const refused = (call: Call): string =>
    `User: ${call.principal.arn} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::${ACCOUNT}:role/team/writer`
  const LAMBDA = serviceCall('lambda.amazonaws.com', SCOPE, 'r')
  const ROOT = by(`arn:aws:iam::${ACCOUNT}:root`)

  it('is for whom the role trusts', () => {
    const forLambda = trusting(trust({ Service: ['lambda.amazonaws.com', 'firehose.amazonaws.com'] }))
    assert.equal(said(LAMBDA, forLambda), 'allowed')
    assert.equal(
      said(serviceCall('s3.amazonaws.com', SCOPE, 'r'), forLambda),
      refused(serviceCall('s3.amazonaws.com', SCOPE, 'r')),
    )
    assert.equal(said(ROOT, forLambda), refused(ROOT))
    assert.equal(
      said(LAMBDA, trusting(trust({ AWS: '*' }), { ...trust({ Service: 'lambda.amazonaws.com' }), Effect: 'Deny' })),
      refused(LAMBDA),
    )
  })

  it('needs a policy, too, where the role trusts the account', () => {
    const forAccount = trusting(trust({ AWS: `arn:aws:iam::${ACCOUNT}:root` }))
    assert.equal(said(ROOT, forAccount), 'allowed')
    assert.equal(said(ANN, forAccount, { users: [user('ann')] }), refused(ANN))
    assert.equal(said(ANN, forAccount, { users: [user('ann', allow('sts:AssumeRole', forAccount.arn))] }), 'allowed')
    assert.equal(said(ANN, trusting(trust({ AWS: ANN.principal.arn })), { users: [user('ann')] }), 'allowed')
    assert.equal(said(LAMBDA, forAccount), refused(LAMBDA))
  })

  it('is not for sessions of a role that has been made anew', () => {
    const reader = role('reader')
    for (const AWS of ['*', reader.arn]) {
      const target = trusting(trust({ AWS }))
      assert.equal(said(under('reader', { roleId: reader.id }), target, { roles: [reader] }), 'allowed')
      const old = under('reader', { roleId: 'AROAOLD' })
      assert.equal(said(old, target, { roles: [reader] }), refused(old))
    }
  })

  it('may depend on what was agreed', () => {
    const agreed = trusting(trust({ AWS: ACCOUNT }, { Condition: { StringEquals: { 'sts:ExternalId': 'secret' } } }))
    assert.equal(said(ROOT, agreed), refused(ROOT))
    assert.equal(said(ROOT, agreed, {}, { 'sts:ExternalId': 'secret' }), 'allowed')
  })
})
