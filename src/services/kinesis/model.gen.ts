// Generated from the API model of Amazon Kinesis, 2013-12-02 (botocore 1.44.8; Apache-2.0, see NOTICE), and
// scripts/models/*.overrides.json by scripts/generate-models.ts. Do not edit.
//
// In these types a blob is a Uint8Array, and a timestamp a number: milliseconds since the epoch. Members that the model does not
// require are optional. An event stream is an AsyncIterable of its events, each with exactly one member.
import type { AwsJsonService, OperationModel } from '../../model/api.ts'
import type { BlobSchema, ListSchema, MapSchema, NumberSchema, Schema, StringSchema, StructSchema } from '../../model/schema.ts'

const text: StringSchema = { kind: 'string' }
const integer: NumberSchema = { kind: 'integer' }
const boolean: Schema = { kind: 'boolean' }
const timestamp: Schema = { kind: 'timestamp' }

const QueueARN: StringSchema = {
  kind: 'string', min: 1, max: 2048, pattern: 'arn:aws.*:kinesis:.*:\\d{12}:queue/\\S+',
}
const ReceiptHandle: StringSchema = { kind: 'string', min: 1, max: 1024 }
const AcknowledgeDeadLetterQueueRecordsRequestEntry: StructSchema = {
  kind: 'struct', name: 'AcknowledgeDeadLetterQueueRecordsRequestEntry', required: ['ReceiptHandle'], members: { ReceiptHandle },
}
const AcknowledgeDeadLetterQueueRecordsRequestEntryList: ListSchema = {
  kind: 'list', of: AcknowledgeDeadLetterQueueRecordsRequestEntry, min: 1, max: 10,
}
const AcknowledgeDeadLetterQueueRecordsInput: StructSchema = {
  kind: 'struct', name: 'AcknowledgeDeadLetterQueueRecordsInput', required: ['QueueARN', 'Entries'],
  members: { QueueARN, Entries: AcknowledgeDeadLetterQueueRecordsRequestEntryList },
}
const AcknowledgeDeadLetterQueueRecordsResultEntry: StructSchema = {
  kind: 'struct', name: 'AcknowledgeDeadLetterQueueRecordsResultEntry', required: ['ReceiptHandle'], members: { ReceiptHandle },
}
const AcknowledgeDeadLetterQueueRecordsResultEntryList: ListSchema = { kind: 'list', of: AcknowledgeDeadLetterQueueRecordsResultEntry }
const AcknowledgeDeadLetterQueueRecordsErrorEntry: StructSchema = {
  kind: 'struct', name: 'AcknowledgeDeadLetterQueueRecordsErrorEntry', required: ['ReceiptHandle', 'ErrorCode'],
  members: { ReceiptHandle, ErrorCode: text, ErrorMessage: text },
}
const AcknowledgeDeadLetterQueueRecordsErrorEntryList: ListSchema = { kind: 'list', of: AcknowledgeDeadLetterQueueRecordsErrorEntry }
const AcknowledgeDeadLetterQueueRecordsOutput: StructSchema = {
  kind: 'struct', name: 'AcknowledgeDeadLetterQueueRecordsOutput', required: ['Successful', 'Failed'],
  members: {
    Successful: AcknowledgeDeadLetterQueueRecordsResultEntryList, Failed: AcknowledgeDeadLetterQueueRecordsErrorEntryList,
  },
}
const AcknowledgeQueueRecordsRequestEntry: StructSchema = {
  kind: 'struct', name: 'AcknowledgeQueueRecordsRequestEntry', required: ['ReceiptHandle'], members: { ReceiptHandle },
}
const AcknowledgeQueueRecordsRequestEntryList: ListSchema = { kind: 'list', of: AcknowledgeQueueRecordsRequestEntry, min: 1, max: 10 }
const AcknowledgeQueueRecordsInput: StructSchema = {
  kind: 'struct', name: 'AcknowledgeQueueRecordsInput', required: ['QueueARN', 'Entries'],
  members: { QueueARN, Entries: AcknowledgeQueueRecordsRequestEntryList },
}
const AcknowledgeQueueRecordsResultEntry: StructSchema = {
  kind: 'struct', name: 'AcknowledgeQueueRecordsResultEntry', required: ['ReceiptHandle'], members: { ReceiptHandle },
}
const AcknowledgeQueueRecordsResultEntryList: ListSchema = { kind: 'list', of: AcknowledgeQueueRecordsResultEntry }
const AcknowledgeQueueRecordsErrorEntry: StructSchema = {
  kind: 'struct', name: 'AcknowledgeQueueRecordsErrorEntry', required: ['ReceiptHandle', 'ErrorCode'],
  members: { ReceiptHandle, ErrorCode: text, ErrorMessage: text },
}
const AcknowledgeQueueRecordsErrorEntryList: ListSchema = { kind: 'list', of: AcknowledgeQueueRecordsErrorEntry }
const AcknowledgeQueueRecordsOutput: StructSchema = {
  kind: 'struct', name: 'AcknowledgeQueueRecordsOutput', required: ['Successful', 'Failed'],
  members: {
    Successful: AcknowledgeQueueRecordsResultEntryList, Failed: AcknowledgeQueueRecordsErrorEntryList,
  },
}
const TagKey: StringSchema = { kind: 'string', min: 1, max: 128 }
const TagValue: StringSchema = { kind: 'string', min: 0, max: 256 }
const TagMap: MapSchema = { kind: 'map', key: TagKey, of: TagValue, min: 1, max: 200 }
const StreamName: StringSchema = { kind: 'string', min: 1, max: 128, pattern: '[a-zA-Z0-9_.-]+' }
const StreamARN: StringSchema = {
  kind: 'string', min: 1, max: 2048, pattern: 'arn:aws.*:kinesis:.*:\\d{12}:stream/\\S+',
}
const StreamId: StringSchema = { kind: 'string', min: 1, max: 24, pattern: '[a-z0-9]{20}-[a-z0-9]{3}' }
const AddTagsToStreamInput: StructSchema = {
  kind: 'struct', name: 'AddTagsToStreamInput', required: ['Tags'], members: { Tags: TagMap, StreamName, StreamARN, StreamId },
}
const ChannelName: StringSchema = { kind: 'string', min: 1, max: 128, pattern: '[a-zA-Z0-9_.-]+' }
const RoleARN: StringSchema = {
  kind: 'string', min: 1, max: 512, pattern: 'arn:aws[-a-z0-9]*:iam::\\d{12}:role/[a-zA-Z_0-9+=,.@\\-_/]+',
}
const RecordFormatType: StringSchema = { kind: 'string', oneOf: ['GSR_JSON', 'JSON', 'STRING', 'BYTE_ARRAY'] }
const GSRSchemaARN: StringSchema = {
  kind: 'string', min: 1, max: 512, pattern: 'arn:aws[-a-z0-9]*:glue:[-a-z0-9]+:\\d{12}:schema/[-a-zA-Z0-9_$#.]+/[-a-zA-Z0-9_$#.]+',
}
const RecordConfiguration: StructSchema = {
  kind: 'struct', name: 'RecordConfiguration', required: ['RecordFormatType'], members: { RecordFormatType, GSRSchemaARN },
}
const ChannelStreamConfiguration: StructSchema = {
  kind: 'struct', name: 'ChannelStreamConfiguration', required: ['StreamARN', 'RecordConfiguration'],
  members: { StreamARN, RecordConfiguration },
}
const ChannelStreamConfigurationList: ListSchema = { kind: 'list', of: ChannelStreamConfiguration, min: 1, max: 10000 }
const BucketARN: StringSchema = {
  kind: 'string', min: 1, max: 2048, pattern: 'arn:aws[-a-z0-9]*:s3:::[a-z0-9._-]{3,63}',
}
const ExpectedBucketOwner: StringSchema = { kind: 'string', min: 12, max: 12, pattern: '\\d{12}' }
const S3ErrorOutputPrefix: StringSchema = { kind: 'string', min: 1, max: 512, pattern: '[0-9A-Za-z!\\-_\'.*()\\/]+' }
const DeadLetterQueueS3Configuration: StructSchema = {
  kind: 'struct', name: 'DeadLetterQueueS3Configuration', required: ['BucketARN', 'ExpectedBucketOwner'],
  members: { BucketARN, ExpectedBucketOwner, ErrorOutputPrefix: S3ErrorOutputPrefix },
}
const S3OutputKeyTemplate: StringSchema = { kind: 'string', min: 1, max: 1024, pattern: '[0-9A-Za-z!\\-_\'.*()\\/=:{}]+' }
const S3StorageClass: StringSchema = { kind: 'string', oneOf: ['STANDARD', 'INTELLIGENT_TIERING', 'GLACIER_IR'] }
const S3CompressionType: StringSchema = { kind: 'string', oneOf: ['NONE', 'GZIP', 'ZSTD'] }
const S3StorageConfiguration: StructSchema = {
  kind: 'struct', name: 'S3StorageConfiguration', required: ['BucketARN', 'ExpectedBucketOwner', 'CompressionType'],
  members: {
    BucketARN, ExpectedBucketOwner, OutputKeyTemplate: S3OutputKeyTemplate, StorageClass: S3StorageClass,
    CompressionType: S3CompressionType,
  },
}
const S3DestinationConfiguration: StructSchema = {
  kind: 'struct', name: 'S3DestinationConfiguration', required: ['StorageConfiguration'],
  members: {
    DataFreshnessInSeconds: integer, DeadLetterQueueS3Configuration, StorageConfiguration: S3StorageConfiguration,
  },
}
const TableBucketARN: StringSchema = {
  kind: 'string', min: 1, max: 2048, pattern: 'arn:aws[-a-z0-9]*:s3tables:[-a-z0-9]+:\\d{12}:bucket/[a-z0-9_-]{3,63}',
}
const S3TablesNamespace: StringSchema = { kind: 'string', min: 1, max: 255, pattern: '[0-9a-z_]+' }
const S3TablesTableName: StringSchema = { kind: 'string', min: 1, max: 255, pattern: '[0-9a-z_]+' }
const S3TablesCompressionType: StringSchema = { kind: 'string', oneOf: ['NONE', 'ZSTD', 'SNAPPY'] }
const PartitionTransform: StringSchema = { kind: 'string', oneOf: ['TIME_HOUR'] }
const PartitionSourceName: StringSchema = { kind: 'string', min: 1, max: 255, pattern: '[a-zA-Z0-9\\.\\_]+' }
const PartitionField: StructSchema = {
  kind: 'struct', name: 'PartitionField', required: ['Transform', 'SourceName'],
  members: { Transform: PartitionTransform, SourceName: PartitionSourceName },
}
const PartitionFieldList: ListSchema = { kind: 'list', of: PartitionField, min: 1, max: 10 }
const PartitionSpec: StructSchema = {
  kind: 'struct', name: 'PartitionSpec', required: ['PartitionFields'], members: { PartitionFields: PartitionFieldList },
}
const S3TablesConfiguration: StructSchema = {
  kind: 'struct', name: 'S3TablesConfiguration', required: ['TableBucketARN', 'Namespace', 'TableName', 'CompressionType'],
  members: {
    TableBucketARN, Namespace: S3TablesNamespace, TableName: S3TablesTableName, CompressionType: S3TablesCompressionType, PartitionSpec,
  },
}
const S3TablesConfigurationList: ListSchema = { kind: 'list', of: S3TablesConfiguration, min: 1, max: 10000 }
const S3TablesDestinationConfiguration: StructSchema = {
  kind: 'struct', name: 'S3TablesDestinationConfiguration', required: ['DeadLetterQueueS3Configuration', 'S3TablesConfigurationList'],
  members: {
    DataFreshnessInSeconds: integer, DeadLetterQueueS3Configuration, S3TablesConfigurationList,
  },
}
const ChannelEncryptionType: StringSchema = { kind: 'string', oneOf: ['KMS'] }
const KeyId: StringSchema = { kind: 'string', min: 1, max: 2048 }
const ChannelEncryptionConfiguration: StructSchema = {
  kind: 'struct', name: 'ChannelEncryptionConfiguration', required: ['EncryptionType', 'KeyId'],
  members: { EncryptionType: ChannelEncryptionType, KeyId },
}
const CloudWatchLogGroupName: StringSchema = { kind: 'string', min: 1, max: 512, pattern: '[\\.\\-_/#A-Za-z0-9]+' }
const CloudWatchLogStreamName: StringSchema = { kind: 'string', min: 1, max: 512, pattern: '[^:*]*' }
const CloudWatchLogs: StructSchema = {
  kind: 'struct', name: 'CloudWatchLogs', required: ['Enabled'],
  members: {
    Enabled: boolean, LogGroupName: CloudWatchLogGroupName, LogStreamName: CloudWatchLogStreamName,
  },
}
const ChannelLoggingConfiguration: StructSchema = {
  kind: 'struct', name: 'ChannelLoggingConfiguration', required: ['CloudWatchLogs'], members: { CloudWatchLogs },
}
const CreateChannelInput: StructSchema = {
  kind: 'struct', name: 'CreateChannelInput', required: ['ChannelName', 'ServiceExecutionRoleARN', 'StreamConfigurationList'],
  members: {
    ChannelName, ServiceExecutionRoleARN: RoleARN, StreamConfigurationList: ChannelStreamConfigurationList, S3DestinationConfiguration,
    S3TablesDestinationConfiguration, EncryptionConfiguration: ChannelEncryptionConfiguration, Tags: TagMap,
    LoggingConfiguration: ChannelLoggingConfiguration,
  },
}
const ChannelARN: StringSchema = {
  kind: 'string', min: 1, max: 2048, pattern: 'arn:aws.*:kinesis:.*:\\d{12}:channel/\\S+',
}
const ChannelId: StringSchema = { kind: 'string', min: 1, max: 64 }
const ChannelStatus: StringSchema = {
  kind: 'string', oneOf: ['CREATING', 'ACTIVE', 'UPDATING', 'DELETING', 'FAILED'],
}
const ChannelStatusReason: StringSchema = { kind: 'string', min: 1, max: 2048 }
const ChannelStreamDescription: StructSchema = {
  kind: 'struct', name: 'ChannelStreamDescription', required: ['StreamARN', 'StreamCreationTimestamp', 'RecordConfiguration'],
  members: { StreamARN, StreamCreationTimestamp: timestamp, RecordConfiguration },
}
const ChannelStreamDescriptionList: ListSchema = { kind: 'list', of: ChannelStreamDescription, min: 1, max: 10000 }
const S3DestinationDescription: StructSchema = {
  kind: 'struct', name: 'S3DestinationDescription',
  required: [
    'DataFreshnessInSeconds', 'DeadLetterQueueS3Configuration', 'StorageConfiguration',
  ],
  members: {
    DataFreshnessInSeconds: integer, DeadLetterQueueS3Configuration, StorageConfiguration: S3StorageConfiguration,
  },
}
const S3TablesDestinationDescription: StructSchema = {
  kind: 'struct', name: 'S3TablesDestinationDescription',
  required: [
    'DataFreshnessInSeconds', 'DeadLetterQueueS3Configuration', 'S3TablesConfigurationList',
  ],
  members: {
    DataFreshnessInSeconds: integer, DeadLetterQueueS3Configuration, S3TablesConfigurationList,
  },
}
const ChannelDescription: StructSchema = {
  kind: 'struct', name: 'ChannelDescription',
  required: [
    'ChannelName', 'ChannelARN', 'ChannelId', 'ChannelStatus', 'ChannelCreationTimestamp', 'ServiceExecutionRoleARN',
    'StreamConfigurationList', 'LoggingConfiguration',
  ],
  members: {
    ChannelName, ChannelARN, ChannelId, ChannelStatus, ChannelStatusReason, ChannelCreationTimestamp: timestamp,
    ServiceExecutionRoleARN: RoleARN, StreamConfigurationList: ChannelStreamDescriptionList,
    S3DestinationConfiguration: S3DestinationDescription, S3TablesDestinationConfiguration: S3TablesDestinationDescription,
    EncryptionConfiguration: ChannelEncryptionConfiguration, LoggingConfiguration: ChannelLoggingConfiguration,
  },
}
const CreateChannelOutput: StructSchema = {
  kind: 'struct', name: 'CreateChannelOutput', required: ['ChannelDescription'], members: { ChannelDescription },
}
const QueueName: StringSchema = { kind: 'string', min: 1, max: 128, pattern: '[a-zA-Z0-9_.-]+' }
const QueueStartingPositionType: StringSchema = { kind: 'string', oneOf: ['TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP'] }
const QueueStartingPosition: StructSchema = {
  kind: 'struct', name: 'QueueStartingPosition', required: ['Type'], members: { Type: QueueStartingPositionType, Timestamp: timestamp },
}
const QueueStreamConfiguration: StructSchema = {
  kind: 'struct', name: 'QueueStreamConfiguration', required: ['StreamARN'],
  members: { StreamARN, StartingPosition: QueueStartingPosition },
}
const QueueStreamConfigurationList: ListSchema = { kind: 'list', of: QueueStreamConfiguration, min: 1, max: 10000 }
const VisibilityTimeoutSeconds: NumberSchema = { kind: 'integer', min: 0, max: 43200 }
const TargetType: StringSchema = { kind: 'string', oneOf: ['BUILT_IN', 'NONE'] }
const MaxReceiveCount: NumberSchema = { kind: 'integer', min: 1, max: 1000 }
const DeadLetterConfiguration: StructSchema = {
  kind: 'struct', name: 'DeadLetterConfiguration', required: ['TargetType'], members: { TargetType, MaxReceiveCount },
}
const QueueAttributes: StructSchema = {
  kind: 'struct', name: 'QueueAttributes', required: [], members: { VisibilityTimeoutSeconds, DeadLetterConfiguration },
}
const CreateQueueInput: StructSchema = {
  kind: 'struct', name: 'CreateQueueInput', required: ['QueueName', 'StreamConfigurationList'],
  members: {
    QueueName, StreamConfigurationList: QueueStreamConfigurationList, QueueAttributes, Tags: TagMap,
  },
}
const QueueStatus: StringSchema = { kind: 'string', oneOf: ['CREATING', 'ACTIVE', 'UPDATING', 'DELETING'] }
const QueueDescription: StructSchema = {
  kind: 'struct', name: 'QueueDescription',
  required: [
    'QueueName', 'QueueARN', 'QueueStatus', 'QueueCreationTimestamp', 'StreamConfigurationList',
  ],
  members: {
    QueueName, QueueARN, QueueStatus, QueueCreationTimestamp: timestamp, StreamConfigurationList: QueueStreamConfigurationList,
    QueueAttributes,
  },
}
const CreateQueueOutput: StructSchema = {
  kind: 'struct', name: 'CreateQueueOutput', required: ['QueueDescription'], members: { QueueDescription },
}
const PositiveIntegerObject: NumberSchema = { kind: 'integer', min: 1 }
const StreamMode: StringSchema = { kind: 'string', oneOf: ['PROVISIONED', 'ON_DEMAND'] }
const StreamModeDetails: StructSchema = {
  kind: 'struct', name: 'StreamModeDetails', required: ['StreamMode'], members: { StreamMode },
}
const NaturalIntegerObject: NumberSchema = { kind: 'integer', min: 0 }
const MaxRecordSizeInKiB: NumberSchema = { kind: 'integer', min: 1024, max: 10240 }
const RecordDistributionStrategy: StringSchema = { kind: 'string', oneOf: ['AUTO', 'USER_PARTITION_KEY'] }
const CreateStreamInput: StructSchema = {
  kind: 'struct', name: 'CreateStreamInput', required: ['StreamName'],
  members: {
    ShardCount: PositiveIntegerObject, StreamName, StreamModeDetails, Tags: TagMap, WarmThroughputMiBps: NaturalIntegerObject,
    MaxRecordSizeInKiB, RecordDistributionStrategy,
  },
}
const DecreaseStreamRetentionPeriodInput: StructSchema = {
  kind: 'struct', name: 'DecreaseStreamRetentionPeriodInput', required: ['RetentionPeriodHours'],
  members: { RetentionPeriodHours: integer, StreamName, StreamARN, StreamId },
}
const DeleteChannelInput: StructSchema = {
  kind: 'struct', name: 'DeleteChannelInput', required: ['ChannelARN'], members: { ChannelARN },
}
const DeleteQueueInput: StructSchema = {
  kind: 'struct', name: 'DeleteQueueInput', required: ['QueueARN'], members: { QueueARN },
}
const ResourceARN: StringSchema = {
  kind: 'string', min: 1, max: 2048, pattern: 'arn:aws.*:kinesis:.*:\\d{12}:.*(stream|channel|queue)/\\S+',
}
const DeleteResourcePolicyInput: StructSchema = {
  kind: 'struct', name: 'DeleteResourcePolicyInput', required: ['ResourceARN'], members: { ResourceARN, StreamId },
}
const DeleteStreamInput: StructSchema = {
  kind: 'struct', name: 'DeleteStreamInput', required: [], members: { StreamName, EnforceConsumerDeletion: boolean, StreamARN, StreamId },
}
const ConsumerName: StringSchema = { kind: 'string', min: 1, max: 128, pattern: '[a-zA-Z0-9_.-]+' }
const ConsumerARN: StringSchema = {
  kind: 'string', min: 1, max: 2048,
  pattern: '^(arn):aws.*:kinesis:.*:\\d{12}:.*stream\\/[a-zA-Z0-9_.-]+\\/consumer\\/[a-zA-Z0-9_.-]+:[0-9]+',
}
const DeregisterStreamConsumerInput: StructSchema = {
  kind: 'struct', name: 'DeregisterStreamConsumerInput', required: [], members: { StreamARN, ConsumerName, ConsumerARN, StreamId },
}
const DescribeAccountSettingsInput: StructSchema = {
  kind: 'struct', name: 'DescribeAccountSettingsInput', required: [], members: {},
}
const MinimumThroughputBillingCommitmentOutputStatus: StringSchema = {
  kind: 'string', oneOf: ['ENABLED', 'DISABLED', 'ENABLED_UNTIL_EARLIEST_ALLOWED_END'],
}
const MinimumThroughputBillingCommitmentOutput: StructSchema = {
  kind: 'struct', name: 'MinimumThroughputBillingCommitmentOutput', required: ['Status'],
  members: {
    Status: MinimumThroughputBillingCommitmentOutputStatus, StartedAt: timestamp, EndedAt: timestamp, EarliestAllowedEndAt: timestamp,
  },
}
const DescribeAccountSettingsOutput: StructSchema = {
  kind: 'struct', name: 'DescribeAccountSettingsOutput', required: [],
  members: {
    MinimumThroughputBillingCommitment: MinimumThroughputBillingCommitmentOutput,
  },
}
const DescribeChannelInput: StructSchema = {
  kind: 'struct', name: 'DescribeChannelInput', required: ['ChannelARN'], members: { ChannelARN },
}
const DescribeChannelOutput: StructSchema = {
  kind: 'struct', name: 'DescribeChannelOutput', required: ['ChannelDescription'], members: { ChannelDescription },
}
const DescribeLimitsInput: StructSchema = { kind: 'struct', name: 'DescribeLimitsInput', required: [], members: {} }
const ShardCountObject: NumberSchema = { kind: 'integer', min: 0, max: 1000000 }
const OnDemandStreamCountObject: NumberSchema = { kind: 'integer', min: 0, max: 1000000 }
const OnDemandStreamCountLimitObject: NumberSchema = { kind: 'integer', min: 0, max: 1000000 }
const ChannelCountObject: NumberSchema = { kind: 'integer', min: 0, max: 1000000 }
const DescribeLimitsOutput: StructSchema = {
  kind: 'struct', name: 'DescribeLimitsOutput',
  required: [
    'ShardLimit', 'OpenShardCount', 'OnDemandStreamCount', 'OnDemandStreamCountLimit',
  ],
  members: {
    ShardLimit: ShardCountObject, OpenShardCount: ShardCountObject, OnDemandStreamCount: OnDemandStreamCountObject,
    OnDemandStreamCountLimit: OnDemandStreamCountLimitObject, ChannelCount: ChannelCountObject, ChannelCountLimit: ChannelCountObject,
  },
}
const DescribeQueueInput: StructSchema = {
  kind: 'struct', name: 'DescribeQueueInput', required: ['QueueARN'], members: { QueueARN },
}
const DescribeQueueOutput: StructSchema = {
  kind: 'struct', name: 'DescribeQueueOutput', required: ['QueueDescription'], members: { QueueDescription },
}
const DescribeStreamInputLimit: NumberSchema = { kind: 'integer', min: 1, max: 10000 }
const ShardId: StringSchema = { kind: 'string', min: 1, max: 128, pattern: '[a-zA-Z0-9_.-]+' }
const DescribeStreamInput: StructSchema = {
  kind: 'struct', name: 'DescribeStreamInput', required: [],
  members: {
    Limit: DescribeStreamInputLimit, ExclusiveStartShardId: ShardId, StreamName, StreamARN, StreamId,
  },
}
const StreamStatus: StringSchema = { kind: 'string', oneOf: ['CREATING', 'DELETING', 'ACTIVE', 'UPDATING'] }
const HashKey: StringSchema = { kind: 'string', pattern: '^(0|([1-9]\\d{0,38}))$' }
const HashKeyRange: StructSchema = {
  kind: 'struct', name: 'HashKeyRange', required: ['StartingHashKey', 'EndingHashKey'],
  members: { StartingHashKey: HashKey, EndingHashKey: HashKey },
}
const SequenceNumber: StringSchema = { kind: 'string', pattern: '^(0|([1-9]\\d{0,128}))$' }
const SequenceNumberRange: StructSchema = {
  kind: 'struct', name: 'SequenceNumberRange', required: ['StartingSequenceNumber'],
  members: {
    StartingSequenceNumber: SequenceNumber, EndingSequenceNumber: SequenceNumber,
  },
}
const Shard: StructSchema = {
  kind: 'struct', name: 'Shard', required: ['ShardId', 'HashKeyRange', 'SequenceNumberRange'],
  members: {
    ShardId, ParentShardId: ShardId, AdjacentParentShardId: ShardId, HashKeyRange, SequenceNumberRange,
  },
}
const ShardList: ListSchema = { kind: 'list', of: Shard }
const MetricsName: StringSchema = {
  kind: 'string',
  oneOf: [
    'IncomingBytes', 'IncomingRecords', 'OutgoingBytes', 'OutgoingRecords', 'WriteProvisionedThroughputExceeded',
    'ReadProvisionedThroughputExceeded', 'IteratorAgeMilliseconds', 'ALL',
  ],
}
const MetricsNameList: ListSchema = { kind: 'list', of: MetricsName, min: 1, max: 7 }
const EnhancedMetrics: StructSchema = {
  kind: 'struct', name: 'EnhancedMetrics', required: [], members: { ShardLevelMetrics: MetricsNameList },
}
const EnhancedMonitoringList: ListSchema = { kind: 'list', of: EnhancedMetrics }
const EncryptionType: StringSchema = { kind: 'string', oneOf: ['NONE', 'KMS'] }
const StreamDescription: StructSchema = {
  kind: 'struct', name: 'StreamDescription',
  required: [
    'StreamName', 'StreamARN', 'StreamStatus', 'Shards', 'HasMoreShards', 'RetentionPeriodHours', 'StreamCreationTimestamp',
    'EnhancedMonitoring',
  ],
  members: {
    StreamName, StreamARN, StreamStatus, StreamModeDetails, Shards: ShardList, HasMoreShards: boolean, RetentionPeriodHours: integer,
    StreamCreationTimestamp: timestamp, EnhancedMonitoring: EnhancedMonitoringList, EncryptionType, KeyId,
  },
}
const DescribeStreamOutput: StructSchema = {
  kind: 'struct', name: 'DescribeStreamOutput', required: ['StreamDescription'], members: { StreamDescription },
}
const DescribeStreamConsumerInput: StructSchema = {
  kind: 'struct', name: 'DescribeStreamConsumerInput', required: [], members: { StreamARN, ConsumerName, ConsumerARN, StreamId },
}
const ConsumerStatus: StringSchema = { kind: 'string', oneOf: ['CREATING', 'DELETING', 'ACTIVE'] }
const ConsumerDescription: StructSchema = {
  kind: 'struct', name: 'ConsumerDescription',
  required: [
    'ConsumerName', 'ConsumerARN', 'ConsumerStatus', 'ConsumerCreationTimestamp', 'StreamARN',
  ],
  members: {
    ConsumerName, ConsumerARN, ConsumerStatus, ConsumerCreationTimestamp: timestamp, StreamARN,
  },
}
const DescribeStreamConsumerOutput: StructSchema = {
  kind: 'struct', name: 'DescribeStreamConsumerOutput', required: ['ConsumerDescription'], members: { ConsumerDescription },
}
const DescribeStreamSummaryInput: StructSchema = {
  kind: 'struct', name: 'DescribeStreamSummaryInput', required: [], members: { StreamName, StreamARN, StreamId },
}
const ConsumerCountObject: NumberSchema = { kind: 'integer', min: 0, max: 1000000 }
const WarmThroughputObject: StructSchema = {
  kind: 'struct', name: 'WarmThroughputObject', required: [],
  members: { TargetMiBps: NaturalIntegerObject, CurrentMiBps: NaturalIntegerObject },
}
const QueueCountObject: NumberSchema = { kind: 'integer', min: 0, max: 1000000 }
const StreamDescriptionSummary: StructSchema = {
  kind: 'struct', name: 'StreamDescriptionSummary',
  required: [
    'StreamName', 'StreamARN', 'StreamStatus', 'RetentionPeriodHours', 'StreamCreationTimestamp', 'EnhancedMonitoring', 'OpenShardCount',
  ],
  members: {
    StreamName, StreamARN, StreamId, StreamStatus, StreamModeDetails, RetentionPeriodHours: integer, StreamCreationTimestamp: timestamp,
    EnhancedMonitoring: EnhancedMonitoringList, EncryptionType, KeyId, OpenShardCount: ShardCountObject, ConsumerCount: ConsumerCountObject,
    WarmThroughput: WarmThroughputObject, MaxRecordSizeInKiB, ChannelCount: ChannelCountObject, RecordDistributionStrategy,
    QueueCount: QueueCountObject,
  },
}
const DescribeStreamSummaryOutput: StructSchema = {
  kind: 'struct', name: 'DescribeStreamSummaryOutput', required: ['StreamDescriptionSummary'], members: { StreamDescriptionSummary },
}
const DisableEnhancedMonitoringInput: StructSchema = {
  kind: 'struct', name: 'DisableEnhancedMonitoringInput', required: ['ShardLevelMetrics'],
  members: { StreamName, ShardLevelMetrics: MetricsNameList, StreamARN, StreamId },
}
const EnhancedMonitoringOutput: StructSchema = {
  kind: 'struct', name: 'EnhancedMonitoringOutput', required: [],
  members: {
    StreamName, CurrentShardLevelMetrics: MetricsNameList, DesiredShardLevelMetrics: MetricsNameList, StreamARN,
  },
}
const EnableEnhancedMonitoringInput: StructSchema = {
  kind: 'struct', name: 'EnableEnhancedMonitoringInput', required: ['ShardLevelMetrics'],
  members: { StreamName, ShardLevelMetrics: MetricsNameList, StreamARN, StreamId },
}
const GetRecordsInputLimit: NumberSchema = { kind: 'integer', min: 1, max: 10000 }
const ShardIterator: StringSchema = { kind: 'string', min: 1, max: 512 }
const GetRecordsInput: StructSchema = {
  kind: 'struct', name: 'GetRecordsInput', required: ['ShardIterator'],
  members: {
    Limit: GetRecordsInputLimit, ShardIterator, StreamARN, StreamId, DryRun: boolean,
  },
}
const Data: BlobSchema = { kind: 'blob', min: 0, max: 10485760 }
const PartitionKey: StringSchema = { kind: 'string', min: 1, max: 256 }
const Record: StructSchema = {
  kind: 'struct', name: 'Record', required: ['SequenceNumber', 'Data'],
  members: {
    SequenceNumber, ApproximateArrivalTimestamp: timestamp, Data, PartitionKey, EncryptionType,
  },
}
const RecordList: ListSchema = { kind: 'list', of: Record }
const MillisBehindLatest: NumberSchema = { kind: 'long', min: 0 }
const ShardIdList: ListSchema = { kind: 'list', of: ShardId }
const ChildShard: StructSchema = {
  kind: 'struct', name: 'ChildShard', required: ['ShardId', 'ParentShards', 'HashKeyRange'],
  members: { ShardId, ParentShards: ShardIdList, HashKeyRange },
}
const ChildShardList: ListSchema = { kind: 'list', of: ChildShard }
const GetRecordsOutput: StructSchema = {
  kind: 'struct', name: 'GetRecordsOutput', required: ['Records'],
  members: {
    Records: RecordList, NextShardIterator: ShardIterator, MillisBehindLatest, ChildShards: ChildShardList,
  },
}
const GetResourcePolicyInput: StructSchema = {
  kind: 'struct', name: 'GetResourcePolicyInput', required: ['ResourceARN'], members: { ResourceARN, StreamId },
}
const GetResourcePolicyOutput: StructSchema = {
  kind: 'struct', name: 'GetResourcePolicyOutput', required: ['Policy'], members: { Policy: text },
}
const ShardIteratorType: StringSchema = {
  kind: 'string',
  oneOf: [
    'AFTER_SEQUENCE_NUMBER', 'LATEST', 'AT_TIMESTAMP', 'AT_SEQUENCE_NUMBER', 'TRIM_HORIZON',
  ],
}
const GetShardIteratorInput: StructSchema = {
  kind: 'struct', name: 'GetShardIteratorInput', required: ['ShardId', 'ShardIteratorType'],
  members: {
    ShardId, ShardIteratorType, StartingSequenceNumber: SequenceNumber, StreamName, Timestamp: timestamp, StreamARN, StreamId,
    DryRun: boolean,
  },
}
const GetShardIteratorOutput: StructSchema = {
  kind: 'struct', name: 'GetShardIteratorOutput', required: [], members: { ShardIterator },
}
const IncreaseStreamRetentionPeriodInput: StructSchema = {
  kind: 'struct', name: 'IncreaseStreamRetentionPeriodInput', required: ['RetentionPeriodHours'],
  members: { RetentionPeriodHours: integer, StreamName, StreamARN, StreamId },
}
const StreamFilter: StructSchema = {
  kind: 'struct', name: 'StreamFilter', required: ['StreamARN'], members: { StreamARN, StreamCreationTimestamp: timestamp },
}
const StreamFilterList: ListSchema = { kind: 'list', of: StreamFilter, min: 1, max: 10000 }
const ListChannelsInputLimit: NumberSchema = { kind: 'integer', min: 1, max: 10000 }
const NextToken: StringSchema = { kind: 'string', min: 1, max: 1048576 }
const ListChannelsInput: StructSchema = {
  kind: 'struct', name: 'ListChannelsInput', required: [],
  members: {
    StreamFilter: StreamFilterList, MaxResults: ListChannelsInputLimit, NextToken,
  },
}
const ChannelDestinationType: StringSchema = { kind: 'string', oneOf: ['S3', 'S3_TABLES'] }
const ChannelStreamIdentifier: StructSchema = {
  kind: 'struct', name: 'ChannelStreamIdentifier', required: ['StreamARN', 'StreamCreationTimestamp'],
  members: { StreamARN, StreamCreationTimestamp: timestamp },
}
const ChannelStreamIdentifierList: ListSchema = { kind: 'list', of: ChannelStreamIdentifier, min: 1, max: 10000 }
const ChannelSummary: StructSchema = {
  kind: 'struct', name: 'ChannelSummary',
  required: [
    'ChannelName', 'ChannelARN', 'ChannelId', 'ChannelStatus', 'ChannelCreationTimestamp', 'ChannelDestinationType', 'Streams',
  ],
  members: {
    ChannelName, ChannelARN, ChannelId, ChannelStatus, ChannelStatusReason, ChannelCreationTimestamp: timestamp, ChannelDestinationType,
    Streams: ChannelStreamIdentifierList,
  },
}
const ChannelSummaryList: ListSchema = { kind: 'list', of: ChannelSummary }
const ListChannelsOutput: StructSchema = {
  kind: 'struct', name: 'ListChannelsOutput', required: ['ChannelSummaries'], members: { ChannelSummaries: ChannelSummaryList, NextToken },
}
const ListQueuesInputLimit: NumberSchema = { kind: 'integer', min: 1, max: 10000 }
const QueueStreamFilter: StructSchema = {
  kind: 'struct', name: 'QueueStreamFilter', required: ['StreamARN'], members: { StreamARN, StreamCreationTimestamp: timestamp },
}
const QueueStreamFilterList: ListSchema = { kind: 'list', of: QueueStreamFilter, min: 1, max: 10000 }
const ListQueuesInput: StructSchema = {
  kind: 'struct', name: 'ListQueuesInput', required: [],
  members: {
    MaxResults: ListQueuesInputLimit, NextToken, StreamFilter: QueueStreamFilterList,
  },
}
const QueueStreamIdentifier: StructSchema = {
  kind: 'struct', name: 'QueueStreamIdentifier', required: ['StreamARN', 'StreamCreationTimestamp'],
  members: { StreamARN, StreamCreationTimestamp: timestamp },
}
const QueueStreamIdentifierList: ListSchema = { kind: 'list', of: QueueStreamIdentifier, min: 1, max: 10000 }
const QueueSummary: StructSchema = {
  kind: 'struct', name: 'QueueSummary', required: ['QueueName', 'QueueARN', 'QueueStatus', 'QueueCreationTimestamp', 'Streams'],
  members: {
    QueueName, QueueARN, QueueStatus, QueueCreationTimestamp: timestamp, Streams: QueueStreamIdentifierList,
  },
}
const QueueSummaryList: ListSchema = { kind: 'list', of: QueueSummary }
const ListQueuesOutput: StructSchema = {
  kind: 'struct', name: 'ListQueuesOutput', required: ['QueueSummaries'], members: { QueueSummaries: QueueSummaryList, NextToken },
}
const ListShardsInputLimit: NumberSchema = { kind: 'integer', min: 1, max: 10000 }
const ShardFilterType: StringSchema = {
  kind: 'string',
  oneOf: [
    'AFTER_SHARD_ID', 'AT_TRIM_HORIZON', 'FROM_TRIM_HORIZON', 'AT_LATEST', 'AT_TIMESTAMP', 'FROM_TIMESTAMP',
  ],
}
const ShardFilter: StructSchema = {
  kind: 'struct', name: 'ShardFilter', required: ['Type'], members: { Type: ShardFilterType, ShardId, Timestamp: timestamp },
}
const ListShardsInput: StructSchema = {
  kind: 'struct', name: 'ListShardsInput', required: [],
  members: {
    MaxResults: ListShardsInputLimit, ExclusiveStartShardId: ShardId, StreamName, NextToken, StreamCreationTimestamp: timestamp,
    ShardFilter, StreamARN, StreamId,
  },
}
const ListShardsOutput: StructSchema = {
  kind: 'struct', name: 'ListShardsOutput', required: [], members: { Shards: ShardList, NextToken },
}
const ListStreamConsumersInputLimit: NumberSchema = { kind: 'integer', min: 1, max: 10000 }
const ListStreamConsumersInput: StructSchema = {
  kind: 'struct', name: 'ListStreamConsumersInput', required: ['StreamARN'],
  members: {
    StreamARN, NextToken, MaxResults: ListStreamConsumersInputLimit, StreamCreationTimestamp: timestamp, StreamId,
  },
}
const Consumer: StructSchema = {
  kind: 'struct', name: 'Consumer', required: ['ConsumerName', 'ConsumerARN', 'ConsumerStatus', 'ConsumerCreationTimestamp'],
  members: {
    ConsumerName, ConsumerARN, ConsumerStatus, ConsumerCreationTimestamp: timestamp,
  },
}
const ConsumerList: ListSchema = { kind: 'list', of: Consumer }
const ListStreamConsumersOutput: StructSchema = {
  kind: 'struct', name: 'ListStreamConsumersOutput', required: [], members: { Consumers: ConsumerList, NextToken },
}
const ListStreamsInputLimit: NumberSchema = { kind: 'integer', min: 1, max: 10000 }
const ListStreamsInput: StructSchema = {
  kind: 'struct', name: 'ListStreamsInput', required: [],
  members: {
    Limit: ListStreamsInputLimit, ExclusiveStartStreamName: StreamName, NextToken,
  },
}
const StreamNameList: ListSchema = { kind: 'list', of: StreamName }
const StreamSummary: StructSchema = {
  kind: 'struct', name: 'StreamSummary', required: ['StreamName', 'StreamARN', 'StreamStatus'],
  members: {
    StreamName, StreamARN, StreamStatus, StreamModeDetails, StreamCreationTimestamp: timestamp,
  },
}
const StreamSummaryList: ListSchema = { kind: 'list', of: StreamSummary }
const ListStreamsOutput: StructSchema = {
  kind: 'struct', name: 'ListStreamsOutput', required: ['StreamNames', 'HasMoreStreams'],
  members: {
    StreamNames: StreamNameList, HasMoreStreams: boolean, NextToken, StreamSummaries: StreamSummaryList,
  },
}
const ListTagsForResourceInput: StructSchema = {
  kind: 'struct', name: 'ListTagsForResourceInput', required: ['ResourceARN'], members: { ResourceARN, StreamId },
}
const Tag: StructSchema = {
  kind: 'struct', name: 'Tag', required: ['Key'], members: { Key: TagKey, Value: TagValue },
}
const TagList: ListSchema = { kind: 'list', of: Tag, min: 0, max: 200 }
const ListTagsForResourceOutput: StructSchema = {
  kind: 'struct', name: 'ListTagsForResourceOutput', required: [], members: { Tags: TagList },
}
const ListTagsForStreamInputLimit: NumberSchema = { kind: 'integer', min: 1, max: 50 }
const ListTagsForStreamInput: StructSchema = {
  kind: 'struct', name: 'ListTagsForStreamInput', required: [],
  members: {
    Limit: ListTagsForStreamInputLimit, ExclusiveStartTagKey: TagKey, StreamName, StreamARN, StreamId,
  },
}
const ListTagsForStreamOutput: StructSchema = {
  kind: 'struct', name: 'ListTagsForStreamOutput', required: ['Tags', 'HasMoreTags'], members: { Tags: TagList, HasMoreTags: boolean },
}
const MergeShardsInput: StructSchema = {
  kind: 'struct', name: 'MergeShardsInput', required: ['ShardToMerge', 'AdjacentShardToMerge'],
  members: {
    ShardToMerge: ShardId, AdjacentShardToMerge: ShardId, StreamName, StreamARN, StreamId,
  },
}
const PutRecordInput: StructSchema = {
  kind: 'struct', name: 'PutRecordInput', required: ['Data'],
  members: {
    SequenceNumberForOrdering: SequenceNumber, PartitionKey, ExplicitHashKey: HashKey, Data, StreamName, StreamARN, StreamId,
    DryRun: boolean,
  },
}
const PutRecordOutput: StructSchema = {
  kind: 'struct', name: 'PutRecordOutput', required: ['ShardId', 'SequenceNumber'], members: { ShardId, SequenceNumber, EncryptionType },
}
const PutRecordsRequestEntry: StructSchema = {
  kind: 'struct', name: 'PutRecordsRequestEntry', required: ['Data'], members: { PartitionKey, ExplicitHashKey: HashKey, Data },
}
const PutRecordsRequestEntryList: ListSchema = { kind: 'list', of: PutRecordsRequestEntry, min: 1, max: 500 }
const PutRecordsInput: StructSchema = {
  kind: 'struct', name: 'PutRecordsInput', required: ['Records'],
  members: {
    Records: PutRecordsRequestEntryList, StreamName, StreamARN, StreamId, DryRun: boolean,
  },
}
const PutRecordsResultEntry: StructSchema = {
  kind: 'struct', name: 'PutRecordsResultEntry', required: [], members: { SequenceNumber, ShardId, ErrorCode: text, ErrorMessage: text },
}
const PutRecordsResultEntryList: ListSchema = { kind: 'list', of: PutRecordsResultEntry, min: 1, max: 500 }
const PutRecordsOutput: StructSchema = {
  kind: 'struct', name: 'PutRecordsOutput', required: ['Records'],
  members: {
    FailedRecordCount: NaturalIntegerObject, Records: PutRecordsResultEntryList, EncryptionType,
  },
}
const PutResourcePolicyInput: StructSchema = {
  kind: 'struct', name: 'PutResourcePolicyInput', required: ['ResourceARN', 'Policy'], members: { ResourceARN, StreamId, Policy: text },
}
const ReceiveQueueRecordsInputLimit: NumberSchema = { kind: 'integer', min: 1, max: 10 }
const ReceiveQueueRecordsWaitTimeSeconds: NumberSchema = { kind: 'integer', min: 1, max: 20 }
const ReceiveDeadLetterQueueRecordsInput: StructSchema = {
  kind: 'struct', name: 'ReceiveDeadLetterQueueRecordsInput', required: ['QueueARN'],
  members: {
    QueueARN, Limit: ReceiveQueueRecordsInputLimit, WaitTimeSeconds: ReceiveQueueRecordsWaitTimeSeconds, VisibilityTimeoutSeconds,
  },
}
const RecordId: StringSchema = { kind: 'string', min: 1, max: 64, pattern: '^[a-z0-9]+$' }
const ReceiveCount: NumberSchema = { kind: 'integer', min: 0 }
const QueueRecord: StructSchema = {
  kind: 'struct', name: 'QueueRecord',
  required: [
    'ReceiptHandle', 'RecordId', 'Data', 'ApproximateArrivalTimestamp', 'FirstReceiveTimestamp', 'ReceiveCount',
  ],
  members: {
    ReceiptHandle, RecordId, PartitionKey, Data, ApproximateArrivalTimestamp: timestamp, FirstReceiveTimestamp: timestamp, ReceiveCount,
  },
}
const QueueRecordList: ListSchema = { kind: 'list', of: QueueRecord }
const ReceiveDeadLetterQueueRecordsOutput: StructSchema = {
  kind: 'struct', name: 'ReceiveDeadLetterQueueRecordsOutput', required: ['QueueRecords'], members: { QueueRecords: QueueRecordList },
}
const ReceiveQueueRecordsInput: StructSchema = {
  kind: 'struct', name: 'ReceiveQueueRecordsInput', required: ['QueueARN'],
  members: {
    QueueARN, Limit: ReceiveQueueRecordsInputLimit, WaitTimeSeconds: ReceiveQueueRecordsWaitTimeSeconds, VisibilityTimeoutSeconds,
  },
}
const ReceiveQueueRecordsOutput: StructSchema = {
  kind: 'struct', name: 'ReceiveQueueRecordsOutput', required: ['QueueRecords'], members: { QueueRecords: QueueRecordList },
}
const RegisterStreamConsumerInput: StructSchema = {
  kind: 'struct', name: 'RegisterStreamConsumerInput', required: ['StreamARN', 'ConsumerName'],
  members: { StreamARN, ConsumerName, StreamId, Tags: TagMap },
}
const RegisterStreamConsumerOutput: StructSchema = {
  kind: 'struct', name: 'RegisterStreamConsumerOutput', required: ['Consumer'], members: { Consumer },
}
const TagKeyList: ListSchema = { kind: 'list', of: TagKey, min: 1, max: 50 }
const RemoveTagsFromStreamInput: StructSchema = {
  kind: 'struct', name: 'RemoveTagsFromStreamInput', required: ['TagKeys'],
  members: { TagKeys: TagKeyList, StreamName, StreamARN, StreamId },
}
const RestoreDeadLetterQueueRecordsRequestEntry: StructSchema = {
  kind: 'struct', name: 'RestoreDeadLetterQueueRecordsRequestEntry', required: ['ReceiptHandle'], members: { ReceiptHandle },
}
const RestoreDeadLetterQueueRecordsRequestEntryList: ListSchema = { kind: 'list', of: RestoreDeadLetterQueueRecordsRequestEntry, min: 1, max: 10 }
const RestoreDeadLetterQueueRecordsInput: StructSchema = {
  kind: 'struct', name: 'RestoreDeadLetterQueueRecordsInput', required: ['QueueARN', 'Entries'],
  members: { QueueARN, Entries: RestoreDeadLetterQueueRecordsRequestEntryList },
}
const RestoreDeadLetterQueueRecordsResultEntry: StructSchema = {
  kind: 'struct', name: 'RestoreDeadLetterQueueRecordsResultEntry', required: ['ReceiptHandle'], members: { ReceiptHandle },
}
const RestoreDeadLetterQueueRecordsResultEntryList: ListSchema = { kind: 'list', of: RestoreDeadLetterQueueRecordsResultEntry }
const RestoreDeadLetterQueueRecordsErrorEntry: StructSchema = {
  kind: 'struct', name: 'RestoreDeadLetterQueueRecordsErrorEntry', required: ['ReceiptHandle', 'ErrorCode'],
  members: { ReceiptHandle, ErrorCode: text, ErrorMessage: text },
}
const RestoreDeadLetterQueueRecordsErrorEntryList: ListSchema = { kind: 'list', of: RestoreDeadLetterQueueRecordsErrorEntry }
const RestoreDeadLetterQueueRecordsOutput: StructSchema = {
  kind: 'struct', name: 'RestoreDeadLetterQueueRecordsOutput', required: ['Successful', 'Failed'],
  members: {
    Successful: RestoreDeadLetterQueueRecordsResultEntryList, Failed: RestoreDeadLetterQueueRecordsErrorEntryList,
  },
}
const SplitShardInput: StructSchema = {
  kind: 'struct', name: 'SplitShardInput', required: ['ShardToSplit', 'NewStartingHashKey'],
  members: {
    NewStartingHashKey: HashKey, StreamName, ShardToSplit: ShardId, StreamARN, StreamId,
  },
}
const StartStreamEncryptionInput: StructSchema = {
  kind: 'struct', name: 'StartStreamEncryptionInput', required: ['EncryptionType', 'KeyId'],
  members: { StreamName, EncryptionType, KeyId, StreamARN, StreamId },
}
const StopStreamEncryptionInput: StructSchema = {
  kind: 'struct', name: 'StopStreamEncryptionInput', required: ['EncryptionType', 'KeyId'],
  members: { StreamName, EncryptionType, KeyId, StreamARN, StreamId },
}
const StartingPosition: StructSchema = {
  kind: 'struct', name: 'StartingPosition', required: ['Type'], members: { Type: ShardIteratorType, SequenceNumber, Timestamp: timestamp },
}
const SubscribeToShardInput: StructSchema = {
  kind: 'struct', name: 'SubscribeToShardInput', required: ['ConsumerARN', 'ShardId', 'StartingPosition'],
  members: { ConsumerARN, StreamId, ShardId, StartingPosition, DryRun: boolean },
}
const SubscribeToShardEvent: StructSchema = {
  kind: 'struct', name: 'SubscribeToShardEvent', required: ['Records', 'MillisBehindLatest'],
  members: {
    Records: RecordList, ContinuationSequenceNumber: SequenceNumber, MillisBehindLatest, ChildShards: ChildShardList,
  },
}
const ResourceNotFoundException: StructSchema = {
  kind: 'struct', name: 'ResourceNotFoundException', required: [], members: { message: text },
}
const ResourceInUseException: StructSchema = {
  kind: 'struct', name: 'ResourceInUseException', required: [], members: { message: text },
}
const KMSDisabledException: StructSchema = {
  kind: 'struct', name: 'KMSDisabledException', required: [], members: { message: text },
}
const KMSInvalidStateException: StructSchema = {
  kind: 'struct', name: 'KMSInvalidStateException', required: [], members: { message: text },
}
const KMSAccessDeniedException: StructSchema = {
  kind: 'struct', name: 'KMSAccessDeniedException', required: [], members: { message: text },
}
const KMSNotFoundException: StructSchema = {
  kind: 'struct', name: 'KMSNotFoundException', required: [], members: { message: text },
}
const KMSOptInRequired: StructSchema = {
  kind: 'struct', name: 'KMSOptInRequired', required: [], members: { message: text },
}
const KMSThrottlingException: StructSchema = {
  kind: 'struct', name: 'KMSThrottlingException', required: [], members: { message: text },
}
const InternalFailureException: StructSchema = {
  kind: 'struct', name: 'InternalFailureException', required: [], members: { message: text },
}
const SubscribeToShardEventStream: StructSchema = {
  kind: 'struct', name: 'SubscribeToShardEventStream', required: ['SubscribeToShardEvent'],
  members: {
    SubscribeToShardEvent, ResourceNotFoundException, ResourceInUseException, KMSDisabledException, KMSInvalidStateException,
    KMSAccessDeniedException, KMSNotFoundException, KMSOptInRequired, KMSThrottlingException, InternalFailureException,
  },
  eventStream: true,
}
const SubscribeToShardOutput: StructSchema = {
  kind: 'struct', name: 'SubscribeToShardOutput', required: ['EventStream'], members: { EventStream: SubscribeToShardEventStream },
}
const TagResourceInput: StructSchema = {
  kind: 'struct', name: 'TagResourceInput', required: ['Tags', 'ResourceARN'], members: { Tags: TagMap, ResourceARN, StreamId },
}
const UntagResourceInput: StructSchema = {
  kind: 'struct', name: 'UntagResourceInput', required: ['TagKeys', 'ResourceARN'], members: { TagKeys: TagKeyList, ResourceARN, StreamId },
}
const MinimumThroughputBillingCommitmentInputStatus: StringSchema = { kind: 'string', oneOf: ['ENABLED', 'DISABLED'] }
const MinimumThroughputBillingCommitmentInput: StructSchema = {
  kind: 'struct', name: 'MinimumThroughputBillingCommitmentInput', required: ['Status'],
  members: { Status: MinimumThroughputBillingCommitmentInputStatus },
}
const UpdateAccountSettingsInput: StructSchema = {
  kind: 'struct', name: 'UpdateAccountSettingsInput', required: ['MinimumThroughputBillingCommitment'],
  members: {
    MinimumThroughputBillingCommitment: MinimumThroughputBillingCommitmentInput,
  },
}
const UpdateAccountSettingsOutput: StructSchema = {
  kind: 'struct', name: 'UpdateAccountSettingsOutput', required: [],
  members: {
    MinimumThroughputBillingCommitment: MinimumThroughputBillingCommitmentOutput,
  },
}
const S3DestinationUpdateInput: StructSchema = {
  kind: 'struct', name: 'S3DestinationUpdateInput', required: ['DataFreshnessInSeconds'], members: { DataFreshnessInSeconds: integer },
}
const S3TablesDestinationUpdateInput: StructSchema = {
  kind: 'struct', name: 'S3TablesDestinationUpdateInput', required: ['DataFreshnessInSeconds'],
  members: { DataFreshnessInSeconds: integer },
}
const CloudWatchLogsUpdateInput: StructSchema = {
  kind: 'struct', name: 'CloudWatchLogsUpdateInput', required: ['Enabled'],
  members: {
    Enabled: boolean, LogGroupName: CloudWatchLogGroupName, LogStreamName: CloudWatchLogStreamName,
  },
}
const ChannelLoggingUpdateInput: StructSchema = {
  kind: 'struct', name: 'ChannelLoggingUpdateInput', required: ['CloudWatchLogs'], members: { CloudWatchLogs: CloudWatchLogsUpdateInput },
}
const UpdateChannelInput: StructSchema = {
  kind: 'struct', name: 'UpdateChannelInput', required: ['ChannelARN'],
  members: {
    ChannelARN, S3DestinationConfiguration: S3DestinationUpdateInput, S3TablesDestinationConfiguration: S3TablesDestinationUpdateInput,
    LoggingConfiguration: ChannelLoggingUpdateInput,
  },
}
const UpdateChannelOutput: StructSchema = {
  kind: 'struct', name: 'UpdateChannelOutput', required: ['ChannelDescription'], members: { ChannelDescription },
}
const UpdateDeadLetterQueueRecordsVisibilityRequestEntry: StructSchema = {
  kind: 'struct', name: 'UpdateDeadLetterQueueRecordsVisibilityRequestEntry', required: ['ReceiptHandle', 'VisibilityTimeoutSeconds'],
  members: { ReceiptHandle, VisibilityTimeoutSeconds },
}
const UpdateDeadLetterQueueRecordsVisibilityRequestEntryList: ListSchema = {
  kind: 'list', of: UpdateDeadLetterQueueRecordsVisibilityRequestEntry, min: 1, max: 10,
}
const UpdateDeadLetterQueueRecordsVisibilityInput: StructSchema = {
  kind: 'struct', name: 'UpdateDeadLetterQueueRecordsVisibilityInput', required: ['QueueARN', 'Entries'],
  members: { QueueARN, Entries: UpdateDeadLetterQueueRecordsVisibilityRequestEntryList },
}
const UpdateDeadLetterQueueRecordsVisibilityResultEntry: StructSchema = {
  kind: 'struct', name: 'UpdateDeadLetterQueueRecordsVisibilityResultEntry', required: ['ReceiptHandle'], members: { ReceiptHandle },
}
const UpdateDeadLetterQueueRecordsVisibilityResultEntryList: ListSchema = { kind: 'list', of: UpdateDeadLetterQueueRecordsVisibilityResultEntry }
const UpdateDeadLetterQueueRecordsVisibilityErrorEntry: StructSchema = {
  kind: 'struct', name: 'UpdateDeadLetterQueueRecordsVisibilityErrorEntry', required: ['ReceiptHandle', 'ErrorCode'],
  members: { ReceiptHandle, ErrorCode: text, ErrorMessage: text },
}
const UpdateDeadLetterQueueRecordsVisibilityErrorEntryList: ListSchema = { kind: 'list', of: UpdateDeadLetterQueueRecordsVisibilityErrorEntry }
const UpdateDeadLetterQueueRecordsVisibilityOutput: StructSchema = {
  kind: 'struct', name: 'UpdateDeadLetterQueueRecordsVisibilityOutput', required: ['Successful', 'Failed'],
  members: {
    Successful: UpdateDeadLetterQueueRecordsVisibilityResultEntryList, Failed: UpdateDeadLetterQueueRecordsVisibilityErrorEntryList,
  },
}
const UpdateMaxRecordSizeInput: StructSchema = {
  kind: 'struct', name: 'UpdateMaxRecordSizeInput', required: ['MaxRecordSizeInKiB'], members: { StreamARN, StreamId, MaxRecordSizeInKiB },
}
const UpdateQueueInput: StructSchema = {
  kind: 'struct', name: 'UpdateQueueInput', required: ['QueueARN', 'QueueAttributes'], members: { QueueARN, QueueAttributes },
}
const UpdateQueueOutput: StructSchema = {
  kind: 'struct', name: 'UpdateQueueOutput', required: ['QueueDescription'], members: { QueueDescription },
}
const UpdateQueueRecordsVisibilityRequestEntry: StructSchema = {
  kind: 'struct', name: 'UpdateQueueRecordsVisibilityRequestEntry', required: ['ReceiptHandle', 'VisibilityTimeoutSeconds'],
  members: { ReceiptHandle, VisibilityTimeoutSeconds },
}
const UpdateQueueRecordsVisibilityRequestEntryList: ListSchema = { kind: 'list', of: UpdateQueueRecordsVisibilityRequestEntry, min: 1, max: 10 }
const UpdateQueueRecordsVisibilityInput: StructSchema = {
  kind: 'struct', name: 'UpdateQueueRecordsVisibilityInput', required: ['QueueARN', 'Entries'],
  members: { QueueARN, Entries: UpdateQueueRecordsVisibilityRequestEntryList },
}
const UpdateQueueRecordsVisibilityResultEntry: StructSchema = {
  kind: 'struct', name: 'UpdateQueueRecordsVisibilityResultEntry', required: ['ReceiptHandle'], members: { ReceiptHandle },
}
const UpdateQueueRecordsVisibilityResultEntryList: ListSchema = { kind: 'list', of: UpdateQueueRecordsVisibilityResultEntry }
const UpdateQueueRecordsVisibilityErrorEntry: StructSchema = {
  kind: 'struct', name: 'UpdateQueueRecordsVisibilityErrorEntry', required: ['ReceiptHandle', 'ErrorCode'],
  members: { ReceiptHandle, ErrorCode: text, ErrorMessage: text },
}
const UpdateQueueRecordsVisibilityErrorEntryList: ListSchema = { kind: 'list', of: UpdateQueueRecordsVisibilityErrorEntry }
const UpdateQueueRecordsVisibilityOutput: StructSchema = {
  kind: 'struct', name: 'UpdateQueueRecordsVisibilityOutput', required: ['Successful', 'Failed'],
  members: {
    Successful: UpdateQueueRecordsVisibilityResultEntryList, Failed: UpdateQueueRecordsVisibilityErrorEntryList,
  },
}
const ScalingType: StringSchema = { kind: 'string', oneOf: ['UNIFORM_SCALING'] }
const UpdateShardCountInput: StructSchema = {
  kind: 'struct', name: 'UpdateShardCountInput', required: ['TargetShardCount', 'ScalingType'],
  members: {
    ScalingType, StreamName, TargetShardCount: PositiveIntegerObject, StreamARN, StreamId,
  },
}
const UpdateShardCountOutput: StructSchema = {
  kind: 'struct', name: 'UpdateShardCountOutput', required: [],
  members: {
    StreamName, CurrentShardCount: PositiveIntegerObject, TargetShardCount: PositiveIntegerObject, StreamARN,
  },
}
const UpdateStreamModeInput: StructSchema = {
  kind: 'struct', name: 'UpdateStreamModeInput', required: ['StreamARN', 'StreamModeDetails'],
  members: {
    StreamARN, StreamId, StreamModeDetails, WarmThroughputMiBps: NaturalIntegerObject,
  },
}
const UpdateStreamRecordDistributionStrategyInput: StructSchema = {
  kind: 'struct', name: 'UpdateStreamRecordDistributionStrategyInput', required: ['StreamARN', 'RecordDistributionStrategy'],
  members: { StreamARN, StreamId, RecordDistributionStrategy },
}
const UpdateStreamWarmThroughputInput: StructSchema = {
  kind: 'struct', name: 'UpdateStreamWarmThroughputInput', required: ['WarmThroughputMiBps'],
  members: { StreamARN, StreamName, StreamId, WarmThroughputMiBps: NaturalIntegerObject },
}
const UpdateStreamWarmThroughputOutput: StructSchema = {
  kind: 'struct', name: 'UpdateStreamWarmThroughputOutput', required: [],
  members: { StreamARN, StreamName, WarmThroughput: WarmThroughputObject },
}

