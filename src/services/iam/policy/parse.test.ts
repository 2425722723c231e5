import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isFlaw, type PolicyKind, parsePolicy, storedPolicy } from './parse.ts'

const GOOD = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::lake/*' }
const TRUST = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }

function flawOf(kind: PolicyKind, document: unknown): string | undefined {
  const parsed = parsePolicy(typeof document === 'string' ? document : JSON.stringify(document), kind)
  return isFlaw(parsed) ? parsed.flaw : undefined
}

function identity(statement: unknown, rest: object = { Version: '2012-10-17' }): string | undefined {
  return flawOf('identity', { ...rest, Statement: statement })
}

function trust(statement: unknown): string | undefined {
  return flawOf('trust', { Version: '2012-10-17', Statement: [statement] })
}

const SYNTAX = 'Syntax errors in policy.'
const LEGACY = 'The policy failed legacy parsing'

describe('a policy of an identity', () => {
  const rows: readonly [what: string, flaw: string | undefined, document: unknown][] = [
    ['that is fine', undefined, { Version: '2012-10-17', Statement: [GOOD] }],
    ['with one statement alone', undefined, { Version: '2012-10-17', Id: 'x', Statement: GOOD }],
    ['that is no JSON', SYNTAX, 'nonsense'],
    ['that is a list', SYNTAX, '[]'],
    ['without statements', SYNTAX, { Version: '2012-10-17' }],
    ['with none in the list', SYNTAX, { Version: '2012-10-17', Statement: [] }],
    ['of a version that never was', SYNTAX, { Version: '2013-10-17', Statement: GOOD }],
    ['of the old version', 'Policy document must be version 2012-10-17 or greater.', { Version: '2008-10-17', Statement: GOOD }],
    ['of no version', 'Policy document must be version 2012-10-17 or greater.', { Statement: GOOD }],
    ['with more than there is', SYNTAX, { Version: '2012-10-17', Extra: 1, Statement: GOOD }],
  ]
  for (const [what, flaw, document] of rows) it(what, () => assert.equal(flawOf('identity', document), flaw))

  const statements: readonly [what: string, flaw: string | undefined, statement: unknown][] = [
    ['no effect', SYNTAX, { Action: 's3:*', Resource: '*' }],
    ['another effect', SYNTAX, { ...GOOD, Effect: 'Maybe' }],
    ['an effect in lower case', LEGACY, { ...GOOD, Effect: 'allow' }],
    ['both Action and NotAction', SYNTAX, { ...GOOD, NotAction: 's3:*' }],
    ['both Resource and NotResource', SYNTAX, { ...GOOD, NotResource: '*' }],
    ['a number for an action', SYNTAX, { ...GOOD, Action: [1] }],
    ['an operator that does not exist', SYNTAX, { ...GOOD, Condition: { StringIs: { 'aws:username': 'x' } } }],
    ['an operator that does not exist and no keys', undefined, { ...GOOD, Condition: { StringIs: {} } }],
    ['a condition that is a word', SYNTAX, { ...GOOD, Condition: 'x' }],
    ['a condition with true itself', undefined, { ...GOOD, Condition: { Bool: { 'aws:SecureTransport': true } } }],
    ['a date that is none', LEGACY, { ...GOOD, Condition: { DateLessThan: { 'aws:CurrentTime': 'soon' } } }],
    ['no action', 'Policy statement must contain actions.', { Effect: 'Allow', Resource: '*' }],
    ['an empty list of actions', 'Policy statement must contain actions.', { ...GOOD, Action: [] }],
    ['no resource', 'Policy statement must contain resources.', { Effect: 'Allow', Action: 's3:*' }],
    ['a principal', 'Policy document should not specify a principal.', { ...GOOD, Principal: '*' }],
    ['a resource that is no ARN', 'Resource lake must be in ARN format or "*".', { ...GOOD, Resource: 'lake' }],
    [
      'a partition that does not exist',
      'Partition "foo" is not valid for resource "arn:foo:s3:::lake".',
      { ...GOOD, Resource: 'arn:foo:s3:::lake' },
    ],
    ['what looks like an ARN', 'Partition "b" is not valid for resource "arn:b:*:*:*:*".', { ...GOOD, Resource: 'a:b' }],
    [
      'a bucket with a region',
      'Resource arn:aws:s3:us-east-1::lake can not contain region information.',
      { ...GOOD, Resource: 'arn:aws:s3:us-east-1::lake' },
    ],
    [
      'a role with a region',
      'IAM resource arn:aws:iam:us-east-1:123456789012:role/x cannot contain region information.',
      { ...GOOD, Resource: 'arn:aws:iam:us-east-1:123456789012:role/x' },
    ],
    [
      'something of IAM that it does not have',
      'IAM resource path must either be "*" or start with user/, federated-user/, role/, group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.',
      { ...GOOD, Resource: 'arn:aws:iam::123456789012:robot/x' },
    ],
    [
      'an action without a service',
      'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
      { ...GOOD, Action: 'GetObject' },
    ],
    ['two colons in an action', 'Actions/Condition can contain only one colon.', { ...GOOD, Action: 's3:Get:Object' }],
    ['a service of strange letters', 'Vendor s3! is not valid', { ...GOOD, Action: 's3!:Get' }],
    [
      'an id of strange letters',
      'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
      { ...GOOD, Sid: 'my-statement' },
    ],
  ]
  for (const [what, flaw, statement] of statements) it(`with ${what}`, () => assert.equal(identity(statement), flaw))

  it('with two statements of one id', () => {
    const same = { ...GOOD, Sid: 'A' }
    assert.equal(identity([same, same]), 'Statement IDs (SID) in a single policy must be unique.')
  })
})

describe('a trust policy', () => {
  const rows: readonly [what: string, flaw: string | undefined, statement: unknown][] = [
    ['that is fine', undefined, TRUST],
    ['for an account', undefined, { ...TRUST, Principal: { AWS: '123456789012' } }],
    ['for everybody', undefined, { ...TRUST, Principal: '*' }],
    ['with a resource', 'Has prohibited field Resource', { ...TRUST, Resource: '*' }],
    ['without a principal', 'Missing required field Principal', { Effect: 'Allow', Action: 'sts:AssumeRole' }],
    ['for what is nobody', 'Invalid principal in policy: "AWS":"ann"', { ...TRUST, Principal: { AWS: 'ann' } }],
    ['for no service', 'Invalid principal in policy: "SERVICE":"lambda"', { ...TRUST, Principal: { Service: 'lambda' } }],
    ['of a principal that does not exist', SYNTAX, { ...TRUST, Principal: { Aws: '*' } }],
    [
      'of another action',
      'Trust Policy statement actions can only be sts:AssumeRole, sts:AssumeRoleWithSAML,  and sts:AssumeRoleWithWebIdentity',
      { ...TRUST, Action: 's3:GetObject' },
    ],
  ]
  for (const [what, flaw, statement] of rows) it(what, () => assert.equal(trust(statement), flaw))

  it('that is no JSON', () => assert.equal(flawOf('trust', '{'), 'This policy contains invalid Json'))
  it('of the old version', () => assert.equal(flawOf('trust', { Version: '2008-10-17', Statement: TRUST }), undefined))
})

describe('a policy that is kept', () => {
  it('grants nothing if it cannot be read', () => {
    for (const text of ['', '{', '{"Statement":[{"Effect":"allow","Action":"*","Resource":"*"}]}']) {
      assert.deepEqual(storedPolicy(text), { statements: [] }, text)
    }
  })
})
