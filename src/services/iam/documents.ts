/**
 * What is wrong with a policy document before it is kept, in AWS's words and in the order in which AWS looks (from reports of its users; `The policy
 * failed legacy parsing` is what AWS says where it says no more).
 */
import { parseArn } from '../../aws/arn.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import { type IamView, principalNameOf, roleOfArn, userOfArn } from './queries.ts'

/** Policies of identities, and those that are given with a session; or who may assume a role. */
export type DocumentKind = 'managed' | 'inline' | 'session'

type Json = Readonly<Record<string, unknown>>
type Malformed = Rejection<'MalformedPolicyDocumentException'>

const SYNTAX = 'Syntax errors in policy.'
const INVALID_JSON = 'This policy contains invalid Json'
const LEGACY = 'The policy failed legacy parsing'
const TOP = new Set(['Version', 'Id', 'Statement'])
const VERSIONS = new Set(['2008-10-17', '2012-10-17'])
const IN_STATEMENT = new Set([
  ...['Sid', 'Effect', 'Principal', 'NotPrincipal', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'],
])
const OPERATOR =
  /^(ForAllValues:|ForAnyValue:)?((String(Not)?Equals(IgnoreCase)?|String(Not)?Like|Numeric(Not)?Equals|Numeric(Less|Greater)Than(Equals)?|Date(Not)?Equals|Date(Less|Greater)Than(Equals)?|Bool|BinaryEquals|(Not)?IpAddress|Arn(Not)?(Equals|Like))(IfExists)?|Null)$/
const IAM_RESOURCES = [
  ...['user/', 'federated-user/', 'role/', 'group/', 'instance-profile/', 'mfa/', 'server-certificate/', 'policy/', 'sms-mfa/'],
  ...['saml-provider/', 'oidc-provider/', 'report/', 'access-report/'],
]

/** `undefined`: it may be kept. */
export function unfitDocument(text: string, kind: DocumentKind): Malformed | undefined {
  const document = parsed(text)
  const flaw = document === undefined ? SYNTAX : (syntaxFlaw(document) ?? identityFlaw(document, kind))
  return flaw === undefined ? undefined : malformed(flaw)
}

/** The same of the document that says who may assume a role. Roles and users of the own account that it names must be there. */
export function unfitTrust(view: IamView, scope: Scope, text: string): Malformed | undefined {
  const document = parsed(text)
  const flaw =
    document === undefined ? INVALID_JSON : (syntaxFlaw(document) ?? trustFlaw(document) ?? principalFlaw(view, scope, document))
  return flaw === undefined ? undefined : malformed(flaw)
}

function malformed(message: string): Malformed {
  return reject('MalformedPolicyDocumentException', message)
}

function parsed(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined // No JSON: the caller says so in the words of its operation.
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function statementsOf({ Statement }: Json): readonly Json[] {
  return (Array.isArray(Statement) ? Statement : [Statement]) as readonly Json[]
}

function syntaxFlaw(document: Json): string | undefined {
  const statements = statementsOf(document)
  const { Version, Id } = document
  const good =
    Object.keys(document).every((name) => TOP.has(name)) &&
    (Version === undefined || VERSIONS.has(String(Version))) &&
    (Id === undefined || typeof Id === 'string') &&
    statements.length > 0 &&
    statements.every((statement) => isObject(statement) && isStatement(statement))
  if (!good) return SYNTAX
  if (statements.some(({ Effect }) => Effect !== 'Allow' && Effect !== 'Deny')) return LEGACY
  const sids = statements.map(({ Sid }) => Sid).filter((sid) => sid !== undefined && sid !== '')
  if (new Set(sids).size < sids.length) return 'Statement IDs (SID) in a single policy must be unique.'
  const bare = statements.some(({ Action, NotAction }) => isNothing(Action ?? NotAction))
  return bare ? 'Policy statement must contain actions.' : undefined
}

function isStatement(statement: Json): boolean {
  const { Sid, Effect, Action, NotAction, Resource, NotResource, Condition } = statement
  return (
    Object.keys(statement).every((name) => IN_STATEMENT.has(name)) &&
    (Sid === undefined || typeof Sid === 'string') &&
    typeof Effect === 'string' &&
    /^(allow|deny)$/i.test(Effect) &&
    (Action === undefined || NotAction === undefined) &&
    (Resource === undefined || NotResource === undefined) &&
    [Action, NotAction, Resource, NotResource].every((each) => each === undefined || isText(each)) &&
    (Condition === undefined || isCondition(Condition))
  )
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'))
}

function isCondition(value: unknown): boolean {
  if (!isObject(value)) return false
  return Object.entries(value).every(([operator, keys]) => {
    if (!isObject(keys)) return false
    if (!OPERATOR.test(operator)) return Object.keys(keys).length === 0
    return Object.values(keys).every((each) => Array.isArray(each) || ['string', 'boolean', 'number'].includes(typeof each))
  })
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}

function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]) as readonly string[]
}

