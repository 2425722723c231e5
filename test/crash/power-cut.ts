/** The loop of power-cut.sh, which prepares the file system: load, cut, mount, start; at last the check of it all. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { SeededRandom } from '../../src/kernel/random.ts'
import { check } from '../history/check.ts'
import type { History } from '../history/history.ts'
import { kinesisClient } from './client.ts'
import { buildShim, Faults } from './faults.ts'
import { ServiceRecorder } from './recorder.ts'
import { Site } from './server-process.ts'
import { createStream, Workload } from './workload.ts'

const LOAD_MS_MIN = 100
const LOAD_MS_MAX = 700
const STOP_LIMIT_MS = 10_000

const { values } = parseArgs({
  options: {
    mount: { type: 'string', default: '' },
    device: { type: 'string', default: '' },
    godown: { type: 'string', default: '' },
    cycles: { type: 'string', default: '30' },
    mode: { type: 'string', default: 'always' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
  },
})
const { mount, device, godown, mode } = values
const random = new SeededRandom(Number(values.seed))

interface Tally {
  cuts: number
  /** Cuts after which the check found something, or the server refused to start. */
  broken: number
  acknowledged: number
  /** Acknowledged records that were gone. */
  lost: number
  readonly readyMs: number[]
}

const tally: Tally = { cuts: 0, broken: 0, acknowledged: 0, lost: 0, readyMs: [] }
process.stdout.write(`mode ${mode}, seed ${values.seed}\n`)
// With the real server one history goes over all cuts. A control breaks its data, and begins anew after each.
if (mode === 'always') await manyCuts(Number(values.cycles))
else for (let cycle = 0; cycle < Number(values.cycles); cycle++) await oneCut(cycle)
tally.readyMs.sort((a, b) => a - b)
process.stdout.write(
  `${tally.cuts} power cuts, ${tally.acknowledged} records acknowledged, ${tally.lost} of them lost, ${tally.broken} cuts with damage; ready after ${Math.round(tally.readyMs[tally.readyMs.length >> 1] ?? 0)} ms (median), ${Math.round(tally.readyMs.at(-1) ?? 0)} ms (worst)\n`,
)
const isAsExpected = mode === 'always' ? tally.broken === 0 : tally.broken > 0
process.exit(isAsExpected ? 0 : 1)

async function manyCuts(cycles: number): Promise<void> {
  const site = await Site.open(join(mount, 'data'), { args: ['--instant'] })
  const { recorder, load, clients } = await startLoad(site)
  for (let cycle = 0; cycle < cycles; cycle++) {
    await sleep(LOAD_MS_MIN + random.int(LOAD_MS_MAX))
    await cut(site)
    tally.readyMs.push(await site.restart())
    recorder.restarted()
  }
  await sleep(LOAD_MS_MIN)
  await load.stop()
  await cut(site)
  await site.restart()
  report(await recorder.finish(clients[0]))
  tally.acknowledged += recorder.acknowledgedCount
  for (const client of clients) client.destroy()
  await site.server.stop()
}

async function oneCut(cycle: number): Promise<void> {
  const data = join(mount, `data-${cycle}`)
  const shim = buildShim()
  if (typeof shim !== 'string') throw new Error(shim.missing)
  const faults = new Faults(shim, data, join(mount, '..', 'faults'))
  const site = await Site.open(data, {
    args: ['--instant', ...(mode === 'interval' ? ['--sync', 'interval'] : [])],
    env: faults.env,
  })
  const { recorder, load, clients } = await startLoad(site)
  // The store itself is to survive: only what comes now is at stake.
  spawnSync('sync')
  if (mode === 'nosync') faults.set({ syncSkipped: 1 })
  await sleep(LOAD_MS_MIN + random.int(LOAD_MS_MAX))
  await cut(site)
  faults.heal()
  await load.stop()
  tally.acknowledged += recorder.acknowledgedCount
  try {
    tally.readyMs.push(await site.restart())
    report(await recorder.finish(clients[0]))
  } catch (error) {
    tally.broken++
    process.stdout.write(`cut ${cycle}: ${error instanceof Error ? error.message.split('\n').slice(0, 2).join(' ') : error}\n`)
  }
  for (const client of clients) client.destroy()
  await site.server.kill()
  faults[Symbol.dispose]()
}

async function startLoad(site: Site) {
  const clients = [kinesisClient(site.endpoint), kinesisClient(site.endpoint, { http: 1 })] as const
  const recorder = new ServiceRecorder('orders')
  await createStream(clients[0], recorder.stream, 3)
  await recorder.listShards(clients[0])
  const load = new Workload({ recorder, random, clients, writers: 4, wanderers: 1, dataBytesMax: 20_000 })
  return { clients, recorder, load }
}

/** Stopped first: an acknowledgement of what came after the cut, from the page cache alone, would be false. */
async function cut({ server }: Site): Promise<void> {
  server.signal('SIGSTOP')
  await stopped(server.pid)
  must(godown, [mount])
  await server.kill()
  must('umount', [mount])
  must('mount', [device, mount])
  tally.cuts++
}

async function stopped(pid: number): Promise<void> {
  for (let waitedMs = 0; waitedMs < STOP_LIMIT_MS; waitedMs++) {
    const states = readdirSync(`/proc/${pid}/task`).map((task) => stateOf(`/proc/${pid}/task/${task}/status`))
    if (states.every((state) => 'TtXZ'.includes(state))) return
    await sleep(1)
  }
  throw new Error(`process ${pid} does not stop`)
}

/** A thread may end meanwhile. */
function stateOf(file: string): string {
  try {
    return /^State:\s+(\S)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 'X'
  } catch {
    return 'X'
  }
}

function report(history: History): void {
  const violations = check(history, { sequencesSpanLanes: true })
  if (violations.length > 0) tally.broken++
  tally.lost += lostIn(history)
  for (const { invariant, lane, message } of violations.slice(0, mode === 'always' ? 100 : 1))
    process.stdout.write(`  ${invariant} ${lane ?? ''}: ${message}\n`)
}

/** The check names no more than twenty of a kind. */
function lostIn({ calls, final }: History): number {
  const there = new Set([...final.values()].flatMap((records) => records.map(({ sequence }) => sequence)))
  const puts = calls.flatMap((call) => (call.kind === 'put' ? call.entries : []))
  return puts.filter(({ sequence }) => sequence !== undefined && !there.has(sequence)).length
}

function must(command: string, words: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${error?.message ?? stderr}`)
}
