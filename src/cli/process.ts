/** The real world for the command line: streams, signals, clock and chance of this process. */
import { constants } from 'node:os'
import { MessageChannel } from 'node:worker_threads'
import { SystemClock } from '../kernel/clock.ts'
import { SystemRandom } from '../kernel/random.ts'
import { Interrupted } from './io.ts'
import { main } from './main.ts'

const COLUMNS_DEFAULT = 100
const ROWS_DEFAULT = 30

const interrupt = new AbortController()
const force = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!interrupt.signal.aborted) return interrupt.abort(new Interrupted(signal))
    force.abort(new Interrupted(signal))
    process.exit(128 + constants.signals[signal])
  })
}
for (const stream of [process.stdout, process.stderr]) {
  // A reader such as `head` that has seen enough: time to end, and nothing to complain about.
  stream.on('error', () => interrupt.abort(new Error('the reader of the output went away')))
}

// Clocks keep no process alive, and neither may idle connections; this does, until the command is done.
const awake = new MessageChannel()
awake.port1.on('message', () => {})

const exitCode = await main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  isTty: { stdin: process.stdin.isTTY === true, stdout: process.stdout.isTTY === true, stderr: process.stderr.isTTY === true },
  env: process.env,
  columns: () => process.stdout.columns || process.stderr.columns || COLUMNS_DEFAULT,
  rows: () => process.stdout.rows || ROWS_DEFAULT,
  signal: interrupt.signal,
  force: force.signal,
  childStdio: 'inherit',
  clock: new SystemClock(),
  random: new SystemRandom(),
})
awake.port1.close()
// A pipe that is still full gets what was written before the process ends, whatever else keeps it alive.
process.stdout.write('', () => process.stderr.write('', () => process.exit(exitCode)))
