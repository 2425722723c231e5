/**
 * kill -9 at random moments while objects are put, put in parts, replaced and removed, and again while the server starts. Afterwards every object is the one
 * that was acknowledged last, or one whose fate was unknown, whole; and the files that other programs would open are exactly those objects.
 *
 * `LEAT_SEED` plays a run again, as far as the machine lets it.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { main } from '../../src/cli/main.ts'
import { type Random, SeededRandom } from '../../src/kernel/random.ts'
import { testIo } from '../support/cli-io.ts'
import { temporaryFolder } from './folder.ts'
import { Site } from './server-process.ts'

const isLong = process.env['LEAT_LONG'] === '1'
const seed = Number(process.env['LEAT_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const CYCLES = isLong ? 30 : 4
const LOAD_MS_MAX = 700
const ACKNOWLEDGED_PER_CYCLE = 5
const Bucket = 'lake'
const CLIENTS = 6
const KEYS_EACH = 4

/** What may stand under each key, by hash; `undefined`: nothing. */
type May = Map<string, Set<string | undefined>>

function clientOf(endpoint: string): S3Client {
  return new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  })
}

test(`objects survive kill -9 (seed ${seed})`, async (t) => {
  const random = new SeededRandom(seed)
  await using folder = await temporaryFolder()
  const data = join(folder.path, 'data')
  await using site = await Site.open(data, { args: ['--instant'] })
  const client = clientOf(site.endpoint)
  await client.send(new CreateBucketCommand({ Bucket }))
  const keys = Array.from({ length: CLIENTS * KEYS_EACH }, (_, i) => `${['raw/a', 'raw/a/b', 'x', 'dir/'][i % 4]}${i >> 2}`)
  const may: May = new Map(keys.map((key) => [key, new Set([undefined])]))
  const end = { isNear: false, acknowledged: 0 }
  const workers = Array.from({ length: CLIENTS }, (_, i) =>
    work(client, keys.slice(i * KEYS_EACH, (i + 1) * KEYS_EACH), may, new SeededRandom(seed + i), end),
  )
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    // However slow the machine is, there is something to lose.
    for (const before = end.acknowledged; end.acknowledged < before + ACKNOWLEDGED_PER_CYCLE; ) await sleep(10)
    await sleep(random.int(LOAD_MS_MAX))
    await site.server.kill()
    for (let left = random.int(3); left > 0; left--) {
      const starting = site.launch()
      await sleep(random.float() * 400)
      await starting.kill()
    }
    await site.restart()
  }
  await sleep(LOAD_MS_MAX)
  end.isNear = true
  await Promise.all(workers)
  await site.server.kill()
  const afterKill = testIo()
  assert.equal(await main(['verify', data], afterKill), 0, afterKill.out())
  await site.restart()
  await check(client, may, data)
  const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket }))
  for (const { Key, UploadId } of Uploads) await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }))
  assert.deepEqual(await site.server.stop(), { code: 0, signal: null })
  assert.deepEqual(await readdir(join(data, 'buckets.new')), [])
  const io = testIo()
  assert.equal(await main(['verify', data], io), 0, io.out())
  assert.match(io.out(), / objects? in 1 bucket/)
  await site.restart()
  await check(client, may, data)
  client.destroy()
  t.diagnostic(`${CYCLES} cycles, ${end.acknowledged} changes acknowledged`)
})

async function work(
  client: S3Client,
  keys: readonly string[],
  may: May,
  random: Random,
  end: { isNear: boolean; acknowledged: number },
): Promise<void> {
  while (!end.isNear) {
    const Key = keys[random.int(keys.length)] ?? ''
    const isRemoval = random.float() < 0.25
    const body = Buffer.from(random.bytes(1 + random.int(60_000)))
    const hash = isRemoval ? undefined : hashOf(body)
    may.get(Key)?.add(hash)
    try {
      if (isRemoval) await client.send(new DeleteObjectCommand({ Bucket, Key }))
      else if (random.float() < 0.8) await client.send(new PutObjectCommand({ Bucket, Key, Body: body }))
      else await putInParts(client, Key, body)
      may.set(Key, new Set([hash]))
      end.acknowledged++
    } catch (error) {
      // Of unknown fate: the server was killed. What it answered would be known, and nothing here is wrong.
      if (error instanceof S3ServiceException && error.$metadata.httpStatusCode !== undefined && error.name !== 'NoSuchUpload')
        throw error
      await sleep(20)
    }
  }
}

async function putInParts(client: S3Client, Key: string, body: Buffer): Promise<void> {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }))
  const part = { Bucket, Key, UploadId, PartNumber: 1 }
  const { ETag } = await client.send(new UploadPartCommand({ ...part, Body: body }))
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
  await client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload }))
}

async function check(client: S3Client, may: May, data: string): Promise<void> {
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }))
  const listed = new Set(Contents.map(({ Key }) => Key))
  const hashes: string[] = []
  for (const [Key, allowed] of may) {
    const body = await bodyOf(client, Key)
    const hash = body === undefined ? undefined : hashOf(body)
    assert.ok(allowed.has(hash), `${Key} is ${hash}, and may be ${[...allowed]} (seed ${seed})`)
    assert.equal(listed.has(Key), hash !== undefined)
    may.set(Key, new Set([hash]))
    if (hash !== undefined) hashes.push(hash)
  }
  const found: string[] = []
  for (const each of await readdir(join(data, 'buckets'), { recursive: true, withFileTypes: true }))
    if (each.isFile()) found.push(hashOf(await readFile(join(each.parentPath, each.name))))
  assert.deepEqual(found.sort(), hashes.sort(), 'files are exactly the objects')
}

async function bodyOf(client: S3Client, Key: string): Promise<Uint8Array | undefined> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
    return await Body?.transformToByteArray()
  } catch (error) {
    if (error instanceof S3ServiceException && error.name === 'NoSuchKey') return undefined
    throw error
  }
}

function hashOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16)
}
