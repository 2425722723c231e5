/** A query over a window of a stream, asked again as records arrive. */

import { durationText } from '../../../kernel/duration.ts'
import { type Io, note, painter, pause, print } from '../../io.ts'
import { frameText, SCREEN_ENTER, SCREEN_LEAVE } from '../../screen.ts'
import type { Position } from '../../tail/shard-reader.ts'
import { counted, plainJson } from '../../text.ts'
import type { Answer } from './duckdb.ts'
import { asked, type Query } from './query.ts'
import type { StreamTable } from './stream-table.ts'
import { fill, type Kinesis } from './streams.ts'
import { rowObjects, tableLines } from './view.ts'

/** Records that arrive together are looked at together. */
const ASK_EVERY_MS = 500

export interface Following {
  readonly kinesis: Kinesis
  readonly tables: readonly StreamTable[]
  readonly windowMs: number
  readonly position: Position
}

/** Until the user interrupts it, or the stream is gone. */
export async function followQuery(query: Query, { kinesis, tables, windowMs, position }: Following): Promise<void> {
  const { io } = query.session
  const stop = new AbortController()
  const signal = AbortSignal.any([io.signal, stop.signal])
  const reading = Promise.all(tables.map((table) => fill(kinesis, table, { position, follow: true, signal })))
  const ended = reading.then(() => true)
  const screen = new Screen(io, query, tables, windowMs)
  try {
    for (;;) {
      const isOver = await Promise.race([ended, pause(io.clock, ASK_EVERY_MS, signal).then(() => false)])
      if (isOver || signal.aborted) break
      for (const table of tables) table.dropBefore(kinesis.time.nowMs() - windowMs)
      const isReady = tables.every((table) => table.isReady)
      const made: boolean[] = []
      if (isReady) for (const table of tables) made.push(await table.make(query.duckDb))
      const result = made.includes(true) ? await asked(query.duckDb, query.sql, io) : undefined
      if (!(await screen.show(result, kinesis.time.nowMs()))) break
    }
  } finally {
    stop.abort()
    screen.leave()
  }
  await reading
}

/** Redrawn on a terminal; elsewhere a line of JSON whenever the answer is another one. */
class Screen {
  readonly #io: Io
  readonly #query: Query
  readonly #tables: readonly StreamTable[]
  readonly #windowMs: number
  #last: Answer | undefined
  #lastJson = ''
  #isEntered = false

  constructor(io: Io, query: Query, tables: readonly StreamTable[], windowMs: number) {
    this.#io = io
    this.#query = query
    this.#tables = tables
    this.#windowMs = windowMs
    io.force.addEventListener('abort', this.leave)
    if (!this.#isDrawn && io.isTty.stderr) note(io, 'Waiting for records. Ctrl-C ends.')
  }

  get #isDrawn(): boolean {
    return this.#io.isTty.stdout && this.#query.options.json !== true
  }

  /** `false` when the reader went away. */
  async show(answer: Answer | undefined, nowMs: number): Promise<boolean> {
    this.#last = answer ?? this.#last
    if (this.#isDrawn) return this.#draw(nowMs)
    if (answer === undefined) return true
    const rows = plainJson(JSON.stringify(rowObjects(answer)))
    if (rows === this.#lastJson) return true
    this.#lastJson = rows
    return print(this.#io, `{"at":"${new Date(nowMs).toISOString()}","rows":${rows}}\n`)
  }

  async #draw(nowMs: number): Promise<boolean> {
    const io = this.#io
    const paint = painter(io, 'stdout')
    const held = this.#tables.map(
      ({ stream, records }) => `${stream}: ${counted(records, 'record')} in the last ${durationText(this.#windowMs)}`,
    )
    const head = paint('dim', `${new Date(nowMs).toISOString().slice(11, 19)}  ${held.join(', ')}   Ctrl-C ends`)
    const body = this.#last === undefined ? ['Waiting for records …'] : tableLines(this.#last, io, Math.max(1, io.rows() - 4))
    const enter = this.#isEntered ? '' : SCREEN_ENTER
    this.#isEntered = true
    return print(io, `${enter}${frameText([head, '', ...body])}`)
  }

  /** Leaves the last answer where the person was before. */
  readonly leave = (): void => {
    if (!this.#isEntered) return
    this.#isEntered = false
    const last = this.#last === undefined ? [] : tableLines(this.#last, this.#io, Math.max(1, this.#io.rows() - 4))
    this.#io.stdout.write(`${SCREEN_LEAVE}${last.map((line) => `${line}\n`).join('')}`)
  }
}
