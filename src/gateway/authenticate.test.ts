import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { canonicalRequest, presign, sign } from '../aws/sigv4.ts'
import { isRejection, reject } from '../kernel/outcome.ts'
import { VirtualClock } from '../kernel/virtual-clock.ts'
import { createAuthenticator, type Identity, type KnownKeys } from './authenticate.ts'
import type { HttpRequest } from './http.ts'

const AT_MS = Date.UTC(2026, 0, 1, 0, 10, 0)
const PLACE = { region: 'eu-west-1', service: 'kinesis' }
const KEY = { accessKeyId: 'AKIAKNOWN', secret: 'secret' }
const SESSION = { accessKeyId: 'ASIASESSION', secret: 'other', sessionToken: 'token' }
const OVER = { accessKeyId: 'ASIAOVER', secret: 'other', sessionToken: 'token' }
const INACTIVE = { accessKeyId: 'AKIAINACTIVE', secret: 'secret' }
const PRINCIPAL = { arn: 'arn:aws:iam::111122223333:user/u', accountId: '111122223333', accessKeyId: KEY.accessKeyId }
const MISMATCH =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.'
const UNRECOGNIZED = reject('UnrecognizedClientException', 'The security token included in the request is invalid.')

const keys: KnownKeys = {
  lookup(accessKeyId) {
    if (accessKeyId === KEY.accessKeyId) return { secret: KEY.secret, principal: PRINCIPAL }
    if (accessKeyId === SESSION.accessKeyId)
      return { secret: SESSION.secret, principal: PRINCIPAL, sessionToken: SESSION.sessionToken }
    if (accessKeyId === OVER.accessKeyId)
      return { secret: OVER.secret, principal: PRINCIPAL, sessionToken: OVER.sessionToken, isExpired: true }
    return accessKeyId === INACTIVE.accessKeyId ? { refused: 'It is inactive.' } : undefined
  },
}

interface Sent {
  readonly method: string
  readonly target: string
  readonly host: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const UNSIGNED: Sent = {
  method: 'POST',
  target: '/',
  host: 'localhost:4566',
  headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'Kinesis_20131202.ListStreams' },
  body: '{}',
}

function signed(credentials: typeof KEY | typeof SESSION, change: Partial<Sent> = {}, atMs = AT_MS, place = PLACE): Sent {
  const sent = { ...UNSIGNED, ...change }
  const toSign = { ...sent, headers: { host: sent.host, ...sent.headers }, body: Buffer.from(sent.body) }
  return { ...sent, headers: { ...sent.headers, ...sign(toSign, credentials, place, atMs) } }
}

function presigned(expiresSeconds: number, credentials: typeof KEY = KEY): Sent {
  const toSign = { ...UNSIGNED, headers: { host: UNSIGNED.host, ...UNSIGNED.headers }, body: Buffer.from(UNSIGNED.body) }
  return { ...UNSIGNED, target: presign(toSign, credentials, PLACE, AT_MS, expiresSeconds) }
}

function canonical(target: string): string {
  return canonicalRequest({ method: '', target, signedHeaders: [], headerOf: () => undefined, payloadHash: '' })
}

function withHeaders(sent: Sent, headers: Readonly<Record<string, string>>): Sent {
  return { ...sent, headers: { ...sent.headers, ...headers } }
}

function requestOf(sent: Sent): HttpRequest {
  return {
    method: sent.method,
    target: sent.target,
    host: sent.host,
    headers: new Map(Object.entries(sent.headers)),
    httpVersion: '1.1',
    secure: false,
    signal: new AbortController().signal,
    body: () => Promise.reject(new Error('not read here')),
    stream: () => assert.fail('not read here'),
  }
}

function authenticate(sent: Sent, { mode = 'enforced' as 'dev' | 'enforced', nowMs = AT_MS, service = 'kinesis' } = {}) {
  const authenticator = createAuthenticator({ mode, keys, clock: new VirtualClock(nowMs), accountDefault: '000000000000' })
  const { hint: _, ...outcome } = authenticator.authenticate(requestOf(sent), Buffer.from(sent.body), service) as Identity & {
    hint?: string
  }
  return outcome
}

const KNOWN: Identity = { principal: PRINCIPAL, scope: { accountId: '111122223333', region: 'eu-west-1' } }

