/** Settings of record processors (developer guide, "Transform source data" and "Dynamic partitioning"). */
import * as texts from './destination-messages.ts'
import { type Invalid, invalid } from './invalid.ts'
import { PROCESSORS_MAX } from './limits.ts'
import type * as model from './model.gen.ts'
import { queryKeysOf } from './prefix/check.ts'
import { topLevelKeysOf } from './query-keys.ts'
import { BUFFER_MB_MAX, BUFFER_MB_MIN, BUFFER_SECONDS_MAX, RETRIES_MAX } from './transformation/settings.ts'

/** Processing that is not enabled keeps what it was given, and nothing of it is looked at. */
export function settledProcessing(
  config: model.ProcessingConfiguration | undefined,
  prefix: string | undefined,
  isPartitioned: boolean,
  isForHttp = false,
): model.ProcessingConfiguration | Invalid | undefined {
  const processors = config?.Processors ?? []
  const problem = checkKeys(config?.Enabled === true ? processors : [], prefix)
  if (config?.Enabled !== true) return problem ?? (config && { Enabled: false, Processors: processors })
  if (processors.length < 1 || processors.length > PROCESSORS_MAX) return invalid(texts.PROCESSOR_COUNT)
  const twice = processors.find(({ Type }, i) => processors.findIndex((other) => other.Type === Type) < i)
  if (twice !== undefined) return invalid(texts.moreThanOne(twice.Type))
  for (const processor of processors) {
    const bad = checkProcessor(processor, processors, isPartitioned, isForHttp)
    if (bad !== undefined) return bad
  }
  return problem ?? { Enabled: true, Processors: processors }
}

function checkProcessor(
  processor: model.Processor,
  all: readonly model.Processor[],
  isPartitioned: boolean,
  isForHttp: boolean,
): Invalid | undefined {
  switch (processor.Type) {
    case 'Lambda':
      return isForHttp ? invalid(texts.NO_LAMBDA_FOR_HTTP) : checkLambda(processor)
    case 'MetadataExtraction':
      if (!isPartitioned) return invalid(texts.partitioningOnly(processor.Type))
      if (parameterOf(processor, 'JsonParsingEngine') !== 'JQ-1.6') return invalid(texts.PARSING_ENGINE)
      return parameterOf(processor, 'MetadataExtractionQuery') === undefined ? invalid(texts.QUERY_MISSING) : undefined
    case 'RecordDeAggregation':
      return isPartitioned ? checkDeAggregation(processor) : invalid(texts.partitioningOnly(processor.Type))
    case 'Decompression':
      return parameterOf(processor, 'CompressionFormat') === 'GZIP' ? undefined : invalid(texts.DECOMPRESSION_FORMAT)
    case 'CloudWatchLogProcessing':
      return checkLogProcessing(processor, all)
    case 'AppendDelimiterToRecord':
      return undefined
  }
}

/** A function ARN, with a version or an alias behind it perhaps. */
const FUNCTION_ARN = /^arn:[^:]+:lambda:[^:]+:\d{12}:function:[^:]+(:[^:]+)?$/

function checkLambda(processor: model.Processor): Invalid | undefined {
  const arn = parameterOf(processor, 'LambdaArn')
  if (arn === undefined) return invalid(texts.LAMBDA_ARN_MISSING)
  if (!FUNCTION_ARN.test(arn)) return invalid(texts.badLambdaArn(arn))
  for (const [name, min, max] of [
    ['NumberOfRetries', 0, RETRIES_MAX],
    ['BufferSizeInMBs', BUFFER_MB_MIN, BUFFER_MB_MAX],
    ['BufferIntervalInSeconds', 0, BUFFER_SECONDS_MAX],
  ] as const) {
    const value = parameterOf(processor, name)
    const isGood = value === undefined || (/^\d+(\.\d+)?$/.test(value) && Number(value) >= min && Number(value) <= max)
    if (!isGood) return invalid(texts.badParameter(name, value, min, max))
  }
  return undefined
}

function checkDeAggregation(processor: model.Processor): Invalid | undefined {
  const type = parameterOf(processor, 'SubRecordType')
  if (type !== 'JSON' && type !== 'DELIMITED') return invalid(texts.SUB_RECORD_TYPE)
  const isDelimited = type === 'DELIMITED'
  return isDelimited && parameterOf(processor, 'Delimiter') === undefined ? invalid(texts.DELIMITER_MISSING) : undefined
}

function checkLogProcessing(processor: model.Processor, all: readonly model.Processor[]): Invalid | undefined {
  if (!all.some(({ Type }) => Type === 'Decompression')) return invalid(texts.LOG_PROCESSING_ALONE)
  const value = parameterOf(processor, 'DataMessageExtraction')?.toLowerCase()
  return value === 'true' || value === 'false' ? undefined : invalid(texts.LOG_PROCESSING_VALUE)
}

/** The query and the prefix must name the same keys. */
function checkKeys(processors: readonly model.Processor[], prefix: string | undefined): Invalid | undefined {
  const extraction = processors.find(({ Type }) => Type === 'MetadataExtraction')
  const wanted = queryKeysOf(prefix)
  const made = extraction && topLevelKeysOf(parameterOf(extraction, 'MetadataExtractionQuery') ?? '')
  if (extraction === undefined) return wanted.length > 0 ? invalid(texts.QUERY_KEY_MISSING) : undefined
  // A query that is no plain object says only at work what it makes.
  if (made === undefined) return undefined
  if (made.some((key) => !wanted.includes(key))) return invalid(texts.QUERY_KEY_UNUSED)
  return wanted.some((key) => !made.includes(key)) ? invalid(texts.QUERY_KEY_MISSING) : undefined
}

export function parameterOf(processor: model.Processor, name: model.ProcessorParameterName): string | undefined {
  return processor.Parameters?.find(({ ParameterName }) => ParameterName === name)?.ParameterValue
}
