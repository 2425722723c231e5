/**
 * `node bench/objects.ts [--peer s3rver] [--rounds 3] [--objects 1000]`: PUT and GET of objects of 1 KiB over 16 connections, and one LIST after the other, beside a peer from npm,
 * turn about, a new server for each turn. Leat twice: with its data folder, where every object is on the disk before it is acknowledged, and in memory.
 * The peer keeps files, and syncs nothing.
 *
 * `node bench/objects.ts --scale 1000000`: pages of a list in a bucket of so many objects, the first and the thousandth, the same by common prefix, and
 * resident memory beside a server with 1,000 objects that is asked for as many pages. The rows of objects are written into the index directly, without their files,
 * which a list does not look at. Linux (/proc).
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { INDEX_FILE } from '../src/engine/disk/index-names.ts'
import { SqliteIndex } from '../src/engine/disk/sqlite-index.ts'
import { encodeObject, objectRow } from '../src/services/s3/store/rows.ts'
import { temporaryFolder } from '../test/crash/folder.ts'
import { cacheFolder, installOnce, mustRun, progress } from '../test/support/install.ts'
import { S3Connections, type S3Request, signed } from './load/s3.ts'
import { residentMib } from './memory.ts'
import { median, percentile, shown } from './numbers.ts'
import { freePort, pack } from './targets.ts'

const S3RVER = 's3rver@3.7.1'
const CONNECTIONS = 16
const OBJECT_BYTES = 1_024
const START_LIMIT_MS = 20_000
const ROWS_PER_COMMIT = 5_000
const PAGE_KEYS = 1_000
const LISTS = 50
const PAGES_TIMED = 300

const { values } = parseArgs({
  options: {
    peer: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    objects: { type: 'string', default: '1000' },
    scale: { type: 'string' },
  },
})

const leatBin = join(await pack(join(import.meta.dirname, '..')), 'dist', 'cli', 'bin.js')
if (values.scale === undefined) await compare(Number(values.rounds), Number(values.objects))
else await scale(Number(values.scale))

interface Server {
  readonly name: string
  command(port: number, folder: string): readonly string[]
}

interface Running extends AsyncDisposable {
  readonly port: number
  readonly pid: number
}

async function compare(rounds: number, objects: number): Promise<void> {
  const servers: Server[] = [
    { name: 'leat --data', command: (port, folder) => [leatBin, 'start', '--port', `${port}`, '--data', join(folder, 'data')] },
    { name: 'leat', command: (port) => [leatBin, 'start', '--port', `${port}`] },
  ]
  if (values.peer !== undefined) servers.push(await s3rver(values.peer))
  const rates = new Map(servers.map(({ name }) => [name, new Map<string, number[]>()]))
  for (let round = 0; round < rounds; round++) {
    for (const server of servers) {
      for (const [row, rate] of await measure(server, objects)) {
        const all = rates.get(server.name)?.get(row) ?? []
        rates.get(server.name)?.set(row, [...all, rate])
      }
    }
  }
  for (const row of ['PUT', 'GET', 'LIST 1000']) {
    const told = servers.map(({ name }) => {
      const all = rates.get(name)?.get(row) ?? []
      return `${name} ${shown(Math.min(...all))} / ${shown(median(all))} / ${shown(Math.max(...all))} per s${ratio(rates, name, row)}`
    })
    say(`${row.padEnd(10)} ${told.join('; ')}`)
  }
}

function ratio(rates: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>, name: string, row: string): string {
  const peer = rates.get('s3rver')?.get(row)
  if (peer === undefined || name === 's3rver') return ''
  const pairs = (rates.get(name)?.get(row) ?? []).map((rate, i) => rate / (peer[i] ?? Number.NaN))
  return ` (${shown(median(pairs))}× s3rver)`
}

async function measure(server: Server, objects: number): Promise<ReadonlyMap<string, number>> {
  await using folder = await temporaryFolder()
  await using running = await start(server, folder.path)
  const { port } = running
  const body = Buffer.alloc(OBJECT_BYTES, 'x')
  const keyOf = (i: number): string => `/bench/raw/day=${i % 30}/part-${String(i).padStart(7, '0')}.json`
  const all = Array.from({ length: objects }, (_, i) => keyOf(i))
  const listed = Array.from({ length: LISTS }, () => ({ 'list-type': '2', prefix: 'raw/', 'max-keys': `${PAGE_KEYS}` }))
  const rows: readonly (readonly [string, readonly S3Request[]])[] = [
    ['PUT', all.map((path) => signed(port, 'PUT', path, {}, body))],
    ['GET', all.map((path) => signed(port, 'GET', path))],
    ['LIST 1000', listed.map((query) => signed(port, 'GET', '/bench', query))],
  ]
  const connections = new S3Connections(port, CONNECTIONS)
  await connections.sendAll([signed(port, 'PUT', '/bench')])
  const found = new Map<string, number>()
  // One list after the other: s3rver answers 500 when 16 at once are asked of it, and when there is a second page.
  const single = new S3Connections(port, 1)
  for (const [row, requests] of rows) found.set(row, await rate(row.startsWith('LIST') ? single : connections, requests))
  single.close()
  const last = await connections.send(signed(port, 'GET', '/bench', { 'list-type': '2', 'max-keys': `${PAGE_KEYS}` }))
  const keys = last.body.toString().split('<Key>').length - 1
  if (keys !== Math.min(objects, PAGE_KEYS)) throw new Error(`${server.name} lists ${keys} keys`)
  connections.close()
  return found
}

async function rate(connections: S3Connections, requests: readonly S3Request[]): Promise<number> {
  const startedMs = performance.now()
  await connections.sendAll(requests)
  return requests.length / ((performance.now() - startedMs) / 1_000)
}

async function scale(objects: number): Promise<void> {
  await using folder = await temporaryFolder()
  const kept: Server = {
    name: 'leat',
    command: (port, data) => ['--max-semi-space-size=4', leatBin, 'start', '--port', `${port}`, '--data', data],
  }
  const [few, full] = [join(folder.path, 'few'), join(folder.path, 'full')]
  for (const data of [few, full]) {
    await mkdir(data)
    await using running = await start(kept, data)
    const connections = new S3Connections(running.port, 1)
    await connections.sendAll([signed(running.port, 'PUT', '/bench')])
    connections.close()
  }
  const startedMs = performance.now()
  await fill(join(few, INDEX_FILE), PAGE_KEYS)
  await fill(join(full, INDEX_FILE), objects)
  say(`${shown(objects)} rows in ${shown((performance.now() - startedMs) / 1_000)} s`)
  const asked = Math.ceil(objects / PAGE_KEYS)
  const without = await walk(kept, few, asked)
  const within = await walk(kept, full, asked)
  const late = Math.min(999_000, objects - PAGE_KEYS)
  const [first, thousandth, prefixes, one] = await times(kept, full, [
    {},
    { 'start-after': keyAt(late) },
    { delimiter: '/', prefix: 'raw/' },
    { delimiter: '/', prefix: 'raw/day=0099/' },
  ])
  say(`a page of 1,000 keys: first ${inMs(first)}, after ${shown(late)} keys ${inMs(thousandth)}`)
  say(
    `${Math.min(PAGE_KEYS, asked)} common prefixes of 1,000 keys each: ${inMs(prefixes)}; the keys of one of them: ${inMs(one)}`,
  )
  say(`all ${shown(within.keys)} keys, a page after the other, in ${shown(within.seconds)} s`)
  for (const [what, { startMib, endMib }] of [
    ['1,000 objects', without],
    [`${shown(objects)} objects`, within],
  ] as const)
    say(
      `resident with ${what}: ${shown(startMib)} MiB after the first list, ${shown(endMib)} MiB after ${shown(asked)} pages of 1,000`,
    )
}

function keyAt(i: number): string {
  return `raw/day=${String(Math.floor(i / PAGE_KEYS)).padStart(4, '0')}/part-${String(i).padStart(9, '0')}.json`
}

async function fill(file: string, objects: number): Promise<void> {
  const index = await SqliteIndex.open(file)
  for (let from = 0; from < objects; from += ROWS_PER_COMMIT) {
    const rows = Array.from({ length: Math.min(ROWS_PER_COMMIT, objects - from) }, (_, i) => {
      const key = keyAt(from + i)
      const facts = {
        ...{
          key,
          bytes: 1_024,
          etag: 'd41d8cd98f00b204e9800998ecf8427e',
          lastModifiedMs: 1_796_041_541_673,
          sequencer: '01A22C6B08290000',
        },
        checksums: { CRC64NVME: 'AAAAAAAAAAA=' },
        headers: { 'content-type': 'application/json' },
      }
      return { put: objectRow('bench', key), value: encodeObject(facts, undefined) }
    })
    await index.commit(rows)
  }
  await index.close()
}

/** Lists all of the bucket; a small one again and again. */
async function walk(server: Server, data: string, pages: number) {
  await using running = await start(server, data)
  const { port, pid } = running
  const connections = new S3Connections(port, 1)
  await connections.send(signed(port, 'GET', '/bench', { 'list-type': '2', 'max-keys': '1' }))
  const startMib = residentMib(pid)
  const startedMs = performance.now()
  let keys = 0
  let token: string | undefined
  for (let page = 0; page < pages; page++) {
    const { body } = await connections.send(
      signed(port, 'GET', '/bench', { 'list-type': '2', ...(token !== undefined && { 'continuation-token': token }) }),
    )
    const text = body.toString()
    keys += text.split('<Key>').length - 1
    token = /<NextContinuationToken>([^<]+)</.exec(text)?.[1]
  }
  const seconds = (performance.now() - startedMs) / 1_000
  const endMib = residentMib(pid)
  connections.close()
  return { startMib, endMib, keys, seconds }
}

