/**
 * One POST to an HTTP endpoint, with the limits that keep an endpoint, or whoever configured it, from doing harm: no redirects, no answer larger than a
 * mebibyte, an end after three minutes, and no connection to an address that is not allowed, whatever its name resolves to.
 */
import { lookup as resolve } from 'node:dns'
import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Clock } from '../../../kernel/clock.ts'
import { HTTP_ANSWER_BYTES_MAX, HTTP_WITHIN_MS } from './limits.ts'

export interface HttpPost {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: AsyncIterable<Uint8Array>
}

export type HttpOutcome =
  | { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: string }
  | { readonly failed: 'RequestTimeout' | 'ResponseTooLarge' | 'ConnectionFailed' | 'ConnectionReset'; readonly message: string }

export interface HttpClient {
  post(post: HttpPost, signal: AbortSignal): Promise<HttpOutcome>
}

export interface HttpClientParts {
  /** The machine's. */
  readonly clock: Pick<Clock, 'sleep'>
  /** Whether a connection to this IP address may be made. */
  readonly mayReach: (address: string) => boolean
}

class NotReachable extends Error {
  override readonly name = 'NotReachable'
}

class TooLarge extends Error {
  override readonly name = 'TooLarge'
}

const TOO_LATE = new Error('there was no answer in time')

export function httpClient({ clock, mayReach }: HttpClientParts): HttpClient {
  const lookup = guarded(mayReach)
  return {
    async post({ url, headers, body }, signal) {
      const { protocol, hostname } = new URL(url)
      const address = hostname.replace(/^\[|\]$/g, '')
      if (isIP(address) !== 0 && !mayReach(address)) return unreachable(address)
      const ended = new AbortController()
      const late = clock.sleep(HTTP_WITHIN_MS, ended.signal).then(
        () => ended.abort(TOO_LATE),
        () => undefined, // It came in time.
      )
      const all = AbortSignal.any([ended.signal, signal])
      try {
        const start = protocol === 'https:' ? overHttps : overHttp
        const request = start(url, { method: 'POST', headers, lookup, signal: all, agent: false })
        return await exchange(request, body)
      } catch (cause) {
        return failure(cause, ended.signal)
      } finally {
        ended.abort()
        await late
      }
    },
  }
}

async function exchange(request: ClientRequest, body: AsyncIterable<Uint8Array>): Promise<HttpOutcome> {
  const answered = new Promise<IncomingMessage>((resolveAnswer, rejectAnswer) => {
    request.once('response', resolveAnswer)
    request.once('error', rejectAnswer)
  })
  // An endpoint may answer before it has read everything, and close.
  const sent = pipeline(Readable.from(body, { objectMode: false }), request)
  sent.catch(() => undefined) // Whoever waits for the answer hears of it.
  const answer = await answered
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength
    if (bytes > HTTP_ANSWER_BYTES_MAX) throw new TooLarge('the answer is too large')
    chunks.push(chunk)
  }
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }
}

function failure(cause: unknown, ended: AbortSignal): HttpOutcome {
  const { code, message } = cause as NodeJS.ErrnoException
  if (ended.aborted && ended.reason === TOO_LATE)
    return { failed: 'RequestTimeout', message: 'The request timed out before a response was received.' }
  if (cause instanceof TooLarge)
    return { failed: 'ResponseTooLarge', message: 'The response received from the endpoint is too large.' }
  if (cause instanceof NotReachable) return { failed: 'ConnectionFailed', message }
  if (code === 'ECONNRESET' || code === 'EPIPE')
    return { failed: 'ConnectionReset', message: 'The connection with the endpoint was reset.' }
  return { failed: 'ConnectionFailed', message: `A connection to the endpoint could not be made: ${message}` }
}

function unreachable(address: string): HttpOutcome {
  return { failed: 'ConnectionFailed', message: notAllowed(address) }
}

function notAllowed(address: string): string {
  return `This server does not deliver to ${address}, an address inside its own network. Start it with --private-endpoints if it may.`
}

/** Resolves names, and refuses what they resolve to: the address that is checked is the one that is connected to. */
function guarded(mayReach: (address: string) => boolean): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, [])
      const bad = addresses.find(({ address }) => !mayReach(address))
      if (bad !== undefined) return done(new NotReachable(notAllowed(bad.address)), [])
      if (options.all === true) return done(null, addresses)
      const [first] = addresses
      done(null, first?.address ?? '', first?.family)
    })
  }
}
