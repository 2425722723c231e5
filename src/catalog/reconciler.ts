import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../telemetry/logger.ts'
import type { Catalog } from './catalog.ts'
import { type Due, DueHeap } from './due-heap.ts'
import type { EntityMap } from './entities.ts'

/**
 * The second half of a control operation: brings one entity closer to what the catalog says it should be. Declared by services, run by
 * the loop in this folder on every change, when due, and on start (so that a crash resumes what was under way).
 */
export interface Reconciler<Entities extends EntityMap, Kind extends keyof Entities & string = keyof Entities & string> {
  readonly name: string
  readonly kind: Kind
  /** When this entity wants to be looked at (epoch ms; a past moment means now). `undefined`: not until it changes. Pure. */
  dueAtMs(entity: Readonly<Entities[Kind]>): number | undefined
  /** One step. Safe to repeat at any point, after any crash. Never runs twice at once for one entity. A throw is retried with back-off. */
  reconcile(id: string): Promise<void>
}

/** At once, over all entities. */
const RUNNING_MAX = 16
/** Back-off after a throw, or a step that changed nothing; doubles up to the cap. */
const RETRY_FIRST_MS = 100
const RETRY_MAX_MS = 30_000
/** Longest single sleep, so that a step of the wall clock (a laptop that slept) is noticed. */
const SLEEP_MS_MAX = 600_000

export interface ReconcilersOptions<Entities extends EntityMap> {
  readonly catalog: Catalog<Entities>
  readonly clock: Clock
  readonly logger: Logger
  readonly reconcilers: readonly Reconciler<Entities>[]
}

export interface RunningReconcilers {
  /** Nothing runs and nothing is due now. */
  readonly isIdle: boolean
  /** Resolves when nothing runs and nothing is due now (later work may be planned). */
  idle(): Promise<void>
  /** Starts nothing more and waits for the steps under way. */
  close(): Promise<void>
}

/** Looks at every entity now, and from then on at each when it changes and when it is due. */
export function runReconcilers<Entities extends EntityMap>(options: ReconcilersOptions<Entities>): RunningReconcilers {
  const loop = new ReconcilerLoop(options)
  loop.start()
  return loop
}

interface Task<Entities extends EntityMap> extends Due {
  readonly reconciler: Reconciler<Entities>
  readonly id: string
  /** In a row. */
  failures: number
  running: boolean
  /** While it was running. */
  changed: boolean
}

class ReconcilerLoop<Entities extends EntityMap> implements RunningReconcilers {
  readonly #options: ReconcilersOptions<Entities>
  /** Only of entities that want something. */
  readonly #tasks: ReadonlyMap<Reconciler<Entities>, Map<string, Task<Entities>>>
  readonly #heap = new DueHeap<Task<Entities>>()
  readonly #running = new Set<Promise<void>>()
  #idleWaiters: (() => void)[] = []
  #timer: { readonly dueAtMs: number; readonly stop: AbortController } | undefined
  #pumpPlanned = false
  #closed = false
  #unsubscribe: () => void = () => {}

  constructor(options: ReconcilersOptions<Entities>) {
    this.#options = options
    this.#tasks = new Map(options.reconcilers.map((reconciler) => [reconciler, new Map()]))
  }

