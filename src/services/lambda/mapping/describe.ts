import { partitionOf } from '../../../aws/arn.ts'
import type { Scope } from '../../../model/caller.ts'
import type { MappingEntity } from '../mapping-entities.ts'
import type * as model from '../model.gen.ts'

/** ARN of a mapping, for authorisation and tags. */
export function mappingArn({ accountId, region }: Scope, uuid: string): string {
  return `arn:${partitionOf(region)}:lambda:${region}:${accountId}:event-source-mapping:${uuid}`
}

/** Of mappings of streams. */
const TRANSITION_REASON = 'User action'

/** `result`: `LastProcessingResult`, which is not in the catalog while the mapping is at work. */
export function shownMapping(mapping: MappingEntity, result: string): model.EventSourceMappingConfiguration {
  const { start, filters, kmsKeyArn, metrics, onFailure } = mapping
  return {
    UUID: mapping.uuid,
    StartingPosition: start.position,
    ...(start.timestampMs !== undefined && { StartingPositionTimestamp: start.timestampMs }),
    BatchSize: mapping.batchSize,
    MaximumBatchingWindowInSeconds: mapping.batchingWindowSeconds,
    ParallelizationFactor: mapping.parallelizationFactor,
    EventSourceArn: mapping.eventSourceArn,
    ...(filters !== undefined && { FilterCriteria: { Filters: filters.map((Pattern) => ({ Pattern })) } }),
    ...(kmsKeyArn !== undefined && { KMSKeyArn: kmsKeyArn }),
    ...(metrics !== undefined && { MetricsConfig: { Metrics: metrics as model.EventSourceMappingMetric[] } }),
    FunctionArn: mapping.functionArn,
    LastModified: mapping.modifiedAtMs,
    LastProcessingResult: result,
    State: mapping.state,
    StateTransitionReason: TRANSITION_REASON,
    DestinationConfig: { OnFailure: onFailure === undefined ? {} : { Destination: onFailure } },
    MaximumRecordAgeInSeconds: mapping.recordAgeSecondsMax,
    BisectBatchOnFunctionError: mapping.bisects,
    MaximumRetryAttempts: mapping.retryAttemptsMax,
    TumblingWindowInSeconds: mapping.tumblingWindowSeconds,
    FunctionResponseTypes: mapping.responseTypes as model.FunctionResponseType[],
    EventSourceMappingArn: mappingArn(mapping, mapping.uuid),
  }
}
