import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Transport } from '../../console/src/lib/api.ts'
import { utf8 } from '../../console/src/lib/bytes.ts'
import { awsCli, boto3, CODE_ZIP, snippetsOfSteps } from '../../console/src/lib/code.ts'
import { EVENT_TEMPLATES, jsonTrouble, parseEvents, savingTrouble, templateText } from '../../console/src/lib/events.ts'
import { functionNameOf, qualifierOf, RUNTIMES, reportOf } from '../../console/src/lib/functions.ts'
import { handlerTrouble } from '../../console/src/lib/handler.ts'
import { callIam, deliveryPolicy, formOf, trustedBy, trustOf } from '../../console/src/lib/iam.ts'
import { callLambda, type Invoked, OPERATIONS, planOf } from '../../console/src/lib/lambda.ts'
import { joined, LINES_MAX, toneOf } from '../../console/src/lib/logs.ts'
import {
  choicesAtStart,
  choicesOf,
  createInput,
  type Mapping,
  remedyOf,
  sourceOf,
  updateInput,
} from '../../console/src/lib/mapping.ts'
import { batchKey, outcomeText } from '../../console/src/lib/redrive.ts'
import { compact, creating, deleting } from '../../console/src/lib/roles.ts'
import { FUNCTION_TABS, hrefOf, type Route, routeOf } from '../../console/src/lib/route.ts'
import { queryText, sign } from '../../console/src/lib/sign.ts'
import { filesOf, pathTrouble, zipOf } from '../../console/src/lib/zip.ts'
import { sign as signOfOurs } from '../../src/aws/sigv4.ts'
import { service as lambdaModel } from '../../src/services/lambda/model.gen.ts'

