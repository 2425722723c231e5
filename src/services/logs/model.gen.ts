// Generated from the API model of Amazon CloudWatch Logs, 2014-03-28 (botocore 1.43.127; Apache-2.0, see NOTICE), and
// scripts/models/*.overrides.json by scripts/generate-models.ts. Do not edit.
//
// In these types a blob is a Uint8Array, and a timestamp a number: milliseconds since the epoch. Members that the model does not
// require are optional. An event stream is an AsyncIterable of its events, each with exactly one member.
import type { AwsJsonService, OperationModel } from '../../model/api.ts'
import type { ListSchema, MapSchema, NumberSchema, Schema, StringSchema, StructSchema } from '../../model/schema.ts'

const text: StringSchema = { kind: 'string' }
const integer: NumberSchema = { kind: 'integer' }
const double: NumberSchema = { kind: 'double' }
const long: NumberSchema = { kind: 'long' }
const boolean: Schema = { kind: 'boolean' }

const NoInput: StructSchema = { kind: 'struct', name: 'NoInput', required: [], members: {} }
const LogGroupName: StringSchema = { kind: 'string', min: 1, max: 512, pattern: '[\\.\\-_/#A-Za-z0-9]+' }
const KmsKeyId: StringSchema = { kind: 'string', max: 256 }
const TagKey: StringSchema = {
  kind: 'string', min: 1, max: 128, pattern: '^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)$',
}
const TagValue: StringSchema = { kind: 'string', max: 256, pattern: '^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$' }
const Tags: MapSchema = { kind: 'map', key: TagKey, of: TagValue, min: 1, max: 50 }
const LogGroupClass: StringSchema = {
  kind: 'string', oneOf: ['STANDARD', 'INFREQUENT_ACCESS', 'DELIVERY', 'ESSENTIALS'],
}
const CreateLogGroupRequest: StructSchema = {
  kind: 'struct', name: 'CreateLogGroupRequest', required: ['logGroupName'],
  members: {
    logGroupName: LogGroupName, kmsKeyId: KmsKeyId, tags: Tags, logGroupClass: LogGroupClass, deletionProtectionEnabled: boolean,
  },
}
const LogStreamName: StringSchema = { kind: 'string', min: 1, max: 512, pattern: '[^:*]*' }
const CreateLogStreamRequest: StructSchema = {
  kind: 'struct', name: 'CreateLogStreamRequest', required: ['logGroupName', 'logStreamName'],
  members: { logGroupName: LogGroupName, logStreamName: LogStreamName },
}
const DeleteLogGroupRequest: StructSchema = {
  kind: 'struct', name: 'DeleteLogGroupRequest', required: ['logGroupName'], members: { logGroupName: LogGroupName },
}
const DeleteLogStreamRequest: StructSchema = {
  kind: 'struct', name: 'DeleteLogStreamRequest', required: ['logGroupName', 'logStreamName'],
  members: { logGroupName: LogGroupName, logStreamName: LogStreamName },
}
const FilterName: StringSchema = { kind: 'string', min: 1, max: 512, pattern: '[^:*]*' }
const DeleteMetricFilterRequest: StructSchema = {
  kind: 'struct', name: 'DeleteMetricFilterRequest', required: ['logGroupName', 'filterName'],
  members: { logGroupName: LogGroupName, filterName: FilterName },
}
const ExpectedRevisionId: StringSchema = { kind: 'string', min: 1 }
const DeleteResourcePolicyRequest: StructSchema = {
  kind: 'struct', name: 'DeleteResourcePolicyRequest', required: [],
  members: {
    policyName: text, resourceArn: text, expectedRevisionId: ExpectedRevisionId,
  },
}
const DeleteRetentionPolicyRequest: StructSchema = {
  kind: 'struct', name: 'DeleteRetentionPolicyRequest', required: ['logGroupName'], members: { logGroupName: LogGroupName },
}
const DeleteSubscriptionFilterRequest: StructSchema = {
  kind: 'struct', name: 'DeleteSubscriptionFilterRequest', required: ['logGroupName', 'filterName'],
  members: { logGroupName: LogGroupName, filterName: FilterName },
}
const DestinationName: StringSchema = { kind: 'string', min: 1, max: 512, pattern: '[^:*]*' }
const NextToken: StringSchema = { kind: 'string', min: 1 }
const DescribeLimit: NumberSchema = { kind: 'integer', min: 1, max: 50 }
const DescribeDestinationsRequest: StructSchema = {
  kind: 'struct', name: 'DescribeDestinationsRequest', required: [],
  members: {
    DestinationNamePrefix: DestinationName, nextToken: NextToken, limit: DescribeLimit,
  },
}
const TargetArn: StringSchema = { kind: 'string', min: 1 }
const RoleArn: StringSchema = { kind: 'string', min: 1 }
const AccessPolicy: StringSchema = { kind: 'string', min: 1 }
const Timestamp: NumberSchema = { kind: 'long', min: 0 }
const Destination: StructSchema = {
  kind: 'struct', name: 'Destination', required: [],
  members: {
    destinationName: DestinationName, targetArn: TargetArn, roleArn: RoleArn, accessPolicy: AccessPolicy, arn: text,
    creationTime: Timestamp,
  },
}
const Destinations: ListSchema = { kind: 'list', of: Destination }
const DescribeDestinationsResponse: StructSchema = {
  kind: 'struct', name: 'DescribeDestinationsResponse', required: [], members: { destinations: Destinations, nextToken: NextToken },
}
const ExportTaskId: StringSchema = { kind: 'string', min: 1, max: 512 }
const ExportTaskStatusCode: StringSchema = {
  kind: 'string', oneOf: ['CANCELLED', 'COMPLETED', 'FAILED', 'PENDING', 'PENDING_CANCEL', 'RUNNING'],
}
const DescribeExportTasksRequest: StructSchema = {
  kind: 'struct', name: 'DescribeExportTasksRequest', required: [],
  members: {
    taskId: ExportTaskId, statusCode: ExportTaskStatusCode, nextToken: NextToken, limit: DescribeLimit,
  },
}
const ExportTaskName: StringSchema = { kind: 'string', min: 1, max: 512 }
const ExportDestinationBucket: StringSchema = { kind: 'string', min: 1, max: 512 }
const ExportTaskStatus: StructSchema = {
  kind: 'struct', name: 'ExportTaskStatus', required: [], members: { code: ExportTaskStatusCode, message: text },
}
const ExportTaskExecutionInfo: StructSchema = {
  kind: 'struct', name: 'ExportTaskExecutionInfo', required: [], members: { creationTime: Timestamp, completionTime: Timestamp },
}
const ExportTask: StructSchema = {
  kind: 'struct', name: 'ExportTask', required: [],
  members: {
    taskId: ExportTaskId, taskName: ExportTaskName, logGroupName: LogGroupName, from: Timestamp, to: Timestamp,
    destination: ExportDestinationBucket, destinationPrefix: text, status: ExportTaskStatus, executionInfo: ExportTaskExecutionInfo,
  },
}
const ExportTasks: ListSchema = { kind: 'list', of: ExportTask }
const DescribeExportTasksResponse: StructSchema = {
  kind: 'struct', name: 'DescribeExportTasksResponse', required: [], members: { exportTasks: ExportTasks, nextToken: NextToken },
}
const AccountId: StringSchema = { kind: 'string', min: 12, max: 12, pattern: '^\\d{12}$' }
const AccountIds: ListSchema = { kind: 'list', of: AccountId, min: 0, max: 20 }
const LogGroupNamePattern: StringSchema = { kind: 'string', min: 0, max: 512, pattern: '[\\.\\-_/#A-Za-z0-9]*' }
const LogGroupIdentifier: StringSchema = { kind: 'string', min: 1, max: 2048, pattern: '[\\w#+=/:,.@-]*' }
const DescribeLogGroupsLogGroupIdentifiers: ListSchema = { kind: 'list', of: LogGroupIdentifier, min: 1, max: 50 }
const DescribeLogGroupsRequest: StructSchema = {
  kind: 'struct', name: 'DescribeLogGroupsRequest', required: [],
  members: {
    accountIdentifiers: AccountIds, logGroupNamePrefix: LogGroupName, logGroupNamePattern: LogGroupNamePattern, nextToken: NextToken,
    limit: DescribeLimit, includeLinkedAccounts: boolean, logGroupClass: LogGroupClass,
    logGroupIdentifiers: DescribeLogGroupsLogGroupIdentifiers,
  },
}
const StoredBytes: NumberSchema = { kind: 'long', min: 0 }
const DataProtectionStatus: StringSchema = { kind: 'string', oneOf: ['ACTIVATED', 'DELETED', 'ARCHIVED', 'DISABLED'] }
const InheritedProperty: StringSchema = { kind: 'string', oneOf: ['ACCOUNT_DATA_PROTECTION'] }
const InheritedProperties: ListSchema = { kind: 'list', of: InheritedProperty }
const LogGroup: StructSchema = {
  kind: 'struct', name: 'LogGroup', required: [],
  members: {
    logGroupName: LogGroupName, creationTime: Timestamp, retentionInDays: integer, metricFilterCount: integer, arn: text,
    storedBytes: StoredBytes, kmsKeyId: KmsKeyId, dataProtectionStatus: DataProtectionStatus, inheritedProperties: InheritedProperties,
    logGroupClass: LogGroupClass, logGroupArn: text, deletionProtectionEnabled: boolean, bearerTokenAuthenticationEnabled: boolean,
    retentionPolicyName: text,
  },
}
const LogGroups: ListSchema = { kind: 'list', of: LogGroup }
const DescribeLogGroupsResponse: StructSchema = {
  kind: 'struct', name: 'DescribeLogGroupsResponse', required: [], members: { logGroups: LogGroups, nextToken: NextToken },
}
const OrderBy: StringSchema = { kind: 'string', oneOf: ['LogStreamName', 'LastEventTime'] }
const DescribeLogStreamsRequest: StructSchema = {
  kind: 'struct', name: 'DescribeLogStreamsRequest', required: [],
  members: {
    logGroupName: LogGroupName, logGroupIdentifier: LogGroupIdentifier, logStreamNamePrefix: LogStreamName, orderBy: OrderBy,
    descending: boolean, nextToken: NextToken, limit: DescribeLimit,
  },
}
const SequenceToken: StringSchema = { kind: 'string', min: 1 }
const LogStream: StructSchema = {
  kind: 'struct', name: 'LogStream', required: [],
  members: {
    logStreamName: LogStreamName, creationTime: Timestamp, firstEventTimestamp: Timestamp, lastEventTimestamp: Timestamp,
    lastIngestionTime: Timestamp, uploadSequenceToken: SequenceToken, arn: text, storedBytes: StoredBytes,
  },
}
const LogStreams: ListSchema = { kind: 'list', of: LogStream }
const DescribeLogStreamsResponse: StructSchema = {
  kind: 'struct', name: 'DescribeLogStreamsResponse', required: [], members: { logStreams: LogStreams, nextToken: NextToken },
}
const MetricName: StringSchema = { kind: 'string', max: 255, pattern: '[^:*$]*' }
const MetricNamespace: StringSchema = { kind: 'string', max: 255, pattern: '[^:*$]*' }
const DescribeMetricFiltersRequest: StructSchema = {
  kind: 'struct', name: 'DescribeMetricFiltersRequest', required: [],
  members: {
    logGroupName: LogGroupName, filterNamePrefix: FilterName, nextToken: NextToken, limit: DescribeLimit, metricName: MetricName,
    metricNamespace: MetricNamespace,
  },
}
const FilterPattern: StringSchema = { kind: 'string', min: 0, max: 1024 }
const MetricValue: StringSchema = { kind: 'string', max: 100 }
const DimensionsKey: StringSchema = { kind: 'string', max: 255 }
const DimensionsValue: StringSchema = { kind: 'string', max: 255 }
const Dimensions: MapSchema = { kind: 'map', key: DimensionsKey, of: DimensionsValue }
const StandardUnit: StringSchema = {
  kind: 'string',
  oneOf: [
    'Seconds', 'Microseconds', 'Milliseconds', 'Bytes', 'Kilobytes', 'Megabytes', 'Gigabytes', 'Terabytes', 'Bits', 'Kilobits', 'Megabits',
    'Gigabits', 'Terabits', 'Percent', 'Count', 'Bytes/Second', 'Kilobytes/Second', 'Megabytes/Second', 'Gigabytes/Second',
    'Terabytes/Second', 'Bits/Second', 'Kilobits/Second', 'Megabits/Second', 'Gigabits/Second', 'Terabits/Second', 'Count/Second', 'None',
  ],
}
const MetricTransformation: StructSchema = {
  kind: 'struct', name: 'MetricTransformation', required: ['metricName', 'metricNamespace', 'metricValue'],
  members: {
    metricName: MetricName, metricNamespace: MetricNamespace, metricValue: MetricValue, defaultValue: double, dimensions: Dimensions,
    unit: StandardUnit,
  },
}
const MetricTransformations: ListSchema = { kind: 'list', of: MetricTransformation, min: 1, max: 1 }
const FieldSelectionCriteria: StringSchema = { kind: 'string', min: 0, max: 2000 }
const EmitSystemFields: ListSchema = { kind: 'list', of: text }
const MetricFilter: StructSchema = {
  kind: 'struct', name: 'MetricFilter', required: [],
  members: {
    filterName: FilterName, filterPattern: FilterPattern, metricTransformations: MetricTransformations, creationTime: Timestamp,
    logGroupName: LogGroupName, applyOnTransformedLogs: boolean, fieldSelectionCriteria: FieldSelectionCriteria,
    emitSystemFieldDimensions: EmitSystemFields,
  },
}
const MetricFilters: ListSchema = { kind: 'list', of: MetricFilter }
const DescribeMetricFiltersResponse: StructSchema = {
  kind: 'struct', name: 'DescribeMetricFiltersResponse', required: [], members: { metricFilters: MetricFilters, nextToken: NextToken },
}
const QueryStatus: StringSchema = {
  kind: 'string',
  oneOf: [
    'Scheduled', 'Running', 'Complete', 'Failed', 'Cancelled', 'Timeout', 'Unknown',
  ],
}
const DescribeQueriesMaxResults: NumberSchema = { kind: 'integer', min: 1, max: 1000 }
const QueryLanguage: StringSchema = { kind: 'string', oneOf: ['CWLI', 'SQL', 'PPL'] }
const DescribeQueriesRequest: StructSchema = {
  kind: 'struct', name: 'DescribeQueriesRequest', required: [],
  members: {
    logGroupName: LogGroupName, status: QueryStatus, maxResults: DescribeQueriesMaxResults, nextToken: NextToken,
    queryLanguage: QueryLanguage,
  },
}
const QueryId: StringSchema = { kind: 'string', min: 1, max: 256 }
const QueryString: StringSchema = { kind: 'string', min: 0, max: 10000 }
const UserIdentity: StringSchema = { kind: 'string', min: 1, max: 2048 }
const QueryInfo: StructSchema = {
  kind: 'struct', name: 'QueryInfo', required: [],
  members: {
    queryLanguage: QueryLanguage, queryId: QueryId, queryString: QueryString, status: QueryStatus, createTime: Timestamp,
    logGroupName: LogGroupName, queryDuration: long, bytesScanned: double, userIdentity: UserIdentity,
  },
}
const QueryInfoList: ListSchema = { kind: 'list', of: QueryInfo }
const DescribeQueriesResponse: StructSchema = {
  kind: 'struct', name: 'DescribeQueriesResponse', required: [], members: { queries: QueryInfoList, nextToken: NextToken },
}
const PolicyScope: StringSchema = { kind: 'string', oneOf: ['ACCOUNT', 'RESOURCE'] }
const DescribeResourcePoliciesRequest: StructSchema = {
  kind: 'struct', name: 'DescribeResourcePoliciesRequest', required: [],
  members: {
    nextToken: NextToken, limit: DescribeLimit, resourceArn: text, policyScope: PolicyScope,
  },
}
const PolicyDocument: StringSchema = { kind: 'string', min: 1, max: 51200 }
const ResourcePolicy: StructSchema = {
  kind: 'struct', name: 'ResourcePolicy', required: [],
  members: {
    policyName: text, policyDocument: PolicyDocument, lastUpdatedTime: Timestamp, policyScope: PolicyScope, resourceArn: text,
    revisionId: ExpectedRevisionId,
  },
}
const ResourcePolicies: ListSchema = { kind: 'list', of: ResourcePolicy }
const DescribeResourcePoliciesResponse: StructSchema = {
  kind: 'struct', name: 'DescribeResourcePoliciesResponse', required: [],
  members: { resourcePolicies: ResourcePolicies, nextToken: NextToken },
}
const DescribeSubscriptionFiltersRequest: StructSchema = {
  kind: 'struct', name: 'DescribeSubscriptionFiltersRequest', required: ['logGroupName'],
  members: {
    logGroupName: LogGroupName, filterNamePrefix: FilterName, nextToken: NextToken, limit: DescribeLimit,
  },
}
const DestinationArn: StringSchema = { kind: 'string', min: 1 }
const Distribution: StringSchema = { kind: 'string', oneOf: ['Random', 'ByLogStream'] }
const SubscriptionFilter: StructSchema = {
  kind: 'struct', name: 'SubscriptionFilter', required: [],
  members: {
    filterName: FilterName, logGroupName: LogGroupName, filterPattern: FilterPattern, destinationArn: DestinationArn, roleArn: RoleArn,
    distribution: Distribution, applyOnTransformedLogs: boolean, creationTime: Timestamp, fieldSelectionCriteria: FieldSelectionCriteria,
    emitSystemFields: EmitSystemFields,
  },
}
const SubscriptionFilters: ListSchema = { kind: 'list', of: SubscriptionFilter }
const DescribeSubscriptionFiltersResponse: StructSchema = {
  kind: 'struct', name: 'DescribeSubscriptionFiltersResponse', required: [],
  members: { subscriptionFilters: SubscriptionFilters, nextToken: NextToken },
}
const InputLogStreamNames: ListSchema = { kind: 'list', of: LogStreamName, min: 1, max: 100 }
const EventsLimit: NumberSchema = { kind: 'integer', min: 1, max: 10000 }
const FilterLogEventsRequest: StructSchema = {
  kind: 'struct', name: 'FilterLogEventsRequest', required: [],
  members: {
    logGroupName: LogGroupName, logGroupIdentifier: LogGroupIdentifier, logStreamNames: InputLogStreamNames,
    logStreamNamePrefix: LogStreamName, startTime: Timestamp, endTime: Timestamp, filterPattern: FilterPattern, nextToken: NextToken,
    limit: EventsLimit, startFromHead: boolean, interleaved: boolean, unmask: boolean,
  },
}
const EventMessage: StringSchema = { kind: 'string', min: 1 }
const FilteredLogEvent: StructSchema = {
  kind: 'struct', name: 'FilteredLogEvent', required: [],
  members: {
    logStreamName: LogStreamName, timestamp: Timestamp, message: EventMessage, ingestionTime: Timestamp, eventId: text,
  },
}
const FilteredLogEvents: ListSchema = { kind: 'list', of: FilteredLogEvent }
const SearchedLogStream: StructSchema = {
  kind: 'struct', name: 'SearchedLogStream', required: [], members: { logStreamName: LogStreamName, searchedCompletely: boolean },
}
const SearchedLogStreams: ListSchema = { kind: 'list', of: SearchedLogStream }
const FilterLogEventsResponse: StructSchema = {
  kind: 'struct', name: 'FilterLogEventsResponse', required: [],
  members: {
    events: FilteredLogEvents, searchedLogStreams: SearchedLogStreams, nextToken: NextToken,
  },
}
const GetLogEventsRequest: StructSchema = {
  kind: 'struct', name: 'GetLogEventsRequest', required: ['logStreamName'],
  members: {
    logGroupName: LogGroupName, logGroupIdentifier: LogGroupIdentifier, logStreamName: LogStreamName, startTime: Timestamp,
    endTime: Timestamp, nextToken: NextToken, limit: EventsLimit, startFromHead: boolean, unmask: boolean,
  },
}
const OutputLogEvent: StructSchema = {
  kind: 'struct', name: 'OutputLogEvent', required: [], members: { timestamp: Timestamp, message: EventMessage, ingestionTime: Timestamp },
}
const OutputLogEvents: ListSchema = { kind: 'list', of: OutputLogEvent }
const GetLogEventsResponse: StructSchema = {
  kind: 'struct', name: 'GetLogEventsResponse', required: [],
  members: {
    events: OutputLogEvents, nextForwardToken: NextToken, nextBackwardToken: NextToken,
  },
}
const GetLogGroupFieldsRequest: StructSchema = {
  kind: 'struct', name: 'GetLogGroupFieldsRequest', required: [],
  members: {
    logGroupName: LogGroupName, time: Timestamp, logGroupIdentifier: LogGroupIdentifier,
  },
}
const Percentage: NumberSchema = { kind: 'integer', min: 0, max: 100 }
const LogGroupField: StructSchema = {
  kind: 'struct', name: 'LogGroupField', required: [], members: { name: text, percent: Percentage },
}
const LogGroupFieldList: ListSchema = { kind: 'list', of: LogGroupField }
const GetLogGroupFieldsResponse: StructSchema = {
  kind: 'struct', name: 'GetLogGroupFieldsResponse', required: [], members: { logGroupFields: LogGroupFieldList },
}
const GetLogRecordRequest: StructSchema = {
  kind: 'struct', name: 'GetLogRecordRequest', required: ['logRecordPointer'], members: { logRecordPointer: text, unmask: boolean },
}
const LogRecord: MapSchema = { kind: 'map', key: text, of: text }
const GetLogRecordResponse: StructSchema = {
  kind: 'struct', name: 'GetLogRecordResponse', required: [], members: { logRecord: LogRecord },
}
const GetQueryResultsNextToken: StringSchema = { kind: 'string', max: 1024 }
const GetQueryResultsMaxItems: NumberSchema = { kind: 'integer', min: 0, max: 10000 }
const GetQueryResultsRequest: StructSchema = {
  kind: 'struct', name: 'GetQueryResultsRequest', required: ['queryId'],
  members: {
    queryId: QueryId, nextToken: GetQueryResultsNextToken, maxItems: GetQueryResultsMaxItems,
  },
}
const ResultField: StructSchema = {
  kind: 'struct', name: 'ResultField', required: [], members: { field: text, value: text },
}
const ResultRows: ListSchema = { kind: 'list', of: ResultField }
const QueryResults: ListSchema = { kind: 'list', of: ResultRows }
const QueryStatistics: StructSchema = {
  kind: 'struct', name: 'QueryStatistics', required: [],
  members: {
    recordsMatched: double, recordsScanned: double, estimatedRecordsSkipped: double, bytesScanned: double, estimatedBytesSkipped: double,
    logGroupsScanned: double, resultCount: double,
  },
}
const EncryptionKey: StringSchema = { kind: 'string', max: 256 }
const GetQueryResultsResponse: StructSchema = {
  kind: 'struct', name: 'GetQueryResultsResponse', required: [],
  members: {
    queryLanguage: QueryLanguage, results: QueryResults, statistics: QueryStatistics, status: QueryStatus, encryptionKey: EncryptionKey,
    nextToken: GetQueryResultsNextToken,
  },
}
const LogGroupNameRegexPattern: StringSchema = {
  kind: 'string', min: 3, max: 129, pattern: '(\\^?[\\.\\-_\\/#A-Za-z0-9]{3,24})(\\|\\^?[\\.\\-_\\/#A-Za-z0-9]{3,24}){0,4}',
}
const ListLimit: NumberSchema = { kind: 'integer', min: 1, max: 1000 }
const DataSourceFilter: StructSchema = {
  kind: 'struct', name: 'DataSourceFilter', required: ['name'], members: { name: text, type: text },
}
const DataSourceFilters: ListSchema = { kind: 'list', of: DataSourceFilter, min: 1, max: 5 }
const FieldIndexName: StringSchema = { kind: 'string', min: 1, max: 512, pattern: '[\\.\\-_/#A-Za-z0-9]+' }
const FieldIndexNames: ListSchema = { kind: 'list', of: FieldIndexName, min: 1, max: 20 }
const TagFilterKey: StringSchema = {
  kind: 'string', min: 1, max: 128, pattern: '^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)$',
}
const TagFilterValue: StringSchema = {
  kind: 'string', min: 0, max: 259, pattern: '^!?\\*?([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)\\*?$',
}
const TagFilterValues: ListSchema = { kind: 'list', of: TagFilterValue, min: 0, max: 5 }
const TagFilter: StructSchema = {
  kind: 'struct', name: 'TagFilter', required: ['key'], members: { key: TagFilterKey, values: TagFilterValues },
}
const TagFilters: ListSchema = { kind: 'list', of: TagFilter, min: 1, max: 5 }
const ListLogGroupsRequest: StructSchema = {
  kind: 'struct', name: 'ListLogGroupsRequest', required: [],
  members: {
    logGroupNamePattern: LogGroupNameRegexPattern, logGroupClass: LogGroupClass, includeLinkedAccounts: boolean,
    accountIdentifiers: AccountIds, nextToken: NextToken, limit: ListLimit, dataSources: DataSourceFilters,
    fieldIndexNames: FieldIndexNames, logGroupTags: TagFilters,
  },
}
const LogGroupSummary: StructSchema = {
  kind: 'struct', name: 'LogGroupSummary', required: [],
  members: {
    logGroupName: LogGroupName, logGroupArn: text, logGroupClass: LogGroupClass,
  },
}
const LogGroupSummaries: ListSchema = { kind: 'list', of: LogGroupSummary }
const ListLogGroupsResponse: StructSchema = {
  kind: 'struct', name: 'ListLogGroupsResponse', required: [], members: { logGroups: LogGroupSummaries, nextToken: NextToken },
}
const AmazonResourceName: StringSchema = { kind: 'string', min: 1, max: 1011, pattern: '[\\w+=/:,.@-]*' }
const ListTagsForResourceRequest: StructSchema = {
  kind: 'struct', name: 'ListTagsForResourceRequest', required: ['resourceArn'], members: { resourceArn: AmazonResourceName },
}
const ListTagsForResourceResponse: StructSchema = {
  kind: 'struct', name: 'ListTagsForResourceResponse', required: [], members: { tags: Tags },
}
const ListTagsLogGroupRequest: StructSchema = {
  kind: 'struct', name: 'ListTagsLogGroupRequest', required: ['logGroupName'], members: { logGroupName: LogGroupName },
}
const ListTagsLogGroupResponse: StructSchema = {
  kind: 'struct', name: 'ListTagsLogGroupResponse', required: [], members: { tags: Tags },
}
const InputLogEvent: StructSchema = {
  kind: 'struct', name: 'InputLogEvent', required: ['timestamp', 'message'], members: { timestamp: Timestamp, message: EventMessage },
}
const InputLogEvents: ListSchema = { kind: 'list', of: InputLogEvent, min: 1, max: 10000 }
const EntityKeyAttributesKey: StringSchema = { kind: 'string', min: 1, max: 32 }
const EntityKeyAttributesValue: StringSchema = { kind: 'string', min: 1, max: 512 }
const EntityKeyAttributes: MapSchema = {
  kind: 'map', key: EntityKeyAttributesKey, of: EntityKeyAttributesValue, min: 2, max: 4,
}
const EntityAttributesKey: StringSchema = { kind: 'string', min: 1, max: 256 }
const EntityAttributesValue: StringSchema = { kind: 'string', min: 1, max: 512 }
const EntityAttributes: MapSchema = {
  kind: 'map', key: EntityAttributesKey, of: EntityAttributesValue, min: 0, max: 10,
}
const Entity: StructSchema = {
  kind: 'struct', name: 'Entity', required: [], members: { keyAttributes: EntityKeyAttributes, attributes: EntityAttributes },
}
const PutLogEventsRequest: StructSchema = {
  kind: 'struct', name: 'PutLogEventsRequest', required: ['logGroupName', 'logStreamName', 'logEvents'],
  members: {
    logGroupName: LogGroupName, logStreamName: LogStreamName, logEvents: InputLogEvents, sequenceToken: SequenceToken, entity: Entity,
  },
}
const RejectedLogEventsInfo: StructSchema = {
  kind: 'struct', name: 'RejectedLogEventsInfo', required: [],
  members: {
    tooNewLogEventStartIndex: integer, tooOldLogEventEndIndex: integer, expiredLogEventEndIndex: integer,
  },
}
const EntityRejectionErrorType: StringSchema = {
  kind: 'string',
  oneOf: [
    'InvalidEntity', 'InvalidTypeValue', 'InvalidKeyAttributes', 'InvalidAttributes', 'EntitySizeTooLarge', 'UnsupportedLogGroupType',
    'MissingRequiredFields',
  ],
}
const RejectedEntityInfo: StructSchema = {
  kind: 'struct', name: 'RejectedEntityInfo', required: ['errorType'], members: { errorType: EntityRejectionErrorType },
}
const PutLogEventsResponse: StructSchema = {
  kind: 'struct', name: 'PutLogEventsResponse', required: [],
  members: {
    nextSequenceToken: SequenceToken, rejectedLogEventsInfo: RejectedLogEventsInfo, rejectedEntityInfo: RejectedEntityInfo,
  },
}
const PutLogGroupDeletionProtectionRequest: StructSchema = {
  kind: 'struct', name: 'PutLogGroupDeletionProtectionRequest', required: ['logGroupIdentifier', 'deletionProtectionEnabled'],
  members: { logGroupIdentifier: LogGroupIdentifier, deletionProtectionEnabled: boolean },
}
const PutMetricFilterRequest: StructSchema = {
  kind: 'struct', name: 'PutMetricFilterRequest', required: ['logGroupName', 'filterName', 'filterPattern', 'metricTransformations'],
  members: {
    logGroupName: LogGroupName, filterName: FilterName, filterPattern: FilterPattern, metricTransformations: MetricTransformations,
    applyOnTransformedLogs: boolean, fieldSelectionCriteria: FieldSelectionCriteria, emitSystemFieldDimensions: EmitSystemFields,
  },
}
const PutResourcePolicyRequest: StructSchema = {
  kind: 'struct', name: 'PutResourcePolicyRequest', required: [],
  members: {
    policyName: text, policyDocument: PolicyDocument, resourceArn: text, expectedRevisionId: ExpectedRevisionId,
  },
}
const PutResourcePolicyResponse: StructSchema = {
  kind: 'struct', name: 'PutResourcePolicyResponse', required: [],
  members: { resourcePolicy: ResourcePolicy, revisionId: ExpectedRevisionId },
}
const PutRetentionPolicyRequest: StructSchema = {
  kind: 'struct', name: 'PutRetentionPolicyRequest', required: ['logGroupName', 'retentionInDays'],
  members: { logGroupName: LogGroupName, retentionInDays: integer },
}
const PutSubscriptionFilterRequest: StructSchema = {
  kind: 'struct', name: 'PutSubscriptionFilterRequest', required: ['logGroupName', 'filterName', 'filterPattern', 'destinationArn'],
  members: {
    logGroupName: LogGroupName, filterName: FilterName, filterPattern: FilterPattern, destinationArn: DestinationArn, roleArn: RoleArn,
    distribution: Distribution, applyOnTransformedLogs: boolean, fieldSelectionCriteria: FieldSelectionCriteria,
    emitSystemFields: EmitSystemFields,
  },
}
const StartLiveTailLogGroupIdentifiers: ListSchema = { kind: 'list', of: LogGroupIdentifier, min: 1, max: 10 }
const StartLiveTailRequest: StructSchema = {
  kind: 'struct', name: 'StartLiveTailRequest', required: ['logGroupIdentifiers'],
  members: {
    logGroupIdentifiers: StartLiveTailLogGroupIdentifiers, logStreamNames: InputLogStreamNames, logStreamNamePrefixes: InputLogStreamNames,
    logEventFilterPattern: FilterPattern,
  },
}
const RequestId: StringSchema = { kind: 'string', min: 0, max: 256 }
const SessionId: StringSchema = { kind: 'string', min: 0, max: 256 }
const LiveTailSessionStart: StructSchema = {
  kind: 'struct', name: 'LiveTailSessionStart', required: [],
  members: {
    requestId: RequestId, sessionId: SessionId, logGroupIdentifiers: StartLiveTailLogGroupIdentifiers, logStreamNames: InputLogStreamNames,
    logStreamNamePrefixes: InputLogStreamNames, logEventFilterPattern: FilterPattern,
  },
}
const LiveTailSessionMetadata: StructSchema = {
  kind: 'struct', name: 'LiveTailSessionMetadata', required: [], members: { sampled: boolean },
}
const LiveTailSessionLogEvent: StructSchema = {
  kind: 'struct', name: 'LiveTailSessionLogEvent', required: [],
  members: {
    logStreamName: LogStreamName, logGroupIdentifier: LogGroupIdentifier, message: EventMessage, timestamp: Timestamp,
    ingestionTime: Timestamp,
  },
}
const LiveTailSessionResults: ListSchema = { kind: 'list', of: LiveTailSessionLogEvent }
const LiveTailSessionUpdate: StructSchema = {
  kind: 'struct', name: 'LiveTailSessionUpdate', required: [],
  members: {
    sessionMetadata: LiveTailSessionMetadata, sessionResults: LiveTailSessionResults,
  },
}
const SessionTimeoutException: StructSchema = {
  kind: 'struct', name: 'SessionTimeoutException', required: [], members: { message: text },
}
const SessionStreamingException: StructSchema = {
  kind: 'struct', name: 'SessionStreamingException', required: [], members: { message: text },
}
const StartLiveTailResponseStream: StructSchema = {
  kind: 'struct', name: 'StartLiveTailResponseStream', required: [],
  members: {
    sessionStart: LiveTailSessionStart, sessionUpdate: LiveTailSessionUpdate, SessionTimeoutException, SessionStreamingException,
  },
  eventStream: true,
}
const StartLiveTailResponse: StructSchema = {
  kind: 'struct', name: 'StartLiveTailResponse', required: [], members: { responseStream: StartLiveTailResponseStream },
}
const LogGroupNames: ListSchema = { kind: 'list', of: LogGroupName }
const LogGroupIdentifiers: ListSchema = { kind: 'list', of: LogGroupIdentifier }
const EventsLimitStartQuery: NumberSchema = { kind: 'integer', min: 1, max: 100000 }
const StartQueryRequest: StructSchema = {
  kind: 'struct', name: 'StartQueryRequest', required: ['startTime', 'endTime', 'queryString'],
  members: {
    queryLanguage: QueryLanguage, logGroupName: LogGroupName, logGroupNames: LogGroupNames, logGroupIdentifiers: LogGroupIdentifiers,
    startTime: Timestamp, endTime: Timestamp, queryString: QueryString, limit: EventsLimitStartQuery,
  },
}
const StartQueryResponse: StructSchema = {
  kind: 'struct', name: 'StartQueryResponse', required: [], members: { queryId: QueryId },
}
const StopQueryRequest: StructSchema = {
  kind: 'struct', name: 'StopQueryRequest', required: ['queryId'], members: { queryId: QueryId },
}
const StopQueryResponse: StructSchema = {
  kind: 'struct', name: 'StopQueryResponse', required: [], members: { success: boolean },
}
const TagLogGroupRequest: StructSchema = {
  kind: 'struct', name: 'TagLogGroupRequest', required: ['logGroupName', 'tags'], members: { logGroupName: LogGroupName, tags: Tags },
}
const TagResourceRequest: StructSchema = {
  kind: 'struct', name: 'TagResourceRequest', required: ['resourceArn', 'tags'], members: { resourceArn: AmazonResourceName, tags: Tags },
}
const TestEventMessages: ListSchema = { kind: 'list', of: EventMessage, min: 1, max: 50 }
const TestMetricFilterRequest: StructSchema = {
  kind: 'struct', name: 'TestMetricFilterRequest', required: ['filterPattern', 'logEventMessages'],
  members: { filterPattern: FilterPattern, logEventMessages: TestEventMessages },
}
const ExtractedValues: MapSchema = { kind: 'map', key: text, of: text }
const MetricFilterMatchRecord: StructSchema = {
  kind: 'struct', name: 'MetricFilterMatchRecord', required: [],
  members: {
    eventNumber: long, eventMessage: EventMessage, extractedValues: ExtractedValues,
  },
}
const MetricFilterMatches: ListSchema = { kind: 'list', of: MetricFilterMatchRecord }
const TestMetricFilterResponse: StructSchema = {
  kind: 'struct', name: 'TestMetricFilterResponse', required: [], members: { matches: MetricFilterMatches },
}
const TagList: ListSchema = { kind: 'list', of: TagKey, min: 1 }
const UntagLogGroupRequest: StructSchema = {
  kind: 'struct', name: 'UntagLogGroupRequest', required: ['logGroupName', 'tags'], members: { logGroupName: LogGroupName, tags: TagList },
}
const TagKeyList: ListSchema = { kind: 'list', of: TagKey, min: 0, max: 50 }
const UntagResourceRequest: StructSchema = {
  kind: 'struct', name: 'UntagResourceRequest', required: ['resourceArn', 'tagKeys'],
  members: { resourceArn: AmazonResourceName, tagKeys: TagKeyList },
}

