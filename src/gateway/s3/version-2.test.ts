import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { describe, it } from 'node:test'
import { MovableClock } from '../../../test/conformance/world.ts'
import { isRejection } from '../../kernel/outcome.ts'
import type { HttpRequest } from '../http.ts'
import { createS3Authenticator } from './authenticate.ts'
import { readClaimsV2, stringToSignV2 } from './version-2.ts'

const HOSTS = new Set(['s3.example.com'])
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const KEY = 'AKIAIOSFODNN7EXAMPLE'

describe('URLs presigned with Signature Version 2', () => {
  it('are signed as AWS documents it', () => {
    const expires = 1175139620
    const request = requestTo(`/johnsmith/photos/puppy.jpg?AWSAccessKeyId=${KEY}&Signature=x&Expires=${expires}`)
    assert.equal(toSign(request), `GET\n\n\n${expires}\n/johnsmith/photos/puppy.jpg`)
    assert.equal(signatureFor(request), 'NpgCjnDzrM+WFzoENXmpNDUsSn8=')
  })

  it('sign the bucket of a host, what is asked for, and S3’s own headers, and no other parameters', () => {
    const target = `/k?versionId=null&x-id=GetObject&response-content-type=text%2Fcsv&x-amz-security-token=t%2Bt&AWSAccessKeyId=${KEY}&Signature=x&Expires=9`
    const headers = [
      ['content-type', 'text/plain'],
      ['x-amz-meta-a', ' 1 '],
    ] as const
    const request = requestTo(target, { host: 'lake.s3.example.com', method: 'PUT', headers: new Map(headers) })
    assert.equal(
      toSign(request),
      'PUT\n\ntext/plain\n9\nx-amz-meta-a:1\nx-amz-security-token:t+t\n/lake/k?response-content-type=text/csv&versionId=null',
    )
  })

  it('are taken while they are good, with the right secret, for what they were made for', () => {
    const clock = new MovableClock()
    const expires = Math.floor(clock.nowMs() / 1000) + 60
    const principal = { arn: 'arn:aws:iam::111111111111:root', accountId: '111111111111', accessKeyId: KEY }
    const keys = { lookup: (id: string) => (id === KEY ? { secret: SECRET, principal } : undefined) }
    const authenticator = createS3Authenticator({ mode: 'enforced', keys, clock, accountDefault: '0', anonymous: undefined })
    const outcome = (target: string, host = '127.0.0.1') => {
      const identity = authenticator.authenticate(requestTo(target, { host }), HOSTS)
      return isRejection(identity)
        ? identity.rejected
        : `${identity.principal.accountId} ${identity.scope.region} ${identity.payload}`
    }
    const signed = (path: string, id = KEY) => {
      const bare = `${path}?AWSAccessKeyId=${id}&Expires=${expires}&Signature=`
      return `${bare}${encodeURIComponent(signatureFor(requestTo(`${bare}x`)))}`
    }
    assert.equal(outcome(signed('/lake/k')), '111111111111 us-east-1 UNSIGNED-PAYLOAD')
    assert.equal(outcome(signed('/lake/k').replace('/k?', '/other?')), 'SignatureDoesNotMatch')
    assert.equal(outcome(signed('/lake/k'), 'lake.s3.example.com'), 'SignatureDoesNotMatch')
    assert.equal(outcome(signed('/lake/k').replace(`Expires=${expires}`, `Expires=${expires + 1}`)), 'SignatureDoesNotMatch')
    assert.equal(outcome(signed('/lake/k', 'AKIAUNKNOWN')), 'InvalidAccessKeyId')
    assert.equal(outcome(`/lake/k?AWSAccessKeyId=${KEY}&Signature=x`), 'AccessDenied')
    assert.equal(outcome(`/lake/k?AWSAccessKeyId=${KEY}&Signature=x&Expires=soon`), 'AccessDenied')
    // What would be obeyed as a header must be signed as one.
    for (const more of ['X-Amz-Copy-Source=/secret/k', 'X-AMZ-ACL=public-read', 'Content-Type=text/html', 'x-amz-acl=private']) {
      assert.equal(outcome(`${signed('/lake/k')}&${more}`), 'SignatureDoesNotMatch', more)
    }
    const withAcl = (query: string) => {
      const bare = `/lake/k?${query}&AWSAccessKeyId=${KEY}&Expires=${expires}&Signature=`
      return `${bare}${encodeURIComponent(signatureFor(requestTo(`${bare}x`)))}`
    }
    assert.equal(outcome(withAcl('x-amz-acl=private')), '111111111111 us-east-1 UNSIGNED-PAYLOAD')
    assert.equal(outcome(withAcl('x-amz-acl=private').replace('?', '?x-amz-acl=public-read&')), 'SignatureDoesNotMatch')
    clock.advance(61_000)
    assert.equal(outcome(signed('/lake/k')), 'AccessDenied')
  })
})

function requestTo(target: string, more: Partial<HttpRequest> = {}): HttpRequest {
  return { method: 'GET', target, host: '127.0.0.1', headers: new Map(), ...more } as HttpRequest
}

function toSign(request: HttpRequest): string {
  const claims = readClaimsV2(request)
  if (claims === undefined || isRejection(claims)) assert.fail('no claims')
  return stringToSignV2(request, claims, HOSTS)
}

function signatureFor(request: HttpRequest): string {
  return createHmac('sha1', SECRET).update(toSign(request)).digest('base64')
}
