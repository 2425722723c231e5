import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..')

const PROGRAM = `
import { start } from 'leat'
await using leat = await start({ instant: true, initializeStreams: 'orders:2' })
const health = await fetch(leat.endpoint + '/_leat/health')
console.log((await health.json()).status)
const page = await fetch(leat.endpoint + '/_leat/')
console.log(/<script type="module"/.test(await page.text()))
`

// It installs from the registry as a user would: for the long suite.
describe('the package, installed', { skip: process.env['LEAT_LONG'] !== '1' }, () => {
  it('is a library and a command, in JavaScript', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'leat-package-'))
    try {
      await run(process.execPath, [join(root, 'scripts/pack.ts'), join(folder, 'package')])
      const { stdout: tarball } = await run('npm', ['pack', '--silent', join(folder, 'package')], { cwd: folder })
      await writeFile(join(folder, 'package.json'), '{"private": true, "type": "module"}')
      await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', join(folder, tarball.trim())], { cwd: folder })
      await writeFile(join(folder, 'program.js'), PROGRAM)
      assert.equal((await run(process.execPath, ['program.js'], { cwd: folder })).stdout.trim(), 'running\ntrue')
      const bin = join(folder, 'node_modules/leat/dist/cli/bin.js')
      assert.match((await run(process.execPath, [bin, '--version'], { cwd: folder })).stdout, /^\d+\.\d+\.\d+$/m)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
