import { createServer, type Server as NetServer, type Socket } from 'node:net'
import type { Clock } from '../kernel/clock.ts'
import { type Random, SystemRandom } from '../kernel/random.ts'
import type { Logger } from '../telemetry/logger.ts'
import { createBudget } from './budget.ts'
import { type Connection, openConnection } from './connection.ts'
import type { FrontDoor } from './exchange.ts'
import type { Handler } from './http.ts'
import { createHttp1, type Http1 } from './http1.ts'
import { acceptHttp2 } from './http2.ts'
import { LIMITS, type Limits } from './limits.ts'
import { createTlsGate, greet, type Speakers, type TlsCredentials } from './listener.ts'
import { originPolicy } from './origin.ts'
import { sweep } from './sweep.ts'

export interface ServerOptions {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  /** Also speak TLS on the port. */
  readonly tls?: TlsCredentials
  /** Speak without TLS. Absent: true. */
  readonly cleartext?: boolean
  readonly handler: Handler
  /** Those not given are as in `LIMITS`. */
  readonly limits?: Partial<Limits>
  readonly logger: Logger
  /** Times limits of the network, so a clock that runs: a frozen one never drops a silent client, one moved on by an hour drops them all. */
  readonly clock: Clock
  readonly random?: Random
  /** Host names, besides loopback ones and `host`, under which clients may call. */
  readonly allowedHosts?: readonly string[]
  /** Web origins that may call. */
  readonly corsOrigins?: readonly string[]
}

export interface Server {
  readonly port: number
  /**
   * Stops gracefully: takes no more connections, answers what is under way, ends streamed answers that have no end of their own, and cuts off what is
   * left after `stopMs` (`LIMITS.stopMs` if not given). Resolves when the last socket is closed. May be called again.
   */
  close(stopMs?: number): Promise<void>
  /** Ends streamed answers that have no end of their own, as `close` does; everything else goes on. */
  endStreams(): void
  stats(): ServerStats
}

export interface ServerStats {
  readonly connections: number
  readonly exchanges: number
  readonly inFlightBytes: number
}

/** How long the sockets of a stopping server may take to close once they were told to; longer would be a bug. */
const LAST_CLOSE_MS = 5_000

/** Opens the front door: HTTP/1.1, HTTP/2 and, if configured, TLS on one port. Rejects with the system's error (`EADDRINUSE`, …) if it cannot listen. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const limits: Limits = { ...LIMITS, ...options.limits }
  const door: FrontDoor = {
    handler: options.handler,
    limits,
    logger: options.logger,
    clock: options.clock,
    random: options.random ?? new SystemRandom(),
    budget: createBudget(limits.inFlightBytesMax),
    exchanges: new Set(),
    policy: policyOf(options, options.port),
    stopping: false,
  }
  const connections = new Set<Connection>()
  const http1 = createHttp1(door)
  const speakers: Speakers = {
    http1: (connection) => http1.accept(connection),
    http2: (connection) => acceptHttp2(door, connection),
    cleartext: options.cleartext ?? true,
    tls: options.tls
      ? createTlsGate(options.tls, (connection) => greet(connection, speakers))
      : (connection) => connection.destroy(),
  }
  let dropped = 0
  const net = createServer({ noDelay: true }, (socket) => accept(door, connections, socket, speakers))
  net.maxConnections = limits.connectionsMax
  net.on('drop', () => dropped++)
  try {
    door.policy = policyOf(options, await listen(net, options))
  } catch (cause) {
    http1.close()
    throw cause
  }
  const stopSweeping = new AbortController()
  void sweepUntil(stopSweeping.signal, door, () => {
    sweep(door, connections)
    if (dropped > 0)
      door.logger.warn(`closed ${dropped} new connections: ${limits.connectionsMax} are open, the most there may be`)
    dropped = 0
  })
  const closeOnce = (stopMs: number): Promise<void> =>
    stop(door, net, http1, connections, stopMs).finally(() => {
      stopSweeping.abort()
      http1.close()
    })
  let closing: Promise<void> | undefined
  return {
    port: door.policy.port,
    close(stopMs = limits.stopMs) {
      closing ??= closeOnce(stopMs)
      return closing
    },
    endStreams() {
      const reason = new Error('the server goes on from another state')
      for (const exchange of door.exchanges) exchange.endStream(reason)
    },
    stats: () => ({ connections: connections.size, exchanges: door.exchanges.size, inFlightBytes: door.budget.usedBytes }),
  }
}

function policyOf(options: ServerOptions, port: number): FrontDoor['policy'] {
  return originPolicy({
    host: options.host,
    port,
    allowedHosts: options.allowedHosts ?? [],
    corsOrigins: options.corsOrigins ?? [],
  })
}

function listen(net: NetServer, options: ServerOptions): Promise<number> {
  return new Promise((resolve, rejectListen) => {
    net.once('error', rejectListen)
    net.listen({ host: options.host, port: options.port }, () => {
      net.off('error', rejectListen)
      // A connection that could not be accepted (too many open files, say) must not end the server.
      net.on('error', (cause) => options.logger.error('a connection could not be accepted', cause))
      const address = net.address()
      resolve(typeof address === 'object' && address !== null ? address.port : options.port)
    })
  })
}

function accept(door: FrontDoor, connections: Set<Connection>, socket: Socket, speakers: Speakers): void {
  const connection = openConnection(socket, door.clock)
  connections.add(connection)
  // Errors of a socket are followed by its `close`, which is all that counts.
  socket.on('error', () => {})
  void connection.closed.then(() => connections.delete(connection))
  greet(connection, speakers)
}

async function sweepUntil(signal: AbortSignal, door: FrontDoor, each: () => void): Promise<void> {
  while (!signal.aborted) {
    await door.clock.sleep(door.limits.sweepMs, signal).catch((cause: unknown) => {
      if (!signal.aborted) throw cause
    })
    if (!signal.aborted) each()
  }
}

async function stop(
  door: FrontDoor,
  net: NetServer,
  http1: Http1,
  connections: ReadonlySet<Connection>,
  stopMs: number,
): Promise<void> {
  door.stopping = true
  const unbound = new Promise<void>((resolve) => net.close(() => resolve()))
  const closed = Promise.all([unbound, ...Array.from(connections, (connection) => connection.closed)])
  for (const connection of connections) connection.retire()
  http1.closeIdle()
  const reason = new Error('the server is stopping')
  for (const exchange of door.exchanges) exchange.endStream(reason)

  if (await closesWithin(door.clock, closed, stopMs)) return
  door.logger.warn(
    `cutting off ${door.exchanges.size} requests and ${connections.size} connections that did not end within ${stopMs} ms`,
  )
  for (const exchange of door.exchanges) exchange.abandon(reason)
  for (const connection of connections) connection.destroy()
  if (!(await closesWithin(door.clock, closed, LAST_CLOSE_MS))) throw new Error(`${connections.size} connections would not close`)
}

async function closesWithin(clock: Clock, closed: Promise<unknown>, ms: number): Promise<boolean> {
  const inTime = new AbortController()
  const late = clock.sleep(ms, inTime.signal).then(
    () => false,
    () => true,
  )
  const result = await Promise.race([closed.then(() => true), late])
  inTime.abort()
  return result
}
