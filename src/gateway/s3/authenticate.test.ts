import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deriveSigningKey, encodeUri, formatAmzDate, parseAmzDate, sign, signatureOf } from '../../aws/sigv4.ts'
import { isRejection } from '../../kernel/outcome.ts'
import { VirtualClock } from '../../kernel/virtual-clock.ts'
import type { HttpRequest } from '../http.ts'
import { createS3Authenticator } from './authenticate.ts'

const AT_MS = Date.UTC(2026, 0, 2, 3, 4, 5)
const DATE = formatAmzDate(AT_MS)
const SECRET = 'correct horse'
const KEY = { accessKeyId: 'AKID', secret: SECRET }
const PLACE = { region: 'eu-west-1', service: 's3' }
const HOST = 'localhost:4566'
const DIGEST = 'x-amz-content-sha256'
const principal = { arn: 'arn:aws:iam::111122223333:root', accountId: '111122223333', accessKeyId: 'AKID' }

interface Sent {
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly host?: string
}

interface World {
  readonly mode?: 'dev' | 'enforced'
  readonly nowMs?: number
  readonly sessionToken?: string
  readonly isExpired?: true
}

function outcomeOf(sent: Sent, { mode = 'enforced', nowMs = AT_MS, ...key }: World = {}) {
  const authenticator = createS3Authenticator({
    mode,
    keys: { lookup: (id) => (id === 'AKID' ? { secret: SECRET, principal, ...key } : undefined) },
    clock: new VirtualClock(nowMs),
    accountDefault: '000000000000',
    anonymous: mode === 'dev' ? { accountId: '000000000000', region: 'us-east-1' } : undefined,
  })
  const headers = new Map(Object.entries({ host: sent.host ?? HOST, ...sent.headers }))
  return authenticator.authenticate({ ...sent, host: sent.host ?? HOST, headers } as unknown as HttpRequest)
}

function refusal(sent: Sent, world: World = {}) {
  const outcome = outcomeOf(sent, world)
  assert.ok(isRejection(outcome), 'it was let in')
  return outcome
}

function said(sent: Sent, world: World = {}): string {
  const { rejected, message } = refusal(sent, world)
  return `${rejected}: ${message}`
}

function inHeader({
  method = 'GET',
  target = '/b/k',
  headers = {} as Record<string, string>,
  key = KEY as typeof KEY & { sessionToken?: string },
  atMs = AT_MS,
  place = PLACE,
} = {}): Sent {
  const all = { host: HOST, [DIGEST]: 'UNSIGNED-PAYLOAD', ...headers }
  // The path is signed as it is sent, which is the same for the paths of these tests.
  return {
    method,
    target,
    headers: { ...all, ...sign({ method, target, headers: all, body: Buffer.alloc(0) }, key, place, atMs) },
  }
}

interface Presigning {
  readonly method?: string
  readonly target?: string
  readonly headers?: Readonly<Record<string, string>>
}

