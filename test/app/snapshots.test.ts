import assert from 'node:assert/strict'
import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import {
  CreateStreamCommand,
  DeleteStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  KinesisClient,
  ListStreamsCommand,
  PutRecordCommand,
  RegisterStreamConsumerCommand,
  StartStreamEncryptionCommand,
  SubscribeToShardCommand,
} from '@aws-sdk/client-kinesis'
import { main } from '../../src/cli/main.ts'
import { type Leat, start } from '../../src/index.ts'
import { temporaryFolder } from '../crash/folder.ts'
import { testIo } from '../support/cli-io.ts'

const STREAM = 'orders'
const SHARD = 'shardId-000000000000'

function clientOf(leat: Leat): KinesisClient {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  return new KinesisClient({ endpoint: leat.endpoint, region: 'us-east-1', credentials, maxAttempts: 1 })
}

async function snapshot(leat: Leat, ...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const io = testIo({ env: { AWS_ENDPOINT_URL: leat.endpoint } })
  const code = await main(['snapshot', ...args], io)
  return { code, out: io.out(), err: io.err() }
}

async function put(kinesis: KinesisClient, text: string): Promise<string> {
  const record = { StreamName: STREAM, PartitionKey: 'k', Data: Buffer.from(text) }
  return (await kinesis.send(new PutRecordCommand(record))).SequenceNumber ?? ''
}

async function iterator(kinesis: KinesisClient): Promise<string> {
  const from = { StreamName: STREAM, ShardId: SHARD, ShardIteratorType: 'TRIM_HORIZON' } as const
  return (await kinesis.send(new GetShardIteratorCommand(from))).ShardIterator ?? ''
}

async function read(kinesis: KinesisClient, from?: string): Promise<string[]> {
  const { Records = [] } = await kinesis.send(new GetRecordsCommand({ ShardIterator: from ?? (await iterator(kinesis)) }))
  return Records.map(({ Data }) => Buffer.from(Data ?? []).toString())
}

async function withServer(body: (leat: Leat, kinesis: KinesisClient, root: string) => Promise<void>): Promise<void> {
  await using root = await temporaryFolder()
  await using leat = await start({ data: join(root.path, 'data'), instant: true, initializeStreams: `${STREAM}:1` })
  const kinesis = clientOf(leat)
  try {
    await body(leat, kinesis, root.path)
  } finally {
    kinesis.destroy()
  }
}

test('a load puts streams, records and iterators back on the same address, and the way back is kept', () =>
  withServer(async (leat, kinesis) => {
    await put(kinesis, 'one')
    const held = await iterator(kinesis)
    assert.match((await snapshot(leat, 'save', 'then')).out, /^Saved as then: 1 stream, .* as of 20/)
    await put(kinesis, 'two')
    await kinesis.send(new CreateStreamCommand({ StreamName: 'other', ShardCount: 1 }))
    const loaded = await snapshot(leat, 'load', 'then', '--json')
    assert.equal(loaded.code, 0, loaded.err)
    const { before } = JSON.parse(loaded.out) as { readonly before: string }
    assert.deepEqual((await kinesis.send(new ListStreamsCommand())).StreamNames, [STREAM])
    assert.deepEqual(await read(kinesis, held), ['one'])
    await put(kinesis, 'another two')
    assert.deepEqual(await read(kinesis), ['one', 'another two'])
    assert.equal((await snapshot(leat, 'load', before)).code, 0)
    assert.deepEqual(await read(kinesis, held), ['one', 'two'])
    assert.deepEqual((await kinesis.send(new ListStreamsCommand())).StreamNames, [STREAM, 'other'])
    // Also what was deleted, and as often as wanted; no more than three ways back are kept.
    for (let i = 0; i < 4; i++) {
      await kinesis.send(new DeleteStreamCommand({ StreamName: STREAM }))
      assert.equal((await snapshot(leat, 'load', 'then')).code, 0)
      assert.deepEqual(await read(kinesis), ['one'])
    }
    const names = (await snapshot(leat, 'list')).out.trim().split('\n')
    assert.equal(names.filter((each) => each.startsWith('before-load-')).length, 3)
    assert.match((await snapshot(leat, 'remove', 'then')).out, /then is removed/)
    assert.match((await snapshot(leat, 'load', 'then')).err, /There is no snapshot then\. There are before-load-/)
  }))

