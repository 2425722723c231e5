// Generated from the API model of AWS Lambda, 2015-03-31 (botocore 1.43.127; Apache-2.0, see NOTICE), and
// scripts/models/*.overrides.json by scripts/generate-models.ts. Do not edit.
//
// In these types a blob is a Uint8Array, and a timestamp a number: milliseconds since the epoch. Members that the model does not
// require are optional. An event stream is an AsyncIterable of its events, each with exactly one member.
import type { OperationModel, RestJsonService } from '../../model/api.ts'
import type { BlobSchema, ListSchema, MapSchema, NumberSchema, Schema, StringSchema, StructSchema } from '../../model/schema.ts'

export type AnyError =
  | 'AccessDeniedException'
  | 'ExpiredTokenException'
  | 'IncompleteSignatureException'
  | 'InvalidSignatureException'
  | 'MissingAuthenticationTokenException'
  | 'SerializationException'
  | 'ThrottlingException'
  | 'UnknownOperationException'
  | 'UnrecognizedClientException'
  | 'ValidationException'
  | 'InternalFailure'
  | 'ServiceUnavailable'
  | 'RequestEntityTooLargeException'

const text: StringSchema = { kind: 'string' }
const integer: NumberSchema = { kind: 'integer' }
const long: NumberSchema = { kind: 'long' }
const boolean: Schema = { kind: 'boolean' }
const timestamp: Schema = { kind: 'timestamp' }
const blob: BlobSchema = { kind: 'blob' }

