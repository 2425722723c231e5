/** AWS Signature Version 4: for requests that the console sends, and for addresses that a browser can open by itself. */
import { hex, utf8 } from './bytes.ts'
import { hmacSha256, sha256 } from './sha256.ts'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export interface SignedRequest {
  readonly method: string
  readonly host: string
  /** As it stands in the address, already percent-encoded. */
  readonly path: string
  /** Not yet encoded. */
  readonly query?: Query
  /** Lower-case names; without `host`. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  /** SHA-256 of the body in hexadecimal, if it is known already. */
  readonly digest?: string
}

export type Query = readonly (readonly [name: string, value: string])[]

export interface Place {
  readonly region: string
  readonly service: string
}

/** The headers to add: `x-amz-date`, `authorization`, and for S3 the digest of the body. `at` is the time to sign for. */
export function sign(request: SignedRequest, credentials: Credentials, place: Place, at: Date): Readonly<Record<string, string>> {
  const amzDate = amzDateOf(at)
  const digest = request.digest ?? hex(sha256(typeof request.body === 'string' ? utf8(request.body) : request.body))
  // S3 reads the digest from a header; the other services reckon it themselves.
  const added = { 'x-amz-date': amzDate, ...(place.service === 's3' && { 'x-amz-content-sha256': digest }) }
  const headers = { ...request.headers, host: request.host, ...added }
  const names = Object.keys(headers).toSorted()
  // S3 signs a path as it is sent, all others encode it once more.
  const path = place.service === 's3' ? request.path : request.path.split('/').map(encoded).join('/')
  const text = canonical({ method: request.method, path }, queryText(request.query ?? []), headers, digest)
  const { scope, signature } = signatureOf(text, credentials, place, amzDate)
  const authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`
  return { ...added, authorization }
}

/** The query of a GET that needs no headers, good for `seconds`. */
export function presigned(
  request: Pick<SignedRequest, 'host' | 'path'> & { readonly query?: Query },
  credentials: Credentials,
  place: Place,
  at: Date,
  seconds: number,
): string {
  const amzDate = amzDateOf(at)
  const query = queryText([
    ...(request.query ?? []),
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    ['X-Amz-Credential', `${credentials.accessKeyId}/${scopeOf(place, amzDate)}`],
    ['X-Amz-Date', amzDate],
    ['X-Amz-Expires', String(seconds)],
    ['X-Amz-SignedHeaders', 'host'],
  ])
  const text = canonical({ ...request, method: 'GET' }, query, { host: request.host }, 'UNSIGNED-PAYLOAD')
  return `${query}&X-Amz-Signature=${signatureOf(text, credentials, place, amzDate).signature}`
}

/** Everything but unreserved characters is encoded (RFC 3986), which is more than `encodeURIComponent` does. */
export function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** In the order in which it is signed: by encoded name, then value. */
export function queryText(query: Query): string {
  return query
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted()
    .join('&')
}

function canonical(
  { method, path }: Pick<SignedRequest, 'method' | 'path'>,
  query: string,
  headers: Readonly<Record<string, string>>,
  digest: string,
): string {
  const names = Object.keys(headers).toSorted()
  const lines = names.map((name) => `${name}:${(headers[name] ?? '').trim().replaceAll(/ +/g, ' ')}`)
  return [method, path, query, ...lines, '', names.join(';'), digest].join('\n')
}

function signatureOf(text: string, credentials: Credentials, place: Place, amzDate: string) {
  const scope = scopeOf(place, amzDate)
  const toSign = ['AWS4-HMAC-SHA256', amzDate, scope, hex(sha256(utf8(text)))].join('\n')
  let key = utf8(`AWS4${credentials.secretAccessKey}`)
  for (const part of scope.split('/')) key = hmacSha256(key, utf8(part))
  return { scope, signature: hex(hmacSha256(key, utf8(toSign))) }
}

function scopeOf({ region, service }: Place, amzDate: string): string {
  return `${amzDate.slice(0, 8)}/${region}/${service}/aws4_request`
}

function amzDateOf(at: Date): string {
  return at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
}
