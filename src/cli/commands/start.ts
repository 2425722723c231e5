import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, Option } from 'commander'
import {
  ConfigError,
  environmentNameOf,
  OPTIONS,
  type OptionSpec,
  optionsFromEnvironment,
  PORT_DEFAULT,
  parseOption,
} from '../../config.ts'
import type { Leat, StartOptions } from '../../index.ts'
import { durationText } from '../../kernel/duration.ts'
import { lineLogger } from '../../telemetry/logger.ts'
import { EXIT_USAGE, Interrupted, type Io, note, type Paint, painter, print, selfIn, UserError } from '../io.ts'
import { examples } from '../options.ts'
import { setLine } from './env.ts'

export function addStartCommand(program: Command, io: Io, done: (exitCode: number) => void): void {
  const command = program
    .command('start')
    .summary('start Leat on this machine')
    .description('Starts Leat and keeps it running until Ctrl-C. Every option can also be given in the environment.')
    .action(async (flags: Readonly<Record<string, unknown>>) => done(await startServer(io, flags)))
  for (const spec of OPTIONS) command.addOption(optionOf(spec))
  examples(command, [
    ['leat start', 'on 127.0.0.1:4566, the address that local AWS tools expect'],
    ['leat start --initialize-streams orders:2,clicks:4', 'with streams that are there from the start'],
    ['leat start --data ./leat-data', 'keeping everything in a directory, across restarts'],
    ['leat start --port 0 --instant', 'on a free port, and no waiting for CREATING: for tests'],
  ])
}

function optionOf(spec: OptionSpec): Option {
  const placeholder = spec.kind === 'boolean' ? '' : ` <${(spec.placeholder ?? 'value').toLowerCase()}>`
  const preset = spec.defaultText === 'none' || spec.defaultText === 'off' ? '' : `default: ${spec.defaultText}, `
  const option = new Option(`--${spec.flag}${placeholder}`, `${spec.about} (${preset}env: ${environmentNameOf(spec)})`)
  if (spec.kind === 'list') {
    return option.argParser((text: string, previous: readonly string[] | undefined) => [
      ...(previous ?? []),
      ...(parseOption(spec, text, `--${spec.flag}`) as readonly string[]),
    ])
  }
  return spec.kind === 'boolean' ? option : option.argParser((text: string) => parseOption(spec, text, `--${spec.flag}`))
}

/** Flags win over the environment. */
function startOptions(io: Io, flags: Readonly<Record<string, unknown>>): StartOptions {
  const given = OPTIONS.flatMap((spec): [string, unknown][] => {
    const value = flags[new Option(`--${spec.flag}`).attributeName()]
    return value === undefined ? [] : [[spec.name, value]]
  })
  return { port: PORT_DEFAULT, ...optionsFromEnvironment(io.env), ...Object.fromEntries(given) }
}

async function startServer(io: Io, flags: Readonly<Record<string, unknown>>): Promise<number> {
  const startedMs = io.clock.monotonicMs()
  const options = startOptions(io, flags)
  const { start } = await import('../../index.ts')
  const logger = lineLogger(
    (line) => io.stderr.write(line),
    () => io.clock.nowMs(),
  )
  const failed = Promise.withResolvers<UserError>()
  const onFatal = (error: unknown): void => {
    const failure = endingWithCode(error)
    if (failure !== undefined) return failed.resolve(failure)
    queueMicrotask(() => {
      throw error
    })
  }
  let leat: Leat
  try {
    leat = await start(options, { clock: io.clock, random: io.random, logger, onFatal })
  } catch (error) {
    throw startFailure(error, options, selfIn(io.env))
  }
  const certificate = await keepCertificate(leat)
  await print(io, banner(io, leat, options, certificate?.file, io.clock.monotonicMs() - startedMs))
  const failure = await Promise.race([aborted(io.signal), failed.promise])
  // Nothing is tried any more: starting again finds out what is stored.
  if (failure !== undefined) throw failure
  const name = io.signal.reason instanceof Interrupted ? io.signal.reason.by : 'request'
  note(io, `Leat is stopping (${name}); what is under way is answered first. Once more ends it at once.`)
  await leat.close()
  await certificate?.remove()
  return 0
}

/** Failures of storage say for themselves what the exit code tells a supervisor. */
function endingWithCode(error: unknown): UserError | undefined {
  const exitCode = error instanceof Error && 'exitCode' in error ? error.exitCode : undefined
  return error instanceof Error && typeof exitCode === 'number' ? new UserError(error.message, exitCode) : undefined
}

