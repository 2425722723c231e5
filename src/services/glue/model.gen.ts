// Generated from the API model of AWS Glue, 2017-03-31 (botocore 1.43.127; Apache-2.0, see NOTICE), and
// scripts/models/*.overrides.json by scripts/generate-models.ts. Do not edit.
//
// In these types a blob is a Uint8Array, and a timestamp a number: milliseconds since the epoch. Members that the model does not
// require are optional. An event stream is an AsyncIterable of its events, each with exactly one member.
import type { AwsJsonService, OperationModel } from '../../model/api.ts'
import type { ListSchema, MapSchema, NumberSchema, Schema, StringSchema, StructSchema } from '../../model/schema.ts'

const text: StringSchema = { kind: 'string' }
const integer: NumberSchema = { kind: 'integer' }
const long: NumberSchema = { kind: 'long' }
const boolean: Schema = { kind: 'boolean' }
const timestamp: Schema = { kind: 'timestamp' }

const NoInput: StructSchema = { kind: 'struct', name: 'NoInput', required: [], members: {} }
const CatalogIdString: StringSchema = {
  kind: 'string', min: 1, max: 255, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*',
}
const NameString: StringSchema = {
  kind: 'string', min: 1, max: 255, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*',
}
const ValueString: StringSchema = { kind: 'string', min: 1, max: 1024 }
const ValueStringList: ListSchema = { kind: 'list', of: ValueString }
const ColumnTypeString: StringSchema = {
  kind: 'string', min: 0, max: 131072, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*',
}
const CommentString: StringSchema = {
  kind: 'string', min: 0, max: 255, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*',
}
const KeyString: StringSchema = {
  kind: 'string', min: 1, max: 255, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*',
}
const ParametersMapValue: StringSchema = { kind: 'string', max: 512000 }
const ParametersMap: MapSchema = { kind: 'map', key: KeyString, of: ParametersMapValue }
const Column: StructSchema = {
  kind: 'struct', name: 'Column', required: ['Name'],
  members: {
    Name: NameString, Type: ColumnTypeString, Comment: CommentString, Parameters: ParametersMap,
  },
}
const ColumnList: ListSchema = { kind: 'list', of: Column }
const LocationString: StringSchema = {
  kind: 'string', max: 2056, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*',
}
const LocationStringList: ListSchema = { kind: 'list', of: LocationString }
const FormatString: StringSchema = {
  kind: 'string', max: 128, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*',
}
const SerDeInfo: StructSchema = {
  kind: 'struct', name: 'SerDeInfo', required: [],
  members: {
    Name: NameString, SerializationLibrary: NameString, Parameters: ParametersMap,
  },
}
const NameStringList: ListSchema = { kind: 'list', of: NameString }
const IntegerFlag: NumberSchema = { kind: 'integer', min: 0, max: 1 }
const Order: StructSchema = {
  kind: 'struct', name: 'Order', required: ['Column', 'SortOrder'], members: { Column: NameString, SortOrder: IntegerFlag },
}
const OrderList: ListSchema = { kind: 'list', of: Order }
const ColumnValueStringList: ListSchema = { kind: 'list', of: text }
const LocationMap: MapSchema = { kind: 'map', key: text, of: text }
const SkewedInfo: StructSchema = {
  kind: 'struct', name: 'SkewedInfo', required: [],
  members: {
    SkewedColumnNames: NameStringList, SkewedColumnValues: ColumnValueStringList, SkewedColumnValueLocationMaps: LocationMap,
  },
}
const GlueResourceArn: StringSchema = {
  kind: 'string', min: 1, max: 10240, pattern: 'arn:aws(-(cn|us-gov|iso(-[bef])?))?:glue:.*',
}
const SchemaRegistryNameString: StringSchema = { kind: 'string', min: 1, max: 255, pattern: '[a-zA-Z0-9-_$#.]+' }
const SchemaId: StructSchema = {
  kind: 'struct', name: 'SchemaId', required: [],
  members: {
    SchemaArn: GlueResourceArn, SchemaName: SchemaRegistryNameString, RegistryName: SchemaRegistryNameString,
  },
}
const SchemaVersionIdString: StringSchema = {
  kind: 'string', min: 36, max: 36, pattern: '[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}',
}
const VersionLongNumber: NumberSchema = { kind: 'long', min: 1, max: 100000 }
const SchemaReference: StructSchema = {
  kind: 'struct', name: 'SchemaReference', required: [],
  members: {
    SchemaId, SchemaVersionId: SchemaVersionIdString, SchemaVersionNumber: VersionLongNumber,
  },
}
const StorageDescriptor: StructSchema = {
  kind: 'struct', name: 'StorageDescriptor', required: [],
  members: {
    Columns: ColumnList, Location: LocationString, AdditionalLocations: LocationStringList, InputFormat: FormatString,
    OutputFormat: FormatString, Compressed: boolean, NumberOfBuckets: integer, SerdeInfo: SerDeInfo, BucketColumns: NameStringList,
    SortColumns: OrderList, Parameters: ParametersMap, SkewedInfo, StoredAsSubDirectories: boolean, SchemaReference,
  },
}
const PartitionInput: StructSchema = {
  kind: 'struct', name: 'PartitionInput', required: [],
  members: {
    Values: ValueStringList, LastAccessTime: timestamp, StorageDescriptor, Parameters: ParametersMap, LastAnalyzedTime: timestamp,
  },
}
const PartitionInputList: ListSchema = { kind: 'list', of: PartitionInput, min: 0, max: 100 }
const BatchCreatePartitionRequest: StructSchema = {
  kind: 'struct', name: 'BatchCreatePartitionRequest', required: ['DatabaseName', 'TableName', 'PartitionInputList'],
  members: {
    CatalogId: CatalogIdString, DatabaseName: NameString, TableName: NameString, PartitionInputList,
  },
}
const DescriptionString: StringSchema = {
  kind: 'string', min: 0, max: 2048, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*',
}
const ErrorDetail: StructSchema = {
  kind: 'struct', name: 'ErrorDetail', required: [], members: { ErrorCode: NameString, ErrorMessage: DescriptionString },
}
const PartitionError: StructSchema = {
  kind: 'struct', name: 'PartitionError', required: [], members: { PartitionValues: ValueStringList, ErrorDetail },
}
const PartitionErrors: ListSchema = { kind: 'list', of: PartitionError }
const BatchCreatePartitionResponse: StructSchema = {
  kind: 'struct', name: 'BatchCreatePartitionResponse', required: [], members: { Errors: PartitionErrors },
}
const BatchDeleteTableNameList: ListSchema = { kind: 'list', of: NameString, min: 0, max: 100 }
const TransactionIdString: StringSchema = { kind: 'string', min: 1, max: 255, pattern: '[\\p{L}\\p{N}\\p{P}]*' }
const BatchDeleteTableRequest: StructSchema = {
  kind: 'struct', name: 'BatchDeleteTableRequest', required: ['DatabaseName', 'TablesToDelete'],
  members: {
    CatalogId: CatalogIdString, DatabaseName: NameString, TablesToDelete: BatchDeleteTableNameList, TransactionId: TransactionIdString,
  },
}
const TableError: StructSchema = {
  kind: 'struct', name: 'TableError', required: [], members: { TableName: NameString, ErrorDetail },
}
const TableErrors: ListSchema = { kind: 'list', of: TableError }
const BatchDeleteTableResponse: StructSchema = {
  kind: 'struct', name: 'BatchDeleteTableResponse', required: [], members: { Errors: TableErrors },
}
const URI: StringSchema = {
  kind: 'string', min: 1, max: 1024, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*',
}
const DataLakePrincipalString: StringSchema = { kind: 'string', min: 1, max: 255 }
const DataLakePrincipal: StructSchema = {
  kind: 'struct', name: 'DataLakePrincipal', required: [], members: { DataLakePrincipalIdentifier: DataLakePrincipalString },
}
const Permission: StringSchema = {
  kind: 'string',
  oneOf: [
    'ALL', 'SELECT', 'ALTER', 'DROP', 'DELETE', 'INSERT', 'CREATE_DATABASE', 'CREATE_TABLE', 'DATA_LOCATION_ACCESS',
  ],
}
const PermissionList: ListSchema = { kind: 'list', of: Permission }
const PrincipalPermissions: StructSchema = {
  kind: 'struct', name: 'PrincipalPermissions', required: [], members: { Principal: DataLakePrincipal, Permissions: PermissionList },
}
const PrincipalPermissionsList: ListSchema = { kind: 'list', of: PrincipalPermissions }
const DatabaseIdentifier: StructSchema = {
  kind: 'struct', name: 'DatabaseIdentifier', required: [],
  members: { CatalogId: CatalogIdString, DatabaseName: NameString, Region: NameString },
}
const FederationIdentifier: StringSchema = {
  kind: 'string', min: 1, max: 512, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*',
}
const FederatedDatabase: StructSchema = {
  kind: 'struct', name: 'FederatedDatabase', required: [],
  members: {
    Identifier: FederationIdentifier, ConnectionName: NameString, ConnectionType: NameString,
  },
}
const DatabaseInput: StructSchema = {
  kind: 'struct', name: 'DatabaseInput', required: ['Name'],
  members: {
    Name: NameString, Description: DescriptionString, LocationUri: URI, Parameters: ParametersMap,
    CreateTableDefaultPermissions: PrincipalPermissionsList, TargetDatabase: DatabaseIdentifier, FederatedDatabase,
  },
}
const TagKey: StringSchema = { kind: 'string', min: 1, max: 128 }
const TagValue: StringSchema = { kind: 'string', min: 0, max: 256 }
const TagsMap: MapSchema = { kind: 'map', key: TagKey, of: TagValue, min: 0, max: 50 }
const CreateDatabaseRequest: StructSchema = {
  kind: 'struct', name: 'CreateDatabaseRequest', required: ['DatabaseInput'],
  members: { CatalogId: CatalogIdString, DatabaseInput, Tags: TagsMap },
}
const CreateDatabaseResponse: StructSchema = { kind: 'struct', name: 'CreateDatabaseResponse', required: [], members: {} }
const CreatePartitionRequest: StructSchema = {
  kind: 'struct', name: 'CreatePartitionRequest', required: ['DatabaseName', 'TableName', 'PartitionInput'],
  members: {
    CatalogId: CatalogIdString, DatabaseName: NameString, TableName: NameString, PartitionInput,
  },
}
const CreatePartitionResponse: StructSchema = { kind: 'struct', name: 'CreatePartitionResponse', required: [], members: {} }
const NonNegativeInteger: NumberSchema = { kind: 'integer', min: 0 }
const ViewTextString: StringSchema = { kind: 'string', max: 409600 }
const TableTypeString: StringSchema = { kind: 'string', max: 255 }
const TableIdentifier: StructSchema = {
  kind: 'struct', name: 'TableIdentifier', required: [],
  members: {
    CatalogId: CatalogIdString, DatabaseName: NameString, Name: NameString, Region: NameString,
  },
}
const FederatedTable: StructSchema = {
  kind: 'struct', name: 'FederatedTable', required: [],
  members: {
    Identifier: FederationIdentifier, DatabaseIdentifier: FederationIdentifier, ConnectionName: NameString, ConnectionType: NameString,
  },
}
const ArnString: StringSchema = { kind: 'string', min: 20, max: 2048 }
const ViewDialect: StringSchema = { kind: 'string', oneOf: ['REDSHIFT', 'ATHENA', 'SPARK'] }
const ViewDialectVersionString: StringSchema = { kind: 'string', min: 1, max: 255 }
const ViewRepresentationInput: StructSchema = {
  kind: 'struct', name: 'ViewRepresentationInput', required: [],
  members: {
    Dialect: ViewDialect, DialectVersion: ViewDialectVersionString, ViewOriginalText: ViewTextString, ValidationConnection: NameString,
    ViewExpandedText: ViewTextString,
  },
}
const ViewRepresentationInputList: ListSchema = { kind: 'list', of: ViewRepresentationInput, min: 1, max: 10 }
const TableVersionId: NumberSchema = { kind: 'long', min: -1 }
const VersionString: StringSchema = {
  kind: 'string', min: 1, max: 255, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*',
}
const LastRefreshType: StringSchema = { kind: 'string', oneOf: ['FULL', 'INCREMENTAL'] }
const ViewSubObjectsList: ListSchema = { kind: 'list', of: ArnString, min: 0, max: 10 }
const ViewSubObjectVersionIdsList: ListSchema = { kind: 'list', of: TableVersionId, min: 0, max: 250 }
const SubObjectSourceType: StringSchema = {
  kind: 'string',
  oneOf: [
    'HIVE_PARQUET', 'HIVE_ORC', 'HIVE_CSV', 'HIVE_JSON', 'PLAIN_PARQUET', 'ICEBERG',
  ],
}
const SubObjectStatistics: StructSchema = {
  kind: 'struct', name: 'SubObjectStatistics', required: [],
  members: {
    SourceType: SubObjectSourceType, GlueVersionId: text, PartitionCount: long, FileCount: long, TotalFileBytes: long,
  },
}
const SubObjectsStatisticsList: ListSchema = { kind: 'list', of: SubObjectStatistics, min: 0, max: 250 }
const SparkPipelineInfoKey: StringSchema = { kind: 'string', min: 1, max: 128 }
const SparkPipelineInfoValue: StringSchema = { kind: 'string', min: 0, max: 2048 }
const SparkPipelineInfoMap: MapSchema = {
  kind: 'map', key: SparkPipelineInfoKey, of: SparkPipelineInfoValue, min: 0, max: 50,
}
const ViewDefinitionInput: StructSchema = {
  kind: 'struct', name: 'ViewDefinitionInput', required: [],
  members: {
    IsProtected: boolean, IsManaged: boolean, Definer: ArnString, Representations: ViewRepresentationInputList,
    ViewVersionId: TableVersionId, ViewVersionToken: VersionString, RefreshSeconds: long, LastRefreshType, SubObjects: ViewSubObjectsList,
    SubObjectVersionIds: ViewSubObjectVersionIdsList, SubObjectsStatistics: SubObjectsStatisticsList,
    SparkPipelineInfo: SparkPipelineInfoMap,
  },
}
const TableInput: StructSchema = {
  kind: 'struct', name: 'TableInput', required: ['Name'],
  members: {
    Name: NameString, Description: DescriptionString, Owner: NameString, LastAccessTime: timestamp, LastAnalyzedTime: timestamp,
    Retention: NonNegativeInteger, StorageDescriptor, PartitionKeys: ColumnList, ViewOriginalText: ViewTextString,
    ViewExpandedText: ViewTextString, TableType: TableTypeString, Parameters: ParametersMap, TargetTable: TableIdentifier, FederatedTable,
    ViewDefinition: ViewDefinitionInput,
  },
}
const KeyList: ListSchema = { kind: 'list', of: NameString, min: 1 }
const PartitionIndex: StructSchema = {
  kind: 'struct', name: 'PartitionIndex', required: ['Keys', 'IndexName'], members: { Keys: KeyList, IndexName: NameString },
}
const PartitionIndexList: ListSchema = { kind: 'list', of: PartitionIndex }
const MetadataOperation: StringSchema = { kind: 'string', oneOf: ['CREATE'] }
const IntegerList: ListSchema = { kind: 'list', of: integer }
const IcebergStructTypeEnum: StringSchema = { kind: 'string', oneOf: ['struct'] }
const ColumnNameString: StringSchema = {
  kind: 'string', min: 1, max: 1024, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*',
}
const IcebergDocument: StructSchema = { kind: 'struct', name: 'IcebergDocument', required: [], members: {} }
const IcebergStructField: StructSchema = {
  kind: 'struct', name: 'IcebergStructField', required: ['Id', 'Name', 'Type', 'Required'],
  members: {
    Id: integer, Name: ColumnNameString, Type: IcebergDocument, Required: boolean, Doc: CommentString, InitialDefault: IcebergDocument,
    WriteDefault: IcebergDocument,
  },
}
const IcebergStructFieldList: ListSchema = { kind: 'list', of: IcebergStructField }
const IcebergSchema: StructSchema = {
  kind: 'struct', name: 'IcebergSchema', required: ['Fields'],
  members: {
    SchemaId: integer, IdentifierFieldIds: IntegerList, Type: IcebergStructTypeEnum, Fields: IcebergStructFieldList,
  },
}
const IcebergPartitionField: StructSchema = {
  kind: 'struct', name: 'IcebergPartitionField', required: ['SourceId', 'Transform', 'Name'],
  members: {
    SourceId: integer, Transform: text, Name: ColumnNameString, FieldId: integer,
  },
}
const IcebergPartitionSpecFieldList: ListSchema = { kind: 'list', of: IcebergPartitionField }
const IcebergPartitionSpec: StructSchema = {
  kind: 'struct', name: 'IcebergPartitionSpec', required: ['Fields'], members: { Fields: IcebergPartitionSpecFieldList, SpecId: integer },
}
const IcebergSortDirection: StringSchema = { kind: 'string', oneOf: ['asc', 'desc'] }
const IcebergNullOrder: StringSchema = { kind: 'string', oneOf: ['nulls-first', 'nulls-last'] }
const IcebergSortField: StructSchema = {
  kind: 'struct', name: 'IcebergSortField', required: ['SourceId', 'Transform', 'Direction', 'NullOrder'],
  members: {
    SourceId: integer, Transform: text, Direction: IcebergSortDirection, NullOrder: IcebergNullOrder,
  },
}
const IcebergSortOrderFieldList: ListSchema = { kind: 'list', of: IcebergSortField }
const IcebergSortOrder: StructSchema = {
  kind: 'struct', name: 'IcebergSortOrder', required: ['OrderId', 'Fields'],
  members: { OrderId: integer, Fields: IcebergSortOrderFieldList },
}
const StringToStringMap: MapSchema = { kind: 'map', key: text, of: text }
const CreateIcebergTableInput: StructSchema = {
  kind: 'struct', name: 'CreateIcebergTableInput', required: ['Location', 'Schema'],
  members: {
    Location: LocationString, Schema: IcebergSchema, PartitionSpec: IcebergPartitionSpec, WriteOrder: IcebergSortOrder,
    Properties: StringToStringMap,
  },
}
const IcebergInput: StructSchema = {
  kind: 'struct', name: 'IcebergInput', required: ['MetadataOperation'],
  members: { MetadataOperation, Version: VersionString, CreateIcebergTableInput },
}
const OpenTableFormatInput: StructSchema = {
  kind: 'struct', name: 'OpenTableFormatInput', required: [], members: { IcebergInput },
}
const CreateTableRequest: StructSchema = {
  kind: 'struct', name: 'CreateTableRequest', required: ['DatabaseName'],
  members: {
    CatalogId: CatalogIdString, DatabaseName: NameString, Name: NameString, TableInput, PartitionIndexes: PartitionIndexList,
    TransactionId: TransactionIdString, OpenTableFormatInput,
  },
}
const CreateTableResponse: StructSchema = { kind: 'struct', name: 'CreateTableResponse', required: [], members: {} }
const DeleteDatabaseRequest: StructSchema = {
  kind: 'struct', name: 'DeleteDatabaseRequest', required: ['Name'], members: { CatalogId: CatalogIdString, Name: NameString },
}
const DeleteDatabaseResponse: StructSchema = { kind: 'struct', name: 'DeleteDatabaseResponse', required: [], members: {} }
const DeletePartitionRequest: StructSchema = {
  kind: 'struct', name: 'DeletePartitionRequest', required: ['DatabaseName', 'TableName', 'PartitionValues'],
  members: {
    CatalogId: CatalogIdString, DatabaseName: NameString, TableName: NameString, PartitionValues: ValueStringList,
  },
}
const DeletePartitionResponse: StructSchema = { kind: 'struct', name: 'DeletePartitionResponse', required: [], members: {} }
const DeleteTableRequest: StructSchema = {
  kind: 'struct', name: 'DeleteTableRequest', required: ['DatabaseName', 'Name'],
  members: {
    CatalogId: CatalogIdString, DatabaseName: NameString, Name: NameString, TransactionId: TransactionIdString,
  },
}
const DeleteTableResponse: StructSchema = { kind: 'struct', name: 'DeleteTableResponse', required: [], members: {} }
const GetDatabaseRequest: StructSchema = {
  kind: 'struct', name: 'GetDatabaseRequest', required: ['Name'], members: { CatalogId: CatalogIdString, Name: NameString },
}
const Database: StructSchema = {
  kind: 'struct', name: 'Database', required: ['Name'],
  members: {
    Name: NameString, Description: DescriptionString, LocationUri: URI, Parameters: ParametersMap, CreateTime: timestamp,
    CreateTableDefaultPermissions: PrincipalPermissionsList, TargetDatabase: DatabaseIdentifier, CatalogId: CatalogIdString,
    FederatedDatabase,
  },
}
const GetDatabaseResponse: StructSchema = {
  kind: 'struct', name: 'GetDatabaseResponse', required: [], members: { Database },
}
const CatalogGetterPageSize: NumberSchema = { kind: 'integer', min: 1, max: 100 }
const ResourceShareType: StringSchema = { kind: 'string', oneOf: ['FOREIGN', 'ALL', 'FEDERATED'] }
const DatabaseAttributes: StringSchema = { kind: 'string', oneOf: ['NAME', 'TARGET_DATABASE'] }
const DatabaseAttributesList: ListSchema = { kind: 'list', of: DatabaseAttributes }
const GetDatabasesRequest: StructSchema = {
  kind: 'struct', name: 'GetDatabasesRequest', required: [],
  members: {
    CatalogId: CatalogIdString, NextToken: text, MaxResults: CatalogGetterPageSize, ResourceShareType,
    AttributesToGet: DatabaseAttributesList,
  },
}
const DatabaseList: ListSchema = { kind: 'list', of: Database }
const GetDatabasesResponse: StructSchema = {
  kind: 'struct', name: 'GetDatabasesResponse', required: ['DatabaseList'], members: { DatabaseList, NextToken: text },
}
const AuditContextString: StringSchema = { kind: 'string', min: 0, max: 2048 }
const AuditColumnNamesList: ListSchema = { kind: 'list', of: ColumnNameString }
const AuditContext: StructSchema = {
  kind: 'struct', name: 'AuditContext', required: [],
  members: {
    AdditionalAuditContext: AuditContextString, RequestedColumns: AuditColumnNamesList, AllColumnsRequested: boolean,
  },
}
const GetPartitionRequest: StructSchema = {
  kind: 'struct', name: 'GetPartitionRequest', required: ['DatabaseName', 'TableName', 'PartitionValues'],
  members: {
    CatalogId: CatalogIdString, DatabaseName: NameString, TableName: NameString, PartitionValues: ValueStringList, AuditContext,
  },
}
const Partition: StructSchema = {
  kind: 'struct', name: 'Partition', required: [],
  members: {
    Values: ValueStringList, DatabaseName: NameString, TableName: NameString, CreationTime: timestamp, LastAccessTime: timestamp,
    StorageDescriptor, Parameters: ParametersMap, LastAnalyzedTime: timestamp, CatalogId: CatalogIdString,
  },
}
const GetPartitionResponse: StructSchema = {
  kind: 'struct', name: 'GetPartitionResponse', required: [], members: { Partition },
}
const PredicateString: StringSchema = {
  kind: 'string', min: 0, max: 2048, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*',
}
const TotalSegmentsInteger: NumberSchema = { kind: 'integer', min: 1, max: 10 }
const Segment: StructSchema = {
  kind: 'struct', name: 'Segment', required: ['SegmentNumber', 'TotalSegments'],
  members: { SegmentNumber: NonNegativeInteger, TotalSegments: TotalSegmentsInteger },
}
const PageSize: NumberSchema = { kind: 'integer', min: 1, max: 1000 }
const GetPartitionsRequest: StructSchema = {
  kind: 'struct', name: 'GetPartitionsRequest', required: ['DatabaseName', 'TableName'],
  members: {
    CatalogId: CatalogIdString, DatabaseName: NameString, TableName: NameString, Expression: PredicateString, NextToken: text, Segment,
    MaxResults: PageSize, ExcludeColumnSchema: boolean, TransactionId: TransactionIdString, QueryAsOfTime: timestamp, AuditContext,
  },
}
const PartitionList: ListSchema = { kind: 'list', of: Partition }
const GetPartitionsResponse: StructSchema = {
  kind: 'struct', name: 'GetPartitionsResponse', required: [], members: { Partitions: PartitionList, NextToken: text },
}
const TableAttributes: StringSchema = {
  kind: 'string', oneOf: ['NAME', 'TABLE_TYPE', 'DEFAULT', 'LATEST_ICEBERG_METADATA'],
}
const TableAttributesList: ListSchema = { kind: 'list', of: TableAttributes }
const GetTableRequest: StructSchema = {
  kind: 'struct', name: 'GetTableRequest', required: ['DatabaseName', 'Name'],
  members: {
    CatalogId: CatalogIdString, DatabaseName: NameString, Name: NameString, TransactionId: TransactionIdString, QueryAsOfTime: timestamp,
    AuditContext, IncludeStatusDetails: boolean, AttributesToGet: TableAttributesList,
  },
}
const HashString: StringSchema = {
  kind: 'string', min: 1, max: 255, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*',
}
const ViewRepresentation: StructSchema = {
  kind: 'struct', name: 'ViewRepresentation', required: [],
  members: {
    Dialect: ViewDialect, DialectVersion: ViewDialectVersionString, ViewOriginalText: ViewTextString, ViewExpandedText: ViewTextString,
    ValidationConnection: NameString, IsStale: boolean,
  },
}
const ViewRepresentationList: ListSchema = { kind: 'list', of: ViewRepresentation, min: 1, max: 1000 }
const ViewDefinition: StructSchema = {
  kind: 'struct', name: 'ViewDefinition', required: [],
  members: {
    IsProtected: boolean, IsManaged: boolean, Definer: ArnString, ViewVersionId: TableVersionId, ViewVersionToken: HashString,
    RefreshSeconds: long, LastRefreshType, SubObjects: ViewSubObjectsList, SubObjectVersionIds: ViewSubObjectVersionIdsList,
    SubObjectsStatistics: SubObjectsStatisticsList, Representations: ViewRepresentationList, SparkPipelineInfo: SparkPipelineInfoMap,
  },
}
const TableIdString: StringSchema = {
  kind: 'string', max: 100, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*',
}
const IcebergSchemaList: ListSchema = { kind: 'list', of: IcebergSchema }
const IcebergPartitionSpecList: ListSchema = { kind: 'list', of: IcebergPartitionSpec }
const IcebergSortOrderList: ListSchema = { kind: 'list', of: IcebergSortOrder }
const IcebergTableMetadata: StructSchema = {
  kind: 'struct', name: 'IcebergTableMetadata', required: [],
  members: {
    FormatVersion: VersionString, TableUuid: TableIdString, Location: LocationString, Properties: StringToStringMap,
    Schemas: IcebergSchemaList, CurrentSchemaId: integer, LastColumnId: integer, PartitionSpecs: IcebergPartitionSpecList,
    DefaultSpecId: integer, LastPartitionId: integer, SortOrders: IcebergSortOrderList, DefaultSortOrderId: integer,
  },
}
const ResourceAction: StringSchema = { kind: 'string', oneOf: ['UPDATE', 'CREATE'] }
const ResourceState: StringSchema = {
  kind: 'string', oneOf: ['QUEUED', 'IN_PROGRESS', 'SUCCESS', 'STOPPED', 'FAILED'],
}
const ViewValidation: StructSchema = {
  kind: 'struct', name: 'ViewValidation', required: [],
  members: {
    Dialect: ViewDialect, DialectVersion: ViewDialectVersionString, ViewValidationText: ViewTextString, UpdateTime: timestamp,
    State: ResourceState, Error: ErrorDetail,
  },
}
const ViewValidationList: ListSchema = { kind: 'list', of: ViewValidation }
const StatusDetails: StructSchema = {
  kind: 'struct', name: 'StatusDetails', required: [], members: { RequestedChange: NameString, ViewValidations: ViewValidationList },
}
const TableStatus: StructSchema = {
  kind: 'struct', name: 'TableStatus', required: [],
  members: {
    RequestedBy: NameString, UpdatedBy: NameString, RequestTime: timestamp, UpdateTime: timestamp, Action: ResourceAction,
    State: ResourceState, Error: ErrorDetail, Details: StatusDetails,
  },
}
const RLSProperties: StructSchema = {
  kind: 'struct', name: 'RLSProperties', required: [], members: { DefaultRLSPolicy: NameString },
}
const Table: StructSchema = {
  kind: 'struct', name: 'Table', required: ['Name'],
  members: {
    Name: NameString, DatabaseName: NameString, Description: DescriptionString, Owner: NameString, CreateTime: timestamp,
    UpdateTime: timestamp, LastAccessTime: timestamp, LastAnalyzedTime: timestamp, Retention: NonNegativeInteger, StorageDescriptor,
    PartitionKeys: ColumnList, ViewOriginalText: ViewTextString, ViewExpandedText: ViewTextString, TableType: TableTypeString,
    Parameters: ParametersMap, CreatedBy: NameString, IsRegisteredWithLakeFormation: boolean, TargetTable: TableIdentifier,
    CatalogId: CatalogIdString, VersionId: VersionString, FederatedTable, ViewDefinition, IsMultiDialectView: boolean,
    IsMaterializedView: boolean, IcebergTableMetadata, Status: TableStatus, RLSProperties,
  },
}
const GetTableResponse: StructSchema = { kind: 'struct', name: 'GetTableResponse', required: [], members: { Table } }
const GetTableVersionRequest: StructSchema = {
  kind: 'struct', name: 'GetTableVersionRequest', required: ['DatabaseName', 'TableName'],
  members: {
    CatalogId: CatalogIdString, DatabaseName: NameString, TableName: NameString, VersionId: VersionString, AuditContext,
  },
}
const TableVersion: StructSchema = {
  kind: 'struct', name: 'TableVersion', required: [], members: { Table, VersionId: VersionString },
}
const GetTableVersionResponse: StructSchema = {
  kind: 'struct', name: 'GetTableVersionResponse', required: [], members: { TableVersion },
}
const GetTableVersionsRequest: StructSchema = {
  kind: 'struct', name: 'GetTableVersionsRequest', required: ['DatabaseName', 'TableName'],
  members: {
    CatalogId: CatalogIdString, DatabaseName: NameString, TableName: NameString, NextToken: text, MaxResults: CatalogGetterPageSize,
    AuditContext,
  },
}
const GetTableVersionsList: ListSchema = { kind: 'list', of: TableVersion }
const GetTableVersionsResponse: StructSchema = {
  kind: 'struct', name: 'GetTableVersionsResponse', required: [], members: { TableVersions: GetTableVersionsList, NextToken: text },
}
const FilterString: StringSchema = {
  kind: 'string', min: 0, max: 2048, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\t]*',
}
const TableResourceShareType: StringSchema = { kind: 'string', oneOf: ['FEDERATED', 'ALL'] }
const GetTablesRequest: StructSchema = {
  kind: 'struct', name: 'GetTablesRequest', required: ['DatabaseName'],
  members: {
    CatalogId: CatalogIdString, DatabaseName: NameString, Expression: FilterString, NextToken: text, MaxResults: CatalogGetterPageSize,
    TransactionId: TransactionIdString, QueryAsOfTime: timestamp, AuditContext, ResourceShareType: TableResourceShareType,
    IncludeStatusDetails: boolean, AttributesToGet: TableAttributesList,
  },
}
const TableList: ListSchema = { kind: 'list', of: Table }
const GetTablesResponse: StructSchema = {
  kind: 'struct', name: 'GetTablesResponse', required: [], members: { TableList, NextToken: text },
}
const GetTagsRequest: StructSchema = {
  kind: 'struct', name: 'GetTagsRequest', required: ['ResourceArn'], members: { ResourceArn: GlueResourceArn },
}
const GetTagsResponse: StructSchema = {
  kind: 'struct', name: 'GetTagsResponse', required: [], members: { Tags: TagsMap },
}
const TagResourceRequest: StructSchema = {
  kind: 'struct', name: 'TagResourceRequest', required: ['ResourceArn', 'TagsToAdd'],
  members: { ResourceArn: GlueResourceArn, TagsToAdd: TagsMap },
}
const TagResourceResponse: StructSchema = { kind: 'struct', name: 'TagResourceResponse', required: [], members: {} }
const TagKeysList: ListSchema = { kind: 'list', of: TagKey, min: 0, max: 50 }
const UntagResourceRequest: StructSchema = {
  kind: 'struct', name: 'UntagResourceRequest', required: ['ResourceArn', 'TagsToRemove'],
  members: { ResourceArn: GlueResourceArn, TagsToRemove: TagKeysList },
}
const UntagResourceResponse: StructSchema = { kind: 'struct', name: 'UntagResourceResponse', required: [], members: {} }
const UpdateDatabaseRequest: StructSchema = {
  kind: 'struct', name: 'UpdateDatabaseRequest', required: ['Name', 'DatabaseInput'],
  members: { CatalogId: CatalogIdString, Name: NameString, DatabaseInput },
}
const UpdateDatabaseResponse: StructSchema = { kind: 'struct', name: 'UpdateDatabaseResponse', required: [], members: {} }
const ViewUpdateAction: StringSchema = { kind: 'string', oneOf: ['ADD', 'REPLACE', 'ADD_OR_REPLACE', 'DROP'] }
const IcebergUpdateAction: StringSchema = {
  kind: 'string',
  oneOf: [
    'add-schema', 'set-current-schema', 'add-spec', 'set-default-spec', 'add-sort-order', 'set-default-sort-order', 'set-location',
    'set-properties', 'remove-properties', 'add-encryption-key', 'remove-encryption-key',
  ],
}
const EncryptionKeyIdString: StringSchema = {
  kind: 'string', max: 2056, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*',
}
const EncryptedKeyMetadataString: StringSchema = {
  kind: 'string', max: 2056, pattern: '[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*',
}
const IcebergEncryptedKey: StructSchema = {
  kind: 'struct', name: 'IcebergEncryptedKey', required: ['KeyId', 'EncryptedKeyMetadata'],
  members: {
    KeyId: EncryptionKeyIdString, EncryptedKeyMetadata: EncryptedKeyMetadataString, EncryptedById: EncryptionKeyIdString,
    Properties: StringToStringMap,
  },
}
const IcebergTableUpdate: StructSchema = {
  kind: 'struct', name: 'IcebergTableUpdate', required: ['Schema', 'Location'],
  members: {
    Schema: IcebergSchema, PartitionSpec: IcebergPartitionSpec, SortOrder: IcebergSortOrder, Location: LocationString,
    Properties: StringToStringMap, Action: IcebergUpdateAction, EncryptionKey: IcebergEncryptedKey, KeyId: EncryptionKeyIdString,
  },
}
const IcebergTableUpdateList: ListSchema = { kind: 'list', of: IcebergTableUpdate }
const UpdateIcebergTableInput: StructSchema = {
  kind: 'struct', name: 'UpdateIcebergTableInput', required: ['Updates'], members: { Updates: IcebergTableUpdateList },
}
const UpdateIcebergInput: StructSchema = {
  kind: 'struct', name: 'UpdateIcebergInput', required: ['UpdateIcebergTableInput'], members: { UpdateIcebergTableInput },
}
const UpdateOpenTableFormatInput: StructSchema = {
  kind: 'struct', name: 'UpdateOpenTableFormatInput', required: [], members: { UpdateIcebergInput },
}
const UpdateTableRequest: StructSchema = {
  kind: 'struct', name: 'UpdateTableRequest', required: ['DatabaseName'],
  members: {
    CatalogId: CatalogIdString, DatabaseName: NameString, Name: NameString, TableInput, SkipArchive: boolean,
    TransactionId: TransactionIdString, VersionId: VersionString, ViewUpdateAction, Force: boolean, UpdateOpenTableFormatInput,
  },
}
const UpdateTableResponse: StructSchema = { kind: 'struct', name: 'UpdateTableResponse', required: [], members: {} }

