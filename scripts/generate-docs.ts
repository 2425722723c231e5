/**
 * Writes the pages that come from the code: `docs/configuration.md` from the table in `src/config.ts`, and `docs/limits.md`. With `--check`, fails if
 * a file is not what would be written.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentNameOf, OPTIONS } from '../src/config.ts'
import { limitsPage } from './limits-page.ts'

function configurationPage(): string {
  const rows = OPTIONS.map((option) => {
    const flag = option.kind === 'boolean' ? `--${option.flag}` : `--${option.flag} ${option.placeholder ?? 'VALUE'}`
    return `| \`${flag}\` | \`${environmentNameOf(option)}\` | \`${option.name}\` | ${option.defaultText} | ${option.about} |`
  })
  return [
    '# Configuration',
    '',
    'A flag wins over the environment, the environment over the default. `start()` in-process takes the names of the third column, and a free port by default.',
    '',
    '| Flag | Environment | `start()` | Default | What it does |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

const pages: Readonly<Record<string, string>> = { 'configuration.md': configurationPage(), 'limits.md': limitsPage() }

for (const [name, text] of Object.entries(pages)) {
  const target = join(import.meta.dirname, '..', 'docs', name)
  if (!process.argv.includes('--check')) writeFileSync(target, text)
  else if (readFileSync(target, 'utf8') !== text) {
    process.stderr.write(`docs/${name} is not what scripts/generate-docs.ts writes: run it and commit the result.\n`)
    process.exitCode = 1
  }
}