const WHERE = { endpoint: 'http://127.0.0.1:4566', region: 'ap-south-1' }
const SESSION = { region: 'ap-south-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } }

function answering(status: number, headers: Readonly<Record<string, string>>, body: string): Transport {
  const fetch = async () => new Response(body, { status, headers })
  return { origin: 'http://127.0.0.1:4566', fetch, now: () => new Date(0) }
}

describe('calls of Lambda', () => {
  it('go by path, query and body', () => {
    assert.deepEqual(planOf('UpdateFunctionCode', { FunctionName: 'write', ZipFile: utf8('PK') }), {
      method: 'PUT',
      path: '/2015-03-31/functions/write/code',
      query: [],
      body: '{"ZipFile":"UEs="}',
    })
    assert.deepEqual(planOf('UntagResource', { Resource: 'arn:aws:lambda:r:0:function:f', TagKeys: ['a', 'b'] }), {
      method: 'DELETE',
      path: '/2017-03-31/tags/arn%3Aaws%3Alambda%3Ar%3A0%3Afunction%3Af',
      query: [
        ['tagKeys', 'a'],
        ['tagKeys', 'b'],
      ],
      body: '',
    })
    assert.deepEqual(planOf('ListFunctions', { Marker: undefined, MaxItems: 50 }).query, [['MaxItems', '50']])
  })

  it('are those of the API model', () => {
    for (const [name, operation] of Object.entries(OPERATIONS)) {
      const http = lambdaModel.operations[name as keyof typeof lambdaModel.operations]?.http
      assert.deepEqual([operation.method, operation.path], [http?.method, http?.path], name)
    }
  })

  it('are signed as the server reckons, encoded paths too', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }), fc.string({ maxLength: 8 }), (name, qualifier) => {
        if (/\p{Surrogate}/u.test(name) || /^\.{1,2}$/.test(name)) return
        const { method, path, query } = planOf('GetFunction', { FunctionName: name, Qualifier: qualifier })
        const place = { region: 'ap-south-1', service: 'lambda' }
        const theirs = sign(
          { method, host: 'localhost', path, query, headers: {}, body: '' },
          SESSION.credentials,
          place,
          new Date(0),
        )
        const target = `${path}?${queryText(query)}`
        const ours = signOfOurs(
          { method, target, headers: { host: 'localhost' }, body: Buffer.alloc(0) },
          { accessKeyId: 'test', secret: 'test' },
          place,
          0,
        )
        const ofOurs = Object.entries(ours).find(([header]) => header.toLowerCase() === 'authorization')
        assert.equal(theirs['authorization'], ofOurs?.[1])
      }),
    )
  })

  it('give what a function answered, and the end of its log', async () => {
    const log = 'START RequestId: 7\nEND RequestId: 7\n'
    const headers = {
      'x-amz-function-error': 'Unhandled',
      'x-amz-executed-version': '$LATEST',
      'x-amzn-requestid': '7',
      'x-amz-log-result': Buffer.from(log).toString('base64'),
    }
    const invoked = await callLambda<Invoked>(answering(200, headers, '{"errorType":"Sandbox.Timedout"}'), SESSION, 'Invoke', {
      FunctionName: 'read',
      Payload: utf8('{}'),
    })
    assert.deepEqual(invoked, {
      StatusCode: 200,
      FunctionError: 'Unhandled',
      ExecutedVersion: '$LATEST',
      RequestId: '7',
      LogResult: log,
      Payload: '{"errorType":"Sandbox.Timedout"}',
    })
  })

  it('fail in the words of the server', async () => {
    const headers = { 'x-amzn-errortype': 'ResourceNotFoundException', 'x-amzn-requestid': '8' }
    const body = '{"Type":"User","Message":"Function not found: arn:aws:lambda:r:0:function:f"}'
    await assert.rejects(callLambda(answering(404, headers, body), SESSION, 'GetFunction', { FunctionName: 'f' }), {
      code: 'ResourceNotFoundException',
      message: 'Function not found: arn:aws:lambda:r:0:function:f',
      requestId: '8',
    })
    await assert.rejects(callLambda(answering(502, {}, 'nobody there'), SESSION, 'GetFunction', { FunctionName: 'f' }), {
      code: 'HTTP 502',
      message: 'nobody there',
    })
  })

  it('leave a report in the log', () => {
    const line =
      'REPORT RequestId: 1\tDuration: 12.34 ms\tBilled Duration: 13 ms\tMemory Size: 128 MB\tMax Memory Used: 40 MB\tInit Duration: 90.12 ms\t'
    assert.deepEqual(reportOf(`START RequestId: 1\n${line}\n`), {
      duration: '12.34 ms',
      billed: '13 ms',
      memory: '128 MB',
      used: '40 MB',
      init: '90.12 ms',
    })
    const json = { type: 'platform.report', record: { metrics: { durationMs: 1.5, billedDurationMs: 2, memorySizeMB: 128 } } }
    assert.deepEqual(reportOf(JSON.stringify(json)), { duration: '1.5 ms', billed: '2 ms', memory: '128 MB' })
    assert.deepEqual(reportOf('{"type":"platform.report'), {})
    assert.deepEqual(reportOf(''), {})
  })

  it('name functions by ARN', () => {
    assert.equal(functionNameOf('arn:aws:lambda:r:0:function:write:prod'), 'write')
    assert.equal(qualifierOf('arn:aws:lambda:r:0:function:write:prod'), 'prod')
    assert.equal(qualifierOf('arn:aws:lambda:r:0:function:write'), undefined)
  })
})

