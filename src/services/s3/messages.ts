/**
 * What clients see. Recorded from AWS or from its documentation; where nobody recorded a text and it is ours, the comment says so. (What the door says,
 * too, is in `src/aws/s3.ts`.)
 */
import type { ChecksumAlgorithm } from '../../aws/checksums.ts'

export const NO_SUCH_BUCKET = 'The specified bucket does not exist'
export const NO_SUCH_KEY = 'The specified key does not exist.'
export const NO_SUCH_VERSION = 'The specified version does not exist.'
export const INVALID_VERSION = 'Invalid version id specified'
export const NO_SUCH_UPLOAD =
  'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.'

export const INVALID_BUCKET_NAME = 'The specified bucket is not valid.'
export const BUCKET_OWNED_BY_YOU = 'Your previous request to create the named bucket succeeded and you already own it.'
export const BUCKET_EXISTS =
  'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.'
export const BUCKET_NOT_EMPTY = 'The bucket you tried to delete is not empty'
export const BAD_LOCATION = 'The specified location-constraint is not valid'
export const TOO_MANY_BUCKETS = 'You have attempted to create more buckets than allowed'

export function foreignLocation(location: string): string {
  return `The ${location} location constraint is incompatible for the region specific endpoint this request was sent to.`
}

export const METADATA_TOO_LARGE = 'Your metadata headers exceed the maximum allowed metadata size'
export const ENTITY_TOO_LARGE = 'Your proposed upload exceeds the maximum allowed size'
export const INVALID_STORAGE_CLASS = 'The storage class you specified is not valid'

/** Ours: AWS's disks are never full. */
export const NO_ROOM = 'There is no room left on the disk of this server. Objects can still be read and deleted.'

export const MANY_CONDITIONS = 'Multiple conditional request headers present in the request'

export function unacceptedValue(header: string): string {
  return `We don't accept the provided value of ${header} header for this API`
}

export const PRECONDITION_FAILED = 'At least one of the pre-conditions you specified did not hold'
export const CONFLICT = 'The conditional request cannot succeed due to a conflicting operation against this resource.'
export const RANGE_NOT_SATISFIABLE = 'The requested range is not satisfiable'
export const RANGE_AND_PART = 'Cannot specify both Range header and partNumber query parameter'
export const PART_NOT_SATISFIABLE = 'The requested partnumber is not satisfiable'

export const MANY_CHECKSUMS = 'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.'
export const TYPE_WITHOUT_ALGORITHM = 'The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.'
export const BAD_CHECKSUM_TYPE = 'Value for x-amz-checksum-type header is invalid.'
/** AWS names five; those that came since are in no text that anybody recorded. */
export const UNKNOWN_ALGORITHM =
  'Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]'

/** Ours: AWS serves them. */
export const XXHASH_OF_PARTS =
  'Multipart uploads with xxHash checksums are not served here: use CRC32, CRC32C, CRC64NVME, SHA1 or SHA256.'

export function badChecksumHeader(algorithm: ChecksumAlgorithm): string {
  return `Value for x-amz-checksum-${algorithm.toLowerCase()} header is invalid.`
}

export function badChecksumTrailer(algorithm: ChecksumAlgorithm): string {
  return `Value for x-amz-checksum-${algorithm.toLowerCase()} trailing header is invalid.`
}

/** Of an object of parts, where AWS writes the name small. */
export function badCompleteDigest(algorithm: ChecksumAlgorithm): string {
  return `The ${algorithm.toLowerCase()} you specified did not match the calculated checksum.`
}

export function typeNotForAlgorithm(type: string, algorithm: ChecksumAlgorithm): string {
  return `The ${type} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`
}

export function partAlgorithmDiffers(expected: string, actual: string): string {
  return `Checksum Type mismatch occurred, expected checksum Type: ${expected}, actual checksum Type: ${actual}`
}

export function modeDiffers(type: string): string {
  return `The upload was created using the ${type} checksum mode. The complete request must use the same checksum mode.`
}

export function partChecksumMissing(algorithm: ChecksumAlgorithm, partNumber: number): string {
  return `The upload was created using a ${algorithm.toLowerCase()} checksum. The complete request must include the checksum for each part. It was missing for part ${partNumber} in the request.`
}

export function objectSizeDiffers(given: number, computed: number): string {
  return `The provided 'x-amz-mp-object-size' header value ${given} does not match what was computed: ${computed}`
}

export const NO_PARTS = 'You must specify at least one part'
export const INVALID_PART_ORDER = 'The list of parts was not in ascending order. Parts must be ordered by part number.'
export const INVALID_PART =
  "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag."
export const ENTITY_TOO_SMALL = 'Your proposed upload is smaller than the minimum allowed size'

export const BAD_COPY_SOURCE = 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey'
export const COPY_ONTO_ITSELF =
  "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes."
export const COPY_TOO_LARGE = 'The specified copy source is larger than the maximum allowable size for a copy source: 5368709120'
export const UNKNOWN_METADATA_DIRECTIVE = 'Unknown metadata directive.'
export const UNKNOWN_TAGGING_DIRECTIVE = 'Unknown tagging directive.'
export const BAD_COPY_RANGE =
  'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy'

export function copyRangeBeyond(bytes: number): string {
  return `Range specified is not valid for source object of size: ${bytes}`
}

export const BAD_ENCODING_TYPE = 'Invalid Encoding Method specified in Request'
export const BAD_CONTINUATION_TOKEN = 'The continuation token provided is incorrect'

