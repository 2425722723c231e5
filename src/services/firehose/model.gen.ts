// Generated from the API model of Amazon Kinesis Firehose, 2015-08-04 (botocore 1.43.127; Apache-2.0, see NOTICE), and
// scripts/models/*.overrides.json by scripts/generate-models.ts. Do not edit.
//
// In these types a blob is a Uint8Array, and a timestamp a number: milliseconds since the epoch. Members that the model does not
// require are optional. An event stream is an AsyncIterable of its events, each with exactly one member.
import type { AwsJsonService, OperationModel } from '../../model/api.ts'
import type { BlobSchema, ListSchema, MapSchema, NumberSchema, Schema, StringSchema, StructSchema } from '../../model/schema.ts'

const text: StringSchema = { kind: 'string' }
const boolean: Schema = { kind: 'boolean' }
const timestamp: Schema = { kind: 'timestamp' }

const DeliveryStreamName: StringSchema = { kind: 'string', min: 1, max: 64, pattern: '[a-zA-Z0-9_.-]+' }
const DeliveryStreamType: StringSchema = {
  kind: 'string', oneOf: ['DirectPut', 'KinesisStreamAsSource', 'MSKAsSource', 'DatabaseAsSource'],
}
const ThroughputHintInMBs: NumberSchema = { kind: 'integer', min: 1, max: 100 }
const DirectPutSourceConfiguration: StructSchema = {
  kind: 'struct', name: 'DirectPutSourceConfiguration', required: ['ThroughputHintInMBs'], members: { ThroughputHintInMBs },
}
const KinesisStreamARN: StringSchema = {
  kind: 'string', min: 1, max: 512, pattern: 'arn:.*:kinesis:[a-zA-Z0-9\\-]+:\\d{12}:stream/[a-zA-Z0-9_.-]+',
}
const RoleARN: StringSchema = {
  kind: 'string', min: 1, max: 512, pattern: 'arn:.*:iam::\\d{12}:role/[a-zA-Z_0-9+=,.@\\-_/]+',
}
const KinesisStreamSourceConfiguration: StructSchema = {
  kind: 'struct', name: 'KinesisStreamSourceConfiguration', required: ['KinesisStreamARN', 'RoleARN'],
  members: { KinesisStreamARN, RoleARN },
}
const AWSKMSKeyARNForSSE: StringSchema = {
  kind: 'string', min: 1, max: 512, pattern: 'arn:.*:kms:[a-zA-Z0-9\\-]+:\\d{12}:key/[a-zA-Z_0-9+=,.@\\-_/]+',
}
const KeyType: StringSchema = { kind: 'string', oneOf: ['AWS_OWNED_CMK', 'CUSTOMER_MANAGED_CMK'] }
const DeliveryStreamEncryptionConfigurationInput: StructSchema = {
  kind: 'struct', name: 'DeliveryStreamEncryptionConfigurationInput', required: ['KeyType'],
  members: { KeyARN: AWSKMSKeyARNForSSE, KeyType },
}
const BucketARN: StringSchema = { kind: 'string', min: 1, max: 2048, pattern: 'arn:.*:s3:::[\\w\\.\\-]{1,255}' }
const Prefix: StringSchema = { kind: 'string', min: 0, max: 1024, pattern: '.*' }
const ErrorOutputPrefix: StringSchema = { kind: 'string', min: 0, max: 1024, pattern: '.*' }
const SizeInMBs: NumberSchema = { kind: 'integer', min: 1, max: 128 }
const IntervalInSeconds: NumberSchema = { kind: 'integer', min: 0, max: 900 }
const BufferingHints: StructSchema = {
  kind: 'struct', name: 'BufferingHints', required: [], members: { SizeInMBs, IntervalInSeconds },
}
const CompressionFormat: StringSchema = {
  kind: 'string', oneOf: ['UNCOMPRESSED', 'GZIP', 'ZIP', 'Snappy', 'HADOOP_SNAPPY'],
}
const NoEncryptionConfig: StringSchema = { kind: 'string', oneOf: ['NoEncryption'] }
const AWSKMSKeyARN: StringSchema = {
  kind: 'string', min: 1, max: 512, pattern: 'arn:.*:kms:[a-zA-Z0-9\\-]+:\\d{12}:(key|alias)/[a-zA-Z_0-9+=,.@\\-_/]+',
}
const KMSEncryptionConfig: StructSchema = {
  kind: 'struct', name: 'KMSEncryptionConfig', required: ['AWSKMSKeyARN'], members: { AWSKMSKeyARN },
}
const EncryptionConfiguration: StructSchema = {
  kind: 'struct', name: 'EncryptionConfiguration', required: [], members: { NoEncryptionConfig, KMSEncryptionConfig },
}
const LogGroupName: StringSchema = { kind: 'string', min: 0, max: 512, pattern: '[\\.\\-_/#A-Za-z0-9]*' }
const LogStreamName: StringSchema = { kind: 'string', min: 0, max: 512, pattern: '[^:*]*' }
const CloudWatchLoggingOptions: StructSchema = {
  kind: 'struct', name: 'CloudWatchLoggingOptions', required: [], members: { Enabled: boolean, LogGroupName, LogStreamName },
}
const S3DestinationConfiguration: StructSchema = {
  kind: 'struct', name: 'S3DestinationConfiguration', required: ['RoleARN', 'BucketARN'],
  members: {
    RoleARN, BucketARN, Prefix, ErrorOutputPrefix, BufferingHints, CompressionFormat, EncryptionConfiguration, CloudWatchLoggingOptions,
  },
}
const ProcessorType: StringSchema = {
  kind: 'string',
  oneOf: [
    'RecordDeAggregation', 'Decompression', 'CloudWatchLogProcessing', 'Lambda', 'MetadataExtraction', 'AppendDelimiterToRecord',
  ],
}
const ProcessorParameterName: StringSchema = {
  kind: 'string',
  oneOf: [
    'LambdaArn', 'NumberOfRetries', 'MetadataExtractionQuery', 'JsonParsingEngine', 'RoleArn', 'BufferSizeInMBs', 'BufferIntervalInSeconds',
    'SubRecordType', 'Delimiter', 'CompressionFormat', 'DataMessageExtraction',
  ],
}
const ProcessorParameterValue: StringSchema = { kind: 'string', min: 1, max: 5120, pattern: '^(?!\\s*$).+' }
const ProcessorParameter: StructSchema = {
  kind: 'struct', name: 'ProcessorParameter', required: ['ParameterName', 'ParameterValue'],
  members: {
    ParameterName: ProcessorParameterName, ParameterValue: ProcessorParameterValue,
  },
}
const ProcessorParameterList: ListSchema = { kind: 'list', of: ProcessorParameter }
const Processor: StructSchema = {
  kind: 'struct', name: 'Processor', required: ['Type'], members: { Type: ProcessorType, Parameters: ProcessorParameterList },
}
const ProcessorList: ListSchema = { kind: 'list', of: Processor }
const ProcessingConfiguration: StructSchema = {
  kind: 'struct', name: 'ProcessingConfiguration', required: [], members: { Enabled: boolean, Processors: ProcessorList },
}
const S3BackupMode: StringSchema = { kind: 'string', oneOf: ['Disabled', 'Enabled'] }
const NonEmptyStringWithoutWhitespace: StringSchema = { kind: 'string', min: 1, max: 1024, pattern: '^\\S+$' }
const SchemaConfiguration: StructSchema = {
  kind: 'struct', name: 'SchemaConfiguration', required: [],
  members: {
    RoleARN: NonEmptyStringWithoutWhitespace, CatalogId: NonEmptyStringWithoutWhitespace, DatabaseName: NonEmptyStringWithoutWhitespace,
    TableName: NonEmptyStringWithoutWhitespace, Region: NonEmptyStringWithoutWhitespace, VersionId: NonEmptyStringWithoutWhitespace,
  },
}
const NonEmptyString: StringSchema = { kind: 'string', min: 1, max: 1024, pattern: '^(?!\\s*$).+' }
const ColumnToJsonKeyMappings: MapSchema = { kind: 'map', key: NonEmptyStringWithoutWhitespace, of: NonEmptyString }
const OpenXJsonSerDe: StructSchema = {
  kind: 'struct', name: 'OpenXJsonSerDe', required: [],
  members: {
    ConvertDotsInJsonKeysToUnderscores: boolean, CaseInsensitive: boolean, ColumnToJsonKeyMappings,
  },
}
const ListOfNonEmptyStrings: ListSchema = { kind: 'list', of: NonEmptyString }
const HiveJsonSerDe: StructSchema = {
  kind: 'struct', name: 'HiveJsonSerDe', required: [], members: { TimestampFormats: ListOfNonEmptyStrings },
}
const Deserializer: StructSchema = {
  kind: 'struct', name: 'Deserializer', required: [], members: { OpenXJsonSerDe, HiveJsonSerDe },
}
const InputFormatConfiguration: StructSchema = {
  kind: 'struct', name: 'InputFormatConfiguration', required: [], members: { Deserializer },
}
const BlockSizeBytes: NumberSchema = { kind: 'integer', min: 67108864 }
const ParquetPageSizeBytes: NumberSchema = { kind: 'integer', min: 65536 }
const ParquetCompression: StringSchema = { kind: 'string', oneOf: ['UNCOMPRESSED', 'GZIP', 'SNAPPY'] }
const NonNegativeIntegerObject: NumberSchema = { kind: 'integer', min: 0 }
const ParquetWriterVersion: StringSchema = { kind: 'string', oneOf: ['V1', 'V2'] }
const ParquetSerDe: StructSchema = {
  kind: 'struct', name: 'ParquetSerDe', required: [],
  members: {
    BlockSizeBytes, PageSizeBytes: ParquetPageSizeBytes, Compression: ParquetCompression, EnableDictionaryCompression: boolean,
    MaxPaddingBytes: NonNegativeIntegerObject, WriterVersion: ParquetWriterVersion,
  },
}
const OrcStripeSizeBytes: NumberSchema = { kind: 'integer', min: 8388608 }
const OrcRowIndexStride: NumberSchema = { kind: 'integer', min: 1000 }
const Proportion: NumberSchema = { kind: 'double', min: 0, max: 1 }
const OrcCompression: StringSchema = { kind: 'string', oneOf: ['NONE', 'ZLIB', 'SNAPPY'] }
const ListOfNonEmptyStringsWithoutWhitespace: ListSchema = { kind: 'list', of: NonEmptyStringWithoutWhitespace }
const OrcFormatVersion: StringSchema = { kind: 'string', oneOf: ['V0_11', 'V0_12'] }
const OrcSerDe: StructSchema = {
  kind: 'struct', name: 'OrcSerDe', required: [],
  members: {
    StripeSizeBytes: OrcStripeSizeBytes, BlockSizeBytes, RowIndexStride: OrcRowIndexStride, EnablePadding: boolean,
    PaddingTolerance: Proportion, Compression: OrcCompression, BloomFilterColumns: ListOfNonEmptyStringsWithoutWhitespace,
    BloomFilterFalsePositiveProbability: Proportion, DictionaryKeyThreshold: Proportion, FormatVersion: OrcFormatVersion,
  },
}
const Serializer: StructSchema = {
  kind: 'struct', name: 'Serializer', required: [], members: { ParquetSerDe, OrcSerDe },
}
const OutputFormatConfiguration: StructSchema = {
  kind: 'struct', name: 'OutputFormatConfiguration', required: [], members: { Serializer },
}
const DataFormatConversionConfiguration: StructSchema = {
  kind: 'struct', name: 'DataFormatConversionConfiguration', required: [],
  members: {
    SchemaConfiguration, InputFormatConfiguration, OutputFormatConfiguration, Enabled: boolean,
  },
}
const RetryDurationInSeconds: NumberSchema = { kind: 'integer', min: 0, max: 7200 }
const RetryOptions: StructSchema = {
  kind: 'struct', name: 'RetryOptions', required: [], members: { DurationInSeconds: RetryDurationInSeconds },
}
const DynamicPartitioningConfiguration: StructSchema = {
  kind: 'struct', name: 'DynamicPartitioningConfiguration', required: [], members: { RetryOptions, Enabled: boolean },
}
const FileExtension: StringSchema = { kind: 'string', min: 0, max: 128, pattern: '^$|\\.[0-9a-z!\\-_.*\'()]+' }
const CustomTimeZone: StringSchema = { kind: 'string', min: 0, max: 50, pattern: '^$|[a-zA-Z/_]+' }
const ExtendedS3DestinationConfiguration: StructSchema = {
  kind: 'struct', name: 'ExtendedS3DestinationConfiguration', required: ['RoleARN', 'BucketARN'],
  members: {
    RoleARN, BucketARN, Prefix, ErrorOutputPrefix, BufferingHints, CompressionFormat, EncryptionConfiguration, CloudWatchLoggingOptions,
    ProcessingConfiguration, S3BackupMode, S3BackupConfiguration: S3DestinationConfiguration, DataFormatConversionConfiguration,
    DynamicPartitioningConfiguration, FileExtension, CustomTimeZone,
  },
}
const ClusterJDBCURL: StringSchema = {
  kind: 'string', min: 1, max: 512,
  pattern: 'jdbc:(redshift|postgresql)://((?!-)[A-Za-z0-9-]{1,63}(?<!-)\\.)+(redshift(-serverless)?)\\.([a-zA-Z0-9\\.\\-]+):\\d{1,5}/[a-zA-Z0-9_$-]+',
}
const DataTableName: StringSchema = { kind: 'string', min: 1, max: 512, pattern: '.*' }
const DataTableColumns: StringSchema = { kind: 'string', min: 0, max: 10240, pattern: '.*' }
const CopyOptions: StringSchema = { kind: 'string', min: 0, max: 10240, pattern: '.*' }
const CopyCommand: StructSchema = {
  kind: 'struct', name: 'CopyCommand', required: ['DataTableName'], members: { DataTableName, DataTableColumns, CopyOptions },
}
const Username: StringSchema = { kind: 'string', min: 1, max: 512, pattern: '.*' }
const Password: StringSchema = { kind: 'string', min: 6, max: 512, pattern: '.*' }
const RedshiftRetryDurationInSeconds: NumberSchema = { kind: 'integer', min: 0, max: 7200 }
const RedshiftRetryOptions: StructSchema = {
  kind: 'struct', name: 'RedshiftRetryOptions', required: [], members: { DurationInSeconds: RedshiftRetryDurationInSeconds },
}
const RedshiftS3BackupMode: StringSchema = { kind: 'string', oneOf: ['Disabled', 'Enabled'] }
const SecretARN: StringSchema = {
  kind: 'string', min: 1, max: 2048, pattern: 'arn:.*:secretsmanager:[a-zA-Z0-9\\-]+:\\d{12}:secret:[a-zA-Z0-9\\-/_+=.@!]+',
}
const SecretsManagerConfiguration: StructSchema = {
  kind: 'struct', name: 'SecretsManagerConfiguration', required: ['Enabled'], members: { SecretARN, RoleARN, Enabled: boolean },
}
const RedshiftDestinationConfiguration: StructSchema = {
  kind: 'struct', name: 'RedshiftDestinationConfiguration', required: ['RoleARN', 'ClusterJDBCURL', 'CopyCommand', 'S3Configuration'],
  members: {
    RoleARN, ClusterJDBCURL, CopyCommand, Username, Password, RetryOptions: RedshiftRetryOptions,
    S3Configuration: S3DestinationConfiguration, ProcessingConfiguration, S3BackupMode: RedshiftS3BackupMode,
    S3BackupConfiguration: S3DestinationConfiguration, CloudWatchLoggingOptions, SecretsManagerConfiguration,
  },
}
const ElasticsearchDomainARN: StringSchema = {
  kind: 'string', min: 1, max: 512, pattern: 'arn:.*:es:[a-zA-Z0-9\\-]+:\\d{12}:domain/[a-z][-0-9a-z]{2,27}',
}
const ElasticsearchClusterEndpoint: StringSchema = { kind: 'string', min: 1, max: 512, pattern: 'https:.*' }
const ElasticsearchIndexName: StringSchema = { kind: 'string', min: 1, max: 80, pattern: '.*' }
const ElasticsearchTypeName: StringSchema = { kind: 'string', min: 0, max: 100, pattern: '.*' }
const ElasticsearchIndexRotationPeriod: StringSchema = {
  kind: 'string', oneOf: ['NoRotation', 'OneHour', 'OneDay', 'OneWeek', 'OneMonth'],
}
const ElasticsearchBufferingIntervalInSeconds: NumberSchema = { kind: 'integer', min: 0, max: 900 }
const ElasticsearchBufferingSizeInMBs: NumberSchema = { kind: 'integer', min: 1, max: 100 }
const ElasticsearchBufferingHints: StructSchema = {
  kind: 'struct', name: 'ElasticsearchBufferingHints', required: [],
  members: {
    IntervalInSeconds: ElasticsearchBufferingIntervalInSeconds, SizeInMBs: ElasticsearchBufferingSizeInMBs,
  },
}
const ElasticsearchRetryDurationInSeconds: NumberSchema = { kind: 'integer', min: 0, max: 7200 }
const ElasticsearchRetryOptions: StructSchema = {
  kind: 'struct', name: 'ElasticsearchRetryOptions', required: [], members: { DurationInSeconds: ElasticsearchRetryDurationInSeconds },
}
const ElasticsearchS3BackupMode: StringSchema = { kind: 'string', oneOf: ['FailedDocumentsOnly', 'AllDocuments'] }
const SubnetIdList: ListSchema = { kind: 'list', of: NonEmptyStringWithoutWhitespace, min: 1, max: 16 }
const SecurityGroupIdList: ListSchema = { kind: 'list', of: NonEmptyStringWithoutWhitespace, min: 1, max: 5 }
const VpcConfiguration: StructSchema = {
  kind: 'struct', name: 'VpcConfiguration', required: ['SubnetIds', 'RoleARN', 'SecurityGroupIds'],
  members: { SubnetIds: SubnetIdList, RoleARN, SecurityGroupIds: SecurityGroupIdList },
}
const DefaultDocumentIdFormat: StringSchema = { kind: 'string', oneOf: ['FIREHOSE_DEFAULT', 'NO_DOCUMENT_ID'] }
const DocumentIdOptions: StructSchema = {
  kind: 'struct', name: 'DocumentIdOptions', required: ['DefaultDocumentIdFormat'], members: { DefaultDocumentIdFormat },
}
const ElasticsearchDestinationConfiguration: StructSchema = {
  kind: 'struct', name: 'ElasticsearchDestinationConfiguration', required: ['RoleARN', 'IndexName', 'S3Configuration'],
  members: {
    RoleARN, DomainARN: ElasticsearchDomainARN, ClusterEndpoint: ElasticsearchClusterEndpoint, IndexName: ElasticsearchIndexName,
    TypeName: ElasticsearchTypeName, IndexRotationPeriod: ElasticsearchIndexRotationPeriod, BufferingHints: ElasticsearchBufferingHints,
    RetryOptions: ElasticsearchRetryOptions, S3BackupMode: ElasticsearchS3BackupMode, S3Configuration: S3DestinationConfiguration,
    ProcessingConfiguration, CloudWatchLoggingOptions, VpcConfiguration, DocumentIdOptions,
  },
}
const AmazonopensearchserviceDomainARN: StringSchema = {
  kind: 'string', min: 1, max: 512, pattern: 'arn:.*:es:[a-zA-Z0-9\\-]+:\\d{12}:domain/[a-z][-0-9a-z]{2,27}',
}
const AmazonopensearchserviceClusterEndpoint: StringSchema = { kind: 'string', min: 1, max: 512, pattern: 'https:.*' }
const AmazonopensearchserviceIndexName: StringSchema = { kind: 'string', min: 1, max: 80, pattern: '.*' }
const AmazonopensearchserviceTypeName: StringSchema = { kind: 'string', min: 0, max: 100, pattern: '.*' }
const AmazonopensearchserviceIndexRotationPeriod: StringSchema = {
  kind: 'string', oneOf: ['NoRotation', 'OneHour', 'OneDay', 'OneWeek', 'OneMonth'],
}
const AmazonopensearchserviceBufferingIntervalInSeconds: NumberSchema = { kind: 'integer', min: 0, max: 900 }
const AmazonopensearchserviceBufferingSizeInMBs: NumberSchema = { kind: 'integer', min: 1, max: 100 }
const AmazonopensearchserviceBufferingHints: StructSchema = {
  kind: 'struct', name: 'AmazonopensearchserviceBufferingHints', required: [],
  members: {
    IntervalInSeconds: AmazonopensearchserviceBufferingIntervalInSeconds, SizeInMBs: AmazonopensearchserviceBufferingSizeInMBs,
  },
}
const AmazonopensearchserviceRetryDurationInSeconds: NumberSchema = { kind: 'integer', min: 0, max: 7200 }
const AmazonopensearchserviceRetryOptions: StructSchema = {
  kind: 'struct', name: 'AmazonopensearchserviceRetryOptions', required: [],
  members: { DurationInSeconds: AmazonopensearchserviceRetryDurationInSeconds },
}
const AmazonopensearchserviceS3BackupMode: StringSchema = { kind: 'string', oneOf: ['FailedDocumentsOnly', 'AllDocuments'] }
const AmazonopensearchserviceDestinationConfiguration: StructSchema = {
  kind: 'struct', name: 'AmazonopensearchserviceDestinationConfiguration', required: ['RoleARN', 'IndexName', 'S3Configuration'],
  members: {
    RoleARN, DomainARN: AmazonopensearchserviceDomainARN, ClusterEndpoint: AmazonopensearchserviceClusterEndpoint,
    IndexName: AmazonopensearchserviceIndexName, TypeName: AmazonopensearchserviceTypeName,
    IndexRotationPeriod: AmazonopensearchserviceIndexRotationPeriod, BufferingHints: AmazonopensearchserviceBufferingHints,
    RetryOptions: AmazonopensearchserviceRetryOptions, S3BackupMode: AmazonopensearchserviceS3BackupMode,
    S3Configuration: S3DestinationConfiguration, ProcessingConfiguration, CloudWatchLoggingOptions, VpcConfiguration, DocumentIdOptions,
  },
}
const HECEndpoint: StringSchema = { kind: 'string', min: 0, max: 2048, pattern: '.*' }
const HECEndpointType: StringSchema = { kind: 'string', oneOf: ['Raw', 'Event'] }
const HECToken: StringSchema = { kind: 'string', min: 0, max: 2048, pattern: '.*' }
const HECAcknowledgmentTimeoutInSeconds: NumberSchema = { kind: 'integer', min: 180, max: 600 }
const SplunkRetryDurationInSeconds: NumberSchema = { kind: 'integer', min: 0, max: 7200 }
const SplunkRetryOptions: StructSchema = {
  kind: 'struct', name: 'SplunkRetryOptions', required: [], members: { DurationInSeconds: SplunkRetryDurationInSeconds },
}
const SplunkS3BackupMode: StringSchema = { kind: 'string', oneOf: ['FailedEventsOnly', 'AllEvents'] }
const SplunkBufferingIntervalInSeconds: NumberSchema = { kind: 'integer', min: 0, max: 60 }
const SplunkBufferingSizeInMBs: NumberSchema = { kind: 'integer', min: 1, max: 5 }
const SplunkBufferingHints: StructSchema = {
  kind: 'struct', name: 'SplunkBufferingHints', required: [],
  members: {
    IntervalInSeconds: SplunkBufferingIntervalInSeconds, SizeInMBs: SplunkBufferingSizeInMBs,
  },
}
const SplunkDestinationConfiguration: StructSchema = {
  kind: 'struct', name: 'SplunkDestinationConfiguration', required: ['HECEndpoint', 'HECEndpointType', 'S3Configuration'],
  members: {
    HECEndpoint, HECEndpointType, HECToken, HECAcknowledgmentTimeoutInSeconds, RetryOptions: SplunkRetryOptions,
    S3BackupMode: SplunkS3BackupMode, S3Configuration: S3DestinationConfiguration, ProcessingConfiguration, CloudWatchLoggingOptions,
    BufferingHints: SplunkBufferingHints, SecretsManagerConfiguration,
  },
}
const HttpEndpointName: StringSchema = { kind: 'string', min: 1, max: 256, pattern: '^(?!\\s*$).+' }
const HttpEndpointAccessKey: StringSchema = { kind: 'string', min: 0, max: 4096, pattern: '.*' }
const HttpEndpointConfiguration: StructSchema = {
  kind: 'struct', name: 'HttpEndpointConfiguration', required: ['Url'],
  members: {
    Url: NonEmptyStringWithoutWhitespace, Name: HttpEndpointName, AccessKey: HttpEndpointAccessKey,
  },
}
const HttpEndpointBufferingSizeInMBs: NumberSchema = { kind: 'integer', min: 1, max: 64 }
const HttpEndpointBufferingIntervalInSeconds: NumberSchema = { kind: 'integer', min: 0, max: 900 }
const HttpEndpointBufferingHints: StructSchema = {
  kind: 'struct', name: 'HttpEndpointBufferingHints', required: [],
  members: {
    SizeInMBs: HttpEndpointBufferingSizeInMBs, IntervalInSeconds: HttpEndpointBufferingIntervalInSeconds,
  },
}
const ContentEncoding: StringSchema = { kind: 'string', oneOf: ['NONE', 'GZIP'] }
const HttpEndpointAttributeName: StringSchema = { kind: 'string', min: 1, max: 256, pattern: '^(?!\\s*$).+' }
const HttpEndpointAttributeValue: StringSchema = { kind: 'string', min: 0, max: 1024, pattern: '.*' }
const HttpEndpointCommonAttribute: StructSchema = {
  kind: 'struct', name: 'HttpEndpointCommonAttribute', required: ['AttributeName', 'AttributeValue'],
  members: {
    AttributeName: HttpEndpointAttributeName, AttributeValue: HttpEndpointAttributeValue,
  },
}
const HttpEndpointCommonAttributesList: ListSchema = { kind: 'list', of: HttpEndpointCommonAttribute, min: 0, max: 50 }
const HttpEndpointRequestConfiguration: StructSchema = {
  kind: 'struct', name: 'HttpEndpointRequestConfiguration', required: [],
  members: { ContentEncoding, CommonAttributes: HttpEndpointCommonAttributesList },
}
const HttpEndpointRetryDurationInSeconds: NumberSchema = { kind: 'integer', min: 0, max: 7200 }
const HttpEndpointRetryOptions: StructSchema = {
  kind: 'struct', name: 'HttpEndpointRetryOptions', required: [], members: { DurationInSeconds: HttpEndpointRetryDurationInSeconds },
}
const HttpEndpointS3BackupMode: StringSchema = { kind: 'string', oneOf: ['FailedDataOnly', 'AllData'] }
const HttpEndpointDestinationConfiguration: StructSchema = {
  kind: 'struct', name: 'HttpEndpointDestinationConfiguration', required: ['EndpointConfiguration', 'S3Configuration'],
  members: {
    EndpointConfiguration: HttpEndpointConfiguration, BufferingHints: HttpEndpointBufferingHints, CloudWatchLoggingOptions,
    RequestConfiguration: HttpEndpointRequestConfiguration, ProcessingConfiguration, RoleARN, RetryOptions: HttpEndpointRetryOptions,
    S3BackupMode: HttpEndpointS3BackupMode, S3Configuration: S3DestinationConfiguration, SecretsManagerConfiguration,
  },
}
const TagKey: StringSchema = {
  kind: 'string', min: 1, max: 128, pattern: '^(?!aws:)[\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@%]*$',
}
const TagValue: StringSchema = {
  kind: 'string', min: 0, max: 256, pattern: '^[\\p{L}\\p{Z}\\p{N}_.:\\/=+\\-@%]*$',
}
const Tag: StructSchema = {
  kind: 'struct', name: 'Tag', required: ['Key'], members: { Key: TagKey, Value: TagValue },
}
const TagDeliveryStreamInputTagList: ListSchema = { kind: 'list', of: Tag, min: 1, max: 50 }
const AmazonOpenSearchServerlessCollectionEndpoint: StringSchema = { kind: 'string', min: 1, max: 512, pattern: 'https:.*' }
const AmazonOpenSearchServerlessIndexName: StringSchema = { kind: 'string', min: 1, max: 80, pattern: '.*' }
const AmazonOpenSearchServerlessBufferingIntervalInSeconds: NumberSchema = { kind: 'integer', min: 0, max: 900 }
const AmazonOpenSearchServerlessBufferingSizeInMBs: NumberSchema = { kind: 'integer', min: 1, max: 100 }
const AmazonOpenSearchServerlessBufferingHints: StructSchema = {
  kind: 'struct', name: 'AmazonOpenSearchServerlessBufferingHints', required: [],
  members: {
    IntervalInSeconds: AmazonOpenSearchServerlessBufferingIntervalInSeconds, SizeInMBs: AmazonOpenSearchServerlessBufferingSizeInMBs,
  },
}
const AmazonOpenSearchServerlessRetryDurationInSeconds: NumberSchema = { kind: 'integer', min: 0, max: 7200 }
const AmazonOpenSearchServerlessRetryOptions: StructSchema = {
  kind: 'struct', name: 'AmazonOpenSearchServerlessRetryOptions', required: [],
  members: { DurationInSeconds: AmazonOpenSearchServerlessRetryDurationInSeconds },
}
const AmazonOpenSearchServerlessS3BackupMode: StringSchema = { kind: 'string', oneOf: ['FailedDocumentsOnly', 'AllDocuments'] }
const AmazonOpenSearchServerlessDestinationConfiguration: StructSchema = {
  kind: 'struct', name: 'AmazonOpenSearchServerlessDestinationConfiguration', required: ['RoleARN', 'IndexName', 'S3Configuration'],
  members: {
    RoleARN, CollectionEndpoint: AmazonOpenSearchServerlessCollectionEndpoint, IndexName: AmazonOpenSearchServerlessIndexName,
    BufferingHints: AmazonOpenSearchServerlessBufferingHints, RetryOptions: AmazonOpenSearchServerlessRetryOptions,
    S3BackupMode: AmazonOpenSearchServerlessS3BackupMode, S3Configuration: S3DestinationConfiguration, ProcessingConfiguration,
    CloudWatchLoggingOptions, VpcConfiguration,
  },
}
const MSKClusterARN: StringSchema = { kind: 'string', min: 1, max: 512, pattern: 'arn:.*' }
const TopicName: StringSchema = { kind: 'string', min: 1, max: 255, pattern: '[a-zA-Z0-9\\\\._\\\\-]+' }
const Connectivity: StringSchema = { kind: 'string', oneOf: ['PUBLIC', 'PRIVATE'] }
const AuthenticationConfiguration: StructSchema = {
  kind: 'struct', name: 'AuthenticationConfiguration', required: ['RoleARN', 'Connectivity'], members: { RoleARN, Connectivity },
}
const MSKSourceConfiguration: StructSchema = {
  kind: 'struct', name: 'MSKSourceConfiguration', required: ['MSKClusterARN', 'TopicName', 'AuthenticationConfiguration'],
  members: {
    MSKClusterARN, TopicName, AuthenticationConfiguration, ReadFromTimestamp: timestamp,
  },
}
const SnowflakeAccountUrl: StringSchema = {
  kind: 'string', min: 24, max: 2048, pattern: '.+?\\.snowflakecomputing\\.com',
}
const SnowflakePrivateKey: StringSchema = {
  kind: 'string', min: 256, max: 4096, pattern: '^(?:[A-Za-z0-9+\\/]{4})*(?:[A-Za-z0-9+\\/]{2}==|[A-Za-z0-9+\\/]{3}=)?$',
}
const SnowflakeKeyPassphrase: StringSchema = { kind: 'string', min: 7, max: 255 }
const SnowflakeUser: StringSchema = { kind: 'string', min: 1, max: 255 }
const SnowflakeDatabase: StringSchema = { kind: 'string', min: 1, max: 255 }
const SnowflakeSchema: StringSchema = { kind: 'string', min: 1, max: 255 }
const SnowflakeTable: StringSchema = { kind: 'string', min: 1, max: 255 }
const SnowflakeRole: StringSchema = { kind: 'string', min: 1, max: 255 }
const SnowflakeRoleConfiguration: StructSchema = {
  kind: 'struct', name: 'SnowflakeRoleConfiguration', required: [], members: { Enabled: boolean, SnowflakeRole },
}
const SnowflakeDataLoadingOption: StringSchema = {
  kind: 'string',
  oneOf: [
    'JSON_MAPPING', 'VARIANT_CONTENT_MAPPING', 'VARIANT_CONTENT_AND_METADATA_MAPPING',
  ],
}
const SnowflakeMetaDataColumnName: StringSchema = { kind: 'string', min: 1, max: 255 }
const SnowflakeContentColumnName: StringSchema = { kind: 'string', min: 1, max: 255 }
const SnowflakePrivateLinkVpceId: StringSchema = {
  kind: 'string', min: 47, max: 255, pattern: '([a-zA-Z0-9\\-\\_]+\\.){2,3}vpce\\.[a-zA-Z0-9\\-]*\\.vpce-svc\\-[a-zA-Z0-9\\-]{17}$',
}
const SnowflakeVpcConfiguration: StructSchema = {
  kind: 'struct', name: 'SnowflakeVpcConfiguration', required: ['PrivateLinkVpceId'],
  members: { PrivateLinkVpceId: SnowflakePrivateLinkVpceId },
}
const SnowflakeRetryDurationInSeconds: NumberSchema = { kind: 'integer', min: 0, max: 7200 }
const SnowflakeRetryOptions: StructSchema = {
  kind: 'struct', name: 'SnowflakeRetryOptions', required: [], members: { DurationInSeconds: SnowflakeRetryDurationInSeconds },
}
const SnowflakeS3BackupMode: StringSchema = { kind: 'string', oneOf: ['FailedDataOnly', 'AllData'] }
const SnowflakeBufferingSizeInMBs: NumberSchema = { kind: 'integer', min: 1, max: 128 }
const SnowflakeBufferingIntervalInSeconds: NumberSchema = { kind: 'integer', min: 0, max: 900 }
const SnowflakeBufferingHints: StructSchema = {
  kind: 'struct', name: 'SnowflakeBufferingHints', required: [],
  members: {
    SizeInMBs: SnowflakeBufferingSizeInMBs, IntervalInSeconds: SnowflakeBufferingIntervalInSeconds,
  },
}
const SnowflakeDestinationConfiguration: StructSchema = {
  kind: 'struct', name: 'SnowflakeDestinationConfiguration',
  required: ['AccountUrl', 'Database', 'Schema', 'Table', 'RoleARN', 'S3Configuration'],
  members: {
    AccountUrl: SnowflakeAccountUrl, PrivateKey: SnowflakePrivateKey, KeyPassphrase: SnowflakeKeyPassphrase, User: SnowflakeUser,
    Database: SnowflakeDatabase, Schema: SnowflakeSchema, Table: SnowflakeTable, SnowflakeRoleConfiguration,
    DataLoadingOption: SnowflakeDataLoadingOption, MetaDataColumnName: SnowflakeMetaDataColumnName,
    ContentColumnName: SnowflakeContentColumnName, SnowflakeVpcConfiguration, CloudWatchLoggingOptions, ProcessingConfiguration, RoleARN,
    RetryOptions: SnowflakeRetryOptions, S3BackupMode: SnowflakeS3BackupMode, S3Configuration: S3DestinationConfiguration,
    SecretsManagerConfiguration, BufferingHints: SnowflakeBufferingHints,
  },
}
const StringWithLettersDigitsUnderscoresDots: StringSchema = { kind: 'string', min: 1, max: 255, pattern: '[a-zA-Z0-9\\.\\_]+' }
const PartitionField: StructSchema = {
  kind: 'struct', name: 'PartitionField', required: ['SourceName'], members: { SourceName: NonEmptyStringWithoutWhitespace },
}
const PartitionFields: ListSchema = { kind: 'list', of: PartitionField }
const PartitionSpec: StructSchema = {
  kind: 'struct', name: 'PartitionSpec', required: [], members: { Identity: PartitionFields },
}
const DestinationTableConfiguration: StructSchema = {
  kind: 'struct', name: 'DestinationTableConfiguration', required: ['DestinationTableName', 'DestinationDatabaseName'],
  members: {
    DestinationTableName: StringWithLettersDigitsUnderscoresDots, DestinationDatabaseName: StringWithLettersDigitsUnderscoresDots,
    UniqueKeys: ListOfNonEmptyStringsWithoutWhitespace, PartitionSpec, S3ErrorOutputPrefix: ErrorOutputPrefix,
  },
}
const DestinationTableConfigurationList: ListSchema = { kind: 'list', of: DestinationTableConfiguration }
const SchemaEvolutionConfiguration: StructSchema = {
  kind: 'struct', name: 'SchemaEvolutionConfiguration', required: ['Enabled'], members: { Enabled: boolean },
}
const TableCreationConfiguration: StructSchema = {
  kind: 'struct', name: 'TableCreationConfiguration', required: ['Enabled'], members: { Enabled: boolean },
}
const IcebergS3BackupMode: StringSchema = { kind: 'string', oneOf: ['FailedDataOnly', 'AllData'] }
const GlueDataCatalogARN: StringSchema = {
  kind: 'string', min: 1, max: 512, pattern: 'arn:.*:glue:.*:\\d{12}:catalog(?:(/[a-z0-9_-]+){1,2})?',
}
const WarehouseLocation: StringSchema = { kind: 'string', min: 1, max: 2048, pattern: 's3:\\/\\/.*' }
const CatalogConfiguration: StructSchema = {
  kind: 'struct', name: 'CatalogConfiguration', required: [], members: { CatalogARN: GlueDataCatalogARN, WarehouseLocation },
}
const IcebergDestinationConfiguration: StructSchema = {
  kind: 'struct', name: 'IcebergDestinationConfiguration', required: ['RoleARN', 'CatalogConfiguration', 'S3Configuration'],
  members: {
    DestinationTableConfigurationList, SchemaEvolutionConfiguration, TableCreationConfiguration, BufferingHints, CloudWatchLoggingOptions,
    ProcessingConfiguration, S3BackupMode: IcebergS3BackupMode, RetryOptions, RoleARN, AppendOnly: boolean, CatalogConfiguration,
    S3Configuration: S3DestinationConfiguration,
  },
}
const DatabaseType: StringSchema = { kind: 'string', oneOf: ['MySQL', 'PostgreSQL'] }
const DatabaseEndpoint: StringSchema = { kind: 'string', min: 1, max: 255, pattern: '^(?!\\s*$).+' }
const DatabasePort: NumberSchema = { kind: 'integer', min: 0, max: 65535 }
const SSLMode: StringSchema = { kind: 'string', oneOf: ['Disabled', 'Enabled'] }
const DatabaseName: StringSchema = { kind: 'string', min: 1, max: 64, pattern: '[\\u0001-\\uFFFF]*' }
const DatabaseIncludeOrExcludeList: ListSchema = { kind: 'list', of: DatabaseName }
const DatabaseList: StructSchema = {
  kind: 'struct', name: 'DatabaseList', required: [],
  members: {
    Include: DatabaseIncludeOrExcludeList, Exclude: DatabaseIncludeOrExcludeList,
  },
}
const DatabaseTableName: StringSchema = { kind: 'string', min: 1, max: 129, pattern: '[\\u0001-\\uFFFF]*' }
const DatabaseTableIncludeOrExcludeList: ListSchema = { kind: 'list', of: DatabaseTableName }
const DatabaseTableList: StructSchema = {
  kind: 'struct', name: 'DatabaseTableList', required: [],
  members: {
    Include: DatabaseTableIncludeOrExcludeList, Exclude: DatabaseTableIncludeOrExcludeList,
  },
}
const DatabaseColumnName: StringSchema = { kind: 'string', min: 1, max: 194, pattern: '[\\u0001-\\uFFFF]*' }
const DatabaseColumnIncludeOrExcludeList: ListSchema = { kind: 'list', of: DatabaseColumnName }
const DatabaseColumnList: StructSchema = {
  kind: 'struct', name: 'DatabaseColumnList', required: [],
  members: {
    Include: DatabaseColumnIncludeOrExcludeList, Exclude: DatabaseColumnIncludeOrExcludeList,
  },
}
const DatabaseSurrogateKeyList: ListSchema = { kind: 'list', of: NonEmptyStringWithoutWhitespace }
const DatabaseSourceAuthenticationConfiguration: StructSchema = {
  kind: 'struct', name: 'DatabaseSourceAuthenticationConfiguration', required: ['SecretsManagerConfiguration'],
  members: { SecretsManagerConfiguration },
}
const VpcEndpointServiceName: StringSchema = {
  kind: 'string', min: 47, max: 255, pattern: '([a-zA-Z0-9\\-\\_]+\\.){2,3}vpce\\.[a-zA-Z0-9\\-]*\\.vpce-svc\\-[a-zA-Z0-9\\-]{17}$',
}
const DatabaseSourceVPCConfiguration: StructSchema = {
  kind: 'struct', name: 'DatabaseSourceVPCConfiguration', required: ['VpcEndpointServiceName'], members: { VpcEndpointServiceName },
}
const DatabaseSourceConfiguration: StructSchema = {
  kind: 'struct', name: 'DatabaseSourceConfiguration',
  required: [
    'Type', 'Endpoint', 'Port', 'Databases', 'Tables', 'SnapshotWatermarkTable', 'DatabaseSourceAuthenticationConfiguration',
    'DatabaseSourceVPCConfiguration',
  ],
  members: {
    Type: DatabaseType, Endpoint: DatabaseEndpoint, Port: DatabasePort, SSLMode, Databases: DatabaseList, Tables: DatabaseTableList,
    Columns: DatabaseColumnList, SurrogateKeys: DatabaseSurrogateKeyList, SnapshotWatermarkTable: DatabaseTableName,
    DatabaseSourceAuthenticationConfiguration, DatabaseSourceVPCConfiguration,
  },
}
const CreateDeliveryStreamInput: StructSchema = {
  kind: 'struct', name: 'CreateDeliveryStreamInput', required: ['DeliveryStreamName'],
  members: {
    DeliveryStreamName, DeliveryStreamType, DirectPutSourceConfiguration, KinesisStreamSourceConfiguration,
    DeliveryStreamEncryptionConfigurationInput, S3DestinationConfiguration, ExtendedS3DestinationConfiguration,
    RedshiftDestinationConfiguration, ElasticsearchDestinationConfiguration, AmazonopensearchserviceDestinationConfiguration,
    SplunkDestinationConfiguration, HttpEndpointDestinationConfiguration, Tags: TagDeliveryStreamInputTagList,
    AmazonOpenSearchServerlessDestinationConfiguration, MSKSourceConfiguration, SnowflakeDestinationConfiguration,
    IcebergDestinationConfiguration, DatabaseSourceConfiguration,
  },
}
const DeliveryStreamARN: StringSchema = {
  kind: 'string', min: 1, max: 512, pattern: 'arn:.*:firehose:[a-zA-Z0-9\\-]+:\\d{12}:deliverystream/[a-zA-Z0-9._-]+',
}
const CreateDeliveryStreamOutput: StructSchema = {
  kind: 'struct', name: 'CreateDeliveryStreamOutput', required: [], members: { DeliveryStreamARN },
}
const DeleteDeliveryStreamInput: StructSchema = {
  kind: 'struct', name: 'DeleteDeliveryStreamInput', required: ['DeliveryStreamName'],
  members: { DeliveryStreamName, AllowForceDelete: boolean },
}
const DeleteDeliveryStreamOutput: StructSchema = {
  kind: 'struct', name: 'DeleteDeliveryStreamOutput', required: [], members: {},
}
const DescribeDeliveryStreamInputLimit: NumberSchema = { kind: 'integer', min: 1, max: 10000 }
const DestinationId: StringSchema = { kind: 'string', min: 1, max: 100, pattern: '[a-zA-Z0-9-]+' }
const DescribeDeliveryStreamInput: StructSchema = {
  kind: 'struct', name: 'DescribeDeliveryStreamInput', required: ['DeliveryStreamName'],
  members: {
    DeliveryStreamName, Limit: DescribeDeliveryStreamInputLimit, ExclusiveStartDestinationId: DestinationId,
  },
}
const DeliveryStreamStatus: StringSchema = {
  kind: 'string', oneOf: ['CREATING', 'CREATING_FAILED', 'DELETING', 'DELETING_FAILED', 'ACTIVE'],
}
const DeliveryStreamFailureType: StringSchema = {
  kind: 'string',
  oneOf: [
    'VPC_ENDPOINT_SERVICE_NAME_NOT_FOUND', 'VPC_INTERFACE_ENDPOINT_SERVICE_ACCESS_DENIED', 'RETIRE_KMS_GRANT_FAILED',
    'CREATE_KMS_GRANT_FAILED', 'KMS_ACCESS_DENIED', 'DISABLED_KMS_KEY', 'INVALID_KMS_KEY', 'KMS_KEY_NOT_FOUND', 'KMS_OPT_IN_REQUIRED',
    'CREATE_ENI_FAILED', 'DELETE_ENI_FAILED', 'SUBNET_NOT_FOUND', 'SECURITY_GROUP_NOT_FOUND', 'ENI_ACCESS_DENIED', 'SUBNET_ACCESS_DENIED',
    'SECURITY_GROUP_ACCESS_DENIED', 'UNKNOWN_ERROR',
  ],
}
const FailureDescription: StructSchema = {
  kind: 'struct', name: 'FailureDescription', required: ['Type', 'Details'],
  members: { Type: DeliveryStreamFailureType, Details: NonEmptyString },
}
const DeliveryStreamEncryptionStatus: StringSchema = {
  kind: 'string',
  oneOf: [
    'ENABLED', 'ENABLING', 'ENABLING_FAILED', 'DISABLED', 'DISABLING', 'DISABLING_FAILED',
  ],
}
const DeliveryStreamEncryptionConfiguration: StructSchema = {
  kind: 'struct', name: 'DeliveryStreamEncryptionConfiguration', required: [],
  members: {
    KeyARN: AWSKMSKeyARNForSSE, KeyType, Status: DeliveryStreamEncryptionStatus, FailureDescription,
  },
}
const DeliveryStreamVersionId: StringSchema = { kind: 'string', min: 1, max: 50, pattern: '[0-9]+' }
const DirectPutSourceDescription: StructSchema = {
  kind: 'struct', name: 'DirectPutSourceDescription', required: [], members: { ThroughputHintInMBs },
}
const KinesisStreamSourceDescription: StructSchema = {
  kind: 'struct', name: 'KinesisStreamSourceDescription', required: [],
  members: { KinesisStreamARN, RoleARN, DeliveryStartTimestamp: timestamp },
}
const MSKSourceDescription: StructSchema = {
  kind: 'struct', name: 'MSKSourceDescription', required: [],
  members: {
    MSKClusterARN, TopicName, AuthenticationConfiguration, DeliveryStartTimestamp: timestamp, ReadFromTimestamp: timestamp,
  },
}
const SnapshotRequestedBy: StringSchema = { kind: 'string', oneOf: ['USER', 'FIREHOSE'] }
const SnapshotStatus: StringSchema = { kind: 'string', oneOf: ['IN_PROGRESS', 'COMPLETE', 'SUSPENDED'] }
const DatabaseSnapshotInfo: StructSchema = {
  kind: 'struct', name: 'DatabaseSnapshotInfo', required: ['Id', 'Table', 'RequestTimestamp', 'RequestedBy', 'Status'],
  members: {
    Id: NonEmptyStringWithoutWhitespace, Table: DatabaseTableName, RequestTimestamp: timestamp, RequestedBy: SnapshotRequestedBy,
    Status: SnapshotStatus, FailureDescription,
  },
}
const DatabaseSnapshotInfoList: ListSchema = { kind: 'list', of: DatabaseSnapshotInfo }
const DatabaseSourceDescription: StructSchema = {
  kind: 'struct', name: 'DatabaseSourceDescription', required: [],
  members: {
    Type: DatabaseType, Endpoint: DatabaseEndpoint, Port: DatabasePort, SSLMode, Databases: DatabaseList, Tables: DatabaseTableList,
    Columns: DatabaseColumnList, SurrogateKeys: DatabaseColumnIncludeOrExcludeList, SnapshotWatermarkTable: DatabaseTableName,
    SnapshotInfo: DatabaseSnapshotInfoList, DatabaseSourceAuthenticationConfiguration, DatabaseSourceVPCConfiguration,
  },
}
const SourceDescription: StructSchema = {
  kind: 'struct', name: 'SourceDescription', required: [],
  members: {
    DirectPutSourceDescription, KinesisStreamSourceDescription, MSKSourceDescription, DatabaseSourceDescription,
  },
}
const S3DestinationDescription: StructSchema = {
  kind: 'struct', name: 'S3DestinationDescription',
  required: [
    'RoleARN', 'BucketARN', 'BufferingHints', 'CompressionFormat', 'EncryptionConfiguration',
  ],
  members: {
    RoleARN, BucketARN, Prefix, ErrorOutputPrefix, BufferingHints, CompressionFormat, EncryptionConfiguration, CloudWatchLoggingOptions,
  },
}
const ExtendedS3DestinationDescription: StructSchema = {
  kind: 'struct', name: 'ExtendedS3DestinationDescription',
  required: [
    'RoleARN', 'BucketARN', 'BufferingHints', 'CompressionFormat', 'EncryptionConfiguration',
  ],
  members: {
    RoleARN, BucketARN, Prefix, ErrorOutputPrefix, BufferingHints, CompressionFormat, EncryptionConfiguration, CloudWatchLoggingOptions,
    ProcessingConfiguration, S3BackupMode, S3BackupDescription: S3DestinationDescription, DataFormatConversionConfiguration,
    DynamicPartitioningConfiguration, FileExtension, CustomTimeZone,
  },
}
const RedshiftDestinationDescription: StructSchema = {
  kind: 'struct', name: 'RedshiftDestinationDescription',
  required: ['RoleARN', 'ClusterJDBCURL', 'CopyCommand', 'S3DestinationDescription'],
  members: {
    RoleARN, ClusterJDBCURL, CopyCommand, Username, RetryOptions: RedshiftRetryOptions, S3DestinationDescription, ProcessingConfiguration,
    S3BackupMode: RedshiftS3BackupMode, S3BackupDescription: S3DestinationDescription, CloudWatchLoggingOptions,
    SecretsManagerConfiguration,
  },
}
const VpcConfigurationDescription: StructSchema = {
  kind: 'struct', name: 'VpcConfigurationDescription', required: ['SubnetIds', 'RoleARN', 'SecurityGroupIds', 'VpcId'],
  members: {
    SubnetIds: SubnetIdList, RoleARN, SecurityGroupIds: SecurityGroupIdList, VpcId: NonEmptyStringWithoutWhitespace,
  },
}
const ElasticsearchDestinationDescription: StructSchema = {
  kind: 'struct', name: 'ElasticsearchDestinationDescription', required: [],
  members: {
    RoleARN, DomainARN: ElasticsearchDomainARN, ClusterEndpoint: ElasticsearchClusterEndpoint, IndexName: ElasticsearchIndexName,
    TypeName: ElasticsearchTypeName, IndexRotationPeriod: ElasticsearchIndexRotationPeriod, BufferingHints: ElasticsearchBufferingHints,
    RetryOptions: ElasticsearchRetryOptions, S3BackupMode: ElasticsearchS3BackupMode, S3DestinationDescription, ProcessingConfiguration,
    CloudWatchLoggingOptions, VpcConfigurationDescription, DocumentIdOptions,
  },
}
const AmazonopensearchserviceDestinationDescription: StructSchema = {
  kind: 'struct', name: 'AmazonopensearchserviceDestinationDescription', required: [],
  members: {
    RoleARN, DomainARN: AmazonopensearchserviceDomainARN, ClusterEndpoint: AmazonopensearchserviceClusterEndpoint,
    IndexName: AmazonopensearchserviceIndexName, TypeName: AmazonopensearchserviceTypeName,
    IndexRotationPeriod: AmazonopensearchserviceIndexRotationPeriod, BufferingHints: AmazonopensearchserviceBufferingHints,
    RetryOptions: AmazonopensearchserviceRetryOptions, S3BackupMode: AmazonopensearchserviceS3BackupMode, S3DestinationDescription,
    ProcessingConfiguration, CloudWatchLoggingOptions, VpcConfigurationDescription, DocumentIdOptions,
  },
}
const SplunkDestinationDescription: StructSchema = {
  kind: 'struct', name: 'SplunkDestinationDescription', required: [],
  members: {
    HECEndpoint, HECEndpointType, HECToken, HECAcknowledgmentTimeoutInSeconds, RetryOptions: SplunkRetryOptions,
    S3BackupMode: SplunkS3BackupMode, S3DestinationDescription, ProcessingConfiguration, CloudWatchLoggingOptions,
    BufferingHints: SplunkBufferingHints, SecretsManagerConfiguration,
  },
}
const HttpEndpointUrl: StringSchema = { kind: 'string', min: 1, max: 1000, pattern: 'https://.*' }
const HttpEndpointDescription: StructSchema = {
  kind: 'struct', name: 'HttpEndpointDescription', required: [], members: { Url: HttpEndpointUrl, Name: HttpEndpointName },
}
const HttpEndpointDestinationDescription: StructSchema = {
  kind: 'struct', name: 'HttpEndpointDestinationDescription', required: [],
  members: {
    EndpointConfiguration: HttpEndpointDescription, BufferingHints: HttpEndpointBufferingHints, CloudWatchLoggingOptions,
    RequestConfiguration: HttpEndpointRequestConfiguration, ProcessingConfiguration, RoleARN, RetryOptions: HttpEndpointRetryOptions,
    S3BackupMode: HttpEndpointS3BackupMode, S3DestinationDescription, SecretsManagerConfiguration,
  },
}
const SnowflakeDestinationDescription: StructSchema = {
  kind: 'struct', name: 'SnowflakeDestinationDescription', required: [],
  members: {
    AccountUrl: SnowflakeAccountUrl, User: SnowflakeUser, Database: SnowflakeDatabase, Schema: SnowflakeSchema, Table: SnowflakeTable,
    SnowflakeRoleConfiguration, DataLoadingOption: SnowflakeDataLoadingOption, MetaDataColumnName: SnowflakeMetaDataColumnName,
    ContentColumnName: SnowflakeContentColumnName, SnowflakeVpcConfiguration, CloudWatchLoggingOptions, ProcessingConfiguration, RoleARN,
    RetryOptions: SnowflakeRetryOptions, S3BackupMode: SnowflakeS3BackupMode, S3DestinationDescription, SecretsManagerConfiguration,
    BufferingHints: SnowflakeBufferingHints,
  },
}
const AmazonOpenSearchServerlessDestinationDescription: StructSchema = {
  kind: 'struct', name: 'AmazonOpenSearchServerlessDestinationDescription', required: [],
  members: {
    RoleARN, CollectionEndpoint: AmazonOpenSearchServerlessCollectionEndpoint, IndexName: AmazonOpenSearchServerlessIndexName,
    BufferingHints: AmazonOpenSearchServerlessBufferingHints, RetryOptions: AmazonOpenSearchServerlessRetryOptions,
    S3BackupMode: AmazonOpenSearchServerlessS3BackupMode, S3DestinationDescription, ProcessingConfiguration, CloudWatchLoggingOptions,
    VpcConfigurationDescription,
  },
}
const IcebergDestinationDescription: StructSchema = {
  kind: 'struct', name: 'IcebergDestinationDescription', required: [],
  members: {
    DestinationTableConfigurationList, SchemaEvolutionConfiguration, TableCreationConfiguration, BufferingHints, CloudWatchLoggingOptions,
    ProcessingConfiguration, S3BackupMode: IcebergS3BackupMode, RetryOptions, RoleARN, AppendOnly: boolean, CatalogConfiguration,
    S3DestinationDescription,
  },
}
const DestinationDescription: StructSchema = {
  kind: 'struct', name: 'DestinationDescription', required: ['DestinationId'],
  members: {
    DestinationId, S3DestinationDescription, ExtendedS3DestinationDescription, RedshiftDestinationDescription,
    ElasticsearchDestinationDescription, AmazonopensearchserviceDestinationDescription, SplunkDestinationDescription,
    HttpEndpointDestinationDescription, SnowflakeDestinationDescription, AmazonOpenSearchServerlessDestinationDescription,
    IcebergDestinationDescription,
  },
}
const DestinationDescriptionList: ListSchema = { kind: 'list', of: DestinationDescription }
const DeliveryStreamDescription: StructSchema = {
  kind: 'struct', name: 'DeliveryStreamDescription',
  required: [
    'DeliveryStreamName', 'DeliveryStreamARN', 'DeliveryStreamStatus', 'DeliveryStreamType', 'VersionId', 'Destinations',
    'HasMoreDestinations',
  ],
  members: {
    DeliveryStreamName, DeliveryStreamARN, DeliveryStreamStatus, FailureDescription, DeliveryStreamEncryptionConfiguration,
    DeliveryStreamType, VersionId: DeliveryStreamVersionId, CreateTimestamp: timestamp, LastUpdateTimestamp: timestamp,
    Source: SourceDescription, Destinations: DestinationDescriptionList, HasMoreDestinations: boolean,
  },
}
const DescribeDeliveryStreamOutput: StructSchema = {
  kind: 'struct', name: 'DescribeDeliveryStreamOutput', required: ['DeliveryStreamDescription'], members: { DeliveryStreamDescription },
}
const ListDeliveryStreamsInputLimit: NumberSchema = { kind: 'integer', min: 1, max: 10000 }
const ListDeliveryStreamsInput: StructSchema = {
  kind: 'struct', name: 'ListDeliveryStreamsInput', required: [],
  members: {
    Limit: ListDeliveryStreamsInputLimit, DeliveryStreamType, ExclusiveStartDeliveryStreamName: DeliveryStreamName,
  },
}
const DeliveryStreamNameList: ListSchema = { kind: 'list', of: DeliveryStreamName }
const ListDeliveryStreamsOutput: StructSchema = {
  kind: 'struct', name: 'ListDeliveryStreamsOutput', required: ['DeliveryStreamNames', 'HasMoreDeliveryStreams'],
  members: {
    DeliveryStreamNames: DeliveryStreamNameList, HasMoreDeliveryStreams: boolean,
  },
}
const ListTagsForDeliveryStreamInputLimit: NumberSchema = { kind: 'integer', min: 1, max: 50 }
const ListTagsForDeliveryStreamInput: StructSchema = {
  kind: 'struct', name: 'ListTagsForDeliveryStreamInput', required: ['DeliveryStreamName'],
  members: {
    DeliveryStreamName, ExclusiveStartTagKey: TagKey, Limit: ListTagsForDeliveryStreamInputLimit,
  },
}
const ListTagsForDeliveryStreamOutputTagList: ListSchema = { kind: 'list', of: Tag, min: 0, max: 50 }
const ListTagsForDeliveryStreamOutput: StructSchema = {
  kind: 'struct', name: 'ListTagsForDeliveryStreamOutput', required: ['Tags', 'HasMoreTags'],
  members: { Tags: ListTagsForDeliveryStreamOutputTagList, HasMoreTags: boolean },
}
const Data: BlobSchema = { kind: 'blob', min: 0, max: 1024000 }
const Record: StructSchema = { kind: 'struct', name: 'Record', required: ['Data'], members: { Data } }
const PutRecordInput: StructSchema = {
  kind: 'struct', name: 'PutRecordInput', required: ['DeliveryStreamName', 'Record'], members: { DeliveryStreamName, Record },
}
const PutResponseRecordId: StringSchema = { kind: 'string', min: 1 }
const PutRecordOutput: StructSchema = {
  kind: 'struct', name: 'PutRecordOutput', required: ['RecordId'], members: { RecordId: PutResponseRecordId, Encrypted: boolean },
}
const PutRecordBatchRequestEntryList: ListSchema = { kind: 'list', of: Record, min: 1, max: 500 }
const PutRecordBatchInput: StructSchema = {
  kind: 'struct', name: 'PutRecordBatchInput', required: ['DeliveryStreamName', 'Records'],
  members: { DeliveryStreamName, Records: PutRecordBatchRequestEntryList },
}
const PutRecordBatchResponseEntry: StructSchema = {
  kind: 'struct', name: 'PutRecordBatchResponseEntry', required: [],
  members: { RecordId: PutResponseRecordId, ErrorCode: text, ErrorMessage: text },
}
const PutRecordBatchResponseEntryList: ListSchema = { kind: 'list', of: PutRecordBatchResponseEntry, min: 1, max: 500 }
const PutRecordBatchOutput: StructSchema = {
  kind: 'struct', name: 'PutRecordBatchOutput', required: ['FailedPutCount', 'RequestResponses'],
  members: {
    FailedPutCount: NonNegativeIntegerObject, Encrypted: boolean, RequestResponses: PutRecordBatchResponseEntryList,
  },
}
const StartDeliveryStreamEncryptionInput: StructSchema = {
  kind: 'struct', name: 'StartDeliveryStreamEncryptionInput', required: ['DeliveryStreamName'],
  members: { DeliveryStreamName, DeliveryStreamEncryptionConfigurationInput },
}
const StartDeliveryStreamEncryptionOutput: StructSchema = {
  kind: 'struct', name: 'StartDeliveryStreamEncryptionOutput', required: [], members: {},
}
const StopDeliveryStreamEncryptionInput: StructSchema = {
  kind: 'struct', name: 'StopDeliveryStreamEncryptionInput', required: ['DeliveryStreamName'], members: { DeliveryStreamName },
}
const StopDeliveryStreamEncryptionOutput: StructSchema = {
  kind: 'struct', name: 'StopDeliveryStreamEncryptionOutput', required: [], members: {},
}
const TagDeliveryStreamInput: StructSchema = {
  kind: 'struct', name: 'TagDeliveryStreamInput', required: ['DeliveryStreamName', 'Tags'],
  members: { DeliveryStreamName, Tags: TagDeliveryStreamInputTagList },
}
const TagDeliveryStreamOutput: StructSchema = { kind: 'struct', name: 'TagDeliveryStreamOutput', required: [], members: {} }
const TagKeyList: ListSchema = { kind: 'list', of: TagKey, min: 1, max: 50 }
const UntagDeliveryStreamInput: StructSchema = {
  kind: 'struct', name: 'UntagDeliveryStreamInput', required: ['DeliveryStreamName', 'TagKeys'],
  members: { DeliveryStreamName, TagKeys: TagKeyList },
}
const UntagDeliveryStreamOutput: StructSchema = { kind: 'struct', name: 'UntagDeliveryStreamOutput', required: [], members: {} }
const S3DestinationUpdate: StructSchema = {
  kind: 'struct', name: 'S3DestinationUpdate', required: [],
  members: {
    RoleARN, BucketARN, Prefix, ErrorOutputPrefix, BufferingHints, CompressionFormat, EncryptionConfiguration, CloudWatchLoggingOptions,
  },
}
const ExtendedS3DestinationUpdate: StructSchema = {
  kind: 'struct', name: 'ExtendedS3DestinationUpdate', required: [],
  members: {
    RoleARN, BucketARN, Prefix, ErrorOutputPrefix, BufferingHints, CompressionFormat, EncryptionConfiguration, CloudWatchLoggingOptions,
    ProcessingConfiguration, S3BackupMode, S3BackupUpdate: S3DestinationUpdate, DataFormatConversionConfiguration,
    DynamicPartitioningConfiguration, FileExtension, CustomTimeZone,
  },
}
const RedshiftDestinationUpdate: StructSchema = {
  kind: 'struct', name: 'RedshiftDestinationUpdate', required: [],
  members: {
    RoleARN, ClusterJDBCURL, CopyCommand, Username, Password, RetryOptions: RedshiftRetryOptions, S3Update: S3DestinationUpdate,
    ProcessingConfiguration, S3BackupMode: RedshiftS3BackupMode, S3BackupUpdate: S3DestinationUpdate, CloudWatchLoggingOptions,
    SecretsManagerConfiguration,
  },
}
const ElasticsearchDestinationUpdate: StructSchema = {
  kind: 'struct', name: 'ElasticsearchDestinationUpdate', required: [],
  members: {
    RoleARN, DomainARN: ElasticsearchDomainARN, ClusterEndpoint: ElasticsearchClusterEndpoint, IndexName: ElasticsearchIndexName,
    TypeName: ElasticsearchTypeName, IndexRotationPeriod: ElasticsearchIndexRotationPeriod, BufferingHints: ElasticsearchBufferingHints,
    RetryOptions: ElasticsearchRetryOptions, S3Update: S3DestinationUpdate, ProcessingConfiguration, CloudWatchLoggingOptions,
    DocumentIdOptions,
  },
}
const AmazonopensearchserviceDestinationUpdate: StructSchema = {
  kind: 'struct', name: 'AmazonopensearchserviceDestinationUpdate', required: [],
  members: {
    RoleARN, DomainARN: AmazonopensearchserviceDomainARN, ClusterEndpoint: AmazonopensearchserviceClusterEndpoint,
    IndexName: AmazonopensearchserviceIndexName, TypeName: AmazonopensearchserviceTypeName,
    IndexRotationPeriod: AmazonopensearchserviceIndexRotationPeriod, BufferingHints: AmazonopensearchserviceBufferingHints,
    RetryOptions: AmazonopensearchserviceRetryOptions, S3Update: S3DestinationUpdate, ProcessingConfiguration, CloudWatchLoggingOptions,
    DocumentIdOptions,
  },
}
const SplunkDestinationUpdate: StructSchema = {
  kind: 'struct', name: 'SplunkDestinationUpdate', required: [],
  members: {
    HECEndpoint, HECEndpointType, HECToken, HECAcknowledgmentTimeoutInSeconds, RetryOptions: SplunkRetryOptions,
    S3BackupMode: SplunkS3BackupMode, S3Update: S3DestinationUpdate, ProcessingConfiguration, CloudWatchLoggingOptions,
    BufferingHints: SplunkBufferingHints, SecretsManagerConfiguration,
  },
}
const HttpEndpointDestinationUpdate: StructSchema = {
  kind: 'struct', name: 'HttpEndpointDestinationUpdate', required: [],
  members: {
    EndpointConfiguration: HttpEndpointConfiguration, BufferingHints: HttpEndpointBufferingHints, CloudWatchLoggingOptions,
    RequestConfiguration: HttpEndpointRequestConfiguration, ProcessingConfiguration, RoleARN, RetryOptions: HttpEndpointRetryOptions,
    S3BackupMode: HttpEndpointS3BackupMode, S3Update: S3DestinationUpdate, SecretsManagerConfiguration,
  },
}
const AmazonOpenSearchServerlessDestinationUpdate: StructSchema = {
  kind: 'struct', name: 'AmazonOpenSearchServerlessDestinationUpdate', required: [],
  members: {
    RoleARN, CollectionEndpoint: AmazonOpenSearchServerlessCollectionEndpoint, IndexName: AmazonOpenSearchServerlessIndexName,
    BufferingHints: AmazonOpenSearchServerlessBufferingHints, RetryOptions: AmazonOpenSearchServerlessRetryOptions,
    S3Update: S3DestinationUpdate, ProcessingConfiguration, CloudWatchLoggingOptions,
  },
}
const SnowflakeDestinationUpdate: StructSchema = {
  kind: 'struct', name: 'SnowflakeDestinationUpdate', required: [],
  members: {
    AccountUrl: SnowflakeAccountUrl, PrivateKey: SnowflakePrivateKey, KeyPassphrase: SnowflakeKeyPassphrase, User: SnowflakeUser,
    Database: SnowflakeDatabase, Schema: SnowflakeSchema, Table: SnowflakeTable, SnowflakeRoleConfiguration,
    DataLoadingOption: SnowflakeDataLoadingOption, MetaDataColumnName: SnowflakeMetaDataColumnName,
    ContentColumnName: SnowflakeContentColumnName, CloudWatchLoggingOptions, ProcessingConfiguration, RoleARN,
    RetryOptions: SnowflakeRetryOptions, S3BackupMode: SnowflakeS3BackupMode, S3Update: S3DestinationUpdate, SecretsManagerConfiguration,
    BufferingHints: SnowflakeBufferingHints,
  },
}
const IcebergDestinationUpdate: StructSchema = {
  kind: 'struct', name: 'IcebergDestinationUpdate', required: [],
  members: {
    DestinationTableConfigurationList, SchemaEvolutionConfiguration, TableCreationConfiguration, BufferingHints, CloudWatchLoggingOptions,
    ProcessingConfiguration, S3BackupMode: IcebergS3BackupMode, RetryOptions, RoleARN, AppendOnly: boolean, CatalogConfiguration,
    S3Configuration: S3DestinationConfiguration,
  },
}
const UpdateDestinationInput: StructSchema = {
  kind: 'struct', name: 'UpdateDestinationInput', required: ['DeliveryStreamName', 'CurrentDeliveryStreamVersionId', 'DestinationId'],
  members: {
    DeliveryStreamName, CurrentDeliveryStreamVersionId: DeliveryStreamVersionId, DestinationId, S3DestinationUpdate,
    ExtendedS3DestinationUpdate, RedshiftDestinationUpdate, ElasticsearchDestinationUpdate, AmazonopensearchserviceDestinationUpdate,
    SplunkDestinationUpdate, HttpEndpointDestinationUpdate, AmazonOpenSearchServerlessDestinationUpdate, SnowflakeDestinationUpdate,
    IcebergDestinationUpdate,
  },
}
const UpdateDestinationOutput: StructSchema = { kind: 'struct', name: 'UpdateDestinationOutput', required: [], members: {} }

