/** `node bench/main.ts`: what a server does in a second, beside a peer, turn about. See README.md in this folder. */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { median, shown } from './numbers.ts'
import { type Result, ROWS, TITLES } from './rows.ts'
import { leat, peer, type Running, startTarget, type Target } from './targets.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const SETTLE_MS = 300

const { values } = parseArgs({
  options: {
    peer: { type: 'string', multiple: true },
    rows: { type: 'string', default: Object.keys(ROWS).join(',') },
    pairs: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '0.5' },
    warm: { type: 'string', default: '1' },
    source: { type: 'boolean', default: false },
    verify: { type: 'boolean', default: false },
    durable: { type: 'boolean', default: false },
    with: { type: 'string', multiple: true },
    profile: { type: 'string' },
  },
})
const names = values.rows.split(',')
for (const name of names) {
  if (ROWS[name] === undefined) throw new Error(`--rows ${name}: there are ${Object.keys(ROWS).join(', ')}`)
}
const { source, verify, durable } = values
const options = { source, verify, durable, more: (values.with ?? []).flatMap((each) => each.split(' ')) }
const targets = [await leat({ ...options, root: join(here, '..'), name: 'leat' })]
for (const wanted of values.peer ?? []) targets.push(await peer(wanted, options))

process.stdout.write(
  `${values.verify ? 'Leat verifies signatures' : 'Leat as it starts by default (signatures are parsed, not verified)'}; `,
)
if (durable) process.stdout.write('Leat has every record on the disk before it acknowledges it; ')
process.stdout.write(`${values.pairs} rounds of ${values.seconds} s after ${values.warm} s of warming up, turn about.\n`)
for (const name of names) await compare(name)

async function compare(name: string): Promise<void> {
  process.stdout.write(`\n${TITLES[name]}\n`)
  const taking = targets.filter(({ isNull }) => isNull !== true || ROWS[name]?.kind !== 'drain')
  const results = new Map(taking.map((target) => [target, [] as Result[]]))
  for (let round = 0; round < Number(values.pairs); round++) {
    for (const target of taking) results.get(target)?.push(await measure(name, target))
  }
  const [first] = taking
  for (const target of taking) {
    const own = results.get(target) ?? []
    const base = first === undefined || first === target ? undefined : (results.get(first) ?? [])
    process.stdout.write(`  ${target.name.padEnd(11)}${line(target, own)}${base === undefined ? '' : ratios(base, own)}\n`)
  }
}

/** A new server for each turn: none carries the memory, or the luck, of an earlier one. */
async function measure(name: string, target: Target): Promise<Result> {
  const profiled = values.profile !== undefined && target.name === 'leat'
  const server = await startTarget(target, profiled ? ['--cpu-prof', '--cpu-prof-dir', values.profile ?? ''] : [])
  try {
    if (ROWS[name]?.kind !== 'start') return await loaded(name, server)
    await sleep(SETTLE_MS)
    const idleMiB = await server.memoryMiB()
    return { startMs: server.startMs, ...(idleMiB !== undefined && { idleMiB }) }
  } finally {
    await server.stop()
  }
}

function loaded(name: string, { port, pid }: Running): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(join(here, 'load', 'main.ts'), [name, String(port), String(pid), values.seconds, values.warm])
    let result: Result | undefined
    child.once('message', (message) => {
      result = message as Result
    })
    child.once('error', reject)
    child.once('exit', (code) =>
      result === undefined ? reject(new Error(`the load ended with exit code ${code}`)) : resolve(result),
    )
  })
}

type Measure = 'cpuUs' | 'ratePerSecond' | 'p50Ms' | 'p99Ms' | 'startMs' | 'idleMiB'

function valuesOf(results: readonly Result[], what: Measure): number[] {
  return results.flatMap((each) => each[what] ?? [])
}

function line(target: Target, results: readonly Result[]): string {
  const rates = valuesOf(results, 'ratePerSecond')
  if (rates.length === 0) {
    const starts = valuesOf(results, 'startMs')
    return `${spread(starts)} ms   ${shown(median(valuesOf(results, 'idleMiB')))} MiB`
  }
  const sum = (what: 'acknowledged' | 'readBack'): number => results.reduce((all, each) => all + (each[what] ?? 0), 0)
  const lost = sum('acknowledged') - sum('readBack')
  const back = target.isNull
    ? ''
    : `   read back ${shown(sum('readBack'))} of ${shown(sum('acknowledged'))}${lost === 0 ? '' : '  ◄ NOT ALL'}`
  const cpus = valuesOf(results, 'cpuUs')
  const cpu = cpus.length === 0 ? '' : `processor ${shown(median(cpus))} µs per request`
  const p50 = shown(median(valuesOf(results, 'p50Ms')))
  const p99 = shown(median(valuesOf(results, 'p99Ms')))
  return `${spread(rates)} records/s   p50 ${p50} ms  p99 ${p99} ms   ${cpu}${back}`
}

/** Least / median / most of all rounds. */
function spread(all: readonly number[]): string {
  return [Math.min(...all), median(all), Math.max(...all)].map(shown).join(' / ')
}

/** How many times better the first target is: the median of the ratios of the pairs, each measured within seconds. */
function ratios(base: readonly Result[], own: readonly Result[]): string {
  const ratio = (what: Measure): number =>
    median(base.map((each, i) => (each[what] ?? Number.NaN) / (own[i]?.[what] ?? Number.NaN)))
  if (valuesOf(own, 'ratePerSecond').length === 0)
    return `   leat takes ${shown(ratio('startMs'))}× the time, ${shown(ratio('idleMiB'))}× the memory`
  return `   leat: ${shown(ratio('ratePerSecond'))}× the rate, ${shown(ratio('p50Ms'))}× the p50, ${shown(ratio('p99Ms'))}× the p99, ${shown(ratio('cpuUs'))}× the processor`
}
