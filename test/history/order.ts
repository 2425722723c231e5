import type { Report } from './check.ts'
import { type Facts, firstIndex, type LaneFacts, largest, type Put } from './facts.ts'
import type { PutCall, PutEntry, Rules, Sequence } from './history.ts'

/** S5: what was acknowledged before another put began stands before it; one call's records stand in its order. */
export function order(facts: LaneFacts, puts: Facts['puts'], report: Report): void {
  const { lane, acknowledged, known } = facts
  const done = [...acknowledged].sort((a, b) => returned(a) - returned(b))
  const unknown = known.flatMap(({ id, sequence }) => {
    const put = puts.get(id)
    return put !== undefined && put.entry.outcome === 'unknown' ? [{ ...put, sequence }] : []
  })
  const begun = [...acknowledged, ...unknown].sort((a, b) => a.call.invokedAt - b.call.invokedAt)
  let next = 0
  let top: (Put & { readonly sequence: Sequence }) | undefined
  for (const put of begun) {
    for (let each = done[next]; each !== undefined && returned(each) < put.call.invokedAt; each = done[++next]) {
      if (top === undefined || each.sequence > top.sequence) top = each
    }
    if (top !== undefined && put.sequence <= top.sequence) {
      report(
        'S5',
        lane,
        `${top.entry.id} at ${top.sequence} was done before ${put.entry.id} at ${put.sequence} began`,
        put.call.invokedAt,
      )
    }
    const { after } = put.entry
    if (after !== undefined && put.sequence <= after)
      report('S5', lane, `${put.entry.id} at ${put.sequence} was to stand behind ${after}`)
  }
  inCallOrder(facts, report)
}

function inCallOrder({ lane, acknowledged }: LaneFacts, report: Report): void {
  // In the order of the history: entries of one call stand together, as they were listed.
  acknowledged.forEach((put, i) => {
    const before = acknowledged[i - 1]
    if (before !== undefined && before.call === put.call && before.sequence >= put.sequence) {
      report(
        'S5',
        lane,
        `one call listed ${before.entry.id} at ${before.sequence} before ${put.entry.id} at ${put.sequence}`,
        put.call.invokedAt,
      )
    }
  })
}

function returned({ call }: Put): number {
  return call.returnedAt ?? Number.POSITIVE_INFINITY
}

/** S6: sequences are given once and only upwards, also after a restart. */
export function sequences({ lane, acknowledged, reads, final }: LaneFacts, report: Report): void {
  const owners = new Map<Sequence, string>()
  for (const { entry, sequence, call } of acknowledged) {
    const other = owners.get(sequence)
    if (other !== undefined) report('S6', lane, `${sequence} was given to ${other} and to ${entry.id}`, call.invokedAt)
    owners.set(sequence, entry.id)
  }
  for (const records of [final, ...reads.map((read) => read.records)]) {
    records.forEach(({ sequence }, i) => {
      const before = records[i - 1]
      if (before !== undefined && before.sequence >= sequence)
        report('S6', lane, `${sequence} was read behind ${before.sequence}`)
    })
  }
  // Nobody is given a place that somebody could have read over before.
  let next = 0
  let top: Sequence | undefined
  for (const put of [...acknowledged].sort((a, b) => a.call.invokedAt - b.call.invokedAt)) {
    for (let read = reads[next]; read !== undefined && read.returnedAt < put.call.invokedAt; read = reads[++next]) {
      const last = read.records.at(-1)
      if (last !== undefined) top = largest(last.sequence, top)
    }
    if (top !== undefined && put.sequence <= top)
      report('S6', lane, `${put.entry.id} was given ${put.sequence} after ${top} had been read`, put.call.invokedAt)
  }
}

/** S6 over the lanes of a stream. */
export function sequencesOverLanes(facts: Facts, { sequencesSpanLanes = false }: Rules, report: Report): void {
  if (!sequencesSpanLanes) return
  const owners = new Map<Sequence, string>()
  for (const { lane, known } of facts.lanes.values()) {
    for (const { sequence } of known) {
      const other = owners.get(sequence)
      if (other !== undefined) report('S6', lane, `${sequence} stands in ${other} too`)
      owners.set(sequence, lane)
    }
  }
  for (const [child, parents] of new Map(
    facts.shards.flatMap(({ shards }) => shards.map(({ lane, parents }) => [lane, parents])),
  )) {
    const first = facts.lanes.get(child)?.known[0]?.sequence
    for (const parent of parents) {
      const end = facts.lanes.get(parent)?.seals.find((seal) => seal.end !== undefined)?.end
      if (first !== undefined && end !== undefined && first < end)
        report('S6', child, `begins at ${first}, below the end ${end} of its parent ${parent}`)
    }
  }
}