export interface AmazonOpenSearchServerlessBufferingHints {
  readonly IntervalInSeconds?: number
  readonly SizeInMBs?: number
}
export interface AmazonOpenSearchServerlessDestinationConfiguration {
  readonly RoleARN: string
  readonly CollectionEndpoint?: string
  readonly IndexName: string
  readonly BufferingHints?: AmazonOpenSearchServerlessBufferingHints
  readonly RetryOptions?: AmazonOpenSearchServerlessRetryOptions
  readonly S3BackupMode?: AmazonOpenSearchServerlessS3BackupMode
  readonly S3Configuration: S3DestinationConfiguration
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly VpcConfiguration?: VpcConfiguration
}
export interface AmazonOpenSearchServerlessDestinationDescription {
  readonly RoleARN?: string
  readonly CollectionEndpoint?: string
  readonly IndexName?: string
  readonly BufferingHints?: AmazonOpenSearchServerlessBufferingHints
  readonly RetryOptions?: AmazonOpenSearchServerlessRetryOptions
  readonly S3BackupMode?: AmazonOpenSearchServerlessS3BackupMode
  readonly S3DestinationDescription?: S3DestinationDescription
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly VpcConfigurationDescription?: VpcConfigurationDescription
}
export interface AmazonOpenSearchServerlessDestinationUpdate {
  readonly RoleARN?: string
  readonly CollectionEndpoint?: string
  readonly IndexName?: string
  readonly BufferingHints?: AmazonOpenSearchServerlessBufferingHints
  readonly RetryOptions?: AmazonOpenSearchServerlessRetryOptions
  readonly S3Update?: S3DestinationUpdate
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
}
export interface AmazonOpenSearchServerlessRetryOptions {
  readonly DurationInSeconds?: number
}
export type AmazonOpenSearchServerlessS3BackupMode = 'FailedDocumentsOnly' | 'AllDocuments'
export interface AmazonopensearchserviceBufferingHints {
  readonly IntervalInSeconds?: number
  readonly SizeInMBs?: number
}
export interface AmazonopensearchserviceDestinationConfiguration {
  readonly RoleARN: string
  readonly DomainARN?: string
  readonly ClusterEndpoint?: string
  readonly IndexName: string
  readonly TypeName?: string
  readonly IndexRotationPeriod?: AmazonopensearchserviceIndexRotationPeriod
  readonly BufferingHints?: AmazonopensearchserviceBufferingHints
  readonly RetryOptions?: AmazonopensearchserviceRetryOptions
  readonly S3BackupMode?: AmazonopensearchserviceS3BackupMode
  readonly S3Configuration: S3DestinationConfiguration
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly VpcConfiguration?: VpcConfiguration
  readonly DocumentIdOptions?: DocumentIdOptions
}
export interface AmazonopensearchserviceDestinationDescription {
  readonly RoleARN?: string
  readonly DomainARN?: string
  readonly ClusterEndpoint?: string
  readonly IndexName?: string
  readonly TypeName?: string
  readonly IndexRotationPeriod?: AmazonopensearchserviceIndexRotationPeriod
  readonly BufferingHints?: AmazonopensearchserviceBufferingHints
  readonly RetryOptions?: AmazonopensearchserviceRetryOptions
  readonly S3BackupMode?: AmazonopensearchserviceS3BackupMode
  readonly S3DestinationDescription?: S3DestinationDescription
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly VpcConfigurationDescription?: VpcConfigurationDescription
  readonly DocumentIdOptions?: DocumentIdOptions
}
export interface AmazonopensearchserviceDestinationUpdate {
  readonly RoleARN?: string
  readonly DomainARN?: string
  readonly ClusterEndpoint?: string
  readonly IndexName?: string
  readonly TypeName?: string
  readonly IndexRotationPeriod?: AmazonopensearchserviceIndexRotationPeriod
  readonly BufferingHints?: AmazonopensearchserviceBufferingHints
  readonly RetryOptions?: AmazonopensearchserviceRetryOptions
  readonly S3Update?: S3DestinationUpdate
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly DocumentIdOptions?: DocumentIdOptions
}
export type AmazonopensearchserviceIndexRotationPeriod = 'NoRotation' | 'OneHour' | 'OneDay' | 'OneWeek' | 'OneMonth'
export interface AmazonopensearchserviceRetryOptions {
  readonly DurationInSeconds?: number
}
export type AmazonopensearchserviceS3BackupMode = 'FailedDocumentsOnly' | 'AllDocuments'
export interface AuthenticationConfiguration {
  readonly RoleARN: string
  readonly Connectivity: Connectivity
}
export interface BufferingHints {
  readonly SizeInMBs?: number
  readonly IntervalInSeconds?: number
}
export interface CatalogConfiguration {
  readonly CatalogARN?: string
  readonly WarehouseLocation?: string
}
export interface CloudWatchLoggingOptions {
  readonly Enabled?: boolean
  readonly LogGroupName?: string
  readonly LogStreamName?: string
}
export type CompressionFormat = 'UNCOMPRESSED' | 'GZIP' | 'ZIP' | 'Snappy' | 'HADOOP_SNAPPY'
export type Connectivity = 'PUBLIC' | 'PRIVATE'
export type ContentEncoding = 'NONE' | 'GZIP'
export interface CopyCommand {
  readonly DataTableName: string
  readonly DataTableColumns?: string
  readonly CopyOptions?: string
}
export interface CreateDeliveryStreamInput {
  readonly DeliveryStreamName: string
  readonly DeliveryStreamType?: DeliveryStreamType
  readonly DirectPutSourceConfiguration?: DirectPutSourceConfiguration
  readonly KinesisStreamSourceConfiguration?: KinesisStreamSourceConfiguration
  readonly DeliveryStreamEncryptionConfigurationInput?: DeliveryStreamEncryptionConfigurationInput
  readonly S3DestinationConfiguration?: S3DestinationConfiguration
  readonly ExtendedS3DestinationConfiguration?: ExtendedS3DestinationConfiguration
  readonly RedshiftDestinationConfiguration?: RedshiftDestinationConfiguration
  readonly ElasticsearchDestinationConfiguration?: ElasticsearchDestinationConfiguration
  readonly AmazonopensearchserviceDestinationConfiguration?: AmazonopensearchserviceDestinationConfiguration
  readonly SplunkDestinationConfiguration?: SplunkDestinationConfiguration
  readonly HttpEndpointDestinationConfiguration?: HttpEndpointDestinationConfiguration
  readonly Tags?: readonly Tag[]
  readonly AmazonOpenSearchServerlessDestinationConfiguration?: AmazonOpenSearchServerlessDestinationConfiguration
  readonly MSKSourceConfiguration?: MSKSourceConfiguration
  readonly SnowflakeDestinationConfiguration?: SnowflakeDestinationConfiguration
  readonly IcebergDestinationConfiguration?: IcebergDestinationConfiguration
  readonly DatabaseSourceConfiguration?: DatabaseSourceConfiguration
}
export interface CreateDeliveryStreamOutput {
  readonly DeliveryStreamARN?: string
}
export interface DataFormatConversionConfiguration {
  readonly SchemaConfiguration?: SchemaConfiguration
  readonly InputFormatConfiguration?: InputFormatConfiguration
  readonly OutputFormatConfiguration?: OutputFormatConfiguration
  readonly Enabled?: boolean
}
export interface DatabaseColumnList {
  readonly Include?: readonly string[]
  readonly Exclude?: readonly string[]
}
export interface DatabaseList {
  readonly Include?: readonly string[]
  readonly Exclude?: readonly string[]
}
export interface DatabaseSnapshotInfo {
  readonly Id: string
  readonly Table: string
  readonly RequestTimestamp: number
  readonly RequestedBy: SnapshotRequestedBy
  readonly Status: SnapshotStatus
  readonly FailureDescription?: FailureDescription
}
export interface DatabaseSourceAuthenticationConfiguration {
  readonly SecretsManagerConfiguration: SecretsManagerConfiguration
}
export interface DatabaseSourceConfiguration {
  readonly Type: DatabaseType
  readonly Endpoint: string
  readonly Port: number
  readonly SSLMode?: SSLMode
  readonly Databases: DatabaseList
  readonly Tables: DatabaseTableList
  readonly Columns?: DatabaseColumnList
  readonly SurrogateKeys?: readonly string[]
  readonly SnapshotWatermarkTable: string
  readonly DatabaseSourceAuthenticationConfiguration: DatabaseSourceAuthenticationConfiguration
  readonly DatabaseSourceVPCConfiguration: DatabaseSourceVPCConfiguration
}
export interface DatabaseSourceDescription {
  readonly Type?: DatabaseType
  readonly Endpoint?: string
  readonly Port?: number
  readonly SSLMode?: SSLMode
  readonly Databases?: DatabaseList
  readonly Tables?: DatabaseTableList
  readonly Columns?: DatabaseColumnList
  readonly SurrogateKeys?: readonly string[]
  readonly SnapshotWatermarkTable?: string
  readonly SnapshotInfo?: readonly DatabaseSnapshotInfo[]
  readonly DatabaseSourceAuthenticationConfiguration?: DatabaseSourceAuthenticationConfiguration
  readonly DatabaseSourceVPCConfiguration?: DatabaseSourceVPCConfiguration
}
export interface DatabaseSourceVPCConfiguration {
  readonly VpcEndpointServiceName: string
}
export interface DatabaseTableList {
  readonly Include?: readonly string[]
  readonly Exclude?: readonly string[]
}
export type DatabaseType = 'MySQL' | 'PostgreSQL'
export type DefaultDocumentIdFormat = 'FIREHOSE_DEFAULT' | 'NO_DOCUMENT_ID'
export interface DeleteDeliveryStreamInput {
  readonly DeliveryStreamName: string
  readonly AllowForceDelete?: boolean
}
export interface DeleteDeliveryStreamOutput {}
export interface DeliveryStreamDescription {
  readonly DeliveryStreamName: string
  readonly DeliveryStreamARN: string
  readonly DeliveryStreamStatus: DeliveryStreamStatus
  readonly FailureDescription?: FailureDescription
  readonly DeliveryStreamEncryptionConfiguration?: DeliveryStreamEncryptionConfiguration
  readonly DeliveryStreamType: DeliveryStreamType
  readonly VersionId: string
  readonly CreateTimestamp?: number
  readonly LastUpdateTimestamp?: number
  readonly Source?: SourceDescription
  readonly Destinations: readonly DestinationDescription[]
  readonly HasMoreDestinations: boolean
}
export interface DeliveryStreamEncryptionConfiguration {
  readonly KeyARN?: string
  readonly KeyType?: KeyType
  readonly Status?: DeliveryStreamEncryptionStatus
  readonly FailureDescription?: FailureDescription
}
export interface DeliveryStreamEncryptionConfigurationInput {
  readonly KeyARN?: string
  readonly KeyType: KeyType
}
export type DeliveryStreamEncryptionStatus = 'ENABLED' | 'ENABLING' | 'ENABLING_FAILED' | 'DISABLED' | 'DISABLING' | 'DISABLING_FAILED'
export type DeliveryStreamFailureType = 'VPC_ENDPOINT_SERVICE_NAME_NOT_FOUND' | 'VPC_INTERFACE_ENDPOINT_SERVICE_ACCESS_DENIED' | 'RETIRE_KMS_GRANT_FAILED' | 'CREATE_KMS_GRANT_FAILED' | 'KMS_ACCESS_DENIED' | 'DISABLED_KMS_KEY' | 'INVALID_KMS_KEY' | 'KMS_KEY_NOT_FOUND' | 'KMS_OPT_IN_REQUIRED' | 'CREATE_ENI_FAILED' | 'DELETE_ENI_FAILED' | 'SUBNET_NOT_FOUND' | 'SECURITY_GROUP_NOT_FOUND' | 'ENI_ACCESS_DENIED' | 'SUBNET_ACCESS_DENIED' | 'SECURITY_GROUP_ACCESS_DENIED' | 'UNKNOWN_ERROR'
export type DeliveryStreamStatus = 'CREATING' | 'CREATING_FAILED' | 'DELETING' | 'DELETING_FAILED' | 'ACTIVE'
export type DeliveryStreamType = 'DirectPut' | 'KinesisStreamAsSource' | 'MSKAsSource' | 'DatabaseAsSource'
export interface DescribeDeliveryStreamInput {
  readonly DeliveryStreamName: string
  readonly Limit?: number
  readonly ExclusiveStartDestinationId?: string
}
export interface DescribeDeliveryStreamOutput {
  readonly DeliveryStreamDescription: DeliveryStreamDescription
}
export interface Deserializer {
  readonly OpenXJsonSerDe?: OpenXJsonSerDe
  readonly HiveJsonSerDe?: HiveJsonSerDe
}
export interface DestinationDescription {
  readonly DestinationId: string
  readonly S3DestinationDescription?: S3DestinationDescription
  readonly ExtendedS3DestinationDescription?: ExtendedS3DestinationDescription
  readonly RedshiftDestinationDescription?: RedshiftDestinationDescription
  readonly ElasticsearchDestinationDescription?: ElasticsearchDestinationDescription
  readonly AmazonopensearchserviceDestinationDescription?: AmazonopensearchserviceDestinationDescription
  readonly SplunkDestinationDescription?: SplunkDestinationDescription
  readonly HttpEndpointDestinationDescription?: HttpEndpointDestinationDescription
  readonly SnowflakeDestinationDescription?: SnowflakeDestinationDescription
  readonly AmazonOpenSearchServerlessDestinationDescription?: AmazonOpenSearchServerlessDestinationDescription
  readonly IcebergDestinationDescription?: IcebergDestinationDescription
}
export interface DestinationTableConfiguration {
  readonly DestinationTableName: string
  readonly DestinationDatabaseName: string
  readonly UniqueKeys?: readonly string[]
  readonly PartitionSpec?: PartitionSpec
  readonly S3ErrorOutputPrefix?: string
}
export interface DirectPutSourceConfiguration {
  readonly ThroughputHintInMBs: number
}
export interface DirectPutSourceDescription {
  readonly ThroughputHintInMBs?: number
}
export interface DocumentIdOptions {
  readonly DefaultDocumentIdFormat: DefaultDocumentIdFormat
}
export interface DynamicPartitioningConfiguration {
  readonly RetryOptions?: RetryOptions
  readonly Enabled?: boolean
}
export interface ElasticsearchBufferingHints {
  readonly IntervalInSeconds?: number
  readonly SizeInMBs?: number
}
export interface ElasticsearchDestinationConfiguration {
  readonly RoleARN: string
  readonly DomainARN?: string
  readonly ClusterEndpoint?: string
  readonly IndexName: string
  readonly TypeName?: string
  readonly IndexRotationPeriod?: ElasticsearchIndexRotationPeriod
  readonly BufferingHints?: ElasticsearchBufferingHints
  readonly RetryOptions?: ElasticsearchRetryOptions
  readonly S3BackupMode?: ElasticsearchS3BackupMode
  readonly S3Configuration: S3DestinationConfiguration
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly VpcConfiguration?: VpcConfiguration
  readonly DocumentIdOptions?: DocumentIdOptions
}
export interface ElasticsearchDestinationDescription {
  readonly RoleARN?: string
  readonly DomainARN?: string
  readonly ClusterEndpoint?: string
  readonly IndexName?: string
  readonly TypeName?: string
  readonly IndexRotationPeriod?: ElasticsearchIndexRotationPeriod
  readonly BufferingHints?: ElasticsearchBufferingHints
  readonly RetryOptions?: ElasticsearchRetryOptions
  readonly S3BackupMode?: ElasticsearchS3BackupMode
  readonly S3DestinationDescription?: S3DestinationDescription
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly VpcConfigurationDescription?: VpcConfigurationDescription
  readonly DocumentIdOptions?: DocumentIdOptions
}
export interface ElasticsearchDestinationUpdate {
  readonly RoleARN?: string
  readonly DomainARN?: string
  readonly ClusterEndpoint?: string
  readonly IndexName?: string
  readonly TypeName?: string
  readonly IndexRotationPeriod?: ElasticsearchIndexRotationPeriod
  readonly BufferingHints?: ElasticsearchBufferingHints
  readonly RetryOptions?: ElasticsearchRetryOptions
  readonly S3Update?: S3DestinationUpdate
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly DocumentIdOptions?: DocumentIdOptions
}
export type ElasticsearchIndexRotationPeriod = 'NoRotation' | 'OneHour' | 'OneDay' | 'OneWeek' | 'OneMonth'
export interface ElasticsearchRetryOptions {
  readonly DurationInSeconds?: number
}
export type ElasticsearchS3BackupMode = 'FailedDocumentsOnly' | 'AllDocuments'
export interface EncryptionConfiguration {
  readonly NoEncryptionConfig?: NoEncryptionConfig
  readonly KMSEncryptionConfig?: KMSEncryptionConfig
}
export interface ExtendedS3DestinationConfiguration {
  readonly RoleARN: string
  readonly BucketARN: string
  readonly Prefix?: string
  readonly ErrorOutputPrefix?: string
  readonly BufferingHints?: BufferingHints
  readonly CompressionFormat?: CompressionFormat
  readonly EncryptionConfiguration?: EncryptionConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly S3BackupMode?: S3BackupMode
  readonly S3BackupConfiguration?: S3DestinationConfiguration
  readonly DataFormatConversionConfiguration?: DataFormatConversionConfiguration
  readonly DynamicPartitioningConfiguration?: DynamicPartitioningConfiguration
  readonly FileExtension?: string
  readonly CustomTimeZone?: string
}
export interface ExtendedS3DestinationDescription {
  readonly RoleARN: string
  readonly BucketARN: string
  readonly Prefix?: string
  readonly ErrorOutputPrefix?: string
  readonly BufferingHints: BufferingHints
  readonly CompressionFormat: CompressionFormat
  readonly EncryptionConfiguration: EncryptionConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly S3BackupMode?: S3BackupMode
  readonly S3BackupDescription?: S3DestinationDescription
  readonly DataFormatConversionConfiguration?: DataFormatConversionConfiguration
  readonly DynamicPartitioningConfiguration?: DynamicPartitioningConfiguration
  readonly FileExtension?: string
  readonly CustomTimeZone?: string
}
export interface ExtendedS3DestinationUpdate {
  readonly RoleARN?: string
  readonly BucketARN?: string
  readonly Prefix?: string
  readonly ErrorOutputPrefix?: string
  readonly BufferingHints?: BufferingHints
  readonly CompressionFormat?: CompressionFormat
  readonly EncryptionConfiguration?: EncryptionConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly S3BackupMode?: S3BackupMode
  readonly S3BackupUpdate?: S3DestinationUpdate
  readonly DataFormatConversionConfiguration?: DataFormatConversionConfiguration
  readonly DynamicPartitioningConfiguration?: DynamicPartitioningConfiguration
  readonly FileExtension?: string
  readonly CustomTimeZone?: string
}
export interface FailureDescription {
  readonly Type: DeliveryStreamFailureType
  readonly Details: string
}
export type HECEndpointType = 'Raw' | 'Event'
export interface HiveJsonSerDe {
  readonly TimestampFormats?: readonly string[]
}
export interface HttpEndpointBufferingHints {
  readonly SizeInMBs?: number
  readonly IntervalInSeconds?: number
}
export interface HttpEndpointCommonAttribute {
  readonly AttributeName: string
  readonly AttributeValue: string
}
export interface HttpEndpointConfiguration {
  readonly Url: string
  readonly Name?: string
  readonly AccessKey?: string
}
export interface HttpEndpointDescription {
  readonly Url?: string
  readonly Name?: string
}
export interface HttpEndpointDestinationConfiguration {
  readonly EndpointConfiguration: HttpEndpointConfiguration
  readonly BufferingHints?: HttpEndpointBufferingHints
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly RequestConfiguration?: HttpEndpointRequestConfiguration
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly RoleARN?: string
  readonly RetryOptions?: HttpEndpointRetryOptions
  readonly S3BackupMode?: HttpEndpointS3BackupMode
  readonly S3Configuration: S3DestinationConfiguration
  readonly SecretsManagerConfiguration?: SecretsManagerConfiguration
}
export interface HttpEndpointDestinationDescription {
  readonly EndpointConfiguration?: HttpEndpointDescription
  readonly BufferingHints?: HttpEndpointBufferingHints
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly RequestConfiguration?: HttpEndpointRequestConfiguration
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly RoleARN?: string
  readonly RetryOptions?: HttpEndpointRetryOptions
  readonly S3BackupMode?: HttpEndpointS3BackupMode
  readonly S3DestinationDescription?: S3DestinationDescription
  readonly SecretsManagerConfiguration?: SecretsManagerConfiguration
}
export interface HttpEndpointDestinationUpdate {
  readonly EndpointConfiguration?: HttpEndpointConfiguration
  readonly BufferingHints?: HttpEndpointBufferingHints
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly RequestConfiguration?: HttpEndpointRequestConfiguration
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly RoleARN?: string
  readonly RetryOptions?: HttpEndpointRetryOptions
  readonly S3BackupMode?: HttpEndpointS3BackupMode
  readonly S3Update?: S3DestinationUpdate
  readonly SecretsManagerConfiguration?: SecretsManagerConfiguration
}
export interface HttpEndpointRequestConfiguration {
  readonly ContentEncoding?: ContentEncoding
  readonly CommonAttributes?: readonly HttpEndpointCommonAttribute[]
}
export interface HttpEndpointRetryOptions {
  readonly DurationInSeconds?: number
}
export type HttpEndpointS3BackupMode = 'FailedDataOnly' | 'AllData'
export interface IcebergDestinationConfiguration {
  readonly DestinationTableConfigurationList?: readonly DestinationTableConfiguration[]
  readonly SchemaEvolutionConfiguration?: SchemaEvolutionConfiguration
  readonly TableCreationConfiguration?: TableCreationConfiguration
  readonly BufferingHints?: BufferingHints
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly S3BackupMode?: IcebergS3BackupMode
  readonly RetryOptions?: RetryOptions
  readonly RoleARN: string
  readonly AppendOnly?: boolean
  readonly CatalogConfiguration: CatalogConfiguration
  readonly S3Configuration: S3DestinationConfiguration
}
export interface IcebergDestinationDescription {
  readonly DestinationTableConfigurationList?: readonly DestinationTableConfiguration[]
  readonly SchemaEvolutionConfiguration?: SchemaEvolutionConfiguration
  readonly TableCreationConfiguration?: TableCreationConfiguration
  readonly BufferingHints?: BufferingHints
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly S3BackupMode?: IcebergS3BackupMode
  readonly RetryOptions?: RetryOptions
  readonly RoleARN?: string
  readonly AppendOnly?: boolean
  readonly CatalogConfiguration?: CatalogConfiguration
  readonly S3DestinationDescription?: S3DestinationDescription
}
export interface IcebergDestinationUpdate {
  readonly DestinationTableConfigurationList?: readonly DestinationTableConfiguration[]
  readonly SchemaEvolutionConfiguration?: SchemaEvolutionConfiguration
  readonly TableCreationConfiguration?: TableCreationConfiguration
  readonly BufferingHints?: BufferingHints
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly S3BackupMode?: IcebergS3BackupMode
  readonly RetryOptions?: RetryOptions
  readonly RoleARN?: string
  readonly AppendOnly?: boolean
  readonly CatalogConfiguration?: CatalogConfiguration
  readonly S3Configuration?: S3DestinationConfiguration
}
export type IcebergS3BackupMode = 'FailedDataOnly' | 'AllData'
export interface InputFormatConfiguration {
  readonly Deserializer?: Deserializer
}
export interface KMSEncryptionConfig {
  readonly AWSKMSKeyARN: string
}
export type KeyType = 'AWS_OWNED_CMK' | 'CUSTOMER_MANAGED_CMK'
export interface KinesisStreamSourceConfiguration {
  readonly KinesisStreamARN: string
  readonly RoleARN: string
}
export interface KinesisStreamSourceDescription {
  readonly KinesisStreamARN?: string
  readonly RoleARN?: string
  readonly DeliveryStartTimestamp?: number
}
export interface ListDeliveryStreamsInput {
  readonly Limit?: number
  readonly DeliveryStreamType?: DeliveryStreamType
  readonly ExclusiveStartDeliveryStreamName?: string
}
export interface ListDeliveryStreamsOutput {
  readonly DeliveryStreamNames: readonly string[]
  readonly HasMoreDeliveryStreams: boolean
}
export interface ListTagsForDeliveryStreamInput {
  readonly DeliveryStreamName: string
  readonly ExclusiveStartTagKey?: string
  readonly Limit?: number
}
export interface ListTagsForDeliveryStreamOutput {
  readonly Tags: readonly Tag[]
  readonly HasMoreTags: boolean
}
export interface MSKSourceConfiguration {
  readonly MSKClusterARN: string
  readonly TopicName: string
  readonly AuthenticationConfiguration: AuthenticationConfiguration
  readonly ReadFromTimestamp?: number
}
export interface MSKSourceDescription {
  readonly MSKClusterARN?: string
  readonly TopicName?: string
  readonly AuthenticationConfiguration?: AuthenticationConfiguration
  readonly DeliveryStartTimestamp?: number
  readonly ReadFromTimestamp?: number
}
export type NoEncryptionConfig = 'NoEncryption'
export interface OpenXJsonSerDe {
  readonly ConvertDotsInJsonKeysToUnderscores?: boolean
  readonly CaseInsensitive?: boolean
  readonly ColumnToJsonKeyMappings?: { readonly [key: string]: string }
}
export type OrcCompression = 'NONE' | 'ZLIB' | 'SNAPPY'
export type OrcFormatVersion = 'V0_11' | 'V0_12'
export interface OrcSerDe {
  readonly StripeSizeBytes?: number
  readonly BlockSizeBytes?: number
  readonly RowIndexStride?: number
  readonly EnablePadding?: boolean
  readonly PaddingTolerance?: number
  readonly Compression?: OrcCompression
  readonly BloomFilterColumns?: readonly string[]
  readonly BloomFilterFalsePositiveProbability?: number
  readonly DictionaryKeyThreshold?: number
  readonly FormatVersion?: OrcFormatVersion
}
export interface OutputFormatConfiguration {
  readonly Serializer?: Serializer
}
export type ParquetCompression = 'UNCOMPRESSED' | 'GZIP' | 'SNAPPY'
export interface ParquetSerDe {
  readonly BlockSizeBytes?: number
  readonly PageSizeBytes?: number
  readonly Compression?: ParquetCompression
  readonly EnableDictionaryCompression?: boolean
  readonly MaxPaddingBytes?: number
  readonly WriterVersion?: ParquetWriterVersion
}
export type ParquetWriterVersion = 'V1' | 'V2'
export interface PartitionField {
  readonly SourceName: string
}
export interface PartitionSpec {
  readonly Identity?: readonly PartitionField[]
}
export interface ProcessingConfiguration {
  readonly Enabled?: boolean
  readonly Processors?: readonly Processor[]
}
export interface Processor {
  readonly Type: ProcessorType
  readonly Parameters?: readonly ProcessorParameter[]
}
export interface ProcessorParameter {
  readonly ParameterName: ProcessorParameterName
  readonly ParameterValue: string
}
export type ProcessorParameterName = 'LambdaArn' | 'NumberOfRetries' | 'MetadataExtractionQuery' | 'JsonParsingEngine' | 'RoleArn' | 'BufferSizeInMBs' | 'BufferIntervalInSeconds' | 'SubRecordType' | 'Delimiter' | 'CompressionFormat' | 'DataMessageExtraction'
export type ProcessorType = 'RecordDeAggregation' | 'Decompression' | 'CloudWatchLogProcessing' | 'Lambda' | 'MetadataExtraction' | 'AppendDelimiterToRecord'
export interface PutRecordBatchInput {
  readonly DeliveryStreamName: string
  readonly Records: readonly Record[]
}
export interface PutRecordBatchOutput {
  readonly FailedPutCount: number
  readonly Encrypted?: boolean
  readonly RequestResponses: readonly PutRecordBatchResponseEntry[]
}
export interface PutRecordBatchResponseEntry {
  readonly RecordId?: string
  readonly ErrorCode?: string
  readonly ErrorMessage?: string
}
export interface PutRecordInput {
  readonly DeliveryStreamName: string
  readonly Record: Record
}
export interface PutRecordOutput {
  readonly RecordId: string
  readonly Encrypted?: boolean
}
export interface Record {
  readonly Data: Uint8Array
}
export interface RedshiftDestinationConfiguration {
  readonly RoleARN: string
  readonly ClusterJDBCURL: string
  readonly CopyCommand: CopyCommand
  readonly Username?: string
  readonly Password?: string
  readonly RetryOptions?: RedshiftRetryOptions
  readonly S3Configuration: S3DestinationConfiguration
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly S3BackupMode?: RedshiftS3BackupMode
  readonly S3BackupConfiguration?: S3DestinationConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly SecretsManagerConfiguration?: SecretsManagerConfiguration
}
export interface RedshiftDestinationDescription {
  readonly RoleARN: string
  readonly ClusterJDBCURL: string
  readonly CopyCommand: CopyCommand
  readonly Username?: string
  readonly RetryOptions?: RedshiftRetryOptions
  readonly S3DestinationDescription: S3DestinationDescription
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly S3BackupMode?: RedshiftS3BackupMode
  readonly S3BackupDescription?: S3DestinationDescription
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly SecretsManagerConfiguration?: SecretsManagerConfiguration
}
export interface RedshiftDestinationUpdate {
  readonly RoleARN?: string
  readonly ClusterJDBCURL?: string
  readonly CopyCommand?: CopyCommand
  readonly Username?: string
  readonly Password?: string
  readonly RetryOptions?: RedshiftRetryOptions
  readonly S3Update?: S3DestinationUpdate
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly S3BackupMode?: RedshiftS3BackupMode
  readonly S3BackupUpdate?: S3DestinationUpdate
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly SecretsManagerConfiguration?: SecretsManagerConfiguration
}
export interface RedshiftRetryOptions {
  readonly DurationInSeconds?: number
}
export type RedshiftS3BackupMode = 'Disabled' | 'Enabled'
export interface RetryOptions {
  readonly DurationInSeconds?: number
}
export type S3BackupMode = 'Disabled' | 'Enabled'
export interface S3DestinationConfiguration {
  readonly RoleARN: string
  readonly BucketARN: string
  readonly Prefix?: string
  readonly ErrorOutputPrefix?: string
  readonly BufferingHints?: BufferingHints
  readonly CompressionFormat?: CompressionFormat
  readonly EncryptionConfiguration?: EncryptionConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
}
export interface S3DestinationDescription {
  readonly RoleARN: string
  readonly BucketARN: string
  readonly Prefix?: string
  readonly ErrorOutputPrefix?: string
  readonly BufferingHints: BufferingHints
  readonly CompressionFormat: CompressionFormat
  readonly EncryptionConfiguration: EncryptionConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
}
export interface S3DestinationUpdate {
  readonly RoleARN?: string
  readonly BucketARN?: string
  readonly Prefix?: string
  readonly ErrorOutputPrefix?: string
  readonly BufferingHints?: BufferingHints
  readonly CompressionFormat?: CompressionFormat
  readonly EncryptionConfiguration?: EncryptionConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
}
export type SSLMode = 'Disabled' | 'Enabled'
export interface SchemaConfiguration {
  readonly RoleARN?: string
  readonly CatalogId?: string
  readonly DatabaseName?: string
  readonly TableName?: string
  readonly Region?: string
  readonly VersionId?: string
}
export interface SchemaEvolutionConfiguration {
  readonly Enabled: boolean
}
export interface SecretsManagerConfiguration {
  readonly SecretARN?: string
  readonly RoleARN?: string
  readonly Enabled: boolean
}
export interface Serializer {
  readonly ParquetSerDe?: ParquetSerDe
  readonly OrcSerDe?: OrcSerDe
}
export type SnapshotRequestedBy = 'USER' | 'FIREHOSE'
export type SnapshotStatus = 'IN_PROGRESS' | 'COMPLETE' | 'SUSPENDED'
export interface SnowflakeBufferingHints {
  readonly SizeInMBs?: number
  readonly IntervalInSeconds?: number
}
export type SnowflakeDataLoadingOption = 'JSON_MAPPING' | 'VARIANT_CONTENT_MAPPING' | 'VARIANT_CONTENT_AND_METADATA_MAPPING'
export interface SnowflakeDestinationConfiguration {
  readonly AccountUrl: string
  readonly PrivateKey?: string
  readonly KeyPassphrase?: string
  readonly User?: string
  readonly Database: string
  readonly Schema: string
  readonly Table: string
  readonly SnowflakeRoleConfiguration?: SnowflakeRoleConfiguration
  readonly DataLoadingOption?: SnowflakeDataLoadingOption
  readonly MetaDataColumnName?: string
  readonly ContentColumnName?: string
  readonly SnowflakeVpcConfiguration?: SnowflakeVpcConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly RoleARN: string
  readonly RetryOptions?: SnowflakeRetryOptions
  readonly S3BackupMode?: SnowflakeS3BackupMode
  readonly S3Configuration: S3DestinationConfiguration
  readonly SecretsManagerConfiguration?: SecretsManagerConfiguration
  readonly BufferingHints?: SnowflakeBufferingHints
}
export interface SnowflakeDestinationDescription {
  readonly AccountUrl?: string
  readonly User?: string
  readonly Database?: string
  readonly Schema?: string
  readonly Table?: string
  readonly SnowflakeRoleConfiguration?: SnowflakeRoleConfiguration
  readonly DataLoadingOption?: SnowflakeDataLoadingOption
  readonly MetaDataColumnName?: string
  readonly ContentColumnName?: string
  readonly SnowflakeVpcConfiguration?: SnowflakeVpcConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly RoleARN?: string
  readonly RetryOptions?: SnowflakeRetryOptions
  readonly S3BackupMode?: SnowflakeS3BackupMode
  readonly S3DestinationDescription?: S3DestinationDescription
  readonly SecretsManagerConfiguration?: SecretsManagerConfiguration
  readonly BufferingHints?: SnowflakeBufferingHints
}
export interface SnowflakeDestinationUpdate {
  readonly AccountUrl?: string
  readonly PrivateKey?: string
  readonly KeyPassphrase?: string
  readonly User?: string
  readonly Database?: string
  readonly Schema?: string
  readonly Table?: string
  readonly SnowflakeRoleConfiguration?: SnowflakeRoleConfiguration
  readonly DataLoadingOption?: SnowflakeDataLoadingOption
  readonly MetaDataColumnName?: string
  readonly ContentColumnName?: string
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly RoleARN?: string
  readonly RetryOptions?: SnowflakeRetryOptions
  readonly S3BackupMode?: SnowflakeS3BackupMode
  readonly S3Update?: S3DestinationUpdate
  readonly SecretsManagerConfiguration?: SecretsManagerConfiguration
  readonly BufferingHints?: SnowflakeBufferingHints
}
export interface SnowflakeRetryOptions {
  readonly DurationInSeconds?: number
}
export interface SnowflakeRoleConfiguration {
  readonly Enabled?: boolean
  readonly SnowflakeRole?: string
}
export type SnowflakeS3BackupMode = 'FailedDataOnly' | 'AllData'
export interface SnowflakeVpcConfiguration {
  readonly PrivateLinkVpceId: string
}
export interface SourceDescription {
  readonly DirectPutSourceDescription?: DirectPutSourceDescription
  readonly KinesisStreamSourceDescription?: KinesisStreamSourceDescription
  readonly MSKSourceDescription?: MSKSourceDescription
  readonly DatabaseSourceDescription?: DatabaseSourceDescription
}
export interface SplunkBufferingHints {
  readonly IntervalInSeconds?: number
  readonly SizeInMBs?: number
}
export interface SplunkDestinationConfiguration {
  readonly HECEndpoint: string
  readonly HECEndpointType: HECEndpointType
  readonly HECToken?: string
  readonly HECAcknowledgmentTimeoutInSeconds?: number
  readonly RetryOptions?: SplunkRetryOptions
  readonly S3BackupMode?: SplunkS3BackupMode
  readonly S3Configuration: S3DestinationConfiguration
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly BufferingHints?: SplunkBufferingHints
  readonly SecretsManagerConfiguration?: SecretsManagerConfiguration
}
export interface SplunkDestinationDescription {
  readonly HECEndpoint?: string
  readonly HECEndpointType?: HECEndpointType
  readonly HECToken?: string
  readonly HECAcknowledgmentTimeoutInSeconds?: number
  readonly RetryOptions?: SplunkRetryOptions
  readonly S3BackupMode?: SplunkS3BackupMode
  readonly S3DestinationDescription?: S3DestinationDescription
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly BufferingHints?: SplunkBufferingHints
  readonly SecretsManagerConfiguration?: SecretsManagerConfiguration
}
export interface SplunkDestinationUpdate {
  readonly HECEndpoint?: string
  readonly HECEndpointType?: HECEndpointType
  readonly HECToken?: string
  readonly HECAcknowledgmentTimeoutInSeconds?: number
  readonly RetryOptions?: SplunkRetryOptions
  readonly S3BackupMode?: SplunkS3BackupMode
  readonly S3Update?: S3DestinationUpdate
  readonly ProcessingConfiguration?: ProcessingConfiguration
  readonly CloudWatchLoggingOptions?: CloudWatchLoggingOptions
  readonly BufferingHints?: SplunkBufferingHints
  readonly SecretsManagerConfiguration?: SecretsManagerConfiguration
}
export interface SplunkRetryOptions {
  readonly DurationInSeconds?: number
}
export type SplunkS3BackupMode = 'FailedEventsOnly' | 'AllEvents'
export interface StartDeliveryStreamEncryptionInput {
  readonly DeliveryStreamName: string
  readonly DeliveryStreamEncryptionConfigurationInput?: DeliveryStreamEncryptionConfigurationInput
}
export interface StartDeliveryStreamEncryptionOutput {}
export interface StopDeliveryStreamEncryptionInput {
  readonly DeliveryStreamName: string
}
export interface StopDeliveryStreamEncryptionOutput {}
export interface TableCreationConfiguration {
  readonly Enabled: boolean
}
export interface Tag {
  readonly Key: string
  readonly Value?: string
}
export interface TagDeliveryStreamInput {
  readonly DeliveryStreamName: string
  readonly Tags: readonly Tag[]
}
export interface TagDeliveryStreamOutput {}
export interface UntagDeliveryStreamInput {
  readonly DeliveryStreamName: string
  readonly TagKeys: readonly string[]
}
export interface UntagDeliveryStreamOutput {}
export interface UpdateDestinationInput {
  readonly DeliveryStreamName: string
  readonly CurrentDeliveryStreamVersionId: string
  readonly DestinationId: string
  readonly S3DestinationUpdate?: S3DestinationUpdate
  readonly ExtendedS3DestinationUpdate?: ExtendedS3DestinationUpdate
  readonly RedshiftDestinationUpdate?: RedshiftDestinationUpdate
  readonly ElasticsearchDestinationUpdate?: ElasticsearchDestinationUpdate
  readonly AmazonopensearchserviceDestinationUpdate?: AmazonopensearchserviceDestinationUpdate
  readonly SplunkDestinationUpdate?: SplunkDestinationUpdate
  readonly HttpEndpointDestinationUpdate?: HttpEndpointDestinationUpdate
  readonly AmazonOpenSearchServerlessDestinationUpdate?: AmazonOpenSearchServerlessDestinationUpdate
  readonly SnowflakeDestinationUpdate?: SnowflakeDestinationUpdate
  readonly IcebergDestinationUpdate?: IcebergDestinationUpdate
}
export interface UpdateDestinationOutput {}
export interface VpcConfiguration {
  readonly SubnetIds: readonly string[]
  readonly RoleARN: string
  readonly SecurityGroupIds: readonly string[]
}
export interface VpcConfigurationDescription {
  readonly SubnetIds: readonly string[]
  readonly RoleARN: string
  readonly SecurityGroupIds: readonly string[]
  readonly VpcId: string
}

