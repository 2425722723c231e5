/** Policy documents: JSON into what can be evaluated, or what AWS says is wrong with it. */
import { type Condition, conditionOf } from './condition.ts'
import { checkDocument, SYNTAX } from './grammar.ts'
import { arnPatternOf, type Pattern, patternOf } from './match.ts'
import { type Principals, principalsOf } from './principal.ts'

export interface Policy {
  /** How people know it: its ARN, or the name under which it was put. */
  readonly name?: string
  readonly statements: readonly Statement[]
}

export interface Statement {
  readonly sid?: string
  readonly effect: 'Allow' | 'Deny'
  readonly actions: Selection
  /** Absent in trust policies: there the resource is the role itself. */
  readonly resources?: Selection
  /** Absent in policies of identities. */
  readonly principals?: Principals
  /** All must hold. */
  readonly conditions: readonly Condition[]
}

/** Any of the patterns, or, inverted (`NotAction`, `NotResource`), none of them. */
export interface Selection {
  readonly patterns: readonly Pattern[]
  readonly isInverted: boolean
}

/** Whose policy: of a user, group or role (boundaries and session policies as well); of a resource; of a role, about who may take it. */
export type PolicyKind = 'identity' | 'resource' | 'trust'

/** Why IAM refuses a document: the text of its `MalformedPolicyDocument`. */
export interface PolicyFlaw {
  readonly flaw: string
}

export function isFlaw(parsed: Policy | PolicyFlaw): parsed is PolicyFlaw {
  return 'flaw' in parsed
}

/** Strictly, as IAM takes a document when it is given one. */
export function parsePolicy(text: string, kind: PolicyKind): Policy | PolicyFlaw {
  const document = jsonOf(text)
  if (document === undefined) return { flaw: kind === 'identity' ? SYNTAX : INVALID_JSON }
  const flaw = checkDocument(document, kind)
  return flaw === undefined ? compile(document as Document) : { flaw }
}

/** Of what was accepted once. What cannot be read grants nothing, and denies nothing. */
export function storedPolicy(text: string): Policy {
  const document = jsonOf(text)
  const isReadable = document !== undefined && checkDocument(document, 'stored') === undefined
  return isReadable ? compile(document as Document) : NOTHING
}

const INVALID_JSON = 'This policy contains invalid Json'
const NOTHING: Policy = { statements: [] }

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined // Whoever asks says that it is no JSON.
  }
}

/** What `checkDocument` has let pass. */
interface Document {
  readonly Version?: string
  readonly Statement: StatementDocument | readonly StatementDocument[]
}

type Words = string | readonly string[]
type Value = string | number | boolean

interface StatementDocument {
  readonly Sid?: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Action?: Words
  readonly NotAction?: Words
  readonly Resource?: Words
  readonly NotResource?: Words
  readonly Principal?: '*' | Readonly<Record<string, Words>>
  readonly NotPrincipal?: '*' | Readonly<Record<string, Words>>
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, Value | readonly Value[]>>>>
}

/** Variables came with this version. */
const VERSION_WITH_VARIABLES = '2012-10-17'

function compile({ Version, Statement }: Document): Policy {
  const hasVariables = Version === VERSION_WITH_VARIABLES
  return { statements: [Statement].flat().map((each) => statementOf(each as StatementDocument, hasVariables)) }
}

function statementOf(document: StatementDocument, hasVariables: boolean): Statement {
  const { Sid, Effect, Action, NotAction, Resource, NotResource, Principal, NotPrincipal, Condition = {} } = document
  const action = (text: string): Pattern => patternOf(text, { hasVariables: false, hasWildcards: true, ignoresCase: true })
  const resource = (text: string): Pattern => arnPatternOf(text, { hasVariables })
  const resources = selectionOf(Resource, NotResource, resource)
  const principals = principalsOf(Principal, NotPrincipal)
  return {
    ...(Sid !== undefined && { sid: Sid }),
    effect: Effect,
    actions: byService(selectionOf(Action, NotAction, action) ?? { patterns: [], isInverted: false }),
    ...(resources !== undefined && { resources }),
    ...(principals !== undefined && { principals }),
    conditions: Object.entries(Condition).flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]) => conditionOrNever(operator, key, [values].flat().map(String), hasVariables)),
    ),
  }
}

/** An operator that is not known never holds. */
function conditionOrNever(operator: string, key: string, values: readonly string[], hasVariables: boolean): Condition {
  return conditionOf(operator, key, values, hasVariables) ?? (() => false)
}

function selectionOf(
  named: Words | undefined,
  inverted: Words | undefined,
  pattern: (text: string) => Pattern,
): Selection | undefined {
  const words = named ?? inverted
  return words === undefined
    ? undefined
    : { patterns: [words].flat().map((word) => pattern(word as string)), isInverted: named === undefined }
}

/** From so many patterns on it pays to try only those of the action's service: some policies of AWS name two thousand actions. */
const GROUPED_MIN = 16

function byService({ patterns, isInverted }: Selection): Selection {
  if (patterns.length < GROUPED_MIN) return { patterns, isInverted }
  const ofService = new Map<string, Pattern[]>()
  const ofAny: Pattern[] = []
  for (const pattern of patterns) {
    const [, service] = /^([a-z0-9-]+):/i.exec(pattern.text) ?? []
    if (service === undefined) ofAny.push(pattern)
    else ofService.set(service.toLowerCase(), [...(ofService.get(service.toLowerCase()) ?? []), pattern])
  }
  const grouped: Pattern = {
    text: '',
    matches: (action, value) => {
      const own = ofService.get(action.slice(0, Math.max(0, action.indexOf(':'))).toLowerCase())
      return own?.some((pattern) => pattern.matches(action, value)) ?? false
    },
  }
  return { patterns: [...ofAny, grouped], isInverted }
}
