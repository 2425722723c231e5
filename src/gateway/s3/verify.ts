import {
  ALGORITHM,
  canonicalRequest,
  decodeUri,
  encodeUri,
  formatAmzDate,
  formatScope,
  isSameSignature,
  PRESIGNED_SECONDS_MAX,
  parseAmzDate,
  type SigningKeys,
  type SigningScope,
  sha256Hex,
  signatureOf,
  stringToSign,
} from '../../aws/sigv4.ts'
import { type Rejection, reject, rejectWith } from '../../kernel/outcome.ts'
import type { Claims } from '../claims.ts'
import type { HttpRequest } from '../http.ts'
import { type ChunkVerifier, wrongSignature } from './aws-chunked.ts'
import { inQuery } from './claims.ts'
import { expired, isoSeconds } from './expiry.ts'

/** How far a client's clock may be off, either way. */
export const S3_SKEW_MS_MAX = 15 * 60_000

type Code = 'AccessDenied' | 'AuthorizationQueryParametersError' | 'RequestTimeTooSkewed'

/** A presigned request that is good no longer, or not yet, or for too long. Needs no key. */
export function outsideLife({ form, date, expires = '' }: Claims, nowMs: number): Rejection<Code> | undefined {
  if (form !== 'query') return undefined
  if (!/^-?\d{1,15}$/.test(expires)) return inQuery('X-Amz-Expires should be a number')
  const seconds = Number(expires)
  if (seconds < 0) return inQuery('X-Amz-Expires must be non-negative')
  if (seconds > PRESIGNED_SECONDS_MAX) {
    return inQuery(
      `X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than ${PRESIGNED_SECONDS_MAX} seconds`,
    )
  }
  const signedAtMs = parseAmzDate(date) ?? 0
  if (signedAtMs > nowMs + S3_SKEW_MS_MAX) return reject('AccessDenied', 'Request is not valid yet')
  return expired(signedAtMs + seconds * 1000, nowMs, { 'X-Amz-Expires': expires })
}

export function outsideSkew({ form, date }: Claims, nowMs: number): Rejection<Code> | undefined {
  const signedAtMs = parseAmzDate(date) ?? 0
  if (form !== 'header' || Math.abs(nowMs - signedAtMs) <= S3_SKEW_MS_MAX) return undefined
  return rejectWith('RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.', {
    details: {
      RequestTime: date,
      ServerTime: isoSeconds(nowMs),
      MaxAllowedSkewMilliseconds: String(S3_SKEW_MS_MAX),
    },
    hint: `the request was signed at ${date}, this server's time is ${formatAmzDate(nowMs)}; set the client's clock`,
  })
}

/** Every `x-amz-*` header decides over a request and must be signed; `x-amz-content-sha256` stands in what is signed anyway. */
export function unsignedHeaders({ headers }: HttpRequest, claims: Claims): Rejection<Code> | undefined {
  const signed = new Set(claims.signedHeaders.split(';'))
  const unsigned = [...headers.keys()].filter(
    (name) => name.startsWith('x-amz-') && name !== 'x-amz-content-sha256' && !signed.has(name),
  )
  if (unsigned.length === 0) return undefined
  return rejectWith('AccessDenied', 'There were headers present in the request which were not signed', {
    details: { HeadersNotSigned: unsigned.join(', ') },
  })
}

export interface S3Proof {
  readonly request: HttpRequest
  readonly claims: Claims
  readonly accessKeyId: string
  readonly scope: SigningScope
  readonly secret: string
  readonly payloadHash: string
  readonly keys: SigningKeys
}

/** `undefined` if the request was signed with the secret, as it is. */
export function wrongS3Signature(proof: S3Proof): Rejection<'SignatureDoesNotMatch'> | undefined {
  const { request, claims, scope, secret, keys, accessKeyId } = proof
  const signedHeaders = claims.signedHeaders.split(';')
  const canonicalOf = (target: string): string =>
    canonicalRequest({
      method: request.method,
      target,
      signedHeaders,
      headerOf: (name) => (name === 'host' || name === ':authority' ? request.host : request.headers.get(name)),
      payloadHash: proof.payloadHash,
      rawPath: true,
    })
  const canonical = canonicalOf(request.target)
  const key = keys.get(secret, scope)
  const isGood = (text: string): boolean =>
    isSameSignature(claims.signature, signatureOf(key, stringToSign(claims.date, scope, text)))
  const namesHost = signedHeaders.includes('host') || signedHeaders.includes(':authority')
  const good = isGood(canonical) || isGood(canonicalOf(encodedAsSigned(request.target)))
  if (good && namesHost && !claims.ambiguous) return undefined
  const toSign = stringToSign(claims.date, scope, canonical)
  return rejectWith('SignatureDoesNotMatch', wrongSignature().message ?? '', {
    details: {
      AWSAccessKeyId: accessKeyId,
      StringToSign: toSign,
      SignatureProvided: claims.signature,
      StringToSignBytes: hexBytes(toSign),
      CanonicalRequest: canonical,
      CanonicalRequestBytes: hexBytes(canonical),
    },
  })
}

/** Some clients sign the path in full encoding and send it in less: `!` for `%21`. */
function encodedAsSigned(target: string): string {
  const mark = target.indexOf('?')
  const path = mark === -1 ? target : target.slice(0, mark)
  const encoded = path.split('/').map((segment) => encodeUri(decodeUri(segment)))
  return `${encoded.join('/')}${mark === -1 ? '' : target.slice(mark)}`
}

function hexBytes(text: string): string {
  return Buffer.from(text)
    .toString('hex')
    .replace(/(..)(?=.)/g, '$1 ')
}

const EMPTY_SHA256 = sha256Hex('')

/** Follows the chain of signatures that begins with the request's own. */
export function chunkVerifier({
  claims,
  scope,
  secret,
  keys,
}: Pick<S3Proof, 'claims' | 'scope' | 'secret' | 'keys'>): ChunkVerifier {
  const key = keys.get(secret, scope)
  let previous = claims.signature
  const isGood = (given: string, kind: string, hashes: readonly string[]): boolean => {
    const toSign = [`${ALGORITHM}-${kind}`, claims.date, formatScope(scope), previous, ...hashes].join('\n')
    previous = given
    return isSameSignature(given, signatureOf(key, toSign))
  }
  return {
    isChunkGood: (signature, contentSha256) => isGood(signature, 'PAYLOAD', [EMPTY_SHA256, contentSha256]),
    isTrailerGood: (signature, trailersSha256) => isGood(signature, 'TRAILER', [trailersSha256]),
  }
}
