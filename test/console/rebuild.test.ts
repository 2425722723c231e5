import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { cacheFolder, installOnce, progress, run } from '../support/install.ts'

/** The whole console with what it is built from: only with LEAT_LONG=1. */
const isLong = process.env['LEAT_LONG'] === '1'
const source = join(import.meta.dirname, '../../console')

test('the committed console is what its sources build, byte for byte, and its types hold', {
  skip: !isLong,
  timeout: 900_000,
}, async (t) => {
  const folder = join(cacheFolder, 'console')
  await installOnce(folder, readFileSync(join(source, 'package-lock.json'), 'utf8'), async () => {
    progress('Installing the packages that the console is built from under .cache/console (once)')
    for (const name of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(source, name), join(folder, name))
    const installed = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder })
    assert.equal(installed.exitCode, 0, installed.output)
  })
  const modules = join(folder, 'node_modules')
  for (const name of readdirSync(folder).filter((each) => !['node_modules', '.installed'].includes(each)))
    rmSync(join(folder, name), { recursive: true })
  cpSync(source, folder, { recursive: true, filter: (path) => !/[\\/](node_modules|dist)$/.test(path) })

  const rebuilt = mkdtempSync(join(tmpdir(), 'leat-console-'))
  t.after(() => rmSync(rebuilt, { recursive: true }))
  const built = await run(process.execPath, ['build.ts', '--into', rebuilt], { cwd: folder })
  assert.equal(built.exitCode, 0, built.output)
  const types = await run(process.execPath, [join(modules, 'typescript/bin/tsc'), '-p', folder])
  assert.equal(types.exitCode, 0, types.output)

  const committed = contentOf(join(source, 'dist'))
  const anew = contentOf(rebuilt)
  assert.deepEqual([...anew.keys()], [...committed.keys()])
  for (const [name, content] of anew) assert.ok(content.equals(committed.get(name) ?? Buffer.alloc(0)), `${name} differs`)
})

/** Unpacked, since releases of Node pack differently. */
function contentOf(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  return new Map(
    names.map((path) => {
      const bytes = readFileSync(path)
      return [path.slice(folder.length + 1), path.endsWith('.gz') ? gunzipSync(bytes) : bytes]
    }),
  )
}