function identityFlaw(document: Json, kind: DocumentKind): string | undefined {
  const statements = statementsOf(document)
  if (kind === 'managed' && document['Version'] !== '2012-10-17') return 'Policy document must be version 2012-10-17 or greater.'
  if (statements.some(({ Principal, NotPrincipal }) => (Principal ?? NotPrincipal) !== undefined)) {
    return 'Policy document should not specify a principal.'
  }
  const resources = statements.flatMap(({ Resource, NotResource }) => textsOf(Resource ?? NotResource))
  return (
    first(resources, resourceFlaw) ??
    first(actionsIn(statements), actionFlaw) ??
    (statements.some(({ Resource, NotResource }) => isNothing(Resource ?? NotResource))
      ? 'Policy statement must contain resources.'
      : undefined)
  )
}

function first(texts: readonly string[], flawOf: (text: string) => string | undefined): string | undefined {
  for (const text of texts) {
    const flaw = flawOf(text)
    if (flaw !== undefined) return flaw
  }
  return undefined
}

function actionsIn(statements: readonly Json[]): readonly string[] {
  return statements.flatMap(({ Action, NotAction }) => textsOf(Action ?? NotAction))
}

function actionFlaw(action: string): string | undefined {
  const [vendor = '', ...rest] = action.split(':')
  if (rest.length === 0 && vendor !== '*') return 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.'
  if (rest.length > 1) return 'Actions/Condition can contain only one colon.'
  return vendor === '*' || /^[\w.-]*$/.test(vendor) ? undefined : `Vendor ${vendor} is not valid`
}

function resourceFlaw(resource: string): string | undefined {
  if (resource === '*') return undefined
  const [scheme, partition = '', service, region = '', , ...rest] = resource.split(':')
  if (scheme === resource) return `Resource ${resource} must be in ARN format or "*".`
  if (!/^(\*|aws(-[a-z]+)*)$/.test(partition))
    return `Partition "${partition}" is not valid for resource "${filledUp(resource)}".`
  if (service === undefined) return 'Resource vendor must be fully qualified and cannot contain regexes.'
  if (scheme !== 'arn' || rest.length === 0) return LEGACY
  const path = rest.join(':')
  if (service === 'iam') {
    if (region !== '') return `IAM resource ${resource} cannot contain region information.`
    const known = path.startsWith('*') || IAM_RESOURCES.some((start) => path.startsWith(start))
    if (!known) return `IAM resource path must either be "*" or start with ${IAM_RESOURCES.join(', ')}.`
  }
  if (service === 's3' && region !== '' && !path.startsWith('accesspoint/')) {
    return `Resource ${resource} can not contain region information.`
  }
  return undefined
}

function filledUp(resource: string): string {
  const [, partition = '', service, region, account, ...rest] = resource.split(':')
  const path = rest.length === 0 ? '*' : rest.join(':')
  return `arn:${partition}:${service ?? '*'}:${region ?? '*'}:${account ?? '*'}:${path}`
}

function trustFlaw(document: Json): string | undefined {
  const statements = statementsOf(document)
  if (statements.some(({ Resource, NotResource }) => (Resource ?? NotResource) !== undefined))
    return 'Has prohibited field Resource'
  if (statements.some(({ Principal, NotPrincipal }) => (Principal ?? NotPrincipal) === undefined)) {
    return 'Missing required field Principal'
  }
  const strange = actionsIn(statements).some((action) => !/^sts:/i.test(action))
  return strange ? 'AssumeRole policy may only specify STS AssumeRole actions.' : undefined
}

const PRINCIPAL_KINDS = new Set(['AWS', 'Service', 'Federated', 'CanonicalUser'])

/** The first principal that cannot be one, as AWS names it: `Invalid principal in policy: "AWS":"arn:aws:iam::…:role/gone"`. */
function principalFlaw(view: IamView, scope: Scope, document: Json): string | undefined {
  for (const { Principal, NotPrincipal } of statementsOf(document)) {
    const principal = Principal ?? NotPrincipal
    if (principal === '*') continue
    if (!isObject(principal)) return `Invalid principal in policy: "AWS":"${String(principal)}"`
    for (const [kind, value] of Object.entries(principal)) {
      if (!PRINCIPAL_KINDS.has(kind) || !isText(value)) return SYNTAX
      const strange = textsOf(value).find((name) => !isPrincipal(view, scope, kind, name))
      if (strange !== undefined)
        return `Invalid principal in policy: "${kind === 'AWS' ? kind : kind.toUpperCase()}":"${strange}"`
    }
  }
  return undefined
}

function isPrincipal(view: IamView, { accountId }: Scope, kind: string, name: string): boolean {
  if (kind === 'Service') return /^[a-z0-9.-]+\.(amazonaws\.com(\.cn)?|amazon\.com|aws\.internal)$/.test(name)
  if (kind !== 'AWS' || name === '*' || /^\d{12}$/.test(name) || /^A[A-Z0-9]{15,127}$/.test(name)) return name !== ''
  const arn = parseArn(name)
  if (arn === undefined || !/^\d{12}$/.test(arn.accountId) || arn.region !== '') return false
  const named = principalNameOf(name)
  if (named === undefined) return arn.service === 'iam' ? arn.resource === 'root' : arn.service === 'sts'
  if (named.accountId !== accountId || named.session !== undefined) return true
  return (named.kind === 'role' ? roleOfArn(view, name) : userOfArn(view, name)) !== undefined
}

/** A document's length as AWS counts it: without white space. */
export function charsOf(document: string): number {
  return document.replace(/\s/g, '').length
}
