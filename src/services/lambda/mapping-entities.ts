/** What the catalog keeps of event source mappings. Plain JSON. How far each has come is in its journal, see `mapping/progress.ts`. */

export interface MappingEntities {
  /** Keyed by `mappingKey`. */
  'lambda.mapping': MappingEntity
  /** Keyed by the mapping's UUID: it is gone, and its journal is to go after it. */
  'lambda.removed-mapping': RemovedMapping
}

export type MappingState = 'Creating' | 'Enabling' | 'Enabled' | 'Disabling' | 'Disabled' | 'Updating' | 'Deleting'

export interface MappingEntity extends MappingOptions {
  readonly uuid: string
  readonly accountId: string
  readonly region: string
  /** Of the function's entity: without qualifier. */
  readonly functionName: string
  /** As it was named: with the qualifier that was given, or without one. What is invoked, and what answers show. */
  readonly functionArn: string
  /** Of the stream, or of a consumer of it (enhanced fan-out). As it was given. */
  readonly eventSourceArn: string
  readonly start: MappingStart
  readonly state: MappingState
  /** What becomes of an interim state, and when. Present in all states but Enabled and Disabled. */
  readonly intent?: { readonly to: 'Enabled' | 'Disabled' | 'gone'; readonly dueAtMs: number }
  /** Of its settings, rising with each change: whoever works with older ones takes up the new. */
  readonly version: number
  /** `LastProcessingResult` as of its last change of state. Absent: none yet. */
  readonly lastResult?: string
  readonly createdAtMs: number
  readonly modifiedAtMs: number
  readonly tags: Readonly<Record<string, string>>
}

/** Where shards are read from that were never read before. Fixed when the mapping was made. */
export interface MappingStart {
  readonly position: 'LATEST' | 'TRIM_HORIZON' | 'AT_TIMESTAMP'
  /** Of AT_TIMESTAMP, epoch ms. */
  readonly timestampMs?: number
  /** Of LATEST: where its open shards ended at that moment. Shards that opened later, and those of a stream made anew, are read from their beginning. */
  readonly latest?: {
    readonly logId: string
    /** Shards of a lower index that are not in `positions` were closed by then: they are not read. */
    readonly shardsEver: number
    readonly positions: Readonly<Record<string, number>>
  }
}

export interface MappingOptions {
  /** Records of one invocation at most. */
  readonly batchSize: number
  /** 0: as soon as there is a record. */
  readonly batchingWindowSeconds: number
  readonly parallelizationFactor: number
  /** -1: as old as the stream keeps them. */
  readonly recordAgeSecondsMax: number
  /** -1: as often as it takes. */
  readonly retryAttemptsMax: number
  readonly bisects: boolean
  /** 0: no tumbling windows. */
  readonly tumblingWindowSeconds: number
  readonly responseTypes: readonly string[]
  /** ARN of a queue or a bucket. */
  readonly onFailure?: string
  /** Patterns as they were given. Absent: everything is processed. */
  readonly filters?: readonly string[]
  readonly kmsKeyArn?: string
  readonly metrics?: readonly string[]
}

export interface RemovedMapping {
  readonly uuid: string
}

/** Mappings of an account and region lie together. */
export function mappingKey({ accountId, region }: { readonly accountId: string; readonly region: string }, uuid: string): string {
  return `${accountId}/${region}/${uuid}`
}

/** The engine's log that keeps how far a mapping has come. */
export function mappingLogId(uuid: string): string {
  return `lambda-mapping-${uuid}`
}
