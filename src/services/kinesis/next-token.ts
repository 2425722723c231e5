import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { TokenSealer } from '../../model/tokens.ts'
import { NEXT_TOKEN_VALID_MS } from './limits.ts'
import * as messages from './messages.ts'

/** What a paged operation needs to go on, as plain JSON. `purpose` names the operation: tokens of one are no use to another. */
export function sealNextToken(tokens: TokenSealer, purpose: string, state: object, nowMs: number): string {
  return tokens.seal(purpose, Buffer.from(JSON.stringify({ issuedAtMs: nowMs, state })))
}

/** What was sealed, unless the token is not ours or older than 300 s. */
export function openNextToken<State extends object>(
  tokens: TokenSealer,
  purpose: string,
  token: string,
  nowMs: number,
): { readonly state: State } | Rejection<'InvalidArgumentException' | 'ExpiredNextTokenException'> {
  const body = tokens.open(purpose, token)
  if (body === undefined) return reject('InvalidArgumentException', messages.BAD_NEXT_TOKEN)
  const { issuedAtMs, state }: { issuedAtMs: number; state: State } = JSON.parse(Buffer.from(body).toString())
  if (nowMs - issuedAtMs > NEXT_TOKEN_VALID_MS) {
    return reject('ExpiredNextTokenException', messages.nextTokenExpired(issuedAtMs, nowMs))
  }
  return { state }
}