const LayerName: StringSchema = {
  kind: 'string', min: 1, max: 140,
  pattern: '(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+',
}
const StatementId: StringSchema = { kind: 'string', min: 1, max: 100, pattern: '([a-zA-Z0-9-_]+)' }
const LayerPermissionAllowedAction: StringSchema = { kind: 'string', min: 0, max: 22, pattern: 'lambda:GetLayerVersion' }
const LayerPermissionAllowedPrincipal: StringSchema = {
  kind: 'string', min: 0, max: 10000, pattern: '\\d{12}|\\*|arn:(aws[a-zA-Z-]*):iam::\\d{12}:root',
}
const OrganizationId: StringSchema = { kind: 'string', min: 0, max: 34, pattern: 'o-[a-z0-9]{10,32}' }
const AddLayerVersionPermissionRequest: StructSchema = {
  kind: 'struct', name: 'AddLayerVersionPermissionRequest', required: ['LayerName', 'VersionNumber', 'StatementId', 'Action', 'Principal'],
  members: {
    LayerName, VersionNumber: long, StatementId, Action: LayerPermissionAllowedAction, Principal: LayerPermissionAllowedPrincipal,
    OrganizationId, RevisionId: text,
  },
  places: {
    LayerName: { in: 'path' },
    VersionNumber: { in: 'path' },
    RevisionId: { in: 'query', name: 'RevisionId' },
  },
}
const AddLayerVersionPermissionResponse: StructSchema = {
  kind: 'struct', name: 'AddLayerVersionPermissionResponse', required: [], members: { Statement: text, RevisionId: text },
}
const NamespacedFunctionName: StringSchema = {
  kind: 'string', min: 1, max: 256,
  pattern: '(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_\\.]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?',
}
const Action: StringSchema = {
  kind: 'string', min: 0, max: 10000, pattern: '(lambda:[*]|lambda:[a-zA-Z]+|[*])',
}
const Principal: StringSchema = { kind: 'string', min: 0, max: 2048, pattern: '[^\\s]+' }
const Arn: StringSchema = {
  kind: 'string', min: 0, max: 10000,
  pattern: 'arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)',
}
const FunctionUrlAuthType: StringSchema = { kind: 'string', oneOf: ['NONE', 'AWS_IAM'] }
const SourceOwner: StringSchema = { kind: 'string', min: 0, max: 12, pattern: '\\d{12}' }
const EventSourceToken: StringSchema = { kind: 'string', min: 0, max: 256, pattern: '[a-zA-Z0-9._\\-]+' }
const NumericLatestPublishedOrAliasQualifier: StringSchema = {
  kind: 'string', min: 1, max: 128, pattern: '\\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+',
}
const PrincipalOrgID: StringSchema = { kind: 'string', min: 12, max: 34, pattern: 'o-[a-z0-9]{10,32}' }
const AddPermissionRequest: StructSchema = {
  kind: 'struct', name: 'AddPermissionRequest', required: ['FunctionName', 'StatementId', 'Action', 'Principal'],
  members: {
    FunctionName: NamespacedFunctionName, StatementId, Action, Principal, SourceArn: Arn, FunctionUrlAuthType,
    InvokedViaFunctionUrl: boolean, SourceAccount: SourceOwner, EventSourceToken, Qualifier: NumericLatestPublishedOrAliasQualifier,
    RevisionId: text, PrincipalOrgID,
  },
  places: {
    FunctionName: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
  },
}
const AddPermissionResponse: StructSchema = {
  kind: 'struct', name: 'AddPermissionResponse', required: [], members: { Statement: text },
}
const NoInput: StructSchema = { kind: 'struct', name: 'NoInput', required: [], members: {} }
const FunctionName: StringSchema = {
  kind: 'string', min: 1, max: 140,
  pattern: '(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?',
}
const Alias: StringSchema = { kind: 'string', min: 1, max: 128, pattern: '(?!^[0-9]+$)([a-zA-Z0-9-_]+)' }
const VersionWithLatestPublished: StringSchema = {
  kind: 'string', min: 1, max: 1024, pattern: '(\\$LATEST(\\.PUBLISHED)?|[0-9]+)',
}
const Description: StringSchema = { kind: 'string', min: 0, max: 256 }
const AdditionalVersion: StringSchema = { kind: 'string', min: 1, max: 1024, pattern: '[0-9]+' }
const Weight: NumberSchema = { kind: 'double', min: 0, max: 1 }
const AdditionalVersionWeights: MapSchema = { kind: 'map', key: AdditionalVersion, of: Weight }
const AliasRoutingConfiguration: StructSchema = {
  kind: 'struct', name: 'AliasRoutingConfiguration', required: [], members: { AdditionalVersionWeights },
}
const CreateAliasRequest: StructSchema = {
  kind: 'struct', name: 'CreateAliasRequest', required: ['FunctionName', 'Name', 'FunctionVersion'],
  members: {
    FunctionName, Name: Alias, FunctionVersion: VersionWithLatestPublished, Description, RoutingConfig: AliasRoutingConfiguration,
  },
  places: {
    FunctionName: { in: 'path' },
  },
}
const FunctionArn: StringSchema = {
  kind: 'string', min: 0, max: 10000,
  pattern: 'arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:function:[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?',
}
const Version: StringSchema = { kind: 'string', min: 1, max: 1024, pattern: '(\\$LATEST|[0-9]+)' }
const AliasConfiguration: StructSchema = {
  kind: 'struct', name: 'AliasConfiguration', required: [],
  members: {
    AliasArn: FunctionArn, Name: Alias, FunctionVersion: Version, Description, RoutingConfig: AliasRoutingConfiguration, RevisionId: text,
  },
}
const BatchSize: NumberSchema = { kind: 'integer', min: 1, max: 10000 }
const Pattern: StringSchema = { kind: 'string', min: 0, max: 4096, pattern: '[\\s\\S]*' }
const Filter: StructSchema = { kind: 'struct', name: 'Filter', required: [], members: { Pattern } }
const FilterList: ListSchema = { kind: 'list', of: Filter }
const FilterCriteria: StructSchema = {
  kind: 'struct', name: 'FilterCriteria', required: [], members: { Filters: FilterList },
}
const KMSKeyArn: StringSchema = {
  kind: 'string', min: 0, max: 10000, pattern: '(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()',
}
const EventSourceMappingMetric: StringSchema = { kind: 'string', oneOf: ['EventCount', 'ErrorCount', 'KafkaMetrics'] }
const EventSourceMappingMetricList: ListSchema = { kind: 'list', of: EventSourceMappingMetric, min: 0, max: 3 }
const EventSourceMappingMetricsConfig: StructSchema = {
  kind: 'struct', name: 'EventSourceMappingMetricsConfig', required: [], members: { Metrics: EventSourceMappingMetricList },
}
const EventSourceMappingSystemLogLevel: StringSchema = { kind: 'string', oneOf: ['DEBUG', 'INFO', 'WARN'] }
const EventSourceMappingLoggingConfig: StructSchema = {
  kind: 'struct', name: 'EventSourceMappingLoggingConfig', required: [], members: { SystemLogLevel: EventSourceMappingSystemLogLevel },
}
const MaximumConcurrency: NumberSchema = { kind: 'integer', min: 2, max: 1000 }
const ScalingConfig: StructSchema = {
  kind: 'struct', name: 'ScalingConfig', required: [], members: { MaximumConcurrency },
}
const MaximumBatchingWindowInSeconds: NumberSchema = { kind: 'integer', min: 0, max: 300 }
const ParallelizationFactor: NumberSchema = { kind: 'integer', min: 1, max: 10 }
const EventSourcePosition: StringSchema = { kind: 'string', oneOf: ['TRIM_HORIZON', 'LATEST', 'AT_TIMESTAMP'] }
const DestinationArn: StringSchema = {
  kind: 'string', min: 0, max: 350,
  pattern: '$|kafka://([^.]([a-zA-Z0-9\\-_.]{0,248}))|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)',
}
const OnSuccess: StructSchema = {
  kind: 'struct', name: 'OnSuccess', required: [], members: { Destination: DestinationArn },
}
const OnFailure: StructSchema = {
  kind: 'struct', name: 'OnFailure', required: [], members: { Destination: DestinationArn },
}
const DestinationConfig: StructSchema = {
  kind: 'struct', name: 'DestinationConfig', required: [], members: { OnSuccess, OnFailure },
}
const MaximumRecordAgeInSeconds: NumberSchema = { kind: 'integer', min: -1, max: 604800 }
const MaximumRetryAttemptsEventSourceMapping: NumberSchema = { kind: 'integer', min: -1, max: 10000 }
const TagKey: StringSchema = {
  kind: 'string', min: 1, max: 128, pattern: '([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)',
}
const TagValue: StringSchema = {
  kind: 'string', min: 0, max: 256, pattern: '([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)',
}
const Tags: MapSchema = { kind: 'map', key: TagKey, of: TagValue }
const TumblingWindowInSeconds: NumberSchema = { kind: 'integer', min: 0, max: 900 }
const Topic: StringSchema = { kind: 'string', min: 1, max: 249, pattern: '[^.]([a-zA-Z0-9\\-_.]+)' }
const Topics: ListSchema = { kind: 'list', of: Topic, min: 1, max: 1 }
const Queue: StringSchema = { kind: 'string', min: 1, max: 1000, pattern: '[\\s\\S]*' }
const Queues: ListSchema = { kind: 'list', of: Queue, min: 1, max: 1 }
const SourceAccessType: StringSchema = {
  kind: 'string',
  oneOf: [
    'BASIC_AUTH', 'VPC_SUBNET', 'VPC_SECURITY_GROUP', 'SASL_SCRAM_512_AUTH', 'SASL_SCRAM_256_AUTH', 'VIRTUAL_HOST',
    'CLIENT_CERTIFICATE_TLS_AUTH', 'SERVER_ROOT_CA_CERTIFICATE', 'OAUTHBEARER_AUTH', 'OAUTHBEARER_SCOPE', 'OAUTHBEARER_AUDIENCE',
    'OAUTHBEARER_LOGICAL_CLUSTER', 'OAUTHBEARER_IDENTITY_POOL', 'IAM_AUTH', 'IAM_OAUTHBEARER_AUTH',
  ],
}
const URI: StringSchema = { kind: 'string', min: 1, max: 200, pattern: '[ a-zA-Z0-9-\\/*:_+=.@-]*' }
const SourceAccessConfiguration: StructSchema = {
  kind: 'struct', name: 'SourceAccessConfiguration', required: [], members: { Type: SourceAccessType, URI },
}
const SourceAccessConfigurations: ListSchema = { kind: 'list', of: SourceAccessConfiguration, min: 0, max: 23 }
const EndPointType: StringSchema = { kind: 'string', oneOf: ['KAFKA_BOOTSTRAP_SERVERS'] }
const Endpoint: StringSchema = {
  kind: 'string', min: 1, max: 300,
  pattern: '(([a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9\\-]*[a-zA-Z0-9])\\.)*([A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9\\-]*[A-Za-z0-9]):[0-9]{1,5}',
}
const EndpointLists: ListSchema = { kind: 'list', of: Endpoint, min: 1, max: 10 }
const Endpoints: MapSchema = { kind: 'map', key: EndPointType, of: EndpointLists, min: 1, max: 2 }
const SelfManagedEventSource: StructSchema = {
  kind: 'struct', name: 'SelfManagedEventSource', required: [], members: { Endpoints },
}
const FunctionResponseType: StringSchema = { kind: 'string', oneOf: ['ReportBatchItemFailures'] }
const FunctionResponseTypeList: ListSchema = { kind: 'list', of: FunctionResponseType, min: 0, max: 1 }
const SchemaRegistryUri: StringSchema = { kind: 'string', min: 1, max: 10000, pattern: '[a-zA-Z0-9-\\/*:_+=.@-]*' }
const SchemaRegistryEventRecordFormat: StringSchema = { kind: 'string', oneOf: ['JSON', 'SOURCE'] }
const KafkaSchemaRegistryAuthType: StringSchema = {
  kind: 'string',
  oneOf: [
    'BASIC_AUTH', 'CLIENT_CERTIFICATE_TLS_AUTH', 'SERVER_ROOT_CA_CERTIFICATE', 'OAUTHBEARER_AUTH',
  ],
}
const KafkaSchemaRegistryAccessConfig: StructSchema = {
  kind: 'struct', name: 'KafkaSchemaRegistryAccessConfig', required: [], members: { Type: KafkaSchemaRegistryAuthType, URI: Arn },
}
const KafkaSchemaRegistryAccessConfigList: ListSchema = { kind: 'list', of: KafkaSchemaRegistryAccessConfig }
const KafkaSchemaValidationAttribute: StringSchema = { kind: 'string', oneOf: ['KEY', 'VALUE'] }
const KafkaSchemaValidationConfig: StructSchema = {
  kind: 'struct', name: 'KafkaSchemaValidationConfig', required: [], members: { Attribute: KafkaSchemaValidationAttribute },
}
const KafkaSchemaValidationConfigList: ListSchema = { kind: 'list', of: KafkaSchemaValidationConfig }
const KafkaSchemaRegistryConfig: StructSchema = {
  kind: 'struct', name: 'KafkaSchemaRegistryConfig', required: [],
  members: {
    SchemaRegistryURI: SchemaRegistryUri, EventRecordFormat: SchemaRegistryEventRecordFormat,
    AccessConfigs: KafkaSchemaRegistryAccessConfigList, SchemaValidationConfigs: KafkaSchemaValidationConfigList,
  },
}
const AmazonManagedKafkaEventSourceConfig: StructSchema = {
  kind: 'struct', name: 'AmazonManagedKafkaEventSourceConfig', required: [],
  members: { ConsumerGroupId: URI, SchemaRegistryConfig: KafkaSchemaRegistryConfig },
}
const KafkaEventSourceMappingConsumptionMode: StringSchema = { kind: 'string', oneOf: ['Stream', 'Queue'] }
const SelfManagedKafkaEventSourceConfig: StructSchema = {
  kind: 'struct', name: 'SelfManagedKafkaEventSourceConfig', required: [],
  members: {
    ConsumerGroupId: URI, SchemaRegistryConfig: KafkaSchemaRegistryConfig, ConsumptionMode: KafkaEventSourceMappingConsumptionMode,
  },
}
const DatabaseName: StringSchema = { kind: 'string', min: 1, max: 63, pattern: '[^ /\\.$\\x22]*' }
const CollectionName: StringSchema = {
  kind: 'string', min: 1, max: 57, pattern: '(^(?!(system\\x2e)))(^[_a-zA-Z0-9])([^$]*)',
}
const FullDocument: StringSchema = { kind: 'string', oneOf: ['UpdateLookup', 'Default'] }
const DocumentDBEventSourceConfig: StructSchema = {
  kind: 'struct', name: 'DocumentDBEventSourceConfig', required: [], members: { DatabaseName, CollectionName, FullDocument },
}
const MinimumNumberOfPollers: NumberSchema = { kind: 'integer', min: 1, max: 200 }
const MaximumNumberOfPollers: NumberSchema = { kind: 'integer', min: 1, max: 10000 }
const ProvisionedPollerGroupName: StringSchema = { kind: 'string', min: 0, max: 128, pattern: '[a-zA-Z0-9-_]*' }
const ProvisionedPollerConfig: StructSchema = {
  kind: 'struct', name: 'ProvisionedPollerConfig', required: [],
  members: {
    MinimumPollers: MinimumNumberOfPollers, MaximumPollers: MaximumNumberOfPollers, PollerGroupName: ProvisionedPollerGroupName,
  },
}
const CreateEventSourceMappingRequest: StructSchema = {
  kind: 'struct', name: 'CreateEventSourceMappingRequest', required: ['FunctionName'],
  members: {
    EventSourceArn: Arn, FunctionName: NamespacedFunctionName, Enabled: boolean, BatchSize, FilterCriteria, KMSKeyArn,
    MetricsConfig: EventSourceMappingMetricsConfig, LoggingConfig: EventSourceMappingLoggingConfig, ScalingConfig,
    MaximumBatchingWindowInSeconds, ParallelizationFactor, StartingPosition: EventSourcePosition, StartingPositionTimestamp: timestamp,
    DestinationConfig, MaximumRecordAgeInSeconds, BisectBatchOnFunctionError: boolean,
    MaximumRetryAttempts: MaximumRetryAttemptsEventSourceMapping, Tags, TumblingWindowInSeconds, Topics, Queues, SourceAccessConfigurations,
    SelfManagedEventSource, FunctionResponseTypes: FunctionResponseTypeList, AmazonManagedKafkaEventSourceConfig,
    SelfManagedKafkaEventSourceConfig, DocumentDBEventSourceConfig, ProvisionedPollerConfig,
  },
}
const UUIDString: StringSchema = { kind: 'string', min: 36, max: 36 }
const FilterCriteriaErrorCode: StringSchema = { kind: 'string', min: 10, max: 50, pattern: '[A-Za-z]+Exception' }
const FilterCriteriaErrorMessage: StringSchema = { kind: 'string', min: 10, max: 2048, pattern: '.*' }
const FilterCriteriaError: StructSchema = {
  kind: 'struct', name: 'FilterCriteriaError', required: [],
  members: { ErrorCode: FilterCriteriaErrorCode, Message: FilterCriteriaErrorMessage },
}
const EventSourceMappingArn: StringSchema = {
  kind: 'string', min: 85, max: 120,
  pattern: 'arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
}
const EventSourceMappingConfiguration: StructSchema = {
  kind: 'struct', name: 'EventSourceMappingConfiguration', required: [],
  members: {
    UUID: UUIDString, StartingPosition: EventSourcePosition, StartingPositionTimestamp: timestamp, BatchSize,
    MaximumBatchingWindowInSeconds, ParallelizationFactor, EventSourceArn: Arn, FilterCriteria, FilterCriteriaError, KMSKeyArn,
    MetricsConfig: EventSourceMappingMetricsConfig, LoggingConfig: EventSourceMappingLoggingConfig, ScalingConfig, FunctionArn,
    LastModified: timestamp, LastProcessingResult: text, State: text, StateTransitionReason: text, DestinationConfig, Topics, Queues,
    SourceAccessConfigurations, SelfManagedEventSource, MaximumRecordAgeInSeconds, BisectBatchOnFunctionError: boolean,
    MaximumRetryAttempts: MaximumRetryAttemptsEventSourceMapping, TumblingWindowInSeconds, FunctionResponseTypes: FunctionResponseTypeList,
    AmazonManagedKafkaEventSourceConfig, SelfManagedKafkaEventSourceConfig, DocumentDBEventSourceConfig, EventSourceMappingArn,
    ProvisionedPollerConfig,
  },
}
const RoleArn: StringSchema = {
  kind: 'string', min: 0, max: 10000, pattern: 'arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+',
}
const Handler: StringSchema = { kind: 'string', min: 0, max: 128, pattern: '[^\\s]+' }
const S3Bucket: StringSchema = { kind: 'string', min: 3, max: 63, pattern: '[0-9A-Za-z\\.\\-_]*(?<!\\.)' }
const S3Key: StringSchema = { kind: 'string', min: 1, max: 1024, pattern: '.*' }
const S3ObjectVersion: StringSchema = { kind: 'string', min: 1, max: 1024, pattern: '.*' }
const S3ObjectStorageMode: StringSchema = { kind: 'string', oneOf: ['COPY', 'REFERENCE'] }
const FunctionCode: StructSchema = {
  kind: 'struct', name: 'FunctionCode', required: [],
  members: {
    ZipFile: blob, S3Bucket, S3Key, S3ObjectVersion, S3ObjectStorageMode, ImageUri: text, SourceKMSKeyArn: KMSKeyArn,
  },
}
const Timeout: NumberSchema = { kind: 'integer', min: 1, max: 5400 }
const MemorySize: NumberSchema = { kind: 'integer', min: 128, max: 32768 }
const FunctionVersionLatestPublished: StringSchema = { kind: 'string', oneOf: ['LATEST_PUBLISHED'] }
const SubnetId: StringSchema = { kind: 'string', min: 0, max: 1024, pattern: 'subnet-[0-9a-z]*' }
const SubnetIds: ListSchema = { kind: 'list', of: SubnetId, min: 0, max: 16 }
const SecurityGroupId: StringSchema = { kind: 'string', min: 0, max: 1024, pattern: 'sg-[0-9a-zA-Z]*' }
const SecurityGroupIds: ListSchema = { kind: 'list', of: SecurityGroupId, min: 0, max: 5 }
const VpcConfig: StructSchema = {
  kind: 'struct', name: 'VpcConfig', required: [], members: { SubnetIds, SecurityGroupIds, Ipv6AllowedForDualStack: boolean },
}
const PackageType: StringSchema = { kind: 'string', oneOf: ['Zip', 'Image'] }
const ResourceArn: StringSchema = {
  kind: 'string', min: 0, max: 10000, pattern: '(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()',
}
const DeadLetterConfig: StructSchema = {
  kind: 'struct', name: 'DeadLetterConfig', required: [], members: { TargetArn: ResourceArn },
}
const EnvironmentVariableName: StringSchema = { kind: 'string', pattern: '[a-zA-Z]([a-zA-Z0-9_])+' }
const EnvironmentVariables: MapSchema = { kind: 'map', key: EnvironmentVariableName, of: text, sensitive: true }
const Environment: StructSchema = {
  kind: 'struct', name: 'Environment', required: [], members: { Variables: EnvironmentVariables },
}
const TracingMode: StringSchema = { kind: 'string', oneOf: ['Active', 'PassThrough'] }
const TracingConfig: StructSchema = {
  kind: 'struct', name: 'TracingConfig', required: [], members: { Mode: TracingMode },
}
const LayerVersionArn: StringSchema = {
  kind: 'string', min: 1, max: 2048,
  pattern: '((arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+))',
}
const LayerList: ListSchema = { kind: 'list', of: LayerVersionArn }
const FileSystemArn: StringSchema = {
  kind: 'string', min: 0, max: 256,
  pattern: 'arn:aws[a-zA-Z-]*:elasticfilesystem:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:access-point/fsap-[a-f0-9]{17}$|^arn:aws[-a-z]*:s3files:[0-9a-z-:]+:file-system/fs-[0-9a-f]{17,40}/access-point/fsap-[0-9a-f]{17,40}',
}
const LocalMountPath: StringSchema = { kind: 'string', min: 0, max: 160, pattern: '/mnt/[a-zA-Z0-9-_.]+' }
const DirectS3Read: StringSchema = { kind: 'string', oneOf: ['ENABLED', 'DISABLED', 'AUTO'] }
const S3FilesConfig: StructSchema = {
  kind: 'struct', name: 'S3FilesConfig', required: [], members: { DirectS3Read },
}
const FileSystemConfig: StructSchema = {
  kind: 'struct', name: 'FileSystemConfig', required: ['Arn', 'LocalMountPath'],
  members: { Arn: FileSystemArn, LocalMountPath, S3FilesConfig },
}
const FileSystemConfigList: ListSchema = { kind: 'list', of: FileSystemConfig, min: 0, max: 1 }
const CodeSigningConfigArn: StringSchema = {
  kind: 'string', min: 0, max: 200,
  pattern: 'arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:code-signing-config:csc-[a-z0-9]{17}',
}
const StringList: ListSchema = { kind: 'list', of: text, min: 0, max: 1500 }
const WorkingDirectory: StringSchema = { kind: 'string', min: 0, max: 1000 }
const ImageConfig: StructSchema = {
  kind: 'struct', name: 'ImageConfig', required: [], members: { EntryPoint: StringList, Command: StringList, WorkingDirectory },
}
const Architecture: StringSchema = { kind: 'string', oneOf: ['x86_64', 'arm64'] }
const ArchitecturesList: ListSchema = { kind: 'list', of: Architecture, min: 1, max: 1 }
const EphemeralStorageSize: NumberSchema = { kind: 'integer', min: 512, max: 32768 }
const EphemeralStorage: StructSchema = {
  kind: 'struct', name: 'EphemeralStorage', required: ['Size'], members: { Size: EphemeralStorageSize },
}
const SnapStartApplyOn: StringSchema = { kind: 'string', oneOf: ['PublishedVersions', 'None'] }
const SnapStart: StructSchema = {
  kind: 'struct', name: 'SnapStart', required: [], members: { ApplyOn: SnapStartApplyOn },
}
const LogFormat: StringSchema = { kind: 'string', oneOf: ['JSON', 'Text'] }
const ApplicationLogLevel: StringSchema = { kind: 'string', oneOf: ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'] }
const SystemLogLevel: StringSchema = { kind: 'string', oneOf: ['DEBUG', 'INFO', 'WARN'] }
const LogGroup: StringSchema = { kind: 'string', min: 1, max: 512, pattern: '[\\.\\-_/#A-Za-z0-9]+' }
const LoggingConfig: StructSchema = {
  kind: 'struct', name: 'LoggingConfig', required: [], members: { LogFormat, ApplicationLogLevel, SystemLogLevel, LogGroup },
}
const TenantIsolationMode: StringSchema = { kind: 'string', oneOf: ['PER_TENANT'] }
const TenancyConfig: StructSchema = {
  kind: 'struct', name: 'TenancyConfig', required: ['TenantIsolationMode'], members: { TenantIsolationMode },
}
const CapacityProviderArn: StringSchema = {
  kind: 'string', min: 1, max: 140,
  pattern: 'arn:aws[a-zA-Z-]*:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:capacity-provider:[a-zA-Z0-9-_]+',
}
const PerExecutionEnvironmentMaxConcurrency: NumberSchema = { kind: 'integer', min: 1, max: 1600 }
const ExecutionEnvironmentMemoryGiBPerVCpu: NumberSchema = { kind: 'double', min: 2, max: 8 }
const LambdaManagedInstancesCapacityProviderConfig: StructSchema = {
  kind: 'struct', name: 'LambdaManagedInstancesCapacityProviderConfig', required: ['CapacityProviderArn'],
  members: {
    CapacityProviderArn, PerExecutionEnvironmentMaxConcurrency, ExecutionEnvironmentMemoryGiBPerVCpu,
  },
}
const CapacityProviderConfig: StructSchema = {
  kind: 'struct', name: 'CapacityProviderConfig', required: ['LambdaManagedInstancesCapacityProviderConfig'],
  members: { LambdaManagedInstancesCapacityProviderConfig },
}
const RetentionPeriodInDays: NumberSchema = { kind: 'integer', min: 1, max: 90 }
const ExecutionTimeout: NumberSchema = { kind: 'integer', min: 1, max: 31622400 }
const DurableConfig: StructSchema = {
  kind: 'struct', name: 'DurableConfig', required: [], members: { KMSKeyArn, RetentionPeriodInDays, ExecutionTimeout },
}
const CreateFunctionRequest: StructSchema = {
  kind: 'struct', name: 'CreateFunctionRequest', required: ['FunctionName', 'Role', 'Code'],
  members: {
    FunctionName, Runtime: text, Role: RoleArn, Handler, Code: FunctionCode, Description, Timeout, MemorySize, Publish: boolean,
    PublishTo: FunctionVersionLatestPublished, VpcConfig, PackageType, DeadLetterConfig, Environment, KMSKeyArn, TracingConfig, Tags,
    Layers: LayerList, FileSystemConfigs: FileSystemConfigList, CodeSigningConfigArn, ImageConfig, Architectures: ArchitecturesList,
    EphemeralStorage, SnapStart, LoggingConfig, TenancyConfig, CapacityProviderConfig, DurableConfig,
  },
}
const NameSpacedFunctionArn: StringSchema = {
  kind: 'string', min: 0, max: 10000,
  pattern: 'arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:function:[a-zA-Z0-9-_\\.]+(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?',
}
const Runtime: StringSchema = {
  kind: 'string',
  oneOf: [
    'nodejs', 'nodejs4.3', 'nodejs6.10', 'nodejs8.10', 'nodejs10.x', 'nodejs12.x', 'nodejs14.x', 'nodejs16.x', 'nodejs18.x', 'nodejs20.x',
    'nodejs22.x', 'nodejs24.x', 'java8', 'java8.al2', 'java11', 'java17', 'java21', 'java25', 'python2.7', 'python3.6', 'python3.7',
    'python3.8', 'python3.9', 'python3.10', 'python3.11', 'python3.12', 'python3.13', 'python3.14', 'dotnetcore1.0', 'dotnetcore2.0',
    'dotnetcore2.1', 'dotnetcore3.1', 'dotnet6', 'dotnet8', 'dotnet10', 'nodejs4.3-edge', 'go1.x', 'ruby2.5', 'ruby2.7', 'ruby3.2',
    'ruby3.3', 'ruby3.4', 'ruby4.0', 'provided', 'provided.al2', 'provided.al2023', 'nodejs26.x', 'python3.15', 'java8.al2023',
    'java11.al2023', 'java17.al2023',
  ],
}
const Timestamp: StringSchema = { kind: 'string', min: 0, max: 100, pattern: '.*' }
const VpcConfigResponse: StructSchema = {
  kind: 'struct', name: 'VpcConfigResponse', required: [],
  members: { SubnetIds, SecurityGroupIds, VpcId: text, Ipv6AllowedForDualStack: boolean },
}
const EnvironmentError: StructSchema = {
  kind: 'struct', name: 'EnvironmentError', required: [], members: { ErrorCode: text, Message: text },
}
const EnvironmentResponse: StructSchema = {
  kind: 'struct', name: 'EnvironmentResponse', required: [], members: { Variables: EnvironmentVariables, Error: EnvironmentError },
}
const TracingConfigResponse: StructSchema = {
  kind: 'struct', name: 'TracingConfigResponse', required: [], members: { Mode: TracingMode },
}
const Layer: StructSchema = {
  kind: 'struct', name: 'Layer', required: [],
  members: {
    Arn: LayerVersionArn, CodeSize: long, SigningProfileVersionArn: Arn, SigningJobArn: Arn,
  },
}
const LayersReferenceList: ListSchema = { kind: 'list', of: Layer }
const State: StringSchema = {
  kind: 'string',
  oneOf: [
    'Pending', 'Active', 'Inactive', 'Failed', 'Deactivating', 'Deactivated', 'ActiveNonInvocable', 'Deleting',
  ],
}
const StateReasonCode: StringSchema = {
  kind: 'string',
  oneOf: [
    'Idle', 'Creating', 'Restoring', 'EniLimitExceeded', 'InsufficientRolePermissions', 'InvalidConfiguration', 'InternalError',
    'SubnetOutOfIPAddresses', 'InvalidSubnet', 'InvalidSecurityGroup', 'ImageDeleted', 'ImageAccessDenied', 'InvalidImage',
    'KMSKeyAccessDenied', 'KMSKeyNotFound', 'InvalidStateKMSKey', 'DisabledKMSKey', 'EFSIOError', 'EFSMountConnectivityError',
    'EFSMountFailure', 'EFSMountTimeout', 'InvalidRuntime', 'InvalidZipFileException', 'FunctionError', 'ServiceQuotaExceededException',
    'VcpuLimitExceeded', 'CapacityProviderScalingLimitExceeded', 'InsufficientCapacity', 'EC2RequestLimitExceeded',
    'FunctionError.InitTimeout', 'FunctionError.RuntimeInitError', 'FunctionError.ExtensionInitError', 'FunctionError.InvalidEntryPoint',
    'FunctionError.InvalidWorkingDirectory', 'FunctionError.PermissionDenied', 'FunctionError.TooManyExtensions',
    'FunctionError.InitResourceExhausted', 'DisallowedByVpcEncryptionControl', 'DrainingDurableExecutions', 'DependencyError',
  ],
}
const LastUpdateStatus: StringSchema = { kind: 'string', oneOf: ['Successful', 'Failed', 'InProgress'] }
const LastUpdateStatusReasonCode: StringSchema = {
  kind: 'string',
  oneOf: [
    'EniLimitExceeded', 'InsufficientRolePermissions', 'InvalidConfiguration', 'InternalError', 'SubnetOutOfIPAddresses', 'InvalidSubnet',
    'InvalidSecurityGroup', 'ImageDeleted', 'ImageAccessDenied', 'InvalidImage', 'KMSKeyAccessDenied', 'KMSKeyNotFound',
    'InvalidStateKMSKey', 'DisabledKMSKey', 'EFSIOError', 'EFSMountConnectivityError', 'EFSMountFailure', 'EFSMountTimeout',
    'InvalidRuntime', 'InvalidZipFileException', 'FunctionError', 'ServiceQuotaExceededException', 'VcpuLimitExceeded',
    'CapacityProviderScalingLimitExceeded', 'InsufficientCapacity', 'EC2RequestLimitExceeded', 'FunctionError.InitTimeout',
    'FunctionError.RuntimeInitError', 'FunctionError.ExtensionInitError', 'FunctionError.InvalidEntryPoint',
    'FunctionError.InvalidWorkingDirectory', 'FunctionError.PermissionDenied', 'FunctionError.TooManyExtensions',
    'FunctionError.InitResourceExhausted', 'DisallowedByVpcEncryptionControl', 'DependencyError',
  ],
}
const ImageConfigError: StructSchema = {
  kind: 'struct', name: 'ImageConfigError', required: [], members: { ErrorCode: text, Message: text },
}
const ImageConfigResponse: StructSchema = {
  kind: 'struct', name: 'ImageConfigResponse', required: [], members: { ImageConfig, Error: ImageConfigError },
}
const SnapStartOptimizationStatus: StringSchema = { kind: 'string', oneOf: ['On', 'Off'] }
const SnapStartResponse: StructSchema = {
  kind: 'struct', name: 'SnapStartResponse', required: [],
  members: { ApplyOn: SnapStartApplyOn, OptimizationStatus: SnapStartOptimizationStatus },
}
const RuntimeVersionArn: StringSchema = {
  kind: 'string', min: 26, max: 2048,
  pattern: '((arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}::runtime:.+)|(arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:runtime/[A-Za-z0-9_.-]{1,128}/version/[A-Za-z0-9_.-]{1,128}))',
}
const RuntimeVersionError: StructSchema = {
  kind: 'struct', name: 'RuntimeVersionError', required: [], members: { ErrorCode: text, Message: text },
}
const RuntimeVersionConfig: StructSchema = {
  kind: 'struct', name: 'RuntimeVersionConfig', required: [], members: { RuntimeVersionArn, Error: RuntimeVersionError },
}
const FunctionConfiguration: StructSchema = {
  kind: 'struct', name: 'FunctionConfiguration', required: [],
  members: {
    FunctionName: NamespacedFunctionName, FunctionArn: NameSpacedFunctionArn, Runtime, Role: RoleArn, Handler, CodeSize: long, Description,
    Timeout, MemorySize, LastModified: Timestamp, CodeSha256: text, Version, VpcConfig: VpcConfigResponse, DeadLetterConfig,
    Environment: EnvironmentResponse, KMSKeyArn, TracingConfig: TracingConfigResponse, MasterArn: FunctionArn, RevisionId: text,
    Layers: LayersReferenceList, State, StateReason: text, StateReasonCode, LastUpdateStatus, LastUpdateStatusReason: text,
    LastUpdateStatusReasonCode, FileSystemConfigs: FileSystemConfigList, SigningProfileVersionArn: Arn, SigningJobArn: Arn, PackageType,
    ImageConfigResponse, Architectures: ArchitecturesList, EphemeralStorage, SnapStart: SnapStartResponse, RuntimeVersionConfig,
    LoggingConfig, TenancyConfig, CapacityProviderConfig, ConfigSha256: text, DurableConfig,
  },
}
const FunctionUrlFunctionName: StringSchema = {
  kind: 'string', min: 1, max: 140,
  pattern: '(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]{1,64})(:((?!\\d+$)[0-9a-zA-Z-_]+))?',
}
const FunctionUrlQualifier: StringSchema = { kind: 'string', min: 1, max: 128, pattern: '((?!^\\d+$)^[0-9a-zA-Z-_]+$)' }
const Header: StringSchema = { kind: 'string', min: 0, max: 1024, pattern: '.*' }
const HeadersList: ListSchema = { kind: 'list', of: Header, min: 0, max: 100 }
const Method: StringSchema = { kind: 'string', min: 0, max: 6, pattern: '.*' }
const AllowMethodsList: ListSchema = { kind: 'list', of: Method, min: 0, max: 6 }
const Origin: StringSchema = { kind: 'string', min: 1, max: 253, pattern: '.*' }
const AllowOriginsList: ListSchema = { kind: 'list', of: Origin, min: 0, max: 100 }
const MaxAge: NumberSchema = { kind: 'integer', min: 0, max: 86400 }
const Cors: StructSchema = {
  kind: 'struct', name: 'Cors', required: [],
  members: {
    AllowCredentials: boolean, AllowHeaders: HeadersList, AllowMethods: AllowMethodsList, AllowOrigins: AllowOriginsList,
    ExposeHeaders: HeadersList, MaxAge,
  },
}
const InvokeMode: StringSchema = { kind: 'string', oneOf: ['BUFFERED', 'RESPONSE_STREAM'] }
const CreateFunctionUrlConfigRequest: StructSchema = {
  kind: 'struct', name: 'CreateFunctionUrlConfigRequest', required: ['FunctionName', 'AuthType'],
  members: {
    FunctionName: FunctionUrlFunctionName, Qualifier: FunctionUrlQualifier, AuthType: FunctionUrlAuthType, Cors, InvokeMode,
  },
  places: {
    FunctionName: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
  },
}
const FunctionUrl: StringSchema = { kind: 'string', min: 40, max: 100 }
const CreateFunctionUrlConfigResponse: StructSchema = {
  kind: 'struct', name: 'CreateFunctionUrlConfigResponse', required: ['FunctionUrl', 'FunctionArn', 'AuthType', 'CreationTime'],
  members: {
    FunctionUrl, FunctionArn, AuthType: FunctionUrlAuthType, Cors, CreationTime: Timestamp, InvokeMode,
  },
}
const DeleteAliasRequest: StructSchema = {
  kind: 'struct', name: 'DeleteAliasRequest', required: ['FunctionName', 'Name'], members: { FunctionName, Name: Alias },
  places: {
    FunctionName: { in: 'path' },
    Name: { in: 'path' },
  },
}
const DeleteEventSourceMappingRequest: StructSchema = {
  kind: 'struct', name: 'DeleteEventSourceMappingRequest', required: ['UUID'], members: { UUID: UUIDString },
  places: {
    UUID: { in: 'path' },
  },
}
const DeleteFunctionRequest: StructSchema = {
  kind: 'struct', name: 'DeleteFunctionRequest', required: ['FunctionName'],
  members: {
    FunctionName: NamespacedFunctionName, Qualifier: NumericLatestPublishedOrAliasQualifier,
  },
  places: {
    FunctionName: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
  },
}
const DeleteFunctionResponse: StructSchema = {
  kind: 'struct', name: 'DeleteFunctionResponse', required: [], members: { StatusCode: integer },
  places: {
    StatusCode: { in: 'status' },
  },
}
const DeleteFunctionConcurrencyRequest: StructSchema = {
  kind: 'struct', name: 'DeleteFunctionConcurrencyRequest', required: ['FunctionName'], members: { FunctionName },
  places: {
    FunctionName: { in: 'path' },
  },
}
const DeleteFunctionEventInvokeConfigRequest: StructSchema = {
  kind: 'struct', name: 'DeleteFunctionEventInvokeConfigRequest', required: ['FunctionName'],
  members: {
    FunctionName: NamespacedFunctionName, Qualifier: NumericLatestPublishedOrAliasQualifier,
  },
  places: {
    FunctionName: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
  },
}
const DeleteFunctionUrlConfigRequest: StructSchema = {
  kind: 'struct', name: 'DeleteFunctionUrlConfigRequest', required: ['FunctionName'],
  members: { FunctionName: FunctionUrlFunctionName, Qualifier: FunctionUrlQualifier },
  places: {
    FunctionName: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
  },
}
const DeleteLayerVersionRequest: StructSchema = {
  kind: 'struct', name: 'DeleteLayerVersionRequest', required: ['LayerName', 'VersionNumber'], members: { LayerName, VersionNumber: long },
  places: {
    LayerName: { in: 'path' },
    VersionNumber: { in: 'path' },
  },
}
const Qualifier: StringSchema = { kind: 'string', min: 1, max: 128, pattern: '(|[a-zA-Z0-9$_-]+)' }
const DeleteProvisionedConcurrencyConfigRequest: StructSchema = {
  kind: 'struct', name: 'DeleteProvisionedConcurrencyConfigRequest', required: ['FunctionName', 'Qualifier'],
  members: { FunctionName, Qualifier },
  places: {
    FunctionName: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
  },
}
const GetAccountSettingsRequest: StructSchema = { kind: 'struct', name: 'GetAccountSettingsRequest', required: [], members: {} }
const UnreservedConcurrentExecutions: NumberSchema = { kind: 'integer', min: 0 }
const AccountLimit: StructSchema = {
  kind: 'struct', name: 'AccountLimit', required: [],
  members: {
    TotalCodeSize: long, CodeSizeUnzipped: long, CodeSizeZipped: long, ConcurrentExecutions: integer, UnreservedConcurrentExecutions,
  },
}
const AccountUsage: StructSchema = {
  kind: 'struct', name: 'AccountUsage', required: [], members: { TotalCodeSize: long, FunctionCount: long },
}
const GetAccountSettingsResponse: StructSchema = {
  kind: 'struct', name: 'GetAccountSettingsResponse', required: [], members: { AccountLimit, AccountUsage },
}
const GetAliasRequest: StructSchema = {
  kind: 'struct', name: 'GetAliasRequest', required: ['FunctionName', 'Name'], members: { FunctionName, Name: Alias },
  places: {
    FunctionName: { in: 'path' },
    Name: { in: 'path' },
  },
}
const GetEventSourceMappingRequest: StructSchema = {
  kind: 'struct', name: 'GetEventSourceMappingRequest', required: ['UUID'], members: { UUID: UUIDString },
  places: {
    UUID: { in: 'path' },
  },
}
const GetFunctionRequest: StructSchema = {
  kind: 'struct', name: 'GetFunctionRequest', required: ['FunctionName'],
  members: {
    FunctionName: NamespacedFunctionName, Qualifier: NumericLatestPublishedOrAliasQualifier,
  },
  places: {
    FunctionName: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
  },
}
const SensitiveStringOnServerOnly: StringSchema = { kind: 'string', min: 0, max: 10000 }
const ResolvedS3Object: StructSchema = {
  kind: 'struct', name: 'ResolvedS3Object', required: [], members: { S3Bucket, S3Key, S3ObjectVersion },
}
const FunctionCodeLocationError: StructSchema = {
  kind: 'struct', name: 'FunctionCodeLocationError', required: [], members: { ErrorCode: text, Message: text },
}
const FunctionCodeLocation: StructSchema = {
  kind: 'struct', name: 'FunctionCodeLocation', required: [],
  members: {
    RepositoryType: text, Location: SensitiveStringOnServerOnly, ImageUri: text, ResolvedImageUri: text, ResolvedS3Object,
    SourceKMSKeyArn: KMSKeyArn, Error: FunctionCodeLocationError,
  },
}
const TagsErrorCode: StringSchema = { kind: 'string', min: 10, max: 21, pattern: '[A-Za-z]+Exception' }
const TagsErrorMessage: StringSchema = { kind: 'string', min: 84, max: 1000, pattern: '.*' }
const TagsError: StructSchema = {
  kind: 'struct', name: 'TagsError', required: ['ErrorCode', 'Message'], members: { ErrorCode: TagsErrorCode, Message: TagsErrorMessage },
}
const ReservedConcurrentExecutions: NumberSchema = { kind: 'integer', min: 0 }
const Concurrency: StructSchema = {
  kind: 'struct', name: 'Concurrency', required: [], members: { ReservedConcurrentExecutions },
}
const GetFunctionResponse: StructSchema = {
  kind: 'struct', name: 'GetFunctionResponse', required: [],
  members: {
    Configuration: FunctionConfiguration, Code: FunctionCodeLocation, Tags, TagsError, Concurrency,
  },
}
const GetFunctionConcurrencyRequest: StructSchema = {
  kind: 'struct', name: 'GetFunctionConcurrencyRequest', required: ['FunctionName'], members: { FunctionName },
  places: {
    FunctionName: { in: 'path' },
  },
}
const GetFunctionConcurrencyResponse: StructSchema = {
  kind: 'struct', name: 'GetFunctionConcurrencyResponse', required: [], members: { ReservedConcurrentExecutions },
}
const GetFunctionConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'GetFunctionConfigurationRequest', required: ['FunctionName'],
  members: {
    FunctionName: NamespacedFunctionName, Qualifier: NumericLatestPublishedOrAliasQualifier,
  },
  places: {
    FunctionName: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
  },
}
const GetFunctionEventInvokeConfigRequest: StructSchema = {
  kind: 'struct', name: 'GetFunctionEventInvokeConfigRequest', required: ['FunctionName'],
  members: {
    FunctionName: NamespacedFunctionName, Qualifier: NumericLatestPublishedOrAliasQualifier,
  },
  places: {
    FunctionName: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
  },
}
const MaximumRetryAttempts: NumberSchema = { kind: 'integer', min: 0, max: 2 }
const MaximumEventAgeInSeconds: NumberSchema = { kind: 'integer', min: 60, max: 21600 }
const FunctionEventInvokeConfig: StructSchema = {
  kind: 'struct', name: 'FunctionEventInvokeConfig', required: [],
  members: {
    LastModified: timestamp, FunctionArn, MaximumRetryAttempts, MaximumEventAgeInSeconds, DestinationConfig,
  },
}
const UnqualifiedFunctionName: StringSchema = {
  kind: 'string', min: 1, max: 140,
  pattern: '(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)',
}
const GetFunctionRecursionConfigRequest: StructSchema = {
  kind: 'struct', name: 'GetFunctionRecursionConfigRequest', required: ['FunctionName'], members: { FunctionName: UnqualifiedFunctionName },
  places: {
    FunctionName: { in: 'path' },
  },
}
const RecursiveLoop: StringSchema = { kind: 'string', oneOf: ['Allow', 'Terminate'] }
const GetFunctionRecursionConfigResponse: StructSchema = {
  kind: 'struct', name: 'GetFunctionRecursionConfigResponse', required: [], members: { RecursiveLoop },
}
const GetFunctionUrlConfigRequest: StructSchema = {
  kind: 'struct', name: 'GetFunctionUrlConfigRequest', required: ['FunctionName'],
  members: { FunctionName: FunctionUrlFunctionName, Qualifier: FunctionUrlQualifier },
  places: {
    FunctionName: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
  },
}
const GetFunctionUrlConfigResponse: StructSchema = {
  kind: 'struct', name: 'GetFunctionUrlConfigResponse',
  required: ['FunctionUrl', 'FunctionArn', 'AuthType', 'CreationTime', 'LastModifiedTime'],
  members: {
    FunctionUrl, FunctionArn, AuthType: FunctionUrlAuthType, Cors, CreationTime: Timestamp, LastModifiedTime: Timestamp, InvokeMode,
  },
}
const GetLayerVersionRequest: StructSchema = {
  kind: 'struct', name: 'GetLayerVersionRequest', required: ['LayerName', 'VersionNumber'], members: { LayerName, VersionNumber: long },
  places: {
    LayerName: { in: 'path' },
    VersionNumber: { in: 'path' },
  },
}
const LayerVersionContentOutput: StructSchema = {
  kind: 'struct', name: 'LayerVersionContentOutput', required: [],
  members: {
    Location: SensitiveStringOnServerOnly, CodeSha256: text, CodeSize: long, SigningProfileVersionArn: Arn, SigningJobArn: Arn,
    ResolvedS3Object,
  },
}
const LayerArn: StringSchema = {
  kind: 'string', min: 1, max: 2048,
  pattern: 'arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:layer:[a-zA-Z0-9-_]+',
}
const CompatibleArchitectures: ListSchema = { kind: 'list', of: Architecture, min: 0, max: 2 }
const CompatibleRuntimes: ListSchema = { kind: 'list', of: Runtime, min: 0, max: 15 }
const LicenseInfo: StringSchema = { kind: 'string', min: 0, max: 512, pattern: '.*' }
const GetLayerVersionResponse: StructSchema = {
  kind: 'struct', name: 'GetLayerVersionResponse', required: [],
  members: {
    Content: LayerVersionContentOutput, LayerArn, LayerVersionArn, Description, CreatedDate: Timestamp, Version: long,
    CompatibleArchitectures, CompatibleRuntimes, LicenseInfo,
  },
}
const GetLayerVersionByArnRequest: StructSchema = {
  kind: 'struct', name: 'GetLayerVersionByArnRequest', required: ['Arn'], members: { Arn: LayerVersionArn },
  places: {
    Arn: { in: 'query', name: 'Arn' },
  },
}
const GetLayerVersionPolicyRequest: StructSchema = {
  kind: 'struct', name: 'GetLayerVersionPolicyRequest', required: ['LayerName', 'VersionNumber'],
  members: { LayerName, VersionNumber: long },
  places: {
    LayerName: { in: 'path' },
    VersionNumber: { in: 'path' },
  },
}
const GetLayerVersionPolicyResponse: StructSchema = {
  kind: 'struct', name: 'GetLayerVersionPolicyResponse', required: [], members: { Policy: text, RevisionId: text },
}
const GetPolicyRequest: StructSchema = {
  kind: 'struct', name: 'GetPolicyRequest', required: ['FunctionName'],
  members: {
    FunctionName: NamespacedFunctionName, Qualifier: NumericLatestPublishedOrAliasQualifier,
  },
  places: {
    FunctionName: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
  },
}
const GetPolicyResponse: StructSchema = {
  kind: 'struct', name: 'GetPolicyResponse', required: [], members: { Policy: text, RevisionId: text },
}
const GetProvisionedConcurrencyConfigRequest: StructSchema = {
  kind: 'struct', name: 'GetProvisionedConcurrencyConfigRequest', required: ['FunctionName', 'Qualifier'],
  members: { FunctionName, Qualifier },
  places: {
    FunctionName: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
  },
}
const PositiveInteger: NumberSchema = { kind: 'integer', min: 1 }
const NonNegativeInteger: NumberSchema = { kind: 'integer', min: 0 }
const ProvisionedConcurrencyStatusEnum: StringSchema = { kind: 'string', oneOf: ['IN_PROGRESS', 'READY', 'FAILED'] }
const GetProvisionedConcurrencyConfigResponse: StructSchema = {
  kind: 'struct', name: 'GetProvisionedConcurrencyConfigResponse', required: [],
  members: {
    RequestedProvisionedConcurrentExecutions: PositiveInteger, AvailableProvisionedConcurrentExecutions: NonNegativeInteger,
    AllocatedProvisionedConcurrentExecutions: NonNegativeInteger, Status: ProvisionedConcurrencyStatusEnum, StatusReason: text,
    LastModified: Timestamp,
  },
}
const GetRuntimeManagementConfigRequest: StructSchema = {
  kind: 'struct', name: 'GetRuntimeManagementConfigRequest', required: ['FunctionName'],
  members: {
    FunctionName: NamespacedFunctionName, Qualifier: NumericLatestPublishedOrAliasQualifier,
  },
  places: {
    FunctionName: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
  },
}
const UpdateRuntimeOn: StringSchema = { kind: 'string', oneOf: ['Auto', 'Manual', 'FunctionUpdate'] }
const GetRuntimeManagementConfigResponse: StructSchema = {
  kind: 'struct', name: 'GetRuntimeManagementConfigResponse', required: [],
  members: { UpdateRuntimeOn, FunctionArn: NameSpacedFunctionArn, RuntimeVersionArn },
}
const InvocationType: StringSchema = { kind: 'string', oneOf: ['Event', 'RequestResponse', 'DryRun'] }
const LogType: StringSchema = { kind: 'string', oneOf: ['None', 'Tail'] }
const DurableExecutionName: StringSchema = { kind: 'string', min: 1, max: 64, pattern: '[a-zA-Z0-9-_]+' }
const TenantId: StringSchema = { kind: 'string', min: 1, max: 256, pattern: '[a-zA-Z0-9\\._:\\/=+\\-@ ]+' }
const InvocationRequest: StructSchema = {
  kind: 'struct', name: 'InvocationRequest', required: ['FunctionName'],
  members: {
    FunctionName: NamespacedFunctionName, InvocationType, LogType, ClientContext: text, DurableExecutionName, Payload: blob,
    Qualifier: NumericLatestPublishedOrAliasQualifier, TenantId,
  },
  places: {
    FunctionName: { in: 'path' },
    InvocationType: { in: 'header', name: 'x-amz-invocation-type' },
    LogType: { in: 'header', name: 'x-amz-log-type' },
    ClientContext: { in: 'header', name: 'x-amz-client-context' },
    DurableExecutionName: { in: 'header', name: 'x-amz-durable-execution-name' },
    Payload: { in: 'body', name: 'Payload' },
    Qualifier: { in: 'query', name: 'Qualifier' },
    TenantId: { in: 'header', name: 'x-amz-tenant-id' },
  },
}
const DurableExecutionArn: StringSchema = {
  kind: 'string', min: 1, max: 1024,
  pattern: 'arn:([a-zA-Z0-9-]+):lambda:([a-zA-Z0-9-]+):(\\d{12}):function:([a-zA-Z0-9_-]+):(\\$LATEST(?:\\.PUBLISHED)?|[0-9]+)/durable-execution/([a-zA-Z0-9_-]+)/([a-zA-Z0-9_-]+)',
}
const InvocationResponse: StructSchema = {
  kind: 'struct', name: 'InvocationResponse', required: [],
  members: {
    StatusCode: integer, FunctionError: text, LogResult: text, Payload: blob, ExecutedVersion: Version, DurableExecutionArn,
  },
  places: {
    StatusCode: { in: 'status' },
    FunctionError: { in: 'header', name: 'x-amz-function-error' },
    LogResult: { in: 'header', name: 'x-amz-log-result' },
    Payload: { in: 'body', name: 'Payload' },
    ExecutedVersion: { in: 'header', name: 'x-amz-executed-version' },
    DurableExecutionArn: { in: 'header', name: 'x-amz-durable-execution-arn' },
  },
}
const InvokeAsyncRequest: StructSchema = {
  kind: 'struct', name: 'InvokeAsyncRequest', required: ['FunctionName', 'InvokeArgs'],
  members: { FunctionName: NamespacedFunctionName, InvokeArgs: blob },
  places: {
    FunctionName: { in: 'path' },
    InvokeArgs: { in: 'body', name: 'InvokeArgs' },
  },
}
const InvokeAsyncResponse: StructSchema = {
  kind: 'struct', name: 'InvokeAsyncResponse', required: [], members: { Status: integer },
  places: {
    Status: { in: 'status' },
  },
}
const MaxListItems: NumberSchema = { kind: 'integer', min: 1, max: 10000 }
const ListAliasesRequest: StructSchema = {
  kind: 'struct', name: 'ListAliasesRequest', required: ['FunctionName'],
  members: {
    FunctionName, FunctionVersion: VersionWithLatestPublished, Marker: text, MaxItems: MaxListItems,
  },
  places: {
    FunctionName: { in: 'path' },
    FunctionVersion: { in: 'query', name: 'FunctionVersion' },
    Marker: { in: 'query', name: 'Marker' },
    MaxItems: { in: 'query', name: 'MaxItems' },
  },
}
const AliasList: ListSchema = { kind: 'list', of: AliasConfiguration }
const ListAliasesResponse: StructSchema = {
  kind: 'struct', name: 'ListAliasesResponse', required: [], members: { NextMarker: text, Aliases: AliasList },
}
const ListEventSourceMappingsRequest: StructSchema = {
  kind: 'struct', name: 'ListEventSourceMappingsRequest', required: [],
  members: {
    EventSourceArn: Arn, FunctionName: NamespacedFunctionName, Marker: text, MaxItems: MaxListItems,
  },
  places: {
    EventSourceArn: { in: 'query', name: 'EventSourceArn' },
    FunctionName: { in: 'query', name: 'FunctionName' },
    Marker: { in: 'query', name: 'Marker' },
    MaxItems: { in: 'query', name: 'MaxItems' },
  },
}
const EventSourceMappingsList: ListSchema = { kind: 'list', of: EventSourceMappingConfiguration }
const ListEventSourceMappingsResponse: StructSchema = {
  kind: 'struct', name: 'ListEventSourceMappingsResponse', required: [],
  members: { NextMarker: text, EventSourceMappings: EventSourceMappingsList },
}
const MaxFunctionEventInvokeConfigListItems: NumberSchema = { kind: 'integer', min: 1, max: 50 }
const ListFunctionEventInvokeConfigsRequest: StructSchema = {
  kind: 'struct', name: 'ListFunctionEventInvokeConfigsRequest', required: ['FunctionName'],
  members: {
    FunctionName: NamespacedFunctionName, Marker: text, MaxItems: MaxFunctionEventInvokeConfigListItems,
  },
  places: {
    FunctionName: { in: 'path' },
    Marker: { in: 'query', name: 'Marker' },
    MaxItems: { in: 'query', name: 'MaxItems' },
  },
}
const FunctionEventInvokeConfigList: ListSchema = { kind: 'list', of: FunctionEventInvokeConfig }
const ListFunctionEventInvokeConfigsResponse: StructSchema = {
  kind: 'struct', name: 'ListFunctionEventInvokeConfigsResponse', required: [],
  members: {
    FunctionEventInvokeConfigs: FunctionEventInvokeConfigList, NextMarker: text,
  },
}
const MaxItems: NumberSchema = { kind: 'integer', min: 1, max: 50 }
const ListFunctionUrlConfigsRequest: StructSchema = {
  kind: 'struct', name: 'ListFunctionUrlConfigsRequest', required: ['FunctionName'],
  members: { FunctionName: FunctionUrlFunctionName, Marker: text, MaxItems },
  places: {
    FunctionName: { in: 'path' },
    Marker: { in: 'query', name: 'Marker' },
    MaxItems: { in: 'query', name: 'MaxItems' },
  },
}
const FunctionUrlConfig: StructSchema = {
  kind: 'struct', name: 'FunctionUrlConfig', required: ['FunctionUrl', 'FunctionArn', 'CreationTime', 'LastModifiedTime', 'AuthType'],
  members: {
    FunctionUrl, FunctionArn, CreationTime: Timestamp, LastModifiedTime: Timestamp, Cors, AuthType: FunctionUrlAuthType, InvokeMode,
  },
}
const FunctionUrlConfigList: ListSchema = { kind: 'list', of: FunctionUrlConfig }
const ListFunctionUrlConfigsResponse: StructSchema = {
  kind: 'struct', name: 'ListFunctionUrlConfigsResponse', required: ['FunctionUrlConfigs'],
  members: { FunctionUrlConfigs: FunctionUrlConfigList, NextMarker: text },
}
const MasterRegion: StringSchema = {
  kind: 'string', min: 1, max: 50, pattern: 'ALL|(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}',
}
const FunctionVersion: StringSchema = { kind: 'string', oneOf: ['ALL'] }
const ListFunctionsRequest: StructSchema = {
  kind: 'struct', name: 'ListFunctionsRequest', required: [],
  members: { MasterRegion, FunctionVersion, Marker: text, MaxItems: MaxListItems },
  places: {
    MasterRegion: { in: 'query', name: 'MasterRegion' },
    FunctionVersion: { in: 'query', name: 'FunctionVersion' },
    Marker: { in: 'query', name: 'Marker' },
    MaxItems: { in: 'query', name: 'MaxItems' },
  },
}
const FunctionList: ListSchema = { kind: 'list', of: FunctionConfiguration }
const ListFunctionsResponse: StructSchema = {
  kind: 'struct', name: 'ListFunctionsResponse', required: [], members: { NextMarker: text, Functions: FunctionList },
}
const MaxLayerListItems: NumberSchema = { kind: 'integer', min: 1, max: 50 }
const ListLayerVersionsRequest: StructSchema = {
  kind: 'struct', name: 'ListLayerVersionsRequest', required: ['LayerName'],
  members: {
    CompatibleArchitecture: Architecture, CompatibleRuntime: Runtime, LayerName, Marker: text, MaxItems: MaxLayerListItems,
  },
  places: {
    CompatibleArchitecture: { in: 'query', name: 'CompatibleArchitecture' },
    CompatibleRuntime: { in: 'query', name: 'CompatibleRuntime' },
    LayerName: { in: 'path' },
    Marker: { in: 'query', name: 'Marker' },
    MaxItems: { in: 'query', name: 'MaxItems' },
  },
}
const LayerVersionsListItem: StructSchema = {
  kind: 'struct', name: 'LayerVersionsListItem', required: [],
  members: {
    LayerVersionArn, Version: long, Description, CreatedDate: Timestamp, CompatibleArchitectures, CompatibleRuntimes, LicenseInfo,
  },
}
const LayerVersionsList: ListSchema = { kind: 'list', of: LayerVersionsListItem }
const ListLayerVersionsResponse: StructSchema = {
  kind: 'struct', name: 'ListLayerVersionsResponse', required: [], members: { NextMarker: text, LayerVersions: LayerVersionsList },
}
const ListLayersRequest: StructSchema = {
  kind: 'struct', name: 'ListLayersRequest', required: [],
  members: {
    CompatibleArchitecture: Architecture, CompatibleRuntime: Runtime, Marker: text, MaxItems: MaxLayerListItems,
  },
  places: {
    CompatibleArchitecture: { in: 'query', name: 'CompatibleArchitecture' },
    CompatibleRuntime: { in: 'query', name: 'CompatibleRuntime' },
    Marker: { in: 'query', name: 'Marker' },
    MaxItems: { in: 'query', name: 'MaxItems' },
  },
}
const LayersListItem: StructSchema = {
  kind: 'struct', name: 'LayersListItem', required: [], members: { LayerName, LayerArn, LatestMatchingVersion: LayerVersionsListItem },
}
const LayersList: ListSchema = { kind: 'list', of: LayersListItem }
const ListLayersResponse: StructSchema = {
  kind: 'struct', name: 'ListLayersResponse', required: [], members: { NextMarker: text, Layers: LayersList },
}
const MaxProvisionedConcurrencyConfigListItems: NumberSchema = { kind: 'integer', min: 1, max: 50 }
const ListProvisionedConcurrencyConfigsRequest: StructSchema = {
  kind: 'struct', name: 'ListProvisionedConcurrencyConfigsRequest', required: ['FunctionName'],
  members: {
    FunctionName, Marker: text, MaxItems: MaxProvisionedConcurrencyConfigListItems,
  },
  places: {
    FunctionName: { in: 'path' },
    Marker: { in: 'query', name: 'Marker' },
    MaxItems: { in: 'query', name: 'MaxItems' },
  },
}
const ProvisionedConcurrencyConfigListItem: StructSchema = {
  kind: 'struct', name: 'ProvisionedConcurrencyConfigListItem', required: [],
  members: {
    FunctionArn, RequestedProvisionedConcurrentExecutions: PositiveInteger, AvailableProvisionedConcurrentExecutions: NonNegativeInteger,
    AllocatedProvisionedConcurrentExecutions: NonNegativeInteger, Status: ProvisionedConcurrencyStatusEnum, StatusReason: text,
    LastModified: Timestamp,
  },
}
const ProvisionedConcurrencyConfigList: ListSchema = { kind: 'list', of: ProvisionedConcurrencyConfigListItem }
const ListProvisionedConcurrencyConfigsResponse: StructSchema = {
  kind: 'struct', name: 'ListProvisionedConcurrencyConfigsResponse', required: [],
  members: {
    ProvisionedConcurrencyConfigs: ProvisionedConcurrencyConfigList, NextMarker: text,
  },
}
const TaggableResource: StringSchema = {
  kind: 'string', min: 1, max: 10000,
  pattern: 'arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:(function:[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?|code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|(capacity-provider|network-connector):[a-zA-Z0-9-_]{1,64})',
}
const ListTagsRequest: StructSchema = {
  kind: 'struct', name: 'ListTagsRequest', required: ['Resource'], members: { Resource: TaggableResource },
  places: {
    Resource: { in: 'path' },
  },
}
const ListTagsResponse: StructSchema = { kind: 'struct', name: 'ListTagsResponse', required: [], members: { Tags } }
const ListVersionsByFunctionRequest: StructSchema = {
  kind: 'struct', name: 'ListVersionsByFunctionRequest', required: ['FunctionName'],
  members: { FunctionName: NamespacedFunctionName, Marker: text, MaxItems: MaxListItems },
  places: {
    FunctionName: { in: 'path' },
    Marker: { in: 'query', name: 'Marker' },
    MaxItems: { in: 'query', name: 'MaxItems' },
  },
}
const ListVersionsByFunctionResponse: StructSchema = {
  kind: 'struct', name: 'ListVersionsByFunctionResponse', required: [], members: { NextMarker: text, Versions: FunctionList },
}
const LayerVersionContentInput: StructSchema = {
  kind: 'struct', name: 'LayerVersionContentInput', required: [],
  members: { S3Bucket, S3Key, S3ObjectVersion, S3ObjectStorageMode, ZipFile: blob },
}
const PublishLayerVersionRequest: StructSchema = {
  kind: 'struct', name: 'PublishLayerVersionRequest', required: ['LayerName', 'Content'],
  members: {
    LayerName, Description, Content: LayerVersionContentInput, CompatibleArchitectures, CompatibleRuntimes, LicenseInfo,
  },
  places: {
    LayerName: { in: 'path' },
  },
}
const PublishLayerVersionResponse: StructSchema = {
  kind: 'struct', name: 'PublishLayerVersionResponse', required: [],
  members: {
    Content: LayerVersionContentOutput, LayerArn, LayerVersionArn, Description, CreatedDate: Timestamp, Version: long,
    CompatibleArchitectures, CompatibleRuntimes, LicenseInfo,
  },
}
const PublishVersionRequest: StructSchema = {
  kind: 'struct', name: 'PublishVersionRequest', required: ['FunctionName'],
  members: {
    FunctionName, CodeSha256: text, Description, RevisionId: text, PublishTo: FunctionVersionLatestPublished,
  },
  places: {
    FunctionName: { in: 'path' },
  },
}
const PutFunctionConcurrencyRequest: StructSchema = {
  kind: 'struct', name: 'PutFunctionConcurrencyRequest', required: ['FunctionName', 'ReservedConcurrentExecutions'],
  members: { FunctionName, ReservedConcurrentExecutions },
  places: {
    FunctionName: { in: 'path' },
  },
}
const PutFunctionEventInvokeConfigRequest: StructSchema = {
  kind: 'struct', name: 'PutFunctionEventInvokeConfigRequest', required: ['FunctionName'],
  members: {
    FunctionName: NamespacedFunctionName, Qualifier: NumericLatestPublishedOrAliasQualifier, MaximumRetryAttempts, MaximumEventAgeInSeconds,
    DestinationConfig,
  },
  places: {
    FunctionName: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
  },
}
const PutFunctionRecursionConfigRequest: StructSchema = {
  kind: 'struct', name: 'PutFunctionRecursionConfigRequest', required: ['FunctionName', 'RecursiveLoop'],
  members: { FunctionName: UnqualifiedFunctionName, RecursiveLoop },
  places: {
    FunctionName: { in: 'path' },
  },
}
const PutFunctionRecursionConfigResponse: StructSchema = {
  kind: 'struct', name: 'PutFunctionRecursionConfigResponse', required: [], members: { RecursiveLoop },
}
const PutProvisionedConcurrencyConfigRequest: StructSchema = {
  kind: 'struct', name: 'PutProvisionedConcurrencyConfigRequest',
  required: ['FunctionName', 'Qualifier', 'ProvisionedConcurrentExecutions'],
  members: { FunctionName, Qualifier, ProvisionedConcurrentExecutions: PositiveInteger },
  places: {
    FunctionName: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
  },
}
const PutProvisionedConcurrencyConfigResponse: StructSchema = {
  kind: 'struct', name: 'PutProvisionedConcurrencyConfigResponse', required: [],
  members: {
    RequestedProvisionedConcurrentExecutions: PositiveInteger, AllocatedProvisionedConcurrentExecutions: NonNegativeInteger,
    AvailableProvisionedConcurrentExecutions: NonNegativeInteger, Status: ProvisionedConcurrencyStatusEnum, StatusReason: text,
    LastModified: Timestamp,
  },
}
const PutRuntimeManagementConfigRequest: StructSchema = {
  kind: 'struct', name: 'PutRuntimeManagementConfigRequest', required: ['FunctionName', 'UpdateRuntimeOn'],
  members: {
    FunctionName: NamespacedFunctionName, Qualifier: NumericLatestPublishedOrAliasQualifier, UpdateRuntimeOn, RuntimeVersionArn,
  },
  places: {
    FunctionName: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
  },
}
const PutRuntimeManagementConfigResponse: StructSchema = {
  kind: 'struct', name: 'PutRuntimeManagementConfigResponse', required: ['UpdateRuntimeOn', 'FunctionArn'],
  members: { UpdateRuntimeOn, FunctionArn, RuntimeVersionArn },
}
const RemoveLayerVersionPermissionRequest: StructSchema = {
  kind: 'struct', name: 'RemoveLayerVersionPermissionRequest', required: ['LayerName', 'VersionNumber', 'StatementId'],
  members: { LayerName, VersionNumber: long, StatementId, RevisionId: text },
  places: {
    LayerName: { in: 'path' },
    VersionNumber: { in: 'path' },
    StatementId: { in: 'path' },
    RevisionId: { in: 'query', name: 'RevisionId' },
  },
}
const NamespacedStatementId: StringSchema = { kind: 'string', min: 1, max: 100, pattern: '([a-zA-Z0-9-_.]+)' }
const RemovePermissionRequest: StructSchema = {
  kind: 'struct', name: 'RemovePermissionRequest', required: ['FunctionName', 'StatementId'],
  members: {
    FunctionName: NamespacedFunctionName, StatementId: NamespacedStatementId, Qualifier: NumericLatestPublishedOrAliasQualifier,
    RevisionId: text,
  },
  places: {
    FunctionName: { in: 'path' },
    StatementId: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
    RevisionId: { in: 'query', name: 'RevisionId' },
  },
}
const TagResourceRequest: StructSchema = {
  kind: 'struct', name: 'TagResourceRequest', required: ['Resource', 'Tags'], members: { Resource: TaggableResource, Tags },
  places: {
    Resource: { in: 'path' },
  },
}
const TagKeyList: ListSchema = { kind: 'list', of: TagKey }
const UntagResourceRequest: StructSchema = {
  kind: 'struct', name: 'UntagResourceRequest', required: ['Resource', 'TagKeys'],
  members: { Resource: TaggableResource, TagKeys: TagKeyList },
  places: {
    Resource: { in: 'path' },
    TagKeys: { in: 'query', name: 'tagKeys' },
  },
}
const UpdateAliasRequest: StructSchema = {
  kind: 'struct', name: 'UpdateAliasRequest', required: ['FunctionName', 'Name'],
  members: {
    FunctionName, Name: Alias, FunctionVersion: VersionWithLatestPublished, Description, RoutingConfig: AliasRoutingConfiguration,
    RevisionId: text,
  },
  places: {
    FunctionName: { in: 'path' },
    Name: { in: 'path' },
  },
}
const UpdateEventSourceMappingRequest: StructSchema = {
  kind: 'struct', name: 'UpdateEventSourceMappingRequest', required: ['UUID'],
  members: {
    UUID: UUIDString, FunctionName: NamespacedFunctionName, Enabled: boolean, BatchSize, FilterCriteria, KMSKeyArn,
    MetricsConfig: EventSourceMappingMetricsConfig, LoggingConfig: EventSourceMappingLoggingConfig, ScalingConfig,
    MaximumBatchingWindowInSeconds, ParallelizationFactor, DestinationConfig, MaximumRecordAgeInSeconds,
    BisectBatchOnFunctionError: boolean, MaximumRetryAttempts: MaximumRetryAttemptsEventSourceMapping, TumblingWindowInSeconds,
    SourceAccessConfigurations, FunctionResponseTypes: FunctionResponseTypeList, AmazonManagedKafkaEventSourceConfig,
    SelfManagedKafkaEventSourceConfig, DocumentDBEventSourceConfig, ProvisionedPollerConfig,
  },
  places: {
    UUID: { in: 'path' },
  },
}
const UpdateFunctionCodeRequest: StructSchema = {
  kind: 'struct', name: 'UpdateFunctionCodeRequest', required: ['FunctionName'],
  members: {
    FunctionName, ZipFile: blob, S3Bucket, S3Key, S3ObjectVersion, S3ObjectStorageMode, ImageUri: text, Architectures: ArchitecturesList,
    Publish: boolean, PublishTo: FunctionVersionLatestPublished, DryRun: boolean, RevisionId: text, SourceKMSKeyArn: KMSKeyArn,
  },
  places: {
    FunctionName: { in: 'path' },
  },
}
const UpdateFunctionConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'UpdateFunctionConfigurationRequest', required: ['FunctionName'],
  members: {
    FunctionName, Role: RoleArn, Handler, Description, Timeout, MemorySize, VpcConfig, Environment, Runtime: text, DeadLetterConfig,
    KMSKeyArn, TracingConfig, RevisionId: text, Layers: LayerList, FileSystemConfigs: FileSystemConfigList, ImageConfig, EphemeralStorage,
    SnapStart, LoggingConfig, CapacityProviderConfig, DurableConfig,
  },
  places: {
    FunctionName: { in: 'path' },
  },
}
const UpdateFunctionEventInvokeConfigRequest: StructSchema = {
  kind: 'struct', name: 'UpdateFunctionEventInvokeConfigRequest', required: ['FunctionName'],
  members: {
    FunctionName: NamespacedFunctionName, Qualifier: NumericLatestPublishedOrAliasQualifier, MaximumRetryAttempts, MaximumEventAgeInSeconds,
    DestinationConfig,
  },
  places: {
    FunctionName: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
  },
}
const UpdateFunctionUrlConfigRequest: StructSchema = {
  kind: 'struct', name: 'UpdateFunctionUrlConfigRequest', required: ['FunctionName'],
  members: {
    FunctionName: FunctionUrlFunctionName, Qualifier: FunctionUrlQualifier, AuthType: FunctionUrlAuthType, Cors, InvokeMode,
  },
  places: {
    FunctionName: { in: 'path' },
    Qualifier: { in: 'query', name: 'Qualifier' },
  },
}
const UpdateFunctionUrlConfigResponse: StructSchema = {
  kind: 'struct', name: 'UpdateFunctionUrlConfigResponse',
  required: ['FunctionUrl', 'FunctionArn', 'AuthType', 'CreationTime', 'LastModifiedTime'],
  members: {
    FunctionUrl, FunctionArn, AuthType: FunctionUrlAuthType, Cors, CreationTime: Timestamp, LastModifiedTime: Timestamp, InvokeMode,
  },
}