export interface CreateLogGroupRequest {
  readonly logGroupName: string
  readonly kmsKeyId?: string
  readonly tags?: { readonly [key: string]: string }
  readonly logGroupClass?: LogGroupClass
  readonly deletionProtectionEnabled?: boolean
}
export interface CreateLogStreamRequest {
  readonly logGroupName: string
  readonly logStreamName: string
}
export type DataProtectionStatus = 'ACTIVATED' | 'DELETED' | 'ARCHIVED' | 'DISABLED'
export interface DataSourceFilter {
  readonly name: string
  readonly type?: string
}
export interface DeleteLogGroupRequest {
  readonly logGroupName: string
}
export interface DeleteLogStreamRequest {
  readonly logGroupName: string
  readonly logStreamName: string
}
export interface DeleteMetricFilterRequest {
  readonly logGroupName: string
  readonly filterName: string
}
export interface DeleteResourcePolicyRequest {
  readonly policyName?: string
  readonly resourceArn?: string
  readonly expectedRevisionId?: string
}
export interface DeleteRetentionPolicyRequest {
  readonly logGroupName: string
}
export interface DeleteSubscriptionFilterRequest {
  readonly logGroupName: string
  readonly filterName: string
}
export interface DescribeDestinationsRequest {
  readonly DestinationNamePrefix?: string
  readonly nextToken?: string
  readonly limit?: number
}
export interface DescribeDestinationsResponse {
  readonly destinations?: readonly Destination[]
  readonly nextToken?: string
}
export interface DescribeExportTasksRequest {
  readonly taskId?: string
  readonly statusCode?: ExportTaskStatusCode
  readonly nextToken?: string
  readonly limit?: number
}
export interface DescribeExportTasksResponse {
  readonly exportTasks?: readonly ExportTask[]
  readonly nextToken?: string
}
export interface DescribeLogGroupsRequest {
  readonly accountIdentifiers?: readonly string[]
  readonly logGroupNamePrefix?: string
  readonly logGroupNamePattern?: string
  readonly nextToken?: string
  readonly limit?: number
  readonly includeLinkedAccounts?: boolean
  readonly logGroupClass?: LogGroupClass
  readonly logGroupIdentifiers?: readonly string[]
}
export interface DescribeLogGroupsResponse {
  readonly logGroups?: readonly LogGroup[]
  readonly nextToken?: string
}
export interface DescribeLogStreamsRequest {
  readonly logGroupName?: string
  readonly logGroupIdentifier?: string
  readonly logStreamNamePrefix?: string
  readonly orderBy?: OrderBy
  readonly descending?: boolean
  readonly nextToken?: string
  readonly limit?: number
}
export interface DescribeLogStreamsResponse {
  readonly logStreams?: readonly LogStream[]
  readonly nextToken?: string
}
export interface DescribeMetricFiltersRequest {
  readonly logGroupName?: string
  readonly filterNamePrefix?: string
  readonly nextToken?: string
  readonly limit?: number
  readonly metricName?: string
  readonly metricNamespace?: string
}
export interface DescribeMetricFiltersResponse {
  readonly metricFilters?: readonly MetricFilter[]
  readonly nextToken?: string
}
export interface DescribeQueriesRequest {
  readonly logGroupName?: string
  readonly status?: QueryStatus
  readonly maxResults?: number
  readonly nextToken?: string
  readonly queryLanguage?: QueryLanguage
}
export interface DescribeQueriesResponse {
  readonly queries?: readonly QueryInfo[]
  readonly nextToken?: string
}
export interface DescribeResourcePoliciesRequest {
  readonly nextToken?: string
  readonly limit?: number
  readonly resourceArn?: string
  readonly policyScope?: PolicyScope
}
export interface DescribeResourcePoliciesResponse {
  readonly resourcePolicies?: readonly ResourcePolicy[]
  readonly nextToken?: string
}
export interface DescribeSubscriptionFiltersRequest {
  readonly logGroupName: string
  readonly filterNamePrefix?: string
  readonly nextToken?: string
  readonly limit?: number
}
export interface DescribeSubscriptionFiltersResponse {
  readonly subscriptionFilters?: readonly SubscriptionFilter[]
  readonly nextToken?: string
}
export interface Destination {
  readonly destinationName?: string
  readonly targetArn?: string
  readonly roleArn?: string
  readonly accessPolicy?: string
  readonly arn?: string
  readonly creationTime?: number
}
export type Distribution = 'Random' | 'ByLogStream'
export interface Entity {
  readonly keyAttributes?: { readonly [key: string]: string }
  readonly attributes?: { readonly [key: string]: string }
}
export type EntityRejectionErrorType = 'InvalidEntity' | 'InvalidTypeValue' | 'InvalidKeyAttributes' | 'InvalidAttributes' | 'EntitySizeTooLarge' | 'UnsupportedLogGroupType' | 'MissingRequiredFields'
export interface ExportTask {
  readonly taskId?: string
  readonly taskName?: string
  readonly logGroupName?: string
  readonly from?: number
  readonly to?: number
  readonly destination?: string
  readonly destinationPrefix?: string
  readonly status?: ExportTaskStatus
  readonly executionInfo?: ExportTaskExecutionInfo
}
export interface ExportTaskExecutionInfo {
  readonly creationTime?: number
  readonly completionTime?: number
}
export interface ExportTaskStatus {
  readonly code?: ExportTaskStatusCode
  readonly message?: string
}
export type ExportTaskStatusCode = 'CANCELLED' | 'COMPLETED' | 'FAILED' | 'PENDING' | 'PENDING_CANCEL' | 'RUNNING'
export interface FilterLogEventsRequest {
  readonly logGroupName?: string
  readonly logGroupIdentifier?: string
  readonly logStreamNames?: readonly string[]
  readonly logStreamNamePrefix?: string
  readonly startTime?: number
  readonly endTime?: number
  readonly filterPattern?: string
  readonly nextToken?: string
  readonly limit?: number
  readonly startFromHead?: boolean
  readonly interleaved?: boolean
  readonly unmask?: boolean
}
export interface FilterLogEventsResponse {
  readonly events?: readonly FilteredLogEvent[]
  readonly searchedLogStreams?: readonly SearchedLogStream[]
  readonly nextToken?: string
}
export interface FilteredLogEvent {
  readonly logStreamName?: string
  readonly timestamp?: number
  readonly message?: string
  readonly ingestionTime?: number
  readonly eventId?: string
}
export interface GetLogEventsRequest {
  readonly logGroupName?: string
  readonly logGroupIdentifier?: string
  readonly logStreamName: string
  readonly startTime?: number
  readonly endTime?: number
  readonly nextToken?: string
  readonly limit?: number
  readonly startFromHead?: boolean
  readonly unmask?: boolean
}
export interface GetLogEventsResponse {
  readonly events?: readonly OutputLogEvent[]
  readonly nextForwardToken?: string
  readonly nextBackwardToken?: string
}
export interface GetLogGroupFieldsRequest {
  readonly logGroupName?: string
  readonly time?: number
  readonly logGroupIdentifier?: string
}
export interface GetLogGroupFieldsResponse {
  readonly logGroupFields?: readonly LogGroupField[]
}
export interface GetLogRecordRequest {
  readonly logRecordPointer: string
  readonly unmask?: boolean
}
export interface GetLogRecordResponse {
  readonly logRecord?: { readonly [key: string]: string }
}
export interface GetQueryResultsRequest {
  readonly queryId: string
  readonly nextToken?: string
  readonly maxItems?: number
}
export interface GetQueryResultsResponse {
  readonly queryLanguage?: QueryLanguage
  readonly results?: readonly (readonly ResultField[])[]
  readonly statistics?: QueryStatistics
  readonly status?: QueryStatus
  readonly encryptionKey?: string
  readonly nextToken?: string
}
export type InheritedProperty = 'ACCOUNT_DATA_PROTECTION'
export interface InputLogEvent {
  readonly timestamp: number
  readonly message: string
}
export interface ListLogGroupsRequest {
  readonly logGroupNamePattern?: string
  readonly logGroupClass?: LogGroupClass
  readonly includeLinkedAccounts?: boolean
  readonly accountIdentifiers?: readonly string[]
  readonly nextToken?: string
  readonly limit?: number
  readonly dataSources?: readonly DataSourceFilter[]
  readonly fieldIndexNames?: readonly string[]
  readonly logGroupTags?: readonly TagFilter[]
}
export interface ListLogGroupsResponse {
  readonly logGroups?: readonly LogGroupSummary[]
  readonly nextToken?: string
}
export interface ListTagsForResourceRequest {
  readonly resourceArn: string
}
export interface ListTagsForResourceResponse {
  readonly tags?: { readonly [key: string]: string }
}
export interface ListTagsLogGroupRequest {
  readonly logGroupName: string
}
export interface ListTagsLogGroupResponse {
  readonly tags?: { readonly [key: string]: string }
}
export interface LiveTailSessionLogEvent {
  readonly logStreamName?: string
  readonly logGroupIdentifier?: string
  readonly message?: string
  readonly timestamp?: number
  readonly ingestionTime?: number
}
export interface LiveTailSessionMetadata {
  readonly sampled?: boolean
}
export interface LiveTailSessionStart {
  readonly requestId?: string
  readonly sessionId?: string
  readonly logGroupIdentifiers?: readonly string[]
  readonly logStreamNames?: readonly string[]
  readonly logStreamNamePrefixes?: readonly string[]
  readonly logEventFilterPattern?: string
}
export interface LiveTailSessionUpdate {
  readonly sessionMetadata?: LiveTailSessionMetadata
  readonly sessionResults?: readonly LiveTailSessionLogEvent[]
}
export interface LogGroup {
  readonly logGroupName?: string
  readonly creationTime?: number
  readonly retentionInDays?: number
  readonly metricFilterCount?: number
  readonly arn?: string
  readonly storedBytes?: number
  readonly kmsKeyId?: string
  readonly dataProtectionStatus?: DataProtectionStatus
  readonly inheritedProperties?: readonly InheritedProperty[]
  readonly logGroupClass?: LogGroupClass
  readonly logGroupArn?: string
  readonly deletionProtectionEnabled?: boolean
  readonly bearerTokenAuthenticationEnabled?: boolean
  readonly retentionPolicyName?: string
}
export type LogGroupClass = 'STANDARD' | 'INFREQUENT_ACCESS' | 'DELIVERY' | 'ESSENTIALS'
export interface LogGroupField {
  readonly name?: string
  readonly percent?: number
}
export interface LogGroupSummary {
  readonly logGroupName?: string
  readonly logGroupArn?: string
  readonly logGroupClass?: LogGroupClass
}
export interface LogStream {
  readonly logStreamName?: string
  readonly creationTime?: number
  readonly firstEventTimestamp?: number
  readonly lastEventTimestamp?: number
  readonly lastIngestionTime?: number
  readonly uploadSequenceToken?: string
  readonly arn?: string
  readonly storedBytes?: number
}
export interface MetricFilter {
  readonly filterName?: string
  readonly filterPattern?: string
  readonly metricTransformations?: readonly MetricTransformation[]
  readonly creationTime?: number
  readonly logGroupName?: string
  readonly applyOnTransformedLogs?: boolean
  readonly fieldSelectionCriteria?: string
  readonly emitSystemFieldDimensions?: readonly string[]
}
export interface MetricFilterMatchRecord {
  readonly eventNumber?: number
  readonly eventMessage?: string
  readonly extractedValues?: { readonly [key: string]: string }
}
export interface MetricTransformation {
  readonly metricName: string
  readonly metricNamespace: string
  readonly metricValue: string
  readonly defaultValue?: number
  readonly dimensions?: { readonly [key: string]: string }
  readonly unit?: StandardUnit
}
export interface NoInput {}
export type OrderBy = 'LogStreamName' | 'LastEventTime'
export interface OutputLogEvent {
  readonly timestamp?: number
  readonly message?: string
  readonly ingestionTime?: number
}
export type PolicyScope = 'ACCOUNT' | 'RESOURCE'
export interface PutLogEventsRequest {
  readonly logGroupName: string
  readonly logStreamName: string
  readonly logEvents: readonly InputLogEvent[]
  readonly sequenceToken?: string
  readonly entity?: Entity
}
export interface PutLogEventsResponse {
  readonly nextSequenceToken?: string
  readonly rejectedLogEventsInfo?: RejectedLogEventsInfo
  readonly rejectedEntityInfo?: RejectedEntityInfo
}
export interface PutLogGroupDeletionProtectionRequest {
  readonly logGroupIdentifier: string
  readonly deletionProtectionEnabled: boolean
}
export interface PutMetricFilterRequest {
  readonly logGroupName: string
  readonly filterName: string
  readonly filterPattern: string
  readonly metricTransformations: readonly MetricTransformation[]
  readonly applyOnTransformedLogs?: boolean
  readonly fieldSelectionCriteria?: string
  readonly emitSystemFieldDimensions?: readonly string[]
}
export interface PutResourcePolicyRequest {
  readonly policyName?: string
  readonly policyDocument?: string
  readonly resourceArn?: string
  readonly expectedRevisionId?: string
}
export interface PutResourcePolicyResponse {
  readonly resourcePolicy?: ResourcePolicy
  readonly revisionId?: string
}
export interface PutRetentionPolicyRequest {
  readonly logGroupName: string
  readonly retentionInDays: number
}
export interface PutSubscriptionFilterRequest {
  readonly logGroupName: string
  readonly filterName: string
  readonly filterPattern: string
  readonly destinationArn: string
  readonly roleArn?: string
  readonly distribution?: Distribution
  readonly applyOnTransformedLogs?: boolean
  readonly fieldSelectionCriteria?: string
  readonly emitSystemFields?: readonly string[]
}
export interface QueryInfo {
  readonly queryLanguage?: QueryLanguage
  readonly queryId?: string
  readonly queryString?: string
  readonly status?: QueryStatus
  readonly createTime?: number
  readonly logGroupName?: string
  readonly queryDuration?: number
  readonly bytesScanned?: number
  readonly userIdentity?: string
}
export type QueryLanguage = 'CWLI' | 'SQL' | 'PPL'
export interface QueryStatistics {
  readonly recordsMatched?: number
  readonly recordsScanned?: number
  readonly estimatedRecordsSkipped?: number
  readonly bytesScanned?: number
  readonly estimatedBytesSkipped?: number
  readonly logGroupsScanned?: number
  readonly resultCount?: number
}
export type QueryStatus = 'Scheduled' | 'Running' | 'Complete' | 'Failed' | 'Cancelled' | 'Timeout' | 'Unknown'
export interface RejectedEntityInfo {
  readonly errorType: EntityRejectionErrorType
}
export interface RejectedLogEventsInfo {
  readonly tooNewLogEventStartIndex?: number
  readonly tooOldLogEventEndIndex?: number
  readonly expiredLogEventEndIndex?: number
}
export interface ResourcePolicy {
  readonly policyName?: string
  readonly policyDocument?: string
  readonly lastUpdatedTime?: number
  readonly policyScope?: PolicyScope
  readonly resourceArn?: string
  readonly revisionId?: string
}
export interface ResultField {
  readonly field?: string
  readonly value?: string
}
export interface SearchedLogStream {
  readonly logStreamName?: string
  readonly searchedCompletely?: boolean
}
export interface SessionStreamingException {
  readonly message?: string
}
export interface SessionTimeoutException {
  readonly message?: string
}
export type StandardUnit = 'Seconds' | 'Microseconds' | 'Milliseconds' | 'Bytes' | 'Kilobytes' | 'Megabytes' | 'Gigabytes' | 'Terabytes' | 'Bits' | 'Kilobits' | 'Megabits' | 'Gigabits' | 'Terabits' | 'Percent' | 'Count' | 'Bytes/Second' | 'Kilobytes/Second' | 'Megabytes/Second' | 'Gigabytes/Second' | 'Terabytes/Second' | 'Bits/Second' | 'Kilobits/Second' | 'Megabits/Second' | 'Gigabits/Second' | 'Terabits/Second' | 'Count/Second' | 'None'
export interface StartLiveTailRequest {
  readonly logGroupIdentifiers: readonly string[]
  readonly logStreamNames?: readonly string[]
  readonly logStreamNamePrefixes?: readonly string[]
  readonly logEventFilterPattern?: string
}
export interface StartLiveTailResponse {
  readonly responseStream?: AsyncIterable<StartLiveTailResponseStream>
}
export type StartLiveTailResponseStream =
  | { readonly sessionStart: LiveTailSessionStart }
  | { readonly sessionUpdate: LiveTailSessionUpdate }
  | { readonly SessionTimeoutException: SessionTimeoutException }
  | { readonly SessionStreamingException: SessionStreamingException }
