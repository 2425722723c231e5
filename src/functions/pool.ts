/** Which environment gets the next event: an idle one of the same version, or a new one, as far as the machine's bounds allow. */
import type { Clock } from '../kernel/clock.ts'
import type { FunctionSnapshot } from '../services/lambda/runner.ts'
import type { Logger } from '../telemetry/logger.ts'
import {
  ENVIRONMENT_AGE_MS_MAX,
  ENVIRONMENTS_MAX,
  IDLE_ENVIRONMENTS_MAX,
  IDLE_MS_MAX,
  MEMORY_LOOK_MS,
  SWEEP_MS,
} from './limits.ts'

/** What the pool sees of an execution environment. */
export interface Pooled {
  readonly version: FunctionSnapshot
  readonly bornAtMs: number
  readonly isBusy: boolean
  readonly isOver: boolean
  /** Resolves when it is of no more use. */
  readonly over: Promise<void>
  lookAtMemory(): void
  end(): void
}

export interface PoolParts<Environment extends Pooled> {
  /** A new environment whose initialisation is over. Throws what is a bug or a lack of the machine. */
  readonly start: (version: FunctionSnapshot) => Promise<Environment>
  readonly clock: Clock
  readonly logger: Logger
  /** How many are started at a time. */
  readonly startsMax: number
}

interface Waiter<Environment> {
  readonly key: string
  readonly version: FunctionSnapshot
  readonly take: (environment: Environment) => void
  readonly fail: (error: unknown) => void
  isDone: boolean
}

interface Idle<Environment> {
  readonly key: string
  readonly environment: Environment
  readonly sinceMs: number
}

export class Pool<Environment extends Pooled> {
  readonly #parts: PoolParts<Environment>
  /** Longest idle first. */
  #idle: Idle<Environment>[] = []
  readonly #all = new Set<Environment>()
  readonly #keys = new Map<Environment, string>()
  readonly #stale = new WeakSet<Environment>()
  readonly #waiters: Waiter<Environment>[] = []
  readonly #toStart: Waiter<Environment>[] = []
  #starting = 0
  /** Keys of what is being started when its function is retired must not be reused; this tells before from after. */
  #generation = 0
  readonly #retired = new Map<string, number>()
  #looking = false
  readonly #closing = new AbortController()

  constructor(parts: PoolParts<Environment>) {
    this.#parts = parts
    void this.#sweepForever()
  }

  /** Everything there is, also what is only about to be. */
  get size(): number {
    return this.#all.size + this.#starting + this.#toStart.filter(({ isDone }) => !isDone).length
  }

