/** A file system that is really full: reads and deletions go on, also after a restart, and what they free is used without one. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  CreateStreamCommand,
  DeleteStreamCommand,
  DescribeStreamSummaryCommand,
  type KinesisClient,
  PutRecordCommand,
} from '@aws-sdk/client-kinesis'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { assertHistory } from '../history/check.ts'
import { reportSkip } from '../support/requirements.ts'
import { kinesisClient } from './client.ts'
import { temporaryFolder } from './folder.ts'
import { draftOf, ServiceRecorder } from './recorder.ts'
import { Site } from './server-process.ts'
import { createStream } from './workload.ts'

const SIZE = '110m'
const DATA_BYTES = 500_000
const LIMIT_MS = 20_000

test('a full file system', (t) => onSmallDisk(t, fillUp))

test('a full file system, with objects', (t) => onSmallDisk(t, fillWithObjects))

async function onSmallDisk(t: TestContext, work: (mount: string) => Promise<void>): Promise<void> {
  if (process.env['LEAT_LONG'] !== '1') return t.skip('part of the long suite: npm run test:long')
  await using folder = await temporaryFolder()
  const mount = join(folder.path, 'small')
  mkdirSync(mount)
  const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', mount], {
    encoding: 'utf8',
  })
  if (status !== 0) {
    const why = `a small file system cannot be mounted: ${error?.message ?? stderr}`
    reportSkip('tmpfs', why)
    return t.skip(why)
  }
  try {
    await work(mount)
  } finally {
    spawnSync('umount', [mount])
  }
}

/** To the last block, so that not even the database can grow: objects can be read and removed, also by a server that starts then. */
async function fillWithObjects(mount: string): Promise<void> {
  await using site = await Site.open(join(mount, 'data'), { args: ['--instant'] })
  const s3 = new S3Client({
    ...{ endpoint: site.endpoint, region: 'us-east-1', forcePathStyle: true, maxAttempts: 1 },
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  const Bucket = 'full'
  const put = (Key: string) => s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x'.repeat(DATA_BYTES) }))
  const remove = (Key: string) => s3.send(new DeleteObjectCommand({ Bucket, Key }))
  await s3.send(new CreateBucketCommand({ Bucket }))
  let stored = 0
  while (await succeeds(put(`${stored}`))) stored++
  assert.ok(stored > 50)
  const fill = (name: string) => spawnSync('dd', ['if=/dev/zero', `of=${join(mount, name)}`, 'bs=4k'])
  fill('fill')
  let removed = 0
  for (; removed < 3; removed++) await remove(`${removed}`)
  fill('fill again')
  await assert.rejects(put('too much'), { name: 'ServiceUnavailable' })
  await site.server.kill()
  await site.restart()
  for (; removed < 6; removed++) await remove(`${removed}`)
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }))
  assert.equal(Contents.length, stored - removed)
  for (const { Key } of Contents) {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
    assert.equal((await Body?.transformToString())?.length, DATA_BYTES)
  }
  await put('there is room again')
  s3.destroy()
}

async function fillUp(mount: string): Promise<void> {
  await using site = await Site.open(join(mount, 'data'), { args: ['--instant'] })
  const client = kinesisClient(site.endpoint)
  const recorder = new ServiceRecorder('filling')
  await createStream(client, recorder.stream, 1)
  await recorder.listShards(client)
  const filler = new Uint8Array(DATA_BYTES)
  for (let i = 0; await recorder.putRecord(client, 'filler', draftOf(`filler-${i}`, 'k', filler)); i++);
  assert.equal(await recorder.putRecord(client, 'filler', draftOf('small', 'k', new Uint8Array(1))), undefined)
  assert.ok(recorder.acknowledgedCount > 50)
  const check = async (where: string) => assertHistory(await recorder.finish(client), { sequencesSpanLanes: true }, where)
  await check('full')
  await site.server.kill()
  await site.restart()
  recorder.restarted()
  await check('full, and started again')
  assert.deepEqual(await site.server.stop(), { code: 0, signal: null })
  await site.restart()
  await check('full, stopped and started again')

  const { pid } = site.server
  await client.send(new DeleteStreamCommand({ StreamName: recorder.stream }))
  await eventually('the stream is gone', async () => !(await exists(client, recorder.stream)))
  await eventually('a stream is created', () =>
    succeeds(client.send(new CreateStreamCommand({ StreamName: 'next', ShardCount: 1 }))),
  )
  const put = new PutRecordCommand({ StreamName: 'next', PartitionKey: 'k', Data: filler })
  await eventually('a record is put', () => succeeds(client.send(put)))
  for (let i = 0; i < 20; i++) await client.send(put)
  assert.equal(site.server.pid, pid)
  client.destroy()
}

async function exists(client: KinesisClient, stream: string): Promise<boolean> {
  return succeeds(client.send(new DescribeStreamSummaryCommand({ StreamName: stream })))
}

async function succeeds(call: Promise<unknown>): Promise<boolean> {
  return call.then(
    () => true,
    () => false,
  )
}

async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadlineMs = performance.now() + LIMIT_MS
  while (!(await holds())) {
    if (performance.now() > deadlineMs) throw new Error(`never came true: ${what}`)
    await sleep(50)
  }
}
