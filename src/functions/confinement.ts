/**
 * A `/tmp` of its own for each environment, and a data directory that it does not see, where the system lets its users make namespaces (Linux; many containers do
 * not). It keeps apart what would get into each other's way; it is no jail, since the code is its namespace's root and can undo it.
 */
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/** How the command of one environment is run: `tmp` becomes its `/tmp`. */
export type Confine = (command: readonly string[], tmp: string, taskRoot: string) => readonly string[]

export interface ConfinementParts {
  /** Folders that the processes need wherever they are. */
  readonly needed: readonly string[]
  /** A folder that they should not see: Leat's data. */
  readonly hidden?: string
}

const TMP = '/tmp'
/** Where systems keep them: a function has a `PATH` of its own, or none. */
const FOLDERS = ['/usr/bin', '/bin', '/usr/sbin', '/sbin']
const UNSHARE = ['--user', '--map-root-user', '--mount', '--propagation', 'private', '--']
/** What the processes need below the machine's `/tmp` is put into theirs. Arguments: `mkdir` and `mount`, their `/tmp`, what to hide or nothing, their folder, what to keep, `--`, the command. */
const SCRIPT = [
  'mkdir=$1 mount=$2 tmp=$3 hidden=$4 folder=$5; shift 5',
  'while [ "$1" != -- ]; do',
  `  "$mkdir" -p "$tmp/\${1#${TMP}/}" && "$mount" --bind "$1" "$tmp/\${1#${TMP}/}" || exit 125; shift`,
  'done; shift',
  '[ -z "$hidden" ] || "$mount" -t tmpfs -o size=4k none "$hidden" || exit 125',
  `"$mount" --rbind "$tmp" ${TMP} || exit 125`,
  'cd "$folder" || exit 125',
  'exec "$@"',
].join('\n')

/** `undefined`: the system does not allow it, or `scratch`, where environments have their folders, is in the machine's `/tmp` itself. */
export async function openConfinement({ needed, hidden }: ConfinementParts, scratch: string): Promise<Confine | undefined> {
  if (process.platform !== 'linux' || isWithin(TMP, realpathSync(scratch))) return undefined
  const [unshare, mkdir, mount] = ['unshare', 'mkdir', 'mount'].map(programCalled)
  if (unshare === undefined || mkdir === undefined || mount === undefined) return undefined
  const kept = needed.filter((folder) => isWithin(TMP, folder))
  const isHidable =
    hidden !== undefined && !isWithin(TMP, hidden) && ![...needed, scratch].some((folder) => isWithin(hidden, folder))
  const confine: Confine = (command, tmp, taskRoot) => [
    ...[unshare, ...UNSHARE],
    ...['/bin/sh', '-c', SCRIPT, 'sh', mkdir, mount, tmp, isHidable ? hidden : '', taskRoot, ...kept, '--'],
    ...command,
  ]
  return (await succeeds(confine([process.execPath, '--version'], scratch, scratch))) ? confine : undefined
}

function programCalled(name: string): string | undefined {
  return FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

function succeeds([program = '', ...words]: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: 'ignore', env: {} })
    child.on('error', () => resolve(false))
    child.on('exit', (status) => resolve(status === 0))
  })
}
