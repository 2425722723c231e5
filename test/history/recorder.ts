import { crc32 } from 'node:zlib'
import type { AppendOutcome, LaneRun, Log, Page, Position, ReadLimits } from '../../src/engine/log.ts'
import { type RunRecord, recordsOf } from '../../src/engine/record-block.ts'
import type { KeyRing, RunKey } from '../../src/engine/run-key.ts'
import type { Call, History, PutEntry, SeenRecord } from './history.ts'

const FINAL_LIMITS: ReadLimits = { records: 10_000, bytes: 16 * 1024 * 1024 }

/** Told of every call when it begins or is over at once, and again (under the same number) when it is over. */
export type CallListener = (number: number, call: Call) => void

export interface RecorderOptions {
  readonly calls?: readonly Call[]
  readonly onCall?: CallListener
}

/**
 * Writes down what clients do to a log of an engine. Records are known by their bytes, so every record that is put has to be different
 * from every other. Restarts, and calls that the crash of a process leaves without an answer, are told by whoever causes them.
 */
export class LogRecorder {
  readonly #calls: Call[]
  readonly #lanes = new Set<number>()
  readonly #onCall: CallListener
  #time = 0

  /** `calls` are those of a recorder that is gone with its process, as its `onCall` had told them. */
  constructor({ calls = [], onCall = () => undefined }: RecorderOptions = {}) {
    this.#calls = [...calls]
    this.#onCall = onCall
    for (const call of calls) {
      this.#time = Math.max(this.#time, ...[timeOf(call), 'returnedAt' in call ? (call.returnedAt ?? 0) : 0].map((at) => at + 1))
      if (call.kind === 'put') for (const { lane } of call.entries) this.#lanes.add(Number(lane))
      else if ('lane' in call) this.#lanes.add(Number(call.lane))
    }
  }

  /** The log as a client sees it, with everything it does written down. A call that throws counts as one without an answer. */
  record(log: Log, client: string): Log {
    return {
      append: (runs, key) => this.#append(log, client, runs, key),
      read: (lane, from, limits, keys) => this.#read(log, client, lane, from, limits, keys),
      follow: (lane, from, signal) => log.follow(lane, from, signal),
      find: async (lane, atMs) => {
        const invokedAt = this.#tick()
        const found = await log.find(lane, atMs)
        this.#note({ kind: 'find', lane: `${lane}`, invokedAt, atMs, found })
        return found
      },
      tail: (lane) => log.tail(lane),
      seal: (lane) => this.#seal(log, lane),
      trim: (lane, before) => {
        this.#note({ kind: 'trim', lane: `${lane}`, invokedAt: this.#tick(), before })
        return log.trim(lane, before)
      },
    }
  }

  restarted(): void {
    this.#note({ kind: 'restart', at: this.#tick() })
  }

  /** Reads every lane in full and gives the whole history. Nothing may be under way any more. */
  async finish(log: Log): Promise<History> {
    const final = new Map<string, readonly SeenRecord[]>()
    for (const lane of this.#lanes) {
      const records: SeenRecord[] = []
      for (let at = 0; ; ) {
        const page = await log.read(lane, at, FINAL_LIMITS)
        records.push(...seenIn(page))
        if (page.ended || (page.runs.length === 0 && page.next === at)) break
        at = page.next
      }
      final.set(`${lane}`, records)
    }
    return { calls: [...this.#calls], final }
  }

  async #append(log: Log, client: string, runs: readonly LaneRun[], key?: RunKey): Promise<readonly AppendOutcome[]> {
    const invokedAt = this.#tick()
    for (const { lane } of runs) this.#lanes.add(lane)
    // Before the call: what a crash interrupts was put all the same.
    const drafts = draftsOf(runs)
    const number = this.#note({ kind: 'put', client, invokedAt, returnedAt: undefined, entries: drafts.flat() })
    const outcomes = await log.append(runs, key)
    const entries = drafts.flatMap((each, i) => settled(each, outcomes[i]))
    this.#settle(number, { kind: 'put', client, invokedAt, returnedAt: this.#tick(), entries })
    return outcomes
  }

  async #read(log: Log, client: string, lane: number, from: Position, limits: ReadLimits, keys?: KeyRing): Promise<Page> {
    const invokedAt = this.#tick()
    this.#lanes.add(lane)
    const page = await log.read(lane, from, limits, keys)
    this.#note({
      kind: 'read',
      client,
      lane: `${lane}`,
      invokedAt,
      returnedAt: this.#tick(),
      from,
      records: seenIn(page),
      next: page.next,
      caughtUp: page.next >= page.tail.position,
      ended: page.ended,
    })
    return page
  }

  async #seal(log: Log, lane: number): Promise<Position> {
    const invokedAt = this.#tick()
    this.#lanes.add(lane)
    const number = this.#note({ kind: 'seal', lane: `${lane}`, invokedAt, returnedAt: undefined })
    const end = await log.seal(lane)
    this.#settle(number, { kind: 'seal', lane: `${lane}`, invokedAt, returnedAt: this.#tick(), end })
    return end
  }

  #note(call: Call): number {
    const number = this.#calls.push(call) - 1
    this.#onCall(number, call)
    return number
  }

  #settle(number: number, call: Call): void {
    this.#calls[number] = call
    this.#onCall(number, call)
  }

  /** Every event has a time of its own, in the order in which they happen here. */
  #tick(): number {
    return this.#time++
  }
}

function timeOf(call: Call): number {
  return call.kind === 'restart' ? call.at : call.invokedAt
}

/** The entries of each run, of which nothing is known yet. */
function draftsOf(runs: readonly LaneRun[]): readonly (readonly PutEntry[])[] {
  return runs.map(({ lane, run }) =>
    [...recordsOf(run)].map((record) => ({ ...identify(record), lane: `${lane}`, outcome: 'unknown' as const })),
  )
}

function settled(drafts: readonly PutEntry[], outcome: AppendOutcome | undefined): readonly PutEntry[] {
  if (outcome === undefined || outcome.outcome === 'unknown') return drafts
  return drafts.map((draft, i): PutEntry => {
    if (outcome.outcome !== 'ok') return { ...draft, outcome: 'failed' }
    return { ...draft, outcome: 'ok', sequence: outcome.firstPosition + i, arrivedAtMs: outcome.arrivedAtMs }
  })
}

function seenIn(page: Page): readonly SeenRecord[] {
  return page.runs.flatMap(({ firstPosition, arrivedAtMs, run }) =>
    [...recordsOf(run)].map((record, i) => ({ ...identify(record), sequence: firstPosition + i, arrivedAtMs })),
  )
}

function identify({ partitionKey, data }: RunRecord): { readonly id: string; readonly digest: string } {
  const id = `${partitionKey ?? ''}/${data.byteLength}/${crc32(data)}`
  return { id, digest: id }
}
