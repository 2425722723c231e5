import { decodeUri, splitTarget } from '../aws/sigv4.ts'
import { type Rejection, reject } from '../kernel/outcome.ts'
import type { HttpRequest } from './http.ts'

/** What a request says about who signed it, in either form. Nothing of it is verified. */
export interface Claims {
  readonly form: 'header' | 'query'
  readonly algorithm: string
  readonly credential: string
  readonly signedHeaders: string
  readonly signature: string
  readonly date: string
  readonly sessionToken: string | undefined
  /** `X-Amz-Expires` as sent; in the query form only. */
  readonly expires: string | undefined
  /** Something that must be said once was said twice: which of the two was signed is anybody's guess. */
  readonly ambiguous: boolean
}

export type ClaimsErrorCode = 'InvalidSignatureException' | 'MissingAuthenticationTokenException' | 'IncompleteSignatureException'

/** Parts of the query form, in the order in which AWS names missing ones. */
const QUERY_PARTS = ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Signature', 'X-Amz-SignedHeaders', 'X-Amz-Date'] as const
const HEADER_PARTS = ['Credential', 'Signature', 'SignedHeaders'] as const

/** The claims, or AWS's text for what is missing (all of them observed on AWS). */
export function readClaims(request: HttpRequest): Claims | Rejection<ClaimsErrorCode> {
  const authorization = request.headers.get('authorization') ?? ''
  const query = decodedQuery(request.target)
  const inQuery = query.values.has('X-Amz-Algorithm')
  if (authorization !== '' && inQuery) {
    return reject(
      'InvalidSignatureException',
      "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
    )
  }
  if (authorization !== '') return fromHeader(request, authorization)
  return inQuery ? fromQuery(request, query) : reject('MissingAuthenticationTokenException', 'Missing Authentication Token')
}

/** What an `Authorization` header consists of: the algorithm, and `Name=value` after blanks or commas. */
export function authorizationParts(authorization: string) {
  const [algorithm = '', ...words] = authorization.split(/[ ,]/)
  const said = words.filter((word) => word !== '').map((word) => splitAtEquals(word))
  const parts: ReadonlyMap<string, string> = new Map(said)
  return { algorithm, parts, repeated: parts.size !== said.length }
}

function fromHeader(request: HttpRequest, authorization: string): Claims | Rejection<ClaimsErrorCode> {
  const { algorithm, parts, repeated } = authorizationParts(authorization)
  const date = request.headers.get('x-amz-date') || request.headers.get('date') || ''
  const complaints = HEADER_PARTS.filter((name) => !parts.get(name)).map(
    (name) => `Authorization header requires '${name}' parameter. `,
  )
  if (date === '') complaints.push("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ")
  if (complaints.length > 0) {
    return reject('IncompleteSignatureException', `${complaints.join('')}Authorization=${authorization}`)
  }
  return {
    form: 'header',
    algorithm,
    credential: parts.get('Credential') ?? '',
    signedHeaders: parts.get('SignedHeaders') ?? '',
    signature: parts.get('Signature') ?? '',
    date,
    sessionToken: request.headers.get('x-amz-security-token'),
    expires: undefined,
    ambiguous: repeated,
  }
}

function fromQuery(request: HttpRequest, query: DecodedQuery): Claims | Rejection<ClaimsErrorCode> {
  const said = (name: string): string => query.values.get(name) ?? ''
  const missing = QUERY_PARTS.filter((name) => said(name) === '')
  if (missing.length > 0) {
    const complaints = missing.map((name) => `AWS query-string parameters must include '${name}'. `)
    return reject('IncompleteSignatureException', `${complaints.join('')}Re-examine the query-string parameters.`)
  }
  return {
    form: 'query',
    algorithm: said('X-Amz-Algorithm'),
    credential: said('X-Amz-Credential'),
    signedHeaders: said('X-Amz-SignedHeaders'),
    signature: said('X-Amz-Signature'),
    date: said('X-Amz-Date'),
    sessionToken: query.values.get('X-Amz-Security-Token') ?? request.headers.get('x-amz-security-token'),
    expires: query.values.get('X-Amz-Expires'),
    ambiguous: query.repeated,
  }
}

export interface DecodedQuery {
  readonly values: ReadonlyMap<string, string>
  readonly repeated: boolean
}

const NO_QUERY: DecodedQuery = { values: new Map(), repeated: false }

/** The `X-Amz-` parameters. */
export function decodedQuery(target: string): DecodedQuery {
  if (!target.includes('?')) return NO_QUERY
  const pairs = splitTarget(target).query.map(([name, value]) => [decodeUri(name), decodeUri(value)] as const)
  const values = new Map(pairs.filter(([name]) => name.startsWith('X-Amz-')))
  return { values, repeated: values.size !== pairs.filter(([name]) => name.startsWith('X-Amz-')).length }
}

function splitAtEquals(word: string): [string, string] {
  const at = word.indexOf('=')
  return at === -1 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)]
}