const createDeliveryStreamErrors = [
  'InvalidArgumentException', 'LimitExceededException', 'ResourceInUseException', 'InvalidKMSResourceException',
] as const
export type CreateDeliveryStreamError = (typeof createDeliveryStreamErrors)[number]
export const CreateDeliveryStream: OperationModel<CreateDeliveryStreamInput, CreateDeliveryStreamOutput, CreateDeliveryStreamError> = {
  name: 'CreateDeliveryStream', plane: 'control', input: CreateDeliveryStreamInput, output: CreateDeliveryStreamOutput,
  errors: createDeliveryStreamErrors,
}

const deleteDeliveryStreamErrors = ['ResourceInUseException', 'ResourceNotFoundException'] as const
export type DeleteDeliveryStreamError = (typeof deleteDeliveryStreamErrors)[number]
export const DeleteDeliveryStream: OperationModel<DeleteDeliveryStreamInput, DeleteDeliveryStreamOutput, DeleteDeliveryStreamError> = {
  name: 'DeleteDeliveryStream', plane: 'control', input: DeleteDeliveryStreamInput, output: DeleteDeliveryStreamOutput,
  errors: deleteDeliveryStreamErrors,
}

const describeDeliveryStreamErrors = ['ResourceNotFoundException'] as const
export type DescribeDeliveryStreamError = (typeof describeDeliveryStreamErrors)[number]
export const DescribeDeliveryStream: OperationModel<DescribeDeliveryStreamInput, DescribeDeliveryStreamOutput, DescribeDeliveryStreamError> = {
  name: 'DescribeDeliveryStream', plane: 'control', input: DescribeDeliveryStreamInput, output: DescribeDeliveryStreamOutput,
  errors: describeDeliveryStreamErrors,
}

