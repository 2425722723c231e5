import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/**
 * AWS Signature Version 4, the pieces to verify a request and to sign one
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html):
 *
 *     method, target, headers, SHA-256 of the body ──► canonical request ──┐
 *     date, scope ─────────────────────────────────────────────────────────┴► string to sign ──┐
 *     secret ► date ► region ► service ► aws4_request: signing key, kept ──────────────────────┴► signature
 */
export const ALGORITHM = 'AWS4-HMAC-SHA256'
export const TERMINATOR = 'aws4_request'
export const UNSIGNED_PAYLOAD = 'UNSIGNED-PAYLOAD'
/** Seven days: longer is no presigned request. */
export const PRESIGNED_SECONDS_MAX = 604_800

export interface SigningScope {
  /** `YYYYMMDD`. */
  readonly date: string
  readonly region: string
  readonly service: string
}

export function formatScope(scope: SigningScope): string {
  return `${scope.date}/${scope.region}/${scope.service}/${TERMINATOR}`
}

/** ISO 8601 basic format in UTC, e.g. `20150830T123600Z`. */
export function formatAmzDate(epochMs: number): string {
  return new Date(epochMs).toISOString().replace(/[-:]|\.\d{3}/g, '')
}

/** Milliseconds since the epoch; `undefined` for anything that `formatAmzDate` would not write. */
export function parseAmzDate(text: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (parts === null) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number)
  const epochMs = Date.UTC(year, month - 1, day, hour, minute, second)
  return formatAmzDate(epochMs) === text ? epochMs : undefined
}

export function sha256Hex(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export interface CanonicalParts {
  readonly method: string
  /** Path and query as on the wire. */
  readonly target: string
  /** In the order of the signature; names in lower case. */
  readonly signedHeaders: readonly string[]
  /** `undefined` for a header that was not sent. Asked for `:authority` and `host` alike. */
  readonly headerOf: (name: string) => string | undefined
  /** Hex digest of the body, or a literal such as `UNSIGNED-PAYLOAD`. */
  readonly payloadHash: string
  /** S3 signs the path as it was sent; every other service cleans it of `.`, `..` and empty segments and encodes it again. */
  readonly rawPath?: boolean
}

export function canonicalRequest(parts: CanonicalParts): string {
  const { path, query } = splitTarget(parts.target)
  const headers = parts.signedHeaders.map((name) => `${name}:${foldBlanks(parts.headerOf(name) ?? '')}\n`)
  return [
    parts.method,
    parts.rawPath === true ? path : canonicalPath(path),
    canonicalQuery(query),
    headers.join(''),
    parts.signedHeaders.join(';'),
    parts.payloadHash,
  ].join('\n')
}

export function stringToSign(amzDate: string, scope: SigningScope, canonical: string): string {
  return [ALGORITHM, amzDate, formatScope(scope), sha256Hex(canonical)].join('\n')
}

export function signatureOf(key: Uint8Array, toSign: string): string {
  return createHmac('sha256', key).update(toSign).digest('hex')
}

/** In constant time where it matters: the length of a signature is no secret. */
export function isSameSignature(given: string, expected: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Derived keys, each good for one secret, day, region and service. Deriving costs four HMACs; a key seen lately costs none. */
export interface SigningKeys {
  get(secret: string, scope: SigningScope): Uint8Array
}

const SIGNING_KEYS_MAX = 1024

export function signingKeys(entriesMax: number = SIGNING_KEYS_MAX): SigningKeys {
  /** Least recently used first, as a Map keeps its order of insertion. */
  const recent = new Map<string, Uint8Array>()
  return {
    get(secret, scope) {
      const id = JSON.stringify([secret, scope.date, scope.region, scope.service])
      const known = recent.get(id)
      const key = known ?? deriveSigningKey(secret, scope)
      if (known !== undefined) recent.delete(id)
      else if (recent.size >= entriesMax) recent.delete(recent.keys().next().value ?? id)
      recent.set(id, key)
      return key
    },
  }
}

export function deriveSigningKey(secret: string, scope: SigningScope): Uint8Array {
  return [scope.date, scope.region, scope.service, TERMINATOR].reduce<Uint8Array>(
    (key, part) => createHmac('sha256', key).update(part).digest(),
    Buffer.from(`AWS4${secret}`),
  )
}

export interface Target {
  readonly path: string
  /** Name and value of each parameter as on the wire, still encoded. */
  readonly query: readonly (readonly [name: string, value: string])[]
}

export function splitTarget(target: string): Target {
  const mark = target.indexOf('?')
  if (mark === -1) return { path: target, query: [] }
  const pairs = target.slice(mark + 1).split('&')
  return {
    path: target.slice(0, mark),
    query: pairs
      .filter((pair) => pair !== '')
      .map((pair) => {
        const equals = pair.indexOf('=')
        return equals === -1 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)]
      }),
  }
}

function canonicalPath(path: string): string {
  const kept: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') kept.pop()
    else if (segment !== '' && segment !== '.') kept.push(encodeBytes(Buffer.from(segment, 'latin1')))
  }
  const ending = path.endsWith('/') && kept.length > 0 ? '/' : ''
  return `/${kept.join('/')}${ending}`
}