export interface StartQueryRequest {
  readonly queryLanguage?: QueryLanguage
  readonly logGroupName?: string
  readonly logGroupNames?: readonly string[]
  readonly logGroupIdentifiers?: readonly string[]
  readonly startTime: number
  readonly endTime: number
  readonly queryString: string
  readonly limit?: number
}
export interface StartQueryResponse {
  readonly queryId?: string
}
export interface StopQueryRequest {
  readonly queryId: string
}
export interface StopQueryResponse {
  readonly success?: boolean
}
export interface SubscriptionFilter {
  readonly filterName?: string
  readonly logGroupName?: string
  readonly filterPattern?: string
  readonly destinationArn?: string
  readonly roleArn?: string
  readonly distribution?: Distribution
  readonly applyOnTransformedLogs?: boolean
  readonly creationTime?: number
  readonly fieldSelectionCriteria?: string
  readonly emitSystemFields?: readonly string[]
}
export interface TagFilter {
  readonly key: string
  readonly values?: readonly string[]
}
export interface TagLogGroupRequest {
  readonly logGroupName: string
  readonly tags: { readonly [key: string]: string }
}
export interface TagResourceRequest {
  readonly resourceArn: string
  readonly tags: { readonly [key: string]: string }
}
export interface TestMetricFilterRequest {
  readonly filterPattern: string
  readonly logEventMessages: readonly string[]
}
export interface TestMetricFilterResponse {
  readonly matches?: readonly MetricFilterMatchRecord[]
}
export interface UntagLogGroupRequest {
  readonly logGroupName: string
  readonly tags: readonly string[]
}
export interface UntagResourceRequest {
  readonly resourceArn: string
  readonly tagKeys: readonly string[]
}

