import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { wrongPolicy } from './policy-check.ts'

const ARN = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders'

function policy(changes: object, top: object = {}): string {
  const statement = { Effect: 'Allow', Principal: '*', Action: 'kinesis:PutRecord', Resource: ARN, ...changes }
  return JSON.stringify({ Version: '2012-10-17', Statement: statement, ...top })
}

describe('a resource policy', () => {
  it('may name principals, actions and resources one by one, in lists and with wildcards', () => {
    for (const good of [
      policy({}),
      policy({
        Effect: 'Deny',
        Principal: { AWS: ['111122223333', 'arn:aws:iam::111122223333:root'], Service: 'lambda.amazonaws.com' },
      }),
      policy({ Action: ['kinesis:putrecords', 'kinesis:Get*', 'kinesis:?ist*', 'kinesis:*'] }),
      policy({ Resource: ['*', ARN, 'arn:aws:kinesis:*:000000000000:stream/ord*s'] }),
      policy({ Sid: 'one', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }, { Version: '2008-10-17', Id: 'mine' }),
      policy({}, { Version: undefined }),
    ]) {
      assert.equal(wrongPolicy(good, ARN), undefined, good)
    }
  })

  it('of a consumer has other actions', () => {
    const consumer = `${ARN}/consumer/reader:1700000000`
    assert.equal(wrongPolicy(policy({ Action: 'kinesis:SubscribeToShard', Resource: consumer }), consumer), undefined)
    assert.match(wrongPolicy(policy({ Resource: consumer }), consumer) ?? '', /^Action kinesis:PutRecord is not supported/)
  })

  it('is refused for what is wrong with it', () => {
    for (const [bad, why] of [
      ['{', 'Syntax errors in policy.'],
      ['"text"', 'Syntax errors in policy.'],
      [policy({}, { Version: '2020-01-01' }), 'The policy must contain a valid version string.'],
      [policy({}, { Statement: [] }), 'Missing required field Statement'],
      [policy({}, { Statement: ['text'] }), 'Syntax errors in policy.'],
      [policy({ Effect: 'allow' }), 'Invalid effect in policy: allow'],
      [policy({ Principal: 'someone' }), 'Invalid principal in policy.'],
      [policy({ Principal: { AWS: [] } }), 'Invalid principal in policy.'],
      [policy({ Action: [] }), 'Missing required field Action'],
      [policy({ Action: 'kinesis:DeleteStream' }), 'Action kinesis:DeleteStream is not supported in a policy of this resource.'],
      [policy({ Resource: `${ARN}s` }), `Resource ${ARN}s of the policy is not ${ARN}, which the policy is attached to.`],
      [policy({ Resource: undefined }), 'Missing required field Resource'],
      [' '.repeat(20_481), 'The policy is longer than 20480 bytes.'],
    ] as const) {
      assert.equal(wrongPolicy(bad, ARN), why)
    }
  })

  it('with many wildcards takes no time to speak of', () => {
    assert.match(wrongPolicy(policy({ Resource: `${'*a'.repeat(5_000)}b` }), ARN) ?? '', /^Resource /)
  })
})
