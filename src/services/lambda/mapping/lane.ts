/**
 * Works off one lane of a mapping: gathers a batch, hands it to the function, and goes by what comes of it (`plan.ts`), one batch after the other. What
 * was decided is in the journal before anything follows from it. It waits on the stream and never polls; it holds records only while an event is made.
 */
import { EngineClosed } from '../../../engine/log.ts'
import { isRejection, type Rejection } from '../../../kernel/outcome.ts'
import { unless } from '../../../kernel/unless.ts'
import { PAGE_RECORDS } from '../../consuming/limits.ts'
import { Attempt, type Attempted } from './attempt.ts'
import { recordsOfBatch } from './batch-records.ts'
import { eventWriter } from './event.ts'
import { Gathering, type PageEnd, type PlacedRecord, type Selection } from './gathering.ts'
import { type InFlight, isSame, type LaneParts, type Trouble, UNFORESEEN } from './lane-parts.ts'
import { RECORDS_PER_READ_MIN, REFUSED_RETRY_MS, SKIPPED_NOTED_MS, THROTTLED_RETRY_MS_MAX } from './limits.ts'
import { type Obstacle, Pausing, type Remedy } from './pausing.ts'
import { type Batch, completed, type LaneState, pauseMs } from './plan.ts'
import { NO_TOTALS, type Totals } from './progress.ts'
import { adapted } from './settings.ts'

/** Why waits end; made once, since a stack for each would cost more than the wait. */
const OVER = new Error('the wait is over')

export class Lane {
  readonly #parts: LaneParts
  #state: LaneState
  readonly #closing = new AbortController()
  /** Besides, whatever is under way counts for nothing any more. */
  readonly #abandoned = new AbortController()
  readonly #pausing: Pausing
  #doing: 'working' | 'waiting' = 'working'
  #unreached = 0
  /** Records of the first batch, where they are still at hand. */
  #kept: readonly PlacedRecord[] | undefined
  /** Records that were filtered out, and are not written down yet. */
  #filtered = 0
  #notedAtMs = Number.NEGATIVE_INFINITY
  trouble: Trouble | undefined
  inFlight: InFlight | undefined
  hasSucceeded = false

  constructor(parts: LaneParts) {
    this.#parts = parts
    this.#pausing = new Pausing(parts.clock)
    this.#state = adapted(parts.saved, parts.settings)
  }

  get state(): LaneState {
    return this.#state
  }

  get isIdle(): boolean {
    return this.#doing === 'waiting'
  }

  /** Resolves when the lane has ended or was closed, or the engine is. */
  async run(): Promise<void> {
    let failures = 0
    while (!this.#closing.signal.aborted && this.#state.ended !== true) {
      try {
        await this.#step()
        failures = 0
      } catch (cause) {
        if (this.#closing.signal.aborted || cause instanceof EngineClosed) break
        await this.#failed(cause, ++failures)
      }
    }
    this.#doing = 'waiting'
    this.#parts.changed()
  }

  /** What nobody foresaw may pass as well: one read that failed is enough. */
  async #failed(cause: unknown, failuresInARow: number): Promise<void> {
    this.inFlight = undefined
    this.#parts.unforeseen(cause)
    this.#troubled(UNFORESEEN)
    await this.#pause(pauseMs(failuresInARow, this.#parts.random.float()), 'unforeseen')
  }

  /** Begins nothing more. What is under way at the function counts, unless it is `abandoned`. */
  close(abandon: boolean): void {
    if (abandon) this.#abandoned.abort(new EngineClosed('the mapping has ended'))
    this.#closing.abort(new EngineClosed('the mapping has ended'))
  }

  /** When it tries again, epoch ms. `undefined`: it does not wait for that. */
  get nextAttemptAtMs(): number | undefined {
    return this.#pausing.untilMs
  }

  /** Something changed. It tries again at once if that is what it waits for. */
  hurry(remedy: Remedy): void {
    if (this.#pausing.hurry(remedy)) this.#unreached = 0
  }

  async #step(): Promise<void> {
    const [batch] = this.#state.batches
    if (batch === undefined) await this.#gather()
    else if (batch.givenUp !== undefined) await this.#report()
    else await this.#attempt(batch)
  }

