/**
 * `node bench/delivery.ts [--mib 512] [--formats plain,gzip,parquet]`: what delivery streams deliver of a Kinesis stream of four shards once their buckets are there, in records of 1 KiB of JSON.
 * Until then they are behind by all of it: what that costs those who put, and in memory. Beside it, in the same run, the stream is drained by
 * GetRecords, and zlib compresses the same bytes by itself. `--profile FOLDER` writes a processor profile of the server. Linux (/proc).
 */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { CreateDeliveryStreamCommand, DescribeDeliveryStreamCommand, FirehoseClient } from '@aws-sdk/client-firehose'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { callNeighbour } from '../test/clients/neighbour.ts'
import { temporaryFolder } from '../test/crash/folder.ts'
import { Site } from '../test/crash/server-process.ts'
import { Connection } from './load/connection.ts'
import { ACCESS_KEY, request } from './load/requests.ts'
import { residentMib } from './memory.ts'

const MIB = 1_048_576
const SHARDS = 4
const CONNECTIONS = 4
const CALL_RECORDS = 500
const RECORD_BYTES = 1024
const DIFFERENT_CALLS = 16
const LOOK_MS = 20
const FILL_ROUNDS = 8
/** A second, to the kernel. */
const CLOCK_TICKS = 100

const { values } = parseArgs({
  options: {
    mib: { type: 'string', default: '512' },
    formats: { type: 'string', default: 'plain,gzip,parquet' },
    profile: { type: 'string' },
  },
})
const callsOfRound = Math.ceil((Number(values.mib) * MIB) / (CALL_RECORDS * RECORD_BYTES * FILL_ROUNDS))
const expected = callsOfRound * FILL_ROUNDS * CALL_RECORDS
const dataMib = (expected * RECORD_BYTES) / MIB
const formats = values.formats.split(',')

await using folder = await temporaryFolder()
const bin = join(import.meta.dirname, '../src/cli/bin.ts')
const profiled = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`]
await using site = await Site.open(join(folder.path, 'data'), {
  entry: [...profiled, bin],
  args: ['--instant', '--initialize-streams', `before:${SHARDS},src:${SHARDS}`],
})
const config = {
  endpoint: `http://127.0.0.1:${site.port}`,
  region: 'us-east-1',
  credentials: { accessKeyId: ACCESS_KEY.accessKeyId, secretAccessKey: ACCESS_KEY.secret },
}
const s3 = new S3Client({ ...config, forcePathStyle: true })
const firehose = new FirehoseClient(config)
const record = (): Buffer => {
  const about = {
    at: '2026-11-21T10:30:00.000Z',
    user: randomBytes(8).toString('hex'),
    page: `/products/${Math.floor(Math.random() * 1_000)}`,
    price: Math.random(),
    agent: 'Mozilla/5.0 (X11; Linux x86_64)',
  }
  const text = `${JSON.stringify(about)}\n`
  // Members that no column asks for, up to a kibibyte.
  return Buffer.from(
    text.replace(
      '{',
      `{"more":"${randomBytes(512)
        .toString('hex')
        .slice(0, RECORD_BYTES - text.length - 10)}",`,
    ),
  )
}

/** Record format conversion takes no less. */
function sizeOf(format: string): number {
  return format === 'parquet' ? 64 : 32
}

const PARQUET = {
  DataFormatConversionConfiguration: {
    SchemaConfiguration: { RoleARN: 'arn:aws:iam::000000000000:role/bench', DatabaseName: 'bench', TableName: 'pages' },
    InputFormatConfiguration: { Deserializer: { OpenXJsonSerDe: {} } },
    OutputFormatConfiguration: { Serializer: { ParquetSerDe: {} } },
  },
}
const COLUMNS = [
  { Name: 'at', Type: 'timestamp' },
  { Name: 'user', Type: 'string' },
  { Name: 'page', Type: 'string' },
  { Name: 'price', Type: 'double' },
  { Name: 'agent', Type: 'string' },
]
await callNeighbour(config.endpoint, 'glue', 'CreateDatabase', { DatabaseInput: { Name: 'bench' } })
await callNeighbour(config.endpoint, 'glue', 'CreateTable', {
  DatabaseName: 'bench',
  TableInput: { Name: 'pages', StorageDescriptor: { Columns: COLUMNS } },
})

