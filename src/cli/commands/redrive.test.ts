import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { GetRecordsCommand, GetShardIteratorCommand, KinesisClient, PutRecordCommand } from '@aws-sdk/client-kinesis'
import {
  CreateEventSourceMappingCommand,
  CreateFunctionCommand,
  LambdaClient,
  UpdateFunctionCodeCommand,
} from '@aws-sdk/client-lambda'
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs'
import { zipSync } from 'fflate'
import { testIo } from '../../../test/support/cli-io.ts'
import { type Leat, start } from '../../index.ts'
import { main } from '../main.ts'

const StreamARN = 'arn:aws:kinesis:us-east-1:000000000000:stream/orders'

/** Fails with records that are marked, until it is mended. */
function zip(isMended: boolean): Uint8Array {
  const check =
    "if (event.Records.some((record) => Buffer.from(record.kinesis.data, 'base64').includes('bad'))) throw new TypeError('no amount')"
  return zipSync({ 'index.mjs': Buffer.from(`export const handler = async (event) => { ${isMended ? '' : check} }`) })
}

function clientsOf(leat: Leat) {
  const settings = {
    endpoint: leat.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  }
  return {
    kinesis: new KinesisClient(settings),
    lambda: new LambdaClient(settings),
    s3: new S3Client({ ...settings, forcePathStyle: true }),
    sqs: new SQSClient(settings),
  }
}

type Clients = ReturnType<typeof clientsOf>

async function trigger({ lambda }: Clients, Destination: string, MaximumRetryAttempts: number): Promise<void> {
  await lambda.send(
    new CreateFunctionCommand({
      FunctionName: 'enrich',
      Role: 'arn:aws:iam::000000000000:role/r',
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Code: { ZipFile: zip(false) },
    }),
  )
  await lambda.send(
    new CreateEventSourceMappingCommand({
      FunctionName: 'enrich',
      EventSourceArn: StreamARN,
      StartingPosition: 'TRIM_HORIZON',
      MaximumRetryAttempts,
      DestinationConfig: { OnFailure: { Destination } },
    }),
  )
}

async function put({ kinesis }: Clients, key: string, data: string): Promise<string> {
  const { SequenceNumber = '' } = await kinesis.send(
    new PutRecordCommand({ StreamARN, PartitionKey: key, Data: Buffer.from(data) }),
  )
  return SequenceNumber
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20))
}

async function run(leat: Leat, ...args: readonly string[]) {
  const io = testIo({ env: leat.environment })
  return { code: await main(args, io), out: io.out(), err: io.err() }
}