describe('what must be there', () => {
  const authorized = (authorization: string, headers: Readonly<Record<string, string>> = {}): Sent =>
    withHeaders(UNSIGNED, { authorization, ...headers })
  const incomplete = (message: string) => reject('IncompleteSignatureException', message)

  it('either form of signature', () => {
    const missing = reject('MissingAuthenticationTokenException', 'Missing Authentication Token')
    assert.deepEqual(authenticate(UNSIGNED, { mode: 'dev' }), missing)
    assert.deepEqual(authenticate({ ...UNSIGNED, target: '/?X-Amz-Credential=a&X-Amz-Date=b' }), missing)
  })

  it('not both', () => {
    const both = reject(
      'InvalidSignatureException',
      "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
    )
    assert.deepEqual(authenticate({ ...authorized('x'), target: '/?X-Amz-Algorithm' }, { mode: 'dev' }), both)
  })

  it('all parts of the header', () => {
    const date = { 'x-amz-date': '20260101T001000Z' }
    const credential = "Authorization header requires 'Credential' parameter. "
    const signature = "Authorization header requires 'Signature' parameter. "
    const headers = "Authorization header requires 'SignedHeaders' parameter. "
    const dates = "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. "
    const cases: readonly (readonly [Sent, string])[] = [
      [authorized('AWS4-HMAC-SHA256'), `${credential}${signature}${headers}${dates}Authorization=AWS4-HMAC-SHA256`],
      [authorized('AWS4- Signature=b Credential=a', date), `${headers}Authorization=AWS4- Signature=b Credential=a`],
      [authorized('X Signature=b,Credential=a', { date: 'd' }), `${headers}Authorization=X Signature=b,Credential=a`],
      [
        authorized('X Signature=b,, SignedHeaders=,Credential=a', date),
        `${headers}Authorization=X Signature=b,, SignedHeaders=,Credential=a`,
      ],
      [
        authorized('X Signature=b Credential=a SignedHeaders=c'),
        `${dates}Authorization=X Signature=b Credential=a SignedHeaders=c`,
      ],
    ]
    for (const [sent, message] of cases) assert.deepEqual(authenticate(sent, { mode: 'dev' }), incomplete(message))
  })

  it('all parameters of the query', () => {
    const names = ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Signature', 'X-Amz-SignedHeaders', 'X-Amz-Date']
    const missing = (which: readonly string[]): string =>
      `${which.map((name) => `AWS query-string parameters must include '${name}'. `).join('')}Re-examine the query-string parameters.`
    const target = (which: readonly string[]): string => `/?${which.map((name) => `${name}=x`).join('&')}`
    assert.deepEqual(authenticate({ ...UNSIGNED, target: '/?X-Amz-Algorithm=' }, { mode: 'dev' }), incomplete(missing(names)))
    for (const name of names.slice(1)) {
      const sent = { ...UNSIGNED, target: target(names.filter((each) => each !== name)) }
      assert.deepEqual(authenticate(sent, { mode: 'dev' }), incomplete(missing([name])))
    }
  })

  it('a credential of five elements for this service', () => {
    const withCredential = (credential: string): Sent =>
      authorized(`AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=x`, {
        'x-amz-date': '20260101T001000Z',
      })
    const cases: readonly (readonly [string, ReturnType<typeof reject>])[] = [
      ['a', incomplete("Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'a'")],
      [
        '/d/r/kinesis/aws4_request',
        incomplete(
          "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '/d/r/kinesis/aws4_request'",
        ),
      ],
      [
        'a/d//kinesis/aws4_request',
        reject('InvalidSignatureException', "Credential should be scoped to a valid region, not ''. "),
      ],
      [
        'a/d/r/s3/aws4_request',
        reject('InvalidSignatureException', "Credential should be scoped to correct service: 'kinesis'. "),
      ],
      [
        'a/d/r:x/s3/aws5',
        reject(
          'InvalidSignatureException',
          "Credential should be scoped to a valid region, not 'r:x'. Credential should be scoped to correct service: 'kinesis'. Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5'. ",
        ),
      ],
    ]
    for (const [credential, rejection] of cases)
      assert.deepEqual(authenticate(withCredential(credential), { mode: 'dev' }), rejection)
  })
})

