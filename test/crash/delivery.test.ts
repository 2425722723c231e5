/**
 * kill -9 at random moments while delivery streams deliver, one of what is put to it, one of a Kinesis stream that is split meanwhile, one by partition keys.
 * In the end every record that was acknowledged is in exactly one object or error object, and one whose put was not answered in at most one.
 *
 * `LEAT_SEED` plays a run again, as far as the machine lets it.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import {
  CreateDeliveryStreamCommand,
  DescribeDeliveryStreamCommand,
  type ExtendedS3DestinationConfiguration,
  FirehoseClient,
  PutRecordBatchCommand,
} from '@aws-sdk/client-firehose'
import { type KinesisClient, PutRecordsCommand, SplitShardCommand } from '@aws-sdk/client-kinesis'
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { type Random, SeededRandom } from '../../src/kernel/random.ts'
import { kinesisClient } from './client.ts'
import { temporaryFolder } from './folder.ts'
import { Site } from './server-process.ts'
import { createStream } from './workload.ts'

const isLong = process.env['LEAT_LONG'] === '1'
const seed = Number(process.env['LEAT_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const CYCLES = Number(process.env['LEAT_KILLS'] ?? (isLong ? 50 : 2))
const LOAD_MS_MAX = 1_200
const RoleARN = 'arn:aws:iam::000000000000:role/delivery'
const CUSTOMERS = ['ada', 'bob', 'cyd']

/** Puts are acknowledged, or nobody knows. */
interface Ledger {
  readonly acknowledged: Set<string>
  readonly unknown: Set<string>
}

test(`delivery is exactly once across kill -9 (seed ${seed})`, async (t) => {
  const random = new SeededRandom(seed)
  await using folder = await temporaryFolder()
  await using site = await Site.open(join(folder.path, 'data'), { args: ['--instant'] })
  const config = {
    endpoint: site.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  }
  const s3 = new S3Client({ ...config, forcePathStyle: true })
  const firehose = new FirehoseClient(config)
  const kinesis = kinesisClient(site.endpoint)
  await s3.send(new CreateBucketCommand({ Bucket: 'lake' }))
  await createStream(kinesis, 'src', 2)
  await createDelivery(firehose, 'puts', { BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 0 } })
  await createDelivery(
    firehose,
    'shards',
    { BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 0 }, CompressionFormat: 'GZIP' },
    'src',
  )
  await createDelivery(firehose, 'parts', {
    BufferingHints: { SizeInMBs: 64, IntervalInSeconds: 60 },
    Prefix: 'parts/!{partitionKeyFromQuery:c}/',
    ErrorOutputPrefix: 'errors/parts/',
    DynamicPartitioningConfiguration: { Enabled: true },
    ProcessingConfiguration: {
      Enabled: true,
      Processors: [
        {
          Type: 'MetadataExtraction',
          Parameters: [
            { ParameterName: 'MetadataExtractionQuery', ParameterValue: '{c: .c}' },
            { ParameterName: 'JsonParsingEngine', ParameterValue: 'JQ-1.6' },
          ],
        },
      ],
    },
  })
  const ledgers = { puts: ledger(), shards: ledger(), parts: ledger() }
  const end = { isNear: false }
  const writers = [
    write(end, random, 'puts', ledgers.puts, putter(firehose, 'puts')),
    write(end, random, 'parts', ledgers.parts, putter(firehose, 'parts')),
    write(end, random, 'shards', ledgers.shards, shardPutter(kinesis)),
  ]
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    await sleep(50 + random.int(LOAD_MS_MAX))
    if (cycle === 0) await split(kinesis)
    if (random.float() < 0.1) await manage(site, 'clock', { do: 'advance', by: '61s' }).catch(() => undefined)
    await site.server.kill()
    await site.restart()
  }
  end.isNear = true
  await Promise.all(writers)
  await sleep(500)
  await manage(site, 'clock', { do: 'advance', by: '5m' })
  for (const deliveryStream of Object.keys(ledgers)) await manage(site, 'firehose-flush', { deliveryStream })
  const found = await recordsIn(s3)
  for (const [name, { acknowledged, unknown }] of Object.entries(ledgers)) {
    assert.ok(acknowledged.size > 0, `${name}: something was acknowledged`)
    for (const record of acknowledged)
      assert.equal(found.get(record)?.length, 1, `${record}: ${found.get(record)?.join() ?? 'lost'}`)
    for (const record of unknown) assert.ok((found.get(record)?.length ?? 0) <= 1, `${record}: ${found.get(record)?.join()}`)
  }
  const known = new Set(Object.values(ledgers).flatMap(({ acknowledged, unknown }) => [...acknowledged, ...unknown]))
  for (const record of found.keys()) assert.ok(known.has(record), `${record} was never put`)
  report(t, ledgers)
})