const associateKmsKeyErrors = [] as const
export type AssociateKmsKeyError = (typeof associateKmsKeyErrors)[number]
export const AssociateKmsKey: OperationModel<NoInput, undefined, AssociateKmsKeyError> = {
  name: 'AssociateKmsKey', plane: 'data', input: NoInput, errors: associateKmsKeyErrors,
}

const associateSourceToS3TableIntegrationErrors = [] as const
export type AssociateSourceToS3TableIntegrationError = (typeof associateSourceToS3TableIntegrationErrors)[number]
export const AssociateSourceToS3TableIntegration: OperationModel<NoInput, undefined, AssociateSourceToS3TableIntegrationError> = {
  name: 'AssociateSourceToS3TableIntegration', plane: 'data', input: NoInput, errors: associateSourceToS3TableIntegrationErrors,
}

const cancelExportTaskErrors = [] as const
export type CancelExportTaskError = (typeof cancelExportTaskErrors)[number]
export const CancelExportTask: OperationModel<NoInput, undefined, CancelExportTaskError> = {
  name: 'CancelExportTask', plane: 'data', input: NoInput, errors: cancelExportTaskErrors,
}

const cancelImportTaskErrors = [] as const
export type CancelImportTaskError = (typeof cancelImportTaskErrors)[number]
export const CancelImportTask: OperationModel<NoInput, undefined, CancelImportTaskError> = {
  name: 'CancelImportTask', plane: 'data', input: NoInput, errors: cancelImportTaskErrors,
}