export interface AcknowledgeDeadLetterQueueRecordsErrorEntry {
  readonly ReceiptHandle: string
  readonly ErrorCode: string
  readonly ErrorMessage?: string
}
export interface AcknowledgeDeadLetterQueueRecordsInput {
  readonly QueueARN: string
  readonly Entries: readonly AcknowledgeDeadLetterQueueRecordsRequestEntry[]
}
export interface AcknowledgeDeadLetterQueueRecordsOutput {
  readonly Successful: readonly AcknowledgeDeadLetterQueueRecordsResultEntry[]
  readonly Failed: readonly AcknowledgeDeadLetterQueueRecordsErrorEntry[]
}
export interface AcknowledgeDeadLetterQueueRecordsRequestEntry {
  readonly ReceiptHandle: string
}
export interface AcknowledgeDeadLetterQueueRecordsResultEntry {
  readonly ReceiptHandle: string
}
export interface AcknowledgeQueueRecordsErrorEntry {
  readonly ReceiptHandle: string
  readonly ErrorCode: string
  readonly ErrorMessage?: string
}
export interface AcknowledgeQueueRecordsInput {
  readonly QueueARN: string
  readonly Entries: readonly AcknowledgeQueueRecordsRequestEntry[]
}
export interface AcknowledgeQueueRecordsOutput {
  readonly Successful: readonly AcknowledgeQueueRecordsResultEntry[]
  readonly Failed: readonly AcknowledgeQueueRecordsErrorEntry[]
}
export interface AcknowledgeQueueRecordsRequestEntry {
  readonly ReceiptHandle: string
}
export interface AcknowledgeQueueRecordsResultEntry {
  readonly ReceiptHandle: string
}
export interface AddTagsToStreamInput {
  readonly Tags: { readonly [key: string]: string }
  readonly StreamName?: string
  readonly StreamARN?: string
  readonly StreamId?: string
}
export interface ChannelDescription {
  readonly ChannelName: string
  readonly ChannelARN: string
  readonly ChannelId: string
  readonly ChannelStatus: ChannelStatus
  readonly ChannelStatusReason?: string
  readonly ChannelCreationTimestamp: number
  readonly ServiceExecutionRoleARN: string
  readonly StreamConfigurationList: readonly ChannelStreamDescription[]
  readonly S3DestinationConfiguration?: S3DestinationDescription
  readonly S3TablesDestinationConfiguration?: S3TablesDestinationDescription
  readonly EncryptionConfiguration?: ChannelEncryptionConfiguration
  readonly LoggingConfiguration: ChannelLoggingConfiguration
}
export type ChannelDestinationType = 'S3' | 'S3_TABLES'
export interface ChannelEncryptionConfiguration {
  readonly EncryptionType: ChannelEncryptionType
  readonly KeyId: string
}
export type ChannelEncryptionType = 'KMS'
export interface ChannelLoggingConfiguration {
  readonly CloudWatchLogs: CloudWatchLogs
}
export interface ChannelLoggingUpdateInput {
  readonly CloudWatchLogs: CloudWatchLogsUpdateInput
}
export type ChannelStatus = 'CREATING' | 'ACTIVE' | 'UPDATING' | 'DELETING' | 'FAILED'
export interface ChannelStreamConfiguration {
  readonly StreamARN: string
  readonly RecordConfiguration: RecordConfiguration
}
export interface ChannelStreamDescription {
  readonly StreamARN: string
  readonly StreamCreationTimestamp: number
  readonly RecordConfiguration: RecordConfiguration
}
export interface ChannelStreamIdentifier {
  readonly StreamARN: string
  readonly StreamCreationTimestamp: number
}
export interface ChannelSummary {
  readonly ChannelName: string
  readonly ChannelARN: string
  readonly ChannelId: string
  readonly ChannelStatus: ChannelStatus
  readonly ChannelStatusReason?: string
  readonly ChannelCreationTimestamp: number
  readonly ChannelDestinationType: ChannelDestinationType
  readonly Streams: readonly ChannelStreamIdentifier[]
}
export interface ChildShard {
  readonly ShardId: string
  readonly ParentShards: readonly string[]
  readonly HashKeyRange: HashKeyRange
}
export interface CloudWatchLogs {
  readonly Enabled: boolean
  readonly LogGroupName?: string
  readonly LogStreamName?: string
}
export interface CloudWatchLogsUpdateInput {
  readonly Enabled: boolean
  readonly LogGroupName?: string
  readonly LogStreamName?: string
}
export interface Consumer {
  readonly ConsumerName: string
  readonly ConsumerARN: string
  readonly ConsumerStatus: ConsumerStatus
  readonly ConsumerCreationTimestamp: number
}
export interface ConsumerDescription {
  readonly ConsumerName: string
  readonly ConsumerARN: string
  readonly ConsumerStatus: ConsumerStatus
  readonly ConsumerCreationTimestamp: number
  readonly StreamARN: string
}
export type ConsumerStatus = 'CREATING' | 'DELETING' | 'ACTIVE'
export interface CreateChannelInput {
  readonly ChannelName: string
  readonly ServiceExecutionRoleARN: string
  readonly StreamConfigurationList: readonly ChannelStreamConfiguration[]
  readonly S3DestinationConfiguration?: S3DestinationConfiguration
  readonly S3TablesDestinationConfiguration?: S3TablesDestinationConfiguration
  readonly EncryptionConfiguration?: ChannelEncryptionConfiguration
  readonly Tags?: { readonly [key: string]: string }
  readonly LoggingConfiguration?: ChannelLoggingConfiguration
}
export interface CreateChannelOutput {
  readonly ChannelDescription: ChannelDescription
}
export interface CreateQueueInput {
  readonly QueueName: string
  readonly StreamConfigurationList: readonly QueueStreamConfiguration[]
  readonly QueueAttributes?: QueueAttributes
  readonly Tags?: { readonly [key: string]: string }
}
export interface CreateQueueOutput {
  readonly QueueDescription: QueueDescription
}
export interface CreateStreamInput {
  readonly ShardCount?: number
  readonly StreamName: string
  readonly StreamModeDetails?: StreamModeDetails
  readonly Tags?: { readonly [key: string]: string }
  readonly WarmThroughputMiBps?: number
  readonly MaxRecordSizeInKiB?: number
  readonly RecordDistributionStrategy?: RecordDistributionStrategy
}
export interface DeadLetterConfiguration {
  readonly TargetType: TargetType
  readonly MaxReceiveCount?: number
}
export interface DeadLetterQueueS3Configuration {
  readonly BucketARN: string
  readonly ExpectedBucketOwner: string
  readonly ErrorOutputPrefix?: string
}
export interface DecreaseStreamRetentionPeriodInput {
  readonly RetentionPeriodHours: number
  readonly StreamName?: string
  readonly StreamARN?: string
  readonly StreamId?: string
}
export interface DeleteChannelInput {
  readonly ChannelARN: string
}
export interface DeleteQueueInput {
  readonly QueueARN: string
}
export interface DeleteResourcePolicyInput {
  readonly ResourceARN: string
  readonly StreamId?: string
}
export interface DeleteStreamInput {
  readonly StreamName?: string
  readonly EnforceConsumerDeletion?: boolean
  readonly StreamARN?: string
  readonly StreamId?: string
}
export interface DeregisterStreamConsumerInput {
  readonly StreamARN?: string
  readonly ConsumerName?: string
  readonly ConsumerARN?: string
  readonly StreamId?: string
}
export interface DescribeAccountSettingsInput {}
export interface DescribeAccountSettingsOutput {
  readonly MinimumThroughputBillingCommitment?: MinimumThroughputBillingCommitmentOutput
}
export interface DescribeChannelInput {
  readonly ChannelARN: string
}
export interface DescribeChannelOutput {
  readonly ChannelDescription: ChannelDescription
}
export interface DescribeLimitsInput {}
export interface DescribeLimitsOutput {
  readonly ShardLimit: number
  readonly OpenShardCount: number
  readonly OnDemandStreamCount: number
  readonly OnDemandStreamCountLimit: number
  readonly ChannelCount?: number
  readonly ChannelCountLimit?: number
}
export interface DescribeQueueInput {
  readonly QueueARN: string
}
export interface DescribeQueueOutput {
  readonly QueueDescription: QueueDescription
}
export interface DescribeStreamConsumerInput {
  readonly StreamARN?: string
  readonly ConsumerName?: string
  readonly ConsumerARN?: string
  readonly StreamId?: string
}
export interface DescribeStreamConsumerOutput {
  readonly ConsumerDescription: ConsumerDescription
}
export interface DescribeStreamInput {
  readonly Limit?: number
  readonly ExclusiveStartShardId?: string
  readonly StreamName?: string
  readonly StreamARN?: string
  readonly StreamId?: string
}
export interface DescribeStreamOutput {
  readonly StreamDescription: StreamDescription
}
export interface DescribeStreamSummaryInput {
  readonly StreamName?: string
  readonly StreamARN?: string
  readonly StreamId?: string
}
export interface DescribeStreamSummaryOutput {
  readonly StreamDescriptionSummary: StreamDescriptionSummary
}
export interface DisableEnhancedMonitoringInput {
  readonly StreamName?: string
  readonly ShardLevelMetrics: readonly MetricsName[]
  readonly StreamARN?: string
  readonly StreamId?: string
}
export interface EnableEnhancedMonitoringInput {
  readonly StreamName?: string
  readonly ShardLevelMetrics: readonly MetricsName[]
  readonly StreamARN?: string
  readonly StreamId?: string
}
export type EncryptionType = 'NONE' | 'KMS'
export interface EnhancedMetrics {
  readonly ShardLevelMetrics?: readonly MetricsName[]
}
export interface EnhancedMonitoringOutput {
  readonly StreamName?: string
  readonly CurrentShardLevelMetrics?: readonly MetricsName[]
  readonly DesiredShardLevelMetrics?: readonly MetricsName[]
  readonly StreamARN?: string
}
export interface GetRecordsInput {
  readonly Limit?: number
  readonly ShardIterator: string
  readonly StreamARN?: string
  readonly StreamId?: string
  readonly DryRun?: boolean
}
export interface GetRecordsOutput {
  readonly Records: readonly Record[]
  readonly NextShardIterator?: string
  readonly MillisBehindLatest?: number
  readonly ChildShards?: readonly ChildShard[]
}
export interface GetResourcePolicyInput {
  readonly ResourceARN: string
  readonly StreamId?: string
}
export interface GetResourcePolicyOutput {
  readonly Policy: string
}
export interface GetShardIteratorInput {
  readonly ShardId: string
  readonly ShardIteratorType: ShardIteratorType
  readonly StartingSequenceNumber?: string
  readonly StreamName?: string
  readonly Timestamp?: number
  readonly StreamARN?: string
  readonly StreamId?: string
  readonly DryRun?: boolean
}
export interface GetShardIteratorOutput {
  readonly ShardIterator?: string
}
export interface HashKeyRange {
  readonly StartingHashKey: string
  readonly EndingHashKey: string
}
export interface IncreaseStreamRetentionPeriodInput {
  readonly RetentionPeriodHours: number
  readonly StreamName?: string
  readonly StreamARN?: string
  readonly StreamId?: string
}
export interface InternalFailureException {
  readonly message?: string
}
export interface KMSAccessDeniedException {
  readonly message?: string
}
export interface KMSDisabledException {
  readonly message?: string
}
export interface KMSInvalidStateException {
  readonly message?: string
}
export interface KMSNotFoundException {
  readonly message?: string
}
export interface KMSOptInRequired {
  readonly message?: string
}
export interface KMSThrottlingException {
  readonly message?: string
}
export interface ListChannelsInput {
  readonly StreamFilter?: readonly StreamFilter[]
  readonly MaxResults?: number
  readonly NextToken?: string
}
export interface ListChannelsOutput {
  readonly ChannelSummaries: readonly ChannelSummary[]
  readonly NextToken?: string
}
export interface ListQueuesInput {
  readonly MaxResults?: number
  readonly NextToken?: string
  readonly StreamFilter?: readonly QueueStreamFilter[]
}
export interface ListQueuesOutput {
  readonly QueueSummaries: readonly QueueSummary[]
  readonly NextToken?: string
}
export interface ListShardsInput {
  readonly MaxResults?: number
  readonly ExclusiveStartShardId?: string
  readonly StreamName?: string
  readonly NextToken?: string
  readonly StreamCreationTimestamp?: number
  readonly ShardFilter?: ShardFilter
  readonly StreamARN?: string
  readonly StreamId?: string
}
export interface ListShardsOutput {
  readonly Shards?: readonly Shard[]
  readonly NextToken?: string
}
export interface ListStreamConsumersInput {
  readonly StreamARN: string
  readonly NextToken?: string
  readonly MaxResults?: number
  readonly StreamCreationTimestamp?: number
  readonly StreamId?: string
}
export interface ListStreamConsumersOutput {
  readonly Consumers?: readonly Consumer[]
  readonly NextToken?: string
}
export interface ListStreamsInput {
  readonly Limit?: number
  readonly ExclusiveStartStreamName?: string
  readonly NextToken?: string
}
export interface ListStreamsOutput {
  readonly StreamNames: readonly string[]
  readonly HasMoreStreams: boolean
  readonly NextToken?: string
  readonly StreamSummaries?: readonly StreamSummary[]
}
export interface ListTagsForResourceInput {
  readonly ResourceARN: string
  readonly StreamId?: string
}
export interface ListTagsForResourceOutput {
  readonly Tags?: readonly Tag[]
}
export interface ListTagsForStreamInput {
  readonly Limit?: number
  readonly ExclusiveStartTagKey?: string
  readonly StreamName?: string
  readonly StreamARN?: string
  readonly StreamId?: string
}
export interface ListTagsForStreamOutput {
  readonly Tags: readonly Tag[]
  readonly HasMoreTags: boolean
}
export interface MergeShardsInput {
  readonly ShardToMerge: string
  readonly AdjacentShardToMerge: string
  readonly StreamName?: string
  readonly StreamARN?: string
  readonly StreamId?: string
}
export type MetricsName = 'IncomingBytes' | 'IncomingRecords' | 'OutgoingBytes' | 'OutgoingRecords' | 'WriteProvisionedThroughputExceeded' | 'ReadProvisionedThroughputExceeded' | 'IteratorAgeMilliseconds' | 'ALL'
export interface MinimumThroughputBillingCommitmentInput {
  readonly Status: MinimumThroughputBillingCommitmentInputStatus
}
export type MinimumThroughputBillingCommitmentInputStatus = 'ENABLED' | 'DISABLED'
export interface MinimumThroughputBillingCommitmentOutput {
  readonly Status: MinimumThroughputBillingCommitmentOutputStatus
  readonly StartedAt?: number
  readonly EndedAt?: number
  readonly EarliestAllowedEndAt?: number
}
export type MinimumThroughputBillingCommitmentOutputStatus = 'ENABLED' | 'DISABLED' | 'ENABLED_UNTIL_EARLIEST_ALLOWED_END'
export interface PartitionField {
  readonly Transform: PartitionTransform
  readonly SourceName: string
}
export interface PartitionSpec {
  readonly PartitionFields: readonly PartitionField[]
}
export type PartitionTransform = 'TIME_HOUR'
export interface PutRecordInput {
  readonly SequenceNumberForOrdering?: string
  readonly PartitionKey?: string
  readonly ExplicitHashKey?: string
  readonly Data: Uint8Array
  readonly StreamName?: string
  readonly StreamARN?: string
  readonly StreamId?: string
  readonly DryRun?: boolean
}
export interface PutRecordOutput {
  readonly ShardId: string
  readonly SequenceNumber: string
  readonly EncryptionType?: EncryptionType
}
export interface PutRecordsInput {
  readonly Records: readonly PutRecordsRequestEntry[]
  readonly StreamName?: string
  readonly StreamARN?: string
  readonly StreamId?: string
  readonly DryRun?: boolean
}
export interface PutRecordsOutput {
  readonly FailedRecordCount?: number
  readonly Records: readonly PutRecordsResultEntry[]
  readonly EncryptionType?: EncryptionType
}
export interface PutRecordsRequestEntry {
  readonly PartitionKey?: string
  readonly ExplicitHashKey?: string
  readonly Data: Uint8Array
}
export interface PutRecordsResultEntry {
  readonly SequenceNumber?: string
  readonly ShardId?: string
  readonly ErrorCode?: string
  readonly ErrorMessage?: string
}
export interface PutResourcePolicyInput {
  readonly ResourceARN: string
  readonly StreamId?: string
  readonly Policy: string
}
export interface QueueAttributes {
  readonly VisibilityTimeoutSeconds?: number
  readonly DeadLetterConfiguration?: DeadLetterConfiguration
}
export interface QueueDescription {
  readonly QueueName: string
  readonly QueueARN: string
  readonly QueueStatus: QueueStatus
  readonly QueueCreationTimestamp: number
  readonly StreamConfigurationList: readonly QueueStreamConfiguration[]
  readonly QueueAttributes?: QueueAttributes
}
export interface QueueRecord {
  readonly ReceiptHandle: string
  readonly RecordId: string
  readonly PartitionKey?: string
  readonly Data: Uint8Array
  readonly ApproximateArrivalTimestamp: number
  readonly FirstReceiveTimestamp: number
  readonly ReceiveCount: number
}
export interface QueueStartingPosition {
  readonly Type: QueueStartingPositionType
  readonly Timestamp?: number
}
export type QueueStartingPositionType = 'TRIM_HORIZON' | 'LATEST' | 'AT_TIMESTAMP'
export type QueueStatus = 'CREATING' | 'ACTIVE' | 'UPDATING' | 'DELETING'
export interface QueueStreamConfiguration {
  readonly StreamARN: string
  readonly StartingPosition?: QueueStartingPosition
}
export interface QueueStreamFilter {
  readonly StreamARN: string
  readonly StreamCreationTimestamp?: number
}
export interface QueueStreamIdentifier {
  readonly StreamARN: string
  readonly StreamCreationTimestamp: number
}
export interface QueueSummary {
  readonly QueueName: string
  readonly QueueARN: string
  readonly QueueStatus: QueueStatus
  readonly QueueCreationTimestamp: number
  readonly Streams: readonly QueueStreamIdentifier[]
}
export interface ReceiveDeadLetterQueueRecordsInput {
  readonly QueueARN: string
  readonly Limit?: number
  readonly WaitTimeSeconds?: number
  readonly VisibilityTimeoutSeconds?: number
}
export interface ReceiveDeadLetterQueueRecordsOutput {
  readonly QueueRecords: readonly QueueRecord[]
}
export interface ReceiveQueueRecordsInput {
  readonly QueueARN: string
  readonly Limit?: number
  readonly WaitTimeSeconds?: number
  readonly VisibilityTimeoutSeconds?: number
}
export interface ReceiveQueueRecordsOutput {
  readonly QueueRecords: readonly QueueRecord[]
}
export interface Record {
  readonly SequenceNumber: string
  readonly ApproximateArrivalTimestamp?: number
  readonly Data: Uint8Array
  readonly PartitionKey?: string
  readonly EncryptionType?: EncryptionType
}
export interface RecordConfiguration {
  readonly RecordFormatType: RecordFormatType
  readonly GSRSchemaARN?: string
}
export type RecordDistributionStrategy = 'AUTO' | 'USER_PARTITION_KEY'
export type RecordFormatType = 'GSR_JSON' | 'JSON' | 'STRING' | 'BYTE_ARRAY'
export interface RegisterStreamConsumerInput {
  readonly StreamARN: string
  readonly ConsumerName: string
  readonly StreamId?: string
  readonly Tags?: { readonly [key: string]: string }
}
export interface RegisterStreamConsumerOutput {
  readonly Consumer: Consumer
}
export interface RemoveTagsFromStreamInput {
  readonly TagKeys: readonly string[]
  readonly StreamName?: string
  readonly StreamARN?: string
  readonly StreamId?: string
}
export interface ResourceInUseException {
  readonly message?: string
}
export interface ResourceNotFoundException {
  readonly message?: string
}
export interface RestoreDeadLetterQueueRecordsErrorEntry {
  readonly ReceiptHandle: string
  readonly ErrorCode: string
  readonly ErrorMessage?: string
}
export interface RestoreDeadLetterQueueRecordsInput {
  readonly QueueARN: string
  readonly Entries: readonly RestoreDeadLetterQueueRecordsRequestEntry[]
}
export interface RestoreDeadLetterQueueRecordsOutput {
  readonly Successful: readonly RestoreDeadLetterQueueRecordsResultEntry[]
  readonly Failed: readonly RestoreDeadLetterQueueRecordsErrorEntry[]
}
export interface RestoreDeadLetterQueueRecordsRequestEntry {
  readonly ReceiptHandle: string
}
export interface RestoreDeadLetterQueueRecordsResultEntry {
  readonly ReceiptHandle: string
}
export type S3CompressionType = 'NONE' | 'GZIP' | 'ZSTD'
export interface S3DestinationConfiguration {
  readonly DataFreshnessInSeconds?: number
  readonly DeadLetterQueueS3Configuration?: DeadLetterQueueS3Configuration
  readonly StorageConfiguration: S3StorageConfiguration
}
export interface S3DestinationDescription {
  readonly DataFreshnessInSeconds: number
  readonly DeadLetterQueueS3Configuration: DeadLetterQueueS3Configuration
  readonly StorageConfiguration: S3StorageConfiguration
}
export interface S3DestinationUpdateInput {
  readonly DataFreshnessInSeconds: number
}
export type S3StorageClass = 'STANDARD' | 'INTELLIGENT_TIERING' | 'GLACIER_IR'
export interface S3StorageConfiguration {
  readonly BucketARN: string
  readonly ExpectedBucketOwner: string
  readonly OutputKeyTemplate?: string
  readonly StorageClass?: S3StorageClass
  readonly CompressionType: S3CompressionType
}
export type S3TablesCompressionType = 'NONE' | 'ZSTD' | 'SNAPPY'
export interface S3TablesConfiguration {
  readonly TableBucketARN: string
  readonly Namespace: string
  readonly TableName: string
  readonly CompressionType: S3TablesCompressionType
  readonly PartitionSpec?: PartitionSpec
}
export interface S3TablesDestinationConfiguration {
  readonly DataFreshnessInSeconds?: number
  readonly DeadLetterQueueS3Configuration: DeadLetterQueueS3Configuration
  readonly S3TablesConfigurationList: readonly S3TablesConfiguration[]
}
export interface S3TablesDestinationDescription {
  readonly DataFreshnessInSeconds: number
  readonly DeadLetterQueueS3Configuration: DeadLetterQueueS3Configuration
  readonly S3TablesConfigurationList: readonly S3TablesConfiguration[]
}
export interface S3TablesDestinationUpdateInput {
  readonly DataFreshnessInSeconds: number
}
export type ScalingType = 'UNIFORM_SCALING'
export interface SequenceNumberRange {
  readonly StartingSequenceNumber: string
  readonly EndingSequenceNumber?: string
}
export interface Shard {
  readonly ShardId: string
  readonly ParentShardId?: string
  readonly AdjacentParentShardId?: string
  readonly HashKeyRange: HashKeyRange
  readonly SequenceNumberRange: SequenceNumberRange
}
export interface ShardFilter {
  readonly Type: ShardFilterType
  readonly ShardId?: string
  readonly Timestamp?: number
}
export type ShardFilterType = 'AFTER_SHARD_ID' | 'AT_TRIM_HORIZON' | 'FROM_TRIM_HORIZON' | 'AT_LATEST' | 'AT_TIMESTAMP' | 'FROM_TIMESTAMP'
export type ShardIteratorType = 'AFTER_SEQUENCE_NUMBER' | 'LATEST' | 'AT_TIMESTAMP' | 'AT_SEQUENCE_NUMBER' | 'TRIM_HORIZON'
export interface SplitShardInput {
  readonly NewStartingHashKey: string
  readonly StreamName?: string
  readonly ShardToSplit: string
  readonly StreamARN?: string
  readonly StreamId?: string
}
export interface StartStreamEncryptionInput {
  readonly StreamName?: string
  readonly EncryptionType: EncryptionType
  readonly KeyId: string
  readonly StreamARN?: string
  readonly StreamId?: string
}
export interface StartingPosition {
  readonly Type: ShardIteratorType
  readonly SequenceNumber?: string
  readonly Timestamp?: number
}
export interface StopStreamEncryptionInput {
  readonly StreamName?: string
  readonly EncryptionType: EncryptionType
  readonly KeyId: string
  readonly StreamARN?: string
  readonly StreamId?: string
}
export interface StreamDescription {
  readonly StreamName: string
  readonly StreamARN: string
  readonly StreamStatus: StreamStatus
  readonly StreamModeDetails?: StreamModeDetails
  readonly Shards: readonly Shard[]
  readonly HasMoreShards: boolean
  readonly RetentionPeriodHours: number
  readonly StreamCreationTimestamp: number
  readonly EnhancedMonitoring: readonly EnhancedMetrics[]
  readonly EncryptionType?: EncryptionType
  readonly KeyId?: string
}
export interface StreamDescriptionSummary {
  readonly StreamName: string
  readonly StreamARN: string
  readonly StreamId?: string
  readonly StreamStatus: StreamStatus
  readonly StreamModeDetails?: StreamModeDetails
  readonly RetentionPeriodHours: number
  readonly StreamCreationTimestamp: number
  readonly EnhancedMonitoring: readonly EnhancedMetrics[]
  readonly EncryptionType?: EncryptionType
  readonly KeyId?: string
  readonly OpenShardCount: number
  readonly ConsumerCount?: number
  readonly WarmThroughput?: WarmThroughputObject
  readonly MaxRecordSizeInKiB?: number
  readonly ChannelCount?: number
  readonly RecordDistributionStrategy?: RecordDistributionStrategy
  readonly QueueCount?: number
}
export interface StreamFilter {
  readonly StreamARN: string
  readonly StreamCreationTimestamp?: number
}
export type StreamMode = 'PROVISIONED' | 'ON_DEMAND'
export interface StreamModeDetails {
  readonly StreamMode: StreamMode
}
export type StreamStatus = 'CREATING' | 'DELETING' | 'ACTIVE' | 'UPDATING'
export interface StreamSummary {
  readonly StreamName: string
  readonly StreamARN: string
  readonly StreamStatus: StreamStatus
  readonly StreamModeDetails?: StreamModeDetails
  readonly StreamCreationTimestamp?: number
}
export interface SubscribeToShardEvent {
  readonly Records: readonly Record[]
  readonly ContinuationSequenceNumber?: string
  readonly MillisBehindLatest: number
  readonly ChildShards?: readonly ChildShard[]
}
export type SubscribeToShardEventStream =
  | { readonly SubscribeToShardEvent: SubscribeToShardEvent }
  | { readonly ResourceNotFoundException: ResourceNotFoundException }
  | { readonly ResourceInUseException: ResourceInUseException }
  | { readonly KMSDisabledException: KMSDisabledException }
  | { readonly KMSInvalidStateException: KMSInvalidStateException }
  | { readonly KMSAccessDeniedException: KMSAccessDeniedException }
  | { readonly KMSNotFoundException: KMSNotFoundException }
  | { readonly KMSOptInRequired: KMSOptInRequired }
  | { readonly KMSThrottlingException: KMSThrottlingException }
  | { readonly InternalFailureException: InternalFailureException }
