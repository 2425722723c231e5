/**
 * Time in the user's hand: a server's clock can be stopped, moved on and let run again, and retention, iterators, subscriptions, statuses and
 * whatever else waits for it follow as they would in reality.
 *
 * - What lives in streams and the catalog lives in this time. Signatures, TLS and the network's own limits go by the machine's clock: they are
 *   between this server and clients, whose clocks nobody moved.
 * - How time was steered is kept in the catalog, and written down before time moves: after a restart or a crash it goes on from there or a
 *   little later, never earlier than the records that were stamped.
 */
import type { Catalog } from './catalog/catalog.ts'
import type { Change } from './catalog/entities.ts'
import { assert } from './kernel/assert.ts'
import type { Clock } from './kernel/clock.ts'
import { parseDurationMs } from './kernel/duration.ts'
import { isRejection, type Rejection, reject } from './kernel/outcome.ts'
import type { Random } from './kernel/random.ts'
import { turnsOfTheLoop } from './kernel/sleepers.ts'
import type { SteerableClock, Steering } from './kernel/steerable-clock.ts'

/** What the catalog keeps of it. Absent: time was never steered. */
export interface TimeEntities {
  'leat.clock': Steering
}

const CLOCK_ID = 'current'

/** The longest retention, and a month to see what comes after it. More takes more calls. */
export const ADVANCE_MS_MAX = 396 * 86_400_000
/** Real time that one step waits for the work it set off; then time goes on without it, as it would have. */
const SETTLED_WITHIN_MS = 2_000
const SETTLED_POLL_MS = 1

export interface ClockState {
  /** ISO 8601. */
  readonly now: string
  readonly frozen: boolean
  /** Against the machine's clock, ms; below 0 it is behind. */
  readonly aheadMs: number
}

/** The hand on the clock. Changes are made one after the other and resolve when everything that was due has happened. */
export interface LeatClock {
  state(): ClockState
  freeze(): Promise<ClockState>
  /** By so many milliseconds, or a duration such as `25h`, `1d12h`, `90s`. Throws `RangeError` for anything else, and beyond 396 days. */
  advance(by: number | string): Promise<ClockState>
  /** Lets time run on from where it stands. */
  resume(): Promise<ClockState>
}

export interface TimeParts {
  readonly clock: SteerableClock
  /** The machine's. */
  readonly system: Clock
  readonly catalog: Catalog<TimeEntities>
  readonly random: Random
}

/** What happens by itself when its time has come. */
export interface SetOffWork {
  /** Nothing runs and nothing is due now. */
  readonly isIdle: boolean
}

/** Goes on from where the last process of this installation was. Before anything is stamped. */
export async function restoreTime({ clock, catalog }: Pick<TimeParts, 'clock' | 'catalog'>): Promise<void> {
  const steering = catalog.get('leat.clock', CLOCK_ID)
  if (steering !== undefined) await clock.restore(steering)
}

export class Time implements LeatClock {
  readonly #parts: TimeParts
  readonly #work: SetOffWork
  #turn: Promise<unknown> = Promise.resolve()

  constructor(parts: TimeParts, work: SetOffWork) {
    this.#parts = parts
    this.#work = work
  }

  state(): ClockState {
    const { clock, system } = this.#parts
    const nowMs = clock.nowMs()
    return {
      now: new Date(nowMs).toISOString(),
      frozen: 'frozenAtMs' in clock.steering,
      aheadMs: Math.round(nowMs - system.nowMs()),
    }
  }

  freeze(): Promise<ClockState> {
    return this.#inTurn(async (clock) => {
      await clock.freeze()
      await this.#keep(clock.steering)
    })
  }

  resume(): Promise<ClockState> {
    return this.#inTurn(async (clock) => {
      const { steering } = clock
      if (!('frozenAtMs' in steering)) return
      await this.#keep({ offsetMs: steering.frozenAtMs - this.#parts.system.nowMs() })
      await clock.resume()
    })
  }

  advance(by: number | string): Promise<ClockState> {
    const ms = typeof by === 'number' ? by : parseDurationMs(by)
    if (ms === undefined || !Number.isInteger(ms) || ms < 1 || ms > ADVANCE_MS_MAX) {
      return Promise.reject(new RangeError(`the clock is moved on by 1ms to ${ADVANCE_MS_MAX / 86_400_000}d, not "${by}"`))
    }
    return this.#inTurn(async (clock) => {
      const { steering } = clock
      await this.#keep('frozenAtMs' in steering ? { frozenAtMs: steering.frozenAtMs + ms } : { offsetMs: steering.offsetMs + ms })
      await clock.advance(ms, () => this.#settled())
    })
  }

  /** The machine's time again, backwards if need be: only when nothing is left that was stamped. */
  reset(): Promise<ClockState> {
    return this.#inTurn(async (clock) => {
      if (this.#parts.catalog.get('leat.clock', CLOCK_ID) === undefined) return
      await this.#commit('ResetClock', [{ remove: 'leat.clock', id: CLOCK_ID }])
      await clock.restore({ offsetMs: 0 })
    })
  }

  #inTurn(change: (clock: SteerableClock) => Promise<void>): Promise<ClockState> {
    const turn = this.#turn.then(async () => {
      await change(this.#parts.clock)
      return this.state()
    })
    this.#turn = turn.catch(() => undefined) // Whoever asked for the change hears of it.
    return turn
  }

  #keep(value: Steering): Promise<void> {
    return this.#commit('SteerClock', [{ put: 'leat.clock', id: CLOCK_ID, value }])
  }

  async #commit(operation: string, changes: readonly Change<TimeEntities>[]): Promise<void> {
    const { catalog, random } = this.#parts
    const meta = { requestId: random.uuid(), principal: 'leat:clock', operation }
    const outcome = await catalog.commit(() => ({ changes, reply: undefined }), meta)
    assert(!isRejection(outcome), 'steering the clock is never rejected')
  }

  /** The work that one moment set off is done: the second halves of control operations and the delivery of objects, which wait for the disk. */
  async #settled(): Promise<void> {
    const { system } = this.#parts
    const untilMs = system.monotonicMs() + SETTLED_WITHIN_MS
    await turnsOfTheLoop()
    while (!this.#work.isIdle && system.monotonicMs() < untilMs) {
      await system.sleep(SETTLED_POLL_MS)
      await turnsOfTheLoop()
    }
  }
}

type Steered = ClockState | Rejection<'BadRequest'>

/** The action `clock`: `{ "do": "show" | "freeze" | "resume" }` or `{ "do": "advance", "by": "25h" }`. */
export async function clockAction(time: Time, input: Readonly<Record<string, unknown>>): Promise<Steered> {
  const { do: what = 'show', by } = input
  switch (what) {
    case 'show':
      return time.state()
    case 'freeze':
      return time.freeze()
    case 'resume':
      return time.resume()
    case 'advance':
      if (typeof by !== 'string' && typeof by !== 'number')
        return reject('BadRequest', 'Say by how much: { "do": "advance", "by": "25h" }.')
      return time.advance(by).catch((error: unknown) => {
        if (error instanceof RangeError) return reject('BadRequest', `${error.message.replace(/^t/, 'T')}.`)
        throw error
      })
    default:
      return reject('BadRequest', '"do" is one of show, freeze, advance and resume.')
  }
}
