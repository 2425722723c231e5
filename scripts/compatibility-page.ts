/** What `compatibility.ts` writes of any service: its operations and their errors, each with its proofs or the reason why there is none. */
import { basename, posix } from 'node:path'
import type { OperationModel, ServiceModel } from '../src/model/api.ts'
import type { ProvenElsewhere } from '../test/conformance/kinesis/elsewhere.ts'
import { pageOf } from '../test/conformance/rules/page.ts'
import type { RuleSection } from '../test/conformance/rules/rule.ts'
import type { Case } from '../test/conformance/world.ts'

/** Where the proofs of a service are, and what none of its clients can be shown. */
export interface Subject {
  /** Of the cases. */
  readonly folder: string
  readonly casesByFile: Readonly<Record<string, readonly Case[]>>
  readonly elsewhere: readonly ProvenElsewhere[]
  /** Of an error, or of `success` where an operation has none. */
  readonly reasonAgainst: (operation: string, code: string) => string | undefined
}

/** A service with a page of its own. */
export interface ServicePage {
  /** In `docs/`. */
  readonly file: string
  /** Behind `# Compatibility: `. */
  readonly title: string
  readonly service: {
    readonly model: ServiceModel
    readonly operations: readonly { readonly model: OperationModel<unknown, unknown, string> }[]
    readonly unsupported: Readonly<Record<string, string>>
  }
  /** Paragraphs at the top: how many operations the API has, how many of them are served, and what drives the cases. */
  readonly about: (total: number, served: number) => readonly string[]
  readonly subject: Subject
  /** Beyond single answers. */
  readonly rules?: readonly RuleSection[]
  /** What operations that are not served answer; absent: as JSON services do. */
  readonly refusal?: string
}

/** `everywhere` applies to every served operation that declares the error; `inOperation` (`Operation Code`) to one alone. */
export function reasons(
  everywhere: Readonly<Record<string, string>>,
  inOperation: Readonly<Record<string, string>>,
): Subject['reasonAgainst'] {
  return (operation, code) => inOperation[`${operation} ${code}`] ?? everywhere[code]
}

const UNSUPPORTED = '`UnsupportedOperationException` (HTTP 400)'

/** Claims without a proof go to `gaps`. */
export function pageText({ title, service, about, subject, rules, refusal = UNSUPPORTED }: ServicePage, gaps: string[]): string {
  const served = service.operations.map(({ model }) => model).toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  const unsupported = Object.entries(service.unsupported).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  const notServed = [
    '## Not served',
    '',
    `These answer ${refusal} with the sentence beside them.`,
    '',
    '| Operation | Sentence |',
    '|---|---|',
    ...unsupported.map(([name, sentence]) => `| ${name} | ${sentence} |`),
    '',
  ]
  return [
    `# Compatibility: ${title}`,
    '',
    ...about(Object.keys(service.model.operations).length, served.length),
    '',
    '## Served',
    '',
    ...served.flatMap(({ name, errors }) => operationSection(subject, name, errors, gaps)),
    ...(rules === undefined ? [] : pageOf(rules)),
    ...(unsupported.length === 0 ? [] : notServed),
  ].join('\n')
}

export function operationSection(subject: Subject, name: string, errors: readonly string[], gaps: string[]): readonly string[] {
  const rows = [`### ${name}`, '', '| Answer | Proven by | Not shown, because |', '|---|---|---|']
  const successes = proofsOf(subject, name)
  const neverSucceeds = subject.reasonAgainst(name, 'success')
  if (neverSucceeds !== undefined) rows.push(`| success | | ${neverSucceeds} |`)
  else if (successes.length === 0) gaps.push(`${name}: no case proves its success`)
  rows.push(...successes.map((proof, i) => `| ${i === 0 ? 'success' : ''} | ${proof} | |`))
  const codes = [...new Set([...errors, ...provenCodes(subject, name)])].filter((each) => each !== 'ValidationException')
  for (const code of [...codes, 'ValidationException']) {
    const claim = `${name} ${code}`
    const proofs = proofsOf(subject, claim)
    const reason = subject.reasonAgainst(name, code)
    if (proofs.length > 0) rows.push(...proofs.map((proof, i) => `| ${i === 0 ? `\`${code}\`` : ''} | ${proof} | |`))
    else if (reason !== undefined) rows.push(`| \`${code}\` | | ${reason} |`)
    else if (code !== 'ValidationException' || errors.includes(code)) gaps.push(`${claim}: neither a case nor a reason`)
  }
  return [...rows, '']
}

/** Errors of an operation that cases prove, whether its model declares them or not. */
function provenCodes({ casesByFile }: Subject, name: string): readonly string[] {
  const claims = Object.values(casesByFile).flatMap((cases) => cases.flatMap(({ proves }) => [...proves]))
  return claims
    .filter((claim) => claim.startsWith(`${name} `))
    .map((claim) => claim.slice(name.length + 1))
    .toSorted()
}

/** Each proof with a link to the file of its case. */
function proofsOf({ casesByFile, elsewhere: others, folder }: Subject, claim: string): readonly string[] {
  const inCases = Object.entries(casesByFile).flatMap(([file, cases]) =>
    cases.filter(({ proves }) => proves.includes(claim)).map(({ rule }) => ({ rule, file })),
  )
  const elsewhere = others.filter(({ proves }) => proves.includes(claim))
  return [...inCases, ...elsewhere].map(({ rule, file }) => `${rule} ([${basename(file)}](${posix.join('..', folder, file)}))`)
}
