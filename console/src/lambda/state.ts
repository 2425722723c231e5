import { ApiError } from '../lib/api.ts'
import type { Input } from '../lib/code.ts'
import type { FunctionConfiguration, FunctionOutput } from '../lib/lambda.ts'
import type { Server } from '../shell/server.tsx'

/** Of an account with more, the first this many are listed. */
const ITEMS_MAX = 1000

/** Everything of one kind, page by page. */
export async function listAll<Item>(
  server: Server,
  operation: string,
  member: string,
  input: object,
  signal: AbortSignal,
): Promise<readonly Item[]> {
  const found: Item[] = []
  let marker: string | undefined
  do {
    const output: Readonly<Record<string, unknown>> = await server.ask(
      'lambda',
      operation,
      { ...input, ...(marker !== undefined && { Marker: marker }) },
      signal,
    )
    found.push(...((output[member] ?? []) as readonly Item[]))
    marker = typeof output['NextMarker'] === 'string' && output['NextMarker'] !== '' ? output['NextMarker'] : undefined
  } while (marker !== undefined && found.length < ITEMS_MAX)
  return found
}

export function listFunctions(server: Server, signal: AbortSignal): Promise<readonly FunctionConfiguration[]> {
  return listAll<FunctionConfiguration>(server, 'ListFunctions', 'Functions', {}, signal)
}

export function getFunction(server: Server, name: string, signal: AbortSignal): Promise<FunctionOutput> {
  return server.ask<FunctionOutput>('lambda', 'GetFunction', { FunctionName: name }, signal)
}

/** Neither Pending nor in the middle of an update. */
export function isSettled({ State, LastUpdateStatus }: FunctionConfiguration): boolean {
  return State !== 'Pending' && LastUpdateStatus !== 'InProgress'
}

const SETTLED_POLL_MS = 150
const SETTLED_LOOKS_MAX = 200

/** Changes a function once what was changed before is done: Lambda refuses a second change in the middle of one. `undefined` after an error. */
export async function changeFunction(
  server: Server,
  operation: 'UpdateFunctionCode' | 'UpdateFunctionConfiguration',
  input: Input & { readonly FunctionName: string },
  done: string,
): Promise<FunctionConfiguration | undefined> {
  const asked = { FunctionName: input.FunctionName }
  for (let look = 0; look < SETTLED_LOOKS_MAX; look++) {
    // What is wrong here is wrong with the change, too, which says so.
    const now = await server.ask<FunctionConfiguration>('lambda', 'GetFunctionConfiguration', asked).catch(() => undefined)
    if (now === undefined || isSettled(now)) break
    await new Promise((resolve) => window.setTimeout(resolve, SETTLED_POLL_MS))
  }
  return server.act<FunctionConfiguration>('lambda', operation, input, done)
}

/** What may not be there, such as a resource policy. */
export async function orNothing<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ApiError && error.code === 'ResourceNotFoundException') return undefined
    throw error
  }
}

/** The zip that is deployed. The address that Lambda names is signed for a while, and leads back to this server. */
export async function codeAt(server: Server, location: string, signal: AbortSignal): Promise<Uint8Array> {
  const { pathname, search } = new URL(location)
  const answer = await fetch(`${server.endpoint}${pathname}${search}`, { signal, credentials: 'omit', cache: 'no-store' })
  if (!answer.ok) throw new Error(`The code could not be read: HTTP ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}
