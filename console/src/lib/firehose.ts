/** Delivery streams as Firehose describes them, and what of it a form can set. */

export type Compression = 'UNCOMPRESSED' | 'GZIP' | 'ZIP' | 'Snappy' | 'HADOOP_SNAPPY'
export const COMPRESSIONS: readonly Compression[] = ['UNCOMPRESSED', 'GZIP', 'ZIP', 'Snappy', 'HADOOP_SNAPPY']

export interface Processor {
  readonly Type: string
  readonly Parameters?: readonly { readonly ParameterName: string; readonly ParameterValue: string }[]
}

/** What `Describe` gives and `Create` takes alike. */
export interface S3Destination {
  readonly RoleARN: string
  readonly BucketARN: string
  readonly Prefix?: string
  readonly ErrorOutputPrefix?: string
  readonly BufferingHints?: { readonly SizeInMBs: number; readonly IntervalInSeconds: number }
  readonly CompressionFormat?: Compression
}

export interface ExtendedS3Destination extends S3Destination {
  readonly FileExtension?: string
  readonly CustomTimeZone?: string
  readonly S3BackupMode?: 'Enabled' | 'Disabled'
  readonly S3BackupDescription?: S3Destination
  readonly ProcessingConfiguration?: { readonly Enabled?: boolean; readonly Processors?: readonly Processor[] }
  readonly DynamicPartitioningConfiguration?: { readonly Enabled?: boolean }
  readonly DataFormatConversionConfiguration?: {
    readonly Enabled?: boolean
    readonly SchemaConfiguration?: { readonly DatabaseName?: string; readonly TableName?: string }
  }
}

export interface DeliveryStream {
  readonly DeliveryStreamName: string
  readonly DeliveryStreamARN: string
  readonly DeliveryStreamStatus: string
  readonly DeliveryStreamType: string
  readonly VersionId: string
  readonly CreateTimestamp?: number
  readonly FailureDescription?: { readonly Type: string; readonly Details: string }
  readonly Source?: {
    readonly KinesisStreamSourceDescription?: { readonly KinesisStreamARN: string; readonly DeliveryStartTimestamp?: number }
  }
  readonly Destinations: readonly {
    readonly DestinationId: string
    readonly ExtendedS3DestinationDescription?: ExtendedS3Destination
    readonly HttpEndpointDestinationDescription?: { readonly EndpointConfiguration?: { readonly Url?: string } }
  }[]
}

/** What a form holds of a destination. */
export interface Choices {
  readonly roleArn: string
  readonly bucket: string
  readonly prefix: string
  readonly errorPrefix: string
  readonly timeZone: string
  readonly extension: string
  readonly sizeMiB: number
  readonly intervalSeconds: number
  readonly compression: Compression
  /** A line end behind every record. */
  readonly delimiter: boolean
  /** The expression of jq that gives the partition keys; empty: no dynamic partitioning. */
  readonly partitionQuery: string
  readonly partitioned: boolean
  /** Processors that the form knows nothing of: they stay. */
  readonly others: readonly Processor[]
  readonly parquet: boolean
  readonly database: string
  readonly table: string
  readonly backup: boolean
  readonly backupBucket: string
  readonly backupPrefix: string
}

export const BUFFER_SIZE_MIB = { min: 1, max: 128, usual: 5, large: 64, parquet: 128 } as const
export const BUFFER_SECONDS = { min: 0, max: 900, usual: 300, partitioned: 60 } as const
export const QUERY_EXAMPLE = '{customer_id: .customer_id}'
export const PARTITIONED_PREFIX = 'data/customer_id=!{partitionKeyFromQuery:customer_id}/'
export const ERROR_PREFIX = 'errors/!{firehose:error-output-type}/'
const BUCKET_ARN = 'arn:aws:s3:::'

export function choicesAtStart(): Choices {
  return {
    roleArn: '',
    bucket: '',
    prefix: '',
    errorPrefix: '',
    timeZone: '',
    extension: '',
    sizeMiB: BUFFER_SIZE_MIB.usual,
    intervalSeconds: BUFFER_SECONDS.usual,
    compression: 'UNCOMPRESSED',
    delimiter: true,
    partitionQuery: QUERY_EXAMPLE,
    partitioned: false,
    others: [],
    parquet: false,
    database: '',
    table: '',
    backup: false,
    backupBucket: '',
    backupPrefix: 'backup/',
  }
}

/** The choices with what one of them asks of the others: Firehose refuses small buffers where it has to gather more. */
export function consistent(choices: Choices): Choices {
  const large = choices.parquet || choices.partitioned
  const prefix = choices.partitioned && choices.prefix === '' ? PARTITIONED_PREFIX : choices.prefix
  return {
    ...choices,
    prefix,
    ...(prefix.includes('!{') && choices.errorPrefix === '' && { errorPrefix: ERROR_PREFIX }),
    ...(large && choices.sizeMiB < BUFFER_SIZE_MIB.large && { sizeMiB: BUFFER_SIZE_MIB.large }),
    ...(choices.partitioned &&
      choices.intervalSeconds < BUFFER_SECONDS.partitioned && { intervalSeconds: BUFFER_SECONDS.partitioned }),
    ...(choices.parquet && { compression: 'UNCOMPRESSED' as const }),
  }
}

