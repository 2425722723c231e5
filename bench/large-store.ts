/**
 * `node bench/large-store.ts [--mib 1024] [--record-bytes 1024] [--restarts 3]`: memory of a server that stores so much, and how long it
 * takes to serve again after an orderly stop and after kill -9; as a user installs it, with the flag of `npm start`. Linux (/proc). The files are warm in the page cache.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { temporaryFolder } from '../test/crash/folder.ts'
import { Site } from '../test/crash/server-process.ts'
import { Connection } from './load/connection.ts'
import { putRecordsRequests } from './load/requests.ts'
import { pack } from './targets.ts'

const MIB = 1_048_576
const CONNECTIONS = 4
const CALL_RECORDS_MAX = 500
const CALL_BYTES_MAX = MIB
const DIFFERENT_CALLS = 8

const { values } = parseArgs({
  options: {
    mib: { type: 'string', default: '1024' },
    'record-bytes': { type: 'string', default: '1024' },
    restarts: { type: 'string', default: '3' },
  },
})
const totalBytes = Number(values.mib) * MIB
const recordBytes = Number(values['record-bytes'])

await using folder = await temporaryFolder()
const root = join(import.meta.dirname, '..')
const entry = ['--max-semi-space-size=4', join(await pack(root), 'dist', 'cli', 'bin.js')]
await using site = await Site.open(join(folder.path, 'data'), { entry, args: ['--instant', '--initialize-streams', 'store:4'] })
say(`empty: ${memory()}`)
await fill()
/** From exec, so with the start of Node; and what the server itself took, as it says. */
const stopMs: (readonly [number, number])[] = []
const killMs: (readonly [number, number])[] = []
for (let i = 0; i < Number(values.restarts); i++) {
  await site.server.stop()
  stopMs.push([await site.restart(), ownMs()])
}
say(`after a restart: ${memory()}`)
for (let i = 0; i < Number(values.restarts); i++) {
  // Something that no clean stop has closed.
  await fillSome(8 * MIB)
  await site.server.kill()
  killMs.push([await site.restart(), ownMs()])
}
say(`serves again after an orderly stop in ${inWords(stopMs)}, after kill -9 in ${inWords(killMs)} (of that the server itself)`)
await site.server.stop()

async function fill(): Promise<void> {
  const startedMs = performance.now()
  const peakMib = await fillSome(totalBytes)
  const tookSeconds = (performance.now() - startedMs) / 1_000
  say(
    `${values.mib} MiB in records of ${recordBytes} bytes, ${Math.round(Number(values.mib) / tookSeconds)} MiB/s: resident ${Math.round(peakMib)} MiB at most; then ${memory()}`,
  )
}

/** Gives the most that was resident meanwhile, in MiB. */
async function fillSome(bytes: number): Promise<number> {
  const records = Math.max(1, Math.min(CALL_RECORDS_MAX, Math.floor(CALL_BYTES_MAX / recordBytes)))
  const requests = putRecordsRequests(site.port, 'store', records, recordBytes, DIFFERENT_CALLS)
  let left = Math.ceil(bytes / (records * recordBytes))
  let peakMib = 0
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, i) => {
      const connection = await Connection.open(site.port)
      for (let call = i; left > 0; call++) {
        left--
        const { status, body } = await connection.send(requests[call % requests.length] as Buffer)
        if (status !== 200 || !body.includes('"FailedRecordCount":0'))
          throw new Error(`a put failed: ${status} ${body.subarray(0, 300)}`)
        peakMib = Math.max(peakMib, residentMib())
      }
      connection.close()
    }),
  )
  return peakMib
}

function residentMib(field = 'VmRSS'): number {
  const status = readFileSync(`/proc/${site.server.pid}/status`, 'utf8')
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024
}

function memory(): string {
  return `resident ${Math.round(residentMib())} MiB`
}

function ownMs(): number {
  return Number(/ is ready at \S+ \((\d+) ms\)/.exec(site.server.output)?.[1] ?? Number.NaN)
}

function inWords(timesMs: readonly (readonly [number, number])[]): string {
  return timesMs
    .map(([all, own]) => `${Math.round(all)} (${own})`)
    .join(', ')
    .concat(' ms')
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}
