/** What clients hear of destinations, letter by letter. Where AWS's own text is not known, the comment says so. */

export const ENCRYPTION_EXCLUSIVE = 'Exactly one of NoEncryptionConfig or KMSEncryptionConfig must be specified'
export const LOG_GROUP_MISSING = 'CloudWatch Log Group Name is required if CloudWatch Logging is enabled'
/** AWS's own text is unknown. */
export const LOG_STREAM_MISSING = 'CloudWatch Log Stream Name is required if CloudWatch Logging is enabled'
export const BACKUP_MISSING = 'S3 backup destination configuration is required when enabling S3 backup.'
/** AWS's own text is unknown. */
export const BACKUP_STAYS = 'S3 backup cannot be disabled once it is enabled.'
/** AWS's own text is unknown. */
export const PARTITIONING_STAYS =
  'Dynamic Partitioning can be enabled only when a delivery stream is created, and not be disabled.'

export const CONVERTED_SIZE = 'BufferingHints.SizeInMBs must be at least 64 when data format conversion is enabled.'
export const PARTITIONED_SIZE = 'BufferingHints.SizeInMBs must be at least 64 when Dynamic Partitioning is enabled.'
/** AWS's own text is unknown. */
export const PARTITIONED_INTERVAL = 'BufferingHints.IntervalInSeconds must be at least 60 when Dynamic Partitioning is enabled.'
export const CONVERTED_COMPRESSION =
  "The S3 destination's compression format must be set to UNCOMPRESSED when data format conversion is enabled"

export function keyOfOtherRegion(keyArn: string): string {
  return `KMS Key ${keyArn} does not exist in the same region as the S3 bucket`
}

export function mustNotBeNull(member: string): string {
  return `${member} must not be null`
}

export const SERIALIZERS = 'More than one serializer specified. Only one may be chosen.'
export const DESERIALIZERS = 'More than one deserializer specified. Only one may be chosen.'
/** Ours: AWS writes ORC, too. */
export const NO_ORC = 'Leat converts to Apache Parquet: the OrcSerDe is not supported.'

/** What Glue said, in the form in which the SDK for Java tells it; AWS's own text is unknown. */
export function schemaUnreadable(code: string, message: string, requestId: string): string {
  return `${message} (Service: AWSGlue; Status Code: 400; Error Code: ${code}; Request ID: ${requestId}; Proxy: null)`
}

/** Begins as AWS's does: tools that wait for a new role's permissions look for it. */
export function glueDenied(message: string): string {
  return `Access was denied when calling Glue. Please ensure that the role specified in the data format conversion configuration has the necessary permissions. ${message}`
}

export function invalidTimestampFormat(format: string): string {
  return `One or more SerDe options are invalid for org.apache.hcatalog.data.JsonSerDe: [Key: timestamp.formats Value: ${format}]`
}

/** Ours: AWS reads every pattern of Joda-Time. */
export function unreadTimestampFormat(format: string): string {
  return `Leat reads no timestamps by the format ${format}: only y, M, d, E, H, k, h, K, a, m, s, S, Z and text in quotes.`
}

// Processors

export const PROCESSOR_COUNT = 'A maximum of 5 and a minimum of 1 processor needs to be supplied when processing is enabled.'
/** Ours: AWS calls functions for these, too. */
export const NO_LAMBDA_FOR_HTTP =
  'Leat transforms records for S3 destinations: a processor of the type Lambda is not supported here.'
/** AWS's own texts are unknown. */
export const LAMBDA_ARN_MISSING = 'LambdaArn is required when Lambda processor is used.'
export function badLambdaArn(arn: string): string {
  return `The Lambda function ARN ${arn} is not valid.`
}
export function badParameter(name: string, value: string, min: number, max: number): string {
  return `Invalid value ${value} for the processor parameter ${name}: it has to be between ${min} and ${max}.`
}
export const PARSING_ENGINE = 'MetaDataExtraction JSON Parsing Engine has to be one of JQ-1.6'
/** AWS's own text is unknown. */
export const QUERY_MISSING = 'MetaDataExtraction JQ Query is required when MetadataExtraction processor is used.'
/** Ours, with what jq says; AWS's own text is unknown. */
export function invalidQuery(problem: string): string {
  return `The MetadataExtractionQuery is not valid: ${problem}`
}
export const QUERY_KEY_UNUSED = "MetaDataExtraction JQ Query can't contain keys that are not present in the S3 Prefix expression"
/** AWS's own text is unknown. */
export const QUERY_KEY_MISSING = "S3 Prefix expression can't contain keys that are not present in the MetaDataExtraction JQ Query"
export const SUB_RECORD_TYPE = 'SubRecordType has to be one of JSON, DELIMITED'
export const DELIMITER_MISSING = 'Delimiter should be present for DELIMITED'
/** AWS's own text is unknown. */
export const DECOMPRESSION_FORMAT = 'CompressionFormat has to be one of GZIP'
export const LOG_PROCESSING_ALONE = 'CloudWatchLogProcessingProcessor can only be enabled with DecompressionProcessor'
export const LOG_PROCESSING_VALUE = 'Invalid parameter value for DataMessageExtraction. Allowed values are True and False.'

export function moreThanOne(processor: string): string {
  return `Cannot have more than 1 ${processor} processor.`
}

export function partitioningOnly(processor: string): string {
  return `class com.amazonaws.services.firehose.internal.model.${processor}Processor can only be present when Dynamic Partitioning is enabled.`
}

// HTTP endpoints

export function duplicateAttribute(name: string): string {
  return `Http Endpoint Common Attributes have duplicate name ${name}`
}

/** As AWS words its own, which takes https alone. */
export function notAnUrl(url: string): string {
  return `1 validation error detected: Value '${url}' at 'httpEndpointDestinationConfiguration.endpointConfiguration.url' failed to satisfy constraint: Member must satisfy regular expression pattern: https?://.*`
}

/** Ours: AWS reads keys there. */
export const NO_SECRETS = 'Leat has no Secrets Manager: give the access key in EndpointConfiguration.'
