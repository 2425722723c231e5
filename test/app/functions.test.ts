/** Functions of a whole server: code out of buckets, roles that may not, what outlives a restart and comes back with a snapshot, function URLs that want a signature. */
import assert from 'node:assert/strict'
import http from 'node:http'
import { join } from 'node:path'
import { test } from 'node:test'
import * as iam from '@aws-sdk/client-iam'
import * as lambda from '@aws-sdk/client-lambda'
import * as s3 from '@aws-sdk/client-s3'
import * as sqs from '@aws-sdk/client-sqs'
import { zipSync } from 'fflate'
import { sign } from '../../src/aws/sigv4.ts'
import { main } from '../../src/cli/main.ts'
import { type Leat, start } from '../../src/index.ts'
import { temporaryFolder } from '../crash/folder.ts'
import { testIo } from '../support/cli-io.ts'

const ROLE = 'arn:aws:iam::000000000000:role/worker'
const ECHO = 'export const handler = async (event) => ({ saw: event })'

function settingsOf(leat: Leat) {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  return { endpoint: leat.endpoint, region: 'us-east-1', credentials, maxAttempts: 1 }
}

function zipOf(source: string): Uint8Array {
  return zipSync({ 'index.mjs': Buffer.from(source) })
}

function wanted(FunctionName: string, more: Partial<lambda.CreateFunctionCommandInput> = {}): lambda.CreateFunctionCommand {
  return new lambda.CreateFunctionCommand({
    FunctionName,
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Role: ROLE,
    Timeout: 30,
    Code: { ZipFile: zipOf(ECHO) },
    ...more,
  })
}

async function invoked(client: lambda.LambdaClient, FunctionName: string, event: unknown): Promise<unknown> {
  const { Payload } = await client.send(new lambda.InvokeCommand({ FunctionName, Payload: Buffer.from(JSON.stringify(event)) }))
  return JSON.parse(Buffer.from(Payload ?? []).toString())
}

test('a function of Python is not made before Leat has its Python, and the command that brings it is told', async () => {
  await using folder = await temporaryFolder()
  await using leat = await start({ instant: true, runtimes: join(folder.path, 'none') })
  const functions = new lambda.LambdaClient(settingsOf(leat))
  const refused = {
    name: 'InvalidParameterValueException',
    message: /^Functions of python3\.13 .* run "leat runtimes add python3" once/,
  }
  await assert.rejects(functions.send(wanted('py', { Runtime: 'python3.13', Handler: 'a.b' })), refused)
  await functions.send(wanted('node'))
  const changed = new lambda.UpdateFunctionConfigurationCommand({ FunctionName: 'node', Runtime: 'python3.13' })
  await assert.rejects(functions.send(changed), refused)
  // Nothing that could be installed is missing for others: they are kept as they are for tools that describe them, and refuse to be invoked.
  await functions.send(wanted('ruby', { Runtime: 'ruby3.4' }))
  functions.destroy()
})

test('code comes out of a bucket, under the rights of whoever asks', async () => {
  await using leat = await start({ instant: true })
  const buckets = new s3.S3Client({ ...settingsOf(leat), forcePathStyle: true })
  const functions = new lambda.LambdaClient(settingsOf(leat))
  await buckets.send(new s3.CreateBucketCommand({ Bucket: 'code' }))
  await buckets.send(new s3.PutObjectCommand({ Bucket: 'code', Key: 'a/echo.zip', Body: zipOf(ECHO) }))
  await functions.send(wanted('echo', { Code: { S3Bucket: 'code', S3Key: 'a/echo.zip' } }))
  assert.deepEqual(await invoked(functions, 'echo', { n: 1 }), { saw: { n: 1 } })
  const missing = { S3Bucket: 'code', S3Key: 'b/echo.zip' }
  await assert.rejects(functions.send(wanted('other', { Code: missing })), {
    name: 'InvalidParameterValueException',
    message: 'Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.',
  })

  const users = new iam.IAMClient(settingsOf(leat))
  await users.send(new iam.CreateUserCommand({ UserName: 'ada' }))
  const PolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: ['lambda:*', 'iam:PassRole'], Resource: '*' }],
  })
  await users.send(new iam.PutUserPolicyCommand({ UserName: 'ada', PolicyName: 'p', PolicyDocument }))
  const { AccessKey } = await users.send(new iam.CreateAccessKeyCommand({ UserName: 'ada' }))
  const credentials = { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' }
  const asAda = new lambda.LambdaClient({ ...settingsOf(leat), credentials })
  await assert.rejects(asAda.send(wanted('hers', { Code: { S3Bucket: 'code', S3Key: 'a/echo.zip' } })), {
    name: 'AccessDeniedException',
    message: /is not authorized to perform: s3:GetObject/,
  })
  await asAda.send(wanted('hers'))
  for (const client of [buckets, functions, users, asAda]) client.destroy()
})

