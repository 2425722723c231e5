/** AWS Signature Version 4 for one POST with a body and no query, which is all that the console sends. */
import { hex, utf8 } from './bytes.ts'
import { hmacSha256, sha256 } from './sha256.ts'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export interface SignedRequest {
  readonly host: string
  readonly path: string
  /** Lower-case names; without `host`. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Place {
  readonly region: string
  readonly service: string
}

/** The headers to add: `x-amz-date` and `authorization`. `at` is the time to sign for. */
export function sign(request: SignedRequest, credentials: Credentials, place: Place, at: Date): Readonly<Record<string, string>> {
  const amzDate = at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
  const date = amzDate.slice(0, 8)
  const headers: Record<string, string> = { ...request.headers, host: request.host, 'x-amz-date': amzDate }
  const names = Object.keys(headers).toSorted()
  const canonical = [
    'POST',
    request.path,
    '',
    ...names.map((name) => `${name}:${(headers[name] ?? '').trim().replaceAll(/ +/g, ' ')}`),
    '',
    names.join(';'),
    hex(sha256(utf8(request.body))),
  ].join('\n')
  const scope = `${date}/${place.region}/${place.service}/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', amzDate, scope, hex(sha256(utf8(canonical)))].join('\n')
  let key = utf8(`AWS4${credentials.secretAccessKey}`)
  for (const part of [date, place.region, place.service, 'aws4_request']) key = hmacSha256(key, utf8(part))
  const signature = hex(hmacSha256(key, utf8(toSign)))
  const authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`
  return { 'x-amz-date': amzDate, authorization }
}