export interface AuditContext {
  readonly AdditionalAuditContext?: string
  readonly RequestedColumns?: readonly string[]
  readonly AllColumnsRequested?: boolean
}
export interface BatchCreatePartitionRequest {
  readonly CatalogId?: string
  readonly DatabaseName: string
  readonly TableName: string
  readonly PartitionInputList: readonly PartitionInput[]
}
export interface BatchCreatePartitionResponse {
  readonly Errors?: readonly PartitionError[]
}
export interface BatchDeleteTableRequest {
  readonly CatalogId?: string
  readonly DatabaseName: string
  readonly TablesToDelete: readonly string[]
  readonly TransactionId?: string
}
export interface BatchDeleteTableResponse {
  readonly Errors?: readonly TableError[]
}
export interface Column {
  readonly Name: string
  readonly Type?: string
  readonly Comment?: string
  readonly Parameters?: { readonly [key: string]: string }
}
export interface CreateDatabaseRequest {
  readonly CatalogId?: string
  readonly DatabaseInput: DatabaseInput
  readonly Tags?: { readonly [key: string]: string }
}
export interface CreateDatabaseResponse {}
export interface CreateIcebergTableInput {
  readonly Location: string
  readonly Schema: IcebergSchema
  readonly PartitionSpec?: IcebergPartitionSpec
  readonly WriteOrder?: IcebergSortOrder
  readonly Properties?: { readonly [key: string]: string }
}
export interface CreatePartitionRequest {
  readonly CatalogId?: string
  readonly DatabaseName: string
  readonly TableName: string
  readonly PartitionInput: PartitionInput
}
export interface CreatePartitionResponse {}
export interface CreateTableRequest {
  readonly CatalogId?: string
  readonly DatabaseName: string
  readonly Name?: string
  readonly TableInput?: TableInput
  readonly PartitionIndexes?: readonly PartitionIndex[]
  readonly TransactionId?: string
  readonly OpenTableFormatInput?: OpenTableFormatInput
}
export interface CreateTableResponse {}
export interface DataLakePrincipal {
  readonly DataLakePrincipalIdentifier?: string
}
export interface Database {
  readonly Name: string
  readonly Description?: string
  readonly LocationUri?: string
  readonly Parameters?: { readonly [key: string]: string }
  readonly CreateTime?: number
  readonly CreateTableDefaultPermissions?: readonly PrincipalPermissions[]
  readonly TargetDatabase?: DatabaseIdentifier
  readonly CatalogId?: string
  readonly FederatedDatabase?: FederatedDatabase
}
export type DatabaseAttributes = 'NAME' | 'TARGET_DATABASE'
export interface DatabaseIdentifier {
  readonly CatalogId?: string
  readonly DatabaseName?: string
  readonly Region?: string
}
export interface DatabaseInput {
  readonly Name: string
  readonly Description?: string
  readonly LocationUri?: string
  readonly Parameters?: { readonly [key: string]: string }
  readonly CreateTableDefaultPermissions?: readonly PrincipalPermissions[]
  readonly TargetDatabase?: DatabaseIdentifier
  readonly FederatedDatabase?: FederatedDatabase
}
export interface DeleteDatabaseRequest {
  readonly CatalogId?: string
  readonly Name: string
}
export interface DeleteDatabaseResponse {}
export interface DeletePartitionRequest {
  readonly CatalogId?: string
  readonly DatabaseName: string
  readonly TableName: string
  readonly PartitionValues: readonly string[]
}
export interface DeletePartitionResponse {}
export interface DeleteTableRequest {
  readonly CatalogId?: string
  readonly DatabaseName: string
  readonly Name: string
  readonly TransactionId?: string
}
export interface DeleteTableResponse {}
export interface ErrorDetail {
  readonly ErrorCode?: string
  readonly ErrorMessage?: string
}
export interface FederatedDatabase {
  readonly Identifier?: string
  readonly ConnectionName?: string
  readonly ConnectionType?: string
}
export interface FederatedTable {
  readonly Identifier?: string
  readonly DatabaseIdentifier?: string
  readonly ConnectionName?: string
  readonly ConnectionType?: string
}
export interface GetDatabaseRequest {
  readonly CatalogId?: string
  readonly Name: string
}
export interface GetDatabaseResponse {
  readonly Database?: Database
}
export interface GetDatabasesRequest {
  readonly CatalogId?: string
  readonly NextToken?: string
  readonly MaxResults?: number
  readonly ResourceShareType?: ResourceShareType
  readonly AttributesToGet?: readonly DatabaseAttributes[]
}
export interface GetDatabasesResponse {
  readonly DatabaseList: readonly Database[]
  readonly NextToken?: string
}
export interface GetPartitionRequest {
  readonly CatalogId?: string
  readonly DatabaseName: string
  readonly TableName: string
  readonly PartitionValues: readonly string[]
  readonly AuditContext?: AuditContext
}
export interface GetPartitionResponse {
  readonly Partition?: Partition
}
export interface GetPartitionsRequest {
  readonly CatalogId?: string
  readonly DatabaseName: string
  readonly TableName: string
  readonly Expression?: string
  readonly NextToken?: string
  readonly Segment?: Segment
  readonly MaxResults?: number
  readonly ExcludeColumnSchema?: boolean
  readonly TransactionId?: string
  readonly QueryAsOfTime?: number
  readonly AuditContext?: AuditContext
}
export interface GetPartitionsResponse {
  readonly Partitions?: readonly Partition[]
  readonly NextToken?: string
}
export interface GetTableRequest {
  readonly CatalogId?: string
  readonly DatabaseName: string
  readonly Name: string
  readonly TransactionId?: string
  readonly QueryAsOfTime?: number
  readonly AuditContext?: AuditContext
  readonly IncludeStatusDetails?: boolean
  readonly AttributesToGet?: readonly TableAttributes[]
}
export interface GetTableResponse {
  readonly Table?: Table
}
export interface GetTableVersionRequest {
  readonly CatalogId?: string
  readonly DatabaseName: string
  readonly TableName: string
  readonly VersionId?: string
  readonly AuditContext?: AuditContext
}
export interface GetTableVersionResponse {
  readonly TableVersion?: TableVersion
}
export interface GetTableVersionsRequest {
  readonly CatalogId?: string
  readonly DatabaseName: string
  readonly TableName: string
  readonly NextToken?: string
  readonly MaxResults?: number
  readonly AuditContext?: AuditContext
}
export interface GetTableVersionsResponse {
  readonly TableVersions?: readonly TableVersion[]
  readonly NextToken?: string
}
export interface GetTablesRequest {
  readonly CatalogId?: string
  readonly DatabaseName: string
  readonly Expression?: string
  readonly NextToken?: string
  readonly MaxResults?: number
  readonly TransactionId?: string
  readonly QueryAsOfTime?: number
  readonly AuditContext?: AuditContext
  readonly ResourceShareType?: TableResourceShareType
  readonly IncludeStatusDetails?: boolean
  readonly AttributesToGet?: readonly TableAttributes[]
}
export interface GetTablesResponse {
  readonly TableList?: readonly Table[]
  readonly NextToken?: string
}
export interface GetTagsRequest {
  readonly ResourceArn: string
}
export interface GetTagsResponse {
  readonly Tags?: { readonly [key: string]: string }
}
export interface IcebergDocument {}
export interface IcebergEncryptedKey {
  readonly KeyId: string
  readonly EncryptedKeyMetadata: string
  readonly EncryptedById?: string
  readonly Properties?: { readonly [key: string]: string }
}
export interface IcebergInput {
  readonly MetadataOperation: MetadataOperation
  readonly Version?: string
  readonly CreateIcebergTableInput?: CreateIcebergTableInput
}
export type IcebergNullOrder = 'nulls-first' | 'nulls-last'
export interface IcebergPartitionField {
  readonly SourceId: number
  readonly Transform: string
  readonly Name: string
  readonly FieldId?: number
}
export interface IcebergPartitionSpec {
  readonly Fields: readonly IcebergPartitionField[]
  readonly SpecId?: number
}
export interface IcebergSchema {
  readonly SchemaId?: number
  readonly IdentifierFieldIds?: readonly number[]
  readonly Type?: IcebergStructTypeEnum
  readonly Fields: readonly IcebergStructField[]
}
export type IcebergSortDirection = 'asc' | 'desc'
export interface IcebergSortField {
  readonly SourceId: number
  readonly Transform: string
  readonly Direction: IcebergSortDirection
  readonly NullOrder: IcebergNullOrder
}
export interface IcebergSortOrder {
  readonly OrderId: number
  readonly Fields: readonly IcebergSortField[]
}
export interface IcebergStructField {
  readonly Id: number
  readonly Name: string
  readonly Type: IcebergDocument
  readonly Required: boolean
  readonly Doc?: string
  readonly InitialDefault?: IcebergDocument
  readonly WriteDefault?: IcebergDocument
}
export type IcebergStructTypeEnum = 'struct'
export interface IcebergTableMetadata {
  readonly FormatVersion?: string
  readonly TableUuid?: string
  readonly Location?: string
  readonly Properties?: { readonly [key: string]: string }
  readonly Schemas?: readonly IcebergSchema[]
  readonly CurrentSchemaId?: number
  readonly LastColumnId?: number
  readonly PartitionSpecs?: readonly IcebergPartitionSpec[]
  readonly DefaultSpecId?: number
  readonly LastPartitionId?: number
  readonly SortOrders?: readonly IcebergSortOrder[]
  readonly DefaultSortOrderId?: number
}
export interface IcebergTableUpdate {
  readonly Schema: IcebergSchema
  readonly PartitionSpec?: IcebergPartitionSpec
  readonly SortOrder?: IcebergSortOrder
  readonly Location: string
  readonly Properties?: { readonly [key: string]: string }
  readonly Action?: IcebergUpdateAction
  readonly EncryptionKey?: IcebergEncryptedKey
  readonly KeyId?: string
}
export type IcebergUpdateAction = 'add-schema' | 'set-current-schema' | 'add-spec' | 'set-default-spec' | 'add-sort-order' | 'set-default-sort-order' | 'set-location' | 'set-properties' | 'remove-properties' | 'add-encryption-key' | 'remove-encryption-key'
export type LastRefreshType = 'FULL' | 'INCREMENTAL'
export type MetadataOperation = 'CREATE'
export interface NoInput {}
export interface OpenTableFormatInput {
  readonly IcebergInput?: IcebergInput
}
export interface Order {
  readonly Column: string
  readonly SortOrder: number
}
export interface Partition {
  readonly Values?: readonly string[]
  readonly DatabaseName?: string
  readonly TableName?: string
  readonly CreationTime?: number
  readonly LastAccessTime?: number
  readonly StorageDescriptor?: StorageDescriptor
  readonly Parameters?: { readonly [key: string]: string }
  readonly LastAnalyzedTime?: number
  readonly CatalogId?: string
}
export interface PartitionError {
  readonly PartitionValues?: readonly string[]
  readonly ErrorDetail?: ErrorDetail
}
export interface PartitionIndex {
  readonly Keys: readonly string[]
  readonly IndexName: string
}
export interface PartitionInput {
  readonly Values?: readonly string[]
  readonly LastAccessTime?: number
  readonly StorageDescriptor?: StorageDescriptor
  readonly Parameters?: { readonly [key: string]: string }
  readonly LastAnalyzedTime?: number
}
export type Permission = 'ALL' | 'SELECT' | 'ALTER' | 'DROP' | 'DELETE' | 'INSERT' | 'CREATE_DATABASE' | 'CREATE_TABLE' | 'DATA_LOCATION_ACCESS'
export interface PrincipalPermissions {
  readonly Principal?: DataLakePrincipal
  readonly Permissions?: readonly Permission[]
}
export interface RLSProperties {
  readonly DefaultRLSPolicy?: string
}
export type ResourceAction = 'UPDATE' | 'CREATE'
export type ResourceShareType = 'FOREIGN' | 'ALL' | 'FEDERATED'
export type ResourceState = 'QUEUED' | 'IN_PROGRESS' | 'SUCCESS' | 'STOPPED' | 'FAILED'
export interface SchemaId {
  readonly SchemaArn?: string
  readonly SchemaName?: string
  readonly RegistryName?: string
}
export interface SchemaReference {
  readonly SchemaId?: SchemaId
  readonly SchemaVersionId?: string
  readonly SchemaVersionNumber?: number
}
export interface Segment {
  readonly SegmentNumber: number
  readonly TotalSegments: number
}
export interface SerDeInfo {
  readonly Name?: string
  readonly SerializationLibrary?: string
  readonly Parameters?: { readonly [key: string]: string }
}
export interface SkewedInfo {
  readonly SkewedColumnNames?: readonly string[]
  readonly SkewedColumnValues?: readonly string[]
  readonly SkewedColumnValueLocationMaps?: { readonly [key: string]: string }
}
export interface StatusDetails {
  readonly RequestedChange?: string
  readonly ViewValidations?: readonly ViewValidation[]
}
export interface StorageDescriptor {
  readonly Columns?: readonly Column[]
  readonly Location?: string
  readonly AdditionalLocations?: readonly string[]
  readonly InputFormat?: string
  readonly OutputFormat?: string
  readonly Compressed?: boolean
  readonly NumberOfBuckets?: number
  readonly SerdeInfo?: SerDeInfo
  readonly BucketColumns?: readonly string[]
  readonly SortColumns?: readonly Order[]
  readonly Parameters?: { readonly [key: string]: string }
  readonly SkewedInfo?: SkewedInfo
  readonly StoredAsSubDirectories?: boolean
  readonly SchemaReference?: SchemaReference
}
export type SubObjectSourceType = 'HIVE_PARQUET' | 'HIVE_ORC' | 'HIVE_CSV' | 'HIVE_JSON' | 'PLAIN_PARQUET' | 'ICEBERG'
export interface SubObjectStatistics {
  readonly SourceType?: SubObjectSourceType
  readonly GlueVersionId?: string
  readonly PartitionCount?: number
  readonly FileCount?: number
  readonly TotalFileBytes?: number
}
export interface Table {
  readonly Name: string
  readonly DatabaseName?: string
  readonly Description?: string
  readonly Owner?: string
  readonly CreateTime?: number
  readonly UpdateTime?: number
  readonly LastAccessTime?: number
  readonly LastAnalyzedTime?: number
  readonly Retention?: number
  readonly StorageDescriptor?: StorageDescriptor
  readonly PartitionKeys?: readonly Column[]
  readonly ViewOriginalText?: string
  readonly ViewExpandedText?: string
  readonly TableType?: string
  readonly Parameters?: { readonly [key: string]: string }
  readonly CreatedBy?: string
  readonly IsRegisteredWithLakeFormation?: boolean
  readonly TargetTable?: TableIdentifier
  readonly CatalogId?: string
  readonly VersionId?: string
  readonly FederatedTable?: FederatedTable
  readonly ViewDefinition?: ViewDefinition
  readonly IsMultiDialectView?: boolean
  readonly IsMaterializedView?: boolean
  readonly IcebergTableMetadata?: IcebergTableMetadata
  readonly Status?: TableStatus
  readonly RLSProperties?: RLSProperties
}
export type TableAttributes = 'NAME' | 'TABLE_TYPE' | 'DEFAULT' | 'LATEST_ICEBERG_METADATA'
export interface TableError {
  readonly TableName?: string
  readonly ErrorDetail?: ErrorDetail
}
export interface TableIdentifier {
  readonly CatalogId?: string
  readonly DatabaseName?: string
  readonly Name?: string
  readonly Region?: string
}
export interface TableInput {
  readonly Name: string
  readonly Description?: string
  readonly Owner?: string
  readonly LastAccessTime?: number
  readonly LastAnalyzedTime?: number
  readonly Retention?: number
  readonly StorageDescriptor?: StorageDescriptor
  readonly PartitionKeys?: readonly Column[]
  readonly ViewOriginalText?: string
  readonly ViewExpandedText?: string
  readonly TableType?: string
  readonly Parameters?: { readonly [key: string]: string }
  readonly TargetTable?: TableIdentifier
  readonly FederatedTable?: FederatedTable
  readonly ViewDefinition?: ViewDefinitionInput
}
export type TableResourceShareType = 'FEDERATED' | 'ALL'
export interface TableStatus {
  readonly RequestedBy?: string
  readonly UpdatedBy?: string
  readonly RequestTime?: number
  readonly UpdateTime?: number
  readonly Action?: ResourceAction
  readonly State?: ResourceState
  readonly Error?: ErrorDetail
  readonly Details?: StatusDetails
}
export interface TableVersion {
  readonly Table?: Table
  readonly VersionId?: string
}
export interface TagResourceRequest {
  readonly ResourceArn: string
  readonly TagsToAdd: { readonly [key: string]: string }
}
export interface TagResourceResponse {}
export interface UntagResourceRequest {
  readonly ResourceArn: string
  readonly TagsToRemove: readonly string[]
}
export interface UntagResourceResponse {}
export interface UpdateDatabaseRequest {
  readonly CatalogId?: string
  readonly Name: string
  readonly DatabaseInput: DatabaseInput
}
export interface UpdateDatabaseResponse {}
export interface UpdateIcebergInput {
  readonly UpdateIcebergTableInput: UpdateIcebergTableInput
}
export interface UpdateIcebergTableInput {
  readonly Updates: readonly IcebergTableUpdate[]
}
export interface UpdateOpenTableFormatInput {
  readonly UpdateIcebergInput?: UpdateIcebergInput
}
export interface UpdateTableRequest {
  readonly CatalogId?: string
  readonly DatabaseName: string
  readonly Name?: string
  readonly TableInput?: TableInput
  readonly SkipArchive?: boolean
  readonly TransactionId?: string
  readonly VersionId?: string
  readonly ViewUpdateAction?: ViewUpdateAction
  readonly Force?: boolean
  readonly UpdateOpenTableFormatInput?: UpdateOpenTableFormatInput
}
export interface UpdateTableResponse {}
export interface ViewDefinition {
  readonly IsProtected?: boolean
  readonly IsManaged?: boolean
  readonly Definer?: string
  readonly ViewVersionId?: number
  readonly ViewVersionToken?: string
  readonly RefreshSeconds?: number
  readonly LastRefreshType?: LastRefreshType
  readonly SubObjects?: readonly string[]
  readonly SubObjectVersionIds?: readonly number[]
  readonly SubObjectsStatistics?: readonly SubObjectStatistics[]
  readonly Representations?: readonly ViewRepresentation[]
  readonly SparkPipelineInfo?: { readonly [key: string]: string }
}
export interface ViewDefinitionInput {
  readonly IsProtected?: boolean
  readonly IsManaged?: boolean
  readonly Definer?: string
  readonly Representations?: readonly ViewRepresentationInput[]
  readonly ViewVersionId?: number
  readonly ViewVersionToken?: string
  readonly RefreshSeconds?: number
  readonly LastRefreshType?: LastRefreshType
  readonly SubObjects?: readonly string[]
  readonly SubObjectVersionIds?: readonly number[]
  readonly SubObjectsStatistics?: readonly SubObjectStatistics[]
  readonly SparkPipelineInfo?: { readonly [key: string]: string }
}
export type ViewDialect = 'REDSHIFT' | 'ATHENA' | 'SPARK'
export interface ViewRepresentation {
  readonly Dialect?: ViewDialect
  readonly DialectVersion?: string
  readonly ViewOriginalText?: string
  readonly ViewExpandedText?: string
  readonly ValidationConnection?: string
  readonly IsStale?: boolean
}
export interface ViewRepresentationInput {
  readonly Dialect?: ViewDialect
  readonly DialectVersion?: string
  readonly ViewOriginalText?: string
  readonly ValidationConnection?: string
  readonly ViewExpandedText?: string
}
export type ViewUpdateAction = 'ADD' | 'REPLACE' | 'ADD_OR_REPLACE' | 'DROP'
export interface ViewValidation {
  readonly Dialect?: ViewDialect
  readonly DialectVersion?: string
  readonly ViewValidationText?: string
  readonly UpdateTime?: number
  readonly State?: ResourceState
  readonly Error?: ErrorDetail
}

