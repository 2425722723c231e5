/**
 * What an encrypted stream leaves on the disk: every file of the data directory, and of the folder for temporary files, is searched for each record that
 * was ever put and for its key, as they are and in the encodings in which they could get there by mistake. Through kill -9 under load, many starts,
 * and segments that are put together; a stream that is not encrypted shows that the search finds what is there.
 */
import assert from 'node:assert/strict'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import {
  CreateStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type KinesisClient,
  PutRecordCommand,
  PutRecordsCommand,
  StartStreamEncryptionCommand,
} from '@aws-sdk/client-kinesis'
import { SystemRandom } from '../../src/kernel/random.ts'
import { verifyData } from '../../src/offline.ts'
import { kinesisClient } from './client.ts'
import { temporaryFolder } from './folder.ts'
import { Site } from './server-process.ts'

const isLong = process.env['LEAT_LONG'] === '1'
const KILLS = isLong ? 25 : 6
/** Lives that write alike and end in order: segments of one size, which are put together, whatever the kills left. */
const LIKE_LIVES = 6
const PUTS_PER_LIFE = isLong ? 60 : 12
/** Large records close segments by their size, too. */
const BULK_BYTES = isLong ? 80 * 1024 * 1024 : 0
const RECORD_BYTES = 700_000
const random = new SystemRandom()

/** Words that nobody has written before. */
function words(count: number): string {
  return Array.from({ length: count }, () => Buffer.from(random.bytes(6)).toString('hex')).join(' ')
}

/** One thing that must not be found, in each form. */
function formsOf(secret: Buffer): ReadonlyMap<string, Buffer> {
  const forms = new Map([
    ['itself', secret],
    ['hexadecimal', Buffer.from(secret.toString('hex'))],
    ['capital hexadecimal', Buffer.from(secret.toString('hex').toUpperCase())],
    ['UTF-16', Buffer.from(secret.toString('latin1'), 'utf16le')],
    ['gzip', gzipSync(secret).subarray(10, -8)],
  ])
  // Base64 of something depends on where it begins among threes, and at its ends on what stands beside it.
  for (let shift = 0; shift < 3; shift++) {
    const text = Buffer.concat([Buffer.alloc(shift), secret]).toString('base64')
    forms.set(`base64, shifted by ${shift}`, Buffer.from(text.slice(4, -4)))
  }
  return forms
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
}

/** Where and in which form secrets are found. */
async function searched(folders: readonly string[], secrets: readonly Buffer[]): Promise<readonly string[]> {
  const needles = secrets.flatMap((secret, i) =>
    [...formsOf(secret)].map(([form, bytes]) => ({ what: `secret ${i}: ${form}`, bytes })),
  )
  const find = finderOf(needles)
  const found: string[] = []
  for (const path of (await Promise.all(folders.map(filesIn))).flat()) {
    for (const what of find(await readFile(path))) found.push(`${what} in ${path}`)
  }
  return found
}

interface Needle {
  readonly what: string
  readonly bytes: Buffer
}

const BEGINNING_BYTES = 4
const FILTER_BITS = 22

/** Which of many needles are somewhere in the bytes, all looked for in one pass: by their first bytes, then as a whole. */
function finderOf(needles: readonly Needle[]): (bytes: Buffer) => ReadonlySet<string> {
  const byBeginning = new Map<number, Needle[]>()
  const filter = new Uint8Array(2 ** FILTER_BITS)
  const slotOf = (beginning: number): number => Math.imul(beginning, 0x9e3779b1) >>> (32 - FILTER_BITS)
  for (const needle of needles) {
    assert.ok(needle.bytes.length >= BEGINNING_BYTES)
    const beginning = needle.bytes.readUInt32BE(0)
    filter[slotOf(beginning)] = 1
    const alike = byBeginning.get(beginning)
    if (alike === undefined) byBeginning.set(beginning, [needle])
    else alike.push(needle)
  }
  return (bytes) => {
    const found = new Set<string>()
    let last = 0
    for (let i = 0; i < bytes.length; i++) {
      last = ((last << 8) | (bytes[i] as number)) >>> 0
      if (filter[slotOf(last)] === 0 || i < BEGINNING_BYTES - 1) continue
      const from = i - BEGINNING_BYTES + 1
      for (const { what, bytes: needle } of byBeginning.get(last) ?? []) {
        if (bytes.subarray(from, from + needle.length).equals(needle)) found.add(what)
      }
    }
    return found
  }
}

interface Put {
  readonly key: string
  readonly data: Buffer
}

function newPut(): Put {
  const text = Buffer.from(words(8))
  const forms = [text, Buffer.from(text.toString('base64')), gzipSync(text)]
  return { key: words(2), data: forms[random.int(forms.length)] ?? text }
}

/** What a search is to look for: the record, its key, and the text in a record that was encoded by the client. */
function secretsOf(puts: readonly Put[]): readonly Buffer[] {
  return puts.flatMap(({ key, data }) => [Buffer.from(key), data])
}