  async #gather(): Promise<void> {
    const { settings, clock, gates } = this.#parts
    const gathering = new Gathering({ settings, selection: this.#selection(), writer: this.#writer(), lane: this.#state })
    while (!this.#closing.signal.aborted) {
      const page = await gates.reads.within(() => this.#take(gathering))
      if (page === undefined) return
      if (isRejection(page)) {
        await this.#refused(page)
        continue
      }
      const next = gathering.next(page, clock.nowMs())
      if (next === 'ended') return this.#end(gathering)
      if (next === 'wait') await this.#wait(gathering)
      else if (next !== 'more') return this.#gathered(gathering, next)
    }
  }

  async #take(gathering: Gathering): Promise<PageEnd | Rejection<string> | undefined> {
    const { reading, stream, shardId, settings, clock } = this.#parts
    const recordsMax = Math.min(PAGE_RECORDS, Math.max(RECORDS_PER_READ_MIN, settings.batchSize * settings.factor))
    const before = gathering.at
    const page = await reading.read(stream, shardId, before, false, recordsMax)
    if (this.#closing.signal.aborted) return undefined
    if (isRejection(page)) return page
    if (this.trouble?.kind === 'source') this.#troubled(undefined)
    gathering.take(page, clock.nowMs())
    const isRead = gathering.at >= page.next
    return { isTail: isRead && (page.ended || page.next <= before || page.next >= page.tail.position), ended: page.ended }
  }

  #gathered(gathering: Gathering, state: LaneState): void {
    this.#filtered += gathering.filtered
    this.#kept = state.batches[0]?.closes === undefined ? gathering.kept : undefined
    this.#state = state
  }

  async #end(gathering: Gathering): Promise<void> {
    this.#filtered += gathering.filtered
    const { window: _, ...state } = this.#state
    await this.#save({ ...state, done: Math.max(state.done, gathering.at), ended: true })
  }

