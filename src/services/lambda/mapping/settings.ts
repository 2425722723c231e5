/** A mapping's options in the form in which the work needs them. */
import type { MappingEntity } from '../mapping-entities.ts'
import { compileFilters, type RecordFilter } from './filter/filters.ts'
import type { LaneState, Rules } from './plan.ts'

export interface Settings {
  readonly rules: Rules
  readonly batchSize: number
  readonly batchingWindowMs: number
  readonly factor: number
  readonly reportsItems: boolean
  /** Absent: no tumbling windows. */
  readonly tumblingMs?: number
  /** Absent: everything passes. */
  readonly passes?: RecordFilter
}

export function settingsOf(mapping: MappingEntity): Settings {
  const { retryAttemptsMax, recordAgeSecondsMax, tumblingWindowSeconds, filters = [] } = mapping
  const passes = filters.length === 0 ? undefined : compileFilters(filters)
  return {
    rules: {
      bisects: mapping.bisects,
      ...(retryAttemptsMax >= 0 && { retriesMax: retryAttemptsMax }),
      ...(recordAgeSecondsMax >= 0 && { ageMaxMs: recordAgeSecondsMax * 1000 }),
    },
    batchSize: mapping.batchSize,
    batchingWindowMs: mapping.batchingWindowSeconds * 1000,
    factor: mapping.parallelizationFactor,
    reportsItems: mapping.responseTypes.includes('ReportBatchItemFailures'),
    ...(tumblingWindowSeconds > 0 && { tumblingMs: tumblingWindowSeconds * 1000 }),
    ...(passes !== undefined && { passes }),
  }
}

/** A lane as other settings left it: batches may have lost records to filters since, and without tumbling windows there is none to close. */
export function adapted(lane: LaneState, { tumblingMs }: Settings): LaneState {
  const batches = lane.batches.map(({ records: _, ...batch }) => batch)
  if (tumblingMs !== undefined) return { ...lane, batches }
  const { window: _, windowsUntilMs: __, ...rest } = lane
  return { ...rest, batches: batches.filter(({ closes }) => closes === undefined) }
}