test('puts go on through saves and loads: none fails, and each that was acknowledged is in the state that it was put into', () =>
  withServer(async (leat, kinesis) => {
    await snapshot(leat, 'save', 'empty')
    const acknowledged: string[] = []
    const stop = new AbortController()
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let i = 0; !stop.signal.aborted; i++) {
        await put(kinesis, `${writer} ${i}`)
        acknowledged.push(`${writer} ${i}`)
      }
    })
    for (const name of ['a', 'b']) {
      while (acknowledged.length < 20) await put(kinesis, 'more')
      const { code, err } = await snapshot(leat, 'save', name)
      assert.equal(code, 0, err)
    }
    const loaded = await snapshot(leat, 'load', 'empty', '--json')
    assert.equal(loaded.code, 0, loaded.err)
    await put(kinesis, 'after')
    stop.abort()
    await Promise.all(writers)
    const { before } = JSON.parse(loaded.out) as { readonly before: string }
    const later = await read(kinesis)
    assert.equal((await snapshot(leat, 'load', before)).code, 0)
    const earlier = await read(kinesis)
    const all = [...earlier, ...later].filter((each) => each !== 'more' && each !== 'after')
    assert.deepEqual(all.toSorted(), acknowledged.toSorted())
    assert.ok(later.includes('after') && !earlier.includes('after'))
  }))

test('a subscription ends when another state is loaded, and the consumer of that state can subscribe again', () =>
  withServer(async (leat, kinesis) => {
    const arn = `arn:aws:kinesis:us-east-1:000000000000:stream/${STREAM}`
    const { Consumer } = await kinesis.send(new RegisterStreamConsumerCommand({ StreamARN: arn, ConsumerName: 'c' }))
    await put(kinesis, 'one')
    await snapshot(leat, 'save', 'then')
    const start = { ConsumerARN: Consumer?.ConsumerARN, ShardId: SHARD, StartingPosition: { Type: 'TRIM_HORIZON' } } as const
    const subscribe = async (onEvent: (text: string) => void): Promise<void> => {
      const { EventStream } = await kinesis.send(new SubscribeToShardCommand(start))
      for await (const { SubscribeToShardEvent: event } of EventStream ?? [])
        for (const { Data } of event?.Records ?? []) onEvent(Buffer.from(Data ?? []).toString())
    }
    const first = Promise.withResolvers<string>()
    const ended = subscribe(first.resolve)
    assert.equal(await first.promise, 'one')
    assert.equal((await snapshot(leat, 'load', 'then')).code, 0)
    await ended
    const second = Promise.withResolvers<string>()
    const again = subscribe(second.resolve)
    assert.equal(await second.promise, 'one')
    assert.equal((await snapshot(leat, 'load', 'then')).code, 0)
    await again
  }))

test('a fork is a server of its own', () =>
  withServer(async (leat, kinesis, root) => {
    await put(kinesis, 'one')
    await snapshot(leat, 'save', 'then')
    await put(kinesis, 'two')
    const target = join(root, 'fork')
    const { code, err } = await snapshot(leat, 'fork', 'then', '--to', target)
    assert.equal(code, 0, err)
    assert.match((await snapshot(leat, 'fork', 'then', '--to', target)).err, /is not empty/)
    await using other = await start({ data: target, instant: true })
    const forked = clientOf(other)
    assert.deepEqual(await read(forked), ['one'])
    await put(forked, 'of the fork')
    assert.deepEqual(await read(forked), ['one', 'of the fork'])
    assert.deepEqual(await read(kinesis), ['one', 'two'])
    forked.destroy()
    const io = testIo()
    assert.equal(await main(['verify', join(root, 'data', 'snapshots', 'then')], io), 0, io.out())
  }))

