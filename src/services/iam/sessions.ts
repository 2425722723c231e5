/**
 * Sessions are kept nowhere: everything about one is in its token, sealed under the master key. So a token is good after a restart, and on every server
 * of one installation.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { TokenSealer } from '../../model/tokens.ts'
import { SESSION_BYTES_MAX } from './limits.ts'

export interface Session {
  /** `ASIA…` */
  readonly accessKeyId: string
  readonly secret: string
  readonly accountId: string
  /** Whom it acts as: an assumed role, a user, or the account's root. */
  readonly arn: string
  readonly issuedAtMs: number
  readonly expiresAtMs: number
  /** `AIDA…` of the user as it was when the session began. */
  readonly userId?: string
  /** Of an assumed role. */
  readonly role?: SessionOfRole
}

export interface SessionOfRole {
  readonly sessionName: string
  readonly roleArn: string
  /** Absent: the role was never made here. */
  readonly roleId?: string
  readonly policies?: readonly string[]
  readonly policyArns?: readonly string[]
  readonly tags?: Readonly<Record<string, string>>
  /** Keys of tags that go on to sessions which are begun in this one. */
  readonly transitiveTagKeys?: readonly string[]
  readonly sourceIdentity?: string
}

const PURPOSE = 'sts.session'

export function sealSession(secrets: TokenSealer, session: Session): string {
  return secrets.seal(PURPOSE, packed(session))
}

/** `undefined` for everything but a token of ours. */
export function openSession(secrets: TokenSealer, token: string): Session | undefined {
  const body = secrets.open(PURPOSE, token)
  if (body === undefined) return undefined
  const text = inflateRawSync(body, { maxOutputLength: SESSION_BYTES_MAX }).toString()
  return JSON.parse(text) as Session
}

/** Bytes that something takes up in a token. */
export function packed(value: unknown): Uint8Array {
  return deflateRawSync(Buffer.from(JSON.stringify(value)))
}