export interface SubscribeToShardInput {
  readonly ConsumerARN: string
  readonly StreamId?: string
  readonly ShardId: string
  readonly StartingPosition: StartingPosition
  readonly DryRun?: boolean
}
export interface SubscribeToShardOutput {
  readonly EventStream: AsyncIterable<SubscribeToShardEventStream>
}
export interface Tag {
  readonly Key: string
  readonly Value?: string
}
export interface TagResourceInput {
  readonly Tags: { readonly [key: string]: string }
  readonly ResourceARN: string
  readonly StreamId?: string
}
export type TargetType = 'BUILT_IN' | 'NONE'
export interface UntagResourceInput {
  readonly TagKeys: readonly string[]
  readonly ResourceARN: string
  readonly StreamId?: string
}
export interface UpdateAccountSettingsInput {
  readonly MinimumThroughputBillingCommitment: MinimumThroughputBillingCommitmentInput
}
export interface UpdateAccountSettingsOutput {
  readonly MinimumThroughputBillingCommitment?: MinimumThroughputBillingCommitmentOutput
}
export interface UpdateChannelInput {
  readonly ChannelARN: string
  readonly S3DestinationConfiguration?: S3DestinationUpdateInput
  readonly S3TablesDestinationConfiguration?: S3TablesDestinationUpdateInput
  readonly LoggingConfiguration?: ChannelLoggingUpdateInput
}
export interface UpdateChannelOutput {
  readonly ChannelDescription: ChannelDescription
}
export interface UpdateDeadLetterQueueRecordsVisibilityErrorEntry {
  readonly ReceiptHandle: string
  readonly ErrorCode: string
  readonly ErrorMessage?: string
}
export interface UpdateDeadLetterQueueRecordsVisibilityInput {
  readonly QueueARN: string
  readonly Entries: readonly UpdateDeadLetterQueueRecordsVisibilityRequestEntry[]
}
export interface UpdateDeadLetterQueueRecordsVisibilityOutput {
  readonly Successful: readonly UpdateDeadLetterQueueRecordsVisibilityResultEntry[]
  readonly Failed: readonly UpdateDeadLetterQueueRecordsVisibilityErrorEntry[]
}
export interface UpdateDeadLetterQueueRecordsVisibilityRequestEntry {
  readonly ReceiptHandle: string
  readonly VisibilityTimeoutSeconds: number
}
export interface UpdateDeadLetterQueueRecordsVisibilityResultEntry {
  readonly ReceiptHandle: string
}
export interface UpdateMaxRecordSizeInput {
  readonly StreamARN?: string
  readonly StreamId?: string
  readonly MaxRecordSizeInKiB: number
}
export interface UpdateQueueInput {
  readonly QueueARN: string
  readonly QueueAttributes: QueueAttributes
}
export interface UpdateQueueOutput {
  readonly QueueDescription: QueueDescription
}
export interface UpdateQueueRecordsVisibilityErrorEntry {
  readonly ReceiptHandle: string
  readonly ErrorCode: string
  readonly ErrorMessage?: string
}
export interface UpdateQueueRecordsVisibilityInput {
  readonly QueueARN: string
  readonly Entries: readonly UpdateQueueRecordsVisibilityRequestEntry[]
}
export interface UpdateQueueRecordsVisibilityOutput {
  readonly Successful: readonly UpdateQueueRecordsVisibilityResultEntry[]
  readonly Failed: readonly UpdateQueueRecordsVisibilityErrorEntry[]
}
export interface UpdateQueueRecordsVisibilityRequestEntry {
  readonly ReceiptHandle: string
  readonly VisibilityTimeoutSeconds: number
}
export interface UpdateQueueRecordsVisibilityResultEntry {
  readonly ReceiptHandle: string
}
export interface UpdateShardCountInput {
  readonly ScalingType: ScalingType
  readonly StreamName?: string
  readonly TargetShardCount: number
  readonly StreamARN?: string
  readonly StreamId?: string
}
export interface UpdateShardCountOutput {
  readonly StreamName?: string
  readonly CurrentShardCount?: number
  readonly TargetShardCount?: number
  readonly StreamARN?: string
}
export interface UpdateStreamModeInput {
  readonly StreamARN: string
  readonly StreamId?: string
  readonly StreamModeDetails: StreamModeDetails
  readonly WarmThroughputMiBps?: number
}
export interface UpdateStreamRecordDistributionStrategyInput {
  readonly StreamARN: string
  readonly StreamId?: string
  readonly RecordDistributionStrategy: RecordDistributionStrategy
}
export interface UpdateStreamWarmThroughputInput {
  readonly StreamARN?: string
  readonly StreamName?: string
  readonly StreamId?: string
  readonly WarmThroughputMiBps: number
}
export interface UpdateStreamWarmThroughputOutput {
  readonly StreamARN?: string
  readonly StreamName?: string
  readonly WarmThroughput?: WarmThroughputObject
}
export interface WarmThroughputObject {
  readonly TargetMiBps?: number
  readonly CurrentMiBps?: number
}

