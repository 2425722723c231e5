/** Destinations: what is taken, what is refused and in which words, and what an update keeps. */
import assert from 'node:assert/strict'
import { ACCOUNT, type Case, REGION, type World } from '../world.ts'
import { BUCKET, created, DESTINATION_ID, described, destinationOf, type Members, ROLE, S3 } from './streams.ts'

const CODE = 'InvalidArgumentException'
const CONSTRAINT = 'Ths supplied prefix(es) do not satisfy the following constraint: '
const ERRORS = 'errors/!{firehose:error-output-type}/'

/** A request with an extended S3 destination is refused with this text. */
async function refused(world: World, settings: Members, text: string | RegExp): Promise<void> {
  const input = { DeliveryStreamName: world.fresh(), ExtendedS3DestinationConfiguration: { ...S3, ...settings } }
  await world.fails('CreateDeliveryStream', input, CODE, text)
}

const PARTITIONED = {
  Prefix: 'customer=!{partitionKeyFromQuery:customer}/',
  ErrorOutputPrefix: ERRORS,
  DynamicPartitioningConfiguration: { Enabled: true },
  BufferingHints: { SizeInMBs: 64, IntervalInSeconds: 60 },
  ProcessingConfiguration: { Enabled: true, Processors: [extraction('{customer: .customer_id}')] },
}

function extraction(MetadataExtractionQuery: string): Members {
  return processor('MetadataExtraction', { MetadataExtractionQuery, JsonParsingEngine: 'JQ-1.6' })
}

function processor(Type: string, parameters: Record<string, string> = {}): Members {
  const Parameters = Object.entries(parameters).map(([ParameterName, ParameterValue]) => ({ ParameterName, ParameterValue }))
  return { Type, Parameters }
}

const FUNCTION = 'arn:aws:lambda:us-east-1:000000000000:function:f'

function processing(...Processors: readonly Members[]): Members {
  return { ProcessingConfiguration: { Enabled: true, Processors } }
}

const CONVERSION = {
  SchemaConfiguration: { RoleARN: ROLE, DatabaseName: 'lake', TableName: 'orders' },
  InputFormatConfiguration: { Deserializer: { OpenXJsonSerDe: {} } },
  OutputFormatConfiguration: { Serializer: { ParquetSerDe: {} } },
}

