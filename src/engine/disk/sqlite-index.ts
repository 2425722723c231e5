/**
 * Rows in a SQLite database of the data directory, which holds any number of them in a few MiB of memory. Commits that are asked for while one is being
 * synced share the next transaction, and with it the next sync.
 */
import { Worker } from 'node:worker_threads'
import { assert } from '../../kernel/assert.ts'
import { SystemClock } from '../../kernel/clock.ts'
import {
  type Heads,
  type IndexChange,
  type IndexCondition,
  IndexFull,
  type IndexRow,
  isIndexKey,
  type KeyRange,
  type OrderedIndex,
} from '../ordered-index.ts'
import { EXIT_DISK_FAILURE } from './failures.ts'
import { INDEX_FILE } from './index-names.ts'
import type { Reserve } from './reserve.ts'
import type { Answer, Batch, Request, WorkerData } from './sqlite-worker.ts'

/** Of one transaction, so that nobody waits too long for the one before: batches, and characters of keys and values. */
const BATCHES_AT_ONCE = 1_000
const CHARACTERS_AT_ONCE = 8 * 1024 * 1024
/** Of a thread's own heap, which holds what goes through it, and no more. */
const YOUNG_MIB_MAX = 4
/** No room in the database, and none for what its threads share in memory, which is a file as well. */
const SQLITE_FULL = [13, 4874]

interface Waiting {
  readonly batch: Batch
  readonly settle: PromiseWithResolvers<boolean>
}

/** The database failed in a way after which nobody knows what it holds, or holds what is no database of ours. */
export class IndexFailure extends Error {
  override readonly name = 'IndexFailure'
  readonly exitCode = EXIT_DISK_FAILURE
}

export class SqliteIndex implements OrderedIndex {
  readonly #writer: Thread
  readonly #reader: Thread
  #waiting: Waiting[] = []
  #isCommitting = false

  readonly #reserve: Reserve | undefined
  #isReserveGone = false
  readonly #clock = new SystemClock()

  private constructor(writer: Thread, reader: Thread, reserve: Reserve | undefined) {
    this.#writer = writer
    this.#reader = reader
    this.#reserve = reserve
  }

  /**
   * `file`: its path on this machine; made if it is not there. Nobody else has it open. `reserve`: room on the same disk, which is given up rather than
   * that a full disk keeps objects from being read and removed. Throws `IndexFull` if that does not help, `IndexFailure` for what is no index.
   */
  static async open(file: string, reserve?: Reserve): Promise<SqliteIndex> {
    let writer: Thread
    try {
      writer = await openThread({ file, role: 'writer' })
    } catch (error) {
      if (!(error instanceof IndexFull) || (await reserve?.release()) !== true) throw error
      writer = await openThread({ file, role: 'writer' })
    }
    const index = new SqliteIndex(writer, new Thread({ file, role: 'reader' }), reserve)
    index.#isReserveGone = (await reserve?.take()) === false
    return index
  }