const acknowledgeDeadLetterQueueRecordsErrors = [
  'AccessDeniedException', 'InternalFailureException', 'InvalidArgumentException', 'ResourceNotFoundException', 'ThrottlingException',
] as const
export type AcknowledgeDeadLetterQueueRecordsError = (typeof acknowledgeDeadLetterQueueRecordsErrors)[number]
export const AcknowledgeDeadLetterQueueRecords: OperationModel<AcknowledgeDeadLetterQueueRecordsInput, AcknowledgeDeadLetterQueueRecordsOutput, AcknowledgeDeadLetterQueueRecordsError> = {
  name: 'AcknowledgeDeadLetterQueueRecords', plane: 'data', input: AcknowledgeDeadLetterQueueRecordsInput,
  output: AcknowledgeDeadLetterQueueRecordsOutput, errors: acknowledgeDeadLetterQueueRecordsErrors,
}

const acknowledgeQueueRecordsErrors = [
  'AccessDeniedException', 'InternalFailureException', 'InvalidArgumentException', 'ResourceNotFoundException', 'ThrottlingException',
] as const
export type AcknowledgeQueueRecordsError = (typeof acknowledgeQueueRecordsErrors)[number]
export const AcknowledgeQueueRecords: OperationModel<AcknowledgeQueueRecordsInput, AcknowledgeQueueRecordsOutput, AcknowledgeQueueRecordsError> = {
  name: 'AcknowledgeQueueRecords', plane: 'data', input: AcknowledgeQueueRecordsInput, output: AcknowledgeQueueRecordsOutput,
  errors: acknowledgeQueueRecordsErrors,
}

