/** Texts of AWS Lambda, literally where they are known. */
import { CONCURRENCY_MAX, MEMORY_MIB_MAX, UNRESERVED_MIN } from './limits.ts'

export const STILL_CREATED = 'The function is being created.'
export const NO_LATEST_DELETION = '$LATEST version cannot be deleted without deleting the function.'
export const ROLE_NOT_ASSUMED = 'The role defined for the function cannot be assumed by Lambda.'
export const RUNTIME_AND_HANDLER = 'Runtime and Handler are mandatory parameters for functions created with deployment packages.'
export const NO_CODE = 'Please provide a source for function code.'
export const CODE_TWICE = 'Please do not provide other FunctionCode parameters when providing a ZipFile.'
export const NO_IMAGES = 'Leat runs functions from zip files: PackageType Image and ImageUri are not available.'
export const NO_LAYERS = "Leat has no layers: put what they hold into the function's zip."
export const NO_SIGNING = 'Leat does not check signatures of code: leave CodeSigningConfigArn out.'
export const NO_FILE_SYSTEMS = 'Leat cannot mount file systems into functions: leave FileSystemConfigs out.'
export const NO_CAPACITY = 'Leat has no capacity providers, no durable functions and no tenants: leave their settings out.'
export const NO_OWN_CODE_KEY = 'Leat does not read code that is encrypted under a key of your own: leave SourceKMSKeyArn out.'
export const IMAGE_FOR_ZIP = "Please don't provide ImageUri when updating a function with packageType Zip."
export const LEVELS_NEED_JSON = 'To use ApplicationLogLevel or SystemLogLevel, LogFormat must be JSON.'
export const MEMORY_TOO_LARGE = `'MemorySize' value failed to satisfy constraint: Member must have value less than or equal to ${MEMORY_MIB_MAX}`
export const STALE_REVISION =
  'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id'
export const NO_POLICY = 'No policy is associated with the given resource.'
export const NO_SUCH_RESOURCE = 'The resource you requested does not exist.'
export const NO_POLICY_FOR_LATEST = 'We currently do not support adding policies for $LATEST.'
export const BAD_PRINCIPAL = 'The provided principal was invalid. Please check the principal and try again.'
export const POLICY_TOO_LONG = 'The final policy size is bigger than the limit (20480).'
export const FUNCTIONS_ONLY =
  'This operation is permitted on Lambda functions only. Aliases and versions do not support this operation. Please specify either a function name or an unqualified function ARN.'
export const TOO_MUCH_RESERVED = `Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [${UNRESERVED_MIN}].`
export const TOO_MUCH_PROVISIONED = `Specified ConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [${UNRESERVED_MIN}].`
export const PROVISIONED_BEYOND_ACCOUNT = `Specified ConcurrentExecutions for function is greater than account's unreserved concurrency [${CONCURRENCY_MAX}].`
export const PROVISIONED_BEYOND_RESERVED =
  'Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function'
export const NO_PROVISIONED_LATEST = 'Provisioned Concurrency Configs cannot be applied to unpublished function versions.'
export const PROVISIONED_OF_PUBLISHED = 'The function resource provided must be an alias or a published version.'
export const NO_PROVISIONED = 'No Provisioned Concurrency Config found for this function'
export const ALIAS_OF_PROVISIONED =
  "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version"
export const VERSION_OF_PROVISIONED = 'Version is pointed by a Provisioned Concurrency alias'
export const NOTHING_FOR_EVENTS = 'You must specify at least one of error handling or destination setting.'
export const NO_FUNCTION_FOR_EVENTS = "The function doesn't exist."
export const OWN_DESTINATION = "You can't specify the function as a destination for itself."
export const NO_FUNCTION_FOR_URL = 'Function does not exist'
export const NO_TAGGED_QUALIFIERS = 'Tags on function aliases and versions are not supported. Please specify a function ARN.'
export const TOO_MANY_TAGS = 'Number of tags exceeds resource tag limit.'
export const NO_TAGS = 'An error occurred and the request cannot be processed.'
export const RATE_EXCEEDED = 'Rate Exceeded.'
export const ONE_WEIGHT = 'Number of items in AdditionalVersionWeights cannot be greater than 1'
export const WEIGHTS_OF_LATEST = '$LATEST is not supported for an alias pointing to more than 1 version'
export const RUNTIME_ARN_NEEDED = 'A Runtime Version Arn has to be set when the Update Mode is set to Manual.'
export const RUNTIME_ARN_UNWANTED = 'A Runtime Version Arn is only accepted when the Update Mode is set to Manual.'
export const BAD_MARKER = 'Invalid value for Marker: it is none that a list gave.'
export const EVENT_NOT_KEPT = 'The event could not be stored just now. Please try again.'

export const OTHER_QUALIFIER = 'The derived qualifier from the function name does not match the specified qualifier.'
export const CODE_FULL = 'Code storage limit exceeded.'

export function otherRegion(region: string, here: string): string {
  return `Functions from '${region}' are not reachable in this region ('${here}')`
}

export function badName(text: string): string {
  return `1 validation error detected: Value '${text}' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern: (arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?`
}

export function noFunction(arn: string): string {
  return `Function not found: ${arn}`
}

export function noAlias(arn: string): string {
  return `Cannot find alias arn: ${arn}`
}

export function exists(name: string): string {
  return `Function already exist: ${name}`
}

export function aliasExists(arn: string): string {
  return `Alias already exists: ${arn}`
}

export function updateInProgress(arn: string): string {
  return `The operation cannot be performed at this time. An update is in progress for resource: ${arn}`
}

