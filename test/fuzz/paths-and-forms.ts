import { type Random, SeededRandom } from '../../src/kernel/random.ts'
import { toJson } from './encodings.ts'
import { rawRequest } from './raw.ts'
import { bytesOf, type Fuzz, type HttpFuzz, without } from './requests.ts'
import { mutate, mutateBytes, PROTOTYPE_NAMES, pick, type Value } from './values.ts'
import type { FuzzAnswer } from './verdict.ts'
import { complaintAbout } from './verdict.ts'

/** Requests to Lambda's paths, and forms for IAM, STS and SQS, that no honest client sends. */

const ARN = 'arn:aws:lambda:us-east-1:000000000000:function:fuzz'
const ROLE = 'arn:aws:iam::000000000000:role/fuzz'

interface PathAsk {
  readonly method: string
  readonly path: string
  readonly body?: Value
}

/** What honest clients ask. Nothing of it makes a function: code that a broken request brought would be run. */
const PATH_ASKS: readonly PathAsk[] = [
  { method: 'GET', path: '/2015-03-31/functions?MaxItems=5&Marker=x&FunctionVersion=ALL' },
  { method: 'GET', path: '/2015-03-31/functions/fuzz?Qualifier=1' },
  { method: 'GET', path: `/2015-03-31/functions/${encodeURIComponent(ARN)}/configuration` },
  {
    method: 'POST',
    path: '/2015-03-31/functions',
    body: {
      FunctionName: 'fuzz',
      Role: ROLE,
      Runtime: 'python3.13',
      Handler: 'index.handler',
      Code: { ZipFile: Buffer.from('no zip') },
      Environment: { Variables: { A: 'b' } },
      Tags: { k: 'v' },
      MemorySize: 128,
    },
  },
  { method: 'PUT', path: '/2015-03-31/functions/fuzz/code', body: { ZipFile: Buffer.from('no zip'), DryRun: true } },
  { method: 'PUT', path: '/2015-03-31/functions/fuzz/configuration', body: { Timeout: 3, Layers: ['a'] } },
  { method: 'DELETE', path: '/2015-03-31/functions/fuzz' },
  { method: 'POST', path: '/2015-03-31/functions/fuzz/invocations?Qualifier=%24LATEST', body: { a: [1, 2, 3] } },
  { method: 'POST', path: '/2014-11-13/functions/fuzz/invoke-async', body: { a: 1 } },
  {
    method: 'POST',
    path: '/2015-03-31/functions/fuzz/policy',
    body: { StatementId: 's', Action: 'lambda:InvokeFunction', Principal: '*' },
  },
  {
    method: 'POST',
    path: '/2015-03-31/event-source-mappings',
    body: {
      FunctionName: 'fuzz',
      EventSourceArn: 'arn:aws:kinesis:us-east-1:000000000000:stream/none',
      StartingPosition: 'LATEST',
      BatchSize: 10,
    },
  },
  { method: 'GET', path: '/2015-03-31/event-source-mappings?MaxItems=2' },
  { method: 'GET', path: `/2017-03-31/tags/${encodeURIComponent(ARN)}` },
  { method: 'DELETE', path: `/2017-03-31/tags/${encodeURIComponent(ARN)}?tagKeys=a&tagKeys=b` },
  { method: 'GET', path: '/2018-10-31/layers?find=LayerVersion&Arn=a' },
  { method: 'GET', path: '/2016-08-19/account-settings' },
]

const PARTS = [
  '%00',
  '%ff',
  '%zz',
  '%',
  '..',
  '%2e%2e',
  '%2F',
  ' ',
  '',
  'x'.repeat(5_000),
  encodeURIComponent('\u{1F600}'),
  encodeURIComponent(`${ARN}:$LATEST:x:y`),
  ...PROTOTYPE_NAMES,
] as const
const PARAMETERS = [
  'MaxItems=many',
  'MaxItems=-1',
  'MaxItems=99999999999',
  'Marker=%zz',
  'Qualifier=',
  '=&&=',
  'tagKeys',
  'a=b&'.repeat(2_000),
  'FunctionVersion=all',
]

interface FormAsk {
  readonly service: string
  readonly version: string
  readonly pairs: readonly (readonly [name: string, value: string])[]
}

const iam = (...pairs: FormAsk['pairs']): FormAsk => ({ service: 'iam', version: '2010-05-08', pairs })
const sts = (...pairs: FormAsk['pairs']): FormAsk => ({ service: 'sts', version: '2011-06-15', pairs })
const sqs = (...pairs: FormAsk['pairs']): FormAsk => ({ service: 'sqs', version: '2012-11-05', pairs })

