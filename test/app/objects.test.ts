/** S3 objects in a data directory, as its owner sees them: ordinary files, in snapshots, gone after a reset. */
import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { main } from '../../src/cli/main.ts'
import { type Leat, start } from '../../src/index.ts'
import { temporaryFolder } from '../crash/folder.ts'
import { testIo } from '../support/cli-io.ts'

const Bucket = 'lake'

function clientOf(leat: Leat): S3Client {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  return new S3Client({ endpoint: leat.endpoint, region: 'us-east-1', forcePathStyle: true, credentials, maxAttempts: 1 })
}

async function put(s3: S3Client, Key: string, Body: string): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket, Key, Body }))
}

async function read(s3: S3Client, Key: string): Promise<string | undefined> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
  return Body?.transformToString()
}

async function contents(s3: S3Client): Promise<Readonly<Record<string, string | undefined>>> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }))
  const found: Record<string, string | undefined> = {}
  for (const { Key = '' } of Contents) found[Key] = await read(s3, Key)
  return found
}

async function withServer(data: string, body: (s3: S3Client, leat: Leat) => Promise<void>): Promise<void> {
  await using leat = await start({ data, instant: true })
  const s3 = clientOf(leat)
  try {
    await body(s3, leat)
  } finally {
    s3.destroy()
  }
}

async function leat(endpoint: string, ...args: readonly string[]): Promise<string> {
  const io = testIo({ env: { AWS_ENDPOINT_URL: endpoint } })
  assert.equal(await main([...args], io), 0, io.out() + io.err())
  return io.out()
}

test('objects are ordinary files under their keys, and nothing is opened before somebody asks for one', async () => {
  await using root = await temporaryFolder()
  const data = join(root.path, 'data')
  await withServer(data, async () => undefined)
  assert.deepEqual(
    (await readdir(data)).filter((name) => name.startsWith('buckets')),
    [],
  )
  await withServer(data, async (s3, server) => {
    await leat(server.endpoint, 'reset', '--yes')
    assert.deepEqual(
      (await readdir(data)).filter((name) => name.startsWith('buckets')),
      [],
    )
    await s3.send(new CreateBucketCommand({ Bucket }))
    await put(s3, 'raw/day=2026-11-30/part 0.json', '{"a":1}')
    const file = join(data, 'buckets', Bucket, 'raw', 'day=2026-11-30', 'part 0.json')
    assert.equal(await readFile(file, 'utf8'), '{"a":1}')
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'raw/day=2026-11-30/part 0.json' }))
    assert.deepEqual(await readdir(join(data, 'buckets')), [])
  })
  assert.deepEqual(
    (await readdir(data)).filter((name) => name.startsWith('buckets')).sort(),
    ['buckets', 'buckets.db', 'buckets.new', 'buckets.reserve'],
    'an orderly end leaves one file of the database',
  )
})

test('what somebody puts into the folder is no object, is in nobody’s way, and stays; links and pipes lead nowhere', async () => {
  await using root = await temporaryFolder()
  const data = join(root.path, 'data')
  const bucket = join(data, 'buckets', Bucket)
  await withServer(data, async (s3) => {
    await s3.send(new CreateBucketCommand({ Bucket }))
    await put(s3, 'kept', 'kept')
    await writeFile(join(bucket, 'mine'), 'by hand')
    await mkdir(join(bucket, 'folder', 'of', 'mine'), { recursive: true })
    await writeFile(join(bucket, 'folder', 'of', 'mine', 'f'), 'by hand')
    await symlink('/etc', join(bucket, 'etc'))
    await symlink(join(data, 'MANIFEST'), join(bucket, 'manifest'))
    await symlink(data, join(bucket, 'data'))
    for (const Key of ['mine', 'etc/passwd', 'manifest', 'data/MANIFEST', 'folder/of/mine'])
      await assert.rejects(read(s3, Key), { name: 'NoSuchKey' })
    const keys = ['mine', 'folder/of', 'etc/hosts', 'etc', 'manifest', 'data/MANIFEST', 'data/segments/x']
    for (const key of keys) await put(s3, key, `object ${key}`)
    for (const key of keys) assert.equal(await read(s3, key), `object ${key}`)
    for (const key of keys) await s3.send(new DeleteObjectCommand({ Bucket, Key: key }))
    assert.deepEqual(await contents(s3), { kept: 'kept' })
    assert.equal(await readFile(join(bucket, 'mine'), 'utf8'), 'by hand')
    assert.equal(await readFile(join(bucket, 'folder', 'of', 'mine', 'f'), 'utf8'), 'by hand')
    // Whoever changes the file of an object has broken it; he is not served something else.
    await rm(join(bucket, 'kept'))
    await symlink('/etc/hostname', join(bucket, 'kept'))
    await assert.rejects(read(s3, 'kept'), { name: 'InternalError' })
    await put(s3, 'kept', 'new')
    assert.equal(await read(s3, 'kept'), 'new')
  })
})

test('a snapshot has the objects of one moment, while others write, and loads and forks with them', async () => {
  await using root = await temporaryFolder()
  const data = join(root.path, 'data')
  await withServer(data, async (s3, server) => {
    await s3.send(new CreateBucketCommand({ Bucket }))
    for (let i = 0; i < 40; i++) await put(s3, `d${i % 5}/${i}`, `before ${i}`)
    await put(s3, 'gone', 'gone')
    let isOver = false
    const writing = [0, 1, 2].map(async (writer) => {
      for (let i = 0; !isOver; i++) {
        await put(s3, `d${i % 5}/w${writer}-${i % 7}`, `while ${writer} ${i}`)
        if (i % 3 === 0) await s3.send(new DeleteObjectCommand({ Bucket, Key: `d${i % 5}/w${writer}-${(i + 3) % 7}` }))
      }
    })
    for (const name of ['first', 'second', 'third']) await leat(server.endpoint, 'snapshot', 'save', name)
    isOver = true
    await Promise.all(writing)
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'gone' }))
    await put(s3, 'd0/0', 'after')
    for (const name of ['first', 'second', 'third']) {
      const fork = join(root.path, name)
      await leat(server.endpoint, 'snapshot', 'fork', name, '--data', data, '--to', fork)
      await withServer(fork, async (forked) => {
        const found = await contents(forked)
        assert.equal(found['gone'], 'gone')
        assert.equal(found['d0/0'], 'before 0')
        await put(forked, 'd0/0', 'forked')
      })
    }
    const now = await contents(s3)
    await leat(server.endpoint, 'snapshot', 'load', 'first')
    assert.equal(await read(s3, 'd0/0'), 'before 0')
    assert.equal(await read(s3, 'gone'), 'gone')
    await put(s3, 'new', 'after the load')
    const saved = (await readdir(join(data, 'snapshots'))).find((name) => name.startsWith('before-load-')) ?? ''
    await leat(server.endpoint, 'snapshot', 'load', saved)
    assert.deepEqual(await contents(s3), now)
    await leat(server.endpoint, 'reset', '--yes')
    assert.deepEqual(await readdir(join(data, 'buckets')), [])
    await leat(server.endpoint, 'snapshot', 'load', 'second')
    assert.equal(await read(s3, 'd0/0'), 'before 0')
  })
})
