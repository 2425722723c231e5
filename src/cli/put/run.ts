import type { Readable } from 'node:stream'
import type { Target } from '../endpoint.ts'
import { explained } from '../failure.ts'
import { drained, exitCodeOf, type Io, note, painter, pause, UserError } from '../io.ts'
import { plainJson, visible } from '../text.ts'
import { Batcher, type BatchLimits, sizeOf } from './batcher.ts'
import { type KeyPath, keyOf } from './key-field.ts'
import { type Line, linesOf } from './lines.ts'
import { PutTally, progressLine, summaryLine } from './report.ts'
import { ATTEMPTS_MAX, type SendBatch, Writer } from './writer.ts'

const PROGRESS_EVERY_MS = 100
/** Below this many records a request, strict order is what costs the time; from this many records on it is worth saying. */
const SLOW_RECORDS_PER_REQUEST = 5
const SLOW_RECORDS_MIN = 2_000

/** Where records go. */
export interface PutPlace {
  readonly io: Io
  readonly target: Target
  /** Of the stream. */
  readonly name: string
  readonly send: SendBatch
  readonly limits: BatchLimits
  /** Longer lines are refused before they are sent. */
  readonly recordBytesMax: number
}

export interface PutPlan {
  readonly input: Readable
  /** Known for files only. */
  readonly totalBytes: number | undefined
  /** Where the key of a line comes from: a place in it, one for all, or chance. */
  readonly key: { readonly path: KeyPath } | { readonly fixed: string } | 'random'
  readonly order: 'key' | 'none'
  /** Behind every line, in the record itself. */
  readonly suffix: Uint8Array
  /** Print a result per record. */
  readonly json: boolean
}

/** One run of `leat put` or `leat firehose put`: input → keys → batcher → writer → tally. */
export class PutRun {
  readonly #place: PutPlace
  readonly #plan: PutPlan
  readonly #tally = new PutTally()
  readonly #batcher: Batcher
  readonly #writer: Writer
  readonly #startMs: number
  #saidRetrying = false
  #wholeInputRead = false
  #lastLine = 0

