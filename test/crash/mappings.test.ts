/**
 * kill -9 at random moments while a function of Node works off a stream that is split meanwhile. In the end every record that was acknowledged has been
 * handled, and no more of them twice than were in a batch when a server ended.
 *
 * `LEAT_SEED` plays a run again, as far as the machine lets it.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { type KinesisClient, PutRecordsCommand, SplitShardCommand } from '@aws-sdk/client-kinesis'
import { CreateEventSourceMappingCommand, CreateFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { zipSync } from 'fflate'
import { SeededRandom } from '../../src/kernel/random.ts'
import { kinesisClient } from './client.ts'
import { temporaryFolder } from './folder.ts'
import { Site } from './server-process.ts'
import { createStream } from './workload.ts'

const isLong = process.env['LEAT_LONG'] === '1'
const seed = Number(process.env['LEAT_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const KILLS = Number(process.env['LEAT_KILLS'] ?? (isLong ? 40 : 2))
const LOAD_MS_MAX = 1_000
const BATCH_SIZE = 20
const KEYS = ['ada', 'bob', 'cyd', 'dan']

/** Leaves an object for each record it handles, named by the record and the moment. */
const CODE = `let handled = 0
export const handler = async ({ Records }) => {
  for (const { kinesis } of Records) {
    const id = Buffer.from(kinesis.data, 'base64').toString()
    const name = id + '/' + Date.now() + '-' + process.pid + '-' + handled++
    const response = await fetch(process.env.AWS_ENDPOINT_URL + '/handled/' + name, { method: 'PUT', body: 'x' })
    if (!response.ok) throw new Error(String(response.status))
  }
}`

test(`mappings lose nothing across kill -9 (seed ${seed})`, async (t) => {
  const random = new SeededRandom(seed)
  await using folder = await temporaryFolder()
  await using site = await Site.open(join(folder.path, 'data'), { args: ['--instant'] })
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const config = { endpoint: site.endpoint, region: 'us-east-1', credentials }
  const s3 = new S3Client({ ...config, forcePathStyle: true })
  const lambda = new LambdaClient(config)
  const kinesis = kinesisClient(site.endpoint)
  await s3.send(new CreateBucketCommand({ Bucket: 'handled' }))
  await createStream(kinesis, 'src', 2)
  await lambda.send(
    new CreateFunctionCommand({
      FunctionName: 'worker',
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Timeout: 30,
      Role: 'arn:aws:iam::000000000000:role/worker',
      Code: { ZipFile: zipSync({ 'index.mjs': Buffer.from(CODE) }) },
    }),
  )
  await lambda.send(
    new CreateEventSourceMappingCommand({
      FunctionName: 'worker',
      EventSourceArn: 'arn:aws:kinesis:us-east-1:000000000000:stream/src',
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: BATCH_SIZE,
    }),
  )
  const acknowledged: string[] = []
  const end = { isNear: false }
  const writer = write(kinesis, random, acknowledged, end)
  for (let kill = 0; kill < KILLS; kill++) {
    await sleep(50 + random.int(LOAD_MS_MAX))
    if (kill === 0) {
      const half = (2n ** 126n).toString()
      await kinesis.send(
        new SplitShardCommand({ StreamName: 'src', ShardToSplit: 'shardId-000000000000', NewStartingHashKey: half }),
      )
    }
    await site.server.kill()
    await site.restart()
  }
  end.isNear = true
  await writer
  assert.ok(acknowledged.length > 0, 'something was acknowledged')
  let handled = new Map<string, string[]>()
  while (!acknowledged.every((id) => handled.has(id))) {
    await sleep(100)
    handled = await handledIn(s3)
  }
  const again = [...handled.values()].reduce((sum, names) => sum + names.length - 1, 0)
  t.diagnostic(`${KILLS} kills; ${acknowledged.length} records, ${again} handled again`)
  // A function may outlive the server that called it by a moment; shards are three in the end.
  assert.ok(again <= KILLS * 3 * BATCH_SIZE, `${again} were handled again`)
})

async function write(
  kinesis: KinesisClient,
  random: SeededRandom,
  acknowledged: string[],
  end: { readonly isNear: boolean },
): Promise<void> {
  for (let number = 0; !end.isNear; ) {
    const ids = Array.from({ length: 1 + random.int(10) }, () => `${KEYS[random.int(KEYS.length)]}-${number++}`)
    const records = ids.map((id) => ({ PartitionKey: id.split('-')[0], Data: Buffer.from(id) }))
    try {
      const { Records = [] } = await kinesis.send(new PutRecordsCommand({ StreamName: 'src', Records: records }))
      acknowledged.push(...ids.filter((_, index) => Records[index]?.ErrorCode === undefined))
    } catch {
      // Nobody knows what became of these.
      await sleep(50)
    }
  }
}

/** Of each record, when it was handled. */
async function handledIn(s3: S3Client): Promise<Map<string, string[]>> {
  const handled = new Map<string, string[]>()
  for (let ContinuationToken: string | undefined; ; ) {
    const page = await s3.send(
      new ListObjectsV2Command({ Bucket: 'handled', ...(ContinuationToken !== undefined && { ContinuationToken }) }),
    )
    for (const { Key = '' } of page.Contents ?? []) {
      const [id = '', name = ''] = Key.split('/')
      handled.set(id, [...(handled.get(id) ?? []), name])
    }
    ContinuationToken = page.NextContinuationToken
    if (ContinuationToken === undefined) return handled
  }
}