for (const format of formats) await createDelivery(format)
// In turns, so that what else the machine does meets both alike.
const filled = { before: { seconds: 0, peakMib: 0 }, src: { seconds: 0, peakMib: 0 } }
const ratios: number[] = []
for (let round = 0; round < FILL_ROUNDS; round++) {
  const free = await fill('before', filled.before)
  ratios.push(free / (await fill('src', filled.src)))
}
const rateOf = ({ seconds }: Filled): string => (dataMib / seconds).toFixed(0)
say(
  `puts: ${rateOf(filled.before)} MiB/s to a stream that nobody reads, ${rateOf(filled.src)} to one that ${formats.length} delivery streams are behind of (${(filled.before.seconds / filled.src.seconds).toFixed(2)} of it; in turns: ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}); resident ${filled.before.peakMib.toFixed(0)} and ${filled.src.peakMib.toFixed(0)} MiB at most`,
)
const beforeDrain = processorSeconds()
const drained = await drain()
const perGibDrained = (processorSeconds() - beforeDrain) / (dataMib / 1024)
say(`drained by GetRecords: ${(dataMib / drained).toFixed(0)} MiB/s; ${perGibDrained.toFixed(1)} s of processor per GiB`)
for (const format of formats) {
  const state = await stateOf(format)
  const before = processorSeconds()
  const { seconds, peakMib } = await deliver(format)
  const perGib = (processorSeconds() - before) / (dataMib / 1024)
  const mibPerSecond = dataMib / seconds
  const ratios: Readonly<Record<string, () => string>> = {
    plain: () => `${((mibPerSecond * drained) / dataMib).toFixed(2)} of the drain`,
    gzip: () => {
      const alone = zlibAlone()
      return `${(mibPerSecond / alone.mibPerSecond).toFixed(2)} times what one zlib does, which takes ${alone.perGib.toFixed(1)} s of processor per GiB`
    },
    parquet: () => `${Math.round(expected / seconds)} rows of five columns a second`,
  }
  const ratio = ratios[format]?.()
  say(
    `${format}: was behind by ${state.behindRecords} records; ${mibPerSecond.toFixed(0)} MiB/s, ${ratio}; ${perGib.toFixed(1)} s of processor per GiB; resident ${peakMib.toFixed(0)} MiB at most`,
  )
}
await site.server.stop()

async function createDelivery(format: string): Promise<void> {
  await firehose.send(
    new CreateDeliveryStreamCommand({
      DeliveryStreamName: format,
      DeliveryStreamType: 'KinesisStreamAsSource',
      KinesisStreamSourceConfiguration: {
        KinesisStreamARN: 'arn:aws:kinesis:us-east-1:000000000000:stream/src',
        RoleARN: 'arn:aws:iam::000000000000:role/bench',
      },
      ExtendedS3DestinationConfiguration: {
        RoleARN: 'arn:aws:iam::000000000000:role/bench',
        BucketARN: `arn:aws:s3:::${format}`,
        BufferingHints: { SizeInMBs: sizeOf(format), IntervalInSeconds: 60 },
        CompressionFormat: format === 'gzip' ? 'GZIP' : 'UNCOMPRESSED',
        ...(format === 'parquet' && PARQUET),
      },
    }),
  )
  for (;;) {
    const { DeliveryStreamDescription } = await firehose.send(new DescribeDeliveryStreamCommand({ DeliveryStreamName: format }))
    if (DeliveryStreamDescription?.DeliveryStreamStatus === 'ACTIVE') return
  }
}

interface Filled {
  seconds: number
  peakMib: number
}

