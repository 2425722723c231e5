import { crc32 } from 'node:zlib'
import type { AppendOutcome, LaneRun, Log, Page, Position, ReadLimits } from '../../src/engine/log.ts'
import { type RunRecord, recordsOf } from '../../src/engine/record-block.ts'
import type { KeyRing, RunKey } from '../../src/engine/run-key.ts'
import type { Call, History, PutEntry, SeenRecord } from './history.ts'

const FINAL_LIMITS: ReadLimits = { records: 10_000, bytes: 16 * 1024 * 1024 }

/**
 * Writes down what clients do to a log of an engine. Records are known by their bytes, so every record that is put has to be different
 * from every other. Restarts, and calls that the crash of a process leaves without an answer, are told by whoever causes them.
 */
export class LogRecorder {
  readonly #calls: Call[] = []
  readonly #lanes = new Set<number>()
  #time = 0

  /** The log as a client sees it, with everything it does written down. A call that throws counts as one without an answer. */
  record(log: Log, client: string): Log {
    return {
      append: (runs, key) => this.#append(log, client, runs, key),
      read: (lane, from, limits, keys) => this.#read(log, client, lane, from, limits, keys),
      follow: (lane, from, signal) => log.follow(lane, from, signal),
      find: async (lane, atMs) => {
        const invokedAt = this.#tick()
        const found = await log.find(lane, atMs)
        this.#calls.push({ kind: 'find', lane: `${lane}`, invokedAt, atMs, found })
        return found
      },
      tail: (lane) => log.tail(lane),
      seal: (lane) => this.#seal(log, lane),
      trim: (lane, before) => {
        this.#calls.push({ kind: 'trim', lane: `${lane}`, invokedAt: this.#tick(), before })
        return log.trim(lane, before)
      },
    }
  }

  restarted(): void {
    this.#calls.push({ kind: 'restart', at: this.#tick() })
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
    const index = this.#calls.push({ kind: 'put', client, invokedAt, returnedAt: undefined, entries: drafts.flat() }) - 1
    const outcomes = await log.append(runs, key)
    const entries = drafts.flatMap((each, i) => settled(each, outcomes[i]))
    this.#calls[index] = { kind: 'put', client, invokedAt, returnedAt: this.#tick(), entries }
    return outcomes
  }

  async #read(log: Log, client: string, lane: number, from: Position, limits: ReadLimits, keys?: KeyRing): Promise<Page> {
    const invokedAt = this.#tick()
    this.#lanes.add(lane)
    const page = await log.read(lane, from, limits, keys)
    this.#calls.push({
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
    const index = this.#calls.push({ kind: 'seal', lane: `${lane}`, invokedAt, returnedAt: undefined }) - 1
    const end = await log.seal(lane)
    this.#calls[index] = { kind: 'seal', lane: `${lane}`, invokedAt, returnedAt: this.#tick(), end }
    return end
  }

  /** Every event has a time of its own, in the order in which they happen here. */
  #tick(): number {
    return this.#time++
  }
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