describe('calls of IAM', () => {
  it('are forms', () => {
    assert.equal(
      formOf('CreateRole', { RoleName: 'demo role', Tags: [{ Key: 'a', Value: '1' }], Description: undefined }),
      'Action=CreateRole&Version=2010-05-08&RoleName=demo%20role&Tags.member.1.Key=a&Tags.member.1.Value=1',
    )
  })

  it('answer lists, flags, numbers and documents', async () => {
    const document = trustOf('lambda.amazonaws.com')
    const xml = `<GetRoleResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><GetRoleResult><Role><RoleName>a&amp;b</RoleName>
      <AssumeRolePolicyDocument>${encodeURIComponent(document)}</AssumeRolePolicyDocument><MaxSessionDuration>3600</MaxSessionDuration>
      <Tags/></Role><Roles><member><RoleName>x</RoleName></member></Roles><PolicyNames><member>one</member></PolicyNames>
      <IsTruncated>false</IsTruncated></GetRoleResult></GetRoleResponse>`
    const got = await callIam<Record<string, unknown>>(answering(200, {}, xml), SESSION, 'GetRole', { RoleName: 'a&b' })
    assert.deepEqual(got, {
      Role: { RoleName: 'a&b', AssumeRolePolicyDocument: document, MaxSessionDuration: 3600, Tags: [] },
      Roles: [{ RoleName: 'x' }],
      PolicyNames: ['one'],
      IsTruncated: false,
    })
    assert.deepEqual(trustedBy(document), ['lambda.amazonaws.com'])
    assert.deepEqual(trustedBy('no json'), [])
    assert.deepEqual(trustedBy('{"Statement":{"Effect":"Allow","Principal":{"AWS":["a","b"]}}}'), ['a', 'b'])
  })

  it('fail in the words of the server', async () => {
    const xml = `<ErrorResponse><Error><Type>Sender</Type><Code>NoSuchEntity</Code>
      <Message>The role with name x cannot be found.</Message></Error><RequestId>1</RequestId></ErrorResponse>`
    await assert.rejects(callIam(answering(404, {}, xml), SESSION, 'GetRole', { RoleName: 'x' }), {
      code: 'NoSuchEntity',
      message: 'The role with name x cannot be found.',
    })
    await assert.rejects(callIam(answering(500, {}, 'oops'), SESSION, 'GetRole', {}), { code: 'HTTP 500', message: 'oops' })
  })
})

it('a role is made with its policies, and goes after them', () => {
  const trust = trustOf('lambda.amazonaws.com')
  assert.deepEqual(
    creating({ name: 'r', trust }, ['arn:a']).map(({ operation, input }) => [operation, input]),
    [
      ['CreateRole', { RoleName: 'r', AssumeRolePolicyDocument: compact(trust) }],
      ['AttachRolePolicy', { RoleName: 'r', PolicyArn: 'arn:a' }],
    ],
  )
  const role = { RoleName: 'r', Path: '/', RoleId: 'AROA', Arn: 'arn', CreateDate: '' }
  assert.deepEqual(
    deleting({ role, attached: [{ PolicyName: 'a', PolicyArn: 'arn:a' }], inline: ['own'] }).map(({ operation }) => operation),
    ['DetachRolePolicy', 'DeleteRolePolicy', 'DeleteRole'],
  )
  assert.equal(compact('no { json'), 'no { json')
})

it('a role of a delivery stream may do what Firehose needs, with its buckets and its stream alone', () => {
  const arn = 'arn:aws:kinesis:r:0:stream/orders'
  const { Statement } = JSON.parse(deliveryPolicy({ buckets: ['lake'], streamArn: arn, glue: false })) as {
    Statement: readonly { Action: readonly string[]; Resource: unknown }[]
  }
  assert.deepEqual(
    Statement.map(({ Resource }) => Resource),
    [['arn:aws:s3:::lake', 'arn:aws:s3:::lake/*'], arn],
  )
  assert.ok(Statement.flatMap(({ Action }) => Action).includes('s3:PutObject'))
  const direct = JSON.parse(deliveryPolicy({ buckets: ['a', 'b'], streamArn: undefined, glue: true }))
  assert.match(JSON.stringify(direct), /"arn:aws:s3:::b\/\*".*"glue:GetTable"/)
})

