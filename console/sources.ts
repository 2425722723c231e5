/** What the console is built from, as one hash: recorded in `dist/manifest.json`, compared by the tests. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FILES = [
  'build.ts',
  'index.html',
  'package-lock.json',
  'package.json',
  'sources.ts',
  'theme.ts',
  'tsconfig.json',
  'vite.config.ts',
]
const FOLDERS = ['public', 'src']

/** Of names and contents; line ends as git keeps them. */
export function sourcesHash(folder: string): string {
  const hash = createHash('sha256')
  for (const name of sourceFiles(folder)) {
    const content = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    hash.update(`${name}\n${content.length}\n${content}`)
  }
  return hash.digest('hex')
}

export function sourceFiles(folder: string): readonly string[] {
  const inFolders = FOLDERS.flatMap((each) =>
    readdirSync(join(folder, each), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      ),
  )
  return [...FILES, ...inFolders].toSorted()
}
