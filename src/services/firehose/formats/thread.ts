/** A worker thread that answers one question at a time. It starts at the first, and again after it was lost; between questions it keeps no process alive. */
import { type Transferable, Worker } from 'node:worker_threads'
import type { Clock } from '../../../kernel/clock.ts'

/** Instead of an answer: the thread broke, or took too long and was ended. What it knew is gone. */
export interface Lost {
  readonly lost: string
  readonly wasLate?: true
}

export interface Patience {
  readonly clock: Clock
  readonly withinMs: number
}

export class Thread<Question, Answer extends object> {
  waiting = 0
  #worker: Worker | undefined
  #settle: ((answer: Answer | Lost) => void) | undefined
  #last: Promise<unknown> = Promise.resolve()
  readonly #module: URL

  constructor(module: URL) {
    this.#module = module
  }

  ask(
    question: Question,
    { patience, give }: { patience?: Patience; give?: readonly Transferable[] } = {},
  ): Promise<Answer | Lost> {
    this.waiting += 1
    const answer = this.#last.then(() => this.#answer(question, patience, give))
    const done = (): void => {
      this.waiting -= 1
    }
    this.#last = answer.then(done, done)
    return answer
  }

  /** Ends what is running; the next question starts it anew. */
  async end(): Promise<void> {
    if (this.#worker !== undefined) await this.#lose(this.#worker, { lost: 'The thread was ended.' })
  }

  async #answer(question: Question, patience: Patience | undefined, give: readonly Transferable[] = []): Promise<Answer | Lost> {
    const worker = this.#worker ?? this.#start()
    const answered = new Promise<Answer | Lost>((resolve) => {
      this.#settle = resolve
    })
    worker.postMessage(question, give)
    worker.ref()
    const inTime = new AbortController()
    const late = patience?.clock.sleep(patience.withinMs, inTime.signal).then(
      () => this.#lose(worker, { lost: `No answer within ${patience.withinMs / 1000} seconds.`, wasLate: true }),
      // The answer came in time.
      () => undefined,
    )
    const answer = await answered
    inTime.abort()
    await late
    worker.unref()
    return answer
  }

  #start(): Worker {
    const worker = new Worker(this.#module)
    worker.unref()
    worker.on('message', (answer: Answer) => {
      if (this.#worker === worker) this.#settle?.(answer)
    })
    worker.on('error', (error) => this.#lose(worker, { lost: error instanceof Error ? error.message : String(error) }))
    worker.on('exit', () => this.#lose(worker, { lost: 'The thread ended.' }))
    this.#worker = worker
    return worker
  }

  async #lose(worker: Worker, lost: Lost): Promise<void> {
    if (this.#worker !== worker) return
    this.#worker = undefined
    this.#settle?.(lost)
    await worker.terminate()
  }
}
