/** Mappings of a whole server, with functions of Node, roles and destinations, driven as users drive them. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import {
  CreateStreamCommand,
  DescribeStreamConsumerCommand,
  KinesisClient,
  PutRecordCommand,
  RegisterStreamConsumerCommand,
  SplitShardCommand,
} from '@aws-sdk/client-kinesis'
import {
  CreateEventSourceMappingCommand,
  type CreateEventSourceMappingCommandInput,
  CreateFunctionCommand,
  GetEventSourceMappingCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda'
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { zipSync } from 'fflate'
import { type Leat, start } from '../../src/index.ts'
import type { MappingReport } from '../../src/management-readers.ts'

const ACCOUNT = '000000000000'
const CODE = `export const handler = async ({ Records }) => {
  for (const { kinesis } of Records) {
    const text = Buffer.from(kinesis.data, 'base64').toString()
    console.log('got ' + text)
    if (text.startsWith('bad')) throw new TypeError('this is ' + text)
  }
}`
const READING = ['GetRecords', 'GetShardIterator', 'DescribeStream', 'ListShards', 'ListStreams', 'SubscribeToShard']

function streamArn(name: string): string {
  return `arn:aws:kinesis:us-east-1:${ACCOUNT}:stream/${name}`
}

function policyOf(...actions: readonly string[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] })
}

const reading = READING.map((action) => `kinesis:${action}`)

describe('mappings of a server', () => {
  let leat: Leat
  let lambda: LambdaClient
  let kinesis: KinesisClient
  let s3: S3Client
  let sqs: SQSClient
  let iam: IAMClient

  before(async () => {
    leat = await start({ port: 0, instant: true })
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
    const config = { endpoint: leat.endpoint, region: 'us-east-1', credentials }
    lambda = new LambdaClient(config)
    kinesis = new KinesisClient(config)
    s3 = new S3Client({ ...config, forcePathStyle: true })
    sqs = new SQSClient(config)
    iam = new IAMClient(config)
    await iam.send(
      new CreateRoleCommand({
        RoleName: 'worker',
        AssumeRolePolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        }),
      }),
    )
    await allow(...reading, 's3:PutObject', 'sqs:SendMessage')
    await makeFunction()
  })

  after(() => leat.close())

  async function makeFunction(name = 'worker'): Promise<void> {
    await lambda.send(
      new CreateFunctionCommand({
        FunctionName: name,
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Role: `arn:aws:iam::${ACCOUNT}:role/${name}`,
        Code: { ZipFile: zipSync({ 'index.mjs': Buffer.from(CODE) }) },
      }),
    )
  }

  async function allow(...actions: readonly string[]): Promise<void> {
    await iam.send(new PutRolePolicyCommand({ RoleName: 'worker', PolicyName: 'all', PolicyDocument: policyOf(...actions) }))
  }

  async function until<Value>(ask: () => Promise<Value>, isIt: (value: Value) => boolean): Promise<Value> {
    for (;;) {
      const value = await ask()
      if (isIt(value)) return value
      await sleep(20)
    }
  }

  async function mapped(stream: string, more: Partial<CreateEventSourceMappingCommandInput> = {}): Promise<string> {
    await kinesis.send(new CreateStreamCommand({ StreamName: stream, ShardCount: 1 }))
    const { UUID = '' } = await lambda.send(
      new CreateEventSourceMappingCommand({
        FunctionName: 'worker',
        EventSourceArn: streamArn(stream),
        StartingPosition: 'TRIM_HORIZON',
        ...more,
      }),
    )
    return UUID
  }

  async function put(StreamName: string, ...texts: readonly string[]): Promise<void> {
    for (const text of texts) await kinesis.send(new PutRecordCommand({ StreamName, PartitionKey: 'k', Data: Buffer.from(text) }))
  }

  async function resultOf(UUID: string): Promise<string> {
    return (await lambda.send(new GetEventSourceMappingCommand({ UUID }))).LastProcessingResult ?? ''
  }

  async function asked(action: string, input: object): Promise<never> {
    const response = await fetch(`${leat.endpoint}/_leat/api/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    return (await response.json()) as never
  }

  /** Texts that the function has logged, of this stream. */
  async function got(stream: string): Promise<string[]> {
    const { invocations }: { invocations: { logTail: string; batch?: { streamArn: string } }[] } = await asked(
      'function-invocations',
      { function: 'worker' },
    )
    return invocations
      .filter(({ batch }) => batch?.streamArn === streamArn(stream))
      .flatMap(({ logTail }) => [...logTail.matchAll(/got (\S+)/g)].map(([, text = '']) => text))
  }

  async function stateOf(uuid: string): Promise<MappingReport> {
    const { mappings }: { mappings: [MappingReport] } = await asked('mapping-state', { uuid })
    return mappings[0]
  }

  it('stop when their role may not read any more, and go on where they were when it may again', async () => {
    const UUID = await mapped('guarded')
    await put('guarded', 'one')
    await until(
      () => got('guarded'),
      (texts) => texts.includes('one'),
    )
    await until(
      () => resultOf(UUID),
      (result) => result === 'OK',
    )
    await allow(...reading.slice(1), 's3:PutObject', 'sqs:SendMessage')
    const result = await until(
      async () => {
        await put('guarded', 'meanwhile')
        return resultOf(UUID)
      },
      (text) => text !== 'OK',
    )
    assert.equal(
      result,
      `PROBLEM: Cannot access stream ${streamArn('guarded')}. Please ensure the role can perform the GetRecords, GetShardIterator, DescribeStream, ListShards, and ListStreams Actions on your stream in IAM.`,
    )
    assert.equal((await stateOf(UUID)).shards[0]?.trouble?.code, 'AccessDeniedException')
    await put('guarded', 'last')
    await assert.rejects(mapped('forbidden'), { name: 'InvalidParameterValueException', message: /^Cannot access stream/ })
    await allow(...reading, 's3:PutObject', 'sqs:SendMessage')
    await until(
      () => got('guarded'),
      (texts) => texts.includes('last'),
    )
    await until(
      () => resultOf(UUID),
      (text) => text === 'OK',
    )
  })

  it('work under a role that trusts Lambda for their function alone', async () => {
    await iam.send(
      new CreateRoleCommand({
        RoleName: 'narrow',
        AssumeRolePolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'lambda.amazonaws.com' },
              Action: 'sts:AssumeRole',
              Condition: { ArnEquals: { 'aws:SourceArn': `arn:aws:lambda:us-east-1:${ACCOUNT}:function:narrow` } },
            },
          ],
        }),
      }),
    )
    const PolicyDocument = policyOf(...reading, 'sqs:SendMessage')
    await iam.send(new PutRolePolicyCommand({ RoleName: 'narrow', PolicyName: 'all', PolicyDocument }))
    await makeFunction('narrow')
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'narrow' }))
    const UUID = await mapped('narrow', {
      FunctionName: 'narrow',
      MaximumRetryAttempts: 0,
      DestinationConfig: { OnFailure: { Destination: `arn:aws:sqs:us-east-1:${ACCOUNT}:narrow` } },
    })
    await put('narrow', 'bad')
    await until(
      async () => {
        const { trouble } = (await stateOf(UUID)).shards[0] ?? {}
        assert.equal(trouble, undefined)
        return (await sqs.send(new ReceiveMessageCommand({ QueueUrl }))).Messages ?? []
      },
      (messages) => messages.length > 0,
    )
  })

  it('put what is given up into a bucket, with its records, and into a queue', async () => {
    await s3.send(new CreateBucketCommand({ Bucket: 'failures' }))
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'failures' }))
    const given = { MaximumRetryAttempts: 0, BisectBatchOnFunctionError: true }
    const UUID = await mapped('to-bucket', {
      ...given,
      DestinationConfig: { OnFailure: { Destination: 'arn:aws:s3:::failures' } },
    })
    await mapped('to-queue', {
      ...given,
      DestinationConfig: { OnFailure: { Destination: `arn:aws:sqs:us-east-1:${ACCOUNT}:failures` } },
    })
    await put('to-bucket', 'a', 'bad', 'b')
    await put('to-queue', 'bad')
    const [object] = await until(
      async () => (await s3.send(new ListObjectsV2Command({ Bucket: 'failures' }))).Contents ?? [],
      (objects) => objects.length === 1,
    )
    assert.match(
      object?.Key ?? '',
      new RegExp(
        `^aws/lambda/${UUID}/shardId-000000000000/\\d{4}/\\d\\d/\\d\\d/\\d{4}-\\d\\d-\\d\\dT\\d\\d\\.\\d\\d\\.\\d\\d-[0-9a-f-]{36}$`,
      ),
    )
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'failures', Key: object?.Key }))
    const document = JSON.parse((await Body?.transformToString()) ?? '')
    assert.equal(document.requestContext.condition, 'RetryAttemptsExhausted')
    assert.deepEqual(document.responseContext, { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' })
    assert.equal(Buffer.from(document.payload.Records[0].kinesis.data, 'base64').toString(), 'bad')
    await until(
      () => got('to-bucket'),
      (texts) => texts.includes('b'),
    )
    const [message] = await until(
      async () => (await sqs.send(new ReceiveMessageCommand({ QueueUrl }))).Messages ?? [],
      (messages) => messages.length > 0,
    )
    const { payload, KinesisBatchInfo } = JSON.parse(message?.Body ?? '')
    assert.equal(payload, undefined)
    assert.equal(KinesisBatchInfo.streamArn, streamArn('to-queue'))
  })

  it('read as a consumer with enhanced fan-out', async () => {
    await kinesis.send(new CreateStreamCommand({ StreamName: 'fanned', ShardCount: 1 }))
    const { Consumer } = await kinesis.send(
      new RegisterStreamConsumerCommand({ StreamARN: streamArn('fanned'), ConsumerName: 'worker' }),
    )
    await until(
      () => kinesis.send(new DescribeStreamConsumerCommand({ ConsumerARN: Consumer?.ConsumerARN })),
      ({ ConsumerDescription }) => ConsumerDescription?.ConsumerStatus === 'ACTIVE',
    )
    await lambda.send(
      new CreateEventSourceMappingCommand({
        FunctionName: 'worker',
        EventSourceArn: Consumer?.ConsumerARN,
        StartingPosition: 'LATEST',
      }),
    )
    await put('fanned', 'fanned-out')
    await until(
      () => got('fanned'),
      (texts) => texts.includes('fanned-out'),
    )
  })

  it('tell what they are stuck at, and what would free them', async () => {
    const UUID = await mapped('stuck', { BatchSize: 10 })
    await put('stuck', 'bad-apple')
    const { shards, lastProcessingResult } = await until(
      () => stateOf(UUID),
      (report) => (report.shards[0]?.poison?.attempts ?? 0) >= 2,
    )
    assert.equal(lastProcessingResult, 'PROBLEM: Function call failed')
    const { poison, behindRecords } = shards[0] ?? {}
    assert.equal(behindRecords, 1)
    assert.equal(poison?.errorType, 'TypeError')
    assert.equal(poison?.errorMessage, 'this is bad-apple')
    assert.equal(poison?.sequenceNumber, poison?.firstSequenceNumber)
    assert.ok(poison?.remedies.some((remedy) => remedy.includes(`--uuid ${UUID} --maximum-retry-attempts`)))
    const { consumers }: { consumers: { kind: string; name: string; behindRecords: number }[] } = await asked('lag', {
      stream: 'stuck',
    })
    assert.deepEqual(
      consumers.map(({ kind, behindRecords: records }) => [kind, records]),
      [['mapping', 1]],
    )
  })

  it('know of shards that they have done with, also after a restart, and are not behind there', async () => {
    const data = await mkdtemp(join(tmpdir(), 'leat-mappings-'))
    const before = { leat, lambda, kinesis }
    const open = async (): Promise<void> => {
      leat = await start({ port: 0, instant: true, data })
      const config = {
        endpoint: leat.endpoint,
        region: 'us-east-1',
        credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      }
      lambda = new LambdaClient(config)
      kinesis = new KinesisClient(config)
    }
    try {
      await open()
      await makeFunction()
      const UUID = await mapped('halved')
      const record = { StreamName: 'halved', PartitionKey: 'k', Data: Buffer.from('one') }
      const { SequenceNumber, ShardId } = await kinesis.send(new PutRecordCommand(record))
      const half = { StreamName: 'halved', ShardToSplit: ShardId, NewStartingHashKey: String(2n ** 127n) }
      await kinesis.send(new SplitShardCommand(half))
      const areKnown = ({ shards }: MappingReport): boolean => shards.length === 3 && shards[0]?.finished === true
      const { shards } = await until(() => stateOf(UUID), areKnown)
      assert.deepEqual(shards[0], {
        shardId: ShardId,
        checkpoint: SequenceNumber,
        behindRecords: 0,
        behindMs: 0,
        finished: true,
        inFlight: null,
      })
      await leat.close()
      await open()
      const again = await until(() => stateOf(UUID), areKnown)
      assert.deepEqual(again.shards[0], shards[0])
      const { readers }: { readers: { state: string }[] } = await asked('why', { sequenceNumber: SequenceNumber })
      assert.deepEqual(
        readers.map(({ state }) => state),
        ['passed'],
      )
      const { consumers }: { consumers: { behindRecords: number; shards: { shardId: string }[] }[] } = await asked('lag', {})
      assert.deepEqual(
        consumers.map(({ behindRecords, shards: told }) => [behindRecords, told.length]),
        [[0, 2]],
      )
    } finally {
      await leat.close()
      ;({ leat, lambda, kinesis } = before)
      await rm(data, { recursive: true })
    }
  })

  it('are gone after a reset, and begin anew', async () => {
    const { mappings }: { mappings: MappingReport[] } = await asked('mapping-state', {})
    assert.ok(mappings.length > 0)
    await asked('reset', {})
    assert.deepEqual(await asked('mapping-state', {}), { mappings: [] })
    await assert.rejects(resultOf(mappings[0]?.uuid ?? ''), { name: 'ResourceNotFoundException' })
    await makeFunction()
    await mapped('guarded')
    await put('guarded', 'anew')
    await until(
      () => got('guarded'),
      (texts) => texts.includes('anew'),
    )
  })
})
