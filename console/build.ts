/**
 * Builds the console into `dist/`, which is committed: `npm ci && npm run build` in this folder. Every file is kept gzipped, the form in which
 * it is served; `manifest.json` says what there is and of which sources it was made (`sources.ts`).
 *
 * `node build.ts --into FOLDER` builds elsewhere, to compare.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { licencesOf } from './licences.ts'
import { sourcesHash } from './sources.ts'

const folder = import.meta.dirname
const into = process.argv[2] === '--into' ? resolve(process.argv[3] ?? '') : join(folder, 'dist')
const built = join(folder, 'node_modules/.leat-build')
const themeFolder = join(folder, 'node_modules/.leat-theme')

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
}

interface BuiltFile {
  readonly type: string
  readonly etag: string
  readonly bytes: number
  /** The name changes with the content. */
  readonly immutable: boolean
}

await build({
  configFile: false,
  root: folder,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: { ssr: 'theme.ts', outDir: themeFolder, emptyOutDir: true, rolldownOptions: { onwarn: () => {} } },
})
const { stylesheet } = (await import(join(themeFolder, 'theme.js'))) as { readonly stylesheet: string }
writeFileSync(join(themeFolder, 'theme.css'), stylesheet)
const output = await build({ configFile: join(folder, 'vite.config.ts') })
writeFileSync(join(built, 'third-party.txt'), licencesOf(output))

rmSync(into, { recursive: true, force: true })
const files: Record<string, BuiltFile> = {}
for (const name of readdirSync(built, { recursive: true, encoding: 'utf8' }).toSorted()) {
  const type = TYPES[name.split('.').at(-1) ?? '']
  if (type === undefined) continue
  const content = readFileSync(join(built, name))
  const etag = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  files[name] = { type, etag, bytes: content.length, immutable: name.startsWith('assets/') }
  mkdirSync(dirname(join(into, name)), { recursive: true })
  writeFileSync(join(into, `${name}.gz`), gzipSync(content, { level: 9 }))
}
writeFileSync(join(into, 'manifest.json'), `${JSON.stringify({ sources: sourcesHash(folder), files }, undefined, 1)}\n`)
for (const [name, { bytes }] of Object.entries(files)) process.stdout.write(`${String(bytes).padStart(9)} ${name}\n`)
