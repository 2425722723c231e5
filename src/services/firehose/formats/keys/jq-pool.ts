/**
 * jq in worker threads, for queries that `query.ts` does not read. A batch that takes too long ends its thread, since a query may have no end. Whoever calls
 * waits for its answer, so that what waits here is bounded by who may call.
 */
import type { Clock } from '../../../../kernel/clock.ts'
import { siblingModule } from '../../../../kernel/sibling-module.ts'
import { Thread } from '../thread.ts'

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
/** What jq adds to an error: the query itself, over several lines. */
const WHERE_IT_STANDS = / at <top-level>.*$|\njq: \d.*$/s
const TOO_LONG = `The query took longer than ${ANSWER_WITHIN_MS / 1000} seconds.`

/** `clock` is the machine's: how long a query may take has nothing to do with what time it is for users. */
export function openJqPool({ clock }: { readonly clock: Clock }): JqPool {
  const threads = Array.from({ length: JQ_THREADS_MAX }, () => new JqThread(clock))
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
      return (await ask({ query })).problem?.replace(' (Unix shell quoting issues?)', '').replace(WHERE_IT_STANDS, '')
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.end()))
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

class JqThread {
  readonly #thread = new Thread<JqQuestion, JqAnswer>(siblingModule('jq-worker', import.meta.url))
  readonly #clock: Clock
  #calls = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  get waiting(): number {
    return this.#thread.waiting
  }

  async ask(question: JqQuestion): Promise<JqAnswer> {
    const first = await this.#once(question)
    return isOfJq(first) ? first : this.#once(question)
  }

  end(): Promise<void> {
    return this.#thread.end()
  }

  async #once(question: JqQuestion): Promise<JqAnswer> {
    this.#calls += 1
    if (this.#calls > CALLS_PER_THREAD_MAX && this.#thread.waiting === 0) {
      await this.#thread.end()
      this.#calls = 1
    }
    const told = await this.#thread.ask(question, { patience: { clock: this.#clock, withinMs: ANSWER_WITHIN_MS } })
    if ('lost' in told) {
      this.#calls = 0
      return { outcomes: [], problem: told.wasLate === true ? TOO_LONG : told.lost }
    }
    if (!isOfJq(told) && this.#thread.waiting === 0) await this.#thread.end()
    return told
  }
}

/** Or is it the thread that failed, so that another may do better? */
function isOfJq({ problem }: JqAnswer): boolean {
  return problem === undefined || problem === TOO_LONG || problem.startsWith('jq:')
}
