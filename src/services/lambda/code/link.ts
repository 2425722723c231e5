/** Links to download the code of a function, as AWS presigns some: whoever has one may have the code, for ten minutes. */
import type { TokenSealer } from '../../../model/tokens.ts'
import type { CodeFacts } from '../entities.ts'
import { CODE_LINK_MS } from '../limits.ts'

export const CODE_PATH = '/_leat/function-code/'
const PURPOSE = 'lambda.code-link'

export function codeLink(tokens: TokenSealer, address: string, { sha256 }: CodeFacts, nowMs: number): string {
  const token = tokens.seal(PURPOSE, Buffer.from(JSON.stringify([sha256, nowMs + CODE_LINK_MS])))
  return `${address}${CODE_PATH}${Buffer.from(token, 'base64').toString('base64url')}`
}

/** Digest of the code that the end of a link's path stands for; `undefined` if it was never given, or a while ago. */
export function linkedCode(tokens: TokenSealer, pathEnd: string, nowMs: number): string | undefined {
  const opened = tokens.open(PURPOSE, Buffer.from(pathEnd, 'base64url').toString('base64'))
  if (opened === undefined) return undefined
  const [sha256, untilMs] = JSON.parse(Buffer.from(opened).toString()) as [string, number]
  return nowMs <= untilMs ? sha256 : undefined
}