const associateGlossaryTermsErrors = [] as const
export type AssociateGlossaryTermsError = (typeof associateGlossaryTermsErrors)[number]
export const AssociateGlossaryTerms: OperationModel<NoInput, undefined, AssociateGlossaryTermsError> = {
  name: 'AssociateGlossaryTerms', plane: 'control', input: NoInput, errors: associateGlossaryTermsErrors,
}

const batchCreatePartitionErrors = [
  'InvalidInputException', 'AlreadyExistsException', 'ResourceNumberLimitExceededException', 'InternalServiceException',
  'EntityNotFoundException', 'OperationTimeoutException', 'GlueEncryptionException', 'ConcurrentModificationException',
] as const
export type BatchCreatePartitionError = (typeof batchCreatePartitionErrors)[number]
export const BatchCreatePartition: OperationModel<BatchCreatePartitionRequest, BatchCreatePartitionResponse, BatchCreatePartitionError> = {
  name: 'BatchCreatePartition', plane: 'control', input: BatchCreatePartitionRequest, output: BatchCreatePartitionResponse,
  errors: batchCreatePartitionErrors,
}

const batchDeleteConnectionErrors = [] as const
export type BatchDeleteConnectionError = (typeof batchDeleteConnectionErrors)[number]
export const BatchDeleteConnection: OperationModel<NoInput, undefined, BatchDeleteConnectionError> = {
  name: 'BatchDeleteConnection', plane: 'control', input: NoInput, errors: batchDeleteConnectionErrors,
}

const batchDeletePartitionErrors = [] as const
export type BatchDeletePartitionError = (typeof batchDeletePartitionErrors)[number]
export const BatchDeletePartition: OperationModel<NoInput, undefined, BatchDeletePartitionError> = {
  name: 'BatchDeletePartition', plane: 'control', input: NoInput, errors: batchDeletePartitionErrors,
}

const batchDeleteTableErrors = [
  'InvalidInputException', 'EntityNotFoundException', 'InternalServiceException', 'OperationTimeoutException', 'GlueEncryptionException',
  'ResourceNotReadyException', 'ConcurrentModificationException',
] as const
export type BatchDeleteTableError = (typeof batchDeleteTableErrors)[number]
export const BatchDeleteTable: OperationModel<BatchDeleteTableRequest, BatchDeleteTableResponse, BatchDeleteTableError> = {
  name: 'BatchDeleteTable', plane: 'control', input: BatchDeleteTableRequest, output: BatchDeleteTableResponse,
  errors: batchDeleteTableErrors,
}

const batchDeleteTableVersionErrors = [] as const
export type BatchDeleteTableVersionError = (typeof batchDeleteTableVersionErrors)[number]
export const BatchDeleteTableVersion: OperationModel<NoInput, undefined, BatchDeleteTableVersionError> = {
  name: 'BatchDeleteTableVersion', plane: 'control', input: NoInput, errors: batchDeleteTableVersionErrors,
}

const batchGetBlueprintsErrors = [] as const
export type BatchGetBlueprintsError = (typeof batchGetBlueprintsErrors)[number]
export const BatchGetBlueprints: OperationModel<NoInput, undefined, BatchGetBlueprintsError> = {
  name: 'BatchGetBlueprints', plane: 'control', input: NoInput, errors: batchGetBlueprintsErrors,
}

const batchGetCrawlersErrors = [] as const
export type BatchGetCrawlersError = (typeof batchGetCrawlersErrors)[number]
export const BatchGetCrawlers: OperationModel<NoInput, undefined, BatchGetCrawlersError> = {
  name: 'BatchGetCrawlers', plane: 'control', input: NoInput, errors: batchGetCrawlersErrors,
}

const batchGetCustomEntityTypesErrors = [] as const
export type BatchGetCustomEntityTypesError = (typeof batchGetCustomEntityTypesErrors)[number]
export const BatchGetCustomEntityTypes: OperationModel<NoInput, undefined, BatchGetCustomEntityTypesError> = {
  name: 'BatchGetCustomEntityTypes', plane: 'control', input: NoInput, errors: batchGetCustomEntityTypesErrors,
}

const batchGetDataQualityResultErrors = [] as const
export type BatchGetDataQualityResultError = (typeof batchGetDataQualityResultErrors)[number]
export const BatchGetDataQualityResult: OperationModel<NoInput, undefined, BatchGetDataQualityResultError> = {
  name: 'BatchGetDataQualityResult', plane: 'control', input: NoInput, errors: batchGetDataQualityResultErrors,
}

const batchGetDataQualityResultV2Errors = [] as const
export type BatchGetDataQualityResultV2Error = (typeof batchGetDataQualityResultV2Errors)[number]
export const BatchGetDataQualityResultV2: OperationModel<NoInput, undefined, BatchGetDataQualityResultV2Error> = {
  name: 'BatchGetDataQualityResultV2', plane: 'control', input: NoInput, errors: batchGetDataQualityResultV2Errors,
}

const batchGetDataQualityRulesetEvaluationRunErrors = [] as const
export type BatchGetDataQualityRulesetEvaluationRunError = (typeof batchGetDataQualityRulesetEvaluationRunErrors)[number]
export const BatchGetDataQualityRulesetEvaluationRun: OperationModel<NoInput, undefined, BatchGetDataQualityRulesetEvaluationRunError> = {
  name: 'BatchGetDataQualityRulesetEvaluationRun', plane: 'control', input: NoInput, errors: batchGetDataQualityRulesetEvaluationRunErrors,
}

const batchGetDevEndpointsErrors = [] as const
export type BatchGetDevEndpointsError = (typeof batchGetDevEndpointsErrors)[number]
export const BatchGetDevEndpoints: OperationModel<NoInput, undefined, BatchGetDevEndpointsError> = {
  name: 'BatchGetDevEndpoints', plane: 'control', input: NoInput, errors: batchGetDevEndpointsErrors,
}

const batchGetIterableFormsErrors = [] as const
export type BatchGetIterableFormsError = (typeof batchGetIterableFormsErrors)[number]
export const BatchGetIterableForms: OperationModel<NoInput, undefined, BatchGetIterableFormsError> = {
  name: 'BatchGetIterableForms', plane: 'control', input: NoInput, errors: batchGetIterableFormsErrors,
}

const batchGetJobsErrors = [] as const
export type BatchGetJobsError = (typeof batchGetJobsErrors)[number]
export const BatchGetJobs: OperationModel<NoInput, undefined, BatchGetJobsError> = {
  name: 'BatchGetJobs', plane: 'control', input: NoInput, errors: batchGetJobsErrors,
}

const batchGetPartitionErrors = [] as const
export type BatchGetPartitionError = (typeof batchGetPartitionErrors)[number]
export const BatchGetPartition: OperationModel<NoInput, undefined, BatchGetPartitionError> = {
  name: 'BatchGetPartition', plane: 'control', input: NoInput, errors: batchGetPartitionErrors,
}

const batchGetTableOptimizerErrors = [] as const
export type BatchGetTableOptimizerError = (typeof batchGetTableOptimizerErrors)[number]
export const BatchGetTableOptimizer: OperationModel<NoInput, undefined, BatchGetTableOptimizerError> = {
  name: 'BatchGetTableOptimizer', plane: 'control', input: NoInput, errors: batchGetTableOptimizerErrors,
}

const batchGetTriggersErrors = [] as const
export type BatchGetTriggersError = (typeof batchGetTriggersErrors)[number]
export const BatchGetTriggers: OperationModel<NoInput, undefined, BatchGetTriggersError> = {
  name: 'BatchGetTriggers', plane: 'control', input: NoInput, errors: batchGetTriggersErrors,
}

const batchGetWorkflowsErrors = [] as const
export type BatchGetWorkflowsError = (typeof batchGetWorkflowsErrors)[number]
export const BatchGetWorkflows: OperationModel<NoInput, undefined, BatchGetWorkflowsError> = {
  name: 'BatchGetWorkflows', plane: 'control', input: NoInput, errors: batchGetWorkflowsErrors,
}

const batchPutDataQualityStatisticAnnotationErrors = [] as const
export type BatchPutDataQualityStatisticAnnotationError = (typeof batchPutDataQualityStatisticAnnotationErrors)[number]
export const BatchPutDataQualityStatisticAnnotation: OperationModel<NoInput, undefined, BatchPutDataQualityStatisticAnnotationError> = {
  name: 'BatchPutDataQualityStatisticAnnotation', plane: 'control', input: NoInput, errors: batchPutDataQualityStatisticAnnotationErrors,
}

const batchStopJobRunErrors = [] as const
export type BatchStopJobRunError = (typeof batchStopJobRunErrors)[number]
export const BatchStopJobRun: OperationModel<NoInput, undefined, BatchStopJobRunError> = {
  name: 'BatchStopJobRun', plane: 'control', input: NoInput, errors: batchStopJobRunErrors,
}

const batchUpdatePartitionErrors = [] as const
export type BatchUpdatePartitionError = (typeof batchUpdatePartitionErrors)[number]
export const BatchUpdatePartition: OperationModel<NoInput, undefined, BatchUpdatePartitionError> = {
  name: 'BatchUpdatePartition', plane: 'control', input: NoInput, errors: batchUpdatePartitionErrors,
}

const cancelDataQualityRuleRecommendationRunErrors = [] as const
export type CancelDataQualityRuleRecommendationRunError = (typeof cancelDataQualityRuleRecommendationRunErrors)[number]
export const CancelDataQualityRuleRecommendationRun: OperationModel<NoInput, undefined, CancelDataQualityRuleRecommendationRunError> = {
  name: 'CancelDataQualityRuleRecommendationRun', plane: 'control', input: NoInput, errors: cancelDataQualityRuleRecommendationRunErrors,
}

const cancelDataQualityRulesetEvaluationRunErrors = [] as const
export type CancelDataQualityRulesetEvaluationRunError = (typeof cancelDataQualityRulesetEvaluationRunErrors)[number]
export const CancelDataQualityRulesetEvaluationRun: OperationModel<NoInput, undefined, CancelDataQualityRulesetEvaluationRunError> = {
  name: 'CancelDataQualityRulesetEvaluationRun', plane: 'control', input: NoInput, errors: cancelDataQualityRulesetEvaluationRunErrors,
}

const cancelMLTaskRunErrors = [] as const
export type CancelMLTaskRunError = (typeof cancelMLTaskRunErrors)[number]
export const CancelMLTaskRun: OperationModel<NoInput, undefined, CancelMLTaskRunError> = {
  name: 'CancelMLTaskRun', plane: 'control', input: NoInput, errors: cancelMLTaskRunErrors,
}

const cancelStatementErrors = [] as const
export type CancelStatementError = (typeof cancelStatementErrors)[number]
export const CancelStatement: OperationModel<NoInput, undefined, CancelStatementError> = {
  name: 'CancelStatement', plane: 'control', input: NoInput, errors: cancelStatementErrors,
}

const checkSchemaVersionValidityErrors = [] as const
export type CheckSchemaVersionValidityError = (typeof checkSchemaVersionValidityErrors)[number]
export const CheckSchemaVersionValidity: OperationModel<NoInput, undefined, CheckSchemaVersionValidityError> = {
  name: 'CheckSchemaVersionValidity', plane: 'control', input: NoInput, errors: checkSchemaVersionValidityErrors,
}

const createBlueprintErrors = [] as const
export type CreateBlueprintError = (typeof createBlueprintErrors)[number]
export const CreateBlueprint: OperationModel<NoInput, undefined, CreateBlueprintError> = {
  name: 'CreateBlueprint', plane: 'control', input: NoInput, errors: createBlueprintErrors,
}

const createCatalogErrors = [] as const
export type CreateCatalogError = (typeof createCatalogErrors)[number]
export const CreateCatalog: OperationModel<NoInput, undefined, CreateCatalogError> = {
  name: 'CreateCatalog', plane: 'control', input: NoInput, errors: createCatalogErrors,
}

const createClassifierErrors = [] as const
export type CreateClassifierError = (typeof createClassifierErrors)[number]
export const CreateClassifier: OperationModel<NoInput, undefined, CreateClassifierError> = {
  name: 'CreateClassifier', plane: 'control', input: NoInput, errors: createClassifierErrors,
}

const createColumnStatisticsTaskSettingsErrors = [] as const
export type CreateColumnStatisticsTaskSettingsError = (typeof createColumnStatisticsTaskSettingsErrors)[number]
export const CreateColumnStatisticsTaskSettings: OperationModel<NoInput, undefined, CreateColumnStatisticsTaskSettingsError> = {
  name: 'CreateColumnStatisticsTaskSettings', plane: 'control', input: NoInput, errors: createColumnStatisticsTaskSettingsErrors,
}

const createConnectionErrors = [] as const
export type CreateConnectionError = (typeof createConnectionErrors)[number]
export const CreateConnection: OperationModel<NoInput, undefined, CreateConnectionError> = {
  name: 'CreateConnection', plane: 'control', input: NoInput, errors: createConnectionErrors,
}

const createCrawlerErrors = [] as const
export type CreateCrawlerError = (typeof createCrawlerErrors)[number]
export const CreateCrawler: OperationModel<NoInput, undefined, CreateCrawlerError> = {
  name: 'CreateCrawler', plane: 'control', input: NoInput, errors: createCrawlerErrors,
}

const createCustomEntityTypeErrors = [] as const
export type CreateCustomEntityTypeError = (typeof createCustomEntityTypeErrors)[number]
export const CreateCustomEntityType: OperationModel<NoInput, undefined, CreateCustomEntityTypeError> = {
  name: 'CreateCustomEntityType', plane: 'control', input: NoInput, errors: createCustomEntityTypeErrors,
}

const createDataQualityEvaluationConfigErrors = [] as const
export type CreateDataQualityEvaluationConfigError = (typeof createDataQualityEvaluationConfigErrors)[number]
export const CreateDataQualityEvaluationConfig: OperationModel<NoInput, undefined, CreateDataQualityEvaluationConfigError> = {
  name: 'CreateDataQualityEvaluationConfig', plane: 'control', input: NoInput, errors: createDataQualityEvaluationConfigErrors,
}

