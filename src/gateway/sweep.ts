import type { Connection } from './connection.ts'
import type { Exchange, FrontDoor, Stage } from './exchange.ts'
import type { Limits } from './limits.ts'

/** Ends what has waited too long for its client. One look at everything each `sweepMs` instead of a timer for each. */
export function sweep(door: FrontDoor, connections: Iterable<Connection>): void {
  const nowMs = door.clock.monotonicMs()
  for (const connection of connections) sweepConnection(connection, nowMs, door.limits)
  for (const exchange of door.exchanges) sweepExchange(exchange, nowMs, door.limits)
}

function sweepConnection(connection: Connection, nowMs: number, limits: Limits): void {
  const agedMs = nowMs - connection.sinceMs
  switch (connection.stage) {
    case 'greeting':
      if (agedMs > limits.greetingMs) connection.destroy()
      break
    case 'handshake':
      if (agedMs > limits.handshakeMs) connection.destroy()
      break
    case 'http1':
      // Node's own check of idle connections and slow headers covers these.
      break
    case 'http2':
      if (connection.exchanges > 0 || agedMs <= limits.idleMs) break
      if (agedMs <= limits.idleMs + limits.lingerMs) connection.retire()
      else connection.destroy()
      break
  }
}

function sweepExchange(exchange: Exchange, nowMs: number, limits: Limits): void {
  const boundMs: Readonly<Record<Stage, number>> = {
    receiving: limits.requestMs,
    streaming: limits.bodyStallMs,
    answering: Number.POSITIVE_INFINITY,
    sending: limits.sendStallMs,
    producing: Number.POSITIVE_INFINITY,
    lingering: limits.lingerMs,
  }
  if (nowMs - exchange.sinceMs <= boundMs[exchange.stage]) return
  if (exchange.stage === 'receiving' || exchange.stage === 'streaming') exchange.expire()
  else exchange.wire.cut()
}
