import assert from 'node:assert/strict'
import type { Call, PutCall, PutEntry, ReadCall, Rules, SealCall, SeenRecord, SeenShard } from './history.ts'
import { HASH_KEYS } from './placement.ts'

/** A history that can be spoilt. */
export interface Draft {
  calls: Call[]
  final: Map<string, SeenRecord[]>
}

export const HALF = HASH_KEYS / 2n
export const PARENT = '0'
export const CHILDREN = ['1', '2'] as const
/** To the parent, and as many to the children. */
export const PUTS = 300
export const RULES: Rules = { sequencesSpanLanes: true }

/**
 * A clean run of a stream: one shard that is split, with single puts and batches, unknown ones of either fate, failed ones, reads, a find, a
 * trim, a restart. Sequences are bigints with holes; a put takes 3 units of time, and the next begins after 1 or 4 (so that some overlap).
 */
export function clean(): Draft {
  const script = new Script()
  script.calls.push({ kind: 'shards', invokedAt: script.now++, shards: [whole(true)] })
  for (let i = 0; i < PUTS; i++) {
    script.put(PARENT, i)
    if (i % 20 === 19) script.read(PARENT, 12)
    if (i === 120) script.calls.push({ kind: 'restart', at: script.now++ })
  }
  script.find(PARENT, 100)
  script.seal(PARENT)
  script.read(PARENT, 5, true)
  const children = [shard('1', 0n, HALF - 1n, [PARENT], true), shard('2', HALF, HASH_KEYS - 1n, [PARENT], true)]
  script.calls.push({ kind: 'shards', invokedAt: script.now++, shards: [whole(false), ...children] })
  for (let i = PUTS; i < 2 * PUTS; i++) {
    script.put(i % 3 === 0 ? '1' : '2', i)
    if (i % 20 === 19) for (const lane of CHILDREN) script.read(lane, 5)
  }
  script.trim(PARENT, 50)
  return script
}

class Script implements Draft {
  readonly calls: Call[] = []
  readonly final = new Map<string, SeenRecord[]>([...CHILDREN, PARENT].map((lane) => [lane, []]))
  now = 0
  #sequence = 1_000n

  put(lane: string, i: number): void {
    const entries = Array.from({ length: i % 5 === 0 ? 3 : 1 }, (_, n) => this.#entry(lane, i, n))
    const failedCount = entries.filter(({ outcome }) => outcome === 'failed').length
    const returnedAt = i % 17 === 5 ? undefined : this.now + 3
    this.calls.push({ kind: 'put', client: `c${i % 3}`, invokedAt: this.now, returnedAt, entries, failedCount })
    this.now += i % 2 === 0 ? 1 : 4
  }

  #entry(lane: string, i: number, n: number): PutEntry {
    const hashKey = lane === '2' ? HALF + BigInt(i) : BigInt(i)
    const base = { id: `p${i}.${n}`, digest: `#p${i}.${n}`, lane, hashKey }
    if (i % 31 === 7) return { ...base, outcome: 'failed' }
    if (i % 17 === 5) {
      if (i % 2 === 0) this.#store(lane, base.id)
      return { ...base, outcome: 'unknown' }
    }
    const { sequence, arrivedAtMs } = this.#store(lane, base.id)
    return { ...base, outcome: 'ok', sequence, arrivedAtMs }
  }

  #store(lane: string, id: string): SeenRecord {
    this.#sequence += 1n + (this.#sequence % 3n)
    const record = { sequence: this.#sequence, id, digest: `#${id}`, arrivedAtMs: this.now }
    this.#records(lane).push(record)
    return record
  }

  /** The newest records, and where they end. */
  read(lane: string, last: number, ended = false): void {
    this.now += 10
    const records = this.#records(lane).slice(-last)
    const next = ((records.at(-1)?.sequence ?? 0n) as bigint) + 1n
    const times = { invokedAt: this.now, returnedAt: this.now + 1 }
    const from = records[0]?.sequence ?? 0n
    this.calls.push({ kind: 'read', client: 'r', lane, ...times, from, records, next, caughtUp: true, ended })
    this.now += 2
  }

  /** By the arrival of the n-th record. */
  find(lane: string, nth: number): void {
    const atMs = this.#records(lane)[nth]?.arrivedAtMs ?? 0
    const found = this.#records(lane).find(({ arrivedAtMs }) => arrivedAtMs >= atMs)?.sequence ?? 0n
    this.calls.push({ kind: 'find', lane, invokedAt: this.now++, atMs, found })
  }

  seal(lane: string): void {
    this.now += 10
    this.#sequence += 1n
    this.calls.push({ kind: 'seal', lane, invokedAt: this.now, returnedAt: this.now + 2, end: this.#sequence })
    this.now += 3
  }

  trim(lane: string, count: number): void {
    this.calls.push({ kind: 'trim', lane, invokedAt: this.now++, before: this.#records(lane)[count]?.sequence ?? 0n })
    this.#records(lane).splice(0, count)
  }

  #records(lane: string): SeenRecord[] {
    return this.final.get(lane) ?? []
  }
}

function shard(lane: string, start: bigint, end: bigint, parents: readonly string[], open: boolean): SeenShard {
  return { lane, hashKeys: [start, end], parents, open }
}

function whole(open: boolean): SeenShard {
  return shard(PARENT, 0n, HASH_KEYS - 1n, [], open)
}

export function puts(draft: Draft): PutCall[] {
  return draft.calls.filter((call) => call.kind === 'put')
}

export function reads(draft: Draft, lane = PARENT): ReadCall[] {
  return draft.calls.filter((call) => call.kind === 'read').filter((read) => read.lane === lane)
}

export function records(draft: Draft, lane = PARENT): SeenRecord[] {
  return draft.final.get(lane) ?? []
}

export function seal(draft: Draft): SealCall {
  return draft.calls.find((call) => call.kind === 'seal') as SealCall
}

/** An acknowledged single put that stands above the trim horizon and was never read but at last. */
export function unread(draft: Draft, lane = PARENT, nth = 0): { readonly call: PutCall; readonly entry: PutEntry } {
  const seen = new Set(draft.calls.flatMap((call) => (call.kind === 'read' ? call.records.map(({ id }) => id) : [])))
  const there = new Set(records(draft, lane).map(({ id }) => id))
  const found = puts(draft).filter(
    ({ entries: [entry] }) => entry?.outcome === 'ok' && there.has(entry.id) && !seen.has(entry.id),
  )[nth]
  const entry = found?.entries[0]
  assert.ok(found !== undefined && entry !== undefined, 'there is a put that nobody read')
  return { call: found, entry }
}

export function replace<T>(list: T[], old: T, ...by: readonly T[]): void {
  const index = list.indexOf(old)
  assert.ok(index >= 0, 'what is replaced is there')
  list.splice(index, 1, ...by)
}

export function replaceRead(draft: Draft, read: ReadCall | undefined, by: Partial<ReadCall>): void {
  assert.ok(read !== undefined)
  replace(draft.calls, read as Call, { ...read, ...by })
}

export function replaceEntry(draft: Draft, call: PutCall | undefined, index: number, by: Partial<PutEntry>): void {
  assert.ok(call !== undefined)
  replace(draft.calls, call as Call, {
    ...call,
    entries: call.entries.map((entry, i) => (i === index ? { ...entry, ...by } : entry)),
  })
}