  start(): void {
    const { catalog } = this.#options
    this.#unsubscribe = catalog.subscribe((changes) => {
      for (const { kind, id, after } of changes) {
        for (const reconciler of this.#tasks.keys()) if (reconciler.kind === kind) this.#look(reconciler, id, after)
      }
    })
    for (const reconciler of this.#tasks.keys()) {
      for (const [id, entity] of catalog.entries(reconciler.kind, '')) this.#look(reconciler, id, entity)
    }
  }

  idle(): Promise<void> {
    if (this.isIdle) return Promise.resolve()
    return new Promise((resolve) => this.#idleWaiters.push(resolve))
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#unsubscribe()
    this.#timer?.stop.abort()
    await Promise.all(this.#running)
    this.#tellIdle()
  }

  get isIdle(): boolean {
    return this.#running.size === 0 && (this.#closed || this.#soonestDueMs() > this.#options.clock.nowMs())
  }

  #soonestDueMs(): number {
    return this.#heap.soonest()?.dueAtMs ?? Number.POSITIVE_INFINITY
  }

  #tellIdle(): void {
    if (!this.isIdle) return
    for (const resolve of this.#idleWaiters.splice(0)) resolve()
  }

  /** An entity is new, or changed, or gone. */
  #look(reconciler: Reconciler<Entities>, id: string, entity: Readonly<Entities[keyof Entities & string]> | undefined): void {
    const tasks = this.#tasks.get(reconciler)
    const known = tasks?.get(id)
    if (known?.running) {
      known.changed = true
      return
    }
    const task = known ?? { reconciler, id, failures: 0, running: false, changed: false, dueAtMs: 0, heapIndex: -1 }
    task.failures = 0
    tasks?.set(id, task)
    this.#plan(task, this.#dueAtMs(reconciler, entity))
  }

  #dueAtMs(
    reconciler: Reconciler<Entities>,
    entity: Readonly<Entities[keyof Entities & string]> | undefined,
  ): number | undefined {
    try {
      return entity === undefined ? undefined : reconciler.dueAtMs(entity)
    } catch (cause) {
      this.#options.logger.error(`${reconciler.name}: cannot say when an entity is due`, cause)
      return undefined
    }
  }

  #plan(task: Task<Entities>, dueAtMs: number | undefined): void {
    if (dueAtMs === undefined) {
      this.#heap.remove(task)
      this.#tasks.get(task.reconciler)?.delete(task.id)
    } else {
      this.#heap.set(task, dueAtMs)
    }
    if (this.#pumpPlanned) return
    this.#pumpPlanned = true
    // Not at once: this may be the middle of somebody's commit.
    queueMicrotask(() => {
      this.#pumpPlanned = false
      this.#pump()
    })
  }

  /** Starts what is due and may start, and sees to it that somebody comes back for the rest. */
  #pump(): void {
    if (this.#closed) return
    const nowMs = this.#options.clock.nowMs()
    for (let task = this.#heap.soonest(); task !== undefined && task.dueAtMs <= nowMs; task = this.#heap.soonest()) {
      if (this.#running.size >= RUNNING_MAX) return // Each of them pumps again at its end.
      this.#heap.remove(task)
      this.#start(task)
    }
    this.#setTimer(this.#soonestDueMs(), nowMs)
    this.#tellIdle()
  }

  #setTimer(dueAtMs: number, nowMs: number): void {
    if (this.#timer?.dueAtMs === dueAtMs) return
    this.#timer?.stop.abort()
    this.#timer = undefined
    if (dueAtMs === Number.POSITIVE_INFINITY) return
    const stop = new AbortController()
    this.#timer = { dueAtMs, stop }
    const wake = (): void => {
      this.#timer = undefined
      this.#pump()
    }
    this.#options.clock.sleep(Math.min(dueAtMs - nowMs, SLEEP_MS_MAX), stop.signal).then(wake, (cause) => {
      if (!stop.signal.aborted) this.#options.logger.error('the timer of the reconcilers failed', cause)
    })
  }

  #start(task: Task<Entities>): void {
    task.running = true
    task.changed = false
    const running = attempt(() => task.reconciler.reconcile(task.id)).then((failure) => {
      this.#running.delete(running)
      task.running = false
      if (!this.#closed) this.#finish(task, failure)
    })
    this.#running.add(running)
  }

  #finish(task: Task<Entities>, failure: Failure | undefined): void {
    const { catalog, clock, logger } = this.#options
    const { reconciler, id } = task
    const dueAtMs = this.#dueAtMs(reconciler, catalog.get(reconciler.kind, id))
    const nowMs = clock.nowMs()
    const stuck = failure === undefined && !task.changed && dueAtMs !== undefined && dueAtMs <= nowMs
    if (failure === undefined && !stuck) {
      task.failures = 0
      this.#plan(task, dueAtMs)
      return
    }
    const waitMs = Math.min(RETRY_FIRST_MS * 2 ** task.failures, RETRY_MAX_MS)
    task.failures++
    if (stuck) logger.warn(`${reconciler.name} of ${id} is due and changed nothing; looking again in ${waitMs} ms`)
    else logger.error(`${reconciler.name} of ${id} failed; trying again in ${waitMs} ms`, failure?.cause)
    this.#plan(task, dueAtMs === undefined ? undefined : Math.max(dueAtMs, nowMs + waitMs))
  }
}

interface Failure {
  readonly cause: unknown
}

async function attempt(step: () => Promise<void>): Promise<Failure | undefined> {
  try {
    await step()
    return undefined
  } catch (cause) {
    return { cause }
  }
}
