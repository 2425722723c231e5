import { type Random, SeededRandom } from '../../src/kernel/random.ts'
import { toCbor, toJson } from './encodings.ts'
import { rawRequest } from './raw.ts'
import { mutate, mutateBytes, PROTOTYPE_NAMES, pick, type Value } from './values.ts'

/** An operation to send and a body that it accepts. */
export interface FuzzOperation {
  readonly name: string
  readonly input: { readonly [name: string]: Value }
  /** Every success leaves something behind: sent less often, so that what is rightly kept does not hide what is not. */
  readonly leaves?: true
}

export interface HttpFuzz {
  readonly kind: 'http1' | 'http2'
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: Buffer
}

/** Bytes on a bare socket. */
export interface RawFuzz {
  readonly kind: 'raw'
  readonly writes: readonly Buffer[]
  /** What the client does after the last write. */
  readonly then: 'end' | 'destroy'
}

export type Fuzz = HttpFuzz | RawFuzz

export interface FuzzPlan {
  readonly seed: number
  /** Prefix of `X-Amz-Target`, e.g. `Kinesis_20131202`. */
  readonly targetPrefix: string
  /** Name of the service in signatures. */
  readonly signingName: string
  readonly operations: readonly FuzzOperation[]
}

const JSON_TYPE = 'application/x-amz-json-1.1'
const CBOR_TYPE = 'application/x-amz-cbor-1.1'
const OTHER_TYPES = [
  'application/json',
  'text/plain',
  '',
  'application/x-amz-json-1.0',
  `  ${JSON_TYPE} ; charset=utf-8`,
  '__proto__',
  'a/b;',
] as const
const METHODS = ['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'PROPFIND', 'TRACE'] as const
const PATHS = [
  '//',
  '/./..',
  '/%2e%2e/%00',
  '/_leat/health',
  '/_leat/__proto__',
  '/?X-Amz-Algorithm',
  '/?%',
  '/?x=%zz&y',
  `/${'p'.repeat(3000)}`,
  '/#x',
  '/?a&a&a',
] as const
const OVERSIZE_BYTES = 17 * 1_048_576

/** Request number `index` of a run: the same for the same seed, whatever the others were. */
export function fuzzRequest(plan: FuzzPlan, index: number): Fuzz {
  const random = new SeededRandom((plan.seed * 1_000_003 + index) >>> 0)
  // Dear, so not many: bodies over the limit, sent in full.
  if (index % 1_000 === 499) return { ...validRequest(plan, random, 'json'), body: Buffer.alloc(OVERSIZE_BYTES, 0x20) }
  const kind = random.int(100)
  if (kind < 10) return validRequest(plan, random, pick(random, ['json', 'cbor']))
  if (kind < 40) return mutatedValue(plan, random)
  if (kind < 60) return mutatedEncoding(plan, random)
  if (kind < 80) return mutatedHead(plan, random)
  if (kind < 85) return nestedBody(plan, random)
  return rawRequest(random, bytesOf(validRequest(plan, random, 'json')))
}

function validRequest(
  plan: FuzzPlan,
  random: Random,
  encoding: 'json' | 'cbor',
  change = (value: Value): Value => value,
): HttpFuzz {
  let operation = pick(random, plan.operations)
  for (let again = 0; again < 2 && operation.leaves === true; again++) operation = pick(random, plan.operations)
  const { name, input } = operation
  const value = change(input)
  return {
    kind: random.int(2) === 0 ? 'http1' : 'http2',
    method: 'POST',
    path: '/',
    headers: {
      'content-type': encoding === 'json' ? JSON_TYPE : CBOR_TYPE,
      'x-amz-target': `${plan.targetPrefix}.${name}`,
      'x-amz-date': '20260101T000000Z',
      authorization: authorization(plan, random),
    },
    body: encoding === 'json' ? Buffer.from(toJson(value)) : toCbor(value),
  }
}

function authorization(plan: FuzzPlan, random: Random): string {
  const signature = Buffer.from(random.bytes(32)).toString('hex')
  return `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/${plan.signingName}/aws4_request, SignedHeaders=host;x-amz-date, Signature=${signature}`
}

function mutatedValue(plan: FuzzPlan, random: Random): HttpFuzz {
  return validRequest(plan, random, pick(random, ['json', 'cbor']), (value) => {
    let changed = value
    for (let count = 1 + random.int(3); count > 0; count--) changed = mutate(random, changed)
    return changed
  })
}

const BROKEN_JSON = [
  'null',
  'true',
  '"x"',
  '[]',
  '{',
  '{"a":}',
  '{"a":1}}',
  '\ufeff{}',
  '{"a":1e400}',
  '{"StreamName":"\\ud800"}',
  "{'a':1}",
  '{"a":1,"a":2}',
  '{"__proto__":{"x":1}}',
] as const
const BROKEN_CBOR = [
  '',
  'f6',
  'a0',
  '80',
  'ff',
  'bf',
  'bfff',
  '9f',
  'bb7fffffffffffffff',
  'ba7fffffff',
  '5b7fffffffffffffff',
  '7bffffffffffffffff',
  'a1',
  'a16161',
  'a1616100ff',
  'c1a0',
  'd9d9f7a0',
  'a1f6f6',
  'a1616ffb7ff8000000000000',
  '1c',
  'f8',
  'a16353747261ff',
] as const

function mutatedEncoding(plan: FuzzPlan, random: Random): HttpFuzz {
  const encoding = pick(random, ['json', 'cbor'] as const)
  const valid = validRequest(plan, random, encoding)
  if (random.int(3) > 0) return { ...valid, body: mutateBytes(random, valid.body) }
  return {
    ...valid,
    body: encoding === 'json' ? Buffer.from(pick(random, BROKEN_JSON)) : Buffer.from(pick(random, BROKEN_CBOR), 'hex'),
  }
}

function nestedBody(plan: FuzzPlan, random: Random): HttpFuzz {
  const depth = pick(random, [33, 500, 5_000, 100_000])
  const [json, cbor] = pick(random, [
    ['[', 0x81],
    ['{"a":', 0xa1],
  ] as const)
  const encoding = pick(random, ['json', 'cbor'] as const)
  const level = encoding === 'json' ? Buffer.from(json) : cbor === 0x81 ? Buffer.of(cbor) : Buffer.of(cbor, 0x61, 0x61)
  const closing = encoding === 'json' && random.int(2) === 0 ? `1${(json === '[' ? ']' : '}').repeat(depth)}` : ''
  const body = Buffer.concat([Buffer.alloc(level.length * depth, level), Buffer.from(closing)])
  return { ...validRequest(plan, random, encoding), body }
}

function mutatedHead(plan: FuzzPlan, random: Random): HttpFuzz {
  const valid = validRequest(plan, random, pick(random, ['json', 'cbor']))
  const withHeaders = (headers: HttpFuzz['headers']): HttpFuzz => ({ ...valid, headers: { ...valid.headers, ...headers } })
  switch (random.int(10)) {
    case 0:
      return { ...valid, method: pick(random, METHODS) }
    case 1:
      return { ...valid, path: pick(random, PATHS) }
    case 2:
      return withHeaders({ 'content-type': pick(random, OTHER_TYPES) })
    case 3: {
      const operation = pick(random, [...PROTOTYPE_NAMES, '', 'Nothing', 'putrecord', 'x'.repeat(500)])
      const prefix = pick(random, [plan.targetPrefix, '__proto__', '', 'DynamoDB_20120810'])
      return withHeaders({ 'x-amz-target': pick(random, [`${prefix}.${operation}`, prefix, '..', '.']) })
    }
    case 4:
      return withHeaders({ authorization: pick(random, badAuthorizations(valid)) })
    case 5:
      return { ...valid, headers: without(valid.headers, pick(random, Object.keys(valid.headers))) }
    case 6:
      return withHeaders({
        origin: pick(random, ['null', 'http://evil.test', 'http://localhost', '__proto__', 'x'.repeat(1000)]),
      })
    case 7:
      return withHeaders({
        [pick(random, ['x-amz-security-token', 'accept', 'x-amz-content-sha256', ...PROTOTYPE_NAMES])]: 'x'.repeat(
          random.int(3000),
        ),
      })
    case 8:
      return {
        ...valid,
        path: `/?${pick(random, ['X-Amz-Algorithm=AWS4-HMAC-SHA256', 'X-Amz-Credential=a/b/c/d/e', 'X-Amz-Algorithm=&X-Amz-Algorithm='])}&X-Amz-Signature=${pick(random, ['', 'ab', '%00', '__proto__'])}`,
        headers: random.int(2) === 0 ? valid.headers : without(valid.headers, 'authorization'),
      }
    default:
      return {
        ...valid,
        headers: {
          ...valid.headers,
          ...Object.fromEntries(Array.from({ length: random.int(110) }, (_, at) => [`x-many-${at}`, '1'])),
        },
      }
  }
}

function badAuthorizations({ headers }: HttpFuzz): readonly string[] {
  const good = String(headers['authorization'])
  return [
    'x',
    'AWS4-HMAC-SHA256',
    'AWS4-HMAC-SHA256 Credential=',
    good.slice(0, 60),
    good.replace('aws4_request', 'x'),
    good.replaceAll(' ', ','),
    good.replace('/us-east-1/', '/__proto__/'),
    `${good}, Signature=00`,
    good.replace('AKIDEXAMPLE', '000000000000'),
    'Credential=a Signature=b SignedHeaders=c',
  ]
}

export function without(headers: HttpFuzz['headers'], name: string): HttpFuzz['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name))
}

/** The request as HTTP/1.1 puts it on the wire. */
export function bytesOf({ method, path, headers, body }: HttpFuzz): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`)
  return Buffer.concat([
    Buffer.from(`${method} ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${body.length}\r\n${lines.join('')}\r\n`),
    body,
  ])
}