test('what failed for good is kept in a bucket, and in a queue for dead letters', async () => {
  await using leat = await start({ instant: true })
  const buckets = new s3.S3Client({ ...settingsOf(leat), forcePathStyle: true })
  const queues = new sqs.SQSClient(settingsOf(leat))
  const functions = new lambda.LambdaClient(settingsOf(leat))
  await buckets.send(new s3.CreateBucketCommand({ Bucket: 'ends' }))
  const { QueueUrl } = await queues.send(new sqs.CreateQueueCommand({ QueueName: 'dead' }))
  const TargetArn = 'arn:aws:sqs:us-east-1:000000000000:dead'
  const ZipFile = zipOf('export const handler = async () => { throw new TypeError("never") }')
  await functions.send(wanted('f', { Code: { ZipFile }, DeadLetterConfig: { TargetArn } }))
  const DestinationConfig = { OnFailure: { Destination: 'arn:aws:s3:::ends' } }
  await functions.send(
    new lambda.PutFunctionEventInvokeConfigCommand({ FunctionName: 'f', MaximumRetryAttempts: 1, DestinationConfig }),
  )
  const Payload = Buffer.from('{"n":1}')
  await functions.send(new lambda.InvokeCommand({ FunctionName: 'f', InvocationType: 'Event', Payload }))
  let message: sqs.Message | undefined
  while (message === undefined) {
    const received = await queues.send(
      new sqs.ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 5, MessageAttributeNames: ['All'] }),
    )
    message = received.Messages?.[0]
  }
  assert.equal(message.Body, '{"n":1}')
  assert.equal(message.MessageAttributes?.['ErrorMessage']?.StringValue, 'never')
  // The bucket is told first.
  const { Contents = [] } = await buckets.send(new s3.ListObjectsV2Command({ Bucket: 'ends' }))
  assert.equal(Contents.length, 1)
  const Key = Contents[0]?.Key ?? ''
  assert.match(Key, /^aws\/lambda\/async\/f\/\d{4}\/\d\d\/\d\d\//)
  const { Body } = await buckets.send(new s3.GetObjectCommand({ Bucket: 'ends', Key }))
  const document = JSON.parse((await Body?.transformToString()) ?? '') as Record<string, Record<string, unknown>>
  assert.deepEqual(
    [document['requestContext']?.['condition'], document['requestContext']?.['approximateInvokeCount']],
    ['RetriesExhausted', 2],
  )
  assert.deepEqual(document['requestPayload'], { n: 1 })
  assert.equal(document['responsePayload']?.['errorType'], 'TypeError')
  for (const client of [buckets, queues, functions]) client.destroy()
})

test('a role must trust Lambda, and may send to where the ends of events are to go', async () => {
  await using leat = await start({ instant: true })
  const roles = new iam.IAMClient(settingsOf(leat))
  const functions = new lambda.LambdaClient(settingsOf(leat))
  const trust = (Service: string): string =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }] })
  const AssumeRolePolicyDocument = trust('firehose.amazonaws.com')
  await roles.send(new iam.CreateRoleCommand({ RoleName: 'worker', AssumeRolePolicyDocument }))
  await assert.rejects(functions.send(wanted('f')), {
    name: 'InvalidParameterValueException',
    message: 'The role defined for the function cannot be assumed by Lambda.',
  })
  await roles.send(new iam.UpdateAssumeRolePolicyCommand({ RoleName: 'worker', PolicyDocument: trust('lambda.amazonaws.com') }))
  const TargetArn = 'arn:aws:sqs:us-east-1:000000000000:dead'
  await assert.rejects(functions.send(wanted('f', { DeadLetterConfig: { TargetArn } })), {
    name: 'InvalidParameterValueException',
    message: 'The provided execution role does not have permissions to call SendMessage on SQS',
  })
  await functions.send(wanted('f'))
  const DestinationConfig = { OnFailure: { Destination: TargetArn } }
  const put = new lambda.PutFunctionEventInvokeConfigCommand({ FunctionName: 'f', DestinationConfig })
  await assert.rejects(functions.send(put), {
    name: 'InvalidParameterValueException',
    message: `The function's execution role does not have permissions to call SendMessage on ${TargetArn}`,
  })
  const PolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: TargetArn }],
  })
  await roles.send(new iam.PutRolePolicyCommand({ RoleName: 'worker', PolicyName: 'p', PolicyDocument }))
  await functions.send(put)
  for (const client of [roles, functions]) client.destroy()
})

