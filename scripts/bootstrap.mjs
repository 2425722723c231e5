// The first step of every npm script, in plain JavaScript that old versions of Node understand: installs what is missing,
// finds a Node that runs TypeScript, and hands over to it. Usage: node scripts/bootstrap.mjs FILE.ts [ARGUMENTS]
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const NODE_MAJOR_MIN = 24
const SHELL_WATCH_MS = 250
// Request bodies die young: less room for them saves some 40 MiB of a server under load, and costs no processor time that could be measured.
const YOUNG_MEMORY = '--max-semi-space-size=4'
const TURN_WATCH_MS = 250
const INSTALL_MS_MAX = 900000
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const toolsFolder = join(root, 'tools', 'node')

main()

function main() {
  install(root, 'the packages that Leat is built from')
  const node = findNode()
  const env = process.env
  const script = env.npm_lifecycle_event
  // npm moves to its package's folder; the files that a person names are where they are, and so is what they let `leat exec` run.
  const isPersons = (script === 'leat' || script === 'start') && env.npm_package_name === 'leat'
  const child = spawn(node, [YOUNG_MEMORY, resolve(process.argv[2])].concat(process.argv.slice(3)), {
    stdio: 'inherit',
    cwd: (isPersons && env.INIT_CWD) || process.cwd(),
    // Our own tests call `node`; a person's tests are to find the Node that they would find without us.
    env: isPersons ? env : Object.assign({}, env, { PATH: dirname(node) + delimiter + (env.PATH || '') }),
  })
  if (script !== undefined) endWithShell(child)
  // The terminal sends its signals to the whole group; these are for signals sent to this process alone.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.on('SIGINT', () => {})
  child.on('error', (error) => fail(`Leat could not start ${node}: ${error.message}`))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code === null ? 1 : code)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

/**
 * npm runs scripts in a shell, and stops that shell alone when npm is told to stop: the port would stay taken by a server that
 * nobody sees any more.
 */
function endWithShell(child) {
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, SHELL_WATCH_MS)
  watch.unref()
}

/** Runs `npm ci` in a folder unless that was done for the lock file as it is now. */
function install(folder, what) {
  const lock = readFileSync(join(folder, 'package-lock.json'))
  const wanted = createHash('sha256').update(lock).digest('hex')
  const stamp = join(folder, 'node_modules', '.leat-installed')
  const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  // A link to another tree's packages is that tree's to fill: `npm ci` would empty it under whoever uses it.
  if (isInstalled() || isLink(join(folder, 'node_modules'))) return
  const unlock = takeTurn(join(folder, '.leat-installing'), what)
  // Another first start may have done it meanwhile.
  if (isInstalled()) return unlock()
  process.stderr.write(`Leat: installing ${what} (only the first time) …\n`)
  const result = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], folder)
  if (result.status === 0) {
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, wanted)
  }
  unlock()
  if (result.status !== 0) {
    fail(
      `Leat could not install ${what}${result.error ? ` (${result.error.message})` : ''}.\n` +
        'It needs npm and its package registry once. Check the network and the message above, then run the same command again.',
    )
  }
  process.stderr.write('Leat: installed.\n')
}

function isLink(path) {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch (error) {
    if (error.code === 'ENOENT') return false
    throw error
  }
}

/** One process installs into a folder, the others wait: `npm ci` empties it first. Gives back how to end the turn. */
function takeTurn(turn, what) {
  for (let waited = false; ; waited = true) {
    try {
      mkdirSync(turn)
      writeFileSync(join(turn, 'pid'), String(process.pid))
      return () => rmSync(turn, { recursive: true, force: true })
    } catch (error) {
      // A folder that cannot be written to: npm will say so better.
      if (error.code !== 'EEXIST') return () => {}
    }
    if (isLeftOver(turn)) {
      clearAway(turn)
      continue
    }
    if (!waited) process.stderr.write(`Leat: another start is installing ${what}; waiting for it …\n`)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, TURN_WATCH_MS)
  }
}

/** Moved first, since another one that waits may have cleared it away just now and taken its turn. */
function clearAway(turn) {
  const aside = `${turn}-${process.pid}`
  try {
    renameSync(turn, aside)
    if (isLeftOver(aside)) rmSync(aside, { recursive: true, force: true })
    else renameSync(aside, turn)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

/** Of a process that is no more, or that has taken longer than any installation does. */
function isLeftOver(turn) {
  try {
    if (Date.now() - statSync(turn).mtimeMs > INSTALL_MS_MAX) return true
    const pid = Number(readFileSync(join(turn, 'pid'), 'utf8'))
    // Just made: its owner is about to write the number.
    if (!(pid > 0)) return false
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

function runNpm(args, cwd) {
  const script = process.env.npm_execpath
  const options = { cwd, stdio: ['ignore', 2, 2] }
  if (script && /npm-cli\.[cm]?js$/.test(script)) return spawnSync(process.execPath, [script].concat(args), options)
  return spawnSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    args,
    Object.assign({ shell: process.platform === 'win32' }, options),
  )
}

/** This Node if it is new enough, else one that npm brings for this platform. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR_MIN) return process.execPath
  install(toolsFolder, `Node ${NODE_MAJOR_MIN} (this is Node ${process.versions.node})`)
  const names = [
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ]
  for (const name of names) {
    const path = join(toolsFolder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    if (existsSync(path)) return path
  }
  return fail(
    `Leat needs Node ${NODE_MAJOR_MIN} or newer. This is Node ${process.versions.node}, and npm has no Node ${NODE_MAJOR_MIN} for ` +
      `${process.platform} on ${process.arch}: please install it from your system or from nodejs.org.`,
  )
}

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
