import { sign } from '../aws/sigv4.ts'
import { REGION_DEFAULT } from '../config.ts'
import type { Target } from './endpoint.ts'
import { explained } from './failure.ts'
import { EXIT_USAGE, type Io, UserError } from './io.ts'

const SIGNING_NAME = 'leat'

/**
 * Asks a Leat for what AWS's API does not offer: `POST /_leat/api/NAME`. Gives the answer's object; throws `UserError` with what the server
 * says, or why nobody could be asked.
 */
export async function manage(io: Io, target: Target, name: string, input: object): Promise<Readonly<Record<string, unknown>>> {
  if (target.isAws || target.url === undefined) {
    throw new UserError('This is for a Leat; AWS offers nothing like it. Leave --endpoint out, or name a Leat.', EXIT_USAGE)
  }
  const url = new URL(`/_leat/api/${name}`, target.url)
  const body = JSON.stringify(input)
  let answer: Response
  try {
    answer = await fetch(url, { method: 'POST', headers: headersOf(io, target, url, body), body, signal: io.signal })
  } catch (error) {
    if (io.signal.aborted) throw error
    const told = explained(error, target)
    throw told instanceof UserError ? told : new UserError(`${target.name} could not be asked: ${reasonOf(error)}.`)
  }
  const value = await readObject(answer)
  if (answer.ok && value !== undefined) return value
  const { error } = value ?? {}
  const message = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : undefined
  throw new UserError(message ?? `${target.name} is no Leat, or an older one: it answered ${answer.status} to ${name}.`)
}

function headersOf(io: Io, { credentials, region = REGION_DEFAULT }: Target, url: URL, body: string): Record<string, string> {
  const headers = { 'content-type': 'application/json' }
  if (credentials === undefined) return headers
  const request = { method: 'POST', target: url.pathname, headers: { ...headers, host: url.host }, body: Buffer.from(body) }
  const { accessKeyId, secretAccessKey: secret, sessionToken } = credentials
  const signer = { accessKeyId, secret, ...(sessionToken !== undefined && { sessionToken }) }
  return { ...headers, ...sign(request, signer, { region, service: SIGNING_NAME }, io.clock.nowMs()) }
}

/** `fetch` says what went wrong in the cause of its error. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : String(cause)
}

async function readObject(answer: Response): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    const value: unknown = JSON.parse(await answer.text())
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined
  } catch {
    // Whatever answered, it was no Leat; the caller says so.
    return undefined
  }
}