describe('dev mode', () => {
  it('takes any key as the root of an account, whatever signature and date', () => {
    const old = signed({ accessKeyId: 'test', secret: 'test' }, {}, 0)
    assert.deepEqual(authenticate(old, { mode: 'dev' }), {
      principal: { arn: 'arn:aws:iam::000000000000:root', accountId: '000000000000', accessKeyId: 'test' },
      scope: { accountId: '000000000000', region: 'eu-west-1' },
    })
  })

  it('takes a key of twelve digits as an account', () => {
    const identity = authenticate(signed({ accessKeyId: '123456789012', secret: 'x' }), { mode: 'dev' })
    assert.equal(identity.scope.accountId, '123456789012')
    assert.equal(identity.principal.arn, 'arn:aws:iam::123456789012:root')
    assert.equal(
      authenticate(signed({ accessKeyId: '1234567890123', secret: 'x' }), { mode: 'dev' }).scope.accountId,
      '000000000000',
    )
  })

  it('verifies the keys it knows', () => {
    assert.deepEqual(authenticate(signed(KEY), { mode: 'dev' }), KNOWN)
    const forged = authenticate(signed({ ...KEY, secret: 'guess' }), { mode: 'dev' })
    assert.deepEqual(forged, reject('InvalidSignatureException', MISMATCH))
  })
})