async function readAll(client: KinesisClient, stream: string): Promise<ReadonlySet<string>> {
  const place = { StreamName: stream, ShardId: 'shardId-000000000000' }
  let next = (await client.send(new GetShardIteratorCommand({ ...place, ShardIteratorType: 'TRIM_HORIZON' }))).ShardIterator
  const all = new Set<string>()
  for (let behind = 1; behind > 0; ) {
    const page = await client.send(new GetRecordsCommand({ ShardIterator: next }))
    for (const { Data, PartitionKey } of page.Records ?? []) all.add(`${PartitionKey} ${Buffer.from(Data ?? []).toString('hex')}`)
    behind = page.MillisBehindLatest ?? 0
    next = page.NextShardIterator
  }
  return all
}

/** Puts until the server is gone, or `count` were acknowledged. */
async function putSome(client: KinesisClient, stream: string, count: number, tried: Put[], kept: Put[]): Promise<void> {
  for (let i = 0; i < count; i++) {
    const puts = Array.from({ length: 1 + random.int(4) }, newPut)
    tried.push(...puts)
    try {
      if (puts.length === 1) {
        const [{ key, data }] = puts as [Put]
        await client.send(new PutRecordCommand({ StreamName: stream, PartitionKey: key, Data: data }))
        kept.push(...puts)
      } else {
        const Records = puts.map(({ key, data }) => ({ PartitionKey: key, Data: data }))
        const output = await client.send(new PutRecordsCommand({ StreamName: stream, Records }))
        if (output.FailedRecordCount === 0) kept.push(...puts)
      }
    } catch {
      return // Killed meanwhile: what was under way may be there, or not.
    }
  }
}

async function segmentsIn(data: string): Promise<readonly string[]> {
  return (await readdir(join(data, 'segments'))).filter((name) => name.endsWith('.log'))
}

test('no file shows what an encrypted stream was given', async (t) => {
  await using folder = await temporaryFolder()
  const data = join(folder.path, 'data')
  const temporary = join(folder.path, 'tmp')
  await mkdir(temporary)
  await using site = await Site.open(data, { args: ['--instant'], env: { TMPDIR: temporary } })
  const clientHere = (): KinesisClient => kinesisClient(site.endpoint, { http: 1 })
  let client = clientHere()
  for (const name of ['secret', 'open']) await client.send(new CreateStreamCommand({ StreamName: name, ShardCount: 1 }))
  const start = { StreamName: 'secret', EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' } as const
  await client.send(new StartStreamEncryptionCommand(start))
  const [tried, kept, open]: [Put[], Put[], Put[]] = [[], [], []]
  const segmentsSeen = new Set<string>()
  const look = async (): Promise<void> => {
    for (const name of await segmentsIn(data)) segmentsSeen.add(name)
  }

  for (let life = 0; life < KILLS; life++) {
    await putSome(client, 'open', 1, [], open)
    const load = [putSome(client, 'secret', PUTS_PER_LIFE, tried, kept), putSome(client, 'secret', PUTS_PER_LIFE, tried, kept)]
    await sleep(random.int(150))
    await site.server.kill()
    await Promise.all(load)
    client.destroy()
    assert.deepEqual(await searched([data, temporary], secretsOf(tried)), [], `after kill ${life}`)
    await look()
    await site.restart()
    client = clientHere()
  }
  for (let bytes = 0; bytes < BULK_BYTES; bytes += RECORD_BYTES) {
    const put = { key: words(2), data: Buffer.from(words(RECORD_BYTES / 13).slice(0, RECORD_BYTES)) }
    await client.send(new PutRecordCommand({ StreamName: 'secret', PartitionKey: put.key, Data: put.data }))
    // Enough of it to be found by.
    tried.push({ key: put.key, data: put.data.subarray(1_000, 1_100) })
  }
  for (let life = 0; life < LIKE_LIVES; life++) {
    await putSome(client, 'secret', 6, tried, kept)
    await look()
    client.destroy()
    await site.server.stop()
    await site.restart()
    client = clientHere()
  }
  // Many small segments are put together, a second or so after the last was closed.
  const gone = async (): Promise<readonly string[]> => {
    const there = new Set(await segmentsIn(data))
    return [...segmentsSeen].filter((name) => !there.has(name))
  }
  for (let waitedMs = 0; (await gone()).length === 0 && waitedMs < 60_000; waitedMs += 200) await sleep(200)
  const putTogether = await gone()
  assert.ok(putTogether.length > 0, `of ${segmentsSeen.size} segments none was put together with others`)

  await putSome(client, 'secret', 5, tried, kept)
  const seen = await readAll(client, 'secret')
  for (const { key, data: bytes } of kept) assert.ok(seen.has(`${key} ${bytes.toString('hex')}`), 'what was acknowledged is read')
  client.destroy()
  await site.server.stop()
  assert.deepEqual(await searched([data, temporary], secretsOf(tried)), [])
  const control = await searched([data], secretsOf(open))
  for (const i of secretsOf(open).keys())
    assert.ok(
      control.some((each) => each.startsWith(`secret ${i}: itself`)),
      'what is not encrypted is found',
    )
  assert.deepEqual((await verifyData(data)).damage, [])
  t.diagnostic(
    `${tried.length} records put, ${kept.length} acknowledged, ${KILLS} kills, ${putTogether.length} segments put together`,
  )
})
