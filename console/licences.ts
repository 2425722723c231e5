/** The licences of what the console's script and styles were made of, as one text that goes with them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { build } from 'vite'

const FILES = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'NOTICE', 'THIRD-PARTY-LICENSES.txt']

/** Packages in order of their names; a text that several share stands once, under all of them. */
export function licencesOf(output: Awaited<ReturnType<typeof build>>): string {
  const folders = new Set<string>()
  for (const id of modulesOf(output)) {
    const folder = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/.][^/]*)\//.exec(id.replaceAll('\\', '/'))?.[1]
    if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder)
  }
  const namesByText = new Map<string, string[]>()
  for (const folder of [...folders].toSorted()) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
    const texts = FILES.filter((file) => existsSync(join(folder, file))).map((file) =>
      readFileSync(join(folder, file), 'utf8').trim(),
    )
    const text = texts.length === 0 ? `Licence: ${license}` : [...new Set(texts)].join('\n\n')
    namesByText.set(text, [...(namesByText.get(text) ?? []), `${name} ${version}`])
  }
  const parts = [...namesByText].map(([text, names]) => `${names.join(', ')}\n${'-'.repeat(72)}\n${text}\n`)
  return `What the console of Leat is made of, besides Leat itself.\n\n${parts.join('\n\n')}`
}

function modulesOf(output: Awaited<ReturnType<typeof build>>): readonly string[] {
  const outputs = Array.isArray(output) ? output : 'output' in output ? [output] : []
  return outputs.flatMap((each) => each.output.flatMap((chunk) => ('moduleIds' in chunk ? chunk.moduleIds : [])))
}