/** Names are few, so that what is rightly kept does not hide what is not. */
const FORM_ASKS: readonly FormAsk[] = [
  iam(['Action', 'ListRoles'], ['MaxItems', '5'], ['PathPrefix', '/']),
  iam(
    ['Action', 'CreateRole'],
    ['RoleName', 'fuzz'],
    ['AssumeRolePolicyDocument', '{"Version":"2012-10-17","Statement":[]}'],
    ['Tags.member.1.Key', 'k'],
    ['Tags.member.1.Value', 'v'],
  ),
  iam(['Action', 'GetRole'], ['RoleName', 'fuzz']),
  iam(['Action', 'DeleteRole'], ['RoleName', 'fuzz']),
  iam(
    ['Action', 'PutRolePolicy'],
    ['RoleName', 'fuzz'],
    ['PolicyName', 'p'],
    ['PolicyDocument', '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}'],
  ),
  iam(
    ['Action', 'SimulateCustomPolicy'],
    ['PolicyInputList.member.1', '{}'],
    ['ActionNames.member.1', 's3:GetObject'],
    ['ContextEntries.member.1.ContextKeyName', 'a'],
    ['ContextEntries.member.1.ContextKeyValues.member.1', 'b'],
  ),
  iam(['Action', 'UntagRole'], ['RoleName', 'fuzz'], ['TagKeys.member.1', 'a']),
  sts(['Action', 'GetCallerIdentity']),
  sts(
    ['Action', 'AssumeRole'],
    ['RoleArn', ROLE],
    ['RoleSessionName', 'fuzz'],
    ['DurationSeconds', '900'],
    ['PolicyArns.member.1.arn', ROLE],
  ),
  sqs(['Action', 'ListQueues'], ['MaxResults', '5']),
  sqs(
    ['Action', 'SendMessage'],
    ['QueueUrl', 'http://localhost/000000000000/none'],
    ['MessageBody', 'b'],
    ['MessageAttribute.1.Name', 'a'],
    ['MessageAttribute.1.Value.DataType', 'String'],
  ),
]

const NAMES = [
  '',
  '.',
  '..',
  'Tags.member.0.Key',
  'Tags.member.99999999999.Key',
  'Tags.1',
  'Tags',
  'Tags.member',
  'a'.repeat(3_000),
  'x.'.repeat(5_000),
  'Action.x',
  'Version',
  ...PROTOTYPE_NAMES.map((name) => `${name}.${name}.1`),
] as const
const VALUES = [
  '',
  '%',
  '%zz',
  '%ff',
  '%00',
  '+',
  '%F0%9F%98%80',
  '<a>&amp;',
  '9'.repeat(400),
  '{"',
  'x'.repeat(20_000),
  ...PROTOTYPE_NAMES,
] as const

/** Request number `index` of a run: the same for the same seed, whatever the others were. */
export function pathOrFormRequest(seed: number, index: number): Fuzz {
  const random = new SeededRandom((seed * 1_000_003 + index) >>> 0)
  if (index % 500 === 499)
    return {
      ...pathRequest(random, {}),
      method: 'POST',
      path: '/2015-03-31/functions/fuzz/invocations',
      body: Buffer.alloc(17 * 1_048_576, 0x20),
    }
  const base = random.int(2) === 0 ? brokenPath(random) : brokenForm(random)
  switch (random.int(12)) {
    case 0:
      return rawRequest(random, bytesOf(base))
    case 1:
      return { ...base, method: pick(random, ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'PATCH']) }
    case 2:
      return { ...base, headers: without(base.headers, pick(random, Object.keys(base.headers))) }
    case 3:
      return {
        ...base,
        headers: {
          ...base.headers,
          'content-type': pick(random, ['', 'text/plain', 'application/x-www-form-urlencoded', 'application/json', '__proto__']),
        },
      }
    case 4:
      return { ...base, body: mutateBytes(random, base.body) }
    case 5:
      return {
        ...base,
        headers: {
          ...base.headers,
          authorization: pick(random, [
            'x',
            'AWS4-HMAC-SHA256',
            String(base.headers['authorization']).replace('us-east-1', '__proto__'),
            String(base.headers['authorization']).replace('aws4_request', 'x'),
          ]),
        },
      }
    default:
      return base
  }
}

