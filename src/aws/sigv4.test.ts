import assert from 'node:assert/strict'
import { createHash, createHmac } from 'node:crypto'
import { describe, it } from 'node:test'
import { SignatureV4 } from '@smithy/signature-v4'
import fc from 'fast-check'
import {
  canonicalRequest,
  deriveSigningKey,
  formatAmzDate,
  isSameSignature,
  parseAmzDate,
  presign,
  sha256Hex,
  sign,
  signatureOf,
  signingKeys,
  stringToSign,
} from './sigv4.ts'

/** SHA-256 in the form that the SDK's signer takes. */
class Sha256 {
  readonly #hash
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', secret as Uint8Array)
  }
  update(data: string | Uint8Array): void {
    this.#hash.update(data)
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest())
  }
  reset(): void {}
}

const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }
const AT_MS = Date.UTC(2015, 7, 30, 12, 36, 0)
const PLACE = { region: 'us-east-1', service: 'service' }

const S3 = { region: 'us-east-1', service: 's3' }

const settings = {
  credentials: { accessKeyId: CREDENTIALS.accessKeyId, secretAccessKey: CREDENTIALS.secret },
  sha256: Sha256 as never,
  applyChecksum: false,
}
const sdk = new SignatureV4({ ...settings, ...PLACE })
const sdkOfS3 = new SignatureV4({ ...settings, ...S3, uriEscapePath: false })

