/**
 * The one writer of the device log. No timers: while a frame is being synced the next one gathers, so that a sync is shared by all who wait
 * for it, in whatever log. That is why all logs share one device log and not a file each: see docs/storage-format.md.
 */
import { applyEntry, buryBelowHorizon } from './apply.ts'
import { Asides } from './asides.ts'
import { batchLength, closedError, leaveUnknown, Plan, QUEUE_WISHES_MAX, refuse, refuseFull, type Wish } from './batch.ts'
import type { CommitterOptions } from './committer-options.ts'
import { DiskFailure, DiskFull, isFull } from './failures.ts'
import { type Entry, KIND, type PlacedEntry } from './frame.ts'
import { replaceManifest } from './manifest.ts'
import type { OpenFiles } from './open-files.ts'
import type { OpenSegment } from './open-segment.ts'
import type { Recovered } from './recovery.ts'
import { Reserve } from './reserve.ts'
import { Rewriter, type Rewritten } from './rewriter.ts'
import type { Segment } from './segment.ts'
import type { Segments } from './segments.ts'
import type { LaneState, State } from './state.ts'
import { SyncWatch } from './sync-watch.ts'
import { Turnover } from './turnover.ts'

/** How often the disk is asked again for room for seals and removals, which cannot be refused. */
const FULL_RETRY_MS = 1_000
/** A segment that is larger is closed by an orderly stop. */
const READ_AT_START_BYTES_MAX = 1024 * 1024
const NOBODY: ReadonlySet<string> = new Set()

export class Committer {
  readonly #options: CommitterOptions
  readonly #state: State
  readonly #segments: Segments
  readonly #files: OpenFiles
  readonly #reserve: Reserve
  readonly #stopped = new AbortController()
  #open: OpenSegment
  #queue: Wish[] = []
  #queueBytes = 0
  #running: Promise<void> | undefined
  #failure: DiskFailure | undefined
  #full = false
  #hasDead = false
  #unmarked = false
  #waitsForRoom = false
  #syncing: Promise<void> | undefined
  readonly #watch: SyncWatch
  readonly #turnover: Turnover
  readonly #rewriter: Rewriter
  readonly #asides = new Asides()
  #ready: { readonly rewritten: Rewritten; done(): void } | undefined

