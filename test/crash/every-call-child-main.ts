/**
 * What a child does that runs under the library of faults.
 *
 *     node CHILD kill FOLDER                       plays the script once and says on stdout what happens, line by line
 *     node CHILD fail FOLDER TABLE ERRNO STRIDE    plays it again and again, the n-th call failing; says how many and which
 */
import { writeSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FaultTable } from './faults.ts'

export interface ChildScript<Saying> {
  play(folder: string, tell: (saying: Saying) => void): Promise<void>
  survive(folder: string, sayings: readonly Saying[], where: string): Promise<void>
  /** How a script may end when the disk failed: name and message of an error. */
  readonly expected: RegExp
}

export async function childMain<Saying>({ play, survive, expected }: ChildScript<Saying>): Promise<void> {
  const [mode, folder = '', table = '', errno = '', stride = '1', first = '1'] = process.argv.slice(2)
  if (mode === 'kill') return play(folder, (saying) => writeSync(1, `${JSON.stringify(saying)}\n`))
  using faults = new FaultTable(table)
  const counts = { scripts: 0, ended: 0, wentOn: 0 }
  for (let doomed = Number(first); ; doomed += Number(stride)) {
    const own = join(folder, `${doomed}`)
    await mkdir(own, { recursive: true })
    const before = faults.count('calls')
    const sayings: Saying[] = []
    faults.doom(doomed, Number(errno), true)
    const end = await play(own, (saying) => sayings.push(saying)).then(
      () => undefined,
      (error: unknown) => error,
    )
    const isOver = faults.count('calls') - before < doomed
    faults.heal()
    if (end !== undefined && !(end instanceof Error && expected.test(`${end.name} ${end.message}`))) throw end
    await survive(own, sayings, `errno ${errno} at call ${doomed}`)
    await rm(own, { recursive: true })
    if (isOver) break
    counts.scripts++
    counts[end === undefined ? 'wentOn' : 'ended']++
  }
  process.stdout.write(`${JSON.stringify(counts)}\n`)
}
