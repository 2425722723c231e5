/**
 * Makes the package that can be installed from a registry or a file: `node scripts/pack.ts [FOLDER]` (default `.cache/package`), then
 * `npm pack` or `npm publish` in that folder. In the repository TypeScript runs as it is; under `node_modules` Node does not strip types,
 * so this writes JavaScript and type declarations.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

interface PackageJson {
  readonly [member: string]: unknown
  readonly version: string
}

const root = join(import.meta.dirname, '..')
const target = resolve(process.argv[2] ?? join(root, '.cache', 'package'))

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
const compiled = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/typescript/bin/tsc'),
    ...['-p', join(root, 'tsconfig.pack.json')],
    ...['--outDir', join(target, 'dist')],
  ],
  { stdio: 'inherit' },
)
if (compiled.status !== 0) process.exit(1)
chmodSync(join(target, 'dist/cli/bin.js'), 0o755)

const {
  scripts: _scripts,
  devDependencies: _dev,
  ...kept
} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageJson
const packed = {
  ...kept,
  bin: { leat: 'dist/cli/bin.js' },
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
  files: ['dist', 'console/dist', 'docs', 'NOTICE'],
}
writeFileSync(join(target, 'package.json'), `${JSON.stringify(packed, undefined, 2)}\n`)
for (const each of ['README.md', 'LICENSE', 'NOTICE', 'docs', 'console/dist'])
  cpSync(join(root, each), join(target, each), { recursive: true })
// What runs in the processes of functions is no part of the program that is compiled.
cpSync(join(root, 'src/functions/bootstrap'), join(target, 'dist/functions/bootstrap'), { recursive: true })
process.stdout.write(`${target}: leat ${packed.version}\n`)
