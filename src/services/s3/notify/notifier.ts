/**
 * Tells queues and functions what happened in buckets. What is to be told is written down with the change itself, in one commit of the store, and stays
 * there until everybody was told: so each is told once at least, whatever ends the process, and each in the order of the changes.
 *
 * Each destination is told by itself: who is slow, or has no room, holds up nobody else. Who refuses for good (is gone, or may not be told any more) is
 * not told, and the log says so. Who has no room now is asked again, with growing pauses, for hours (`NOTE_AGE_MS_MAX`).
 */
import type { Rejection } from '../../../kernel/outcome.ts'
import type { ServiceRuntime } from '../../define.ts'
import type { S3Entities } from '../entities.ts'
import { isPassing, settled, tell } from './destinations.ts'
import { changedAtMs, eventFor, type Telling } from './event.ts'
import { Lane } from './lane.ts'
import { DESTINATIONS_AT_ONCE_MAX, NOTE_AGE_MS_MAX, NOTES_AT_ONCE, TRIES_BEFORE_WARNING, WHOLE_LOOK_MS } from './limits.ts'

type Runtime = Pick<ServiceRuntime<S3Entities>, 'objects' | 'door' | 'random' | 'clock' | 'logger'>

export function openNotifier(runtime: Runtime): Notifier {
  return new Notifier(runtime)
}

export class Notifier {
  readonly #runtime: Runtime
  readonly #closing = new AbortController()
  /** Of destinations that are still to be told something. */
  readonly #lanes = new Map<string, Lane>()
  /** Those whose turn is next. */
  readonly #ready: Lane[] = []
  readonly #atWork = new Set<Promise<void>>()
  #settling: Promise<void> = Promise.resolve()
  #looking: Promise<void> | undefined
  #hasMore = false
  /** Notes up to this one were given to their lanes. */
  #seen = ''
  #wholeLookAtMs = 0

  constructor(runtime: Runtime) {
    this.#runtime = runtime
  }

