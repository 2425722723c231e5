import { createInterface } from 'node:readline/promises'
import { EXIT_USAGE, type Io, UserError } from './io.ts'

/** Asks before something is deleted. Throws `UserError` where nobody can answer, naming `--yes`. */
export async function confirmedDeletion(io: Io, what: string): Promise<boolean> {
  if (!io.isTty.stdin || !io.isTty.stderr) throw new UserError(`This deletes ${what}. If that is meant: --yes.`, EXIT_USAGE)
  const lines = createInterface({ input: io.stdin, output: io.stderr })
  try {
    return /^y(es)?$/i.test((await lines.question(`Delete ${what}? (yes/no) `, { signal: io.signal })).trim())
  } catch (error) {
    if (io.signal.aborted) return false
    throw error
  } finally {
    lines.close()
  }
}