const addTagsToStreamErrors = [
  'ResourceNotFoundException', 'ResourceInUseException', 'InvalidArgumentException', 'LimitExceededException', 'AccessDeniedException',
] as const
export type AddTagsToStreamError = (typeof addTagsToStreamErrors)[number]
export const AddTagsToStream: OperationModel<AddTagsToStreamInput, undefined, AddTagsToStreamError> = {
  name: 'AddTagsToStream', plane: 'control', input: AddTagsToStreamInput, errors: addTagsToStreamErrors,
}

const createChannelErrors = [
  'ValidationException', 'ResourceInUseException', 'ResourceNotFoundException', 'LimitExceededException', 'InvalidArgumentException',
  'KMSDisabledException', 'KMSInvalidStateException', 'KMSAccessDeniedException', 'KMSNotFoundException', 'KMSOptInRequired',
  'KMSThrottlingException', 'AccessDeniedException',
] as const
export type CreateChannelError = (typeof createChannelErrors)[number]
export const CreateChannel: OperationModel<CreateChannelInput, CreateChannelOutput, CreateChannelError> = {
  name: 'CreateChannel', plane: 'control', input: CreateChannelInput, output: CreateChannelOutput, errors: createChannelErrors,
}

const createQueueErrors = [
  'ValidationException', 'ResourceInUseException', 'ResourceNotFoundException', 'LimitExceededException', 'InvalidArgumentException',
  'AccessDeniedException', 'InternalFailureException',
] as const
export type CreateQueueError = (typeof createQueueErrors)[number]
export const CreateQueue: OperationModel<CreateQueueInput, CreateQueueOutput, CreateQueueError> = {
  name: 'CreateQueue', plane: 'control', input: CreateQueueInput, output: CreateQueueOutput, errors: createQueueErrors,
}

