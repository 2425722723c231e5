import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, describe, it } from 'node:test'

const PROBE = `
process.on('SIGTERM', () => { console.log('told to stop'); process.exit() })
setInterval(() => {}, 1000)
console.log(JSON.stringify({ cwd: process.cwd(), path: process.env.PATH, args: process.argv.slice(2) }))
`

/** A package of which everything is installed, so that nothing but the hand-over happens. */
describe('the first step of every npm script', { timeout: 30_000 }, () => {
  let folder = ''
  let root = ''
  before(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'leat-bootstrap-')))
    root = join(folder, 'root')
    await mkdir(join(root, 'scripts'), { recursive: true })
    await mkdir(join(root, 'node_modules'))
    await copyFile(join(import.meta.dirname, '../scripts/bootstrap.mjs'), join(root, 'scripts/bootstrap.mjs'))
    await writeFile(join(root, 'package-lock.json'), '{}')
    await writeFile(join(root, 'node_modules/.leat-installed'), createHash('sha256').update('{}').digest('hex'))
    await writeFile(join(root, 'probe.mjs'), PROBE)
  })
  after(() => rm(folder, { recursive: true }))

  /** As npm does it: in a shell that waits, in the package's folder, with its variables. */
  async function run(script: string) {
    const shell = spawn('sh', ['-c', `"${process.execPath}" scripts/bootstrap.mjs probe.mjs one two; true`], {
      cwd: root,
      env: { ...process.env, npm_lifecycle_event: script, npm_package_name: 'leat', INIT_CWD: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const lines = createInterface({ input: shell.stdout })[Symbol.asyncIterator]()
    const next = async (): Promise<unknown> => (await lines.next()).value
    const seen = JSON.parse(String(await next())) as { cwd: string; path: string; args: string[] }
    return { shell, next, seen }
  }

  it('leaves a person in their folder, with their Node, and ends what it started when npm stops its shell', async () => {
    const { shell, next, seen } = await run('leat')
    assert.deepEqual(seen, { cwd: folder, path: process.env['PATH'], args: ['one', 'two'] })
    shell.kill('SIGTERM')
    assert.equal(await next(), 'told to stop')
    assert.equal(await next(), undefined)
  })

  it('runs our own tests in our folder, where they find the Node that runs them', async () => {
    const { shell, next, seen } = await run('test')
    assert.equal(seen.cwd, root)
    assert.ok(seen.path.startsWith(`${dirname(process.execPath)}:`))
    const ended = once(shell, 'exit')
    shell.kill('SIGTERM')
    assert.equal(await next(), 'told to stop')
    await ended
  })

  it('leaves packages alone that are another tree’s, linked here', async () => {
    const tree = join(folder, 'tree')
    await mkdir(join(tree, 'scripts'), { recursive: true })
    await mkdir(join(folder, 'theirs'))
    await writeFile(join(folder, 'theirs/package.txt'), 'theirs')
    await symlink(join(folder, 'theirs'), join(tree, 'node_modules'))
    await copyFile(join(root, 'scripts/bootstrap.mjs'), join(tree, 'scripts/bootstrap.mjs'))
    await writeFile(join(tree, 'package-lock.json'), '{}')
    await writeFile(join(tree, 'npm-cli.js'), "require('fs').rmSync('node_modules/package.txt')")
    await writeFile(join(tree, 'hello.mjs'), "console.log('hello')")
    const env = { ...process.env, npm_execpath: join(tree, 'npm-cli.js') }
    const child = spawn(process.execPath, ['scripts/bootstrap.mjs', 'hello.mjs'], { cwd: tree, env, stdio: 'ignore' })
    assert.deepEqual(await once(child, 'exit'), [0, null])
    assert.deepEqual(await readdir(join(folder, 'theirs')), ['package.txt'])
  })

  it('installs once, however many first starts there are at a time, and after one that died halfway', async () => {
    const clone = join(folder, 'clone')
    await mkdir(join(clone, 'scripts'), { recursive: true })
    await copyFile(join(root, 'scripts/bootstrap.mjs'), join(clone, 'scripts/bootstrap.mjs'))
    await writeFile(join(clone, 'package-lock.json'), '{}')
    await writeFile(join(clone, 'hello.mjs'), "console.log('hello')")
    // In the place of npm: as `npm ci` does, it empties the folder and takes its time.
    const npm = join(clone, 'npm-cli.js')
    await writeFile(
      npm,
      "const fs = require('fs'); fs.rmSync('node_modules', { recursive: true, force: true }); fs.appendFileSync('runs', 'x'); setTimeout(() => fs.mkdirSync('node_modules'), 300)",
    )
    const dead = spawn(process.execPath, ['-e', ''])
    await once(dead, 'exit')
    await mkdir(join(clone, '.leat-installing'))
    await writeFile(join(clone, '.leat-installing/pid'), String(dead.pid))
    const first = async (): Promise<string> => {
      const env = { ...process.env, npm_execpath: npm }
      const child = spawn(process.execPath, ['scripts/bootstrap.mjs', 'hello.mjs'], {
        cwd: clone,
        env,
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      const chunks: Buffer[] = []
      child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
      await once(child, 'close')
      return Buffer.concat(chunks).toString()
    }
    assert.deepEqual(await Promise.all([first(), first(), first()]), ['hello\n', 'hello\n', 'hello\n'])
    assert.equal(await readFile(join(clone, 'runs'), 'utf8'), 'x')
    assert.ok(!(await readdir(clone)).includes('.leat-installing'))
  })
})
