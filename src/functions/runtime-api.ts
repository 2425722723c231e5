/**
 * Where the processes of functions fetch their events: one listener on the loopback address, and for each environment a path that nobody else can guess,
 * so that no function takes another one's events.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Random } from '../kernel/random.ts'
import type { Logger } from '../telemetry/logger.ts'
import { ERROR_BYTES_MAX, ERROR_TYPE_CHARS_MAX, RESPONSE_BYTES_MAX } from './limits.ts'
import { type Answer, type ApiReply, failure, type NextReply, type RuntimeChannel } from './runtime-channel.ts'

const SECRET_BYTES = 16
const VERSION = '2018-06-01'

export interface RuntimeApi {
  /** What `AWS_LAMBDA_RUNTIME_API` is for the environment, and how to take it back. */
  open(channel: RuntimeChannel): { readonly address: string; readonly close: () => void }
  close(): Promise<void>
}

export async function openRuntimeApi({
  random,
  logger,
}: {
  readonly random: Random
  readonly logger: Logger
}): Promise<RuntimeApi> {
  const channels = new Map<string, RuntimeChannel>()
  const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0, noDelay: true }, (request, response) => {
    handle(channels, request, response).catch((error: unknown) => {
      logger.error('a request of a function to its Runtime API failed', error)
      response.destroy()
    })
  })
  await listen(server)
  const { port } = server.address() as AddressInfo
  return {
    open(channel) {
      const secret = Buffer.from(random.bytes(SECRET_BYTES)).toString('hex')
      channels.set(secret, channel)
      return { address: `127.0.0.1:${port}/${secret}`, close: () => void channels.delete(secret) }
    },
    close() {
      channels.clear()
      return new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', resolve)
  })
}

async function handle(channels: Map<string, RuntimeChannel>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, secret = '', version, area, ...rest] = (request.url ?? '').split('?', 1)[0]?.split('/') ?? []
  const channel = channels.get(secret)
  const place = [request.method, ...rest].join(' ')
  if (channel === undefined || version !== VERSION || area !== 'runtime')
    return reply(response, failure(404, 'NotFound', 'no such path'))
  if (place === 'GET invocation next') return next(channel, response)
  const [what, requestId = '', kind] = rest
  if (request.method !== 'POST') return reply(response, failure(405, 'MethodNotAllowed', 'no such method here'))
  if (what === 'init' && requestId === 'error') return reply(response, channel.initError(await errorIn(request)))
  if (what !== 'invocation' || (kind !== 'response' && kind !== 'error'))
    return reply(response, failure(404, 'NotFound', 'no such path'))
  const refused = channel.refusal(requestId)
  if (refused !== undefined) {
    request.resume()
    return reply(response, refused)
  }
  if (kind === 'error') return reply(response, channel.answer(requestId, await errorIn(request)))
  reply(response, await respond(channel, requestId, request))
}

function next(channel: RuntimeChannel, response: ServerResponse): void {
  const answer: NextReply = (given) => reply(response, given)
  response.on('close', () => channel.hungUp(answer))
  channel.next(answer)
}

async function respond(channel: RuntimeChannel, requestId: string, request: IncomingMessage): Promise<ApiReply> {
  const body = await bodyOf(request, RESPONSE_BYTES_MAX)
  if (body === undefined) {
    channel.answer(requestId, TOO_LARGE)
    return failure(413, 'RequestEntityTooLarge', `Exceeded maximum allowed payload size (${RESPONSE_BYTES_MAX} bytes).`)
  }
  // A stream that broke off says so behind what it had written.
  const errorType = request.trailers['lambda-runtime-function-error-type']
  if (errorType === undefined) return channel.answer(requestId, { payload: body })
  const posted = Buffer.from(request.trailers['lambda-runtime-function-error-body'] ?? '', 'base64')
  return channel.answer(requestId, {
    payload: posted.length > 0 ? posted : body,
    errorType: errorType.slice(0, ERROR_TYPE_CHARS_MAX),
  })
}

const TOO_LARGE: Answer = {
  errorType: 'Function.ResponseSizeTooLarge',
  payload: Buffer.from(
    JSON.stringify({
      errorMessage: `Response payload size exceeded maximum allowed payload size (${RESPONSE_BYTES_MAX} bytes).`,
      errorType: 'Function.ResponseSizeTooLarge',
    }),
  ),
}

async function errorIn(request: IncomingMessage): Promise<Answer> {
  const header = request.headers['lambda-runtime-function-error-type']
  const payload =
    (await bodyOf(request, ERROR_BYTES_MAX)) ?? Buffer.from('{"errorMessage":"The error was too large.","errorType":"Unknown"}')
  return { payload, errorType: String(header ?? 'Unhandled').slice(0, ERROR_TYPE_CHARS_MAX) }
}

/** `undefined`: it is larger; the rest of it is read and forgotten. */
async function bodyOf(request: IncomingMessage, bytesMax: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes <= bytesMax) chunks.push(chunk)
    else chunks.length = 0
  }
  return bytes > bytesMax ? undefined : Buffer.concat(chunks)
}

function reply(response: ServerResponse, { status, body, headers }: ApiReply): void {
  if (response.destroyed) return
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': body.length, ...headers })
  response.end(body)
}
