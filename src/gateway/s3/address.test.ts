import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { encodeUri } from '../../aws/sigv4.ts'
import { isRejection } from '../../kernel/outcome.ts'
import type { HttpRequest } from '../http.ts'
import { addressOf, bucketOfHost } from './address.ts'

const HOSTS = new Set(['leat.test', 's3.us-east-1.amazonaws.com', '10.0.0.7'])

function address(target: string, host = 'localhost:4566') {
  const outcome = addressOf({ target, host } as HttpRequest, HOSTS)
  if (isRejection(outcome)) return outcome.rejected
  const { query, ...rest } = outcome
  return { ...rest, ...(query.size > 0 && { query: Object.fromEntries(query) }) }
}

describe('path style', () => {
  for (const [target, expected] of [
    ['/', {}],
    ['/?x-id=ListBuckets', { query: { 'x-id': 'ListBuckets' } }],
    ['/b', { bucket: 'b' }],
    ['/b/', { bucket: 'b' }],
    ['/b/?list-type=2&prefix=a%2Fb', { bucket: 'b', query: { 'list-type': '2', prefix: 'a/b' } }],
    ['/b?uploads', { bucket: 'b', query: { uploads: '' } }],
    ['/b/k', { bucket: 'b', key: 'k' }],
    ['/b/a%20b/c%3Dd', { bucket: 'b', key: 'a b/c=d' }],
    ['/b/a+b', { bucket: 'b', key: 'a+b' }],
    ['/b?prefix=a+b%2B', { bucket: 'b', query: { prefix: 'a b+' } }],
    ['/b//', { bucket: 'b', key: '/' }],
    ['/b/a//b/./../c/', { bucket: 'b', key: 'a//b/./../c/' }],
    ['/b/%2e%2e/%2F', { bucket: 'b', key: '..//' }],
    ['/b/..%2f..%2fetc%2fpasswd', { bucket: 'b', key: '../../etc/passwd' }],
    ['/b/%2525', { bucket: 'b', key: '%25' }],
    ['/b/%F0%9F%98%80', { bucket: 'b', key: '😀' }],
    ['/b/k?a=1&a=2', { bucket: 'b', key: 'k', query: { a: '1' } }],
    ['/%24extremelyunlikelytoexist%24', { bucket: '$extremelyunlikelytoexist$' }],
  ] as const) {
    it(target, () => assert.deepEqual(address(target), expected))
  }

  it('what is no percent-encoding of UTF-8 is no URI', () => {
    for (const target of ['/b/%', '/b/%zz', '/b/%4', '/b/%ff', '/b/%c3', '/%ed%a0%80/k', '/b?prefix=%ff', '/b?%=1']) {
      assert.equal(address(target), 'InvalidURI', target)
    }
  })

  it('keys have 1,024 bytes at most, whatever is asked of them', () => {
    assert.deepEqual(address(`/b/${'k'.repeat(1024)}`), { bucket: 'b', key: 'k'.repeat(1024) })
    assert.equal(address(`/b/${'k'.repeat(1025)}`), 'KeyTooLongError')
    assert.equal(address(`/b/${'%C3%BC'.repeat(513)}`), 'KeyTooLongError')
    assert.equal(address(`/${'k'.repeat(1025)}`, 'b.localhost'), 'KeyTooLongError')
  })

  it('every key that is encoded as clients do comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (key) => {
        const path = key.split('/').map(encodeUri).join('/')
        assert.deepEqual(address(`/bucket/${path}`), { bucket: 'bucket', key })
        assert.deepEqual(address(`/${path}`, 'bucket.localhost:4566'), { bucket: 'bucket', key })
      }),
    )
  })
})

describe('virtual hosts', () => {
  for (const [host, bucket] of [
    ['localhost:4566', undefined],
    ['127.0.0.1:4566', undefined],
    ['[::1]:4566', undefined],
    ['b.localhost:4566', 'b'],
    ['B.LOCALHOST', 'b'],
    ['my.bucket.localhost', 'my.bucket'],
    ['s3.localhost', undefined],
    ['b.s3.localhost', 'b'],
    ['b.s3.eu-west-1.localhost', 'b'],
    ['s3.eu-west-1.localhost', undefined],
    ['b.s3-eu-west-1.localhost', 'b'],
    ['s3.b.localhost', 's3.b'],
    ['leat.test', undefined],
    ['b.leat.test:443', 'b'],
    ['b.s3.leat.test', 'b'],
    ['10.0.0.7', undefined],
    ['s3.us-east-1.amazonaws.com', undefined],
    ['b.s3.us-east-1.amazonaws.com', 'b'],
    ['my.b.s3.us-east-1.amazonaws.com', 'my.b'],
    ['b.s3.amazonaws.com', 'b'],
    ['b.s3.dualstack.eu-west-1.amazonaws.com', 'b'],
    ['elsewhere.test', undefined],
    ['', undefined],
  ] as const) {
    it(`${host || 'none'}: ${bucket ?? 'no bucket'}`, () => assert.equal(bucketOfHost(host, HOSTS), bucket))
  }

  it('the path is the key, whatever slashes it has', () => {
    assert.deepEqual(address('/', 'b.localhost'), { bucket: 'b' })
    assert.deepEqual(address('/?list-type=2', 'b.localhost'), { bucket: 'b', query: { 'list-type': '2' } })
    assert.deepEqual(address('/a//b/', 'b.localhost'), { bucket: 'b', key: 'a//b/' })
    assert.deepEqual(address('//a', 'b.localhost'), { bucket: 'b', key: '/a' })
  })
})
