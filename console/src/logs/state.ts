import type { LogEvent, LogGroup, LogStream } from '../lib/logs.ts'
import type { Server } from '../shell/server.tsx'

/** Of an account with more, the first this many are listed. */
const ITEMS_MAX = 500
const PAGE_ITEMS = 50
/** Pages that one look follows: a filter that matches little gives many that are empty. */
const FILTER_PAGES_MAX = 20

async function listAll<Item>(server: Server, operation: string, member: string, input: object, signal: AbortSignal) {
  const found: Item[] = []
  let token: string | undefined
  do {
    const output: Readonly<Record<string, unknown>> = await server.ask(
      'logs',
      operation,
      { ...input, limit: PAGE_ITEMS, ...(token !== undefined && { nextToken: token }) },
      signal,
    )
    found.push(...((output[member] ?? []) as readonly Item[]))
    token = typeof output['nextToken'] === 'string' ? output['nextToken'] : undefined
  } while (token !== undefined && found.length < ITEMS_MAX)
  return found
}

export function listGroups(server: Server, signal: AbortSignal): Promise<readonly LogGroup[]> {
  return listAll<LogGroup>(server, 'DescribeLogGroups', 'logGroups', {}, signal)
}

/** The one that was written to last comes first. */
export function listStreams(server: Server, group: string, signal: AbortSignal): Promise<readonly LogStream[]> {
  const input = { logGroupName: group, orderBy: 'LastEventTime', descending: true }
  return listAll<LogStream>(server, 'DescribeLogStreams', 'logStreams', input, signal)
}

export interface Search {
  readonly group: string
  /** `undefined`: all of the group. */
  readonly stream: string | undefined
  readonly pattern: string
  readonly fromMs: number
}

export function filterInput({ group, stream, pattern, fromMs }: Search) {
  return {
    logGroupName: group,
    ...(stream !== undefined && { logStreamNames: [stream] }),
    ...(pattern.trim() !== '' && { filterPattern: pattern.trim() }),
    ...(fromMs > 0 && { startTime: fromMs }),
  }
}

/** Oldest first, as far as `FILTER_PAGES_MAX` pages reach. */
export async function filterEvents(server: Server, search: Search, signal: AbortSignal): Promise<readonly LogEvent[]> {
  const found: LogEvent[] = []
  let token: string | undefined
  let pages = 0
  do {
    const output: { readonly events?: readonly LogEvent[]; readonly nextToken?: string } = await server.ask(
      'logs',
      'FilterLogEvents',
      { ...filterInput(search), ...(token !== undefined && { nextToken: token }) },
      signal,
    )
    found.push(...(output.events ?? []))
    token = output.nextToken
    pages++
  } while (token !== undefined && pages < FILTER_PAGES_MAX)
  return found
}