describe('signed in the header', () => {
  it('a request with a known key', () => {
    const outcome = outcomeOf(inHeader())
    assert.ok(!isRejection(outcome))
    assert.deepEqual([outcome.principal, outcome.scope], [principal, { accountId: '111122223333', region: 'eu-west-1' }])
    assert.equal(outcome.payload, 'UNSIGNED-PAYLOAD')
  })

  it('with Date in place of X-Amz-Date', () => {
    const { headers, ...rest } = inHeader()
    const { 'x-amz-date': _, ...others } = headers
    const authorization = (others.authorization ?? '').replace(
      'host;x-amz-content-sha256;x-amz-date',
      'host;x-amz-content-sha256',
    )
    const sent = { ...rest, headers: { ...others, authorization, date: new Date(AT_MS).toUTCString() } }
    assert.equal(refusal(sent).rejected, 'SignatureDoesNotMatch')
    assert.equal(
      refusal({ ...sent, headers: { ...sent.headers, date: 'soon' } }).message,
      'AWS authentication requires a valid Date or x-amz-date header',
    )
  })

  it('a wrong signature is answered with what was signed here', () => {
    const sent = inHeader({ key: { ...KEY, secret: 'wrong' } })
    const { details = {}, ...rest } = refusal(sent)
    assert.deepEqual(rest, {
      rejected: 'SignatureDoesNotMatch',
      message:
        'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    })
    assert.deepEqual(Object.keys(details), [
      'AWSAccessKeyId',
      'StringToSign',
      'SignatureProvided',
      'StringToSignBytes',
      'CanonicalRequest',
      'CanonicalRequestBytes',
    ])
    assert.match(details['CanonicalRequest'] ?? '', /^GET\n\/b\/k\n\nhost:localhost:4566\n/)
    assert.equal(details['CanonicalRequestBytes']?.slice(0, 11), '47 45 54 0a')
  })

  it('anything that changed since: method, key, parameter, header, host', () => {
    const sent = inHeader({ target: '/b/k?acl', headers: { range: 'bytes=0-1' } })
    assert.ok(!isRejection(outcomeOf(sent)))
    for (const changed of [
      { ...sent, method: 'DELETE' },
      { ...sent, target: '/b/other?acl' },
      { ...sent, target: '/b/k?policy' },
      { ...sent, headers: { ...sent.headers, range: 'bytes=0-2' } },
      { ...sent, headers: { ...sent.headers, [DIGEST]: 'STREAMING-UNSIGNED-PAYLOAD-TRAILER' } },
      { ...sent, host: 'b.localhost:4566' },
    ]) {
      assert.equal(refusal(changed).rejected, 'SignatureDoesNotMatch')
    }
  })

  it('what is not signed and decides over the request', () => {
    const sent = inHeader()
    const more = { ...sent, headers: { ...sent.headers, 'x-amz-acl': 'public-read', 'x-amz-meta-a': '1' } }
    for (const mode of ['enforced', 'dev'] as const) {
      assert.deepEqual(refusal(more, { mode }), {
        rejected: 'AccessDenied',
        message: 'There were headers present in the request which were not signed',
        details: { HeadersNotSigned: 'x-amz-acl, x-amz-meta-a' },
      })
    }
  })

  it('an unknown key', () => {
    const sent = inHeader({ key: { ...KEY, accessKeyId: 'STRANGER' } })
    assert.deepEqual(refusal(sent), {
      rejected: 'InvalidAccessKeyId',
      message: 'The AWS Access Key Id you provided does not exist in our records.',
      details: { AWSAccessKeyId: 'STRANGER' },
    })
    const dev = outcomeOf(sent, { mode: 'dev', nowMs: 0 })
    assert.ok(!isRejection(dev))
    assert.equal(dev.principal.arn, 'arn:aws:iam::000000000000:root')
    assert.equal(dev.verifier, undefined)
  })

  it('a clock that is off by more than a quarter of an hour', () => {
    const late = 15 * 60_000
    assert.ok(!isRejection(outcomeOf(inHeader(), { nowMs: AT_MS + late })))
    for (const nowMs of [AT_MS + late + 1000, AT_MS - late - 1000]) {
      const { hint: _, ...rest } = refusal(inHeader(), { nowMs })
      assert.deepEqual(rest, {
        rejected: 'RequestTimeTooSkewed',
        message: 'The difference between the request time and the current time is too large.',
        details: {
          RequestTime: DATE,
          ServerTime: new Date(nowMs).toISOString().replace('.000', ''),
          MaxAllowedSkewMilliseconds: '900000',
        },
      })
    }
  })

  it('session tokens', () => {
    const sent = inHeader({ key: { ...KEY, sessionToken: 'T' } })
    assert.ok(!isRejection(outcomeOf(sent, { sessionToken: 'T' })))
    assert.equal(said(sent), 'InvalidToken: The provided token is malformed or otherwise invalid.')
    assert.equal(said(inHeader(), { sessionToken: 'T' }), 'InvalidToken: The provided token is malformed or otherwise invalid.')
    assert.equal(said(sent, { sessionToken: 'T', isExpired: true }), 'ExpiredToken: The provided token has expired.')
  })

  const header = (authorization: string, more: Record<string, string> = {}): Sent => ({
    method: 'GET',
    target: '/b/k',
    headers: { authorization, 'x-amz-date': DATE, [DIGEST]: 'UNSIGNED-PAYLOAD', ...more },
  })
  const credential = (text: string): Sent => header(`AWS4-HMAC-SHA256 Credential=${text}, SignedHeaders=host, Signature=00`)

  for (const [sent, expected] of [
    [
      header('AWS AKID:c2ln'),
      'InvalidRequest: The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
    ],
    [header('Basic YTpi'), 'InvalidArgument: Unsupported Authorization Type'],
    [
      header('AWS4-HMAC-SHA256 Credential=a/b/c/d/e'),
      'AuthorizationHeaderMalformed: The authorization header is malformed; the authorization header requires three components: Credential, SignedHeaders, and Signature.',
    ],
    [
      header('AWS4-ECDSA-P256-SHA256 Credential=a'),
      'NotImplemented: Leat does not verify signatures of Signature Version 4A: sign with AWS4-HMAC-SHA256.',
    ],
    [
      credential('AKID'),
      'AuthorizationHeaderMalformed: The authorization header is malformed; the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
    ],
    [
      credential('AKID/2026/eu-west-1/s3/aws4_request'),
      'AuthorizationHeaderMalformed: The authorization header is malformed; incorrect date format "2026". This date in the credential must be in the format "yyyyMMdd".',
    ],
    [
      credential('AKID/20260102/a:b/s3/aws4_request'),
      "AuthorizationHeaderMalformed: The authorization header is malformed; the region 'a:b' is wrong; expecting 'us-east-1'",
    ],
    [
      credential('AKID/20260102/eu-west-1/ec2/aws4_request'),
      'AuthorizationHeaderMalformed: The authorization header is malformed; incorrect service "ec2". This endpoint belongs to "s3".',
    ],
    [
      credential('AKID/20260102/eu-west-1/s3/aws5_request'),
      'AuthorizationHeaderMalformed: The authorization header is malformed; incorrect terminal "aws5_request". This endpoint uses "aws4_request".',
    ],
    [
      credential('AKID/20260103/eu-west-1/s3/aws4_request'),
      'AuthorizationHeaderMalformed: The authorization header is malformed; Invalid credential date "20260103". This date is not the same as X-Amz-Date: "20260102".',
    ],
  ] as const) {
    it(expected, () => {
      for (const mode of ['enforced', 'dev'] as const) assert.equal(said(sent, { mode }), expected)
    })
  }

  it('without x-amz-content-sha256, or signed twice', () => {
    const sent = credential('AKID/20260102/eu-west-1/s3/aws4_request')
    const { [DIGEST]: _, ...headers } = sent.headers
    assert.equal(said({ ...sent, headers }), 'InvalidRequest: Missing required header for this request: x-amz-content-sha256')
    assert.match(
      said({ ...sent, target: '/b/k?X-Amz-Algorithm=AWS4-HMAC-SHA256' }),
      /^InvalidArgument: Only one auth mechanism allowed; /,
    )
    assert.match(
      said({ ...sent, target: '/b/k?AWSAccessKeyId=a&Signature=b' }),
      /^InvalidArgument: Only one auth mechanism allowed; /,
    )
  })
})

describe('signed in the query', () => {
  // `presign` hashes the body, as other services want it; S3's presigners do not.
  const s3Presigned = ({ method = 'GET', target = '/b/k', headers = {} }: Presigning = {}): Sent => {
    const parameters = {
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential': `AKID/${DATE.slice(0, 8)}/eu-west-1/s3/aws4_request`,
      'X-Amz-Date': DATE,
      'X-Amz-Expires': '60',
      'X-Amz-SignedHeaders': ['host', ...Object.keys(headers)].sort().join(';'),
    }
    const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeUri(value)}`)
    const unsigned = `${target}${target.includes('?') ? '&' : '?'}${query.join('&')}&X-Amz-Signature=`
    const shown = refusal({ method, target: `${unsigned}00`, headers }, { nowMs: AT_MS }).details ?? {}
    return { method, target: `${unsigned}${signatureFor(shown['StringToSign'] ?? '', SECRET)}`, headers }
  }

  it('is good for as long as it says, and no longer', () => {
    const sent = s3Presigned()
    for (const nowMs of [AT_MS - 15 * 60_000, AT_MS, AT_MS + 60_000])
      assert.ok(!isRejection(outcomeOf(sent, { nowMs })), `${nowMs}`)
    for (const mode of ['enforced', 'dev'] as const) {
      assert.deepEqual(refusal(sent, { nowMs: AT_MS + 61_000, mode }), {
        rejected: 'AccessDenied',
        message: 'Request has expired',
        details: { 'X-Amz-Expires': '60', Expires: '2026-01-02T03:05:05Z', ServerTime: '2026-01-02T03:05:06Z' },
      })
      assert.equal(said(sent, { nowMs: AT_MS - 16 * 60_000, mode }), 'AccessDenied: Request is not valid yet')
    }
  })

  it('leaves the payload open', () => {
    const outcome = outcomeOf(s3Presigned({ method: 'PUT' }))
    assert.ok(!isRejection(outcome))
    assert.equal(outcome.payload, 'UNSIGNED-PAYLOAD')
  })

  it('altered: key, method, time, host', () => {
    const sent = s3Presigned()
    for (const changed of [
      { ...sent, target: sent.target.replace('/b/k', '/b/j') },
      { ...sent, method: 'PUT' },
      { ...sent, target: sent.target.replace('Expires=60', 'Expires=6000') },
      { ...sent, target: `${sent.target}&versionId=1` },
      { ...sent, host: 'other.localhost' },
      { ...sent, headers: { [DIGEST]: 'STREAMING-UNSIGNED-PAYLOAD-TRAILER' } },
      { ...sent, target: `${sent.target}&X-Amz-Date=${DATE}` },
    ]) {
      assert.equal(refusal(changed).rejected, 'SignatureDoesNotMatch')
    }
  })

  it('the path may be sent in less encoding than it was signed in', () => {
    const sent = s3Presigned({ target: '/b/it%27s%21%20here' })
    assert.ok(!isRejection(outcomeOf(sent)))
    assert.ok(!isRejection(outcomeOf({ ...sent, target: sent.target.replace('%27', "'").replace('%21', '!') })))
  })

  it('headers that are not signed', () => {
    const sent = s3Presigned({ method: 'PUT' })
    assert.equal(
      said({ ...sent, headers: { 'x-amz-acl': 'public-read' } }),
      'AccessDenied: There were headers present in the request which were not signed',
    )
    assert.ok(!isRejection(outcomeOf({ ...sent, headers: { 'content-type': 'text/plain', [DIGEST]: 'UNSIGNED-PAYLOAD' } })))
  })

  const EVERY =
    'AuthorizationQueryParametersError: Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.'
  for (const name of ['Algorithm', 'Credential', 'Signature', 'Date', 'SignedHeaders', 'Expires']) {
    it(`without X-Amz-${name}`, () => {
      const { target, ...rest } = s3Presigned()
      const without = { ...rest, target: target.replace(new RegExp(`X-Amz-${name}=[^&]*`), 'a=b') }
      for (const mode of ['enforced', 'dev'] as const) assert.equal(said(without, { mode }), EVERY)
    })
  }

  for (const [expires, expected] of [
    [
      '604801',
      'AuthorizationQueryParametersError: X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    ],
    ['-1', 'AuthorizationQueryParametersError: X-Amz-Expires must be non-negative'],
    ['soon', 'AuthorizationQueryParametersError: X-Amz-Expires should be a number'],
  ] as const) {
    it(`X-Amz-Expires=${expires}`, () => {
      const { target, ...rest } = s3Presigned()
      const changed = { ...rest, target: target.replace('Expires=60', `Expires=${expires}`) }
      for (const mode of ['enforced', 'dev'] as const) {
        // In dev mode a key that is known is verified all the same.
        assert.equal(said({ ...changed, target: changed.target.replace('=AKID', '=OTHER') }, { mode: 'dev' }), expected)
        assert.equal(said(changed, { mode }), expected)
      }
    })
  }

  it('other dates, algorithms and scopes', () => {
    const { target, ...rest } = s3Presigned()
    const changed = (from: string, to: string): string => said({ ...rest, target: target.replace(from, to) })
    assert.match(changed(`Date=${DATE}`, 'Date=today'), /X-Amz-Date must be in the ISO8601 Long Format/)
    assert.match(changed('Algorithm=AWS4-HMAC-SHA256', 'Algorithm=MD5'), /X-Amz-Algorithm only supports/)
    assert.match(
      changed('%2Fs3%2F', '%2Fec2%2F'),
      /^AuthorizationQueryParametersError: Error parsing the X-Amz-Credential parameter; incorrect service "ec2"/,
    )
  })

  it('Signature Version 2: the documented example', () => {
    const example = {
      method: 'GET',
      target:
        '/photos/puppy.jpg?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Signature=NpgCjnDzrM%2BWFzoENXmpNDUsSn8%3D&Expires=1175139620',
      host: 'johnsmith.s3.amazonaws.com',
      headers: {},
    }
    const authenticator = (nowMs: number) =>
      createS3Authenticator({
        mode: 'enforced',
        keys: { lookup: () => ({ secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', principal }) },
        clock: new VirtualClock(nowMs),
        accountDefault: '000000000000',
        anonymous: undefined,
      })
    const asked = (sent: typeof example, nowMs = 1175139620_000) =>
      authenticator(nowMs).authenticate({ ...sent, headers: new Map() } as unknown as HttpRequest)
    const outcome = asked(example)
    assert.ok(!isRejection(outcome), JSON.stringify(outcome))
    assert.equal(outcome.scope.region, 'us-east-1')
    assert.deepEqual(asked(example, 1175139621_000), {
      rejected: 'AccessDenied',
      message: 'Request has expired',
      details: { Expires: '2007-03-29T03:40:20Z', ServerTime: '2007-03-29T03:40:21Z' },
    })
    for (const target of [
      example.target.replace('puppy', 'kitten'),
      `${example.target}&acl`,
      `${example.target}&x-amz-acl=public-read`,
    ]) {
      const altered = asked({ ...example, target })
      assert.equal(isRejection(altered) && altered.rejected, 'SignatureDoesNotMatch')
    }
    const missing = asked({ ...example, target: '/photos/puppy.jpg?AWSAccessKeyId=A&Signature=b' })
    assert.equal(
      isRejection(missing) && missing.message,
      'Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters',
    )
  })
})

describe('not signed', () => {
  it('nor to be included by a page of somebody else', () => {
    const from = (headers: Record<string, string>) => outcomeOf({ method: 'GET', target: '/b/k', headers }, { mode: 'dev' })
    for (const site of ['cross-site', 'same-site']) {
      const included = from({ 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' })
      assert.equal(isRejection(included) && included.rejected, 'AccessDenied')
      // To go there is another thing, and a page that was allowed says who it is.
      assert.ok(!isRejection(from({ 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' })))
      assert.ok(!isRejection(from({ 'sec-fetch-site': site, 'sec-fetch-mode': 'cors', origin: 'http://app.test' })))
    }
    for (const site of ['same-origin', 'none'])
      assert.ok(!isRejection(from({ 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' })))
  })

  it('is denied where keys are enforced, and the root of the default account elsewhere', () => {
    const sent = { method: 'GET', target: '/b/k', headers: {} }
    assert.equal(said(sent), 'AccessDenied: Access Denied')
    const outcome = outcomeOf(sent, { mode: 'dev' })
    assert.ok(!isRejection(outcome))
    assert.deepEqual(outcome.principal, { arn: 'arn:aws:iam::000000000000:root', accountId: '000000000000', accessKeyId: '' })
  })
})

function signatureFor(stringToSign: string, secret: string): string {
  const [, amzDate = '', scope = ''] = stringToSign.split('\n')
  assert.ok(parseAmzDate(amzDate), stringToSign)
  const [date = '', region = '', service = ''] = scope.split('/')
  return signatureOf(deriveSigningKey(secret, { date, region, service }), stringToSign)
}