/** `ExtendedS3DestinationConfiguration` of `CreateDeliveryStream`. */
export function configurationOf(choices: Choices, region: string): object {
  const { roleArn, backup, backupBucket, backupPrefix, partitioned, prefix, errorPrefix, parquet, extension, timeZone } = choices
  const processing = processingOf(choices)
  return {
    RoleARN: roleArn,
    BucketARN: BUCKET_ARN + choices.bucket,
    ...(prefix !== '' && { Prefix: prefix }),
    ...(errorPrefix !== '' && { ErrorOutputPrefix: errorPrefix }),
    ...common(choices),
    ...(extension !== '' && { FileExtension: extension }),
    ...(timeZone !== '' && { CustomTimeZone: timeZone }),
    ...(processing.Enabled && { ProcessingConfiguration: processing }),
    ...(parquet && { DataFormatConversionConfiguration: conversionOf(choices, region) }),
    ...(partitioned && { DynamicPartitioningConfiguration: { Enabled: true } }),
    ...(backup && {
      S3BackupMode: 'Enabled',
      S3BackupConfiguration: { RoleARN: roleArn, BucketARN: BUCKET_ARN + backupBucket, Prefix: backupPrefix },
    }),
  }
}

/** `ExtendedS3DestinationUpdate` of `UpdateDestination`: what is left out stays as it is, except for the processors, which are replaced whole. */
export function updateOf(choices: Choices, before: Choices, region: string): object {
  const converts = choices.parquet && (!before.parquet || choices.database !== before.database || choices.table !== before.table)
  const endsConverting = before.parquet && !choices.parquet
  return {
    RoleARN: choices.roleArn,
    BucketARN: BUCKET_ARN + choices.bucket,
    Prefix: choices.prefix,
    ErrorOutputPrefix: choices.errorPrefix,
    ...common(choices),
    // Empty, since what is not there at all would stay.
    FileExtension: choices.extension,
    CustomTimeZone: choices.timeZone,
    ProcessingConfiguration: processingOf(choices),
    ...(converts && { DataFormatConversionConfiguration: conversionOf(choices, region) }),
    ...(endsConverting && { DataFormatConversionConfiguration: { Enabled: false } }),
  }
}

function common({ sizeMiB, intervalSeconds, compression }: Choices): object {
  return {
    BufferingHints: { SizeInMBs: sizeMiB, IntervalInSeconds: intervalSeconds },
    CompressionFormat: compression,
  }
}

function processingOf(choices: Choices): { readonly Enabled: boolean; readonly Processors?: readonly Processor[] } {
  const { delimiter, parquet, partitioned, partitionQuery, others } = choices
  const processors = [...others]
  if (partitioned) {
    const Parameters = [
      { ParameterName: 'MetadataExtractionQuery', ParameterValue: partitionQuery },
      { ParameterName: 'JsonParsingEngine', ParameterValue: 'JQ-1.6' },
    ]
    processors.push({ Type: 'MetadataExtraction', Parameters })
  }
  if (delimiter && !parquet) processors.push({ Type: 'AppendDelimiterToRecord', Parameters: [] })
  return processors.length === 0 ? { Enabled: false } : { Enabled: true, Processors: processors }
}

function conversionOf({ roleArn, database, table }: Choices, region: string): object {
  return {
    Enabled: true,
    SchemaConfiguration: { RoleARN: roleArn, DatabaseName: database, TableName: table, Region: region, VersionId: 'LATEST' },
    InputFormatConfiguration: { Deserializer: { OpenXJsonSerDe: {} } },
    OutputFormatConfiguration: { Serializer: { ParquetSerDe: {} } },
  }
}