test('encrypted records can be read after a load and in a fork, and new ones are encrypted anew', () =>
  withServer(async (leat, kinesis, root) => {
    await kinesis.send(
      new StartStreamEncryptionCommand({ StreamName: STREAM, EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' }),
    )
    await put(kinesis, 'one')
    await snapshot(leat, 'save', 'then')
    await put(kinesis, 'two')
    assert.equal((await snapshot(leat, 'load', 'then')).code, 0)
    await put(kinesis, 'another two')
    assert.deepEqual(await read(kinesis), ['one', 'another two'])
    const target = join(root, 'fork')
    assert.equal((await snapshot(leat, 'fork', 'then', '--to', target)).code, 0)
    await using other = await start({ data: target, instant: true })
    const forked = clientOf(other)
    await put(forked, 'of the fork')
    assert.deepEqual(await read(forked), ['one', 'of the fork'])
    forked.destroy()
  }))

test('names that will not do, names that are taken, and a server in memory are answered with what to do', async () => {
  await withServer(async (leat) => {
    await snapshot(leat, 'save', 'x')
    assert.match((await snapshot(leat, 'save', 'x')).err, /There is a snapshot x already: remove it first/)
    assert.match((await snapshot(leat, 'save', '../x')).err, /1 to 64 letters/)
    assert.match((await snapshot(leat, 'remove', 'y')).err, /There is no snapshot y\. There are x\./)
  })
  await using leat = await start({ instant: true })
  for (const args of [['save', 'x'], ['load', 'x'], ['list'], ['remove', 'x']]) {
    const { code, err } = await snapshot(leat, ...args)
    assert.equal(code, 1)
    assert.match(err, /keeps everything in memory, and there are no snapshots of that\. Start it with --data DIR/)
  }
})

test('names that lead out of the folder are none', () =>
  withServer(async (leat, _, root) => {
    const before = await readdir(root, { recursive: true })
    const names = [
      '../x',
      '..',
      '.',
      '/tmp/x',
      'a/b',
      'a\\b',
      'a\0b',
      '',
      ' ',
      'a\n',
      '.hidden',
      'é',
      'x'.repeat(65),
      'x'.repeat(10_000),
    ]
    for (const name of [...names, 7, null, ['a'], { toString: 'a' }]) {
      for (const action of ['save', 'load', 'remove']) {
        const headers = { 'Content-Type': 'application/json' }
        const body = JSON.stringify({ name })
        const answer = await fetch(`${leat.endpoint}/_leat/api/snapshot-${action}`, { method: 'POST', headers, body })
        const { error } = (await answer.json()) as { readonly error?: { readonly code: string } }
        assert.deepEqual([answer.status, error?.code], [400, 'BadRequest'], `${action} ${body.slice(0, 50)}`)
      }
    }
    assert.deepEqual(await readdir(root, { recursive: true }), before)
  }))

test('a snapshot that tells nonsense of itself is damaged, can be removed, and is in nobody’s way', () =>
  withServer(async (leat, _, root) => {
    const folder = join(root, 'data/snapshots')
    await snapshot(leat, 'save', 'good')
    const date = { savedAtMs: 9e15, segments: 0, bytes: 0, about: {} }
    for (const text of ['', '{', 'null', '{}', '[]', '{"name":"../../x"}', JSON.stringify(date)]) {
      await mkdir(join(folder, 'bad'))
      await writeFile(join(folder, 'bad/SNAPSHOT'), text)
      assert.match((await snapshot(leat, 'list')).err, /bad\/SNAPSHOT is damaged .* can be removed/)
      assert.match((await snapshot(leat, 'load', 'bad')).err, /bad\/SNAPSHOT is damaged/)
      assert.equal((await snapshot(leat, 'load', 'good')).code, 0)
      assert.equal((await snapshot(leat, 'remove', 'bad')).code, 0, text)
    }
    await mkdir(join(folder, 'moved'))
    await writeFile(join(folder, 'moved/SNAPSHOT'), JSON.stringify({ ...date, savedAtMs: 1, name: '../../elsewhere' }))
    assert.match((await snapshot(leat, 'list')).out, /^moved /m)
  }))

test('a link among the snapshots goes without what it points to, and a start leaves it alone', async () => {
  await using root = await temporaryFolder()
  const folder = (name: string): string => join(root.path, name)
  const start1 = () => start({ data: folder('data'), initializeStreams: `${STREAM}:1` })
  {
    await using leat = await start1()
    await snapshot(leat, 'save', 'then')
    await cp(folder('data/snapshots/then'), folder('backup'), { recursive: true })
    await symlink(folder('backup'), folder('data/snapshots/backup'))
    await mkdir(folder('home'))
    await writeFile(folder('home/letter'), 'x')
    await symlink(folder('home'), folder('data/snapshots/home'))
  }
  await using leat = await start1()
  assert.deepEqual(await readdir(folder('home')), ['letter'])
  assert.equal((await snapshot(leat, 'load', 'backup')).code, 0)
  assert.equal((await snapshot(leat, 'remove', 'backup')).code, 0)
  assert.equal((await snapshot(leat, 'save', 'home')).code, 0)
  assert.deepEqual(await readdir(folder('home')), ['letter'])
  assert.ok((await readdir(folder('backup'))).includes('SNAPSHOT'))
})