export interface AccountLimit {
  readonly TotalCodeSize?: number
  readonly CodeSizeUnzipped?: number
  readonly CodeSizeZipped?: number
  readonly ConcurrentExecutions?: number
  readonly UnreservedConcurrentExecutions?: number
}
export interface AccountUsage {
  readonly TotalCodeSize?: number
  readonly FunctionCount?: number
}
export interface AddLayerVersionPermissionRequest {
  readonly LayerName: string
  readonly VersionNumber: number
  readonly StatementId: string
  readonly Action: string
  readonly Principal: string
  readonly OrganizationId?: string
  readonly RevisionId?: string
}
export interface AddLayerVersionPermissionResponse {
  readonly Statement?: string
  readonly RevisionId?: string
}
export interface AddPermissionRequest {
  readonly FunctionName: string
  readonly StatementId: string
  readonly Action: string
  readonly Principal: string
  readonly SourceArn?: string
  readonly FunctionUrlAuthType?: FunctionUrlAuthType
  readonly InvokedViaFunctionUrl?: boolean
  readonly SourceAccount?: string
  readonly EventSourceToken?: string
  readonly Qualifier?: string
  readonly RevisionId?: string
  readonly PrincipalOrgID?: string
}
export interface AddPermissionResponse {
  readonly Statement?: string
}
export interface AliasConfiguration {
  readonly AliasArn?: string
  readonly Name?: string
  readonly FunctionVersion?: string
  readonly Description?: string
  readonly RoutingConfig?: AliasRoutingConfiguration
  readonly RevisionId?: string
}
export interface AliasRoutingConfiguration {
  readonly AdditionalVersionWeights?: { readonly [key: string]: number }
}
export interface AmazonManagedKafkaEventSourceConfig {
  readonly ConsumerGroupId?: string
  readonly SchemaRegistryConfig?: KafkaSchemaRegistryConfig
}
export type ApplicationLogLevel = 'TRACE' | 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' | 'FATAL'
export type Architecture = 'x86_64' | 'arm64'
export interface CapacityProviderConfig {
  readonly LambdaManagedInstancesCapacityProviderConfig: LambdaManagedInstancesCapacityProviderConfig
}
export interface Concurrency {
  readonly ReservedConcurrentExecutions?: number
}
export interface Cors {
  readonly AllowCredentials?: boolean
  readonly AllowHeaders?: readonly string[]
  readonly AllowMethods?: readonly string[]
  readonly AllowOrigins?: readonly string[]
  readonly ExposeHeaders?: readonly string[]
  readonly MaxAge?: number
}
export interface CreateAliasRequest {
  readonly FunctionName: string
  readonly Name: string
  readonly FunctionVersion: string
  readonly Description?: string
  readonly RoutingConfig?: AliasRoutingConfiguration
}
export interface CreateEventSourceMappingRequest {
  readonly EventSourceArn?: string
  readonly FunctionName: string
  readonly Enabled?: boolean
  readonly BatchSize?: number
  readonly FilterCriteria?: FilterCriteria
  readonly KMSKeyArn?: string
  readonly MetricsConfig?: EventSourceMappingMetricsConfig
  readonly LoggingConfig?: EventSourceMappingLoggingConfig
  readonly ScalingConfig?: ScalingConfig
  readonly MaximumBatchingWindowInSeconds?: number
  readonly ParallelizationFactor?: number
  readonly StartingPosition?: EventSourcePosition
  readonly StartingPositionTimestamp?: number
  readonly DestinationConfig?: DestinationConfig
  readonly MaximumRecordAgeInSeconds?: number
  readonly BisectBatchOnFunctionError?: boolean
  readonly MaximumRetryAttempts?: number
  readonly Tags?: { readonly [key: string]: string }
  readonly TumblingWindowInSeconds?: number
  readonly Topics?: readonly string[]
  readonly Queues?: readonly string[]
  readonly SourceAccessConfigurations?: readonly SourceAccessConfiguration[]
  readonly SelfManagedEventSource?: SelfManagedEventSource
  readonly FunctionResponseTypes?: readonly FunctionResponseType[]
  readonly AmazonManagedKafkaEventSourceConfig?: AmazonManagedKafkaEventSourceConfig
  readonly SelfManagedKafkaEventSourceConfig?: SelfManagedKafkaEventSourceConfig
  readonly DocumentDBEventSourceConfig?: DocumentDBEventSourceConfig
  readonly ProvisionedPollerConfig?: ProvisionedPollerConfig
}
export interface CreateFunctionRequest {
  readonly FunctionName: string
  readonly Runtime?: string
  readonly Role: string
  readonly Handler?: string
  readonly Code: FunctionCode
  readonly Description?: string
  readonly Timeout?: number
  readonly MemorySize?: number
  readonly Publish?: boolean
  readonly PublishTo?: FunctionVersionLatestPublished
  readonly VpcConfig?: VpcConfig
  readonly PackageType?: PackageType
  readonly DeadLetterConfig?: DeadLetterConfig
  readonly Environment?: Environment
  readonly KMSKeyArn?: string
  readonly TracingConfig?: TracingConfig
  readonly Tags?: { readonly [key: string]: string }
  readonly Layers?: readonly string[]
  readonly FileSystemConfigs?: readonly FileSystemConfig[]
  readonly CodeSigningConfigArn?: string
  readonly ImageConfig?: ImageConfig
  readonly Architectures?: readonly Architecture[]
  readonly EphemeralStorage?: EphemeralStorage
  readonly SnapStart?: SnapStart
  readonly LoggingConfig?: LoggingConfig
  readonly TenancyConfig?: TenancyConfig
  readonly CapacityProviderConfig?: CapacityProviderConfig
  readonly DurableConfig?: DurableConfig
}
export interface CreateFunctionUrlConfigRequest {
  readonly FunctionName: string
  readonly Qualifier?: string
  readonly AuthType: FunctionUrlAuthType
  readonly Cors?: Cors
  readonly InvokeMode?: InvokeMode
}
export interface CreateFunctionUrlConfigResponse {
  readonly FunctionUrl: string
  readonly FunctionArn: string
  readonly AuthType: FunctionUrlAuthType
  readonly Cors?: Cors
  readonly CreationTime: string
  readonly InvokeMode?: InvokeMode
}
export interface DeadLetterConfig {
  readonly TargetArn?: string
}
export interface DeleteAliasRequest {
  readonly FunctionName: string
  readonly Name: string
}
export interface DeleteEventSourceMappingRequest {
  readonly UUID: string
}
export interface DeleteFunctionConcurrencyRequest {
  readonly FunctionName: string
}
export interface DeleteFunctionEventInvokeConfigRequest {
  readonly FunctionName: string
  readonly Qualifier?: string
}
export interface DeleteFunctionRequest {
  readonly FunctionName: string
  readonly Qualifier?: string
}
export interface DeleteFunctionResponse {
  readonly StatusCode?: number
}
export interface DeleteFunctionUrlConfigRequest {
  readonly FunctionName: string
  readonly Qualifier?: string
}
export interface DeleteLayerVersionRequest {
  readonly LayerName: string
  readonly VersionNumber: number
}
export interface DeleteProvisionedConcurrencyConfigRequest {
  readonly FunctionName: string
  readonly Qualifier: string
}
export interface DestinationConfig {
  readonly OnSuccess?: OnSuccess
  readonly OnFailure?: OnFailure
}
export type DirectS3Read = 'ENABLED' | 'DISABLED' | 'AUTO'
export interface DocumentDBEventSourceConfig {
  readonly DatabaseName?: string
  readonly CollectionName?: string
  readonly FullDocument?: FullDocument
}
export interface DurableConfig {
  readonly KMSKeyArn?: string
  readonly RetentionPeriodInDays?: number
  readonly ExecutionTimeout?: number
}
export type EndPointType = 'KAFKA_BOOTSTRAP_SERVERS'
export interface Environment {
  readonly Variables?: { readonly [key: string]: string }
}
export interface EnvironmentError {
  readonly ErrorCode?: string
  readonly Message?: string
}
export interface EnvironmentResponse {
  readonly Variables?: { readonly [key: string]: string }
  readonly Error?: EnvironmentError
}
export interface EphemeralStorage {
  readonly Size: number
}
export interface EventSourceMappingConfiguration {
  readonly UUID?: string
  readonly StartingPosition?: EventSourcePosition
  readonly StartingPositionTimestamp?: number
  readonly BatchSize?: number
  readonly MaximumBatchingWindowInSeconds?: number
  readonly ParallelizationFactor?: number
  readonly EventSourceArn?: string
  readonly FilterCriteria?: FilterCriteria
  readonly FilterCriteriaError?: FilterCriteriaError
  readonly KMSKeyArn?: string
  readonly MetricsConfig?: EventSourceMappingMetricsConfig
  readonly LoggingConfig?: EventSourceMappingLoggingConfig
  readonly ScalingConfig?: ScalingConfig
  readonly FunctionArn?: string
  readonly LastModified?: number
  readonly LastProcessingResult?: string
  readonly State?: string
  readonly StateTransitionReason?: string
  readonly DestinationConfig?: DestinationConfig
  readonly Topics?: readonly string[]
  readonly Queues?: readonly string[]
  readonly SourceAccessConfigurations?: readonly SourceAccessConfiguration[]
  readonly SelfManagedEventSource?: SelfManagedEventSource
  readonly MaximumRecordAgeInSeconds?: number
  readonly BisectBatchOnFunctionError?: boolean
  readonly MaximumRetryAttempts?: number
  readonly TumblingWindowInSeconds?: number
  readonly FunctionResponseTypes?: readonly FunctionResponseType[]
  readonly AmazonManagedKafkaEventSourceConfig?: AmazonManagedKafkaEventSourceConfig
  readonly SelfManagedKafkaEventSourceConfig?: SelfManagedKafkaEventSourceConfig
  readonly DocumentDBEventSourceConfig?: DocumentDBEventSourceConfig
  readonly EventSourceMappingArn?: string
  readonly ProvisionedPollerConfig?: ProvisionedPollerConfig
}
export interface EventSourceMappingLoggingConfig {
  readonly SystemLogLevel?: EventSourceMappingSystemLogLevel
}
export type EventSourceMappingMetric = 'EventCount' | 'ErrorCount' | 'KafkaMetrics'
export interface EventSourceMappingMetricsConfig {
  readonly Metrics?: readonly EventSourceMappingMetric[]
}
export type EventSourceMappingSystemLogLevel = 'DEBUG' | 'INFO' | 'WARN'
export type EventSourcePosition = 'TRIM_HORIZON' | 'LATEST' | 'AT_TIMESTAMP'
export interface FileSystemConfig {
  readonly Arn: string
  readonly LocalMountPath: string
  readonly S3FilesConfig?: S3FilesConfig
}
export interface Filter {
  readonly Pattern?: string
}
export interface FilterCriteria {
  readonly Filters?: readonly Filter[]
}
export interface FilterCriteriaError {
  readonly ErrorCode?: string
  readonly Message?: string
}
export type FullDocument = 'UpdateLookup' | 'Default'
export interface FunctionCode {
  readonly ZipFile?: Uint8Array
  readonly S3Bucket?: string
  readonly S3Key?: string
  readonly S3ObjectVersion?: string
  readonly S3ObjectStorageMode?: S3ObjectStorageMode
  readonly ImageUri?: string
  readonly SourceKMSKeyArn?: string
}
export interface FunctionCodeLocation {
  readonly RepositoryType?: string
  readonly Location?: string
  readonly ImageUri?: string
  readonly ResolvedImageUri?: string
  readonly ResolvedS3Object?: ResolvedS3Object
  readonly SourceKMSKeyArn?: string
  readonly Error?: FunctionCodeLocationError
}
export interface FunctionCodeLocationError {
  readonly ErrorCode?: string
  readonly Message?: string
}
export interface FunctionConfiguration {
  readonly FunctionName?: string
  readonly FunctionArn?: string
  readonly Runtime?: Runtime
  readonly Role?: string
  readonly Handler?: string
  readonly CodeSize?: number
  readonly Description?: string
  readonly Timeout?: number
  readonly MemorySize?: number
  readonly LastModified?: string
  readonly CodeSha256?: string
  readonly Version?: string
  readonly VpcConfig?: VpcConfigResponse
  readonly DeadLetterConfig?: DeadLetterConfig
  readonly Environment?: EnvironmentResponse
  readonly KMSKeyArn?: string
  readonly TracingConfig?: TracingConfigResponse
  readonly MasterArn?: string
  readonly RevisionId?: string
  readonly Layers?: readonly Layer[]
  readonly State?: State
  readonly StateReason?: string
  readonly StateReasonCode?: StateReasonCode
  readonly LastUpdateStatus?: LastUpdateStatus
  readonly LastUpdateStatusReason?: string
  readonly LastUpdateStatusReasonCode?: LastUpdateStatusReasonCode
  readonly FileSystemConfigs?: readonly FileSystemConfig[]
  readonly SigningProfileVersionArn?: string
  readonly SigningJobArn?: string
  readonly PackageType?: PackageType
  readonly ImageConfigResponse?: ImageConfigResponse
  readonly Architectures?: readonly Architecture[]
  readonly EphemeralStorage?: EphemeralStorage
  readonly SnapStart?: SnapStartResponse
  readonly RuntimeVersionConfig?: RuntimeVersionConfig
  readonly LoggingConfig?: LoggingConfig
  readonly TenancyConfig?: TenancyConfig
  readonly CapacityProviderConfig?: CapacityProviderConfig
  readonly ConfigSha256?: string
  readonly DurableConfig?: DurableConfig
}
export interface FunctionEventInvokeConfig {
  readonly LastModified?: number
  readonly FunctionArn?: string
  readonly MaximumRetryAttempts?: number
  readonly MaximumEventAgeInSeconds?: number
  readonly DestinationConfig?: DestinationConfig
}
export type FunctionResponseType = 'ReportBatchItemFailures'
export type FunctionUrlAuthType = 'NONE' | 'AWS_IAM'
export interface FunctionUrlConfig {
  readonly FunctionUrl: string
  readonly FunctionArn: string
  readonly CreationTime: string
  readonly LastModifiedTime: string
  readonly Cors?: Cors
  readonly AuthType: FunctionUrlAuthType
  readonly InvokeMode?: InvokeMode
}
export type FunctionVersion = 'ALL'
export type FunctionVersionLatestPublished = 'LATEST_PUBLISHED'
export interface GetAccountSettingsRequest {}
export interface GetAccountSettingsResponse {
  readonly AccountLimit?: AccountLimit
  readonly AccountUsage?: AccountUsage
}
export interface GetAliasRequest {
  readonly FunctionName: string
  readonly Name: string
}
export interface GetEventSourceMappingRequest {
  readonly UUID: string
}
export interface GetFunctionConcurrencyRequest {
  readonly FunctionName: string
}
export interface GetFunctionConcurrencyResponse {
  readonly ReservedConcurrentExecutions?: number
}
export interface GetFunctionConfigurationRequest {
  readonly FunctionName: string
  readonly Qualifier?: string
}
export interface GetFunctionEventInvokeConfigRequest {
  readonly FunctionName: string
  readonly Qualifier?: string
}
export interface GetFunctionRecursionConfigRequest {
  readonly FunctionName: string
}
export interface GetFunctionRecursionConfigResponse {
  readonly RecursiveLoop?: RecursiveLoop
}
export interface GetFunctionRequest {
  readonly FunctionName: string
  readonly Qualifier?: string
}
export interface GetFunctionResponse {
  readonly Configuration?: FunctionConfiguration
  readonly Code?: FunctionCodeLocation
  readonly Tags?: { readonly [key: string]: string }
  readonly TagsError?: TagsError
  readonly Concurrency?: Concurrency
}
export interface GetFunctionUrlConfigRequest {
  readonly FunctionName: string
  readonly Qualifier?: string
}
export interface GetFunctionUrlConfigResponse {
  readonly FunctionUrl: string
  readonly FunctionArn: string
  readonly AuthType: FunctionUrlAuthType
  readonly Cors?: Cors
  readonly CreationTime: string
  readonly LastModifiedTime: string
  readonly InvokeMode?: InvokeMode
}
export interface GetLayerVersionByArnRequest {
  readonly Arn: string
}
export interface GetLayerVersionPolicyRequest {
  readonly LayerName: string
  readonly VersionNumber: number
}
export interface GetLayerVersionPolicyResponse {
  readonly Policy?: string
  readonly RevisionId?: string
}
export interface GetLayerVersionRequest {
  readonly LayerName: string
  readonly VersionNumber: number
}
export interface GetLayerVersionResponse {
  readonly Content?: LayerVersionContentOutput
  readonly LayerArn?: string
  readonly LayerVersionArn?: string
  readonly Description?: string
  readonly CreatedDate?: string
  readonly Version?: number
  readonly CompatibleArchitectures?: readonly Architecture[]
  readonly CompatibleRuntimes?: readonly Runtime[]
  readonly LicenseInfo?: string
}
export interface GetPolicyRequest {
  readonly FunctionName: string
  readonly Qualifier?: string
}
export interface GetPolicyResponse {
  readonly Policy?: string
  readonly RevisionId?: string
}
export interface GetProvisionedConcurrencyConfigRequest {
  readonly FunctionName: string
  readonly Qualifier: string
}
export interface GetProvisionedConcurrencyConfigResponse {
  readonly RequestedProvisionedConcurrentExecutions?: number
  readonly AvailableProvisionedConcurrentExecutions?: number
  readonly AllocatedProvisionedConcurrentExecutions?: number
  readonly Status?: ProvisionedConcurrencyStatusEnum
  readonly StatusReason?: string
  readonly LastModified?: string
}
export interface GetRuntimeManagementConfigRequest {
  readonly FunctionName: string
  readonly Qualifier?: string
}
export interface GetRuntimeManagementConfigResponse {
  readonly UpdateRuntimeOn?: UpdateRuntimeOn
  readonly FunctionArn?: string
  readonly RuntimeVersionArn?: string
}
export interface ImageConfig {
  readonly EntryPoint?: readonly string[]
  readonly Command?: readonly string[]
  readonly WorkingDirectory?: string
}
export interface ImageConfigError {
  readonly ErrorCode?: string
  readonly Message?: string
}
export interface ImageConfigResponse {
  readonly ImageConfig?: ImageConfig
  readonly Error?: ImageConfigError
}
export interface InvocationRequest {
  readonly FunctionName: string
  readonly InvocationType?: InvocationType
  readonly LogType?: LogType
  readonly ClientContext?: string
  readonly DurableExecutionName?: string
  readonly Payload?: Uint8Array
  readonly Qualifier?: string
  readonly TenantId?: string
}
export interface InvocationResponse {
  readonly StatusCode?: number
  readonly FunctionError?: string
  readonly LogResult?: string
  readonly Payload?: Uint8Array
  readonly ExecutedVersion?: string
  readonly DurableExecutionArn?: string
}
export type InvocationType = 'Event' | 'RequestResponse' | 'DryRun'
export interface InvokeAsyncRequest {
  readonly FunctionName: string
  readonly InvokeArgs: Uint8Array
}
export interface InvokeAsyncResponse {
  readonly Status?: number
}
export type InvokeMode = 'BUFFERED' | 'RESPONSE_STREAM'
export type KafkaEventSourceMappingConsumptionMode = 'Stream' | 'Queue'
export interface KafkaSchemaRegistryAccessConfig {
  readonly Type?: KafkaSchemaRegistryAuthType
  readonly URI?: string
}
export type KafkaSchemaRegistryAuthType = 'BASIC_AUTH' | 'CLIENT_CERTIFICATE_TLS_AUTH' | 'SERVER_ROOT_CA_CERTIFICATE' | 'OAUTHBEARER_AUTH'
export interface KafkaSchemaRegistryConfig {
  readonly SchemaRegistryURI?: string
  readonly EventRecordFormat?: SchemaRegistryEventRecordFormat
  readonly AccessConfigs?: readonly KafkaSchemaRegistryAccessConfig[]
  readonly SchemaValidationConfigs?: readonly KafkaSchemaValidationConfig[]
}
export type KafkaSchemaValidationAttribute = 'KEY' | 'VALUE'
export interface KafkaSchemaValidationConfig {
  readonly Attribute?: KafkaSchemaValidationAttribute
}
export interface LambdaManagedInstancesCapacityProviderConfig {
  readonly CapacityProviderArn: string
  readonly PerExecutionEnvironmentMaxConcurrency?: number
  readonly ExecutionEnvironmentMemoryGiBPerVCpu?: number
}
export type LastUpdateStatus = 'Successful' | 'Failed' | 'InProgress'
export type LastUpdateStatusReasonCode = 'EniLimitExceeded' | 'InsufficientRolePermissions' | 'InvalidConfiguration' | 'InternalError' | 'SubnetOutOfIPAddresses' | 'InvalidSubnet' | 'InvalidSecurityGroup' | 'ImageDeleted' | 'ImageAccessDenied' | 'InvalidImage' | 'KMSKeyAccessDenied' | 'KMSKeyNotFound' | 'InvalidStateKMSKey' | 'DisabledKMSKey' | 'EFSIOError' | 'EFSMountConnectivityError' | 'EFSMountFailure' | 'EFSMountTimeout' | 'InvalidRuntime' | 'InvalidZipFileException' | 'FunctionError' | 'ServiceQuotaExceededException' | 'VcpuLimitExceeded' | 'CapacityProviderScalingLimitExceeded' | 'InsufficientCapacity' | 'EC2RequestLimitExceeded' | 'FunctionError.InitTimeout' | 'FunctionError.RuntimeInitError' | 'FunctionError.ExtensionInitError' | 'FunctionError.InvalidEntryPoint' | 'FunctionError.InvalidWorkingDirectory' | 'FunctionError.PermissionDenied' | 'FunctionError.TooManyExtensions' | 'FunctionError.InitResourceExhausted' | 'DisallowedByVpcEncryptionControl' | 'DependencyError'
export interface Layer {
  readonly Arn?: string
  readonly CodeSize?: number
  readonly SigningProfileVersionArn?: string
  readonly SigningJobArn?: string
}
export interface LayerVersionContentInput {
  readonly S3Bucket?: string
  readonly S3Key?: string
  readonly S3ObjectVersion?: string
  readonly S3ObjectStorageMode?: S3ObjectStorageMode
  readonly ZipFile?: Uint8Array
}
export interface LayerVersionContentOutput {
  readonly Location?: string
  readonly CodeSha256?: string
  readonly CodeSize?: number
  readonly SigningProfileVersionArn?: string
  readonly SigningJobArn?: string
  readonly ResolvedS3Object?: ResolvedS3Object
}
export interface LayerVersionsListItem {
  readonly LayerVersionArn?: string
  readonly Version?: number
  readonly Description?: string
  readonly CreatedDate?: string
  readonly CompatibleArchitectures?: readonly Architecture[]
  readonly CompatibleRuntimes?: readonly Runtime[]
  readonly LicenseInfo?: string
}
export interface LayersListItem {
  readonly LayerName?: string
  readonly LayerArn?: string
  readonly LatestMatchingVersion?: LayerVersionsListItem
}
export interface ListAliasesRequest {
  readonly FunctionName: string
  readonly FunctionVersion?: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListAliasesResponse {
  readonly NextMarker?: string
  readonly Aliases?: readonly AliasConfiguration[]
}
export interface ListEventSourceMappingsRequest {
  readonly EventSourceArn?: string
  readonly FunctionName?: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListEventSourceMappingsResponse {
  readonly NextMarker?: string
  readonly EventSourceMappings?: readonly EventSourceMappingConfiguration[]
}
export interface ListFunctionEventInvokeConfigsRequest {
  readonly FunctionName: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListFunctionEventInvokeConfigsResponse {
  readonly FunctionEventInvokeConfigs?: readonly FunctionEventInvokeConfig[]
  readonly NextMarker?: string
}
export interface ListFunctionUrlConfigsRequest {
  readonly FunctionName: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListFunctionUrlConfigsResponse {
  readonly FunctionUrlConfigs: readonly FunctionUrlConfig[]
  readonly NextMarker?: string
}
export interface ListFunctionsRequest {
  readonly MasterRegion?: string
  readonly FunctionVersion?: FunctionVersion
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListFunctionsResponse {
  readonly NextMarker?: string
  readonly Functions?: readonly FunctionConfiguration[]
}
export interface ListLayerVersionsRequest {
  readonly CompatibleArchitecture?: Architecture
  readonly CompatibleRuntime?: Runtime
  readonly LayerName: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListLayerVersionsResponse {
  readonly NextMarker?: string
  readonly LayerVersions?: readonly LayerVersionsListItem[]
}
export interface ListLayersRequest {
  readonly CompatibleArchitecture?: Architecture
  readonly CompatibleRuntime?: Runtime
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListLayersResponse {
  readonly NextMarker?: string
  readonly Layers?: readonly LayersListItem[]
}
export interface ListProvisionedConcurrencyConfigsRequest {
  readonly FunctionName: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListProvisionedConcurrencyConfigsResponse {
  readonly ProvisionedConcurrencyConfigs?: readonly ProvisionedConcurrencyConfigListItem[]
  readonly NextMarker?: string
}
export interface ListTagsRequest {
  readonly Resource: string
}
export interface ListTagsResponse {
  readonly Tags?: { readonly [key: string]: string }
}
export interface ListVersionsByFunctionRequest {
  readonly FunctionName: string
  readonly Marker?: string
  readonly MaxItems?: number
}
export interface ListVersionsByFunctionResponse {
  readonly NextMarker?: string
  readonly Versions?: readonly FunctionConfiguration[]
}
export type LogFormat = 'JSON' | 'Text'
export type LogType = 'None' | 'Tail'
export interface LoggingConfig {
  readonly LogFormat?: LogFormat
  readonly ApplicationLogLevel?: ApplicationLogLevel
  readonly SystemLogLevel?: SystemLogLevel
  readonly LogGroup?: string
}
export interface NoInput {}
export interface OnFailure {
  readonly Destination?: string
}
export interface OnSuccess {
  readonly Destination?: string
}
export type PackageType = 'Zip' | 'Image'
export interface ProvisionedConcurrencyConfigListItem {
  readonly FunctionArn?: string
  readonly RequestedProvisionedConcurrentExecutions?: number
  readonly AvailableProvisionedConcurrentExecutions?: number
  readonly AllocatedProvisionedConcurrentExecutions?: number
  readonly Status?: ProvisionedConcurrencyStatusEnum
  readonly StatusReason?: string
  readonly LastModified?: string
}
export type ProvisionedConcurrencyStatusEnum = 'IN_PROGRESS' | 'READY' | 'FAILED'
export interface ProvisionedPollerConfig {
  readonly MinimumPollers?: number
  readonly MaximumPollers?: number
  readonly PollerGroupName?: string
}
export interface PublishLayerVersionRequest {
  readonly LayerName: string
  readonly Description?: string
  readonly Content: LayerVersionContentInput
  readonly CompatibleArchitectures?: readonly Architecture[]
  readonly CompatibleRuntimes?: readonly Runtime[]
  readonly LicenseInfo?: string
}
export interface PublishLayerVersionResponse {
  readonly Content?: LayerVersionContentOutput
  readonly LayerArn?: string
  readonly LayerVersionArn?: string
  readonly Description?: string
  readonly CreatedDate?: string
  readonly Version?: number
  readonly CompatibleArchitectures?: readonly Architecture[]
  readonly CompatibleRuntimes?: readonly Runtime[]
  readonly LicenseInfo?: string
}
export interface PublishVersionRequest {
  readonly FunctionName: string
  readonly CodeSha256?: string
  readonly Description?: string
  readonly RevisionId?: string
  readonly PublishTo?: FunctionVersionLatestPublished
}
export interface PutFunctionConcurrencyRequest {
  readonly FunctionName: string
  readonly ReservedConcurrentExecutions: number
}
export interface PutFunctionEventInvokeConfigRequest {
  readonly FunctionName: string
  readonly Qualifier?: string
  readonly MaximumRetryAttempts?: number
  readonly MaximumEventAgeInSeconds?: number
  readonly DestinationConfig?: DestinationConfig
}
export interface PutFunctionRecursionConfigRequest {
  readonly FunctionName: string
  readonly RecursiveLoop: RecursiveLoop
}
export interface PutFunctionRecursionConfigResponse {
  readonly RecursiveLoop?: RecursiveLoop
}
export interface PutProvisionedConcurrencyConfigRequest {
  readonly FunctionName: string
  readonly Qualifier: string
  readonly ProvisionedConcurrentExecutions: number
}
export interface PutProvisionedConcurrencyConfigResponse {
  readonly RequestedProvisionedConcurrentExecutions?: number
  readonly AllocatedProvisionedConcurrentExecutions?: number
  readonly AvailableProvisionedConcurrentExecutions?: number
  readonly Status?: ProvisionedConcurrencyStatusEnum
  readonly StatusReason?: string
  readonly LastModified?: string
}
export interface PutRuntimeManagementConfigRequest {
  readonly FunctionName: string
  readonly Qualifier?: string
  readonly UpdateRuntimeOn: UpdateRuntimeOn
  readonly RuntimeVersionArn?: string
}
export interface PutRuntimeManagementConfigResponse {
  readonly UpdateRuntimeOn: UpdateRuntimeOn
  readonly FunctionArn: string
  readonly RuntimeVersionArn?: string
}
export type RecursiveLoop = 'Allow' | 'Terminate'
export interface RemoveLayerVersionPermissionRequest {
  readonly LayerName: string
  readonly VersionNumber: number
  readonly StatementId: string
  readonly RevisionId?: string
}
export interface RemovePermissionRequest {
  readonly FunctionName: string
  readonly StatementId: string
  readonly Qualifier?: string
  readonly RevisionId?: string
}
export interface ResolvedS3Object {
  readonly S3Bucket?: string
  readonly S3Key?: string
  readonly S3ObjectVersion?: string
}
export type Runtime = 'nodejs' | 'nodejs4.3' | 'nodejs6.10' | 'nodejs8.10' | 'nodejs10.x' | 'nodejs12.x' | 'nodejs14.x' | 'nodejs16.x' | 'nodejs18.x' | 'nodejs20.x' | 'nodejs22.x' | 'nodejs24.x' | 'java8' | 'java8.al2' | 'java11' | 'java17' | 'java21' | 'java25' | 'python2.7' | 'python3.6' | 'python3.7' | 'python3.8' | 'python3.9' | 'python3.10' | 'python3.11' | 'python3.12' | 'python3.13' | 'python3.14' | 'dotnetcore1.0' | 'dotnetcore2.0' | 'dotnetcore2.1' | 'dotnetcore3.1' | 'dotnet6' | 'dotnet8' | 'dotnet10' | 'nodejs4.3-edge' | 'go1.x' | 'ruby2.5' | 'ruby2.7' | 'ruby3.2' | 'ruby3.3' | 'ruby3.4' | 'ruby4.0' | 'provided' | 'provided.al2' | 'provided.al2023' | 'nodejs26.x' | 'python3.15' | 'java8.al2023' | 'java11.al2023' | 'java17.al2023'
export interface RuntimeVersionConfig {
  readonly RuntimeVersionArn?: string
  readonly Error?: RuntimeVersionError
}
export interface RuntimeVersionError {
  readonly ErrorCode?: string
  readonly Message?: string
}
export interface S3FilesConfig {
  readonly DirectS3Read?: DirectS3Read
}
export type S3ObjectStorageMode = 'COPY' | 'REFERENCE'
export interface ScalingConfig {
  readonly MaximumConcurrency?: number
}
export type SchemaRegistryEventRecordFormat = 'JSON' | 'SOURCE'
export interface SelfManagedEventSource {
  readonly Endpoints?: { readonly [key: string]: readonly string[] }
}
export interface SelfManagedKafkaEventSourceConfig {
  readonly ConsumerGroupId?: string
  readonly SchemaRegistryConfig?: KafkaSchemaRegistryConfig
  readonly ConsumptionMode?: KafkaEventSourceMappingConsumptionMode
}
export interface SnapStart {
  readonly ApplyOn?: SnapStartApplyOn
}
export type SnapStartApplyOn = 'PublishedVersions' | 'None'
export type SnapStartOptimizationStatus = 'On' | 'Off'
export interface SnapStartResponse {
  readonly ApplyOn?: SnapStartApplyOn
  readonly OptimizationStatus?: SnapStartOptimizationStatus
}
export interface SourceAccessConfiguration {
  readonly Type?: SourceAccessType
  readonly URI?: string
}
export type SourceAccessType = 'BASIC_AUTH' | 'VPC_SUBNET' | 'VPC_SECURITY_GROUP' | 'SASL_SCRAM_512_AUTH' | 'SASL_SCRAM_256_AUTH' | 'VIRTUAL_HOST' | 'CLIENT_CERTIFICATE_TLS_AUTH' | 'SERVER_ROOT_CA_CERTIFICATE' | 'OAUTHBEARER_AUTH' | 'OAUTHBEARER_SCOPE' | 'OAUTHBEARER_AUDIENCE' | 'OAUTHBEARER_LOGICAL_CLUSTER' | 'OAUTHBEARER_IDENTITY_POOL' | 'IAM_AUTH' | 'IAM_OAUTHBEARER_AUTH'
export type State = 'Pending' | 'Active' | 'Inactive' | 'Failed' | 'Deactivating' | 'Deactivated' | 'ActiveNonInvocable' | 'Deleting'
export type StateReasonCode = 'Idle' | 'Creating' | 'Restoring' | 'EniLimitExceeded' | 'InsufficientRolePermissions' | 'InvalidConfiguration' | 'InternalError' | 'SubnetOutOfIPAddresses' | 'InvalidSubnet' | 'InvalidSecurityGroup' | 'ImageDeleted' | 'ImageAccessDenied' | 'InvalidImage' | 'KMSKeyAccessDenied' | 'KMSKeyNotFound' | 'InvalidStateKMSKey' | 'DisabledKMSKey' | 'EFSIOError' | 'EFSMountConnectivityError' | 'EFSMountFailure' | 'EFSMountTimeout' | 'InvalidRuntime' | 'InvalidZipFileException' | 'FunctionError' | 'ServiceQuotaExceededException' | 'VcpuLimitExceeded' | 'CapacityProviderScalingLimitExceeded' | 'InsufficientCapacity' | 'EC2RequestLimitExceeded' | 'FunctionError.InitTimeout' | 'FunctionError.RuntimeInitError' | 'FunctionError.ExtensionInitError' | 'FunctionError.InvalidEntryPoint' | 'FunctionError.InvalidWorkingDirectory' | 'FunctionError.PermissionDenied' | 'FunctionError.TooManyExtensions' | 'FunctionError.InitResourceExhausted' | 'DisallowedByVpcEncryptionControl' | 'DrainingDurableExecutions' | 'DependencyError'
export type SystemLogLevel = 'DEBUG' | 'INFO' | 'WARN'
export interface TagResourceRequest {
  readonly Resource: string
  readonly Tags: { readonly [key: string]: string }
}
export interface TagsError {
  readonly ErrorCode: string
  readonly Message: string
}
export interface TenancyConfig {
  readonly TenantIsolationMode: TenantIsolationMode
}
export type TenantIsolationMode = 'PER_TENANT'
export interface TracingConfig {
  readonly Mode?: TracingMode
}
export interface TracingConfigResponse {
  readonly Mode?: TracingMode
}
export type TracingMode = 'Active' | 'PassThrough'
export interface UntagResourceRequest {
  readonly Resource: string
  readonly TagKeys: readonly string[]
}
export interface UpdateAliasRequest {
  readonly FunctionName: string
  readonly Name: string
  readonly FunctionVersion?: string
  readonly Description?: string
  readonly RoutingConfig?: AliasRoutingConfiguration
  readonly RevisionId?: string
}
export interface UpdateEventSourceMappingRequest {
  readonly UUID: string
  readonly FunctionName?: string
  readonly Enabled?: boolean
  readonly BatchSize?: number
  readonly FilterCriteria?: FilterCriteria
  readonly KMSKeyArn?: string
  readonly MetricsConfig?: EventSourceMappingMetricsConfig
  readonly LoggingConfig?: EventSourceMappingLoggingConfig
  readonly ScalingConfig?: ScalingConfig
  readonly MaximumBatchingWindowInSeconds?: number
  readonly ParallelizationFactor?: number
  readonly DestinationConfig?: DestinationConfig
  readonly MaximumRecordAgeInSeconds?: number
  readonly BisectBatchOnFunctionError?: boolean
  readonly MaximumRetryAttempts?: number
  readonly TumblingWindowInSeconds?: number
  readonly SourceAccessConfigurations?: readonly SourceAccessConfiguration[]
  readonly FunctionResponseTypes?: readonly FunctionResponseType[]
  readonly AmazonManagedKafkaEventSourceConfig?: AmazonManagedKafkaEventSourceConfig
  readonly SelfManagedKafkaEventSourceConfig?: SelfManagedKafkaEventSourceConfig
  readonly DocumentDBEventSourceConfig?: DocumentDBEventSourceConfig
  readonly ProvisionedPollerConfig?: ProvisionedPollerConfig
}
export interface UpdateFunctionCodeRequest {
  readonly FunctionName: string
  readonly ZipFile?: Uint8Array
  readonly S3Bucket?: string
  readonly S3Key?: string
  readonly S3ObjectVersion?: string
  readonly S3ObjectStorageMode?: S3ObjectStorageMode
  readonly ImageUri?: string
  readonly Architectures?: readonly Architecture[]
  readonly Publish?: boolean
  readonly PublishTo?: FunctionVersionLatestPublished
  readonly DryRun?: boolean
  readonly RevisionId?: string
  readonly SourceKMSKeyArn?: string
}
export interface UpdateFunctionConfigurationRequest {
  readonly FunctionName: string
  readonly Role?: string
  readonly Handler?: string
  readonly Description?: string
  readonly Timeout?: number
  readonly MemorySize?: number
  readonly VpcConfig?: VpcConfig
  readonly Environment?: Environment
  readonly Runtime?: string
  readonly DeadLetterConfig?: DeadLetterConfig
  readonly KMSKeyArn?: string
  readonly TracingConfig?: TracingConfig
  readonly RevisionId?: string
  readonly Layers?: readonly string[]
  readonly FileSystemConfigs?: readonly FileSystemConfig[]
  readonly ImageConfig?: ImageConfig
  readonly EphemeralStorage?: EphemeralStorage
  readonly SnapStart?: SnapStart
  readonly LoggingConfig?: LoggingConfig
  readonly CapacityProviderConfig?: CapacityProviderConfig
  readonly DurableConfig?: DurableConfig
}
export interface UpdateFunctionEventInvokeConfigRequest {
  readonly FunctionName: string
  readonly Qualifier?: string
  readonly MaximumRetryAttempts?: number
  readonly MaximumEventAgeInSeconds?: number
  readonly DestinationConfig?: DestinationConfig
}
export interface UpdateFunctionUrlConfigRequest {
  readonly FunctionName: string
  readonly Qualifier?: string
  readonly AuthType?: FunctionUrlAuthType
  readonly Cors?: Cors
  readonly InvokeMode?: InvokeMode
}
export interface UpdateFunctionUrlConfigResponse {
  readonly FunctionUrl: string
  readonly FunctionArn: string
  readonly AuthType: FunctionUrlAuthType
  readonly Cors?: Cors
  readonly CreationTime: string
  readonly LastModifiedTime: string
  readonly InvokeMode?: InvokeMode
}
export type UpdateRuntimeOn = 'Auto' | 'Manual' | 'FunctionUpdate'
export interface VpcConfig {
  readonly SubnetIds?: readonly string[]
  readonly SecurityGroupIds?: readonly string[]
  readonly Ipv6AllowedForDualStack?: boolean
}
export interface VpcConfigResponse {
  readonly SubnetIds?: readonly string[]
  readonly SecurityGroupIds?: readonly string[]
  readonly VpcId?: string
  readonly Ipv6AllowedForDualStack?: boolean
}

const addLayerVersionPermissionErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'PolicyLengthExceededException', 'ResourceNotFoundException', 'PreconditionFailedException',
] as const
export type AddLayerVersionPermissionError = (typeof addLayerVersionPermissionErrors)[number] | AnyError
export const AddLayerVersionPermission: OperationModel<AddLayerVersionPermissionRequest, AddLayerVersionPermissionResponse, AddLayerVersionPermissionError> = {
  name: 'AddLayerVersionPermission', plane: 'control', input: AddLayerVersionPermissionRequest, output: AddLayerVersionPermissionResponse,
  errors: addLayerVersionPermissionErrors,
  http: { method: 'POST', path: '/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy', query: {}, status: 201 },
}

const addPermissionErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'PublicPolicyException', 'ServiceException', 'TooManyRequestsException',
  'PolicyLengthExceededException', 'ResourceNotFoundException', 'PreconditionFailedException',
] as const
export type AddPermissionError = (typeof addPermissionErrors)[number] | AnyError
export const AddPermission: OperationModel<AddPermissionRequest, AddPermissionResponse, AddPermissionError> = {
  name: 'AddPermission', plane: 'control', input: AddPermissionRequest, output: AddPermissionResponse, errors: addPermissionErrors,
  http: { method: 'POST', path: '/2015-03-31/functions/{FunctionName}/policy', query: {}, status: 201 },
}

const checkpointDurableExecutionErrors = [] as const
export type CheckpointDurableExecutionError = (typeof checkpointDurableExecutionErrors)[number] | AnyError
export const CheckpointDurableExecution: OperationModel<NoInput, undefined, CheckpointDurableExecutionError> = {
  name: 'CheckpointDurableExecution', plane: 'control', input: NoInput, errors: checkpointDurableExecutionErrors,
  http: { method: 'POST', path: '/2025-12-01/durable-executions/{DurableExecutionArn}/checkpoint', query: {}, status: 200 },
}

const createAliasErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'AliasLimitExceededException', 'ResourceNotFoundException',
] as const
export type CreateAliasError = (typeof createAliasErrors)[number] | AnyError
export const CreateAlias: OperationModel<CreateAliasRequest, AliasConfiguration, CreateAliasError> = {
  name: 'CreateAlias', plane: 'control', input: CreateAliasRequest, output: AliasConfiguration, errors: createAliasErrors,
  http: { method: 'POST', path: '/2015-03-31/functions/{FunctionName}/aliases', query: {}, status: 201 },
}

const createCapacityProviderErrors = [] as const
export type CreateCapacityProviderError = (typeof createCapacityProviderErrors)[number] | AnyError
export const CreateCapacityProvider: OperationModel<NoInput, undefined, CreateCapacityProviderError> = {
  name: 'CreateCapacityProvider', plane: 'control', input: NoInput, errors: createCapacityProviderErrors,
  http: { method: 'POST', path: '/2025-11-30/capacity-providers', query: {}, status: 202 },
}

const createCodeSigningConfigErrors = [] as const
export type CreateCodeSigningConfigError = (typeof createCodeSigningConfigErrors)[number] | AnyError
export const CreateCodeSigningConfig: OperationModel<NoInput, undefined, CreateCodeSigningConfigError> = {
  name: 'CreateCodeSigningConfig', plane: 'control', input: NoInput, errors: createCodeSigningConfigErrors,
  http: { method: 'POST', path: '/2020-04-22/code-signing-configs', query: {}, status: 201 },
}

const createEventSourceMappingErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type CreateEventSourceMappingError = (typeof createEventSourceMappingErrors)[number] | AnyError
export const CreateEventSourceMapping: OperationModel<CreateEventSourceMappingRequest, EventSourceMappingConfiguration, CreateEventSourceMappingError> = {
  name: 'CreateEventSourceMapping', plane: 'control', input: CreateEventSourceMappingRequest, output: EventSourceMappingConfiguration,
  errors: createEventSourceMappingErrors, http: { method: 'POST', path: '/2015-03-31/event-source-mappings', query: {}, status: 202 },
}

const createFunctionErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'InvalidCodeSignatureException', 'ResourceNotFoundException', 'CodeVerificationFailedException', 'CodeSigningConfigNotFoundException',
  'CodeStorageExceededException', 'FunctionVersionsPerCapacityProviderLimitExceededException',
] as const
export type CreateFunctionError = (typeof createFunctionErrors)[number] | AnyError
export const CreateFunction: OperationModel<CreateFunctionRequest, FunctionConfiguration, CreateFunctionError> = {
  name: 'CreateFunction', plane: 'control', input: CreateFunctionRequest, output: FunctionConfiguration, errors: createFunctionErrors,
  http: { method: 'POST', path: '/2015-03-31/functions', query: {}, status: 201 },
}

const createFunctionUrlConfigErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type CreateFunctionUrlConfigError = (typeof createFunctionUrlConfigErrors)[number] | AnyError
export const CreateFunctionUrlConfig: OperationModel<CreateFunctionUrlConfigRequest, CreateFunctionUrlConfigResponse, CreateFunctionUrlConfigError> = {
  name: 'CreateFunctionUrlConfig', plane: 'control', input: CreateFunctionUrlConfigRequest, output: CreateFunctionUrlConfigResponse,
  errors: createFunctionUrlConfigErrors, http: { method: 'POST', path: '/2021-10-31/functions/{FunctionName}/url', query: {}, status: 201 },
}

const deleteAliasErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type DeleteAliasError = (typeof deleteAliasErrors)[number] | AnyError
export const DeleteAlias: OperationModel<DeleteAliasRequest, undefined, DeleteAliasError> = {
  name: 'DeleteAlias', plane: 'control', input: DeleteAliasRequest, errors: deleteAliasErrors,
  http: { method: 'DELETE', path: '/2015-03-31/functions/{FunctionName}/aliases/{Name}', query: {}, status: 204 },
}

const deleteCapacityProviderErrors = [] as const
export type DeleteCapacityProviderError = (typeof deleteCapacityProviderErrors)[number] | AnyError
export const DeleteCapacityProvider: OperationModel<NoInput, undefined, DeleteCapacityProviderError> = {
  name: 'DeleteCapacityProvider', plane: 'control', input: NoInput, errors: deleteCapacityProviderErrors,
  http: { method: 'DELETE', path: '/2025-11-30/capacity-providers/{CapacityProviderName}', query: {}, status: 202 },
}

const deleteCodeSigningConfigErrors = [] as const
export type DeleteCodeSigningConfigError = (typeof deleteCodeSigningConfigErrors)[number] | AnyError
export const DeleteCodeSigningConfig: OperationModel<NoInput, undefined, DeleteCodeSigningConfigError> = {
  name: 'DeleteCodeSigningConfig', plane: 'control', input: NoInput, errors: deleteCodeSigningConfigErrors,
  http: { method: 'DELETE', path: '/2020-04-22/code-signing-configs/{CodeSigningConfigArn}', query: {}, status: 204 },
}

const deleteEventSourceMappingErrors = [
  'InvalidParameterValueException', 'ResourceInUseException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type DeleteEventSourceMappingError = (typeof deleteEventSourceMappingErrors)[number] | AnyError
export const DeleteEventSourceMapping: OperationModel<DeleteEventSourceMappingRequest, EventSourceMappingConfiguration, DeleteEventSourceMappingError> = {
  name: 'DeleteEventSourceMapping', plane: 'control', input: DeleteEventSourceMappingRequest, output: EventSourceMappingConfiguration,
  errors: deleteEventSourceMappingErrors,
  http: { method: 'DELETE', path: '/2015-03-31/event-source-mappings/{UUID}', query: {}, status: 202 },
}

const deleteFunctionErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type DeleteFunctionError = (typeof deleteFunctionErrors)[number] | AnyError
export const DeleteFunction: OperationModel<DeleteFunctionRequest, DeleteFunctionResponse, DeleteFunctionError> = {
  name: 'DeleteFunction', plane: 'control', input: DeleteFunctionRequest, output: DeleteFunctionResponse, errors: deleteFunctionErrors,
  http: { method: 'DELETE', path: '/2015-03-31/functions/{FunctionName}', query: {}, status: 204 },
}

const deleteFunctionCodeSigningConfigErrors = [] as const
export type DeleteFunctionCodeSigningConfigError = (typeof deleteFunctionCodeSigningConfigErrors)[number] | AnyError
export const DeleteFunctionCodeSigningConfig: OperationModel<NoInput, undefined, DeleteFunctionCodeSigningConfigError> = {
  name: 'DeleteFunctionCodeSigningConfig', plane: 'control', input: NoInput, errors: deleteFunctionCodeSigningConfigErrors,
  http: { method: 'DELETE', path: '/2020-06-30/functions/{FunctionName}/code-signing-config', query: {}, status: 204 },
}

const deleteFunctionConcurrencyErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type DeleteFunctionConcurrencyError = (typeof deleteFunctionConcurrencyErrors)[number] | AnyError
export const DeleteFunctionConcurrency: OperationModel<DeleteFunctionConcurrencyRequest, undefined, DeleteFunctionConcurrencyError> = {
  name: 'DeleteFunctionConcurrency', plane: 'control', input: DeleteFunctionConcurrencyRequest, errors: deleteFunctionConcurrencyErrors,
  http: { method: 'DELETE', path: '/2017-10-31/functions/{FunctionName}/concurrency', query: {}, status: 204 },
}

const deleteFunctionEventInvokeConfigErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type DeleteFunctionEventInvokeConfigError = (typeof deleteFunctionEventInvokeConfigErrors)[number] | AnyError
export const DeleteFunctionEventInvokeConfig: OperationModel<DeleteFunctionEventInvokeConfigRequest, undefined, DeleteFunctionEventInvokeConfigError> = {
  name: 'DeleteFunctionEventInvokeConfig', plane: 'control', input: DeleteFunctionEventInvokeConfigRequest,
  errors: deleteFunctionEventInvokeConfigErrors,
  http: { method: 'DELETE', path: '/2019-09-25/functions/{FunctionName}/event-invoke-config', query: {}, status: 204 },
}

const deleteFunctionUrlConfigErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type DeleteFunctionUrlConfigError = (typeof deleteFunctionUrlConfigErrors)[number] | AnyError
export const DeleteFunctionUrlConfig: OperationModel<DeleteFunctionUrlConfigRequest, undefined, DeleteFunctionUrlConfigError> = {
  name: 'DeleteFunctionUrlConfig', plane: 'control', input: DeleteFunctionUrlConfigRequest, errors: deleteFunctionUrlConfigErrors,
  http: { method: 'DELETE', path: '/2021-10-31/functions/{FunctionName}/url', query: {}, status: 204 },
}

const deleteLayerVersionErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type DeleteLayerVersionError = (typeof deleteLayerVersionErrors)[number] | AnyError
export const DeleteLayerVersion: OperationModel<DeleteLayerVersionRequest, undefined, DeleteLayerVersionError> = {
  name: 'DeleteLayerVersion', plane: 'control', input: DeleteLayerVersionRequest, errors: deleteLayerVersionErrors,
  http: { method: 'DELETE', path: '/2018-10-31/layers/{LayerName}/versions/{VersionNumber}', query: {}, status: 204 },
}

const deleteProvisionedConcurrencyConfigErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type DeleteProvisionedConcurrencyConfigError = (typeof deleteProvisionedConcurrencyConfigErrors)[number] | AnyError
export const DeleteProvisionedConcurrencyConfig: OperationModel<DeleteProvisionedConcurrencyConfigRequest, undefined, DeleteProvisionedConcurrencyConfigError> = {
  name: 'DeleteProvisionedConcurrencyConfig', plane: 'control', input: DeleteProvisionedConcurrencyConfigRequest,
  errors: deleteProvisionedConcurrencyConfigErrors,
  http: { method: 'DELETE', path: '/2019-09-30/functions/{FunctionName}/provisioned-concurrency', query: {}, status: 204 },
}

const deleteResourcePolicyErrors = [] as const
export type DeleteResourcePolicyError = (typeof deleteResourcePolicyErrors)[number] | AnyError
export const DeleteResourcePolicy: OperationModel<NoInput, undefined, DeleteResourcePolicyError> = {
  name: 'DeleteResourcePolicy', plane: 'control', input: NoInput, errors: deleteResourcePolicyErrors,
  http: { method: 'DELETE', path: '/2026-07-09/resource-policy/{ResourceArn}', query: {}, status: 204 },
}

const getAccountSettingsErrors = ['ServiceException', 'TooManyRequestsException'] as const
export type GetAccountSettingsError = (typeof getAccountSettingsErrors)[number] | AnyError
export const GetAccountSettings: OperationModel<GetAccountSettingsRequest, GetAccountSettingsResponse, GetAccountSettingsError> = {
  name: 'GetAccountSettings', plane: 'control', input: GetAccountSettingsRequest, output: GetAccountSettingsResponse,
  errors: getAccountSettingsErrors, http: { method: 'GET', path: '/2016-08-19/account-settings', query: {}, status: 200 },
}

const getAliasErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type GetAliasError = (typeof getAliasErrors)[number] | AnyError
export const GetAlias: OperationModel<GetAliasRequest, AliasConfiguration, GetAliasError> = {
  name: 'GetAlias', plane: 'control', input: GetAliasRequest, output: AliasConfiguration, errors: getAliasErrors,
  http: { method: 'GET', path: '/2015-03-31/functions/{FunctionName}/aliases/{Name}', query: {}, status: 200 },
}

const getCapacityProviderErrors = [] as const
export type GetCapacityProviderError = (typeof getCapacityProviderErrors)[number] | AnyError
export const GetCapacityProvider: OperationModel<NoInput, undefined, GetCapacityProviderError> = {
  name: 'GetCapacityProvider', plane: 'control', input: NoInput, errors: getCapacityProviderErrors,
  http: { method: 'GET', path: '/2025-11-30/capacity-providers/{CapacityProviderName}', query: {}, status: 200 },
}

const getCodeSigningConfigErrors = [] as const
export type GetCodeSigningConfigError = (typeof getCodeSigningConfigErrors)[number] | AnyError
export const GetCodeSigningConfig: OperationModel<NoInput, undefined, GetCodeSigningConfigError> = {
  name: 'GetCodeSigningConfig', plane: 'control', input: NoInput, errors: getCodeSigningConfigErrors,
  http: { method: 'GET', path: '/2020-04-22/code-signing-configs/{CodeSigningConfigArn}', query: {}, status: 200 },
}

const getDurableExecutionErrors = [] as const
export type GetDurableExecutionError = (typeof getDurableExecutionErrors)[number] | AnyError
export const GetDurableExecution: OperationModel<NoInput, undefined, GetDurableExecutionError> = {
  name: 'GetDurableExecution', plane: 'control', input: NoInput, errors: getDurableExecutionErrors,
  http: { method: 'GET', path: '/2025-12-01/durable-executions/{DurableExecutionArn}', query: {}, status: 200 },
}

const getDurableExecutionHistoryErrors = [] as const
export type GetDurableExecutionHistoryError = (typeof getDurableExecutionHistoryErrors)[number] | AnyError
export const GetDurableExecutionHistory: OperationModel<NoInput, undefined, GetDurableExecutionHistoryError> = {
  name: 'GetDurableExecutionHistory', plane: 'control', input: NoInput, errors: getDurableExecutionHistoryErrors,
  http: { method: 'GET', path: '/2025-12-01/durable-executions/{DurableExecutionArn}/history', query: {}, status: 200 },
}

const getDurableExecutionStateErrors = [] as const
export type GetDurableExecutionStateError = (typeof getDurableExecutionStateErrors)[number] | AnyError
export const GetDurableExecutionState: OperationModel<NoInput, undefined, GetDurableExecutionStateError> = {
  name: 'GetDurableExecutionState', plane: 'control', input: NoInput, errors: getDurableExecutionStateErrors,
  http: { method: 'GET', path: '/2025-12-01/durable-executions/{DurableExecutionArn}/state', query: {}, status: 200 },
}

const getEventSourceMappingErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type GetEventSourceMappingError = (typeof getEventSourceMappingErrors)[number] | AnyError
export const GetEventSourceMapping: OperationModel<GetEventSourceMappingRequest, EventSourceMappingConfiguration, GetEventSourceMappingError> = {
  name: 'GetEventSourceMapping', plane: 'control', input: GetEventSourceMappingRequest, output: EventSourceMappingConfiguration,
  errors: getEventSourceMappingErrors, http: { method: 'GET', path: '/2015-03-31/event-source-mappings/{UUID}', query: {}, status: 200 },
}

const getFunctionErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type GetFunctionError = (typeof getFunctionErrors)[number] | AnyError
export const GetFunction: OperationModel<GetFunctionRequest, GetFunctionResponse, GetFunctionError> = {
  name: 'GetFunction', plane: 'control', input: GetFunctionRequest, output: GetFunctionResponse, errors: getFunctionErrors,
  http: { method: 'GET', path: '/2015-03-31/functions/{FunctionName}', query: {}, status: 200 },
}

const getFunctionCodeSigningConfigErrors = [] as const
export type GetFunctionCodeSigningConfigError = (typeof getFunctionCodeSigningConfigErrors)[number] | AnyError
export const GetFunctionCodeSigningConfig: OperationModel<NoInput, undefined, GetFunctionCodeSigningConfigError> = {
  name: 'GetFunctionCodeSigningConfig', plane: 'control', input: NoInput, errors: getFunctionCodeSigningConfigErrors,
  http: { method: 'GET', path: '/2020-06-30/functions/{FunctionName}/code-signing-config', query: {}, status: 200 },
}

const getFunctionConcurrencyErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type GetFunctionConcurrencyError = (typeof getFunctionConcurrencyErrors)[number] | AnyError
export const GetFunctionConcurrency: OperationModel<GetFunctionConcurrencyRequest, GetFunctionConcurrencyResponse, GetFunctionConcurrencyError> = {
  name: 'GetFunctionConcurrency', plane: 'control', input: GetFunctionConcurrencyRequest, output: GetFunctionConcurrencyResponse,
  errors: getFunctionConcurrencyErrors,
  http: { method: 'GET', path: '/2019-09-30/functions/{FunctionName}/concurrency', query: {}, status: 200 },
}

const getFunctionConfigurationErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type GetFunctionConfigurationError = (typeof getFunctionConfigurationErrors)[number] | AnyError
export const GetFunctionConfiguration: OperationModel<GetFunctionConfigurationRequest, FunctionConfiguration, GetFunctionConfigurationError> = {
  name: 'GetFunctionConfiguration', plane: 'control', input: GetFunctionConfigurationRequest, output: FunctionConfiguration,
  errors: getFunctionConfigurationErrors,
  http: { method: 'GET', path: '/2015-03-31/functions/{FunctionName}/configuration', query: {}, status: 200 },
}

const getFunctionEventInvokeConfigErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type GetFunctionEventInvokeConfigError = (typeof getFunctionEventInvokeConfigErrors)[number] | AnyError
export const GetFunctionEventInvokeConfig: OperationModel<GetFunctionEventInvokeConfigRequest, FunctionEventInvokeConfig, GetFunctionEventInvokeConfigError> = {
  name: 'GetFunctionEventInvokeConfig', plane: 'control', input: GetFunctionEventInvokeConfigRequest, output: FunctionEventInvokeConfig,
  errors: getFunctionEventInvokeConfigErrors,
  http: { method: 'GET', path: '/2019-09-25/functions/{FunctionName}/event-invoke-config', query: {}, status: 200 },
}

const getFunctionRecursionConfigErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type GetFunctionRecursionConfigError = (typeof getFunctionRecursionConfigErrors)[number] | AnyError
export const GetFunctionRecursionConfig: OperationModel<GetFunctionRecursionConfigRequest, GetFunctionRecursionConfigResponse, GetFunctionRecursionConfigError> = {
  name: 'GetFunctionRecursionConfig', plane: 'control', input: GetFunctionRecursionConfigRequest,
  output: GetFunctionRecursionConfigResponse, errors: getFunctionRecursionConfigErrors,
  http: { method: 'GET', path: '/2024-08-31/functions/{FunctionName}/recursion-config', query: {}, status: 200 },
}

const getFunctionScalingConfigErrors = [] as const
export type GetFunctionScalingConfigError = (typeof getFunctionScalingConfigErrors)[number] | AnyError
export const GetFunctionScalingConfig: OperationModel<NoInput, undefined, GetFunctionScalingConfigError> = {
  name: 'GetFunctionScalingConfig', plane: 'control', input: NoInput, errors: getFunctionScalingConfigErrors,
  http: { method: 'GET', path: '/2025-11-30/functions/{FunctionName}/function-scaling-config', query: {}, status: 200 },
}

const getFunctionUrlConfigErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type GetFunctionUrlConfigError = (typeof getFunctionUrlConfigErrors)[number] | AnyError
export const GetFunctionUrlConfig: OperationModel<GetFunctionUrlConfigRequest, GetFunctionUrlConfigResponse, GetFunctionUrlConfigError> = {
  name: 'GetFunctionUrlConfig', plane: 'control', input: GetFunctionUrlConfigRequest, output: GetFunctionUrlConfigResponse,
  errors: getFunctionUrlConfigErrors, http: { method: 'GET', path: '/2021-10-31/functions/{FunctionName}/url', query: {}, status: 200 },
}

const getLayerVersionErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type GetLayerVersionError = (typeof getLayerVersionErrors)[number] | AnyError
export const GetLayerVersion: OperationModel<GetLayerVersionRequest, GetLayerVersionResponse, GetLayerVersionError> = {
  name: 'GetLayerVersion', plane: 'control', input: GetLayerVersionRequest, output: GetLayerVersionResponse, errors: getLayerVersionErrors,
  http: { method: 'GET', path: '/2018-10-31/layers/{LayerName}/versions/{VersionNumber}', query: {}, status: 200 },
}

const getLayerVersionByArnErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type GetLayerVersionByArnError = (typeof getLayerVersionByArnErrors)[number] | AnyError
export const GetLayerVersionByArn: OperationModel<GetLayerVersionByArnRequest, GetLayerVersionResponse, GetLayerVersionByArnError> = {
  name: 'GetLayerVersionByArn', plane: 'control', input: GetLayerVersionByArnRequest, output: GetLayerVersionResponse,
  errors: getLayerVersionByArnErrors, http: { method: 'GET', path: '/2018-10-31/layers', query: { find: 'LayerVersion' }, status: 200 },
}

const getLayerVersionPolicyErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type GetLayerVersionPolicyError = (typeof getLayerVersionPolicyErrors)[number] | AnyError
export const GetLayerVersionPolicy: OperationModel<GetLayerVersionPolicyRequest, GetLayerVersionPolicyResponse, GetLayerVersionPolicyError> = {
  name: 'GetLayerVersionPolicy', plane: 'control', input: GetLayerVersionPolicyRequest, output: GetLayerVersionPolicyResponse,
  errors: getLayerVersionPolicyErrors,
  http: { method: 'GET', path: '/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy', query: {}, status: 200 },
}

const getPolicyErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type GetPolicyError = (typeof getPolicyErrors)[number] | AnyError
export const GetPolicy: OperationModel<GetPolicyRequest, GetPolicyResponse, GetPolicyError> = {
  name: 'GetPolicy', plane: 'control', input: GetPolicyRequest, output: GetPolicyResponse, errors: getPolicyErrors,
  http: { method: 'GET', path: '/2015-03-31/functions/{FunctionName}/policy', query: {}, status: 200 },
}

const getProvisionedConcurrencyConfigErrors = [
  'InvalidParameterValueException', 'ProvisionedConcurrencyConfigNotFoundException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type GetProvisionedConcurrencyConfigError = (typeof getProvisionedConcurrencyConfigErrors)[number] | AnyError
export const GetProvisionedConcurrencyConfig: OperationModel<GetProvisionedConcurrencyConfigRequest, GetProvisionedConcurrencyConfigResponse, GetProvisionedConcurrencyConfigError> = {
  name: 'GetProvisionedConcurrencyConfig', plane: 'control', input: GetProvisionedConcurrencyConfigRequest,
  output: GetProvisionedConcurrencyConfigResponse, errors: getProvisionedConcurrencyConfigErrors,
  http: { method: 'GET', path: '/2019-09-30/functions/{FunctionName}/provisioned-concurrency', query: {}, status: 200 },
}

const getResourcePolicyErrors = [] as const
export type GetResourcePolicyError = (typeof getResourcePolicyErrors)[number] | AnyError
export const GetResourcePolicy: OperationModel<NoInput, undefined, GetResourcePolicyError> = {
  name: 'GetResourcePolicy', plane: 'control', input: NoInput, errors: getResourcePolicyErrors,
  http: { method: 'GET', path: '/2026-07-09/resource-policy/{ResourceArn}', query: {}, status: 200 },
}

const getRuntimeManagementConfigErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type GetRuntimeManagementConfigError = (typeof getRuntimeManagementConfigErrors)[number] | AnyError
export const GetRuntimeManagementConfig: OperationModel<GetRuntimeManagementConfigRequest, GetRuntimeManagementConfigResponse, GetRuntimeManagementConfigError> = {
  name: 'GetRuntimeManagementConfig', plane: 'control', input: GetRuntimeManagementConfigRequest,
  output: GetRuntimeManagementConfigResponse, errors: getRuntimeManagementConfigErrors,
  http: { method: 'GET', path: '/2021-07-20/functions/{FunctionName}/runtime-management-config', query: {}, status: 200 },
}

const invokeErrors = [
  'CodeArtifactUserDeletedException', 'ResourceNotReadyException', 'ServiceQuotaExceededException', 'InvalidSecurityGroupIDException',
  'SnapStartTimeoutException', 'TooManyRequestsException', 'EC2ThrottledException', 'EFSMountConnectivityException',
  'SubnetIPAddressLimitReachedException', 'KMSAccessDeniedException', 'RequestTooLargeException', 'KMSDisabledException',
  'UnsupportedMediaTypeException', 'S3FilesMountConnectivityException', 'SerializedRequestEntityTooLargeException',
  'InvalidRuntimeException', 'NoPublishedVersionException', 'EC2UnexpectedException', 'InvalidSubnetIDException', 'KMSNotFoundException',
  'InvalidParameterValueException', 'EC2AccessDeniedException', 'EFSIOException', 'KMSInvalidStateException', 'ResourceConflictException',
  'ENILimitReachedException', 'SnapStartNotReadyException', 'ServiceException', 'CodeArtifactUserPendingException', 'SnapStartException',
  'RecursiveInvocationException', 'S3FilesMountFailureException', 'EFSMountTimeoutException', 'ENINotReadyException',
  'S3FilesMountTimeoutException', 'CodeArtifactUserFailedException', 'ModeNotSupportedException', 'ResourceNotFoundException',
  'InvalidRequestContentException', 'SnapStartRegenerationFailureException', 'DurableExecutionAlreadyStartedException',
  'InvalidZipFileException', 'EFSMountFailureException',
] as const
export type InvokeError = (typeof invokeErrors)[number] | AnyError
export const Invoke: OperationModel<InvocationRequest, InvocationResponse, InvokeError> = {
  name: 'Invoke', plane: 'control', input: InvocationRequest, output: InvocationResponse, errors: invokeErrors,
  http: { method: 'POST', path: '/2015-03-31/functions/{FunctionName}/invocations', query: {}, status: 200 },
}

const invokeAsyncErrors = [
  'ServiceQuotaExceededException', 'InvalidSecurityGroupIDException', 'SnapStartTimeoutException', 'EC2ThrottledException',
  'EFSMountConnectivityException', 'SubnetIPAddressLimitReachedException', 'KMSAccessDeniedException', 'KMSDisabledException',
  'S3FilesMountConnectivityException', 'InvalidRuntimeException', 'EC2UnexpectedException', 'InvalidSubnetIDException',
  'KMSNotFoundException', 'EC2AccessDeniedException', 'EFSIOException', 'KMSInvalidStateException', 'ResourceConflictException',
  'ENILimitReachedException', 'SnapStartNotReadyException', 'ServiceException', 'SnapStartException', 'S3FilesMountFailureException',
  'EFSMountTimeoutException', 'S3FilesMountTimeoutException', 'ModeNotSupportedException', 'ResourceNotFoundException',
  'InvalidRequestContentException', 'SnapStartRegenerationFailureException', 'EFSMountFailureException',
] as const
export type InvokeAsyncError = (typeof invokeAsyncErrors)[number] | AnyError
export const InvokeAsync: OperationModel<InvokeAsyncRequest, InvokeAsyncResponse, InvokeAsyncError> = {
  name: 'InvokeAsync', plane: 'control', input: InvokeAsyncRequest, output: InvokeAsyncResponse, errors: invokeAsyncErrors,
  http: { method: 'POST', path: '/2014-11-13/functions/{FunctionName}/invoke-async', query: {}, status: 202 },
}

const invokeWithResponseStreamErrors = [] as const
export type InvokeWithResponseStreamError = (typeof invokeWithResponseStreamErrors)[number] | AnyError
export const InvokeWithResponseStream: OperationModel<NoInput, undefined, InvokeWithResponseStreamError> = {
  name: 'InvokeWithResponseStream', plane: 'control', input: NoInput, errors: invokeWithResponseStreamErrors,
  http: { method: 'POST', path: '/2021-11-15/functions/{FunctionName}/response-streaming-invocations', query: {}, status: 200 },
}

const listAliasesErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type ListAliasesError = (typeof listAliasesErrors)[number] | AnyError
export const ListAliases: OperationModel<ListAliasesRequest, ListAliasesResponse, ListAliasesError> = {
  name: 'ListAliases', plane: 'control', input: ListAliasesRequest, output: ListAliasesResponse, errors: listAliasesErrors,
  http: { method: 'GET', path: '/2015-03-31/functions/{FunctionName}/aliases', query: {}, status: 200 },
}

const listCapacityProvidersErrors = [] as const
export type ListCapacityProvidersError = (typeof listCapacityProvidersErrors)[number] | AnyError
export const ListCapacityProviders: OperationModel<NoInput, undefined, ListCapacityProvidersError> = {
  name: 'ListCapacityProviders', plane: 'control', input: NoInput, errors: listCapacityProvidersErrors,
  http: { method: 'GET', path: '/2025-11-30/capacity-providers', query: {}, status: 200 },
}

const listCodeSigningConfigsErrors = [] as const
export type ListCodeSigningConfigsError = (typeof listCodeSigningConfigsErrors)[number] | AnyError
export const ListCodeSigningConfigs: OperationModel<NoInput, undefined, ListCodeSigningConfigsError> = {
  name: 'ListCodeSigningConfigs', plane: 'control', input: NoInput, errors: listCodeSigningConfigsErrors,
  http: { method: 'GET', path: '/2020-04-22/code-signing-configs', query: {}, status: 200 },
}

const listDurableExecutionsByFunctionErrors = [] as const
export type ListDurableExecutionsByFunctionError = (typeof listDurableExecutionsByFunctionErrors)[number] | AnyError
export const ListDurableExecutionsByFunction: OperationModel<NoInput, undefined, ListDurableExecutionsByFunctionError> = {
  name: 'ListDurableExecutionsByFunction', plane: 'control', input: NoInput, errors: listDurableExecutionsByFunctionErrors,
  http: { method: 'GET', path: '/2025-12-01/functions/{FunctionName}/durable-executions', query: {}, status: 200 },
}

const listEventSourceMappingsErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type ListEventSourceMappingsError = (typeof listEventSourceMappingsErrors)[number] | AnyError
export const ListEventSourceMappings: OperationModel<ListEventSourceMappingsRequest, ListEventSourceMappingsResponse, ListEventSourceMappingsError> = {
  name: 'ListEventSourceMappings', plane: 'control', input: ListEventSourceMappingsRequest, output: ListEventSourceMappingsResponse,
  errors: listEventSourceMappingsErrors, http: { method: 'GET', path: '/2015-03-31/event-source-mappings', query: {}, status: 200 },
}

const listFunctionEventInvokeConfigsErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type ListFunctionEventInvokeConfigsError = (typeof listFunctionEventInvokeConfigsErrors)[number] | AnyError
export const ListFunctionEventInvokeConfigs: OperationModel<ListFunctionEventInvokeConfigsRequest, ListFunctionEventInvokeConfigsResponse, ListFunctionEventInvokeConfigsError> = {
  name: 'ListFunctionEventInvokeConfigs', plane: 'control', input: ListFunctionEventInvokeConfigsRequest,
  output: ListFunctionEventInvokeConfigsResponse, errors: listFunctionEventInvokeConfigsErrors,
  http: { method: 'GET', path: '/2019-09-25/functions/{FunctionName}/event-invoke-config/list', query: {}, status: 200 },
}

const listFunctionUrlConfigsErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type ListFunctionUrlConfigsError = (typeof listFunctionUrlConfigsErrors)[number] | AnyError
export const ListFunctionUrlConfigs: OperationModel<ListFunctionUrlConfigsRequest, ListFunctionUrlConfigsResponse, ListFunctionUrlConfigsError> = {
  name: 'ListFunctionUrlConfigs', plane: 'control', input: ListFunctionUrlConfigsRequest, output: ListFunctionUrlConfigsResponse,
  errors: listFunctionUrlConfigsErrors, http: { method: 'GET', path: '/2021-10-31/functions/{FunctionName}/urls', query: {}, status: 200 },
}

const listFunctionVersionsByCapacityProviderErrors = [] as const
export type ListFunctionVersionsByCapacityProviderError = (typeof listFunctionVersionsByCapacityProviderErrors)[number] | AnyError
export const ListFunctionVersionsByCapacityProvider: OperationModel<NoInput, undefined, ListFunctionVersionsByCapacityProviderError> = {
  name: 'ListFunctionVersionsByCapacityProvider', plane: 'control', input: NoInput, errors: listFunctionVersionsByCapacityProviderErrors,
  http: { method: 'GET', path: '/2025-11-30/capacity-providers/{CapacityProviderName}/function-versions', query: {}, status: 200 },
}

const listFunctionsErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException',
] as const
export type ListFunctionsError = (typeof listFunctionsErrors)[number] | AnyError
export const ListFunctions: OperationModel<ListFunctionsRequest, ListFunctionsResponse, ListFunctionsError> = {
  name: 'ListFunctions', plane: 'control', input: ListFunctionsRequest, output: ListFunctionsResponse, errors: listFunctionsErrors,
  http: { method: 'GET', path: '/2015-03-31/functions', query: {}, status: 200 },
}

const listFunctionsByCodeSigningConfigErrors = [] as const
export type ListFunctionsByCodeSigningConfigError = (typeof listFunctionsByCodeSigningConfigErrors)[number] | AnyError
export const ListFunctionsByCodeSigningConfig: OperationModel<NoInput, undefined, ListFunctionsByCodeSigningConfigError> = {
  name: 'ListFunctionsByCodeSigningConfig', plane: 'control', input: NoInput, errors: listFunctionsByCodeSigningConfigErrors,
  http: { method: 'GET', path: '/2020-04-22/code-signing-configs/{CodeSigningConfigArn}/functions', query: {}, status: 200 },
}

const listLayerVersionsErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type ListLayerVersionsError = (typeof listLayerVersionsErrors)[number] | AnyError
export const ListLayerVersions: OperationModel<ListLayerVersionsRequest, ListLayerVersionsResponse, ListLayerVersionsError> = {
  name: 'ListLayerVersions', plane: 'control', input: ListLayerVersionsRequest, output: ListLayerVersionsResponse,
  errors: listLayerVersionsErrors, http: { method: 'GET', path: '/2018-10-31/layers/{LayerName}/versions', query: {}, status: 200 },
}

const listLayersErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException',
] as const
export type ListLayersError = (typeof listLayersErrors)[number] | AnyError
export const ListLayers: OperationModel<ListLayersRequest, ListLayersResponse, ListLayersError> = {
  name: 'ListLayers', plane: 'control', input: ListLayersRequest, output: ListLayersResponse, errors: listLayersErrors,
  http: { method: 'GET', path: '/2018-10-31/layers', query: {}, status: 200 },
}

const listProvisionedConcurrencyConfigsErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type ListProvisionedConcurrencyConfigsError = (typeof listProvisionedConcurrencyConfigsErrors)[number] | AnyError
export const ListProvisionedConcurrencyConfigs: OperationModel<ListProvisionedConcurrencyConfigsRequest, ListProvisionedConcurrencyConfigsResponse, ListProvisionedConcurrencyConfigsError> = {
  name: 'ListProvisionedConcurrencyConfigs', plane: 'control', input: ListProvisionedConcurrencyConfigsRequest,
  output: ListProvisionedConcurrencyConfigsResponse, errors: listProvisionedConcurrencyConfigsErrors,
  http: { method: 'GET', path: '/2019-09-30/functions/{FunctionName}/provisioned-concurrency', query: { List: 'ALL' }, status: 200 },
}

const listTagsErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type ListTagsError = (typeof listTagsErrors)[number] | AnyError
export const ListTags: OperationModel<ListTagsRequest, ListTagsResponse, ListTagsError> = {
  name: 'ListTags', plane: 'control', input: ListTagsRequest, output: ListTagsResponse, errors: listTagsErrors,
  http: { method: 'GET', path: '/2017-03-31/tags/{Resource}', query: {}, status: 200 },
}

const listVersionsByFunctionErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
] as const
export type ListVersionsByFunctionError = (typeof listVersionsByFunctionErrors)[number] | AnyError
export const ListVersionsByFunction: OperationModel<ListVersionsByFunctionRequest, ListVersionsByFunctionResponse, ListVersionsByFunctionError> = {
  name: 'ListVersionsByFunction', plane: 'control', input: ListVersionsByFunctionRequest, output: ListVersionsByFunctionResponse,
  errors: listVersionsByFunctionErrors,
  http: { method: 'GET', path: '/2015-03-31/functions/{FunctionName}/versions', query: {}, status: 200 },
}

const publishLayerVersionErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
  'CodeStorageExceededException',
] as const
export type PublishLayerVersionError = (typeof publishLayerVersionErrors)[number] | AnyError
export const PublishLayerVersion: OperationModel<PublishLayerVersionRequest, PublishLayerVersionResponse, PublishLayerVersionError> = {
  name: 'PublishLayerVersion', plane: 'control', input: PublishLayerVersionRequest, output: PublishLayerVersionResponse,
  errors: publishLayerVersionErrors, http: { method: 'POST', path: '/2018-10-31/layers/{LayerName}/versions', query: {}, status: 201 },
}

const publishVersionErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException', 'CodeStorageExceededException', 'FunctionVersionsPerCapacityProviderLimitExceededException',
  'PreconditionFailedException',
] as const
export type PublishVersionError = (typeof publishVersionErrors)[number] | AnyError
export const PublishVersion: OperationModel<PublishVersionRequest, FunctionConfiguration, PublishVersionError> = {
  name: 'PublishVersion', plane: 'control', input: PublishVersionRequest, output: FunctionConfiguration, errors: publishVersionErrors,
  http: { method: 'POST', path: '/2015-03-31/functions/{FunctionName}/versions', query: {}, status: 201 },
}

const putFunctionCodeSigningConfigErrors = [] as const
export type PutFunctionCodeSigningConfigError = (typeof putFunctionCodeSigningConfigErrors)[number] | AnyError
export const PutFunctionCodeSigningConfig: OperationModel<NoInput, undefined, PutFunctionCodeSigningConfigError> = {
  name: 'PutFunctionCodeSigningConfig', plane: 'control', input: NoInput, errors: putFunctionCodeSigningConfigErrors,
  http: { method: 'PUT', path: '/2020-06-30/functions/{FunctionName}/code-signing-config', query: {}, status: 200 },
}

const putFunctionConcurrencyErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type PutFunctionConcurrencyError = (typeof putFunctionConcurrencyErrors)[number] | AnyError
export const PutFunctionConcurrency: OperationModel<PutFunctionConcurrencyRequest, Concurrency, PutFunctionConcurrencyError> = {
  name: 'PutFunctionConcurrency', plane: 'control', input: PutFunctionConcurrencyRequest, output: Concurrency,
  errors: putFunctionConcurrencyErrors,
  http: { method: 'PUT', path: '/2017-10-31/functions/{FunctionName}/concurrency', query: {}, status: 200 },
}

const putFunctionEventInvokeConfigErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type PutFunctionEventInvokeConfigError = (typeof putFunctionEventInvokeConfigErrors)[number] | AnyError
export const PutFunctionEventInvokeConfig: OperationModel<PutFunctionEventInvokeConfigRequest, FunctionEventInvokeConfig, PutFunctionEventInvokeConfigError> = {
  name: 'PutFunctionEventInvokeConfig', plane: 'control', input: PutFunctionEventInvokeConfigRequest, output: FunctionEventInvokeConfig,
  errors: putFunctionEventInvokeConfigErrors,
  http: { method: 'PUT', path: '/2019-09-25/functions/{FunctionName}/event-invoke-config', query: {}, status: 200 },
}

const putFunctionRecursionConfigErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type PutFunctionRecursionConfigError = (typeof putFunctionRecursionConfigErrors)[number] | AnyError
export const PutFunctionRecursionConfig: OperationModel<PutFunctionRecursionConfigRequest, PutFunctionRecursionConfigResponse, PutFunctionRecursionConfigError> = {
  name: 'PutFunctionRecursionConfig', plane: 'control', input: PutFunctionRecursionConfigRequest,
  output: PutFunctionRecursionConfigResponse, errors: putFunctionRecursionConfigErrors,
  http: { method: 'PUT', path: '/2024-08-31/functions/{FunctionName}/recursion-config', query: {}, status: 200 },
}

const putFunctionScalingConfigErrors = [] as const
export type PutFunctionScalingConfigError = (typeof putFunctionScalingConfigErrors)[number] | AnyError
export const PutFunctionScalingConfig: OperationModel<NoInput, undefined, PutFunctionScalingConfigError> = {
  name: 'PutFunctionScalingConfig', plane: 'control', input: NoInput, errors: putFunctionScalingConfigErrors,
  http: { method: 'PUT', path: '/2025-11-30/functions/{FunctionName}/function-scaling-config', query: {}, status: 202 },
}

const putProvisionedConcurrencyConfigErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type PutProvisionedConcurrencyConfigError = (typeof putProvisionedConcurrencyConfigErrors)[number] | AnyError
export const PutProvisionedConcurrencyConfig: OperationModel<PutProvisionedConcurrencyConfigRequest, PutProvisionedConcurrencyConfigResponse, PutProvisionedConcurrencyConfigError> = {
  name: 'PutProvisionedConcurrencyConfig', plane: 'control', input: PutProvisionedConcurrencyConfigRequest,
  output: PutProvisionedConcurrencyConfigResponse, errors: putProvisionedConcurrencyConfigErrors,
  http: { method: 'PUT', path: '/2019-09-30/functions/{FunctionName}/provisioned-concurrency', query: {}, status: 202 },
}

const putResourcePolicyErrors = [] as const
export type PutResourcePolicyError = (typeof putResourcePolicyErrors)[number] | AnyError
export const PutResourcePolicy: OperationModel<NoInput, undefined, PutResourcePolicyError> = {
  name: 'PutResourcePolicy', plane: 'control', input: NoInput, errors: putResourcePolicyErrors,
  http: { method: 'PUT', path: '/2026-07-09/resource-policy/{ResourceArn}', query: {}, status: 200 },
}

const putRuntimeManagementConfigErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type PutRuntimeManagementConfigError = (typeof putRuntimeManagementConfigErrors)[number] | AnyError
export const PutRuntimeManagementConfig: OperationModel<PutRuntimeManagementConfigRequest, PutRuntimeManagementConfigResponse, PutRuntimeManagementConfigError> = {
  name: 'PutRuntimeManagementConfig', plane: 'control', input: PutRuntimeManagementConfigRequest,
  output: PutRuntimeManagementConfigResponse, errors: putRuntimeManagementConfigErrors,
  http: { method: 'PUT', path: '/2021-07-20/functions/{FunctionName}/runtime-management-config', query: {}, status: 200 },
}

const removeLayerVersionPermissionErrors = [
  'InvalidParameterValueException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
  'PreconditionFailedException',
] as const
export type RemoveLayerVersionPermissionError = (typeof removeLayerVersionPermissionErrors)[number] | AnyError
export const RemoveLayerVersionPermission: OperationModel<RemoveLayerVersionPermissionRequest, undefined, RemoveLayerVersionPermissionError> = {
  name: 'RemoveLayerVersionPermission', plane: 'control', input: RemoveLayerVersionPermissionRequest,
  errors: removeLayerVersionPermissionErrors,
  http: { method: 'DELETE', path: '/2018-10-31/layers/{LayerName}/versions/{VersionNumber}/policy/{StatementId}', query: {}, status: 204 },
}

const removePermissionErrors = [
  'InvalidParameterValueException', 'PublicPolicyException', 'ServiceException', 'TooManyRequestsException', 'ResourceNotFoundException',
  'PreconditionFailedException',
] as const
export type RemovePermissionError = (typeof removePermissionErrors)[number] | AnyError
export const RemovePermission: OperationModel<RemovePermissionRequest, undefined, RemovePermissionError> = {
  name: 'RemovePermission', plane: 'control', input: RemovePermissionRequest, errors: removePermissionErrors,
  http: { method: 'DELETE', path: '/2015-03-31/functions/{FunctionName}/policy/{StatementId}', query: {}, status: 204 },
}

const sendDurableExecutionCallbackFailureErrors = [] as const
export type SendDurableExecutionCallbackFailureError = (typeof sendDurableExecutionCallbackFailureErrors)[number] | AnyError
export const SendDurableExecutionCallbackFailure: OperationModel<NoInput, undefined, SendDurableExecutionCallbackFailureError> = {
  name: 'SendDurableExecutionCallbackFailure', plane: 'control', input: NoInput, errors: sendDurableExecutionCallbackFailureErrors,
  http: { method: 'POST', path: '/2025-12-01/durable-execution-callbacks/{CallbackId}/fail', query: {}, status: 200 },
}

const sendDurableExecutionCallbackHeartbeatErrors = [] as const
export type SendDurableExecutionCallbackHeartbeatError = (typeof sendDurableExecutionCallbackHeartbeatErrors)[number] | AnyError
export const SendDurableExecutionCallbackHeartbeat: OperationModel<NoInput, undefined, SendDurableExecutionCallbackHeartbeatError> = {
  name: 'SendDurableExecutionCallbackHeartbeat', plane: 'control', input: NoInput, errors: sendDurableExecutionCallbackHeartbeatErrors,
  http: { method: 'POST', path: '/2025-12-01/durable-execution-callbacks/{CallbackId}/heartbeat', query: {}, status: 200 },
}

const sendDurableExecutionCallbackSuccessErrors = [] as const
export type SendDurableExecutionCallbackSuccessError = (typeof sendDurableExecutionCallbackSuccessErrors)[number] | AnyError
export const SendDurableExecutionCallbackSuccess: OperationModel<NoInput, undefined, SendDurableExecutionCallbackSuccessError> = {
  name: 'SendDurableExecutionCallbackSuccess', plane: 'control', input: NoInput, errors: sendDurableExecutionCallbackSuccessErrors,
  http: { method: 'POST', path: '/2025-12-01/durable-execution-callbacks/{CallbackId}/succeed', query: {}, status: 200 },
}

const stopDurableExecutionErrors = [] as const
export type StopDurableExecutionError = (typeof stopDurableExecutionErrors)[number] | AnyError
export const StopDurableExecution: OperationModel<NoInput, undefined, StopDurableExecutionError> = {
  name: 'StopDurableExecution', plane: 'control', input: NoInput, errors: stopDurableExecutionErrors,
  http: { method: 'POST', path: '/2025-12-01/durable-executions/{DurableExecutionArn}/stop', query: {}, status: 200 },
}

const tagResourceErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type TagResourceError = (typeof tagResourceErrors)[number] | AnyError
export const TagResource: OperationModel<TagResourceRequest, undefined, TagResourceError> = {
  name: 'TagResource', plane: 'control', input: TagResourceRequest, errors: tagResourceErrors,
  http: { method: 'POST', path: '/2017-03-31/tags/{Resource}', query: {}, status: 204 },
}

const untagResourceErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type UntagResourceError = (typeof untagResourceErrors)[number] | AnyError
export const UntagResource: OperationModel<UntagResourceRequest, undefined, UntagResourceError> = {
  name: 'UntagResource', plane: 'control', input: UntagResourceRequest, errors: untagResourceErrors,
  http: { method: 'DELETE', path: '/2017-03-31/tags/{Resource}', query: {}, status: 204 },
}

const updateAliasErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException', 'PreconditionFailedException',
] as const
export type UpdateAliasError = (typeof updateAliasErrors)[number] | AnyError
export const UpdateAlias: OperationModel<UpdateAliasRequest, AliasConfiguration, UpdateAliasError> = {
  name: 'UpdateAlias', plane: 'control', input: UpdateAliasRequest, output: AliasConfiguration, errors: updateAliasErrors,
  http: { method: 'PUT', path: '/2015-03-31/functions/{FunctionName}/aliases/{Name}', query: {}, status: 200 },
}