const createDataQualityRulesetErrors = [] as const
export type CreateDataQualityRulesetError = (typeof createDataQualityRulesetErrors)[number]
export const CreateDataQualityRuleset: OperationModel<NoInput, undefined, CreateDataQualityRulesetError> = {
  name: 'CreateDataQualityRuleset', plane: 'control', input: NoInput, errors: createDataQualityRulesetErrors,
}

const createDatabaseErrors = [
  'InvalidInputException', 'AlreadyExistsException', 'ResourceNumberLimitExceededException', 'InternalServiceException',
  'OperationTimeoutException', 'GlueEncryptionException', 'ConcurrentModificationException', 'FederatedResourceAlreadyExistsException',
  'FederationSourceException', 'FederationSourceRetryableException',
] as const
export type CreateDatabaseError = (typeof createDatabaseErrors)[number]
export const CreateDatabase: OperationModel<CreateDatabaseRequest, CreateDatabaseResponse, CreateDatabaseError> = {
  name: 'CreateDatabase', plane: 'control', input: CreateDatabaseRequest, output: CreateDatabaseResponse, errors: createDatabaseErrors,
}

const createDevEndpointErrors = [] as const
export type CreateDevEndpointError = (typeof createDevEndpointErrors)[number]
export const CreateDevEndpoint: OperationModel<NoInput, undefined, CreateDevEndpointError> = {
  name: 'CreateDevEndpoint', plane: 'control', input: NoInput, errors: createDevEndpointErrors,
}

const createGlossaryErrors = [] as const
export type CreateGlossaryError = (typeof createGlossaryErrors)[number]
export const CreateGlossary: OperationModel<NoInput, undefined, CreateGlossaryError> = {
  name: 'CreateGlossary', plane: 'control', input: NoInput, errors: createGlossaryErrors,
}

const createGlossaryTermErrors = [] as const
export type CreateGlossaryTermError = (typeof createGlossaryTermErrors)[number]
export const CreateGlossaryTerm: OperationModel<NoInput, undefined, CreateGlossaryTermError> = {
  name: 'CreateGlossaryTerm', plane: 'control', input: NoInput, errors: createGlossaryTermErrors,
}

const createGlueIdentityCenterConfigurationErrors = [] as const
export type CreateGlueIdentityCenterConfigurationError = (typeof createGlueIdentityCenterConfigurationErrors)[number]
export const CreateGlueIdentityCenterConfiguration: OperationModel<NoInput, undefined, CreateGlueIdentityCenterConfigurationError> = {
  name: 'CreateGlueIdentityCenterConfiguration', plane: 'control', input: NoInput, errors: createGlueIdentityCenterConfigurationErrors,
}

const createIntegrationErrors = [] as const
export type CreateIntegrationError = (typeof createIntegrationErrors)[number]
export const CreateIntegration: OperationModel<NoInput, undefined, CreateIntegrationError> = {
  name: 'CreateIntegration', plane: 'control', input: NoInput, errors: createIntegrationErrors,
}

const createIntegrationResourcePropertyErrors = [] as const
export type CreateIntegrationResourcePropertyError = (typeof createIntegrationResourcePropertyErrors)[number]
export const CreateIntegrationResourceProperty: OperationModel<NoInput, undefined, CreateIntegrationResourcePropertyError> = {
  name: 'CreateIntegrationResourceProperty', plane: 'control', input: NoInput, errors: createIntegrationResourcePropertyErrors,
}

const createIntegrationTablePropertiesErrors = [] as const
export type CreateIntegrationTablePropertiesError = (typeof createIntegrationTablePropertiesErrors)[number]
export const CreateIntegrationTableProperties: OperationModel<NoInput, undefined, CreateIntegrationTablePropertiesError> = {
  name: 'CreateIntegrationTableProperties', plane: 'control', input: NoInput, errors: createIntegrationTablePropertiesErrors,
}

const createJobErrors = [] as const
export type CreateJobError = (typeof createJobErrors)[number]
export const CreateJob: OperationModel<NoInput, undefined, CreateJobError> = { name: 'CreateJob', plane: 'control', input: NoInput, errors: createJobErrors }

const createMLTransformErrors = [] as const
export type CreateMLTransformError = (typeof createMLTransformErrors)[number]
export const CreateMLTransform: OperationModel<NoInput, undefined, CreateMLTransformError> = {
  name: 'CreateMLTransform', plane: 'control', input: NoInput, errors: createMLTransformErrors,
}

const createPartitionErrors = [
  'InvalidInputException', 'AlreadyExistsException', 'ResourceNumberLimitExceededException', 'InternalServiceException',
  'EntityNotFoundException', 'OperationTimeoutException', 'GlueEncryptionException',
] as const
export type CreatePartitionError = (typeof createPartitionErrors)[number]
export const CreatePartition: OperationModel<CreatePartitionRequest, CreatePartitionResponse, CreatePartitionError> = {
  name: 'CreatePartition', plane: 'control', input: CreatePartitionRequest, output: CreatePartitionResponse, errors: createPartitionErrors,
}

const createPartitionIndexErrors = [] as const
export type CreatePartitionIndexError = (typeof createPartitionIndexErrors)[number]
export const CreatePartitionIndex: OperationModel<NoInput, undefined, CreatePartitionIndexError> = {
  name: 'CreatePartitionIndex', plane: 'control', input: NoInput, errors: createPartitionIndexErrors,
}

const createRegistryErrors = [] as const
export type CreateRegistryError = (typeof createRegistryErrors)[number]
export const CreateRegistry: OperationModel<NoInput, undefined, CreateRegistryError> = {
  name: 'CreateRegistry', plane: 'control', input: NoInput, errors: createRegistryErrors,
}

const createSchemaErrors = [] as const
export type CreateSchemaError = (typeof createSchemaErrors)[number]
export const CreateSchema: OperationModel<NoInput, undefined, CreateSchemaError> = {
  name: 'CreateSchema', plane: 'control', input: NoInput, errors: createSchemaErrors,
}

const createScriptErrors = [] as const
export type CreateScriptError = (typeof createScriptErrors)[number]
export const CreateScript: OperationModel<NoInput, undefined, CreateScriptError> = {
  name: 'CreateScript', plane: 'control', input: NoInput, errors: createScriptErrors,
}

const createSecurityConfigurationErrors = [] as const
export type CreateSecurityConfigurationError = (typeof createSecurityConfigurationErrors)[number]
export const CreateSecurityConfiguration: OperationModel<NoInput, undefined, CreateSecurityConfigurationError> = {
  name: 'CreateSecurityConfiguration', plane: 'control', input: NoInput, errors: createSecurityConfigurationErrors,
}

const createSessionErrors = [] as const
export type CreateSessionError = (typeof createSessionErrors)[number]
export const CreateSession: OperationModel<NoInput, undefined, CreateSessionError> = {
  name: 'CreateSession', plane: 'control', input: NoInput, errors: createSessionErrors,
}

const createTableErrors = [
  'AlreadyExistsException', 'InvalidInputException', 'EntityNotFoundException', 'ResourceNumberLimitExceededException',
  'InternalServiceException', 'OperationTimeoutException', 'GlueEncryptionException', 'ConcurrentModificationException',
  'ResourceNotReadyException', 'FederationSourceException', 'FederationSourceRetryableException',
] as const
export type CreateTableError = (typeof createTableErrors)[number]
export const CreateTable: OperationModel<CreateTableRequest, CreateTableResponse, CreateTableError> = {
  name: 'CreateTable', plane: 'control', input: CreateTableRequest, output: CreateTableResponse, errors: createTableErrors,
}

const createTableOptimizerErrors = [] as const
export type CreateTableOptimizerError = (typeof createTableOptimizerErrors)[number]
export const CreateTableOptimizer: OperationModel<NoInput, undefined, CreateTableOptimizerError> = {
  name: 'CreateTableOptimizer', plane: 'control', input: NoInput, errors: createTableOptimizerErrors,
}

const createTriggerErrors = [] as const
export type CreateTriggerError = (typeof createTriggerErrors)[number]
export const CreateTrigger: OperationModel<NoInput, undefined, CreateTriggerError> = {
  name: 'CreateTrigger', plane: 'control', input: NoInput, errors: createTriggerErrors,
}

const createUsageProfileErrors = [] as const
export type CreateUsageProfileError = (typeof createUsageProfileErrors)[number]
export const CreateUsageProfile: OperationModel<NoInput, undefined, CreateUsageProfileError> = {
  name: 'CreateUsageProfile', plane: 'control', input: NoInput, errors: createUsageProfileErrors,
}

const createUserDefinedFunctionErrors = [] as const
export type CreateUserDefinedFunctionError = (typeof createUserDefinedFunctionErrors)[number]
export const CreateUserDefinedFunction: OperationModel<NoInput, undefined, CreateUserDefinedFunctionError> = {
  name: 'CreateUserDefinedFunction', plane: 'control', input: NoInput, errors: createUserDefinedFunctionErrors,
}

const createWorkflowErrors = [] as const
export type CreateWorkflowError = (typeof createWorkflowErrors)[number]
export const CreateWorkflow: OperationModel<NoInput, undefined, CreateWorkflowError> = {
  name: 'CreateWorkflow', plane: 'control', input: NoInput, errors: createWorkflowErrors,
}

const deleteAssetErrors = [] as const
export type DeleteAssetError = (typeof deleteAssetErrors)[number]
export const DeleteAsset: OperationModel<NoInput, undefined, DeleteAssetError> = {
  name: 'DeleteAsset', plane: 'control', input: NoInput, errors: deleteAssetErrors,
}

const deleteAssetTypeErrors = [] as const
export type DeleteAssetTypeError = (typeof deleteAssetTypeErrors)[number]
export const DeleteAssetType: OperationModel<NoInput, undefined, DeleteAssetTypeError> = {
  name: 'DeleteAssetType', plane: 'control', input: NoInput, errors: deleteAssetTypeErrors,
}

const deleteAttachmentErrors = [] as const
export type DeleteAttachmentError = (typeof deleteAttachmentErrors)[number]
export const DeleteAttachment: OperationModel<NoInput, undefined, DeleteAttachmentError> = {
  name: 'DeleteAttachment', plane: 'control', input: NoInput, errors: deleteAttachmentErrors,
}

const deleteBlueprintErrors = [] as const
export type DeleteBlueprintError = (typeof deleteBlueprintErrors)[number]
export const DeleteBlueprint: OperationModel<NoInput, undefined, DeleteBlueprintError> = {
  name: 'DeleteBlueprint', plane: 'control', input: NoInput, errors: deleteBlueprintErrors,
}

const deleteCatalogErrors = [] as const
export type DeleteCatalogError = (typeof deleteCatalogErrors)[number]
export const DeleteCatalog: OperationModel<NoInput, undefined, DeleteCatalogError> = {
  name: 'DeleteCatalog', plane: 'control', input: NoInput, errors: deleteCatalogErrors,
}

const deleteClassifierErrors = [] as const
export type DeleteClassifierError = (typeof deleteClassifierErrors)[number]
export const DeleteClassifier: OperationModel<NoInput, undefined, DeleteClassifierError> = {
  name: 'DeleteClassifier', plane: 'control', input: NoInput, errors: deleteClassifierErrors,
}

const deleteColumnStatisticsForPartitionErrors = [] as const
export type DeleteColumnStatisticsForPartitionError = (typeof deleteColumnStatisticsForPartitionErrors)[number]
export const DeleteColumnStatisticsForPartition: OperationModel<NoInput, undefined, DeleteColumnStatisticsForPartitionError> = {
  name: 'DeleteColumnStatisticsForPartition', plane: 'control', input: NoInput, errors: deleteColumnStatisticsForPartitionErrors,
}

const deleteColumnStatisticsForTableErrors = [] as const
export type DeleteColumnStatisticsForTableError = (typeof deleteColumnStatisticsForTableErrors)[number]
export const DeleteColumnStatisticsForTable: OperationModel<NoInput, undefined, DeleteColumnStatisticsForTableError> = {
  name: 'DeleteColumnStatisticsForTable', plane: 'control', input: NoInput, errors: deleteColumnStatisticsForTableErrors,
}

const deleteColumnStatisticsTaskSettingsErrors = [] as const
export type DeleteColumnStatisticsTaskSettingsError = (typeof deleteColumnStatisticsTaskSettingsErrors)[number]
export const DeleteColumnStatisticsTaskSettings: OperationModel<NoInput, undefined, DeleteColumnStatisticsTaskSettingsError> = {
  name: 'DeleteColumnStatisticsTaskSettings', plane: 'control', input: NoInput, errors: deleteColumnStatisticsTaskSettingsErrors,
}

const deleteConnectionErrors = [] as const
export type DeleteConnectionError = (typeof deleteConnectionErrors)[number]
export const DeleteConnection: OperationModel<NoInput, undefined, DeleteConnectionError> = {
  name: 'DeleteConnection', plane: 'control', input: NoInput, errors: deleteConnectionErrors,
}

const deleteConnectionTypeErrors = [] as const
export type DeleteConnectionTypeError = (typeof deleteConnectionTypeErrors)[number]
export const DeleteConnectionType: OperationModel<NoInput, undefined, DeleteConnectionTypeError> = {
  name: 'DeleteConnectionType', plane: 'control', input: NoInput, errors: deleteConnectionTypeErrors,
}

const deleteCrawlerErrors = [] as const
export type DeleteCrawlerError = (typeof deleteCrawlerErrors)[number]
export const DeleteCrawler: OperationModel<NoInput, undefined, DeleteCrawlerError> = {
  name: 'DeleteCrawler', plane: 'control', input: NoInput, errors: deleteCrawlerErrors,
}

const deleteCustomEntityTypeErrors = [] as const
export type DeleteCustomEntityTypeError = (typeof deleteCustomEntityTypeErrors)[number]
export const DeleteCustomEntityType: OperationModel<NoInput, undefined, DeleteCustomEntityTypeError> = {
  name: 'DeleteCustomEntityType', plane: 'control', input: NoInput, errors: deleteCustomEntityTypeErrors,
}

const deleteDataQualityEvaluationConfigErrors = [] as const
export type DeleteDataQualityEvaluationConfigError = (typeof deleteDataQualityEvaluationConfigErrors)[number]
export const DeleteDataQualityEvaluationConfig: OperationModel<NoInput, undefined, DeleteDataQualityEvaluationConfigError> = {
  name: 'DeleteDataQualityEvaluationConfig', plane: 'control', input: NoInput, errors: deleteDataQualityEvaluationConfigErrors,
}

const deleteDataQualityRulesetErrors = [] as const
export type DeleteDataQualityRulesetError = (typeof deleteDataQualityRulesetErrors)[number]
export const DeleteDataQualityRuleset: OperationModel<NoInput, undefined, DeleteDataQualityRulesetError> = {
  name: 'DeleteDataQualityRuleset', plane: 'control', input: NoInput, errors: deleteDataQualityRulesetErrors,
}

const deleteDatabaseErrors = [
  'EntityNotFoundException', 'InvalidInputException', 'InternalServiceException', 'OperationTimeoutException',
  'ConcurrentModificationException', 'FederationSourceException', 'FederationSourceRetryableException',
] as const
export type DeleteDatabaseError = (typeof deleteDatabaseErrors)[number]
export const DeleteDatabase: OperationModel<DeleteDatabaseRequest, DeleteDatabaseResponse, DeleteDatabaseError> = {
  name: 'DeleteDatabase', plane: 'control', input: DeleteDatabaseRequest, output: DeleteDatabaseResponse, errors: deleteDatabaseErrors,
}

const deleteDevEndpointErrors = [] as const
export type DeleteDevEndpointError = (typeof deleteDevEndpointErrors)[number]
export const DeleteDevEndpoint: OperationModel<NoInput, undefined, DeleteDevEndpointError> = {
  name: 'DeleteDevEndpoint', plane: 'control', input: NoInput, errors: deleteDevEndpointErrors,
}

const deleteFormTypeErrors = [] as const
export type DeleteFormTypeError = (typeof deleteFormTypeErrors)[number]
export const DeleteFormType: OperationModel<NoInput, undefined, DeleteFormTypeError> = {
  name: 'DeleteFormType', plane: 'control', input: NoInput, errors: deleteFormTypeErrors,
}

const deleteGlossaryErrors = [] as const
export type DeleteGlossaryError = (typeof deleteGlossaryErrors)[number]
export const DeleteGlossary: OperationModel<NoInput, undefined, DeleteGlossaryError> = {
  name: 'DeleteGlossary', plane: 'control', input: NoInput, errors: deleteGlossaryErrors,
}

const deleteGlossaryTermErrors = [] as const
export type DeleteGlossaryTermError = (typeof deleteGlossaryTermErrors)[number]
export const DeleteGlossaryTerm: OperationModel<NoInput, undefined, DeleteGlossaryTermError> = {
  name: 'DeleteGlossaryTerm', plane: 'control', input: NoInput, errors: deleteGlossaryTermErrors,
}

const deleteGlueIdentityCenterConfigurationErrors = [] as const
export type DeleteGlueIdentityCenterConfigurationError = (typeof deleteGlueIdentityCenterConfigurationErrors)[number]
export const DeleteGlueIdentityCenterConfiguration: OperationModel<NoInput, undefined, DeleteGlueIdentityCenterConfigurationError> = {
  name: 'DeleteGlueIdentityCenterConfiguration', plane: 'control', input: NoInput, errors: deleteGlueIdentityCenterConfigurationErrors,
}

const deleteIntegrationErrors = [] as const
export type DeleteIntegrationError = (typeof deleteIntegrationErrors)[number]
export const DeleteIntegration: OperationModel<NoInput, undefined, DeleteIntegrationError> = {
  name: 'DeleteIntegration', plane: 'control', input: NoInput, errors: deleteIntegrationErrors,
}

const deleteIntegrationResourcePropertyErrors = [] as const
export type DeleteIntegrationResourcePropertyError = (typeof deleteIntegrationResourcePropertyErrors)[number]
export const DeleteIntegrationResourceProperty: OperationModel<NoInput, undefined, DeleteIntegrationResourcePropertyError> = {
  name: 'DeleteIntegrationResourceProperty', plane: 'control', input: NoInput, errors: deleteIntegrationResourcePropertyErrors,
}

const deleteIntegrationTablePropertiesErrors = [] as const
export type DeleteIntegrationTablePropertiesError = (typeof deleteIntegrationTablePropertiesErrors)[number]
export const DeleteIntegrationTableProperties: OperationModel<NoInput, undefined, DeleteIntegrationTablePropertiesError> = {
  name: 'DeleteIntegrationTableProperties', plane: 'control', input: NoInput, errors: deleteIntegrationTablePropertiesErrors,
}

const deleteJobErrors = [] as const
export type DeleteJobError = (typeof deleteJobErrors)[number]
export const DeleteJob: OperationModel<NoInput, undefined, DeleteJobError> = { name: 'DeleteJob', plane: 'control', input: NoInput, errors: deleteJobErrors }

const deleteMLTransformErrors = [] as const
export type DeleteMLTransformError = (typeof deleteMLTransformErrors)[number]
export const DeleteMLTransform: OperationModel<NoInput, undefined, DeleteMLTransformError> = {
  name: 'DeleteMLTransform', plane: 'control', input: NoInput, errors: deleteMLTransformErrors,
}

const deletePartitionErrors = [
  'EntityNotFoundException', 'InvalidInputException', 'InternalServiceException', 'OperationTimeoutException',
] as const
export type DeletePartitionError = (typeof deletePartitionErrors)[number]
export const DeletePartition: OperationModel<DeletePartitionRequest, DeletePartitionResponse, DeletePartitionError> = {
  name: 'DeletePartition', plane: 'control', input: DeletePartitionRequest, output: DeletePartitionResponse, errors: deletePartitionErrors,
}

const deletePartitionIndexErrors = [] as const
export type DeletePartitionIndexError = (typeof deletePartitionIndexErrors)[number]
export const DeletePartitionIndex: OperationModel<NoInput, undefined, DeletePartitionIndexError> = {
  name: 'DeletePartitionIndex', plane: 'control', input: NoInput, errors: deletePartitionIndexErrors,
}

const deleteRegistryErrors = [] as const
export type DeleteRegistryError = (typeof deleteRegistryErrors)[number]
export const DeleteRegistry: OperationModel<NoInput, undefined, DeleteRegistryError> = {
  name: 'DeleteRegistry', plane: 'control', input: NoInput, errors: deleteRegistryErrors,
}

const deleteResourcePolicyErrors = [] as const
export type DeleteResourcePolicyError = (typeof deleteResourcePolicyErrors)[number]
export const DeleteResourcePolicy: OperationModel<NoInput, undefined, DeleteResourcePolicyError> = {
  name: 'DeleteResourcePolicy', plane: 'control', input: NoInput, errors: deleteResourcePolicyErrors,
}

const deleteSchemaErrors = [] as const
export type DeleteSchemaError = (typeof deleteSchemaErrors)[number]
export const DeleteSchema: OperationModel<NoInput, undefined, DeleteSchemaError> = {
  name: 'DeleteSchema', plane: 'control', input: NoInput, errors: deleteSchemaErrors,
}

const deleteSchemaVersionsErrors = [] as const
export type DeleteSchemaVersionsError = (typeof deleteSchemaVersionsErrors)[number]
export const DeleteSchemaVersions: OperationModel<NoInput, undefined, DeleteSchemaVersionsError> = {
  name: 'DeleteSchemaVersions', plane: 'control', input: NoInput, errors: deleteSchemaVersionsErrors,
}

const deleteSecurityConfigurationErrors = [] as const
export type DeleteSecurityConfigurationError = (typeof deleteSecurityConfigurationErrors)[number]
export const DeleteSecurityConfiguration: OperationModel<NoInput, undefined, DeleteSecurityConfigurationError> = {
  name: 'DeleteSecurityConfiguration', plane: 'control', input: NoInput, errors: deleteSecurityConfigurationErrors,
}

const deleteSessionErrors = [] as const
export type DeleteSessionError = (typeof deleteSessionErrors)[number]
export const DeleteSession: OperationModel<NoInput, undefined, DeleteSessionError> = {
  name: 'DeleteSession', plane: 'control', input: NoInput, errors: deleteSessionErrors,
}

const deleteTableErrors = [
  'EntityNotFoundException', 'InvalidInputException', 'InternalServiceException', 'OperationTimeoutException',
  'ConcurrentModificationException', 'ResourceNotReadyException', 'FederationSourceException', 'FederationSourceRetryableException',
] as const
export type DeleteTableError = (typeof deleteTableErrors)[number]
export const DeleteTable: OperationModel<DeleteTableRequest, DeleteTableResponse, DeleteTableError> = {
  name: 'DeleteTable', plane: 'control', input: DeleteTableRequest, output: DeleteTableResponse, errors: deleteTableErrors,
}

const deleteTableOptimizerErrors = [] as const
export type DeleteTableOptimizerError = (typeof deleteTableOptimizerErrors)[number]
export const DeleteTableOptimizer: OperationModel<NoInput, undefined, DeleteTableOptimizerError> = {
  name: 'DeleteTableOptimizer', plane: 'control', input: NoInput, errors: deleteTableOptimizerErrors,
}

const deleteTableVersionErrors = [] as const
export type DeleteTableVersionError = (typeof deleteTableVersionErrors)[number]
export const DeleteTableVersion: OperationModel<NoInput, undefined, DeleteTableVersionError> = {
  name: 'DeleteTableVersion', plane: 'control', input: NoInput, errors: deleteTableVersionErrors,
}