const listDeliveryStreamsErrors = [] as const
export type ListDeliveryStreamsError = (typeof listDeliveryStreamsErrors)[number]
export const ListDeliveryStreams: OperationModel<ListDeliveryStreamsInput, ListDeliveryStreamsOutput, ListDeliveryStreamsError> = {
  name: 'ListDeliveryStreams', plane: 'control', input: ListDeliveryStreamsInput, output: ListDeliveryStreamsOutput,
  errors: listDeliveryStreamsErrors,
}

const listTagsForDeliveryStreamErrors = [
  'ResourceNotFoundException', 'InvalidArgumentException', 'LimitExceededException',
] as const
export type ListTagsForDeliveryStreamError = (typeof listTagsForDeliveryStreamErrors)[number]
export const ListTagsForDeliveryStream: OperationModel<ListTagsForDeliveryStreamInput, ListTagsForDeliveryStreamOutput, ListTagsForDeliveryStreamError> = {
  name: 'ListTagsForDeliveryStream', plane: 'control', input: ListTagsForDeliveryStreamInput, output: ListTagsForDeliveryStreamOutput,
  errors: listTagsForDeliveryStreamErrors,
}

const putRecordErrors = [
  'ResourceNotFoundException', 'InvalidArgumentException', 'InvalidKMSResourceException', 'InvalidSourceException',
  'ServiceUnavailableException',
] as const
export type PutRecordError = (typeof putRecordErrors)[number]
export const PutRecord: OperationModel<PutRecordInput, PutRecordOutput, PutRecordError> = {
  name: 'PutRecord', plane: 'control', input: PutRecordInput, output: PutRecordOutput, errors: putRecordErrors,
}

