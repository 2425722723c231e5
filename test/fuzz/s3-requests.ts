import { createHash } from 'node:crypto'
import { type Random, SeededRandom } from '../../src/kernel/random.ts'
import { rawRequest } from './raw.ts'
import { bytesOf, type Fuzz, type HttpFuzz, without } from './requests.ts'
import { mutateBytes, PROTOTYPE_NAMES, pick } from './values.ts'

const BUCKET = 'fuzz-bucket'
const MULTIPART_ID = 'bm8tc3VjaC11cGxvYWQ'
const UNSIGNED_TRAILER = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'
const SIGNED_CHUNKS = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD'

type Ask = Pick<HttpFuzz, 'method' | 'path'> & { readonly headers?: HttpFuzz['headers']; readonly body?: string | Buffer }

const md5 = (body: string): string => createHash('md5').update(body).digest('base64')
const documented = (body: string, ask: Omit<Ask, 'body'>): Ask => ({
  ...ask,
  body,
  headers: { ...ask.headers, 'content-md5': md5(body) },
})

const TAGGING = '<Tagging><TagSet><Tag><Key>a</Key><Value>1</Value></Tag></TagSet></Tagging>'
const DELETE =
  '<Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Object><Key>k1</Key></Object><Quiet>true</Quiet></Delete>'
const COMPLETE = `<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>"${'0'.repeat(32)}"</ETag></Part></CompleteMultipartUpload>`
const CHUNKED = '5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n'
const chunkedHeaders = {
  'content-encoding': 'aws-chunked',
  'x-amz-content-sha256': UNSIGNED_TRAILER,
  'x-amz-decoded-content-length': '5',
  'x-amz-trailer': 'x-amz-checksum-crc32',
}

/** What honest clients ask. Keys are few, so that what is rightly kept does not hide what is not. */
const ASKS: readonly Ask[] = [
  { method: 'GET', path: '/' },
  { method: 'PUT', path: `/${BUCKET}` },
  { method: 'HEAD', path: `/${BUCKET}` },
  { method: 'GET', path: `/${BUCKET}?list-type=2&prefix=k&delimiter=%2F&max-keys=3&encoding-type=url` },
  { method: 'GET', path: `/${BUCKET}?marker=k1` },
  { method: 'GET', path: `/${BUCKET}?location` },
  { method: 'GET', path: `/${BUCKET}?acl` },
  { method: 'GET', path: `/${BUCKET}?uploads` },
  { method: 'GET', path: `/${BUCKET}?versions` },
  documented(TAGGING, { method: 'PUT', path: `/${BUCKET}?tagging` }),
  documented(DELETE, { method: 'POST', path: `/${BUCKET}?delete` }),
  {
    method: 'PUT',
    path: `/${BUCKET}/k1`,
    body: 'content',
    headers: { 'content-type': 'text/plain', 'x-amz-meta-a': '1', 'x-amz-tagging': 'a=b' },
  },
  { method: 'PUT', path: `/${BUCKET}/k2`, body: CHUNKED, headers: chunkedHeaders },
  {
    method: 'PUT',
    path: `/${BUCKET}/k3`,
    body: 'x'.repeat(50_000),
    headers: { 'x-amz-checksum-algorithm': 'CRC32', 'if-none-match': '*' },
  },
  {
    method: 'PUT',
    path: `/${BUCKET}/k4`,
    headers: { 'x-amz-copy-source': `/${BUCKET}/k1`, 'x-amz-metadata-directive': 'REPLACE' },
  },
  { method: 'GET', path: `/${BUCKET}/k1`, headers: { range: 'bytes=1-3', 'if-match': '"x"', 'x-amz-checksum-mode': 'ENABLED' } },
  { method: 'GET', path: `/${BUCKET}/k1?partNumber=1&response-content-type=text%2Fcsv` },
  { method: 'HEAD', path: `/${BUCKET}/k1`, headers: { 'if-modified-since': 'Fri, 02 Jan 2026 03:04:05 GMT' } },
  { method: 'GET', path: `/${BUCKET}/k1?attributes`, headers: { 'x-amz-object-attributes': 'ETag,ObjectSize,Checksum' } },
  documented(TAGGING, { method: 'PUT', path: `/${BUCKET}/k1?tagging` }),
  { method: 'DELETE', path: `/${BUCKET}/k1` },
  { method: 'PUT', path: `/${BUCKET}/k5?partNumber=1&uploadId=${MULTIPART_ID}`, body: 'part' },
  { method: 'GET', path: `/${BUCKET}/k5?uploadId=${MULTIPART_ID}&max-parts=2` },
  { method: 'POST', path: `/${BUCKET}/k5?uploadId=${MULTIPART_ID}`, body: COMPLETE },
  { method: 'DELETE', path: `/${BUCKET}/k5?uploadId=${MULTIPART_ID}` },
]