/** What can go wrong at start is nearly always somebody else's port or an option: one sentence with the remedy. */
export function startFailure(error: unknown, options: StartOptions, self: string): unknown {
  if (error instanceof ConfigError) return new UserError(error.message, EXIT_USAGE)
  const failure = endingWithCode(error)
  if (failure !== undefined) return failure
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') {
    return new UserError(
      `Port ${options.port} is taken: perhaps Leat runs already. Stop what holds it, or take another one: ${self} start --port 4567 (0 finds a free one).`,
    )
  }
  if (code === 'EACCES')
    return new UserError(`Port ${options.port} is not allowed for this user: take one from 1024 on, e.g. --port ${PORT_DEFAULT}.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new UserError(
      `--host ${options.host}: this machine has no such address. 127.0.0.1 is for this machine alone, 0.0.0.0 for everybody.`,
    )
  }
  return error
}

/** A certificate that was made at start is of use only to clients that can read it. */
async function keepCertificate(leat: Leat): Promise<{ file: string; remove(): Promise<void> } | undefined> {
  if (leat.certificatePem === undefined) return undefined
  if (leat.certificateFile !== undefined) return { file: leat.certificateFile, remove: () => Promise.resolve() }
  const folder = await mkdtemp(join(tmpdir(), 'leat-'))
  const file = join(folder, 'localhost.pem')
  await writeFile(file, leat.certificatePem)
  return { file, remove: () => rm(folder, { recursive: true, force: true }) }
}

function banner(io: Io, leat: Leat, options: StartOptions, certificateFile: string | undefined, tookMs: number): string {
  const paint = painter(io, 'stdout')
  // A secret that the user gave is theirs: it belongs into no log.
  const isSecretGiven = (options.accessKeys ?? []).length > 0
  const exports = Object.entries(leat.environment).map(([name, value]) => {
    const shown = isSecretGiven && name === 'AWS_SECRET_ACCESS_KEY' ? 'the secret that was given with --access-key' : value
    return `  ${setLine('sh', name, shown).replace(/;\n$/, '')}`
  })
  const trust =
    certificateFile === undefined
      ? []
      : ['AWS_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS'].map((name) => `  export ${name}=${certificateFile}`)
  const hasBoth = leat.tlsEndpoint !== undefined && leat.tlsEndpoint !== leat.endpoint
  return [
    `${paint('bold', 'Leat')} is ready at ${paint(['bold', 'cyan'], leat.endpoint)} (${Math.round(tookMs)} ms). Records are kept ${leat.storage}.`,
    ...timeLine(leat),
    `See what is in it, in a browser: ${paint('cyan', `${leat.endpoint}/_leat/`)}`,
    ...(hasBoth ? [`With TLS: ${paint('cyan', leat.tlsEndpoint ?? '')}`] : []),
    '',
    paint('dim', 'Point the AWS SDKs and the AWS CLI of another terminal at it:'),
    ...exports,
    ...trust,
    '',
    paint('dim', selfIn(io.env) === 'leat' ? 'Then try there:' : 'Then try there, in this folder:'),
    ...thingsToTry(selfIn(io.env), paint),
    '',
    paint('dim', 'Ctrl-C stops it. What is worth knowing about a request appears below.'),
    '',
  ].join('\n')
}

/** A clock that somebody steered before a restart is easily forgotten, and then nothing adds up. */
function timeLine(leat: Leat): readonly string[] {
  const { now, frozen, aheadMs } = leat.clock.state()
  if (frozen) return [`Time stands still here, at ${now}, as it was left: \`leat clock resume\`.`]
  if (Math.abs(aheadMs) < 1000) return []
  return [
    `Time here is ${durationText(aheadMs)} ${aheadMs > 0 ? 'ahead of' : 'behind'} the machine's, as it was left; \`leat clock\` tells more.`,
  ]
}

function thingsToTry(self: string, paint: Paint): readonly string[] {
  const lines = [
    [`${self} demo`, 'a live stream to look at'],
    [`echo '{"user":"ada"}' | ${self} put clicks --create`, 'a record'],
    [`${self} tail clicks --from oldest`, 'and back'],
    ['aws kinesis create-stream --stream-name orders --shard-count 2', 'or as with AWS'],
  ] as const
  const width = Math.max(...lines.map(([line]) => line.length))
  return lines.map(([line, about]) => `  ${line.padEnd(width)}  ${paint('dim', `# ${about}`)}`)
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
