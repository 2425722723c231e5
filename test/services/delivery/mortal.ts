/** A process that can be killed between any two of its effects: what it does to logs and buckets happens until then, and nothing does afterwards. */
import type { Engine, Log } from '../../../src/engine/log.ts'
import type { Random } from '../../../src/kernel/random.ts'
import type { ObjectClient } from '../../../src/services/firehose/delivery/object-put.ts'

export class Life {
  readonly #random: Random
  readonly #ended = new AbortController()
  #effectsLeft: number

  /** Ends with the effect of that number, which happens or not. */
  constructor(random: Random, effects = Number.POSITIVE_INFINITY) {
    this.#random = random
    this.#effectsLeft = effects
  }

  get isOver(): boolean {
    return this.#ended.signal.aborted
  }

  end(): void {
    this.#ended.abort()
  }

  /** One effect on the world. */
  async effect<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.isOver) return never()
    this.#effectsLeft--
    if (this.#effectsLeft > 0) {
      const result = await work()
      return this.isOver ? never() : result
    }
    this.end()
    if (this.#random.float() < 0.5) await work()
    return never()
  }

  /** Only looks. */
  async look<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.isOver) return never()
    const result = await work()
    return this.isOver ? never() : result
  }

  /** Waits no longer than the process is there, for nothing may hold what it was once it is over. */
  async wait(signal: AbortSignal, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.isOver) return never()
    try {
      await work(AbortSignal.any([signal, this.#ended.signal]))
    } catch (error) {
      if (!this.isOver) throw error
    }
    return this.isOver ? never() : undefined
  }
}

function never<Result>(): Promise<Result> {
  return new Promise<Result>(() => undefined)
}

export function mortalEngine(engine: Engine, life: Life): Engine {
  return {
    mayDuplicate: engine.mayDuplicate,
    open: (id) => mortalLog(engine.open(id), life),
    remove: (id) => life.effect(() => engine.remove(id)),
    list: () => life.look(() => engine.list()),
    close: async () => undefined,
  }
}

function mortalLog(log: Log, life: Life): Log {
  return {
    append: (runs, key) => life.effect(() => log.append(runs, key)),
    read: (lane, from, limits, keys) => life.look(() => log.read(lane, from, limits, keys)),
    follow: (lane, from, signal) => life.wait(signal, (either) => log.follow(lane, from, either)),
    find: (lane, atMs) => life.look(() => log.find(lane, atMs)),
    tail: (lane) => life.look(() => log.tail(lane)),
    seal: (lane) => life.effect(() => log.seal(lane)),
    trim: (lane, before) => life.effect(() => log.trim(lane, before)),
  }
}

/** A put happens whole, or not at all, or only to its body. */
export function mortalObjects(objects: ObjectClient, life: Life): ObjectClient {
  return { put: (object) => life.effect(() => objects.put(object)) }
}