const PATHS = [
  '//',
  '/%',
  '/%ff',
  `/${BUCKET}/%00`,
  `/${BUCKET}/..%2f..%2f..%2fetc%2fpasswd`,
  `/${BUCKET}/../../etc/passwd`,
  `/../${BUCKET}/k1`,
  `/${BUCKET}/.`,
  `/${BUCKET}/..`,
  `/${BUCKET}//`,
  `/${BUCKET}/a//b/`,
  `/${BUCKET}/%2e%2e/%2e%2e/`,
  `/${BUCKET}/${'k'.repeat(1025)}`,
  `/${BUCKET}/${'%F0%9F%98%80'.repeat(256)}`,
  `/${BUCKET}/%ed%a0%80`,
  `/${BUCKET}/a%5cb`,
  `/${BUCKET}/CON`,
  `/${'b'.repeat(300)}`,
  '/__proto__',
  '/__proto__/constructor',
  '/A/B',
  '/..',
  '/.leat/k',
  '/buckets/../buckets/k',
  `/${BUCKET}?acl&policy&uploads`,
  `/${BUCKET}?max-keys=-1`,
  `/${BUCKET}?list-type=2&max-keys=99999999999&continuation-token=%00`,
  `/${BUCKET}?list-type=2&continuation-token=${'A'.repeat(3000)}`,
  `/${BUCKET}?list-type=2&delimiter=${'%2F'.repeat(500)}`,
  `/${BUCKET}?=&&&=`,
  `/${BUCKET}/k1?versionId=null`,
  `/${BUCKET}/k1?partNumber=0`,
  `/${BUCKET}/k1?response-content-type=%0d%0aSet-Cookie:%20a`,
  '/WriteGetObjectResponse',
  '*',
] as const

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  range: ['bytes=-0', 'bytes=5-1', 'bytes=0-0,2-3', `bytes=${'9'.repeat(50)}-`, 'lines=1-2', `bytes=${'0-0,'.repeat(500)}`],
  'if-match': ['', '*', '"a", "b"', '\u00ff'],
  'if-none-match': ['*', '"a"', ''],
  'if-modified-since': ['Fri, 99 Jan 2026 03:04:05 GMT', '0', 'now'],
  'content-md5': ['x', 'AAAAAAAAAAAAAAAAAAAAAA==', ''],
  'content-encoding': ['aws-chunked', 'aws-chunked,aws-chunked', ','],
  'content-type': ['', 'text/html; charset=x', 'application/x-www-form-urlencoded'],
  'x-amz-acl': ['nonsense', 'public-read'],
  'x-amz-tagging': ['a', '=', '%', 'a=1&a=2', 'k=v&'.repeat(40)],
  'x-amz-copy-source': [
    '',
    '/',
    'x',
    '%',
    `${BUCKET}/k1?versionId=x`,
    '/../../etc/passwd',
    `/${BUCKET}/%00`,
    `/${BUCKET}/${'k'.repeat(1025)}`,
    '/A/B',
    `/${BUCKET}/`,
  ],
  'x-amz-copy-source-range': ['bytes=0-', 'x'],
  'x-amz-content-sha256': [
    '',
    'x',
    'UNSIGNED-PAYLOAD',
    UNSIGNED_TRAILER,
    SIGNED_CHUNKS,
    `${SIGNED_CHUNKS}-TRAILER`,
    'STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD',
    '0'.repeat(64),
  ],
  'x-amz-decoded-content-length': ['-1', '0', '4', '5e0', '9'.repeat(15), '9'.repeat(30)],
  'x-amz-trailer': ['', ',', 'x-amz-checksum-crc32,x-amz-checksum-sha1', 'host', '__proto__'],
  'x-amz-checksum-crc32': ['x', 'AAAAAA==', ''],
  'x-amz-checksum-algorithm': ['NONE', 'crc32', 'SHA256'],
  'x-amz-storage-class': ['NONE', 'GLACIER'],
  'x-amz-server-side-encryption': ['aws:kms', 'x'],
  'x-amz-expected-bucket-owner': ['1', '999999999999'],
  'x-amz-bypass-governance-retention': ['true'],
  'x-amz-mfa': ['x'],
  'x-amz-meta-long': ['m'.repeat(3000)],
  'x-amz-meta-__proto__': ['x'],
  expect: ['100-continue'],
  host: [
    'localhost:1',
    'fuzz-bucket.localhost',
    '..localhost',
    'fuzz-bucket.s3.eu-west-1.localhost',
    'evil.test',
    '%00.localhost',
    `${'x'.repeat(300)}.localhost`,
  ],
  origin: ['null', 'http://evil.test'],
}

