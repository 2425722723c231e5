/** Which group each record of a page belongs to: through the processors and the function, to its partition keys, to the prefix that these evaluate to. */

import type { LanePage } from '../../consuming/stream-reading.ts'
import type { FormatConfiguration } from '../formats/configuration.ts'
import { errorDocument } from '../formats/error-document.ts'
import { processorsOf, type Transform } from '../formats/index.ts'
import { EMPTY, KEYS_FAILED, type KeyReader } from '../formats/keys/partition-keys.ts'
import { type FlowRecord, failure, isFailure, type RecordFailure } from '../formats/record.ts'
import { evaluatedPrefixTooLong } from '../messages.ts'
import { partitionKeysOf } from '../prefix/check.ts'
import { isStorable, type PrefixSettings, partitionOf } from '../prefix/evaluate.ts'
import { asFlow } from './record-flow.ts'
import { placeText } from './record-place.ts'
import type { Sorting } from './slots.ts'
import type { Source } from './source.ts'

export interface PartitioningParts {
  readonly source: Pick<Source, 'namer'>
  readonly format: FormatConfiguration
  readonly prefixes: PrefixSettings
  /** Absent: records are not partitioned, and all of one group. */
  readonly keys: KeyReader | undefined
  /** Absent: they are not transformed. */
  readonly transform: Transform | undefined
  readonly nowMs: number
}

/** A record, or why it is none, and where it came from. */
interface Placed {
  readonly outcome: FlowRecord | RecordFailure
  readonly place: string
}

export async function sortPage(
  parts: PartitioningParts,
  lane: string,
  page: LanePage,
  mayOpen: (group: string) => boolean,
): Promise<readonly Sorting[]> {
  const placed = [...processed(parts, lane, page)]
  const outcomes: Outcome[] = placed.map(({ outcome }) => outcome)
  await goOn(outcomes, parts.transform)
  await goOn(outcomes, parts.keys)
  return placed.flatMap(({ place }, i): readonly Sorting[] => {
    const outcome = outcomes[i]
    return outcome === undefined || outcome === 'dropped' ? [] : [sorted(parts, outcome, place, mayOpen)]
  })
}

type Outcome = FlowRecord | RecordFailure | 'dropped'

/** Puts what a step makes of the records that are still on their way into their places. */
async function goOn(outcomes: Outcome[], step: Transform | undefined): Promise<void> {
  const at = outcomes.flatMap((outcome, i) => (outcome === 'dropped' || isFailure(outcome) ? [] : [i]))
  if (step === undefined || at.length === 0) return
  const made = await step(at.map((i) => outcomes[i] as FlowRecord))
  for (const [j, i] of at.entries()) outcomes[i] = made[j] as Outcome
}

function sorted(
  parts: PartitioningParts,
  found: FlowRecord | RecordFailure,
  place: string,
  mayOpen: (group: string) => boolean,
): Sorting {
  if (isFailure(found)) return failed(parts, found, place)
  const { partitionKeys: keys = {}, data, arrivedAtMs } = found
  const record = { data, place, arrivedAtMs }
  if (parts.keys === undefined) return { group: WHOLE, record }
  const missing = partitionKeysOf(parts.prefixes.Prefix).find((key) => !keys[key])
  if (missing !== undefined) return failed(parts, failure('processing-failed', KEYS_FAILED, EMPTY, found), place)
  const group = partitionOf(parts.prefixes, keys)
  if (!isStorable(parts.prefixes, keys, arrivedAtMs)) {
    return failed(parts, failure('processing-failed', KEYS_FAILED, evaluatedPrefixTooLong('Prefix'), found), place)
  }
  if (mayOpen(group)) return { group, keys, record }
  const tooMany = 'The delivery stream has as many active partitions as it may have.'
  const code = 'DynamicPartitioning.ActivePartitionLimitExceeded'
  return failed(parts, failure('activePartitionExceeded', code, tooMany, found), place)
}

/** The group of what is not partitioned. */
const WHOLE = ''

function* processed({ source, format }: PartitioningParts, lane: string, { runs }: LanePage): Generator<Placed> {
  const process = processorsOf(format)
  for (const placed of runs) {
    const { firstPosition, arrivedAtMs } = placed
    let position = firstPosition
    for (const record of asFlow(source, { lane, placed })) {
      let part = 0
      for (const outcome of process(record)) {
        yield { outcome, place: placeText({ lane, position, part, arrivedAtMs }) }
        part++
      }
      position++
    }
  }
}

function failed({ nowMs }: PartitioningParts, failed: RecordFailure, place: string): Sorting {
  const data = errorDocument(failed, { made: 1, ...failed.attempt, endedAtMs: nowMs })
  // No prefix begins with NUL.
  return { group: `\0${failed.failed}`, errors: failed.failed, record: { data, place, arrivedAtMs: failed.record.arrivedAtMs } }
}