describe('code of functions', () => {
  const file = (path: string, text: string | undefined, bytes = utf8(text ?? '')) => ({ path, text, bytes })

  it('is unpacked, edited and packed again; what is no text stays as it is', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?\.py$/), fc.uint8Array({ maxLength: 500 })),
        (contents) => {
          const packed = zipOf(
            Object.entries(contents).map(([path, bytes]) => file(path, undefined, bytes as Uint8Array<ArrayBuffer>)),
          )
          const files = filesOf(packed)
          assert.deepEqual(
            files?.map(({ path, bytes }) => [path, Buffer.from(bytes)]),
            Object.entries(contents)
              .map(([path, bytes]) => [path, Buffer.from(bytes)])
              .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
          )
          assert.deepEqual(zipOf(files ?? []), packed, 'the same files, the same bytes')
        },
      ),
    )
    const [binary, text] = filesOf(zipOf([file('a.so', undefined, Uint8Array.of(0, 255)), file('b.py', 'print("ü")')])) ?? []
    assert.equal(binary?.text, undefined)
    assert.equal(text?.text, 'print("ü")')
  })

  it('is refused where it is no zip', () => {
    assert.equal(filesOf(utf8('not a zip')), undefined)
    assert.equal(filesOf(new Uint8Array(0)), undefined)
  })

  it('has files with names that make sense', () => {
    assert.equal(pathTrouble('lib/util.py', ['index.mjs']), undefined)
    for (const bad of ['', '/etc/passwd', '../x', 'a//b', 'a/./b', 'index.mjs', 'lib', 'index.mjs/x']) {
      assert.notEqual(pathTrouble(bad, ['index.mjs', 'lib/util.py']), undefined, bad)
    }
  })

  it('begins with a handler that is there', () => {
    for (const { handler, path } of RUNTIMES) assert.equal(path.split('.')[0], handler.split('.')[0])
  })
})

