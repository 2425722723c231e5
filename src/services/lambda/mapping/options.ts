/** What of a request to make or change a mapping may be, and what it leaves a mapping with. */
import { isRejection, type Rejection, reject } from '../../../kernel/outcome.ts'
import type { MappingOptions } from '../mapping-entities.ts'
import type { CreateEventSourceMappingRequest, UpdateEventSourceMappingRequest } from '../model.gen.ts'
import { compileFilters } from './filter/filters.ts'
import * as messages from './messages.ts'

export type OptionsRequest = Omit<UpdateEventSourceMappingRequest, 'UUID'>
export type Bad = Rejection<'InvalidParameterValueException'>

export const DEFAULTS: MappingOptions = {
  batchSize: 100,
  batchingWindowSeconds: 0,
  parallelizationFactor: 1,
  recordAgeSecondsMax: -1,
  retryAttemptsMax: -1,
  bisects: false,
  tumblingWindowSeconds: 0,
  responseTypes: [],
}

/** AWS's default quota. */
export const FILTERS_MAX = 5
const RECORD_AGE_SECONDS_MIN = 60

/** Of other kinds of sources. */
const NOT_FOR_STREAMS = [
  'AmazonManagedKafkaEventSourceConfig',
  'DocumentDBEventSourceConfig',
  'LoggingConfig',
  'ProvisionedPollerConfig',
  'Queues',
  'ScalingConfig',
  'SelfManagedEventSource',
  'SelfManagedKafkaEventSourceConfig',
  'SourceAccessConfigurations',
  'Topics',
] as const

/** `before` with whatever the request says. The API model has been satisfied. */
export function optionsFrom(before: MappingOptions, input: OptionsRequest): MappingOptions | Bad {
  const onFailure = destinationFrom(before.onFailure, input)
  if (isRejection(onFailure)) return onFailure
  const filters = filtersFrom(before.filters, input)
  if (isRejection(filters)) return filters
  const kmsKeyArn = input.KMSKeyArn ?? before.kmsKeyArn
  const metrics = input.MetricsConfig === undefined ? before.metrics : input.MetricsConfig.Metrics
  const options: MappingOptions = {
    batchSize: input.BatchSize ?? before.batchSize,
    batchingWindowSeconds: input.MaximumBatchingWindowInSeconds ?? before.batchingWindowSeconds,
    parallelizationFactor: input.ParallelizationFactor ?? before.parallelizationFactor,
    recordAgeSecondsMax: input.MaximumRecordAgeInSeconds ?? before.recordAgeSecondsMax,
    retryAttemptsMax: input.MaximumRetryAttempts ?? before.retryAttemptsMax,
    bisects: input.BisectBatchOnFunctionError ?? before.bisects,
    tumblingWindowSeconds: input.TumblingWindowInSeconds ?? before.tumblingWindowSeconds,
    responseTypes: input.FunctionResponseTypes ?? before.responseTypes,
    ...(onFailure !== undefined && { onFailure }),
    ...(filters !== undefined && { filters }),
    ...(kmsKeyArn !== undefined && kmsKeyArn !== '' && { kmsKeyArn }),
    ...(metrics !== undefined && metrics.length > 0 && { metrics }),
  }
  return wrongTogether(options) ?? options
}

function wrongTogether({ recordAgeSecondsMax, parallelizationFactor, tumblingWindowSeconds }: MappingOptions): Bad | undefined {
  if (recordAgeSecondsMax >= 0 && recordAgeSecondsMax < RECORD_AGE_SECONDS_MIN) return bad(messages.AGE_RANGE)
  if (tumblingWindowSeconds > 0 && parallelizationFactor > 1) return bad(messages.WINDOW_OF_ONE)
  return undefined
}

/** A parameter that has no meaning for streams. */
export function foreignParameter(input: OptionsRequest | CreateEventSourceMappingRequest): Bad | undefined {
  const given = new Map<string, unknown>(Object.entries(input))
  const foreign = NOT_FOR_STREAMS.find((name) => !isEmpty(given.get(name)))
  return foreign && bad(messages.unsupported(foreign))
}

/** Tools send empty lists for what nobody asked for. */
function isEmpty(value: unknown): boolean {
  if (value === undefined) return true
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function destinationFrom(before: string | undefined, { DestinationConfig: given }: OptionsRequest): string | undefined | Bad {
  if (given === undefined) return before
  if (!isEmpty(given.OnSuccess)) return bad(messages.unsupported('DestinationConfig'))
  const arn = given.OnFailure?.Destination
  if (arn === undefined || arn === '') return undefined
  if (arn.endsWith('.fifo')) return bad(messages.STANDARD_QUEUES)
  if (/^arn:[^:]+:sqs:[^:]+:\d{12}:[^:]+$/.test(arn) || /^arn:[^:]+:s3:::[^:/]+$/.test(arn)) return arn
  return bad(messages.DESTINATIONS)
}

function filtersFrom(
  before: readonly string[] | undefined,
  { FilterCriteria: given }: OptionsRequest,
): readonly string[] | undefined | Bad {
  if (given === undefined) return before
  const { Filters: filters = [] } = given
  if (filters.length === 0) return undefined
  if (filters.length > FILTERS_MAX) return bad(messages.tooManyFilters(FILTERS_MAX))
  const patterns = filters.map(({ Pattern = '' }) => Pattern)
  return compileFilters(patterns) === undefined ? bad(messages.BAD_FILTER) : patterns
}

function bad(message: string): Bad {
  return reject('InvalidParameterValueException', message)
}
