import { rootArn } from '../aws/arn.ts'
import { type SigningKeys, type SigningScope, signingKeys, TERMINATOR } from '../aws/sigv4.ts'
import type { Clock } from '../kernel/clock.ts'
import { isRejection, type Rejection, reject } from '../kernel/outcome.ts'
import type { Principal, Scope } from '../model/caller.ts'
import { type Claims, type ClaimsErrorCode, readClaims } from './claims.ts'
import type { HttpRequest } from './http.ts'
import { verifySignature } from './verify-signature.ts'

export interface Identity {
  readonly principal: Principal
  readonly scope: Scope
}

export type AuthenticationErrorCode = ClaimsErrorCode | 'UnrecognizedClientException' | 'ExpiredTokenException'

/** Who asks? Answers in AWS's words when that is not proven. */
export interface Authenticator {
  /** `service` is the name that the routed service signs with; absent if no service could be made out. */
  authenticate(request: HttpRequest, body: Uint8Array, service: string | undefined): Identity | Rejection<AuthenticationErrorCode>
}

/** A key that this installation issued or was given. */
export interface KnownKey {
  readonly secret: string
  readonly principal: Principal
  /** Must come with every request, if set. */
  readonly sessionToken?: string
  /** Its session is over. */
  readonly isExpired?: boolean
  /** To be called when a request that was signed with it has been let in. */
  readonly used?: (scope: Pick<SigningScope, 'service' | 'region'>) => void
}

/** A key of ours that may not be used, or that came with a token which is not its own: nobody takes it for a stranger's. */
export interface RefusedKey {
  /** Why, and what to do, in a sentence for the person at the server. */
  readonly refused: string
}

export interface KnownKeys {
  /** The session token is what the request came with: stateless sessions are opened with it. */
  lookup(accessKeyId: string, sessionToken: string | undefined): KnownKey | RefusedKey | undefined
}

export function isRefused(key: KnownKey | RefusedKey): key is RefusedKey {
  return 'refused' in key
}

export interface AuthenticatorOptions {
  /**
   * `dev` takes any well-formed credential of a key it does not know, whatever its signature and date, as an account's root. `enforced` knows
   * its keys. Known keys are verified in both.
   */
  readonly mode: 'dev' | 'enforced'
  readonly keys?: KnownKeys
  readonly clock: Clock
  /** Account of keys that do not name one. */
  readonly accountDefault: string
}

export interface Credential {
  readonly accessKeyId: string
  readonly scope: SigningScope
}

export const NO_KEYS: KnownKeys = { lookup: () => undefined }
/** Verifying with it costs what verifying with a true one costs, so that time does not tell which keys exist. */
const NOBODYS_SECRET = 'nobody'

export function createAuthenticator(options: AuthenticatorOptions): Authenticator {
  const { mode, keys = NO_KEYS, clock, accountDefault } = options
  const derived = signingKeys()
  return {
    authenticate(request, body, service) {
      const claims = readClaims(request)
      if (isRejection(claims)) return claims
      const credential = readCredential(claims, service)
      if (isRejection(credential)) return credential
      const known = keys.lookup(credential.accessKeyId, claims.sessionToken)
      if (known === undefined && mode === 'dev') return devIdentity(credential, accountDefault)
      const failure = verify(request, body, claims, credential, known, clock.nowMs(), derived)
      if (failure !== undefined) return failure
      if (known === undefined || isRefused(known)) return unrecognized()
      known.used?.(credential.scope)
      return { principal: known.principal, scope: scopeOf(known.principal, credential) }
    },
  }
}

function verify(
  request: HttpRequest,
  body: Uint8Array,
  claims: Claims,
  { scope }: Credential,
  found: KnownKey | RefusedKey | undefined,
  nowMs: number,
  derived: SigningKeys,
): Rejection<AuthenticationErrorCode> | undefined {
  const known = found === undefined || isRefused(found) ? undefined : found
  const failure = verifySignature({ request, body, claims, scope, secret: known?.secret ?? NOBODYS_SECRET, nowMs, keys: derived })
  if (found !== undefined && isRefused(found)) return unrecognized(found.refused)
  if (known === undefined) return unrecognized()
  if (known.sessionToken !== claims.sessionToken) return unrecognized(WRONG_TOKEN)
  if (failure !== undefined) return failure
  if (known.isExpired === true) {
    return reject('ExpiredTokenException', 'The security token included in the request is expired')
  }
  return undefined
}

/** Texts as AWS gives them, seen in reports of its users; several complaints follow one another. */
function readCredential(claims: Claims, service: string | undefined): Credential | Rejection<AuthenticationErrorCode> {
  const elements = claims.credential.split('/')
  const [accessKeyId = '', date = '', region = '', signedFor = '', terminator] = elements
  if (elements.length !== 5 || accessKeyId === '') {
    return reject(
      'IncompleteSignatureException',
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${claims.credential}'`,
    )
  }
  const complaints: string[] = []
  // Every region exists here; what must not pass is what could not be part of an ARN.
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(region)) complaints.push(`Credential should be scoped to a valid region, not '${region}'. `)
  if (service !== undefined && signedFor !== service)
    complaints.push(`Credential should be scoped to correct service: '${service}'. `)
  if (terminator !== TERMINATOR) {
    complaints.push(`Credential should be scoped with a valid terminator: '${TERMINATOR}', not '${terminator}'. `)
  }
  if (complaints.length > 0) return reject('InvalidSignatureException', complaints.join(''))
  return { accessKeyId, scope: { date, region, service: signedFor } }
}

/** A key of twelve digits is an account's id: the convention of local AWS servers. */
export function devIdentity(credential: Credential, accountDefault: string): Identity {
  const { accessKeyId } = credential
  const accountId = /^\d{12}$/.test(accessKeyId) ? accessKeyId : accountDefault
  const principal = { arn: rootArn(accountId), accountId, accessKeyId }
  return { principal, scope: scopeOf(principal, credential) }
}

export function scopeOf({ accountId }: Principal, { scope }: Credential): Scope {
  return { accountId, region: scope.region }
}

const WRONG_TOKEN = 'the key came with a session token that is not its own: keys that last have none (unset AWS_SESSION_TOKEN)'

function unrecognized(hint?: string): Rejection<'UnrecognizedClientException'> {
  return reject('UnrecognizedClientException', 'The security token included in the request is invalid.', hint)
}
