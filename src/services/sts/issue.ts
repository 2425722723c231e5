import type { Random } from '../../kernel/random.ts'
import type { TokenSealer } from '../../model/tokens.ts'
import { newAccessKeyId, newSecret } from '../iam/ids.ts'
import { type Session, sealSession } from '../iam/sessions.ts'
import type { Credentials } from './model.gen.ts'

interface Issuing {
  readonly random: Random
  readonly secrets: TokenSealer
}

/** Credentials of a new session. Nothing is written down: the token holds it all. */
export function issued(
  { random, secrets }: Issuing,
  {
    seconds,
    nowMs,
    ...about
  }: Omit<Session, 'accessKeyId' | 'secret' | 'issuedAtMs' | 'expiresAtMs'> & {
    readonly seconds: number
    readonly nowMs: number
  },
): Credentials {
  const accessKeyId = newAccessKeyId(random, 'ASIA', about.accountId)
  const secret = newSecret(random)
  // AWS's times have whole seconds.
  const issuedAtMs = Math.floor(nowMs / 1000) * 1000
  const expiresAtMs = issuedAtMs + seconds * 1000
  const token = sealSession(secrets, { ...about, accessKeyId, secret, issuedAtMs, expiresAtMs })
  return { AccessKeyId: accessKeyId, SecretAccessKey: secret, SessionToken: token, Expiration: expiresAtMs }
}
