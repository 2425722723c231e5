import type {
  Call,
  FindCall,
  History,
  PutCall,
  PutEntry,
  ReadCall,
  SealCall,
  SeenRecord,
  Sequence,
  ShardsCall,
} from './history.ts'

/** An entry with the times of its call. */
export interface Put {
  readonly entry: PutEntry
  readonly call: PutCall
}

/** A record as far as anybody knows of it. */
export interface Known extends SeenRecord {
  /** When somebody first knew of it: an answer to a put, or a read. Infinity for the final read alone. */
  readonly knownAt: number
}

/** All that a history says of one lane, sorted once for every invariant to use. */
export interface LaneFacts {
  readonly lane: string
  /** Acknowledged, with sequence. */
  readonly acknowledged: readonly (Put & { readonly sequence: Sequence })[]
  readonly reads: readonly ReadCall[]
  readonly finds: readonly FindCall[]
  readonly seals: readonly SealCall[]
  readonly final: readonly SeenRecord[]
  /** Everything ever read, now or before it was trimmed, by sequence; of two that claim one place the first told. */
  readonly known: readonly Known[]
  /** Below this, records may be gone at last. */
  readonly horizon: Sequence
  /** Below this, records may be gone from a read that returned at the given time. */
  horizonAt(time: number): Sequence
}

export interface Facts {
  readonly puts: ReadonlyMap<string, Put>
  readonly calls: readonly PutCall[]
  readonly lanes: ReadonlyMap<string, LaneFacts>
  readonly shards: readonly ShardsCall[]
  /** Ids that more than one entry claims: a mistake of the recorder. */
  readonly reusedIds: readonly string[]
}

interface LaneDraft {
  acknowledged: (Put & { readonly sequence: Sequence })[]
  reads: ReadCall[]
  finds: FindCall[]
  seals: SealCall[]
  trims: { readonly at: number; readonly before: Sequence }[]
}

export function factsOf(history: History): Facts {
  const puts = new Map<string, Put>()
  const reusedIds: string[] = []
  const drafts = new Map<string, LaneDraft>()
  const draft = (lane: string): LaneDraft => {
    const made = drafts.get(lane) ?? { acknowledged: [], reads: [], finds: [], seals: [], trims: [] }
    drafts.set(lane, made)
    return made
  }
  for (const lane of history.final.keys()) draft(lane)
  for (const call of history.calls) {
    if (call.kind === 'put') {
      for (const entry of call.entries) {
        if (puts.has(entry.id)) reusedIds.push(entry.id)
        puts.set(entry.id, { entry, call })
        const { lane, sequence } = entry
        if (entry.outcome === 'ok' && lane !== undefined && sequence !== undefined)
          draft(lane).acknowledged.push({ entry, call, sequence })
      }
    } else if (call.kind === 'read') draft(call.lane).reads.push(call)
    else if (call.kind === 'find') draft(call.lane).finds.push(call)
    else if (call.kind === 'seal') draft(call.lane).seals.push(call)
    else if (call.kind === 'trim') draft(call.lane).trims.push({ at: call.invokedAt, before: call.before })
  }
  return {
    puts,
    reusedIds,
    calls: history.calls.filter((call) => call.kind === 'put'),
    shards: history.calls.filter((call: Call) => call.kind === 'shards'),
    lanes: new Map([...drafts].map(([lane, each]) => [lane, laneFacts(lane, each, history.final.get(lane) ?? [])])),
  }
}

function laneFacts(lane: string, { trims, ...draft }: LaneDraft, final: readonly SeenRecord[]): LaneFacts {
  const reads = draft.reads.sort((a, b) => a.returnedAt - b.returnedAt)
  trims.sort((a, b) => a.at - b.at)
  const horizons: { readonly at: number; readonly before: Sequence }[] = []
  for (const { at, before } of trims) horizons.push({ at, before: largest(before, horizons.at(-1)?.before) })
  return {
    lane,
    ...draft,
    reads,
    final,
    known: knownOf(draft.acknowledged, reads, final),
    horizon: horizons.at(-1)?.before ?? Number.NEGATIVE_INFINITY,
    horizonAt: (time) => horizons[firstIndex(horizons, ({ at }) => at > time) - 1]?.before ?? Number.NEGATIVE_INFINITY,
  }
}

function knownOf(
  acknowledged: LaneDraft['acknowledged'],
  reads: readonly ReadCall[],
  final: readonly SeenRecord[],
): readonly Known[] {
  const known = new Map<Sequence, Known>()
  const acknowledgedAt = new Map(
    acknowledged.map(({ sequence, call }) => [sequence, call.returnedAt ?? Number.POSITIVE_INFINITY]),
  )
  const see = (record: SeenRecord, at: number): void => {
    if (known.has(record.sequence)) return
    known.set(record.sequence, { ...record, knownAt: Math.min(at, acknowledgedAt.get(record.sequence) ?? at) })
  }
  for (const read of reads) for (const record of read.records) see(record, read.returnedAt)
  for (const record of final) see(record, Number.POSITIVE_INFINITY)
  return [...known.values()].sort((a, b) => compare(a.sequence, b.sequence))
}

export function compare(a: Sequence, b: Sequence): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function largest(a: Sequence, b: Sequence | undefined): Sequence {
  return b !== undefined && b > a ? b : a
}

/** Binary search: the first index from which on `holds` is true, the length if it never is. */
export function firstIndex<T>(sorted: readonly T[], holds: (each: T) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(sorted[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}