const putRecordBatchErrors = [
  'ResourceNotFoundException', 'InvalidArgumentException', 'InvalidKMSResourceException', 'InvalidSourceException',
  'ServiceUnavailableException',
] as const
export type PutRecordBatchError = (typeof putRecordBatchErrors)[number]
export const PutRecordBatch: OperationModel<PutRecordBatchInput, PutRecordBatchOutput, PutRecordBatchError> = {
  name: 'PutRecordBatch', plane: 'control', input: PutRecordBatchInput, output: PutRecordBatchOutput, errors: putRecordBatchErrors,
}

const startDeliveryStreamEncryptionErrors = [
  'ResourceNotFoundException', 'ResourceInUseException', 'InvalidArgumentException', 'LimitExceededException',
  'InvalidKMSResourceException',
] as const
export type StartDeliveryStreamEncryptionError = (typeof startDeliveryStreamEncryptionErrors)[number]
export const StartDeliveryStreamEncryption: OperationModel<StartDeliveryStreamEncryptionInput, StartDeliveryStreamEncryptionOutput, StartDeliveryStreamEncryptionError> = {
  name: 'StartDeliveryStreamEncryption', plane: 'control', input: StartDeliveryStreamEncryptionInput,
  output: StartDeliveryStreamEncryptionOutput, errors: startDeliveryStreamEncryptionErrors,
}

