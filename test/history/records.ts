import type { Report } from './check.ts'
import { type Facts, firstIndex, type LaneFacts } from './facts.ts'
import type { Rules, SeenRecord, Sequence } from './history.ts'

/** S1, what was acknowledged is there, as it was put. */
export function noLoss({ lane, acknowledged, final, horizon }: LaneFacts, report: Report): void {
  const bySequence = new Map(final.map((each) => [each.sequence, each]))
  for (const { entry, sequence, call } of acknowledged) {
    if (sequence < horizon) continue
    const there = bySequence.get(sequence)
    if (there === undefined) report('S1', lane, `acknowledged ${entry.id} at ${sequence} is lost`, call.invokedAt)
    else if (there.id !== entry.id)
      report('S1', lane, `${sequence} was acknowledged for ${entry.id} and holds ${there.id}`, call.invokedAt)
    else if (there.digest !== entry.digest) report('S1', lane, `${entry.id} at ${sequence} came back altered`, call.invokedAt)
  }
}

/** S2, S3, S4: what is there was put, is not said to have failed, and is there once. */
export function noPhantoms(facts: Facts, { mayDuplicate = false }: Rules, report: Report): void {
  const places = new Map<string, string>()
  for (const { lane, known, reads } of facts.lanes.values()) {
    for (const { id, digest, sequence } of known) {
      const put = facts.puts.get(id)
      if (put === undefined) {
        report('S2', lane, `${id} at ${sequence} was never put`)
        continue
      }
      if (put.entry.digest !== digest) report('S2', lane, `${id} at ${sequence} is not what was put`, put.call.invokedAt)
      if (put.entry.outcome === 'failed') report('S3', lane, `${id} at ${sequence} was said to have failed`, put.call.invokedAt)
      const place = `${lane} ${sequence}`
      const other = places.get(id)
      const allowed = mayDuplicate && put.entry.outcome === 'unknown'
      if (other !== undefined && other !== place && !allowed)
        report('S4', lane, `${id} stands twice: ${other} and ${place}`, put.call.invokedAt)
      places.set(id, place)
    }
    for (const read of reads) {
      for (const { id } of read.records) {
        const put = facts.puts.get(id)
        if (put !== undefined && put.call.invokedAt > read.returnedAt)
          report('S2', lane, `${id} was read before it was put`, read.invokedAt)
      }
    }
  }
}

/** S7: a place holds one record for ever, and what was read once does not vanish. */
export function immutable({ lane, reads, final, known, horizon }: LaneFacts, report: Report): void {
  const first = new Map<Sequence, SeenRecord>(known.map((each) => [each.sequence, each]))
  const last = new Map<Sequence, SeenRecord>(final.map((each) => [each.sequence, each]))
  const differs = (a: SeenRecord, b: SeenRecord): boolean =>
    a.id !== b.id || a.digest !== b.digest || a.arrivedAtMs !== b.arrivedAtMs
  for (const read of reads) {
    for (const record of read.records) {
      const { sequence } = record
      const other = first.get(sequence) ?? record
      if (differs(record, other))
        report('S7', lane, `${sequence} read as ${describe(record)} and as ${describe(other)}`, read.invokedAt)
      if (sequence >= horizon && !last.has(sequence))
        report('S7', lane, `${record.id} at ${sequence} was read and vanished`, read.invokedAt)
    }
  }
  for (const record of final) {
    const other = first.get(record.sequence) ?? record
    if (differs(record, other))
      report('S7', lane, `${record.sequence} read as ${describe(other)} and at last as ${describe(record)}`)
  }
}

function describe({ id, digest, arrivedAtMs }: SeenRecord): string {
  return `${id} (${digest}) of ${arrivedAtMs}`
}

/** S10: arrival rises with the sequence, is what the receipt said, and is what `find` goes by. */
export function arrival(
  { lane, known, acknowledged, finds, horizon }: LaneFacts,
  { arrivalStepsBack = false }: Rules,
  report: Report,
): void {
  let before: SeenRecord | undefined
  for (const record of known) {
    if (!arrivalStepsBack && before !== undefined && record.arrivedAtMs < before.arrivedAtMs) {
      report(
        'S10',
        lane,
        `${record.sequence} arrived at ${record.arrivedAtMs}, before ${before.sequence} at ${before.arrivedAtMs}`,
      )
    }
    before = record
  }
  const bySequence = new Map(known.map((each) => [each.sequence, each]))
  for (const { entry, sequence, call } of acknowledged) {
    const seen = bySequence.get(sequence)
    if (entry.arrivedAtMs !== undefined && seen !== undefined && seen.arrivedAtMs !== entry.arrivedAtMs) {
      report('S10', lane, `the receipt of ${entry.id} says ${entry.arrivedAtMs}, the record ${seen.arrivedAtMs}`, call.invokedAt)
    }
  }
  const standing = known.filter((each) => each.sequence >= horizon)
  let latest = Number.NEGATIVE_INFINITY
  const latestUpTo = standing.map(({ arrivedAtMs }) => {
    latest = Math.max(latest, arrivedAtMs)
    return latest
  })
  for (const { found, atMs, invokedAt } of finds) {
    const before = latestUpTo[firstIndex(standing, ({ sequence }) => sequence >= found) - 1]
    if (before !== undefined && before >= atMs) {
      report('S10', lane, `from time ${atMs} on, one that arrived at ${before} was overlooked: found ${found}`, invokedAt)
    }
    const there = bySequence.get(found)
    if (there !== undefined && there.knownAt < invokedAt && there.arrivedAtMs < atMs) {
      report('S10', lane, `from time ${atMs} on, found ${found}, which arrived at ${there.arrivedAtMs}`, invokedAt)
    }
  }
}
