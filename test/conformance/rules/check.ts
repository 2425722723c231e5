import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Proof, Rule, RuleSection } from './rule.ts'

/** What is wrong with the rules: a test that does not exist under its title, an id that is used twice. */
export function faultsOf(
  sections: readonly RuleSection[],
  readSource: (file: string) => string | undefined = sourceOf,
): string[] {
  const faults: string[] = []
  const ids = new Set<string>()
  for (const { id, provenBy = [] } of sections.flatMap<Rule>(({ rules }) => [...rules])) {
    if (ids.has(id)) faults.push(`rule ${id} is there twice`)
    ids.add(id)
    for (const proof of provenBy) faults.push(...missingIn(proof, readSource(proof.file)).map((what) => `rule ${id}: ${what}`))
  }
  return faults
}

function missingIn({ file, titles }: Proof, source: string | undefined): string[] {
  if (source === undefined) return [`there is no ${file}`]
  const text = source.replaceAll(/\$\{[^}]*\}/g, '…')
  return titles.filter((title) => !hasTitle(text, title)).map((title) => `${file} has no test \u201c${title}\u201d`)
}

/** Titles stand, with `…` for what is filled in, behind `it(`, `test(`, `describe(` or `rule:`, or begin a row of a table of cases. */
function hasTitle(source: string, title: string): boolean {
  return [`'${title.replaceAll("'", "\\'")}'`, `"${title}"`, `\`${title}\``].some((literal) => {
    for (let at = source.indexOf(literal); at >= 0; at = source.indexOf(literal, at + 1)) {
      if (/(\b(it|test|describe)\(|\b(rule|what|name):|\[)\s*$/.test(source.slice(Math.max(0, at - 60), at))) return true
    }
    return false
  })
}

function sourceOf(file: string): string | undefined {
  try {
    return readFileSync(join(import.meta.dirname, '..', '..', '..', file), 'utf8')
  } catch {
    return undefined
  }
}