const deleteTriggerErrors = [] as const
export type DeleteTriggerError = (typeof deleteTriggerErrors)[number]
export const DeleteTrigger: OperationModel<NoInput, undefined, DeleteTriggerError> = {
  name: 'DeleteTrigger', plane: 'control', input: NoInput, errors: deleteTriggerErrors,
}

const deleteUsageProfileErrors = [] as const
export type DeleteUsageProfileError = (typeof deleteUsageProfileErrors)[number]
export const DeleteUsageProfile: OperationModel<NoInput, undefined, DeleteUsageProfileError> = {
  name: 'DeleteUsageProfile', plane: 'control', input: NoInput, errors: deleteUsageProfileErrors,
}

const deleteUserDefinedFunctionErrors = [] as const
export type DeleteUserDefinedFunctionError = (typeof deleteUserDefinedFunctionErrors)[number]
export const DeleteUserDefinedFunction: OperationModel<NoInput, undefined, DeleteUserDefinedFunctionError> = {
  name: 'DeleteUserDefinedFunction', plane: 'control', input: NoInput, errors: deleteUserDefinedFunctionErrors,
}

const deleteWorkflowErrors = [] as const
export type DeleteWorkflowError = (typeof deleteWorkflowErrors)[number]
export const DeleteWorkflow: OperationModel<NoInput, undefined, DeleteWorkflowError> = {
  name: 'DeleteWorkflow', plane: 'control', input: NoInput, errors: deleteWorkflowErrors,
}

const describeConnectionTypeErrors = [] as const
export type DescribeConnectionTypeError = (typeof describeConnectionTypeErrors)[number]
export const DescribeConnectionType: OperationModel<NoInput, undefined, DescribeConnectionTypeError> = {
  name: 'DescribeConnectionType', plane: 'control', input: NoInput, errors: describeConnectionTypeErrors,
}

const describeEntityErrors = [] as const
export type DescribeEntityError = (typeof describeEntityErrors)[number]
export const DescribeEntity: OperationModel<NoInput, undefined, DescribeEntityError> = {
  name: 'DescribeEntity', plane: 'control', input: NoInput, errors: describeEntityErrors,
}

const describeInboundIntegrationsErrors = [] as const
export type DescribeInboundIntegrationsError = (typeof describeInboundIntegrationsErrors)[number]
export const DescribeInboundIntegrations: OperationModel<NoInput, undefined, DescribeInboundIntegrationsError> = {
  name: 'DescribeInboundIntegrations', plane: 'control', input: NoInput, errors: describeInboundIntegrationsErrors,
}

const describeIntegrationsErrors = [] as const
export type DescribeIntegrationsError = (typeof describeIntegrationsErrors)[number]
export const DescribeIntegrations: OperationModel<NoInput, undefined, DescribeIntegrationsError> = {
  name: 'DescribeIntegrations', plane: 'control', input: NoInput, errors: describeIntegrationsErrors,
}

const disassociateGlossaryTermsErrors = [] as const
export type DisassociateGlossaryTermsError = (typeof disassociateGlossaryTermsErrors)[number]
export const DisassociateGlossaryTerms: OperationModel<NoInput, undefined, DisassociateGlossaryTermsError> = {
  name: 'DisassociateGlossaryTerms', plane: 'control', input: NoInput, errors: disassociateGlossaryTermsErrors,
}

const getAssetErrors = [] as const
export type GetAssetError = (typeof getAssetErrors)[number]
export const GetAsset: OperationModel<NoInput, undefined, GetAssetError> = { name: 'GetAsset', plane: 'control', input: NoInput, errors: getAssetErrors }

const getAssetTypeErrors = [] as const
export type GetAssetTypeError = (typeof getAssetTypeErrors)[number]
export const GetAssetType: OperationModel<NoInput, undefined, GetAssetTypeError> = {
  name: 'GetAssetType', plane: 'control', input: NoInput, errors: getAssetTypeErrors,
}

const getBlueprintErrors = [] as const
export type GetBlueprintError = (typeof getBlueprintErrors)[number]
export const GetBlueprint: OperationModel<NoInput, undefined, GetBlueprintError> = {
  name: 'GetBlueprint', plane: 'control', input: NoInput, errors: getBlueprintErrors,
}

const getBlueprintRunErrors = [] as const
export type GetBlueprintRunError = (typeof getBlueprintRunErrors)[number]
export const GetBlueprintRun: OperationModel<NoInput, undefined, GetBlueprintRunError> = {
  name: 'GetBlueprintRun', plane: 'control', input: NoInput, errors: getBlueprintRunErrors,
}

const getBlueprintRunsErrors = [] as const
export type GetBlueprintRunsError = (typeof getBlueprintRunsErrors)[number]
export const GetBlueprintRuns: OperationModel<NoInput, undefined, GetBlueprintRunsError> = {
  name: 'GetBlueprintRuns', plane: 'control', input: NoInput, errors: getBlueprintRunsErrors,
}

const getCatalogErrors = [] as const
export type GetCatalogError = (typeof getCatalogErrors)[number]
export const GetCatalog: OperationModel<NoInput, undefined, GetCatalogError> = {
  name: 'GetCatalog', plane: 'control', input: NoInput, errors: getCatalogErrors,
}

const getCatalogImportStatusErrors = [] as const
export type GetCatalogImportStatusError = (typeof getCatalogImportStatusErrors)[number]
export const GetCatalogImportStatus: OperationModel<NoInput, undefined, GetCatalogImportStatusError> = {
  name: 'GetCatalogImportStatus', plane: 'control', input: NoInput, errors: getCatalogImportStatusErrors,
}

const getCatalogsErrors = [] as const
export type GetCatalogsError = (typeof getCatalogsErrors)[number]
export const GetCatalogs: OperationModel<NoInput, undefined, GetCatalogsError> = {
  name: 'GetCatalogs', plane: 'control', input: NoInput, errors: getCatalogsErrors,
}

const getClassifierErrors = [] as const
export type GetClassifierError = (typeof getClassifierErrors)[number]
export const GetClassifier: OperationModel<NoInput, undefined, GetClassifierError> = {
  name: 'GetClassifier', plane: 'control', input: NoInput, errors: getClassifierErrors,
}

const getClassifiersErrors = [] as const
export type GetClassifiersError = (typeof getClassifiersErrors)[number]
export const GetClassifiers: OperationModel<NoInput, undefined, GetClassifiersError> = {
  name: 'GetClassifiers', plane: 'control', input: NoInput, errors: getClassifiersErrors,
}

const getColumnStatisticsForPartitionErrors = [] as const
export type GetColumnStatisticsForPartitionError = (typeof getColumnStatisticsForPartitionErrors)[number]
export const GetColumnStatisticsForPartition: OperationModel<NoInput, undefined, GetColumnStatisticsForPartitionError> = {
  name: 'GetColumnStatisticsForPartition', plane: 'control', input: NoInput, errors: getColumnStatisticsForPartitionErrors,
}

const getColumnStatisticsForTableErrors = [] as const
export type GetColumnStatisticsForTableError = (typeof getColumnStatisticsForTableErrors)[number]
export const GetColumnStatisticsForTable: OperationModel<NoInput, undefined, GetColumnStatisticsForTableError> = {
  name: 'GetColumnStatisticsForTable', plane: 'control', input: NoInput, errors: getColumnStatisticsForTableErrors,
}

const getColumnStatisticsTaskRunErrors = [] as const
export type GetColumnStatisticsTaskRunError = (typeof getColumnStatisticsTaskRunErrors)[number]
export const GetColumnStatisticsTaskRun: OperationModel<NoInput, undefined, GetColumnStatisticsTaskRunError> = {
  name: 'GetColumnStatisticsTaskRun', plane: 'control', input: NoInput, errors: getColumnStatisticsTaskRunErrors,
}

const getColumnStatisticsTaskRunsErrors = [] as const
export type GetColumnStatisticsTaskRunsError = (typeof getColumnStatisticsTaskRunsErrors)[number]
export const GetColumnStatisticsTaskRuns: OperationModel<NoInput, undefined, GetColumnStatisticsTaskRunsError> = {
  name: 'GetColumnStatisticsTaskRuns', plane: 'control', input: NoInput, errors: getColumnStatisticsTaskRunsErrors,
}

const getColumnStatisticsTaskSettingsErrors = [] as const
export type GetColumnStatisticsTaskSettingsError = (typeof getColumnStatisticsTaskSettingsErrors)[number]
export const GetColumnStatisticsTaskSettings: OperationModel<NoInput, undefined, GetColumnStatisticsTaskSettingsError> = {
  name: 'GetColumnStatisticsTaskSettings', plane: 'control', input: NoInput, errors: getColumnStatisticsTaskSettingsErrors,
}

const getConnectionErrors = [] as const
export type GetConnectionError = (typeof getConnectionErrors)[number]
export const GetConnection: OperationModel<NoInput, undefined, GetConnectionError> = {
  name: 'GetConnection', plane: 'control', input: NoInput, errors: getConnectionErrors,
}

const getConnectionsErrors = [] as const
export type GetConnectionsError = (typeof getConnectionsErrors)[number]
export const GetConnections: OperationModel<NoInput, undefined, GetConnectionsError> = {
  name: 'GetConnections', plane: 'control', input: NoInput, errors: getConnectionsErrors,
}

const getCrawlerErrors = [] as const
export type GetCrawlerError = (typeof getCrawlerErrors)[number]
export const GetCrawler: OperationModel<NoInput, undefined, GetCrawlerError> = {
  name: 'GetCrawler', plane: 'control', input: NoInput, errors: getCrawlerErrors,
}

const getCrawlerMetricsErrors = [] as const
export type GetCrawlerMetricsError = (typeof getCrawlerMetricsErrors)[number]
export const GetCrawlerMetrics: OperationModel<NoInput, undefined, GetCrawlerMetricsError> = {
  name: 'GetCrawlerMetrics', plane: 'control', input: NoInput, errors: getCrawlerMetricsErrors,
}

const getCrawlersErrors = [] as const
export type GetCrawlersError = (typeof getCrawlersErrors)[number]
export const GetCrawlers: OperationModel<NoInput, undefined, GetCrawlersError> = {
  name: 'GetCrawlers', plane: 'control', input: NoInput, errors: getCrawlersErrors,
}

const getCustomEntityTypeErrors = [] as const
export type GetCustomEntityTypeError = (typeof getCustomEntityTypeErrors)[number]
export const GetCustomEntityType: OperationModel<NoInput, undefined, GetCustomEntityTypeError> = {
  name: 'GetCustomEntityType', plane: 'control', input: NoInput, errors: getCustomEntityTypeErrors,
}

const getDashboardUrlErrors = [] as const
export type GetDashboardUrlError = (typeof getDashboardUrlErrors)[number]
export const GetDashboardUrl: OperationModel<NoInput, undefined, GetDashboardUrlError> = {
  name: 'GetDashboardUrl', plane: 'control', input: NoInput, errors: getDashboardUrlErrors,
}

const getDataCatalogEncryptionSettingsErrors = [] as const
export type GetDataCatalogEncryptionSettingsError = (typeof getDataCatalogEncryptionSettingsErrors)[number]
export const GetDataCatalogEncryptionSettings: OperationModel<NoInput, undefined, GetDataCatalogEncryptionSettingsError> = {
  name: 'GetDataCatalogEncryptionSettings', plane: 'control', input: NoInput, errors: getDataCatalogEncryptionSettingsErrors,
}

const getDataCatalogExportConfigurationErrors = [] as const
export type GetDataCatalogExportConfigurationError = (typeof getDataCatalogExportConfigurationErrors)[number]
export const GetDataCatalogExportConfiguration: OperationModel<NoInput, undefined, GetDataCatalogExportConfigurationError> = {
  name: 'GetDataCatalogExportConfiguration', plane: 'control', input: NoInput, errors: getDataCatalogExportConfigurationErrors,
}

const getDataQualityEvaluationConfigErrors = [] as const
export type GetDataQualityEvaluationConfigError = (typeof getDataQualityEvaluationConfigErrors)[number]
export const GetDataQualityEvaluationConfig: OperationModel<NoInput, undefined, GetDataQualityEvaluationConfigError> = {
  name: 'GetDataQualityEvaluationConfig', plane: 'control', input: NoInput, errors: getDataQualityEvaluationConfigErrors,
}

const getDataQualityModelErrors = [] as const
export type GetDataQualityModelError = (typeof getDataQualityModelErrors)[number]
export const GetDataQualityModel: OperationModel<NoInput, undefined, GetDataQualityModelError> = {
  name: 'GetDataQualityModel', plane: 'control', input: NoInput, errors: getDataQualityModelErrors,
}

const getDataQualityModelResultErrors = [] as const
export type GetDataQualityModelResultError = (typeof getDataQualityModelResultErrors)[number]
export const GetDataQualityModelResult: OperationModel<NoInput, undefined, GetDataQualityModelResultError> = {
  name: 'GetDataQualityModelResult', plane: 'control', input: NoInput, errors: getDataQualityModelResultErrors,
}

const getDataQualityResultErrors = [] as const
export type GetDataQualityResultError = (typeof getDataQualityResultErrors)[number]
export const GetDataQualityResult: OperationModel<NoInput, undefined, GetDataQualityResultError> = {
  name: 'GetDataQualityResult', plane: 'control', input: NoInput, errors: getDataQualityResultErrors,
}

const getDataQualityResultV2Errors = [] as const
export type GetDataQualityResultV2Error = (typeof getDataQualityResultV2Errors)[number]
export const GetDataQualityResultV2: OperationModel<NoInput, undefined, GetDataQualityResultV2Error> = {
  name: 'GetDataQualityResultV2', plane: 'control', input: NoInput, errors: getDataQualityResultV2Errors,
}

const getDataQualityRuleRecommendationRunErrors = [] as const
export type GetDataQualityRuleRecommendationRunError = (typeof getDataQualityRuleRecommendationRunErrors)[number]
export const GetDataQualityRuleRecommendationRun: OperationModel<NoInput, undefined, GetDataQualityRuleRecommendationRunError> = {
  name: 'GetDataQualityRuleRecommendationRun', plane: 'control', input: NoInput, errors: getDataQualityRuleRecommendationRunErrors,
}

const getDataQualityRulesetErrors = [] as const
export type GetDataQualityRulesetError = (typeof getDataQualityRulesetErrors)[number]
export const GetDataQualityRuleset: OperationModel<NoInput, undefined, GetDataQualityRulesetError> = {
  name: 'GetDataQualityRuleset', plane: 'control', input: NoInput, errors: getDataQualityRulesetErrors,
}

const getDataQualityRulesetEvaluationRunErrors = [] as const
export type GetDataQualityRulesetEvaluationRunError = (typeof getDataQualityRulesetEvaluationRunErrors)[number]
export const GetDataQualityRulesetEvaluationRun: OperationModel<NoInput, undefined, GetDataQualityRulesetEvaluationRunError> = {
  name: 'GetDataQualityRulesetEvaluationRun', plane: 'control', input: NoInput, errors: getDataQualityRulesetEvaluationRunErrors,
}

const getDatabaseErrors = [
  'InvalidInputException', 'EntityNotFoundException', 'InternalServiceException', 'OperationTimeoutException', 'GlueEncryptionException',
  'FederationSourceException', 'FederationSourceRetryableException',
] as const
export type GetDatabaseError = (typeof getDatabaseErrors)[number]
export const GetDatabase: OperationModel<GetDatabaseRequest, GetDatabaseResponse, GetDatabaseError> = {
  name: 'GetDatabase', plane: 'control', input: GetDatabaseRequest, output: GetDatabaseResponse, errors: getDatabaseErrors,
}

const getDatabasesErrors = [
  'InvalidInputException', 'InternalServiceException', 'OperationTimeoutException', 'GlueEncryptionException', 'EntityNotFoundException',
  'FederationSourceException', 'FederationSourceRetryableException',
] as const
export type GetDatabasesError = (typeof getDatabasesErrors)[number]
export const GetDatabases: OperationModel<GetDatabasesRequest, GetDatabasesResponse, GetDatabasesError> = {
  name: 'GetDatabases', plane: 'control', input: GetDatabasesRequest, output: GetDatabasesResponse, errors: getDatabasesErrors,
}

const getDataflowGraphErrors = [] as const
export type GetDataflowGraphError = (typeof getDataflowGraphErrors)[number]
export const GetDataflowGraph: OperationModel<NoInput, undefined, GetDataflowGraphError> = {
  name: 'GetDataflowGraph', plane: 'control', input: NoInput, errors: getDataflowGraphErrors,
}

const getDevEndpointErrors = [] as const
export type GetDevEndpointError = (typeof getDevEndpointErrors)[number]
export const GetDevEndpoint: OperationModel<NoInput, undefined, GetDevEndpointError> = {
  name: 'GetDevEndpoint', plane: 'control', input: NoInput, errors: getDevEndpointErrors,
}

const getDevEndpointsErrors = [] as const
export type GetDevEndpointsError = (typeof getDevEndpointsErrors)[number]
export const GetDevEndpoints: OperationModel<NoInput, undefined, GetDevEndpointsError> = {
  name: 'GetDevEndpoints', plane: 'control', input: NoInput, errors: getDevEndpointsErrors,
}

const getEntityRecordsErrors = [] as const
export type GetEntityRecordsError = (typeof getEntityRecordsErrors)[number]
export const GetEntityRecords: OperationModel<NoInput, undefined, GetEntityRecordsError> = {
  name: 'GetEntityRecords', plane: 'control', input: NoInput, errors: getEntityRecordsErrors,
}

const getFormTypeErrors = [] as const
export type GetFormTypeError = (typeof getFormTypeErrors)[number]
export const GetFormType: OperationModel<NoInput, undefined, GetFormTypeError> = {
  name: 'GetFormType', plane: 'control', input: NoInput, errors: getFormTypeErrors,
}

const getGlossaryErrors = [] as const
export type GetGlossaryError = (typeof getGlossaryErrors)[number]
export const GetGlossary: OperationModel<NoInput, undefined, GetGlossaryError> = {
  name: 'GetGlossary', plane: 'control', input: NoInput, errors: getGlossaryErrors,
}

const getGlossaryTermErrors = [] as const
export type GetGlossaryTermError = (typeof getGlossaryTermErrors)[number]
export const GetGlossaryTerm: OperationModel<NoInput, undefined, GetGlossaryTermError> = {
  name: 'GetGlossaryTerm', plane: 'control', input: NoInput, errors: getGlossaryTermErrors,
}

const getGlueIdentityCenterConfigurationErrors = [] as const
export type GetGlueIdentityCenterConfigurationError = (typeof getGlueIdentityCenterConfigurationErrors)[number]
export const GetGlueIdentityCenterConfiguration: OperationModel<NoInput, undefined, GetGlueIdentityCenterConfigurationError> = {
  name: 'GetGlueIdentityCenterConfiguration', plane: 'control', input: NoInput, errors: getGlueIdentityCenterConfigurationErrors,
}

const getIntegrationResourcePropertyErrors = [] as const
export type GetIntegrationResourcePropertyError = (typeof getIntegrationResourcePropertyErrors)[number]
export const GetIntegrationResourceProperty: OperationModel<NoInput, undefined, GetIntegrationResourcePropertyError> = {
  name: 'GetIntegrationResourceProperty', plane: 'control', input: NoInput, errors: getIntegrationResourcePropertyErrors,
}

const getIntegrationTablePropertiesErrors = [] as const
export type GetIntegrationTablePropertiesError = (typeof getIntegrationTablePropertiesErrors)[number]
export const GetIntegrationTableProperties: OperationModel<NoInput, undefined, GetIntegrationTablePropertiesError> = {
  name: 'GetIntegrationTableProperties', plane: 'control', input: NoInput, errors: getIntegrationTablePropertiesErrors,
}

const getJobErrors = [] as const
export type GetJobError = (typeof getJobErrors)[number]
export const GetJob: OperationModel<NoInput, undefined, GetJobError> = { name: 'GetJob', plane: 'control', input: NoInput, errors: getJobErrors }

const getJobBookmarkErrors = [] as const
export type GetJobBookmarkError = (typeof getJobBookmarkErrors)[number]
export const GetJobBookmark: OperationModel<NoInput, undefined, GetJobBookmarkError> = {
  name: 'GetJobBookmark', plane: 'control', input: NoInput, errors: getJobBookmarkErrors,
}

const getJobRunErrors = [] as const
export type GetJobRunError = (typeof getJobRunErrors)[number]
export const GetJobRun: OperationModel<NoInput, undefined, GetJobRunError> = { name: 'GetJobRun', plane: 'control', input: NoInput, errors: getJobRunErrors }

const getJobRunsErrors = [] as const
export type GetJobRunsError = (typeof getJobRunsErrors)[number]
export const GetJobRuns: OperationModel<NoInput, undefined, GetJobRunsError> = {
  name: 'GetJobRuns', plane: 'control', input: NoInput, errors: getJobRunsErrors,
}

const getJobUpgradeAnalysisErrors = [] as const
export type GetJobUpgradeAnalysisError = (typeof getJobUpgradeAnalysisErrors)[number]
export const GetJobUpgradeAnalysis: OperationModel<NoInput, undefined, GetJobUpgradeAnalysisError> = {
  name: 'GetJobUpgradeAnalysis', plane: 'control', input: NoInput, errors: getJobUpgradeAnalysisErrors,
}

const getJobsErrors = [] as const
export type GetJobsError = (typeof getJobsErrors)[number]
export const GetJobs: OperationModel<NoInput, undefined, GetJobsError> = { name: 'GetJobs', plane: 'control', input: NoInput, errors: getJobsErrors }

const getMLTaskRunErrors = [] as const
export type GetMLTaskRunError = (typeof getMLTaskRunErrors)[number]
export const GetMLTaskRun: OperationModel<NoInput, undefined, GetMLTaskRunError> = {
  name: 'GetMLTaskRun', plane: 'control', input: NoInput, errors: getMLTaskRunErrors,
}

const getMLTaskRunsErrors = [] as const
export type GetMLTaskRunsError = (typeof getMLTaskRunsErrors)[number]
export const GetMLTaskRuns: OperationModel<NoInput, undefined, GetMLTaskRunsError> = {
  name: 'GetMLTaskRuns', plane: 'control', input: NoInput, errors: getMLTaskRunsErrors,
}

const getMLTransformErrors = [] as const
export type GetMLTransformError = (typeof getMLTransformErrors)[number]
export const GetMLTransform: OperationModel<NoInput, undefined, GetMLTransformError> = {
  name: 'GetMLTransform', plane: 'control', input: NoInput, errors: getMLTransformErrors,
}

const getMLTransformsErrors = [] as const
export type GetMLTransformsError = (typeof getMLTransformsErrors)[number]
export const GetMLTransforms: OperationModel<NoInput, undefined, GetMLTransformsError> = {
  name: 'GetMLTransforms', plane: 'control', input: NoInput, errors: getMLTransformsErrors,
}

const getMappingErrors = [] as const
export type GetMappingError = (typeof getMappingErrors)[number]
export const GetMapping: OperationModel<NoInput, undefined, GetMappingError> = {
  name: 'GetMapping', plane: 'control', input: NoInput, errors: getMappingErrors,
}