const choosing: readonly Case[] = [
  {
    rule: 'exactly one destination',
    proves: ['CreateDeliveryStream InvalidArgumentException'],
    async run(world) {
      const text = 'Exactly one destination configuration is supported for a Firehose'
      const none = { DeliveryStreamName: world.fresh() }
      await world.fails('CreateDeliveryStream', none, CODE, text)
      const two = { ...none, S3DestinationConfiguration: S3, ExtendedS3DestinationConfiguration: S3 }
      await world.fails('CreateDeliveryStream', two, CODE, text)
    },
  },
  {
    rule: 'destinations that Leat does not deliver to are refused by name',
    proves: ['CreateDeliveryStream InvalidArgumentException'],
    async run(world) {
      const SplunkDestinationConfiguration = {
        HECEndpoint: 'https://splunk.example',
        HECEndpointType: 'Raw',
        HECToken: 'x',
        S3Configuration: S3,
      }
      const splunk = { DeliveryStreamName: world.fresh(), SplunkDestinationConfiguration }
      const text = 'Leat delivers to Amazon S3 and to HTTP endpoints: a destination in Splunk is not supported.'
      await world.fails('CreateDeliveryStream', splunk, CODE, text)
      const IcebergDestinationConfiguration = {
        RoleARN: ROLE,
        CatalogConfiguration: { CatalogARN: `arn:aws:glue:${REGION}:${ACCOUNT}:catalog` },
        S3Configuration: S3,
      }
      const iceberg = { DeliveryStreamName: world.fresh(), IcebergDestinationConfiguration }
      await world.fails('CreateDeliveryStream', iceberg, CODE, /Apache Iceberg is not supported/)
    },
  },
  {
    rule: 'what the API model asks for is asked for in its words',
    proves: ['CreateDeliveryStream ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      const DeliveryStreamName = world.fresh()
      const compressed = { DeliveryStreamName, ExtendedS3DestinationConfiguration: { ...S3, CompressionFormat: 'SNAPPY' } }
      const text =
        "1 validation error detected: Value 'SNAPPY' at 'extendedS3DestinationConfiguration.compressionFormat' failed to satisfy constraint: Member must satisfy enum value set: [UNCOMPRESSED, GZIP, ZIP, Snappy, HADOOP_SNAPPY]"
      await world.fails('CreateDeliveryStream', compressed, 'ValidationException', text)
      const homeless = { DeliveryStreamName, ExtendedS3DestinationConfiguration: { RoleARN: ROLE } }
      await world.fails('CreateDeliveryStream', homeless, 'ValidationException', /bucketARN.*must not be null$/)
    },
  },
  {
    rule: 'an HTTP endpoint is described with every default, and without its access key',
    proves: ['CreateDeliveryStream', 'DescribeDeliveryStream'],
    async run(world) {
      const name = world.fresh()
      const EndpointConfiguration = { Url: 'http://127.0.0.1:9/in', Name: 'mine', AccessKey: 'secret' }
      const http = { EndpointConfiguration, S3Configuration: S3 }
      await world.ok('CreateDeliveryStream', { DeliveryStreamName: name, HttpEndpointDestinationConfiguration: http })
      const { HttpEndpointDestinationDescription: shown } = await destinationOf(world, name)
      const { S3DestinationDescription, ...rest } = shown as Members
      assert.equal((S3DestinationDescription as Members)['BucketARN'], BUCKET)
      assert.deepEqual(rest, {
        EndpointConfiguration: { Url: EndpointConfiguration.Url, Name: 'mine' },
        BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 300 },
        CloudWatchLoggingOptions: { Enabled: false },
        RequestConfiguration: { ContentEncoding: 'NONE' },
        RetryOptions: { DurationInSeconds: 300 },
        S3BackupMode: 'FailedDataOnly',
      })
    },
  },
  {
    rule: 'common attributes of an HTTP endpoint have names of their own',
    proves: ['CreateDeliveryStream InvalidArgumentException'],
    async run(world) {
      const CommonAttributes = ['a', 'b', 'a'].map((AttributeName) => ({ AttributeName, AttributeValue: '1' }))
      const http = {
        EndpointConfiguration: { Url: 'https://collector.example/in' },
        RequestConfiguration: { CommonAttributes },
        S3Configuration: S3,
      }
      const input = { DeliveryStreamName: world.fresh(), HttpEndpointDestinationConfiguration: http }
      await world.fails('CreateDeliveryStream', input, CODE, 'Http Endpoint Common Attributes have duplicate name a')
    },
  },
  {
    rule: 'an HTTP endpoint has a URL of http or https',
    proves: ['CreateDeliveryStream ValidationException'],
    async run(world) {
      const http = { EndpointConfiguration: { Url: 'ftp://collector.example/in' }, S3Configuration: S3 }
      const input = { DeliveryStreamName: world.fresh(), HttpEndpointDestinationConfiguration: http }
      await world.fails('CreateDeliveryStream', input, 'ValidationException', /regular expression pattern/)
    },
  },
]

