import assert from 'node:assert/strict'
import type { AppendOutcome, Log, Page, Position, ReadLimits } from '../../src/engine/log.ts'
import { encodeRun, type RunRecord } from '../../src/engine/record-block.ts'
import { identityOf, makeRecords, readAll, readPage, type Seen, seenIn } from './bench.ts'

/** One run on its way into a lane, and what came of it. */
export interface Attempt {
  readonly lane: number
  readonly writer: string
  readonly identities: readonly string[]
  /** Absent while nobody knows. */
  outcome?: AppendOutcome
}

export interface Placed {
  readonly firstPosition: Position
  readonly arrivedAtMs: number
  readonly identities: readonly string[]
}

const ATTEMPTS_MAX = 1_000

/**
 * The naive oracle: remembers every attempt with its outcome and every record ever read, and knows what the contract then promises
 * of a lane. No two records are alike, so that what became of each can be told; a retry is a new attempt with new records.
 */
export class Ledger {
  readonly #mayDuplicate: boolean
  readonly #attempts = new Map<number, Attempt[]>()
  readonly #seen = new Map<number, Map<Position, Seen>>()
  readonly #trimmed = new Map<number, Position>()

  constructor(mayDuplicate: boolean) {
    this.#mayDuplicate = mayDuplicate
  }

  /** Appends a run per lane, in one call. Calls of one `writer` to a lane must become readable in their order. */
  async append(
    log: Log,
    runs: readonly { readonly lane: number; readonly records: readonly RunRecord[] }[],
    writer = 'first',
  ): Promise<readonly Attempt[]> {
    const attempts = runs.map(({ lane, records }) => ({ lane, writer, identities: records.map(identityOf) }) satisfies Attempt)
    for (const attempt of attempts) upsert(this.#attempts, attempt.lane, () => []).push(attempt)
    const outcomes = await log.append(runs.map(({ lane, records }) => ({ lane, run: encodeRun(records) })))
    assert.equal(outcomes.length, runs.length, 'one outcome per run')
    return attempts.map((attempt, i) => Object.assign(attempt, { outcome: outcomes[i] as AppendOutcome }))
  }

  /** Appends until it is acknowledged; `records` are made anew for every attempt. */
  async put(log: Log, lane: number, make: () => readonly RunRecord[] = () => makeRecords(1), writer = 'first'): Promise<Placed> {
    for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      const [{ outcome, identities }] = (await this.append(log, [{ lane, records: make() }], writer)) as [Required<Attempt>]
      assert.notEqual(outcome.outcome, 'sealed', `lane ${lane} is open`)
      if (outcome.outcome === 'ok') return { ...outcome, identities }
    }
    throw new Error(`${ATTEMPTS_MAX} appends to lane ${lane} were not acknowledged`)
  }

  /** Says that the lane was or may have been trimmed so far. */
  trimmed(lane: number, before: Position): void {
    this.#trimmed.set(lane, Math.max(before, this.horizon(lane)))
  }

  /** Below this, records may be gone. */
  horizon(lane: number): Position {
    return this.#trimmed.get(lane) ?? 0
  }

  /** Acknowledged so far, in the order of the calls. */
  acknowledged(lane: number): readonly Placed[] {
    return (this.#attempts.get(lane) ?? []).flatMap(({ outcome, identities }) =>
      outcome?.outcome === 'ok' ? [{ ...outcome, identities }] : [],
    )
  }

  /** Reads one page and holds it to what was acknowledged before: nothing between `from` and `next` is left out or altered. */
  async verifyPage(log: Log, lane: number, from: Position, limits: ReadLimits): Promise<Page> {
    const acknowledged = this.acknowledged(lane)
    const page = await readPage(log, lane, from, limits)
    const byPosition = new Map(seenIn(page).map((each) => [each.position, each]))
    for (const { firstPosition, arrivedAtMs, identities } of acknowledged) {
      identities.forEach((identity, i) => {
        const position = firstPosition + i
        if (position < from || position >= page.next) return
        if (position < this.horizon(lane) && !byPosition.has(position)) return
        assert.deepEqual(byPosition.get(position), { position, arrivedAtMs, identity }, 'a page leaves nothing out')
      })
    }
    return page
  }

  /** Reads a whole lane and holds it to all that is known. Appends may go on meanwhile. Gives what it read. */
  async verify(log: Log, lane: number): Promise<readonly Seen[]> {
    const acknowledged = this.acknowledged(lane)
    const known = new Map(this.#seen.get(lane))
    const all = await readAll(log, lane)
    // Now, since somebody may have trimmed meanwhile.
    const horizon = this.horizon(lane)
    const byPosition = new Map(all.map((each) => [each.position, each]))
    this.#verifyAcknowledged(acknowledged, byPosition, horizon)
    this.#verifyFates(lane, all, horizon)
    this.#verifyOrder(lane)
    for (const old of known.values()) {
      if (old.position >= horizon) assert.deepEqual(byPosition.get(old.position), old, 'what was read once is read for ever')
    }
    const memory = upsert(this.#seen, lane, () => new Map<Position, Seen>())
    for (const each of all) {
      assert.deepEqual(each, memory.get(each.position) ?? each, 'a position holds one record for ever')
      memory.set(each.position, each)
    }
    return all
  }

  #verifyAcknowledged(placed: readonly Placed[], byPosition: ReadonlyMap<Position, Seen>, horizon: Position): void {
    for (const { firstPosition, arrivedAtMs, identities } of placed) {
      identities.forEach((identity, i) => {
        const position = firstPosition + i
        if (position < horizon && !byPosition.has(position)) return
        assert.deepEqual(
          byPosition.get(position),
          { position, arrivedAtMs, identity },
          'what was acknowledged stands where the receipt says',
        )
      })
    }
  }

  /** Everything read was attempted, as often as its outcome allows, and each run as a whole. */
  #verifyFates(lane: number, all: readonly Seen[], horizon: Position): void {
    const positions = new Map<string, Position[]>()
    for (const { identity, position } of all) upsert(positions, identity, () => []).push(position)
    for (const { identities, outcome } of this.#attempts.get(lane) ?? []) {
      const last = positions.get(identities.at(-1) ?? '') ?? []
      const uncertain = outcome === undefined || outcome.outcome === 'unknown'
      const often = uncertain && this.#mayDuplicate ? Number.POSITIVE_INFINITY : 1
      if (outcome?.outcome === 'sealed' || outcome?.outcome === 'refused')
        assert.deepEqual(last, [], `${outcome.outcome}, yet stored`)
      assert.ok(last.length <= often, `${outcome?.outcome ?? 'pending'}, yet stored ${last.length} times`)
      identities.forEach((identity, i) => {
        const there = positions.get(identity) ?? []
        const expected = last.map((position) => position - (identities.length - 1 - i))
        assert.deepEqual(
          there.filter((position) => position >= horizon),
          expected.filter((position) => position >= horizon),
          'a run appears as a whole, at adjacent positions',
        )
        positions.delete(identity)
      })
    }
    assert.deepEqual([...positions.keys()], [], 'every record read was appended')
  }

  #verifyOrder(lane: number): void {
    const last = new Map<string, Position>()
    for (const { writer, outcome, identities } of this.#attempts.get(lane) ?? []) {
      if (outcome?.outcome !== 'ok') continue
      assert.ok(outcome.firstPosition > (last.get(writer) ?? -1), 'positions follow the order of the calls')
      last.set(writer, outcome.firstPosition + identities.length - 1)
    }
  }
}

function upsert<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}
