/**
 * Says whether a history may have happened: the invariants S1 to S11 of a log that keeps its word.
 *
 *     S1   nothing acknowledged is lost or altered, but what was trimmed
 *     S2   nothing is there that was not put, nor before it was put
 *     S3   nothing is there that is said to have failed
 *     S4   nothing is there twice
 *     S5   what was acknowledged before another put began stands before it; one call's records stand in its order
 *     S6   sequences are given once, upwards, also across restarts (and lanes, where they span them)
 *     S7   a place holds one record for ever; what was read does not vanish
 *     S8   a read leaves nothing out; at the tip is the tip, and it never goes back
 *     S9   nothing stands behind a lane's end; open shards part the hash keys; records lie where theirs say
 *     S10  arrival rises, is what the receipt said, and what finding by time goes by
 *     S11  the answers of one call agree with each other; what went into one lane is there together or not at all
 *
 * No search is needed, as in checkers of registers: every record has its place from the log itself, and sorting and sweeping does the
 * rest, in O(n log n).
 */
import { factsOf } from './facts.ts'
import type { History, Invariant, Rules, Violation } from './history.ts'
import { batches, order, reading, sequences, sequencesOverLanes } from './order.ts'
import { ends, placement } from './placement.ts'
import { arrival, immutable, noLoss, noPhantoms } from './records.ts'

/** `at` is when the call began that shows it, as far as there is one. */
export type Report = (invariant: Invariant, lane: string | undefined, message: string, at?: number) => void

/** More of one kind say nothing new. */
const VIOLATIONS_PER_INVARIANT_MAX = 20

export function check(history: History, rules: Rules = {}): readonly Violation[] {
  const violations: Violation[] = []
  const counts = new Map<Invariant, number>()
  const restarts = history.calls.flatMap((call) => (call.kind === 'restart' ? [call.at] : []))
  const report: Report = (invariant, lane, message, at) => {
    const count = (counts.get(invariant) ?? 0) + 1
    counts.set(invariant, count)
    if (count > VIOLATIONS_PER_INVARIANT_MAX) return
    const before = at === undefined ? 0 : restarts.filter((each) => each <= at).length
    violations.push({ invariant, lane, message: before === 0 ? message : `${message} (after restart ${before})` })
  }
  const facts = factsOf(history)
  if (facts.reusedIds.length > 0) throw new Error(`the recorder used ids twice: ${facts.reusedIds.slice(0, 5).join(', ')}`)
  for (const lane of facts.lanes.values()) {
    noLoss(lane, report)
    immutable(lane, report)
    order(lane, facts.puts, report)
    sequences(lane, report)
    reading(lane, report)
    ends(lane, report)
    arrival(lane, rules, report)
  }
  noPhantoms(facts, rules, report)
  sequencesOverLanes(facts, rules, report)
  placement(facts, report)
  batches(facts, report)
  return violations
}

/** Throws with all that is wrong, one line each. `where` says how to see it again: a seed, a commit. */
export function assertHistory(history: History, rules: Rules, where: string): void {
  const violations = check(history, rules)
  if (violations.length === 0) return
  const lines = violations.map(
    ({ invariant, lane, message }) => `  ${invariant} ${lane === undefined ? '' : `lane ${lane}: `}${message}`,
  )
  throw new Error(`the history breaks its promises (${where}):\n${lines.join('\n')}`)
}
