/** Whom function URLs let in. */
import assert from 'node:assert/strict'
import { describe, it, mock } from 'node:test'
import type { PolicyStatement, UrlEntity } from '../../src/services/lambda/entities.ts'
import { serveUrl, type UrlCall } from '../../src/services/lambda/serve-url.ts'
import { addFunction, Disk, type Opened, openLambda, START_MS, scope } from './lambda-harness.ts'

const PRINCIPAL = { arn: 'arn:aws:iam::111111111111:user/ada', accountId: '111111111111', accessKeyId: 'AKIA' }
const REQUEST = {
  method: 'GET',
  target: '/',
  headers: new Map<string, string>(),
  host: 'u.lambda-url.us-east-1.localhost',
  httpVersion: '1.1',
  body: new Uint8Array(),
  address: '127.0.0.1',
  requestId: 'r',
}

const call = (more: Partial<UrlCall> = {}): UrlCall => ({
  id: 'u',
  request: REQUEST,
  signal: new AbortController().signal,
  ...more,
})

async function withUrl(authType: UrlEntity['authType'], Condition?: PolicyStatement['Condition']): Promise<Opened> {
  const opened = await openLambda(new Disk(), { handlers: { f: async () => 'inside' } })
  const { arn } = await addFunction(opened, 'f')
  const times = { createdAtMs: START_MS, modifiedAtMs: START_MS }
  const url: UrlEntity = { id: 'u', functionArn: arn, ...scope, authType, invokeMode: 'BUFFERED', ...times }
  const Action = 'lambda:InvokeFunctionUrl'
  const statement: PolicyStatement = {
    Sid: 's',
    Effect: 'Allow',
    Principal: '*',
    Action,
    Resource: arn,
    ...(Condition && { Condition }),
  }
  const policy = { functionArn: arn, statements: [statement], revisionId: 'r' }
  await opened.runtime.catalog.commit(
    () => ({
      changes: [
        { put: 'lambda.url', id: 'u', value: url },
        { put: 'lambda.policy', id: arn, value: policy },
      ],
      reply: undefined,
    }),
    { requestId: 'r', principal: 'test', operation: 'test' },
  )
  return opened
}

describe('a URL that wants no signature, where keys are enforced', () => {
  const rows: readonly [number, PolicyStatement['Condition']][] = [
    [200, undefined],
    [200, { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } }],
    [200, { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' }, Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } }],
    [403, { StringEquals: { 'lambda:FunctionUrlAuthType': 'AWS_IAM' } }],
    [403, { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE', 'aws:PrincipalOrgID': 'o-1' } }],
    [403, { StringEquals: { 'AWS:SourceAccount': '111111111111' } }],
    [403, { ArnLike: { 'AWS:SourceArn': 'arn:aws:s3:::lake' } }],
  ]
  for (const [status, condition] of rows) {
    it(`answers ${status} where everybody may ask ${condition === undefined ? 'at all' : `if ${JSON.stringify(condition)}`}`, async () => {
      const opened = await withUrl('NONE', condition)
      assert.equal((await serveUrl(opened.runtime, call(), false)).status, status)
      await opened.close()
    })
  }
})

it('a URL that wants a signature tells policies that it does, and where the request came from', async () => {
  const opened = await withUrl('AWS_IAM')
  const from = { address: '192.0.2.7', isEncrypted: true }
  const denied = mock.method(opened.runtime.door, 'denied')
  const answer = await serveUrl(opened.runtime, call({ signer: { principal: PRINCIPAL }, from }), false)
  assert.equal(answer.status, 200, Buffer.from(answer.body).toString())
  const keys = { 'lambda:FunctionUrlAuthType': 'AWS_IAM', 'lambda:InvokedViaFunctionUrl': 'true' }
  assert.deepEqual(denied.mock.calls[0]?.arguments[3], keys)
  assert.deepEqual(denied.mock.calls[0]?.arguments[0].from, from)
  await opened.close()
})
