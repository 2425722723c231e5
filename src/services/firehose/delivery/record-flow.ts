/** The records of a cut as objects, one by one, through the processors: for what needs to look at each. */
import { recordsOf } from '../../../engine/record-block.ts'
import type { FormatConfiguration } from '../formats/configuration.ts'
import { processorsOf } from '../formats/index.ts'
import { type FlowRecord, isFailure, type RecordFailure } from '../formats/record.ts'
import type { Cut } from './progress.ts'
import { parsePlace } from './record-place.ts'
import { type LaneRun, runsOf } from './records.ts'
import type { Source } from './source.ts'

export interface FlowParts {
  readonly source: Pick<Source, 'reread' | 'namer'>
  readonly format: FormatConfiguration
  readonly cut: Cut
  /** They have been through the processors. */
  readonly isFinished: boolean
  readonly read: (records: number) => void
  readonly failed: (failure: RecordFailure) => void
}

export async function* flowOf(parts: FlowParts): AsyncGenerator<FlowRecord> {
  const process = parts.isFinished ? undefined : processorsOf(parts.format)
  for await (const run of runsOf(parts.source, parts.cut.ranges)) {
    let records = 0
    for (const record of asFlow(parts.source, run)) {
      records++
      if (process === undefined) {
        yield record
        continue
      }
      for (const outcome of process(record)) {
        if (isFailure(outcome)) parts.failed(outcome)
        else yield outcome
      }
    }
    parts.read(records)
  }
}

/** The records of one run, with what is known of where they came from. */
export function* asFlow(source: Pick<Source, 'namer'>, { lane, placed }: LaneRun): Generator<FlowRecord> {
  const { run, firstPosition, arrivedAtMs } = placed
  const name = source.namer?.(lane)
  let position = firstPosition
  for (const { partitionKey, data } of recordsOf(run)) {
    const place = parsePlace(partitionKey, lane)
    if (place !== undefined) {
      const from = source.namer?.(place.lane)?.(place.position, place.arrivedAtMs, undefined)
      yield { data, raw: data, arrivedAtMs: place.arrivedAtMs, ...(from !== undefined && { source: from }) }
    } else {
      yield { data, raw: data, arrivedAtMs, ...(name !== undefined && { source: name(position, arrivedAtMs, partitionKey) }) }
    }
    position++
  }
}