const BOMBS: readonly (() => Buffer)[] = [
  () => Buffer.from('<!DOCTYPE a [<!ENTITY x "lol"><!ENTITY y "&x;&x;&x;&x;">]><Delete><Object><Key>&y;</Key></Object></Delete>'),
  () => Buffer.from('<!DOCTYPE a SYSTEM "file:///etc/passwd"><Tagging/>'),
  () => Buffer.from('<Delete>'.repeat(50_000)),
  () => Buffer.from(`<Delete>${'<Object><Key>k</Key></Object>'.repeat(20_000)}</Delete>`),
  () => Buffer.from(`<Delete ${Array.from({ length: 20_000 }, (_, at) => `a${at}=""`).join(' ')}/>`),
  () => Buffer.from(`<Tagging><TagSet>${'<Tag><Key>a</Key><Value/></Tag>'.repeat(5_000)}</TagSet></Tagging>`),
  () =>
    Buffer.from(`<CompleteMultipartUpload>${'<Part><PartNumber>1</PartNumber></Part>'.repeat(20_000)}</CompleteMultipartUpload>`),
  () => Buffer.from(`<Delete><Object><Key>${'&amp;'.repeat(200_000)}</Key></Object></Delete>`),
  () => Buffer.from('\ufeff<Delete/>'),
  () => Buffer.from('<Delete/>', 'utf16le'),
  () => Buffer.alloc(1_000_000, '<'),
]

const CHUNK_BOMBS: readonly string[] = [
  'ffffffffffffff\r\n',
  '1fffffffffffff\r\nx',
  '-5\r\nhello\r\n0\r\n\r\n',
  '5;chunk-signature=x\r\nhello\r\n0\r\n\r\n',
  `5;chunk-signature=${'0'.repeat(64)}\r\nhello\r\n0;chunk-signature=${'0'.repeat(64)}\r\n\r\n`,
  `${'1\r\na\r\n'.repeat(5)}0\r\n\r\n`,
  `5${'0'.repeat(600)}\r\n`,
  `5\r\nhello\r\n0\r\n${'x-amz-checksum-crc32:a\r\n'.repeat(50)}\r\n`,
  `5\r\nhello\r\n0\r\n${'a'.repeat(20_000)}`,
  `5\r\nhello\r\n0\r\n${'\r\n'.repeat(20_000)}`,
  '5\r\nhel',
  '',
]