test('functions outlive a restart with --data, come back with a snapshot, and go with a reset', async () => {
  await using folder = await temporaryFolder()
  const options = { data: join(folder.path, 'data'), instant: true } as const
  const source = (text: string): string => `export const handler = async () => ${JSON.stringify(text)}`
  {
    await using leat = await start(options)
    const functions = new lambda.LambdaClient(settingsOf(leat))
    await functions.send(wanted('f', { Code: { ZipFile: zipOf(source('first')) } }))
    functions.destroy()
  }
  await using leat = await start(options)
  const functions = new lambda.LambdaClient(settingsOf(leat))
  assert.equal(await invoked(functions, 'f', {}), 'first')
  const io = testIo({ env: { AWS_ENDPOINT_URL: leat.endpoint } })
  assert.equal(await main(['snapshot', 'save', 'then'], io), 0, io.err())
  await functions.send(new lambda.UpdateFunctionCodeCommand({ FunctionName: 'f', ZipFile: zipOf(source('second')) }))
  assert.equal(await invoked(functions, 'f', {}), 'second')
  assert.equal(await main(['snapshot', 'load', 'then'], io), 0, io.err())
  assert.equal(await invoked(functions, 'f', {}), 'first')
  assert.equal(await main(['reset', '--yes'], io), 0, io.err())
  assert.deepEqual((await functions.send(new lambda.ListFunctionsCommand({}))).Functions, [])
  functions.destroy()
})

test('a URL that wants a signature has one answer for who signed, another for who may not', async () => {
  await using leat = await start({ instant: true })
  const functions = new lambda.LambdaClient(settingsOf(leat))
  const users = new iam.IAMClient(settingsOf(leat))
  const source = 'export const handler = async (event) => event.requestContext.authorizer.iam.userArn'
  await functions.send(wanted('f', { Code: { ZipFile: zipOf(source) } }))
  const { FunctionUrl = '' } = await functions.send(
    new lambda.CreateFunctionUrlConfigCommand({ FunctionName: 'f', AuthType: 'AWS_IAM' }),
  )
  await users.send(new iam.CreateUserCommand({ UserName: 'ada' }))
  const { AccessKey } = await users.send(new iam.CreateAccessKeyCommand({ UserName: 'ada' }))
  const ask = (): Promise<{ status: number; text: string }> =>
    signedGet(FunctionUrl, AccessKey?.AccessKeyId ?? '', AccessKey?.SecretAccessKey ?? '')
  assert.equal((await ask()).status, 403)
  const PolicyDocument = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'lambda:InvokeFunctionUrl', Resource: '*' }],
  })
  await users.send(new iam.PutUserPolicyCommand({ UserName: 'ada', PolicyName: 'p', PolicyDocument }))
  assert.deepEqual(await ask(), { status: 200, text: 'arn:aws:iam::000000000000:user/ada' })
  const byPath = `${leat.endpoint}/_leat/function-url/${new URL(FunctionUrl).hostname.split('.')[0]}/`
  assert.equal((await fetch(byPath)).status, 403)
  for (const client of [functions, users]) client.destroy()
})

test('an invocation is traced under the id that came with it, or a new one', async () => {
  await using leat = await start({ instant: true })
  const functions = new lambda.LambdaClient(settingsOf(leat))
  await functions.send(
    wanted('f', { Code: { ZipFile: zipOf('export const handler = async () => process.env._X_AMZN_TRACE_ID') } }),
  )
  const target = '/2015-03-31/functions/f/invocations'
  const given = 'Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1'
  for (const traced of [given, undefined]) {
    const own = { host: new URL(leat.endpoint).host, ...(traced !== undefined && { 'x-amzn-trace-id': traced }) }
    const request = { method: 'POST', target, headers: own, body: Buffer.alloc(0) }
    const signed = sign(request, { accessKeyId: 'test', secret: 'test' }, { region: 'us-east-1', service: 'lambda' }, Date.now())
    const answer = await fetch(`${leat.endpoint}${target}`, { method: 'POST', headers: { ...own, ...signed } })
    const id = answer.headers.get('x-amzn-trace-id') ?? ''
    assert.deepEqual(await answer.json(), id)
    if (traced === undefined) assert.match(id, /^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0;Lineage=/)
    else assert.equal(id, given)
  }
  functions.destroy()
})

function signedGet(url: string, accessKeyId: string, secret: string): Promise<{ status: number; text: string }> {
  const { host, port } = new URL(url)
  const request = { method: 'GET', target: '/', headers: { host }, body: Buffer.alloc(0) }
  const headers = { host, ...sign(request, { accessKeyId, secret }, { region: 'us-east-1', service: 'lambda' }, Date.now()) }
  return new Promise((resolve, reject) => {
    const sent = http.get({ hostname: '127.0.0.1', port, path: '/', headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
    })
    sent.on('error', reject)
  })
}