  /** `undefined`: there is no room for another one. Rejects when the signal aborts before there is one. */
  acquire(version: FunctionSnapshot, signal?: AbortSignal): Promise<Environment> | undefined {
    const key = JSON.stringify(version)
    for (let at = this.#idle.length - 1; at >= 0; at--) {
      const found = this.#idle[at]
      if (found?.key !== key || found.environment.isOver) continue
      this.#idle.splice(at, 1)
      return Promise.resolve(found.environment)
    }
    if (this.#closing.signal.aborted) return undefined
    if (this.size >= ENVIRONMENTS_MAX && !this.#endLongestIdle()) return undefined
    return this.#wait(key, version, signal)
  }

  /** It has done its work. */
  release(environment: Environment): void {
    const key = this.#keys.get(environment)
    if (environment.isOver || key === undefined) return
    // What never rests while it is looked at must not outlive its credentials either.
    const isOld = this.#parts.clock.monotonicMs() - environment.bornAtMs >= ENVIRONMENT_AGE_MS_MAX
    if (isOld || this.#stale.has(environment) || this.#closing.signal.aborted) return environment.end()
    const waiter = this.#waiters.find((each) => each.key === key && !each.isDone)
    if (waiter !== undefined) return this.#hand(waiter, environment)
    this.#idle.push({ key, environment, sinceMs: this.#parts.clock.monotonicMs() })
    if (this.#idle.length > IDLE_ENVIRONMENTS_MAX) this.#endLongestIdle()
  }

  /** What is idle of the function ends, what is busy after its event. */
  retire(functionArn?: string): void {
    this.#retired.set(functionArn ?? ALL, ++this.#generation)
    for (const environment of this.#all) {
      if (functionArn === undefined || environment.version.arn === functionArn) this.#stale.add(environment)
    }
    for (const { environment } of this.#idle) if (this.#stale.has(environment)) environment.end()
  }

  /** Looks at the memory of what is busy as long as something is. */
  async watchMemory(): Promise<void> {
    if (this.#looking) return
    this.#looking = true
    for (let busy = this.#busy(); busy.length > 0; busy = this.#busy()) {
      await this.#parts.clock.sleep(MEMORY_LOOK_MS)
      for (const environment of busy) if (environment.isBusy) environment.lookAtMemory()
    }
    this.#looking = false
  }

  close(): void {
    this.#closing.abort()
    for (const waiter of this.#toStart) this.#refuse(waiter, new Error('functions are being stopped'))
    for (const environment of this.#all) environment.end()
  }

  #busy(): readonly Environment[] {
    return [...this.#all].filter(({ isBusy }) => isBusy)
  }

  #wait(key: string, version: FunctionSnapshot, signal?: AbortSignal): Promise<Environment> {
    const { promise, resolve: take, reject: fail } = Promise.withResolvers<Environment>()
    const waiter: Waiter<Environment> = { key, version, take, fail, isDone: false }
    signal?.addEventListener('abort', () => this.#refuse(waiter, signal.reason), { once: true })
    this.#waiters.push(waiter)
    this.#toStart.push(waiter)
    this.#startNext()
    return promise
  }

  #startNext(): void {
    while (this.#starting < this.#parts.startsMax) {
      const waiter = this.#toStart.shift()
      if (waiter === undefined) return
      if (waiter.isDone) continue
      this.#starting++
      void this.#start(waiter).finally(() => {
        this.#starting--
        this.#startNext()
      })
    }
  }

  async #start(waiter: Waiter<Environment>): Promise<void> {
    const generation = this.#generation
    try {
      const environment = await this.#parts.start(waiter.version)
      this.#all.add(environment)
      this.#keys.set(environment, waiter.key)
      if (this.#retiredSince(generation, waiter.version)) this.#stale.add(environment)
      void environment.over.then(() => this.#forget(environment))
      // Who waited may have got one that became free meanwhile.
      if (waiter.isDone || this.#closing.signal.aborted) this.release(environment)
      else this.#hand(waiter, environment)
    } catch (error) {
      this.#refuse(waiter, error)
    }
  }

  #retiredSince(generation: number, { arn }: FunctionSnapshot): boolean {
    return [arn, ALL].some((key) => (this.#retired.get(key) ?? 0) > generation)
  }

  #hand(waiter: Waiter<Environment>, environment: Environment): void {
    this.#done(waiter)
    waiter.take(environment)
  }

  #refuse(waiter: Waiter<Environment>, error: unknown): void {
    if (waiter.isDone) return
    this.#done(waiter)
    waiter.fail(error)
  }

  #done(waiter: Waiter<Environment>): void {
    waiter.isDone = true
    this.#waiters.splice(this.#waiters.indexOf(waiter), 1)
  }

  #forget(environment: Environment): void {
    this.#all.delete(environment)
    this.#keys.delete(environment)
    this.#idle = this.#idle.filter((each) => each.environment !== environment)
  }

  #endLongestIdle(): boolean {
    const longest = this.#idle.shift()
    longest?.environment.end()
    if (longest !== undefined) this.#forget(longest.environment)
    return longest !== undefined
  }

  async #sweepForever(): Promise<void> {
    const { clock, logger } = this.#parts
    const { signal } = this.#closing
    while (!signal.aborted) {
      // Ends by the abort alone.
      await clock.sleep(SWEEP_MS, signal).catch(() => undefined)
      const nowMs = clock.monotonicMs()
      const isDue = ({ environment, sinceMs }: Idle<Environment>): boolean =>
        nowMs - sinceMs >= IDLE_MS_MAX || nowMs - environment.bornAtMs >= ENVIRONMENT_AGE_MS_MAX
      for (const { environment } of this.#idle.filter(isDue)) environment.end()
      if (this.#retired.size > RETIRED_MAX) this.#retired.clear()
      if (signal.aborted) logger.info('functions have stopped')
    }
  }
}

/** Stands for every function; no ARN is empty. */
const ALL = ''
/** More of them are forgotten: they matter only while an environment starts. */
const RETIRED_MAX = 10_000