function signed(random: Random, service: string): HttpFuzz['headers'] {
  const signature = Buffer.from(random.bytes(32)).toString('hex')
  return {
    'x-amz-date': '20260101T000000Z',
    authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host;x-amz-date, Signature=${signature}`,
  }
}

function pathRequest(
  random: Random,
  change: { readonly path?: (path: string) => string; readonly body?: (body: Value) => Value },
): HttpFuzz {
  const { method, path, body = {} } = pick(random, PATH_ASKS)
  const changed = change.body?.(body) ?? body
  return {
    kind: random.int(2) === 0 ? 'http1' : 'http2',
    method,
    path: change.path?.(path) ?? path,
    headers: {
      ...signed(random, 'lambda'),
      'x-amz-invocation-type': pick(random, ['RequestResponse', 'Event', 'DryRun', 'Never', '']),
    },
    body: method === 'GET' || method === 'DELETE' ? Buffer.alloc(0) : Buffer.from(toJson(changed)),
  }
}

function brokenPath(random: Random): HttpFuzz {
  const body = random.int(2) === 0 ? (value: Value) => mutate(random, value) : (value: Value) => value
  return pathRequest(random, {
    body,
    path: (path) => {
      const [before = '', query = ''] = path.split('?')
      switch (random.int(5)) {
        case 0: {
          const parts = before.split('/')
          return `${parts.with(1 + random.int(parts.length - 1), pick(random, PARTS)).join('/')}?${query}`
        }
        case 1:
          return `${before}?${query}&${pick(random, PARAMETERS)}`
        case 2:
          return `${before}${pick(random, ['/', '//', '/x', '/../..', ';x'])}`
        default:
          return path
      }
    },
  })
}

function brokenForm(random: Random): HttpFuzz {
  const { service, version, pairs } = pick(random, FORM_ASKS)
  const written = [...pairs, ['Version', version] as const].map(([name, value]) => [name, encodeURIComponent(value)] as const)
  const at = random.int(written.length)
  const [name = '', value = ''] = written[at] ?? []
  const changed: readonly (() => readonly (readonly [string, string])[])[] = [
    () => written,
    () => written.with(at, [name, pick(random, VALUES)]),
    () => written.with(at, [pick(random, NAMES), value]),
    () => [...written, [pick(random, NAMES), pick(random, VALUES)] as const],
    () => written.toSpliced(at, 1),
    () => [...repeated(name, value, pick(random, [10, 1_000, 30_000])), ...written],
  ]
  const form = pick(random, changed)().map(([each, said]) => `${each}=${said}`)
  return {
    kind: random.int(2) === 0 ? 'http1' : 'http2',
    method: 'POST',
    path: pick(random, ['/', '/', '/', '/?x=y', '/?Action=ListUsers', '/000000000000/none']),
    headers: { ...signed(random, service), 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: Buffer.from(form.join(pick(random, ['&', '&', '&', '&&', ';']))),
  }
}

function repeated(name: string, value: string, count: number): readonly (readonly [string, string])[] {
  return Array.from({ length: count }, (_, i) => [`${name}.member.${i}`, value] as const)
}

/** Why an answer is none that Lambda, a service of query, or the front door before them, would give. */
export function complaintAboutPathOrForm(answer: FuzzAnswer, fuzz: Fuzz): string | undefined {
  const { status, headers, body } = answer
  const type = String(headers['content-type'] ?? '')
  // Not theirs: S3's and the front end's.
  if (headers['x-amz-request-id'] !== undefined && status < 500) return undefined
  if (fuzz.kind !== 'raw' && fuzz.method === 'HEAD' && body.length === 0 && status < 500) return undefined
  const error = headers['x-amzn-errortype']
  if (error !== undefined) {
    if (status >= 500 || status < 400) return `status ${status} for ${String(error)}`
    return type === 'application/json' && isObject(body) ? undefined : 'no JSON error'
  }
  if (type === 'text/xml') {
    if (status >= 500) return `status ${status}`
    const shape =
      status < 300
        ? /^<(\w+Response) xmlns="[^"]+">.*<ResponseMetadata><RequestId>[\w-]+<\/RequestId><\/ResponseMetadata><\/\1>$/s
        : /^<ErrorResponse xmlns="[^"]+"><Error><Type>Sender<\/Type><Code>[\w.]+<\/Code>(<Message>[^<]*<\/Message>)?<\/Error><RequestId>[\w-]+<\/RequestId><\/ErrorResponse>$/
    return shape.test(body.toString()) ? undefined : 'no XML of query'
  }
  if (status >= 200 && status < 300 && (body.length === 0 || (type === 'application/json' && isObject(body)))) return undefined
  return complaintAbout(answer, fuzz)
}

function isObject(body: Buffer): boolean {
  try {
    const value: unknown = JSON.parse(body.toString())
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}