const createStreamErrors = [
  'ResourceInUseException', 'LimitExceededException', 'InvalidArgumentException', 'ValidationException',
] as const
export type CreateStreamError = (typeof createStreamErrors)[number]
export const CreateStream: OperationModel<CreateStreamInput, undefined, CreateStreamError> = {
  name: 'CreateStream', plane: 'control', input: CreateStreamInput, errors: createStreamErrors,
}

const decreaseStreamRetentionPeriodErrors = [
  'ResourceInUseException', 'ResourceNotFoundException', 'LimitExceededException', 'InvalidArgumentException', 'AccessDeniedException',
] as const
export type DecreaseStreamRetentionPeriodError = (typeof decreaseStreamRetentionPeriodErrors)[number]
export const DecreaseStreamRetentionPeriod: OperationModel<DecreaseStreamRetentionPeriodInput, undefined, DecreaseStreamRetentionPeriodError> = {
  name: 'DecreaseStreamRetentionPeriod', plane: 'control', input: DecreaseStreamRetentionPeriodInput,
  errors: decreaseStreamRetentionPeriodErrors,
}

const deleteChannelErrors = [
  'ValidationException', 'ResourceNotFoundException', 'LimitExceededException', 'InvalidArgumentException', 'AccessDeniedException',
] as const
export type DeleteChannelError = (typeof deleteChannelErrors)[number]
export const DeleteChannel: OperationModel<DeleteChannelInput, undefined, DeleteChannelError> = {
  name: 'DeleteChannel', plane: 'control', input: DeleteChannelInput, errors: deleteChannelErrors,
}

const deleteQueueErrors = [
  'ValidationException', 'ResourceNotFoundException', 'LimitExceededException', 'InvalidArgumentException', 'AccessDeniedException',
  'InternalFailureException',
] as const
export type DeleteQueueError = (typeof deleteQueueErrors)[number]
export const DeleteQueue: OperationModel<DeleteQueueInput, undefined, DeleteQueueError> = {
  name: 'DeleteQueue', plane: 'control', input: DeleteQueueInput, errors: deleteQueueErrors,
}

