/**
 * `node bench/many-streams.ts [--streams 500] [--rates 1,10] [--seconds 10] [--sync-ms 2]`: how long a put takes when many streams are
 * written at a low rate each, on a disk whose fdatasync takes so much longer (an LD_PRELOAD shim, so: Linux and a C compiler). Puts are sent
 * when they are due, whether or not others are answered, and timed from when they were due.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { buildShim, Faults } from '../test/crash/faults.ts'
import { temporaryFolder } from '../test/crash/folder.ts'
import { Site } from '../test/crash/server-process.ts'
import { Connection } from './load/connection.ts'
import { putRecordRequests } from './load/requests.ts'

const CONNECTIONS = 256
const DATA_BYTES = 200
const TICK_MS = 1
const WARM_UP_RATE = 5
const WARM_UP_SECONDS = 3
/** Of the kernel's clock for process times (USER_HZ). */
const TICKS_PER_SECOND = 100

const { values } = parseArgs({
  options: {
    streams: { type: 'string', default: '500' },
    rates: { type: 'string', default: '1,10' },
    seconds: { type: 'string', default: '10' },
    'sync-ms': { type: 'string', default: '2' },
  },
})
const streams = Array.from({ length: Number(values.streams) }, (_, i) => `stream-${i}`)
const shim = buildShim()
if (typeof shim !== 'string') throw new Error(shim.missing)
await using folder = await temporaryFolder()
const data = join(folder.path, 'data')
using faults = new Faults(shim, data, join(folder.path, 'faults'))
const list = streams.map((name) => `${name}:1`).join(',')
await using site = await Site.open(data, { args: ['--instant', '--initialize-streams', list], env: faults.env })
faults.set({ syncDelayUs: Number(values['sync-ms']) * 1_000 })
const requests = streams.map((stream) => putRecordRequests(site.port, stream, DATA_BYTES, 1)[0] as Buffer)
const free = await Promise.all(Array.from({ length: CONNECTIONS }, () => Connection.open(site.port)))
// The first puts meet code that is not compiled yet.
await measure(WARM_UP_RATE, WARM_UP_SECONDS)
for (const rate of values.rates.split(',')) process.stdout.write(await measure(Number(rate), Number(values.seconds)))
for (const connection of free) connection.close()

async function measure(perStreamAndSecond: number, seconds: number): Promise<string> {
  const everyMs = 1_000 / (perStreamAndSecond * requests.length)
  const total = Math.floor((seconds * 1_000) / everyMs)
  const latenciesMs: number[] = []
  const waiting: { readonly request: Buffer; readonly dueMs: number }[] = []
  let failed = 0
  const syncsBefore = faults.count('syncs')
  const cpuBefore = serverCpuSeconds()
  const startedMs = performance.now()

  async function send(connection: Connection, request: Buffer, dueMs: number): Promise<void> {
    const { status } = await connection.send(request)
    if (status === 200) latenciesMs.push(performance.now() - dueMs)
    else failed++
    const next = waiting.shift()
    if (next === undefined) free.push(connection)
    else await send(connection, next.request, next.dueMs)
  }

  const underWay: Promise<void>[] = []
  for (let sent = 0; sent < total; ) {
    for (; sent < total && startedMs + sent * everyMs <= performance.now(); sent++) {
      const request = requests[sent % requests.length] as Buffer
      const dueMs = startedMs + sent * everyMs
      // In turn, so that none is idle for so long that the server closes it.
      const connection = free.shift()
      if (connection === undefined) waiting.push({ request, dueMs })
      else underWay.push(send(connection, request, dueMs))
    }
    await sleep(TICK_MS)
  }
  await Promise.all(underWay)
  const tookSeconds = (performance.now() - startedMs) / 1_000
  latenciesMs.sort((a, b) => a - b)
  const at = (share: number): string => (latenciesMs[Math.floor(share * (latenciesMs.length - 1))] ?? Number.NaN).toFixed(1)
  const perSecond = (count: number): string => Math.round(count / tookSeconds).toLocaleString('en')
  return `${requests.length} streams x ${perStreamAndSecond}/s, fdatasync + ${values['sync-ms']} ms: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms; ${perSecond(latenciesMs.length)} puts/s, ${perSecond(faults.count('syncs') - syncsBefore)} syncs/s, ${failed} failed; the server used ${Math.round(((serverCpuSeconds() - cpuBefore) * 1e6) / total)} µs of processor for a put\n`
}

/** All threads, in user mode and in the kernel. */
function serverCpuSeconds(): number {
  const stat = readFileSync(`/proc/${site.server.pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}
