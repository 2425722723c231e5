import type { Command } from 'commander'
import { runtimesDefault } from '../../config-functions.ts'
import { EXIT_USAGE, type Io, note, print, UserError } from '../io.ts'
import { examples } from '../options.ts'

interface Options {
  readonly runtimes?: string
  readonly json?: true
}

type Done = (exitCode: number) => void

/** What the program has for it is loaded when it is needed. */
const installer = () => import('../../index.ts')

export function addRuntimesCommand(program: Command, io: Io, done: Done): void {
  const command = program
    .command('runtimes')
    .summary('install what Lambda functions of Python and Node need')
    .description(
      'Functions run on this machine’s own Python and on the Node that Leat runs on. As on AWS they find boto3, or AWS’s clients for JavaScript, without ' +
        'bringing them: this installs those into a folder of Leat’s own. Functions of Python need that once; those of Node find the clients that Leat ' +
        'has itself (Kinesis, Firehose, S3, Lambda) and need it for others. Executables (provided.al2023) need nothing.',
    )
  examples(command, [
    ['leat runtimes add python3', 'an environment of this machine’s python3 with boto3'],
    ['leat runtimes add nodejs', 'more of AWS’s clients for JavaScript'],
    ['leat runtimes ls', 'what there is, and where'],
  ])
  add(command, 'add <name>', 'Installs python3 or nodejs, anew if it is there. Needs the network.', async (options, name) => {
    const { addRuntime, InstallError, isInstallable } = await installer()
    if (!isInstallable(name)) throw unknown(name)
    const parts = { runtimes: folderOf(io, options), env: io.env, progress: (line: string) => note(io, line), signal: io.signal }
    try {
      const { version, folder } = await addRuntime(name, parts)
      await print(io, `${name} ${version} is there, in ${folder}\n`)
    } catch (error) {
      throw error instanceof InstallError ? new UserError(error.message) : error
    }
    done(0)
  })
  add(command, 'ls', 'Shows what is installed, and where.', async (options) => {
    const { installedRuntimes } = await installer()
    for (const { name, version, folder } of installedRuntimes(folderOf(io, options))) {
      const state = version === undefined ? `not there: leat runtimes add ${name}` : `${version}  ${folder}`
      await print(io, options.json ? `${JSON.stringify({ name, version, folder })}\n` : `${name.padEnd(NAME_COLUMNS)}${state}\n`)
    }
    done(0)
  })
  add(command, 'rm <name>', 'Removes what was installed.', async (options, name) => {
    const { isInstallable, removeRuntime } = await installer()
    if (!isInstallable(name)) throw unknown(name)
    const removed = await removeRuntime(name, folderOf(io, options))
    await print(io, removed ? `${name} is removed\n` : `${name} was not there\n`)
    done(0)
  })
}

const NAME_COLUMNS = 9

function add(command: Command, name: string, about: string, run: (options: Options, name: string) => Promise<void>): void {
  const where = 'folder of them (default: LEAT_RUNTIMES, else one below the user’s data)'
  const sub = command.command(name).description(about).option('--runtimes <dir>', where)
  if (name === 'ls')
    sub.option('--json', 'one JSON object per line: name, version, folder').action((options: Options) => run(options, ''))
  else sub.action((runtime: string, options: Options) => run(options, runtime))
}

function folderOf(io: Io, { runtimes }: Options): string {
  return runtimes ?? (io.env['LEAT_RUNTIMES'] || runtimesDefault())
}

function unknown(name: string): UserError {
  return new UserError(`There is no ${name} to install: python3 or nodejs.`, EXIT_USAGE)
}