  /** Until something arrives, or it is time. */
  async #wait(gathering: Gathering): Promise<void> {
    const { reading, stream, shardId, clock, pace } = this.#parts
    const stop = new AbortController()
    const signal = AbortSignal.any([this.#closing.signal, stop.signal])
    const waits = [reading.follow(stream, shardId, gathering.at, signal)]
    const untilMs = gathering.dueAtMs
    if (untilMs !== undefined) waits.push(clock.sleep(Math.max(0, untilMs - clock.nowMs()), signal))
    const isSkipped = gathering.records === 0 && gathering.at > this.#state.done
    if (isSkipped) waits.push(pace.sleep(Math.max(0, this.#notedAtMs + SKIPPED_NOTED_MS - pace.monotonicMs()), signal))
    this.#doing = 'waiting'
    await Promise.race(waits.map((wait) => unless(signal, wait)))
    this.#doing = 'working'
    stop.abort(OVER)
    if (isSkipped && !this.#closing.signal.aborted && pace.monotonicMs() >= this.#notedAtMs + SKIPPED_NOTED_MS) {
      await this.#note(gathering)
    }
  }

  /** Everything up to here was filtered out, or is other lanes'. */
  async #note(gathering: Gathering): Promise<void> {
    this.#filtered += gathering.filtered
    gathering.filtered = 0
    this.#notedAtMs = this.#parts.pace.monotonicMs()
    await this.#save({ ...this.#state, done: gathering.at })
    gathering.rebase(this.#state)
  }

  async #attempt(batch: Batch): Promise<void> {
    const { gates, settings, clock, random, shardId, invoke } = this.#parts
    const requestId = random.uuid()
    const { functionArn } = this.#parts.names()
    const attempt = new Attempt({ requestId, documentId: random.uuid(), functionArn, settings, writer: this.#writer() })
    const made = await gates.events.within(async () => {
      const records = this.#kept ?? (await recordsOfBatch(this.#parts, this.#selection(), batch))
      this.#kept = undefined
      return isRejection(records) ? records : attempt.make(this.#state, records, clock.nowMs())
    })
    if (this.#closing.signal.aborted) return
    if (isRejection(made)) return this.#refused(made)
    if (made.kind === 'changed') return this.#save(made.state, made.added)
    const about = { attempt: batch.attempts + 1, ...made.about }
    this.inFlight = { sinceMs: clock.nowMs(), ...about }
    const outcome = await unless(this.#abandoned.signal, invoke(made.event, { shardId, requestId, ...about }))
    this.inFlight = undefined
    if (outcome === undefined || this.#abandoned.signal.aborted) return
    if (outcome.kind === 'unreached') {
      this.#unreached++
      this.#troubled(outcome)
      return this.#queued(Math.min(pauseMs(this.#unreached, random.float()), THROTTLED_RETRY_MS_MAX))
    }
    this.#unreached = 0
    await this.#concluded(attempt.judge(this.#state, made.records, outcome, clock.nowMs()))
  }

  async #concluded({ state, added, failure }: Attempted): Promise<void> {
    const before = this.#state.done
    await this.#save(state, added)
    if (failure === undefined) {
      this.#succeeded()
      this.#troubled(undefined)
      return
    }
    if (state.done > before) this.#succeeded()
    this.#troubled({ kind: 'function', facts: failure })
    const [next] = state.batches
    if (next?.givenUp === undefined)
      await this.#pause(pauseMs(Math.max(1, next?.attempts ?? 1), this.#parts.random.float()), 'function')
  }

  #succeeded(): void {
    if (this.hasSucceeded) return
    this.hasSucceeded = true
    this.#parts.changed()
  }

  /** A document of records that were given up, and then they are done. */
  async #report(): Promise<void> {
    const { giveUp, gates, random } = this.#parts
    const [batch] = this.#state.batches
    const given = batch?.givenUp
    if (batch === undefined || given === undefined) return
    const reported = await gates.events.within(async () => {
      // The end of a window: there is nothing to tell of.
      if (batch.closes !== undefined) return 0
      const records = await recordsOfBatch(this.#parts, this.#selection(), batch)
      if (isRejection(records)) return records
      const event = this.#writer().write(records)
      return (await giveUp(given, records, event)) ?? records.length
    })
    if (this.#abandoned.signal.aborted) return
    if (isRejection(reported)) {
      this.#unreached++
      this.#troubled({ kind: 'destination', code: reported.rejected, message: reported.message ?? '' })
      return this.#pause(pauseMs(this.#unreached, random.float()), 'destination')
    }
    this.#unreached = 0
    this.#troubled(undefined)
    await this.#save(completed(this.#state), { ...NO_TOTALS, givenUp: reported })
  }

  async #save(state: LaneState, added: Totals = NO_TOTALS): Promise<void> {
    const filtered = this.#filtered
    this.#filtered = 0
    await this.#parts.save(state, { ...added, filtered })
    this.#state = state
  }

  async #refused(refusal: Rejection<string>): Promise<void> {
    this.#troubled({ kind: 'source', code: refusal.rejected, message: refusal.message ?? '' })
    await this.#pause(REFUSED_RETRY_MS, 'source')
  }

  /** As `#pause`, or until an invocation of another lane has ended: its place is free. */
  async #queued(ms: number): Promise<void> {
    const { throttled } = this.#parts
    const next = (): void => {
      this.#unreached = 0
      this.#pausing.end()
    }
    throttled.add(next)
    await this.#pause(ms, 'unreached')
    throttled.delete(next)
  }

  /** Less, if it is hurried. */
  async #pause(ms: number, obstacle: Obstacle): Promise<void> {
    this.#doing = 'waiting'
    await this.#pausing.pause(ms, obstacle, this.#closing.signal)
    this.#doing = 'working'
  }

  #troubled(trouble: Trouble | undefined): void {
    if (this.trouble === undefined && trouble === undefined) return
    const isNew = trouble !== undefined && (this.trouble === undefined || !isSame(this.trouble, trouble))
    this.trouble = trouble
    if (isNew) this.#parts.tell(trouble)
    this.#parts.changed()
  }

  #selection(): Selection {
    const { isMine, reading, stream, shardId, settings } = this.#parts
    return { isMine, namer: reading.namer(stream, shardId), passes: settings.passes }
  }

  #writer(): ReturnType<typeof eventWriter> {
    const { names, shardId, settings } = this.#parts
    const { window } = this.#state
    const stateBytes = settings.tumblingMs === undefined ? undefined : Buffer.byteLength(window?.state ?? '')
    return eventWriter({ shardId, ...names() }, stateBytes)
  }
}
