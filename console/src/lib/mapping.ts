/** Event source mappings, as Lambda describes them, and what of them a form can set. */

import { countedText, spanText } from './units.ts'

export interface Mapping {
  readonly UUID: string
  readonly FunctionArn: string
  readonly EventSourceArn?: string
  readonly State: string
  readonly StateTransitionReason?: string
  readonly LastProcessingResult?: string
  readonly LastModified?: number
  readonly StartingPosition?: string
  readonly StartingPositionTimestamp?: number
  readonly BatchSize?: number
  readonly MaximumBatchingWindowInSeconds?: number
  readonly ParallelizationFactor?: number
  readonly MaximumRecordAgeInSeconds?: number
  readonly MaximumRetryAttempts?: number
  readonly BisectBatchOnFunctionError?: boolean
  readonly TumblingWindowInSeconds?: number
  readonly FunctionResponseTypes?: readonly string[]
  readonly DestinationConfig?: { readonly OnFailure?: { readonly Destination?: string } }
  readonly FilterCriteria?: { readonly Filters?: readonly { readonly Pattern?: string }[] }
}

/** What a form holds; numbers as they are typed. */
export interface MappingChoices {
  /** Of a stream, or of one of its consumers. */
  readonly sourceArn: string
  readonly startingPosition: 'LATEST' | 'TRIM_HORIZON' | 'AT_TIMESTAMP'
  /** UTC, as in a field of date and time. */
  readonly timestamp: string
  readonly enabled: boolean
  readonly batchSize: string
  readonly windowSeconds: string
  readonly parallel: string
  readonly retries: string
  readonly recordAgeSeconds: string
  readonly bisect: boolean
  readonly tumblingSeconds: string
  readonly reportsFailures: boolean
  readonly onFailure: string
  readonly filters: readonly string[]
}

export const FILTERS_MAX = 5
const REPORT = 'ReportBatchItemFailures'

export function choicesAtStart(sourceArn = ''): MappingChoices {
  return {
    sourceArn,
    startingPosition: 'LATEST',
    timestamp: '',
    enabled: true,
    batchSize: '100',
    windowSeconds: '0',
    parallel: '1',
    retries: '-1',
    recordAgeSeconds: '-1',
    bisect: false,
    tumblingSeconds: '0',
    reportsFailures: false,
    onFailure: '',
    filters: [],
  }
}

export function choicesOf(mapping: Mapping): MappingChoices {
  const start = choicesAtStart(mapping.EventSourceArn)
  const text = (value: number | undefined, otherwise: string): string => (value === undefined ? otherwise : String(value))
  return {
    ...start,
    enabled: mapping.State === 'Enabled' || mapping.State === 'Enabling' || mapping.State === 'Creating',
    batchSize: text(mapping.BatchSize, start.batchSize),
    windowSeconds: text(mapping.MaximumBatchingWindowInSeconds, start.windowSeconds),
    parallel: text(mapping.ParallelizationFactor, start.parallel),
    retries: text(mapping.MaximumRetryAttempts, start.retries),
    recordAgeSeconds: text(mapping.MaximumRecordAgeInSeconds, start.recordAgeSeconds),
    bisect: mapping.BisectBatchOnFunctionError === true,
    tumblingSeconds: text(mapping.TumblingWindowInSeconds, start.tumblingSeconds),
    reportsFailures: mapping.FunctionResponseTypes?.includes(REPORT) === true,
    onFailure: mapping.DestinationConfig?.OnFailure?.Destination ?? '',
    filters: (mapping.FilterCriteria?.Filters ?? []).map(({ Pattern }) => Pattern ?? ''),
  }
}

/** `CreateEventSourceMapping`. What is as Lambda has it by itself is left out. */
export function createInput(functionName: string, choices: MappingChoices) {
  const usual = settings(choicesAtStart())
  const chosen = Object.entries(settings(choices)).filter(
    ([name, value]) => name === 'BatchSize' || JSON.stringify(value) !== JSON.stringify(usual[name]),
  )
  const { startingPosition, timestamp, sourceArn, enabled, filters } = choices
  return {
    FunctionName: functionName,
    EventSourceArn: sourceArn,
    StartingPosition: startingPosition,
    ...(startingPosition === 'AT_TIMESTAMP' && { StartingPositionTimestamp: Date.parse(`${timestamp}Z`) / 1000 }),
    ...(!enabled && { Enabled: false }),
    ...Object.fromEntries(chosen),
    ...(filters.length > 0 && { FilterCriteria: criteria(filters) }),
  }
}

