import { basename, posix } from 'node:path'
import type { Proof, Rule, RuleSection } from './rule.ts'

/** Lines of the page in `docs/`, one table a section. */
export function pageOf(sections: readonly RuleSection[]): readonly string[] {
  const rules = sections.flatMap<Rule>((section) => [...section.rules])
  const proven = rules.filter(({ provenBy }) => provenBy !== undefined).length
  const counted = `${rules.length} rules, ${proven} of them with tests of their own.`
  return [
    '## Rules of behaviour',
    '',
    'Beyond single answers: how the service behaves, as far as it was seen on AWS, or is stated in its API model or its documentation. Each rule',
    `names the tests that show it, or says where Leat differs and why. ${counted}`,
    '',
    ...sections.flatMap(({ title, rules }) => [
      `### ${title}`,
      '',
      '| Rule | Known from | Proven by | Differs |',
      '|---|---|---|---|',
      ...rules.map(rowOf),
      '',
    ]),
  ]
}

const KNOWN_FROM = { observed: 'AWS itself', model: 'API model', documented: 'documentation' } as const

function rowOf({ rule, source, provenBy, differs = '' }: Rule): string {
  const proofs = (provenBy ?? []).map(proofOf).join('; ')
  return `| ${cell(rule)} | ${KNOWN_FROM[source]} | ${proofs} | ${cell(differs)} |`
}

function proofOf({ file, titles }: Proof): string {
  return `${titles.map((title) => `\u201c${cell(title)}\u201d`).join(', ')} in [${basename(file)}](${posix.join('..', file)})`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
