import { rootArn } from '../../aws/arn.ts'
import { ACCESS_DENIED } from '../../aws/s3.ts'
import { signingKeys } from '../../aws/sigv4.ts'
import { isRejection, type Rejection, reject, rejectWith } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import { type AuthenticatorOptions, devIdentity, type Identity, isRefused, NO_KEYS, scopeOf } from '../authenticate.ts'
import type { Claims } from '../claims.ts'
import type { HttpRequest } from '../http.ts'
import type { ChunkVerifier } from './aws-chunked.ts'
import { readS3Claims, readS3Credential } from './claims.ts'
import { UNSIGNED } from './payload.ts'
import { chunkVerifier, outsideLife, outsideSkew, unsignedHeaders, wrongS3Signature } from './verify.ts'
import { expiredV2, REGION_V2, readClaimsV2, wrongSignatureV2 } from './version-2.ts'

export interface S3Identity extends Identity {
  /** What the request says of its body: `x-amz-content-sha256`, or what stands for it. */
  readonly payload: string
  /** Of requests whose key is known. */
  readonly verifier?: ChunkVerifier
}

/** Who asks S3? Without the body, which is checked against what was signed while it passes. */
export interface S3Authenticator {
  /** `hosts` are the names under which the server is reached. */
  authenticate(request: HttpRequest, hosts?: ReadonlySet<string>): S3Identity | Rejection<string>
}

export interface S3AuthenticatorOptions extends AuthenticatorOptions {
  /**
   * Whose call an unsigned one is, as if everything were public; absent where keys are enforced: there it is denied, as AWS denies what
   * nobody made public.
   */
  readonly anonymous: Scope | undefined
}

const SERVICE = 's3'

export function createS3Authenticator(options: S3AuthenticatorOptions): S3Authenticator {
  const { mode, keys = NO_KEYS, clock, accountDefault, anonymous } = options
  const derived = signingKeys()
  return {
    authenticate(request, hosts = NO_HOSTS) {
      const claims = readS3Claims(request)
      if (claims === undefined) return ofVersion2(options, request, hosts) ?? anonymousIdentity(request, anonymous)
      if (isRejection(claims)) return claims
      const credential = readS3Credential(claims, SERVICE)
      if (isRejection(credential)) return credential
      const payload = payloadOf(request, claims)
      if (isRejection(payload)) return payload
      const nowMs = clock.nowMs()
      const unfit = outsideLife(claims, nowMs) ?? unsignedHeaders(request, claims)
      const { accessKeyId, scope } = credential
      const known = keys.lookup(accessKeyId, claims.sessionToken)
      if (known === undefined) {
        if (mode !== 'dev') return unknownKey(accessKeyId)
        return unfit ?? { ...devIdentity(credential, accountDefault), payload }
      }
      if (isRefused(known)) return { ...refusedKey(accessKeyId, claims.sessionToken), hint: known.refused }
      if (known.sessionToken !== claims.sessionToken) return invalidToken(claims.sessionToken)
      if (known.isExpired === true) return expiredToken(claims.sessionToken)
      const proof = { request, claims, accessKeyId, scope, secret: known.secret, payloadHash: payload, keys: derived }
      const failure = outsideSkew(claims, nowMs) ?? unfit ?? wrongS3Signature(proof)
      if (failure !== undefined) return failure
      const { principal } = known
      known.used?.(scope)
      return { principal, scope: scopeOf(principal, credential), payload, verifier: chunkVerifier(proof) }
    },
  }
}

const NO_HOSTS: ReadonlySet<string> = new Set()

/** `undefined`: the request is not signed in that way either. */
function ofVersion2(
  { mode, keys = NO_KEYS, clock, accountDefault }: S3AuthenticatorOptions,
  request: HttpRequest,
  hosts: ReadonlySet<string>,
): S3Identity | Rejection<string> | undefined {
  const claims = readClaimsV2(request)
  if (claims === undefined || isRejection(claims)) return claims
  const { accessKeyId, sessionToken } = claims
  const expired = expiredV2(claims, clock.nowMs())
  const known = keys.lookup(accessKeyId, sessionToken)
  const payload = request.headers.get('x-amz-content-sha256') ?? UNSIGNED
  const credential = { accessKeyId, scope: { date: '', region: REGION_V2, service: SERVICE } }
  if (known === undefined) {
    if (mode !== 'dev') return unknownKey(accessKeyId)
    return expired ?? { ...devIdentity(credential, accountDefault), payload }
  }
  if (isRefused(known)) return { ...refusedKey(accessKeyId, sessionToken), hint: known.refused }
  if (known.sessionToken !== sessionToken) return invalidToken(sessionToken)
  if (known.isExpired === true) return expiredToken(sessionToken)
  const failure = expired ?? wrongSignatureV2(request, claims, known.secret, hosts)
  if (failure !== undefined) return failure
  known.used?.(credential.scope)
  return { principal: known.principal, scope: scopeOf(known.principal, credential), payload }
}

function anonymousIdentity({ headers }: HttpRequest, scope: Scope | undefined): S3Identity | Rejection<string> {
  if (scope === undefined || isIncluded(headers)) return reject('AccessDenied', ACCESS_DENIED)
  const { accountId } = scope
  const payload = headers.get('x-amz-content-sha256') ?? UNSIGNED
  return { principal: { arn: rootArn(accountId), accountId, accessKeyId: '' }, scope, payload }
}

/**
 * A foreign page may name an object as its script, style or image, without a word of where it comes from but this: browsers say it to servers on
 * their own machine. (With `Origin`, the page was looked at before.)
 */
function isIncluded(headers: HttpRequest['headers']): boolean {
  const site = headers.get('sec-fetch-site') ?? 'none'
  if (site === 'none' || site === 'same-origin') return false
  return headers.get('sec-fetch-mode') !== 'navigate' && !headers.has('origin')
}

/** What was signed of the body. A presigned request leaves it open, unless it says otherwise. */
function payloadOf({ headers }: HttpRequest, { form }: Claims): string | Rejection<string> {
  const declared = headers.get('x-amz-content-sha256')
  if (declared !== undefined) return declared
  if (form === 'query') return UNSIGNED
  return reject('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256')
}

function unknownKey(accessKeyId: string): Rejection<string> {
  return rejectWith('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.', {
    details: { AWSAccessKeyId: accessKeyId },
  })
}

/** One of ours that may not be used, or that came with a token which is not its own. */
function refusedKey(accessKeyId: string, token: string | undefined): Rejection<string> {
  return token === undefined ? unknownKey(accessKeyId) : invalidToken(token)
}

function invalidToken(token: string | undefined): Rejection<string> {
  return rejectWith('InvalidToken', 'The provided token is malformed or otherwise invalid.', {
    details: { 'Token-0': token ?? '' },
  })
}

function expiredToken(token: string | undefined): Rejection<string> {
  return rejectWith('ExpiredToken', 'The provided token has expired.', { details: { 'Token-0': token ?? '' } })
}