/** Seconds that a round took; what all of them took is in `filled`. */
async function fill(stream: string, filled: Filled): Promise<number> {
  const requests = Array.from({ length: DIFFERENT_CALLS }, () =>
    request(site.port, 'PutRecords', {
      StreamName: stream,
      Records: Array.from({ length: CALL_RECORDS }, () => ({
        Data: record().toString('base64'),
        PartitionKey: randomBytes(8).toString('hex'),
      })),
    }),
  )
  let left = callsOfRound
  const startedMs = performance.now()
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, writer) => {
      const connection = await Connection.open(site.port)
      for (let call = writer; left > 0; call++) {
        left--
        const { status, body } = await connection.send(requests[call % requests.length] as Buffer)
        if (status !== 200 || !body.includes('"FailedRecordCount":0'))
          throw new Error(`a put failed: ${status} ${body.toString()}`)
        if (call % 16 === 0) filled.peakMib = Math.max(filled.peakMib, residentMib(site.server.pid))
      }
      connection.close()
    }),
  )
  const seconds = (performance.now() - startedMs) / 1_000
  filled.seconds += seconds
  return seconds
}

/** Seconds. */
async function drain(): Promise<number> {
  const startedMs = performance.now()
  let count = 0
  await Promise.all(
    Array.from({ length: SHARDS }, async (_, shard) => {
      const connection = await Connection.open(site.port)
      const ask = async (operation: string, input: unknown): Promise<Buffer> =>
        (await connection.send(request(site.port, operation, input))).body
      const ShardId = `shardId-${String(shard).padStart(12, '0')}`
      const first = await ask('GetShardIterator', { StreamName: 'src', ShardId, ShardIteratorType: 'TRIM_HORIZON' })
      for (let ShardIterator = JSON.parse(first.toString()).ShardIterator as string; ; ) {
        const page = await ask('GetRecords', { ShardIterator })
        for (let at = page.indexOf('"SequenceNumber"'); at !== -1; at = page.indexOf('"SequenceNumber"', at + 1)) count++
        const rest = page.subarray(-1_000).toString()
        if (/"MillisBehindLatest":0\b/.test(rest)) break
        ShardIterator = /"NextShardIterator":"([^"]+)"/.exec(rest)?.[1] ?? ''
      }
      connection.close()
    }),
  )
  if (count !== expected) throw new Error(`${count} records came of ${expected}`)
  return (performance.now() - startedMs) / 1_000
}

async function deliver(format: string): Promise<{ readonly seconds: number; readonly peakMib: number }> {
  let peakMib = 0
  const startedMs = performance.now()
  await s3.send(new CreateBucketCommand({ Bucket: format }))
  for (;;) {
    const { deliveredRecords, behindRecords } = await stateOf(format)
    peakMib = Math.max(peakMib, residentMib(site.server.pid))
    // The last object waits for its time; it is not full.
    const buffered = expected - deliveredRecords
    if (behindRecords === 0 && buffered * RECORD_BYTES < sizeOf(format) * MIB) {
      const seconds = (performance.now() - startedMs) / 1_000
      await flush(format)
      const { deliveredRecords: all } = await stateOf(format)
      if (all !== expected) throw new Error(`${all} records were delivered of ${expected}`)
      return { seconds: seconds / (1 - buffered / expected), peakMib }
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}

interface State {
  readonly deliveredRecords: number
  readonly behindRecords: number
}

async function stateOf(deliveryStream: string): Promise<State> {
  const answer = await manage('firehose-state', { deliveryStream })
  return (answer as { streams: readonly [State] }).streams[0]
}

function flush(deliveryStream: string): Promise<unknown> {
  return manage('firehose-flush', { deliveryStream })
}

async function manage(action: string, input: unknown): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${site.port}/_leat/api/${action}`, {
    method: 'POST',
    body: JSON.stringify(input),
    headers: { 'content-type': 'application/json' },
  })
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json()
}

/** One thread that does nothing else. */
function zlibAlone(): { readonly mibPerSecond: number; readonly perGib: number } {
  const bytes = Buffer.concat(Array.from({ length: 32 * 1024 }, record))
  const startedMs = performance.now()
  const before = process.cpuUsage()
  gzipSync(bytes)
  const { user, system } = process.cpuUsage(before)
  return { mibPerSecond: 32 / ((performance.now() - startedMs) / 1_000), perGib: (user + system) / 1e6 / (32 / 1024) }
}

/** Of the server, on all threads. */
function processorSeconds(): number {
  const fields = readFileSync(`/proc/${site.server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