  async get(key: string): Promise<string | undefined> {
    assertKey(key)
    return (await this.#reader.ask({ get: key })) as string | undefined
  }

  async scan(range: KeyRange, limit: number, heads?: Heads): Promise<readonly IndexRow[]> {
    assertKey(range.from)
    assertKey(range.to)
    const texts = (await this.#reader.ask({ scan: range, limit, heads })) as readonly string[]
    const rows: IndexRow[] = []
    for (let i = 0; i < texts.length; i += 2) rows.push({ key: texts[i] ?? '', value: texts[i + 1] ?? '' })
    return rows
  }

  commit(changes: readonly IndexChange[], conditions: readonly IndexCondition[] = []): Promise<boolean> {
    for (const each of changes) if ('put' in each) assertKey(each.put)
    const settle = Promise.withResolvers<boolean>()
    this.#waiting.push({ batch: { changes, conditions }, settle })
    if (!this.#isCommitting) void this.#commitAll()
    return settle.promise
  }

  /** Writes a copy of the database as it is now into a new file. Not synced. */
  async copyTo(file: string): Promise<void> {
    await this.#reader.ask({ copyTo: file })
  }

  async close(): Promise<void> {
    // The last connection that closes puts everything into the one file.
    await this.#reader.close()
    await this.#writer.close()
  }

  async #commitTogether(group: readonly Waiting[]): Promise<void> {
    const done = (await this.#writer.ask({ commit: group.map(({ batch }) => batch) })) as readonly boolean[]
    group.forEach(({ settle }, i) => {
      settle.resolve(done[i] === true)
    })
  }

  /** With what the reserve has given up there is room for little: removals are, and free some. */
  async #commitOneByOne(group: readonly Waiting[]): Promise<void> {
    for (const each of group) await this.#commitTogether([each]).catch((error: unknown) => each.settle.reject(error))
  }

  async #commitAll(): Promise<void> {
    this.#isCommitting = true
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, countTogether(this.#waiting))
      try {
        await this.#commitTogether(group)
        if (this.#isReserveGone) this.#isReserveGone = (await this.#reserve?.takeAgain(this.#clock.monotonicMs())) === false
      } catch (error) {
        if (error instanceof IndexFull && (await this.#reserve?.release()) === true) {
          this.#isReserveGone = true
          await this.#commitOneByOne(group)
        } else for (const { settle } of group) settle.reject(error)
      }
    }
    this.#isCommitting = false
  }
}

async function openThread(data: WorkerData): Promise<Thread> {
  const thread = new Thread(data)
  try {
    // Makes the table, and goes on from whatever a crash has left.
    await thread.ask({ commit: [] })
    return thread
  } catch (error) {
    await thread.end()
    throw error
  }
}

type Asked = Request extends infer Each ? (Each extends Request ? Omit<Each, 'id'> : never) : never

/** A worker with one connection. Requests are answered in their order. */
class Thread {
  readonly #worker: Worker
  readonly #asked = new Map<number, PromiseWithResolvers<unknown>>()
  #last = 0
  #failure: Error | undefined

  constructor(data: WorkerData) {
    // The published package is JavaScript.
    const name = import.meta.url.endsWith('.ts') ? './sqlite-worker.ts' : './sqlite-worker.js'
    this.#worker = new Worker(new URL(name, import.meta.url), {
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB_MAX },
    })
    this.#worker.on('message', (answer: Answer) => this.#take(answer))
    this.#worker.on('error', (error) =>
      this.#fail(new IndexFailure('the thread of the index of objects failed', { cause: error })),
    )
    this.#worker.on('exit', () => this.#fail(new IndexFailure('the thread of the index of objects has ended')))
    this.#worker.unref()
  }

  ask(request: Asked): Promise<unknown> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure)
    const id = ++this.#last
    const answer = Promise.withResolvers<unknown>()
    this.#asked.set(id, answer)
    // A process that waits for an answer does not end.
    this.#worker.ref()
    this.#worker.postMessage({ ...request, id })
    return answer.promise
  }

  async close(): Promise<void> {
    if (this.#failure === undefined) await this.ask({ close: true })
    await this.end()
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #take({ id, value, failure }: Answer): void {
    const asked = this.#asked.get(id)
    this.#asked.delete(id)
    if (this.#asked.size === 0) this.#worker.unref()
    if (failure === undefined) asked?.resolve(value)
    else if (failure.code !== undefined && SQLITE_FULL.includes(failure.code)) asked?.reject(new IndexFull('the disk is full'))
    else asked?.reject(new IndexFailure(`${INDEX_FILE}: ${failure.message}`))
  }

  #fail(error: Error): void {
    this.#failure ??= error
    for (const each of this.#asked.values()) each.reject(this.#failure)
    this.#asked.clear()
  }
}

/** How many of those who wait share the next transaction, at least one. */
function countTogether(waiting: readonly Waiting[]): number {
  let characters = 0
  for (const [i, { batch }] of waiting.entries()) {
    for (const change of batch.changes) if ('put' in change) characters += change.put.length + change.value.length
    if (i === BATCHES_AT_ONCE || (i > 0 && characters > CHARACTERS_AT_ONCE)) return i
  }
  return waiting.length
}

function assertKey(key: string): void {
  assert(isIndexKey(key), 'a key is well-formed and not too long')
}