const stopDeliveryStreamEncryptionErrors = [
  'ResourceNotFoundException', 'ResourceInUseException', 'InvalidArgumentException', 'LimitExceededException',
] as const
export type StopDeliveryStreamEncryptionError = (typeof stopDeliveryStreamEncryptionErrors)[number]
export const StopDeliveryStreamEncryption: OperationModel<StopDeliveryStreamEncryptionInput, StopDeliveryStreamEncryptionOutput, StopDeliveryStreamEncryptionError> = {
  name: 'StopDeliveryStreamEncryption', plane: 'control', input: StopDeliveryStreamEncryptionInput,
  output: StopDeliveryStreamEncryptionOutput, errors: stopDeliveryStreamEncryptionErrors,
}

const tagDeliveryStreamErrors = [
  'ResourceNotFoundException', 'ResourceInUseException', 'InvalidArgumentException', 'LimitExceededException',
] as const
export type TagDeliveryStreamError = (typeof tagDeliveryStreamErrors)[number]
export const TagDeliveryStream: OperationModel<TagDeliveryStreamInput, TagDeliveryStreamOutput, TagDeliveryStreamError> = {
  name: 'TagDeliveryStream', plane: 'control', input: TagDeliveryStreamInput, output: TagDeliveryStreamOutput,
  errors: tagDeliveryStreamErrors,
}

