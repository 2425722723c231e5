import type { Target } from '../endpoint.ts'
import { type Io, UserError } from '../io.ts'
import { manage } from '../manage.ts'

/** What time it is where the records are: the clock of a Leat may have been steered, and may be steered again. */
export class ServerTime {
  readonly #io: Io
  readonly #target: Target
  #aheadMs = 0

  private constructor(io: Io, target: Target) {
    this.#io = io
    this.#target = target
  }

  static async of(io: Io, target: Target): Promise<ServerTime> {
    const time = new ServerTime(io, target)
    await time.measure()
    return time
  }

  /** As of the last measuring. */
  nowMs(): number {
    return this.#io.clock.nowMs() + this.#aheadMs
  }

  async measure(): Promise<void> {
    if (this.#target.isAws) return
    try {
      const { now } = await manage(this.#io, this.#target, 'clock', { do: 'show' })
      const nowMs = Date.parse(String(now))
      this.#aheadMs = Number.isNaN(nowMs) ? 0 : nowMs - this.#io.clock.nowMs()
    } catch (error) {
      // Another server that speaks Kinesis, with a clock like ours. One that cannot be reached shows at the next call.
      if (!(error instanceof UserError || this.#io.signal.aborted)) throw error
    }
  }
}