describe('functions as code', () => {
  it('of the AWS CLI', () => {
    const create = {
      FunctionName: 'write',
      Runtime: 'python3.13',
      Code: { ZipFile: CODE_ZIP },
      Environment: { Variables: { A: '1' } },
    }
    assert.match(awsCli('lambda', 'CreateFunction', create, WHERE), /--zip-file fileb:\/\/function\.zip/)
    assert.match(awsCli('lambda', 'UpdateFunctionCode', { ZipFile: CODE_ZIP }, WHERE), /--zip-file fileb:\/\/function\.zip/)
    assert.match(
      awsCli('lambda', 'Invoke', { FunctionName: 'write', Payload: utf8('{"a":"b"}') }, WHERE),
      /^printf %s '\{"a":"b"\}' \|\naws lambda invoke \\\n {2}--function-name write \\\n {2}--payload fileb:\/\/\/dev\/stdin \\\n {2}answer\.json \\\n.* &&\n {2}cat answer\.json$/,
    )
  })

  it('of boto3, in which lambda is a word of the language', () => {
    const code = boto3('lambda', 'Invoke', { FunctionName: 'write', Payload: utf8('{}') }, WHERE)
    assert.match(code, /^lambda_client = boto3\.client\("lambda", /m)
    assert.match(code, /^answer = lambda_client\.invoke\(\n/m)
    assert.match(
      boto3('lambda', 'UpdateFunctionCode', { ZipFile: CODE_ZIP }, WHERE),
      /ZipFile=open\("function\.zip", "rb"\)\.read\(\)/,
    )
  })

  it('of several steps, with one client each', () => {
    const steps = ['a', 'b'].map((each) => ({ api: 'iam' as const, operation: 'AttachRolePolicy', input: { RoleName: each } }))
    const [cli, python] = snippetsOfSteps(steps, WHERE)
    assert.equal(cli?.code.match(/aws iam attach-role-policy/g)?.length, 2)
    assert.equal(python?.code.match(/boto3\.client/g)?.length, 1)
    assert.equal(python?.code.match(/iam\.attach_role_policy/g)?.length, 2)
  })
})

describe('triggers', () => {
  const arn = 'arn:aws:kinesis:r:0:stream/orders'

  it('leave out what Lambda has by itself', () => {
    assert.deepEqual(createInput('read', choicesAtStart(arn)), {
      FunctionName: 'read',
      EventSourceArn: arn,
      StartingPosition: 'LATEST',
      BatchSize: 100,
    })
    const choices = {
      ...choicesAtStart(arn),
      startingPosition: 'AT_TIMESTAMP' as const,
      timestamp: '2026-11-30T12:00:00',
      enabled: false,
      retries: '3',
      bisect: true,
      reportsFailures: true,
      onFailure: 'arn:aws:sqs:r:0:given-up',
      filters: ['{"data":{"page":["/"]}}'],
    }
    assert.deepEqual(createInput('read:prod', choices), {
      FunctionName: 'read:prod',
      EventSourceArn: arn,
      StartingPosition: 'AT_TIMESTAMP',
      StartingPositionTimestamp: 1796040000,
      Enabled: false,
      BatchSize: 100,
      MaximumRetryAttempts: 3,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:r:0:given-up' } },
      FilterCriteria: { Filters: [{ Pattern: '{"data":{"page":["/"]}}' }] },
    })
  })

  it('are changed only in what was changed', () => {
    const mapping: Mapping = {
      UUID: 'u',
      FunctionArn: 'arn:aws:lambda:r:0:function:read',
      EventSourceArn: arn,
      State: 'Enabled',
      BatchSize: 10,
      MaximumRetryAttempts: -1,
      DestinationConfig: { OnFailure: {} },
      FilterCriteria: { Filters: [{ Pattern: '{}' }] },
    }
    const before = choicesOf(mapping)
    assert.deepEqual(updateInput(mapping, before), { UUID: 'u' })
    assert.deepEqual(updateInput(mapping, { ...before, enabled: false, retries: '0', filters: [] }), {
      UUID: 'u',
      Enabled: false,
      MaximumRetryAttempts: 0,
      FilterCriteria: {},
    })
  })

  it('have remedies, of which some can be done right away', () => {
    const update = 'aws lambda update-event-source-mapping --uuid u'
    assert.deepEqual(remedyOf(`Give it up after so many more attempts: ${update} --maximum-retry-attempts 3`), {
      text: 'Give it up after so many more attempts',
      command: `${update} --maximum-retry-attempts 3`,
      change: { MaximumRetryAttempts: 3 },
    })
    assert.deepEqual(remedyOf(`By halves: ${update} --bisect-batch-on-function-error`).change, {
      BisectBatchOnFunctionError: true,
    })
    assert.deepEqual(remedyOf(`Keep it: ${update} --destination-config '{}' (or the ARN of an SQS queue).`).change, undefined)
    assert.deepEqual(remedyOf('Repair the function and deploy it.'), { text: 'Repair the function and deploy it.' })
  })

  it('give up batches, which come back record by record', () => {
    const batch = {
      document: { bucket: 'b', key: 'k' },
      failedAt: '',
      condition: '',
      shardId: '',
      firstSequenceNumber: '',
      lastSequenceNumber: '',
      records: 1,
    }
    assert.equal(batchKey(batch), '{"bucket":"b","key":"k"}')
    const records = ['processed', 'failed', 'processed'].map((outcome) => ({ outcome }))
    assert.equal(outcomeText({ records, removed: false }), '2 processed, 1 failed')
    assert.equal(outcomeText({ records: [], removed: true }), 'No records')
  })

  it('read a stream, or as one of its consumers', () => {
    assert.deepEqual(sourceOf(arn), { stream: 'orders' })
    assert.deepEqual(sourceOf(`${arn}/consumer/fraud:1`), { stream: 'orders', consumer: 'fraud' })
  })
})

describe('handlers', () => {
  const file = (path: string, text = 'def lambda_handler(event, context):\n    pass\n') => ({ path, text })

  it('need their file, and are told of one that would do', () => {
    assert.equal(handlerTrouble('python3.13', 'lambda_function.lambda_handler', [file('lambda_function.py')]), undefined)
    assert.deepEqual(handlerTrouble('python3.13', 'lambda_function.lambda_handler', [file('write-kstream.py')]), {
      missing: 'lambda_function.py',
      better: 'write-kstream.lambda_handler',
    })
    assert.deepEqual(handlerTrouble('python3.13', 'a.b.run', [file('c.py')]), { missing: 'a/b.py' })
    assert.equal(handlerTrouble('nodejs22.x', 'src/index.handler', [file('src/index.mjs', '')]), undefined)
    assert.deepEqual(handlerTrouble('nodejs22.x', 'index.handler', [file('app.mjs', 'export const handler = 1')]), {
      missing: 'index.js',
      better: 'app.handler',
    })
    assert.deepEqual(handlerTrouble('provided.al2023', 'any', []), { missing: 'bootstrap' })
    assert.equal(handlerTrouble('java21', 'com.Any::run', []), undefined)
  })
})

describe('events to test with', () => {
  it('are JSON, and are kept within bounds', () => {
    for (const { id } of EVENT_TEMPLATES) assert.equal(jsonTrouble(templateText(id, { region: 'r', accountId: '1' })), undefined)
    assert.equal(jsonTrouble(''), undefined)
    assert.notEqual(jsonTrouble('{'), undefined)
    assert.deepEqual(parseEvents('{"a":"{}","b":1}'), { a: '{}' })
    assert.deepEqual(parseEvents('nonsense'), {})
    assert.equal(savingTrouble({}, 'a', '{}'), undefined)
    assert.notEqual(savingTrouble({}, ' ', '{}'), undefined)
    assert.notEqual(savingTrouble({}, 'a', ' '.repeat(100_000)), undefined)
    assert.notEqual(savingTrouble(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [String(i), ''])), 'a', ''), undefined)
  })
})