const createDeliveryErrors = [] as const
export type CreateDeliveryError = (typeof createDeliveryErrors)[number]
export const CreateDelivery: OperationModel<NoInput, undefined, CreateDeliveryError> = {
  name: 'CreateDelivery', plane: 'data', input: NoInput, errors: createDeliveryErrors,
}

const createExportTaskErrors = [] as const
export type CreateExportTaskError = (typeof createExportTaskErrors)[number]
export const CreateExportTask: OperationModel<NoInput, undefined, CreateExportTaskError> = {
  name: 'CreateExportTask', plane: 'data', input: NoInput, errors: createExportTaskErrors,
}

const createImportTaskErrors = [] as const
export type CreateImportTaskError = (typeof createImportTaskErrors)[number]
export const CreateImportTask: OperationModel<NoInput, undefined, CreateImportTaskError> = {
  name: 'CreateImportTask', plane: 'data', input: NoInput, errors: createImportTaskErrors,
}

const createLogAnomalyDetectorErrors = [] as const
export type CreateLogAnomalyDetectorError = (typeof createLogAnomalyDetectorErrors)[number]
export const CreateLogAnomalyDetector: OperationModel<NoInput, undefined, CreateLogAnomalyDetectorError> = {
  name: 'CreateLogAnomalyDetector', plane: 'data', input: NoInput, errors: createLogAnomalyDetectorErrors,
}

const createLogGroupErrors = [
  'InvalidParameterException', 'ResourceAlreadyExistsException', 'LimitExceededException', 'OperationAbortedException',
  'ServiceUnavailableException',
] as const
export type CreateLogGroupError = (typeof createLogGroupErrors)[number]
export const CreateLogGroup: OperationModel<CreateLogGroupRequest, undefined, CreateLogGroupError> = {
  name: 'CreateLogGroup', plane: 'data', input: CreateLogGroupRequest, errors: createLogGroupErrors,
}

const createLogStreamErrors = [
  'InvalidParameterException', 'ResourceAlreadyExistsException', 'ResourceNotFoundException', 'ServiceUnavailableException',
] as const
export type CreateLogStreamError = (typeof createLogStreamErrors)[number]
export const CreateLogStream: OperationModel<CreateLogStreamRequest, undefined, CreateLogStreamError> = {
  name: 'CreateLogStream', plane: 'data', input: CreateLogStreamRequest, errors: createLogStreamErrors,
}

const createLookupTableErrors = [] as const
export type CreateLookupTableError = (typeof createLookupTableErrors)[number]
export const CreateLookupTable: OperationModel<NoInput, undefined, CreateLookupTableError> = {
  name: 'CreateLookupTable', plane: 'data', input: NoInput, errors: createLookupTableErrors,
}

const createScheduledQueryErrors = [] as const
export type CreateScheduledQueryError = (typeof createScheduledQueryErrors)[number]
export const CreateScheduledQuery: OperationModel<NoInput, undefined, CreateScheduledQueryError> = {
  name: 'CreateScheduledQuery', plane: 'data', input: NoInput, errors: createScheduledQueryErrors,
}

const deleteAccountPolicyErrors = [] as const
export type DeleteAccountPolicyError = (typeof deleteAccountPolicyErrors)[number]
export const DeleteAccountPolicy: OperationModel<NoInput, undefined, DeleteAccountPolicyError> = {
  name: 'DeleteAccountPolicy', plane: 'data', input: NoInput, errors: deleteAccountPolicyErrors,
}

const deleteDataProtectionPolicyErrors = [] as const
export type DeleteDataProtectionPolicyError = (typeof deleteDataProtectionPolicyErrors)[number]
export const DeleteDataProtectionPolicy: OperationModel<NoInput, undefined, DeleteDataProtectionPolicyError> = {
  name: 'DeleteDataProtectionPolicy', plane: 'data', input: NoInput, errors: deleteDataProtectionPolicyErrors,
}

const deleteDeliveryErrors = [] as const
export type DeleteDeliveryError = (typeof deleteDeliveryErrors)[number]
export const DeleteDelivery: OperationModel<NoInput, undefined, DeleteDeliveryError> = {
  name: 'DeleteDelivery', plane: 'data', input: NoInput, errors: deleteDeliveryErrors,
}

const deleteDeliveryDestinationErrors = [] as const
export type DeleteDeliveryDestinationError = (typeof deleteDeliveryDestinationErrors)[number]
export const DeleteDeliveryDestination: OperationModel<NoInput, undefined, DeleteDeliveryDestinationError> = {
  name: 'DeleteDeliveryDestination', plane: 'data', input: NoInput, errors: deleteDeliveryDestinationErrors,
}

const deleteDeliveryDestinationPolicyErrors = [] as const
export type DeleteDeliveryDestinationPolicyError = (typeof deleteDeliveryDestinationPolicyErrors)[number]
export const DeleteDeliveryDestinationPolicy: OperationModel<NoInput, undefined, DeleteDeliveryDestinationPolicyError> = {
  name: 'DeleteDeliveryDestinationPolicy', plane: 'data', input: NoInput, errors: deleteDeliveryDestinationPolicyErrors,
}

const deleteDeliverySourceErrors = [] as const
export type DeleteDeliverySourceError = (typeof deleteDeliverySourceErrors)[number]
export const DeleteDeliverySource: OperationModel<NoInput, undefined, DeleteDeliverySourceError> = {
  name: 'DeleteDeliverySource', plane: 'data', input: NoInput, errors: deleteDeliverySourceErrors,
}

const deleteDestinationErrors = [] as const
export type DeleteDestinationError = (typeof deleteDestinationErrors)[number]
export const DeleteDestination: OperationModel<NoInput, undefined, DeleteDestinationError> = {
  name: 'DeleteDestination', plane: 'data', input: NoInput, errors: deleteDestinationErrors,
}

const deleteIndexPolicyErrors = [] as const
export type DeleteIndexPolicyError = (typeof deleteIndexPolicyErrors)[number]
export const DeleteIndexPolicy: OperationModel<NoInput, undefined, DeleteIndexPolicyError> = {
  name: 'DeleteIndexPolicy', plane: 'data', input: NoInput, errors: deleteIndexPolicyErrors,
}

const deleteIntegrationErrors = [] as const
export type DeleteIntegrationError = (typeof deleteIntegrationErrors)[number]
export const DeleteIntegration: OperationModel<NoInput, undefined, DeleteIntegrationError> = {
  name: 'DeleteIntegration', plane: 'data', input: NoInput, errors: deleteIntegrationErrors,
}

const deleteLogAnomalyDetectorErrors = [] as const
export type DeleteLogAnomalyDetectorError = (typeof deleteLogAnomalyDetectorErrors)[number]
export const DeleteLogAnomalyDetector: OperationModel<NoInput, undefined, DeleteLogAnomalyDetectorError> = {
  name: 'DeleteLogAnomalyDetector', plane: 'data', input: NoInput, errors: deleteLogAnomalyDetectorErrors,
}

const deleteLogGroupErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'OperationAbortedException', 'ServiceUnavailableException',
  'ValidationException',
] as const
export type DeleteLogGroupError = (typeof deleteLogGroupErrors)[number]
export const DeleteLogGroup: OperationModel<DeleteLogGroupRequest, undefined, DeleteLogGroupError> = {
  name: 'DeleteLogGroup', plane: 'data', input: DeleteLogGroupRequest, errors: deleteLogGroupErrors,
}

const deleteLogStreamErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'OperationAbortedException', 'ServiceUnavailableException',
  'ValidationException',
] as const
export type DeleteLogStreamError = (typeof deleteLogStreamErrors)[number]
export const DeleteLogStream: OperationModel<DeleteLogStreamRequest, undefined, DeleteLogStreamError> = {
  name: 'DeleteLogStream', plane: 'data', input: DeleteLogStreamRequest, errors: deleteLogStreamErrors,
}

const deleteLookupTableErrors = [] as const
export type DeleteLookupTableError = (typeof deleteLookupTableErrors)[number]
export const DeleteLookupTable: OperationModel<NoInput, undefined, DeleteLookupTableError> = {
  name: 'DeleteLookupTable', plane: 'data', input: NoInput, errors: deleteLookupTableErrors,
}

const deleteMetricFilterErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'OperationAbortedException', 'ServiceUnavailableException',
] as const
export type DeleteMetricFilterError = (typeof deleteMetricFilterErrors)[number]
export const DeleteMetricFilter: OperationModel<DeleteMetricFilterRequest, undefined, DeleteMetricFilterError> = {
  name: 'DeleteMetricFilter', plane: 'data', input: DeleteMetricFilterRequest, errors: deleteMetricFilterErrors,
}

const deleteQueryDefinitionErrors = [] as const
export type DeleteQueryDefinitionError = (typeof deleteQueryDefinitionErrors)[number]
export const DeleteQueryDefinition: OperationModel<NoInput, undefined, DeleteQueryDefinitionError> = {
  name: 'DeleteQueryDefinition', plane: 'data', input: NoInput, errors: deleteQueryDefinitionErrors,
}

const deleteResourcePolicyErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'OperationAbortedException', 'ServiceUnavailableException',
] as const
export type DeleteResourcePolicyError = (typeof deleteResourcePolicyErrors)[number]
export const DeleteResourcePolicy: OperationModel<DeleteResourcePolicyRequest, undefined, DeleteResourcePolicyError> = {
  name: 'DeleteResourcePolicy', plane: 'data', input: DeleteResourcePolicyRequest, errors: deleteResourcePolicyErrors,
}

const deleteRetentionPolicyErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'OperationAbortedException', 'ServiceUnavailableException',
] as const
export type DeleteRetentionPolicyError = (typeof deleteRetentionPolicyErrors)[number]
export const DeleteRetentionPolicy: OperationModel<DeleteRetentionPolicyRequest, undefined, DeleteRetentionPolicyError> = {
  name: 'DeleteRetentionPolicy', plane: 'data', input: DeleteRetentionPolicyRequest, errors: deleteRetentionPolicyErrors,
}

const deleteScheduledQueryErrors = [] as const
export type DeleteScheduledQueryError = (typeof deleteScheduledQueryErrors)[number]
export const DeleteScheduledQuery: OperationModel<NoInput, undefined, DeleteScheduledQueryError> = {
  name: 'DeleteScheduledQuery', plane: 'data', input: NoInput, errors: deleteScheduledQueryErrors,
}

const deleteSubscriptionFilterErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'OperationAbortedException', 'ServiceUnavailableException',
] as const
export type DeleteSubscriptionFilterError = (typeof deleteSubscriptionFilterErrors)[number]
export const DeleteSubscriptionFilter: OperationModel<DeleteSubscriptionFilterRequest, undefined, DeleteSubscriptionFilterError> = {
  name: 'DeleteSubscriptionFilter', plane: 'data', input: DeleteSubscriptionFilterRequest, errors: deleteSubscriptionFilterErrors,
}

const deleteSyslogConfigurationErrors = [] as const
export type DeleteSyslogConfigurationError = (typeof deleteSyslogConfigurationErrors)[number]
export const DeleteSyslogConfiguration: OperationModel<NoInput, undefined, DeleteSyslogConfigurationError> = {
  name: 'DeleteSyslogConfiguration', plane: 'data', input: NoInput, errors: deleteSyslogConfigurationErrors,
}