  constructor(options: CommitterOptions, { state, segments, open, files }: Recovered) {
    this.#options = options
    this.#state = state
    this.#segments = segments
    this.#files = files
    this.#open = open
    this.#reserve = new Reserve(options.disk, options.reserveBytes)
    const ports = { ...options, files, state, segments, guarded: (work: () => Promise<void>) => this.#guarded(work) }
    this.#watch = new SyncWatch(options.pace, options.logger, this.#stopped.signal)
    this.#turnover = new Turnover(ports)
    this.#rewriter = new Rewriter({
      ...ports,
      signal: this.#stopped.signal,
      publish: (rewritten) => this.#publish(rewritten),
    })
  }

  /** Sets the reserve aside. A disk without room for it is full. */
  async begin(): Promise<void> {
    this.#full = !(await this.#reserve.take())
    this.#rewriter.wake()
  }

  /** What is wrong with the disk, in a sentence. */
  get trouble(): string | undefined {
    return this.#full ? 'the disk is full: puts are refused until there is room' : this.#watch.trouble
  }

  submit(wish: Wish): void {
    if (wish.kind === 'append') {
      const bytes = this.#queueBytes + wish.bytes
      const isBusy = bytes > this.#options.queueBytesMax && this.#queue.length > 0
      if (this.#failure !== undefined || isBusy || this.#queue.length >= QUEUE_WISHES_MAX) return refuse(wish, 'overloaded')
      this.#queueBytes = bytes
    } else if (this.#failure !== undefined) return wish.fail(this.#failure)
    this.#queue.push(wish)
    this.#kick()
  }

  /** Does something while everything that is durable is in closed segments and nothing moves. `work` must be quick: appends wait for it. */
  still<T>(work: (closed: readonly Segment[], state: State) => Promise<T>): Promise<T> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure)
    const done = this.#asides.add(
      () => this.#rotate(),
      () => work(this.#segments.closed, this.#state),
    )
    this.#kick()
    return done
  }

  /** A lane's horizon rose: perhaps a segment can go. */
  trimmed(lane: LaneState): void {
    if (buryBelowHorizon(lane, this.#open.segment)) this.#noteDead()
  }

  /** Waits for what is under way, then writes down how far everything is durable. */
  async close(): Promise<void> {
    this.#stopped.abort(new Error('the engine was closed'))
    await this.#rewriter.stopped()
    while (this.#running !== undefined) await this.#running
    await this.#syncing
    await this.#turnover.settled()
    for (const wish of this.#queue.splice(0)) leaveUnknown(wish, new DiskFull('the disk is full'))
    this.#asides.fail(closedError())
    if (this.#failure === undefined) await this.#guarded(() => this.#finish())
    await this.#open.close()
    await this.#files.close()
  }

  async #finish(): Promise<void> {
    await this.#open.sync()
    try {
      // What is read at the next start is then little.
      if (this.#open.end > READ_AT_START_BYTES_MAX) this.#open = await this.#turnover.begin(this.#open)
      else await replaceManifest(this.#options.disk, this.#segments.manifest(this.#open))
    } catch (error) {
      // Without it the next start proves the same from the frames.
      if (!isFull(error)) throw error
    }
  }

  #kick(): void {
    if (this.#running !== undefined || this.#failure !== undefined) return
    this.#running = this.#guarded(() => this.#run()).finally(() => {
      this.#running = undefined
      // What came while the last steps were under way.
      const isWanted = this.#queue.length > 0 || this.#hasDead
      if (this.#ready !== undefined || !this.#asides.isEmpty || (isWanted && !this.#waitsForRoom)) this.#kick()
    })
  }

  /** Any failure that is not understood ends the process: nobody knows what is stored. */
  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (cause) {
      this.#fail(cause)
    }
  }

  #fail(cause: unknown): void {
    if (this.#failure !== undefined) return
    const failure = new DiskFailure(`the disk failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.#failure = failure
    for (const wish of this.#queue.splice(0)) leaveUnknown(wish, failure)
    this.#queueBytes = 0
    this.#stopped.abort(failure)
    this.#asides.fail(failure)
    this.#ready?.done()
    this.#options.onFatal(failure)
  }

  async #run(): Promise<void> {
    // Whoever appends in the same turn shares the first frame.
    await undefined
    this.#waitsForRoom = false
    while (this.#queue.length > 0 && this.#failure === undefined) {
      const wishes = this.#queue.splice(0, batchLength(this.#queue))
      for (const wish of wishes) if (wish.kind === 'append') this.#queueBytes -= wish.bytes
      if (!(await this.#commit(wishes))) break
      await this.#tidy()
    }
    await this.#tidy()
    if (this.#unmarked && this.#failure === undefined) await this.#mark()
  }

  /** `false` if what is left must wait for room. */
  async #commit(wishes: readonly Wish[]): Promise<boolean> {
    // What is being copied will free more than it takes.
    if (this.#full && !this.#rewriter.isCopying && (await this.#reserve.takeAgain(this.#options.pace.monotonicMs())))
      this.#full = false
    const { reservedFor } = this.#options
    let accepted = this.#full ? refuseFull(wishes, reservedFor) : wishes
    for (let attempt = 0; accepted.length > 0; attempt++) {
      try {
        const plan = new Plan(this.#state, this.#options.clock.nowMs(), accepted)
        if (plan.entries.length > 0) await this.#write(plan.entries)
        plan.settle()
        return true
      } catch (error) {
        if (!(error instanceof DiskFull)) {
          // Of unknown fate, as is all that waits behind it.
          this.#queue.unshift(...accepted)
          throw error
        }
        this.#full = true
        accepted = refuseFull(accepted, reservedFor)
        if (attempt > 0 || !(await this.#reserve.release())) return this.#postpone(refuseFull(accepted, NOBODY))
      }
    }
    return true
  }

  #postpone(wishes: readonly Wish[]): boolean {
    if (wishes.length === 0) return true
    this.#queue.unshift(...wishes)
    this.#waitsForRoom = true
    this.#options.pace.sleep(FULL_RETRY_MS, this.#stopped.signal).then(
      () => this.#kick(),
      () => undefined,
    )
    return false
  }

  async #write(entries: readonly Entry[]): Promise<void> {
    if (this.#open.spoiled || this.#open.end >= this.#options.segmentBytes) await this.#rotate()
    let placed: readonly PlacedEntry[]
    try {
      placed = await this.#open.write(entries)
    } catch (error) {
      throw isFull(error) ? new DiskFull('no room for a frame', { cause: error }) : error
    }
    if (this.#options.sync === 'always') await this.#sync()
    else this.#syncLater()
    this.#unmarked = this.#options.sync === 'always'
    placed.forEach((entry, i) => {
      applyEntry(this.#state, this.#open.segment, entry, () => Buffer.from(entries[i]?.body ?? []).toString('utf8'))
      if (entry.kind === KIND.remove) this.#noteDead()
      if (entry.kind === KIND.data || entry.kind === KIND.seal) this.#options.onNews(entry.log, entry.lane)
    })
  }

  /** An empty frame, not synced: after a crash of the process it proves the frame before it. */
  async #mark(): Promise<void> {
    if (this.#open.spoiled) return
    this.#unmarked = false
    try {
      await this.#open.write([])
    } catch (error) {
      if (!isFull(error)) throw error
    }
  }

  #syncLater(): void {
    this.#syncing ??= this.#guarded(async () => {
      await this.#options.pace.sleep(this.#options.syncIntervalMs, this.#stopped.signal).catch(() => undefined)
      // Before the sync, so that what is written while it runs is synced by the next one.
      this.#syncing = undefined
      await this.#sync()
    })
  }

  #sync(): Promise<void> {
    return this.#watch.time(() => this.#open.sync())
  }

  async #rotate(): Promise<void> {
    if (this.#options.sync === 'interval') await this.#open.sync()
    const old = this.#open.segment
    this.#open = await this.#turnover.begin(this.#open)
    if (old.dead) this.#hasDead = true
    this.#rewriter.wake()
  }

  #noteDead(): void {
    this.#hasDead = true
    this.#rewriter.wake()
    this.#kick()
  }

  /** Segments that are to go, or to be replaced. */
  async #tidy(): Promise<void> {
    const ready = this.#ready
    this.#ready = undefined
    if (ready !== undefined) {
      try {
        await this.#turnover.replace(ready.rewritten, this.#open)
      } finally {
        ready.done()
      }
      if (ready.rewritten.fresh.dead) this.#hasDead = true
    }
    await this.#asides.run()
    if (!this.#hasDead) return
    this.#hasDead = false
    await this.#turnover.dropDead(this.#open)
  }

  /** Between two commits. */
  #publish(rewritten: Rewritten): Promise<void> {
    return new Promise((done) => {
      if (this.#failure !== undefined) return done()
      this.#ready = { rewritten, done }
      this.#kick()
    })
  }
}
