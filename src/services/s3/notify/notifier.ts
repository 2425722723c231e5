/**
 * Tells queues and functions what happened in buckets. What is to be told is written down with the change itself, in one commit of the store, and stays
 * there until everybody was told: so each is told once at least, whatever ends the process, and each in the order of the changes.
 *
 * Who refuses for good (is gone, or may not be told any more) is not told, and the log says so. Who has no room now is asked again for a while; others wait.
 */
import type { ServiceRuntime } from '../../define.ts'
import type { S3Entities } from '../entities.ts'
import type { Note } from '../store/object-store.ts'
import { isPassing, settled, tell } from './destinations.ts'
import { type Destination, eventFor, type Telling } from './event.ts'

const NOTES_AT_ONCE = 100
const TRIES_MAX = 12
const RETRY_FIRST_MS = 100
const RETRY_MAX_MS = 10_000

type Runtime = Pick<ServiceRuntime<S3Entities>, 'objects' | 'door' | 'random' | 'clock' | 'logger'>

export function openNotifier(runtime: Runtime): Notifier {
  return new Notifier(runtime)
}

export class Notifier {
  readonly #runtime: Runtime
  readonly #closing = new AbortController()
  #running: Promise<void> | undefined
  #hasMore = false

  constructor(runtime: Runtime) {
    this.#runtime = runtime
  }

  /** There is, or may be, something to tell. */
  wake(): void {
    this.#hasMore = true
    if (this.#running !== undefined || this.#closing.signal.aborted) return
    this.#running = this.#run()
      .catch((cause: unknown) => {
        this.#hasMore = false
        if (!this.#closing.signal.aborted) this.#runtime.logger.error('what happened in buckets could not be told', cause)
      })
      .finally(() => {
        this.#running = undefined
        // Somebody woke it when it had looked for the last time.
        if (this.#hasMore) this.wake()
      })
  }

  /** What was not told is told after the next start. */
  async close(): Promise<void> {
    this.#closing.abort(new Error('the server stops'))
    await this.#running
  }

  async #run(): Promise<void> {
    const { objects } = this.#runtime
    while (this.#hasMore && !this.#closing.signal.aborted) {
      this.#hasMore = false
      const notes = await objects.notes(NOTES_AT_ONCE)
      if (notes.length === 0) continue
      // The next look says whether there is more.
      this.#hasMore = true
      await this.#tellAll(notes)
      await objects.forgetNotes(notes.map(({ id }) => id))
    }
  }

  /** Each destination by itself, one after the other what it is to know. Throws when the server stops. */
  async #tellAll(notes: readonly Note[]): Promise<void> {
    const chains = new Map<string, Promise<void>>()
    for (const { text } of notes) {
      const telling = JSON.parse(text) as Telling
      for (const to of telling.to) {
        const before = chains.get(to.arn) ?? Promise.resolve()
        chains.set(
          to.arn,
          before.then(() => this.#tell(telling, to)),
        )
      }
    }
    const ends = await Promise.allSettled(chains.values())
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  }

  async #tell(telling: Telling, to: Destination): Promise<void> {
    const { clock, logger } = this.#runtime
    const event = eventFor(telling, to)
    for (let tries = 1, waitMs = RETRY_FIRST_MS; ; tries++, waitMs = Math.min(waitMs * 2, RETRY_MAX_MS)) {
      this.#closing.signal.throwIfAborted()
      const refused = await settled(() => tell(this.#runtime, to, telling.bucketArn, event))
      if (refused === undefined) return
      if (!isPassing(refused) || tries === TRIES_MAX) {
        const why = `${refused.rejected}${refused.message === undefined ? '' : `: ${refused.message}`}`
        logger.warn(`${to.arn} was not told of a change in ${telling.bucketArn}: ${why}`)
        return
      }
      await clock.sleep(waitMs, this.#closing.signal)
    }
  }
}