const deleteResourcePolicyErrors = [
  'ValidationException', 'AccessDeniedException', 'ResourceNotFoundException', 'LimitExceededException', 'InvalidArgumentException',
  'ResourceInUseException', 'InternalFailureException',
] as const
export type DeleteResourcePolicyError = (typeof deleteResourcePolicyErrors)[number]
export const DeleteResourcePolicy: OperationModel<DeleteResourcePolicyInput, undefined, DeleteResourcePolicyError> = {
  name: 'DeleteResourcePolicy', plane: 'control', input: DeleteResourcePolicyInput, errors: deleteResourcePolicyErrors,
}

const deleteStreamErrors = [
  'ResourceNotFoundException', 'LimitExceededException', 'ResourceInUseException', 'InvalidArgumentException', 'AccessDeniedException',
] as const
export type DeleteStreamError = (typeof deleteStreamErrors)[number]
export const DeleteStream: OperationModel<DeleteStreamInput, undefined, DeleteStreamError> = {
  name: 'DeleteStream', plane: 'control', input: DeleteStreamInput, errors: deleteStreamErrors,
}

const deregisterStreamConsumerErrors = [
  'LimitExceededException', 'ResourceNotFoundException', 'InvalidArgumentException',
] as const
export type DeregisterStreamConsumerError = (typeof deregisterStreamConsumerErrors)[number]
export const DeregisterStreamConsumer: OperationModel<DeregisterStreamConsumerInput, undefined, DeregisterStreamConsumerError> = {
  name: 'DeregisterStreamConsumer', plane: 'control', input: DeregisterStreamConsumerInput, errors: deregisterStreamConsumerErrors,
}

const describeAccountSettingsErrors = ['LimitExceededException'] as const
export type DescribeAccountSettingsError = (typeof describeAccountSettingsErrors)[number]
export const DescribeAccountSettings: OperationModel<DescribeAccountSettingsInput, DescribeAccountSettingsOutput, DescribeAccountSettingsError> = {
  name: 'DescribeAccountSettings', plane: 'control', input: DescribeAccountSettingsInput, output: DescribeAccountSettingsOutput,
  errors: describeAccountSettingsErrors,
}

const describeChannelErrors = [
  'ValidationException', 'ResourceNotFoundException', 'LimitExceededException', 'InvalidArgumentException', 'AccessDeniedException',
] as const
export type DescribeChannelError = (typeof describeChannelErrors)[number]
export const DescribeChannel: OperationModel<DescribeChannelInput, DescribeChannelOutput, DescribeChannelError> = {
  name: 'DescribeChannel', plane: 'control', input: DescribeChannelInput, output: DescribeChannelOutput, errors: describeChannelErrors,
}

const describeLimitsErrors = ['LimitExceededException'] as const
export type DescribeLimitsError = (typeof describeLimitsErrors)[number]
export const DescribeLimits: OperationModel<DescribeLimitsInput, DescribeLimitsOutput, DescribeLimitsError> = {
  name: 'DescribeLimits', plane: 'control', input: DescribeLimitsInput, output: DescribeLimitsOutput, errors: describeLimitsErrors,
}

const describeQueueErrors = [
  'ValidationException', 'ResourceNotFoundException', 'LimitExceededException', 'InvalidArgumentException', 'AccessDeniedException',
  'InternalFailureException',
] as const
export type DescribeQueueError = (typeof describeQueueErrors)[number]
export const DescribeQueue: OperationModel<DescribeQueueInput, DescribeQueueOutput, DescribeQueueError> = {
  name: 'DescribeQueue', plane: 'control', input: DescribeQueueInput, output: DescribeQueueOutput, errors: describeQueueErrors,
}

const describeStreamErrors = [
  'ResourceNotFoundException', 'LimitExceededException', 'InvalidArgumentException', 'AccessDeniedException',
] as const
export type DescribeStreamError = (typeof describeStreamErrors)[number]
export const DescribeStream: OperationModel<DescribeStreamInput, DescribeStreamOutput, DescribeStreamError> = {
  name: 'DescribeStream', plane: 'control', input: DescribeStreamInput, output: DescribeStreamOutput, errors: describeStreamErrors,
}

const describeStreamConsumerErrors = [
  'LimitExceededException', 'ResourceNotFoundException', 'InvalidArgumentException',
] as const
export type DescribeStreamConsumerError = (typeof describeStreamConsumerErrors)[number]
export const DescribeStreamConsumer: OperationModel<DescribeStreamConsumerInput, DescribeStreamConsumerOutput, DescribeStreamConsumerError> = {
  name: 'DescribeStreamConsumer', plane: 'control', input: DescribeStreamConsumerInput, output: DescribeStreamConsumerOutput,
  errors: describeStreamConsumerErrors,
}

const describeStreamSummaryErrors = [
  'ResourceNotFoundException', 'LimitExceededException', 'InvalidArgumentException', 'AccessDeniedException',
] as const
export type DescribeStreamSummaryError = (typeof describeStreamSummaryErrors)[number]
export const DescribeStreamSummary: OperationModel<DescribeStreamSummaryInput, DescribeStreamSummaryOutput, DescribeStreamSummaryError> = {
  name: 'DescribeStreamSummary', plane: 'control', input: DescribeStreamSummaryInput, output: DescribeStreamSummaryOutput,
  errors: describeStreamSummaryErrors,
}

const disableEnhancedMonitoringErrors = [
  'InvalidArgumentException', 'LimitExceededException', 'ResourceInUseException', 'ResourceNotFoundException', 'AccessDeniedException',
] as const
export type DisableEnhancedMonitoringError = (typeof disableEnhancedMonitoringErrors)[number]
export const DisableEnhancedMonitoring: OperationModel<DisableEnhancedMonitoringInput, EnhancedMonitoringOutput, DisableEnhancedMonitoringError> = {
  name: 'DisableEnhancedMonitoring', plane: 'control', input: DisableEnhancedMonitoringInput, output: EnhancedMonitoringOutput,
  errors: disableEnhancedMonitoringErrors,
}

const enableEnhancedMonitoringErrors = [
  'InvalidArgumentException', 'LimitExceededException', 'ResourceInUseException', 'ResourceNotFoundException', 'AccessDeniedException',
] as const
export type EnableEnhancedMonitoringError = (typeof enableEnhancedMonitoringErrors)[number]
export const EnableEnhancedMonitoring: OperationModel<EnableEnhancedMonitoringInput, EnhancedMonitoringOutput, EnableEnhancedMonitoringError> = {
  name: 'EnableEnhancedMonitoring', plane: 'control', input: EnableEnhancedMonitoringInput, output: EnhancedMonitoringOutput,
  errors: enableEnhancedMonitoringErrors,
}

const getRecordsErrors = [
  'ResourceNotFoundException', 'InvalidArgumentException', 'ProvisionedThroughputExceededException', 'ExpiredIteratorException',
  'KMSDisabledException', 'KMSInvalidStateException', 'KMSAccessDeniedException', 'KMSNotFoundException', 'KMSOptInRequired',
  'KMSThrottlingException', 'AccessDeniedException', 'InternalFailureException', 'DryRunOperationException',
] as const
export type GetRecordsError = (typeof getRecordsErrors)[number]
export const GetRecords: OperationModel<GetRecordsInput, GetRecordsOutput, GetRecordsError> = {
  name: 'GetRecords', plane: 'data', input: GetRecordsInput, output: GetRecordsOutput, errors: getRecordsErrors,
}

const getResourcePolicyErrors = [
  'ValidationException', 'AccessDeniedException', 'ResourceNotFoundException', 'LimitExceededException', 'InvalidArgumentException',
  'ResourceInUseException', 'InternalFailureException',
] as const
export type GetResourcePolicyError = (typeof getResourcePolicyErrors)[number]
export const GetResourcePolicy: OperationModel<GetResourcePolicyInput, GetResourcePolicyOutput, GetResourcePolicyError> = {
  name: 'GetResourcePolicy', plane: 'control', input: GetResourcePolicyInput, output: GetResourcePolicyOutput,
  errors: getResourcePolicyErrors,
}

const getShardIteratorErrors = [
  'ResourceNotFoundException', 'InvalidArgumentException', 'ProvisionedThroughputExceededException', 'AccessDeniedException',
  'InternalFailureException', 'DryRunOperationException',
] as const
export type GetShardIteratorError = (typeof getShardIteratorErrors)[number]
export const GetShardIterator: OperationModel<GetShardIteratorInput, GetShardIteratorOutput, GetShardIteratorError> = {
  name: 'GetShardIterator', plane: 'data', input: GetShardIteratorInput, output: GetShardIteratorOutput, errors: getShardIteratorErrors,
}

const increaseStreamRetentionPeriodErrors = [
  'ResourceInUseException', 'ResourceNotFoundException', 'LimitExceededException', 'InvalidArgumentException', 'AccessDeniedException',
] as const
export type IncreaseStreamRetentionPeriodError = (typeof increaseStreamRetentionPeriodErrors)[number]
export const IncreaseStreamRetentionPeriod: OperationModel<IncreaseStreamRetentionPeriodInput, undefined, IncreaseStreamRetentionPeriodError> = {
  name: 'IncreaseStreamRetentionPeriod', plane: 'control', input: IncreaseStreamRetentionPeriodInput,
  errors: increaseStreamRetentionPeriodErrors,
}

const listChannelsErrors = [
  'ValidationException', 'ExpiredNextTokenException', 'LimitExceededException', 'InvalidArgumentException', 'AccessDeniedException',
] as const
export type ListChannelsError = (typeof listChannelsErrors)[number]
export const ListChannels: OperationModel<ListChannelsInput, ListChannelsOutput, ListChannelsError> = {
  name: 'ListChannels', plane: 'control', input: ListChannelsInput, output: ListChannelsOutput, errors: listChannelsErrors,
}

const listQueuesErrors = [
  'ValidationException', 'ExpiredNextTokenException', 'LimitExceededException', 'InvalidArgumentException', 'AccessDeniedException',
  'InternalFailureException',
] as const
export type ListQueuesError = (typeof listQueuesErrors)[number]
export const ListQueues: OperationModel<ListQueuesInput, ListQueuesOutput, ListQueuesError> = {
  name: 'ListQueues', plane: 'control', input: ListQueuesInput, output: ListQueuesOutput, errors: listQueuesErrors,
}

const listShardsErrors = [
  'ResourceNotFoundException', 'InvalidArgumentException', 'LimitExceededException', 'ExpiredNextTokenException', 'ResourceInUseException',
  'AccessDeniedException',
] as const
export type ListShardsError = (typeof listShardsErrors)[number]
export const ListShards: OperationModel<ListShardsInput, ListShardsOutput, ListShardsError> = {
  name: 'ListShards', plane: 'control', input: ListShardsInput, output: ListShardsOutput, errors: listShardsErrors,
}

const listStreamConsumersErrors = [
  'ResourceNotFoundException', 'InvalidArgumentException', 'LimitExceededException', 'ExpiredNextTokenException', 'ResourceInUseException',
] as const
export type ListStreamConsumersError = (typeof listStreamConsumersErrors)[number]
export const ListStreamConsumers: OperationModel<ListStreamConsumersInput, ListStreamConsumersOutput, ListStreamConsumersError> = {
  name: 'ListStreamConsumers', plane: 'control', input: ListStreamConsumersInput, output: ListStreamConsumersOutput,
  errors: listStreamConsumersErrors,
}

const listStreamsErrors = [
  'LimitExceededException', 'ExpiredNextTokenException', 'InvalidArgumentException',
] as const
export type ListStreamsError = (typeof listStreamsErrors)[number]
export const ListStreams: OperationModel<ListStreamsInput, ListStreamsOutput, ListStreamsError> = {
  name: 'ListStreams', plane: 'control', input: ListStreamsInput, output: ListStreamsOutput, errors: listStreamsErrors,
}

const listTagsForResourceErrors = [
  'ValidationException', 'ResourceNotFoundException', 'ResourceInUseException', 'InvalidArgumentException', 'LimitExceededException',
  'AccessDeniedException', 'InternalFailureException',
] as const
export type ListTagsForResourceError = (typeof listTagsForResourceErrors)[number]
export const ListTagsForResource: OperationModel<ListTagsForResourceInput, ListTagsForResourceOutput, ListTagsForResourceError> = {
  name: 'ListTagsForResource', plane: 'control', input: ListTagsForResourceInput, output: ListTagsForResourceOutput,
  errors: listTagsForResourceErrors,
}

const listTagsForStreamErrors = [
  'ResourceNotFoundException', 'InvalidArgumentException', 'LimitExceededException', 'AccessDeniedException',
] as const
export type ListTagsForStreamError = (typeof listTagsForStreamErrors)[number]
export const ListTagsForStream: OperationModel<ListTagsForStreamInput, ListTagsForStreamOutput, ListTagsForStreamError> = {
  name: 'ListTagsForStream', plane: 'control', input: ListTagsForStreamInput, output: ListTagsForStreamOutput,
  errors: listTagsForStreamErrors,
}

const mergeShardsErrors = [
  'ResourceNotFoundException', 'ResourceInUseException', 'InvalidArgumentException', 'LimitExceededException', 'ValidationException',
  'AccessDeniedException',
] as const
export type MergeShardsError = (typeof mergeShardsErrors)[number]
export const MergeShards: OperationModel<MergeShardsInput, undefined, MergeShardsError> = {
  name: 'MergeShards', plane: 'control', input: MergeShardsInput, errors: mergeShardsErrors,
}

const putRecordErrors = [
  'ResourceNotFoundException', 'InvalidArgumentException', 'ProvisionedThroughputExceededException', 'KMSDisabledException',
  'KMSInvalidStateException', 'KMSAccessDeniedException', 'KMSNotFoundException', 'KMSOptInRequired', 'KMSThrottlingException',
  'AccessDeniedException', 'InternalFailureException', 'DryRunOperationException',
] as const
export type PutRecordError = (typeof putRecordErrors)[number]
export const PutRecord: OperationModel<PutRecordInput, PutRecordOutput, PutRecordError> = {
  name: 'PutRecord', plane: 'data', input: PutRecordInput, output: PutRecordOutput, errors: putRecordErrors,
}

const putRecordsErrors = [
  'ResourceNotFoundException', 'InvalidArgumentException', 'ProvisionedThroughputExceededException', 'KMSDisabledException',
  'KMSInvalidStateException', 'KMSAccessDeniedException', 'KMSNotFoundException', 'KMSOptInRequired', 'KMSThrottlingException',
  'AccessDeniedException', 'InternalFailureException', 'DryRunOperationException',
] as const
export type PutRecordsError = (typeof putRecordsErrors)[number]
export const PutRecords: OperationModel<PutRecordsInput, PutRecordsOutput, PutRecordsError> = {
  name: 'PutRecords', plane: 'data', input: PutRecordsInput, output: PutRecordsOutput, errors: putRecordsErrors,
}

const putResourcePolicyErrors = [
  'ValidationException', 'AccessDeniedException', 'ResourceNotFoundException', 'LimitExceededException', 'InvalidArgumentException',
  'ResourceInUseException', 'InternalFailureException',
] as const
export type PutResourcePolicyError = (typeof putResourcePolicyErrors)[number]
export const PutResourcePolicy: OperationModel<PutResourcePolicyInput, undefined, PutResourcePolicyError> = {
  name: 'PutResourcePolicy', plane: 'control', input: PutResourcePolicyInput, errors: putResourcePolicyErrors,
}

const receiveDeadLetterQueueRecordsErrors = [
  'AccessDeniedException', 'InternalFailureException', 'InvalidArgumentException', 'ResourceNotFoundException', 'KMSAccessDeniedException',
  'KMSDisabledException', 'KMSInvalidStateException', 'KMSNotFoundException', 'KMSOptInRequired', 'KMSThrottlingException',
  'ThrottlingException',
] as const
export type ReceiveDeadLetterQueueRecordsError = (typeof receiveDeadLetterQueueRecordsErrors)[number]
export const ReceiveDeadLetterQueueRecords: OperationModel<ReceiveDeadLetterQueueRecordsInput, ReceiveDeadLetterQueueRecordsOutput, ReceiveDeadLetterQueueRecordsError> = {
  name: 'ReceiveDeadLetterQueueRecords', plane: 'data', input: ReceiveDeadLetterQueueRecordsInput,
  output: ReceiveDeadLetterQueueRecordsOutput, errors: receiveDeadLetterQueueRecordsErrors,
}

