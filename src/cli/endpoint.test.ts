import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { DEV_CREDENTIALS, targetOf } from './endpoint.ts'

describe('whom a command calls', () => {
  it('is a Leat on this machine when nobody says otherwise', () => {
    const target = targetOf({}, {})
    assert.equal(target.url, 'http://127.0.0.1:4566')
    assert.equal(target.region, 'us-east-1')
    assert.deepEqual(target.credentials, DEV_CREDENTIALS)
    assert.ok(target.isDefault && target.isLoopback && !target.isAws)
    assert.equal(targetOf({}, { LEAT_PORT: '5000' }).url, 'http://127.0.0.1:5000')
  })

  it('follows the flag, then the endpoint for Kinesis, then the one for everything', () => {
    const env = { AWS_ENDPOINT_URL: 'http://a.test:1', AWS_ENDPOINT_URL_KINESIS: 'http://b.test:2' }
    assert.equal(targetOf({ endpoint: 'http://c.test:3' }, env).url, 'http://c.test:3')
    assert.equal(targetOf({}, env).url, 'http://b.test:2')
    assert.equal(targetOf({}, { AWS_ENDPOINT_URL: 'http://a.test:1' }).url, 'http://a.test:1')
  })

  it('leaves AWS to the usual chain of credentials, whatever the environment points at', () => {
    const target = targetOf({ endpoint: 'aws' }, { AWS_ENDPOINT_URL: 'http://127.0.0.1:4566' })
    assert.deepEqual([target.url, target.credentials, target.region, target.isAws], [undefined, undefined, undefined, true])
    assert.ok(targetOf({ endpoint: 'https://kinesis.eu-west-1.amazonaws.com' }, {}).isAws)
    assert.equal(targetOf({ endpoint: 'https://amazonaws.com.evil.test' }, {}).isAws, false)
  })

  it('never signs for this machine with the keys of a profile, and takes keys from the environment', () => {
    assert.deepEqual(targetOf({}, { AWS_PROFILE: 'work' }).credentials, DEV_CREDENTIALS)
    assert.equal(targetOf({}, { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }).credentials?.accessKeyId, 'a')
    assert.equal(targetOf({ endpoint: 'https://leat.corp.test' }, { AWS_PROFILE: 'work' }).credentials, undefined)
  })

  it('refuses what is no URL', () => {
    assert.throws(() => targetOf({ endpoint: 'localhost:4566' }, {}), /is no URL/)
    assert.throws(() => targetOf({}, { AWS_ENDPOINT_URL: 'nonsense' }), /in the environment/)
  })
})
