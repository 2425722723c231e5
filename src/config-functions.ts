/** Settings of functions, as `config.ts` has them all. */
import { accessSync, constants } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { OptionSpec, StartOptions } from './config.ts'

export const FUNCTION_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'functions',
    flag: 'functions',
    kind: 'string',
    placeholder: 'on|off',
    defaultText: 'on a loopback address: on; elsewhere: off',
    oneOf: ['on', 'off'],
    about:
      'Whether Lambda functions run. Their code is anybody’s who may create them, and runs as processes of the user that Leat runs as.',
  },
  {
    name: 'runtimes',
    flag: 'runtimes',
    kind: 'string',
    placeholder: 'DIR',
    defaultText: 'leat/runtimes below the user’s folder for data',
    about: 'Where "leat runtimes add" has put what functions of Python, and AWS’s clients for Node, need.',
  },
]

export interface FunctionSettings {
  /** Why no functions run, with what to do. Absent: they do. */
  readonly off?: string
  readonly runtimesFolder: string
  readonly scratchFolder: string
  readonly dataFolder?: string
}

const ASKED_OFF = 'Functions are off on this server: start it with --functions on to run them.'
const OFF_ELSEWHERE =
  'Functions are off on this server, since other machines can reach it: start it with --functions on to run the code that whoever may create functions sends.'

/** `isOpen`: only this machine reaches the server. */
export function functionSettings({ functions, runtimes, data }: StartOptions, isOpen: boolean): FunctionSettings {
  const folders = {
    runtimesFolder: resolve(runtimes ?? runtimesDefault()),
    scratchFolder: scratchFolder(),
    ...(data !== undefined && { dataFolder: resolve(data) }),
  }
  if (functions === 'off') return { off: ASKED_OFF, ...folders }
  return functions === undefined && !isOpen ? { off: OFF_ELSEWHERE, ...folders } : folders
}

/** Not in `/tmp`, in whose place functions may get one of their own. */
export function scratchFolder(): string {
  const lasting = '/var/tmp'
  try {
    accessSync(lasting, constants.W_OK)
    return lasting
  } catch {
    // A system without it, or that keeps it from us.
    return tmpdir()
  }
}

/** The same for the server and for `leat runtimes`. */
export function runtimesDefault(): string {
  const data = process.platform === 'darwin' ? join('Library', 'Application Support') : join('.local', 'share')
  return join(homedir(), data, 'leat', 'runtimes')
}
