/** Notices a disk that takes long to say that something is on it. Nothing can be done about it here but to say so: who waits, waits, and the queue is bounded. */
import type { Clock } from '../../kernel/clock.ts'
import type { Logger } from '../../telemetry/logger.ts'

/** A sync that takes longer is told. */
export const SYNC_SLOW_MS = 1_000
/** One that is still under way after so long is told as an error. */
export const SYNC_STUCK_MS = 10_000
/** How long a slow sync is remembered. */
const REMEMBERED_MS = 60_000
const WARNED_EVERY_MS = 10_000

export class SyncWatch {
  readonly #pace: Clock
  readonly #logger: Logger
  readonly #signal: AbortSignal
  #since: number | undefined
  #isArmed = false
  #isStuck = false
  #slow: { readonly tookMs: number; readonly atMs: number } | undefined
  #warnedAtMs = Number.NEGATIVE_INFINITY

  constructor(pace: Clock, logger: Logger, signal: AbortSignal) {
    this.#pace = pace
    this.#logger = logger
    this.#signal = signal
  }

  /** What is wrong with the disk, in a sentence; `undefined` when nothing is. */
  get trouble(): string | undefined {
    const nowMs = this.#pace.monotonicMs()
    if (this.#since !== undefined && nowMs - this.#since >= SYNC_SLOW_MS)
      return `the disk has not answered a sync for ${seconds(nowMs - this.#since)}`
    if (this.#slow !== undefined && nowMs - this.#slow.atMs < REMEMBERED_MS)
      return `the disk is slow: a sync took ${seconds(this.#slow.tookMs)}, ${seconds(nowMs - this.#slow.atMs)} ago`
    return undefined
  }

  /** Syncs. One at a time. */
  async time(sync: () => Promise<void>): Promise<void> {
    const since = this.#pace.monotonicMs()
    this.#since = since
    this.#arm()
    try {
      await sync()
    } finally {
      this.#since = undefined
      const nowMs = this.#pace.monotonicMs()
      if (nowMs - since >= SYNC_SLOW_MS) this.#tell(nowMs - since, nowMs)
      this.#isStuck = false
    }
  }

  #tell(tookMs: number, nowMs: number): void {
    this.#slow = { tookMs, atMs: nowMs }
    if (!this.#isStuck && nowMs - this.#warnedAtMs < WARNED_EVERY_MS) return
    this.#warnedAtMs = nowMs
    this.#logger.warn(`The disk took ${seconds(tookMs)} for a sync; puts waited for it. Look for what else writes to it.`)
  }

  /** One look a second at most, not one for every sync. */
  #arm(): void {
    if (this.#isArmed) return
    this.#isArmed = true
    this.#pace.sleep(SYNC_SLOW_MS, this.#signal).then(
      () => this.#look(),
      () => undefined,
    )
  }

  #look(): void {
    this.#isArmed = false
    if (this.#since === undefined) return
    const tookMs = this.#pace.monotonicMs() - this.#since
    if (tookMs >= SYNC_STUCK_MS && !this.#isStuck) {
      this.#isStuck = true
      this.#logger.error(
        `The disk has not answered a sync for ${seconds(tookMs)}. Puts wait for it, and are refused once too much waits; reads go on.`,
      )
    }
    if (tookMs > 0) this.#arm()
  }
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`
}
