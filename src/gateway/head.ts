import type { RequestHead } from './exchange.ts'
import type { HttpResponse } from './http.ts'
import type { Limits } from './limits.ts'
import { refusals } from './refusals.ts'

/** Names and values in turn, as they came: `node:http` and `node:http2` hide repeated headers in their parsed forms. */
export type RawHeaders = readonly string[]

export interface HeadFacts {
  readonly method: string
  readonly target: string
  readonly rawHeaders: RawHeaders
  readonly authority: string | undefined
  readonly httpVersion: RequestHead['httpVersion'] | undefined
  readonly secure: boolean
  readonly address: string | undefined
}

/** Brings the heads of both versions into one form and finds what no server may accept, or only a confused one would. */
export function readHead(facts: HeadFacts, limits: Limits): RequestHead {
  const headers = new Map<string, string>()
  let count = 0
  let hosts = 0
  let bytes = facts.method.length + facts.target.length
  for (let at = 0; at + 1 < facts.rawHeaders.length; at += 2) {
    const name = facts.rawHeaders[at]?.toLowerCase() ?? ''
    if (name.startsWith(':')) continue
    count++
    if (name === 'host') hosts++
    const value = facts.rawHeaders[at + 1] ?? ''
    bytes += name.length + value.length
    const before = headers.get(name)
    headers.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  const { method, target, authority, httpVersion, secure, address } = facts
  const host = authority ?? headers.get('host') ?? ''
  const refusal = refusalOf(facts, headers, { count, hosts, bytes }, limits)
  const from = address === undefined ? undefined : { address: address.replace(/^::ffff:/, '') }
  return { method, target, headers, host, httpVersion: httpVersion ?? '1.1', secure, ...from, refusal }
}

interface Counts {
  readonly count: number
  readonly hosts: number
  readonly bytes: number
}

function refusalOf(
  facts: HeadFacts,
  headers: ReadonlyMap<string, string>,
  counts: Counts,
  limits: Limits,
): HttpResponse | undefined {
  const { authority, target } = facts
  if (facts.httpVersion === undefined) return refusals.versionNotSupported()
  if (counts.count > limits.headersMax) {
    return refusals.headersTooLarge(`A request may have ${limits.headersMax} headers at most.`)
  }
  if (counts.bytes > limits.headerBytesMax) {
    return refusals.headersTooLarge(`The headers of a request may have ${limits.headerBytesMax} bytes at most.`)
  }
  // Whoever checks one of two hosts and signs the other can be fooled.
  if (counts.hosts > 1) return refusals.badRequest('A request must have one Host header.')
  if (authority !== undefined && counts.hosts === 1 && headers.get('host') !== authority) {
    return refusals.badRequest('The Host header and :authority differ.')
  }
  if (!target.startsWith('/') && target !== '*') return refusals.badRequest('The request target must be a path.')
  return undefined
}
