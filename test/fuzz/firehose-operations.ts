/** Calls of Firehose that a broken request starts from: configurations with everything in them. */
import type { FuzzOperation } from './requests.ts'

const DeliveryStreamName = 'fuzz-a'
const RoleARN = 'arn:aws:iam::000000000000:role/firehose'
const record = { Data: Buffer.from('data of a record') }
const Tags = [{ Key: 'team', Value: 'streams' }]

const s3 = {
  RoleARN,
  BucketARN: 'arn:aws:s3:::lake',
  Prefix: 'customer=!{partitionKeyFromQuery:customer}/!{timestamp:yyyy-MM-dd}/!{firehose:random-string}/',
  ErrorOutputPrefix: 'errors/!{firehose:error-output-type}/',
  BufferingHints: { SizeInMBs: 64, IntervalInSeconds: 60 },
  CompressionFormat: 'GZIP',
  EncryptionConfiguration: { NoEncryptionConfig: 'NoEncryption' },
  CloudWatchLoggingOptions: { Enabled: true, LogGroupName: '/aws/kinesisfirehose/a', LogStreamName: 'DestinationDelivery' },
}

const processorsAsking = (query: string) => ({
  Enabled: true,
  Processors: [
    {
      Type: 'MetadataExtraction',
      Parameters: [
        { ParameterName: 'MetadataExtractionQuery', ParameterValue: query },
        { ParameterName: 'JsonParsingEngine', ParameterValue: 'JQ-1.6' },
      ],
    },
    { Type: 'AppendDelimiterToRecord' },
  ],
})
const processors = processorsAsking('{customer: .customer}')
const askingJq = processorsAsking('{customer: (.customer | ascii_downcase)}')

const extended = {
  ...s3,
  ProcessingConfiguration: processors,
  S3BackupMode: 'Enabled',
  S3BackupConfiguration: { RoleARN, BucketARN: 'arn:aws:s3:::raw', Prefix: 'raw/' },
  DynamicPartitioningConfiguration: { Enabled: true, RetryOptions: { DurationInSeconds: 60 } },
  FileExtension: '.json.gz',
  CustomTimeZone: 'Asia/Tokyo',
}

const conversion = {
  SchemaConfiguration: { RoleARN, DatabaseName: 'lake', TableName: 'orders', VersionId: '1' },
  InputFormatConfiguration: { Deserializer: { HiveJsonSerDe: { TimestampFormats: ['millis', 'yyyy'] } } },
  OutputFormatConfiguration: { Serializer: { ParquetSerDe: { Compression: 'GZIP' } } },
}

const http = {
  EndpointConfiguration: { Url: 'http://127.0.0.1:9/in', Name: 'mine', AccessKey: 'secret' },
  RequestConfiguration: { ContentEncoding: 'GZIP', CommonAttributes: [{ AttributeName: 'a', AttributeValue: 'b' }] },
  RetryOptions: { DurationInSeconds: 10 },
  S3Configuration: { RoleARN, BucketARN: 'arn:aws:s3:::lake' },
}

const version = { DeliveryStreamName, CurrentDeliveryStreamVersionId: '1', DestinationId: 'destinationId-000000000001' }
const { S3BackupConfiguration: S3BackupUpdate, ...changed } = extended
const key = {
  KeyType: 'CUSTOMER_MANAGED_CMK',
  KeyARN: 'arn:aws:kms:us-east-1:000000000000:key/01234567-89ab-cdef-0123-456789abcdef',
}

export const firehoseOperations: readonly FuzzOperation[] = [
  {
    name: 'CreateDeliveryStream',
    leaves: true,
    input: {
      DeliveryStreamName,
      ExtendedS3DestinationConfiguration: extended,
      Tags,
      DirectPutSourceConfiguration: { ThroughputHintInMBs: 1 },
    },
  },
  {
    name: 'CreateDeliveryStream',
    leaves: true,
    input: { DeliveryStreamName: 'fuzz-b', HttpEndpointDestinationConfiguration: http },
  },
  {
    name: 'CreateDeliveryStream',
    leaves: true,
    input: {
      DeliveryStreamName: 'fuzz-c',
      DeliveryStreamType: 'KinesisStreamAsSource',
      KinesisStreamSourceConfiguration: { KinesisStreamARN: 'arn:aws:kinesis:us-east-1:000000000000:stream/fuzz-a', RoleARN },
      S3DestinationConfiguration: { RoleARN, BucketARN: 'arn:aws:s3:::lake' },
    },
  },
  {
    name: 'CreateDeliveryStream',
    leaves: true,
    input: {
      DeliveryStreamName: 'fuzz-d',
      ExtendedS3DestinationConfiguration: {
        RoleARN,
        BucketARN: 'arn:aws:s3:::lake',
        DataFormatConversionConfiguration: conversion,
      },
      DeliveryStreamEncryptionConfigurationInput: key,
    },
  },
  {
    // A query that jq itself is asked about, in a thread of its own: so that it is there before memory is looked at for the first time.
    name: 'CreateDeliveryStream',
    leaves: true,
    input: {
      DeliveryStreamName: 'fuzz-e',
      ExtendedS3DestinationConfiguration: { ...extended, ProcessingConfiguration: askingJq },
    },
  },
  { name: 'UpdateDestination', leaves: true, input: { ...version, ExtendedS3DestinationUpdate: { ...changed, S3BackupUpdate } } },
  {
    name: 'UpdateDestination',
    leaves: true,
    input: { ...version, HttpEndpointDestinationUpdate: { EndpointConfiguration: http.EndpointConfiguration, S3Update: s3 } },
  },
  { name: 'DeleteDeliveryStream', leaves: true, input: { DeliveryStreamName: 'fuzz-b', AllowForceDelete: true } },
  {
    name: 'DescribeDeliveryStream',
    input: { DeliveryStreamName, Limit: 10, ExclusiveStartDestinationId: 'destinationId-000000000001' },
  },
  { name: 'ListDeliveryStreams', input: { Limit: 10, DeliveryStreamType: 'DirectPut', ExclusiveStartDeliveryStreamName: 'a' } },
  { name: 'ListTagsForDeliveryStream', input: { DeliveryStreamName, ExclusiveStartTagKey: 'a', Limit: 10 } },
  { name: 'TagDeliveryStream', leaves: true, input: { DeliveryStreamName, Tags } },
  { name: 'UntagDeliveryStream', leaves: true, input: { DeliveryStreamName, TagKeys: ['team'] } },
  { name: 'PutRecord', leaves: true, input: { DeliveryStreamName, Record: record } },
  { name: 'PutRecordBatch', leaves: true, input: { DeliveryStreamName, Records: [record, record] } },
  {
    name: 'StartDeliveryStreamEncryption',
    leaves: true,
    input: { DeliveryStreamName, DeliveryStreamEncryptionConfigurationInput: { KeyType: 'AWS_OWNED_CMK' } },
  },
  { name: 'StopDeliveryStreamEncryption', leaves: true, input: { DeliveryStreamName } },
]
