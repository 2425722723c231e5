/**
 * The examples of AWS's documentation ("Authenticating Requests: Using the Authorization Header", "… Using Query Parameters", "Signature Calculations for
 * the Authorization Header: Transferring Payload in Multiple Chunks", "… Including Trailing Headers"), to the letter.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseAmzDate } from '../../aws/sigv4.ts'
import { isRejection, type Rejection } from '../../kernel/outcome.ts'
import { VirtualClock } from '../../kernel/virtual-clock.ts'
import { BodyFault } from '../../model/streaming.ts'
import type { HttpRequest } from '../http.ts'
import { createS3Authenticator, type S3Identity } from './authenticate.ts'
import { payloadOf, SIGNED_CHUNKS, SIGNED_CHUNKS_TRAILER } from './payload.ts'

const KEY_ID = 'AKIAIOSFODNN7EXAMPLE'
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const DATE = '20130524T000000Z'
const SCOPE = `${KEY_ID}/20130524/us-east-1/s3/aws4_request`
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const principal = { arn: 'arn:aws:iam::111122223333:root', accountId: '111122223333', accessKeyId: KEY_ID }

interface Sent {
  readonly method: string
  readonly target: string
  readonly host: string
  readonly headers: Readonly<Record<string, string>>
}

function authenticate(sent: Sent): S3Identity | Rejection<string> {
  const authenticator = createS3Authenticator({
    mode: 'enforced',
    keys: { lookup: (id) => (id === KEY_ID ? { secret: SECRET, principal } : undefined) },
    clock: new VirtualClock(parseAmzDate(DATE) ?? 0),
    accountDefault: '000000000000',
    anonymous: undefined,
  })
  return authenticator.authenticate({ ...sent, headers: new Map(Object.entries(sent.headers)) } as unknown as HttpRequest)
}

function signed(
  method: string,
  target: string,
  headers: Record<string, string>,
  signature: string,
  host = 'examplebucket.s3.amazonaws.com',
): Sent {
  const all = { host, 'x-amz-date': DATE, ...headers }
  const names = Object.keys(all).sort().join(';')
  const authorization = `AWS4-HMAC-SHA256 Credential=${SCOPE},SignedHeaders=${names},Signature=${signature}`
  return { method, target, host, headers: { ...all, authorization } }
}

const REQUESTS: Readonly<Record<string, Sent>> = {
  'GET Object': signed(
    'GET',
    '/test.txt',
    { range: 'bytes=0-9', 'x-amz-content-sha256': EMPTY },
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  ),
  'PUT Object': signed(
    'PUT',
    '/test%24file.text',
    {
      date: 'Fri, 24 May 2013 00:00:00 GMT',
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
    },
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ),
  'GET Bucket Lifecycle': signed(
    'GET',
    '/?lifecycle',
    { 'x-amz-content-sha256': EMPTY },
    'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  ),
  'Get Bucket (List Objects)': signed(
    'GET',
    '/?max-keys=2&prefix=J',
    { 'x-amz-content-sha256': EMPTY },
    '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  ),
  'presigned GET Object': {
    method: 'GET',
    target: `/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${SCOPE.replaceAll('/', '%2F')}&X-Amz-Date=${DATE}&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404`,
    host: 'examplebucket.s3.amazonaws.com',
    headers: {},
  },
}

describe('the documented examples are good', () => {
  for (const [name, sent] of Object.entries(REQUESTS)) {
    it(name, () => {
      const identity = authenticate(sent)
      assert.ok(!isRejection(identity), JSON.stringify(identity))
      assert.deepEqual(identity.principal, principal)
    })
    it(`${name}, altered: no longer`, () => {
      const altered = authenticate({ ...sent, target: sent.target.replace(/^\/(test)?/, '/other') })
      assert.equal(isRejection(altered) && altered.rejected, 'SignatureDoesNotMatch')
    })
  }
})

const CONTENT = [Buffer.alloc(65_536, 'a'), Buffer.alloc(1024, 'a'), Buffer.alloc(0)]

function chunks(signatures: readonly string[], tail: string): Buffer {
  const framed = CONTENT.flatMap((bytes, i) => [
    Buffer.from(`${bytes.length.toString(16)};chunk-signature=${signatures[i]}\r\n`),
    bytes,
    ...(bytes.length === 0 ? [] : [Buffer.from('\r\n')]),
  ])
  return Buffer.concat([...framed, Buffer.from(tail)])
}

const CHUNKED = {
  [SIGNED_CHUNKS]: {
    seed: '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
    headers: {},
    body: chunks(
      [
        'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648',
        '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497',
        'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9',
      ],
      '\r\n',
    ),
  },
  [SIGNED_CHUNKS_TRAILER]: {
    seed: '106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e',
    headers: { 'x-amz-trailer': 'x-amz-checksum-crc32c' },
    body: chunks(
      [
        'b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2',
        '1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7',
        '2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992',
      ],
      'x-amz-checksum-crc32c:sOO8/Q==\r\nx-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n\r\n',
    ),
  },
}

async function received(mode: keyof typeof CHUNKED, body: Buffer) {
  const { seed, headers } = CHUNKED[mode]
  const sent = signed(
    'PUT',
    '/examplebucket/chunkObject.txt',
    {
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      'x-amz-content-sha256': mode,
      'content-encoding': 'aws-chunked',
      'x-amz-decoded-content-length': '66560',
      ...(mode === SIGNED_CHUNKS && { 'content-length': '66824' }),
      ...headers,
    },
    seed,
    's3.amazonaws.com',
  )
  const identity = authenticate(sent)
  assert.ok(!isRejection(identity), JSON.stringify(identity))
  const facts = { isStreamed: true, headers: new Map(Object.entries(sent.headers)), declared: identity.payload }
  const open = payloadOf({ ...facts, ...(identity.verifier !== undefined && { verifier: identity.verifier }) })
  assert.ok(!isRejection(open))
  const stream = open(
    (async function* () {
      for (let at = 0; at < body.length; at += 1000) yield body.subarray(at, at + 1000)
    })(),
  )
  let bytes = 0
  for await (const piece of stream) bytes += piece.length
  return { bytes, trailers: [...stream.trailers()] }
}

describe('the documented uploads in chunks', () => {
  it('signed chunks', async () => {
    assert.equal(CHUNKED[SIGNED_CHUNKS].body.length, 66_824)
    assert.deepEqual(await received(SIGNED_CHUNKS, CHUNKED[SIGNED_CHUNKS].body), { bytes: 66_560, trailers: [] })
  })

  it('with a signed trailer', async () => {
    const outcome = await received(SIGNED_CHUNKS_TRAILER, CHUNKED[SIGNED_CHUNKS_TRAILER].body)
    assert.deepEqual(outcome, { bytes: 66_560, trailers: [['x-amz-checksum-crc32c', 'sOO8/Q==']] })
  })

  for (const mode of [SIGNED_CHUNKS, SIGNED_CHUNKS_TRAILER] as const) {
    it(`${mode}: any altered byte of content or signature is noticed`, async () => {
      const { body } = CHUNKED[mode]
      for (const at of [30, 200, 65_000, 65_650, 66_700, body.lastIndexOf('0;chunk') + 20]) {
        const altered = Buffer.from(body)
        altered[at] = altered[at] === 0x61 ? 0x62 : 0x61
        await assert.rejects(
          received(mode, altered),
          (cause) => cause instanceof BodyFault && cause.rejection.rejected === 'SignatureDoesNotMatch',
        )
      }
    })
  }

  it('an altered trailer is noticed', async () => {
    const { body } = CHUNKED[SIGNED_CHUNKS_TRAILER]
    const altered = Buffer.from(body.toString('latin1').replace('sOO8/Q', 'sOO8/R'), 'latin1')
    await assert.rejects(
      received(SIGNED_CHUNKS_TRAILER, altered),
      (cause) => cause instanceof BodyFault && cause.rejection.rejected === 'SignatureDoesNotMatch',
    )
  })
})
