/** Texts that AWS's clients see, letter by letter. Where AWS's own is not known, the comment says so. */
import type { PutQuota } from './limits.ts'

export function noStream(name: string, accountId: string): string {
  return `Firehose ${name} under account ${accountId} not found.`
}

/** What those hear who put records: other words for the same. */
export function noStreamToPutTo(name: string, accountId: string): string {
  return `Firehose ${name} not found under account ${accountId}.`
}

export function streamExists(name: string, accountId: string): string {
  return `Firehose ${name} under accountId ${accountId} already exists`
}

/** AWS's own text is unknown. */
export function tooManyStreams(max: number): string {
  return `You have already consumed your firehose quota of ${max} hoses.`
}

/** AWS's own text is unknown. */
export function notActive(name: string, accountId: string, status: string): string {
  return `Firehose ${name} under account ${accountId} is in ${status} state, and must be in ACTIVE state.`
}

export function versionsDisagree(name: string, current: number, specified: string): string {
  return `Cannot update firehose: ${name} since the current version id: ${current} and specified version id: ${specified} do not match`
}

export function noDestination(id: string): string {
  return `Destination Id ${id} not found`
}

export const ONE_DESTINATION = 'Exactly one destination configuration is supported for a Firehose'

/** Ours: AWS delivers there. */
export function unsupportedDestination(destination: string): string {
  return `Leat delivers to Amazon S3 and to HTTP endpoints: a destination in ${destination} is not supported.`
}

/** Ours: AWS reads there. */
export function unsupportedSource(type: string): string {
  return `Leat reads from Kinesis data streams and takes direct puts: ${type} is not supported.`
}

export const KINESIS_SOURCE_WITHOUT_TYPE = 'KinesisSourceStreamConfig is only applicable for KinesisStreamAsSource stream type'
export const KINESIS_SOURCE_MISSING = 'KinesisSourceStreamConfig is mandatory for KinesisStreamAsSource stream type.'
/** AWS's own text is unknown. */
export const DIRECT_PUT_SOURCE_WITHOUT_TYPE = 'DirectPutSourceConfig is only applicable for DirectPut stream type'

export const PUT_TO_KINESIS_SOURCE = 'This operation is not permitted on KinesisStreamAsSource delivery stream type.'
export const PUT_TO_CLOUDWATCH_ONLY =
  'Only requests from CloudWatch Logs are supported when CloudWatch Logs decompression is enabled.'

/** How it begins is AWS's; infrastructure tools wait and try again when they see it. What follows is what Kinesis said. */
export function sourceUnreadable(roleArn: string, reason: string): string {
  return `Verify that the IAM role has access to the Kinesis stream: ${roleArn}: ${reason}`
}

// Encryption of the delivery stream itself

export const KEY_ARN_MISSING = 'KeyARN has to be specified when KeyType is CUSTOMER_MANAGED_CMK'
export const KEY_ARN_OF_AWS = 'KeyARN cannot be specified when KeyType is AWS_OWNED_CMK'
export const KEY_OF_OTHER_REGION = 'Cross-region keys are not allowed for SSE. Please provide CMKs in the same region as firehose'
export const ENCRYPTION_OF_KINESIS_SOURCE =
  'Server side encryption from firehose is only allowed for direct put delivery streams and database as a source delivery streams'
/** AWS's own text is unknown. */
export function encryptionBusy(name: string, status: string): string {
  return `Firehose ${name} is in ${status} state of its encryption: wait until it has been enabled or disabled.`
}
/** AWS's own text is unknown. */
export function encryptionChangedTooOften(name: string, max: number): string {
  return `Encryption of firehose ${name} has been started and stopped ${max} times within 24 hours.`
}

// Prefixes

/** The slip in its first word is AWS's. */
export function prefixConstraint(constraint: string): string {
  return `Ths supplied prefix(es) do not satisfy the following constraint: ${constraint}`
}

export const INVALID_EXPRESSION = 'Invalid expression usage'
export const ERROR_PREFIX_MISSING = 'ErrorOutputPrefix cannot be null or empty when Prefix contains expressions'
export const ERROR_TYPE_IN_PREFIX = 'Prefix must not contain any occurrence of !{firehose:error-output-type}'
export const ERROR_TYPE_MISSING = 'ErrorOutputPrefix must contain at least one occurrence of !{firehose:error-output-type}'
export const PARTITION_KEY_WITHOUT_PARTITIONING =
  'Dynamic Partitioning Namespaces can only be part of a prefix expression when Dynamic Partitioning is enabled.'
export const NO_PARTITION_KEY = 'S3 Prefix should contain Dynamic Partitioning namespaces when Dynamic Partitioning is enabled'
export const PARTITION_KEY_IN_ERROR_PREFIX = "Dynamic Partitioning Namespaces can't be part of an error prefix expression"

export function invalidNamespace(namespace: string): string {
  return `Namespace to the left of colon (${namespace}) is an invalid keyword!`
}

export function invalidConversion(member: string): string {
  return `Invalid conversion character used in the value of the expression in ${member}`
}

export function evaluatedPrefixTooLong(member: 'Prefix' | 'ErrorOutputPrefix'): string {
  return `Length of evaluated ${member === 'Prefix' ? 'prefix' : member} cannot be greater than 512`
}

/** AWS's own text is unknown. */
export function noTimeZone(id: string): string {
  return `CustomTimeZone ${id} is not a valid time zone.`
}

/** AWS's own text is unknown. */
export function tooManyTags(max: number): string {
  return `A firehose can have at most ${max} tags.`
}

export const BATCH_TOO_LARGE = 'Records size exceeds 4 MB limit'

/** Of a record that was not taken: the code, and what is said. */
export const NOT_TAKEN_CODE = 'ServiceUnavailableException'
export const NOT_TAKEN = 'Slow down.'

/** Of calls that come too often. */
export const RATE_EXCEEDED = 'Rate exceeded'

/** For the person at the server. */
export function putLimit(name: string, { records, requests, bytes }: PutQuota): string {
  const count = (value: number): string => value.toLocaleString('en-US')
  return `${name} takes ${count(requests)} requests, ${count(records)} records and ${bytes / 1_048_576} MiB a second`
}

export function unassumableRole(roleArn: string): string {
  return `Firehose is unable to assume role ${roleArn}. Please check the role provided.`
}
