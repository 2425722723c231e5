/**
 * Reads the lanes of a source, each from where it stands, parents before children, and hands on what it finds. Whoever takes the pages sets the pace:
 * nothing is read before the last page was taken. It waits on the source and never polls.
 */
import { EngineClosed, type Position } from '../../../engine/log.ts'
import type { Clock } from '../../../kernel/clock.ts'
import { isRejection, type Rejection } from '../../../kernel/outcome.ts'
import type { Logger } from '../../../telemetry/logger.ts'
import { SOURCE_RETRY_MS } from './limits.ts'
import type { Source, SourcePage } from './source.ts'

export interface LaneReadersParts {
  readonly source: Source
  readonly clock: Clock
  readonly logger: Logger
  readonly name: string
  /** Where a lane is read from. */
  readonly startOf: (lane: string) => Promise<Position>
  /** Takes a page whole, also one without records. */
  readonly take: (lane: string, page: SourcePage) => Promise<void>
  /** Everything that there is was taken, for now. */
  readonly caughtUp: () => void
}

interface Reading {
  readonly lane: string
  at: Position
  /** Of the newest record that was read, or that there is. */
  behindMs: number
  behindRecords: number
  state: 'reading' | 'waiting' | 'refused' | 'ended'
}

export class LaneReaders {
  readonly #parts: LaneReadersParts
  readonly #lanes = new Map<string, Reading>()
  readonly #running = new Set<Promise<void>>()
  readonly #closing = new AbortController()
  #stopListening: () => void = () => {}
  #refusal: Rejection<string> | undefined
  #waiters: (() => void)[] = []

  constructor(parts: LaneReadersParts) {
    this.#parts = parts
  }

  start(): void {
    this.#stopListening = this.#parts.source.onLanes(() => this.#look())
    this.#look()
  }

  /** Every lane was read as far as it goes. */
  get isCaughtUp(): boolean {
    for (const { state } of this.#lanes.values()) if (state === 'reading') return false
    return true
  }

  /** About how many records are there that were not read yet, and how much older the last one read is than the newest. */
  get behind(): { readonly records: number; readonly ms: number } {
    let records = 0
    let ms = 0
    for (const lane of this.#lanes.values()) {
      records += lane.behindRecords
      ms = Math.max(ms, lane.behindMs)
    }
    return { records, ms }
  }

  /** Why some lane is not read at present. */
  get refusal(): Rejection<string> | undefined {
    return this.#refusal
  }

  /** Resolves when everything was taken that is there now, but for what the source refuses to give. */
  async drained(): Promise<void> {
    const { source } = this.#parts
    for (const reading of [...this.#lanes.values()]) {
      const tail = reading.state === 'ended' ? 0 : await source.tail(reading.lane)
      while (reading.at < tail && !this.#closing.signal.aborted && reading.state !== 'refused' && reading.state !== 'ended') {
        await new Promise<void>((resolve) => this.#waiters.push(resolve))
      }
    }
  }

  async close(): Promise<void> {
    this.#stopListening()
    this.#closing.abort(new EngineClosed('the conveyor has ended'))
    this.#tell()
    await Promise.all(this.#running)
  }

  /** Starts those that may be read now. */
  #look(): void {
    if (this.#closing.signal.aborted) return
    const present = this.#parts.source.lanes()
    const names = new Set(present.map(({ name }) => name))
    for (const name of this.#lanes.keys()) if (!names.has(name) && this.#lanes.get(name)?.state === 'ended') this.#lanes.delete(name)
    for (const { name, after } of present) {
      const mayRead = after.every((parent) => !names.has(parent) || this.#lanes.get(parent)?.state === 'ended')
      if (!mayRead || this.#lanes.has(name)) continue
      const reading: Reading = { lane: name, at: 0, behindMs: 0, behindRecords: 0, state: 'reading' }
      this.#lanes.set(name, reading)
      const running = this.#run(reading)
        .catch((cause: unknown) => {
          if (this.#closing.signal.aborted || cause instanceof EngineClosed) return
          this.#parts.logger.error(`${this.#parts.name}: ${name} is not read any more until the next start`, cause)
        })
        .finally(() => this.#running.delete(running))
      this.#running.add(running)
    }
  }

  async #run(reading: Reading): Promise<void> {
    const { source, startOf, take, caughtUp } = this.#parts
    const { lane } = reading
    const { signal } = this.#closing
    reading.at = await startOf(lane)
    while (!signal.aborted) {
      const page = await source.read(lane, reading.at)
      if (signal.aborted) return
      if (isRejection(page)) {
        await this.#refused(reading, page)
        continue
      }
      this.#refusal = undefined
      note(reading, page)
      await take(lane, page)
      const isStill = page.next <= reading.at || page.next >= page.tail.position
      reading.at = Math.max(reading.at, page.next)
      this.#tell()
      if (page.ended) {
        reading.state = 'ended'
        this.#look()
        return caughtUp()
      }
      if (!isStill) continue
      reading.state = 'waiting'
      caughtUp()
      await source.follow(lane, reading.at, signal)
      reading.state = 'reading'
    }
  }

  #tell(): void {
    for (const resolve of this.#waiters.splice(0)) resolve()
  }

  async #refused(reading: Reading, refusal: Rejection<string>): Promise<void> {
    const { clock, logger, name, caughtUp } = this.#parts
    if (this.#refusal?.rejected !== refusal.rejected) {
      logger.warn(`${name}: the source refuses to be read: ${refusal.rejected}: ${refusal.message ?? ''} Leat asks again by itself.`)
    }
    this.#refusal = refusal
    reading.state = 'refused'
    this.#tell()
    caughtUp()
    await clock.sleep(SOURCE_RETRY_MS, this.#closing.signal)
    reading.state = 'reading'
  }
}

function note(reading: Reading, { runs, next, tail }: SourcePage): void {
  const isBehind = next < tail.position
  const lastMs = runs.at(-1)?.arrivedAtMs
  reading.behindRecords = isBehind ? tail.position - next : 0
  reading.behindMs = isBehind && lastMs !== undefined && tail.arrivedAtMs !== undefined ? Math.max(0, tail.arrivedAtMs - lastMs) : 0
}