const getMaterializedViewRefreshTaskRunErrors = [] as const
export type GetMaterializedViewRefreshTaskRunError = (typeof getMaterializedViewRefreshTaskRunErrors)[number]
export const GetMaterializedViewRefreshTaskRun: OperationModel<NoInput, undefined, GetMaterializedViewRefreshTaskRunError> = {
  name: 'GetMaterializedViewRefreshTaskRun', plane: 'control', input: NoInput, errors: getMaterializedViewRefreshTaskRunErrors,
}

const getPartitionErrors = [
  'EntityNotFoundException', 'InvalidInputException', 'InternalServiceException', 'OperationTimeoutException', 'GlueEncryptionException',
  'FederationSourceException', 'FederationSourceRetryableException',
] as const
export type GetPartitionError = (typeof getPartitionErrors)[number]
export const GetPartition: OperationModel<GetPartitionRequest, GetPartitionResponse, GetPartitionError> = {
  name: 'GetPartition', plane: 'control', input: GetPartitionRequest, output: GetPartitionResponse, errors: getPartitionErrors,
}

const getPartitionIndexesErrors = [] as const
export type GetPartitionIndexesError = (typeof getPartitionIndexesErrors)[number]
export const GetPartitionIndexes: OperationModel<NoInput, undefined, GetPartitionIndexesError> = {
  name: 'GetPartitionIndexes', plane: 'control', input: NoInput, errors: getPartitionIndexesErrors,
}

const getPartitionsErrors = [
  'EntityNotFoundException', 'InvalidInputException', 'OperationTimeoutException', 'InternalServiceException', 'GlueEncryptionException',
  'InvalidStateException', 'ResourceNotReadyException', 'FederationSourceException', 'FederationSourceRetryableException',
] as const
export type GetPartitionsError = (typeof getPartitionsErrors)[number]
export const GetPartitions: OperationModel<GetPartitionsRequest, GetPartitionsResponse, GetPartitionsError> = {
  name: 'GetPartitions', plane: 'control', input: GetPartitionsRequest, output: GetPartitionsResponse, errors: getPartitionsErrors,
}

const getPlanErrors = [] as const
export type GetPlanError = (typeof getPlanErrors)[number]
export const GetPlan: OperationModel<NoInput, undefined, GetPlanError> = { name: 'GetPlan', plane: 'control', input: NoInput, errors: getPlanErrors }

const getRegistryErrors = [] as const
export type GetRegistryError = (typeof getRegistryErrors)[number]
export const GetRegistry: OperationModel<NoInput, undefined, GetRegistryError> = {
  name: 'GetRegistry', plane: 'control', input: NoInput, errors: getRegistryErrors,
}

const getResourcePoliciesErrors = [] as const
export type GetResourcePoliciesError = (typeof getResourcePoliciesErrors)[number]
export const GetResourcePolicies: OperationModel<NoInput, undefined, GetResourcePoliciesError> = {
  name: 'GetResourcePolicies', plane: 'control', input: NoInput, errors: getResourcePoliciesErrors,
}

const getResourcePolicyErrors = [] as const
export type GetResourcePolicyError = (typeof getResourcePolicyErrors)[number]
export const GetResourcePolicy: OperationModel<NoInput, undefined, GetResourcePolicyError> = {
  name: 'GetResourcePolicy', plane: 'control', input: NoInput, errors: getResourcePolicyErrors,
}

const getSchemaErrors = [] as const
export type GetSchemaError = (typeof getSchemaErrors)[number]
export const GetSchema: OperationModel<NoInput, undefined, GetSchemaError> = { name: 'GetSchema', plane: 'control', input: NoInput, errors: getSchemaErrors }

const getSchemaByDefinitionErrors = [] as const
export type GetSchemaByDefinitionError = (typeof getSchemaByDefinitionErrors)[number]
export const GetSchemaByDefinition: OperationModel<NoInput, undefined, GetSchemaByDefinitionError> = {
  name: 'GetSchemaByDefinition', plane: 'control', input: NoInput, errors: getSchemaByDefinitionErrors,
}

const getSchemaVersionErrors = [] as const
export type GetSchemaVersionError = (typeof getSchemaVersionErrors)[number]
export const GetSchemaVersion: OperationModel<NoInput, undefined, GetSchemaVersionError> = {
  name: 'GetSchemaVersion', plane: 'control', input: NoInput, errors: getSchemaVersionErrors,
}

const getSchemaVersionsDiffErrors = [] as const
export type GetSchemaVersionsDiffError = (typeof getSchemaVersionsDiffErrors)[number]
export const GetSchemaVersionsDiff: OperationModel<NoInput, undefined, GetSchemaVersionsDiffError> = {
  name: 'GetSchemaVersionsDiff', plane: 'control', input: NoInput, errors: getSchemaVersionsDiffErrors,
}

const getSecurityConfigurationErrors = [] as const
export type GetSecurityConfigurationError = (typeof getSecurityConfigurationErrors)[number]
export const GetSecurityConfiguration: OperationModel<NoInput, undefined, GetSecurityConfigurationError> = {
  name: 'GetSecurityConfiguration', plane: 'control', input: NoInput, errors: getSecurityConfigurationErrors,
}

const getSecurityConfigurationsErrors = [] as const
export type GetSecurityConfigurationsError = (typeof getSecurityConfigurationsErrors)[number]
export const GetSecurityConfigurations: OperationModel<NoInput, undefined, GetSecurityConfigurationsError> = {
  name: 'GetSecurityConfigurations', plane: 'control', input: NoInput, errors: getSecurityConfigurationsErrors,
}

const getSessionErrors = [] as const
export type GetSessionError = (typeof getSessionErrors)[number]
export const GetSession: OperationModel<NoInput, undefined, GetSessionError> = {
  name: 'GetSession', plane: 'control', input: NoInput, errors: getSessionErrors,
}

const getSessionEndpointErrors = [] as const
export type GetSessionEndpointError = (typeof getSessionEndpointErrors)[number]
export const GetSessionEndpoint: OperationModel<NoInput, undefined, GetSessionEndpointError> = {
  name: 'GetSessionEndpoint', plane: 'control', input: NoInput, errors: getSessionEndpointErrors,
}

const getStatementErrors = [] as const
export type GetStatementError = (typeof getStatementErrors)[number]
export const GetStatement: OperationModel<NoInput, undefined, GetStatementError> = {
  name: 'GetStatement', plane: 'control', input: NoInput, errors: getStatementErrors,
}

const getSystemLogsForJobRunErrors = [] as const
export type GetSystemLogsForJobRunError = (typeof getSystemLogsForJobRunErrors)[number]
export const GetSystemLogsForJobRun: OperationModel<NoInput, undefined, GetSystemLogsForJobRunError> = {
  name: 'GetSystemLogsForJobRun', plane: 'control', input: NoInput, errors: getSystemLogsForJobRunErrors,
}

const getSystemLogsForSessionErrors = [] as const
export type GetSystemLogsForSessionError = (typeof getSystemLogsForSessionErrors)[number]
export const GetSystemLogsForSession: OperationModel<NoInput, undefined, GetSystemLogsForSessionError> = {
  name: 'GetSystemLogsForSession', plane: 'control', input: NoInput, errors: getSystemLogsForSessionErrors,
}

const getTableErrors = [
  'EntityNotFoundException', 'InvalidInputException', 'InternalServiceException', 'OperationTimeoutException', 'GlueEncryptionException',
  'ResourceNotReadyException', 'FederationSourceException', 'FederationSourceRetryableException',
] as const
export type GetTableError = (typeof getTableErrors)[number]
export const GetTable: OperationModel<GetTableRequest, GetTableResponse, GetTableError> = {
  name: 'GetTable', plane: 'control', input: GetTableRequest, output: GetTableResponse, errors: getTableErrors,
}

const getTableOptimizerErrors = [] as const
export type GetTableOptimizerError = (typeof getTableOptimizerErrors)[number]
export const GetTableOptimizer: OperationModel<NoInput, undefined, GetTableOptimizerError> = {
  name: 'GetTableOptimizer', plane: 'control', input: NoInput, errors: getTableOptimizerErrors,
}

const getTableVersionErrors = [
  'EntityNotFoundException', 'InvalidInputException', 'InternalServiceException', 'OperationTimeoutException', 'GlueEncryptionException',
] as const
export type GetTableVersionError = (typeof getTableVersionErrors)[number]
export const GetTableVersion: OperationModel<GetTableVersionRequest, GetTableVersionResponse, GetTableVersionError> = {
  name: 'GetTableVersion', plane: 'control', input: GetTableVersionRequest, output: GetTableVersionResponse, errors: getTableVersionErrors,
}

const getTableVersionsErrors = [
  'EntityNotFoundException', 'InvalidInputException', 'InternalServiceException', 'OperationTimeoutException', 'GlueEncryptionException',
] as const
export type GetTableVersionsError = (typeof getTableVersionsErrors)[number]
export const GetTableVersions: OperationModel<GetTableVersionsRequest, GetTableVersionsResponse, GetTableVersionsError> = {
  name: 'GetTableVersions', plane: 'control', input: GetTableVersionsRequest, output: GetTableVersionsResponse,
  errors: getTableVersionsErrors,
}

const getTablesErrors = [
  'EntityNotFoundException', 'InvalidInputException', 'OperationTimeoutException', 'InternalServiceException', 'GlueEncryptionException',
  'FederationSourceException', 'FederationSourceRetryableException',
] as const
export type GetTablesError = (typeof getTablesErrors)[number]
export const GetTables: OperationModel<GetTablesRequest, GetTablesResponse, GetTablesError> = {
  name: 'GetTables', plane: 'control', input: GetTablesRequest, output: GetTablesResponse, errors: getTablesErrors,
}

const getTagsErrors = [
  'InvalidInputException', 'InternalServiceException', 'OperationTimeoutException', 'EntityNotFoundException',
] as const
export type GetTagsError = (typeof getTagsErrors)[number]
export const GetTags: OperationModel<GetTagsRequest, GetTagsResponse, GetTagsError> = {
  name: 'GetTags', plane: 'control', input: GetTagsRequest, output: GetTagsResponse, errors: getTagsErrors,
}

const getTriggerErrors = [] as const
export type GetTriggerError = (typeof getTriggerErrors)[number]
export const GetTrigger: OperationModel<NoInput, undefined, GetTriggerError> = {
  name: 'GetTrigger', plane: 'control', input: NoInput, errors: getTriggerErrors,
}

const getTriggersErrors = [] as const
export type GetTriggersError = (typeof getTriggersErrors)[number]
export const GetTriggers: OperationModel<NoInput, undefined, GetTriggersError> = {
  name: 'GetTriggers', plane: 'control', input: NoInput, errors: getTriggersErrors,
}

const getUnfilteredPartitionMetadataErrors = [] as const
export type GetUnfilteredPartitionMetadataError = (typeof getUnfilteredPartitionMetadataErrors)[number]
export const GetUnfilteredPartitionMetadata: OperationModel<NoInput, undefined, GetUnfilteredPartitionMetadataError> = {
  name: 'GetUnfilteredPartitionMetadata', plane: 'control', input: NoInput, errors: getUnfilteredPartitionMetadataErrors,
}

const getUnfilteredPartitionsMetadataErrors = [] as const
export type GetUnfilteredPartitionsMetadataError = (typeof getUnfilteredPartitionsMetadataErrors)[number]
export const GetUnfilteredPartitionsMetadata: OperationModel<NoInput, undefined, GetUnfilteredPartitionsMetadataError> = {
  name: 'GetUnfilteredPartitionsMetadata', plane: 'control', input: NoInput, errors: getUnfilteredPartitionsMetadataErrors,
}

const getUnfilteredTableMetadataErrors = [] as const
export type GetUnfilteredTableMetadataError = (typeof getUnfilteredTableMetadataErrors)[number]
export const GetUnfilteredTableMetadata: OperationModel<NoInput, undefined, GetUnfilteredTableMetadataError> = {
  name: 'GetUnfilteredTableMetadata', plane: 'control', input: NoInput, errors: getUnfilteredTableMetadataErrors,
}

const getUsageProfileErrors = [] as const
export type GetUsageProfileError = (typeof getUsageProfileErrors)[number]
export const GetUsageProfile: OperationModel<NoInput, undefined, GetUsageProfileError> = {
  name: 'GetUsageProfile', plane: 'control', input: NoInput, errors: getUsageProfileErrors,
}

const getUserDefinedFunctionErrors = [] as const
export type GetUserDefinedFunctionError = (typeof getUserDefinedFunctionErrors)[number]
export const GetUserDefinedFunction: OperationModel<NoInput, undefined, GetUserDefinedFunctionError> = {
  name: 'GetUserDefinedFunction', plane: 'control', input: NoInput, errors: getUserDefinedFunctionErrors,
}

const getUserDefinedFunctionsErrors = [] as const
export type GetUserDefinedFunctionsError = (typeof getUserDefinedFunctionsErrors)[number]
export const GetUserDefinedFunctions: OperationModel<NoInput, undefined, GetUserDefinedFunctionsError> = {
  name: 'GetUserDefinedFunctions', plane: 'control', input: NoInput, errors: getUserDefinedFunctionsErrors,
}

const getWorkflowErrors = [] as const
export type GetWorkflowError = (typeof getWorkflowErrors)[number]
export const GetWorkflow: OperationModel<NoInput, undefined, GetWorkflowError> = {
  name: 'GetWorkflow', plane: 'control', input: NoInput, errors: getWorkflowErrors,
}

const getWorkflowRunErrors = [] as const
export type GetWorkflowRunError = (typeof getWorkflowRunErrors)[number]
export const GetWorkflowRun: OperationModel<NoInput, undefined, GetWorkflowRunError> = {
  name: 'GetWorkflowRun', plane: 'control', input: NoInput, errors: getWorkflowRunErrors,
}

const getWorkflowRunPropertiesErrors = [] as const
export type GetWorkflowRunPropertiesError = (typeof getWorkflowRunPropertiesErrors)[number]
export const GetWorkflowRunProperties: OperationModel<NoInput, undefined, GetWorkflowRunPropertiesError> = {
  name: 'GetWorkflowRunProperties', plane: 'control', input: NoInput, errors: getWorkflowRunPropertiesErrors,
}

const getWorkflowRunsErrors = [] as const
export type GetWorkflowRunsError = (typeof getWorkflowRunsErrors)[number]
export const GetWorkflowRuns: OperationModel<NoInput, undefined, GetWorkflowRunsError> = {
  name: 'GetWorkflowRuns', plane: 'control', input: NoInput, errors: getWorkflowRunsErrors,
}

const importCatalogToGlueErrors = [] as const
export type ImportCatalogToGlueError = (typeof importCatalogToGlueErrors)[number]
export const ImportCatalogToGlue: OperationModel<NoInput, undefined, ImportCatalogToGlueError> = {
  name: 'ImportCatalogToGlue', plane: 'control', input: NoInput, errors: importCatalogToGlueErrors,
}

const listAssetTypesErrors = [] as const
export type ListAssetTypesError = (typeof listAssetTypesErrors)[number]
export const ListAssetTypes: OperationModel<NoInput, undefined, ListAssetTypesError> = {
  name: 'ListAssetTypes', plane: 'control', input: NoInput, errors: listAssetTypesErrors,
}

const listBlueprintsErrors = [] as const
export type ListBlueprintsError = (typeof listBlueprintsErrors)[number]
export const ListBlueprints: OperationModel<NoInput, undefined, ListBlueprintsError> = {
  name: 'ListBlueprints', plane: 'control', input: NoInput, errors: listBlueprintsErrors,
}

const listColumnStatisticsTaskRunsErrors = [] as const
export type ListColumnStatisticsTaskRunsError = (typeof listColumnStatisticsTaskRunsErrors)[number]
export const ListColumnStatisticsTaskRuns: OperationModel<NoInput, undefined, ListColumnStatisticsTaskRunsError> = {
  name: 'ListColumnStatisticsTaskRuns', plane: 'control', input: NoInput, errors: listColumnStatisticsTaskRunsErrors,
}

const listConnectionTypesErrors = [] as const
export type ListConnectionTypesError = (typeof listConnectionTypesErrors)[number]
export const ListConnectionTypes: OperationModel<NoInput, undefined, ListConnectionTypesError> = {
  name: 'ListConnectionTypes', plane: 'control', input: NoInput, errors: listConnectionTypesErrors,
}

const listCrawlersErrors = [] as const
export type ListCrawlersError = (typeof listCrawlersErrors)[number]
export const ListCrawlers: OperationModel<NoInput, undefined, ListCrawlersError> = {
  name: 'ListCrawlers', plane: 'control', input: NoInput, errors: listCrawlersErrors,
}

const listCrawlsErrors = [] as const
export type ListCrawlsError = (typeof listCrawlsErrors)[number]
export const ListCrawls: OperationModel<NoInput, undefined, ListCrawlsError> = {
  name: 'ListCrawls', plane: 'control', input: NoInput, errors: listCrawlsErrors,
}

const listCustomEntityTypesErrors = [] as const
export type ListCustomEntityTypesError = (typeof listCustomEntityTypesErrors)[number]
export const ListCustomEntityTypes: OperationModel<NoInput, undefined, ListCustomEntityTypesError> = {
  name: 'ListCustomEntityTypes', plane: 'control', input: NoInput, errors: listCustomEntityTypesErrors,
}

const listDataQualityEvaluationConfigsErrors = [] as const
export type ListDataQualityEvaluationConfigsError = (typeof listDataQualityEvaluationConfigsErrors)[number]
export const ListDataQualityEvaluationConfigs: OperationModel<NoInput, undefined, ListDataQualityEvaluationConfigsError> = {
  name: 'ListDataQualityEvaluationConfigs', plane: 'control', input: NoInput, errors: listDataQualityEvaluationConfigsErrors,
}

const listDataQualityResultsErrors = [] as const
export type ListDataQualityResultsError = (typeof listDataQualityResultsErrors)[number]
export const ListDataQualityResults: OperationModel<NoInput, undefined, ListDataQualityResultsError> = {
  name: 'ListDataQualityResults', plane: 'control', input: NoInput, errors: listDataQualityResultsErrors,
}

const listDataQualityResultsV2Errors = [] as const
export type ListDataQualityResultsV2Error = (typeof listDataQualityResultsV2Errors)[number]
export const ListDataQualityResultsV2: OperationModel<NoInput, undefined, ListDataQualityResultsV2Error> = {
  name: 'ListDataQualityResultsV2', plane: 'control', input: NoInput, errors: listDataQualityResultsV2Errors,
}

const listDataQualityRuleRecommendationRunsErrors = [] as const
export type ListDataQualityRuleRecommendationRunsError = (typeof listDataQualityRuleRecommendationRunsErrors)[number]
export const ListDataQualityRuleRecommendationRuns: OperationModel<NoInput, undefined, ListDataQualityRuleRecommendationRunsError> = {
  name: 'ListDataQualityRuleRecommendationRuns', plane: 'control', input: NoInput, errors: listDataQualityRuleRecommendationRunsErrors,
}

const listDataQualityRulesetEvaluationRunsErrors = [] as const
export type ListDataQualityRulesetEvaluationRunsError = (typeof listDataQualityRulesetEvaluationRunsErrors)[number]
export const ListDataQualityRulesetEvaluationRuns: OperationModel<NoInput, undefined, ListDataQualityRulesetEvaluationRunsError> = {
  name: 'ListDataQualityRulesetEvaluationRuns', plane: 'control', input: NoInput, errors: listDataQualityRulesetEvaluationRunsErrors,
}

const listDataQualityRulesetsErrors = [] as const
export type ListDataQualityRulesetsError = (typeof listDataQualityRulesetsErrors)[number]
export const ListDataQualityRulesets: OperationModel<NoInput, undefined, ListDataQualityRulesetsError> = {
  name: 'ListDataQualityRulesets', plane: 'control', input: NoInput, errors: listDataQualityRulesetsErrors,
}

const listDataQualityStatisticAnnotationsErrors = [] as const
export type ListDataQualityStatisticAnnotationsError = (typeof listDataQualityStatisticAnnotationsErrors)[number]
export const ListDataQualityStatisticAnnotations: OperationModel<NoInput, undefined, ListDataQualityStatisticAnnotationsError> = {
  name: 'ListDataQualityStatisticAnnotations', plane: 'control', input: NoInput, errors: listDataQualityStatisticAnnotationsErrors,
}

const listDataQualityStatisticsErrors = [] as const
export type ListDataQualityStatisticsError = (typeof listDataQualityStatisticsErrors)[number]
export const ListDataQualityStatistics: OperationModel<NoInput, undefined, ListDataQualityStatisticsError> = {
  name: 'ListDataQualityStatistics', plane: 'control', input: NoInput, errors: listDataQualityStatisticsErrors,
}

const listDevEndpointsErrors = [] as const
export type ListDevEndpointsError = (typeof listDevEndpointsErrors)[number]
export const ListDevEndpoints: OperationModel<NoInput, undefined, ListDevEndpointsError> = {
  name: 'ListDevEndpoints', plane: 'control', input: NoInput, errors: listDevEndpointsErrors,
}

const listEntitiesErrors = [] as const
export type ListEntitiesError = (typeof listEntitiesErrors)[number]
export const ListEntities: OperationModel<NoInput, undefined, ListEntitiesError> = {
  name: 'ListEntities', plane: 'control', input: NoInput, errors: listEntitiesErrors,
}

const listFormTypesErrors = [] as const
export type ListFormTypesError = (typeof listFormTypesErrors)[number]
export const ListFormTypes: OperationModel<NoInput, undefined, ListFormTypesError> = {
  name: 'ListFormTypes', plane: 'control', input: NoInput, errors: listFormTypesErrors,
}

const listGlossariesErrors = [] as const
export type ListGlossariesError = (typeof listGlossariesErrors)[number]
export const ListGlossaries: OperationModel<NoInput, undefined, ListGlossariesError> = {
  name: 'ListGlossaries', plane: 'control', input: NoInput, errors: listGlossariesErrors,
}

const listGlossaryTermsErrors = [] as const
export type ListGlossaryTermsError = (typeof listGlossaryTermsErrors)[number]
export const ListGlossaryTerms: OperationModel<NoInput, undefined, ListGlossaryTermsError> = {
  name: 'ListGlossaryTerms', plane: 'control', input: NoInput, errors: listGlossaryTermsErrors,
}

const listIntegrationResourcePropertiesErrors = [] as const
export type ListIntegrationResourcePropertiesError = (typeof listIntegrationResourcePropertiesErrors)[number]
export const ListIntegrationResourceProperties: OperationModel<NoInput, undefined, ListIntegrationResourcePropertiesError> = {
  name: 'ListIntegrationResourceProperties', plane: 'control', input: NoInput, errors: listIntegrationResourcePropertiesErrors,
}

const listIntegrationTablePropertiesErrors = [] as const
export type ListIntegrationTablePropertiesError = (typeof listIntegrationTablePropertiesErrors)[number]
export const ListIntegrationTableProperties: OperationModel<NoInput, undefined, ListIntegrationTablePropertiesError> = {
  name: 'ListIntegrationTableProperties', plane: 'control', input: NoInput, errors: listIntegrationTablePropertiesErrors,
}

const listIterableFormsErrors = [] as const
export type ListIterableFormsError = (typeof listIterableFormsErrors)[number]
export const ListIterableForms: OperationModel<NoInput, undefined, ListIterableFormsError> = {
  name: 'ListIterableForms', plane: 'control', input: NoInput, errors: listIterableFormsErrors,
}

