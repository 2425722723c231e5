/**
 * kill -9 at random moments while messages are sent, received and deleted, and events are put to a log stream. In the end every message that was
 * acknowledged and not deleted is given, none whose delete was acknowledged is, and every acknowledged event is read, once, in order of time. A bucket
 * that tells a queue has told it of every object that was acknowledged, and of those in their order.
 *
 * `LEAT_SEED` plays a run again, as far as the machine lets it.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as s3 from '@aws-sdk/client-s3'
import * as sqs from '@aws-sdk/client-sqs'
import { SeededRandom } from '../../src/kernel/random.ts'
import { temporaryFolder } from './folder.ts'
import { Site } from './server-process.ts'

const isLong = process.env['LEAT_LONG'] === '1'
const seed = Number(process.env['LEAT_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const CYCLES = Number(process.env['LEAT_KILLS'] ?? (isLong ? 30 : 2))
const LOAD_MS_MAX = isLong ? 1_200 : 500
const PLACE = { logGroupName: 'app', logStreamName: 'main' }

interface Ledger {
  readonly sent: Set<string>
  /** Deletes that were asked for, and those that were acknowledged. */
  readonly deleting: Set<string>
  readonly deleted: Set<string>
  readonly logged: Set<string>
  readonly put: Set<string>
  readonly resurrected: Set<string>
}

test(`queues and log groups lose nothing that was acknowledged across kill -9 (seed ${seed})`, async () => {
  const random = new SeededRandom(seed)
  await using folder = await temporaryFolder()
  await using site = await Site.open(join(folder.path, 'data'))
  const config = {
    endpoint: site.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  }
  const queues = new sqs.SQSClient(config)
  const buckets = new s3.S3Client({ ...config, forcePathStyle: true })
  const cloud = new logs.CloudWatchLogsClient(config)
  const { QueueUrl } = await queues.send(
    new sqs.CreateQueueCommand({ QueueName: 'jobs', Attributes: { VisibilityTimeout: '1' } }),
  )
  await cloud.send(new logs.CreateLogGroupCommand({ logGroupName: PLACE.logGroupName }))
  await cloud.send(new logs.CreateLogStreamCommand(PLACE))
  const told = await tellingBucket(buckets, queues)
  const ledger: Ledger = {
    sent: new Set(),
    deleting: new Set(),
    deleted: new Set(),
    logged: new Set(),
    put: new Set(),
    resurrected: new Set(),
  }

  for (let cycle = 0; cycle < CYCLES; cycle++) {
    const stop = new AbortController()
    const workers = [
      forAsLong(stop.signal, (i) => send(queues, QueueUrl, ledger, `${cycle}-${i}`, random)),
      forAsLong(stop.signal, () => consume(queues, QueueUrl, ledger)),
      forAsLong(stop.signal, (i) => log(cloud, ledger, `${cycle}-${i}`)),
      forAsLong(stop.signal, (i) => putObject(buckets, ledger, `${cycle}-${i}`)),
    ]
    await sleep(100 + random.int(LOAD_MS_MAX))
    stop.abort()
    await site.server.kill()
    await Promise.all(workers)
    await site.restart()
  }

  const expected = [...ledger.sent].filter((body) => !ledger.deleting.has(body))
  for (const left = new Set(expected); left.size > 0; ) {
    for (const body of await consume(queues, QueueUrl, ledger)) left.delete(body)
  }
  assert.deepEqual([...ledger.resurrected], [], 'what was deleted is not given again')
  await toldOf(queues, told, ledger.put)
  const read = await eventsOf(cloud)
  const times = read.map(({ timestamp = 0 }) => timestamp)
  assert.deepEqual(
    times,
    times.toSorted((a, b) => a - b),
  )
  const messages = read.map(({ message = '' }) => message)
  assert.equal(new Set(messages).size, messages.length, 'no event is there twice')
  for (const message of ledger.logged) assert.ok(messages.includes(message), `${message} was acknowledged`)
  assert.ok(ledger.sent.size > CYCLES && ledger.deleted.size > 0 && ledger.logged.size > CYCLES)
})

/** What fails when the server dies is not known to have happened, or not. */
async function forAsLong(signal: AbortSignal, step: (i: number) => Promise<unknown>): Promise<void> {
  for (let i = 0; !signal.aborted; i++) {
    try {
      await step(i)
    } catch (error) {
      const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
      if (status !== undefined) throw error
      // The server is gone, or was while it answered: it is told by the next kill.
      await sleep(5)
    }
  }
}