export function inState(state: string): string {
  return `The operation cannot be performed at this time. The function is currently in the following state: ${state}`
}

export function otherCode(given: string, current: string): string {
  return `CodeSHA256 (${given}) is different from current CodeSHA256 in $LATEST (${current}). Please try again with the CodeSHA256 in $LATEST.`
}

export function nameTooLong(name: string): string {
  return `1 validation error detected: Value '${name}' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to 64`
}

export function timeoutTooLong(seconds: number): string {
  return `1 validation error detected: Value '${seconds}' at 'timeout' failed to satisfy constraint: Member must have value less than or equal to 900`
}

export function badRuntime(runtime: string, all: readonly string[]): string {
  return `Value ${runtime} at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: [${all.join(', ')}] or be a valid ARN`
}

export function oldRuntime(runtime: string, instead: string): string {
  return `The runtime parameter of ${runtime} is no longer supported for creating or updating AWS Lambda functions. We recommend you use the new runtime (${instead}) while creating or updating functions.`
}

export function noSnapStart(runtime: string): string {
  return `${runtime} is not supported for SnapStart enabled functions.`
}

export function environmentTooLarge(text: string): string {
  return `Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit. String measured: ${text}`
}

export function reservedVariables(names: readonly string[]): string {
  return `Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: ${names.join(', ')}`
}

/** In the manner of AWS, whose own words are not documented: no process can be given such a value. */
export function nullVariables(names: readonly string[]): string {
  return `Lambda was unable to configure your environment variables because the environment variables you have provided contains null characters (U+0000) that are not supported. Keys of these variables in this request: ${names.join(', ')}`
}

/** As `nullVariables`. */
export function nullHandler(handler: string): string {
  return `Value ${handler.replaceAll('\0', '\\u0000')} at 'handler' failed to satisfy constraint: Member must not contain null characters (U+0000)`
}

export function noS3Object(code: string, message: string): string {
  return `Error occurred while GetObject. S3 Error Code: ${code}. S3 Error Message: ${message}`
}

export function statementExists(sid: string): string {
  return `The statement id (${sid}) provided already exists. Please provide a new statement id, or remove the existing statement.`
}

export function noStatement(sid: string): string {
  return `Statement ${sid} is not found in resource policy.`
}

export function noPolicyFor(arn: string): string {
  return `No policy found for: ${arn}`
}

export function reservedBelowProvisioned(reserved: number, provisioned: number): string {
  return ` ReservedConcurrentExecutions  ${reserved} should not be lower than function's total provisioned concurrency [${provisioned}].`
}

export function noEventConfig(arn: string): string {
  return `The function ${arn} doesn't have an EventInvokeConfig`
}

export function badDestination(arn: string): string {
  return `The destination ARN ${arn} is invalid.`
}

export function badDestinations(onSuccess: string | undefined, onFailure: string | undefined): string {
  const success = onSuccess === undefined ? 'null' : `OnSuccess(destination=${onSuccess})`
  const failure = onFailure === undefined ? 'null' : `OnFailure(destination=${onFailure})`
  return `The provided destination config DestinationConfig(onSuccess=${success}, onFailure=${failure}) is invalid.`
}

export function noSuchDestination(arn: string): string {
  return `Leat delivers to SQS queues, S3 buckets and functions: ${arn} is none of these.`
}

export const NO_RIGHT_TO_DEAD_LETTERS = 'The provided execution role does not have permissions to call SendMessage on SQS'

export function noRightToSend(operation: string, arn: string): string {
  return `The function's execution role does not have permissions to call ${operation} on ${arn}`
}

export function urlExists(arn: string): string {
  return `Failed to create function url config for [functionArn = ${arn}]. Error message:  FunctionUrlConfig exists for this Lambda function`
}

export function badUrlQualifier(qualifier: string): string {
  return `1 validation error detected: Value '${qualifier}' at 'qualifier' failed to satisfy constraint: Member must satisfy regular expression pattern: ((?!^\\d+$)^[0-9a-zA-Z-_]+$)`
}

export function versionInWeights(version: string): string {
  return `Invalid function version ${version}. Function version ${version} is already included in routing configuration.`
}

export function badWeight(version: string, weight: number): string {
  return `1 validation error detected: Value '{${version}=${weight}}' at 'routingConfig.additionalVersionWeights' failed to satisfy constraint: Map value must satisfy constraint: [Member must have value less than or equal to 1.0, Member must have value greater than or equal to 0.0, Member must not be null]`
}

export function badWeightKey(version: string, weight: number): string {
  return `1 validation error detected: Value '{${version}=${weight}}' at 'routingConfig.additionalVersionWeights' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [0-9]+, Member must not be null]`
}

export function eventTooLarge(bytes: number, type: string, max: number): string {
  return `${bytes} byte payload is too large for the ${type} invocation type (limit ${max} bytes)`
}

export function notJson(why: string): string {
  return `Could not parse request body into json: Could not parse payload into json: ${why}`
}

export function badTagResource(resource: string): string {
  return `1 validation error detected: Value '${resource}' at 'resource' failed to satisfy constraint: Member must satisfy regular expression pattern: arn:(aws[a-zA-Z-]*):lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:(function:[a-zA-Z0-9-_]+(:(\\$LATEST|[a-zA-Z0-9-_]+))?|layer:([a-zA-Z0-9-_]+)|code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})`
}

export function versionOfAliases(version: string, names: readonly string[]): string {
  return `Version ${version} cannot be deleted because aliases point to it: ${names.join(', ')}. Delete them or point them elsewhere.`
}

export function noVersionDeleted(arn: string): string {
  return `${arn} is an alias: delete it with DeleteAlias.`
}