const settings: readonly Case[] = [
  {
    rule: 'prefixes with expressions are checked in AWS’s words',
    proves: ['CreateDeliveryStream InvalidArgumentException'],
    async run(world) {
      const rows: readonly (readonly [Members, string])[] = [
        [
          { Prefix: '!{timestamp:yyyy}/' },
          `${CONSTRAINT}ErrorOutputPrefix cannot be null or empty when Prefix contains expressions`,
        ],
        [
          { Prefix: ERRORS, ErrorOutputPrefix: ERRORS },
          `${CONSTRAINT}Prefix must not contain any occurrence of !{firehose:error-output-type}`,
        ],
        [
          { ErrorOutputPrefix: '!{timestamp:yyyy}/' },
          `${CONSTRAINT}ErrorOutputPrefix must contain at least one occurrence of !{firehose:error-output-type}`,
        ],
        [{ Prefix: 'a!{b', ErrorOutputPrefix: ERRORS }, `${CONSTRAINT}Invalid expression usage`],
        [
          { Prefix: '!{time:yyyy}', ErrorOutputPrefix: ERRORS },
          `${CONSTRAINT}Namespace to the left of colon (time) is an invalid keyword!`,
        ],
        [
          { Prefix: '!{timestamp:yyyyTHH}', ErrorOutputPrefix: ERRORS },
          `${CONSTRAINT}Invalid conversion character used in the value of the expression in Prefix`,
        ],
        [{ Prefix: 'p'.repeat(513) }, `${CONSTRAINT}Length of evaluated prefix cannot be greater than 512`],
        [
          { Prefix: PARTITIONED.Prefix, ErrorOutputPrefix: ERRORS },
          'Dynamic Partitioning Namespaces can only be part of a prefix expression when Dynamic Partitioning is enabled.',
        ],
      ]
      for (const [given, text] of rows) await refused(world, given, text)
    },
  },
  {
    rule: 'dynamic partitioning needs keys in the prefix, and large buffers; its processors need it',
    proves: ['CreateDeliveryStream InvalidArgumentException'],
    async run(world) {
      const rows: readonly (readonly [Members, string | RegExp])[] = [
        [
          { ...PARTITIONED, Prefix: 'a/' },
          'S3 Prefix should contain Dynamic Partitioning namespaces when Dynamic Partitioning is enabled',
        ],
        [
          { ...PARTITIONED, ErrorOutputPrefix: PARTITIONED.Prefix },
          "Dynamic Partitioning Namespaces can't be part of an error prefix expression",
        ],
        [
          { ...PARTITIONED, BufferingHints: { SizeInMBs: 63, IntervalInSeconds: 60 } },
          'BufferingHints.SizeInMBs must be at least 64 when Dynamic Partitioning is enabled.',
        ],
        [
          processing(extraction('{a: .a}')),
          'class com.amazonaws.services.firehose.internal.model.MetadataExtractionProcessor can only be present when Dynamic Partitioning is enabled.',
        ],
        [
          processing(processor('RecordDeAggregation', { SubRecordType: 'JSON' })),
          'class com.amazonaws.services.firehose.internal.model.RecordDeAggregationProcessor can only be present when Dynamic Partitioning is enabled.',
        ],
        [
          { ...PARTITIONED, ...processing(extraction('{customer: .customer_id, year: .year}')) },
          "MetaDataExtraction JQ Query can't contain keys that are not present in the S3 Prefix expression",
        ],
        [
          { ...PARTITIONED, ...processing(extraction('{customer: nope(.c)}')) },
          /^The MetadataExtractionQuery is not valid: jq: /,
        ],
        [
          { ...PARTITIONED, ...processing(processor('MetadataExtraction', { MetadataExtractionQuery: '{customer: .c}' })) },
          'MetaDataExtraction JSON Parsing Engine has to be one of JQ-1.6',
        ],
      ]
      for (const [given, text] of rows) await refused(world, given, text)
      const name = await created(world, { ExtendedS3DestinationConfiguration: { ...S3, ...PARTITIONED } })
      const { ExtendedS3DestinationDescription: shown } = await destinationOf(world, name)
      const partitioning = { Enabled: true, RetryOptions: { DurationInSeconds: 300 } }
      assert.deepEqual((shown as Members)['DynamicPartitioningConfiguration'], partitioning)
    },
  },
  {
    rule: 'processors are one to five, of one kind each, with what they need',
    proves: ['CreateDeliveryStream InvalidArgumentException'],
    async run(world) {
      const delimiter = processor('AppendDelimiterToRecord')
      const rows: readonly (readonly [Members, string | RegExp])[] = [
        [processing(), 'A maximum of 5 and a minimum of 1 processor needs to be supplied when processing is enabled.'],
        [processing(delimiter, delimiter), 'Cannot have more than 1 AppendDelimiterToRecord processor.'],
        [
          processing(processor('CloudWatchLogProcessing', { DataMessageExtraction: 'true' })),
          'CloudWatchLogProcessingProcessor can only be enabled with DecompressionProcessor',
        ],
        [processing(processor('Lambda', { NumberOfRetries: '1' })), 'LambdaArn is required when Lambda processor is used.'],
        [
          processing(processor('Lambda', { LambdaArn: FUNCTION, BufferSizeInMBs: '4' })),
          'Invalid value 4 for the processor parameter BufferSizeInMBs: it has to be between 0.2 and 3.',
        ],
      ]
      for (const [given, text] of rows) await refused(world, given, text)
      await created(world, {
        ExtendedS3DestinationConfiguration: { ...S3, ...processing(processor('Lambda', { LambdaArn: FUNCTION })) },
      })
      const name = await created(world, { ExtendedS3DestinationConfiguration: { ...S3, ...processing(delimiter) } })
      const { ExtendedS3DestinationDescription: shown } = await destinationOf(world, name)
      const { Enabled, Processors } = (shown as Members)['ProcessingConfiguration'] as { Enabled: boolean; Processors: Members[] }
      assert.deepEqual([Enabled, Processors.map(({ Type }) => Type)], [true, ['AppendDelimiterToRecord']])
    },
  },
  {
    rule: 'record format conversion needs its three parts, large buffers and no other compression; ORC is refused',
    proves: ['CreateDeliveryStream InvalidArgumentException'],
    async run(world) {
      const converting = (more: Members, settings: Members = {}) => ({
        DataFormatConversionConfiguration: { ...CONVERSION, ...more },
        ...settings,
      })
      const both = { Deserializer: { OpenXJsonSerDe: {}, HiveJsonSerDe: {} } }
      const rows: readonly (readonly [Members, string | RegExp])[] = [
        [{ DataFormatConversionConfiguration: { Enabled: true } }, 'SchemaConfiguration must not be null'],
        [converting({ InputFormatConfiguration: both }), 'More than one deserializer specified. Only one may be chosen.'],
        [
          converting({ InputFormatConfiguration: { Deserializer: { HiveJsonSerDe: { TimestampFormats: ['yyyyTHH'] } } } }),
          'One or more SerDe options are invalid for org.apache.hcatalog.data.JsonSerDe: [Key: timestamp.formats Value: yyyyTHH]',
        ],
        [converting({ OutputFormatConfiguration: { Serializer: { OrcSerDe: {} } } }), /OrcSerDe is not supported\.$/],
        [
          converting({}, { CompressionFormat: 'GZIP' }),
          "The S3 destination's compression format must be set to UNCOMPRESSED when data format conversion is enabled",
        ],
        [
          converting({}, { BufferingHints: { SizeInMBs: 5, IntervalInSeconds: 60 } }),
          'BufferingHints.SizeInMBs must be at least 64 when data format conversion is enabled.',
        ],
      ]
      for (const [given, text] of rows) await refused(world, given, text)
    },
  },
  {
    rule: 'the table that a conversion goes by must be there; the conversion is described with its catalog, region and version',
    proves: [
      'CreateDeliveryStream',
      'CreateDeliveryStream InvalidArgumentException',
      'UpdateDestination InvalidArgumentException',
    ],
    async run(world) {
      const [DatabaseName, TableName] = [world.fresh().replaceAll('-', '_'), 'orders']
      const SchemaConfiguration = { RoleARN: ROLE, DatabaseName, TableName }
      const settings = { ...S3, DataFormatConversionConfiguration: { ...CONVERSION, SchemaConfiguration } }
      await refused(world, settings, /^Database \w+ not found\. .*Error Code: EntityNotFoundException/)
      await world.glue('CreateDatabase', { DatabaseInput: { Name: DatabaseName } })
      await refused(world, settings, /Error Code: EntityNotFoundException/)
      const Columns = [{ Name: 'amount', Type: 'int' }]
      await world.glue('CreateTable', { DatabaseName, TableInput: { Name: TableName, StorageDescriptor: { Columns } } })
      const name = await created(world, { ExtendedS3DestinationConfiguration: settings })
      const { ExtendedS3DestinationDescription } = await destinationOf(world, name)
      const shown = ExtendedS3DestinationDescription as Members
      assert.deepEqual(shown['BufferingHints'], { SizeInMBs: 128, IntervalInSeconds: 300 })
      assert.deepEqual(shown['DataFormatConversionConfiguration'], {
        ...CONVERSION,
        SchemaConfiguration: { ...SchemaConfiguration, CatalogId: ACCOUNT, Region: REGION, VersionId: 'LATEST' },
        Enabled: true,
      })
      const elsewhere = { ...CONVERSION, SchemaConfiguration: { ...SchemaConfiguration, TableName: 'none' } }
      const more = { ExtendedS3DestinationUpdate: { DataFormatConversionConfiguration: elsewhere } }
      await world.fails('UpdateDestination', update(name, 1, more), CODE, /Error Code: EntityNotFoundException/)
    },
  },
  {
    rule: 'encryption of objects, logging and backup are whole or refused',
    proves: ['CreateDeliveryStream InvalidArgumentException'],
    async run(world) {
      const AWSKMSKeyARN = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/01234567-89ab-cdef-0123-456789abcdef`
      const rows: readonly (readonly [Members, string])[] = [
        [{ EncryptionConfiguration: {} }, 'Exactly one of NoEncryptionConfig or KMSEncryptionConfig must be specified'],
        [
          { EncryptionConfiguration: { KMSEncryptionConfig: { AWSKMSKeyARN } } },
          `KMS Key ${AWSKMSKeyARN} does not exist in the same region as the S3 bucket`,
        ],
        [
          { CloudWatchLoggingOptions: { Enabled: true } },
          'CloudWatch Log Group Name is required if CloudWatch Logging is enabled',
        ],
        [{ S3BackupMode: 'Enabled' }, 'S3 backup destination configuration is required when enabling S3 backup.'],
      ]
      for (const [given, text] of rows) await refused(world, given, text)
    },
  },
]

function update(DeliveryStreamName: string, version: number, more: Members): Members {
  return { DeliveryStreamName, CurrentDeliveryStreamVersionId: String(version), DestinationId: DESTINATION_ID, ...more }
}

const updating: readonly Case[] = [
  {
    rule: 'an update keeps what it does not name, and makes the next version',
    proves: ['UpdateDestination'],
    async run(world) {
      const name = await created(world, {
        ExtendedS3DestinationConfiguration: {
          ...S3,
          Prefix: 'a/',
          CompressionFormat: 'GZIP',
          ...processing(processor('AppendDelimiterToRecord')),
        },
      })
      const more = { ExtendedS3DestinationUpdate: { Prefix: 'b/', ProcessingConfiguration: { Enabled: false } } }
      assert.deepEqual(await world.ok('UpdateDestination', update(name, 1, more)), {})
      const { VersionId, LastUpdateTimestamp, DeliveryStreamStatus } = await described(world, name)
      assert.deepEqual([VersionId, DeliveryStreamStatus], ['2', 'ACTIVE'])
      assert.ok(LastUpdateTimestamp !== undefined)
      const { ExtendedS3DestinationDescription } = await destinationOf(world, name)
      const shown = ExtendedS3DestinationDescription as Members
      assert.deepEqual([shown['Prefix'], shown['CompressionFormat']], ['b/', 'GZIP'])
      assert.deepEqual(shown['ProcessingConfiguration'], { Enabled: false, Processors: [] })
    },
  },
  {
    rule: 'an update names the present version, the destination, and exactly one kind of it',
    proves: ['UpdateDestination ConcurrentModificationException', 'UpdateDestination InvalidArgumentException'],
    async run(world) {
      const name = await created(world)
      const s3 = { ExtendedS3DestinationUpdate: { Prefix: 'b/' } }
      const text = `Cannot update firehose: ${name} since the current version id: 1 and specified version id: 2 do not match`
      await world.fails('UpdateDestination', update(name, 2, s3), 'ConcurrentModificationException', text)
      const other = { ...update(name, 1, s3), DestinationId: 'destinationId-000000000002' }
      await world.fails('UpdateDestination', other, CODE, 'Destination Id destinationId-000000000002 not found')
      const one = 'Exactly one destination configuration is supported for a Firehose'
      await world.fails('UpdateDestination', update(name, 1, {}), CODE, one)
      assert.equal((await described(world, name))['VersionId'], '1')
    },
  },
  {
    rule: 'an update to another type of destination gives everything',
    proves: ['UpdateDestination', 'UpdateDestination InvalidArgumentException'],
    async run(world) {
      const name = await created(world)
      const EndpointConfiguration = { Url: 'https://collector.example/in' }
      const partial = { HttpEndpointDestinationUpdate: { EndpointConfiguration } }
      await world.fails('UpdateDestination', update(name, 1, partial), CODE)
      const whole = { HttpEndpointDestinationUpdate: { EndpointConfiguration, S3Update: S3 } }
      await world.ok('UpdateDestination', update(name, 1, whole))
      const shown = await destinationOf(world, name)
      assert.deepEqual(Object.keys(shown).sort(), ['DestinationId', 'HttpEndpointDestinationDescription'])
    },
  },
  {
    rule: 'a backup stays once it is there, and dynamic partitioning is chosen once for all',
    proves: ['UpdateDestination InvalidArgumentException'],
    async run(world) {
      const name = await created(world)
      const backup = { ExtendedS3DestinationUpdate: { S3BackupMode: 'Enabled', S3BackupUpdate: { ...S3, Prefix: 'raw/' } } }
      await world.ok('UpdateDestination', update(name, 1, backup))
      const { ExtendedS3DestinationDescription: shown } = await destinationOf(world, name)
      assert.equal(((shown as Members)['S3BackupDescription'] as Members)['Prefix'], 'raw/')
      const without = { ExtendedS3DestinationUpdate: { S3BackupMode: 'Disabled' } }
      await world.fails('UpdateDestination', update(name, 2, without), CODE)
      const partitioned = { ExtendedS3DestinationUpdate: PARTITIONED }
      await world.fails('UpdateDestination', update(name, 2, partitioned), CODE)
    },
  },
  {
    rule: 'a version is a number',
    proves: ['UpdateDestination ValidationException'],
    clientsMayRefuse: true,
    async run(world) {
      const input = { ...update(await created(world), 1, { S3DestinationUpdate: S3 }), CurrentDeliveryStreamVersionId: 'one' }
      await world.fails('UpdateDestination', input, 'ValidationException', /currentDeliveryStreamVersionId.*\[0-9\]\+$/)
    },
  },
]

export const destinations: readonly Case[] = [...choosing, ...settings, ...updating]