  constructor(place: PutPlace, plan: PutPlan) {
    this.#place = place
    this.#plan = plan
    this.#batcher = new Batcher(place.limits, plan.order)
    const tally = this.#tally
    this.#writer = new Writer(place.io, this.#batcher, place.send, {
      written: (item, written) => {
        tally.addWritten(written['shardId'], sizeOf(item))
        this.#result({ line: item.line, ...written })
      },
      notWritten: (item, code, message) => this.#fail(item.line, code, message),
      retrying: (count, code) => {
        tally.retried += count
        this.#sayOnce(code)
      },
      requestSent: () => {
        tally.requests += 1
      },
    })
    this.#startMs = place.io.clock.monotonicMs()
  }

  async run(): Promise<number> {
    const { io, name } = this.#place
    const done = new AbortController()
    const progress = this.#showProgress(done.signal)
    // An interrupt has to reach a read that waits for the next line.
    const stopReading = (): void => void this.#plan.input.destroy()
    io.signal.addEventListener('abort', stopReading, { once: true })
    try {
      await this.#readAll()
      await this.#writer.drain()
    } finally {
      io.signal.removeEventListener('abort', stopReading)
      done.abort()
      await progress
    }
    for (const item of this.#batcher.abandoned()) this.#fail(item.line, 'NotSent', 'the run ended before it was sent')
    note(io, summaryLine(this.#tally, name, io.clock.monotonicMs() - this.#startMs))
    return this.#verdict()
  }

  async #readAll(): Promise<void> {
    const { io } = this.#place
    try {
      for await (const lines of linesOf(this.#plan.input, this.#place.recordBytesMax)) {
        for (const line of lines) {
          this.#take(line)
          if (!this.#batcher.hasRoom) await this.#writer.pump()
          if (this.#writer.isOver) return
        }
        await this.#writer.pump()
        await drained(io)
        if (this.#writer.isOver) return
      }
      this.#wholeInputRead = true
    } catch (error) {
      // Our own `destroy` on an interrupt surfaces here as a premature close.
      if (!io.signal.aborted) throw new UserError(`Reading stopped: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  #take(line: Line): void {
    this.#lastLine = line.number
    this.#tally.readBytes += line.bytes.length + 1
    if (line.bytes.length === 0) {
      this.#tally.blankLines += 1
      return
    }
    const { recordBytesMax } = this.#place
    const { suffix } = this.#plan
    if (line.bytes.length + suffix.length > recordBytesMax) {
      this.#fail(line.number, 'TooLarge', `is longer than the ${recordBytesMax} bytes that a record can have`)
      return
    }
    const found = this.#keyFor(line)
    if ('problem' in found) this.#fail(line.number, 'NoKey', found.problem)
    else {
      const data = suffix.length === 0 ? line.bytes : Buffer.concat([line.bytes, suffix])
      this.#batcher.offer({ line: line.number, key: found.key, data })
    }
  }

  #keyFor(line: Line): { readonly key: string } | { readonly problem: string } {
    const { key } = this.#plan
    if (key === 'random') return { key: this.#place.io.random.uuid() }
    return 'fixed' in key ? { key: key.fixed } : keyOf(Buffer.from(line.bytes).toString('utf8'), key.path)
  }

  #fail(line: number, code: string, message: string): void {
    const reason = code === 'NoKey' || code === 'TooLarge' ? message : `${code}: ${message}`
    this.#tally.addNotWritten(line, visible(reason))
    this.#result({ line, error: code, message })
  }

  #result(result: Readonly<Record<string, unknown>>): void {
    // What piles up for a slow reader is bounded by the records under way: reading waits for it.
    if (this.#plan.json) this.#place.io.stdout.write(`${plainJson(JSON.stringify(result))}\n`)
  }

  /** Refused entries are daily business; a server that does not answer is news. */
  #sayOnce(code: string): void {
    if (!/^E[A-Z]/.test(code) || this.#saidRetrying) return
    this.#saidRetrying = true
    const { io, target } = this.#place
    note(
      io,
      `${io.isTty.stderr ? '\r\u001B[2K' : ''}${target.name} does not answer (${code}); trying again, up to ${ATTEMPTS_MAX} times.`,
    )
  }

  #verdict(): number {
    const { io, target } = this.#place
    for (const line of this.#tally.failureLines()) note(io, line)
    const unread = this.#wholeInputRead ? '' : ` Nothing after line ${this.#lastLine} was read.`
    const { fatal } = this.#writer
    if (fatal !== undefined) {
      const cause = explained(fatal.error, target)
      if (!(cause instanceof UserError) && (cause as Error).name !== 'AttemptsExhausted') throw cause
      note(io, `Stopped: ${visible((cause as Error).message)}${unread}`)
      return 1
    }
    if (io.signal.aborted && !this.#wholeInputRead) {
      note(io, `Interrupted.${unread}`)
      return exitCodeOf(io.signal)
    }
    if (this.#tally.written >= SLOW_RECORDS_MIN && this.#tally.written < this.#tally.requests * SLOW_RECORDS_PER_REQUEST) {
      note(
        io,
        'There are few keys, and each sends one record at a time to keep its order. If order does not matter: --order none.',
      )
    }
    return this.#tally.notWritten > 0 ? 1 : 0
  }

  async #showProgress(done: AbortSignal): Promise<void> {
    const { io } = this.#place
    if (!io.isTty.stderr || (io.isTty.stdin && this.#plan.input === io.stdin) || (this.#plan.json && io.isTty.stdout)) return
    const paint = painter(io, 'stderr')
    while (await pause(io.clock, PROGRESS_EVERY_MS, done)) {
      const elapsedMs = io.clock.monotonicMs() - this.#startMs
      io.stderr.write(`\r\u001B[2K${progressLine(this.#tally, elapsedMs, this.#plan.totalBytes, io.columns() - 1, paint)}`)
    }
    io.stderr.write('\r\u001B[2K')
  }
}