/** S8: every read is a slice of the lane without holes, and who is told to be at the tip is. */
export function reading({ lane, reads, known, acknowledged, horizonAt }: LaneFacts, report: Report): void {
  for (const read of reads) {
    const horizon = horizonAt(read.returnedAt)
    let seen = 0
    for (let i = firstIndex(known, ({ sequence }) => sequence >= read.from); i < known.length; i++) {
      const expected = known[i]
      if (expected === undefined || expected.sequence >= read.next) break
      if (read.records[seen]?.sequence === expected.sequence) seen++
      else if (expected.sequence >= horizon) {
        report(
          'S8',
          lane,
          `a read from ${read.from} to ${read.next} left out ${expected.id} at ${expected.sequence}`,
          read.invokedAt,
        )
        break
      }
    }
    const last = read.records.at(-1)
    const first = read.records[0]
    if (first !== undefined && first.sequence < read.from)
      report('S8', lane, `a read from ${read.from} gave ${first.sequence}`, read.invokedAt)
    if (last !== undefined && last.sequence >= read.next)
      report('S8', lane, `a read gave ${last.sequence} and goes on at ${read.next}`, read.invokedAt)
    if (read.next < read.from) report('S8', lane, `a read from ${read.from} goes on at ${read.next}`, read.invokedAt)
  }
  tips({ lane, reads, acknowledged }, report)
}

function tips({ lane, reads, acknowledged }: Pick<LaneFacts, 'lane' | 'reads' | 'acknowledged'>, report: Report): void {
  const done = [...acknowledged].sort((a, b) => returned(a) - returned(b))
  let [nextDone, nextRead] = [0, 0]
  let [acknowledgedTop, readTop]: (Sequence | undefined)[] = []
  for (const read of [...reads].sort((a, b) => a.invokedAt - b.invokedAt)) {
    for (let put = done[nextDone]; put !== undefined && returned(put) < read.invokedAt; put = done[++nextDone]) {
      acknowledgedTop = largest(put.sequence, acknowledgedTop)
    }
    for (let each = reads[nextRead]; each !== undefined && each.returnedAt < read.invokedAt; each = reads[++nextRead]) {
      const last = each.records.at(-1)
      if (last !== undefined) readTop = largest(last.sequence, readTop)
    }
    if (!read.caughtUp) continue
    if (acknowledgedTop !== undefined && read.next <= acknowledgedTop) {
      report(
        'S8',
        lane,
        `a read said to be at the tip goes on at ${read.next}, though ${acknowledgedTop} was acknowledged`,
        read.invokedAt,
      )
    }
    if (readTop !== undefined && read.next <= readTop) {
      report('S8', lane, `the tip went back: a read goes on at ${read.next}, though ${readTop} had been read`, read.invokedAt)
    }
  }
}

/** S11: the answers of one call agree with each other, and what went into one lane is there together or not at all. */
export function batches(facts: Facts, report: Report): void {
  const places = new Map<string, Sequence>()
  for (const { known } of facts.lanes.values()) for (const { id, sequence } of known) places.set(id, sequence)
  for (const call of facts.calls) {
    const failed = call.entries.filter(({ outcome }) => outcome === 'failed').length
    if (call.failedCount !== undefined && call.failedCount !== failed) {
      report('S11', undefined, `a call says that ${call.failedCount} records failed, and names ${failed}`, call.invokedAt)
    }
    wholeBatches(call, facts, places, report)
  }
}

function wholeBatches(call: PutCall, facts: Facts, places: ReadonlyMap<string, Sequence>, report: Report): void {
  if (call.entries.length < 2) return
  const byLane = new Map<string, PutEntry[]>()
  for (const entry of call.entries) {
    if (entry.lane === undefined || entry.outcome !== 'unknown') continue
    byLane.set(entry.lane, [...(byLane.get(entry.lane) ?? []), entry])
  }
  for (const [lane, entries] of byLane) {
    const sequences = entries.flatMap(({ id }) => places.get(id) ?? [])
    const horizon = facts.lanes.get(lane)?.horizon ?? Number.NEGATIVE_INFINITY
    // The rest may have been trimmed before anybody read it.
    if (sequences.some((sequence) => sequence < horizon) || sequences.length === 0) continue
    if (sequences.length < entries.length) {
      report('S11', lane, `${sequences.length} of ${entries.length} records of one call are there`, call.invokedAt)
    }
  }
}
