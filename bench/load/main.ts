/** One row of load against one server, in a process of its own: `node bench/load/main.ts ROW PORT PID SECONDS WARM_SECONDS`. Sends its parent a `Result`. */
import { percentile } from '../numbers.ts'
import { type DrainRow, type PutRow, type Result, ROWS, SHARDS } from '../rows.ts'
import { checkPut } from './checks.ts'
import { Connection } from './connection.ts'
import { processorUs } from './processor.ts'
import { putRecordRequests, putRecordsRequests } from './requests.ts'
import { createStream, drain } from './streams.ts'

const STREAM = 'bench'
const DIFFERENT_BATCHES = 32
const DIFFERENT_RECORDS = 1_024
const FILL_BATCH = 500
const DRAINS_MAX = 50

interface Plan {
  readonly port: number
  /** Of the server. */
  readonly pid: number
  readonly seconds: number
  readonly warmSeconds: number
}

const [name = '', port = '', pid = '', seconds = '', warmSeconds = ''] = process.argv.slice(2)
const result = await run(name, {
  port: Number(port),
  pid: Number(pid),
  seconds: Number(seconds),
  warmSeconds: Number(warmSeconds),
})
process.send?.(result, () => process.exit(0))

async function run(name: string, plan: Plan): Promise<Result> {
  const row = ROWS[name]
  if (row?.kind === 'put') return runPut(row, plan)
  if (row?.kind === 'drain') return runDrain(row, plan)
  throw new Error(`no load for row ${name}`)
}

/** Begins to count; what it gives divides by the number of requests. */
function processorPerRequest(pid: number): (requests: number) => { readonly cpuUs?: number } {
  const before = processorUs(pid)
  return (requests) => {
    const after = processorUs(pid)
    return before === undefined || after === undefined || requests === 0 ? {} : { cpuUs: (after - before) / requests }
  }
}

async function runPut(row: PutRow, { port, pid, seconds, warmSeconds }: Plan): Promise<Result> {
  const { operation, recordsPerRequest, dataBytes, recordsMax } = row
  await createStream(port, STREAM, SHARDS)
  const requests =
    operation === 'PutRecords'
      ? putRecordsRequests(port, STREAM, recordsPerRequest, dataBytes, DIFFERENT_BATCHES)
      : putRecordRequests(port, STREAM, dataBytes, DIFFERENT_RECORDS)
  const connections = await Promise.all(Array.from({ length: row.connections }, () => Connection.open(port)))
  let sent = 0
  let acknowledged = 0

  const phase = async (forMs: number, recordsAtMost: number, latenciesMs: number[]): Promise<number> => {
    const startedAt = performance.now()
    const until = startedAt + forMs
    const last = acknowledged + recordsAtMost
    await Promise.all(
      connections.map(async (connection) => {
        while (performance.now() < until && acknowledged < last) {
          const bytes = requests[sent++ % requests.length] as Buffer
          const askedAt = performance.now()
          const answer = await connection.send(bytes)
          latenciesMs.push(performance.now() - askedAt)
          checkPut(answer, recordsPerRequest, operation === 'PutRecords')
          acknowledged += recordsPerRequest
        }
      }),
    )
    return performance.now() - startedAt
  }

  await phase(warmSeconds * 1000, recordsMax / 3, [])
  const warmed = acknowledged
  const latenciesMs: number[] = []
  const cpuOf = processorPerRequest(pid)
  const tookMs = await phase(seconds * 1000, recordsMax - warmed, latenciesMs)
  const cpu = cpuOf(latenciesMs.length)
  const measured = acknowledged - warmed
  for (const connection of connections) connection.close()
  const { records } = await drain(port, STREAM)
  return {
    ratePerSecond: (measured / tookMs) * 1000,
    p50Ms: percentile(latenciesMs, 0.5),
    p99Ms: percentile(latenciesMs, 0.99),
    ...cpu,
    acknowledged,
    readBack: records,
  }
}

async function runDrain(row: DrainRow, { port, pid, seconds, warmSeconds }: Plan): Promise<Result> {
  await createStream(port, STREAM, row.shards)
  const requests = putRecordsRequests(port, STREAM, FILL_BATCH, row.dataBytes, DIFFERENT_BATCHES)
  const connection = await Connection.open(port)
  for (let filled = 0; filled < row.records; filled += FILL_BATCH) {
    checkPut(await connection.send(requests[(filled / FILL_BATCH) % requests.length] as Buffer), FILL_BATCH, true)
  }
  connection.close()

  let measuredMs = 0
  let records = 0
  let drains = 0
  let readBack = 0
  const pageMs: number[] = []
  const startedAt = performance.now()
  let cpuOf = processorPerRequest(pid)
  for (let warm = true; drains < DRAINS_MAX && measuredMs < seconds * 1000; ) {
    const drained = await drain(port, STREAM)
    readBack = drained.records
    if (readBack !== row.records) break
    if (warm) {
      // At least one drain is for warming up.
      warm = performance.now() - startedAt < warmSeconds * 1000
      cpuOf = processorPerRequest(pid)
      continue
    }
    drains++
    measuredMs += drained.tookMs
    records += drained.records
    pageMs.push(...drained.pageMs)
  }
  return {
    ratePerSecond: (records / Math.max(measuredMs, 1)) * 1000,
    p50Ms: percentile(pageMs, 0.5),
    p99Ms: percentile(pageMs, 0.99),
    ...cpuOf(pageMs.length),
    acknowledged: row.records,
    readBack,
  }
}
