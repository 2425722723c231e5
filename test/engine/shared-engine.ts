/**
 * An engine whose clients live in different processes, for engines that know only one: `serveEngine` answers the calls that come in
 * over a channel, `connectEngine` is an `Engine` that makes them. Both stand on both sides here: the test process owns the engine, a
 * client process (`shared-engine-client.ts`) calls it, and does so at the bidding of the suite.
 *
 *     suite ── connect ══ IPC ══ serve ── connect ══ IPC ══ serve ── MemoryEngine
 *     └─ test process               client process                   test process
 */

import { type Engine, EngineClosed, type LaneRun, type Log, type Position, type ReadLimits } from '../../src/engine/log.ts'
import type { RunKey } from '../../src/engine/run-key.ts'

/** One of several conversations on a process channel. Messages arrive in the order in which they were sent. */
export interface Channel {
  send(message: Message): void
  receive(listener: (message: Message) => void): void
}

export type Message =
  | {
      readonly kind: 'call'
      readonly id: number
      readonly logId: string
      readonly method: string
      readonly args: readonly unknown[]
    }
  | { readonly kind: 'abort'; readonly id: number }
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }

interface Pending {
  readonly method: string
  readonly settled: Promise<unknown>
  resolve(value: unknown): void
  reject(reason: unknown): void
}

export function serveEngine(engine: Engine, channel: Channel): void {
  const aborts = new Map<number, AbortController>()
  const invoke = (logId: string, method: string, args: readonly unknown[], signal: AbortSignal): Promise<unknown> => {
    const log = engine.open(logId)
    switch (method) {
      case 'list':
        return engine.list()
      case 'remove':
        return engine.remove(logId)
      case 'append':
        return log.append(...(args as [readonly LaneRun[], RunKey?]))
      case 'read':
        return readWith(log, ...(args as [number, Position, ReadLimits, string[]?]))
      case 'follow':
        return log.follow(...(args as [number, Position]), signal)
      case 'find':
        return log.find(...(args as [number, number]))
      case 'tail':
        return log.tail(...(args as [number]))
      case 'seal':
        return log.seal(...(args as [number]))
      case 'trim':
        return log.trim(...(args as [number, Position]))
      default:
        throw new Error(`no method ${method}`)
    }
  }
  channel.receive((message) => {
    if (message.kind === 'abort') aborts.get(message.id)?.abort(new Error('aborted by the client'))
    if (message.kind !== 'call') return
    const { id, logId, method, args } = message
    const abort = new AbortController()
    aborts.set(id, abort)
    invoke(logId, method, args, abort.signal)
      .then(
        (value) => channel.send({ kind: 'value', id, value }),
        (failure: unknown) => channel.send({ kind: 'failure', id, message: String(failure) }),
      )
      .finally(() => aborts.delete(id))
  })
}

function readWith(log: Log, lane: number, from: Position, limits: ReadLimits, keyIds?: readonly string[]): Promise<unknown> {
  const keys = new Map((keyIds ?? []).map((id) => [id, { id } as RunKey]))
  return log.read(lane, from, limits, keys)
}

/** An engine at the other end of a channel. Closing it ends what is under way here; the engine stays open for its other clients. */
export function connectEngine(channel: Channel, mayDuplicate: boolean): Engine {
  return new RemoteEngine(channel, mayDuplicate)
}

class RemoteEngine implements Engine {
  readonly mayDuplicate: boolean
  readonly #channel: Channel
  readonly #logs = new Map<string, Log>()
  readonly #pending = new Map<number, Pending>()
  #calls = 0
  #closed = false

  constructor(channel: Channel, mayDuplicate: boolean) {
    this.mayDuplicate = mayDuplicate
    this.#channel = channel
    channel.receive((message) => {
      const call = this.#pending.get(message.id)
      this.#pending.delete(message.id)
      if (message.kind === 'value') call?.resolve(message.value)
      if (message.kind === 'failure') call?.reject(new Error(message.message))
    })
  }

  open(logId: string): Log {
    const log = this.#logs.get(logId) ?? this.#log(logId)
    this.#logs.set(logId, log)
    return log
  }

  remove(logId: string): Promise<void> {
    return this.#call(logId, 'remove', [])
  }

  list(): Promise<readonly string[]> {
    return this.#call('-', 'list', [])
  }

  async close(): Promise<void> {
    this.#closed = true
    const others: Promise<unknown>[] = []
    for (const [id, { method, settled, reject }] of this.#pending) {
      if (method === 'follow') {
        this.#abort(id)
        reject(new EngineClosed('the client was closed'))
      } else others.push(settled)
    }
    await Promise.allSettled(others)
  }

  #log(logId: string): Log {
    const call = <T>(method: string, args: readonly unknown[], signal?: AbortSignal): Promise<T> =>
      this.#call(logId, method, args, signal)
    return {
      // The memory engine behind it asks of keys only what they are called: they are not to travel.
      append: (runs, key) => call('append', [runs, key && { id: key.id, seals: key.seals }]),
      read: (lane, from, limits, keys) => call('read', [lane, from, limits, keys && [...keys.keys()]]),
      follow: (lane, from, signal) => call('follow', [lane, from], signal),
      find: (lane, atMs) => call('find', [lane, atMs]),
      tail: (lane) => call('tail', [lane]),
      seal: (lane) => call('seal', [lane]),
      trim: (lane, before) => call('trim', [lane, before]),
    }
  }

  async #call<T>(logId: string, method: string, args: readonly unknown[], signal?: AbortSignal): Promise<T> {
    if (this.#closed) throw new Error('an engine is not used after it was closed')
    signal?.throwIfAborted()
    const id = this.#calls++
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    this.#pending.set(id, { method, settled: promise, resolve, reject })
    const onAbort = (): void => {
      this.#abort(id)
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', onAbort, { once: true })
    this.#channel.send({ kind: 'call', id, logId, method, args })
    try {
      return (await promise) as T
    } finally {
      signal?.removeEventListener('abort', onAbort)
    }
  }

  #abort(id: number): void {
    this.#pending.delete(id)
    this.#channel.send({ kind: 'abort', id })
  }
}
