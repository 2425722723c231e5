/**
 * jq in worker threads, for queries that `query.ts` does not read. A thread starts at its first batch; a batch that takes too long ends its thread, since a
 * query may have no end. Whoever calls waits for its answer, so that what waits here is bounded by who may call.
 */
import { Worker } from 'node:worker_threads'
import type { Clock } from '../../../../kernel/clock.ts'
import { siblingModule } from '../../../../kernel/sibling-module.ts'

export interface JqQuestion {
  readonly query: string
  /** JSON, each. Absent: is the query one at all? */
  readonly documents?: readonly string[]
}

export interface JqAnswer {
  readonly outcomes: readonly JqOutcome[]
  /** Of the whole batch. */
  readonly problem?: string
}

/** What a query made of one document: objects by their members, numbers as text; anything else by its type. */
export type JqOutcome = { readonly outputs: readonly JqOutput[] } | { readonly error: string }
export type JqOutput = { readonly keys: Readonly<Record<string, unknown>> } | { readonly type: string }

export interface JqPool {
  /** As many outcomes as documents. */
  run(query: string, documents: readonly string[]): Promise<readonly JqOutcome[]>
  /** What jq says against a query; `undefined`: nothing. */
  problemOf(query: string): Promise<string | undefined>
  close(): Promise<void>
}

export const JQ_THREADS_MAX = 2
/** The library's time grows faster than its input. */
export const JQ_BATCH_MAX = 100
/** The library never gives back what a call took, and breaks after some three hundred. */
const CALLS_PER_THREAD_MAX = 100
const ANSWER_WITHIN_MS = 30_000
const RETIRED = 'The thread of jq has done its share.'
const TOO_LONG = `The query took longer than ${ANSWER_WITHIN_MS / 1000} seconds.`

export function openJqPool({ clock }: { readonly clock: Clock }): JqPool {
  const threads = Array.from({ length: JQ_THREADS_MAX }, () => new Thread(clock))
  const ask = (question: JqQuestion): Promise<JqAnswer> => {
    const freest = threads.reduce((best, each) => (each.waiting < best.waiting ? each : best))
    return freest.ask(question)
  }
  return {
    async run(query, documents) {
      const batches = Array.from({ length: Math.ceil(documents.length / JQ_BATCH_MAX) }, (_, at) =>
        documents.slice(at * JQ_BATCH_MAX, (at + 1) * JQ_BATCH_MAX),
      )
      const answered = await Promise.all(batches.map((batch) => runBatch(ask, query, batch)))
      return answered.flat()
    },
    async problemOf(query) {
      return (await ask({ query })).problem
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}

/** A query can end jq itself (`halt`), and then the whole batch: one by one shows whose doing it was. */
async function runBatch(
  ask: (question: JqQuestion) => Promise<JqAnswer>,
  query: string,
  documents: readonly string[],
): Promise<readonly JqOutcome[]> {
  const { outcomes, problem } = await ask({ query, documents })
  if (outcomes.length === documents.length) return outcomes
  if (problem === TOO_LONG || documents.length === 1) {
    const error = problem ?? 'The query gave no answer.'
    return documents.map(() => ({ error }))
  }
  const half = Math.ceil(documents.length / 2)
  return [...(await runBatch(ask, query, documents.slice(0, half))), ...(await runBatch(ask, query, documents.slice(half)))]
}

/** Or is it the thread that failed, so that another may do better? */
function isOfJq({ problem }: JqAnswer): boolean {
  return problem === undefined || problem === TOO_LONG || problem.startsWith('jq:')
}

class Thread {
  waiting = 0
  #worker: Worker | undefined
  #calls = 0
  #settle: ((answer: JqAnswer) => void) | undefined
  #last: Promise<unknown> = Promise.resolve()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** One at a time. */
  ask(question: JqQuestion): Promise<JqAnswer> {
    this.waiting += 1
    const answer = this.#last.then(() => this.#answer(question)).then((first) => (isOfJq(first) ? first : this.#answer(question)))
    this.#last = answer.then(() => {
      this.waiting -= 1
    })
    return answer
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  async #answer(question: JqQuestion): Promise<JqAnswer> {
    const worker = this.#worker ?? this.#start()
    worker.ref()
    const inTime = new AbortController()
    const answered = new Promise<JqAnswer>((resolve) => {
      this.#settle = resolve
    })
    worker.postMessage(question)
    const late = this.#clock.sleep(ANSWER_WITHIN_MS, inTime.signal).then(
      () => this.#lose(worker, TOO_LONG),
      // The answer came in time.
      () => undefined,
    )
    const answer = await answered
    inTime.abort()
    await late
    this.#calls += 1
    if (this.#calls >= CALLS_PER_THREAD_MAX || !isOfJq(answer)) await this.#lose(worker, RETIRED)
    // Between batches a thread keeps no process alive.
    worker.unref()
    return answer
  }

  #start(): Worker {
    const worker = new Worker(siblingModule('jq-worker', import.meta.url))
    worker.on('message', (answer: JqAnswer) => {
      if (this.#worker === worker) this.#settle?.(answer)
    })
    worker.on('error', (error) => this.#lose(worker, error instanceof Error ? error.message : String(error)))
    worker.on('exit', () => this.#lose(worker, 'The thread of jq ended.'))
    this.#worker = worker
    this.#calls = 0
    return worker
  }

  /** The next question starts another. */
  async #lose(worker: Worker, problem: string): Promise<void> {
    if (this.#worker !== worker) return
    this.#worker = undefined
    this.#settle?.({ outcomes: [], problem })
    await worker.terminate()
  }
}
