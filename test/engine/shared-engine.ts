/**
 * An engine whose clients live in different processes, for engines that know only one: `serveEngine` answers the calls that come in
 * over a channel, `connectEngine` is an `Engine` that makes them. Both stand on both sides here: the test process owns the engine, a
 * client process (`shared-engine-client.ts`) calls it, and does so at the bidding of the suite.
 *
 *     suite ── connect ══ IPC ══ serve ── connect ══ IPC ══ serve ── MemoryEngine
 *     └─ test process               client process                   test process
 */
import { type Engine, EngineClosed, type LaneRun, type Log, type Position, type ReadLimits } from '../../src/engine/log.ts'

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
        return log.append(...(args as [readonly LaneRun[]]))
      case 'read':
        return log.read(...(args as [number, Position, ReadLimits]))
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

/** Closing it ends what is under way here; the engine stays open for its other clients. */
export function connectEngine(channel: Channel, mayDuplicate: boolean): Engine {
  const logs = new Map<string, Log>()
  const pending = new Map<number, Pending>()
  let calls = 0
  let closed = false
  channel.receive((message) => {
    const call = pending.get(message.id)
    pending.delete(message.id)
    if (message.kind === 'value') call?.resolve(message.value)
    if (message.kind === 'failure') call?.reject(new Error(message.message))
  })

  function call<T>(logId: string, method: string, args: readonly unknown[], signal?: AbortSignal): Promise<T> {
    if (closed) throw new Error('an engine is not used after it was closed')
    if (signal?.aborted) return Promise.reject(signal.reason)
    const id = calls++
    return new Promise<T>((resolve, rejectCall) => {
      const onAbort = (): void => {
        pending.delete(id)
        channel.send({ kind: 'abort', id })
        rejectCall(signal?.reason)
      }
      const leave = (): void => signal?.removeEventListener('abort', onAbort)
      pending.set(id, {
        method,
        resolve: (value) => {
          leave()
          resolve(value as T)
        },
        reject: (reason) => {
          leave()
          rejectCall(reason)
        },
      })
      signal?.addEventListener('abort', onAbort, { once: true })
      channel.send({ kind: 'call', id, logId, method, args })
    })
  }

  function openLog(logId: string): Log {
    return {
      append: (runs) => call(logId, 'append', [runs]),
      read: (lane, from, limits) => call(logId, 'read', [lane, from, limits]),
      follow: (lane, from, signal) => call(logId, 'follow', [lane, from], signal),
      find: (lane, atMs) => call(logId, 'find', [lane, atMs]),
      tail: (lane) => call(logId, 'tail', [lane]),
      seal: (lane) => call(logId, 'seal', [lane]),
      trim: (lane, before) => call(logId, 'trim', [lane, before]),
    }
  }

  return {
    mayDuplicate,
    open(logId) {
      const log = logs.get(logId) ?? openLog(logId)
      logs.set(logId, log)
      return log
    },
    remove: (logId) => call(logId, 'remove', []),
    list: () => call('-', 'list', []),
    async close() {
      closed = true
      const others: Promise<unknown>[] = []
      for (const [id, each] of pending) {
        if (each.method === 'follow') {
          pending.delete(id)
          channel.send({ kind: 'abort', id })
          each.reject(new EngineClosed('the client was closed'))
        } else {
          others.push(
            new Promise((resolve) => {
              pending.set(id, {
                ...each,
                resolve: (value) => resolve(each.resolve(value)),
                reject: (reason) => resolve(each.reject(reason)),
              })
            }),
          )
        }
      }
      await Promise.all(others)
    },
  }
}