const deleteTransformerErrors = [] as const
export type DeleteTransformerError = (typeof deleteTransformerErrors)[number]
export const DeleteTransformer: OperationModel<NoInput, undefined, DeleteTransformerError> = {
  name: 'DeleteTransformer', plane: 'data', input: NoInput, errors: deleteTransformerErrors,
}

const describeAccountPoliciesErrors = [] as const
export type DescribeAccountPoliciesError = (typeof describeAccountPoliciesErrors)[number]
export const DescribeAccountPolicies: OperationModel<NoInput, undefined, DescribeAccountPoliciesError> = {
  name: 'DescribeAccountPolicies', plane: 'data', input: NoInput, errors: describeAccountPoliciesErrors,
}

const describeConfigurationTemplatesErrors = [] as const
export type DescribeConfigurationTemplatesError = (typeof describeConfigurationTemplatesErrors)[number]
export const DescribeConfigurationTemplates: OperationModel<NoInput, undefined, DescribeConfigurationTemplatesError> = {
  name: 'DescribeConfigurationTemplates', plane: 'data', input: NoInput, errors: describeConfigurationTemplatesErrors,
}

const describeDeliveriesErrors = [] as const
export type DescribeDeliveriesError = (typeof describeDeliveriesErrors)[number]
export const DescribeDeliveries: OperationModel<NoInput, undefined, DescribeDeliveriesError> = {
  name: 'DescribeDeliveries', plane: 'data', input: NoInput, errors: describeDeliveriesErrors,
}

const describeDeliveryDestinationsErrors = [] as const
export type DescribeDeliveryDestinationsError = (typeof describeDeliveryDestinationsErrors)[number]
export const DescribeDeliveryDestinations: OperationModel<NoInput, undefined, DescribeDeliveryDestinationsError> = {
  name: 'DescribeDeliveryDestinations', plane: 'data', input: NoInput, errors: describeDeliveryDestinationsErrors,
}

const describeDeliverySourcesErrors = [] as const
export type DescribeDeliverySourcesError = (typeof describeDeliverySourcesErrors)[number]
export const DescribeDeliverySources: OperationModel<NoInput, undefined, DescribeDeliverySourcesError> = {
  name: 'DescribeDeliverySources', plane: 'data', input: NoInput, errors: describeDeliverySourcesErrors,
}

const describeDestinationsErrors = ['InvalidParameterException', 'ServiceUnavailableException'] as const
export type DescribeDestinationsError = (typeof describeDestinationsErrors)[number]
export const DescribeDestinations: OperationModel<DescribeDestinationsRequest, DescribeDestinationsResponse, DescribeDestinationsError> = {
  name: 'DescribeDestinations', plane: 'data', input: DescribeDestinationsRequest, output: DescribeDestinationsResponse,
  errors: describeDestinationsErrors,
}

const describeExportTasksErrors = ['InvalidParameterException', 'ServiceUnavailableException'] as const
export type DescribeExportTasksError = (typeof describeExportTasksErrors)[number]
export const DescribeExportTasks: OperationModel<DescribeExportTasksRequest, DescribeExportTasksResponse, DescribeExportTasksError> = {
  name: 'DescribeExportTasks', plane: 'data', input: DescribeExportTasksRequest, output: DescribeExportTasksResponse,
  errors: describeExportTasksErrors,
}

const describeFieldIndexesErrors = [] as const
export type DescribeFieldIndexesError = (typeof describeFieldIndexesErrors)[number]
export const DescribeFieldIndexes: OperationModel<NoInput, undefined, DescribeFieldIndexesError> = {
  name: 'DescribeFieldIndexes', plane: 'data', input: NoInput, errors: describeFieldIndexesErrors,
}

const describeImportTaskBatchesErrors = [] as const
export type DescribeImportTaskBatchesError = (typeof describeImportTaskBatchesErrors)[number]
export const DescribeImportTaskBatches: OperationModel<NoInput, undefined, DescribeImportTaskBatchesError> = {
  name: 'DescribeImportTaskBatches', plane: 'data', input: NoInput, errors: describeImportTaskBatchesErrors,
}

const describeImportTasksErrors = [] as const
export type DescribeImportTasksError = (typeof describeImportTasksErrors)[number]
export const DescribeImportTasks: OperationModel<NoInput, undefined, DescribeImportTasksError> = {
  name: 'DescribeImportTasks', plane: 'data', input: NoInput, errors: describeImportTasksErrors,
}

const describeIndexPoliciesErrors = [] as const
export type DescribeIndexPoliciesError = (typeof describeIndexPoliciesErrors)[number]
export const DescribeIndexPolicies: OperationModel<NoInput, undefined, DescribeIndexPoliciesError> = {
  name: 'DescribeIndexPolicies', plane: 'data', input: NoInput, errors: describeIndexPoliciesErrors,
}

const describeLogGroupsErrors = ['InvalidParameterException', 'ServiceUnavailableException'] as const
export type DescribeLogGroupsError = (typeof describeLogGroupsErrors)[number]
export const DescribeLogGroups: OperationModel<DescribeLogGroupsRequest, DescribeLogGroupsResponse, DescribeLogGroupsError> = {
  name: 'DescribeLogGroups', plane: 'data', input: DescribeLogGroupsRequest, output: DescribeLogGroupsResponse,
  errors: describeLogGroupsErrors,
}

const describeLogStreamsErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'ServiceUnavailableException',
] as const
export type DescribeLogStreamsError = (typeof describeLogStreamsErrors)[number]
export const DescribeLogStreams: OperationModel<DescribeLogStreamsRequest, DescribeLogStreamsResponse, DescribeLogStreamsError> = {
  name: 'DescribeLogStreams', plane: 'data', input: DescribeLogStreamsRequest, output: DescribeLogStreamsResponse,
  errors: describeLogStreamsErrors,
}

const describeLookupTablesErrors = [] as const
export type DescribeLookupTablesError = (typeof describeLookupTablesErrors)[number]
export const DescribeLookupTables: OperationModel<NoInput, undefined, DescribeLookupTablesError> = {
  name: 'DescribeLookupTables', plane: 'data', input: NoInput, errors: describeLookupTablesErrors,
}

const describeMetricFiltersErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'ServiceUnavailableException',
] as const
export type DescribeMetricFiltersError = (typeof describeMetricFiltersErrors)[number]
export const DescribeMetricFilters: OperationModel<DescribeMetricFiltersRequest, DescribeMetricFiltersResponse, DescribeMetricFiltersError> = {
  name: 'DescribeMetricFilters', plane: 'data', input: DescribeMetricFiltersRequest, output: DescribeMetricFiltersResponse,
  errors: describeMetricFiltersErrors,
}

const describeQueriesErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'ServiceUnavailableException',
] as const
export type DescribeQueriesError = (typeof describeQueriesErrors)[number]
export const DescribeQueries: OperationModel<DescribeQueriesRequest, DescribeQueriesResponse, DescribeQueriesError> = {
  name: 'DescribeQueries', plane: 'data', input: DescribeQueriesRequest, output: DescribeQueriesResponse, errors: describeQueriesErrors,
}

const describeQueryDefinitionsErrors = [] as const
export type DescribeQueryDefinitionsError = (typeof describeQueryDefinitionsErrors)[number]
export const DescribeQueryDefinitions: OperationModel<NoInput, undefined, DescribeQueryDefinitionsError> = {
  name: 'DescribeQueryDefinitions', plane: 'data', input: NoInput, errors: describeQueryDefinitionsErrors,
}

const describeResourcePoliciesErrors = ['InvalidParameterException', 'ServiceUnavailableException'] as const
export type DescribeResourcePoliciesError = (typeof describeResourcePoliciesErrors)[number]
export const DescribeResourcePolicies: OperationModel<DescribeResourcePoliciesRequest, DescribeResourcePoliciesResponse, DescribeResourcePoliciesError> = {
  name: 'DescribeResourcePolicies', plane: 'data', input: DescribeResourcePoliciesRequest, output: DescribeResourcePoliciesResponse,
  errors: describeResourcePoliciesErrors,
}

const describeSubscriptionFiltersErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'ServiceUnavailableException',
] as const
export type DescribeSubscriptionFiltersError = (typeof describeSubscriptionFiltersErrors)[number]
export const DescribeSubscriptionFilters: OperationModel<DescribeSubscriptionFiltersRequest, DescribeSubscriptionFiltersResponse, DescribeSubscriptionFiltersError> = {
  name: 'DescribeSubscriptionFilters', plane: 'data', input: DescribeSubscriptionFiltersRequest,
  output: DescribeSubscriptionFiltersResponse, errors: describeSubscriptionFiltersErrors,
}

const disassociateKmsKeyErrors = [] as const
export type DisassociateKmsKeyError = (typeof disassociateKmsKeyErrors)[number]
export const DisassociateKmsKey: OperationModel<NoInput, undefined, DisassociateKmsKeyError> = {
  name: 'DisassociateKmsKey', plane: 'data', input: NoInput, errors: disassociateKmsKeyErrors,
}

const disassociateSourceFromS3TableIntegrationErrors = [] as const
export type DisassociateSourceFromS3TableIntegrationError = (typeof disassociateSourceFromS3TableIntegrationErrors)[number]
export const DisassociateSourceFromS3TableIntegration: OperationModel<NoInput, undefined, DisassociateSourceFromS3TableIntegrationError> = {
  name: 'DisassociateSourceFromS3TableIntegration', plane: 'data', input: NoInput, errors: disassociateSourceFromS3TableIntegrationErrors,
}

const filterLogEventsErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'ServiceUnavailableException',
] as const
export type FilterLogEventsError = (typeof filterLogEventsErrors)[number]
export const FilterLogEvents: OperationModel<FilterLogEventsRequest, FilterLogEventsResponse, FilterLogEventsError> = {
  name: 'FilterLogEvents', plane: 'data', input: FilterLogEventsRequest, output: FilterLogEventsResponse, errors: filterLogEventsErrors,
}

const getDataProtectionPolicyErrors = [] as const
export type GetDataProtectionPolicyError = (typeof getDataProtectionPolicyErrors)[number]
export const GetDataProtectionPolicy: OperationModel<NoInput, undefined, GetDataProtectionPolicyError> = {
  name: 'GetDataProtectionPolicy', plane: 'data', input: NoInput, errors: getDataProtectionPolicyErrors,
}

const getDeliveryErrors = [] as const
export type GetDeliveryError = (typeof getDeliveryErrors)[number]
export const GetDelivery: OperationModel<NoInput, undefined, GetDeliveryError> = {
  name: 'GetDelivery', plane: 'data', input: NoInput, errors: getDeliveryErrors,
}

const getDeliveryDestinationErrors = [] as const
export type GetDeliveryDestinationError = (typeof getDeliveryDestinationErrors)[number]
export const GetDeliveryDestination: OperationModel<NoInput, undefined, GetDeliveryDestinationError> = {
  name: 'GetDeliveryDestination', plane: 'data', input: NoInput, errors: getDeliveryDestinationErrors,
}

const getDeliveryDestinationPolicyErrors = [] as const
export type GetDeliveryDestinationPolicyError = (typeof getDeliveryDestinationPolicyErrors)[number]
export const GetDeliveryDestinationPolicy: OperationModel<NoInput, undefined, GetDeliveryDestinationPolicyError> = {
  name: 'GetDeliveryDestinationPolicy', plane: 'data', input: NoInput, errors: getDeliveryDestinationPolicyErrors,
}

const getDeliverySourceErrors = [] as const
export type GetDeliverySourceError = (typeof getDeliverySourceErrors)[number]
export const GetDeliverySource: OperationModel<NoInput, undefined, GetDeliverySourceError> = {
  name: 'GetDeliverySource', plane: 'data', input: NoInput, errors: getDeliverySourceErrors,
}

const getIntegrationErrors = [] as const
export type GetIntegrationError = (typeof getIntegrationErrors)[number]
export const GetIntegration: OperationModel<NoInput, undefined, GetIntegrationError> = {
  name: 'GetIntegration', plane: 'data', input: NoInput, errors: getIntegrationErrors,
}

const getLogAnomalyDetectorErrors = [] as const
export type GetLogAnomalyDetectorError = (typeof getLogAnomalyDetectorErrors)[number]
export const GetLogAnomalyDetector: OperationModel<NoInput, undefined, GetLogAnomalyDetectorError> = {
  name: 'GetLogAnomalyDetector', plane: 'data', input: NoInput, errors: getLogAnomalyDetectorErrors,
}

const getLogEventsErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'ServiceUnavailableException',
] as const
export type GetLogEventsError = (typeof getLogEventsErrors)[number]
export const GetLogEvents: OperationModel<GetLogEventsRequest, GetLogEventsResponse, GetLogEventsError> = {
  name: 'GetLogEvents', plane: 'data', input: GetLogEventsRequest, output: GetLogEventsResponse, errors: getLogEventsErrors,
}

const getLogFieldsErrors = [] as const
export type GetLogFieldsError = (typeof getLogFieldsErrors)[number]
export const GetLogFields: OperationModel<NoInput, undefined, GetLogFieldsError> = {
  name: 'GetLogFields', plane: 'data', input: NoInput, errors: getLogFieldsErrors,
}

const getLogGroupFieldsErrors = [
  'InvalidParameterException', 'LimitExceededException', 'ResourceNotFoundException', 'ServiceUnavailableException',
] as const
export type GetLogGroupFieldsError = (typeof getLogGroupFieldsErrors)[number]
export const GetLogGroupFields: OperationModel<GetLogGroupFieldsRequest, GetLogGroupFieldsResponse, GetLogGroupFieldsError> = {
  name: 'GetLogGroupFields', plane: 'data', input: GetLogGroupFieldsRequest, output: GetLogGroupFieldsResponse,
  errors: getLogGroupFieldsErrors,
}