const listJobsErrors = [] as const
export type ListJobsError = (typeof listJobsErrors)[number]
export const ListJobs: OperationModel<NoInput, undefined, ListJobsError> = { name: 'ListJobs', plane: 'control', input: NoInput, errors: listJobsErrors }

const listMLTransformsErrors = [] as const
export type ListMLTransformsError = (typeof listMLTransformsErrors)[number]
export const ListMLTransforms: OperationModel<NoInput, undefined, ListMLTransformsError> = {
  name: 'ListMLTransforms', plane: 'control', input: NoInput, errors: listMLTransformsErrors,
}

const listMaterializedViewRefreshTaskRunsErrors = [] as const
export type ListMaterializedViewRefreshTaskRunsError = (typeof listMaterializedViewRefreshTaskRunsErrors)[number]
export const ListMaterializedViewRefreshTaskRuns: OperationModel<NoInput, undefined, ListMaterializedViewRefreshTaskRunsError> = {
  name: 'ListMaterializedViewRefreshTaskRuns', plane: 'control', input: NoInput, errors: listMaterializedViewRefreshTaskRunsErrors,
}

const listRegistriesErrors = [] as const
export type ListRegistriesError = (typeof listRegistriesErrors)[number]
export const ListRegistries: OperationModel<NoInput, undefined, ListRegistriesError> = {
  name: 'ListRegistries', plane: 'control', input: NoInput, errors: listRegistriesErrors,
}

const listSchemaVersionsErrors = [] as const
export type ListSchemaVersionsError = (typeof listSchemaVersionsErrors)[number]
export const ListSchemaVersions: OperationModel<NoInput, undefined, ListSchemaVersionsError> = {
  name: 'ListSchemaVersions', plane: 'control', input: NoInput, errors: listSchemaVersionsErrors,
}

const listSchemasErrors = [] as const
export type ListSchemasError = (typeof listSchemasErrors)[number]
export const ListSchemas: OperationModel<NoInput, undefined, ListSchemasError> = {
  name: 'ListSchemas', plane: 'control', input: NoInput, errors: listSchemasErrors,
}

const listSessionsErrors = [] as const
export type ListSessionsError = (typeof listSessionsErrors)[number]
export const ListSessions: OperationModel<NoInput, undefined, ListSessionsError> = {
  name: 'ListSessions', plane: 'control', input: NoInput, errors: listSessionsErrors,
}

const listStatementsErrors = [] as const
export type ListStatementsError = (typeof listStatementsErrors)[number]
export const ListStatements: OperationModel<NoInput, undefined, ListStatementsError> = {
  name: 'ListStatements', plane: 'control', input: NoInput, errors: listStatementsErrors,
}

const listTableOptimizerRunsErrors = [] as const
export type ListTableOptimizerRunsError = (typeof listTableOptimizerRunsErrors)[number]
export const ListTableOptimizerRuns: OperationModel<NoInput, undefined, ListTableOptimizerRunsError> = {
  name: 'ListTableOptimizerRuns', plane: 'control', input: NoInput, errors: listTableOptimizerRunsErrors,
}

const listTriggersErrors = [] as const
export type ListTriggersError = (typeof listTriggersErrors)[number]
export const ListTriggers: OperationModel<NoInput, undefined, ListTriggersError> = {
  name: 'ListTriggers', plane: 'control', input: NoInput, errors: listTriggersErrors,
}

const listUsageProfilesErrors = [] as const
export type ListUsageProfilesError = (typeof listUsageProfilesErrors)[number]
export const ListUsageProfiles: OperationModel<NoInput, undefined, ListUsageProfilesError> = {
  name: 'ListUsageProfiles', plane: 'control', input: NoInput, errors: listUsageProfilesErrors,
}

const listWorkflowsErrors = [] as const
export type ListWorkflowsError = (typeof listWorkflowsErrors)[number]
export const ListWorkflows: OperationModel<NoInput, undefined, ListWorkflowsError> = {
  name: 'ListWorkflows', plane: 'control', input: NoInput, errors: listWorkflowsErrors,
}

const modifyIntegrationErrors = [] as const
export type ModifyIntegrationError = (typeof modifyIntegrationErrors)[number]
export const ModifyIntegration: OperationModel<NoInput, undefined, ModifyIntegrationError> = {
  name: 'ModifyIntegration', plane: 'control', input: NoInput, errors: modifyIntegrationErrors,
}

const publishDataQualityResultV2Errors = [] as const
export type PublishDataQualityResultV2Error = (typeof publishDataQualityResultV2Errors)[number]
export const PublishDataQualityResultV2: OperationModel<NoInput, undefined, PublishDataQualityResultV2Error> = {
  name: 'PublishDataQualityResultV2', plane: 'control', input: NoInput, errors: publishDataQualityResultV2Errors,
}

const putAssetErrors = [] as const
export type PutAssetError = (typeof putAssetErrors)[number]
export const PutAsset: OperationModel<NoInput, undefined, PutAssetError> = { name: 'PutAsset', plane: 'control', input: NoInput, errors: putAssetErrors }

const putAssetTypeErrors = [] as const
export type PutAssetTypeError = (typeof putAssetTypeErrors)[number]
export const PutAssetType: OperationModel<NoInput, undefined, PutAssetTypeError> = {
  name: 'PutAssetType', plane: 'control', input: NoInput, errors: putAssetTypeErrors,
}

const putAttachmentErrors = [] as const
export type PutAttachmentError = (typeof putAttachmentErrors)[number]
export const PutAttachment: OperationModel<NoInput, undefined, PutAttachmentError> = {
  name: 'PutAttachment', plane: 'control', input: NoInput, errors: putAttachmentErrors,
}

const putDataCatalogEncryptionSettingsErrors = [] as const
export type PutDataCatalogEncryptionSettingsError = (typeof putDataCatalogEncryptionSettingsErrors)[number]
export const PutDataCatalogEncryptionSettings: OperationModel<NoInput, undefined, PutDataCatalogEncryptionSettingsError> = {
  name: 'PutDataCatalogEncryptionSettings', plane: 'control', input: NoInput, errors: putDataCatalogEncryptionSettingsErrors,
}

const putDataCatalogExportConfigurationErrors = [] as const
export type PutDataCatalogExportConfigurationError = (typeof putDataCatalogExportConfigurationErrors)[number]
export const PutDataCatalogExportConfiguration: OperationModel<NoInput, undefined, PutDataCatalogExportConfigurationError> = {
  name: 'PutDataCatalogExportConfiguration', plane: 'control', input: NoInput, errors: putDataCatalogExportConfigurationErrors,
}

const putDataQualityProfileAnnotationErrors = [] as const
export type PutDataQualityProfileAnnotationError = (typeof putDataQualityProfileAnnotationErrors)[number]
export const PutDataQualityProfileAnnotation: OperationModel<NoInput, undefined, PutDataQualityProfileAnnotationError> = {
  name: 'PutDataQualityProfileAnnotation', plane: 'control', input: NoInput, errors: putDataQualityProfileAnnotationErrors,
}

const putFormTypeErrors = [] as const
export type PutFormTypeError = (typeof putFormTypeErrors)[number]
export const PutFormType: OperationModel<NoInput, undefined, PutFormTypeError> = {
  name: 'PutFormType', plane: 'control', input: NoInput, errors: putFormTypeErrors,
}

const putResourcePolicyErrors = [] as const
export type PutResourcePolicyError = (typeof putResourcePolicyErrors)[number]
export const PutResourcePolicy: OperationModel<NoInput, undefined, PutResourcePolicyError> = {
  name: 'PutResourcePolicy', plane: 'control', input: NoInput, errors: putResourcePolicyErrors,
}

const putSchemaVersionMetadataErrors = [] as const
export type PutSchemaVersionMetadataError = (typeof putSchemaVersionMetadataErrors)[number]
export const PutSchemaVersionMetadata: OperationModel<NoInput, undefined, PutSchemaVersionMetadataError> = {
  name: 'PutSchemaVersionMetadata', plane: 'control', input: NoInput, errors: putSchemaVersionMetadataErrors,
}

const putWorkflowRunPropertiesErrors = [] as const
export type PutWorkflowRunPropertiesError = (typeof putWorkflowRunPropertiesErrors)[number]
export const PutWorkflowRunProperties: OperationModel<NoInput, undefined, PutWorkflowRunPropertiesError> = {
  name: 'PutWorkflowRunProperties', plane: 'control', input: NoInput, errors: putWorkflowRunPropertiesErrors,
}

const querySchemaVersionMetadataErrors = [] as const
export type QuerySchemaVersionMetadataError = (typeof querySchemaVersionMetadataErrors)[number]
export const QuerySchemaVersionMetadata: OperationModel<NoInput, undefined, QuerySchemaVersionMetadataError> = {
  name: 'QuerySchemaVersionMetadata', plane: 'control', input: NoInput, errors: querySchemaVersionMetadataErrors,
}

const registerConnectionTypeErrors = [] as const
export type RegisterConnectionTypeError = (typeof registerConnectionTypeErrors)[number]
export const RegisterConnectionType: OperationModel<NoInput, undefined, RegisterConnectionTypeError> = {
  name: 'RegisterConnectionType', plane: 'control', input: NoInput, errors: registerConnectionTypeErrors,
}

const registerSchemaVersionErrors = [] as const
export type RegisterSchemaVersionError = (typeof registerSchemaVersionErrors)[number]
export const RegisterSchemaVersion: OperationModel<NoInput, undefined, RegisterSchemaVersionError> = {
  name: 'RegisterSchemaVersion', plane: 'control', input: NoInput, errors: registerSchemaVersionErrors,
}

const removeSchemaVersionMetadataErrors = [] as const
export type RemoveSchemaVersionMetadataError = (typeof removeSchemaVersionMetadataErrors)[number]
export const RemoveSchemaVersionMetadata: OperationModel<NoInput, undefined, RemoveSchemaVersionMetadataError> = {
  name: 'RemoveSchemaVersionMetadata', plane: 'control', input: NoInput, errors: removeSchemaVersionMetadataErrors,
}

const resetJobBookmarkErrors = [] as const
export type ResetJobBookmarkError = (typeof resetJobBookmarkErrors)[number]
export const ResetJobBookmark: OperationModel<NoInput, undefined, ResetJobBookmarkError> = {
  name: 'ResetJobBookmark', plane: 'control', input: NoInput, errors: resetJobBookmarkErrors,
}

const resumeWorkflowRunErrors = [] as const
export type ResumeWorkflowRunError = (typeof resumeWorkflowRunErrors)[number]
export const ResumeWorkflowRun: OperationModel<NoInput, undefined, ResumeWorkflowRunError> = {
  name: 'ResumeWorkflowRun', plane: 'control', input: NoInput, errors: resumeWorkflowRunErrors,
}

const runStatementErrors = [] as const
export type RunStatementError = (typeof runStatementErrors)[number]
export const RunStatement: OperationModel<NoInput, undefined, RunStatementError> = {
  name: 'RunStatement', plane: 'control', input: NoInput, errors: runStatementErrors,
}

const searchAssetsErrors = [] as const
export type SearchAssetsError = (typeof searchAssetsErrors)[number]
export const SearchAssets: OperationModel<NoInput, undefined, SearchAssetsError> = {
  name: 'SearchAssets', plane: 'control', input: NoInput, errors: searchAssetsErrors,
}

const searchTablesErrors = [] as const
export type SearchTablesError = (typeof searchTablesErrors)[number]
export const SearchTables: OperationModel<NoInput, undefined, SearchTablesError> = {
  name: 'SearchTables', plane: 'control', input: NoInput, errors: searchTablesErrors,
}

const startBlueprintRunErrors = [] as const
export type StartBlueprintRunError = (typeof startBlueprintRunErrors)[number]
export const StartBlueprintRun: OperationModel<NoInput, undefined, StartBlueprintRunError> = {
  name: 'StartBlueprintRun', plane: 'control', input: NoInput, errors: startBlueprintRunErrors,
}

const startColumnStatisticsTaskRunErrors = [] as const
export type StartColumnStatisticsTaskRunError = (typeof startColumnStatisticsTaskRunErrors)[number]
export const StartColumnStatisticsTaskRun: OperationModel<NoInput, undefined, StartColumnStatisticsTaskRunError> = {
  name: 'StartColumnStatisticsTaskRun', plane: 'control', input: NoInput, errors: startColumnStatisticsTaskRunErrors,
}

const startColumnStatisticsTaskRunScheduleErrors = [] as const
export type StartColumnStatisticsTaskRunScheduleError = (typeof startColumnStatisticsTaskRunScheduleErrors)[number]
export const StartColumnStatisticsTaskRunSchedule: OperationModel<NoInput, undefined, StartColumnStatisticsTaskRunScheduleError> = {
  name: 'StartColumnStatisticsTaskRunSchedule', plane: 'control', input: NoInput, errors: startColumnStatisticsTaskRunScheduleErrors,
}

const startCrawlerErrors = [] as const
export type StartCrawlerError = (typeof startCrawlerErrors)[number]
export const StartCrawler: OperationModel<NoInput, undefined, StartCrawlerError> = {
  name: 'StartCrawler', plane: 'control', input: NoInput, errors: startCrawlerErrors,
}

const startCrawlerScheduleErrors = [] as const
export type StartCrawlerScheduleError = (typeof startCrawlerScheduleErrors)[number]
export const StartCrawlerSchedule: OperationModel<NoInput, undefined, StartCrawlerScheduleError> = {
  name: 'StartCrawlerSchedule', plane: 'control', input: NoInput, errors: startCrawlerScheduleErrors,
}

const startDataQualityRuleRecommendationRunErrors = [] as const
export type StartDataQualityRuleRecommendationRunError = (typeof startDataQualityRuleRecommendationRunErrors)[number]
export const StartDataQualityRuleRecommendationRun: OperationModel<NoInput, undefined, StartDataQualityRuleRecommendationRunError> = {
  name: 'StartDataQualityRuleRecommendationRun', plane: 'control', input: NoInput, errors: startDataQualityRuleRecommendationRunErrors,
}

const startDataQualityRulesetEvaluationRunErrors = [] as const
export type StartDataQualityRulesetEvaluationRunError = (typeof startDataQualityRulesetEvaluationRunErrors)[number]
export const StartDataQualityRulesetEvaluationRun: OperationModel<NoInput, undefined, StartDataQualityRulesetEvaluationRunError> = {
  name: 'StartDataQualityRulesetEvaluationRun', plane: 'control', input: NoInput, errors: startDataQualityRulesetEvaluationRunErrors,
}

const startExportLabelsTaskRunErrors = [] as const
export type StartExportLabelsTaskRunError = (typeof startExportLabelsTaskRunErrors)[number]
export const StartExportLabelsTaskRun: OperationModel<NoInput, undefined, StartExportLabelsTaskRunError> = {
  name: 'StartExportLabelsTaskRun', plane: 'control', input: NoInput, errors: startExportLabelsTaskRunErrors,
}

const startImportLabelsTaskRunErrors = [] as const
export type StartImportLabelsTaskRunError = (typeof startImportLabelsTaskRunErrors)[number]
export const StartImportLabelsTaskRun: OperationModel<NoInput, undefined, StartImportLabelsTaskRunError> = {
  name: 'StartImportLabelsTaskRun', plane: 'control', input: NoInput, errors: startImportLabelsTaskRunErrors,
}

const startJobRunErrors = [] as const
export type StartJobRunError = (typeof startJobRunErrors)[number]
export const StartJobRun: OperationModel<NoInput, undefined, StartJobRunError> = {
  name: 'StartJobRun', plane: 'control', input: NoInput, errors: startJobRunErrors,
}

const startJobUpgradeAnalysisErrors = [] as const
export type StartJobUpgradeAnalysisError = (typeof startJobUpgradeAnalysisErrors)[number]
export const StartJobUpgradeAnalysis: OperationModel<NoInput, undefined, StartJobUpgradeAnalysisError> = {
  name: 'StartJobUpgradeAnalysis', plane: 'control', input: NoInput, errors: startJobUpgradeAnalysisErrors,
}

const startMLEvaluationTaskRunErrors = [] as const
export type StartMLEvaluationTaskRunError = (typeof startMLEvaluationTaskRunErrors)[number]
export const StartMLEvaluationTaskRun: OperationModel<NoInput, undefined, StartMLEvaluationTaskRunError> = {
  name: 'StartMLEvaluationTaskRun', plane: 'control', input: NoInput, errors: startMLEvaluationTaskRunErrors,
}

const startMLLabelingSetGenerationTaskRunErrors = [] as const
export type StartMLLabelingSetGenerationTaskRunError = (typeof startMLLabelingSetGenerationTaskRunErrors)[number]
export const StartMLLabelingSetGenerationTaskRun: OperationModel<NoInput, undefined, StartMLLabelingSetGenerationTaskRunError> = {
  name: 'StartMLLabelingSetGenerationTaskRun', plane: 'control', input: NoInput, errors: startMLLabelingSetGenerationTaskRunErrors,
}

const startMaterializedViewRefreshTaskRunErrors = [] as const
export type StartMaterializedViewRefreshTaskRunError = (typeof startMaterializedViewRefreshTaskRunErrors)[number]
export const StartMaterializedViewRefreshTaskRun: OperationModel<NoInput, undefined, StartMaterializedViewRefreshTaskRunError> = {
  name: 'StartMaterializedViewRefreshTaskRun', plane: 'control', input: NoInput, errors: startMaterializedViewRefreshTaskRunErrors,
}

const startTriggerErrors = [] as const
export type StartTriggerError = (typeof startTriggerErrors)[number]
export const StartTrigger: OperationModel<NoInput, undefined, StartTriggerError> = {
  name: 'StartTrigger', plane: 'control', input: NoInput, errors: startTriggerErrors,
}

const startWorkflowRunErrors = [] as const
export type StartWorkflowRunError = (typeof startWorkflowRunErrors)[number]
export const StartWorkflowRun: OperationModel<NoInput, undefined, StartWorkflowRunError> = {
  name: 'StartWorkflowRun', plane: 'control', input: NoInput, errors: startWorkflowRunErrors,
}

const stopColumnStatisticsTaskRunErrors = [] as const
export type StopColumnStatisticsTaskRunError = (typeof stopColumnStatisticsTaskRunErrors)[number]
export const StopColumnStatisticsTaskRun: OperationModel<NoInput, undefined, StopColumnStatisticsTaskRunError> = {
  name: 'StopColumnStatisticsTaskRun', plane: 'control', input: NoInput, errors: stopColumnStatisticsTaskRunErrors,
}

const stopColumnStatisticsTaskRunScheduleErrors = [] as const
export type StopColumnStatisticsTaskRunScheduleError = (typeof stopColumnStatisticsTaskRunScheduleErrors)[number]
export const StopColumnStatisticsTaskRunSchedule: OperationModel<NoInput, undefined, StopColumnStatisticsTaskRunScheduleError> = {
  name: 'StopColumnStatisticsTaskRunSchedule', plane: 'control', input: NoInput, errors: stopColumnStatisticsTaskRunScheduleErrors,
}

const stopCrawlerErrors = [] as const
export type StopCrawlerError = (typeof stopCrawlerErrors)[number]
export const StopCrawler: OperationModel<NoInput, undefined, StopCrawlerError> = {
  name: 'StopCrawler', plane: 'control', input: NoInput, errors: stopCrawlerErrors,
}

const stopCrawlerScheduleErrors = [] as const
export type StopCrawlerScheduleError = (typeof stopCrawlerScheduleErrors)[number]
export const StopCrawlerSchedule: OperationModel<NoInput, undefined, StopCrawlerScheduleError> = {
  name: 'StopCrawlerSchedule', plane: 'control', input: NoInput, errors: stopCrawlerScheduleErrors,
}

const stopJobUpgradeAnalysisErrors = [] as const
export type StopJobUpgradeAnalysisError = (typeof stopJobUpgradeAnalysisErrors)[number]
export const StopJobUpgradeAnalysis: OperationModel<NoInput, undefined, StopJobUpgradeAnalysisError> = {
  name: 'StopJobUpgradeAnalysis', plane: 'control', input: NoInput, errors: stopJobUpgradeAnalysisErrors,
}

const stopMaterializedViewRefreshTaskRunErrors = [] as const
export type StopMaterializedViewRefreshTaskRunError = (typeof stopMaterializedViewRefreshTaskRunErrors)[number]
export const StopMaterializedViewRefreshTaskRun: OperationModel<NoInput, undefined, StopMaterializedViewRefreshTaskRunError> = {
  name: 'StopMaterializedViewRefreshTaskRun', plane: 'control', input: NoInput, errors: stopMaterializedViewRefreshTaskRunErrors,
}

const stopSessionErrors = [] as const
export type StopSessionError = (typeof stopSessionErrors)[number]
export const StopSession: OperationModel<NoInput, undefined, StopSessionError> = {
  name: 'StopSession', plane: 'control', input: NoInput, errors: stopSessionErrors,
}

const stopTriggerErrors = [] as const
export type StopTriggerError = (typeof stopTriggerErrors)[number]
export const StopTrigger: OperationModel<NoInput, undefined, StopTriggerError> = {
  name: 'StopTrigger', plane: 'control', input: NoInput, errors: stopTriggerErrors,
}

const stopWorkflowRunErrors = [] as const
export type StopWorkflowRunError = (typeof stopWorkflowRunErrors)[number]
export const StopWorkflowRun: OperationModel<NoInput, undefined, StopWorkflowRunError> = {
  name: 'StopWorkflowRun', plane: 'control', input: NoInput, errors: stopWorkflowRunErrors,
}

const tagResourceErrors = [
  'InvalidInputException', 'InternalServiceException', 'OperationTimeoutException', 'EntityNotFoundException',
] as const
export type TagResourceError = (typeof tagResourceErrors)[number]
export const TagResource: OperationModel<TagResourceRequest, TagResourceResponse, TagResourceError> = {
  name: 'TagResource', plane: 'control', input: TagResourceRequest, output: TagResourceResponse, errors: tagResourceErrors,
}

const testConnectionErrors = [] as const
export type TestConnectionError = (typeof testConnectionErrors)[number]
export const TestConnection: OperationModel<NoInput, undefined, TestConnectionError> = {
  name: 'TestConnection', plane: 'control', input: NoInput, errors: testConnectionErrors,
}

const untagResourceErrors = [
  'InvalidInputException', 'InternalServiceException', 'OperationTimeoutException', 'EntityNotFoundException',
] as const
export type UntagResourceError = (typeof untagResourceErrors)[number]
export const UntagResource: OperationModel<UntagResourceRequest, UntagResourceResponse, UntagResourceError> = {
  name: 'UntagResource', plane: 'control', input: UntagResourceRequest, output: UntagResourceResponse, errors: untagResourceErrors,
}

const updateAssetErrors = [] as const
export type UpdateAssetError = (typeof updateAssetErrors)[number]
export const UpdateAsset: OperationModel<NoInput, undefined, UpdateAssetError> = {
  name: 'UpdateAsset', plane: 'control', input: NoInput, errors: updateAssetErrors,
}

const updateBlueprintErrors = [] as const
export type UpdateBlueprintError = (typeof updateBlueprintErrors)[number]
export const UpdateBlueprint: OperationModel<NoInput, undefined, UpdateBlueprintError> = {
  name: 'UpdateBlueprint', plane: 'control', input: NoInput, errors: updateBlueprintErrors,
}

