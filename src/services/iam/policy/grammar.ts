/**
 * What IAM says of a document that it does not take, in its order: one complaint, the first. Texts as AWS gives them
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html has the grammar).
 */
import { conditionOf } from './condition.ts'

/** `stored`: what can be evaluated, without what only a new document must keep to. */
type Kind = 'identity' | 'resource' | 'trust' | 'stored'

export const SYNTAX = 'Syntax errors in policy.'
const VERSION = 'Policy document must be version 2012-10-17 or greater.'
const LEGACY = 'The policy failed legacy parsing'
const SID_LETTERS =
  'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*'
const SID_UNIQUE = 'Statement IDs (SID) in a single policy must be unique.'
const NO_ACTIONS = 'Policy statement must contain actions.'
const NO_RESOURCES = 'Policy statement must contain resources.'
const NO_PRINCIPAL = 'Missing required field Principal'
const A_PRINCIPAL = 'Policy document should not specify a principal.'
const A_RESOURCE = 'Has prohibited field Resource'
const NO_VENDOR = 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.'
const COLONS = 'Actions/Condition can contain only one colon.'
const TRUST_ACTIONS =
  'Trust Policy statement actions can only be sts:AssumeRole, sts:AssumeRoleWithSAML,  and sts:AssumeRoleWithWebIdentity'

const VERSIONS: readonly unknown[] = ['2008-10-17', '2012-10-17']
const TOP_ELEMENTS: ReadonlySet<string> = new Set(['Version', 'Id', 'Statement'])
const STATEMENT_ELEMENTS: ReadonlySet<string> = new Set([
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Principal',
  'NotPrincipal',
  'Condition',
])
const PRINCIPAL_TYPES: ReadonlySet<string> = new Set(['AWS', 'Service', 'Federated', 'CanonicalUser'])
const ASSUMING: ReadonlySet<string> = new Set(
  [
    'AssumeRole',
    'AssumeRoleWithSAML',
    'AssumeRoleWithWebIdentity',
    'TagSession',
    'SetSourceIdentity',
    'SetContext',
    'GetCallerIdentity',
    'GetSessionToken',
  ].map((name) => `sts:${name}`.toLowerCase()),
)

const IAM_PATHS = [
  'user',
  'federated-user',
  'role',
  'group',
  'instance-profile',
  'mfa',
  'server-certificate',
  'policy',
  'sms-mfa',
  'saml-provider',
  'oidc-provider',
  'report',
  'access-report',
].map((kind) => `${kind}/`)

type Fields = Readonly<Record<string, unknown>>

/** `undefined`: nothing is wrong. */
export function checkDocument(document: unknown, kind: Kind): string | undefined {
  if (!isFields(document) || !hasOnly(document, TOP_ELEMENTS)) return SYNTAX
  const { Version, Id, Statement } = document
  if ((Version !== undefined && !VERSIONS.includes(Version)) || !isTextOrAbsent(Id)) return SYNTAX
  const statements = Array.isArray(Statement) ? (Statement as unknown[]) : [Statement]
  if (statements.length === 0 || !statements.every(isStatement)) return SYNTAX
  if (kind === 'stored') return statements.every(({ Effect }) => isEffect(Effect)) ? undefined : LEGACY
  if (kind === 'identity' && Version !== '2012-10-17') return VERSION
  if (!statements.every(isReadable)) return LEGACY
  return (
    checkSids(statements) ??
    first(statements, checkActions) ??
    first(statements, (each) => checkOwner(each, kind)) ??
    first(statements, checkResources) ??
    first(statements, (each) => checkActionWords(each, kind))
  )
}

function first<Item>(items: readonly Item[], check: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const flaw = check(item)
    if (flaw !== undefined) return flaw
  }
  return undefined
}

function isStatement(statement: unknown): statement is Fields {
  if (!isFields(statement) || !hasOnly(statement, STATEMENT_ELEMENTS)) return false
  const { Sid, Effect, Action, NotAction, Resource, NotResource, Principal, NotPrincipal, Condition } = statement
  const areWords = [Action, NotAction, Resource, NotResource].every((each) => each === undefined || isWords(each))
  const hasTwo = [
    [Action, NotAction],
    [Resource, NotResource],
    [Principal, NotPrincipal],
  ].some((pair) => pair.every((each) => each !== undefined))
  const isEffectWord = typeof Effect === 'string' && /^(allow|deny)$/i.test(Effect)
  const arePrincipals = [Principal, NotPrincipal].every((each) => each === undefined || isPrincipal(each))
  return areWords && !hasTwo && isEffectWord && arePrincipals && isTextOrAbsent(Sid) && isCondition(Condition)
}

/** `allow` is read, and then fails. */
function isEffect(effect: unknown): boolean {
  return effect === 'Allow' || effect === 'Deny'
}

function isReadable({ Effect, Condition, Resource, NotResource }: Fields): boolean {
  if (!isEffect(Effect) || !isFields(Condition ?? {})) return false
  const dates = Object.entries((Condition ?? {}) as Readonly<Record<string, Fields>>)
    .filter(([operator]) => /^(\w+:)?Date/.test(operator))
    .flatMap(([, keys]) => Object.values(keys).flat())
  return dates.every(isDate) && wordsOf(Resource ?? NotResource).every((each) => each === '*' || isLegacyArn(each))
}

function isDate(text: unknown): boolean {
  return typeof text === 'number' || (typeof text === 'string' && (/^\d+$/.test(text) || !Number.isNaN(Date.parse(text))))
}

/** What is no ARN at all has a complaint of its own. */
function isLegacyArn(text: string): boolean {
  const parts = text.split(':')
  return parts.length < 3 || ((parts.length > 5 || !text.includes('::')) && parts[2] !== '')
}

