/** Functions of a running server, by AWS's own clients: from the outside, and from within. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CloudWatchLogsClient, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs'
import { CreateStreamCommand, DescribeStreamSummaryCommand, KinesisClient } from '@aws-sdk/client-kinesis'
import { CreateFunctionCommand, InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { zipSync } from 'fflate'
import { type Leat, type StartOptions, start } from '../../src/index.ts'

const CODE = `
import { KinesisClient, PutRecordCommand } from '@aws-sdk/client-kinesis'
import { STSClient, GetCallerIdentityCommand } from '@aws-sdk/client-sts'
const [kinesis, sts] = [new KinesisClient(), new STSClient()]
export const handler = async (event) => {
  console.log('putting', event.key)
  const { ShardId } = await kinesis.send(new PutRecordCommand({ StreamName: 'orders', PartitionKey: event.key, Data: Buffer.from('x') }))
  const { Arn } = await sts.send(new GetCallerIdentityCommand())
  return { ShardId, Arn }
}`

const ROLE = 'arn:aws:iam::000000000000:role/worker'

function clientsOf(leat: Leat, requestHandler = {}) {
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = leat.environment
  const settings = { endpoint: leat.endpoint, region: 'us-east-1', credentials: { accessKeyId, secretAccessKey }, maxAttempts: 1 }
  return {
    lambda: new LambdaClient({ ...settings, requestHandler }),
    kinesis: new KinesisClient(settings),
    logs: new CloudWatchLogsClient(settings),
  }
}

async function create(lambda: LambdaClient, FunctionName: string): Promise<void> {
  const ZipFile = zipSync({ 'index.mjs': Buffer.from(CODE) })
  const settings = { Runtime: 'nodejs24.x', Handler: 'index.handler', Role: ROLE, Timeout: 60 } as const
  await lambda.send(new CreateFunctionCommand({ FunctionName, ...settings, Code: { ZipFile } }))
}

async function invoke(lambda: LambdaClient, FunctionName: string) {
  const { Payload, FunctionError } = await lambda.send(new InvokeCommand({ FunctionName, Payload: '{"key":"k"}' }))
  return { value: JSON.parse(Buffer.from(Payload ?? []).toString('utf8')) as Record<string, string>, FunctionError }
}

/** What a function is told leads it here, and makes it a session of its role. */
async function callsBack(options: StartOptions): Promise<void> {
  await using leat = await start({ instant: true, ...options })
  const { lambda, kinesis, logs } = clientsOf(leat)
  await kinesis.send(new CreateStreamCommand({ StreamName: 'orders', ShardCount: 1 }))
  await kinesis.send(new DescribeStreamSummaryCommand({ StreamName: 'orders' }))
  await create(lambda, 'writer')
  const { value, FunctionError } = await invoke(lambda, 'writer')
  assert.equal(FunctionError, undefined, JSON.stringify(value))
  assert.deepEqual(value, { ShardId: 'shardId-000000000000', Arn: 'arn:aws:sts::000000000000:assumed-role/worker/writer' })
  const lines = async (): Promise<readonly string[]> => {
    const found = await logs
      .send(new FilterLogEventsCommand({ logGroupName: '/aws/lambda/writer' }))
      .catch(() => ({ events: [] }))
    return (found.events ?? []).map(({ message = '' }) => message)
  }
  while (!(await lines()).some((line) => line.startsWith('REPORT'))) await new Promise((resolve) => setTimeout(resolve, 10))
  const kinds = (await lines()).map((line) => line.split(/[ \t]/)[0])
  assert.deepEqual([kinds[0], kinds[1], ...kinds.slice(-2)], ['INIT_START', 'START', 'END', 'REPORT'])
  const answer = await fetch(`${leat.endpoint}/_leat/api/function-invocations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"function":"writer"}',
  })
  const { invocations } = (await answer.json()) as { readonly invocations: readonly Record<string, unknown>[] }
  assert.deepEqual(
    invocations.map(({ source, outcome, functionArn }) => [source, outcome, functionArn]),
    [['invoke', 'ok', 'arn:aws:lambda:us-east-1:000000000000:function:writer']],
  )
  await leat.reset()
  const after = await fetch(answer.url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"function":"writer"}',
  })
  assert.deepEqual(await after.json(), { invocations: [] })
}

describe('functions of a running server', () => {
  it('reach it with AWS’s clients, as a session of their role', () => callsBack({}))

  it('trust its certificate where it speaks TLS alone', async () => {
    await using leat = await start({ instant: true, tls: true, cleartext: false })
    assert.match(leat.endpoint, /^https:/)
    const requestHandler = { httpsAgent: { ca: leat.certificatePem } }
    const { lambda } = clientsOf(leat, requestHandler)
    await create(lambda, 'writer')
    const { value } = await invoke(lambda, 'writer')
    // It got as far as an answer of this server.
    assert.deepEqual(
      [value['errorType'], value['errorMessage']],
      ['ResourceNotFoundException', 'Stream orders under account 000000000000 not found.'],
    )
  })

  it('do not run where they are off, which says how to have them', async () => {
    await using leat = await start({ instant: true, functions: 'off' })
    const { lambda } = clientsOf(leat)
    await assert.rejects(create(lambda, 'writer'), /Functions are off on this server: start it with --functions on/)
  })
})