const updateCapacityProviderErrors = [] as const
export type UpdateCapacityProviderError = (typeof updateCapacityProviderErrors)[number] | AnyError
export const UpdateCapacityProvider: OperationModel<NoInput, undefined, UpdateCapacityProviderError> = {
  name: 'UpdateCapacityProvider', plane: 'control', input: NoInput, errors: updateCapacityProviderErrors,
  http: { method: 'PUT', path: '/2025-11-30/capacity-providers/{CapacityProviderName}', query: {}, status: 202 },
}

const updateCodeSigningConfigErrors = [] as const
export type UpdateCodeSigningConfigError = (typeof updateCodeSigningConfigErrors)[number] | AnyError
export const UpdateCodeSigningConfig: OperationModel<NoInput, undefined, UpdateCodeSigningConfigError> = {
  name: 'UpdateCodeSigningConfig', plane: 'control', input: NoInput, errors: updateCodeSigningConfigErrors,
  http: { method: 'PUT', path: '/2020-04-22/code-signing-configs/{CodeSigningConfigArn}', query: {}, status: 200 },
}

const updateEventSourceMappingErrors = [
  'InvalidParameterValueException', 'ResourceInUseException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type UpdateEventSourceMappingError = (typeof updateEventSourceMappingErrors)[number] | AnyError
export const UpdateEventSourceMapping: OperationModel<UpdateEventSourceMappingRequest, EventSourceMappingConfiguration, UpdateEventSourceMappingError> = {
  name: 'UpdateEventSourceMapping', plane: 'control', input: UpdateEventSourceMappingRequest, output: EventSourceMappingConfiguration,
  errors: updateEventSourceMappingErrors, http: { method: 'PUT', path: '/2015-03-31/event-source-mappings/{UUID}', query: {}, status: 202 },
}

const updateFunctionCodeErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'InvalidCodeSignatureException', 'ResourceNotFoundException', 'CodeVerificationFailedException', 'CodeSigningConfigNotFoundException',
  'CodeStorageExceededException', 'PreconditionFailedException',
] as const
export type UpdateFunctionCodeError = (typeof updateFunctionCodeErrors)[number] | AnyError
export const UpdateFunctionCode: OperationModel<UpdateFunctionCodeRequest, FunctionConfiguration, UpdateFunctionCodeError> = {
  name: 'UpdateFunctionCode', plane: 'control', input: UpdateFunctionCodeRequest, output: FunctionConfiguration,
  errors: updateFunctionCodeErrors, http: { method: 'PUT', path: '/2015-03-31/functions/{FunctionName}/code', query: {}, status: 200 },
}

const updateFunctionConfigurationErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'InvalidCodeSignatureException', 'ResourceNotFoundException', 'CodeVerificationFailedException', 'CodeSigningConfigNotFoundException',
  'PreconditionFailedException',
] as const
export type UpdateFunctionConfigurationError = (typeof updateFunctionConfigurationErrors)[number] | AnyError
export const UpdateFunctionConfiguration: OperationModel<UpdateFunctionConfigurationRequest, FunctionConfiguration, UpdateFunctionConfigurationError> = {
  name: 'UpdateFunctionConfiguration', plane: 'control', input: UpdateFunctionConfigurationRequest, output: FunctionConfiguration,
  errors: updateFunctionConfigurationErrors,
  http: { method: 'PUT', path: '/2015-03-31/functions/{FunctionName}/configuration', query: {}, status: 200 },
}

const updateFunctionEventInvokeConfigErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type UpdateFunctionEventInvokeConfigError = (typeof updateFunctionEventInvokeConfigErrors)[number] | AnyError
export const UpdateFunctionEventInvokeConfig: OperationModel<UpdateFunctionEventInvokeConfigRequest, FunctionEventInvokeConfig, UpdateFunctionEventInvokeConfigError> = {
  name: 'UpdateFunctionEventInvokeConfig', plane: 'control', input: UpdateFunctionEventInvokeConfigRequest,
  output: FunctionEventInvokeConfig, errors: updateFunctionEventInvokeConfigErrors,
  http: { method: 'POST', path: '/2019-09-25/functions/{FunctionName}/event-invoke-config', query: {}, status: 200 },
}