const updateCatalogErrors = [] as const
export type UpdateCatalogError = (typeof updateCatalogErrors)[number]
export const UpdateCatalog: OperationModel<NoInput, undefined, UpdateCatalogError> = {
  name: 'UpdateCatalog', plane: 'control', input: NoInput, errors: updateCatalogErrors,
}

const updateClassifierErrors = [] as const
export type UpdateClassifierError = (typeof updateClassifierErrors)[number]
export const UpdateClassifier: OperationModel<NoInput, undefined, UpdateClassifierError> = {
  name: 'UpdateClassifier', plane: 'control', input: NoInput, errors: updateClassifierErrors,
}

const updateColumnStatisticsForPartitionErrors = [] as const
export type UpdateColumnStatisticsForPartitionError = (typeof updateColumnStatisticsForPartitionErrors)[number]
export const UpdateColumnStatisticsForPartition: OperationModel<NoInput, undefined, UpdateColumnStatisticsForPartitionError> = {
  name: 'UpdateColumnStatisticsForPartition', plane: 'control', input: NoInput, errors: updateColumnStatisticsForPartitionErrors,
}

const updateColumnStatisticsForTableErrors = [] as const
export type UpdateColumnStatisticsForTableError = (typeof updateColumnStatisticsForTableErrors)[number]
export const UpdateColumnStatisticsForTable: OperationModel<NoInput, undefined, UpdateColumnStatisticsForTableError> = {
  name: 'UpdateColumnStatisticsForTable', plane: 'control', input: NoInput, errors: updateColumnStatisticsForTableErrors,
}

const updateColumnStatisticsTaskSettingsErrors = [] as const
export type UpdateColumnStatisticsTaskSettingsError = (typeof updateColumnStatisticsTaskSettingsErrors)[number]
export const UpdateColumnStatisticsTaskSettings: OperationModel<NoInput, undefined, UpdateColumnStatisticsTaskSettingsError> = {
  name: 'UpdateColumnStatisticsTaskSettings', plane: 'control', input: NoInput, errors: updateColumnStatisticsTaskSettingsErrors,
}

const updateConnectionErrors = [] as const
export type UpdateConnectionError = (typeof updateConnectionErrors)[number]
export const UpdateConnection: OperationModel<NoInput, undefined, UpdateConnectionError> = {
  name: 'UpdateConnection', plane: 'control', input: NoInput, errors: updateConnectionErrors,
}

const updateCrawlerErrors = [] as const
export type UpdateCrawlerError = (typeof updateCrawlerErrors)[number]
export const UpdateCrawler: OperationModel<NoInput, undefined, UpdateCrawlerError> = {
  name: 'UpdateCrawler', plane: 'control', input: NoInput, errors: updateCrawlerErrors,
}

const updateCrawlerScheduleErrors = [] as const
export type UpdateCrawlerScheduleError = (typeof updateCrawlerScheduleErrors)[number]
export const UpdateCrawlerSchedule: OperationModel<NoInput, undefined, UpdateCrawlerScheduleError> = {
  name: 'UpdateCrawlerSchedule', plane: 'control', input: NoInput, errors: updateCrawlerScheduleErrors,
}

const updateDataQualityEvaluationConfigErrors = [] as const
export type UpdateDataQualityEvaluationConfigError = (typeof updateDataQualityEvaluationConfigErrors)[number]
export const UpdateDataQualityEvaluationConfig: OperationModel<NoInput, undefined, UpdateDataQualityEvaluationConfigError> = {
  name: 'UpdateDataQualityEvaluationConfig', plane: 'control', input: NoInput, errors: updateDataQualityEvaluationConfigErrors,
}

const updateDataQualityRulesetErrors = [] as const
export type UpdateDataQualityRulesetError = (typeof updateDataQualityRulesetErrors)[number]
export const UpdateDataQualityRuleset: OperationModel<NoInput, undefined, UpdateDataQualityRulesetError> = {
  name: 'UpdateDataQualityRuleset', plane: 'control', input: NoInput, errors: updateDataQualityRulesetErrors,
}

const updateDatabaseErrors = [
  'EntityNotFoundException', 'InvalidInputException', 'InternalServiceException', 'OperationTimeoutException', 'GlueEncryptionException',
  'ConcurrentModificationException', 'FederationSourceException', 'FederationSourceRetryableException', 'AlreadyExistsException',
] as const
export type UpdateDatabaseError = (typeof updateDatabaseErrors)[number]
export const UpdateDatabase: OperationModel<UpdateDatabaseRequest, UpdateDatabaseResponse, UpdateDatabaseError> = {
  name: 'UpdateDatabase', plane: 'control', input: UpdateDatabaseRequest, output: UpdateDatabaseResponse, errors: updateDatabaseErrors,
}

const updateDevEndpointErrors = [] as const
export type UpdateDevEndpointError = (typeof updateDevEndpointErrors)[number]
export const UpdateDevEndpoint: OperationModel<NoInput, undefined, UpdateDevEndpointError> = {
  name: 'UpdateDevEndpoint', plane: 'control', input: NoInput, errors: updateDevEndpointErrors,
}

const updateGlossaryErrors = [] as const
export type UpdateGlossaryError = (typeof updateGlossaryErrors)[number]
export const UpdateGlossary: OperationModel<NoInput, undefined, UpdateGlossaryError> = {
  name: 'UpdateGlossary', plane: 'control', input: NoInput, errors: updateGlossaryErrors,
}

const updateGlossaryTermErrors = [] as const
export type UpdateGlossaryTermError = (typeof updateGlossaryTermErrors)[number]
export const UpdateGlossaryTerm: OperationModel<NoInput, undefined, UpdateGlossaryTermError> = {
  name: 'UpdateGlossaryTerm', plane: 'control', input: NoInput, errors: updateGlossaryTermErrors,
}

const updateGlueIdentityCenterConfigurationErrors = [] as const
export type UpdateGlueIdentityCenterConfigurationError = (typeof updateGlueIdentityCenterConfigurationErrors)[number]
export const UpdateGlueIdentityCenterConfiguration: OperationModel<NoInput, undefined, UpdateGlueIdentityCenterConfigurationError> = {
  name: 'UpdateGlueIdentityCenterConfiguration', plane: 'control', input: NoInput, errors: updateGlueIdentityCenterConfigurationErrors,
}

const updateIntegrationResourcePropertyErrors = [] as const
export type UpdateIntegrationResourcePropertyError = (typeof updateIntegrationResourcePropertyErrors)[number]
export const UpdateIntegrationResourceProperty: OperationModel<NoInput, undefined, UpdateIntegrationResourcePropertyError> = {
  name: 'UpdateIntegrationResourceProperty', plane: 'control', input: NoInput, errors: updateIntegrationResourcePropertyErrors,
}

const updateIntegrationTablePropertiesErrors = [] as const
export type UpdateIntegrationTablePropertiesError = (typeof updateIntegrationTablePropertiesErrors)[number]
export const UpdateIntegrationTableProperties: OperationModel<NoInput, undefined, UpdateIntegrationTablePropertiesError> = {
  name: 'UpdateIntegrationTableProperties', plane: 'control', input: NoInput, errors: updateIntegrationTablePropertiesErrors,
}

const updateJobErrors = [] as const
export type UpdateJobError = (typeof updateJobErrors)[number]
export const UpdateJob: OperationModel<NoInput, undefined, UpdateJobError> = { name: 'UpdateJob', plane: 'control', input: NoInput, errors: updateJobErrors }

const updateJobFromSourceControlErrors = [] as const
export type UpdateJobFromSourceControlError = (typeof updateJobFromSourceControlErrors)[number]
export const UpdateJobFromSourceControl: OperationModel<NoInput, undefined, UpdateJobFromSourceControlError> = {
  name: 'UpdateJobFromSourceControl', plane: 'control', input: NoInput, errors: updateJobFromSourceControlErrors,
}

const updateMLTransformErrors = [] as const
export type UpdateMLTransformError = (typeof updateMLTransformErrors)[number]
export const UpdateMLTransform: OperationModel<NoInput, undefined, UpdateMLTransformError> = {
  name: 'UpdateMLTransform', plane: 'control', input: NoInput, errors: updateMLTransformErrors,
}

const updatePartitionErrors = [] as const
export type UpdatePartitionError = (typeof updatePartitionErrors)[number]
export const UpdatePartition: OperationModel<NoInput, undefined, UpdatePartitionError> = {
  name: 'UpdatePartition', plane: 'control', input: NoInput, errors: updatePartitionErrors,
}

const updateRegistryErrors = [] as const
export type UpdateRegistryError = (typeof updateRegistryErrors)[number]
export const UpdateRegistry: OperationModel<NoInput, undefined, UpdateRegistryError> = {
  name: 'UpdateRegistry', plane: 'control', input: NoInput, errors: updateRegistryErrors,
}

const updateSchemaErrors = [] as const
export type UpdateSchemaError = (typeof updateSchemaErrors)[number]
export const UpdateSchema: OperationModel<NoInput, undefined, UpdateSchemaError> = {
  name: 'UpdateSchema', plane: 'control', input: NoInput, errors: updateSchemaErrors,
}

const updateSourceControlFromJobErrors = [] as const
export type UpdateSourceControlFromJobError = (typeof updateSourceControlFromJobErrors)[number]
export const UpdateSourceControlFromJob: OperationModel<NoInput, undefined, UpdateSourceControlFromJobError> = {
  name: 'UpdateSourceControlFromJob', plane: 'control', input: NoInput, errors: updateSourceControlFromJobErrors,
}

const updateTableErrors = [
  'EntityNotFoundException', 'InvalidInputException', 'InternalServiceException', 'OperationTimeoutException',
  'ConcurrentModificationException', 'ResourceNumberLimitExceededException', 'GlueEncryptionException', 'ResourceNotReadyException',
  'FederationSourceException', 'FederationSourceRetryableException', 'AlreadyExistsException',
] as const
export type UpdateTableError = (typeof updateTableErrors)[number]
export const UpdateTable: OperationModel<UpdateTableRequest, UpdateTableResponse, UpdateTableError> = {
  name: 'UpdateTable', plane: 'control', input: UpdateTableRequest, output: UpdateTableResponse, errors: updateTableErrors,
}

const updateTableOptimizerErrors = [] as const
export type UpdateTableOptimizerError = (typeof updateTableOptimizerErrors)[number]
export const UpdateTableOptimizer: OperationModel<NoInput, undefined, UpdateTableOptimizerError> = {
  name: 'UpdateTableOptimizer', plane: 'control', input: NoInput, errors: updateTableOptimizerErrors,
}

const updateTriggerErrors = [] as const
export type UpdateTriggerError = (typeof updateTriggerErrors)[number]
export const UpdateTrigger: OperationModel<NoInput, undefined, UpdateTriggerError> = {
  name: 'UpdateTrigger', plane: 'control', input: NoInput, errors: updateTriggerErrors,
}

const updateUsageProfileErrors = [] as const
export type UpdateUsageProfileError = (typeof updateUsageProfileErrors)[number]
export const UpdateUsageProfile: OperationModel<NoInput, undefined, UpdateUsageProfileError> = {
  name: 'UpdateUsageProfile', plane: 'control', input: NoInput, errors: updateUsageProfileErrors,
}

const updateUserDefinedFunctionErrors = [] as const
export type UpdateUserDefinedFunctionError = (typeof updateUserDefinedFunctionErrors)[number]
export const UpdateUserDefinedFunction: OperationModel<NoInput, undefined, UpdateUserDefinedFunctionError> = {
  name: 'UpdateUserDefinedFunction', plane: 'control', input: NoInput, errors: updateUserDefinedFunctionErrors,
}

const updateWorkflowErrors = [] as const
export type UpdateWorkflowError = (typeof updateWorkflowErrors)[number]
export const UpdateWorkflow: OperationModel<NoInput, undefined, UpdateWorkflowError> = {
  name: 'UpdateWorkflow', plane: 'control', input: NoInput, errors: updateWorkflowErrors,
}

export const service: AwsJsonService = {
  name: 'glue',
  signingName: 'glue',
  protocol: 'aws-json',
  targetPrefix: 'AWSGlue',
  jsonVersion: '1.1',
  operations: {
    AssociateGlossaryTerms, BatchCreatePartition, BatchDeleteConnection, BatchDeletePartition, BatchDeleteTable, BatchDeleteTableVersion,
    BatchGetBlueprints, BatchGetCrawlers, BatchGetCustomEntityTypes, BatchGetDataQualityResult, BatchGetDataQualityResultV2,
    BatchGetDataQualityRulesetEvaluationRun, BatchGetDevEndpoints, BatchGetIterableForms, BatchGetJobs, BatchGetPartition,
    BatchGetTableOptimizer, BatchGetTriggers, BatchGetWorkflows, BatchPutDataQualityStatisticAnnotation, BatchStopJobRun,
    BatchUpdatePartition, CancelDataQualityRuleRecommendationRun, CancelDataQualityRulesetEvaluationRun, CancelMLTaskRun, CancelStatement,
    CheckSchemaVersionValidity, CreateBlueprint, CreateCatalog, CreateClassifier, CreateColumnStatisticsTaskSettings, CreateConnection,
    CreateCrawler, CreateCustomEntityType, CreateDataQualityEvaluationConfig, CreateDataQualityRuleset, CreateDatabase, CreateDevEndpoint,
    CreateGlossary, CreateGlossaryTerm, CreateGlueIdentityCenterConfiguration, CreateIntegration, CreateIntegrationResourceProperty,
    CreateIntegrationTableProperties, CreateJob, CreateMLTransform, CreatePartition, CreatePartitionIndex, CreateRegistry, CreateSchema,
    CreateScript, CreateSecurityConfiguration, CreateSession, CreateTable, CreateTableOptimizer, CreateTrigger, CreateUsageProfile,
    CreateUserDefinedFunction, CreateWorkflow, DeleteAsset, DeleteAssetType, DeleteAttachment, DeleteBlueprint, DeleteCatalog,
    DeleteClassifier, DeleteColumnStatisticsForPartition, DeleteColumnStatisticsForTable, DeleteColumnStatisticsTaskSettings,
    DeleteConnection, DeleteConnectionType, DeleteCrawler, DeleteCustomEntityType, DeleteDataQualityEvaluationConfig,
    DeleteDataQualityRuleset, DeleteDatabase, DeleteDevEndpoint, DeleteFormType, DeleteGlossary, DeleteGlossaryTerm,
    DeleteGlueIdentityCenterConfiguration, DeleteIntegration, DeleteIntegrationResourceProperty, DeleteIntegrationTableProperties,
    DeleteJob, DeleteMLTransform, DeletePartition, DeletePartitionIndex, DeleteRegistry, DeleteResourcePolicy, DeleteSchema,
    DeleteSchemaVersions, DeleteSecurityConfiguration, DeleteSession, DeleteTable, DeleteTableOptimizer, DeleteTableVersion, DeleteTrigger,
    DeleteUsageProfile, DeleteUserDefinedFunction, DeleteWorkflow, DescribeConnectionType, DescribeEntity, DescribeInboundIntegrations,
    DescribeIntegrations, DisassociateGlossaryTerms, GetAsset, GetAssetType, GetBlueprint, GetBlueprintRun, GetBlueprintRuns, GetCatalog,
    GetCatalogImportStatus, GetCatalogs, GetClassifier, GetClassifiers, GetColumnStatisticsForPartition, GetColumnStatisticsForTable,
    GetColumnStatisticsTaskRun, GetColumnStatisticsTaskRuns, GetColumnStatisticsTaskSettings, GetConnection, GetConnections, GetCrawler,
    GetCrawlerMetrics, GetCrawlers, GetCustomEntityType, GetDashboardUrl, GetDataCatalogEncryptionSettings,
    GetDataCatalogExportConfiguration, GetDataQualityEvaluationConfig, GetDataQualityModel, GetDataQualityModelResult, GetDataQualityResult,
    GetDataQualityResultV2, GetDataQualityRuleRecommendationRun, GetDataQualityRuleset, GetDataQualityRulesetEvaluationRun, GetDatabase,
    GetDatabases, GetDataflowGraph, GetDevEndpoint, GetDevEndpoints, GetEntityRecords, GetFormType, GetGlossary, GetGlossaryTerm,
    GetGlueIdentityCenterConfiguration, GetIntegrationResourceProperty, GetIntegrationTableProperties, GetJob, GetJobBookmark, GetJobRun,
    GetJobRuns, GetJobUpgradeAnalysis, GetJobs, GetMLTaskRun, GetMLTaskRuns, GetMLTransform, GetMLTransforms, GetMapping,
    GetMaterializedViewRefreshTaskRun, GetPartition, GetPartitionIndexes, GetPartitions, GetPlan, GetRegistry, GetResourcePolicies,
    GetResourcePolicy, GetSchema, GetSchemaByDefinition, GetSchemaVersion, GetSchemaVersionsDiff, GetSecurityConfiguration,
    GetSecurityConfigurations, GetSession, GetSessionEndpoint, GetStatement, GetSystemLogsForJobRun, GetSystemLogsForSession, GetTable,
    GetTableOptimizer, GetTableVersion, GetTableVersions, GetTables, GetTags, GetTrigger, GetTriggers, GetUnfilteredPartitionMetadata,
    GetUnfilteredPartitionsMetadata, GetUnfilteredTableMetadata, GetUsageProfile, GetUserDefinedFunction, GetUserDefinedFunctions,
    GetWorkflow, GetWorkflowRun, GetWorkflowRunProperties, GetWorkflowRuns, ImportCatalogToGlue, ListAssetTypes, ListBlueprints,
    ListColumnStatisticsTaskRuns, ListConnectionTypes, ListCrawlers, ListCrawls, ListCustomEntityTypes, ListDataQualityEvaluationConfigs,
    ListDataQualityResults, ListDataQualityResultsV2, ListDataQualityRuleRecommendationRuns, ListDataQualityRulesetEvaluationRuns,
    ListDataQualityRulesets, ListDataQualityStatisticAnnotations, ListDataQualityStatistics, ListDevEndpoints, ListEntities, ListFormTypes,
    ListGlossaries, ListGlossaryTerms, ListIntegrationResourceProperties, ListIntegrationTableProperties, ListIterableForms, ListJobs,
    ListMLTransforms, ListMaterializedViewRefreshTaskRuns, ListRegistries, ListSchemaVersions, ListSchemas, ListSessions, ListStatements,
    ListTableOptimizerRuns, ListTriggers, ListUsageProfiles, ListWorkflows, ModifyIntegration, PublishDataQualityResultV2, PutAsset,
    PutAssetType, PutAttachment, PutDataCatalogEncryptionSettings, PutDataCatalogExportConfiguration, PutDataQualityProfileAnnotation,
    PutFormType, PutResourcePolicy, PutSchemaVersionMetadata, PutWorkflowRunProperties, QuerySchemaVersionMetadata, RegisterConnectionType,
    RegisterSchemaVersion, RemoveSchemaVersionMetadata, ResetJobBookmark, ResumeWorkflowRun, RunStatement, SearchAssets, SearchTables,
    StartBlueprintRun, StartColumnStatisticsTaskRun, StartColumnStatisticsTaskRunSchedule, StartCrawler, StartCrawlerSchedule,
    StartDataQualityRuleRecommendationRun, StartDataQualityRulesetEvaluationRun, StartExportLabelsTaskRun, StartImportLabelsTaskRun,
    StartJobRun, StartJobUpgradeAnalysis, StartMLEvaluationTaskRun, StartMLLabelingSetGenerationTaskRun,
    StartMaterializedViewRefreshTaskRun, StartTrigger, StartWorkflowRun, StopColumnStatisticsTaskRun, StopColumnStatisticsTaskRunSchedule,
    StopCrawler, StopCrawlerSchedule, StopJobUpgradeAnalysis, StopMaterializedViewRefreshTaskRun, StopSession, StopTrigger, StopWorkflowRun,
    TagResource, TestConnection, UntagResource, UpdateAsset, UpdateBlueprint, UpdateCatalog, UpdateClassifier,
    UpdateColumnStatisticsForPartition, UpdateColumnStatisticsForTable, UpdateColumnStatisticsTaskSettings, UpdateConnection, UpdateCrawler,
    UpdateCrawlerSchedule, UpdateDataQualityEvaluationConfig, UpdateDataQualityRuleset, UpdateDatabase, UpdateDevEndpoint, UpdateGlossary,
    UpdateGlossaryTerm, UpdateGlueIdentityCenterConfiguration, UpdateIntegrationResourceProperty, UpdateIntegrationTableProperties,
    UpdateJob, UpdateJobFromSourceControl, UpdateMLTransform, UpdatePartition, UpdateRegistry, UpdateSchema, UpdateSourceControlFromJob,
    UpdateTable, UpdateTableOptimizer, UpdateTrigger, UpdateUsageProfile, UpdateUserDefinedFunction, UpdateWorkflow,
  },
  errors: {
    AccessDeniedException: { code: 'AccessDeniedException', httpStatus: 400, fault: false },
    AlreadyExistsException: { code: 'AlreadyExistsException', httpStatus: 400, fault: false },
    ConcurrentModificationException: { code: 'ConcurrentModificationException', httpStatus: 400, fault: false },
    EntityNotFoundException: { code: 'EntityNotFoundException', httpStatus: 400, fault: false },
    ExpiredTokenException: { code: 'ExpiredTokenException', httpStatus: 400, fault: false },
    FederatedResourceAlreadyExistsException: { code: 'FederatedResourceAlreadyExistsException', httpStatus: 400, fault: false },
    FederationSourceException: { code: 'FederationSourceException', httpStatus: 400, fault: false },
    FederationSourceRetryableException: { code: 'FederationSourceRetryableException', httpStatus: 400, fault: false },
    GlueEncryptionException: { code: 'GlueEncryptionException', httpStatus: 400, fault: false },
    IncompleteSignatureException: { code: 'IncompleteSignatureException', httpStatus: 400, fault: false },
    InternalFailure: { code: 'InternalFailure', httpStatus: 500, fault: true },
    InternalServiceException: { code: 'InternalServiceException', httpStatus: 500, fault: true },
    InvalidInputException: { code: 'InvalidInputException', httpStatus: 400, fault: false },
    InvalidSignatureException: { code: 'InvalidSignatureException', httpStatus: 400, fault: false },
    InvalidStateException: { code: 'InvalidStateException', httpStatus: 400, fault: false },
    MissingAuthenticationTokenException: { code: 'MissingAuthenticationTokenException', httpStatus: 400, fault: false },
    OperationTimeoutException: { code: 'OperationTimeoutException', httpStatus: 400, fault: false },
    ResourceNotReadyException: { code: 'ResourceNotReadyException', httpStatus: 400, fault: false },
    ResourceNumberLimitExceededException: { code: 'ResourceNumberLimitExceededException', httpStatus: 400, fault: false },
    SerializationException: { code: 'SerializationException', httpStatus: 400, fault: false },
    ServiceUnavailable: { code: 'ServiceUnavailable', httpStatus: 503, fault: true },
    ThrottlingException: { code: 'ThrottlingException', httpStatus: 400, fault: false },
    UnknownOperationException: { code: 'UnknownOperationException', httpStatus: 400, fault: false },
    UnrecognizedClientException: { code: 'UnrecognizedClientException', httpStatus: 400, fault: false },
    ValidationException: { code: 'ValidationException', httpStatus: 400, fault: false },
  },
}
