/**
 * `node bench/encryption.ts [--pairs 7]`: what encrypting a stream costs. One server on a data directory, two streams, one of them encrypted; the same requests
 * to each in turn. What counts is the server's processor time for a request, which other work on the machine disturbs least; times are of
 * one connection with one request in flight.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { temporaryFolder } from '../test/crash/folder.ts'
import { Site } from '../test/crash/server-process.ts'
import { Connection } from './load/connection.ts'
import { processorUs } from './load/processor.ts'
import { putRecordRequests, putRecordsRequests, request } from './load/requests.ts'
import { median, shown } from './numbers.ts'

const STREAMS = ['plain', 'sealed'] as const
const DIFFERENT = 8
const WARM_UP = 30

type Row = (connection: Connection, stream: (typeof STREAMS)[number], times: number) => Promise<void>
interface Cost {
  readonly cpuUs: number
  readonly ms: number
}

const { values } = parseArgs({ options: { pairs: { type: 'string', default: '7' } } })
await using folder = await temporaryFolder()
await using site = await Site.open(join(folder.path, 'data'), {
  args: ['--instant', '--limits', 'off', '--initialize-streams', STREAMS.map((name) => `${name}:1`).join(',')],
})
const connection = await Connection.open(site.port)
await ok(request(site.port, 'StartStreamEncryption', { StreamName: 'sealed', EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' }))

async function ok(bytes: Buffer): Promise<Buffer> {
  const { status, body } = await connection.send(bytes)
  if (status !== 200) throw new Error(`status ${status}: ${body}`)
  return body
}

function putting(make: (stream: string) => readonly Buffer[]): Row {
  const requests = { plain: make('plain'), sealed: make('sealed') }
  return async (_connection, stream, times) => {
    for (let i = 0; i < times; i++) await ok(requests[stream][i % requests[stream].length] as Buffer)
  }
}

/** Pages of ten MiB from the beginning on; the first has the newest key of all opened by KMS. */
const reading: Row = async (_connection, stream, times) => {
  const place = { StreamName: stream, ShardId: 'shardId-000000000000', ShardIteratorType: 'TRIM_HORIZON' }
  const { ShardIterator } = JSON.parse(`${await ok(request(site.port, 'GetShardIterator', place))}`) as { ShardIterator: string }
  for (let i = 0; i < times; i++) await ok(request(site.port, 'GetRecords', { ShardIterator, Limit: 5_000 }))
}

const ROWS: Readonly<Record<string, readonly [times: number, row: Row]>> = {
  'PutRecord, 100 B': [1_000, putting((stream) => putRecordRequests(site.port, stream, 100, DIFFERENT))],
  'PutRecords, 500 × 100 B': [100, putting((stream) => putRecordsRequests(site.port, stream, 500, 100, DIFFERENT))],
  'PutRecords, 500 × 1 KiB': [100, putting((stream) => putRecordsRequests(site.port, stream, 500, 1_024, DIFFERENT))],
  'GetRecords, 5,000 records': [30, reading],
}

async function costOf(row: Row, stream: (typeof STREAMS)[number], times: number): Promise<Cost> {
  const [cpu, ms] = [processorUs(site.server.pid) ?? 0, performance.now()]
  await row(connection, stream, times)
  return { cpuUs: ((processorUs(site.server.pid) ?? 0) - cpu) / times, ms: (performance.now() - ms) / times }
}

process.stdout.write('| | processor time, plain | encrypted | ratio | time, plain | encrypted |\n|---|---|---|---|---|---|\n')
for (const [name, [times, row]] of Object.entries(ROWS)) {
  for (const stream of STREAMS) await row(connection, stream, Math.min(times, WARM_UP))
  const costs = { plain: [] as Cost[], sealed: [] as Cost[] }
  for (let pair = 0; pair < Number(values.pairs); pair++) {
    for (const stream of pair % 2 === 0 ? STREAMS : STREAMS.toReversed()) costs[stream].push(await costOf(row, stream, times))
  }
  const cpu = STREAMS.map((stream) => median(costs[stream].map(({ cpuUs }) => cpuUs))) as [number, number]
  const ms = STREAMS.map((stream) => median(costs[stream].map((each) => each.ms))) as [number, number]
  const cells = [`${shown(cpu[0])} µs`, `${shown(cpu[1])} µs`, shown(cpu[1] / cpu[0]), `${shown(ms[0])} ms`, `${shown(ms[1])} ms`]
  process.stdout.write(`| ${name} | ${cells.join(' | ')} |\n`)
}
connection.close()