const updateFunctionUrlConfigErrors = [
  'InvalidParameterValueException', 'ResourceConflictException', 'ServiceException', 'TooManyRequestsException',
  'ResourceNotFoundException',
] as const
export type UpdateFunctionUrlConfigError = (typeof updateFunctionUrlConfigErrors)[number] | AnyError
export const UpdateFunctionUrlConfig: OperationModel<UpdateFunctionUrlConfigRequest, UpdateFunctionUrlConfigResponse, UpdateFunctionUrlConfigError> = {
  name: 'UpdateFunctionUrlConfig', plane: 'control', input: UpdateFunctionUrlConfigRequest, output: UpdateFunctionUrlConfigResponse,
  errors: updateFunctionUrlConfigErrors, http: { method: 'PUT', path: '/2021-10-31/functions/{FunctionName}/url', query: {}, status: 200 },
}

export const service: RestJsonService = {
  name: 'lambda',
  signingName: 'lambda',
  protocol: 'rest-json',
  operations: {
    AddLayerVersionPermission, AddPermission, CheckpointDurableExecution, CreateAlias, CreateCapacityProvider, CreateCodeSigningConfig,
    CreateEventSourceMapping, CreateFunction, CreateFunctionUrlConfig, DeleteAlias, DeleteCapacityProvider, DeleteCodeSigningConfig,
    DeleteEventSourceMapping, DeleteFunction, DeleteFunctionCodeSigningConfig, DeleteFunctionConcurrency, DeleteFunctionEventInvokeConfig,
    DeleteFunctionUrlConfig, DeleteLayerVersion, DeleteProvisionedConcurrencyConfig, DeleteResourcePolicy, GetAccountSettings, GetAlias,
    GetCapacityProvider, GetCodeSigningConfig, GetDurableExecution, GetDurableExecutionHistory, GetDurableExecutionState,
    GetEventSourceMapping, GetFunction, GetFunctionCodeSigningConfig, GetFunctionConcurrency, GetFunctionConfiguration,
    GetFunctionEventInvokeConfig, GetFunctionRecursionConfig, GetFunctionScalingConfig, GetFunctionUrlConfig, GetLayerVersion,
    GetLayerVersionByArn, GetLayerVersionPolicy, GetPolicy, GetProvisionedConcurrencyConfig, GetResourcePolicy, GetRuntimeManagementConfig,
    Invoke, InvokeAsync, InvokeWithResponseStream, ListAliases, ListCapacityProviders, ListCodeSigningConfigs,
    ListDurableExecutionsByFunction, ListEventSourceMappings, ListFunctionEventInvokeConfigs, ListFunctionUrlConfigs,
    ListFunctionVersionsByCapacityProvider, ListFunctions, ListFunctionsByCodeSigningConfig, ListLayerVersions, ListLayers,
    ListProvisionedConcurrencyConfigs, ListTags, ListVersionsByFunction, PublishLayerVersion, PublishVersion, PutFunctionCodeSigningConfig,
    PutFunctionConcurrency, PutFunctionEventInvokeConfig, PutFunctionRecursionConfig, PutFunctionScalingConfig,
    PutProvisionedConcurrencyConfig, PutResourcePolicy, PutRuntimeManagementConfig, RemoveLayerVersionPermission, RemovePermission,
    SendDurableExecutionCallbackFailure, SendDurableExecutionCallbackHeartbeat, SendDurableExecutionCallbackSuccess, StopDurableExecution,
    TagResource, UntagResource, UpdateAlias, UpdateCapacityProvider, UpdateCodeSigningConfig, UpdateEventSourceMapping, UpdateFunctionCode,
    UpdateFunctionConfiguration, UpdateFunctionEventInvokeConfig, UpdateFunctionUrlConfig,
  },
  errors: {
    AccessDeniedException: { code: 'AccessDeniedException', httpStatus: 403, fault: false, messageMember: 'Message' },
    AliasLimitExceededException: { code: 'AliasLimitExceededException', httpStatus: 400, fault: false, hasType: true },
    CodeArtifactUserDeletedException: { code: 'CodeArtifactUserDeletedException', httpStatus: 409, fault: false, hasType: true },
    CodeArtifactUserFailedException: { code: 'CodeArtifactUserFailedException', httpStatus: 409, fault: false, hasType: true },
    CodeArtifactUserPendingException: { code: 'CodeArtifactUserPendingException', httpStatus: 409, fault: false, hasType: true },
    CodeSigningConfigNotFoundException: { code: 'CodeSigningConfigNotFoundException', httpStatus: 404, fault: false, messageMember: 'Message', hasType: true },
    CodeStorageExceededException: { code: 'CodeStorageExceededException', httpStatus: 400, fault: false, hasType: true },
    CodeVerificationFailedException: { code: 'CodeVerificationFailedException', httpStatus: 400, fault: false, messageMember: 'Message', hasType: true },
    DurableExecutionAlreadyStartedException: { code: 'DurableExecutionAlreadyStartedException', httpStatus: 409, fault: false, messageMember: 'Message', hasType: true },
    EC2AccessDeniedException: { code: 'EC2AccessDeniedException', httpStatus: 502, fault: true, messageMember: 'Message', hasType: true },
    EC2ThrottledException: { code: 'EC2ThrottledException', httpStatus: 502, fault: true, messageMember: 'Message', hasType: true },
    EC2UnexpectedException: { code: 'EC2UnexpectedException', httpStatus: 502, fault: true, messageMember: 'Message', hasType: true },
    EFSIOException: { code: 'EFSIOException', httpStatus: 410, fault: false, messageMember: 'Message', hasType: true },
    EFSMountConnectivityException: { code: 'EFSMountConnectivityException', httpStatus: 408, fault: false, messageMember: 'Message', hasType: true },
    EFSMountFailureException: { code: 'EFSMountFailureException', httpStatus: 403, fault: false, messageMember: 'Message', hasType: true },
    EFSMountTimeoutException: { code: 'EFSMountTimeoutException', httpStatus: 408, fault: false, messageMember: 'Message', hasType: true },
    ENILimitReachedException: { code: 'ENILimitReachedException', httpStatus: 502, fault: true, messageMember: 'Message', hasType: true },
    ENINotReadyException: { code: 'ENINotReadyException', httpStatus: 502, fault: true, messageMember: 'Message', hasType: true },
    ExpiredTokenException: { code: 'ExpiredTokenException', httpStatus: 403, fault: false },
    FunctionVersionsPerCapacityProviderLimitExceededException: { code: 'FunctionVersionsPerCapacityProviderLimitExceededException', httpStatus: 400, fault: false, hasType: true },
    IncompleteSignatureException: { code: 'IncompleteSignatureException', httpStatus: 403, fault: false },
    InternalFailure: { code: 'InternalFailure', httpStatus: 500, fault: true },
    InvalidCodeSignatureException: { code: 'InvalidCodeSignatureException', httpStatus: 400, fault: false, messageMember: 'Message', hasType: true },
    InvalidParameterValueException: { code: 'InvalidParameterValueException', httpStatus: 400, fault: false, hasType: true },
    InvalidRequestContentException: { code: 'InvalidRequestContentException', httpStatus: 400, fault: false, hasType: true },
    InvalidRuntimeException: { code: 'InvalidRuntimeException', httpStatus: 502, fault: true, messageMember: 'Message', hasType: true },
    InvalidSecurityGroupIDException: { code: 'InvalidSecurityGroupIDException', httpStatus: 502, fault: true, messageMember: 'Message', hasType: true },
    InvalidSignatureException: { code: 'InvalidSignatureException', httpStatus: 403, fault: false },
    InvalidSubnetIDException: { code: 'InvalidSubnetIDException', httpStatus: 502, fault: true, messageMember: 'Message', hasType: true },
    InvalidZipFileException: { code: 'InvalidZipFileException', httpStatus: 502, fault: true, messageMember: 'Message', hasType: true },
    KMSAccessDeniedException: { code: 'KMSAccessDeniedException', httpStatus: 502, fault: true, messageMember: 'Message', hasType: true },
    KMSDisabledException: { code: 'KMSDisabledException', httpStatus: 502, fault: true, messageMember: 'Message', hasType: true },
    KMSInvalidStateException: { code: 'KMSInvalidStateException', httpStatus: 502, fault: true, messageMember: 'Message', hasType: true },
    KMSNotFoundException: { code: 'KMSNotFoundException', httpStatus: 502, fault: true, messageMember: 'Message', hasType: true },
    MissingAuthenticationTokenException: { code: 'MissingAuthenticationTokenException', httpStatus: 403, fault: false },
    ModeNotSupportedException: { code: 'ModeNotSupportedException', httpStatus: 400, fault: false, hasType: true },
    NoPublishedVersionException: { code: 'NoPublishedVersionException', httpStatus: 400, fault: false, messageMember: 'Message', hasType: true },
    PolicyLengthExceededException: { code: 'PolicyLengthExceededException', httpStatus: 400, fault: false, hasType: true },
    PreconditionFailedException: { code: 'PreconditionFailedException', httpStatus: 412, fault: false, hasType: true },
    ProvisionedConcurrencyConfigNotFoundException: { code: 'ProvisionedConcurrencyConfigNotFoundException', httpStatus: 404, fault: false, hasType: true },
    PublicPolicyException: { code: 'PublicPolicyException', httpStatus: 400, fault: false, messageMember: 'Message', hasType: true },
    RecursiveInvocationException: { code: 'RecursiveInvocationException', httpStatus: 400, fault: false, messageMember: 'Message', hasType: true },
    RequestEntityTooLargeException: { code: 'RequestEntityTooLargeException', httpStatus: 413, fault: false },
    RequestTooLargeException: { code: 'RequestTooLargeException', httpStatus: 413, fault: false, hasType: true },
    ResourceConflictException: { code: 'ResourceConflictException', httpStatus: 409, fault: false, hasType: true },
    ResourceInUseException: { code: 'ResourceInUseException', httpStatus: 400, fault: false, messageMember: 'Message', hasType: true },
    ResourceNotFoundException: { code: 'ResourceNotFoundException', httpStatus: 404, fault: false, messageMember: 'Message', hasType: true },
    ResourceNotReadyException: { code: 'ResourceNotReadyException', httpStatus: 502, fault: true, hasType: true },
    S3FilesMountConnectivityException: { code: 'S3FilesMountConnectivityException', httpStatus: 408, fault: false, messageMember: 'Message', hasType: true },
    S3FilesMountFailureException: { code: 'S3FilesMountFailureException', httpStatus: 403, fault: false, messageMember: 'Message', hasType: true },
    S3FilesMountTimeoutException: { code: 'S3FilesMountTimeoutException', httpStatus: 408, fault: false, messageMember: 'Message', hasType: true },
    SerializationException: { code: 'SerializationException', httpStatus: 400, fault: false },
    SerializedRequestEntityTooLargeException: { code: 'SerializedRequestEntityTooLargeException', httpStatus: 413, fault: false, hasType: true },
    ServiceException: { code: 'ServiceException', httpStatus: 500, fault: true, messageMember: 'Message', hasType: true },
    ServiceQuotaExceededException: { code: 'ServiceQuotaExceededException', httpStatus: 402, fault: false, messageMember: 'Message', hasType: true },
    ServiceUnavailable: { code: 'ServiceUnavailable', httpStatus: 503, fault: true },
    SnapStartException: { code: 'SnapStartException', httpStatus: 400, fault: false, messageMember: 'Message', hasType: true },
    SnapStartNotReadyException: { code: 'SnapStartNotReadyException', httpStatus: 409, fault: false, messageMember: 'Message', hasType: true },
    SnapStartRegenerationFailureException: { code: 'SnapStartRegenerationFailureException', httpStatus: 409, fault: false, messageMember: 'Message', hasType: true },
    SnapStartTimeoutException: { code: 'SnapStartTimeoutException', httpStatus: 408, fault: false, messageMember: 'Message', hasType: true },
    SubnetIPAddressLimitReachedException: { code: 'SubnetIPAddressLimitReachedException', httpStatus: 502, fault: true, messageMember: 'Message', hasType: true },
    ThrottlingException: { code: 'ThrottlingException', httpStatus: 400, fault: false },
    TooManyRequestsException: { code: 'TooManyRequestsException', httpStatus: 429, fault: false, hasType: true },
    UnknownOperationException: { code: 'UnknownOperationException', httpStatus: 404, fault: false },
    UnrecognizedClientException: { code: 'UnrecognizedClientException', httpStatus: 403, fault: false },
    UnsupportedMediaTypeException: { code: 'UnsupportedMediaTypeException', httpStatus: 415, fault: false, hasType: true },
    ValidationException: { code: 'ValidationException', httpStatus: 400, fault: false },
  },
}