describe('lines of a log', () => {
  it('are told apart', () => {
    assert.deepEqual(
      [
        'START RequestId: 1 Version: $LATEST',
        'REPORT RequestId: 1\t',
        '[ERROR] KeyError',
        '2026 1 Task timed out after 3.00 seconds',
        'hi',
      ].map(toneOf),
      ['frame', 'frame', 'error', 'error', 'plain'],
    )
  })

  it('are joined without repeating one, and bounded', () => {
    const line = (n: number) => ({ timestamp: n, message: String(n), eventId: String(n) })
    assert.deepEqual(
      joined([line(1), line(2)], [line(2), line(3)]).map(({ timestamp }) => timestamp),
      [1, 2, 3],
    )
    const many = Array.from({ length: LINES_MAX + 5 }, (_, n) => line(n))
    assert.equal(joined([], many).length, LINES_MAX)
  })
})

it('pages around streams have addresses that lead back', () => {
  const routes: readonly Exclude<Route, { page: 'unknown' }>[] = [
    { page: 'roles' },
    { page: 'create-role' },
    { page: 'create-role', service: 'firehose.amazonaws.com' },
    { page: 'role', name: 'a/b c' },
    { page: 'functions' },
    { page: 'create-function' },
    ...FUNCTION_TABS.map((tab) => ({ page: 'function', name: 'write', tab }) as const),
    { page: 'create-trigger', name: 'write' },
    { page: 'create-trigger', name: 'write', source: 'arn:aws:kinesis:r:0:stream/orders' },
    { page: 'log-groups' },
    { page: 'log-group', group: '/aws/lambda/write' },
    { page: 'log-stream', group: '/aws/lambda/write', stream: '2026/11/30/[$LATEST]0123' },
  ]
  for (const route of routes) assert.deepEqual(routeOf(hrefOf(route)), route)
  for (const path of [
    '#/iam/users',
    '#/lambda/functions/a/nothing',
    '#/lambda/functions/a/code/b',
    '#/logs/x',
    '#/constructor',
  ]) {
    assert.equal(routeOf(path).page, 'unknown', path)
  }
})
