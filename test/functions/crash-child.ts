/** A process that runs a function which never ends, and says so; its parent kills it. Arguments: the folder for temporary files. */
import { openFunctionRunner } from '../../src/functions/runner.ts'
import { SystemClock } from '../../src/kernel/clock.ts'
import { SystemRandom } from '../../src/kernel/random.ts'
import { silentLogger } from '../../src/telemetry/logger.ts'
import { optionsOf, snapshotOf } from './contract.ts'
import { doorOf, write } from './processes.ts'

const [, , tmp = ''] = process.argv
// Busy, so that nothing in the function itself could notice anything; its child is idle and knows nothing.
const code = `
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
export const handler = async () => {
  const child = spawn('/bin/sleep', ['1000'])
  writeFileSync(join(tmpdir(), 'pids'), process.pid + ' ' + child.pid)
  for (;;);
}`
const runner = openFunctionRunner({
  code: { unpack: (_, folder) => write({ 'index.mjs': code }, folder) },
  door: doorOf([], undefined),
  clock: new SystemClock(),
  random: new SystemRandom(),
  logger: silentLogger,
  server: () => ({ endpoint: 'http://127.0.0.1:4566' }),
  runtimes: { path: tmp },
  tmp,
})
const version = snapshotOf('busy', { timeoutSeconds: 900 })
await runner.invoke(version, Buffer.from('{}'), optionsOf(version))
