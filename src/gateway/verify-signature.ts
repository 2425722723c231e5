import {
  ALGORITHM,
  canonicalRequest,
  formatAmzDate,
  isSameSignature,
  PRESIGNED_SECONDS_MAX,
  parseAmzDate,
  type SigningKeys,
  type SigningScope,
  sha256Hex,
  signatureOf,
  stringToSign,
} from '../aws/sigv4.ts'
import { type Rejection, reject } from '../kernel/outcome.ts'
import type { Claims } from './claims.ts'
import type { HttpRequest } from './http.ts'

/** How far a client's clock may be off, either way. */
export const SKEW_MS_MAX = 5 * 60_000

export interface Proof {
  readonly request: HttpRequest
  readonly body: Uint8Array
  readonly claims: Claims
  readonly scope: SigningScope
  readonly secret: string
  readonly nowMs: number
  readonly keys: SigningKeys
}

export type SignatureErrorCode = 'InvalidSignatureException' | 'IncompleteSignatureException'

type Failure = Rejection<SignatureErrorCode> | undefined

/** `undefined` if the request was signed with the secret, as it is, and lately. */
export function verifySignature(proof: Proof): Failure {
  return wrongAlgorithm(proof) ?? wrongTime(proof) ?? unsignedHeaders(proof) ?? wrongSignature(proof)
}

function wrongAlgorithm({ claims }: Proof): Failure {
  if (claims.algorithm === ALGORITHM) return undefined
  return reject('IncompleteSignatureException', `Unsupported AWS 'algorithm': '${claims.algorithm}'.`)
}

function wrongTime({ claims, scope, nowMs }: Proof): Failure {
  const signedAtMs = parseAmzDate(claims.date)
  if (signedAtMs === undefined) {
    return reject(
      'IncompleteSignatureException',
      `Date must be in ISO-8601 'basic format'. Got '${claims.date}'. See http://en.wikipedia.org/wiki/ISO_8601`,
    )
  }
  const day = claims.date.slice(0, 8)
  if (scope.date !== day) {
    return reject(
      'InvalidSignatureException',
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${scope.date}' != '${day}', from '${claims.date}'.`,
    )
  }
  const lifetimeMs = lifetimeOf(claims)
  return typeof lifetimeMs === 'number' ? outsideWindow(claims.date, signedAtMs, lifetimeMs, nowMs) : lifetimeMs
}

/** How long after its date the request is good, ms. */
function lifetimeOf({ expires }: Claims): number | Rejection<SignatureErrorCode> {
  if (expires === undefined) return SKEW_MS_MAX
  if (!/^\d{1,9}$/.test(expires))
    return reject('IncompleteSignatureException', 'X-Amz-Expires should be a non-negative number of seconds')
  const seconds = Number(expires)
  if (seconds > PRESIGNED_SECONDS_MAX) {
    return reject(
      'IncompleteSignatureException',
      `X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than ${PRESIGNED_SECONDS_MAX} seconds`,
    )
  }
  return seconds * 1000
}

function outsideWindow(date: string, signedAtMs: number, lifetimeMs: number, nowMs: number): Failure {
  const now = formatAmzDate(nowMs)
  const offBySeconds = Math.round(Math.abs(nowMs - signedAtMs) / 1000)
  if (signedAtMs < nowMs - lifetimeMs) {
    const limit = formatAmzDate(nowMs - lifetimeMs)
    return reject(
      'InvalidSignatureException',
      `Signature expired: ${date} is now earlier than ${limit} (${now} - ${lifetimeMs / 60_000} min.)`,
      `the request was signed ${offBySeconds} s before this server's time; set the client's clock, or ask for a longer life of a presigned request`,
    )
  }
  if (signedAtMs > nowMs + SKEW_MS_MAX) {
    const limit = formatAmzDate(nowMs + SKEW_MS_MAX)
    return reject(
      'InvalidSignatureException',
      `Signature not yet current: ${date} is still later than ${limit} (${now} + ${SKEW_MS_MAX / 60_000} min.)`,
      `the request was signed ${offBySeconds} s after this server's time; set the client's clock`,
    )
  }
  return undefined
}

/**
 * What decides over a request must be signed: where it goes and every `x-amz-*` header. Otherwise a captured signature would do for
 * another operation. `x-amz-content-sha256` stands in the canonical request anyway. `content-type` may be missing, as the PHP SDK
 * leaves it out: at most it turns a body into one that does not parse.
 */
function unsignedHeaders({ request, claims }: Proof): Failure {
  const signed = new Set(claims.signedHeaders.split(';'))
  if (!signed.has('host') && !signed.has(':authority')) return mustBeSigned("'Host' or ':authority'")
  for (const name of request.headers.keys()) {
    if (name.startsWith('x-amz-') && name !== 'x-amz-content-sha256' && !signed.has(name)) return mustBeSigned(`'${name}'`)
  }
  return undefined
}

function mustBeSigned(what: string): Failure {
  return reject('InvalidSignatureException', `${what} must be a 'SignedHeader' in the AWS Authorization.`)
}

function wrongSignature({ request, body, claims, scope, secret, keys }: Proof): Failure {
  const bodyHash = sha256Hex(body)
  const declared = request.headers.get('x-amz-content-sha256') ?? bodyHash
  const canonical = canonicalRequest({
    method: request.method,
    target: request.target,
    signedHeaders: claims.signedHeaders.split(';'),
    headerOf: (name) => (name === 'host' || name === ':authority' ? request.host : request.headers.get(name)),
    payloadHash: bodyHash,
  })
  const expected = signatureOf(keys.get(secret, scope), stringToSign(claims.date, scope, canonical))
  // An unsigned or chunk-signed payload is a dialect of S3; elsewhere it would only let a captured request carry another body.
  const good = isSameSignature(claims.signature, expected) && declared === bodyHash && !claims.ambiguous
  if (good) return undefined
  return reject(
    'InvalidSignatureException',
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  )
}