/** A request signed in its query does not sign the signature itself. */
function canonicalQuery(query: Target['query']): string {
  return query
    .map(([name, value]) => [recode(name), recode(value)] as const)
    .filter(([name]) => name !== 'X-Amz-Signature')
    .sort(([aName, aValue], [bName, bValue]) => compare(aName, bName) || compare(aValue, bValue))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Percent-encodes everything that RFC 3986 does not leave alone, in capitals. */
export function encodeUri(text: string): string {
  return encodeBytes(Buffer.from(text))
}

function encodeBytes(bytes: Uint8Array): string {
  let encoded = ''
  for (const byte of bytes) {
    const character = String.fromCharCode(byte)
    encoded += /[A-Za-z0-9_.~-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return encoded
}

function recode(encoded: string): string {
  return encodeBytes(decodeBytes(encoded))
}

/** Percent-decodes. A `%` without two digits behind it stands for itself, and so does `+`. Never throws. */
export function decodeUri(encoded: string): string {
  return decodeBytes(encoded).toString('utf8')
}

function decodeBytes(encoded: string): Buffer {
  const decoded = encoded.replace(/%([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
  return Buffer.from(decoded, 'latin1')
}

/** Blanks at both ends go, blanks in a row become one. */
function foldBlanks(value: string): string {
  return value.replace(/[ \t\r\n]+/g, ' ').trim()
}

export interface SigningCredentials {
  readonly accessKeyId: string
  readonly secret: string
  readonly sessionToken?: string
}

export interface RequestToSign {
  readonly method: string
  readonly target: string
  /** Lower-case names; `host` among them. All of them are signed. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export interface SigningPlace {
  readonly region: string
  readonly service: string
}

/** The headers to add to a request: `authorization`, `x-amz-date`, and `x-amz-security-token` for a session. */
export function sign(
  request: RequestToSign,
  credentials: SigningCredentials,
  place: SigningPlace,
  epochMs: number,
  keys: SigningKeys = signingKeys(1),
): Readonly<Record<string, string>> {
  const amzDate = formatAmzDate(epochMs)
  const added = {
    'x-amz-date': amzDate,
    ...(credentials.sessionToken !== undefined && { 'x-amz-security-token': credentials.sessionToken }),
  }
  const headers: Readonly<Record<string, string>> = { ...request.headers, ...added }
  const payloadHash = headers['x-amz-content-sha256'] ?? sha256Hex(request.body)
  const { scope, signedHeaders, signature } = signed(request, headers, payloadHash, credentials, place, amzDate, keys)
  const credential = `${credentials.accessKeyId}/${formatScope(scope)}`
  return {
    ...added,
    authorization: `${ALGORITHM} Credential=${credential}, SignedHeaders=${signedHeaders.join(';')}, Signature=${signature}`,
  }
}

/** The target of a request that carries its signature in its query and is good for `expiresSeconds`. */
export function presign(
  request: RequestToSign,
  credentials: SigningCredentials,
  place: SigningPlace,
  epochMs: number,
  expiresSeconds: number,
): string {
  const amzDate = formatAmzDate(epochMs)
  const scope = { date: amzDate.slice(0, 8), ...place }
  const parameters = {
    'X-Amz-Algorithm': ALGORITHM,
    'X-Amz-Credential': `${credentials.accessKeyId}/${formatScope(scope)}`,
    'X-Amz-Date': amzDate,
    'X-Amz-Expires': String(expiresSeconds),
    ...(credentials.sessionToken !== undefined && { 'X-Amz-Security-Token': credentials.sessionToken }),
    'X-Amz-SignedHeaders': Object.keys(request.headers).sort().join(';'),
  }
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeUri(value)}`)
  const target = `${request.target}${request.target.includes('?') ? '&' : '?'}${query.join('&')}`
  const payloadHash = request.headers['x-amz-content-sha256'] ?? sha256Hex(request.body)
  const keys = signingKeys(1)
  const { signature } = signed({ ...request, target }, request.headers, payloadHash, credentials, place, amzDate, keys)
  return `${target}&X-Amz-Signature=${signature}`
}

function signed(
  request: RequestToSign,
  headers: Readonly<Record<string, string>>,
  payloadHash: string,
  credentials: SigningCredentials,
  place: SigningPlace,
  amzDate: string,
  keys: SigningKeys,
): { readonly scope: SigningScope; readonly signedHeaders: readonly string[]; readonly signature: string } {
  const scope = { date: amzDate.slice(0, 8), ...place }
  const signedHeaders = Object.keys(headers).sort()
  const { method, target } = request
  const headerOf = (name: string): string | undefined => headers[name]
  const rawPath = place.service === 's3'
  const canonical = canonicalRequest({ method, target, signedHeaders, headerOf, payloadHash, rawPath })
  return {
    scope,
    signedHeaders,
    signature: signatureOf(keys.get(credentials.secret, scope), stringToSign(amzDate, scope, canonical)),
  }
}
