/**
 * Events that were accepted for one function and are not done with, as a log of the engine: lane 0 holds the events as they came, lane 1 marks of
 * what became of them. So an event is as lasting as a record of a stream before anybody hears that it was accepted, and one that was under way when
 * the process died is tried again.
 */
import type { AppendOutcome, Engine, Log, Position } from '../../../engine/log.ts'
import { encodeRun, recordsOf } from '../../../engine/record-block.ts'
import { eventsLogId } from '../entities.ts'
import type { InvocationSource } from '../runner.ts'
import { MARKS_MAX } from './limits.ts'

const EVENTS = 0
const MARKS = 1
const PAGE = { records: 1000, bytes: 1 << 20 }

/** What is known of an event besides its text. */
export interface EventFacts {
  readonly requestId: string
  readonly acceptedAtMs: number
  readonly source: InvocationSource
  /** As the function was asked for. Absent: without one. */
  readonly qualifier?: string
  readonly clientContext?: string
  readonly traceId?: string
}

export interface StoredEvent extends EventFacts {
  readonly position: Position
  readonly payload: Uint8Array
}

/** How far one event is that is not done with. */
export interface Tries {
  /** How often the function has failed with it. */
  readonly failures: number
  /** How often in a row there was no environment for it. */
  readonly throttles: number
  readonly dueAtMs: number
}

const UNTRIED: Tries = { failures: 0, throttles: 0, dueAtMs: 0 }

/** A mark: what became of the event at a position; or, of several, what is open below `next`. */
type Mark =
  | { readonly at: Position; readonly tries?: Tries }
  | { readonly open: readonly (readonly [Position, Tries])[]; readonly next: Position }

/** Where a queue goes on: events at `open` were begun, those from `next` on were not. */
export interface Progress {
  readonly open: ReadonlyMap<Position, Tries>
  readonly next: Position
}

export class EventLog {
  readonly #log: Log
  readonly #open = new Map<Position, Tries>()
  #next: Position = 0
  #marks = 0

  private constructor(log: Log) {
    this.#log = log
  }

  static async open(engine: Engine, functionId: string): Promise<EventLog> {
    const opened = new EventLog(engine.open(eventsLogId(functionId)))
    await opened.#recover()
    return opened
  }

  get progress(): Progress {
    return { open: this.#open, next: this.#next }
  }

  /** Position of the event, once it is durable; or why it is not. */
  async append(facts: EventFacts, payload: Uint8Array): Promise<AppendOutcome> {
    const head = Buffer.from(JSON.stringify(facts))
    const data = Buffer.alloc(4 + head.byteLength + payload.byteLength)
    data.writeUInt32LE(head.byteLength, 0)
    data.set(head, 4)
    data.set(payload, 4 + head.byteLength)
    const [outcome] = await this.#log.append([{ lane: EVENTS, run: encodeRun([{ partitionKey: undefined, data }]) }])
    return outcome ?? { outcome: 'unknown' }
  }

  /** The first event at the position or behind it; `undefined`: there is none yet. */
  async read(from: Position): Promise<StoredEvent | undefined> {
    for (let at = from; ; ) {
      const page = await this.#log.read(EVENTS, at, { records: 1, bytes: 1 })
      const [placed] = page.runs
      if (placed !== undefined) {
        for (const { data } of recordsOf(placed.run)) return decoded(placed.firstPosition, data)
      }
      if (page.next <= at) return undefined
      at = page.next
    }
  }

  /** It was taken up: without a mark of its own, since it is tried again if the process dies. */
  begin(position: Position): void {
    this.#open.set(position, UNTRIED)
    this.#next = Math.max(this.#next, position + 1)
  }

  /** It is to be tried again later. */
  async again(position: Position, tries: Tries): Promise<void> {
    this.#open.set(position, tries)
    await this.#mark({ at: position, tries })
  }

  /** Nothing is to be done with it any more. */
  async done(position: Position): Promise<void> {
    this.#open.delete(position)
    await this.#mark({ at: position })
    if (this.#open.size === 0 || this.#marks >= MARKS_MAX) await this.#forget()
  }

  /** Marks that cannot be written are missing after a crash only: then something is done twice. */
  async #mark(mark: Mark): Promise<AppendOutcome> {
    this.#marks++
    const data = Buffer.from(JSON.stringify(mark))
    const [outcome] = await this.#log.append([{ lane: MARKS, run: encodeRun([{ partitionKey: undefined, data }]) }])
    return outcome ?? { outcome: 'unknown' }
  }

  /** What is done goes, marks and all: what is open is written down once more, in one piece. */
  async #forget(): Promise<void> {
    this.#marks = 0
    const open = [...this.#open]
    const next = this.#next
    const outcome = await this.#mark({ open, next })
    if (outcome.outcome !== 'ok') return
    await this.#log.trim(MARKS, outcome.firstPosition)
    await this.#log.trim(
      EVENTS,
      open.reduce((least, [position]) => Math.min(least, position), next),
    )
  }

  async #recover(): Promise<void> {
    const done = new Set<Position>()
    const tries = new Map<Position, Tries>()
    /** What is below, and not among the tries, is done. */
    let floor = 0
    for await (const mark of this.#readMarks()) {
      if ('open' in mark) {
        floor = mark.next
        done.clear()
        tries.clear()
        for (const [position, each] of mark.open) tries.set(position, each)
      } else if (mark.tries === undefined) {
        done.add(mark.at)
        tries.delete(mark.at)
      } else tries.set(mark.at, mark.tries)
    }
    this.#marks = done.size + tries.size
    this.#next = floor
    for (const position of [...done, ...tries.keys()]) this.#next = Math.max(this.#next, position + 1)
    for (let event = await this.read(0); event !== undefined && event.position < this.#next; ) {
      const { position } = event
      const isDone = position < floor ? !tries.has(position) : done.has(position)
      if (!isDone) this.#open.set(position, tries.get(position) ?? UNTRIED)
      event = await this.read(position + 1)
    }
  }

  async *#readMarks(): AsyncGenerator<Mark> {
    for (let at = 0; ; ) {
      const page = await this.#log.read(MARKS, at, PAGE)
      for (const { run } of page.runs) {
        for (const { data } of recordsOf(run)) yield JSON.parse(Buffer.from(data).toString('utf8')) as Mark
      }
      if (page.next <= at) return
      at = page.next
    }
  }
}

function decoded(position: Position, data: Uint8Array): StoredEvent {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const end = 4 + bytes.readUInt32LE(0)
  const facts = JSON.parse(bytes.toString('utf8', 4, end)) as EventFacts
  return { ...facts, position, payload: bytes.subarray(end) }
}
