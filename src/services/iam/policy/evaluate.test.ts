import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { evaluate, type Policies, type Request, type Verdict } from './evaluate.ts'
import { type Policy, storedPolicy } from './parse.ts'
import type { Asker } from './principal.ts'

const STREAM = 'arn:aws:kinesis:us-east-1:111111111111:stream/orders'
const ROLE = 'arn:aws:iam::111111111111:role/writer'
const SESSION = 'arn:aws:sts::111111111111:assumed-role/writer/me'
const WRITER: Asker = { arns: [SESSION, ROLE], accountId: '111111111111' }

function policy(...statements: readonly object[]): Policy {
  return storedPolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }))
}

function allow(rest: object = {}): object {
  return { Effect: 'Allow', Action: 'kinesis:PutRecord', Resource: STREAM, ...rest }
}

function deny(rest: object = {}): object {
  return { ...allow(rest), Effect: 'Deny' }
}

function ask(policies: Partial<Policies>, rest: Partial<Request> = {}): string {
  const request = { action: 'kinesis:PutRecord', resource: STREAM, keys: () => undefined, asker: WRITER, ...rest }
  return said(evaluate({ identity: [], ...policies }, request))
}

function said(verdict: Verdict): string {
  return verdict.allowed ? 'allowed' : `${verdict.why}: ${verdict.source}`
}

const ANY = policy(allow())
const OTHER = policy(allow({ Action: 'kinesis:GetRecords' }))

describe('what a role may do', () => {
  const rows: readonly [what: string, policies: Partial<Policies>, verdict: string][] = [
    ['nothing, without policies', {}, 'implicit: identity-based policy'],
    ['what a policy allows', { identity: [OTHER, ANY] }, 'allowed'],
    [
      'what is not excepted from what is allowed',
      { identity: [policy({ ...allow(), Action: undefined, NotAction: 'kinesis:Get*' })] },
      'allowed',
    ],
    [
      'nothing that is excepted',
      { identity: [policy({ ...allow(), Resource: undefined, NotResource: `${STREAM}*` })] },
      'implicit: identity-based policy',
    ],
    [
      'nothing that one denies, whatever others allow',
      { identity: [ANY, policy(deny({ Action: 'kinesis:*' }))] },
      'explicit: identity-based policy',
    ],
    ['nothing beyond a boundary', { identity: [ANY], boundary: OTHER }, 'implicit: permissions boundary'],
    ['what the boundary allows, too', { identity: [ANY], boundary: ANY }, 'allowed'],
    ['nothing that the boundary alone allows', { boundary: ANY }, 'implicit: identity-based policy'],
    ['nothing that a boundary denies', { identity: [ANY], boundary: policy(allow(), deny()) }, 'explicit: permissions boundary'],
    ['nothing beyond the policies of the session', { identity: [ANY], session: [OTHER] }, 'implicit: session policy'],
    ['what one of them allows', { identity: [ANY], session: [OTHER, ANY] }, 'allowed'],
    ['nothing that one of them denies', { identity: [ANY], session: [policy(deny())] }, 'explicit: session policy'],
    [
      'nothing that the resource denies',
      { identity: [ANY], resource: [policy(deny({ Principal: '*' }))] },
      'explicit: resource-based policy',
    ],
    ['what the resource allows the role', { resource: [policy(allow({ Principal: { AWS: ROLE } }))] }, 'allowed'],
    [
      'what it allows the session, whatever the boundary',
      { boundary: OTHER, resource: [policy(allow({ Principal: { AWS: SESSION } }))] },
      'allowed',
    ],
    [
      'what it allows the role, within the boundary',
      { boundary: OTHER, resource: [policy(allow({ Principal: { AWS: ROLE } }))] },
      'implicit: permissions boundary',
    ],
    ['what it allows everybody', { resource: [policy(allow({ Principal: '*' }))] }, 'allowed'],
    ['what it allows every account', { resource: [policy(allow({ Principal: { AWS: ['*'] } }))] }, 'allowed'],
    [
      'nothing because it trusts the account',
      { resource: [policy(allow({ Principal: { AWS: '111111111111' } }))] },
      'implicit: identity-based policy',
    ],
    [
      'nothing that it allows others',
      { resource: [policy(allow({ Principal: { AWS: `${ROLE}s` } }))] },
      'implicit: identity-based policy',
    ],
    [
      'nothing that it allows all but this role',
      { resource: [policy({ ...allow(), NotPrincipal: { AWS: ROLE } })] },
      'implicit: identity-based policy',
    ],
    ['what it allows all but another', { resource: [policy({ ...allow(), NotPrincipal: { AWS: `${ROLE}s` } })] }, 'allowed'],
  ]
  for (const [what, policies, verdict] of rows) it(what, () => assert.equal(ask(policies), verdict))

  it('depends on conditions', () => {
    const conditional = policy(
      allow({ Condition: { StringEquals: { 'aws:RequestedRegion': 'us-east-1' }, Bool: { 'aws:SecureTransport': 'true' } } }),
    )
    const keys = (given: Readonly<Record<string, string>>) => (key: string) =>
      given[key] === undefined ? undefined : [given[key]]
    const both = { 'aws:requestedregion': 'us-east-1', 'aws:securetransport': 'true' }
    assert.equal(ask({ identity: [conditional] }, { keys: keys(both) }), 'allowed')
    assert.equal(
      ask({ identity: [conditional] }, { keys: keys({ 'aws:requestedregion': 'us-east-1' }) }),
      'implicit: identity-based policy',
    )
  })
})

