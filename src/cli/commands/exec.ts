import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import type { Command } from 'commander'
import { ConfigError } from '../../config.ts'
import { EXIT_USAGE, Interrupted, type Io, UserError } from '../io.ts'
import { examples } from '../options.ts'
import { OUTRANKING_VARIABLES } from './env.ts'

interface ExecOptions {
  readonly stream: readonly string[]
  readonly region?: string
}

/** As shells answer: not found, and found but not to be executed. */
const EXIT_NOT_FOUND = 127
const EXIT_NOT_EXECUTABLE = 126
const LOOPBACK = '127.0.0.1,localhost,::1'

export function addExecCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('exec')
    .summary('run a command, such as a test suite, around a fresh Leat of its own')
    .description(
      'Starts a fresh Leat in this process, on a free port, runs COMMAND with the environment that points the AWS SDKs at it, and ends with ' +
        "COMMAND's exit code. Streams are ACTIVE at once, nothing is left behind, and any number of them can run side by side.",
    )
    .argument('<command...>', 'what to run, after --')
    .option('-s, --stream <name:shards>', 'create a stream first; may be repeated', (text, all: string[]) => [...all, text], [])
    .option('--region <region>', 'AWS region for the command (default: AWS_REGION, else us-east-1)')
    .passThroughOptions()
    .usage('[options] -- COMMAND [arguments]')
    .action(async (words: string[], options: ExecOptions) => done(await execute(io, words, options)))
  examples(command, [
    ['leat exec -- npm test', 'a test suite against a Leat of its own'],
    ['leat exec --stream orders:2 --stream audit -- pytest', 'with two streams that are there from the start'],
    ["leat exec -- sh -c 'aws kinesis list-streams'", 'a line of shell'],
  ])
}

async function execute(io: Io, words: readonly string[], options: ExecOptions): Promise<number> {
  const [program = '', ...args] = words
  const { start } = await import('../../index.ts')
  const region = options.region || io.env['AWS_REGION'] || io.env['AWS_DEFAULT_REGION'] || undefined
  try {
    await using leat = await start({
      port: 0,
      instant: true,
      ...(region !== undefined && { region }),
      ...(options.stream.length > 0 && { initializeStreams: options.stream.join(',') }),
    })
    return await runChild(io, program, args, childEnvironment(io.env, leat.environment))
  } catch (error) {
    throw error instanceof ConfigError
      ? new UserError(error.message.replace('initialize-streams:', '--stream:'), EXIT_USAGE)
      : error
  }
}

/** The caller's environment with everything gone that would lead an AWS client elsewhere. */
export function childEnvironment(env: Io['env'], own: Readonly<Record<string, string>>): Record<string, string> {
  const result: Record<string, string> = {}
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && !OUTRANKING_VARIABLES.includes(name)) result[name] = value
  }
  Object.assign(result, own, { AWS_EC2_METADATA_DISABLED: 'true' })
  // Clients that honour a proxy would ask it for our address.
  for (const name of ['NO_PROXY', 'no_proxy']) {
    const known = env[name]
    result[name] = known === undefined || known === '' ? LOOPBACK : `${known},${LOOPBACK}`
  }
  return result
}

function runChild(io: Io, program: string, args: readonly string[], env: Record<string, string>): Promise<number> {
  return new Promise((resolve, rejectRun) => {
    const child = spawn(program, args, { env, stdio: io.childStdio, shell: false })
    const passOn = (): void => {
      const { reason } = io.signal
      if (!(reason instanceof Interrupted)) return
      // The terminal sends its Ctrl-C to the child as well; a second one from us would look like impatience.
      if (reason.by === 'SIGINT' && io.isTty.stdin) return
      child.kill(reason.by)
    }
    const end = (): void => void child.kill('SIGKILL')
    const leave = (): void => {
      io.signal.removeEventListener('abort', passOn)
      io.force.removeEventListener('abort', end)
    }
    io.signal.addEventListener('abort', passOn)
    io.force.addEventListener('abort', end)
    child.once('error', (error: NodeJS.ErrnoException) => {
      leave()
      const code = error.code === 'ENOENT' ? EXIT_NOT_FOUND : error.code === 'EACCES' ? EXIT_NOT_EXECUTABLE : undefined
      if (code === undefined) rejectRun(error)
      else
        rejectRun(
          new UserError(`Cannot run ${program}: ${code === EXIT_NOT_FOUND ? 'no such command' : 'not executable'}.`, code),
        )
    })
    child.once('exit', (code, signal) => {
      leave()
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]))
    })
    if (io.signal.aborted) passOn()
  })
}