/** A destination as it is, as choices to edit. */
export function choicesOf(destination: ExtendedS3Destination): Choices {
  const processing = destination.ProcessingConfiguration
  const processors = processing?.Enabled === true ? (processing.Processors ?? []) : []
  const extraction = processors.find(({ Type }) => Type === 'MetadataExtraction')
  const query = extraction?.Parameters?.find(({ ParameterName }) => ParameterName === 'MetadataExtractionQuery')
  const conversion = destination.DataFormatConversionConfiguration
  const backup = destination.S3BackupDescription
  return {
    roleArn: destination.RoleARN,
    bucket: bucketOf(destination.BucketARN),
    prefix: destination.Prefix ?? '',
    errorPrefix: destination.ErrorOutputPrefix ?? '',
    timeZone: destination.CustomTimeZone ?? '',
    extension: destination.FileExtension ?? '',
    sizeMiB: destination.BufferingHints?.SizeInMBs ?? BUFFER_SIZE_MIB.usual,
    intervalSeconds: destination.BufferingHints?.IntervalInSeconds ?? BUFFER_SECONDS.usual,
    compression: destination.CompressionFormat ?? 'UNCOMPRESSED',
    delimiter: processors.some(({ Type }) => Type === 'AppendDelimiterToRecord'),
    partitionQuery: query?.ParameterValue ?? QUERY_EXAMPLE,
    partitioned: destination.DynamicPartitioningConfiguration?.Enabled === true,
    others: processors.filter(({ Type }) => Type !== 'MetadataExtraction' && Type !== 'AppendDelimiterToRecord'),
    parquet: conversion !== undefined && conversion.Enabled !== false,
    database: conversion?.SchemaConfiguration?.DatabaseName ?? '',
    table: conversion?.SchemaConfiguration?.TableName ?? '',
    backup: destination.S3BackupMode === 'Enabled',
    backupBucket: backup === undefined ? '' : bucketOf(backup.BucketARN),
    backupPrefix: backup?.Prefix ?? '',
  }
}

export function bucketOf(arn: string): string {
  return arn.replace(/^arn:[^:]*:s3:::/, '')
}

/** `arn:aws:kinesis:eu-west-1:000000000000:stream/clicks` → `clicks`. */
export function streamOf(arn: string): string {
  return arn.replace(/^.*:stream\//, '')
}

/** The part of a prefix that is the same for every object: where to begin to look. */
export function literalPart(prefix: string): string {
  const literal = prefix.split('!{', 1)[0] ?? ''
  return literal.slice(0, literal.lastIndexOf('/') + 1)
}

/** One buffer as `firehose-state` tells of it. */
export interface BufferState {
  readonly prefix: string
  readonly records: number
  readonly bytes: number
  readonly bytesMax: number
  readonly ageMs: number
  readonly ageMsMax: number
}

export interface DeliveryState {
  readonly name: string
  readonly status: string
  readonly buffers: readonly BufferState[]
  readonly deliveredObjects: number
  readonly deliveredRecords: number
  readonly deliveredBytes: number
  /** Records that became error documents. */
  readonly failedRecords?: number
  readonly freshnessMs?: number
  readonly behindRecords?: number
  readonly behindMs?: number
  readonly lastObject?: {
    readonly bucket: string
    readonly key: string
    readonly atMs: number
    readonly bytes: number
    readonly records: number
  }
  readonly lastError?: { readonly atMs: number; readonly code: string; readonly message: string }
  readonly retrying: boolean
}

/** `37/300 s · 1.2/5 MiB`: how near a buffer is to being delivered. */
export function gaugeText({ ageMs, ageMsMax, bytes, bytesMax }: BufferState): string {
  const mib = (value: number): string => String(Number((value / 1024 / 1024).toFixed(1)))
  return `${Math.floor(ageMs / 1000)}/${Math.round(ageMsMax / 1000)} s · ${mib(bytes)}/${mib(bytesMax)} MiB`
}

/** By how near they are to being delivered; among equals by name, so that rows do not jump about. */
export function fullestFirst(buffers: readonly BufferState[]): readonly BufferState[] {
  const share = ({ ageMs, ageMsMax, bytes, bytesMax }: BufferState): number =>
    Math.round(100 * Math.max(ageMs / Math.max(1, ageMsMax), bytes / Math.max(1, bytesMax)))
  return buffers.toSorted((a, b) => share(b) - share(a) || (a.prefix < b.prefix ? -1 : 1))
}

const REMEDIES: readonly (readonly [pattern: RegExp, remedy: string])[] = [
  [/NoSuchBucket/, 'Create the bucket, or choose another one under Destination. What waits is delivered by itself then.'],
  [/AccessDenied/, 'The role may not write there: look at its policies and at those of the bucket.'],
  [/AssumeRole/, 'The role cannot be assumed by firehose.amazonaws.com: look at its trust policy.'],
  [
    /MetadataExtractionFailed/,
    'A record has no value for a partition key. It went to the error prefix; look at the query of jq under Destination.',
  ],
  [
    /DataFormatConversion/,
    'A record does not fit the table of Glue. It went to the error prefix, with the reason and the record itself.',
  ],
  [/^Lambda\./, 'The transforming function failed: look at its log. The records went to the error prefix.'],
  [
    /activePartitionExceeded/,
    'There are more partitions at a time than a delivery stream may have: choose keys with fewer values.',
  ],
  [/NoSuchKey|ResourceNotFound/, 'What it reads from is gone. Create it again, or delete the delivery stream.'],
]

/** What helps against an error, if it is one that is known. */
export function remedyOf(code: string, message: string): string | undefined {
  return REMEDIES.find(([pattern]) => pattern.test(code) || pattern.test(message))?.[1]
}