function isCondition(condition: unknown): boolean {
  if (condition === undefined) return true
  if (!isFields(condition)) return false
  return Object.entries(condition).every(([operator, keys]) => {
    if (!isFields(keys)) return false
    const isKnown = Object.keys(keys).length === 0 || conditionOf(operator, 'key', [], false) !== undefined
    return isKnown && Object.values(keys).every(isValues)
  })
}

function isValues(values: unknown): boolean {
  return (Array.isArray(values) ? (values as unknown[]) : [values]).every((each) =>
    ['string', 'number', 'boolean'].includes(typeof each),
  )
}

function isPrincipal(principal: unknown): boolean {
  if (principal === '*') return true
  return isFields(principal) && hasOnly(principal, PRINCIPAL_TYPES) && Object.values(principal).every(isWords)
}

function checkSids(statements: readonly Fields[]): string | undefined {
  const sids = statements.map(({ Sid }) => Sid).filter((sid) => typeof sid === 'string' && sid !== '') as string[]
  if (!sids.every((sid) => /^[0-9A-Za-z]*$/.test(sid))) return SID_LETTERS
  return new Set(sids).size === sids.length ? undefined : SID_UNIQUE
}

function checkActions({ Action, NotAction }: Fields): string | undefined {
  return wordsOf(Action ?? NotAction).length === 0 ? NO_ACTIONS : undefined
}

/** Policies of identities are about whoever has them, and those of roles about the role. */
function checkOwner({ Principal, NotPrincipal, Resource, NotResource }: Fields, kind: Kind): string | undefined {
  const principal = Principal ?? NotPrincipal
  const hasResource = Resource !== undefined || NotResource !== undefined
  if (kind === 'identity' && principal !== undefined) return A_PRINCIPAL
  if (kind !== 'identity' && principal === undefined) return NO_PRINCIPAL
  if (kind === 'trust') return hasResource ? A_RESOURCE : checkPrincipal(principal)
  return wordsOf(Resource ?? NotResource).length === 0 ? NO_RESOURCES : undefined
}

function checkPrincipal(principal: unknown): string | undefined {
  if (!isFields(principal)) return undefined
  const wrong = (type: string, is: RegExp): string | undefined => wordsOf(principal[type]).find((name) => !is.test(name))
  const account = wrong('AWS', /^(\*|\d{12}|arn:[\w-]+:(iam|sts)::(\d{12}|cloudfront):.+|A[A-Z0-9]{15,})$/)
  if (account !== undefined) return `Invalid principal in policy: "AWS":"${account}"`
  const service = wrong('Service', /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(amazonaws\.com(\.cn)?|amazon\.com|aws\.internal)$/)
  return service === undefined ? undefined : `Invalid principal in policy: "SERVICE":"${service}"`
}

function checkResources({ Resource, NotResource }: Fields): string | undefined {
  return first(wordsOf(Resource ?? NotResource), checkResource)
}

function checkResource(resource: string): string | undefined {
  if (resource === '*') return undefined
  const [prefix, partition = '', service = '', region, account, ...rest] = resource.split(':')
  if (prefix !== 'arn') {
    // Whatever stands before the first colon counts as the word `arn`.
    if (!resource.includes(':')) return `Resource ${resource} must be in ARN format or "*".`
  }
  if (!/^(aws|aws-cn|aws-us-gov|aws-iso(-[bef])?|aws-eusc|\*)$/.test(partition)) {
    const padded = [service === '' && region === undefined ? '*' : service, region ?? '*', account ?? '*']
    return `Partition "${partition}" is not valid for resource "arn:${[partition, ...padded, rest.join(':') || '*'].join(':')}".`
  }
  if (service === '' || /[*?]/.test(service.replace(/^\*$/, ''))) {
    return 'Resource vendor must be fully qualified and cannot contain regexes.'
  }
  const last = rest.join(':')
  if (service === 'iam' && region !== '') return `IAM resource ${resource} cannot contain region information.`
  if (service === 'iam' && last !== '*' && !IAM_PATHS.some((path) => last.startsWith(path))) {
    return `IAM resource path must either be "*" or start with ${IAM_PATHS.join(', ')}.`
  }
  return service === 's3' && region !== '' && !last.startsWith('accesspoint/')
    ? `Resource ${resource} can not contain region information.`
    : undefined
}

function checkActionWords({ Action, NotAction }: Fields, kind: Kind): string | undefined {
  const words = wordsOf(Action ?? NotAction)
  const wrong = first(words, (word) => {
    const [vendor = '', ...names] = word.split(':')
    if (names.length === 0 && vendor !== '*') return NO_VENDOR
    if (names.length > 1) return COLONS
    return vendor !== '*' && /[^a-zA-Z0-9\-.]/.test(vendor) ? `Vendor ${vendor} is not valid` : undefined
  })
  if (wrong !== undefined || kind !== 'trust') return wrong
  return words.every((word) => ASSUMING.has(word.toLowerCase()) || word === 'sts:*') ? undefined : TRUST_ACTIONS
}

function wordsOf(element: unknown): readonly string[] {
  if (element === undefined) return []
  return typeof element === 'string' ? [element] : (element as readonly string[])
}

function isWords(element: unknown): boolean {
  return typeof element === 'string' || (Array.isArray(element) && element.every((each) => typeof each === 'string'))
}

function isTextOrAbsent(element: unknown): boolean {
  return element === undefined || typeof element === 'string'
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hasOnly(fields: Fields, names: ReadonlySet<string>): boolean {
  return Object.keys(fields).every((name) => names.has(name))
}