/** Each list many times, one at a time, in turn. */
async function times(
  server: Server,
  data: string,
  lists: readonly Readonly<Record<string, string>>[],
): Promise<readonly number[][]> {
  await using running = await start(server, data)
  const { port } = running
  const connections = new S3Connections(port, 1)
  const tookMs: number[][] = lists.map(() => [])
  for (let i = 0; i < PAGES_TIMED; i++) {
    for (const [n, list] of lists.entries()) {
      const asked = signed(port, 'GET', '/bench', { 'list-type': '2', ...list })
      const startedMs = performance.now()
      await connections.send(asked)
      tookMs[n]?.push(performance.now() - startedMs)
    }
  }
  connections.close()
  return tookMs
}

function inMs(all: readonly number[] = []): string {
  return `${shown(median(all))} ms (p99 ${shown(percentile(all, 0.99))})`
}

async function s3rver(wanted: string): Promise<Server> {
  if (wanted !== 's3rver') throw new Error(`--peer ${wanted}: there is s3rver`)
  const folder = join(cacheFolder, 'bench-s3rver')
  await installOnce(folder, S3RVER, async () => {
    progress(`Installing ${S3RVER} (only the first time) …`)
    await mustRun('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', S3RVER])
  })
  const bin = join(folder, 'node_modules', 's3rver', 'bin', 's3rver.js')
  return { name: 's3rver', command: (port, data) => [bin, '--directory', data, '--port', `${port}`, '--silent'] }
}

async function start(server: Server, folder: string): Promise<Running> {
  const port = await freePort()
  const child = spawn(process.execPath, [...server.command(port, folder)], { stdio: 'ignore' })
  const startedMs = performance.now()
  const connections = new S3Connections(port, 1)
  const asked = signed(port, 'GET', '/')
  for (;;) {
    const isUp = await connections.send(asked).then(
      () => true,
      () => false,
    )
    if (isUp) break
    if (child.exitCode !== null || performance.now() - startedMs > START_LIMIT_MS) {
      child.kill('SIGKILL')
      throw new Error(`${server.name} did not start`)
    }
    await sleep(10)
  }
  connections.close()
  return { port, pid: child.pid ?? 0, [Symbol.asyncDispose]: () => stopped(child) }
}

async function stopped(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  await gone
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