function report(t: TestContext, ledgers: Readonly<Record<string, Ledger>>): void {
  const counts = Object.entries(ledgers).map(
    ([name, { acknowledged, unknown }]) => `${name} ${acknowledged.size} and ${unknown.size} unknown`,
  )
  t.diagnostic(`${CYCLES} kills; ${counts.join(', ')}`)
}

function ledger(): Ledger {
  return { acknowledged: new Set(), unknown: new Set() }
}

type Putter = (records: readonly string[]) => Promise<unknown>

/** Batch after batch, whatever happens to the server. */
async function write(
  end: { readonly isNear: boolean },
  random: Random,
  name: string,
  { acknowledged, unknown }: Ledger,
  put: Putter,
): Promise<void> {
  for (let number = 0; !end.isNear; ) {
    const records = Array.from({ length: 1 + random.int(20) }, () => {
      const c = random.float() < 0.1 ? undefined : CUSTOMERS[random.int(CUSTOMERS.length)]
      return `${JSON.stringify({ name, number: number++, c, filling: 'x'.repeat(random.int(2_000)) })}\n`
    })
    try {
      await put(records)
      for (const record of records) acknowledged.add(record)
    } catch {
      // The server was killed, or is not there yet: nobody knows.
      for (const record of records) unknown.add(record)
      await sleep(20)
    }
  }
}

function putter(firehose: FirehoseClient, DeliveryStreamName: string): Putter {
  return async (records) => {
    const Records = records.map((record) => ({ Data: Buffer.from(record) }))
    const { FailedPutCount } = await firehose.send(new PutRecordBatchCommand({ DeliveryStreamName, Records }))
    if (FailedPutCount !== 0) throw new Error('not all were stored')
  }
}

function shardPutter(kinesis: KinesisClient): Putter {
  return async (records) => {
    const Records = records.map((record, i) => ({ Data: Buffer.from(record), PartitionKey: `${i}` }))
    const { FailedRecordCount } = await kinesis.send(new PutRecordsCommand({ StreamName: 'src', Records }))
    if (FailedRecordCount !== 0) throw new Error('not all were stored')
  }
}

async function split(kinesis: KinesisClient): Promise<void> {
  const NewStartingHashKey = `${2n ** 126n}`
  await kinesis.send(new SplitShardCommand({ StreamName: 'src', ShardToSplit: 'shardId-000000000000', NewStartingHashKey }))
}

async function createDelivery(
  firehose: FirehoseClient,
  DeliveryStreamName: string,
  settings: Partial<ExtendedS3DestinationConfiguration>,
  source?: string,
): Promise<void> {
  const destination = { RoleARN, BucketARN: 'arn:aws:s3:::lake', Prefix: `${DeliveryStreamName}/`, ...settings }
  await firehose.send(
    new CreateDeliveryStreamCommand({
      DeliveryStreamName,
      ExtendedS3DestinationConfiguration: destination,
      ...(source !== undefined && {
        DeliveryStreamType: 'KinesisStreamAsSource' as const,
        KinesisStreamSourceConfiguration: {
          KinesisStreamARN: `arn:aws:kinesis:us-east-1:000000000000:stream/${source}`,
          RoleARN,
        },
      }),
    }),
  )
  for (;;) {
    const { DeliveryStreamDescription } = await firehose.send(new DescribeDeliveryStreamCommand({ DeliveryStreamName }))
    if (DeliveryStreamDescription?.DeliveryStreamStatus === 'ACTIVE') return
    await sleep(10)
  }
}

async function manage(site: Site, action: string, input: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${site.endpoint}/_leat/api/${action}`, { method: 'POST', headers, body: JSON.stringify(input) })
  assert.equal(answer.status, 200, await answer.text())
}

/** Every record that is in an object or error object, and in which. */
async function recordsIn(s3: S3Client): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (let ContinuationToken: string | undefined; ; ) {
    const page = await s3.send(new ListObjectsV2Command({ Bucket: 'lake', ContinuationToken }))
    for (const { Key = '' } of page.Contents ?? []) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'lake', Key }))
      const bytes = Buffer.from((await Body?.transformToByteArray()) ?? [])
      const lines = String(Key.endsWith('.gz') ? gunzipSync(bytes) : bytes).split(/(?<=\n)/)
      for (const line of lines) {
        const record = Key.startsWith('errors/') ? Buffer.from(JSON.parse(line).rawData, 'base64').toString() : line
        const keys = found.get(record)
        if (keys === undefined) found.set(record, [Key])
        else keys.push(Key)
      }
    }
    if (page.IsTruncated !== true) return found
    ContinuationToken = page.NextContinuationToken
  }
}