export function notInRange(name: string, most: number): string {
  return `Argument ${name} must be an integer between 0 and ${most}`
}

export const BAD_TAGGING_HEADER =
  "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates."
export const TAG_KEY_INVALID = 'The TagKey you have provided is invalid'
export const TAG_VALUE_INVALID = 'The TagValue you have provided is invalid'
export const TAG_KEY_TWICE = 'Cannot provide multiple Tags with the same key'
export const BUCKET_TAG_KEY_RESERVED = 'System tags cannot be added/updated by requester'
export const OBJECT_TAG_KEY_RESERVED = 'Your TagKey cannot be prefixed with aws:'

export function tooManyTags(what: 'Object' | 'Bucket', most: number): string {
  return what === 'Object' ? `Object tags cannot be greater than ${most}` : `Bucket tag count cannot be greater than ${most}`
}

export const ACL_NOT_SUPPORTED = 'The bucket does not allow ACLs'
export const ACL_WITH_OWNER_ENFORCED = "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting"
export const BAD_ENCRYPTION = 'The encryption method specified is not supported'
export const NO_OBJECT_LOCK = 'Bucket is missing Object Lock Configuration'
/** Ours: AWS has these. */
export const NO_ARCHIVES = 'The storage classes GLACIER and DEEP_ARCHIVE are not served here: objects are always at hand.'
export const NO_CUSTOMER_KEYS = 'Encryption with keys of the customer (SSE-C) is not served here.'
export const NO_VERSIONS =
  'Versioning cannot be enabled here: buckets keep the latest version of each object. It can be Suspended.'
export const NO_LOCKABLE_BUCKETS = 'Object Lock is not served here, since buckets keep no versions.'

/** Ours: nobody recorded it. */
export const BAD_MAX_BUCKETS = 'Argument max-buckets must be an integer between 1 and 10000'
export const NO_GOVERNANCE = 'x-amz-bypass-governance-retention is only applicable to Object Lock enabled buckets.'
export const COPY_RANGE_BEHIND = 'The specified copy range is invalid for the source object size'

export function badOwnership(ownership: string): string {
  return `Invalid x-amz-object-ownership header: ${ownership}`
}

/** Ours. */
export const NO_DIRECTORY_BUCKETS = 'Directory buckets are not served here.'

export const NO_CORS = 'The CORS configuration does not exist'
export const NO_LIFECYCLE = 'The lifecycle configuration does not exist'
export const NO_TAGS = 'The TagSet does not exist'
export const NO_PUBLIC_ACCESS_BLOCK = 'The public access block configuration was not found'
export const NO_OWNERSHIP_CONTROLS = 'The bucket ownership controls were not found'
export const NO_POLICY = 'The bucket policy does not exist'
export const NO_WEBSITE = 'The specified bucket does not have a website configuration'
export const NO_REPLICATION = 'The replication configuration was not found'
export const NO_LOCK_CONFIGURATION = 'Object Lock configuration does not exist for this bucket'
export const LOCK_NEEDS_VERSIONS = "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration"
export const NO_VERSIONING_STATUS = 'The Versioning element must be specified'
export const VERSION_WITHOUT_KEY = 'A version-id marker cannot be specified without a key marker.'
export const BAD_ATTRIBUTE = 'Invalid attribute name specified.'
export const KEY_WITHOUT_KMS = 'a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse'

export function unsupportedCorsMethod(method: string): string {
  return `Found unsupported HTTP method in CORS config. Unsupported method is ${method}`
}

export function manyWildcards(element: string, value: string): string {
  return `${element} "${value}" can not have more than one wildcard.`
}

export const LIFECYCLE_NO_ACTION = 'At least one action needs to be specified in a rule'
export const LIFECYCLE_ID_TWICE = 'Rule ID must be unique. Found same ID for more than one rule'
export const LIFECYCLE_ID_TOO_LONG = 'ID length should not exceed allowed limit of 255'
export const LIFECYCLE_DAYS = "'Days' for Expiration action must be a positive integer"

export const POLICY_NOT_JSON = "Policies must be valid JSON and the first byte must be '{'"
/** Ours: nobody recorded it. */
export const POLICY_TOO_LONG = 'Normalized policy document exceeds the maximum allowed size of 20480 bytes.'
export const POLICY_FOREIGN_RESOURCE = 'Policy has invalid resource'

export function missingInPolicy(field: string): string {
  return `Missing required field ${field}`
}

export function invalidEffect(effect: string): string {
  return `Invalid effect: ${effect}`
}

export const UNREACHABLE_DESTINATION = 'Unable to validate the following destination configurations'
export const UNPARSABLE_ARN = 'The ARN could not be parsed'
export const UNSUPPORTED_EVENT = 'The event is not supported for notifications'
export const BAD_FILTER_NAME = 'filter rule name must be either prefix or suffix'
export const FILTER_NAME_TWICE = 'Cannot specify more than one prefix/suffix rule in a filter.'

/** Ours: AWS tells these, too. */
export const NO_TOPICS = 'Leat has no topics of SNS: let the bucket tell queues of SQS, or functions.'
export const NO_EVENT_BRIDGE = 'Leat has no EventBridge: let the bucket tell queues of SQS, or functions.'
export const AMBIGUOUS_NOTIFICATION =
  'Configuration is ambiguously defined. Cannot have overlapping suffixes in two rules if the prefixes are overlapping for the same event type.'
