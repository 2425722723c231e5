import assert from 'node:assert/strict'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { main } from '../../src/cli/main.ts'
import { type Entry, encodeFrame, KIND } from '../../src/engine/disk/frame.ts'
import { temporaryFolder } from '../crash/folder.ts'
import { testIo } from '../support/cli-io.ts'
import { makeData } from './fixture.ts'

async function inspect(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const io = testIo()
  const code = await main(['inspect', ...args], io)
  return { code, out: io.out(), err: io.err() }
}

interface JsonRow {
  readonly kind: string
  readonly offset: number
  readonly end: number
  readonly damaged: boolean
  readonly text: string
}

async function rows(...args: readonly string[]): Promise<readonly JsonRow[]> {
  const { out } = await inspect(...args, '--json', '--max', '0')
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as JsonRow)
}

test('inspect prints a directory, each of its files and the catalog, with streams by name and no secret', async () => {
  await using root = await temporaryFolder()
  const { folder } = await makeData(root.path)
  const overview = await inspect(folder)
  assert.equal(overview.code, 0)
  assert.match(overview.out, /manifest {2}format \d, \d+ segments/)
  assert.match(overview.out, /closed, \d+ bytes, index ok/)
  assert.match(overview.out, /orders \(us-east-1, account 000000000000\): ACTIVE, shards: 3 open and 1 closed/)
  const names = (await readdir(join(folder, 'segments'))).sort()
  const [log = '', index = ''] = [names.find((each) => each.endsWith('.log')), names.find((each) => each.endsWith('.idx'))]
  const segment = await rows(join(folder, 'segments', log))
  assert.ok(segment.every(({ damaged }) => !damaged))
  assert.match(segment[0]?.text ?? '', /^0 {2}1 entry/)
  assert.ok(segment.some(({ kind, text }) => kind === 'data' && /^stream orders \(us-east-1\), shardId-0+1 \[log /.test(text)))
  assert.match((await inspect(join(folder, 'segments', index))).out, /shardId-000000000000 .*checksums ok/)
  assert.match((await inspect(join(folder, 'MANIFEST'))).out, /2 of 2 copies whole/)
  const catalog = await inspect(folder, '--catalog')
  assert.match(catalog.out, /CreateStream {2}by arn:aws:iam::000000000000:root/)
  assert.match(catalog.out, /put {5}leat\.token-key {2}current {2}\(secret\)/)
  assert.match(catalog.out, /put {5}leat\.master-key {2}current {2}\(secret\)/)
  assert.doesNotMatch(catalog.out, /"key":/)
})

test('inspect says where damage is and goes on behind it', async () => {
  await using root = await temporaryFolder()
  const { folder } = await makeData(root.path)
  const [name = ''] = (await readdir(join(folder, 'segments'))).filter((each) => each.endsWith('.log')).sort()
  const path = join(folder, 'segments', name)
  const whole = await rows(path)
  const bytes = await readFile(path)
  const frames = whole.filter(({ kind }) => kind === 'frame')
  const data = whole.find(({ kind }) => kind === 'data')
  const third = frames[3]
  assert.ok(data !== undefined && third !== undefined)
  bytes[data.offset + 3] = (bytes[data.offset + 3] ?? 0) ^ 1
  bytes[third.offset + 30] = (bytes[third.offset + 30] ?? 0) ^ 1
  await writeFile(path, bytes)
  const damaged = await rows(path)
  const gap = damaged.find(({ kind }) => kind === 'damage')
  assert.deepEqual([gap?.offset, gap?.end], [third.offset, third.end])
  assert.equal(damaged.filter(({ kind, damaged: isBad }) => kind === 'data' && isBad).length, 1)
  assert.equal(damaged.filter(({ kind }) => kind === 'frame').length, frames.length - 1)
  assert.match((await inspect(path)).out, /! +\d+ +data .*checksum WRONG/)
  // A file alone, without its directory and under another name, still tells what it can.
  await mkdir(join(root.path, 'elsewhere'))
  await copyFile(path, join(root.path, 'elsewhere', 'lost.log'))
  assert.ok((await rows(join(root.path, 'elsewhere', 'lost.log'))).length > frames.length)
})

test('inspect prints no more rows than asked for, and from where', async () => {
  await using root = await temporaryFolder()
  const { folder } = await makeData(root.path)
  const [name = ''] = (await readdir(join(folder, 'segments'))).filter((each) => each.endsWith('.log')).sort()
  const path = join(folder, 'segments', name)
  const first = await inspect(path, '--max', '3')
  assert.equal(first.out.trim().split('\n').length, 3)
  const from = /--from (\d+)/.exec(first.err)?.[1]
  assert.ok(from !== undefined)
  const second = await rows(path, '--from', from)
  assert.ok(second.some(({ offset }) => offset === Number(from)))
  assert.ok(
    second.every(({ end }) => end > Number(from)),
    'but for the frame around it, nothing from before',
  )
})

test('inspect tells what is no data of Leat', async () => {
  await using root = await temporaryFolder()
  await writeFile(join(root.path, 'other.txt'), 'hello')
  for (const [path, said] of [
    [join(root.path, 'none'), /There is nothing at/],
    [root.path, /is no data directory/],
    [join(root.path, 'other.txt'), /is no file that Leat writes/],
  ] as const) {
    const { code, err } = await inspect(path)
    assert.equal(code, 2)
    assert.match(err, said)
  }
})

test('inspect prints what somebody made up, and a terminal obeys none of it', async () => {
  await using root = await temporaryFolder()
  const path = join(root.path, 'made-up')
  const common = { log: 1, lane: 0, records: 1, position: 0 }
  const entries: readonly Entry[] = [
    { ...common, kind: KIND.create, arrivedAtMs: 0, body: Buffer.from('\u001b]0;owned\u0007\u009b2J') },
    { ...common, kind: KIND.data, arrivedAtMs: 9e15, body: Buffer.alloc(0) },
  ]
  const place = { salt: Buffer.alloc(8, 1), segment: 1, number: 0, durableOffset: 0, previousCrc: 0 }
  await writeFile(path, encodeFrame(place, entries).frame)
  for (const args of [[path], [path, '--json']]) {
    const { code, out, err } = await inspect(...args)
    assert.equal(code, 0, err)
    assert.match(out, /at no time \(9000000000000000 ms since 1970\)/)
    assert.doesNotMatch(out.replaceAll('\n', ''), /\p{Cc}/u)
  }
  const { err } = await inspect(`${path}-not\u001b[2J`)
  assert.match(err, /There is nothing at .*-not\\x1b\[2J/)
})
