import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { ConfigError } from '../config.ts'
import { addBenchCommand } from './commands/bench.ts'
import { addClockCommand } from './commands/clock.ts'
import { addDemoCommand } from './commands/demo.ts'
import { addDevCommand } from './commands/dev.ts'
import { addEnvCommand } from './commands/env.ts'
import { addExecCommand } from './commands/exec.ts'
import { addFindCommand } from './commands/find.ts'
import { addFirehoseCommand } from './commands/firehose.ts'
import { addInspectCommand } from './commands/inspect.ts'
import { addLagCommand } from './commands/lag.ts'
import { addPeekCommand } from './commands/peek.ts'
import { addPutCommand } from './commands/put.ts'
import { addRedriveCommand } from './commands/redrive.ts'
import { addRepairCommand } from './commands/repair.ts'
import { addResetCommand } from './commands/reset.ts'
import { addReshardCommand } from './commands/reshard.ts'
import { addRuntimesCommand } from './commands/runtimes.ts'
import { addShardsCommand } from './commands/shards.ts'
import { addSnapshotCommand } from './commands/snapshot.ts'
import { addStartCommand } from './commands/start.ts'
import { addTailCommand } from './commands/tail.ts'
import { addVerifyCommand } from './commands/verify.ts'
import { addWhyCommand } from './commands/why.ts'
import { EXIT_USAGE, type Io, note, painter, selfIn, UserError } from './io.ts'
import { addLakeCommand } from './lake/command.ts'
import { visibleLines } from './text.ts'

function complain(io: Io, message: string, exitCode: number): number {
  // It may say what a server or a file said.
  note(io, `${painter(io, 'stderr')('red', 'leat:')} ${visibleLines(message)}`)
  return exitCode
}

/**
 * The command line. `argv` is what stands behind the program's name. Resolves with the exit code; rejects only for bugs.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let exitCode = 0
  const program = programFor(io, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_USAGE
    if (error instanceof ConfigError) return complain(io, error.message, EXIT_USAGE)
    if (error instanceof UserError) return complain(io, error.message, error.exitCode)
    throw error
  }
}

const ABOUT = `Amazon Kinesis Data Streams and the pipeline around it, on your machine or your servers. Same SDKs, no account.

First time here?  leat demo          a stream with traffic on it, and where it goes: ten seconds
Then:             leat start         Leat for your own programs, until Ctrl-C
                  eval "$(leat env)"  in another terminal: AWS SDKs and AWS CLI now talk to it`

const MORE = `
Examples:
  echo hello | leat put greetings --create     write a record into a new stream
  leat tail greetings --from oldest            see it, and whatever comes next
  leat exec --stream orders:2 -- npm test      run tests around a Leat of their own

\`leat COMMAND --help\` has more of each. put, tail, peek, find, bench and demo work against AWS as well: --endpoint aws.
`

function programFor(io: Io, exitWith: (code: number) => void): Command {
  const program = new Command('leat')
  const paint = painter(io, 'stdout')
  program
    .description(ABOUT)
    .version(version(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addHelpText(
      'after',
      selfIn(io.env) === 'leat' ? MORE : `${MORE}Here, in the folder of its source, \`leat\` is typed as: ${selfIn(io.env)}\n`,
    )
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.columns(),
      getErrHelpWidth: () => io.columns(),
      getOutHasColors: () => paint('bold', 'x') !== 'x',
      getErrHasColors: () => painter(io, 'stderr')('bold', 'x') !== 'x',
      outputError: (text, write) => write(text.replace(/^error: /, 'leat: ')),
    })
    .configureHelp({ styleTitle: (title) => paint('bold', title), styleSubcommandText: (text) => paint('cyan', text) })
    .exitOverride()
    .showSuggestionAfterError(true)
    .showHelpAfterError('Add --help for options and examples.')
    .enablePositionalOptions()
  addCommands(program, io, exitWith)
  program.commandsGroup('Help:')
  program.helpCommand('help [command]', 'explain a command')
  return program
}

function addCommands(program: Command, io: Io, exitWith: (code: number) => void): void {
  program.commandsGroup('Run Leat:')
  addStartCommand(program, io, exitWith)
  addExecCommand(program, io, exitWith)
  addEnvCommand(program, io, exitWith)
  addRuntimesCommand(program, io, exitWith)
  program.commandsGroup('Look after a data directory:')
  addInspectCommand(program, io, exitWith)
  addVerifyCommand(program, io, exitWith)
  addRepairCommand(program, io, exitWith)
  program.commandsGroup('Work with streams, here or in AWS:')
  addPutCommand(program, io, exitWith)
  addTailCommand(program, io, exitWith)
  addPeekCommand(program, io, exitWith)
  addFindCommand(program, io, exitWith)
  addDemoCommand(program, io, exitWith)
  addShardsCommand(program, io, exitWith)
  addReshardCommand(program, io, exitWith)
  addFirehoseCommand(program, io, exitWith)
  program.commandsGroup('Work with data in buckets, here or in AWS:')
  addLakeCommand(program, io, exitWith)
  program.commandsGroup('Run functions, and see what readers make of records:')
  addDevCommand(program, io, exitWith)
  addLagCommand(program, io, exitWith)
  addWhyCommand(program, io, exitWith)
  addRedriveCommand(program, io, exitWith)
  program.commandsGroup('Test with a running Leat:')
  addClockCommand(program, io, exitWith)
  addSnapshotCommand(program, io, exitWith)
  addResetCommand(program, io, exitWith)
  addBenchCommand(program, io, exitWith)
}

/** Version of the package: one place says it. */
function version(): string {
  const { version: text } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return text
}