const receiveQueueRecordsErrors = [
  'AccessDeniedException', 'InternalFailureException', 'InvalidArgumentException', 'ResourceNotFoundException', 'KMSAccessDeniedException',
  'KMSDisabledException', 'KMSInvalidStateException', 'KMSNotFoundException', 'KMSOptInRequired', 'KMSThrottlingException',
  'ThrottlingException',
] as const
export type ReceiveQueueRecordsError = (typeof receiveQueueRecordsErrors)[number]
export const ReceiveQueueRecords: OperationModel<ReceiveQueueRecordsInput, ReceiveQueueRecordsOutput, ReceiveQueueRecordsError> = {
  name: 'ReceiveQueueRecords', plane: 'data', input: ReceiveQueueRecordsInput, output: ReceiveQueueRecordsOutput,
  errors: receiveQueueRecordsErrors,
}

const registerStreamConsumerErrors = [
  'InvalidArgumentException', 'LimitExceededException', 'ResourceInUseException', 'ResourceNotFoundException',
] as const
export type RegisterStreamConsumerError = (typeof registerStreamConsumerErrors)[number]
export const RegisterStreamConsumer: OperationModel<RegisterStreamConsumerInput, RegisterStreamConsumerOutput, RegisterStreamConsumerError> = {
  name: 'RegisterStreamConsumer', plane: 'control', input: RegisterStreamConsumerInput, output: RegisterStreamConsumerOutput,
  errors: registerStreamConsumerErrors,
}

const removeTagsFromStreamErrors = [
  'ResourceNotFoundException', 'ResourceInUseException', 'InvalidArgumentException', 'LimitExceededException', 'AccessDeniedException',
] as const
export type RemoveTagsFromStreamError = (typeof removeTagsFromStreamErrors)[number]
export const RemoveTagsFromStream: OperationModel<RemoveTagsFromStreamInput, undefined, RemoveTagsFromStreamError> = {
  name: 'RemoveTagsFromStream', plane: 'control', input: RemoveTagsFromStreamInput, errors: removeTagsFromStreamErrors,
}

const restoreDeadLetterQueueRecordsErrors = [
  'AccessDeniedException', 'InternalFailureException', 'InvalidArgumentException', 'ResourceNotFoundException', 'ThrottlingException',
] as const
export type RestoreDeadLetterQueueRecordsError = (typeof restoreDeadLetterQueueRecordsErrors)[number]
export const RestoreDeadLetterQueueRecords: OperationModel<RestoreDeadLetterQueueRecordsInput, RestoreDeadLetterQueueRecordsOutput, RestoreDeadLetterQueueRecordsError> = {
  name: 'RestoreDeadLetterQueueRecords', plane: 'data', input: RestoreDeadLetterQueueRecordsInput,
  output: RestoreDeadLetterQueueRecordsOutput, errors: restoreDeadLetterQueueRecordsErrors,
}

const splitShardErrors = [
  'ResourceNotFoundException', 'ResourceInUseException', 'InvalidArgumentException', 'LimitExceededException', 'ValidationException',
  'AccessDeniedException',
] as const
export type SplitShardError = (typeof splitShardErrors)[number]
export const SplitShard: OperationModel<SplitShardInput, undefined, SplitShardError> = {
  name: 'SplitShard', plane: 'control', input: SplitShardInput, errors: splitShardErrors,
}

const startStreamEncryptionErrors = [
  'InvalidArgumentException', 'LimitExceededException', 'ResourceInUseException', 'ResourceNotFoundException', 'KMSDisabledException',
  'KMSInvalidStateException', 'KMSAccessDeniedException', 'KMSNotFoundException', 'KMSOptInRequired', 'KMSThrottlingException',
  'AccessDeniedException',
] as const
export type StartStreamEncryptionError = (typeof startStreamEncryptionErrors)[number]
export const StartStreamEncryption: OperationModel<StartStreamEncryptionInput, undefined, StartStreamEncryptionError> = {
  name: 'StartStreamEncryption', plane: 'control', input: StartStreamEncryptionInput, errors: startStreamEncryptionErrors,
}

const stopStreamEncryptionErrors = [
  'InvalidArgumentException', 'LimitExceededException', 'ResourceInUseException', 'ResourceNotFoundException', 'AccessDeniedException',
] as const
export type StopStreamEncryptionError = (typeof stopStreamEncryptionErrors)[number]
export const StopStreamEncryption: OperationModel<StopStreamEncryptionInput, undefined, StopStreamEncryptionError> = {
  name: 'StopStreamEncryption', plane: 'control', input: StopStreamEncryptionInput, errors: stopStreamEncryptionErrors,
}

const subscribeToShardErrors = [
  'ResourceNotFoundException', 'InvalidArgumentException', 'ResourceInUseException', 'LimitExceededException', 'AccessDeniedException',
  'DryRunOperationException',
] as const
export type SubscribeToShardError = (typeof subscribeToShardErrors)[number]
export const SubscribeToShard: OperationModel<SubscribeToShardInput, SubscribeToShardOutput, SubscribeToShardError> = {
  name: 'SubscribeToShard', plane: 'data', input: SubscribeToShardInput, output: SubscribeToShardOutput, errors: subscribeToShardErrors,
}

const tagResourceErrors = [
  'ValidationException', 'ResourceNotFoundException', 'ResourceInUseException', 'InvalidArgumentException', 'LimitExceededException',
  'AccessDeniedException', 'InternalFailureException',
] as const
export type TagResourceError = (typeof tagResourceErrors)[number]
export const TagResource: OperationModel<TagResourceInput, undefined, TagResourceError> = {
  name: 'TagResource', plane: 'control', input: TagResourceInput, errors: tagResourceErrors,
}

const untagResourceErrors = [
  'ValidationException', 'ResourceNotFoundException', 'ResourceInUseException', 'InvalidArgumentException', 'LimitExceededException',
  'AccessDeniedException', 'InternalFailureException',
] as const
export type UntagResourceError = (typeof untagResourceErrors)[number]
export const UntagResource: OperationModel<UntagResourceInput, undefined, UntagResourceError> = {
  name: 'UntagResource', plane: 'control', input: UntagResourceInput, errors: untagResourceErrors,
}

const updateAccountSettingsErrors = ['InvalidArgumentException', 'ValidationException', 'LimitExceededException'] as const
export type UpdateAccountSettingsError = (typeof updateAccountSettingsErrors)[number]
export const UpdateAccountSettings: OperationModel<UpdateAccountSettingsInput, UpdateAccountSettingsOutput, UpdateAccountSettingsError> = {
  name: 'UpdateAccountSettings', plane: 'control', input: UpdateAccountSettingsInput, output: UpdateAccountSettingsOutput,
  errors: updateAccountSettingsErrors,
}

const updateChannelErrors = [
  'ValidationException', 'ResourceInUseException', 'ResourceNotFoundException', 'LimitExceededException', 'InvalidArgumentException',
  'AccessDeniedException',
] as const
export type UpdateChannelError = (typeof updateChannelErrors)[number]
export const UpdateChannel: OperationModel<UpdateChannelInput, UpdateChannelOutput, UpdateChannelError> = {
  name: 'UpdateChannel', plane: 'control', input: UpdateChannelInput, output: UpdateChannelOutput, errors: updateChannelErrors,
}

const updateDeadLetterQueueRecordsVisibilityErrors = [
  'AccessDeniedException', 'InternalFailureException', 'InvalidArgumentException', 'ResourceNotFoundException', 'ThrottlingException',
] as const
export type UpdateDeadLetterQueueRecordsVisibilityError = (typeof updateDeadLetterQueueRecordsVisibilityErrors)[number]
export const UpdateDeadLetterQueueRecordsVisibility: OperationModel<UpdateDeadLetterQueueRecordsVisibilityInput, UpdateDeadLetterQueueRecordsVisibilityOutput, UpdateDeadLetterQueueRecordsVisibilityError> = {
  name: 'UpdateDeadLetterQueueRecordsVisibility', plane: 'data', input: UpdateDeadLetterQueueRecordsVisibilityInput,
  output: UpdateDeadLetterQueueRecordsVisibilityOutput, errors: updateDeadLetterQueueRecordsVisibilityErrors,
}

const updateMaxRecordSizeErrors = [
  'ResourceInUseException', 'ResourceNotFoundException', 'LimitExceededException', 'InvalidArgumentException', 'AccessDeniedException',
  'ValidationException',
] as const
export type UpdateMaxRecordSizeError = (typeof updateMaxRecordSizeErrors)[number]
export const UpdateMaxRecordSize: OperationModel<UpdateMaxRecordSizeInput, undefined, UpdateMaxRecordSizeError> = {
  name: 'UpdateMaxRecordSize', plane: 'control', input: UpdateMaxRecordSizeInput, errors: updateMaxRecordSizeErrors,
}

const updateQueueErrors = [
  'ValidationException', 'ResourceInUseException', 'ResourceNotFoundException', 'LimitExceededException', 'InvalidArgumentException',
  'AccessDeniedException', 'InternalFailureException',
] as const
export type UpdateQueueError = (typeof updateQueueErrors)[number]
export const UpdateQueue: OperationModel<UpdateQueueInput, UpdateQueueOutput, UpdateQueueError> = {
  name: 'UpdateQueue', plane: 'control', input: UpdateQueueInput, output: UpdateQueueOutput, errors: updateQueueErrors,
}

const updateQueueRecordsVisibilityErrors = [
  'AccessDeniedException', 'InternalFailureException', 'InvalidArgumentException', 'ResourceNotFoundException', 'ThrottlingException',
] as const
export type UpdateQueueRecordsVisibilityError = (typeof updateQueueRecordsVisibilityErrors)[number]
export const UpdateQueueRecordsVisibility: OperationModel<UpdateQueueRecordsVisibilityInput, UpdateQueueRecordsVisibilityOutput, UpdateQueueRecordsVisibilityError> = {
  name: 'UpdateQueueRecordsVisibility', plane: 'data', input: UpdateQueueRecordsVisibilityInput, output: UpdateQueueRecordsVisibilityOutput,
  errors: updateQueueRecordsVisibilityErrors,
}

const updateShardCountErrors = [
  'InvalidArgumentException', 'LimitExceededException', 'ResourceInUseException', 'ResourceNotFoundException', 'ValidationException',
  'AccessDeniedException',
] as const
export type UpdateShardCountError = (typeof updateShardCountErrors)[number]
export const UpdateShardCount: OperationModel<UpdateShardCountInput, UpdateShardCountOutput, UpdateShardCountError> = {
  name: 'UpdateShardCount', plane: 'control', input: UpdateShardCountInput, output: UpdateShardCountOutput, errors: updateShardCountErrors,
}

const updateStreamModeErrors = [
  'InvalidArgumentException', 'LimitExceededException', 'ResourceInUseException', 'ResourceNotFoundException', 'ValidationException',
] as const
export type UpdateStreamModeError = (typeof updateStreamModeErrors)[number]
export const UpdateStreamMode: OperationModel<UpdateStreamModeInput, undefined, UpdateStreamModeError> = {
  name: 'UpdateStreamMode', plane: 'control', input: UpdateStreamModeInput, errors: updateStreamModeErrors,
}

const updateStreamRecordDistributionStrategyErrors = [
  'ResourceNotFoundException', 'InvalidArgumentException', 'ResourceInUseException', 'LimitExceededException', 'AccessDeniedException',
  'ValidationException',
] as const
export type UpdateStreamRecordDistributionStrategyError = (typeof updateStreamRecordDistributionStrategyErrors)[number]
export const UpdateStreamRecordDistributionStrategy: OperationModel<UpdateStreamRecordDistributionStrategyInput, undefined, UpdateStreamRecordDistributionStrategyError> = {
  name: 'UpdateStreamRecordDistributionStrategy', plane: 'control', input: UpdateStreamRecordDistributionStrategyInput,
  errors: updateStreamRecordDistributionStrategyErrors,
}

const updateStreamWarmThroughputErrors = [
  'AccessDeniedException', 'ResourceNotFoundException', 'LimitExceededException', 'InvalidArgumentException', 'ResourceInUseException',
  'ValidationException',
] as const
export type UpdateStreamWarmThroughputError = (typeof updateStreamWarmThroughputErrors)[number]
export const UpdateStreamWarmThroughput: OperationModel<UpdateStreamWarmThroughputInput, UpdateStreamWarmThroughputOutput, UpdateStreamWarmThroughputError> = {
  name: 'UpdateStreamWarmThroughput', plane: 'control', input: UpdateStreamWarmThroughputInput, output: UpdateStreamWarmThroughputOutput,
  errors: updateStreamWarmThroughputErrors,
}

export const service: AwsJsonService = {
  name: 'kinesis',
  signingName: 'kinesis',
  protocol: 'aws-json',
  targetPrefix: 'Kinesis_20131202',
  jsonVersion: '1.1',
  operations: {
    AcknowledgeDeadLetterQueueRecords, AcknowledgeQueueRecords, AddTagsToStream, CreateChannel, CreateQueue, CreateStream,
    DecreaseStreamRetentionPeriod, DeleteChannel, DeleteQueue, DeleteResourcePolicy, DeleteStream, DeregisterStreamConsumer,
    DescribeAccountSettings, DescribeChannel, DescribeLimits, DescribeQueue, DescribeStream, DescribeStreamConsumer, DescribeStreamSummary,
    DisableEnhancedMonitoring, EnableEnhancedMonitoring, GetRecords, GetResourcePolicy, GetShardIterator, IncreaseStreamRetentionPeriod,
    ListChannels, ListQueues, ListShards, ListStreamConsumers, ListStreams, ListTagsForResource, ListTagsForStream, MergeShards, PutRecord,
    PutRecords, PutResourcePolicy, ReceiveDeadLetterQueueRecords, ReceiveQueueRecords, RegisterStreamConsumer, RemoveTagsFromStream,
    RestoreDeadLetterQueueRecords, SplitShard, StartStreamEncryption, StopStreamEncryption, SubscribeToShard, TagResource, UntagResource,
    UpdateAccountSettings, UpdateChannel, UpdateDeadLetterQueueRecordsVisibility, UpdateMaxRecordSize, UpdateQueue,
    UpdateQueueRecordsVisibility, UpdateShardCount, UpdateStreamMode, UpdateStreamRecordDistributionStrategy, UpdateStreamWarmThroughput,
  },
  errors: {
    AccessDeniedException: { code: 'AccessDeniedException', httpStatus: 400, fault: false },
    DryRunOperationException: { code: 'DryRunOperationException', httpStatus: 400, fault: false },
    ExpiredIteratorException: { code: 'ExpiredIteratorException', httpStatus: 400, fault: false },
    ExpiredNextTokenException: { code: 'ExpiredNextTokenException', httpStatus: 400, fault: false },
    ExpiredTokenException: { code: 'ExpiredTokenException', httpStatus: 400, fault: false },
    IncompleteSignatureException: { code: 'IncompleteSignatureException', httpStatus: 400, fault: false },
    InternalFailure: { code: 'InternalFailure', httpStatus: 500, fault: true },
    InternalFailureException: { code: 'InternalFailure', httpStatus: 500, fault: true },
    InvalidArgumentException: { code: 'InvalidArgumentException', httpStatus: 400, fault: false },
    InvalidSignatureException: { code: 'InvalidSignatureException', httpStatus: 400, fault: false },
    KMSAccessDeniedException: { code: 'KMSAccessDeniedException', httpStatus: 400, fault: false },
    KMSDisabledException: { code: 'KMSDisabledException', httpStatus: 400, fault: false },
    KMSInvalidStateException: { code: 'KMSInvalidStateException', httpStatus: 400, fault: false },
    KMSNotFoundException: { code: 'KMSNotFoundException', httpStatus: 400, fault: false },
    KMSOptInRequired: { code: 'KMSOptInRequired', httpStatus: 400, fault: false },
    KMSThrottlingException: { code: 'KMSThrottlingException', httpStatus: 400, fault: false },
    LimitExceededException: { code: 'LimitExceededException', httpStatus: 400, fault: false },
    MissingAuthenticationTokenException: { code: 'MissingAuthenticationTokenException', httpStatus: 400, fault: false },
    ProvisionedThroughputExceededException: { code: 'ProvisionedThroughputExceededException', httpStatus: 400, fault: false },
    ResourceInUseException: { code: 'ResourceInUseException', httpStatus: 400, fault: false },
    ResourceNotFoundException: { code: 'ResourceNotFoundException', httpStatus: 400, fault: false },
    SerializationException: { code: 'SerializationException', httpStatus: 400, fault: false },
    ServiceUnavailable: { code: 'ServiceUnavailable', httpStatus: 503, fault: true },
    ThrottlingException: { code: 'ThrottlingException', httpStatus: 400, fault: false },
    UnknownOperationException: { code: 'UnknownOperationException', httpStatus: 400, fault: false },
    UnrecognizedClientException: { code: 'UnrecognizedClientException', httpStatus: 400, fault: false },
    ValidationException: { code: 'ValidationException', httpStatus: 400, fault: false },
  },
}
