/**
 * Runs under the library of faults.
 *
 *     node every-call-child.ts kill FOLDER                       plays the script once and says on stdout what happens, line by line
 *     node every-call-child.ts fail FOLDER TABLE ERRNO STRIDE    plays it again and again, the n-th call failing; says how many and which
 */
import { writeSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { playScript, type Saying, survive } from './every-call.ts'
import { FaultTable } from './faults.ts'

/** How a script may end when the disk failed. Node says ENOENT when mkdir fails with anything. */
const EXPECTED = /DiskFailure|DiskFull|CommitFailed|CatalogDamaged|EIO|ENOSPC|ENOENT: no such file or directory, mkdir/

const [mode, folder = '', table = '', errno = '', stride = '1', first = '1'] = process.argv.slice(2)

if (mode === 'kill') await playScript(folder, (saying) => writeSync(1, `${JSON.stringify(saying)}\n`))
else await failEverywhere()

async function failEverywhere(): Promise<void> {
  using faults = new FaultTable(table)
  const counts = { scripts: 0, ended: 0, wentOn: 0 }
  for (let doomed = Number(first); ; doomed += Number(stride)) {
    const own = join(folder, `${doomed}`)
    await mkdir(own, { recursive: true })
    const before = faults.count('calls')
    const sayings: Saying[] = []
    faults.doom(doomed, Number(errno), true)
    const end = await playScript(own, (saying) => sayings.push(saying)).then(
      () => undefined,
      (error: unknown) => error,
    )
    const isOver = faults.count('calls') - before < doomed
    faults.heal()
    if (end !== undefined && !(end instanceof Error && EXPECTED.test(`${end.name} ${end.message}`))) throw end
    await survive(own, sayings, `errno ${errno} at call ${doomed}`)
    await rm(own, { recursive: true })
    if (isOver) break
    counts.scripts++
    counts[end === undefined ? 'wentOn' : 'ended']++
  }
  process.stdout.write(`${JSON.stringify(counts)}\n`)
}