describe('leat redrive', () => {
  it('gives a function again what its trigger gave up, and removes what went well', async () => {
    await using leat = await start({ instant: true, initializeStreams: 'orders:1' })
    const clients = clientsOf(leat)
    const { s3, lambda } = clients
    await s3.send(new CreateBucketCommand({ Bucket: 'failed' }))
    await trigger(clients, 'arn:aws:s3:::failed', 0)
    const keys = async () => (await s3.send(new ListObjectsV2Command({ Bucket: 'failed' }))).Contents ?? []
    assert.match((await run(leat, 'redrive', 'enrich')).err, /^No failed batches in s3:\/\/failed\/aws\/lambda\//)

    const number = await put(clients, 'k', '{"bad":1}')
    await until(async () => (await keys()).length === 1)
    const trial = await run(leat, 'redrive', 'enrich', '--dry-run')
    assert.equal(trial.code, 0)
    assert.match(trial.err, /^1 failed batch in s3:\/\/failed\/aws\/lambda\//)
    assert.match(trial.out, /enrich {2}1 record of orders, shard 0 {2}RetryAttemptsExhausted\n {2}from \d{56}\n$/)

    const again = await run(leat, 'redrive', 'enrich')
    assert.equal(again.code, 1)
    assert.match(again.out, new RegExp(`\\n {2}${number} {2}failed {2}TypeError: no amount\\n {2}its document stays\\n$`))
    assert.match(again.err, /0 records processed, 1 record not: their documents stay\.\n$/)

    await lambda.send(new UpdateFunctionCodeCommand({ FunctionName: 'enrich', ZipFile: zip(true) }))
    const mended = await run(leat, 'redrive', 'enrich')
    assert.equal(mended.code, 0)
    assert.match(mended.out, new RegExp(`\\n {2}${number} {2}processed\\n {2}its document is removed\\n$`))
    assert.equal((await keys()).length, 0)
  })

  it('reads from the stream what a queue’s message does not hold, and puts it there again', async () => {
    await using leat = await start({ instant: true, initializeStreams: 'orders:1' })
    const clients = clientsOf(leat)
    const { kinesis, sqs } = clients
    const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'failed' }))
    await trigger(clients, 'arn:aws:sqs:us-east-1:000000000000:failed', 0)
    const waiting = async (): Promise<number> => {
      const ask = { QueueUrl, AttributeNames: ['ApproximateNumberOfMessages' as const] }
      const { Attributes } = await sqs.send(new GetQueueAttributesCommand(ask))
      return Number(Attributes?.ApproximateNumberOfMessages)
    }
    await put(clients, 'key', 'bad, and no JSON')
    await until(async () => (await waiting()) === 1)
    assert.match((await run(leat, 'redrive', 'enrich', '--dry-run')).out, /, to be read from the stream\n$/)
    assert.equal(await waiting(), 1)

    // It fails again, and comes back to the queue as another message.
    const { code, out } = await run(leat, 'redrive', '--from', QueueUrl, '--to', 'stream')
    assert.equal(code, 0)
    assert.match(out, / {2}put again {2}\d{56}\n {2}its document is removed\n$/)
    const place = { StreamARN, ShardId: 'shardId-000000000000', ShardIteratorType: 'TRIM_HORIZON' as const }
    const { ShardIterator } = await kinesis.send(new GetShardIteratorCommand(place))
    const { Records = [] } = await kinesis.send(new GetRecordsCommand({ ShardIterator }))
    assert.deepEqual(
      Records.map(({ PartitionKey, Data }) => [PartitionKey, Buffer.from(Data ?? []).toString()]),
      Array.from({ length: 2 }, () => ['key', 'bad, and no JSON']),
    )
    await until(async () => (await waiting()) === 1)
  })

  it('leat why and leat lag tell of a record that fails until it is mended', async () => {
    await using leat = await start({ instant: true, initializeStreams: 'orders:1' })
    const clients = clientsOf(leat)
    await trigger(clients, 'arn:aws:s3:::failed', -1)
    const number = await put(clients, 'k', '{"bad":1}')
    const next = await put(clients, 'k', '{}')
    await until(async () => (await run(leat, 'why', number)).out.includes('FAILING'))
    const { code, out } = await run(leat, 'why', number)
    assert.equal(code, 1)
    assert.match(out, /\nenrich {2}trigger {2}FAILING\n {2}.*TypeError: no amount/)
    assert.match(out, / {2}Invocations with it, the latest first:\n {2}.* error TypeError {2}/)
    assert.match((await run(leat, 'lag')).out, /\nenrich +trigger +orders +\d/)
    await clients.lambda.send(new UpdateFunctionCodeCommand({ FunctionName: 'enrich', ZipFile: zip(true) }))
    await until(async () => (await run(leat, 'why', next)).out.includes('processed'))
    assert.match((await run(leat, 'lag')).out, /\nenrich +trigger +orders +nothing\n/)
  })

  it('says what it does not understand, and what is not there', async () => {
    await using leat = await start({ instant: true })
    assert.equal((await run(leat, 'redrive')).code, 2)
    assert.match((await run(leat, 'redrive', 'none')).err, /No mapping in us-east-1 is called, or invokes, "none"/)
    assert.match((await run(leat, 'redrive', '--from', 'here')).err, /"here" is no place of documents/)
    assert.match((await run(leat, 'redrive', '--from', 's3://none/')).err, /bucket does not exist/)
  })
})