  /** There is, or may be, something to tell. */
  wake(): void {
    this.#hasMore = true
    if (this.#looking !== undefined || this.#isClosed) return
    this.#looking = this.#look()
      .catch((cause: unknown) => {
        this.#hasMore = false
        if (!this.#isClosed) this.#runtime.logger.error('what happened in buckets could not be told', cause)
      })
      .finally(() => {
        this.#looking = undefined
        // Somebody woke it when it had looked for the last time.
        if (this.#hasMore) this.wake()
      })
  }

  /** What was not told is told after the next start. */
  async close(): Promise<void> {
    this.#closing.abort(new Error('the server stops'))
    await this.#looking
    await Promise.all(this.#atWork)
  }

  get #isClosed(): boolean {
    return this.#closing.signal.aborted
  }

  /** Finds out who is to be told something. */
  async #look(): Promise<void> {
    const { objects, clock } = this.#runtime
    while (this.#hasMore && !this.#isClosed) {
      this.#hasMore = false
      // A note may be stored after one that stands behind it: those who are passed over at first are found from the beginning.
      if (this.#lanes.size === 0 || clock.nowMs() - this.#wholeLookAtMs >= WHOLE_LOOK_MS) {
        this.#seen = ''
        this.#wholeLookAtMs = clock.nowMs()
      }
      for (let count = NOTES_AT_ONCE; count === NOTES_AT_ONCE && !this.#isClosed; ) {
        const notes = await objects.notes(NOTES_AT_ONCE, this.#seen)
        for (const { id, text } of notes) {
          for (const { arn } of (JSON.parse(text) as Telling).to) this.#found(arn, id)
          this.#seen = id
        }
        this.#pump()
        count = notes.length
      }
    }
  }

  #found(arn: string, id: string): void {
    const known = this.#lanes.get(arn)
    if (known !== undefined) return known.found(this.#seen, id)
    const lane = new Lane(arn, this.#seen, id)
    this.#lanes.set(arn, lane)
    this.#ready.push(lane)
  }

  #pump(): void {
    while (this.#atWork.size < DESTINATIONS_AT_ONCE_MAX && !this.#isClosed) {
      const lane = this.#ready.shift()
      if (lane === undefined) return
      const work = this.#turn(lane)
        .catch((cause: unknown) => {
          if (!this.#isClosed) this.#runtime.logger.error(`${lane.arn} could not be told what happened in buckets`, cause)
          return lane.failed()
        })
        .then((pauseMs) => {
          this.#atWork.delete(work)
          if (!this.#isClosed) this.#after(lane, pauseMs)
        })
      this.#atWork.add(work)
    }
  }

  /** A turn has ended, and the next is so long away. */
  #after(lane: Lane, pauseMs: number): void {
    if (pauseMs > 0) {
      this.#runtime.clock.sleep(pauseMs, this.#closing.signal).then(
        () => {
          this.#ready.push(lane)
          this.wake()
          this.#pump()
        },
        () => undefined, // The server stops.
      )
    } else if (lane.isDone) {
      this.#lanes.delete(lane.arn)
      if (this.#lanes.size === 0) this.wake()
    } else {
      this.#ready.push(lane)
    }
    this.#pump()
  }

  /** Tells a destination what one page of notes has for it; gives how long it is to be left alone then, ms. */
  async #turn(lane: Lane): Promise<number> {
    lane.begin()
    const { after, until } = lane
    const notes = await this.#runtime.objects.notes(NOTES_AT_ONCE, after)
    const told: string[] = []
    let reached = after
    let pauseMs = 0
    for (const { id, text } of notes) {
      const telling = JSON.parse(text) as Telling
      if (telling.to.some(({ arn }) => arn === lane.arn)) {
        const refused = this.#isClosed ? 'closed' : await this.#tell(telling, lane)
        if (refused === 'later') pauseMs = lane.failed()
        if (refused !== undefined) break
        told.push(id)
      }
      reached = id
    }
    await this.#settle(lane.arn, told)
    const isWhole = notes.length < NOTES_AT_ONCE && (notes.at(-1)?.id ?? after) === reached
    lane.reached(isWhole && until > reached ? until : reached)
    return pauseMs
  }

  /** `undefined`: it was told, or never will be. */
  async #tell(telling: Telling, lane: Lane): Promise<'later' | undefined> {
    const { clock } = this.#runtime
    for (const to of telling.to) {
      if (to.arn !== lane.arn) continue
      const event = eventFor(telling, to)
      const refused = await settled(() => tell(this.#runtime, to, telling.bucketArn, event))
      if (refused === undefined) {
        lane.failures = 0
      } else if (isPassing(refused) && clock.nowMs() - changedAtMs(telling) < NOTE_AGE_MS_MAX) {
        if (lane.failures === TRIES_BEFORE_WARNING) this.#warn(telling, lane, 'is not told at present', refused)
        return 'later'
      } else {
        this.#warn(telling, lane, 'was not told', refused)
      }
    }
    return undefined
  }

  #warn({ bucketArn }: Telling, { arn }: Lane, what: string, { rejected, message }: Rejection<string>): void {
    const why = `${rejected}${message === undefined ? '' : `: ${message}`}`
    this.#runtime.logger.warn(`${arn} ${what} of a change in ${bucketArn}: ${why}`)
  }

  /** One after the other: a note may be for others as well, who are told at the same time. */
  #settle(told: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return Promise.resolve()
    const turn = this.#settling.then(() => {
      return this.#runtime.objects.editNotes(ids, (text) => {
        const telling = JSON.parse(text) as Telling
        const to = telling.to.filter(({ arn }) => arn !== told)
        return to.length === 0 ? undefined : JSON.stringify({ ...telling, to })
      })
    })
    this.#settling = turn.catch(() => undefined) // Whoever settles hears of it.
    return turn
  }
}