/** Request number `index` of a run: the same for the same seed, whatever the others were. */
export function s3FuzzRequest(seed: number, index: number): Fuzz {
  const random = new SeededRandom((seed * 1_000_003 + index) >>> 0)
  // The first ones of each step make the bucket, which something broken may have deleted.
  if (index % 200 === 0) return valid(random, { method: 'PUT', path: `/${BUCKET}` })
  const base = valid(random, pick(random, ASKS))
  switch (random.int(10)) {
    case 0:
    case 1:
      return base
    case 2:
      return { ...base, path: brokenPath(random, base.path) }
    case 3:
    case 4:
      return withHeaders(base, strangeHeaders(random))
    case 5:
      return { ...base, method: pick(random, ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND']) }
    case 6:
      return brokenSignature(random, base)
    case 7:
      return bomb(random)
    case 8:
      return { ...base, body: mutateBytes(random, base.body) }
    default:
      return rawRequest(random, bytesOf(base))
  }
}

function valid(random: Random, { method, path, headers = {}, body = '' }: Ask): HttpFuzz {
  const signed = random.int(3) > 0
  return {
    kind: random.int(3) === 0 ? 'http2' : 'http1',
    method,
    path,
    headers: {
      ...(signed && { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }),
      ...headers,
      ...(signed && signature(random, headers)),
    },
    body: Buffer.from(body),
  }
}

/** Well-formed; what it is worth nobody can tell where keys are not enforced. */
function signature(random: Random, headers: HttpFuzz['headers']): HttpFuzz['headers'] {
  const names = [
    ...Object.keys(headers).filter((name) => name.startsWith('x-amz-')),
    'host',
    'x-amz-content-sha256',
    'x-amz-date',
  ]
  const hex = Buffer.from(random.bytes(32)).toString('hex')
  const credential = 'AKIDEXAMPLE/20260101/us-east-1/s3/aws4_request'
  return {
    'x-amz-date': '20260101T000000Z',
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${[...new Set(names)].sort().join(';')}, Signature=${hex}`,
  }
}

function withHeaders(base: HttpFuzz, headers: HttpFuzz['headers']): HttpFuzz {
  // Unsigned, or most of it would end at the signature.
  return { ...base, headers: { ...without(without(base.headers, 'authorization'), 'x-amz-date'), ...headers } }
}

function strangeHeaders(random: Random): HttpFuzz['headers'] {
  const names = Object.keys(HEADERS)
  const chosen = Array.from({ length: 1 + random.int(3) }, () => pick(random, names))
  return Object.fromEntries(chosen.map((name) => [name, pick(random, HEADERS[name] ?? [''])]))
}

function brokenPath(random: Random, path: string): string {
  if (random.int(2) === 0) return pick(random, PATHS)
  const bytes = mutateBytes(random, Buffer.from(path))
  return `/${bytes.toString('latin1').replace(/[^\x21-\x7e]/g, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
}

function brokenSignature(random: Random, base: HttpFuzz): HttpFuzz {
  const good = 'AWS4-HMAC-SHA256 Credential=A/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=00'
  const headers = without(base.headers, 'authorization')
  const query = (text: string): HttpFuzz => ({
    ...base,
    headers,
    path: `${base.path}${base.path.includes('?') ? '&' : '?'}${text}`,
  })
  switch (random.int(4)) {
    case 0:
      return {
        ...base,
        headers: {
          ...headers,
          authorization: pick(random, [
            'AWS a:b',
            'AWS4-HMAC-SHA256',
            good.replace('/s3/', '/S3/'),
            good.replace('A/', ''),
            good.slice(0, 70),
            `${good}${good}`,
            good.replace('us-east-1', '__proto__'),
            'AWS4-ECDSA-P256-SHA256 Credential=A/20260101/s3/aws4_request',
          ]),
        },
      }
    case 1:
      return query(
        pick(random, [
          'X-Amz-Signature=',
          'X-Amz-Credential=A%2F20260101%2Fus-east-1%2Fs3%2Faws4_request',
          'X-Amz-Algorithm=%00',
          'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Algorithm=',
        ]),
      )
    case 2: {
      const expires = pick(random, ['60', '-1', '604801', 'x', '9'.repeat(40)])
      return query(
        `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=A%2F20260101%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20260101T000000Z&X-Amz-Expires=${expires}&X-Amz-SignedHeaders=host&X-Amz-Signature=00`,
      )
    }
    default:
      return query(
        `AWSAccessKeyId=${pick(random, ['A', '', ...PROTOTYPE_NAMES])}&Signature=x&Expires=${pick(random, ['1', '9999999999', '', 'x'])}`,
      )
  }
}

function bomb(random: Random): HttpFuzz {
  if (random.int(2) === 0) {
    const body = pick(random, CHUNK_BOMBS)
    const mode = pick(random, [UNSIGNED_TRAILER, SIGNED_CHUNKS])
    const headers = { ...chunkedHeaders, 'x-amz-content-sha256': mode }
    return {
      ...valid(random, { method: 'PUT', path: `/${BUCKET}/k2`, body }),
      headers: mode === UNSIGNED_TRAILER ? headers : without(headers, 'x-amz-trailer'),
    }
  }
  const body = pick(random, BOMBS)()
  const [method, path] = pick(random, [
    ['POST', `/${BUCKET}?delete`],
    ['PUT', `/${BUCKET}?tagging`],
    ['PUT', `/${BUCKET}`],
    ['POST', `/${BUCKET}/k5?uploadId=${MULTIPART_ID}`],
    ['PUT', `/${BUCKET}?policy`],
  ] as const)
  const digest = createHash('md5').update(body).digest('base64')
  return { kind: 'http1', method, path, headers: { 'content-md5': digest, 'x-amz-checksum-xxhash64': 'x' }, body }
}
