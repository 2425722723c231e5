/** Which group each record of a page belongs to: through the processors, to its partition keys, to the prefix that these evaluate to. */

import type { LanePage } from '../../consuming/stream-reading.ts'
import type { FormatConfiguration } from '../formats/configuration.ts'
import { errorDocument } from '../formats/error-document.ts'
import { processorsOf } from '../formats/index.ts'
import { KEYS_FAILED, type KeyReader } from '../formats/keys/partition-keys.ts'
import { type FlowRecord, failure, isFailure, type RecordFailure } from '../formats/record.ts'
import { evaluatedPrefixTooLong } from '../messages.ts'
import { isStorable, type PrefixSettings, partitionOf } from '../prefix/evaluate.ts'
import { asFlow } from './record-flow.ts'
import { placeText } from './record-place.ts'
import type { Sorting } from './slots.ts'
import type { Source } from './source.ts'

export interface PartitioningParts {
  readonly source: Pick<Source, 'namer'>
  readonly format: FormatConfiguration
  readonly prefixes: PrefixSettings
  readonly keys: KeyReader
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
  const records = placed.map(({ outcome }) => outcome).filter((outcome): outcome is FlowRecord => !isFailure(outcome))
  const keyed = (await parts.keys(records))[Symbol.iterator]()
  return placed.map(({ outcome, place }): Sorting => {
    const found = isFailure(outcome) ? outcome : (keyed.next().value as FlowRecord | RecordFailure)
    if (isFailure(found)) return failed(parts, found, place)
    const { partitionKeys: keys = {}, data, arrivedAtMs } = found
    const group = partitionOf(parts.prefixes, keys)
    if (!isStorable(parts.prefixes, keys, arrivedAtMs)) {
      return failed(parts, failure('processing-failed', KEYS_FAILED, evaluatedPrefixTooLong('Prefix'), found), place)
    }
    if (mayOpen(group)) return { group, keys, record: { data, place, arrivedAtMs } }
    const tooMany = 'The delivery stream has as many active partitions as it may have.'
    return failed(
      parts,
      failure('activePartitionExceeded', 'DynamicPartitioning.ActivePartitionLimitExceeded', tooMany, found),
      place,
    )
  })
}

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
  const data = errorDocument(failed, { made: 1, endedAtMs: nowMs })
  // No prefix begins with NUL.
  return { group: `\0${failed.failed}`, errors: failed.failed, record: { data, place, arrivedAtMs: failed.record.arrivedAtMs } }
}