describe('signing', () => {
  it("gives the signature of AWS's published example", () => {
    // get-vanilla of the Signature Version 4 test suite.
    const request = { method: 'GET', target: '/', headers: { host: 'example.amazonaws.com' }, body: new Uint8Array(0) }
    assert.equal(
      sign(request, CREDENTIALS, PLACE, AT_MS)['authorization'],
      'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
    )
  })

  const names = fc.string({ unit: fc.constantFrom(...'abcdefgh-'), minLength: 1, maxLength: 8 }).map((name) => `x-${name}`)
  const values = fc.string({ unit: fc.constantFrom(...'aZ09 \t,;=/"'), maxLength: 16 })
  const words = fc.string({ unit: fc.constantFrom(..."aZ09-_.~ +%/ü*'()!&=;:@"), minLength: 1, maxLength: 6 })
  const segments = fc.array(fc.oneof(fc.constantFrom('.', '..', ''), words.map(encodeURIComponent)), { maxLength: 4 })
  const requests = fc.record({
    method: fc.constantFrom('GET', 'POST'),
    path: segments.map((each) => `/${each.join('/')}`),
    query: fc.dictionary(words, fc.oneof(words, fc.array(words, { minLength: 1, maxLength: 3 })), { maxKeys: 4 }),
    headers: fc.dictionary(names, values, { maxKeys: 4 }),
    body: fc.string({ maxLength: 20 }),
    atMs: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  })

  function targetOf(path: string, query: Readonly<Record<string, string | string[]>>): string {
    const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const))
    const text = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')
    return text === '' ? path : `${path}?${text}`
  }

  it('agrees with the SDK in headers', async () => {
    await fc.assert(
      fc.asyncProperty(requests, async ({ method, path, query, headers, body, atMs }) => {
        const all = { host: 'localhost:4566', 'content-type': 'application/x-amz-json-1.1', ...headers }
        const request = { method, protocol: 'http:', hostname: 'localhost', path, query, headers: { ...all }, body }
        const asked = { method, target: targetOf(path, query), headers: all, body: Buffer.from(body) }
        for (const [signer, place] of [
          [sdk, PLACE],
          [sdkOfS3, S3],
        ] as const) {
          const theirs = await signer.sign(request, { signingDate: new Date(atMs) })
          const ours = sign(asked, CREDENTIALS, place, atMs)
          assert.equal(ours['authorization'], theirs.headers['authorization'])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('agrees with the SDK in the query', async () => {
    const headers = { host: 'localhost:4566' }
    const request = {
      method: 'POST',
      protocol: 'http:',
      hostname: 'localhost',
      path: '/',
      query: { a: 'b c' },
      headers,
      body: 'x',
    }
    const theirs = await sdk.presign(request, { signingDate: new Date(AT_MS), expiresIn: 60 })
    const ours = presign({ method: 'POST', target: '/?a=b%20c', headers, body: Buffer.from('x') }, CREDENTIALS, PLACE, AT_MS, 60)
    assert.equal(new URLSearchParams(ours.slice(2)).get('X-Amz-Signature'), theirs.query?.['X-Amz-Signature'])
  })

  it('covers every character of the request', () => {
    const base = { method: 'POST', target: '/a?b=c', host: 'h', header: 'v', body: 'body' }
    const signature = ({ method, target, host, header, body }: typeof base): string | undefined =>
      sign({ method, target, headers: { host, 'x-amz-a': header }, body: Buffer.from(body) }, CREDENTIALS, PLACE, AT_MS)[
        'authorization'
      ]
    const changes = fc.tuple(
      fc.constantFrom(...(Object.keys(base) as (keyof typeof base)[])),
      fc.nat(10),
      fc.constantFrom('q', 'Q', '7'),
    )
    fc.assert(
      fc.property(changes, ([part, at, letter]) => {
        const text = base[part]
        const index = part === 'target' ? 1 + (at % (text.length - 1)) : at % text.length
        const changed = { ...base, [part]: text.slice(0, index) + letter + text.slice(index + 1) }
        assert.notEqual(signature(changed), signature(base))
      }),
      { numRuns: 200 },
    )
  })
})

describe('canonical requests', () => {
  const canonical = (target: string, rawPath = false): readonly string[] =>
    canonicalRequest({ method: 'GET', target, signedHeaders: [], headerOf: () => undefined, payloadHash: '', rawPath }).split(
      '\n',
    )

  it('clean the path of every service but S3', () => {
    assert.equal(canonical('/a/./b/../c//d/')[1], '/a/c/d/')
    assert.equal(canonical('/../..')[1], '/')
    assert.equal(canonical('/a%2Fb c')[1], '/a%252Fb%20c')
    assert.equal(canonical('/a/./b//c%2F', true)[1], '/a/./b//c%2F')
  })

  it('sort the query by name, then by value, and encode it one way', () => {
    assert.equal(canonical('/?b=2&a=2&a=1&c')[2], 'a=1&a=2&b=2&c=')
    assert.equal(canonical('/?a=%7e%2f+%zz&&=x')[2], '=x&a=~%2F%2B%25zz')
    assert.equal(canonical('/?X-Amz-Signature=1&X-Amz-Date=2')[2], 'X-Amz-Date=2')
    assert.equal(canonical('/?A=%C3%BC')[2], 'A=%C3%BC')
  })

  it('fold blanks in headers', () => {
    const lines = canonicalRequest({
      method: 'GET',
      target: '/',
      signedHeaders: [':authority', 'x'],
      headerOf: (name) => (name === 'x' ? '  a \t b  ' : 'host:1'),
      payloadHash: 'hash',
    }).split('\n')
    assert.deepEqual(lines, ['GET', '/', '', ':authority:host:1', 'x:a b', '', ':authority;x', 'hash'])
  })
})

describe('pieces', () => {
  it('dates go both ways, and only in the basic format', () => {
    assert.equal(formatAmzDate(AT_MS), '20150830T123600Z')
    assert.equal(parseAmzDate('20150830T123600Z'), AT_MS)
    for (const text of [
      '',
      '20150230T123600Z',
      '20150830T123660Z',
      '2015-08-30T12:36:00Z',
      '20150830T123600',
      'Sun, 30 Aug 2015 12:36:00 GMT',
    ]) {
      assert.equal(parseAmzDate(text), undefined, text)
    }
  })

  it('signatures of any length compare', () => {
    assert.ok(isSameSignature('ab', 'ab'))
    assert.ok(!isSameSignature('', 'ab'))
    assert.ok(!isSameSignature('aü', 'ab'))
  })

  it('keys are kept up to a number, the ones used lately', () => {
    const keys = signingKeys(2)
    const scope = (date: string) => ({ date, ...PLACE })
    const first = keys.get('s', scope('1'))
    keys.get('s', scope('2'))
    assert.equal(keys.get('s', scope('1')), first, 'kept')
    assert.equal(keys.get('s', scope('1')), first, 'a hit pushes nothing out')
    assert.equal(keys.get('s', scope('2')), keys.get('s', scope('2')))
    assert.equal(keys.get('s', scope('1')), first, 'nor does another hit')
    keys.get('s', scope('3'))
    assert.equal(keys.get('s', scope('1')), first, 'kept, since it was used after 2')
    const second = keys.get('s', scope('2'))
    assert.deepEqual(second, deriveSigningKey('s', scope('2')))
    assert.notEqual(keys.get('s', scope('3')), undefined)
    assert.notEqual(keys.get('t', scope('1')), first)
  })

  it('scope and date are part of what is signed', () => {
    const toSign = stringToSign('20150830T123600Z', { date: '20150830', ...PLACE }, 'canonical')
    assert.equal(toSign, `AWS4-HMAC-SHA256\n20150830T123600Z\n20150830/us-east-1/service/aws4_request\n${sha256Hex('canonical')}`)
    assert.match(signatureOf(Buffer.from('key'), toSign), /^[0-9a-f]{64}$/)
  })
})