describe('across accounts', () => {
  const theirs = { resource: [policy(allow({ Principal: { AWS: '111111111111' } }))], side: 'other' } as const
  const rows: readonly [what: string, policies: Partial<Policies>, verdict: string][] = [
    ['both sides must allow', { identity: [ANY], ...theirs }, 'allowed'],
    ['the resource alone is not enough', theirs, 'implicit: identity-based policy'],
    [
      'nor if it names the session',
      { resource: [policy(allow({ Principal: { AWS: SESSION } }))], side: 'other' },
      'implicit: identity-based policy',
    ],
    ['the identity alone is not enough', { identity: [ANY], side: 'other' }, 'implicit: resource-based policy'],
  ]
  for (const [what, policies, verdict] of rows) it(what, () => assert.equal(ask(policies), verdict))
})

describe('where the policy of the resource decides', () => {
  const rows: readonly [what: string, policies: Partial<Policies>, verdict: string][] = [
    ['nothing goes without it', { identity: [ANY], side: 'decides' }, 'implicit: resource-based policy'],
    ['it may name the role', { resource: [policy(allow({ Principal: { AWS: ROLE } }))], side: 'decides' }, 'allowed'],
    [
      'it may leave it to the account',
      { identity: [ANY], resource: [policy(allow({ Principal: { AWS: '111111111111' } }))], side: 'decides' },
      'allowed',
    ],
    [
      'which must allow it then',
      { resource: [policy(allow({ Principal: { AWS: '111111111111' } }))], side: 'decides' },
      'implicit: identity-based policy',
    ],
  ]
  for (const [what, policies, verdict] of rows) it(what, () => assert.equal(ask(policies), verdict))

  it('services are named by their names', () => {
    const asker: Asker = { arns: [], accountId: '111111111111', service: 'lambda.amazonaws.com' }
    const trust = (name: string) => ({ resource: [policy(allow({ Principal: { Service: name } }))], side: 'decides' }) as const
    assert.equal(ask(trust('lambda.amazonaws.com'), { asker }), 'allowed')
    assert.equal(ask(trust('firehose.amazonaws.com'), { asker }), 'implicit: resource-based policy')
    // An account does not speak for the services it uses.
    assert.equal(
      ask({ resource: [policy(allow({ Principal: { AWS: '111111111111' } }))], side: 'decides' }, { asker }),
      'implicit: resource-based policy',
    )
  })
})

/** The diagram of AWS's page, read off again: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html. */
interface Simple {
  readonly effect: 'Allow' | 'Deny'
  readonly isAbout: boolean
}

function naive(sets: Readonly<Record<'identity' | 'boundary' | 'session', readonly Simple[] | undefined>>): boolean {
  const relevant = (set: readonly Simple[] | undefined) => (set ?? []).filter(({ isAbout }) => isAbout)
  const all = Object.values(sets).flatMap(relevant)
  if (all.some(({ effect }) => effect === 'Deny')) return false
  return Object.entries(sets).every(
    ([kind, set]) => (set === undefined && kind !== 'identity') || relevant(set).some(({ effect }) => effect === 'Allow'),
  )
}

describe('a statement of many actions', () => {
  const MANY = [
    ...Array.from({ length: 20 }, (_, at) => `ec2:Describe${at}`),
    ...['kinesis:Get*', 'KINESIS:PutRecord', 'kinesis:List?hards', 's3:*', '*:Tag*', 'l*:Invoke', 'kms'],
  ]
  const ASKED = [
    'kinesis:GetRecords',
    'kinesis:PutRecord',
    'kinesis:PutRecords',
    'kinesis:ListShards',
    's3:x',
    'sqs:TagQueue',
    'lambda:Invoke',
    'kms',
  ]

  it('allows what one of each allows, and inverted all else', () => {
    for (const action of [...ASKED, 'ec2:Describe7', 'ec2:Describe20', 'iam:GetRole', 'kms:Encrypt', ':', '']) {
      const expected = MANY.some((one) => answerTo({ Action: one }, action) === 'allowed')
      assert.equal(answerTo({ Action: MANY }, action) === 'allowed', expected, action)
      assert.equal(answerTo({ NotAction: MANY }, action) === 'allowed', !expected, action)
    }
  })

  function answerTo(actions: object, action: string): string {
    return ask({ identity: [policy({ Effect: 'Allow', ...actions, Resource: '*' })] }, { action })
  }
})

describe('any policies', () => {
  it('give what a plain reading of the rules gives', () => {
    const simple = fc.record({
      effect: fc.constantFrom('Allow' as const, 'Deny' as const, 'Allow' as const),
      isAbout: fc.boolean(),
    })
    const set = fc.array(simple, { minLength: 1, maxLength: 3 })
    const of = (all: readonly Simple[]): Policy =>
      policy(...all.map(({ effect, isAbout }) => ({ Effect: effect, Action: isAbout ? 'kinesis:*' : 's3:*', Resource: '*' })))
    fc.assert(
      fc.property(set, fc.option(set, { nil: undefined }), fc.option(set, { nil: undefined }), (identity, boundary, session) => {
        const verdict = ask({
          identity: [of(identity)],
          ...(boundary !== undefined && { boundary: of(boundary) }),
          ...(session !== undefined && { session: [of(session)] }),
        })
        assert.equal(verdict === 'allowed', naive({ identity, boundary, session }))
      }),
    )
  })
})
