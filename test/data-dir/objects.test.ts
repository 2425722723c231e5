/** S3 objects in a data directory that no server has open: verified, inspected and repaired. */
import assert from 'node:assert/strict'
import { readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { main } from '../../src/cli/main.ts'
import { start } from '../../src/index.ts'
import { temporaryFolder } from '../crash/folder.ts'
import { testIo } from '../support/cli-io.ts'

const Bucket = 'lake'
const KEYS = ['raw/a.json', 'raw/b', 'raw/b/c', 'dir/', '..', 'x'.repeat(600), '/'.repeat(900)]
const MIN_PART_BYTES = 5 * 1024 * 1024

async function run(...args: readonly string[]): Promise<{ code: number; out: string }> {
  const io = testIo()
  const code = await main([...args], io)
  return { code, out: io.out() + io.err() }
}

async function withServer<T>(data: string, body: (s3: S3Client) => Promise<T>): Promise<T> {
  await using leat = await start({ data, instant: true })
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const s3 = new S3Client({ endpoint: leat.endpoint, region: 'us-east-1', forcePathStyle: true, credentials, maxAttempts: 1 })
  try {
    return await body(s3)
  } finally {
    s3.destroy()
  }
}

/** Objects of all kinds, one in parts, and an upload that goes on. */
async function makeObjects(data: string): Promise<void> {
  await withServer(data, async (s3) => {
    await s3.send(new CreateBucketCommand({ Bucket }))
    for (const Key of KEYS) await s3.send(new PutObjectCommand({ Bucket, Key, Body: `is ${Key}`, Metadata: { kept: 'yes' } }))
    for (const Key of ['large', 'unfinished']) {
      const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }))
      const sent = [Buffer.alloc(MIN_PART_BYTES, Key), Buffer.from('the end')]
      const Parts: { PartNumber: number; ETag: string | undefined }[] = []
      for (const [i, Body] of sent.entries()) {
        const { ETag } = await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: i + 1, Body }))
        Parts.push({ PartNumber: i + 1, ETag })
      }
      if (Key === 'large')
        await s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }))
    }
  })
}

async function bodies(data: string): Promise<ReadonlyMap<string, string>> {
  return withServer(data, async (s3) => {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }))
    const found = new Map<string, string>()
    for (const { Key = '' } of Contents) {
      const { Body, Metadata } = await s3.send(new GetObjectCommand({ Bucket, Key }))
      found.set(Key, `${Metadata?.['kept'] ?? ''} ${(await Body?.transformToString())?.slice(0, 1_000)}`)
    }
    return found
  })
}

async function filesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const each of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(each.parentPath, each.name)
    if (each.isFile()) found.set(path, (await readFile(path)).toString('base64'))
  }
  return found
}

test('verify vouches for objects, changes nothing, and names files that are none', async () => {
  await using root = await temporaryFolder()
  const data = join(root.path, 'data')
  await makeObjects(data)
  await writeFile(join(data, 'buckets', Bucket, 'by hand'), 'mine')
  const before = await filesOf(data)
  const { code, out } = await run('verify', data)
  assert.equal(code, 0, out)
  assert.match(out, /; 8 objects in 1 bucket, 5,/)
  assert.match(out, /1 files below buckets\/ are no objects \(lake\/by hand\)/)
  assert.deepEqual(await filesOf(data), before)
  const inspected = await run('inspect', data)
  assert.match(inspected.out, /lake: 8 objects, \d+ bytes, 1 uploads that go on/)
  assert.deepEqual(await filesOf(data), before)
})

test('verify names each object whose file is missing, short, exchanged or changed, and repair leaves those out', async () => {
  await using root = await temporaryFolder()
  const data = join(root.path, 'data')
  await makeObjects(data)
  const whole = await bodies(data)
  const bucket = join(data, 'buckets', Bucket)
  await rm(join(bucket, 'raw', 'a.json'))
  await truncate(join(bucket, 'dir', '.%~'), 3)
  await rename(join(bucket, 'raw', 'b'), join(bucket, 'raw', 'other'))
  await writeFile(join(bucket, 'raw', 'b'), 'is RAW/B')
  const large = await readFile(join(bucket, 'large'))
  large[MIN_PART_BYTES - 1] = (large[MIN_PART_BYTES - 1] ?? 0) ^ 1
  await writeFile(join(bucket, 'large'), large)
  const { code, out } = await run('verify', data)
  assert.equal(code, 75)
  assert.match(out, /buckets\/lake\/raw\/a\.json is missing: it is s3:\/\/lake\/raw\/a\.json/)
  assert.match(out, /buckets\/lake\/dir\/\.%~ has 3 bytes instead of 7: it is s3:\/\/lake\/dir\//)
  assert.match(out, /buckets\/lake\/raw\/b is damaged, or was changed by somebody/)
  assert.match(out, /buckets\/lake\/large is damaged, or was changed by somebody/)
  const before = await filesOf(data)
  const rescued = join(root.path, 'rescued')
  const repaired = await run('repair', data, '--to', rescued, '--accept-loss')
  assert.equal(repaired.code, 0, repaired.out)
  assert.match(repaired.out, /s3:\/\/lake\/large is lost/)
  assert.match(repaired.out, /and 4 objects/)
  assert.deepEqual(await filesOf(data), before)
  const lost = ['raw/a.json', 'dir/', 'raw/b', 'large']
  assert.deepEqual(await bodies(rescued), new Map([...whole].filter(([key]) => !lost.includes(key))))
})

test('an index that cannot be read is told of, and files tell keys and bodies', async () => {
  await using root = await temporaryFolder()
  const data = join(root.path, 'data')
  await makeObjects(data)
  const whole = await bodies(data)
  await writeFile(join(data, 'buckets.db'), 'no database '.repeat(2_000))
  const { code, out } = await run('verify', data)
  assert.equal(code, 75)
  assert.match(out, /buckets\.db cannot be read/)
  assert.match((await run('inspect', data)).out, /buckets\.db cannot be read/)
  const rescued = join(root.path, 'rescued')
  const repaired = await run('repair', data, '--to', rescued, '--accept-loss')
  assert.equal(repaired.code, 0, repaired.out)
  const found = await bodies(rescued)
  for (const [key, body] of found) assert.equal(body, whole.get(key)?.replace(/^yes /, ' '), key.slice(0, 50))
  // Two are under names that tell no key: one that was in another's way, and one that would have been too long.
  assert.deepEqual(
    [...whole.keys()].filter((key) => !found.has(key)).map((key) => key.slice(0, 10)),
    ['//////////', 'raw/b/c'],
  )
})
