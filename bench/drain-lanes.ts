/**
 * `node bench/drain-lanes.ts [--shards 1000] [--mib 256] [--record-bytes 1024]`: all shards of a stream read to their ends at the same time:
 * how many bytes the server reads from its files for what is stored there, and how fast. Lanes share segments, so a reader that took
 * whole blocks would read each of them once per lane. Linux (/proc).
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { temporaryFolder } from '../test/crash/folder.ts'
import { Site } from '../test/crash/server-process.ts'
import { Connection } from './load/connection.ts'
import { putRecordsRequests, request } from './load/requests.ts'
import { residentMib } from './memory.ts'

const MIB = 1_048_576
const WRITERS = 4
/** Readers at a time; each takes the next shard when its own is at its end. */
const READERS = 64
const CALL_RECORDS = 500
const DIFFERENT_CALLS = 16

const { values } = parseArgs({
  options: {
    shards: { type: 'string', default: '1000' },
    mib: { type: 'string', default: '256' },
    'record-bytes': { type: 'string', default: '1024' },
  },
})
const shardCount = Number(values.shards)
const recordBytes = Number(values['record-bytes'])
const calls = Math.ceil((Number(values.mib) * MIB) / (CALL_RECORDS * recordBytes))

await using folder = await temporaryFolder()
await using site = await Site.open(join(folder.path, 'data'), {
  args: ['--instant', '--initialize-streams', `lanes:${shardCount}`],
})

await fill()
// So that nothing of the writing is left in memory, and all of it is in closed segments.
await site.server.stop()
await site.restart()
const before = readBytes()
const startedMs = performance.now()
const records = await drain()
const tookSeconds = (performance.now() - startedMs) / 1_000
const expected = calls * CALL_RECORDS
if (records !== expected) throw new Error(`${records} records came of ${expected}`)
const dataBytes = expected * recordBytes
const fromFiles = readBytes() - before
const storedBytes = segmentBytes()
process.stdout.write(
  `${shardCount} lanes, ${(dataBytes / MIB).toFixed(0)} MiB of data in ${expected} records: ${(storedBytes / MIB).toFixed(0)} MiB on the disk; read ${(fromFiles / storedBytes).toFixed(2)} times what is on the disk, ${(dataBytes / MIB / tookSeconds).toFixed(0)} MiB/s, resident ${residentMib(site.server.pid).toFixed(0)} MiB\n`,
)
await site.server.stop()

async function fill(): Promise<void> {
  const requests = putRecordsRequests(site.port, 'lanes', CALL_RECORDS, recordBytes, DIFFERENT_CALLS)
  let left = calls
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      const connection = await Connection.open(site.port)
      for (let call = writer; left > 0; call++) {
        left--
        const { status, body } = await connection.send(requests[call % requests.length] as Buffer)
        if (status !== 200 || !body.includes('"FailedRecordCount":0'))
          throw new Error(`a put failed: ${status} ${body.toString()}`)
      }
      connection.close()
    }),
  )
}

async function drain(): Promise<number> {
  let next = 0
  let count = 0
  await Promise.all(
    Array.from({ length: READERS }, async () => {
      const connection = await Connection.open(site.port)
      while (next < shardCount) {
        const records = await drainShard(connection, `shardId-${String(next++).padStart(12, '0')}`)
        count += records
      }
      connection.close()
    }),
  )
  return count
}

async function drainShard(connection: Connection, ShardId: string): Promise<number> {
  const ask = async (operation: string, input: unknown): Promise<Record<string, unknown>> => {
    const { status, body } = await connection.send(request(site.port, operation, input))
    if (status !== 200) throw new Error(`${operation}: ${status} ${body.toString()}`)
    return JSON.parse(body.toString()) as Record<string, unknown>
  }
  const first = await ask('GetShardIterator', { StreamName: 'lanes', ShardId, ShardIteratorType: 'TRIM_HORIZON' })
  let ShardIterator = first['ShardIterator']
  let count = 0
  for (;;) {
    const page = await ask('GetRecords', { ShardIterator })
    count += (page['Records'] as readonly unknown[]).length
    if (page['MillisBehindLatest'] === 0) return count
    ShardIterator = page['NextShardIterator']
  }
}

function segmentBytes(): number {
  const folder = join(site.data, 'segments')
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}

/** What the server took from files and sockets, bytes, whether or not the page cache had it. */
function readBytes(): number {
  return Number(/^rchar: (\d+)/m.exec(readFileSync(`/proc/${site.server.pid}/io`, 'utf8'))?.[1])
}