/** `UpdateEventSourceMapping`: source and position are settled for good. */
export function updateInput(mapping: Mapping, choices: MappingChoices) {
  const before = settings(choicesOf(mapping))
  const changed = Object.entries(settings(choices)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  )
  const had = choicesOf(mapping)
  const isFiltered = JSON.stringify(had.filters) !== JSON.stringify(choices.filters)
  return {
    UUID: mapping.UUID,
    ...(had.enabled !== choices.enabled && { Enabled: choices.enabled }),
    ...Object.fromEntries(changed),
    ...(isFiltered && { FilterCriteria: choices.filters.length === 0 ? {} : criteria(choices.filters) }),
  }
}

function settings(choices: MappingChoices): Readonly<Record<string, unknown>> {
  return {
    BatchSize: Number(choices.batchSize),
    MaximumBatchingWindowInSeconds: Number(choices.windowSeconds),
    ParallelizationFactor: Number(choices.parallel),
    MaximumRetryAttempts: Number(choices.retries),
    MaximumRecordAgeInSeconds: Number(choices.recordAgeSeconds),
    BisectBatchOnFunctionError: choices.bisect,
    TumblingWindowInSeconds: Number(choices.tumblingSeconds),
    FunctionResponseTypes: choices.reportsFailures ? [REPORT] : [],
    DestinationConfig: { OnFailure: choices.onFailure === '' ? {} : { Destination: choices.onFailure } },
  }
}

function criteria(filters: readonly string[]) {
  return { Filters: filters.map((Pattern) => ({ Pattern })) }
}

/** `arn:aws:kinesis:r:0:stream/orders/consumer/fraud:1` → stream `orders`, consumer `fraud`. */
export function sourceOf(arn: string): { readonly stream: string; readonly consumer?: string } {
  const [, stream = arn, consumer] = /:stream\/([^/]+)(?:\/consumer\/([^:]+))?/.exec(arn) ?? []
  return { stream, ...(consumer !== undefined && { consumer }) }
}

/** One mapping as `mapping-state` tells of it. */
export interface MappingState {
  readonly uuid: string
  readonly functionArn: string
  readonly streamArn: string
  readonly state: string
  readonly lastProcessingResult: string
  readonly shards: readonly MappingShard[]
}

export interface MappingShard {
  readonly shardId: string
  readonly checkpoint?: string
  readonly behindRecords: number
  readonly behindMs: number
  readonly inFlight: { readonly attempt: number; readonly records: number; readonly sinceMs: number } | null
  readonly poison?: Poison
  /** What else keeps it from its work: the stream or a destination refuses, or the function cannot be reached. */
  readonly trouble?: { readonly code: string; readonly message: string }
}

/** A batch that fails, and holds up its shard. */
export interface Poison {
  /** Of the one record, if it is known which. */
  readonly sequenceNumber?: string
  readonly firstSequenceNumber: string
  readonly lastSequenceNumber: string
  readonly attempts: number
  readonly errorType: string
  readonly errorMessage: string
  readonly stack?: readonly string[] | string
  readonly nextAttemptInMs: number
  readonly remedies: readonly string[]
}

/** What reads a stream, and how far behind it is, as `lag` tells. */
export interface ReaderLag {
  readonly kind: string
  readonly name: string
  readonly streamArn: string
  readonly behindRecords: number
  readonly behindMs: number
  readonly shards: readonly { readonly shardId: string; readonly behindRecords: number; readonly behindMs: number }[]
}

export function behindText({ behindRecords, behindMs }: { readonly behindRecords: number; readonly behindMs: number }): string {
  if (behindRecords === 0) return 'Nothing'
  return behindMs < 1000 ? countedText(behindRecords, 'record') : `${countedText(behindRecords, 'record')}, ${spanText(behindMs)}`
}

export interface Remedy {
  readonly text: string
  /** As the AWS CLI does it. */
  readonly command?: string
  /** The same as members of `UpdateEventSourceMapping`, where nothing has to be filled in. */
  readonly change?: Readonly<Record<string, unknown>>
}

/** A sentence of the server's, which may end in a command. */
export function remedyOf(sentence: string): Remedy {
  const at = sentence.indexOf(': aws ')
  if (at === -1) return { text: sentence }
  const command = sentence.slice(at + 2)
  const change = changeOf(command)
  return { text: sentence.slice(0, at), command, ...(change !== undefined && { change }) }
}

function changeOf(command: string): Remedy['change'] {
  if (/ --bisect-batch-on-function-error$/.test(command)) return { BisectBatchOnFunctionError: true }
  const [, retries] = / --maximum-retry-attempts (\d+)$/.exec(command) ?? []
  if (retries !== undefined) return { MaximumRetryAttempts: Number(retries) }
  const [, age] = / --maximum-record-age-in-seconds (\d+)$/.exec(command) ?? []
  return age === undefined ? undefined : { MaximumRecordAgeInSeconds: Number(age) }
}