describe('enforced mode', () => {
  it('takes what was signed with a known key', () => {
    assert.deepEqual(authenticate(signed(KEY)), KNOWN)
    assert.deepEqual(authenticate(signed(KEY, { target: '/some//path?b=1&a=%20' })), KNOWN)
    assert.deepEqual(authenticate(presigned(60)), KNOWN)
    const hashed = withHeaders(UNSIGNED, {
      'x-amz-content-sha256': '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    })
    assert.deepEqual(authenticate(signed(KEY, hashed)), KNOWN)
  })

  it('takes :authority for the host, as JavaScript clients sign over HTTP/2', () => {
    const toSign = {
      ...UNSIGNED,
      headers: { ':authority': UNSIGNED.host, ...UNSIGNED.headers },
      body: Buffer.from(UNSIGNED.body),
    }
    const sent = withHeaders(UNSIGNED, sign(toSign, KEY, PLACE, AT_MS))
    assert.deepEqual(authenticate(sent), KNOWN)
    assert.deepEqual(authenticate({ ...sent, host: 'elsewhere' }), reject('InvalidSignatureException', MISMATCH))
  })

  it('does not know other keys, whatever they signed', () => {
    assert.deepEqual(authenticate(signed({ accessKeyId: 'AKIANOBODY', secret: 'x' })), UNRECOGNIZED)
    assert.deepEqual(authenticate(signed({ accessKeyId: 'AKIANOBODY', secret: 'nobody' })), UNRECOGNIZED)
    assert.deepEqual(authenticate(signed({ accessKeyId: '123456789012', secret: 'test' }, {}, 0)), UNRECOGNIZED)
  })

  it('wants the token of a session, its own and in time', () => {
    assert.deepEqual(authenticate(signed(SESSION)), KNOWN)
    assert.deepEqual(authenticate(signed({ accessKeyId: SESSION.accessKeyId, secret: SESSION.secret })), UNRECOGNIZED)
    assert.deepEqual(authenticate(signed({ ...SESSION, sessionToken: 'other' })), UNRECOGNIZED)
    assert.deepEqual(authenticate(signed({ ...KEY, sessionToken: 'token' })), UNRECOGNIZED)
    assert.deepEqual(
      authenticate(signed(OVER)),
      reject('ExpiredTokenException', 'The security token included in the request is expired'),
    )
  })

  it('refuses keys of its own that may not be used, in dev mode too', () => {
    for (const mode of ['enforced', 'dev'] as const) assert.deepEqual(authenticate(signed(INACTIVE), { mode }), UNRECOGNIZED)
  })

  it('tells a key that it has been used, and only then', () => {
    const uses: unknown[] = []
    const used = (scope: unknown) => uses.push(scope)
    const known = { ...KEY, principal: PRINCIPAL, used: (scope: unknown) => void used(scope) }
    const clock = new VirtualClock(AT_MS)
    const options = { mode: 'dev', keys: { lookup: () => known }, clock, accountDefault: '000000000000' } as const
    const authenticator = createAuthenticator(options)
    const ask = (sent: Sent) => authenticator.authenticate(requestOf(sent), Buffer.from(sent.body), 'kinesis')
    ask({ ...signed(KEY), host: 'elsewhere' })
    assert.equal(uses.length, 0)
    ask(signed(KEY))
    assert.deepEqual(uses, [{ date: '20260101', ...PLACE }])
  })

  it('allows five minutes either way', () => {
    assert.deepEqual(authenticate(signed(KEY), { nowMs: AT_MS + 300_000 }), KNOWN)
    assert.deepEqual(authenticate(signed(KEY), { nowMs: AT_MS - 300_000 }), KNOWN)
    assert.deepEqual(
      authenticate(signed(KEY), { nowMs: AT_MS + 301_000 }),
      reject(
        'InvalidSignatureException',
        'Signature expired: 20260101T001000Z is now earlier than 20260101T001001Z (20260101T001501Z - 5 min.)',
      ),
    )
    assert.deepEqual(
      authenticate(signed(KEY), { nowMs: AT_MS - 301_000 }),
      reject(
        'InvalidSignatureException',
        'Signature not yet current: 20260101T001000Z is still later than 20260101T000959Z (20260101T000459Z + 5 min.)',
      ),
    )
  })

  it('lets presigned requests live as long as they say, up to a week', () => {
    assert.deepEqual(authenticate(presigned(3600), { nowMs: AT_MS + 3_600_000 }), KNOWN)
    const late = authenticate(presigned(3600), { nowMs: AT_MS + 3_601_000 })
    assert.deepEqual(
      late,
      reject(
        'InvalidSignatureException',
        'Signature expired: 20260101T001000Z is now earlier than 20260101T001001Z (20260101T011001Z - 60 min.)',
      ),
    )
    for (const expires of ['604801', '1e9', '-1', 'NaN', '', '1.5', '99999999999999999999']) {
      const sent = presigned(60)
      const changed = { ...sent, target: sent.target.replace('X-Amz-Expires=60', `X-Amz-Expires=${expires}`) }
      assert.equal((authenticate(changed) as unknown as { rejected: string }).rejected, 'IncompleteSignatureException', expires)
    }
  })
})

describe('attacks', () => {
  const refusedAs = (sent: Sent, rejected: string, message?: string | RegExp): void => {
    const outcome = authenticate(sent) as unknown as { rejected: string; message: string }
    assert.equal(outcome.rejected, rejected)
    if (message !== undefined)
      assert.match(outcome.message, message instanceof RegExp ? message : new RegExp(message.replace(/[.*?]/g, '\\$&')))
  }

  it('a header that decides and was not signed', () => {
    refusedAs(
      withHeaders(signed(KEY), { 'x-amz-meta': 'y' }),
      'InvalidSignatureException',
      "'x-amz-meta' must be a 'SignedHeader'",
    )
    const { 'x-amz-target': target = '', ...rest } = UNSIGNED.headers
    refusedAs(
      withHeaders(signed(KEY, { headers: rest }), { 'x-amz-target': target }),
      'InvalidSignatureException',
      "'x-amz-target' must be",
    )
  })

  it('a host that was not signed', () => {
    const toSign = { ...UNSIGNED, body: Buffer.from(UNSIGNED.body) }
    const sent = withHeaders(UNSIGNED, sign(toSign, KEY, PLACE, AT_MS))
    refusedAs(sent, 'InvalidSignatureException', "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.")
  })

  it('another body under a hash that was signed, or under none', () => {
    const hashed = signed(
      KEY,
      withHeaders(UNSIGNED, { 'x-amz-content-sha256': '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' }),
    )
    refusedAs({ ...hashed, body: '{"Limit":1}' }, 'InvalidSignatureException', MISMATCH)
    for (const declared of ['UNSIGNED-PAYLOAD', 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD', 'STREAMING-UNSIGNED-PAYLOAD-TRAILER', '']) {
      refusedAs(signed(KEY, withHeaders(UNSIGNED, { 'x-amz-content-sha256': declared })), 'InvalidSignatureException', MISMATCH)
    }
  })

  it('a hash that was not signed and is not that of the body', () => {
    refusedAs(withHeaders(signed(KEY), { 'x-amz-content-sha256': '0'.repeat(64) }), 'InvalidSignatureException', MISMATCH)
  })

  it('the same thing said twice', () => {
    const sent = signed(KEY)
    const authorization = sent.headers['authorization'] ?? ''
    refusedAs(withHeaders(sent, { authorization: `${authorization}, ${authorization}` }), 'InvalidSignatureException', MISMATCH)
    refusedAs(
      withHeaders(sent, { 'x-amz-date': `${sent.headers['x-amz-date']}, ${sent.headers['x-amz-date']}` }),
      'IncompleteSignatureException',
      'Date must be',
    )
    const query = presigned(60)
    refusedAs({ ...query, target: `${query.target}&X-Amz-Signature=${'0'.repeat(64)}` }, 'InvalidSignatureException', MISMATCH)
    refusedAs({ ...query, target: `${query.target}&X-Amz-Expires=604800` }, 'InvalidSignatureException', MISMATCH)
  })

  it('another algorithm, date, or day of the scope', () => {
    const sent = signed(KEY)
    const authorization = sent.headers['authorization'] ?? ''
    for (const algorithm of ['AWS4-HMAC-SHA1', 'AWS4-ECDSA-P256-SHA256', 'aws4-hmac-sha256', 'AWS4-']) {
      refusedAs(
        withHeaders(sent, { authorization: authorization.replace('AWS4-HMAC-SHA256', algorithm) }),
        'IncompleteSignatureException',
      )
    }
    refusedAs(
      withHeaders(sent, { 'x-amz-date': '2026-01-01' }),
      'IncompleteSignatureException',
      "Date must be in ISO-8601 'basic format'. Got '2026-01-01'",
    )
    refusedAs(
      withHeaders(sent, { authorization: authorization.replace('/20260101/', '/20260102/') }),
      'InvalidSignatureException',
      "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20260102' != '20260101', from '20260101T001000Z'.",
    )
  })

  it('a signature that is empty, short, long or text', () => {
    const authorization = signed(KEY).headers['authorization'] ?? ''
    for (const signature of ['WHATEVER', '0', '0'.repeat(63), '0'.repeat(64), '0'.repeat(65), 'ü'.repeat(32)]) {
      refusedAs(
        withHeaders(signed(KEY), { authorization: authorization.replace(/Signature=.*/, `Signature=${signature}`) }),
        'InvalidSignatureException',
        MISMATCH,
      )
    }
  })

  it('any one character changed', () => {
    const sents = [signed(KEY), signed(SESSION), presigned(60)]
    let tried = 0
    fc.assert(
      fc.property(fc.constantFrom(...sents), fc.nat(2000), fc.constantFrom(...'aB0/=;&%?. '), (sent, at, letter) => {
        const parts = [sent.method, sent.target, sent.host, sent.body, ...Object.values(sent.headers)]
        const text = parts.join('\n')
        const index = at % text.length
        if (text[index] === letter || text[index] === '\n') return
        const changed = `${text.slice(0, index)}${letter}${text.slice(index + 1)}`.split('\n')
        const [method = '', target = '', host = '', body = '', ...values] = changed
        const headers = Object.fromEntries(Object.keys(sent.headers).map((name, position) => [name, values[position] ?? '']))
        const before = Object.values(sent.headers).map((value) => value.replace(/\s+/g, ' ').trim())
        const after = Object.values(headers).map((value) => value.replace(/[\s,]+/g, ' ').trim())
        // Spellings of one path and query, blanks at an end of a header, and commas for blanks in Authorization, mean the same.
        if (
          method === sent.method &&
          canonical(target) === canonical(sent.target) &&
          host.trim() === sent.host &&
          body === sent.body
        ) {
          if (before.every((value, position) => value.replace(/[\s,]+/g, ' ') === after[position])) return
        }
        tried++
        assert.ok(isRejection(authenticate({ method, target, host, body, headers })), `${JSON.stringify(changed)}`)
      }),
      { numRuns: 5000 },
    )
    assert.ok(tried > 1000)
  })
})
