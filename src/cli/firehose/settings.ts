import type { CompressionFormat, ExtendedS3DestinationConfiguration, Processor } from '@aws-sdk/client-firehose'
import { parseDurationMs } from '../../kernel/duration.ts'
import { EXIT_USAGE, UserError } from '../io.ts'

export interface CreateOptions {
  readonly bucket: string
  readonly prefix?: string
  readonly errorPrefix?: string
  readonly buffer?: Buffering
  readonly compression?: CompressionFormat
  readonly partitionBy?: string
  readonly parquet?: GlueTable
  readonly backup?: string
  /** False with `--no-newline`. */
  readonly newline: boolean
  readonly role: string
  readonly timeZone?: string
}

export interface Buffering {
  readonly SizeInMBs: number
  readonly IntervalInSeconds: number
}

export interface GlueTable {
  readonly database: string
  readonly table: string
}

export const ROLE_DEFAULT = 'arn:aws:iam::000000000000:role/firehose-delivery'
const BUFFER_MIB_MAX = 128
const BUFFER_SECONDS_MAX = 900
/** Less is refused where whole files of columns, or many partitions, are written. */
const LARGE_BUFFER_MIB = 64
const PARQUET_BUFFER_MIB = 128
const PARTITION_SECONDS_MIN = 60
const PARTITION_SECONDS = 300
const ERROR_PREFIX = 'errors/!{firehose:error-output-type}/'

const COMPRESSIONS: Readonly<Record<string, CompressionFormat>> = {
  none: 'UNCOMPRESSED',
  gzip: 'GZIP',
  zip: 'ZIP',
  snappy: 'Snappy',
  'hadoop-snappy': 'HADOOP_SNAPPY',
}

/** `1MiB/60s`: size and time of a buffer, both of which Firehose wants. */
export function bufferArgument(text: string): Buffering {
  const [, size, time] = /^(\d+)\s*(?:MiB|MB|M)\s*\/\s*(\w+)$/i.exec(text) ?? []
  const mib = Number(size)
  const seconds = (parseDurationMs(time ?? '') ?? Number.NaN) / 1000
  const isValid = mib >= 1 && mib <= BUFFER_MIB_MAX && Number.isInteger(seconds) && seconds <= BUFFER_SECONDS_MAX
  if (isValid) return { SizeInMBs: mib, IntervalInSeconds: seconds }
  throw new UserError(
    `--buffer must be a size from 1 to ${BUFFER_MIB_MAX} MiB and a time from 0 to ${BUFFER_SECONDS_MAX} s, like 1MiB/60s, not "${text}".`,
    EXIT_USAGE,
  )
}

export function compressionArgument(text: string): CompressionFormat {
  const found = COMPRESSIONS[text.toLowerCase()]
  if (found !== undefined) return found
  throw new UserError(`--compression must be one of ${Object.keys(COMPRESSIONS).join(', ')}, not "${text}".`, EXIT_USAGE)
}

export function tableArgument(text: string): GlueTable {
  const [database, table, ...more] = text.split('.')
  if (database && table && more.length === 0) return { database, table }
  throw new UserError(`--parquet takes a table of Glue as DATABASE.TABLE, not "${text}".`, EXIT_USAGE)
}

/** The destination that the options mean, with what one of them asks of the others. */
export function destinationOf(options: CreateOptions, region: string): ExtendedS3DestinationConfiguration {
  const { bucket, prefix, partitionBy, parquet, backup, role } = options
  const hasExpression = prefix?.includes('!{') === true
  const errorPrefix = options.errorPrefix ?? (hasExpression ? ERROR_PREFIX : undefined)
  const processors = processorsOf(options)
  if (partitionBy !== undefined && prefix?.includes('!{partitionKeyFrom') !== true) {
    throw new UserError(
      "--partition-by needs a prefix that uses its keys, like --prefix 'data/customer=!{partitionKeyFromQuery:customer_id}/'.",
      EXIT_USAGE,
    )
  }
  return {
    RoleARN: role,
    BucketARN: arnOf(bucket),
    ...(prefix !== undefined && { Prefix: prefix }),
    ...(errorPrefix !== undefined && { ErrorOutputPrefix: errorPrefix }),
    ...bufferOf(options),
    ...(options.compression !== undefined && { CompressionFormat: options.compression }),
    ...(options.timeZone !== undefined && { CustomTimeZone: options.timeZone }),
    ...(processors.length > 0 && { ProcessingConfiguration: { Enabled: true, Processors: processors } }),
    ...(partitionBy !== undefined && { DynamicPartitioningConfiguration: { Enabled: true } }),
    ...(parquet !== undefined && { DataFormatConversionConfiguration: conversionOf(parquet, role, region) }),
    ...(backup !== undefined && { S3BackupMode: 'Enabled', S3BackupConfiguration: backupOf(backup, role) }),
  }
}

function bufferOf({ buffer, parquet, partitionBy }: CreateOptions): { readonly BufferingHints?: Buffering } {
  if (parquet === undefined && partitionBy === undefined) return buffer === undefined ? {} : { BufferingHints: buffer }
  const usualMib = parquet === undefined ? LARGE_BUFFER_MIB : PARQUET_BUFFER_MIB
  if (buffer === undefined) return { BufferingHints: { SizeInMBs: usualMib, IntervalInSeconds: PARTITION_SECONDS } }
  if (buffer.SizeInMBs < LARGE_BUFFER_MIB) {
    throw new UserError(
      `With --parquet or --partition-by a buffer has at least ${LARGE_BUFFER_MIB} MiB: --buffer ${LARGE_BUFFER_MIB}MiB/${buffer.IntervalInSeconds}s.`,
      EXIT_USAGE,
    )
  }
  if (partitionBy !== undefined && buffer.IntervalInSeconds < PARTITION_SECONDS_MIN) {
    throw new UserError(`With --partition-by a buffer waits at least ${PARTITION_SECONDS_MIN} s.`, EXIT_USAGE)
  }
  return { BufferingHints: buffer }
}

function processorsOf({ partitionBy, newline, parquet }: CreateOptions): Processor[] {
  const processors: Processor[] = []
  if (partitionBy !== undefined) {
    processors.push({
      Type: 'MetadataExtraction',
      Parameters: [
        { ParameterName: 'MetadataExtractionQuery', ParameterValue: partitionBy },
        { ParameterName: 'JsonParsingEngine', ParameterValue: 'JQ-1.6' },
      ],
    })
  }
  if (newline && parquet === undefined) processors.push({ Type: 'AppendDelimiterToRecord', Parameters: [] })
  return processors
}

function conversionOf({ database, table }: GlueTable, role: string, region: string) {
  return {
    Enabled: true,
    SchemaConfiguration: { RoleARN: role, DatabaseName: database, TableName: table, Region: region, VersionId: 'LATEST' },
    InputFormatConfiguration: { Deserializer: { OpenXJsonSerDe: {} } },
    OutputFormatConfiguration: { Serializer: { ParquetSerDe: {} } },
  }
}

/** `bucket` or `bucket/prefix/`. */
function backupOf(text: string, role: string) {
  const place = text.replace(/^s3:\/\//, '')
  const at = place.indexOf('/')
  const [bucket, prefix] = at === -1 ? [place, ''] : [place.slice(0, at), place.slice(at + 1)]
  return { RoleARN: role, BucketARN: arnOf(bucket), ...(prefix !== '' && { Prefix: prefix }) }
}

function arnOf(bucket: string): string {
  return `arn:aws:s3:::${bucket.replace(/^s3:\/\//, '').replace(/\/$/, '')}`
}