async function send(client: sqs.SQSClient, QueueUrl: string | undefined, { sent }: Ledger, name: string, random: SeededRandom) {
  const bodies = Array.from({ length: 1 + random.int(10) }, (_, i) => `${name}-${i}`)
  const Entries = bodies.map((MessageBody, i) => ({ Id: `${i}`, MessageBody, ...(i === 3 && { DelaySeconds: 1 }) }))
  const { Successful = [] } = await client.send(new sqs.SendMessageBatchCommand({ QueueUrl, Entries }))
  for (const { Id } of Successful) sent.add(bodies[Number(Id)] ?? '')
}

async function consume(client: sqs.SQSClient, QueueUrl: string | undefined, ledger: Ledger): Promise<readonly string[]> {
  const received = new sqs.ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 })
  const { Messages = [] } = await client.send(received)
  const bodies = Messages.map(({ Body = '' }) => Body)
  for (const body of bodies) if (ledger.deleted.has(body)) ledger.resurrected.add(body)
  if (Messages.length === 0) return bodies
  for (const body of bodies) ledger.deleting.add(body)
  const Entries = Messages.map(({ ReceiptHandle }, i) => ({ Id: `${i}`, ReceiptHandle }))
  const { Successful = [] } = await client.send(new sqs.DeleteMessageBatchCommand({ QueueUrl, Entries }))
  for (const { Id } of Successful) ledger.deleted.add(bodies[Number(Id)] ?? '')
  return bodies
}

async function log(client: logs.CloudWatchLogsClient, { logged }: Ledger, name: string): Promise<void> {
  const nowMs = Date.now()
  const messages = ['a', 'b', 'c'].map((each) => `${name}-${each}`)
  const logEvents = messages.map((message, i) => ({ message, timestamp: nowMs + i }))
  await client.send(new logs.PutLogEventsCommand({ ...PLACE, logEvents }))
  for (const message of messages) logged.add(message)
}

/** A bucket, and the queue that it tells of its objects. */
async function tellingBucket(buckets: s3.S3Client, queues: sqs.SQSClient): Promise<string | undefined> {
  const QueueArn = 'arn:aws:sqs:us-east-1:000000000000:told'
  const statement = { Effect: 'Allow', Principal: { Service: 's3.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: QueueArn }
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  const { QueueUrl } = await queues.send(new sqs.CreateQueueCommand({ QueueName: 'told', Attributes: { Policy } }))
  await buckets.send(new s3.CreateBucketCommand({ Bucket: 'telling' }))
  const QueueConfigurations: s3.QueueConfiguration[] = [{ QueueArn, Events: ['s3:ObjectCreated:*'] }]
  const NotificationConfiguration = { QueueConfigurations }
  await buckets.send(new s3.PutBucketNotificationConfigurationCommand({ Bucket: 'telling', NotificationConfiguration }))
  return QueueUrl
}

async function putObject(client: s3.S3Client, { put }: Ledger, Key: string): Promise<void> {
  await client.send(new s3.PutObjectCommand({ Bucket: 'telling', Key, Body: 'x' }))
  put.add(Key)
}

/** Waits until the queue was told of all of them. */
async function toldOf(client: sqs.SQSClient, QueueUrl: string | undefined, keys: ReadonlySet<string>): Promise<void> {
  const command = new sqs.ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1, VisibilityTimeout: 600 })
  const sequencers: string[] = []
  for (const left = new Set(keys); left.size > 0; ) {
    const { Messages = [] } = await client.send(command)
    for (const { Body = '{}' } of Messages) {
      const { Records: [record] = [] } = JSON.parse(Body) as {
        readonly Records?: readonly { readonly s3: { readonly object: Told } }[]
      }
      if (record === undefined) continue
      left.delete(record.s3.object.key)
      sequencers.push(record.s3.object.sequencer)
    }
  }
  // Some may have been told twice, in a row as they were told first.
  const first = sequencers.filter((each, i) => sequencers.indexOf(each) === i)
  assert.deepEqual(first, first.toSorted())
}

interface Told {
  readonly key: string
  readonly sequencer: string
}

async function eventsOf(client: logs.CloudWatchLogsClient): Promise<readonly logs.OutputLogEvent[]> {
  const all: logs.OutputLogEvent[] = []
  for (let nextToken: string | undefined; ; ) {
    const page: logs.GetLogEventsCommandOutput = await client.send(
      new logs.GetLogEventsCommand({ ...PLACE, startFromHead: true, ...(nextToken !== undefined && { nextToken }) }),
    )
    all.push(...(page.events ?? []))
    if (page.nextForwardToken === nextToken) return all
    nextToken = page.nextForwardToken
  }
}