const getLogObjectErrors = [] as const
export type GetLogObjectError = (typeof getLogObjectErrors)[number]
export const GetLogObject: OperationModel<NoInput, undefined, GetLogObjectError> = {
  name: 'GetLogObject', plane: 'data', input: NoInput, errors: getLogObjectErrors,
}

const getLogRecordErrors = [
  'InvalidParameterException', 'LimitExceededException', 'ResourceNotFoundException', 'ServiceUnavailableException',
] as const
export type GetLogRecordError = (typeof getLogRecordErrors)[number]
export const GetLogRecord: OperationModel<GetLogRecordRequest, GetLogRecordResponse, GetLogRecordError> = {
  name: 'GetLogRecord', plane: 'data', input: GetLogRecordRequest, output: GetLogRecordResponse, errors: getLogRecordErrors,
}

const getLookupTableErrors = [] as const
export type GetLookupTableError = (typeof getLookupTableErrors)[number]
export const GetLookupTable: OperationModel<NoInput, undefined, GetLookupTableError> = {
  name: 'GetLookupTable', plane: 'data', input: NoInput, errors: getLookupTableErrors,
}

const getQueryResultsErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'ServiceUnavailableException',
] as const
export type GetQueryResultsError = (typeof getQueryResultsErrors)[number]
export const GetQueryResults: OperationModel<GetQueryResultsRequest, GetQueryResultsResponse, GetQueryResultsError> = {
  name: 'GetQueryResults', plane: 'data', input: GetQueryResultsRequest, output: GetQueryResultsResponse, errors: getQueryResultsErrors,
}

const getScheduledQueryErrors = [] as const
export type GetScheduledQueryError = (typeof getScheduledQueryErrors)[number]
export const GetScheduledQuery: OperationModel<NoInput, undefined, GetScheduledQueryError> = {
  name: 'GetScheduledQuery', plane: 'data', input: NoInput, errors: getScheduledQueryErrors,
}

const getScheduledQueryHistoryErrors = [] as const
export type GetScheduledQueryHistoryError = (typeof getScheduledQueryHistoryErrors)[number]
export const GetScheduledQueryHistory: OperationModel<NoInput, undefined, GetScheduledQueryHistoryError> = {
  name: 'GetScheduledQueryHistory', plane: 'data', input: NoInput, errors: getScheduledQueryHistoryErrors,
}

const getStorageTierPolicyErrors = [] as const
export type GetStorageTierPolicyError = (typeof getStorageTierPolicyErrors)[number]
export const GetStorageTierPolicy: OperationModel<NoInput, undefined, GetStorageTierPolicyError> = {
  name: 'GetStorageTierPolicy', plane: 'data', input: NoInput, errors: getStorageTierPolicyErrors,
}

const getTransformerErrors = [] as const
export type GetTransformerError = (typeof getTransformerErrors)[number]
export const GetTransformer: OperationModel<NoInput, undefined, GetTransformerError> = {
  name: 'GetTransformer', plane: 'data', input: NoInput, errors: getTransformerErrors,
}

const listAggregateLogGroupSummariesErrors = [] as const
export type ListAggregateLogGroupSummariesError = (typeof listAggregateLogGroupSummariesErrors)[number]
export const ListAggregateLogGroupSummaries: OperationModel<NoInput, undefined, ListAggregateLogGroupSummariesError> = {
  name: 'ListAggregateLogGroupSummaries', plane: 'data', input: NoInput, errors: listAggregateLogGroupSummariesErrors,
}

const listAnomaliesErrors = [] as const
export type ListAnomaliesError = (typeof listAnomaliesErrors)[number]
export const ListAnomalies: OperationModel<NoInput, undefined, ListAnomaliesError> = {
  name: 'ListAnomalies', plane: 'data', input: NoInput, errors: listAnomaliesErrors,
}

const listIntegrationsErrors = [] as const
export type ListIntegrationsError = (typeof listIntegrationsErrors)[number]
export const ListIntegrations: OperationModel<NoInput, undefined, ListIntegrationsError> = {
  name: 'ListIntegrations', plane: 'data', input: NoInput, errors: listIntegrationsErrors,
}

const listLogAnomalyDetectorsErrors = [] as const
export type ListLogAnomalyDetectorsError = (typeof listLogAnomalyDetectorsErrors)[number]
export const ListLogAnomalyDetectors: OperationModel<NoInput, undefined, ListLogAnomalyDetectorsError> = {
  name: 'ListLogAnomalyDetectors', plane: 'data', input: NoInput, errors: listLogAnomalyDetectorsErrors,
}

const listLogGroupsErrors = ['InvalidParameterException', 'ServiceUnavailableException'] as const
export type ListLogGroupsError = (typeof listLogGroupsErrors)[number]
export const ListLogGroups: OperationModel<ListLogGroupsRequest, ListLogGroupsResponse, ListLogGroupsError> = {
  name: 'ListLogGroups', plane: 'data', input: ListLogGroupsRequest, output: ListLogGroupsResponse, errors: listLogGroupsErrors,
}

const listLogGroupsForQueryErrors = [] as const
export type ListLogGroupsForQueryError = (typeof listLogGroupsForQueryErrors)[number]
export const ListLogGroupsForQuery: OperationModel<NoInput, undefined, ListLogGroupsForQueryError> = {
  name: 'ListLogGroupsForQuery', plane: 'data', input: NoInput, errors: listLogGroupsForQueryErrors,
}

const listScheduledQueriesErrors = [] as const
export type ListScheduledQueriesError = (typeof listScheduledQueriesErrors)[number]
export const ListScheduledQueries: OperationModel<NoInput, undefined, ListScheduledQueriesError> = {
  name: 'ListScheduledQueries', plane: 'data', input: NoInput, errors: listScheduledQueriesErrors,
}

const listSourcesForS3TableIntegrationErrors = [] as const
export type ListSourcesForS3TableIntegrationError = (typeof listSourcesForS3TableIntegrationErrors)[number]
export const ListSourcesForS3TableIntegration: OperationModel<NoInput, undefined, ListSourcesForS3TableIntegrationError> = {
  name: 'ListSourcesForS3TableIntegration', plane: 'data', input: NoInput, errors: listSourcesForS3TableIntegrationErrors,
}

const listSyslogConfigurationsErrors = [] as const
export type ListSyslogConfigurationsError = (typeof listSyslogConfigurationsErrors)[number]
export const ListSyslogConfigurations: OperationModel<NoInput, undefined, ListSyslogConfigurationsError> = {
  name: 'ListSyslogConfigurations', plane: 'data', input: NoInput, errors: listSyslogConfigurationsErrors,
}

const listTagsForResourceErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'ServiceUnavailableException',
] as const
export type ListTagsForResourceError = (typeof listTagsForResourceErrors)[number]
export const ListTagsForResource: OperationModel<ListTagsForResourceRequest, ListTagsForResourceResponse, ListTagsForResourceError> = {
  name: 'ListTagsForResource', plane: 'data', input: ListTagsForResourceRequest, output: ListTagsForResourceResponse,
  errors: listTagsForResourceErrors,
}

const listTagsLogGroupErrors = ['ResourceNotFoundException', 'ServiceUnavailableException'] as const
export type ListTagsLogGroupError = (typeof listTagsLogGroupErrors)[number]
export const ListTagsLogGroup: OperationModel<ListTagsLogGroupRequest, ListTagsLogGroupResponse, ListTagsLogGroupError> = {
  name: 'ListTagsLogGroup', plane: 'data', input: ListTagsLogGroupRequest, output: ListTagsLogGroupResponse, errors: listTagsLogGroupErrors,
}

const putAccountPolicyErrors = [] as const
export type PutAccountPolicyError = (typeof putAccountPolicyErrors)[number]
export const PutAccountPolicy: OperationModel<NoInput, undefined, PutAccountPolicyError> = {
  name: 'PutAccountPolicy', plane: 'data', input: NoInput, errors: putAccountPolicyErrors,
}

const putBearerTokenAuthenticationErrors = [] as const
export type PutBearerTokenAuthenticationError = (typeof putBearerTokenAuthenticationErrors)[number]
export const PutBearerTokenAuthentication: OperationModel<NoInput, undefined, PutBearerTokenAuthenticationError> = {
  name: 'PutBearerTokenAuthentication', plane: 'data', input: NoInput, errors: putBearerTokenAuthenticationErrors,
}

const putDataProtectionPolicyErrors = [] as const
export type PutDataProtectionPolicyError = (typeof putDataProtectionPolicyErrors)[number]
export const PutDataProtectionPolicy: OperationModel<NoInput, undefined, PutDataProtectionPolicyError> = {
  name: 'PutDataProtectionPolicy', plane: 'data', input: NoInput, errors: putDataProtectionPolicyErrors,
}

const putDeliveryDestinationErrors = [] as const
export type PutDeliveryDestinationError = (typeof putDeliveryDestinationErrors)[number]
export const PutDeliveryDestination: OperationModel<NoInput, undefined, PutDeliveryDestinationError> = {
  name: 'PutDeliveryDestination', plane: 'data', input: NoInput, errors: putDeliveryDestinationErrors,
}

const putDeliveryDestinationPolicyErrors = [] as const
export type PutDeliveryDestinationPolicyError = (typeof putDeliveryDestinationPolicyErrors)[number]
export const PutDeliveryDestinationPolicy: OperationModel<NoInput, undefined, PutDeliveryDestinationPolicyError> = {
  name: 'PutDeliveryDestinationPolicy', plane: 'data', input: NoInput, errors: putDeliveryDestinationPolicyErrors,
}

const putDeliverySourceErrors = [] as const
export type PutDeliverySourceError = (typeof putDeliverySourceErrors)[number]
export const PutDeliverySource: OperationModel<NoInput, undefined, PutDeliverySourceError> = {
  name: 'PutDeliverySource', plane: 'data', input: NoInput, errors: putDeliverySourceErrors,
}

const putDestinationErrors = [] as const
export type PutDestinationError = (typeof putDestinationErrors)[number]
export const PutDestination: OperationModel<NoInput, undefined, PutDestinationError> = {
  name: 'PutDestination', plane: 'data', input: NoInput, errors: putDestinationErrors,
}

const putDestinationPolicyErrors = [] as const
export type PutDestinationPolicyError = (typeof putDestinationPolicyErrors)[number]
export const PutDestinationPolicy: OperationModel<NoInput, undefined, PutDestinationPolicyError> = {
  name: 'PutDestinationPolicy', plane: 'data', input: NoInput, errors: putDestinationPolicyErrors,
}

const putIndexPolicyErrors = [] as const
export type PutIndexPolicyError = (typeof putIndexPolicyErrors)[number]
export const PutIndexPolicy: OperationModel<NoInput, undefined, PutIndexPolicyError> = {
  name: 'PutIndexPolicy', plane: 'data', input: NoInput, errors: putIndexPolicyErrors,
}

const putIntegrationErrors = [] as const
export type PutIntegrationError = (typeof putIntegrationErrors)[number]
export const PutIntegration: OperationModel<NoInput, undefined, PutIntegrationError> = {
  name: 'PutIntegration', plane: 'data', input: NoInput, errors: putIntegrationErrors,
}

const putLogEventsErrors = [
  'InvalidParameterException', 'InvalidSequenceTokenException', 'DataAlreadyAcceptedException', 'ResourceNotFoundException',
  'ServiceUnavailableException', 'UnrecognizedClientException',
] as const
export type PutLogEventsError = (typeof putLogEventsErrors)[number]
export const PutLogEvents: OperationModel<PutLogEventsRequest, PutLogEventsResponse, PutLogEventsError> = {
  name: 'PutLogEvents', plane: 'data', input: PutLogEventsRequest, output: PutLogEventsResponse, errors: putLogEventsErrors,
}

const putLogGroupDeletionProtectionErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'AccessDeniedException', 'OperationAbortedException',
  'ServiceUnavailableException', 'InvalidOperationException',
] as const
export type PutLogGroupDeletionProtectionError = (typeof putLogGroupDeletionProtectionErrors)[number]
export const PutLogGroupDeletionProtection: OperationModel<PutLogGroupDeletionProtectionRequest, undefined, PutLogGroupDeletionProtectionError> = {
  name: 'PutLogGroupDeletionProtection', plane: 'data', input: PutLogGroupDeletionProtectionRequest,
  errors: putLogGroupDeletionProtectionErrors,
}

const putMetricFilterErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'OperationAbortedException', 'LimitExceededException',
  'ServiceUnavailableException', 'InvalidOperationException',
] as const
export type PutMetricFilterError = (typeof putMetricFilterErrors)[number]
export const PutMetricFilter: OperationModel<PutMetricFilterRequest, undefined, PutMetricFilterError> = {
  name: 'PutMetricFilter', plane: 'data', input: PutMetricFilterRequest, errors: putMetricFilterErrors,
}

const putQueryDefinitionErrors = [] as const
export type PutQueryDefinitionError = (typeof putQueryDefinitionErrors)[number]
export const PutQueryDefinition: OperationModel<NoInput, undefined, PutQueryDefinitionError> = {
  name: 'PutQueryDefinition', plane: 'data', input: NoInput, errors: putQueryDefinitionErrors,
}

const putResourcePolicyErrors = [
  'InvalidParameterException', 'LimitExceededException', 'OperationAbortedException', 'ResourceNotFoundException',
  'ServiceUnavailableException',
] as const
export type PutResourcePolicyError = (typeof putResourcePolicyErrors)[number]
export const PutResourcePolicy: OperationModel<PutResourcePolicyRequest, PutResourcePolicyResponse, PutResourcePolicyError> = {
  name: 'PutResourcePolicy', plane: 'data', input: PutResourcePolicyRequest, output: PutResourcePolicyResponse,
  errors: putResourcePolicyErrors,
}

const putRetentionPolicyErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'OperationAbortedException', 'ServiceUnavailableException',
] as const
export type PutRetentionPolicyError = (typeof putRetentionPolicyErrors)[number]
export const PutRetentionPolicy: OperationModel<PutRetentionPolicyRequest, undefined, PutRetentionPolicyError> = {
  name: 'PutRetentionPolicy', plane: 'data', input: PutRetentionPolicyRequest, errors: putRetentionPolicyErrors,
}

const putStorageTierPolicyErrors = [] as const
export type PutStorageTierPolicyError = (typeof putStorageTierPolicyErrors)[number]
export const PutStorageTierPolicy: OperationModel<NoInput, undefined, PutStorageTierPolicyError> = {
  name: 'PutStorageTierPolicy', plane: 'data', input: NoInput, errors: putStorageTierPolicyErrors,
}

const putSubscriptionFilterErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'OperationAbortedException', 'LimitExceededException',
  'ServiceUnavailableException', 'InvalidOperationException',
] as const
export type PutSubscriptionFilterError = (typeof putSubscriptionFilterErrors)[number]
export const PutSubscriptionFilter: OperationModel<PutSubscriptionFilterRequest, undefined, PutSubscriptionFilterError> = {
  name: 'PutSubscriptionFilter', plane: 'data', input: PutSubscriptionFilterRequest, errors: putSubscriptionFilterErrors,
}

const putSyslogConfigurationErrors = [] as const
export type PutSyslogConfigurationError = (typeof putSyslogConfigurationErrors)[number]
export const PutSyslogConfiguration: OperationModel<NoInput, undefined, PutSyslogConfigurationError> = {
  name: 'PutSyslogConfiguration', plane: 'data', input: NoInput, errors: putSyslogConfigurationErrors,
}

const putTransformerErrors = [] as const
export type PutTransformerError = (typeof putTransformerErrors)[number]
export const PutTransformer: OperationModel<NoInput, undefined, PutTransformerError> = {
  name: 'PutTransformer', plane: 'data', input: NoInput, errors: putTransformerErrors,
}

const startLiveTailErrors = [
  'AccessDeniedException', 'InvalidParameterException', 'ResourceNotFoundException', 'LimitExceededException', 'InvalidOperationException',
] as const
export type StartLiveTailError = (typeof startLiveTailErrors)[number]
export const StartLiveTail: OperationModel<StartLiveTailRequest, StartLiveTailResponse, StartLiveTailError> = {
  name: 'StartLiveTail', plane: 'data', input: StartLiveTailRequest, output: StartLiveTailResponse, errors: startLiveTailErrors,
}

const startQueryErrors = [
  'MalformedQueryException', 'InvalidParameterException', 'LimitExceededException', 'ResourceNotFoundException',
  'ServiceUnavailableException',
] as const
export type StartQueryError = (typeof startQueryErrors)[number]
export const StartQuery: OperationModel<StartQueryRequest, StartQueryResponse, StartQueryError> = {
  name: 'StartQuery', plane: 'data', input: StartQueryRequest, output: StartQueryResponse, errors: startQueryErrors,
}

const stopQueryErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'ServiceUnavailableException',
] as const
export type StopQueryError = (typeof stopQueryErrors)[number]
export const StopQuery: OperationModel<StopQueryRequest, StopQueryResponse, StopQueryError> = {
  name: 'StopQuery', plane: 'data', input: StopQueryRequest, output: StopQueryResponse, errors: stopQueryErrors,
}

const tagLogGroupErrors = ['ResourceNotFoundException', 'InvalidParameterException'] as const
export type TagLogGroupError = (typeof tagLogGroupErrors)[number]
export const TagLogGroup: OperationModel<TagLogGroupRequest, undefined, TagLogGroupError> = {
  name: 'TagLogGroup', plane: 'data', input: TagLogGroupRequest, errors: tagLogGroupErrors,
}

const tagResourceErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'ServiceUnavailableException', 'TooManyTagsException',
] as const
export type TagResourceError = (typeof tagResourceErrors)[number]
export const TagResource: OperationModel<TagResourceRequest, undefined, TagResourceError> = {
  name: 'TagResource', plane: 'data', input: TagResourceRequest, errors: tagResourceErrors,
}

const testMetricFilterErrors = ['InvalidParameterException', 'ServiceUnavailableException'] as const
export type TestMetricFilterError = (typeof testMetricFilterErrors)[number]
export const TestMetricFilter: OperationModel<TestMetricFilterRequest, TestMetricFilterResponse, TestMetricFilterError> = {
  name: 'TestMetricFilter', plane: 'data', input: TestMetricFilterRequest, output: TestMetricFilterResponse, errors: testMetricFilterErrors,
}

const testTransformerErrors = [] as const
export type TestTransformerError = (typeof testTransformerErrors)[number]
export const TestTransformer: OperationModel<NoInput, undefined, TestTransformerError> = {
  name: 'TestTransformer', plane: 'data', input: NoInput, errors: testTransformerErrors,
}

const untagLogGroupErrors = ['ResourceNotFoundException'] as const
export type UntagLogGroupError = (typeof untagLogGroupErrors)[number]
export const UntagLogGroup: OperationModel<UntagLogGroupRequest, undefined, UntagLogGroupError> = {
  name: 'UntagLogGroup', plane: 'data', input: UntagLogGroupRequest, errors: untagLogGroupErrors,
}

const untagResourceErrors = [
  'InvalidParameterException', 'ResourceNotFoundException', 'ServiceUnavailableException',
] as const
export type UntagResourceError = (typeof untagResourceErrors)[number]
export const UntagResource: OperationModel<UntagResourceRequest, undefined, UntagResourceError> = {
  name: 'UntagResource', plane: 'data', input: UntagResourceRequest, errors: untagResourceErrors,
}

const updateAnomalyErrors = [] as const
export type UpdateAnomalyError = (typeof updateAnomalyErrors)[number]
export const UpdateAnomaly: OperationModel<NoInput, undefined, UpdateAnomalyError> = {
  name: 'UpdateAnomaly', plane: 'data', input: NoInput, errors: updateAnomalyErrors,
}

const updateDeliveryConfigurationErrors = [] as const
export type UpdateDeliveryConfigurationError = (typeof updateDeliveryConfigurationErrors)[number]
export const UpdateDeliveryConfiguration: OperationModel<NoInput, undefined, UpdateDeliveryConfigurationError> = {
  name: 'UpdateDeliveryConfiguration', plane: 'data', input: NoInput, errors: updateDeliveryConfigurationErrors,
}

const updateLogAnomalyDetectorErrors = [] as const
export type UpdateLogAnomalyDetectorError = (typeof updateLogAnomalyDetectorErrors)[number]
export const UpdateLogAnomalyDetector: OperationModel<NoInput, undefined, UpdateLogAnomalyDetectorError> = {
  name: 'UpdateLogAnomalyDetector', plane: 'data', input: NoInput, errors: updateLogAnomalyDetectorErrors,
}

const updateLookupTableErrors = [] as const
export type UpdateLookupTableError = (typeof updateLookupTableErrors)[number]
export const UpdateLookupTable: OperationModel<NoInput, undefined, UpdateLookupTableError> = {
  name: 'UpdateLookupTable', plane: 'data', input: NoInput, errors: updateLookupTableErrors,
}

const updateScheduledQueryErrors = [] as const
export type UpdateScheduledQueryError = (typeof updateScheduledQueryErrors)[number]
export const UpdateScheduledQuery: OperationModel<NoInput, undefined, UpdateScheduledQueryError> = {
  name: 'UpdateScheduledQuery', plane: 'data', input: NoInput, errors: updateScheduledQueryErrors,
}

export const service: AwsJsonService = {
  name: 'logs',
  signingName: 'logs',
  protocol: 'aws-json',
  targetPrefix: 'Logs_20140328',
  jsonVersion: '1.1',
  violationCode: 'InvalidParameterException',
  operations: {
    AssociateKmsKey, AssociateSourceToS3TableIntegration, CancelExportTask, CancelImportTask, CreateDelivery, CreateExportTask,
    CreateImportTask, CreateLogAnomalyDetector, CreateLogGroup, CreateLogStream, CreateLookupTable, CreateScheduledQuery,
    DeleteAccountPolicy, DeleteDataProtectionPolicy, DeleteDelivery, DeleteDeliveryDestination, DeleteDeliveryDestinationPolicy,
    DeleteDeliverySource, DeleteDestination, DeleteIndexPolicy, DeleteIntegration, DeleteLogAnomalyDetector, DeleteLogGroup,
    DeleteLogStream, DeleteLookupTable, DeleteMetricFilter, DeleteQueryDefinition, DeleteResourcePolicy, DeleteRetentionPolicy,
    DeleteScheduledQuery, DeleteSubscriptionFilter, DeleteSyslogConfiguration, DeleteTransformer, DescribeAccountPolicies,
    DescribeConfigurationTemplates, DescribeDeliveries, DescribeDeliveryDestinations, DescribeDeliverySources, DescribeDestinations,
    DescribeExportTasks, DescribeFieldIndexes, DescribeImportTaskBatches, DescribeImportTasks, DescribeIndexPolicies, DescribeLogGroups,
    DescribeLogStreams, DescribeLookupTables, DescribeMetricFilters, DescribeQueries, DescribeQueryDefinitions, DescribeResourcePolicies,
    DescribeSubscriptionFilters, DisassociateKmsKey, DisassociateSourceFromS3TableIntegration, FilterLogEvents, GetDataProtectionPolicy,
    GetDelivery, GetDeliveryDestination, GetDeliveryDestinationPolicy, GetDeliverySource, GetIntegration, GetLogAnomalyDetector,
    GetLogEvents, GetLogFields, GetLogGroupFields, GetLogObject, GetLogRecord, GetLookupTable, GetQueryResults, GetScheduledQuery,
    GetScheduledQueryHistory, GetStorageTierPolicy, GetTransformer, ListAggregateLogGroupSummaries, ListAnomalies, ListIntegrations,
    ListLogAnomalyDetectors, ListLogGroups, ListLogGroupsForQuery, ListScheduledQueries, ListSourcesForS3TableIntegration,
    ListSyslogConfigurations, ListTagsForResource, ListTagsLogGroup, PutAccountPolicy, PutBearerTokenAuthentication,
    PutDataProtectionPolicy, PutDeliveryDestination, PutDeliveryDestinationPolicy, PutDeliverySource, PutDestination, PutDestinationPolicy,
    PutIndexPolicy, PutIntegration, PutLogEvents, PutLogGroupDeletionProtection, PutMetricFilter, PutQueryDefinition, PutResourcePolicy,
    PutRetentionPolicy, PutStorageTierPolicy, PutSubscriptionFilter, PutSyslogConfiguration, PutTransformer, StartLiveTail, StartQuery,
    StopQuery, TagLogGroup, TagResource, TestMetricFilter, TestTransformer, UntagLogGroup, UntagResource, UpdateAnomaly,
    UpdateDeliveryConfiguration, UpdateLogAnomalyDetector, UpdateLookupTable, UpdateScheduledQuery,
  },
  errors: {
    AccessDeniedException: { code: 'AccessDeniedException', httpStatus: 400, fault: false },
    DataAlreadyAcceptedException: { code: 'DataAlreadyAcceptedException', httpStatus: 400, fault: false },
    ExpiredTokenException: { code: 'ExpiredTokenException', httpStatus: 400, fault: false },
    IncompleteSignatureException: { code: 'IncompleteSignatureException', httpStatus: 400, fault: false },
    InternalFailure: { code: 'InternalFailure', httpStatus: 500, fault: true },
    InvalidOperationException: { code: 'InvalidOperationException', httpStatus: 400, fault: false },
    InvalidParameterException: { code: 'InvalidParameterException', httpStatus: 400, fault: false },
    InvalidSequenceTokenException: { code: 'InvalidSequenceTokenException', httpStatus: 400, fault: false },
    InvalidSignatureException: { code: 'InvalidSignatureException', httpStatus: 400, fault: false },
    LimitExceededException: { code: 'LimitExceededException', httpStatus: 400, fault: false },
    MalformedQueryException: { code: 'MalformedQueryException', httpStatus: 400, fault: false },
    MissingAuthenticationTokenException: { code: 'MissingAuthenticationTokenException', httpStatus: 400, fault: false },
    OperationAbortedException: { code: 'OperationAbortedException', httpStatus: 400, fault: false },
    ResourceAlreadyExistsException: { code: 'ResourceAlreadyExistsException', httpStatus: 400, fault: false },
    ResourceNotFoundException: { code: 'ResourceNotFoundException', httpStatus: 400, fault: false },
    SerializationException: { code: 'SerializationException', httpStatus: 400, fault: false },
    ServiceUnavailable: { code: 'ServiceUnavailable', httpStatus: 503, fault: true },
    ServiceUnavailableException: { code: 'ServiceUnavailableException', httpStatus: 500, fault: true },
    SessionStreamingException: { code: 'SessionStreamingException', httpStatus: 400, fault: false },
    SessionTimeoutException: { code: 'SessionTimeoutException', httpStatus: 400, fault: false },
    ThrottlingException: { code: 'ThrottlingException', httpStatus: 400, fault: false },
    TooManyTagsException: { code: 'TooManyTagsException', httpStatus: 400, fault: false },
    UnknownOperationException: { code: 'UnknownOperationException', httpStatus: 400, fault: false },
    UnrecognizedClientException: { code: 'UnrecognizedClientException', httpStatus: 400, fault: false },
    ValidationException: { code: 'ValidationException', httpStatus: 400, fault: false },
  },
}