const untagDeliveryStreamErrors = [
  'ResourceNotFoundException', 'ResourceInUseException', 'InvalidArgumentException', 'LimitExceededException',
] as const
export type UntagDeliveryStreamError = (typeof untagDeliveryStreamErrors)[number]
export const UntagDeliveryStream: OperationModel<UntagDeliveryStreamInput, UntagDeliveryStreamOutput, UntagDeliveryStreamError> = {
  name: 'UntagDeliveryStream', plane: 'control', input: UntagDeliveryStreamInput, output: UntagDeliveryStreamOutput,
  errors: untagDeliveryStreamErrors,
}

const updateDestinationErrors = [
  'InvalidArgumentException', 'ResourceInUseException', 'ResourceNotFoundException', 'ConcurrentModificationException',
] as const
export type UpdateDestinationError = (typeof updateDestinationErrors)[number]
export const UpdateDestination: OperationModel<UpdateDestinationInput, UpdateDestinationOutput, UpdateDestinationError> = {
  name: 'UpdateDestination', plane: 'control', input: UpdateDestinationInput, output: UpdateDestinationOutput,
  errors: updateDestinationErrors,
}

export const service: AwsJsonService = {
  name: 'firehose',
  signingName: 'firehose',
  protocol: 'aws-json',
  targetPrefix: 'Firehose_20150804',
  jsonVersion: '1.1',
  operations: {
    CreateDeliveryStream, DeleteDeliveryStream, DescribeDeliveryStream, ListDeliveryStreams, ListTagsForDeliveryStream, PutRecord,
    PutRecordBatch, StartDeliveryStreamEncryption, StopDeliveryStreamEncryption, TagDeliveryStream, UntagDeliveryStream, UpdateDestination,
  },
  errors: {
    AccessDeniedException: { code: 'AccessDeniedException', httpStatus: 400, fault: false },
    ConcurrentModificationException: { code: 'ConcurrentModificationException', httpStatus: 400, fault: false },
    ExpiredTokenException: { code: 'ExpiredTokenException', httpStatus: 400, fault: false },
    IncompleteSignatureException: { code: 'IncompleteSignatureException', httpStatus: 400, fault: false },
    InternalFailure: { code: 'InternalFailure', httpStatus: 500, fault: true },
    InvalidArgumentException: { code: 'InvalidArgumentException', httpStatus: 400, fault: false },
    InvalidKMSResourceException: { code: 'InvalidKMSResourceException', httpStatus: 400, fault: false },
    InvalidSignatureException: { code: 'InvalidSignatureException', httpStatus: 400, fault: false },
    InvalidSourceException: { code: 'InvalidSourceException', httpStatus: 400, fault: false },
    LimitExceededException: { code: 'LimitExceededException', httpStatus: 400, fault: false },
    MissingAuthenticationTokenException: { code: 'MissingAuthenticationTokenException', httpStatus: 400, fault: false },
    ResourceInUseException: { code: 'ResourceInUseException', httpStatus: 400, fault: false },
    ResourceNotFoundException: { code: 'ResourceNotFoundException', httpStatus: 400, fault: false },
    SerializationException: { code: 'SerializationException', httpStatus: 400, fault: false },
    ServiceUnavailable: { code: 'ServiceUnavailable', httpStatus: 503, fault: true },
    ServiceUnavailableException: { code: 'ServiceUnavailableException', httpStatus: 500, fault: true },
    ThrottlingException: { code: 'ThrottlingException', httpStatus: 400, fault: false },
    UnknownOperationException: { code: 'UnknownOperationException', httpStatus: 400, fault: false },
    UnrecognizedClientException: { code: 'UnrecognizedClientException', httpStatus: 400, fault: false },
    ValidationException: { code: 'ValidationException', httpStatus: 400, fault: false },
  },
}
