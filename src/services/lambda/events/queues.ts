/** Events that were accepted and that nobody waits for, of all functions. */
import type { AppendOutcome } from '../../../engine/log.ts'
import { eventsLogId, functionOfLog } from '../entities.ts'
import type { LambdaRuntime } from '../port.ts'
import { attemptEvent } from './attempt.ts'
import { type EventFacts, EventLog } from './event-log.ts'
import { ALL_EVENTS_AT_ONCE_MAX, EVENTS_AT_ONCE_MAX } from './limits.ts'
import { EventQueue } from './queue.ts'

interface Open {
  readonly functionArn: string
  readonly log: EventLog
  readonly queue: EventQueue
}

export class EventQueues {
  readonly #runtime: LambdaRuntime
  /** By the internal id of the function. */
  readonly #queues = new Map<string, Promise<Open>>()
  readonly #opened = new Map<string, Open>()
  #free = ALL_EVENTS_AT_ONCE_MAX
  #wanted = false
  #begun = false
  #closed = false
  #unsubscribe: () => void = () => {}

  constructor(runtime: LambdaRuntime) {
    this.#runtime = runtime
  }

  /** Nothing is under way, and nothing could be begun now. */
  get isIdle(): boolean {
    return [...this.#opened.values()].every(({ queue }) => queue.isIdle)
  }

  /** Finds out where the last process ended. Nothing runs before `begin`. */
  async start(): Promise<void> {
    const { catalog, engine } = this.#runtime
    this.#unsubscribe = catalog.subscribe((changes) => {
      for (const { kind, before, after } of changes) {
        if (kind === 'lambda.function' && before !== undefined && before.id !== after?.id) this.#forget(before.id)
      }
    })
    const owners = new Map<string, string>()
    for (const { id, arn } of catalog.list('lambda.function', '')) owners.set(id, arn)
    for (const logId of await engine.list()) {
      const id = functionOfLog(logId)
      if (id === undefined) continue
      const arn = owners.get(id)
      if (arn === undefined) await engine.remove(logId)
      else await this.#open(id, arn)
    }
  }

  /** Goes on: functions can be run now. */
  begin(): void {
    this.#begun = true
    for (const { queue } of this.#opened.values()) queue.pump()
  }

  /** The event is durable if the outcome is `ok`; it is run from then on. */
  async accept(
    owner: { readonly id: string; readonly arn: string },
    facts: EventFacts,
    payload: Uint8Array,
  ): Promise<AppendOutcome> {
    const { log, queue } = await this.#open(owner.id, owner.arn)
    const outcome = await log.append(facts, payload)
    // Also if nobody knows what became of it: it may be there.
    if (outcome.outcome === 'ok' || outcome.outcome === 'unknown') queue.offer()
    return outcome
  }

  /** Begins nothing more. What is under way is taken up again by the next process, whatever comes of it now. */
  stop(): void {
    this.#closed = true
    this.#unsubscribe()
    for (const { queue } of this.#opened.values()) queue.stop()
  }

  /** Ends when what is under way has ended: whoever runs functions is closed first. */
  async close(): Promise<void> {
    this.stop()
    for (const [id, { queue }] of this.#opened) {
      await queue.close()
      // So that the next start need not look for events that are none.
      if (queue.isEmpty) await this.#runtime.engine.remove(eventsLogId(id))
    }
  }

  #open(id: string, functionArn: string): Promise<Open> {
    let opening = this.#queues.get(id)
    if (opening === undefined) {
      opening = this.#opening(id, functionArn)
      this.#queues.set(id, opening)
      opening.catch(() => this.#queues.delete(id))
    }
    return opening
  }

  async #opening(id: string, functionArn: string): Promise<Open> {
    const { engine, clock, logger } = this.#runtime
    const log = await EventLog.open(engine, id)
    const queue = new EventQueue({
      log,
      clock,
      attempt: (event, tries) =>
        attemptEvent({ runtime: this.#runtime, stopping: () => this.#closed }, functionArn, event, tries),
      width: () => (this.#begun ? this.#width(functionArn) : 0),
      take: () => this.#take(),
      give: () => this.#give(),
      onFailure: (error) => {
        if (!this.#closed) logger.error(`events of ${functionArn}`, error)
      },
    })
    const open = { functionArn, log, queue }
    this.#opened.set(id, open)
    return open
  }

  /** Where none is kept for it, an event still takes a place, to be given up. */
  #width(functionArn: string): number {
    return Math.max(1, this.#runtime.catalog.get('lambda.function', functionArn)?.reservedConcurrency ?? EVENTS_AT_ONCE_MAX)
  }

  #take(): boolean {
    if (this.#free === 0) {
      this.#wanted = true
      return false
    }
    this.#free--
    return true
  }

  #give(): void {
    this.#free++
    if (!this.#wanted) return
    this.#wanted = false
    for (const { queue } of this.#opened.values()) queue.pump()
  }

  /** The function is gone, and its events with it. */
  #forget(id: string): void {
    const open = this.#opened.get(id)
    this.#opened.delete(id)
    this.#queues.delete(id)
    const { engine, logger } = this.#runtime
    const gone = async (): Promise<void> => {
      await open?.queue.close()
      await engine.remove(eventsLogId(id))
    }
    gone().catch((error: unknown) => logger.error(`the events of a function that is gone (${eventsLogId(id)})`, error))
  }
}
