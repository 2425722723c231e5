import type { Command } from 'commander'
import { type Io, print, UserError } from '../io.ts'
import { examples } from '../options.ts'
import { counted } from '../text.ts'

/** What a program that looks after data directories is told by the exit code: there is damage. */
const EXIT_DAMAGED = 75

export function addVerifyCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('verify')
    .summary('read a whole data directory and check it')
    .description(
      'Reads everything that is durable in a data directory of a server that is not running, and holds it to its checksums and its order. ' +
        'Changes nothing. Ends with 75 if anything is damaged.',
    )
    .argument('<dir>', 'what was given to leat start --data')
    .action(async (folder: string) => done(await verify(io, folder)))
  examples(command, [['leat verify ./leat-data', 'what Leat can vouch for']])
}

async function verify(io: Io, folder: string): Promise<number> {
  const { verifyData } = await import('../../index.ts')
  const verdict = await verifyData(folder).catch((error: unknown) => {
    const exitCode = error instanceof Error && 'exitCode' in error ? error.exitCode : undefined
    throw error instanceof Error && typeof exitCode === 'number' ? new UserError(error.message, exitCode) : error
  })
  const { segments, records, bytes, tornBytes, damage } = verdict
  const read = `${counted(records, 'record')} in ${counted(segments, 'segment')}, ${counted(bytes, 'byte')}`
  const torn =
    tornBytes === 0 ? '' : ` ${counted(tornBytes, 'byte')} at the end were left unfinished by a crash and never acknowledged.`
  const sentence = damage.length === 0 ? `All is well: ${read}.${torn}` : `Damaged. Whole are ${read}.${torn}`
  await print(io, [sentence, ...damage].map((line) => `${line}\n`).join(''))
  return damage.length === 0 ? 0 : EXIT_DAMAGED
}
