// Generated from the API model of Amazon Simple Storage Service, 2006-03-01 (botocore 1.43.127; Apache-2.0, see NOTICE), and
// scripts/models/*.overrides.json by scripts/generate-models.ts. Do not edit.
//
// In these types a blob is a Uint8Array, and a timestamp a number: milliseconds since the epoch. Members that the model does not
// require are optional. An event stream is an AsyncIterable of its events, each with exactly one member.
import type { OperationModel, RestXmlService } from '../../model/api.ts'
import type { BlobSchema, ListSchema, MapSchema, NumberSchema, Schema, StringSchema, StructSchema, TimestampSchema } from '../../model/schema.ts'
import type { StreamedOutput, StreamingBody } from '../../model/streaming.ts'

export type AnyError =
  | 'AccessControlListNotSupported'
  | 'AccessDenied'
  | 'AccountProblem'
  | 'AllAccessDisabled'
  | 'AmbiguousGrantByEmailAddress'
  | 'AuthorizationHeaderMalformed'
  | 'AuthorizationQueryParametersError'
  | 'BadDigest'
  | 'BadRequest'
  | 'BucketAlreadyExists'
  | 'BucketAlreadyOwnedByYou'
  | 'BucketNotEmpty'
  | 'ConditionalRequestConflict'
  | 'CredentialsNotSupported'
  | 'CrossLocationLoggingProhibited'
  | 'EntityTooLarge'
  | 'EntityTooSmall'
  | 'ExpiredToken'
  | 'IllegalLocationConstraintException'
  | 'IllegalVersioningConfigurationException'
  | 'IncompleteBody'
  | 'IncorrectNumberOfFilesInPostRequest'
  | 'InlineDataTooLarge'
  | 'InternalError'
  | 'InvalidAccessKeyId'
  | 'InvalidArgument'
  | 'InvalidBucketAclWithObjectOwnership'
  | 'InvalidBucketName'
  | 'InvalidBucketState'
  | 'InvalidDigest'
  | 'InvalidChunkSizeError'
  | 'InvalidEncryptionAlgorithmError'
  | 'InvalidLocationConstraint'
  | 'InvalidObjectState'
  | 'InvalidPart'
  | 'InvalidPartNumber'
  | 'InvalidPartOrder'
  | 'InvalidPayer'
  | 'InvalidPolicyDocument'
  | 'InvalidRange'
  | 'InvalidRequest'
  | 'InvalidSecurity'
  | 'InvalidStorageClass'
  | 'InvalidTag'
  | 'InvalidTargetBucketForLogging'
  | 'InvalidToken'
  | 'InvalidURI'
  | 'KMS.DisabledException'
  | 'KMS.NotFoundException'
  | 'KeyTooLongError'
  | 'MalformedACLError'
  | 'MalformedPOSTRequest'
  | 'MalformedPolicy'
  | 'MalformedTrailerError'
  | 'MalformedXML'
  | 'MaxMessageLengthExceeded'
  | 'MaxPostPreDataLengthExceededError'
  | 'MetadataTooLarge'
  | 'MethodNotAllowed'
  | 'MissingAttachment'
  | 'MissingContentLength'
  | 'MissingRequestBodyError'
  | 'MissingSecurityElement'
  | 'MissingSecurityHeader'
  | 'NoLoggingStatusForKey'
  | 'NoSuchBucket'
  | 'NoSuchBucketPolicy'
  | 'NoSuchCORSConfiguration'
  | 'NoSuchConfiguration'
  | 'NoSuchKey'
  | 'NoSuchLifecycleConfiguration'
  | 'NoSuchObjectLockConfiguration'
  | 'NoSuchPublicAccessBlockConfiguration'
  | 'NoSuchTagSet'
  | 'NoSuchUpload'
  | 'NoSuchVersion'
  | 'NoSuchWebsiteConfiguration'
  | 'NotFound'
  | 'NotImplemented'
  | 'NotModified'
  | 'NotSignedUp'
  | 'ObjectLockConfigurationNotFoundError'
  | 'OperationAborted'
  | 'OwnershipControlsNotFoundError'
  | 'PermanentRedirect'
  | 'PreconditionFailed'
  | 'Redirect'
  | 'ReplicationConfigurationNotFoundError'
  | 'RequestHeaderSectionTooLarge'
  | 'RequestIsNotMultiPartContent'
  | 'RequestTimeTooSkewed'
  | 'RequestTimeout'
  | 'RequestTorrentOfBucketError'
  | 'RestoreAlreadyInProgress'
  | 'ServerSideEncryptionConfigurationNotFoundError'
  | 'ServiceUnavailable'
  | 'SignatureDoesNotMatch'
  | 'SlowDown'
  | 'TemporaryRedirect'
  | 'TokenRefreshRequired'
  | 'TooManyBuckets'
  | 'UnexpectedContent'
  | 'UnresolvableGrantByEmailAddress'
  | 'UserKeyMustBeSpecified'
  | 'XAmzContentChecksumMismatch'
  | 'XAmzContentSHA256Mismatch'
  | 'AccessDeniedException'
  | 'InternalFailure'

const text: StringSchema = { kind: 'string' }
const integer: NumberSchema = { kind: 'integer' }
const long: NumberSchema = { kind: 'long' }
const boolean: Schema = { kind: 'boolean' }
const timestamp: Schema = { kind: 'timestamp' }
const blob: BlobSchema = { kind: 'blob' }
const streamingBlob: BlobSchema = { kind: 'blob', streaming: true }

const ObjectKey: StringSchema = { kind: 'string', min: 1 }
const RequestPayer: StringSchema = { kind: 'string', oneOf: ['requester'] }
const IfMatchInitiatedTime: TimestampSchema = { kind: 'timestamp', format: 'http' }
const AbortMultipartUploadRequest: StructSchema = {
  kind: 'struct', name: 'AbortMultipartUploadRequest', required: ['Bucket', 'Key', 'UploadId'],
  members: {
    Bucket: text, Key: ObjectKey, UploadId: text, RequestPayer, ExpectedBucketOwner: text, IfMatchInitiatedTime,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    UploadId: { in: 'query', name: 'uploadId' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    IfMatchInitiatedTime: { in: 'header', name: 'x-amz-if-match-initiated-time' },
  },
}
const RequestCharged: StringSchema = { kind: 'string', oneOf: ['requester'] }
const AbortMultipartUploadOutput: StructSchema = {
  kind: 'struct', name: 'AbortMultipartUploadOutput', required: [], members: { RequestCharged },
  places: {
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
}
const CompletedPart: StructSchema = {
  kind: 'struct', name: 'CompletedPart', required: [],
  members: {
    ETag: text, ChecksumCRC32: text, ChecksumCRC32C: text, ChecksumCRC64NVME: text, ChecksumSHA1: text, ChecksumSHA256: text,
    ChecksumSHA512: text, ChecksumMD5: text, ChecksumXXHASH64: text, ChecksumXXHASH3: text, ChecksumXXHASH128: text, PartNumber: integer,
  },
}
const CompletedPartList: ListSchema = { kind: 'list', of: CompletedPart, flat: true }
const CompletedMultipartUpload: StructSchema = {
  kind: 'struct', name: 'CompletedMultipartUpload', required: [], members: { Parts: CompletedPartList },
  places: {
    Parts: { in: 'element', name: 'Part' },
  },
}
const ChecksumType: StringSchema = { kind: 'string', oneOf: ['COMPOSITE', 'FULL_OBJECT'] }
const CompleteMultipartUploadRequest: StructSchema = {
  kind: 'struct', name: 'CompleteMultipartUploadRequest', required: ['Bucket', 'Key', 'UploadId'],
  members: {
    Bucket: text, Key: ObjectKey, MultipartUpload: CompletedMultipartUpload, UploadId: text, ChecksumCRC32: text, ChecksumCRC32C: text,
    ChecksumCRC64NVME: text, ChecksumSHA1: text, ChecksumSHA256: text, ChecksumSHA512: text, ChecksumMD5: text, ChecksumXXHASH64: text,
    ChecksumXXHASH3: text, ChecksumXXHASH128: text, ChecksumType, MpuObjectSize: long, RequestPayer, ExpectedBucketOwner: text,
    IfMatch: text, IfNoneMatch: text, SSECustomerAlgorithm: text, SSECustomerKey: text, SSECustomerKeyMD5: text,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    MultipartUpload: { in: 'body', name: 'CompleteMultipartUpload' },
    UploadId: { in: 'query', name: 'uploadId' },
    ChecksumCRC32: { in: 'header', name: 'x-amz-checksum-crc32' },
    ChecksumCRC32C: { in: 'header', name: 'x-amz-checksum-crc32c' },
    ChecksumCRC64NVME: { in: 'header', name: 'x-amz-checksum-crc64nvme' },
    ChecksumSHA1: { in: 'header', name: 'x-amz-checksum-sha1' },
    ChecksumSHA256: { in: 'header', name: 'x-amz-checksum-sha256' },
    ChecksumSHA512: { in: 'header', name: 'x-amz-checksum-sha512' },
    ChecksumMD5: { in: 'header', name: 'x-amz-checksum-md5' },
    ChecksumXXHASH64: { in: 'header', name: 'x-amz-checksum-xxhash64' },
    ChecksumXXHASH3: { in: 'header', name: 'x-amz-checksum-xxhash3' },
    ChecksumXXHASH128: { in: 'header', name: 'x-amz-checksum-xxhash128' },
    ChecksumType: { in: 'header', name: 'x-amz-checksum-type' },
    MpuObjectSize: { in: 'header', name: 'x-amz-mp-object-size' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    IfMatch: { in: 'header', name: 'if-match' },
    IfNoneMatch: { in: 'header', name: 'if-none-match' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-server-side-encryption-customer-algorithm' },
    SSECustomerKey: { in: 'header', name: 'x-amz-server-side-encryption-customer-key' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-server-side-encryption-customer-key-md5' },
  },
}
const ServerSideEncryption: StringSchema = {
  kind: 'string', oneOf: ['AES256', 'aws:fsx', 'aws:backup', 'aws:kms', 'aws:kms:dsse'],
}
const CompleteMultipartUploadOutput: StructSchema = {
  kind: 'struct', name: 'CompleteMultipartUploadOutput', required: [],
  members: {
    Location: text, Bucket: text, Key: ObjectKey, Expiration: text, ETag: text, ChecksumCRC32: text, ChecksumCRC32C: text,
    ChecksumCRC64NVME: text, ChecksumSHA1: text, ChecksumSHA256: text, ChecksumSHA512: text, ChecksumMD5: text, ChecksumXXHASH64: text,
    ChecksumXXHASH3: text, ChecksumXXHASH128: text, ChecksumType, ServerSideEncryption, VersionId: text, SSEKMSKeyId: text,
    BucketKeyEnabled: boolean, RequestCharged,
  },
  places: {
    Expiration: { in: 'header', name: 'x-amz-expiration' },
    ServerSideEncryption: { in: 'header', name: 'x-amz-server-side-encryption' },
    VersionId: { in: 'header', name: 'x-amz-version-id' },
    SSEKMSKeyId: { in: 'header', name: 'x-amz-server-side-encryption-aws-kms-key-id' },
    BucketKeyEnabled: { in: 'header', name: 'x-amz-server-side-encryption-bucket-key-enabled' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
  root: 'CompleteMultipartUploadResult',
}
const ObjectCannedACL: StringSchema = {
  kind: 'string',
  oneOf: [
    'private', 'public-read', 'public-read-write', 'authenticated-read', 'aws-exec-read', 'bucket-owner-read', 'bucket-owner-full-control',
  ],
}
const ChecksumAlgorithm: StringSchema = {
  kind: 'string',
  oneOf: [
    'CRC32', 'CRC32C', 'SHA1', 'SHA256', 'CRC64NVME', 'SHA512', 'MD5', 'XXHASH64', 'XXHASH3', 'XXHASH128',
  ],
}
const CopySource: StringSchema = { kind: 'string', pattern: '\\/?.+\\/.+' }
const Metadata: MapSchema = { kind: 'map', key: text, of: text }
const MetadataDirective: StringSchema = { kind: 'string', oneOf: ['COPY', 'REPLACE'] }
const TaggingDirective: StringSchema = { kind: 'string', oneOf: ['COPY', 'REPLACE'] }
const AnnotationDirective: StringSchema = { kind: 'string', oneOf: ['COPY', 'EXCLUDE'] }
const StorageClass: StringSchema = {
  kind: 'string',
  oneOf: [
    'STANDARD', 'REDUCED_REDUNDANCY', 'STANDARD_IA', 'ONEZONE_IA', 'INTELLIGENT_TIERING', 'GLACIER', 'DEEP_ARCHIVE', 'OUTPOSTS',
    'GLACIER_IR', 'SNOW', 'EXPRESS_ONEZONE', 'FSX_OPENZFS', 'FSX_ONTAP', 'AWS_BACKUP_WARM', 'AWS_BACKUP_LOW_COST_WARM',
  ],
}
const ObjectLockMode: StringSchema = { kind: 'string', oneOf: ['GOVERNANCE', 'COMPLIANCE'] }
const ObjectLockRetainUntilDate: TimestampSchema = { kind: 'timestamp', format: 'iso8601' }
const ObjectLockLegalHoldStatus: StringSchema = { kind: 'string', oneOf: ['ON', 'OFF'] }
const ObjectLockEventHold: StringSchema = { kind: 'string', oneOf: ['ON', 'OFF'] }
const CopyObjectRequest: StructSchema = {
  kind: 'struct', name: 'CopyObjectRequest', required: ['Bucket', 'CopySource', 'Key'],
  members: {
    ACL: ObjectCannedACL, Bucket: text, CacheControl: text, ChecksumAlgorithm, ContentDisposition: text, ContentEncoding: text,
    ContentLanguage: text, ContentType: text, CopySource, CopySourceIfMatch: text, CopySourceIfModifiedSince: timestamp,
    CopySourceIfNoneMatch: text, CopySourceIfUnmodifiedSince: timestamp, Expires: text, GrantFullControl: text, GrantRead: text,
    GrantReadACP: text, GrantWriteACP: text, IfMatch: text, IfNoneMatch: text, Key: ObjectKey, Metadata, MetadataDirective,
    TaggingDirective, AnnotationDirective, ServerSideEncryption, StorageClass, WebsiteRedirectLocation: text, SSECustomerAlgorithm: text,
    SSECustomerKey: text, SSECustomerKeyMD5: text, SSEKMSKeyId: text, SSEKMSEncryptionContext: text, BucketKeyEnabled: boolean,
    CopySourceSSECustomerAlgorithm: text, CopySourceSSECustomerKey: text, CopySourceSSECustomerKeyMD5: text, RequestPayer, Tagging: text,
    ObjectLockMode, ObjectLockRetainUntilDate, ObjectLockLegalHoldStatus, ObjectLockEventHold, ObjectLockEventHoldDurationDays: integer,
    ObjectLockEventHoldDurationYears: integer, ExpectedBucketOwner: text, ExpectedSourceBucketOwner: text,
  },
  places: {
    ACL: { in: 'header', name: 'x-amz-acl' },
    Bucket: { in: 'path' },
    CacheControl: { in: 'header', name: 'cache-control' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-checksum-algorithm' },
    ContentDisposition: { in: 'header', name: 'content-disposition' },
    ContentEncoding: { in: 'header', name: 'content-encoding' },
    ContentLanguage: { in: 'header', name: 'content-language' },
    ContentType: { in: 'header', name: 'content-type' },
    CopySource: { in: 'header', name: 'x-amz-copy-source' },
    CopySourceIfMatch: { in: 'header', name: 'x-amz-copy-source-if-match' },
    CopySourceIfModifiedSince: { in: 'header', name: 'x-amz-copy-source-if-modified-since' },
    CopySourceIfNoneMatch: { in: 'header', name: 'x-amz-copy-source-if-none-match' },
    CopySourceIfUnmodifiedSince: { in: 'header', name: 'x-amz-copy-source-if-unmodified-since' },
    Expires: { in: 'header', name: 'expires' },
    GrantFullControl: { in: 'header', name: 'x-amz-grant-full-control' },
    GrantRead: { in: 'header', name: 'x-amz-grant-read' },
    GrantReadACP: { in: 'header', name: 'x-amz-grant-read-acp' },
    GrantWriteACP: { in: 'header', name: 'x-amz-grant-write-acp' },
    IfMatch: { in: 'header', name: 'if-match' },
    IfNoneMatch: { in: 'header', name: 'if-none-match' },
    Key: { in: 'path' },
    Metadata: { in: 'headers', prefix: 'x-amz-meta-' },
    MetadataDirective: { in: 'header', name: 'x-amz-metadata-directive' },
    TaggingDirective: { in: 'header', name: 'x-amz-tagging-directive' },
    AnnotationDirective: { in: 'header', name: 'x-amz-object-annotation-directive' },
    ServerSideEncryption: { in: 'header', name: 'x-amz-server-side-encryption' },
    StorageClass: { in: 'header', name: 'x-amz-storage-class' },
    WebsiteRedirectLocation: { in: 'header', name: 'x-amz-website-redirect-location' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-server-side-encryption-customer-algorithm' },
    SSECustomerKey: { in: 'header', name: 'x-amz-server-side-encryption-customer-key' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-server-side-encryption-customer-key-md5' },
    SSEKMSKeyId: { in: 'header', name: 'x-amz-server-side-encryption-aws-kms-key-id' },
    SSEKMSEncryptionContext: { in: 'header', name: 'x-amz-server-side-encryption-context' },
    BucketKeyEnabled: { in: 'header', name: 'x-amz-server-side-encryption-bucket-key-enabled' },
    CopySourceSSECustomerAlgorithm: { in: 'header', name: 'x-amz-copy-source-server-side-encryption-customer-algorithm' },
    CopySourceSSECustomerKey: { in: 'header', name: 'x-amz-copy-source-server-side-encryption-customer-key' },
    CopySourceSSECustomerKeyMD5: { in: 'header', name: 'x-amz-copy-source-server-side-encryption-customer-key-md5' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    Tagging: { in: 'header', name: 'x-amz-tagging' },
    ObjectLockMode: { in: 'header', name: 'x-amz-object-lock-mode' },
    ObjectLockRetainUntilDate: { in: 'header', name: 'x-amz-object-lock-retain-until-date' },
    ObjectLockLegalHoldStatus: { in: 'header', name: 'x-amz-object-lock-legal-hold' },
    ObjectLockEventHold: { in: 'header', name: 'x-amz-object-lock-event-hold' },
    ObjectLockEventHoldDurationDays: { in: 'header', name: 'x-amz-object-lock-event-hold-duration-days' },
    ObjectLockEventHoldDurationYears: { in: 'header', name: 'x-amz-object-lock-event-hold-duration-years' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    ExpectedSourceBucketOwner: { in: 'header', name: 'x-amz-source-expected-bucket-owner' },
  },
}
const CopyObjectResult: StructSchema = {
  kind: 'struct', name: 'CopyObjectResult', required: [],
  members: {
    ETag: text, LastModified: timestamp, ChecksumType, ChecksumCRC32: text, ChecksumCRC32C: text, ChecksumCRC64NVME: text,
    ChecksumSHA1: text, ChecksumSHA256: text, ChecksumSHA512: text, ChecksumMD5: text, ChecksumXXHASH64: text, ChecksumXXHASH3: text,
    ChecksumXXHASH128: text,
  },
}
const CopyObjectOutput: StructSchema = {
  kind: 'struct', name: 'CopyObjectOutput', required: [],
  members: {
    CopyObjectResult, Expiration: text, CopySourceVersionId: text, VersionId: text, ServerSideEncryption, SSECustomerAlgorithm: text,
    SSECustomerKeyMD5: text, SSEKMSKeyId: text, SSEKMSEncryptionContext: text, BucketKeyEnabled: boolean, RequestCharged,
  },
  places: {
    CopyObjectResult: { in: 'body', name: 'CopyObjectResult' },
    Expiration: { in: 'header', name: 'x-amz-expiration' },
    CopySourceVersionId: { in: 'header', name: 'x-amz-copy-source-version-id' },
    VersionId: { in: 'header', name: 'x-amz-version-id' },
    ServerSideEncryption: { in: 'header', name: 'x-amz-server-side-encryption' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-server-side-encryption-customer-algorithm' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-server-side-encryption-customer-key-md5' },
    SSEKMSKeyId: { in: 'header', name: 'x-amz-server-side-encryption-aws-kms-key-id' },
    SSEKMSEncryptionContext: { in: 'header', name: 'x-amz-server-side-encryption-context' },
    BucketKeyEnabled: { in: 'header', name: 'x-amz-server-side-encryption-bucket-key-enabled' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
}
const BucketCannedACL: StringSchema = {
  kind: 'string', oneOf: ['private', 'public-read', 'public-read-write', 'authenticated-read'],
}
const BucketLocationConstraint: StringSchema = {
  kind: 'string',
  oneOf: [
    'af-south-1', 'ap-east-1', 'ap-east-2', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-south-2',
    'ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5', 'ap-southeast-6', 'ap-southeast-7',
    'ca-central-1', 'ca-west-1', 'cn-north-1', 'cn-northwest-1', 'EU', 'eu-central-1', 'eu-central-2', 'eu-north-1', 'eu-south-1',
    'eu-south-2', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'il-central-1', 'me-central-1', 'me-south-1', 'mx-central-1', 'sa-east-1',
    'us-east-2', 'us-gov-east-1', 'us-gov-west-1', 'us-west-1', 'us-west-2',
  ],
}
const LocationType: StringSchema = { kind: 'string', oneOf: ['AvailabilityZone', 'LocalZone'] }
const LocationInfo: StructSchema = {
  kind: 'struct', name: 'LocationInfo', required: [], members: { Type: LocationType, Name: text },
}
const DataRedundancy: StringSchema = { kind: 'string', oneOf: ['SingleAvailabilityZone', 'SingleLocalZone'] }
const BucketType: StringSchema = { kind: 'string', oneOf: ['Directory'] }
const BucketInfo: StructSchema = {
  kind: 'struct', name: 'BucketInfo', required: [], members: { DataRedundancy, Type: BucketType },
}
const Tag: StructSchema = {
  kind: 'struct', name: 'Tag', required: ['Key', 'Value'], members: { Key: ObjectKey, Value: text },
}
const TagSet: ListSchema = { kind: 'list', of: Tag, item: 'Tag' }
const CreateBucketConfiguration: StructSchema = {
  kind: 'struct', name: 'CreateBucketConfiguration', required: [],
  members: {
    LocationConstraint: BucketLocationConstraint, Location: LocationInfo, Bucket: BucketInfo, Tags: TagSet,
  },
}
const ObjectOwnership: StringSchema = {
  kind: 'string', oneOf: ['BucketOwnerPreferred', 'ObjectWriter', 'BucketOwnerEnforced'],
}
const BucketNamespace: StringSchema = { kind: 'string', oneOf: ['account-regional', 'global'] }
const CreateBucketRequest: StructSchema = {
  kind: 'struct', name: 'CreateBucketRequest', required: ['Bucket'],
  members: {
    ACL: BucketCannedACL, Bucket: text, CreateBucketConfiguration, GrantFullControl: text, GrantRead: text, GrantReadACP: text,
    GrantWrite: text, GrantWriteACP: text, ObjectLockEnabledForBucket: boolean, ObjectOwnership, BucketNamespace,
  },
  places: {
    ACL: { in: 'header', name: 'x-amz-acl' },
    Bucket: { in: 'path' },
    CreateBucketConfiguration: { in: 'body', name: 'CreateBucketConfiguration' },
    GrantFullControl: { in: 'header', name: 'x-amz-grant-full-control' },
    GrantRead: { in: 'header', name: 'x-amz-grant-read' },
    GrantReadACP: { in: 'header', name: 'x-amz-grant-read-acp' },
    GrantWrite: { in: 'header', name: 'x-amz-grant-write' },
    GrantWriteACP: { in: 'header', name: 'x-amz-grant-write-acp' },
    ObjectLockEnabledForBucket: { in: 'header', name: 'x-amz-bucket-object-lock-enabled' },
    ObjectOwnership: { in: 'header', name: 'x-amz-object-ownership' },
    BucketNamespace: { in: 'header', name: 'x-amz-bucket-namespace' },
  },
}
const S3RegionalOrS3ExpressBucketArnString: StringSchema = { kind: 'string', min: 1, max: 128, pattern: 'arn:[^:]+:(s3|s3express):.*' }
const CreateBucketOutput: StructSchema = {
  kind: 'struct', name: 'CreateBucketOutput', required: [], members: { Location: text, BucketArn: S3RegionalOrS3ExpressBucketArnString },
  places: {
    Location: { in: 'header', name: 'location' },
    BucketArn: { in: 'header', name: 'x-amz-bucket-arn' },
  },
}
const ExpirationState: StringSchema = { kind: 'string', oneOf: ['ENABLED', 'DISABLED'] }
const RecordExpiration: StructSchema = {
  kind: 'struct', name: 'RecordExpiration', required: ['Expiration'], members: { Expiration: ExpirationState, Days: integer },
}
const TableSseAlgorithm: StringSchema = { kind: 'string', oneOf: ['aws:kms', 'AES256'] }
const MetadataTableEncryptionConfiguration: StructSchema = {
  kind: 'struct', name: 'MetadataTableEncryptionConfiguration', required: ['SseAlgorithm'],
  members: { SseAlgorithm: TableSseAlgorithm, KmsKeyArn: text },
}
const JournalTableConfiguration: StructSchema = {
  kind: 'struct', name: 'JournalTableConfiguration', required: ['RecordExpiration'],
  members: {
    RecordExpiration, EncryptionConfiguration: MetadataTableEncryptionConfiguration,
  },
}
const InventoryConfigurationState: StringSchema = { kind: 'string', oneOf: ['ENABLED', 'DISABLED'] }
const InventoryTableConfiguration: StructSchema = {
  kind: 'struct', name: 'InventoryTableConfiguration', required: ['ConfigurationState'],
  members: {
    ConfigurationState: InventoryConfigurationState, EncryptionConfiguration: MetadataTableEncryptionConfiguration,
  },
}
const AnnotationConfigurationState: StringSchema = { kind: 'string', oneOf: ['ENABLED', 'DISABLED'] }
const AnnotationTableConfiguration: StructSchema = {
  kind: 'struct', name: 'AnnotationTableConfiguration', required: ['ConfigurationState'],
  members: {
    ConfigurationState: AnnotationConfigurationState, EncryptionConfiguration: MetadataTableEncryptionConfiguration, Role: text,
  },
}
const MetadataConfiguration: StructSchema = {
  kind: 'struct', name: 'MetadataConfiguration', required: ['JournalTableConfiguration'],
  members: {
    JournalTableConfiguration, InventoryTableConfiguration, AnnotationTableConfiguration,
  },
}
const CreateBucketMetadataConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'CreateBucketMetadataConfigurationRequest', required: ['Bucket', 'MetadataConfiguration'],
  members: {
    Bucket: text, ContentMD5: text, ChecksumAlgorithm, MetadataConfiguration, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    MetadataConfiguration: { in: 'body', name: 'MetadataConfiguration' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const S3TablesDestination: StructSchema = {
  kind: 'struct', name: 'S3TablesDestination', required: ['TableBucketArn', 'TableName'],
  members: { TableBucketArn: text, TableName: text },
}
const MetadataTableConfiguration: StructSchema = {
  kind: 'struct', name: 'MetadataTableConfiguration', required: ['S3TablesDestination'], members: { S3TablesDestination },
}
const CreateBucketMetadataTableConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'CreateBucketMetadataTableConfigurationRequest', required: ['Bucket', 'MetadataTableConfiguration'],
  members: {
    Bucket: text, ContentMD5: text, ChecksumAlgorithm, MetadataTableConfiguration, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    MetadataTableConfiguration: { in: 'body', name: 'MetadataTableConfiguration' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const CreateMultipartUploadRequest: StructSchema = {
  kind: 'struct', name: 'CreateMultipartUploadRequest', required: ['Bucket', 'Key'],
  members: {
    ACL: ObjectCannedACL, Bucket: text, CacheControl: text, ContentDisposition: text, ContentEncoding: text, ContentLanguage: text,
    ContentType: text, Expires: text, GrantFullControl: text, GrantRead: text, GrantReadACP: text, GrantWriteACP: text, Key: ObjectKey,
    Metadata, ServerSideEncryption, StorageClass, WebsiteRedirectLocation: text, SSECustomerAlgorithm: text, SSECustomerKey: text,
    SSECustomerKeyMD5: text, SSEKMSKeyId: text, SSEKMSEncryptionContext: text, BucketKeyEnabled: boolean, RequestPayer, Tagging: text,
    ObjectLockMode, ObjectLockRetainUntilDate, ObjectLockLegalHoldStatus, ObjectLockEventHold, ObjectLockEventHoldDurationDays: integer,
    ObjectLockEventHoldDurationYears: integer, ExpectedBucketOwner: text, ChecksumAlgorithm, ChecksumType,
  },
  places: {
    ACL: { in: 'header', name: 'x-amz-acl' },
    Bucket: { in: 'path' },
    CacheControl: { in: 'header', name: 'cache-control' },
    ContentDisposition: { in: 'header', name: 'content-disposition' },
    ContentEncoding: { in: 'header', name: 'content-encoding' },
    ContentLanguage: { in: 'header', name: 'content-language' },
    ContentType: { in: 'header', name: 'content-type' },
    Expires: { in: 'header', name: 'expires' },
    GrantFullControl: { in: 'header', name: 'x-amz-grant-full-control' },
    GrantRead: { in: 'header', name: 'x-amz-grant-read' },
    GrantReadACP: { in: 'header', name: 'x-amz-grant-read-acp' },
    GrantWriteACP: { in: 'header', name: 'x-amz-grant-write-acp' },
    Key: { in: 'path' },
    Metadata: { in: 'headers', prefix: 'x-amz-meta-' },
    ServerSideEncryption: { in: 'header', name: 'x-amz-server-side-encryption' },
    StorageClass: { in: 'header', name: 'x-amz-storage-class' },
    WebsiteRedirectLocation: { in: 'header', name: 'x-amz-website-redirect-location' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-server-side-encryption-customer-algorithm' },
    SSECustomerKey: { in: 'header', name: 'x-amz-server-side-encryption-customer-key' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-server-side-encryption-customer-key-md5' },
    SSEKMSKeyId: { in: 'header', name: 'x-amz-server-side-encryption-aws-kms-key-id' },
    SSEKMSEncryptionContext: { in: 'header', name: 'x-amz-server-side-encryption-context' },
    BucketKeyEnabled: { in: 'header', name: 'x-amz-server-side-encryption-bucket-key-enabled' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    Tagging: { in: 'header', name: 'x-amz-tagging' },
    ObjectLockMode: { in: 'header', name: 'x-amz-object-lock-mode' },
    ObjectLockRetainUntilDate: { in: 'header', name: 'x-amz-object-lock-retain-until-date' },
    ObjectLockLegalHoldStatus: { in: 'header', name: 'x-amz-object-lock-legal-hold' },
    ObjectLockEventHold: { in: 'header', name: 'x-amz-object-lock-event-hold' },
    ObjectLockEventHoldDurationDays: { in: 'header', name: 'x-amz-object-lock-event-hold-duration-days' },
    ObjectLockEventHoldDurationYears: { in: 'header', name: 'x-amz-object-lock-event-hold-duration-years' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-checksum-algorithm' },
    ChecksumType: { in: 'header', name: 'x-amz-checksum-type' },
  },
}
const CreateMultipartUploadOutput: StructSchema = {
  kind: 'struct', name: 'CreateMultipartUploadOutput', required: [],
  members: {
    AbortDate: timestamp, AbortRuleId: text, Bucket: text, Key: ObjectKey, UploadId: text, ServerSideEncryption, SSECustomerAlgorithm: text,
    SSECustomerKeyMD5: text, SSEKMSKeyId: text, SSEKMSEncryptionContext: text, BucketKeyEnabled: boolean, RequestCharged, ChecksumAlgorithm,
    ChecksumType,
  },
  places: {
    AbortDate: { in: 'header', name: 'x-amz-abort-date' },
    AbortRuleId: { in: 'header', name: 'x-amz-abort-rule-id' },
    ServerSideEncryption: { in: 'header', name: 'x-amz-server-side-encryption' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-server-side-encryption-customer-algorithm' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-server-side-encryption-customer-key-md5' },
    SSEKMSKeyId: { in: 'header', name: 'x-amz-server-side-encryption-aws-kms-key-id' },
    SSEKMSEncryptionContext: { in: 'header', name: 'x-amz-server-side-encryption-context' },
    BucketKeyEnabled: { in: 'header', name: 'x-amz-server-side-encryption-bucket-key-enabled' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-checksum-algorithm' },
    ChecksumType: { in: 'header', name: 'x-amz-checksum-type' },
  },
  root: 'InitiateMultipartUploadResult',
}
const SessionMode: StringSchema = { kind: 'string', oneOf: ['ReadOnly', 'ReadWrite'] }
const CreateSessionRequest: StructSchema = {
  kind: 'struct', name: 'CreateSessionRequest', required: ['Bucket'],
  members: {
    SessionMode, Bucket: text, ServerSideEncryption, SSEKMSKeyId: text, SSEKMSEncryptionContext: text, BucketKeyEnabled: boolean,
  },
  places: {
    SessionMode: { in: 'header', name: 'x-amz-create-session-mode' },
    Bucket: { in: 'path' },
    ServerSideEncryption: { in: 'header', name: 'x-amz-server-side-encryption' },
    SSEKMSKeyId: { in: 'header', name: 'x-amz-server-side-encryption-aws-kms-key-id' },
    SSEKMSEncryptionContext: { in: 'header', name: 'x-amz-server-side-encryption-context' },
    BucketKeyEnabled: { in: 'header', name: 'x-amz-server-side-encryption-bucket-key-enabled' },
  },
}
const SessionCredentials: StructSchema = {
  kind: 'struct', name: 'SessionCredentials', required: ['AccessKeyId', 'SecretAccessKey', 'SessionToken', 'Expiration'],
  members: {
    AccessKeyId: text, SecretAccessKey: text, SessionToken: text, Expiration: timestamp,
  },
}
const CreateSessionOutput: StructSchema = {
  kind: 'struct', name: 'CreateSessionOutput', required: ['Credentials'],
  members: {
    ServerSideEncryption, SSEKMSKeyId: text, SSEKMSEncryptionContext: text, BucketKeyEnabled: boolean, Credentials: SessionCredentials,
  },
  places: {
    ServerSideEncryption: { in: 'header', name: 'x-amz-server-side-encryption' },
    SSEKMSKeyId: { in: 'header', name: 'x-amz-server-side-encryption-aws-kms-key-id' },
    SSEKMSEncryptionContext: { in: 'header', name: 'x-amz-server-side-encryption-context' },
    BucketKeyEnabled: { in: 'header', name: 'x-amz-server-side-encryption-bucket-key-enabled' },
  },
  root: 'CreateSessionResult',
}
const DeleteBucketRequest: StructSchema = {
  kind: 'struct', name: 'DeleteBucketRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const DeleteBucketAnalyticsConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'DeleteBucketAnalyticsConfigurationRequest', required: ['Bucket', 'Id'],
  members: { Bucket: text, Id: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    Id: { in: 'query', name: 'id' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const DeleteBucketCorsRequest: StructSchema = {
  kind: 'struct', name: 'DeleteBucketCorsRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const DeleteBucketEncryptionRequest: StructSchema = {
  kind: 'struct', name: 'DeleteBucketEncryptionRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const DeleteBucketIntelligentTieringConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'DeleteBucketIntelligentTieringConfigurationRequest', required: ['Bucket', 'Id'],
  members: { Bucket: text, Id: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    Id: { in: 'query', name: 'id' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const DeleteBucketInventoryConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'DeleteBucketInventoryConfigurationRequest', required: ['Bucket', 'Id'],
  members: { Bucket: text, Id: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    Id: { in: 'query', name: 'id' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const DeleteBucketLifecycleRequest: StructSchema = {
  kind: 'struct', name: 'DeleteBucketLifecycleRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const DeleteBucketMetadataConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'DeleteBucketMetadataConfigurationRequest', required: ['Bucket'],
  members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const DeleteBucketMetadataTableConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'DeleteBucketMetadataTableConfigurationRequest', required: ['Bucket'],
  members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const DeleteBucketMetricsConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'DeleteBucketMetricsConfigurationRequest', required: ['Bucket', 'Id'],
  members: { Bucket: text, Id: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    Id: { in: 'query', name: 'id' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const DeleteBucketOwnershipControlsRequest: StructSchema = {
  kind: 'struct', name: 'DeleteBucketOwnershipControlsRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const DeleteBucketPolicyRequest: StructSchema = {
  kind: 'struct', name: 'DeleteBucketPolicyRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const DeleteBucketReplicationRequest: StructSchema = {
  kind: 'struct', name: 'DeleteBucketReplicationRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const DeleteBucketTaggingRequest: StructSchema = {
  kind: 'struct', name: 'DeleteBucketTaggingRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const DeleteBucketWebsiteRequest: StructSchema = {
  kind: 'struct', name: 'DeleteBucketWebsiteRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const IfMatchLastModifiedTime: TimestampSchema = { kind: 'timestamp', format: 'http' }
const DeleteObjectRequest: StructSchema = {
  kind: 'struct', name: 'DeleteObjectRequest', required: ['Bucket', 'Key'],
  members: {
    Bucket: text, Key: ObjectKey, MFA: text, VersionId: text, RequestPayer, BypassGovernanceRetention: boolean, ExpectedBucketOwner: text,
    IfMatch: text, IfMatchLastModifiedTime, IfMatchSize: long,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    MFA: { in: 'header', name: 'x-amz-mfa' },
    VersionId: { in: 'query', name: 'versionId' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    BypassGovernanceRetention: { in: 'header', name: 'x-amz-bypass-governance-retention' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    IfMatch: { in: 'header', name: 'if-match' },
    IfMatchLastModifiedTime: { in: 'header', name: 'x-amz-if-match-last-modified-time' },
    IfMatchSize: { in: 'header', name: 'x-amz-if-match-size' },
  },
}
const DeleteObjectOutput: StructSchema = {
  kind: 'struct', name: 'DeleteObjectOutput', required: [], members: { DeleteMarker: boolean, VersionId: text, RequestCharged },
  places: {
    DeleteMarker: { in: 'header', name: 'x-amz-delete-marker' },
    VersionId: { in: 'header', name: 'x-amz-version-id' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
}
const DeleteObjectAnnotationRequest: StructSchema = {
  kind: 'struct', name: 'DeleteObjectAnnotationRequest', required: ['Bucket', 'Key', 'AnnotationName'],
  members: {
    Bucket: text, Key: ObjectKey, AnnotationName: text, VersionId: text, RequestPayer, ExpectedBucketOwner: text, ObjectIfMatch: text,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    AnnotationName: { in: 'query', name: 'annotationName' },
    VersionId: { in: 'query', name: 'versionId' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    ObjectIfMatch: { in: 'header', name: 'x-amz-object-if-match' },
  },
}
const DeleteObjectAnnotationOutput: StructSchema = {
  kind: 'struct', name: 'DeleteObjectAnnotationOutput', required: [], members: { ObjectVersionId: text, RequestCharged },
  places: {
    ObjectVersionId: { in: 'header', name: 'x-amz-object-version-id' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
}
const DeleteObjectTaggingRequest: StructSchema = {
  kind: 'struct', name: 'DeleteObjectTaggingRequest', required: ['Bucket', 'Key'],
  members: { Bucket: text, Key: ObjectKey, VersionId: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    VersionId: { in: 'query', name: 'versionId' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const DeleteObjectTaggingOutput: StructSchema = {
  kind: 'struct', name: 'DeleteObjectTaggingOutput', required: [], members: { VersionId: text },
  places: {
    VersionId: { in: 'header', name: 'x-amz-version-id' },
  },
}
const LastModifiedTime: TimestampSchema = { kind: 'timestamp', format: 'http' }
const ObjectIdentifier: StructSchema = {
  kind: 'struct', name: 'ObjectIdentifier', required: ['Key'],
  members: { Key: ObjectKey, VersionId: text, ETag: text, LastModifiedTime, Size: long },
}
const ObjectIdentifierList: ListSchema = { kind: 'list', of: ObjectIdentifier, flat: true }
const Delete: StructSchema = {
  kind: 'struct', name: 'Delete', required: ['Objects'], members: { Objects: ObjectIdentifierList, Quiet: boolean },
  places: {
    Objects: { in: 'element', name: 'Object' },
  },
}
const DeleteObjectsRequest: StructSchema = {
  kind: 'struct', name: 'DeleteObjectsRequest', required: ['Bucket', 'Delete'],
  members: {
    Bucket: text, Delete, MFA: text, RequestPayer, BypassGovernanceRetention: boolean, ExpectedBucketOwner: text, ChecksumAlgorithm,
  },
  places: {
    Bucket: { in: 'path' },
    Delete: { in: 'body', name: 'Delete' },
    MFA: { in: 'header', name: 'x-amz-mfa' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    BypassGovernanceRetention: { in: 'header', name: 'x-amz-bypass-governance-retention' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
  },
}
const DeletedObject: StructSchema = {
  kind: 'struct', name: 'DeletedObject', required: [],
  members: {
    Key: ObjectKey, VersionId: text, DeleteMarker: boolean, DeleteMarkerVersionId: text,
  },
}
const DeletedObjects: ListSchema = { kind: 'list', of: DeletedObject, flat: true }
const Error: StructSchema = {
  kind: 'struct', name: 'Error', required: [], members: { Key: ObjectKey, VersionId: text, Code: text, Message: text },
}
const Errors: ListSchema = { kind: 'list', of: Error, flat: true }
const DeleteObjectsOutput: StructSchema = {
  kind: 'struct', name: 'DeleteObjectsOutput', required: [], members: { Deleted: DeletedObjects, RequestCharged, Errors },
  places: {
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
    Errors: { in: 'element', name: 'Error' },
  },
  root: 'DeleteResult',
}
const DeletePublicAccessBlockRequest: StructSchema = {
  kind: 'struct', name: 'DeletePublicAccessBlockRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const GetBucketAbacRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketAbacRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const BucketAbacStatus: StringSchema = { kind: 'string', oneOf: ['Enabled', 'Disabled'] }
const AbacStatus: StructSchema = {
  kind: 'struct', name: 'AbacStatus', required: [], members: { Status: BucketAbacStatus },
}
const GetBucketAbacOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketAbacOutput', required: [], members: { AbacStatus },
  places: {
    AbacStatus: { in: 'body', name: 'AbacStatus' },
  },
}
const GetBucketAccelerateConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketAccelerateConfigurationRequest', required: ['Bucket'],
  members: { Bucket: text, ExpectedBucketOwner: text, RequestPayer },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
  },
}
const BucketAccelerateStatus: StringSchema = { kind: 'string', oneOf: ['Enabled', 'Suspended'] }
const GetBucketAccelerateConfigurationOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketAccelerateConfigurationOutput', required: [], members: { Status: BucketAccelerateStatus, RequestCharged },
  places: {
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  }, root: 'AccelerateConfiguration',
}
const GetBucketAclRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketAclRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const Owner: StructSchema = {
  kind: 'struct', name: 'Owner', required: [], members: { DisplayName: text, ID: text },
}
const Type: StringSchema = { kind: 'string', oneOf: ['CanonicalUser', 'AmazonCustomerByEmail', 'Group'] }
const Grantee: StructSchema = {
  kind: 'struct', name: 'Grantee', required: ['Type'], members: { DisplayName: text, EmailAddress: text, ID: text, Type, URI: text },
  places: {
    Type: { in: 'attribute', name: 'xsi:type' },
  }, prefix: { name: 'xsi', uri: 'http://www.w3.org/2001/XMLSchema-instance' },
}
const Permission: StringSchema = {
  kind: 'string', oneOf: ['FULL_CONTROL', 'WRITE', 'WRITE_ACP', 'READ', 'READ_ACP'],
}
const Grant: StructSchema = {
  kind: 'struct', name: 'Grant', required: [], members: { Grantee, Permission },
}
const Grants: ListSchema = { kind: 'list', of: Grant, item: 'Grant' }
const GetBucketAclOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketAclOutput', required: [], members: { Owner, Grants },
  places: {
    Grants: { in: 'element', name: 'AccessControlList' },
  }, root: 'AccessControlPolicy',
}
const GetBucketAnalyticsConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketAnalyticsConfigurationRequest', required: ['Bucket', 'Id'],
  members: { Bucket: text, Id: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    Id: { in: 'query', name: 'id' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const AnalyticsAndOperator: StructSchema = {
  kind: 'struct', name: 'AnalyticsAndOperator', required: [], members: { Prefix: text, Tags: { ...TagSet, flat: true } },
  places: {
    Tags: { in: 'element', name: 'Tag' },
  },
}
const AnalyticsFilter: StructSchema = {
  kind: 'struct', name: 'AnalyticsFilter', required: [], members: { Prefix: text, Tag, And: AnalyticsAndOperator },
}
const StorageClassAnalysisSchemaVersion: StringSchema = { kind: 'string', oneOf: ['V_1'] }
const AnalyticsS3ExportFileFormat: StringSchema = { kind: 'string', oneOf: ['CSV'] }
const AnalyticsS3BucketDestination: StructSchema = {
  kind: 'struct', name: 'AnalyticsS3BucketDestination', required: ['Format', 'Bucket'],
  members: {
    Format: AnalyticsS3ExportFileFormat, BucketAccountId: text, Bucket: text, Prefix: text,
  },
}
const AnalyticsExportDestination: StructSchema = {
  kind: 'struct', name: 'AnalyticsExportDestination', required: ['S3BucketDestination'],
  members: { S3BucketDestination: AnalyticsS3BucketDestination },
}
const StorageClassAnalysisDataExport: StructSchema = {
  kind: 'struct', name: 'StorageClassAnalysisDataExport', required: ['OutputSchemaVersion', 'Destination'],
  members: {
    OutputSchemaVersion: StorageClassAnalysisSchemaVersion, Destination: AnalyticsExportDestination,
  },
}
const StorageClassAnalysis: StructSchema = {
  kind: 'struct', name: 'StorageClassAnalysis', required: [], members: { DataExport: StorageClassAnalysisDataExport },
}
const AnalyticsConfiguration: StructSchema = {
  kind: 'struct', name: 'AnalyticsConfiguration', required: ['Id', 'StorageClassAnalysis'],
  members: { Id: text, Filter: AnalyticsFilter, StorageClassAnalysis },
}
const GetBucketAnalyticsConfigurationOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketAnalyticsConfigurationOutput', required: [], members: { AnalyticsConfiguration },
  places: {
    AnalyticsConfiguration: { in: 'body', name: 'AnalyticsConfiguration' },
  },
}
const GetBucketCorsRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketCorsRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const AllowedHeaders: ListSchema = { kind: 'list', of: text, flat: true }
const AllowedMethods: ListSchema = { kind: 'list', of: text, flat: true }
const AllowedOrigins: ListSchema = { kind: 'list', of: text, flat: true }
const ExposeHeaders: ListSchema = { kind: 'list', of: text, flat: true }
const CORSRule: StructSchema = {
  kind: 'struct', name: 'CORSRule', required: ['AllowedMethods', 'AllowedOrigins'],
  members: {
    ID: text, AllowedHeaders, AllowedMethods, AllowedOrigins, ExposeHeaders, MaxAgeSeconds: integer,
  },
  places: {
    AllowedHeaders: { in: 'element', name: 'AllowedHeader' },
    AllowedMethods: { in: 'element', name: 'AllowedMethod' },
    AllowedOrigins: { in: 'element', name: 'AllowedOrigin' },
    ExposeHeaders: { in: 'element', name: 'ExposeHeader' },
  },
}
const CORSRules: ListSchema = { kind: 'list', of: CORSRule, flat: true }
const GetBucketCorsOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketCorsOutput', required: [], members: { CORSRules },
  places: {
    CORSRules: { in: 'element', name: 'CORSRule' },
  }, root: 'CORSConfiguration',
}
const GetBucketEncryptionRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketEncryptionRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const ServerSideEncryptionByDefault: StructSchema = {
  kind: 'struct', name: 'ServerSideEncryptionByDefault', required: ['SSEAlgorithm'],
  members: { SSEAlgorithm: ServerSideEncryption, KMSMasterKeyID: text },
}
const EncryptionType: StringSchema = { kind: 'string', oneOf: ['NONE', 'SSE-C'] }
const EncryptionTypeList: ListSchema = { kind: 'list', of: EncryptionType, flat: true }
const BlockedEncryptionTypes: StructSchema = {
  kind: 'struct', name: 'BlockedEncryptionTypes', required: [], members: { EncryptionType: EncryptionTypeList },
}
const ServerSideEncryptionRule: StructSchema = {
  kind: 'struct', name: 'ServerSideEncryptionRule', required: [],
  members: {
    ApplyServerSideEncryptionByDefault: ServerSideEncryptionByDefault, BucketKeyEnabled: boolean, BlockedEncryptionTypes,
  },
}
const ServerSideEncryptionRules: ListSchema = { kind: 'list', of: ServerSideEncryptionRule, flat: true }
const ServerSideEncryptionConfiguration: StructSchema = {
  kind: 'struct', name: 'ServerSideEncryptionConfiguration', required: ['Rules'], members: { Rules: ServerSideEncryptionRules },
  places: {
    Rules: { in: 'element', name: 'Rule' },
  },
}
const GetBucketEncryptionOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketEncryptionOutput', required: [], members: { ServerSideEncryptionConfiguration },
  places: {
    ServerSideEncryptionConfiguration: { in: 'body', name: 'ServerSideEncryptionConfiguration' },
  },
}
const GetBucketIntelligentTieringConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketIntelligentTieringConfigurationRequest', required: ['Bucket', 'Id'],
  members: { Bucket: text, Id: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    Id: { in: 'query', name: 'id' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const IntelligentTieringAndOperator: StructSchema = {
  kind: 'struct', name: 'IntelligentTieringAndOperator', required: [], members: { Prefix: text, Tags: { ...TagSet, flat: true } },
  places: {
    Tags: { in: 'element', name: 'Tag' },
  },
}
const IntelligentTieringFilter: StructSchema = {
  kind: 'struct', name: 'IntelligentTieringFilter', required: [], members: { Prefix: text, Tag, And: IntelligentTieringAndOperator },
}
const IntelligentTieringStatus: StringSchema = { kind: 'string', oneOf: ['Enabled', 'Disabled'] }
const IntelligentTieringAccessTier: StringSchema = { kind: 'string', oneOf: ['ARCHIVE_ACCESS', 'DEEP_ARCHIVE_ACCESS'] }
const Tiering: StructSchema = {
  kind: 'struct', name: 'Tiering', required: ['Days', 'AccessTier'], members: { Days: integer, AccessTier: IntelligentTieringAccessTier },
}
const TieringList: ListSchema = { kind: 'list', of: Tiering, flat: true }
const IntelligentTieringConfiguration: StructSchema = {
  kind: 'struct', name: 'IntelligentTieringConfiguration', required: ['Id', 'Status', 'Tierings'],
  members: {
    Id: text, Filter: IntelligentTieringFilter, Status: IntelligentTieringStatus, Tierings: TieringList,
  },
  places: {
    Tierings: { in: 'element', name: 'Tiering' },
  },
}
const GetBucketIntelligentTieringConfigurationOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketIntelligentTieringConfigurationOutput', required: [], members: { IntelligentTieringConfiguration },
  places: {
    IntelligentTieringConfiguration: { in: 'body', name: 'IntelligentTieringConfiguration' },
  },
}
const GetBucketInventoryConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketInventoryConfigurationRequest', required: ['Bucket', 'Id'],
  members: { Bucket: text, Id: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    Id: { in: 'query', name: 'id' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const InventoryFormat: StringSchema = { kind: 'string', oneOf: ['CSV', 'ORC', 'Parquet'] }
const SSES3: StructSchema = { kind: 'struct', name: 'SSES3', required: [], members: {} }
const SSEKMS: StructSchema = {
  kind: 'struct', name: 'SSEKMS', required: ['KeyId'], members: { KeyId: text },
}
const InventoryEncryption: StructSchema = {
  kind: 'struct', name: 'InventoryEncryption', required: [], members: { SSES3, SSEKMS },
  places: {
    SSES3: { in: 'element', name: 'SSE-S3' },
    SSEKMS: { in: 'element', name: 'SSE-KMS' },
  },
}
const InventoryS3BucketDestination: StructSchema = {
  kind: 'struct', name: 'InventoryS3BucketDestination', required: ['Bucket', 'Format'],
  members: {
    AccountId: text, Bucket: text, Format: InventoryFormat, Prefix: text, Encryption: InventoryEncryption,
  },
}
const InventoryDestination: StructSchema = {
  kind: 'struct', name: 'InventoryDestination', required: ['S3BucketDestination'],
  members: { S3BucketDestination: InventoryS3BucketDestination },
}
const InventoryFilter: StructSchema = {
  kind: 'struct', name: 'InventoryFilter', required: ['Prefix'], members: { Prefix: text },
}
const InventoryIncludedObjectVersions: StringSchema = { kind: 'string', oneOf: ['All', 'Current'] }
const InventoryOptionalField: StringSchema = {
  kind: 'string',
  oneOf: [
    'Size', 'LastModifiedDate', 'StorageClass', 'ETag', 'IsMultipartUploaded', 'ReplicationStatus', 'EncryptionStatus',
    'ObjectLockRetainUntilDate', 'ObjectLockMode', 'ObjectLockLegalHoldStatus', 'ObjectLockEventHoldStatus', 'ObjectLockEventHoldDuration',
    'IntelligentTieringAccessTier', 'BucketKeyStatus', 'ChecksumAlgorithm', 'ObjectAccessControlList', 'ObjectOwner',
    'LifecycleExpirationDate', 'IntelligentTieringReferenceDate',
  ],
}
const InventoryOptionalFields: ListSchema = { kind: 'list', of: InventoryOptionalField, item: 'Field' }
const InventoryFrequency: StringSchema = { kind: 'string', oneOf: ['Daily', 'Weekly'] }
const InventorySchedule: StructSchema = {
  kind: 'struct', name: 'InventorySchedule', required: ['Frequency'], members: { Frequency: InventoryFrequency },
}
const InventoryConfiguration: StructSchema = {
  kind: 'struct', name: 'InventoryConfiguration', required: ['Destination', 'IsEnabled', 'Id', 'IncludedObjectVersions', 'Schedule'],
  members: {
    Destination: InventoryDestination, IsEnabled: boolean, Filter: InventoryFilter, Id: text,
    IncludedObjectVersions: InventoryIncludedObjectVersions, OptionalFields: InventoryOptionalFields, Schedule: InventorySchedule,
  },
}
const GetBucketInventoryConfigurationOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketInventoryConfigurationOutput', required: [], members: { InventoryConfiguration },
  places: {
    InventoryConfiguration: { in: 'body', name: 'InventoryConfiguration' },
  },
}
const GetBucketLifecycleConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketLifecycleConfigurationRequest', required: ['Bucket'],
  members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const Date: TimestampSchema = { kind: 'timestamp', format: 'iso8601' }
const LifecycleExpiration: StructSchema = {
  kind: 'struct', name: 'LifecycleExpiration', required: [], members: { Date, Days: integer, ExpiredObjectDeleteMarker: boolean },
}
const LifecycleRuleAndOperator: StructSchema = {
  kind: 'struct', name: 'LifecycleRuleAndOperator', required: [],
  members: {
    Prefix: text, Tags: { ...TagSet, flat: true }, ObjectSizeGreaterThan: long, ObjectSizeLessThan: long,
  },
  places: {
    Tags: { in: 'element', name: 'Tag' },
  },
}
const LifecycleRuleFilter: StructSchema = {
  kind: 'struct', name: 'LifecycleRuleFilter', required: [],
  members: {
    Prefix: text, Tag, ObjectSizeGreaterThan: long, ObjectSizeLessThan: long, And: LifecycleRuleAndOperator,
  },
}
const ExpirationStatus: StringSchema = { kind: 'string', oneOf: ['Enabled', 'Disabled'] }
const TransitionStorageClass: StringSchema = {
  kind: 'string',
  oneOf: [
    'GLACIER', 'STANDARD_IA', 'ONEZONE_IA', 'INTELLIGENT_TIERING', 'DEEP_ARCHIVE', 'GLACIER_IR',
  ],
}
const Transition: StructSchema = {
  kind: 'struct', name: 'Transition', required: [], members: { Date, Days: integer, StorageClass: TransitionStorageClass },
}
const TransitionList: ListSchema = { kind: 'list', of: Transition, flat: true }
const NoncurrentVersionTransition: StructSchema = {
  kind: 'struct', name: 'NoncurrentVersionTransition', required: [],
  members: {
    NoncurrentDays: integer, StorageClass: TransitionStorageClass, NewerNoncurrentVersions: integer,
  },
}
const NoncurrentVersionTransitionList: ListSchema = { kind: 'list', of: NoncurrentVersionTransition, flat: true }
const NoncurrentVersionExpiration: StructSchema = {
  kind: 'struct', name: 'NoncurrentVersionExpiration', required: [], members: { NoncurrentDays: integer, NewerNoncurrentVersions: integer },
}
const AbortIncompleteMultipartUpload: StructSchema = {
  kind: 'struct', name: 'AbortIncompleteMultipartUpload', required: [], members: { DaysAfterInitiation: integer },
}
const LifecycleRule: StructSchema = {
  kind: 'struct', name: 'LifecycleRule', required: ['Status'],
  members: {
    Expiration: LifecycleExpiration, ID: text, Prefix: text, Filter: LifecycleRuleFilter, Status: ExpirationStatus,
    Transitions: TransitionList, NoncurrentVersionTransitions: NoncurrentVersionTransitionList, NoncurrentVersionExpiration,
    AbortIncompleteMultipartUpload,
  },
  places: {
    Transitions: { in: 'element', name: 'Transition' },
    NoncurrentVersionTransitions: { in: 'element', name: 'NoncurrentVersionTransition' },
  },
}
const LifecycleRules: ListSchema = { kind: 'list', of: LifecycleRule, flat: true }
const TransitionDefaultMinimumObjectSize: StringSchema = {
  kind: 'string', oneOf: ['varies_by_storage_class', 'all_storage_classes_128K'],
}
const GetBucketLifecycleConfigurationOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketLifecycleConfigurationOutput', required: [],
  members: { Rules: LifecycleRules, TransitionDefaultMinimumObjectSize },
  places: {
    Rules: { in: 'element', name: 'Rule' },
    TransitionDefaultMinimumObjectSize: { in: 'header', name: 'x-amz-transition-default-minimum-object-size' },
  },
  root: 'LifecycleConfiguration',
}
const GetBucketLocationRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketLocationRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const GetBucketLocationOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketLocationOutput', required: [], members: { LocationConstraint: BucketLocationConstraint },
  places: {
    LocationConstraint: { in: 'text' },
  }, root: 'LocationConstraint',
}
const GetBucketLoggingRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketLoggingRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const BucketLogsPermission: StringSchema = { kind: 'string', oneOf: ['FULL_CONTROL', 'READ', 'WRITE'] }
const TargetGrant: StructSchema = {
  kind: 'struct', name: 'TargetGrant', required: [], members: { Grantee, Permission: BucketLogsPermission },
}
const TargetGrants: ListSchema = { kind: 'list', of: TargetGrant, item: 'Grant' }
const SimplePrefix: StructSchema = { kind: 'struct', name: 'SimplePrefix', required: [], members: {} }
const PartitionDateSource: StringSchema = { kind: 'string', oneOf: ['EventTime', 'DeliveryTime'] }
const PartitionedPrefix: StructSchema = {
  kind: 'struct', name: 'PartitionedPrefix', required: [], members: { PartitionDateSource },
}
const TargetObjectKeyFormat: StructSchema = {
  kind: 'struct', name: 'TargetObjectKeyFormat', required: [], members: { SimplePrefix, PartitionedPrefix },
}
const LoggingEnabled: StructSchema = {
  kind: 'struct', name: 'LoggingEnabled', required: ['TargetBucket', 'TargetPrefix'],
  members: {
    TargetBucket: text, TargetGrants, TargetPrefix: text, TargetObjectKeyFormat,
  },
}
const GetBucketLoggingOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketLoggingOutput', required: [], members: { LoggingEnabled }, root: 'BucketLoggingStatus',
}
const GetBucketMetadataConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketMetadataConfigurationRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const S3TablesBucketType: StringSchema = { kind: 'string', oneOf: ['aws', 'customer'] }
const DestinationResult: StructSchema = {
  kind: 'struct', name: 'DestinationResult', required: [],
  members: {
    TableBucketType: S3TablesBucketType, TableBucketArn: text, TableNamespace: text,
  },
}
const ErrorDetails: StructSchema = {
  kind: 'struct', name: 'ErrorDetails', required: [], members: { ErrorCode: text, ErrorMessage: text },
}
const JournalTableConfigurationResult: StructSchema = {
  kind: 'struct', name: 'JournalTableConfigurationResult', required: ['TableStatus', 'TableName', 'RecordExpiration'],
  members: {
    TableStatus: text, Error: ErrorDetails, TableName: text, TableArn: text, RecordExpiration,
  },
}
const InventoryTableConfigurationResult: StructSchema = {
  kind: 'struct', name: 'InventoryTableConfigurationResult', required: ['ConfigurationState'],
  members: {
    ConfigurationState: InventoryConfigurationState, TableStatus: text, Error: ErrorDetails, TableName: text, TableArn: text,
  },
}
const AnnotationTableConfigurationResult: StructSchema = {
  kind: 'struct', name: 'AnnotationTableConfigurationResult', required: ['ConfigurationState'],
  members: {
    ConfigurationState: AnnotationConfigurationState, TableStatus: text, Error: ErrorDetails, TableName: text, TableArn: text, Role: text,
  },
}
const MetadataConfigurationResult: StructSchema = {
  kind: 'struct', name: 'MetadataConfigurationResult', required: ['DestinationResult'],
  members: {
    DestinationResult, JournalTableConfigurationResult, InventoryTableConfigurationResult, AnnotationTableConfigurationResult,
  },
}
const GetBucketMetadataConfigurationResult: StructSchema = {
  kind: 'struct', name: 'GetBucketMetadataConfigurationResult', required: ['MetadataConfigurationResult'],
  members: { MetadataConfigurationResult },
}
const GetBucketMetadataConfigurationOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketMetadataConfigurationOutput', required: [], members: { GetBucketMetadataConfigurationResult },
  places: {
    GetBucketMetadataConfigurationResult: { in: 'body', name: 'GetBucketMetadataConfigurationResult' },
  },
}
const GetBucketMetadataTableConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketMetadataTableConfigurationRequest', required: ['Bucket'],
  members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const S3TablesDestinationResult: StructSchema = {
  kind: 'struct', name: 'S3TablesDestinationResult', required: ['TableBucketArn', 'TableName', 'TableArn', 'TableNamespace'],
  members: {
    TableBucketArn: text, TableName: text, TableArn: text, TableNamespace: text,
  },
}
const MetadataTableConfigurationResult: StructSchema = {
  kind: 'struct', name: 'MetadataTableConfigurationResult', required: ['S3TablesDestinationResult'], members: { S3TablesDestinationResult },
}
const GetBucketMetadataTableConfigurationResult: StructSchema = {
  kind: 'struct', name: 'GetBucketMetadataTableConfigurationResult', required: ['MetadataTableConfigurationResult', 'Status'],
  members: { MetadataTableConfigurationResult, Status: text, Error: ErrorDetails },
}
const GetBucketMetadataTableConfigurationOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketMetadataTableConfigurationOutput', required: [], members: { GetBucketMetadataTableConfigurationResult },
  places: {
    GetBucketMetadataTableConfigurationResult: { in: 'body', name: 'GetBucketMetadataTableConfigurationResult' },
  },
}
const GetBucketMetricsConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketMetricsConfigurationRequest', required: ['Bucket', 'Id'],
  members: { Bucket: text, Id: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    Id: { in: 'query', name: 'id' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const MetricsAndOperator: StructSchema = {
  kind: 'struct', name: 'MetricsAndOperator', required: [],
  members: { Prefix: text, Tags: { ...TagSet, flat: true }, AccessPointArn: text },
  places: {
    Tags: { in: 'element', name: 'Tag' },
  },
}
const MetricsFilter: StructSchema = {
  kind: 'struct', name: 'MetricsFilter', required: [], members: { Prefix: text, Tag, AccessPointArn: text, And: MetricsAndOperator },
}
const MetricsConfiguration: StructSchema = {
  kind: 'struct', name: 'MetricsConfiguration', required: ['Id'], members: { Id: text, Filter: MetricsFilter },
}
const GetBucketMetricsConfigurationOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketMetricsConfigurationOutput', required: [], members: { MetricsConfiguration },
  places: {
    MetricsConfiguration: { in: 'body', name: 'MetricsConfiguration' },
  },
}
const GetBucketNotificationConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketNotificationConfigurationRequest', required: ['Bucket'],
  members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const Event: StringSchema = {
  kind: 'string',
  oneOf: [
    's3:ReducedRedundancyLostObject', 's3:ObjectCreated:*', 's3:ObjectCreated:Put', 's3:ObjectCreated:Post', 's3:ObjectCreated:Copy',
    's3:ObjectCreated:CompleteMultipartUpload', 's3:ObjectRemoved:*', 's3:ObjectRemoved:Delete', 's3:ObjectRemoved:DeleteMarkerCreated',
    's3:ObjectRestore:*', 's3:ObjectRestore:Post', 's3:ObjectRestore:Completed', 's3:Replication:*',
    's3:Replication:OperationFailedReplication', 's3:Replication:OperationNotTracked', 's3:Replication:OperationMissedThreshold',
    's3:Replication:OperationReplicatedAfterThreshold', 's3:ObjectRestore:Delete', 's3:LifecycleTransition', 's3:IntelligentTiering',
    's3:ObjectAcl:Put', 's3:LifecycleExpiration:*', 's3:LifecycleExpiration:Delete', 's3:LifecycleExpiration:DeleteMarkerCreated',
    's3:ObjectTagging:*', 's3:ObjectTagging:Put', 's3:ObjectTagging:Delete', 's3:ObjectAnnotation:*', 's3:ObjectAnnotation:Put',
    's3:ObjectAnnotation:Delete', 's3:ObjectRetention:Put',
  ],
}
const EventList: ListSchema = { kind: 'list', of: Event, flat: true }
const FilterRuleName: StringSchema = { kind: 'string', oneOf: ['prefix', 'suffix'] }
const FilterRule: StructSchema = {
  kind: 'struct', name: 'FilterRule', required: [], members: { Name: FilterRuleName, Value: text },
}
const FilterRuleList: ListSchema = { kind: 'list', of: FilterRule, flat: true }
const S3KeyFilter: StructSchema = {
  kind: 'struct', name: 'S3KeyFilter', required: [], members: { FilterRules: FilterRuleList },
  places: {
    FilterRules: { in: 'element', name: 'FilterRule' },
  },
}
const NotificationConfigurationFilter: StructSchema = {
  kind: 'struct', name: 'NotificationConfigurationFilter', required: [], members: { Key: S3KeyFilter },
  places: {
    Key: { in: 'element', name: 'S3Key' },
  },
}
const TopicConfiguration: StructSchema = {
  kind: 'struct', name: 'TopicConfiguration', required: ['TopicArn', 'Events'],
  members: {
    Id: text, TopicArn: text, Events: EventList, Filter: NotificationConfigurationFilter,
  },
  places: {
    TopicArn: { in: 'element', name: 'Topic' },
    Events: { in: 'element', name: 'Event' },
  },
}
const TopicConfigurationList: ListSchema = { kind: 'list', of: TopicConfiguration, flat: true }
const QueueConfiguration: StructSchema = {
  kind: 'struct', name: 'QueueConfiguration', required: ['QueueArn', 'Events'],
  members: {
    Id: text, QueueArn: text, Events: EventList, Filter: NotificationConfigurationFilter,
  },
  places: {
    QueueArn: { in: 'element', name: 'Queue' },
    Events: { in: 'element', name: 'Event' },
  },
}
const QueueConfigurationList: ListSchema = { kind: 'list', of: QueueConfiguration, flat: true }
const LambdaFunctionConfiguration: StructSchema = {
  kind: 'struct', name: 'LambdaFunctionConfiguration', required: ['LambdaFunctionArn', 'Events'],
  members: {
    Id: text, LambdaFunctionArn: text, Events: EventList, Filter: NotificationConfigurationFilter,
  },
  places: {
    LambdaFunctionArn: { in: 'element', name: 'CloudFunction' },
    Events: { in: 'element', name: 'Event' },
  },
}
const LambdaFunctionConfigurationList: ListSchema = { kind: 'list', of: LambdaFunctionConfiguration, flat: true }
const EventBridgeConfiguration: StructSchema = { kind: 'struct', name: 'EventBridgeConfiguration', required: [], members: {} }
const NotificationConfiguration: StructSchema = {
  kind: 'struct', name: 'NotificationConfiguration', required: [],
  members: {
    TopicConfigurations: TopicConfigurationList, QueueConfigurations: QueueConfigurationList,
    LambdaFunctionConfigurations: LambdaFunctionConfigurationList, EventBridgeConfiguration,
  },
  places: {
    TopicConfigurations: { in: 'element', name: 'TopicConfiguration' },
    QueueConfigurations: { in: 'element', name: 'QueueConfiguration' },
    LambdaFunctionConfigurations: { in: 'element', name: 'CloudFunctionConfiguration' },
  },
}
const GetBucketOwnershipControlsRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketOwnershipControlsRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const OwnershipControlsRule: StructSchema = {
  kind: 'struct', name: 'OwnershipControlsRule', required: ['ObjectOwnership'], members: { ObjectOwnership },
}
const OwnershipControlsRules: ListSchema = { kind: 'list', of: OwnershipControlsRule, flat: true }
const OwnershipControls: StructSchema = {
  kind: 'struct', name: 'OwnershipControls', required: ['Rules'], members: { Rules: OwnershipControlsRules },
  places: {
    Rules: { in: 'element', name: 'Rule' },
  },
}
const GetBucketOwnershipControlsOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketOwnershipControlsOutput', required: [], members: { OwnershipControls },
  places: {
    OwnershipControls: { in: 'body', name: 'OwnershipControls' },
  },
}
const GetBucketPolicyRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketPolicyRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const GetBucketPolicyOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketPolicyOutput', required: [], members: { Policy: text },
  places: {
    Policy: { in: 'body', name: 'Policy' },
  },
}
const GetBucketPolicyStatusRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketPolicyStatusRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const PolicyStatus: StructSchema = {
  kind: 'struct', name: 'PolicyStatus', required: [], members: { IsPublic: boolean },
}
const GetBucketPolicyStatusOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketPolicyStatusOutput', required: [], members: { PolicyStatus },
  places: {
    PolicyStatus: { in: 'body', name: 'PolicyStatus' },
  },
}
const GetBucketReplicationRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketReplicationRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const ReplicationRuleAndOperator: StructSchema = {
  kind: 'struct', name: 'ReplicationRuleAndOperator', required: [], members: { Prefix: text, Tags: { ...TagSet, flat: true } },
  places: {
    Tags: { in: 'element', name: 'Tag' },
  },
}
const ReplicationRuleFilter: StructSchema = {
  kind: 'struct', name: 'ReplicationRuleFilter', required: [], members: { Prefix: text, Tag, And: ReplicationRuleAndOperator },
}
const ReplicationRuleStatus: StringSchema = { kind: 'string', oneOf: ['Enabled', 'Disabled'] }
const SseKmsEncryptedObjectsStatus: StringSchema = { kind: 'string', oneOf: ['Enabled', 'Disabled'] }
const SseKmsEncryptedObjects: StructSchema = {
  kind: 'struct', name: 'SseKmsEncryptedObjects', required: ['Status'], members: { Status: SseKmsEncryptedObjectsStatus },
}
const ReplicaModificationsStatus: StringSchema = { kind: 'string', oneOf: ['Enabled', 'Disabled'] }
const ReplicaModifications: StructSchema = {
  kind: 'struct', name: 'ReplicaModifications', required: ['Status'], members: { Status: ReplicaModificationsStatus },
}
const SourceSelectionCriteria: StructSchema = {
  kind: 'struct', name: 'SourceSelectionCriteria', required: [], members: { SseKmsEncryptedObjects, ReplicaModifications },
}
const ExistingObjectReplicationStatus: StringSchema = { kind: 'string', oneOf: ['Enabled', 'Disabled'] }
const ExistingObjectReplication: StructSchema = {
  kind: 'struct', name: 'ExistingObjectReplication', required: ['Status'], members: { Status: ExistingObjectReplicationStatus },
}
const OwnerOverride: StringSchema = { kind: 'string', oneOf: ['Destination'] }
const AccessControlTranslation: StructSchema = {
  kind: 'struct', name: 'AccessControlTranslation', required: ['Owner'], members: { Owner: OwnerOverride },
}
const EncryptionConfiguration: StructSchema = {
  kind: 'struct', name: 'EncryptionConfiguration', required: [], members: { ReplicaKmsKeyID: text },
}
const ReplicationTimeStatus: StringSchema = { kind: 'string', oneOf: ['Enabled', 'Disabled'] }
const ReplicationTimeValue: StructSchema = {
  kind: 'struct', name: 'ReplicationTimeValue', required: [], members: { Minutes: integer },
}
const ReplicationTime: StructSchema = {
  kind: 'struct', name: 'ReplicationTime', required: ['Status', 'Time'],
  members: { Status: ReplicationTimeStatus, Time: ReplicationTimeValue },
}
const MetricsStatus: StringSchema = { kind: 'string', oneOf: ['Enabled', 'Disabled'] }
const Metrics: StructSchema = {
  kind: 'struct', name: 'Metrics', required: ['Status'], members: { Status: MetricsStatus, EventThreshold: ReplicationTimeValue },
}
const Destination: StructSchema = {
  kind: 'struct', name: 'Destination', required: ['Bucket'],
  members: {
    Bucket: text, Account: text, StorageClass, AccessControlTranslation, EncryptionConfiguration, ReplicationTime, Metrics,
  },
}
const DeleteMarkerReplicationStatus: StringSchema = { kind: 'string', oneOf: ['Enabled', 'Disabled'] }
const DeleteMarkerReplication: StructSchema = {
  kind: 'struct', name: 'DeleteMarkerReplication', required: [], members: { Status: DeleteMarkerReplicationStatus },
}
const ReplicationRule: StructSchema = {
  kind: 'struct', name: 'ReplicationRule', required: ['Status', 'Destination'],
  members: {
    ID: text, Priority: integer, Prefix: text, Filter: ReplicationRuleFilter, Status: ReplicationRuleStatus, SourceSelectionCriteria,
    ExistingObjectReplication, Destination, DeleteMarkerReplication,
  },
}
const ReplicationRules: ListSchema = { kind: 'list', of: ReplicationRule, flat: true }
const ReplicationConfiguration: StructSchema = {
  kind: 'struct', name: 'ReplicationConfiguration', required: ['Role', 'Rules'], members: { Role: text, Rules: ReplicationRules },
  places: {
    Rules: { in: 'element', name: 'Rule' },
  },
}
const GetBucketReplicationOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketReplicationOutput', required: [], members: { ReplicationConfiguration },
  places: {
    ReplicationConfiguration: { in: 'body', name: 'ReplicationConfiguration' },
  },
}
const GetBucketRequestPaymentRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketRequestPaymentRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const Payer: StringSchema = { kind: 'string', oneOf: ['Requester', 'BucketOwner'] }
const GetBucketRequestPaymentOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketRequestPaymentOutput', required: [], members: { Payer }, root: 'RequestPaymentConfiguration',
}
const GetBucketTaggingRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketTaggingRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const GetBucketTaggingOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketTaggingOutput', required: ['TagSet'], members: { TagSet }, root: 'Tagging',
}
const GetBucketVersioningRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketVersioningRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const BucketVersioningStatus: StringSchema = { kind: 'string', oneOf: ['Enabled', 'Suspended'] }
const MFADeleteStatus: StringSchema = { kind: 'string', oneOf: ['Enabled', 'Disabled'] }
const GetBucketVersioningOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketVersioningOutput', required: [], members: { Status: BucketVersioningStatus, MFADelete: MFADeleteStatus },
  places: {
    MFADelete: { in: 'element', name: 'MfaDelete' },
  }, root: 'VersioningConfiguration',
}
const GetBucketWebsiteRequest: StructSchema = {
  kind: 'struct', name: 'GetBucketWebsiteRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const Protocol: StringSchema = { kind: 'string', oneOf: ['http', 'https'] }
const RedirectAllRequestsTo: StructSchema = {
  kind: 'struct', name: 'RedirectAllRequestsTo', required: ['HostName'], members: { HostName: text, Protocol },
}
const IndexDocument: StructSchema = {
  kind: 'struct', name: 'IndexDocument', required: ['Suffix'], members: { Suffix: text },
}
const ErrorDocument: StructSchema = {
  kind: 'struct', name: 'ErrorDocument', required: ['Key'], members: { Key: ObjectKey },
}
const Condition: StructSchema = {
  kind: 'struct', name: 'Condition', required: [], members: { HttpErrorCodeReturnedEquals: text, KeyPrefixEquals: text },
}
const Redirect: StructSchema = {
  kind: 'struct', name: 'Redirect', required: [],
  members: {
    HostName: text, HttpRedirectCode: text, Protocol, ReplaceKeyPrefixWith: text, ReplaceKeyWith: text,
  },
}
const RoutingRule: StructSchema = {
  kind: 'struct', name: 'RoutingRule', required: ['Redirect'], members: { Condition, Redirect },
}
const RoutingRules: ListSchema = { kind: 'list', of: RoutingRule, item: 'RoutingRule' }
const GetBucketWebsiteOutput: StructSchema = {
  kind: 'struct', name: 'GetBucketWebsiteOutput', required: [],
  members: { RedirectAllRequestsTo, IndexDocument, ErrorDocument, RoutingRules }, root: 'WebsiteConfiguration',
}
const ResponseExpires: TimestampSchema = { kind: 'timestamp', format: 'http' }
const ChecksumMode: StringSchema = { kind: 'string', oneOf: ['ENABLED'] }
const GetObjectRequest: StructSchema = {
  kind: 'struct', name: 'GetObjectRequest', required: ['Bucket', 'Key'],
  members: {
    Bucket: text, IfMatch: text, IfModifiedSince: timestamp, IfNoneMatch: text, IfUnmodifiedSince: timestamp, Key: ObjectKey, Range: text,
    ResponseCacheControl: text, ResponseContentDisposition: text, ResponseContentEncoding: text, ResponseContentLanguage: text,
    ResponseContentType: text, ResponseExpires, VersionId: text, SSECustomerAlgorithm: text, SSECustomerKey: text, SSECustomerKeyMD5: text,
    RequestPayer, PartNumber: integer, ExpectedBucketOwner: text, ChecksumMode,
  },
  places: {
    Bucket: { in: 'path' },
    IfMatch: { in: 'header', name: 'if-match' },
    IfModifiedSince: { in: 'header', name: 'if-modified-since' },
    IfNoneMatch: { in: 'header', name: 'if-none-match' },
    IfUnmodifiedSince: { in: 'header', name: 'if-unmodified-since' },
    Key: { in: 'path' },
    Range: { in: 'header', name: 'range' },
    ResponseCacheControl: { in: 'query', name: 'response-cache-control' },
    ResponseContentDisposition: { in: 'query', name: 'response-content-disposition' },
    ResponseContentEncoding: { in: 'query', name: 'response-content-encoding' },
    ResponseContentLanguage: { in: 'query', name: 'response-content-language' },
    ResponseContentType: { in: 'query', name: 'response-content-type' },
    ResponseExpires: { in: 'query', name: 'response-expires' },
    VersionId: { in: 'query', name: 'versionId' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-server-side-encryption-customer-algorithm' },
    SSECustomerKey: { in: 'header', name: 'x-amz-server-side-encryption-customer-key' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-server-side-encryption-customer-key-md5' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    PartNumber: { in: 'query', name: 'partNumber' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    ChecksumMode: { in: 'header', name: 'x-amz-checksum-mode' },
  },
}
const ReplicationStatus: StringSchema = {
  kind: 'string', oneOf: ['COMPLETE', 'PENDING', 'FAILED', 'REPLICA', 'COMPLETED'],
}
const GetObjectOutput: StructSchema = {
  kind: 'struct', name: 'GetObjectOutput', required: [],
  members: {
    Body: streamingBlob, DeleteMarker: boolean, AcceptRanges: text, Expiration: text, Restore: text, LastModified: timestamp,
    ContentLength: long, ETag: text, ChecksumCRC32: text, ChecksumCRC32C: text, ChecksumCRC64NVME: text, ChecksumSHA1: text,
    ChecksumSHA256: text, ChecksumSHA512: text, ChecksumMD5: text, ChecksumXXHASH64: text, ChecksumXXHASH3: text, ChecksumXXHASH128: text,
    ChecksumType, MissingMeta: integer, VersionId: text, CacheControl: text, ContentDisposition: text, ContentEncoding: text,
    ContentLanguage: text, ContentRange: text, ContentType: text, Expires: text, WebsiteRedirectLocation: text, ServerSideEncryption,
    Metadata, SSECustomerAlgorithm: text, SSECustomerKeyMD5: text, SSEKMSKeyId: text, BucketKeyEnabled: boolean, StorageClass,
    RequestCharged, ReplicationStatus, PartsCount: integer, TagCount: integer, ObjectLockMode, ObjectLockRetainUntilDate,
    ObjectLockLegalHoldStatus, ObjectLockEventHold, ObjectLockEventHoldDurationDays: integer, ObjectLockEventHoldDurationYears: integer,
  },
  places: {
    Body: { in: 'body', name: 'Body' },
    DeleteMarker: { in: 'header', name: 'x-amz-delete-marker' },
    AcceptRanges: { in: 'header', name: 'accept-ranges' },
    Expiration: { in: 'header', name: 'x-amz-expiration' },
    Restore: { in: 'header', name: 'x-amz-restore' },
    LastModified: { in: 'header', name: 'last-modified' },
    ContentLength: { in: 'header', name: 'content-length' },
    ETag: { in: 'header', name: 'etag' },
    ChecksumCRC32: { in: 'header', name: 'x-amz-checksum-crc32' },
    ChecksumCRC32C: { in: 'header', name: 'x-amz-checksum-crc32c' },
    ChecksumCRC64NVME: { in: 'header', name: 'x-amz-checksum-crc64nvme' },
    ChecksumSHA1: { in: 'header', name: 'x-amz-checksum-sha1' },
    ChecksumSHA256: { in: 'header', name: 'x-amz-checksum-sha256' },
    ChecksumSHA512: { in: 'header', name: 'x-amz-checksum-sha512' },
    ChecksumMD5: { in: 'header', name: 'x-amz-checksum-md5' },
    ChecksumXXHASH64: { in: 'header', name: 'x-amz-checksum-xxhash64' },
    ChecksumXXHASH3: { in: 'header', name: 'x-amz-checksum-xxhash3' },
    ChecksumXXHASH128: { in: 'header', name: 'x-amz-checksum-xxhash128' },
    ChecksumType: { in: 'header', name: 'x-amz-checksum-type' },
    MissingMeta: { in: 'header', name: 'x-amz-missing-meta' },
    VersionId: { in: 'header', name: 'x-amz-version-id' },
    CacheControl: { in: 'header', name: 'cache-control' },
    ContentDisposition: { in: 'header', name: 'content-disposition' },
    ContentEncoding: { in: 'header', name: 'content-encoding' },
    ContentLanguage: { in: 'header', name: 'content-language' },
    ContentRange: { in: 'header', name: 'content-range' },
    ContentType: { in: 'header', name: 'content-type' },
    Expires: { in: 'header', name: 'expires' },
    WebsiteRedirectLocation: { in: 'header', name: 'x-amz-website-redirect-location' },
    ServerSideEncryption: { in: 'header', name: 'x-amz-server-side-encryption' },
    Metadata: { in: 'headers', prefix: 'x-amz-meta-' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-server-side-encryption-customer-algorithm' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-server-side-encryption-customer-key-md5' },
    SSEKMSKeyId: { in: 'header', name: 'x-amz-server-side-encryption-aws-kms-key-id' },
    BucketKeyEnabled: { in: 'header', name: 'x-amz-server-side-encryption-bucket-key-enabled' },
    StorageClass: { in: 'header', name: 'x-amz-storage-class' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
    ReplicationStatus: { in: 'header', name: 'x-amz-replication-status' },
    PartsCount: { in: 'header', name: 'x-amz-mp-parts-count' },
    TagCount: { in: 'header', name: 'x-amz-tagging-count' },
    ObjectLockMode: { in: 'header', name: 'x-amz-object-lock-mode' },
    ObjectLockRetainUntilDate: { in: 'header', name: 'x-amz-object-lock-retain-until-date' },
    ObjectLockLegalHoldStatus: { in: 'header', name: 'x-amz-object-lock-legal-hold' },
    ObjectLockEventHold: { in: 'header', name: 'x-amz-object-lock-event-hold' },
    ObjectLockEventHoldDurationDays: { in: 'header', name: 'x-amz-object-lock-event-hold-duration-days' },
    ObjectLockEventHoldDurationYears: { in: 'header', name: 'x-amz-object-lock-event-hold-duration-years' },
  },
}
const GetObjectAclRequest: StructSchema = {
  kind: 'struct', name: 'GetObjectAclRequest', required: ['Bucket', 'Key'],
  members: {
    Bucket: text, Key: ObjectKey, VersionId: text, RequestPayer, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    VersionId: { in: 'query', name: 'versionId' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const GetObjectAclOutput: StructSchema = {
  kind: 'struct', name: 'GetObjectAclOutput', required: [], members: { Owner, Grants, RequestCharged },
  places: {
    Grants: { in: 'element', name: 'AccessControlList' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
  root: 'AccessControlPolicy',
}
const GetObjectAnnotationRequest: StructSchema = {
  kind: 'struct', name: 'GetObjectAnnotationRequest', required: ['Bucket', 'Key', 'AnnotationName'],
  members: {
    Bucket: text, Key: ObjectKey, AnnotationName: text, VersionId: text, RequestPayer, ExpectedBucketOwner: text, ChecksumMode,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    AnnotationName: { in: 'query', name: 'annotationName' },
    VersionId: { in: 'query', name: 'versionId' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    ChecksumMode: { in: 'header', name: 'x-amz-checksum-mode' },
  },
}
const GetObjectAnnotationOutput: StructSchema = {
  kind: 'struct', name: 'GetObjectAnnotationOutput', required: [],
  members: {
    AnnotationPayload: streamingBlob, ObjectVersionId: text, LastModified: timestamp, ContentLength: long, ETag: text, ChecksumCRC32: text,
    ChecksumCRC32C: text, ChecksumCRC64NVME: text, ChecksumSHA1: text, ChecksumSHA256: text, ChecksumSHA512: text, ChecksumMD5: text,
    ChecksumXXHASH64: text, ChecksumXXHASH3: text, ChecksumXXHASH128: text, ChecksumType, ServerSideEncryption, RequestCharged,
    ReplicationStatus,
  },
  places: {
    AnnotationPayload: { in: 'body', name: 'AnnotationPayload' },
    ObjectVersionId: { in: 'header', name: 'x-amz-object-version-id' },
    LastModified: { in: 'header', name: 'last-modified' },
    ContentLength: { in: 'header', name: 'content-length' },
    ETag: { in: 'header', name: 'etag' },
    ChecksumCRC32: { in: 'header', name: 'x-amz-checksum-crc32' },
    ChecksumCRC32C: { in: 'header', name: 'x-amz-checksum-crc32c' },
    ChecksumCRC64NVME: { in: 'header', name: 'x-amz-checksum-crc64nvme' },
    ChecksumSHA1: { in: 'header', name: 'x-amz-checksum-sha1' },
    ChecksumSHA256: { in: 'header', name: 'x-amz-checksum-sha256' },
    ChecksumSHA512: { in: 'header', name: 'x-amz-checksum-sha512' },
    ChecksumMD5: { in: 'header', name: 'x-amz-checksum-md5' },
    ChecksumXXHASH64: { in: 'header', name: 'x-amz-checksum-xxhash64' },
    ChecksumXXHASH3: { in: 'header', name: 'x-amz-checksum-xxhash3' },
    ChecksumXXHASH128: { in: 'header', name: 'x-amz-checksum-xxhash128' },
    ChecksumType: { in: 'header', name: 'x-amz-checksum-type' },
    ServerSideEncryption: { in: 'header', name: 'x-amz-server-side-encryption' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
    ReplicationStatus: { in: 'header', name: 'x-amz-replication-status' },
  },
}
const ObjectAttributes: StringSchema = {
  kind: 'string', oneOf: ['ETag', 'Checksum', 'ObjectParts', 'StorageClass', 'ObjectSize'],
}
const ObjectAttributesList: ListSchema = { kind: 'list', of: ObjectAttributes }
const GetObjectAttributesRequest: StructSchema = {
  kind: 'struct', name: 'GetObjectAttributesRequest', required: ['Bucket', 'Key', 'ObjectAttributes'],
  members: {
    Bucket: text, Key: ObjectKey, VersionId: text, MaxParts: integer, PartNumberMarker: integer, SSECustomerAlgorithm: text,
    SSECustomerKey: text, SSECustomerKeyMD5: text, RequestPayer, ExpectedBucketOwner: text, ObjectAttributes: ObjectAttributesList,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    VersionId: { in: 'query', name: 'versionId' },
    MaxParts: { in: 'header', name: 'x-amz-max-parts' },
    PartNumberMarker: { in: 'header', name: 'x-amz-part-number-marker' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-server-side-encryption-customer-algorithm' },
    SSECustomerKey: { in: 'header', name: 'x-amz-server-side-encryption-customer-key' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-server-side-encryption-customer-key-md5' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    ObjectAttributes: { in: 'header', name: 'x-amz-object-attributes' },
  },
}
const Checksum: StructSchema = {
  kind: 'struct', name: 'Checksum', required: [],
  members: {
    ChecksumCRC32: text, ChecksumCRC32C: text, ChecksumCRC64NVME: text, ChecksumSHA1: text, ChecksumSHA256: text, ChecksumSHA512: text,
    ChecksumMD5: text, ChecksumXXHASH64: text, ChecksumXXHASH3: text, ChecksumXXHASH128: text, ChecksumType,
  },
}
const ObjectPart: StructSchema = {
  kind: 'struct', name: 'ObjectPart', required: [],
  members: {
    PartNumber: integer, Size: long, ChecksumCRC32: text, ChecksumCRC32C: text, ChecksumCRC64NVME: text, ChecksumSHA1: text,
    ChecksumSHA256: text, ChecksumSHA512: text, ChecksumMD5: text, ChecksumXXHASH64: text, ChecksumXXHASH3: text, ChecksumXXHASH128: text,
  },
}
const PartsList: ListSchema = { kind: 'list', of: ObjectPart, flat: true }
const GetObjectAttributesParts: StructSchema = {
  kind: 'struct', name: 'GetObjectAttributesParts', required: [],
  members: {
    TotalPartsCount: integer, PartNumberMarker: integer, NextPartNumberMarker: integer, MaxParts: integer, IsTruncated: boolean,
    Parts: PartsList,
  },
  places: {
    TotalPartsCount: { in: 'element', name: 'PartsCount' },
    Parts: { in: 'element', name: 'Part' },
  },
}
const GetObjectAttributesOutput: StructSchema = {
  kind: 'struct', name: 'GetObjectAttributesOutput', required: [],
  members: {
    DeleteMarker: boolean, LastModified: timestamp, VersionId: text, RequestCharged, ETag: text, Checksum,
    ObjectParts: GetObjectAttributesParts, StorageClass, ObjectSize: long,
  },
  places: {
    DeleteMarker: { in: 'header', name: 'x-amz-delete-marker' },
    LastModified: { in: 'header', name: 'last-modified' },
    VersionId: { in: 'header', name: 'x-amz-version-id' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
  root: 'GetObjectAttributesResponse',
}
const GetObjectLegalHoldRequest: StructSchema = {
  kind: 'struct', name: 'GetObjectLegalHoldRequest', required: ['Bucket', 'Key'],
  members: {
    Bucket: text, Key: ObjectKey, VersionId: text, RequestPayer, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    VersionId: { in: 'query', name: 'versionId' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const ObjectLockLegalHold: StructSchema = {
  kind: 'struct', name: 'ObjectLockLegalHold', required: [], members: { Status: ObjectLockLegalHoldStatus },
}
const GetObjectLegalHoldOutput: StructSchema = {
  kind: 'struct', name: 'GetObjectLegalHoldOutput', required: [], members: { LegalHold: ObjectLockLegalHold },
  places: {
    LegalHold: { in: 'body', name: 'LegalHold' },
  },
}
const GetObjectLockConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'GetObjectLockConfigurationRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const ObjectLockEnabled: StringSchema = { kind: 'string', oneOf: ['Enabled'] }
const ObjectLockRetentionMode: StringSchema = { kind: 'string', oneOf: ['GOVERNANCE', 'COMPLIANCE'] }
const EventHoldDuration: StructSchema = {
  kind: 'struct', name: 'EventHoldDuration', required: [], members: { Days: integer, Years: integer },
}
const DefaultRetention: StructSchema = {
  kind: 'struct', name: 'DefaultRetention', required: [],
  members: {
    Mode: ObjectLockRetentionMode, Days: integer, Years: integer, DefaultEventHold: EventHoldDuration,
  },
}
const ObjectLockRule: StructSchema = {
  kind: 'struct', name: 'ObjectLockRule', required: [], members: { DefaultRetention },
}
const ObjectLockConfiguration: StructSchema = {
  kind: 'struct', name: 'ObjectLockConfiguration', required: [], members: { ObjectLockEnabled, Rule: ObjectLockRule },
}
const GetObjectLockConfigurationOutput: StructSchema = {
  kind: 'struct', name: 'GetObjectLockConfigurationOutput', required: [], members: { ObjectLockConfiguration },
  places: {
    ObjectLockConfiguration: { in: 'body', name: 'ObjectLockConfiguration' },
  },
}
const GetObjectRetentionRequest: StructSchema = {
  kind: 'struct', name: 'GetObjectRetentionRequest', required: ['Bucket', 'Key'],
  members: {
    Bucket: text, Key: ObjectKey, VersionId: text, RequestPayer, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    VersionId: { in: 'query', name: 'versionId' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const ObjectLockRetention: StructSchema = {
  kind: 'struct', name: 'ObjectLockRetention', required: [],
  members: {
    Mode: ObjectLockRetentionMode, RetainUntilDate: Date, EventHold: ObjectLockEventHold, EventHoldDuration,
  },
}
const GetObjectRetentionOutput: StructSchema = {
  kind: 'struct', name: 'GetObjectRetentionOutput', required: [], members: { Retention: ObjectLockRetention },
  places: {
    Retention: { in: 'body', name: 'Retention' },
  },
}
const GetObjectTaggingRequest: StructSchema = {
  kind: 'struct', name: 'GetObjectTaggingRequest', required: ['Bucket', 'Key'],
  members: {
    Bucket: text, Key: ObjectKey, VersionId: text, ExpectedBucketOwner: text, RequestPayer,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    VersionId: { in: 'query', name: 'versionId' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
  },
}
const GetObjectTaggingOutput: StructSchema = {
  kind: 'struct', name: 'GetObjectTaggingOutput', required: ['TagSet'], members: { VersionId: text, TagSet },
  places: {
    VersionId: { in: 'header', name: 'x-amz-version-id' },
  }, root: 'Tagging',
}
const GetObjectTorrentRequest: StructSchema = {
  kind: 'struct', name: 'GetObjectTorrentRequest', required: ['Bucket', 'Key'],
  members: { Bucket: text, Key: ObjectKey, RequestPayer, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const GetObjectTorrentOutput: StructSchema = {
  kind: 'struct', name: 'GetObjectTorrentOutput', required: [], members: { Body: streamingBlob, RequestCharged },
  places: {
    Body: { in: 'body', name: 'Body' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
}
const GetPublicAccessBlockRequest: StructSchema = {
  kind: 'struct', name: 'GetPublicAccessBlockRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const PublicAccessBlockConfiguration: StructSchema = {
  kind: 'struct', name: 'PublicAccessBlockConfiguration', required: [],
  members: {
    BlockPublicAcls: boolean, IgnorePublicAcls: boolean, BlockPublicPolicy: boolean, RestrictPublicBuckets: boolean,
  },
}
const GetPublicAccessBlockOutput: StructSchema = {
  kind: 'struct', name: 'GetPublicAccessBlockOutput', required: [], members: { PublicAccessBlockConfiguration },
  places: {
    PublicAccessBlockConfiguration: { in: 'body', name: 'PublicAccessBlockConfiguration' },
  },
}
const HeadBucketRequest: StructSchema = {
  kind: 'struct', name: 'HeadBucketRequest', required: ['Bucket'], members: { Bucket: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const Region: StringSchema = { kind: 'string', min: 0, max: 20 }
const HeadBucketOutput: StructSchema = {
  kind: 'struct', name: 'HeadBucketOutput', required: [],
  members: {
    BucketArn: S3RegionalOrS3ExpressBucketArnString, BucketLocationType: LocationType, BucketLocationName: text, BucketRegion: Region,
    AccessPointAlias: boolean,
  },
  places: {
    BucketArn: { in: 'header', name: 'x-amz-bucket-arn' },
    BucketLocationType: { in: 'header', name: 'x-amz-bucket-location-type' },
    BucketLocationName: { in: 'header', name: 'x-amz-bucket-location-name' },
    BucketRegion: { in: 'header', name: 'x-amz-bucket-region' },
    AccessPointAlias: { in: 'header', name: 'x-amz-access-point-alias' },
  },
}
const HeadObjectRequest: StructSchema = {
  kind: 'struct', name: 'HeadObjectRequest', required: ['Bucket', 'Key'],
  members: {
    Bucket: text, IfMatch: text, IfModifiedSince: timestamp, IfNoneMatch: text, IfUnmodifiedSince: timestamp, Key: ObjectKey, Range: text,
    ResponseCacheControl: text, ResponseContentDisposition: text, ResponseContentEncoding: text, ResponseContentLanguage: text,
    ResponseContentType: text, ResponseExpires, VersionId: text, SSECustomerAlgorithm: text, SSECustomerKey: text, SSECustomerKeyMD5: text,
    RequestPayer, PartNumber: integer, ExpectedBucketOwner: text, ChecksumMode,
  },
  places: {
    Bucket: { in: 'path' },
    IfMatch: { in: 'header', name: 'if-match' },
    IfModifiedSince: { in: 'header', name: 'if-modified-since' },
    IfNoneMatch: { in: 'header', name: 'if-none-match' },
    IfUnmodifiedSince: { in: 'header', name: 'if-unmodified-since' },
    Key: { in: 'path' },
    Range: { in: 'header', name: 'range' },
    ResponseCacheControl: { in: 'query', name: 'response-cache-control' },
    ResponseContentDisposition: { in: 'query', name: 'response-content-disposition' },
    ResponseContentEncoding: { in: 'query', name: 'response-content-encoding' },
    ResponseContentLanguage: { in: 'query', name: 'response-content-language' },
    ResponseContentType: { in: 'query', name: 'response-content-type' },
    ResponseExpires: { in: 'query', name: 'response-expires' },
    VersionId: { in: 'query', name: 'versionId' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-server-side-encryption-customer-algorithm' },
    SSECustomerKey: { in: 'header', name: 'x-amz-server-side-encryption-customer-key' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-server-side-encryption-customer-key-md5' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    PartNumber: { in: 'query', name: 'partNumber' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    ChecksumMode: { in: 'header', name: 'x-amz-checksum-mode' },
  },
}
const ArchiveStatus: StringSchema = { kind: 'string', oneOf: ['ARCHIVE_ACCESS', 'DEEP_ARCHIVE_ACCESS'] }
const HeadObjectOutput: StructSchema = {
  kind: 'struct', name: 'HeadObjectOutput', required: [],
  members: {
    DeleteMarker: boolean, AcceptRanges: text, Expiration: text, Restore: text, ArchiveStatus, LastModified: timestamp, ContentLength: long,
    ChecksumCRC32: text, ChecksumCRC32C: text, ChecksumCRC64NVME: text, ChecksumSHA1: text, ChecksumSHA256: text, ChecksumSHA512: text,
    ChecksumMD5: text, ChecksumXXHASH64: text, ChecksumXXHASH3: text, ChecksumXXHASH128: text, ChecksumType, ETag: text,
    MissingMeta: integer, VersionId: text, CacheControl: text, ContentDisposition: text, ContentEncoding: text, ContentLanguage: text,
    ContentType: text, ContentRange: text, Expires: text, WebsiteRedirectLocation: text, ServerSideEncryption, Metadata,
    SSECustomerAlgorithm: text, SSECustomerKeyMD5: text, SSEKMSKeyId: text, BucketKeyEnabled: boolean, StorageClass, RequestCharged,
    ReplicationStatus, PartsCount: integer, TagCount: integer, ObjectLockMode, ObjectLockRetainUntilDate, ObjectLockLegalHoldStatus,
    ObjectLockEventHold, ObjectLockEventHoldDurationDays: integer, ObjectLockEventHoldDurationYears: integer,
  },
  places: {
    DeleteMarker: { in: 'header', name: 'x-amz-delete-marker' },
    AcceptRanges: { in: 'header', name: 'accept-ranges' },
    Expiration: { in: 'header', name: 'x-amz-expiration' },
    Restore: { in: 'header', name: 'x-amz-restore' },
    ArchiveStatus: { in: 'header', name: 'x-amz-archive-status' },
    LastModified: { in: 'header', name: 'last-modified' },
    ContentLength: { in: 'header', name: 'content-length' },
    ChecksumCRC32: { in: 'header', name: 'x-amz-checksum-crc32' },
    ChecksumCRC32C: { in: 'header', name: 'x-amz-checksum-crc32c' },
    ChecksumCRC64NVME: { in: 'header', name: 'x-amz-checksum-crc64nvme' },
    ChecksumSHA1: { in: 'header', name: 'x-amz-checksum-sha1' },
    ChecksumSHA256: { in: 'header', name: 'x-amz-checksum-sha256' },
    ChecksumSHA512: { in: 'header', name: 'x-amz-checksum-sha512' },
    ChecksumMD5: { in: 'header', name: 'x-amz-checksum-md5' },
    ChecksumXXHASH64: { in: 'header', name: 'x-amz-checksum-xxhash64' },
    ChecksumXXHASH3: { in: 'header', name: 'x-amz-checksum-xxhash3' },
    ChecksumXXHASH128: { in: 'header', name: 'x-amz-checksum-xxhash128' },
    ChecksumType: { in: 'header', name: 'x-amz-checksum-type' },
    ETag: { in: 'header', name: 'etag' },
    MissingMeta: { in: 'header', name: 'x-amz-missing-meta' },
    VersionId: { in: 'header', name: 'x-amz-version-id' },
    CacheControl: { in: 'header', name: 'cache-control' },
    ContentDisposition: { in: 'header', name: 'content-disposition' },
    ContentEncoding: { in: 'header', name: 'content-encoding' },
    ContentLanguage: { in: 'header', name: 'content-language' },
    ContentType: { in: 'header', name: 'content-type' },
    ContentRange: { in: 'header', name: 'content-range' },
    Expires: { in: 'header', name: 'expires' },
    WebsiteRedirectLocation: { in: 'header', name: 'x-amz-website-redirect-location' },
    ServerSideEncryption: { in: 'header', name: 'x-amz-server-side-encryption' },
    Metadata: { in: 'headers', prefix: 'x-amz-meta-' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-server-side-encryption-customer-algorithm' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-server-side-encryption-customer-key-md5' },
    SSEKMSKeyId: { in: 'header', name: 'x-amz-server-side-encryption-aws-kms-key-id' },
    BucketKeyEnabled: { in: 'header', name: 'x-amz-server-side-encryption-bucket-key-enabled' },
    StorageClass: { in: 'header', name: 'x-amz-storage-class' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
    ReplicationStatus: { in: 'header', name: 'x-amz-replication-status' },
    PartsCount: { in: 'header', name: 'x-amz-mp-parts-count' },
    TagCount: { in: 'header', name: 'x-amz-tagging-count' },
    ObjectLockMode: { in: 'header', name: 'x-amz-object-lock-mode' },
    ObjectLockRetainUntilDate: { in: 'header', name: 'x-amz-object-lock-retain-until-date' },
    ObjectLockLegalHoldStatus: { in: 'header', name: 'x-amz-object-lock-legal-hold' },
    ObjectLockEventHold: { in: 'header', name: 'x-amz-object-lock-event-hold' },
    ObjectLockEventHoldDurationDays: { in: 'header', name: 'x-amz-object-lock-event-hold-duration-days' },
    ObjectLockEventHoldDurationYears: { in: 'header', name: 'x-amz-object-lock-event-hold-duration-years' },
  },
}
const ListBucketAnalyticsConfigurationsRequest: StructSchema = {
  kind: 'struct', name: 'ListBucketAnalyticsConfigurationsRequest', required: ['Bucket'],
  members: { Bucket: text, ContinuationToken: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ContinuationToken: { in: 'query', name: 'continuation-token' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const AnalyticsConfigurationList: ListSchema = { kind: 'list', of: AnalyticsConfiguration, flat: true }
const ListBucketAnalyticsConfigurationsOutput: StructSchema = {
  kind: 'struct', name: 'ListBucketAnalyticsConfigurationsOutput', required: [],
  members: {
    IsTruncated: boolean, ContinuationToken: text, NextContinuationToken: text, AnalyticsConfigurationList,
  },
  places: {
    AnalyticsConfigurationList: { in: 'element', name: 'AnalyticsConfiguration' },
  },
  root: 'ListBucketAnalyticsConfigurationResult',
}
const ListBucketIntelligentTieringConfigurationsRequest: StructSchema = {
  kind: 'struct', name: 'ListBucketIntelligentTieringConfigurationsRequest', required: ['Bucket'],
  members: { Bucket: text, ContinuationToken: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ContinuationToken: { in: 'query', name: 'continuation-token' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const IntelligentTieringConfigurationList: ListSchema = { kind: 'list', of: IntelligentTieringConfiguration, flat: true }
const ListBucketIntelligentTieringConfigurationsOutput: StructSchema = {
  kind: 'struct', name: 'ListBucketIntelligentTieringConfigurationsOutput', required: [],
  members: {
    IsTruncated: boolean, ContinuationToken: text, NextContinuationToken: text, IntelligentTieringConfigurationList,
  },
  places: {
    IntelligentTieringConfigurationList: { in: 'element', name: 'IntelligentTieringConfiguration' },
  },
  root: 'ListBucketIntelligentTieringConfigurationsResult',
}
const ListBucketInventoryConfigurationsRequest: StructSchema = {
  kind: 'struct', name: 'ListBucketInventoryConfigurationsRequest', required: ['Bucket'],
  members: { Bucket: text, ContinuationToken: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ContinuationToken: { in: 'query', name: 'continuation-token' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const InventoryConfigurationList: ListSchema = { kind: 'list', of: InventoryConfiguration, flat: true }
const ListBucketInventoryConfigurationsOutput: StructSchema = {
  kind: 'struct', name: 'ListBucketInventoryConfigurationsOutput', required: [],
  members: {
    ContinuationToken: text, InventoryConfigurationList, IsTruncated: boolean, NextContinuationToken: text,
  },
  places: {
    InventoryConfigurationList: { in: 'element', name: 'InventoryConfiguration' },
  },
  root: 'ListInventoryConfigurationsResult',
}
const ListBucketMetricsConfigurationsRequest: StructSchema = {
  kind: 'struct', name: 'ListBucketMetricsConfigurationsRequest', required: ['Bucket'],
  members: { Bucket: text, ContinuationToken: text, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    ContinuationToken: { in: 'query', name: 'continuation-token' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const MetricsConfigurationList: ListSchema = { kind: 'list', of: MetricsConfiguration, flat: true }
const ListBucketMetricsConfigurationsOutput: StructSchema = {
  kind: 'struct', name: 'ListBucketMetricsConfigurationsOutput', required: [],
  members: {
    IsTruncated: boolean, ContinuationToken: text, NextContinuationToken: text, MetricsConfigurationList,
  },
  places: {
    MetricsConfigurationList: { in: 'element', name: 'MetricsConfiguration' },
  }, root: 'ListMetricsConfigurationsResult',
}
const MaxBuckets: NumberSchema = { kind: 'integer', min: 1, max: 10000 }
const ListBucketsRequest: StructSchema = {
  kind: 'struct', name: 'ListBucketsRequest', required: [],
  members: { MaxBuckets, ContinuationToken: text, Prefix: text, BucketRegion: text },
  places: {
    MaxBuckets: { in: 'query', name: 'max-buckets' },
    ContinuationToken: { in: 'query', name: 'continuation-token' },
    Prefix: { in: 'query', name: 'prefix' },
    BucketRegion: { in: 'query', name: 'bucket-region' },
  },
}
const Bucket: StructSchema = {
  kind: 'struct', name: 'Bucket', required: [],
  members: {
    Name: text, CreationDate: timestamp, BucketRegion: text, BucketArn: S3RegionalOrS3ExpressBucketArnString,
  },
}
const Buckets: ListSchema = { kind: 'list', of: Bucket, item: 'Bucket' }
const ListBucketsOutput: StructSchema = {
  kind: 'struct', name: 'ListBucketsOutput', required: [], members: { Owner, Buckets, ContinuationToken: text, Prefix: text },
  root: 'ListAllMyBucketsResult',
}
const DirectoryBucketToken: StringSchema = { kind: 'string', min: 0, max: 1024 }
const MaxDirectoryBuckets: NumberSchema = { kind: 'integer', min: 0, max: 1000 }
const ListDirectoryBucketsRequest: StructSchema = {
  kind: 'struct', name: 'ListDirectoryBucketsRequest', required: [],
  members: { ContinuationToken: DirectoryBucketToken, MaxDirectoryBuckets },
  places: {
    ContinuationToken: { in: 'query', name: 'continuation-token' },
    MaxDirectoryBuckets: { in: 'query', name: 'max-directory-buckets' },
  },
}
const ListDirectoryBucketsOutput: StructSchema = {
  kind: 'struct', name: 'ListDirectoryBucketsOutput', required: [], members: { Buckets, ContinuationToken: DirectoryBucketToken },
  root: 'ListAllMyDirectoryBucketsResult',
}
const EncodingType: StringSchema = { kind: 'string', oneOf: ['url'] }
const ListMultipartUploadsRequest: StructSchema = {
  kind: 'struct', name: 'ListMultipartUploadsRequest', required: ['Bucket'],
  members: {
    Bucket: text, Delimiter: text, EncodingType, KeyMarker: text, MaxUploads: integer, Prefix: text, UploadIdMarker: text,
    ExpectedBucketOwner: text, RequestPayer,
  },
  places: {
    Bucket: { in: 'path' },
    Delimiter: { in: 'query', name: 'delimiter' },
    EncodingType: { in: 'query', name: 'encoding-type' },
    KeyMarker: { in: 'query', name: 'key-marker' },
    MaxUploads: { in: 'query', name: 'max-uploads' },
    Prefix: { in: 'query', name: 'prefix' },
    UploadIdMarker: { in: 'query', name: 'upload-id-marker' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
  },
}
const Initiator: StructSchema = {
  kind: 'struct', name: 'Initiator', required: [], members: { ID: text, DisplayName: text },
}
const MultipartUpload: StructSchema = {
  kind: 'struct', name: 'MultipartUpload', required: [],
  members: {
    UploadId: text, Key: ObjectKey, Initiated: timestamp, StorageClass, Owner, Initiator, ChecksumAlgorithm, ChecksumType,
  },
}
const MultipartUploadList: ListSchema = { kind: 'list', of: MultipartUpload, flat: true }
const CommonPrefix: StructSchema = {
  kind: 'struct', name: 'CommonPrefix', required: [], members: { Prefix: text },
}
const CommonPrefixList: ListSchema = { kind: 'list', of: CommonPrefix, flat: true }
const ListMultipartUploadsOutput: StructSchema = {
  kind: 'struct', name: 'ListMultipartUploadsOutput', required: [],
  members: {
    Bucket: text, KeyMarker: text, UploadIdMarker: text, NextKeyMarker: text, Prefix: text, Delimiter: text, NextUploadIdMarker: text,
    MaxUploads: integer, IsTruncated: boolean, Uploads: MultipartUploadList, CommonPrefixes: CommonPrefixList, EncodingType, RequestCharged,
  },
  places: {
    Uploads: { in: 'element', name: 'Upload' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
  root: 'ListMultipartUploadsResult',
}
const MaxAnnotationResults: NumberSchema = { kind: 'integer', min: 1, max: 1000 }
const ListObjectAnnotationsRequest: StructSchema = {
  kind: 'struct', name: 'ListObjectAnnotationsRequest', required: ['Bucket', 'Key'],
  members: {
    Bucket: text, Key: ObjectKey, VersionId: text, MaxAnnotationResults, AnnotationPrefix: text, ContinuationToken: text, RequestPayer,
    ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    VersionId: { in: 'query', name: 'versionId' },
    MaxAnnotationResults: { in: 'query', name: 'max-annotation-results' },
    AnnotationPrefix: { in: 'query', name: 'annotation-prefix' },
    ContinuationToken: { in: 'query', name: 'continuation-token' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const ChecksumAlgorithmList: ListSchema = { kind: 'list', of: ChecksumAlgorithm, flat: true }
const AnnotationEntry: StructSchema = {
  kind: 'struct', name: 'AnnotationEntry', required: ['AnnotationName', 'LastModified', 'Size'],
  members: {
    AnnotationName: text, LastModified: timestamp, ETag: text, ChecksumAlgorithm: ChecksumAlgorithmList, Size: long, ReplicationStatus,
  },
}
const AnnotationList: ListSchema = { kind: 'list', of: AnnotationEntry, item: 'AnnotationEntry' }
const ListObjectAnnotationsOutput: StructSchema = {
  kind: 'struct', name: 'ListObjectAnnotationsOutput', required: [],
  members: {
    Annotations: AnnotationList, Bucket: text, Key: ObjectKey, ObjectVersionId: text, AnnotationPrefix: text, MaxAnnotationResults,
    AnnotationCount: integer, ContinuationToken: text, NextContinuationToken: text, RequestCharged,
  },
  places: {
    ObjectVersionId: { in: 'header', name: 'x-amz-object-version-id' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
}
const OptionalObjectAttributes: StringSchema = { kind: 'string', oneOf: ['RestoreStatus'] }
const OptionalObjectAttributesList: ListSchema = { kind: 'list', of: OptionalObjectAttributes }
const ListObjectVersionsRequest: StructSchema = {
  kind: 'struct', name: 'ListObjectVersionsRequest', required: ['Bucket'],
  members: {
    Bucket: text, Delimiter: text, EncodingType, KeyMarker: text, MaxKeys: integer, Prefix: text, VersionIdMarker: text,
    ExpectedBucketOwner: text, RequestPayer, OptionalObjectAttributes: OptionalObjectAttributesList,
  },
  places: {
    Bucket: { in: 'path' },
    Delimiter: { in: 'query', name: 'delimiter' },
    EncodingType: { in: 'query', name: 'encoding-type' },
    KeyMarker: { in: 'query', name: 'key-marker' },
    MaxKeys: { in: 'query', name: 'max-keys' },
    Prefix: { in: 'query', name: 'prefix' },
    VersionIdMarker: { in: 'query', name: 'version-id-marker' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    OptionalObjectAttributes: { in: 'header', name: 'x-amz-optional-object-attributes' },
  },
}
const ObjectVersionStorageClass: StringSchema = { kind: 'string', oneOf: ['STANDARD'] }
const RestoreStatus: StructSchema = {
  kind: 'struct', name: 'RestoreStatus', required: [], members: { IsRestoreInProgress: boolean, RestoreExpiryDate: timestamp },
}
const ObjectVersion: StructSchema = {
  kind: 'struct', name: 'ObjectVersion', required: [],
  members: {
    ETag: text, ChecksumAlgorithm: ChecksumAlgorithmList, ChecksumType, Size: long, StorageClass: ObjectVersionStorageClass, Key: ObjectKey,
    VersionId: text, IsLatest: boolean, LastModified: timestamp, Owner, RestoreStatus,
  },
}
const ObjectVersionList: ListSchema = { kind: 'list', of: ObjectVersion, flat: true }
const DeleteMarkerEntry: StructSchema = {
  kind: 'struct', name: 'DeleteMarkerEntry', required: [],
  members: {
    Owner, Key: ObjectKey, VersionId: text, IsLatest: boolean, LastModified: timestamp,
  },
}
const DeleteMarkers: ListSchema = { kind: 'list', of: DeleteMarkerEntry, flat: true }
const ListObjectVersionsOutput: StructSchema = {
  kind: 'struct', name: 'ListObjectVersionsOutput', required: [],
  members: {
    IsTruncated: boolean, KeyMarker: text, VersionIdMarker: text, NextKeyMarker: text, NextVersionIdMarker: text,
    Versions: ObjectVersionList, DeleteMarkers, Name: text, Prefix: text, Delimiter: text, MaxKeys: integer,
    CommonPrefixes: CommonPrefixList, EncodingType, RequestCharged,
  },
  places: {
    Versions: { in: 'element', name: 'Version' },
    DeleteMarkers: { in: 'element', name: 'DeleteMarker' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
  root: 'ListVersionsResult',
}
const ListObjectsRequest: StructSchema = {
  kind: 'struct', name: 'ListObjectsRequest', required: ['Bucket'],
  members: {
    Bucket: text, Delimiter: text, EncodingType, Marker: text, MaxKeys: integer, Prefix: text, RequestPayer, ExpectedBucketOwner: text,
    OptionalObjectAttributes: OptionalObjectAttributesList,
  },
  places: {
    Bucket: { in: 'path' },
    Delimiter: { in: 'query', name: 'delimiter' },
    EncodingType: { in: 'query', name: 'encoding-type' },
    Marker: { in: 'query', name: 'marker' },
    MaxKeys: { in: 'query', name: 'max-keys' },
    Prefix: { in: 'query', name: 'prefix' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    OptionalObjectAttributes: { in: 'header', name: 'x-amz-optional-object-attributes' },
  },
}
const ObjectStorageClass: StringSchema = {
  kind: 'string',
  oneOf: [
    'STANDARD', 'REDUCED_REDUNDANCY', 'GLACIER', 'STANDARD_IA', 'ONEZONE_IA', 'INTELLIGENT_TIERING', 'DEEP_ARCHIVE', 'OUTPOSTS',
    'GLACIER_IR', 'SNOW', 'EXPRESS_ONEZONE', 'FSX_OPENZFS', 'FSX_ONTAP', 'AWS_BACKUP_WARM', 'AWS_BACKUP_LOW_COST_WARM',
  ],
}
const Object: StructSchema = {
  kind: 'struct', name: 'Object', required: [],
  members: {
    Key: ObjectKey, LastModified: timestamp, ETag: text, ChecksumAlgorithm: ChecksumAlgorithmList, ChecksumType, Size: long,
    StorageClass: ObjectStorageClass, Owner, RestoreStatus,
  },
}
const ObjectList: ListSchema = { kind: 'list', of: Object, flat: true }
const ListObjectsOutput: StructSchema = {
  kind: 'struct', name: 'ListObjectsOutput', required: [],
  members: {
    Name: text, Prefix: text, Marker: text, NextMarker: text, MaxKeys: integer, Delimiter: text, EncodingType, IsTruncated: boolean,
    Contents: ObjectList, CommonPrefixes: CommonPrefixList, RequestCharged,
  },
  places: {
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  }, root: 'ListBucketResult',
}
const ListObjectsV2Request: StructSchema = {
  kind: 'struct', name: 'ListObjectsV2Request', required: ['Bucket'],
  members: {
    Bucket: text, Delimiter: text, EncodingType, MaxKeys: integer, Prefix: text, ContinuationToken: text, FetchOwner: boolean,
    StartAfter: text, RequestPayer, ExpectedBucketOwner: text, OptionalObjectAttributes: OptionalObjectAttributesList,
  },
  places: {
    Bucket: { in: 'path' },
    Delimiter: { in: 'query', name: 'delimiter' },
    EncodingType: { in: 'query', name: 'encoding-type' },
    MaxKeys: { in: 'query', name: 'max-keys' },
    Prefix: { in: 'query', name: 'prefix' },
    ContinuationToken: { in: 'query', name: 'continuation-token' },
    FetchOwner: { in: 'query', name: 'fetch-owner' },
    StartAfter: { in: 'query', name: 'start-after' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    OptionalObjectAttributes: { in: 'header', name: 'x-amz-optional-object-attributes' },
  },
}
const ListObjectsV2Output: StructSchema = {
  kind: 'struct', name: 'ListObjectsV2Output', required: [],
  members: {
    Name: text, Prefix: text, StartAfter: text, ContinuationToken: text, NextContinuationToken: text, KeyCount: integer, MaxKeys: integer,
    Delimiter: text, EncodingType, IsTruncated: boolean, Contents: ObjectList, CommonPrefixes: CommonPrefixList, RequestCharged,
  },
  places: {
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  }, root: 'ListBucketResult',
}
const ListPartsRequest: StructSchema = {
  kind: 'struct', name: 'ListPartsRequest', required: ['Bucket', 'Key', 'UploadId'],
  members: {
    Bucket: text, Key: ObjectKey, MaxParts: integer, PartNumberMarker: integer, UploadId: text, RequestPayer, ExpectedBucketOwner: text,
    SSECustomerAlgorithm: text, SSECustomerKey: text, SSECustomerKeyMD5: text,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    MaxParts: { in: 'query', name: 'max-parts' },
    PartNumberMarker: { in: 'query', name: 'part-number-marker' },
    UploadId: { in: 'query', name: 'uploadId' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-server-side-encryption-customer-algorithm' },
    SSECustomerKey: { in: 'header', name: 'x-amz-server-side-encryption-customer-key' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-server-side-encryption-customer-key-md5' },
  },
}
const Part: StructSchema = {
  kind: 'struct', name: 'Part', required: [],
  members: {
    PartNumber: integer, LastModified: timestamp, ETag: text, Size: long, ChecksumCRC32: text, ChecksumCRC32C: text,
    ChecksumCRC64NVME: text, ChecksumSHA1: text, ChecksumSHA256: text, ChecksumSHA512: text, ChecksumMD5: text, ChecksumXXHASH64: text,
    ChecksumXXHASH3: text, ChecksumXXHASH128: text,
  },
}
const Parts: ListSchema = { kind: 'list', of: Part, flat: true }
const ListPartsOutput: StructSchema = {
  kind: 'struct', name: 'ListPartsOutput', required: [],
  members: {
    AbortDate: timestamp, AbortRuleId: text, Bucket: text, Key: ObjectKey, UploadId: text, PartNumberMarker: integer,
    NextPartNumberMarker: integer, MaxParts: integer, IsTruncated: boolean, Parts, Initiator, Owner, StorageClass, RequestCharged,
    ChecksumAlgorithm, ChecksumType,
  },
  places: {
    AbortDate: { in: 'header', name: 'x-amz-abort-date' },
    AbortRuleId: { in: 'header', name: 'x-amz-abort-rule-id' },
    Parts: { in: 'element', name: 'Part' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
  root: 'ListPartsResult',
}
const PutBucketAbacRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketAbacRequest', required: ['Bucket', 'AbacStatus'],
  members: {
    Bucket: text, ContentMD5: text, ChecksumAlgorithm, ExpectedBucketOwner: text, AbacStatus,
  },
  places: {
    Bucket: { in: 'path' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    AbacStatus: { in: 'body', name: 'AbacStatus' },
  },
}
const AccelerateConfiguration: StructSchema = {
  kind: 'struct', name: 'AccelerateConfiguration', required: [], members: { Status: BucketAccelerateStatus },
}
const PutBucketAccelerateConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketAccelerateConfigurationRequest', required: ['Bucket', 'AccelerateConfiguration'],
  members: {
    Bucket: text, AccelerateConfiguration, ExpectedBucketOwner: text, ChecksumAlgorithm,
  },
  places: {
    Bucket: { in: 'path' },
    AccelerateConfiguration: { in: 'body', name: 'AccelerateConfiguration' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
  },
}
const AccessControlPolicy: StructSchema = {
  kind: 'struct', name: 'AccessControlPolicy', required: [], members: { Grants, Owner },
  places: {
    Grants: { in: 'element', name: 'AccessControlList' },
  },
}
const PutBucketAclRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketAclRequest', required: ['Bucket'],
  members: {
    ACL: BucketCannedACL, AccessControlPolicy, Bucket: text, ContentMD5: text, ChecksumAlgorithm, GrantFullControl: text, GrantRead: text,
    GrantReadACP: text, GrantWrite: text, GrantWriteACP: text, ExpectedBucketOwner: text,
  },
  places: {
    ACL: { in: 'header', name: 'x-amz-acl' },
    AccessControlPolicy: { in: 'body', name: 'AccessControlPolicy' },
    Bucket: { in: 'path' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    GrantFullControl: { in: 'header', name: 'x-amz-grant-full-control' },
    GrantRead: { in: 'header', name: 'x-amz-grant-read' },
    GrantReadACP: { in: 'header', name: 'x-amz-grant-read-acp' },
    GrantWrite: { in: 'header', name: 'x-amz-grant-write' },
    GrantWriteACP: { in: 'header', name: 'x-amz-grant-write-acp' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const PutBucketAnalyticsConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketAnalyticsConfigurationRequest', required: ['Bucket', 'Id', 'AnalyticsConfiguration'],
  members: { Bucket: text, Id: text, AnalyticsConfiguration, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    Id: { in: 'query', name: 'id' },
    AnalyticsConfiguration: { in: 'body', name: 'AnalyticsConfiguration' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const CORSConfiguration: StructSchema = {
  kind: 'struct', name: 'CORSConfiguration', required: ['CORSRules'], members: { CORSRules },
  places: {
    CORSRules: { in: 'element', name: 'CORSRule' },
  },
}
const PutBucketCorsRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketCorsRequest', required: ['Bucket', 'CORSConfiguration'],
  members: {
    Bucket: text, CORSConfiguration, ContentMD5: text, ChecksumAlgorithm, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    CORSConfiguration: { in: 'body', name: 'CORSConfiguration' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const PutBucketEncryptionRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketEncryptionRequest', required: ['Bucket', 'ServerSideEncryptionConfiguration'],
  members: {
    Bucket: text, ContentMD5: text, ChecksumAlgorithm, ServerSideEncryptionConfiguration, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    ServerSideEncryptionConfiguration: { in: 'body', name: 'ServerSideEncryptionConfiguration' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const PutBucketIntelligentTieringConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketIntelligentTieringConfigurationRequest', required: ['Bucket', 'Id', 'IntelligentTieringConfiguration'],
  members: {
    Bucket: text, Id: text, ExpectedBucketOwner: text, IntelligentTieringConfiguration,
  },
  places: {
    Bucket: { in: 'path' },
    Id: { in: 'query', name: 'id' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    IntelligentTieringConfiguration: { in: 'body', name: 'IntelligentTieringConfiguration' },
  },
}
const PutBucketInventoryConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketInventoryConfigurationRequest', required: ['Bucket', 'Id', 'InventoryConfiguration'],
  members: { Bucket: text, Id: text, InventoryConfiguration, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    Id: { in: 'query', name: 'id' },
    InventoryConfiguration: { in: 'body', name: 'InventoryConfiguration' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const BucketLifecycleConfiguration: StructSchema = {
  kind: 'struct', name: 'BucketLifecycleConfiguration', required: ['Rules'], members: { Rules: LifecycleRules },
  places: {
    Rules: { in: 'element', name: 'Rule' },
  },
}
const PutBucketLifecycleConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketLifecycleConfigurationRequest', required: ['Bucket'],
  members: {
    Bucket: text, ChecksumAlgorithm, LifecycleConfiguration: BucketLifecycleConfiguration, ExpectedBucketOwner: text,
    TransitionDefaultMinimumObjectSize,
  },
  places: {
    Bucket: { in: 'path' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    LifecycleConfiguration: { in: 'body', name: 'LifecycleConfiguration' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    TransitionDefaultMinimumObjectSize: { in: 'header', name: 'x-amz-transition-default-minimum-object-size' },
  },
}
const PutBucketLifecycleConfigurationOutput: StructSchema = {
  kind: 'struct', name: 'PutBucketLifecycleConfigurationOutput', required: [], members: { TransitionDefaultMinimumObjectSize },
  places: {
    TransitionDefaultMinimumObjectSize: { in: 'header', name: 'x-amz-transition-default-minimum-object-size' },
  },
}
const BucketLoggingStatus: StructSchema = {
  kind: 'struct', name: 'BucketLoggingStatus', required: [], members: { LoggingEnabled },
}
const PutBucketLoggingRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketLoggingRequest', required: ['Bucket', 'BucketLoggingStatus'],
  members: {
    Bucket: text, BucketLoggingStatus, ContentMD5: text, ChecksumAlgorithm, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    BucketLoggingStatus: { in: 'body', name: 'BucketLoggingStatus' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const PutBucketMetricsConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketMetricsConfigurationRequest', required: ['Bucket', 'Id', 'MetricsConfiguration'],
  members: { Bucket: text, Id: text, MetricsConfiguration, ExpectedBucketOwner: text },
  places: {
    Bucket: { in: 'path' },
    Id: { in: 'query', name: 'id' },
    MetricsConfiguration: { in: 'body', name: 'MetricsConfiguration' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const PutBucketNotificationConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketNotificationConfigurationRequest', required: ['Bucket', 'NotificationConfiguration'],
  members: {
    Bucket: text, NotificationConfiguration, ExpectedBucketOwner: text, SkipDestinationValidation: boolean,
  },
  places: {
    Bucket: { in: 'path' },
    NotificationConfiguration: { in: 'body', name: 'NotificationConfiguration' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    SkipDestinationValidation: { in: 'header', name: 'x-amz-skip-destination-validation' },
  },
}
const PutBucketOwnershipControlsRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketOwnershipControlsRequest', required: ['Bucket', 'OwnershipControls'],
  members: {
    Bucket: text, ContentMD5: text, ExpectedBucketOwner: text, OwnershipControls, ChecksumAlgorithm,
  },
  places: {
    Bucket: { in: 'path' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    OwnershipControls: { in: 'body', name: 'OwnershipControls' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
  },
}
const PutBucketPolicyRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketPolicyRequest', required: ['Bucket', 'Policy'],
  members: {
    Bucket: text, ContentMD5: text, ChecksumAlgorithm, ConfirmRemoveSelfBucketAccess: boolean, Policy: text, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    ConfirmRemoveSelfBucketAccess: { in: 'header', name: 'x-amz-confirm-remove-self-bucket-access' },
    Policy: { in: 'body', name: 'Policy' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const PutBucketReplicationRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketReplicationRequest', required: ['Bucket', 'ReplicationConfiguration'],
  members: {
    Bucket: text, ContentMD5: text, ChecksumAlgorithm, ReplicationConfiguration, Token: text, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    ReplicationConfiguration: { in: 'body', name: 'ReplicationConfiguration' },
    Token: { in: 'header', name: 'x-amz-bucket-object-lock-token' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const RequestPaymentConfiguration: StructSchema = {
  kind: 'struct', name: 'RequestPaymentConfiguration', required: ['Payer'], members: { Payer },
}
const PutBucketRequestPaymentRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketRequestPaymentRequest', required: ['Bucket', 'RequestPaymentConfiguration'],
  members: {
    Bucket: text, ContentMD5: text, ChecksumAlgorithm, RequestPaymentConfiguration, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    RequestPaymentConfiguration: { in: 'body', name: 'RequestPaymentConfiguration' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const Tagging: StructSchema = { kind: 'struct', name: 'Tagging', required: ['TagSet'], members: { TagSet } }
const PutBucketTaggingRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketTaggingRequest', required: ['Bucket', 'Tagging'],
  members: {
    Bucket: text, ContentMD5: text, ChecksumAlgorithm, Tagging, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    Tagging: { in: 'body', name: 'Tagging' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const MFADelete: StringSchema = { kind: 'string', oneOf: ['Enabled', 'Disabled'] }
const VersioningConfiguration: StructSchema = {
  kind: 'struct', name: 'VersioningConfiguration', required: [], members: { MFADelete, Status: BucketVersioningStatus },
  places: {
    MFADelete: { in: 'element', name: 'MfaDelete' },
  },
}
const PutBucketVersioningRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketVersioningRequest', required: ['Bucket', 'VersioningConfiguration'],
  members: {
    Bucket: text, ContentMD5: text, ChecksumAlgorithm, MFA: text, VersioningConfiguration, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    MFA: { in: 'header', name: 'x-amz-mfa' },
    VersioningConfiguration: { in: 'body', name: 'VersioningConfiguration' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const WebsiteConfiguration: StructSchema = {
  kind: 'struct', name: 'WebsiteConfiguration', required: [],
  members: { ErrorDocument, IndexDocument, RedirectAllRequestsTo, RoutingRules },
}
const PutBucketWebsiteRequest: StructSchema = {
  kind: 'struct', name: 'PutBucketWebsiteRequest', required: ['Bucket', 'WebsiteConfiguration'],
  members: {
    Bucket: text, ContentMD5: text, ChecksumAlgorithm, WebsiteConfiguration, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    WebsiteConfiguration: { in: 'body', name: 'WebsiteConfiguration' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const PutObjectRequest: StructSchema = {
  kind: 'struct', name: 'PutObjectRequest', required: ['Bucket', 'Key'],
  members: {
    ACL: ObjectCannedACL, Body: streamingBlob, Bucket: text, CacheControl: text, ContentDisposition: text, ContentEncoding: text,
    ContentLanguage: text, ContentLength: long, ContentMD5: text, ContentType: text, ChecksumAlgorithm, ChecksumCRC32: text,
    ChecksumCRC32C: text, ChecksumCRC64NVME: text, ChecksumSHA1: text, ChecksumSHA256: text, ChecksumSHA512: text, ChecksumMD5: text,
    ChecksumXXHASH64: text, ChecksumXXHASH3: text, ChecksumXXHASH128: text, Expires: text, IfMatch: text, IfNoneMatch: text,
    GrantFullControl: text, GrantRead: text, GrantReadACP: text, GrantWriteACP: text, Key: ObjectKey, WriteOffsetBytes: long, Metadata,
    ServerSideEncryption, StorageClass, WebsiteRedirectLocation: text, SSECustomerAlgorithm: text, SSECustomerKey: text,
    SSECustomerKeyMD5: text, SSEKMSKeyId: text, SSEKMSEncryptionContext: text, BucketKeyEnabled: boolean, RequestPayer, Tagging: text,
    ObjectLockMode, ObjectLockRetainUntilDate, ObjectLockLegalHoldStatus, ObjectLockEventHold, ObjectLockEventHoldDurationDays: integer,
    ObjectLockEventHoldDurationYears: integer, ExpectedBucketOwner: text,
  },
  places: {
    ACL: { in: 'header', name: 'x-amz-acl' },
    Body: { in: 'body', name: 'Body' },
    Bucket: { in: 'path' },
    CacheControl: { in: 'header', name: 'cache-control' },
    ContentDisposition: { in: 'header', name: 'content-disposition' },
    ContentEncoding: { in: 'header', name: 'content-encoding' },
    ContentLanguage: { in: 'header', name: 'content-language' },
    ContentLength: { in: 'header', name: 'content-length' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ContentType: { in: 'header', name: 'content-type' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    ChecksumCRC32: { in: 'header', name: 'x-amz-checksum-crc32' },
    ChecksumCRC32C: { in: 'header', name: 'x-amz-checksum-crc32c' },
    ChecksumCRC64NVME: { in: 'header', name: 'x-amz-checksum-crc64nvme' },
    ChecksumSHA1: { in: 'header', name: 'x-amz-checksum-sha1' },
    ChecksumSHA256: { in: 'header', name: 'x-amz-checksum-sha256' },
    ChecksumSHA512: { in: 'header', name: 'x-amz-checksum-sha512' },
    ChecksumMD5: { in: 'header', name: 'x-amz-checksum-md5' },
    ChecksumXXHASH64: { in: 'header', name: 'x-amz-checksum-xxhash64' },
    ChecksumXXHASH3: { in: 'header', name: 'x-amz-checksum-xxhash3' },
    ChecksumXXHASH128: { in: 'header', name: 'x-amz-checksum-xxhash128' },
    Expires: { in: 'header', name: 'expires' },
    IfMatch: { in: 'header', name: 'if-match' },
    IfNoneMatch: { in: 'header', name: 'if-none-match' },
    GrantFullControl: { in: 'header', name: 'x-amz-grant-full-control' },
    GrantRead: { in: 'header', name: 'x-amz-grant-read' },
    GrantReadACP: { in: 'header', name: 'x-amz-grant-read-acp' },
    GrantWriteACP: { in: 'header', name: 'x-amz-grant-write-acp' },
    Key: { in: 'path' },
    WriteOffsetBytes: { in: 'header', name: 'x-amz-write-offset-bytes' },
    Metadata: { in: 'headers', prefix: 'x-amz-meta-' },
    ServerSideEncryption: { in: 'header', name: 'x-amz-server-side-encryption' },
    StorageClass: { in: 'header', name: 'x-amz-storage-class' },
    WebsiteRedirectLocation: { in: 'header', name: 'x-amz-website-redirect-location' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-server-side-encryption-customer-algorithm' },
    SSECustomerKey: { in: 'header', name: 'x-amz-server-side-encryption-customer-key' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-server-side-encryption-customer-key-md5' },
    SSEKMSKeyId: { in: 'header', name: 'x-amz-server-side-encryption-aws-kms-key-id' },
    SSEKMSEncryptionContext: { in: 'header', name: 'x-amz-server-side-encryption-context' },
    BucketKeyEnabled: { in: 'header', name: 'x-amz-server-side-encryption-bucket-key-enabled' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    Tagging: { in: 'header', name: 'x-amz-tagging' },
    ObjectLockMode: { in: 'header', name: 'x-amz-object-lock-mode' },
    ObjectLockRetainUntilDate: { in: 'header', name: 'x-amz-object-lock-retain-until-date' },
    ObjectLockLegalHoldStatus: { in: 'header', name: 'x-amz-object-lock-legal-hold' },
    ObjectLockEventHold: { in: 'header', name: 'x-amz-object-lock-event-hold' },
    ObjectLockEventHoldDurationDays: { in: 'header', name: 'x-amz-object-lock-event-hold-duration-days' },
    ObjectLockEventHoldDurationYears: { in: 'header', name: 'x-amz-object-lock-event-hold-duration-years' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const PutObjectOutput: StructSchema = {
  kind: 'struct', name: 'PutObjectOutput', required: [],
  members: {
    Expiration: text, ETag: text, ChecksumCRC32: text, ChecksumCRC32C: text, ChecksumCRC64NVME: text, ChecksumSHA1: text,
    ChecksumSHA256: text, ChecksumSHA512: text, ChecksumMD5: text, ChecksumXXHASH64: text, ChecksumXXHASH3: text, ChecksumXXHASH128: text,
    ChecksumType, ServerSideEncryption, VersionId: text, SSECustomerAlgorithm: text, SSECustomerKeyMD5: text, SSEKMSKeyId: text,
    SSEKMSEncryptionContext: text, BucketKeyEnabled: boolean, Size: long, RequestCharged,
  },
  places: {
    Expiration: { in: 'header', name: 'x-amz-expiration' },
    ETag: { in: 'header', name: 'etag' },
    ChecksumCRC32: { in: 'header', name: 'x-amz-checksum-crc32' },
    ChecksumCRC32C: { in: 'header', name: 'x-amz-checksum-crc32c' },
    ChecksumCRC64NVME: { in: 'header', name: 'x-amz-checksum-crc64nvme' },
    ChecksumSHA1: { in: 'header', name: 'x-amz-checksum-sha1' },
    ChecksumSHA256: { in: 'header', name: 'x-amz-checksum-sha256' },
    ChecksumSHA512: { in: 'header', name: 'x-amz-checksum-sha512' },
    ChecksumMD5: { in: 'header', name: 'x-amz-checksum-md5' },
    ChecksumXXHASH64: { in: 'header', name: 'x-amz-checksum-xxhash64' },
    ChecksumXXHASH3: { in: 'header', name: 'x-amz-checksum-xxhash3' },
    ChecksumXXHASH128: { in: 'header', name: 'x-amz-checksum-xxhash128' },
    ChecksumType: { in: 'header', name: 'x-amz-checksum-type' },
    ServerSideEncryption: { in: 'header', name: 'x-amz-server-side-encryption' },
    VersionId: { in: 'header', name: 'x-amz-version-id' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-server-side-encryption-customer-algorithm' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-server-side-encryption-customer-key-md5' },
    SSEKMSKeyId: { in: 'header', name: 'x-amz-server-side-encryption-aws-kms-key-id' },
    SSEKMSEncryptionContext: { in: 'header', name: 'x-amz-server-side-encryption-context' },
    BucketKeyEnabled: { in: 'header', name: 'x-amz-server-side-encryption-bucket-key-enabled' },
    Size: { in: 'header', name: 'x-amz-object-size' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
}
const PutObjectAclRequest: StructSchema = {
  kind: 'struct', name: 'PutObjectAclRequest', required: ['Bucket', 'Key'],
  members: {
    ACL: ObjectCannedACL, AccessControlPolicy, Bucket: text, ContentMD5: text, ChecksumAlgorithm, GrantFullControl: text, GrantRead: text,
    GrantReadACP: text, GrantWrite: text, GrantWriteACP: text, Key: ObjectKey, RequestPayer, VersionId: text, ExpectedBucketOwner: text,
  },
  places: {
    ACL: { in: 'header', name: 'x-amz-acl' },
    AccessControlPolicy: { in: 'body', name: 'AccessControlPolicy' },
    Bucket: { in: 'path' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    GrantFullControl: { in: 'header', name: 'x-amz-grant-full-control' },
    GrantRead: { in: 'header', name: 'x-amz-grant-read' },
    GrantReadACP: { in: 'header', name: 'x-amz-grant-read-acp' },
    GrantWrite: { in: 'header', name: 'x-amz-grant-write' },
    GrantWriteACP: { in: 'header', name: 'x-amz-grant-write-acp' },
    Key: { in: 'path' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    VersionId: { in: 'query', name: 'versionId' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const PutObjectAclOutput: StructSchema = {
  kind: 'struct', name: 'PutObjectAclOutput', required: [], members: { RequestCharged },
  places: {
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
}
const PutObjectAnnotationRequest: StructSchema = {
  kind: 'struct', name: 'PutObjectAnnotationRequest', required: ['Bucket', 'Key', 'AnnotationName', 'AnnotationPayload'],
  members: {
    Bucket: text, Key: ObjectKey, VersionId: text, AnnotationName: text, AnnotationPayload: streamingBlob, ObjectIfMatch: text,
    ChecksumAlgorithm, ChecksumCRC32: text, ChecksumCRC32C: text, ChecksumCRC64NVME: text, ChecksumSHA1: text, ChecksumSHA256: text,
    ChecksumSHA512: text, ChecksumMD5: text, ChecksumXXHASH64: text, ChecksumXXHASH3: text, ChecksumXXHASH128: text, ContentMD5: text,
    RequestPayer, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    VersionId: { in: 'query', name: 'versionId' },
    AnnotationName: { in: 'query', name: 'annotationName' },
    AnnotationPayload: { in: 'body', name: 'AnnotationPayload' },
    ObjectIfMatch: { in: 'header', name: 'x-amz-object-if-match' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    ChecksumCRC32: { in: 'header', name: 'x-amz-checksum-crc32' },
    ChecksumCRC32C: { in: 'header', name: 'x-amz-checksum-crc32c' },
    ChecksumCRC64NVME: { in: 'header', name: 'x-amz-checksum-crc64nvme' },
    ChecksumSHA1: { in: 'header', name: 'x-amz-checksum-sha1' },
    ChecksumSHA256: { in: 'header', name: 'x-amz-checksum-sha256' },
    ChecksumSHA512: { in: 'header', name: 'x-amz-checksum-sha512' },
    ChecksumMD5: { in: 'header', name: 'x-amz-checksum-md5' },
    ChecksumXXHASH64: { in: 'header', name: 'x-amz-checksum-xxhash64' },
    ChecksumXXHASH3: { in: 'header', name: 'x-amz-checksum-xxhash3' },
    ChecksumXXHASH128: { in: 'header', name: 'x-amz-checksum-xxhash128' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const PutObjectAnnotationOutput: StructSchema = {
  kind: 'struct', name: 'PutObjectAnnotationOutput', required: [],
  members: {
    Key: ObjectKey, AnnotationName: text, ObjectVersionId: text, ETag: text, ChecksumCRC32: text, ChecksumCRC32C: text,
    ChecksumCRC64NVME: text, ChecksumSHA1: text, ChecksumSHA256: text, ChecksumSHA512: text, ChecksumMD5: text, ChecksumXXHASH64: text,
    ChecksumXXHASH3: text, ChecksumXXHASH128: text, ChecksumType, ServerSideEncryption, RequestCharged,
  },
  places: {
    ObjectVersionId: { in: 'header', name: 'x-amz-object-version-id' },
    ETag: { in: 'header', name: 'etag' },
    ChecksumCRC32: { in: 'header', name: 'x-amz-checksum-crc32' },
    ChecksumCRC32C: { in: 'header', name: 'x-amz-checksum-crc32c' },
    ChecksumCRC64NVME: { in: 'header', name: 'x-amz-checksum-crc64nvme' },
    ChecksumSHA1: { in: 'header', name: 'x-amz-checksum-sha1' },
    ChecksumSHA256: { in: 'header', name: 'x-amz-checksum-sha256' },
    ChecksumSHA512: { in: 'header', name: 'x-amz-checksum-sha512' },
    ChecksumMD5: { in: 'header', name: 'x-amz-checksum-md5' },
    ChecksumXXHASH64: { in: 'header', name: 'x-amz-checksum-xxhash64' },
    ChecksumXXHASH3: { in: 'header', name: 'x-amz-checksum-xxhash3' },
    ChecksumXXHASH128: { in: 'header', name: 'x-amz-checksum-xxhash128' },
    ChecksumType: { in: 'header', name: 'x-amz-checksum-type' },
    ServerSideEncryption: { in: 'header', name: 'x-amz-server-side-encryption' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
}
const PutObjectLegalHoldRequest: StructSchema = {
  kind: 'struct', name: 'PutObjectLegalHoldRequest', required: ['Bucket', 'Key'],
  members: {
    Bucket: text, Key: ObjectKey, LegalHold: ObjectLockLegalHold, RequestPayer, VersionId: text, ContentMD5: text, ChecksumAlgorithm,
    ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    LegalHold: { in: 'body', name: 'LegalHold' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    VersionId: { in: 'query', name: 'versionId' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const PutObjectLegalHoldOutput: StructSchema = {
  kind: 'struct', name: 'PutObjectLegalHoldOutput', required: [], members: { RequestCharged },
  places: {
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
}
const PutObjectLockConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'PutObjectLockConfigurationRequest', required: ['Bucket'],
  members: {
    Bucket: text, ObjectLockConfiguration, RequestPayer, Token: text, ContentMD5: text, ChecksumAlgorithm, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    ObjectLockConfiguration: { in: 'body', name: 'ObjectLockConfiguration' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    Token: { in: 'header', name: 'x-amz-bucket-object-lock-token' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const PutObjectLockConfigurationOutput: StructSchema = {
  kind: 'struct', name: 'PutObjectLockConfigurationOutput', required: [], members: { RequestCharged },
  places: {
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
}
const PutObjectRetentionRequest: StructSchema = {
  kind: 'struct', name: 'PutObjectRetentionRequest', required: ['Bucket', 'Key'],
  members: {
    Bucket: text, Key: ObjectKey, Retention: ObjectLockRetention, RequestPayer, VersionId: text, BypassGovernanceRetention: boolean,
    ContentMD5: text, ChecksumAlgorithm, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    Retention: { in: 'body', name: 'Retention' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    VersionId: { in: 'query', name: 'versionId' },
    BypassGovernanceRetention: { in: 'header', name: 'x-amz-bypass-governance-retention' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const PutObjectRetentionOutput: StructSchema = {
  kind: 'struct', name: 'PutObjectRetentionOutput', required: [], members: { RequestCharged },
  places: {
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
}
const PutObjectTaggingRequest: StructSchema = {
  kind: 'struct', name: 'PutObjectTaggingRequest', required: ['Bucket', 'Key', 'Tagging'],
  members: {
    Bucket: text, Key: ObjectKey, VersionId: text, ContentMD5: text, ChecksumAlgorithm, Tagging, ExpectedBucketOwner: text, RequestPayer,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    VersionId: { in: 'query', name: 'versionId' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    Tagging: { in: 'body', name: 'Tagging' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
  },
}
const PutObjectTaggingOutput: StructSchema = {
  kind: 'struct', name: 'PutObjectTaggingOutput', required: [], members: { VersionId: text },
  places: {
    VersionId: { in: 'header', name: 'x-amz-version-id' },
  },
}
const PutPublicAccessBlockRequest: StructSchema = {
  kind: 'struct', name: 'PutPublicAccessBlockRequest', required: ['Bucket', 'PublicAccessBlockConfiguration'],
  members: {
    Bucket: text, ContentMD5: text, ChecksumAlgorithm, PublicAccessBlockConfiguration, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    PublicAccessBlockConfiguration: { in: 'body', name: 'PublicAccessBlockConfiguration' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const RenameSource: StringSchema = { kind: 'string', pattern: '\\/?.+\\/.+' }
const RenameSourceIfModifiedSince: TimestampSchema = { kind: 'timestamp', format: 'http' }
const RenameSourceIfUnmodifiedSince: TimestampSchema = { kind: 'timestamp', format: 'http' }
const RenameObjectRequest: StructSchema = {
  kind: 'struct', name: 'RenameObjectRequest', required: ['Bucket', 'Key', 'RenameSource'],
  members: {
    Bucket: text, Key: ObjectKey, RenameSource, DestinationIfMatch: text, DestinationIfNoneMatch: text,
    DestinationIfModifiedSince: timestamp, DestinationIfUnmodifiedSince: timestamp, SourceIfMatch: text, SourceIfNoneMatch: text,
    SourceIfModifiedSince: RenameSourceIfModifiedSince, SourceIfUnmodifiedSince: RenameSourceIfUnmodifiedSince, ClientToken: text,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    RenameSource: { in: 'header', name: 'x-amz-rename-source' },
    DestinationIfMatch: { in: 'header', name: 'if-match' },
    DestinationIfNoneMatch: { in: 'header', name: 'if-none-match' },
    DestinationIfModifiedSince: { in: 'header', name: 'if-modified-since' },
    DestinationIfUnmodifiedSince: { in: 'header', name: 'if-unmodified-since' },
    SourceIfMatch: { in: 'header', name: 'x-amz-rename-source-if-match' },
    SourceIfNoneMatch: { in: 'header', name: 'x-amz-rename-source-if-none-match' },
    SourceIfModifiedSince: { in: 'header', name: 'x-amz-rename-source-if-modified-since' },
    SourceIfUnmodifiedSince: { in: 'header', name: 'x-amz-rename-source-if-unmodified-since' },
    ClientToken: { in: 'header', name: 'x-amz-client-token' },
  },
}
const RenameObjectOutput: StructSchema = { kind: 'struct', name: 'RenameObjectOutput', required: [], members: {} }
const Tier: StringSchema = { kind: 'string', oneOf: ['Standard', 'Bulk', 'Expedited'] }
const GlacierJobParameters: StructSchema = {
  kind: 'struct', name: 'GlacierJobParameters', required: ['Tier'], members: { Tier },
}
const RestoreRequestType: StringSchema = { kind: 'string', oneOf: ['SELECT'] }
const FileHeaderInfo: StringSchema = { kind: 'string', oneOf: ['USE', 'IGNORE', 'NONE'] }
const CSVInput: StructSchema = {
  kind: 'struct', name: 'CSVInput', required: [],
  members: {
    FileHeaderInfo, Comments: text, QuoteEscapeCharacter: text, RecordDelimiter: text, FieldDelimiter: text, QuoteCharacter: text,
    AllowQuotedRecordDelimiter: boolean,
  },
}
const CompressionType: StringSchema = { kind: 'string', oneOf: ['NONE', 'GZIP', 'BZIP2'] }
const JSONType: StringSchema = { kind: 'string', oneOf: ['DOCUMENT', 'LINES'] }
const JSONInput: StructSchema = { kind: 'struct', name: 'JSONInput', required: [], members: { Type: JSONType } }
const ParquetInput: StructSchema = { kind: 'struct', name: 'ParquetInput', required: [], members: {} }
const InputSerialization: StructSchema = {
  kind: 'struct', name: 'InputSerialization', required: [],
  members: { CSV: CSVInput, CompressionType, JSON: JSONInput, Parquet: ParquetInput },
}
const ExpressionType: StringSchema = { kind: 'string', oneOf: ['SQL'] }
const QuoteFields: StringSchema = { kind: 'string', oneOf: ['ALWAYS', 'ASNEEDED'] }
const CSVOutput: StructSchema = {
  kind: 'struct', name: 'CSVOutput', required: [],
  members: {
    QuoteFields, QuoteEscapeCharacter: text, RecordDelimiter: text, FieldDelimiter: text, QuoteCharacter: text,
  },
}
const JSONOutput: StructSchema = {
  kind: 'struct', name: 'JSONOutput', required: [], members: { RecordDelimiter: text },
}
const OutputSerialization: StructSchema = {
  kind: 'struct', name: 'OutputSerialization', required: [], members: { CSV: CSVOutput, JSON: JSONOutput },
}
const SelectParameters: StructSchema = {
  kind: 'struct', name: 'SelectParameters', required: ['InputSerialization', 'ExpressionType', 'Expression', 'OutputSerialization'],
  members: { InputSerialization, ExpressionType, Expression: text, OutputSerialization },
}
const Encryption: StructSchema = {
  kind: 'struct', name: 'Encryption', required: ['EncryptionType'],
  members: { EncryptionType: ServerSideEncryption, KMSKeyId: text, KMSContext: text },
}
const MetadataEntry: StructSchema = {
  kind: 'struct', name: 'MetadataEntry', required: [], members: { Name: text, Value: text },
}
const UserMetadata: ListSchema = { kind: 'list', of: MetadataEntry, item: 'MetadataEntry' }
const S3Location: StructSchema = {
  kind: 'struct', name: 'S3Location', required: ['BucketName', 'Prefix'],
  members: {
    BucketName: text, Prefix: text, Encryption, CannedACL: ObjectCannedACL, AccessControlList: Grants, Tagging, UserMetadata, StorageClass,
  },
}
const OutputLocation: StructSchema = {
  kind: 'struct', name: 'OutputLocation', required: [], members: { S3: S3Location },
}
const RestoreRequest: StructSchema = {
  kind: 'struct', name: 'RestoreRequest', required: [],
  members: {
    Days: integer, GlacierJobParameters, Type: RestoreRequestType, Tier, Description: text, SelectParameters, OutputLocation,
  },
}
const RestoreObjectRequest: StructSchema = {
  kind: 'struct', name: 'RestoreObjectRequest', required: ['Bucket', 'Key'],
  members: {
    Bucket: text, Key: ObjectKey, VersionId: text, RestoreRequest, RequestPayer, ChecksumAlgorithm, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    VersionId: { in: 'query', name: 'versionId' },
    RestoreRequest: { in: 'body', name: 'RestoreRequest' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const RestoreObjectOutput: StructSchema = {
  kind: 'struct', name: 'RestoreObjectOutput', required: [], members: { RequestCharged, RestoreOutputPath: text },
  places: {
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
    RestoreOutputPath: { in: 'header', name: 'x-amz-restore-output-path' },
  },
}
const RequestProgress: StructSchema = {
  kind: 'struct', name: 'RequestProgress', required: [], members: { Enabled: boolean },
}
const ScanRange: StructSchema = {
  kind: 'struct', name: 'ScanRange', required: [], members: { Start: long, End: long },
}
const SelectObjectContentRequest: StructSchema = {
  kind: 'struct', name: 'SelectObjectContentRequest',
  required: [
    'Bucket', 'Key', 'Expression', 'ExpressionType', 'InputSerialization', 'OutputSerialization',
  ],
  members: {
    Bucket: text, Key: ObjectKey, SSECustomerAlgorithm: text, SSECustomerKey: text, SSECustomerKeyMD5: text, Expression: text,
    ExpressionType, RequestProgress, InputSerialization, OutputSerialization, ScanRange, ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-server-side-encryption-customer-algorithm' },
    SSECustomerKey: { in: 'header', name: 'x-amz-server-side-encryption-customer-key' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-server-side-encryption-customer-key-md5' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const RecordsEvent: StructSchema = {
  kind: 'struct', name: 'RecordsEvent', required: [], members: { Payload: blob },
}
const Stats: StructSchema = {
  kind: 'struct', name: 'Stats', required: [], members: { BytesScanned: long, BytesProcessed: long, BytesReturned: long },
}
const StatsEvent: StructSchema = {
  kind: 'struct', name: 'StatsEvent', required: [], members: { Details: Stats },
}
const Progress: StructSchema = {
  kind: 'struct', name: 'Progress', required: [], members: { BytesScanned: long, BytesProcessed: long, BytesReturned: long },
}
const ProgressEvent: StructSchema = {
  kind: 'struct', name: 'ProgressEvent', required: [], members: { Details: Progress },
}
const ContinuationEvent: StructSchema = { kind: 'struct', name: 'ContinuationEvent', required: [], members: {} }
const EndEvent: StructSchema = { kind: 'struct', name: 'EndEvent', required: [], members: {} }
const SelectObjectContentEventStream: StructSchema = {
  kind: 'struct', name: 'SelectObjectContentEventStream', required: [],
  members: {
    Records: RecordsEvent, Stats: StatsEvent, Progress: ProgressEvent, Cont: ContinuationEvent, End: EndEvent,
  },
  eventStream: true,
}
const SelectObjectContentOutput: StructSchema = {
  kind: 'struct', name: 'SelectObjectContentOutput', required: [], members: { Payload: SelectObjectContentEventStream },
  places: {
    Payload: { in: 'body', name: 'Payload' },
  },
}
const AnnotationTableConfigurationUpdates: StructSchema = {
  kind: 'struct', name: 'AnnotationTableConfigurationUpdates', required: ['ConfigurationState'],
  members: {
    ConfigurationState: AnnotationConfigurationState, EncryptionConfiguration: MetadataTableEncryptionConfiguration, Role: text,
  },
}
const UpdateBucketMetadataAnnotationTableConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'UpdateBucketMetadataAnnotationTableConfigurationRequest', required: ['Bucket', 'AnnotationTableConfiguration'],
  members: {
    Bucket: text, ContentMD5: text, ChecksumAlgorithm, AnnotationTableConfiguration: AnnotationTableConfigurationUpdates,
    ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    AnnotationTableConfiguration: { in: 'body', name: 'AnnotationTableConfiguration' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const InventoryTableConfigurationUpdates: StructSchema = {
  kind: 'struct', name: 'InventoryTableConfigurationUpdates', required: ['ConfigurationState'],
  members: {
    ConfigurationState: InventoryConfigurationState, EncryptionConfiguration: MetadataTableEncryptionConfiguration,
  },
}
const UpdateBucketMetadataInventoryTableConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'UpdateBucketMetadataInventoryTableConfigurationRequest', required: ['Bucket', 'InventoryTableConfiguration'],
  members: {
    Bucket: text, ContentMD5: text, ChecksumAlgorithm, InventoryTableConfiguration: InventoryTableConfigurationUpdates,
    ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    InventoryTableConfiguration: { in: 'body', name: 'InventoryTableConfiguration' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const JournalTableConfigurationUpdates: StructSchema = {
  kind: 'struct', name: 'JournalTableConfigurationUpdates', required: ['RecordExpiration'], members: { RecordExpiration },
}
const UpdateBucketMetadataJournalTableConfigurationRequest: StructSchema = {
  kind: 'struct', name: 'UpdateBucketMetadataJournalTableConfigurationRequest', required: ['Bucket', 'JournalTableConfiguration'],
  members: {
    Bucket: text, ContentMD5: text, ChecksumAlgorithm, JournalTableConfiguration: JournalTableConfigurationUpdates,
    ExpectedBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    JournalTableConfiguration: { in: 'body', name: 'JournalTableConfiguration' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const NonEmptyKmsKeyArnString: StringSchema = {
  kind: 'string', min: 20, max: 2048, pattern: 'arn:aws[a-zA-Z0-9-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[a-zA-Z0-9-]+',
}
const SSEKMSEncryption: StructSchema = {
  kind: 'struct', name: 'SSEKMSEncryption', required: ['KMSKeyArn'],
  members: { KMSKeyArn: NonEmptyKmsKeyArnString, BucketKeyEnabled: boolean },
}
const ObjectEncryption: StructSchema = {
  kind: 'struct', name: 'ObjectEncryption', required: [], members: { SSEKMS: SSEKMSEncryption },
  places: {
    SSEKMS: { in: 'element', name: 'SSE-KMS' },
  },
}
const UpdateObjectEncryptionRequest: StructSchema = {
  kind: 'struct', name: 'UpdateObjectEncryptionRequest', required: ['Bucket', 'Key', 'ObjectEncryption'],
  members: {
    Bucket: text, Key: ObjectKey, VersionId: text, ObjectEncryption, RequestPayer, ExpectedBucketOwner: text, ContentMD5: text,
    ChecksumAlgorithm,
  },
  places: {
    Bucket: { in: 'path' },
    Key: { in: 'path' },
    VersionId: { in: 'query', name: 'versionId' },
    ObjectEncryption: { in: 'body', name: 'ObjectEncryption' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
  },
}
const UpdateObjectEncryptionResponse: StructSchema = {
  kind: 'struct', name: 'UpdateObjectEncryptionResponse', required: [], members: { RequestCharged },
  places: {
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
}
const UploadPartRequest: StructSchema = {
  kind: 'struct', name: 'UploadPartRequest', required: ['Bucket', 'Key', 'PartNumber', 'UploadId'],
  members: {
    Body: streamingBlob, Bucket: text, ContentLength: long, ContentMD5: text, ChecksumAlgorithm, ChecksumCRC32: text, ChecksumCRC32C: text,
    ChecksumCRC64NVME: text, ChecksumSHA1: text, ChecksumSHA256: text, ChecksumSHA512: text, ChecksumMD5: text, ChecksumXXHASH64: text,
    ChecksumXXHASH3: text, ChecksumXXHASH128: text, Key: ObjectKey, PartNumber: integer, UploadId: text, SSECustomerAlgorithm: text,
    SSECustomerKey: text, SSECustomerKeyMD5: text, RequestPayer, ExpectedBucketOwner: text,
  },
  places: {
    Body: { in: 'body', name: 'Body' },
    Bucket: { in: 'path' },
    ContentLength: { in: 'header', name: 'content-length' },
    ContentMD5: { in: 'header', name: 'content-md5' },
    ChecksumAlgorithm: { in: 'header', name: 'x-amz-sdk-checksum-algorithm' },
    ChecksumCRC32: { in: 'header', name: 'x-amz-checksum-crc32' },
    ChecksumCRC32C: { in: 'header', name: 'x-amz-checksum-crc32c' },
    ChecksumCRC64NVME: { in: 'header', name: 'x-amz-checksum-crc64nvme' },
    ChecksumSHA1: { in: 'header', name: 'x-amz-checksum-sha1' },
    ChecksumSHA256: { in: 'header', name: 'x-amz-checksum-sha256' },
    ChecksumSHA512: { in: 'header', name: 'x-amz-checksum-sha512' },
    ChecksumMD5: { in: 'header', name: 'x-amz-checksum-md5' },
    ChecksumXXHASH64: { in: 'header', name: 'x-amz-checksum-xxhash64' },
    ChecksumXXHASH3: { in: 'header', name: 'x-amz-checksum-xxhash3' },
    ChecksumXXHASH128: { in: 'header', name: 'x-amz-checksum-xxhash128' },
    Key: { in: 'path' },
    PartNumber: { in: 'query', name: 'partNumber' },
    UploadId: { in: 'query', name: 'uploadId' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-server-side-encryption-customer-algorithm' },
    SSECustomerKey: { in: 'header', name: 'x-amz-server-side-encryption-customer-key' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-server-side-encryption-customer-key-md5' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
  },
}
const UploadPartOutput: StructSchema = {
  kind: 'struct', name: 'UploadPartOutput', required: [],
  members: {
    ServerSideEncryption, ETag: text, ChecksumCRC32: text, ChecksumCRC32C: text, ChecksumCRC64NVME: text, ChecksumSHA1: text,
    ChecksumSHA256: text, ChecksumSHA512: text, ChecksumMD5: text, ChecksumXXHASH64: text, ChecksumXXHASH3: text, ChecksumXXHASH128: text,
    SSECustomerAlgorithm: text, SSECustomerKeyMD5: text, SSEKMSKeyId: text, BucketKeyEnabled: boolean, RequestCharged,
  },
  places: {
    ServerSideEncryption: { in: 'header', name: 'x-amz-server-side-encryption' },
    ETag: { in: 'header', name: 'etag' },
    ChecksumCRC32: { in: 'header', name: 'x-amz-checksum-crc32' },
    ChecksumCRC32C: { in: 'header', name: 'x-amz-checksum-crc32c' },
    ChecksumCRC64NVME: { in: 'header', name: 'x-amz-checksum-crc64nvme' },
    ChecksumSHA1: { in: 'header', name: 'x-amz-checksum-sha1' },
    ChecksumSHA256: { in: 'header', name: 'x-amz-checksum-sha256' },
    ChecksumSHA512: { in: 'header', name: 'x-amz-checksum-sha512' },
    ChecksumMD5: { in: 'header', name: 'x-amz-checksum-md5' },
    ChecksumXXHASH64: { in: 'header', name: 'x-amz-checksum-xxhash64' },
    ChecksumXXHASH3: { in: 'header', name: 'x-amz-checksum-xxhash3' },
    ChecksumXXHASH128: { in: 'header', name: 'x-amz-checksum-xxhash128' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-server-side-encryption-customer-algorithm' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-server-side-encryption-customer-key-md5' },
    SSEKMSKeyId: { in: 'header', name: 'x-amz-server-side-encryption-aws-kms-key-id' },
    BucketKeyEnabled: { in: 'header', name: 'x-amz-server-side-encryption-bucket-key-enabled' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
}
const UploadPartCopyRequest: StructSchema = {
  kind: 'struct', name: 'UploadPartCopyRequest', required: ['Bucket', 'CopySource', 'Key', 'PartNumber', 'UploadId'],
  members: {
    Bucket: text, CopySource, CopySourceIfMatch: text, CopySourceIfModifiedSince: timestamp, CopySourceIfNoneMatch: text,
    CopySourceIfUnmodifiedSince: timestamp, CopySourceRange: text, Key: ObjectKey, PartNumber: integer, UploadId: text,
    SSECustomerAlgorithm: text, SSECustomerKey: text, SSECustomerKeyMD5: text, CopySourceSSECustomerAlgorithm: text,
    CopySourceSSECustomerKey: text, CopySourceSSECustomerKeyMD5: text, RequestPayer, ExpectedBucketOwner: text,
    ExpectedSourceBucketOwner: text,
  },
  places: {
    Bucket: { in: 'path' },
    CopySource: { in: 'header', name: 'x-amz-copy-source' },
    CopySourceIfMatch: { in: 'header', name: 'x-amz-copy-source-if-match' },
    CopySourceIfModifiedSince: { in: 'header', name: 'x-amz-copy-source-if-modified-since' },
    CopySourceIfNoneMatch: { in: 'header', name: 'x-amz-copy-source-if-none-match' },
    CopySourceIfUnmodifiedSince: { in: 'header', name: 'x-amz-copy-source-if-unmodified-since' },
    CopySourceRange: { in: 'header', name: 'x-amz-copy-source-range' },
    Key: { in: 'path' },
    PartNumber: { in: 'query', name: 'partNumber' },
    UploadId: { in: 'query', name: 'uploadId' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-server-side-encryption-customer-algorithm' },
    SSECustomerKey: { in: 'header', name: 'x-amz-server-side-encryption-customer-key' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-server-side-encryption-customer-key-md5' },
    CopySourceSSECustomerAlgorithm: { in: 'header', name: 'x-amz-copy-source-server-side-encryption-customer-algorithm' },
    CopySourceSSECustomerKey: { in: 'header', name: 'x-amz-copy-source-server-side-encryption-customer-key' },
    CopySourceSSECustomerKeyMD5: { in: 'header', name: 'x-amz-copy-source-server-side-encryption-customer-key-md5' },
    RequestPayer: { in: 'header', name: 'x-amz-request-payer' },
    ExpectedBucketOwner: { in: 'header', name: 'x-amz-expected-bucket-owner' },
    ExpectedSourceBucketOwner: { in: 'header', name: 'x-amz-source-expected-bucket-owner' },
  },
}
const CopyPartResult: StructSchema = {
  kind: 'struct', name: 'CopyPartResult', required: [],
  members: {
    ETag: text, LastModified: timestamp, ChecksumCRC32: text, ChecksumCRC32C: text, ChecksumCRC64NVME: text, ChecksumSHA1: text,
    ChecksumSHA256: text, ChecksumSHA512: text, ChecksumMD5: text, ChecksumXXHASH64: text, ChecksumXXHASH3: text, ChecksumXXHASH128: text,
  },
}
const UploadPartCopyOutput: StructSchema = {
  kind: 'struct', name: 'UploadPartCopyOutput', required: [],
  members: {
    CopySourceVersionId: text, CopyPartResult, ServerSideEncryption, SSECustomerAlgorithm: text, SSECustomerKeyMD5: text, SSEKMSKeyId: text,
    BucketKeyEnabled: boolean, RequestCharged,
  },
  places: {
    CopySourceVersionId: { in: 'header', name: 'x-amz-copy-source-version-id' },
    CopyPartResult: { in: 'body', name: 'CopyPartResult' },
    ServerSideEncryption: { in: 'header', name: 'x-amz-server-side-encryption' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-server-side-encryption-customer-algorithm' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-server-side-encryption-customer-key-md5' },
    SSEKMSKeyId: { in: 'header', name: 'x-amz-server-side-encryption-aws-kms-key-id' },
    BucketKeyEnabled: { in: 'header', name: 'x-amz-server-side-encryption-bucket-key-enabled' },
    RequestCharged: { in: 'header', name: 'x-amz-request-charged' },
  },
}
const WriteGetObjectResponseRequest: StructSchema = {
  kind: 'struct', name: 'WriteGetObjectResponseRequest', required: ['RequestRoute', 'RequestToken'],
  members: {
    RequestRoute: text, RequestToken: text, Body: streamingBlob, StatusCode: integer, ErrorCode: text, ErrorMessage: text,
    AcceptRanges: text, CacheControl: text, ContentDisposition: text, ContentEncoding: text, ContentLanguage: text, ContentLength: long,
    ContentRange: text, ContentType: text, ChecksumCRC32: text, ChecksumCRC32C: text, ChecksumCRC64NVME: text, ChecksumSHA1: text,
    ChecksumSHA256: text, ChecksumSHA512: text, ChecksumMD5: text, ChecksumXXHASH64: text, ChecksumXXHASH3: text, ChecksumXXHASH128: text,
    DeleteMarker: boolean, ETag: text, Expires: text, Expiration: text, LastModified: timestamp, MissingMeta: integer, Metadata,
    ObjectLockMode, ObjectLockLegalHoldStatus, ObjectLockRetainUntilDate, PartsCount: integer, ReplicationStatus, RequestCharged,
    Restore: text, ServerSideEncryption, SSECustomerAlgorithm: text, SSEKMSKeyId: text, SSECustomerKeyMD5: text, StorageClass,
    TagCount: integer, VersionId: text, BucketKeyEnabled: boolean,
  },
  places: {
    RequestRoute: { in: 'header', name: 'x-amz-request-route' },
    RequestToken: { in: 'header', name: 'x-amz-request-token' },
    Body: { in: 'body', name: 'Body' },
    StatusCode: { in: 'header', name: 'x-amz-fwd-status' },
    ErrorCode: { in: 'header', name: 'x-amz-fwd-error-code' },
    ErrorMessage: { in: 'header', name: 'x-amz-fwd-error-message' },
    AcceptRanges: { in: 'header', name: 'x-amz-fwd-header-accept-ranges' },
    CacheControl: { in: 'header', name: 'x-amz-fwd-header-cache-control' },
    ContentDisposition: { in: 'header', name: 'x-amz-fwd-header-content-disposition' },
    ContentEncoding: { in: 'header', name: 'x-amz-fwd-header-content-encoding' },
    ContentLanguage: { in: 'header', name: 'x-amz-fwd-header-content-language' },
    ContentLength: { in: 'header', name: 'content-length' },
    ContentRange: { in: 'header', name: 'x-amz-fwd-header-content-range' },
    ContentType: { in: 'header', name: 'x-amz-fwd-header-content-type' },
    ChecksumCRC32: { in: 'header', name: 'x-amz-fwd-header-x-amz-checksum-crc32' },
    ChecksumCRC32C: { in: 'header', name: 'x-amz-fwd-header-x-amz-checksum-crc32c' },
    ChecksumCRC64NVME: { in: 'header', name: 'x-amz-fwd-header-x-amz-checksum-crc64nvme' },
    ChecksumSHA1: { in: 'header', name: 'x-amz-fwd-header-x-amz-checksum-sha1' },
    ChecksumSHA256: { in: 'header', name: 'x-amz-fwd-header-x-amz-checksum-sha256' },
    ChecksumSHA512: { in: 'header', name: 'x-amz-fwd-header-x-amz-checksum-sha512' },
    ChecksumMD5: { in: 'header', name: 'x-amz-fwd-header-x-amz-checksum-md5' },
    ChecksumXXHASH64: { in: 'header', name: 'x-amz-fwd-header-x-amz-checksum-xxhash64' },
    ChecksumXXHASH3: { in: 'header', name: 'x-amz-fwd-header-x-amz-checksum-xxhash3' },
    ChecksumXXHASH128: { in: 'header', name: 'x-amz-fwd-header-x-amz-checksum-xxhash128' },
    DeleteMarker: { in: 'header', name: 'x-amz-fwd-header-x-amz-delete-marker' },
    ETag: { in: 'header', name: 'x-amz-fwd-header-etag' },
    Expires: { in: 'header', name: 'x-amz-fwd-header-expires' },
    Expiration: { in: 'header', name: 'x-amz-fwd-header-x-amz-expiration' },
    LastModified: { in: 'header', name: 'x-amz-fwd-header-last-modified' },
    MissingMeta: { in: 'header', name: 'x-amz-fwd-header-x-amz-missing-meta' },
    Metadata: { in: 'headers', prefix: 'x-amz-meta-' },
    ObjectLockMode: { in: 'header', name: 'x-amz-fwd-header-x-amz-object-lock-mode' },
    ObjectLockLegalHoldStatus: { in: 'header', name: 'x-amz-fwd-header-x-amz-object-lock-legal-hold' },
    ObjectLockRetainUntilDate: { in: 'header', name: 'x-amz-fwd-header-x-amz-object-lock-retain-until-date' },
    PartsCount: { in: 'header', name: 'x-amz-fwd-header-x-amz-mp-parts-count' },
    ReplicationStatus: { in: 'header', name: 'x-amz-fwd-header-x-amz-replication-status' },
    RequestCharged: { in: 'header', name: 'x-amz-fwd-header-x-amz-request-charged' },
    Restore: { in: 'header', name: 'x-amz-fwd-header-x-amz-restore' },
    ServerSideEncryption: { in: 'header', name: 'x-amz-fwd-header-x-amz-server-side-encryption' },
    SSECustomerAlgorithm: { in: 'header', name: 'x-amz-fwd-header-x-amz-server-side-encryption-customer-algorithm' },
    SSEKMSKeyId: { in: 'header', name: 'x-amz-fwd-header-x-amz-server-side-encryption-aws-kms-key-id' },
    SSECustomerKeyMD5: { in: 'header', name: 'x-amz-fwd-header-x-amz-server-side-encryption-customer-key-md5' },
    StorageClass: { in: 'header', name: 'x-amz-fwd-header-x-amz-storage-class' },
    TagCount: { in: 'header', name: 'x-amz-fwd-header-x-amz-tagging-count' },
    VersionId: { in: 'header', name: 'x-amz-fwd-header-x-amz-version-id' },
    BucketKeyEnabled: { in: 'header', name: 'x-amz-fwd-header-x-amz-server-side-encryption-bucket-key-enabled' },
  },
}

export interface AbacStatus {
  readonly Status?: BucketAbacStatus
}
export interface AbortIncompleteMultipartUpload {
  readonly DaysAfterInitiation?: number
}
export interface AbortMultipartUploadOutput {
  readonly RequestCharged?: RequestCharged
}
export interface AbortMultipartUploadRequest {
  readonly Bucket: string
  readonly Key: string
  readonly UploadId: string
  readonly RequestPayer?: RequestPayer
  readonly ExpectedBucketOwner?: string
  readonly IfMatchInitiatedTime?: number
}
export interface AccelerateConfiguration {
  readonly Status?: BucketAccelerateStatus
}
export interface AccessControlPolicy {
  readonly Grants?: readonly Grant[]
  readonly Owner?: Owner
}
export interface AccessControlTranslation {
  readonly Owner: OwnerOverride
}
export interface AnalyticsAndOperator {
  readonly Prefix?: string
  readonly Tags?: readonly Tag[]
}
export interface AnalyticsConfiguration {
  readonly Id: string
  readonly Filter?: AnalyticsFilter
  readonly StorageClassAnalysis: StorageClassAnalysis
}
export interface AnalyticsExportDestination {
  readonly S3BucketDestination: AnalyticsS3BucketDestination
}
export interface AnalyticsFilter {
  readonly Prefix?: string
  readonly Tag?: Tag
  readonly And?: AnalyticsAndOperator
}
export interface AnalyticsS3BucketDestination {
  readonly Format: AnalyticsS3ExportFileFormat
  readonly BucketAccountId?: string
  readonly Bucket: string
  readonly Prefix?: string
}
export type AnalyticsS3ExportFileFormat = 'CSV'
export type AnnotationConfigurationState = 'ENABLED' | 'DISABLED'
export type AnnotationDirective = 'COPY' | 'EXCLUDE'
export interface AnnotationEntry {
  readonly AnnotationName: string
  readonly LastModified: number
  readonly ETag?: string
  readonly ChecksumAlgorithm?: readonly ChecksumAlgorithm[]
  readonly Size: number
  readonly ReplicationStatus?: ReplicationStatus
}
export interface AnnotationTableConfiguration {
  readonly ConfigurationState: AnnotationConfigurationState
  readonly EncryptionConfiguration?: MetadataTableEncryptionConfiguration
  readonly Role?: string
}
export interface AnnotationTableConfigurationResult {
  readonly ConfigurationState: AnnotationConfigurationState
  readonly TableStatus?: string
  readonly Error?: ErrorDetails
  readonly TableName?: string
  readonly TableArn?: string
  readonly Role?: string
}
export interface AnnotationTableConfigurationUpdates {
  readonly ConfigurationState: AnnotationConfigurationState
  readonly EncryptionConfiguration?: MetadataTableEncryptionConfiguration
  readonly Role?: string
}
export type ArchiveStatus = 'ARCHIVE_ACCESS' | 'DEEP_ARCHIVE_ACCESS'
export interface BlockedEncryptionTypes {
  readonly EncryptionType?: readonly EncryptionType[]
}
export interface Bucket {
  readonly Name?: string
  readonly CreationDate?: number
  readonly BucketRegion?: string
  readonly BucketArn?: string
}
export type BucketAbacStatus = 'Enabled' | 'Disabled'
export type BucketAccelerateStatus = 'Enabled' | 'Suspended'
export type BucketCannedACL = 'private' | 'public-read' | 'public-read-write' | 'authenticated-read'
export interface BucketInfo {
  readonly DataRedundancy?: DataRedundancy
  readonly Type?: BucketType
}
export interface BucketLifecycleConfiguration {
  readonly Rules: readonly LifecycleRule[]
}
export type BucketLocationConstraint = 'af-south-1' | 'ap-east-1' | 'ap-east-2' | 'ap-northeast-1' | 'ap-northeast-2' | 'ap-northeast-3' | 'ap-south-1' | 'ap-south-2' | 'ap-southeast-1' | 'ap-southeast-2' | 'ap-southeast-3' | 'ap-southeast-4' | 'ap-southeast-5' | 'ap-southeast-6' | 'ap-southeast-7' | 'ca-central-1' | 'ca-west-1' | 'cn-north-1' | 'cn-northwest-1' | 'EU' | 'eu-central-1' | 'eu-central-2' | 'eu-north-1' | 'eu-south-1' | 'eu-south-2' | 'eu-west-1' | 'eu-west-2' | 'eu-west-3' | 'il-central-1' | 'me-central-1' | 'me-south-1' | 'mx-central-1' | 'sa-east-1' | 'us-east-2' | 'us-gov-east-1' | 'us-gov-west-1' | 'us-west-1' | 'us-west-2'
export interface BucketLoggingStatus {
  readonly LoggingEnabled?: LoggingEnabled
}
export type BucketLogsPermission = 'FULL_CONTROL' | 'READ' | 'WRITE'
export type BucketNamespace = 'account-regional' | 'global'
export type BucketType = 'Directory'
export type BucketVersioningStatus = 'Enabled' | 'Suspended'
export interface CORSConfiguration {
  readonly CORSRules: readonly CORSRule[]
}
export interface CORSRule {
  readonly ID?: string
  readonly AllowedHeaders?: readonly string[]
  readonly AllowedMethods: readonly string[]
  readonly AllowedOrigins: readonly string[]
  readonly ExposeHeaders?: readonly string[]
  readonly MaxAgeSeconds?: number
}
export interface CSVInput {
  readonly FileHeaderInfo?: FileHeaderInfo
  readonly Comments?: string
  readonly QuoteEscapeCharacter?: string
  readonly RecordDelimiter?: string
  readonly FieldDelimiter?: string
  readonly QuoteCharacter?: string
  readonly AllowQuotedRecordDelimiter?: boolean
}
export interface CSVOutput {
  readonly QuoteFields?: QuoteFields
  readonly QuoteEscapeCharacter?: string
  readonly RecordDelimiter?: string
  readonly FieldDelimiter?: string
  readonly QuoteCharacter?: string
}
export interface Checksum {
  readonly ChecksumCRC32?: string
  readonly ChecksumCRC32C?: string
  readonly ChecksumCRC64NVME?: string
  readonly ChecksumSHA1?: string
  readonly ChecksumSHA256?: string
  readonly ChecksumSHA512?: string
  readonly ChecksumMD5?: string
  readonly ChecksumXXHASH64?: string
  readonly ChecksumXXHASH3?: string
  readonly ChecksumXXHASH128?: string
  readonly ChecksumType?: ChecksumType
}
export type ChecksumAlgorithm = 'CRC32' | 'CRC32C' | 'SHA1' | 'SHA256' | 'CRC64NVME' | 'SHA512' | 'MD5' | 'XXHASH64' | 'XXHASH3' | 'XXHASH128'
export type ChecksumMode = 'ENABLED'
export type ChecksumType = 'COMPOSITE' | 'FULL_OBJECT'
export interface CommonPrefix {
  readonly Prefix?: string
}
export interface CompleteMultipartUploadOutput {
  readonly Location?: string
  readonly Bucket?: string
  readonly Key?: string
  readonly Expiration?: string
  readonly ETag?: string
  readonly ChecksumCRC32?: string
  readonly ChecksumCRC32C?: string
  readonly ChecksumCRC64NVME?: string
  readonly ChecksumSHA1?: string
  readonly ChecksumSHA256?: string
  readonly ChecksumSHA512?: string
  readonly ChecksumMD5?: string
  readonly ChecksumXXHASH64?: string
  readonly ChecksumXXHASH3?: string
  readonly ChecksumXXHASH128?: string
  readonly ChecksumType?: ChecksumType
  readonly ServerSideEncryption?: ServerSideEncryption
  readonly VersionId?: string
  readonly SSEKMSKeyId?: string
  readonly BucketKeyEnabled?: boolean
  readonly RequestCharged?: RequestCharged
}
export interface CompleteMultipartUploadRequest {
  readonly Bucket: string
  readonly Key: string
  readonly MultipartUpload?: CompletedMultipartUpload
  readonly UploadId: string
  readonly ChecksumCRC32?: string
  readonly ChecksumCRC32C?: string
  readonly ChecksumCRC64NVME?: string
  readonly ChecksumSHA1?: string
  readonly ChecksumSHA256?: string
  readonly ChecksumSHA512?: string
  readonly ChecksumMD5?: string
  readonly ChecksumXXHASH64?: string
  readonly ChecksumXXHASH3?: string
  readonly ChecksumXXHASH128?: string
  readonly ChecksumType?: ChecksumType
  readonly MpuObjectSize?: number
  readonly RequestPayer?: RequestPayer
  readonly ExpectedBucketOwner?: string
  readonly IfMatch?: string
  readonly IfNoneMatch?: string
  readonly SSECustomerAlgorithm?: string
  readonly SSECustomerKey?: string
  readonly SSECustomerKeyMD5?: string
}
export interface CompletedMultipartUpload {
  readonly Parts?: readonly CompletedPart[]
}
export interface CompletedPart {
  readonly ETag?: string
  readonly ChecksumCRC32?: string
  readonly ChecksumCRC32C?: string
  readonly ChecksumCRC64NVME?: string
  readonly ChecksumSHA1?: string
  readonly ChecksumSHA256?: string
  readonly ChecksumSHA512?: string
  readonly ChecksumMD5?: string
  readonly ChecksumXXHASH64?: string
  readonly ChecksumXXHASH3?: string
  readonly ChecksumXXHASH128?: string
  readonly PartNumber?: number
}
export type CompressionType = 'NONE' | 'GZIP' | 'BZIP2'
export interface Condition {
  readonly HttpErrorCodeReturnedEquals?: string
  readonly KeyPrefixEquals?: string
}
export interface ContinuationEvent {}
export interface CopyObjectOutput {
  readonly CopyObjectResult?: CopyObjectResult
  readonly Expiration?: string
  readonly CopySourceVersionId?: string
  readonly VersionId?: string
  readonly ServerSideEncryption?: ServerSideEncryption
  readonly SSECustomerAlgorithm?: string
  readonly SSECustomerKeyMD5?: string
  readonly SSEKMSKeyId?: string
  readonly SSEKMSEncryptionContext?: string
  readonly BucketKeyEnabled?: boolean
  readonly RequestCharged?: RequestCharged
}
export interface CopyObjectRequest {
  readonly ACL?: ObjectCannedACL
  readonly Bucket: string
  readonly CacheControl?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly ContentDisposition?: string
  readonly ContentEncoding?: string
  readonly ContentLanguage?: string
  readonly ContentType?: string
  readonly CopySource: string
  readonly CopySourceIfMatch?: string
  readonly CopySourceIfModifiedSince?: number
  readonly CopySourceIfNoneMatch?: string
  readonly CopySourceIfUnmodifiedSince?: number
  readonly Expires?: string
  readonly GrantFullControl?: string
  readonly GrantRead?: string
  readonly GrantReadACP?: string
  readonly GrantWriteACP?: string
  readonly IfMatch?: string
  readonly IfNoneMatch?: string
  readonly Key: string
  readonly Metadata?: { readonly [key: string]: string }
  readonly MetadataDirective?: MetadataDirective
  readonly TaggingDirective?: TaggingDirective
  readonly AnnotationDirective?: AnnotationDirective
  readonly ServerSideEncryption?: ServerSideEncryption
  readonly StorageClass?: StorageClass
  readonly WebsiteRedirectLocation?: string
  readonly SSECustomerAlgorithm?: string
  readonly SSECustomerKey?: string
  readonly SSECustomerKeyMD5?: string
  readonly SSEKMSKeyId?: string
  readonly SSEKMSEncryptionContext?: string
  readonly BucketKeyEnabled?: boolean
  readonly CopySourceSSECustomerAlgorithm?: string
  readonly CopySourceSSECustomerKey?: string
  readonly CopySourceSSECustomerKeyMD5?: string
  readonly RequestPayer?: RequestPayer
  readonly Tagging?: string
  readonly ObjectLockMode?: ObjectLockMode
  readonly ObjectLockRetainUntilDate?: number
  readonly ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus
  readonly ObjectLockEventHold?: ObjectLockEventHold
  readonly ObjectLockEventHoldDurationDays?: number
  readonly ObjectLockEventHoldDurationYears?: number
  readonly ExpectedBucketOwner?: string
  readonly ExpectedSourceBucketOwner?: string
}
export interface CopyObjectResult {
  readonly ETag?: string
  readonly LastModified?: number
  readonly ChecksumType?: ChecksumType
  readonly ChecksumCRC32?: string
  readonly ChecksumCRC32C?: string
  readonly ChecksumCRC64NVME?: string
  readonly ChecksumSHA1?: string
  readonly ChecksumSHA256?: string
  readonly ChecksumSHA512?: string
  readonly ChecksumMD5?: string
  readonly ChecksumXXHASH64?: string
  readonly ChecksumXXHASH3?: string
  readonly ChecksumXXHASH128?: string
}
export interface CopyPartResult {
  readonly ETag?: string
  readonly LastModified?: number
  readonly ChecksumCRC32?: string
  readonly ChecksumCRC32C?: string
  readonly ChecksumCRC64NVME?: string
  readonly ChecksumSHA1?: string
  readonly ChecksumSHA256?: string
  readonly ChecksumSHA512?: string
  readonly ChecksumMD5?: string
  readonly ChecksumXXHASH64?: string
  readonly ChecksumXXHASH3?: string
  readonly ChecksumXXHASH128?: string
}
export interface CreateBucketConfiguration {
  readonly LocationConstraint?: BucketLocationConstraint
  readonly Location?: LocationInfo
  readonly Bucket?: BucketInfo
  readonly Tags?: readonly Tag[]
}
export interface CreateBucketMetadataConfigurationRequest {
  readonly Bucket: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly MetadataConfiguration: MetadataConfiguration
  readonly ExpectedBucketOwner?: string
}
export interface CreateBucketMetadataTableConfigurationRequest {
  readonly Bucket: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly MetadataTableConfiguration: MetadataTableConfiguration
  readonly ExpectedBucketOwner?: string
}
export interface CreateBucketOutput {
  readonly Location?: string
  readonly BucketArn?: string
}
export interface CreateBucketRequest {
  readonly ACL?: BucketCannedACL
  readonly Bucket: string
  readonly CreateBucketConfiguration?: CreateBucketConfiguration
  readonly GrantFullControl?: string
  readonly GrantRead?: string
  readonly GrantReadACP?: string
  readonly GrantWrite?: string
  readonly GrantWriteACP?: string
  readonly ObjectLockEnabledForBucket?: boolean
  readonly ObjectOwnership?: ObjectOwnership
  readonly BucketNamespace?: BucketNamespace
}
export interface CreateMultipartUploadOutput {
  readonly AbortDate?: number
  readonly AbortRuleId?: string
  readonly Bucket?: string
  readonly Key?: string
  readonly UploadId?: string
  readonly ServerSideEncryption?: ServerSideEncryption
  readonly SSECustomerAlgorithm?: string
  readonly SSECustomerKeyMD5?: string
  readonly SSEKMSKeyId?: string
  readonly SSEKMSEncryptionContext?: string
  readonly BucketKeyEnabled?: boolean
  readonly RequestCharged?: RequestCharged
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly ChecksumType?: ChecksumType
}
export interface CreateMultipartUploadRequest {
  readonly ACL?: ObjectCannedACL
  readonly Bucket: string
  readonly CacheControl?: string
  readonly ContentDisposition?: string
  readonly ContentEncoding?: string
  readonly ContentLanguage?: string
  readonly ContentType?: string
  readonly Expires?: string
  readonly GrantFullControl?: string
  readonly GrantRead?: string
  readonly GrantReadACP?: string
  readonly GrantWriteACP?: string
  readonly Key: string
  readonly Metadata?: { readonly [key: string]: string }
  readonly ServerSideEncryption?: ServerSideEncryption
  readonly StorageClass?: StorageClass
  readonly WebsiteRedirectLocation?: string
  readonly SSECustomerAlgorithm?: string
  readonly SSECustomerKey?: string
  readonly SSECustomerKeyMD5?: string
  readonly SSEKMSKeyId?: string
  readonly SSEKMSEncryptionContext?: string
  readonly BucketKeyEnabled?: boolean
  readonly RequestPayer?: RequestPayer
  readonly Tagging?: string
  readonly ObjectLockMode?: ObjectLockMode
  readonly ObjectLockRetainUntilDate?: number
  readonly ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus
  readonly ObjectLockEventHold?: ObjectLockEventHold
  readonly ObjectLockEventHoldDurationDays?: number
  readonly ObjectLockEventHoldDurationYears?: number
  readonly ExpectedBucketOwner?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly ChecksumType?: ChecksumType
}
export interface CreateSessionOutput {
  readonly ServerSideEncryption?: ServerSideEncryption
  readonly SSEKMSKeyId?: string
  readonly SSEKMSEncryptionContext?: string
  readonly BucketKeyEnabled?: boolean
  readonly Credentials: SessionCredentials
}
export interface CreateSessionRequest {
  readonly SessionMode?: SessionMode
  readonly Bucket: string
  readonly ServerSideEncryption?: ServerSideEncryption
  readonly SSEKMSKeyId?: string
  readonly SSEKMSEncryptionContext?: string
  readonly BucketKeyEnabled?: boolean
}
export type DataRedundancy = 'SingleAvailabilityZone' | 'SingleLocalZone'
export interface DefaultRetention {
  readonly Mode?: ObjectLockRetentionMode
  readonly Days?: number
  readonly Years?: number
  readonly DefaultEventHold?: EventHoldDuration
}
export interface Delete {
  readonly Objects: readonly ObjectIdentifier[]
  readonly Quiet?: boolean
}
export interface DeleteBucketAnalyticsConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly ExpectedBucketOwner?: string
}
export interface DeleteBucketCorsRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface DeleteBucketEncryptionRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface DeleteBucketIntelligentTieringConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly ExpectedBucketOwner?: string
}
export interface DeleteBucketInventoryConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly ExpectedBucketOwner?: string
}
export interface DeleteBucketLifecycleRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface DeleteBucketMetadataConfigurationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface DeleteBucketMetadataTableConfigurationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface DeleteBucketMetricsConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly ExpectedBucketOwner?: string
}
export interface DeleteBucketOwnershipControlsRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface DeleteBucketPolicyRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface DeleteBucketReplicationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface DeleteBucketRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface DeleteBucketTaggingRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface DeleteBucketWebsiteRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface DeleteMarkerEntry {
  readonly Owner?: Owner
  readonly Key?: string
  readonly VersionId?: string
  readonly IsLatest?: boolean
  readonly LastModified?: number
}
export interface DeleteMarkerReplication {
  readonly Status?: DeleteMarkerReplicationStatus
}
export type DeleteMarkerReplicationStatus = 'Enabled' | 'Disabled'
export interface DeleteObjectAnnotationOutput {
  readonly ObjectVersionId?: string
  readonly RequestCharged?: RequestCharged
}
export interface DeleteObjectAnnotationRequest {
  readonly Bucket: string
  readonly Key: string
  readonly AnnotationName: string
  readonly VersionId?: string
  readonly RequestPayer?: RequestPayer
  readonly ExpectedBucketOwner?: string
  readonly ObjectIfMatch?: string
}
export interface DeleteObjectOutput {
  readonly DeleteMarker?: boolean
  readonly VersionId?: string
  readonly RequestCharged?: RequestCharged
}
export interface DeleteObjectRequest {
  readonly Bucket: string
  readonly Key: string
  readonly MFA?: string
  readonly VersionId?: string
  readonly RequestPayer?: RequestPayer
  readonly BypassGovernanceRetention?: boolean
  readonly ExpectedBucketOwner?: string
  readonly IfMatch?: string
  readonly IfMatchLastModifiedTime?: number
  readonly IfMatchSize?: number
}
export interface DeleteObjectTaggingOutput {
  readonly VersionId?: string
}
export interface DeleteObjectTaggingRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string
  readonly ExpectedBucketOwner?: string
}
export interface DeleteObjectsOutput {
  readonly Deleted?: readonly DeletedObject[]
  readonly RequestCharged?: RequestCharged
  readonly Errors?: readonly Error[]
}
export interface DeleteObjectsRequest {
  readonly Bucket: string
  readonly Delete: Delete
  readonly MFA?: string
  readonly RequestPayer?: RequestPayer
  readonly BypassGovernanceRetention?: boolean
  readonly ExpectedBucketOwner?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
}
export interface DeletePublicAccessBlockRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface DeletedObject {
  readonly Key?: string
  readonly VersionId?: string
  readonly DeleteMarker?: boolean
  readonly DeleteMarkerVersionId?: string
}
export interface Destination {
  readonly Bucket: string
  readonly Account?: string
  readonly StorageClass?: StorageClass
  readonly AccessControlTranslation?: AccessControlTranslation
  readonly EncryptionConfiguration?: EncryptionConfiguration
  readonly ReplicationTime?: ReplicationTime
  readonly Metrics?: Metrics
}
export interface DestinationResult {
  readonly TableBucketType?: S3TablesBucketType
  readonly TableBucketArn?: string
  readonly TableNamespace?: string
}
export type EncodingType = 'url'
export interface Encryption {
  readonly EncryptionType: ServerSideEncryption
  readonly KMSKeyId?: string
  readonly KMSContext?: string
}
export interface EncryptionConfiguration {
  readonly ReplicaKmsKeyID?: string
}
export type EncryptionType = 'NONE' | 'SSE-C'
export interface EndEvent {}
export interface Error {
  readonly Key?: string
  readonly VersionId?: string
  readonly Code?: string
  readonly Message?: string
}
export interface ErrorDetails {
  readonly ErrorCode?: string
  readonly ErrorMessage?: string
}
export interface ErrorDocument {
  readonly Key: string
}
export type Event = 's3:ReducedRedundancyLostObject' | 's3:ObjectCreated:*' | 's3:ObjectCreated:Put' | 's3:ObjectCreated:Post' | 's3:ObjectCreated:Copy' | 's3:ObjectCreated:CompleteMultipartUpload' | 's3:ObjectRemoved:*' | 's3:ObjectRemoved:Delete' | 's3:ObjectRemoved:DeleteMarkerCreated' | 's3:ObjectRestore:*' | 's3:ObjectRestore:Post' | 's3:ObjectRestore:Completed' | 's3:Replication:*' | 's3:Replication:OperationFailedReplication' | 's3:Replication:OperationNotTracked' | 's3:Replication:OperationMissedThreshold' | 's3:Replication:OperationReplicatedAfterThreshold' | 's3:ObjectRestore:Delete' | 's3:LifecycleTransition' | 's3:IntelligentTiering' | 's3:ObjectAcl:Put' | 's3:LifecycleExpiration:*' | 's3:LifecycleExpiration:Delete' | 's3:LifecycleExpiration:DeleteMarkerCreated' | 's3:ObjectTagging:*' | 's3:ObjectTagging:Put' | 's3:ObjectTagging:Delete' | 's3:ObjectAnnotation:*' | 's3:ObjectAnnotation:Put' | 's3:ObjectAnnotation:Delete' | 's3:ObjectRetention:Put'
export interface EventBridgeConfiguration {}
export interface EventHoldDuration {
  readonly Days?: number
  readonly Years?: number
}
export interface ExistingObjectReplication {
  readonly Status: ExistingObjectReplicationStatus
}
export type ExistingObjectReplicationStatus = 'Enabled' | 'Disabled'
export type ExpirationState = 'ENABLED' | 'DISABLED'
export type ExpirationStatus = 'Enabled' | 'Disabled'
export type ExpressionType = 'SQL'
export type FileHeaderInfo = 'USE' | 'IGNORE' | 'NONE'
export interface FilterRule {
  readonly Name?: FilterRuleName
  readonly Value?: string
}
export type FilterRuleName = 'prefix' | 'suffix'
export interface GetBucketAbacOutput {
  readonly AbacStatus?: AbacStatus
}
export interface GetBucketAbacRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketAccelerateConfigurationOutput {
  readonly Status?: BucketAccelerateStatus
  readonly RequestCharged?: RequestCharged
}
export interface GetBucketAccelerateConfigurationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
  readonly RequestPayer?: RequestPayer
}
export interface GetBucketAclOutput {
  readonly Owner?: Owner
  readonly Grants?: readonly Grant[]
}
export interface GetBucketAclRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketAnalyticsConfigurationOutput {
  readonly AnalyticsConfiguration?: AnalyticsConfiguration
}
export interface GetBucketAnalyticsConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketCorsOutput {
  readonly CORSRules?: readonly CORSRule[]
}
export interface GetBucketCorsRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketEncryptionOutput {
  readonly ServerSideEncryptionConfiguration?: ServerSideEncryptionConfiguration
}
export interface GetBucketEncryptionRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketIntelligentTieringConfigurationOutput {
  readonly IntelligentTieringConfiguration?: IntelligentTieringConfiguration
}
export interface GetBucketIntelligentTieringConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketInventoryConfigurationOutput {
  readonly InventoryConfiguration?: InventoryConfiguration
}
export interface GetBucketInventoryConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketLifecycleConfigurationOutput {
  readonly Rules?: readonly LifecycleRule[]
  readonly TransitionDefaultMinimumObjectSize?: TransitionDefaultMinimumObjectSize
}
export interface GetBucketLifecycleConfigurationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketLocationOutput {
  readonly LocationConstraint?: BucketLocationConstraint
}
export interface GetBucketLocationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketLoggingOutput {
  readonly LoggingEnabled?: LoggingEnabled
}
export interface GetBucketLoggingRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketMetadataConfigurationOutput {
  readonly GetBucketMetadataConfigurationResult?: GetBucketMetadataConfigurationResult
}
export interface GetBucketMetadataConfigurationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketMetadataConfigurationResult {
  readonly MetadataConfigurationResult: MetadataConfigurationResult
}
export interface GetBucketMetadataTableConfigurationOutput {
  readonly GetBucketMetadataTableConfigurationResult?: GetBucketMetadataTableConfigurationResult
}
export interface GetBucketMetadataTableConfigurationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketMetadataTableConfigurationResult {
  readonly MetadataTableConfigurationResult: MetadataTableConfigurationResult
  readonly Status: string
  readonly Error?: ErrorDetails
}
export interface GetBucketMetricsConfigurationOutput {
  readonly MetricsConfiguration?: MetricsConfiguration
}
export interface GetBucketMetricsConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketNotificationConfigurationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketOwnershipControlsOutput {
  readonly OwnershipControls?: OwnershipControls
}
export interface GetBucketOwnershipControlsRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketPolicyOutput {
  readonly Policy?: string
}
export interface GetBucketPolicyRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketPolicyStatusOutput {
  readonly PolicyStatus?: PolicyStatus
}
export interface GetBucketPolicyStatusRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketReplicationOutput {
  readonly ReplicationConfiguration?: ReplicationConfiguration
}
export interface GetBucketReplicationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketRequestPaymentOutput {
  readonly Payer?: Payer
}
export interface GetBucketRequestPaymentRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketTaggingOutput {
  readonly TagSet: readonly Tag[]
}
export interface GetBucketTaggingRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketVersioningOutput {
  readonly Status?: BucketVersioningStatus
  readonly MFADelete?: MFADeleteStatus
}
export interface GetBucketVersioningRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetBucketWebsiteOutput {
  readonly RedirectAllRequestsTo?: RedirectAllRequestsTo
  readonly IndexDocument?: IndexDocument
  readonly ErrorDocument?: ErrorDocument
  readonly RoutingRules?: readonly RoutingRule[]
}
export interface GetBucketWebsiteRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetObjectAclOutput {
  readonly Owner?: Owner
  readonly Grants?: readonly Grant[]
  readonly RequestCharged?: RequestCharged
}
export interface GetObjectAclRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string
  readonly RequestPayer?: RequestPayer
  readonly ExpectedBucketOwner?: string
}
export interface GetObjectAnnotationOutput {
  readonly AnnotationPayload?: StreamedOutput
  readonly ObjectVersionId?: string
  readonly LastModified?: number
  readonly ContentLength?: number
  readonly ETag?: string
  readonly ChecksumCRC32?: string
  readonly ChecksumCRC32C?: string
  readonly ChecksumCRC64NVME?: string
  readonly ChecksumSHA1?: string
  readonly ChecksumSHA256?: string
  readonly ChecksumSHA512?: string
  readonly ChecksumMD5?: string
  readonly ChecksumXXHASH64?: string
  readonly ChecksumXXHASH3?: string
  readonly ChecksumXXHASH128?: string
  readonly ChecksumType?: ChecksumType
  readonly ServerSideEncryption?: ServerSideEncryption
  readonly RequestCharged?: RequestCharged
  readonly ReplicationStatus?: ReplicationStatus
}
export interface GetObjectAnnotationRequest {
  readonly Bucket: string
  readonly Key: string
  readonly AnnotationName: string
  readonly VersionId?: string
  readonly RequestPayer?: RequestPayer
  readonly ExpectedBucketOwner?: string
  readonly ChecksumMode?: ChecksumMode
}
export interface GetObjectAttributesOutput {
  readonly DeleteMarker?: boolean
  readonly LastModified?: number
  readonly VersionId?: string
  readonly RequestCharged?: RequestCharged
  readonly ETag?: string
  readonly Checksum?: Checksum
  readonly ObjectParts?: GetObjectAttributesParts
  readonly StorageClass?: StorageClass
  readonly ObjectSize?: number
}
export interface GetObjectAttributesParts {
  readonly TotalPartsCount?: number
  readonly PartNumberMarker?: number
  readonly NextPartNumberMarker?: number
  readonly MaxParts?: number
  readonly IsTruncated?: boolean
  readonly Parts?: readonly ObjectPart[]
}
export interface GetObjectAttributesRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string
  readonly MaxParts?: number
  readonly PartNumberMarker?: number
  readonly SSECustomerAlgorithm?: string
  readonly SSECustomerKey?: string
  readonly SSECustomerKeyMD5?: string
  readonly RequestPayer?: RequestPayer
  readonly ExpectedBucketOwner?: string
  readonly ObjectAttributes: readonly ObjectAttributes[]
}
export interface GetObjectLegalHoldOutput {
  readonly LegalHold?: ObjectLockLegalHold
}
export interface GetObjectLegalHoldRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string
  readonly RequestPayer?: RequestPayer
  readonly ExpectedBucketOwner?: string
}
export interface GetObjectLockConfigurationOutput {
  readonly ObjectLockConfiguration?: ObjectLockConfiguration
}
export interface GetObjectLockConfigurationRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GetObjectOutput {
  readonly Body?: StreamedOutput
  readonly DeleteMarker?: boolean
  readonly AcceptRanges?: string
  readonly Expiration?: string
  readonly Restore?: string
  readonly LastModified?: number
  readonly ContentLength?: number
  readonly ETag?: string
  readonly ChecksumCRC32?: string
  readonly ChecksumCRC32C?: string
  readonly ChecksumCRC64NVME?: string
  readonly ChecksumSHA1?: string
  readonly ChecksumSHA256?: string
  readonly ChecksumSHA512?: string
  readonly ChecksumMD5?: string
  readonly ChecksumXXHASH64?: string
  readonly ChecksumXXHASH3?: string
  readonly ChecksumXXHASH128?: string
  readonly ChecksumType?: ChecksumType
  readonly MissingMeta?: number
  readonly VersionId?: string
  readonly CacheControl?: string
  readonly ContentDisposition?: string
  readonly ContentEncoding?: string
  readonly ContentLanguage?: string
  readonly ContentRange?: string
  readonly ContentType?: string
  readonly Expires?: string
  readonly WebsiteRedirectLocation?: string
  readonly ServerSideEncryption?: ServerSideEncryption
  readonly Metadata?: { readonly [key: string]: string }
  readonly SSECustomerAlgorithm?: string
  readonly SSECustomerKeyMD5?: string
  readonly SSEKMSKeyId?: string
  readonly BucketKeyEnabled?: boolean
  readonly StorageClass?: StorageClass
  readonly RequestCharged?: RequestCharged
  readonly ReplicationStatus?: ReplicationStatus
  readonly PartsCount?: number
  readonly TagCount?: number
  readonly ObjectLockMode?: ObjectLockMode
  readonly ObjectLockRetainUntilDate?: number
  readonly ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus
  readonly ObjectLockEventHold?: ObjectLockEventHold
  readonly ObjectLockEventHoldDurationDays?: number
  readonly ObjectLockEventHoldDurationYears?: number
}
export interface GetObjectRequest {
  readonly Bucket: string
  readonly IfMatch?: string
  readonly IfModifiedSince?: number
  readonly IfNoneMatch?: string
  readonly IfUnmodifiedSince?: number
  readonly Key: string
  readonly Range?: string
  readonly ResponseCacheControl?: string
  readonly ResponseContentDisposition?: string
  readonly ResponseContentEncoding?: string
  readonly ResponseContentLanguage?: string
  readonly ResponseContentType?: string
  readonly ResponseExpires?: number
  readonly VersionId?: string
  readonly SSECustomerAlgorithm?: string
  readonly SSECustomerKey?: string
  readonly SSECustomerKeyMD5?: string
  readonly RequestPayer?: RequestPayer
  readonly PartNumber?: number
  readonly ExpectedBucketOwner?: string
  readonly ChecksumMode?: ChecksumMode
}
export interface GetObjectRetentionOutput {
  readonly Retention?: ObjectLockRetention
}
export interface GetObjectRetentionRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string
  readonly RequestPayer?: RequestPayer
  readonly ExpectedBucketOwner?: string
}
export interface GetObjectTaggingOutput {
  readonly VersionId?: string
  readonly TagSet: readonly Tag[]
}
export interface GetObjectTaggingRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string
  readonly ExpectedBucketOwner?: string
  readonly RequestPayer?: RequestPayer
}
export interface GetObjectTorrentOutput {
  readonly Body?: StreamedOutput
  readonly RequestCharged?: RequestCharged
}
export interface GetObjectTorrentRequest {
  readonly Bucket: string
  readonly Key: string
  readonly RequestPayer?: RequestPayer
  readonly ExpectedBucketOwner?: string
}
export interface GetPublicAccessBlockOutput {
  readonly PublicAccessBlockConfiguration?: PublicAccessBlockConfiguration
}
export interface GetPublicAccessBlockRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface GlacierJobParameters {
  readonly Tier: Tier
}
export interface Grant {
  readonly Grantee?: Grantee
  readonly Permission?: Permission
}
export interface Grantee {
  readonly DisplayName?: string
  readonly EmailAddress?: string
  readonly ID?: string
  readonly Type: Type
  readonly URI?: string
}
export interface HeadBucketOutput {
  readonly BucketArn?: string
  readonly BucketLocationType?: LocationType
  readonly BucketLocationName?: string
  readonly BucketRegion?: string
  readonly AccessPointAlias?: boolean
}
export interface HeadBucketRequest {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}
export interface HeadObjectOutput {
  readonly DeleteMarker?: boolean
  readonly AcceptRanges?: string
  readonly Expiration?: string
  readonly Restore?: string
  readonly ArchiveStatus?: ArchiveStatus
  readonly LastModified?: number
  readonly ContentLength?: number
  readonly ChecksumCRC32?: string
  readonly ChecksumCRC32C?: string
  readonly ChecksumCRC64NVME?: string
  readonly ChecksumSHA1?: string
  readonly ChecksumSHA256?: string
  readonly ChecksumSHA512?: string
  readonly ChecksumMD5?: string
  readonly ChecksumXXHASH64?: string
  readonly ChecksumXXHASH3?: string
  readonly ChecksumXXHASH128?: string
  readonly ChecksumType?: ChecksumType
  readonly ETag?: string
  readonly MissingMeta?: number
  readonly VersionId?: string
  readonly CacheControl?: string
  readonly ContentDisposition?: string
  readonly ContentEncoding?: string
  readonly ContentLanguage?: string
  readonly ContentType?: string
  readonly ContentRange?: string
  readonly Expires?: string
  readonly WebsiteRedirectLocation?: string
  readonly ServerSideEncryption?: ServerSideEncryption
  readonly Metadata?: { readonly [key: string]: string }
  readonly SSECustomerAlgorithm?: string
  readonly SSECustomerKeyMD5?: string
  readonly SSEKMSKeyId?: string
  readonly BucketKeyEnabled?: boolean
  readonly StorageClass?: StorageClass
  readonly RequestCharged?: RequestCharged
  readonly ReplicationStatus?: ReplicationStatus
  readonly PartsCount?: number
  readonly TagCount?: number
  readonly ObjectLockMode?: ObjectLockMode
  readonly ObjectLockRetainUntilDate?: number
  readonly ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus
  readonly ObjectLockEventHold?: ObjectLockEventHold
  readonly ObjectLockEventHoldDurationDays?: number
  readonly ObjectLockEventHoldDurationYears?: number
}
export interface HeadObjectRequest {
  readonly Bucket: string
  readonly IfMatch?: string
  readonly IfModifiedSince?: number
  readonly IfNoneMatch?: string
  readonly IfUnmodifiedSince?: number
  readonly Key: string
  readonly Range?: string
  readonly ResponseCacheControl?: string
  readonly ResponseContentDisposition?: string
  readonly ResponseContentEncoding?: string
  readonly ResponseContentLanguage?: string
  readonly ResponseContentType?: string
  readonly ResponseExpires?: number
  readonly VersionId?: string
  readonly SSECustomerAlgorithm?: string
  readonly SSECustomerKey?: string
  readonly SSECustomerKeyMD5?: string
  readonly RequestPayer?: RequestPayer
  readonly PartNumber?: number
  readonly ExpectedBucketOwner?: string
  readonly ChecksumMode?: ChecksumMode
}
export interface IndexDocument {
  readonly Suffix: string
}
export interface Initiator {
  readonly ID?: string
  readonly DisplayName?: string
}
export interface InputSerialization {
  readonly CSV?: CSVInput
  readonly CompressionType?: CompressionType
  readonly JSON?: JSONInput
  readonly Parquet?: ParquetInput
}
export type IntelligentTieringAccessTier = 'ARCHIVE_ACCESS' | 'DEEP_ARCHIVE_ACCESS'
export interface IntelligentTieringAndOperator {
  readonly Prefix?: string
  readonly Tags?: readonly Tag[]
}
export interface IntelligentTieringConfiguration {
  readonly Id: string
  readonly Filter?: IntelligentTieringFilter
  readonly Status: IntelligentTieringStatus
  readonly Tierings: readonly Tiering[]
}
export interface IntelligentTieringFilter {
  readonly Prefix?: string
  readonly Tag?: Tag
  readonly And?: IntelligentTieringAndOperator
}
export type IntelligentTieringStatus = 'Enabled' | 'Disabled'
export interface InventoryConfiguration {
  readonly Destination: InventoryDestination
  readonly IsEnabled: boolean
  readonly Filter?: InventoryFilter
  readonly Id: string
  readonly IncludedObjectVersions: InventoryIncludedObjectVersions
  readonly OptionalFields?: readonly InventoryOptionalField[]
  readonly Schedule: InventorySchedule
}
export type InventoryConfigurationState = 'ENABLED' | 'DISABLED'
export interface InventoryDestination {
  readonly S3BucketDestination: InventoryS3BucketDestination
}
export interface InventoryEncryption {
  readonly SSES3?: SSES3
  readonly SSEKMS?: SSEKMS
}
export interface InventoryFilter {
  readonly Prefix: string
}
export type InventoryFormat = 'CSV' | 'ORC' | 'Parquet'
export type InventoryFrequency = 'Daily' | 'Weekly'
export type InventoryIncludedObjectVersions = 'All' | 'Current'
export type InventoryOptionalField = 'Size' | 'LastModifiedDate' | 'StorageClass' | 'ETag' | 'IsMultipartUploaded' | 'ReplicationStatus' | 'EncryptionStatus' | 'ObjectLockRetainUntilDate' | 'ObjectLockMode' | 'ObjectLockLegalHoldStatus' | 'ObjectLockEventHoldStatus' | 'ObjectLockEventHoldDuration' | 'IntelligentTieringAccessTier' | 'BucketKeyStatus' | 'ChecksumAlgorithm' | 'ObjectAccessControlList' | 'ObjectOwner' | 'LifecycleExpirationDate' | 'IntelligentTieringReferenceDate'
export interface InventoryS3BucketDestination {
  readonly AccountId?: string
  readonly Bucket: string
  readonly Format: InventoryFormat
  readonly Prefix?: string
  readonly Encryption?: InventoryEncryption
}
export interface InventorySchedule {
  readonly Frequency: InventoryFrequency
}
export interface InventoryTableConfiguration {
  readonly ConfigurationState: InventoryConfigurationState
  readonly EncryptionConfiguration?: MetadataTableEncryptionConfiguration
}
export interface InventoryTableConfigurationResult {
  readonly ConfigurationState: InventoryConfigurationState
  readonly TableStatus?: string
  readonly Error?: ErrorDetails
  readonly TableName?: string
  readonly TableArn?: string
}
export interface InventoryTableConfigurationUpdates {
  readonly ConfigurationState: InventoryConfigurationState
  readonly EncryptionConfiguration?: MetadataTableEncryptionConfiguration
}
export interface JSONInput {
  readonly Type?: JSONType
}
export interface JSONOutput {
  readonly RecordDelimiter?: string
}
export type JSONType = 'DOCUMENT' | 'LINES'
export interface JournalTableConfiguration {
  readonly RecordExpiration: RecordExpiration
  readonly EncryptionConfiguration?: MetadataTableEncryptionConfiguration
}
export interface JournalTableConfigurationResult {
  readonly TableStatus: string
  readonly Error?: ErrorDetails
  readonly TableName: string
  readonly TableArn?: string
  readonly RecordExpiration: RecordExpiration
}
export interface JournalTableConfigurationUpdates {
  readonly RecordExpiration: RecordExpiration
}
export interface LambdaFunctionConfiguration {
  readonly Id?: string
  readonly LambdaFunctionArn: string
  readonly Events: readonly Event[]
  readonly Filter?: NotificationConfigurationFilter
}
export interface LifecycleExpiration {
  readonly Date?: number
  readonly Days?: number
  readonly ExpiredObjectDeleteMarker?: boolean
}
export interface LifecycleRule {
  readonly Expiration?: LifecycleExpiration
  readonly ID?: string
  readonly Prefix?: string
  readonly Filter?: LifecycleRuleFilter
  readonly Status: ExpirationStatus
  readonly Transitions?: readonly Transition[]
  readonly NoncurrentVersionTransitions?: readonly NoncurrentVersionTransition[]
  readonly NoncurrentVersionExpiration?: NoncurrentVersionExpiration
  readonly AbortIncompleteMultipartUpload?: AbortIncompleteMultipartUpload
}
export interface LifecycleRuleAndOperator {
  readonly Prefix?: string
  readonly Tags?: readonly Tag[]
  readonly ObjectSizeGreaterThan?: number
  readonly ObjectSizeLessThan?: number
}
export interface LifecycleRuleFilter {
  readonly Prefix?: string
  readonly Tag?: Tag
  readonly ObjectSizeGreaterThan?: number
  readonly ObjectSizeLessThan?: number
  readonly And?: LifecycleRuleAndOperator
}
export interface ListBucketAnalyticsConfigurationsOutput {
  readonly IsTruncated?: boolean
  readonly ContinuationToken?: string
  readonly NextContinuationToken?: string
  readonly AnalyticsConfigurationList?: readonly AnalyticsConfiguration[]
}
export interface ListBucketAnalyticsConfigurationsRequest {
  readonly Bucket: string
  readonly ContinuationToken?: string
  readonly ExpectedBucketOwner?: string
}
export interface ListBucketIntelligentTieringConfigurationsOutput {
  readonly IsTruncated?: boolean
  readonly ContinuationToken?: string
  readonly NextContinuationToken?: string
  readonly IntelligentTieringConfigurationList?: readonly IntelligentTieringConfiguration[]
}
export interface ListBucketIntelligentTieringConfigurationsRequest {
  readonly Bucket: string
  readonly ContinuationToken?: string
  readonly ExpectedBucketOwner?: string
}
export interface ListBucketInventoryConfigurationsOutput {
  readonly ContinuationToken?: string
  readonly InventoryConfigurationList?: readonly InventoryConfiguration[]
  readonly IsTruncated?: boolean
  readonly NextContinuationToken?: string
}
export interface ListBucketInventoryConfigurationsRequest {
  readonly Bucket: string
  readonly ContinuationToken?: string
  readonly ExpectedBucketOwner?: string
}
export interface ListBucketMetricsConfigurationsOutput {
  readonly IsTruncated?: boolean
  readonly ContinuationToken?: string
  readonly NextContinuationToken?: string
  readonly MetricsConfigurationList?: readonly MetricsConfiguration[]
}
export interface ListBucketMetricsConfigurationsRequest {
  readonly Bucket: string
  readonly ContinuationToken?: string
  readonly ExpectedBucketOwner?: string
}
export interface ListBucketsOutput {
  readonly Owner?: Owner
  readonly Buckets?: readonly Bucket[]
  readonly ContinuationToken?: string
  readonly Prefix?: string
}
export interface ListBucketsRequest {
  readonly MaxBuckets?: number
  readonly ContinuationToken?: string
  readonly Prefix?: string
  readonly BucketRegion?: string
}
export interface ListDirectoryBucketsOutput {
  readonly Buckets?: readonly Bucket[]
  readonly ContinuationToken?: string
}
export interface ListDirectoryBucketsRequest {
  readonly ContinuationToken?: string
  readonly MaxDirectoryBuckets?: number
}
export interface ListMultipartUploadsOutput {
  readonly Bucket?: string
  readonly KeyMarker?: string
  readonly UploadIdMarker?: string
  readonly NextKeyMarker?: string
  readonly Prefix?: string
  readonly Delimiter?: string
  readonly NextUploadIdMarker?: string
  readonly MaxUploads?: number
  readonly IsTruncated?: boolean
  readonly Uploads?: readonly MultipartUpload[]
  readonly CommonPrefixes?: readonly CommonPrefix[]
  readonly EncodingType?: EncodingType
  readonly RequestCharged?: RequestCharged
}
export interface ListMultipartUploadsRequest {
  readonly Bucket: string
  readonly Delimiter?: string
  readonly EncodingType?: EncodingType
  readonly KeyMarker?: string
  readonly MaxUploads?: number
  readonly Prefix?: string
  readonly UploadIdMarker?: string
  readonly ExpectedBucketOwner?: string
  readonly RequestPayer?: RequestPayer
}
export interface ListObjectAnnotationsOutput {
  readonly Annotations?: readonly AnnotationEntry[]
  readonly Bucket?: string
  readonly Key?: string
  readonly ObjectVersionId?: string
  readonly AnnotationPrefix?: string
  readonly MaxAnnotationResults?: number
  readonly AnnotationCount?: number
  readonly ContinuationToken?: string
  readonly NextContinuationToken?: string
  readonly RequestCharged?: RequestCharged
}
export interface ListObjectAnnotationsRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string
  readonly MaxAnnotationResults?: number
  readonly AnnotationPrefix?: string
  readonly ContinuationToken?: string
  readonly RequestPayer?: RequestPayer
  readonly ExpectedBucketOwner?: string
}
export interface ListObjectVersionsOutput {
  readonly IsTruncated?: boolean
  readonly KeyMarker?: string
  readonly VersionIdMarker?: string
  readonly NextKeyMarker?: string
  readonly NextVersionIdMarker?: string
  readonly Versions?: readonly ObjectVersion[]
  readonly DeleteMarkers?: readonly DeleteMarkerEntry[]
  readonly Name?: string
  readonly Prefix?: string
  readonly Delimiter?: string
  readonly MaxKeys?: number
  readonly CommonPrefixes?: readonly CommonPrefix[]
  readonly EncodingType?: EncodingType
  readonly RequestCharged?: RequestCharged
}
export interface ListObjectVersionsRequest {
  readonly Bucket: string
  readonly Delimiter?: string
  readonly EncodingType?: EncodingType
  readonly KeyMarker?: string
  readonly MaxKeys?: number
  readonly Prefix?: string
  readonly VersionIdMarker?: string
  readonly ExpectedBucketOwner?: string
  readonly RequestPayer?: RequestPayer
  readonly OptionalObjectAttributes?: readonly OptionalObjectAttributes[]
}
export interface ListObjectsOutput {
  readonly Name?: string
  readonly Prefix?: string
  readonly Marker?: string
  readonly NextMarker?: string
  readonly MaxKeys?: number
  readonly Delimiter?: string
  readonly EncodingType?: EncodingType
  readonly IsTruncated?: boolean
  readonly Contents?: readonly Object[]
  readonly CommonPrefixes?: readonly CommonPrefix[]
  readonly RequestCharged?: RequestCharged
}
export interface ListObjectsRequest {
  readonly Bucket: string
  readonly Delimiter?: string
  readonly EncodingType?: EncodingType
  readonly Marker?: string
  readonly MaxKeys?: number
  readonly Prefix?: string
  readonly RequestPayer?: RequestPayer
  readonly ExpectedBucketOwner?: string
  readonly OptionalObjectAttributes?: readonly OptionalObjectAttributes[]
}
export interface ListObjectsV2Output {
  readonly Name?: string
  readonly Prefix?: string
  readonly StartAfter?: string
  readonly ContinuationToken?: string
  readonly NextContinuationToken?: string
  readonly KeyCount?: number
  readonly MaxKeys?: number
  readonly Delimiter?: string
  readonly EncodingType?: EncodingType
  readonly IsTruncated?: boolean
  readonly Contents?: readonly Object[]
  readonly CommonPrefixes?: readonly CommonPrefix[]
  readonly RequestCharged?: RequestCharged
}
export interface ListObjectsV2Request {
  readonly Bucket: string
  readonly Delimiter?: string
  readonly EncodingType?: EncodingType
  readonly MaxKeys?: number
  readonly Prefix?: string
  readonly ContinuationToken?: string
  readonly FetchOwner?: boolean
  readonly StartAfter?: string
  readonly RequestPayer?: RequestPayer
  readonly ExpectedBucketOwner?: string
  readonly OptionalObjectAttributes?: readonly OptionalObjectAttributes[]
}
export interface ListPartsOutput {
  readonly AbortDate?: number
  readonly AbortRuleId?: string
  readonly Bucket?: string
  readonly Key?: string
  readonly UploadId?: string
  readonly PartNumberMarker?: number
  readonly NextPartNumberMarker?: number
  readonly MaxParts?: number
  readonly IsTruncated?: boolean
  readonly Parts?: readonly Part[]
  readonly Initiator?: Initiator
  readonly Owner?: Owner
  readonly StorageClass?: StorageClass
  readonly RequestCharged?: RequestCharged
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly ChecksumType?: ChecksumType
}
export interface ListPartsRequest {
  readonly Bucket: string
  readonly Key: string
  readonly MaxParts?: number
  readonly PartNumberMarker?: number
  readonly UploadId: string
  readonly RequestPayer?: RequestPayer
  readonly ExpectedBucketOwner?: string
  readonly SSECustomerAlgorithm?: string
  readonly SSECustomerKey?: string
  readonly SSECustomerKeyMD5?: string
}
export interface LocationInfo {
  readonly Type?: LocationType
  readonly Name?: string
}
export type LocationType = 'AvailabilityZone' | 'LocalZone'
export interface LoggingEnabled {
  readonly TargetBucket: string
  readonly TargetGrants?: readonly TargetGrant[]
  readonly TargetPrefix: string
  readonly TargetObjectKeyFormat?: TargetObjectKeyFormat
}
export type MFADelete = 'Enabled' | 'Disabled'
export type MFADeleteStatus = 'Enabled' | 'Disabled'
export interface MetadataConfiguration {
  readonly JournalTableConfiguration: JournalTableConfiguration
  readonly InventoryTableConfiguration?: InventoryTableConfiguration
  readonly AnnotationTableConfiguration?: AnnotationTableConfiguration
}
export interface MetadataConfigurationResult {
  readonly DestinationResult: DestinationResult
  readonly JournalTableConfigurationResult?: JournalTableConfigurationResult
  readonly InventoryTableConfigurationResult?: InventoryTableConfigurationResult
  readonly AnnotationTableConfigurationResult?: AnnotationTableConfigurationResult
}
export type MetadataDirective = 'COPY' | 'REPLACE'
export interface MetadataEntry {
  readonly Name?: string
  readonly Value?: string
}
export interface MetadataTableConfiguration {
  readonly S3TablesDestination: S3TablesDestination
}
export interface MetadataTableConfigurationResult {
  readonly S3TablesDestinationResult: S3TablesDestinationResult
}
export interface MetadataTableEncryptionConfiguration {
  readonly SseAlgorithm: TableSseAlgorithm
  readonly KmsKeyArn?: string
}
export interface Metrics {
  readonly Status: MetricsStatus
  readonly EventThreshold?: ReplicationTimeValue
}
export interface MetricsAndOperator {
  readonly Prefix?: string
  readonly Tags?: readonly Tag[]
  readonly AccessPointArn?: string
}
export interface MetricsConfiguration {
  readonly Id: string
  readonly Filter?: MetricsFilter
}
export interface MetricsFilter {
  readonly Prefix?: string
  readonly Tag?: Tag
  readonly AccessPointArn?: string
  readonly And?: MetricsAndOperator
}
export type MetricsStatus = 'Enabled' | 'Disabled'
export interface MultipartUpload {
  readonly UploadId?: string
  readonly Key?: string
  readonly Initiated?: number
  readonly StorageClass?: StorageClass
  readonly Owner?: Owner
  readonly Initiator?: Initiator
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly ChecksumType?: ChecksumType
}
export interface NoncurrentVersionExpiration {
  readonly NoncurrentDays?: number
  readonly NewerNoncurrentVersions?: number
}
export interface NoncurrentVersionTransition {
  readonly NoncurrentDays?: number
  readonly StorageClass?: TransitionStorageClass
  readonly NewerNoncurrentVersions?: number
}
export interface NotificationConfiguration {
  readonly TopicConfigurations?: readonly TopicConfiguration[]
  readonly QueueConfigurations?: readonly QueueConfiguration[]
  readonly LambdaFunctionConfigurations?: readonly LambdaFunctionConfiguration[]
  readonly EventBridgeConfiguration?: EventBridgeConfiguration
}
export interface NotificationConfigurationFilter {
  readonly Key?: S3KeyFilter
}
export interface Object {
  readonly Key?: string
  readonly LastModified?: number
  readonly ETag?: string
  readonly ChecksumAlgorithm?: readonly ChecksumAlgorithm[]
  readonly ChecksumType?: ChecksumType
  readonly Size?: number
  readonly StorageClass?: ObjectStorageClass
  readonly Owner?: Owner
  readonly RestoreStatus?: RestoreStatus
}
export type ObjectAttributes = 'ETag' | 'Checksum' | 'ObjectParts' | 'StorageClass' | 'ObjectSize'
export type ObjectCannedACL = 'private' | 'public-read' | 'public-read-write' | 'authenticated-read' | 'aws-exec-read' | 'bucket-owner-read' | 'bucket-owner-full-control'
export interface ObjectEncryption {
  readonly SSEKMS?: SSEKMSEncryption
}
export interface ObjectIdentifier {
  readonly Key: string
  readonly VersionId?: string
  readonly ETag?: string
  readonly LastModifiedTime?: number
  readonly Size?: number
}
export interface ObjectLockConfiguration {
  readonly ObjectLockEnabled?: ObjectLockEnabled
  readonly Rule?: ObjectLockRule
}
export type ObjectLockEnabled = 'Enabled'
export type ObjectLockEventHold = 'ON' | 'OFF'
export interface ObjectLockLegalHold {
  readonly Status?: ObjectLockLegalHoldStatus
}
export type ObjectLockLegalHoldStatus = 'ON' | 'OFF'
export type ObjectLockMode = 'GOVERNANCE' | 'COMPLIANCE'
export interface ObjectLockRetention {
  readonly Mode?: ObjectLockRetentionMode
  readonly RetainUntilDate?: number
  readonly EventHold?: ObjectLockEventHold
  readonly EventHoldDuration?: EventHoldDuration
}
export type ObjectLockRetentionMode = 'GOVERNANCE' | 'COMPLIANCE'
export interface ObjectLockRule {
  readonly DefaultRetention?: DefaultRetention
}
export type ObjectOwnership = 'BucketOwnerPreferred' | 'ObjectWriter' | 'BucketOwnerEnforced'
export interface ObjectPart {
  readonly PartNumber?: number
  readonly Size?: number
  readonly ChecksumCRC32?: string
  readonly ChecksumCRC32C?: string
  readonly ChecksumCRC64NVME?: string
  readonly ChecksumSHA1?: string
  readonly ChecksumSHA256?: string
  readonly ChecksumSHA512?: string
  readonly ChecksumMD5?: string
  readonly ChecksumXXHASH64?: string
  readonly ChecksumXXHASH3?: string
  readonly ChecksumXXHASH128?: string
}
export type ObjectStorageClass = 'STANDARD' | 'REDUCED_REDUNDANCY' | 'GLACIER' | 'STANDARD_IA' | 'ONEZONE_IA' | 'INTELLIGENT_TIERING' | 'DEEP_ARCHIVE' | 'OUTPOSTS' | 'GLACIER_IR' | 'SNOW' | 'EXPRESS_ONEZONE' | 'FSX_OPENZFS' | 'FSX_ONTAP' | 'AWS_BACKUP_WARM' | 'AWS_BACKUP_LOW_COST_WARM'
export interface ObjectVersion {
  readonly ETag?: string
  readonly ChecksumAlgorithm?: readonly ChecksumAlgorithm[]
  readonly ChecksumType?: ChecksumType
  readonly Size?: number
  readonly StorageClass?: ObjectVersionStorageClass
  readonly Key?: string
  readonly VersionId?: string
  readonly IsLatest?: boolean
  readonly LastModified?: number
  readonly Owner?: Owner
  readonly RestoreStatus?: RestoreStatus
}
export type ObjectVersionStorageClass = 'STANDARD'
export type OptionalObjectAttributes = 'RestoreStatus'
export interface OutputLocation {
  readonly S3?: S3Location
}
export interface OutputSerialization {
  readonly CSV?: CSVOutput
  readonly JSON?: JSONOutput
}
export interface Owner {
  readonly DisplayName?: string
  readonly ID?: string
}
export type OwnerOverride = 'Destination'
export interface OwnershipControls {
  readonly Rules: readonly OwnershipControlsRule[]
}
export interface OwnershipControlsRule {
  readonly ObjectOwnership: ObjectOwnership
}
export interface ParquetInput {}
export interface Part {
  readonly PartNumber?: number
  readonly LastModified?: number
  readonly ETag?: string
  readonly Size?: number
  readonly ChecksumCRC32?: string
  readonly ChecksumCRC32C?: string
  readonly ChecksumCRC64NVME?: string
  readonly ChecksumSHA1?: string
  readonly ChecksumSHA256?: string
  readonly ChecksumSHA512?: string
  readonly ChecksumMD5?: string
  readonly ChecksumXXHASH64?: string
  readonly ChecksumXXHASH3?: string
  readonly ChecksumXXHASH128?: string
}
export type PartitionDateSource = 'EventTime' | 'DeliveryTime'
export interface PartitionedPrefix {
  readonly PartitionDateSource?: PartitionDateSource
}
export type Payer = 'Requester' | 'BucketOwner'
export type Permission = 'FULL_CONTROL' | 'WRITE' | 'WRITE_ACP' | 'READ' | 'READ_ACP'
export interface PolicyStatus {
  readonly IsPublic?: boolean
}
export interface Progress {
  readonly BytesScanned?: number
  readonly BytesProcessed?: number
  readonly BytesReturned?: number
}
export interface ProgressEvent {
  readonly Details?: Progress
}
export type Protocol = 'http' | 'https'
export interface PublicAccessBlockConfiguration {
  readonly BlockPublicAcls?: boolean
  readonly IgnorePublicAcls?: boolean
  readonly BlockPublicPolicy?: boolean
  readonly RestrictPublicBuckets?: boolean
}
export interface PutBucketAbacRequest {
  readonly Bucket: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly ExpectedBucketOwner?: string
  readonly AbacStatus: AbacStatus
}
export interface PutBucketAccelerateConfigurationRequest {
  readonly Bucket: string
  readonly AccelerateConfiguration: AccelerateConfiguration
  readonly ExpectedBucketOwner?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
}
export interface PutBucketAclRequest {
  readonly ACL?: BucketCannedACL
  readonly AccessControlPolicy?: AccessControlPolicy
  readonly Bucket: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly GrantFullControl?: string
  readonly GrantRead?: string
  readonly GrantReadACP?: string
  readonly GrantWrite?: string
  readonly GrantWriteACP?: string
  readonly ExpectedBucketOwner?: string
}
export interface PutBucketAnalyticsConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly AnalyticsConfiguration: AnalyticsConfiguration
  readonly ExpectedBucketOwner?: string
}
export interface PutBucketCorsRequest {
  readonly Bucket: string
  readonly CORSConfiguration: CORSConfiguration
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly ExpectedBucketOwner?: string
}
export interface PutBucketEncryptionRequest {
  readonly Bucket: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly ServerSideEncryptionConfiguration: ServerSideEncryptionConfiguration
  readonly ExpectedBucketOwner?: string
}
export interface PutBucketIntelligentTieringConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly ExpectedBucketOwner?: string
  readonly IntelligentTieringConfiguration: IntelligentTieringConfiguration
}
export interface PutBucketInventoryConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly InventoryConfiguration: InventoryConfiguration
  readonly ExpectedBucketOwner?: string
}
export interface PutBucketLifecycleConfigurationOutput {
  readonly TransitionDefaultMinimumObjectSize?: TransitionDefaultMinimumObjectSize
}
export interface PutBucketLifecycleConfigurationRequest {
  readonly Bucket: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly LifecycleConfiguration?: BucketLifecycleConfiguration
  readonly ExpectedBucketOwner?: string
  readonly TransitionDefaultMinimumObjectSize?: TransitionDefaultMinimumObjectSize
}
export interface PutBucketLoggingRequest {
  readonly Bucket: string
  readonly BucketLoggingStatus: BucketLoggingStatus
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly ExpectedBucketOwner?: string
}
export interface PutBucketMetricsConfigurationRequest {
  readonly Bucket: string
  readonly Id: string
  readonly MetricsConfiguration: MetricsConfiguration
  readonly ExpectedBucketOwner?: string
}
export interface PutBucketNotificationConfigurationRequest {
  readonly Bucket: string
  readonly NotificationConfiguration: NotificationConfiguration
  readonly ExpectedBucketOwner?: string
  readonly SkipDestinationValidation?: boolean
}
export interface PutBucketOwnershipControlsRequest {
  readonly Bucket: string
  readonly ContentMD5?: string
  readonly ExpectedBucketOwner?: string
  readonly OwnershipControls: OwnershipControls
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
}
export interface PutBucketPolicyRequest {
  readonly Bucket: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly ConfirmRemoveSelfBucketAccess?: boolean
  readonly Policy: string
  readonly ExpectedBucketOwner?: string
}
export interface PutBucketReplicationRequest {
  readonly Bucket: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly ReplicationConfiguration: ReplicationConfiguration
  readonly Token?: string
  readonly ExpectedBucketOwner?: string
}
export interface PutBucketRequestPaymentRequest {
  readonly Bucket: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly RequestPaymentConfiguration: RequestPaymentConfiguration
  readonly ExpectedBucketOwner?: string
}
export interface PutBucketTaggingRequest {
  readonly Bucket: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly Tagging: Tagging
  readonly ExpectedBucketOwner?: string
}
export interface PutBucketVersioningRequest {
  readonly Bucket: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly MFA?: string
  readonly VersioningConfiguration: VersioningConfiguration
  readonly ExpectedBucketOwner?: string
}
export interface PutBucketWebsiteRequest {
  readonly Bucket: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly WebsiteConfiguration: WebsiteConfiguration
  readonly ExpectedBucketOwner?: string
}
export interface PutObjectAclOutput {
  readonly RequestCharged?: RequestCharged
}
export interface PutObjectAclRequest {
  readonly ACL?: ObjectCannedACL
  readonly AccessControlPolicy?: AccessControlPolicy
  readonly Bucket: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly GrantFullControl?: string
  readonly GrantRead?: string
  readonly GrantReadACP?: string
  readonly GrantWrite?: string
  readonly GrantWriteACP?: string
  readonly Key: string
  readonly RequestPayer?: RequestPayer
  readonly VersionId?: string
  readonly ExpectedBucketOwner?: string
}
export interface PutObjectAnnotationOutput {
  readonly Key?: string
  readonly AnnotationName?: string
  readonly ObjectVersionId?: string
  readonly ETag?: string
  readonly ChecksumCRC32?: string
  readonly ChecksumCRC32C?: string
  readonly ChecksumCRC64NVME?: string
  readonly ChecksumSHA1?: string
  readonly ChecksumSHA256?: string
  readonly ChecksumSHA512?: string
  readonly ChecksumMD5?: string
  readonly ChecksumXXHASH64?: string
  readonly ChecksumXXHASH3?: string
  readonly ChecksumXXHASH128?: string
  readonly ChecksumType?: ChecksumType
  readonly ServerSideEncryption?: ServerSideEncryption
  readonly RequestCharged?: RequestCharged
}
export interface PutObjectAnnotationRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string
  readonly AnnotationName: string
  readonly AnnotationPayload: StreamingBody
  readonly ObjectIfMatch?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly ChecksumCRC32?: string
  readonly ChecksumCRC32C?: string
  readonly ChecksumCRC64NVME?: string
  readonly ChecksumSHA1?: string
  readonly ChecksumSHA256?: string
  readonly ChecksumSHA512?: string
  readonly ChecksumMD5?: string
  readonly ChecksumXXHASH64?: string
  readonly ChecksumXXHASH3?: string
  readonly ChecksumXXHASH128?: string
  readonly ContentMD5?: string
  readonly RequestPayer?: RequestPayer
  readonly ExpectedBucketOwner?: string
}
export interface PutObjectLegalHoldOutput {
  readonly RequestCharged?: RequestCharged
}
export interface PutObjectLegalHoldRequest {
  readonly Bucket: string
  readonly Key: string
  readonly LegalHold?: ObjectLockLegalHold
  readonly RequestPayer?: RequestPayer
  readonly VersionId?: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly ExpectedBucketOwner?: string
}
export interface PutObjectLockConfigurationOutput {
  readonly RequestCharged?: RequestCharged
}
export interface PutObjectLockConfigurationRequest {
  readonly Bucket: string
  readonly ObjectLockConfiguration?: ObjectLockConfiguration
  readonly RequestPayer?: RequestPayer
  readonly Token?: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly ExpectedBucketOwner?: string
}
export interface PutObjectOutput {
  readonly Expiration?: string
  readonly ETag?: string
  readonly ChecksumCRC32?: string
  readonly ChecksumCRC32C?: string
  readonly ChecksumCRC64NVME?: string
  readonly ChecksumSHA1?: string
  readonly ChecksumSHA256?: string
  readonly ChecksumSHA512?: string
  readonly ChecksumMD5?: string
  readonly ChecksumXXHASH64?: string
  readonly ChecksumXXHASH3?: string
  readonly ChecksumXXHASH128?: string
  readonly ChecksumType?: ChecksumType
  readonly ServerSideEncryption?: ServerSideEncryption
  readonly VersionId?: string
  readonly SSECustomerAlgorithm?: string
  readonly SSECustomerKeyMD5?: string
  readonly SSEKMSKeyId?: string
  readonly SSEKMSEncryptionContext?: string
  readonly BucketKeyEnabled?: boolean
  readonly Size?: number
  readonly RequestCharged?: RequestCharged
}
export interface PutObjectRequest {
  readonly ACL?: ObjectCannedACL
  readonly Body?: StreamingBody
  readonly Bucket: string
  readonly CacheControl?: string
  readonly ContentDisposition?: string
  readonly ContentEncoding?: string
  readonly ContentLanguage?: string
  readonly ContentLength?: number
  readonly ContentMD5?: string
  readonly ContentType?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly ChecksumCRC32?: string
  readonly ChecksumCRC32C?: string
  readonly ChecksumCRC64NVME?: string
  readonly ChecksumSHA1?: string
  readonly ChecksumSHA256?: string
  readonly ChecksumSHA512?: string
  readonly ChecksumMD5?: string
  readonly ChecksumXXHASH64?: string
  readonly ChecksumXXHASH3?: string
  readonly ChecksumXXHASH128?: string
  readonly Expires?: string
  readonly IfMatch?: string
  readonly IfNoneMatch?: string
  readonly GrantFullControl?: string
  readonly GrantRead?: string
  readonly GrantReadACP?: string
  readonly GrantWriteACP?: string
  readonly Key: string
  readonly WriteOffsetBytes?: number
  readonly Metadata?: { readonly [key: string]: string }
  readonly ServerSideEncryption?: ServerSideEncryption
  readonly StorageClass?: StorageClass
  readonly WebsiteRedirectLocation?: string
  readonly SSECustomerAlgorithm?: string
  readonly SSECustomerKey?: string
  readonly SSECustomerKeyMD5?: string
  readonly SSEKMSKeyId?: string
  readonly SSEKMSEncryptionContext?: string
  readonly BucketKeyEnabled?: boolean
  readonly RequestPayer?: RequestPayer
  readonly Tagging?: string
  readonly ObjectLockMode?: ObjectLockMode
  readonly ObjectLockRetainUntilDate?: number
  readonly ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus
  readonly ObjectLockEventHold?: ObjectLockEventHold
  readonly ObjectLockEventHoldDurationDays?: number
  readonly ObjectLockEventHoldDurationYears?: number
  readonly ExpectedBucketOwner?: string
}
export interface PutObjectRetentionOutput {
  readonly RequestCharged?: RequestCharged
}
export interface PutObjectRetentionRequest {
  readonly Bucket: string
  readonly Key: string
  readonly Retention?: ObjectLockRetention
  readonly RequestPayer?: RequestPayer
  readonly VersionId?: string
  readonly BypassGovernanceRetention?: boolean
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly ExpectedBucketOwner?: string
}
export interface PutObjectTaggingOutput {
  readonly VersionId?: string
}
export interface PutObjectTaggingRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly Tagging: Tagging
  readonly ExpectedBucketOwner?: string
  readonly RequestPayer?: RequestPayer
}
export interface PutPublicAccessBlockRequest {
  readonly Bucket: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly PublicAccessBlockConfiguration: PublicAccessBlockConfiguration
  readonly ExpectedBucketOwner?: string
}
export interface QueueConfiguration {
  readonly Id?: string
  readonly QueueArn: string
  readonly Events: readonly Event[]
  readonly Filter?: NotificationConfigurationFilter
}
export type QuoteFields = 'ALWAYS' | 'ASNEEDED'
export interface RecordExpiration {
  readonly Expiration: ExpirationState
  readonly Days?: number
}
export interface RecordsEvent {
  readonly Payload?: Uint8Array
}
export interface Redirect {
  readonly HostName?: string
  readonly HttpRedirectCode?: string
  readonly Protocol?: Protocol
  readonly ReplaceKeyPrefixWith?: string
  readonly ReplaceKeyWith?: string
}
export interface RedirectAllRequestsTo {
  readonly HostName: string
  readonly Protocol?: Protocol
}
export interface RenameObjectOutput {}
export interface RenameObjectRequest {
  readonly Bucket: string
  readonly Key: string
  readonly RenameSource: string
  readonly DestinationIfMatch?: string
  readonly DestinationIfNoneMatch?: string
  readonly DestinationIfModifiedSince?: number
  readonly DestinationIfUnmodifiedSince?: number
  readonly SourceIfMatch?: string
  readonly SourceIfNoneMatch?: string
  readonly SourceIfModifiedSince?: number
  readonly SourceIfUnmodifiedSince?: number
  readonly ClientToken?: string
}
export interface ReplicaModifications {
  readonly Status: ReplicaModificationsStatus
}
export type ReplicaModificationsStatus = 'Enabled' | 'Disabled'
export interface ReplicationConfiguration {
  readonly Role: string
  readonly Rules: readonly ReplicationRule[]
}
export interface ReplicationRule {
  readonly ID?: string
  readonly Priority?: number
  readonly Prefix?: string
  readonly Filter?: ReplicationRuleFilter
  readonly Status: ReplicationRuleStatus
  readonly SourceSelectionCriteria?: SourceSelectionCriteria
  readonly ExistingObjectReplication?: ExistingObjectReplication
  readonly Destination: Destination
  readonly DeleteMarkerReplication?: DeleteMarkerReplication
}
export interface ReplicationRuleAndOperator {
  readonly Prefix?: string
  readonly Tags?: readonly Tag[]
}
export interface ReplicationRuleFilter {
  readonly Prefix?: string
  readonly Tag?: Tag
  readonly And?: ReplicationRuleAndOperator
}
export type ReplicationRuleStatus = 'Enabled' | 'Disabled'
export type ReplicationStatus = 'COMPLETE' | 'PENDING' | 'FAILED' | 'REPLICA' | 'COMPLETED'
export interface ReplicationTime {
  readonly Status: ReplicationTimeStatus
  readonly Time: ReplicationTimeValue
}
export type ReplicationTimeStatus = 'Enabled' | 'Disabled'
export interface ReplicationTimeValue {
  readonly Minutes?: number
}
export type RequestCharged = 'requester'
export type RequestPayer = 'requester'
export interface RequestPaymentConfiguration {
  readonly Payer: Payer
}
export interface RequestProgress {
  readonly Enabled?: boolean
}
export interface RestoreObjectOutput {
  readonly RequestCharged?: RequestCharged
  readonly RestoreOutputPath?: string
}
export interface RestoreObjectRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string
  readonly RestoreRequest?: RestoreRequest
  readonly RequestPayer?: RequestPayer
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly ExpectedBucketOwner?: string
}
export interface RestoreRequest {
  readonly Days?: number
  readonly GlacierJobParameters?: GlacierJobParameters
  readonly Type?: RestoreRequestType
  readonly Tier?: Tier
  readonly Description?: string
  readonly SelectParameters?: SelectParameters
  readonly OutputLocation?: OutputLocation
}
export type RestoreRequestType = 'SELECT'
export interface RestoreStatus {
  readonly IsRestoreInProgress?: boolean
  readonly RestoreExpiryDate?: number
}
export interface RoutingRule {
  readonly Condition?: Condition
  readonly Redirect: Redirect
}
export interface S3KeyFilter {
  readonly FilterRules?: readonly FilterRule[]
}
export interface S3Location {
  readonly BucketName: string
  readonly Prefix: string
  readonly Encryption?: Encryption
  readonly CannedACL?: ObjectCannedACL
  readonly AccessControlList?: readonly Grant[]
  readonly Tagging?: Tagging
  readonly UserMetadata?: readonly MetadataEntry[]
  readonly StorageClass?: StorageClass
}
export type S3TablesBucketType = 'aws' | 'customer'
export interface S3TablesDestination {
  readonly TableBucketArn: string
  readonly TableName: string
}
export interface S3TablesDestinationResult {
  readonly TableBucketArn: string
  readonly TableName: string
  readonly TableArn: string
  readonly TableNamespace: string
}
export interface SSEKMS {
  readonly KeyId: string
}
export interface SSEKMSEncryption {
  readonly KMSKeyArn: string
  readonly BucketKeyEnabled?: boolean
}
export interface SSES3 {}
export interface ScanRange {
  readonly Start?: number
  readonly End?: number
}
export type SelectObjectContentEventStream =
  | { readonly Records: RecordsEvent }
  | { readonly Stats: StatsEvent }
  | { readonly Progress: ProgressEvent }
  | { readonly Cont: ContinuationEvent }
  | { readonly End: EndEvent }
export interface SelectObjectContentOutput {
  readonly Payload?: AsyncIterable<SelectObjectContentEventStream>
}
export interface SelectObjectContentRequest {
  readonly Bucket: string
  readonly Key: string
  readonly SSECustomerAlgorithm?: string
  readonly SSECustomerKey?: string
  readonly SSECustomerKeyMD5?: string
  readonly Expression: string
  readonly ExpressionType: ExpressionType
  readonly RequestProgress?: RequestProgress
  readonly InputSerialization: InputSerialization
  readonly OutputSerialization: OutputSerialization
  readonly ScanRange?: ScanRange
  readonly ExpectedBucketOwner?: string
}
export interface SelectParameters {
  readonly InputSerialization: InputSerialization
  readonly ExpressionType: ExpressionType
  readonly Expression: string
  readonly OutputSerialization: OutputSerialization
}
export type ServerSideEncryption = 'AES256' | 'aws:fsx' | 'aws:backup' | 'aws:kms' | 'aws:kms:dsse'
export interface ServerSideEncryptionByDefault {
  readonly SSEAlgorithm: ServerSideEncryption
  readonly KMSMasterKeyID?: string
}
export interface ServerSideEncryptionConfiguration {
  readonly Rules: readonly ServerSideEncryptionRule[]
}
export interface ServerSideEncryptionRule {
  readonly ApplyServerSideEncryptionByDefault?: ServerSideEncryptionByDefault
  readonly BucketKeyEnabled?: boolean
  readonly BlockedEncryptionTypes?: BlockedEncryptionTypes
}
export interface SessionCredentials {
  readonly AccessKeyId: string
  readonly SecretAccessKey: string
  readonly SessionToken: string
  readonly Expiration: number
}
export type SessionMode = 'ReadOnly' | 'ReadWrite'
export interface SimplePrefix {}
export interface SourceSelectionCriteria {
  readonly SseKmsEncryptedObjects?: SseKmsEncryptedObjects
  readonly ReplicaModifications?: ReplicaModifications
}
export interface SseKmsEncryptedObjects {
  readonly Status: SseKmsEncryptedObjectsStatus
}
export type SseKmsEncryptedObjectsStatus = 'Enabled' | 'Disabled'
export interface Stats {
  readonly BytesScanned?: number
  readonly BytesProcessed?: number
  readonly BytesReturned?: number
}
export interface StatsEvent {
  readonly Details?: Stats
}
export type StorageClass = 'STANDARD' | 'REDUCED_REDUNDANCY' | 'STANDARD_IA' | 'ONEZONE_IA' | 'INTELLIGENT_TIERING' | 'GLACIER' | 'DEEP_ARCHIVE' | 'OUTPOSTS' | 'GLACIER_IR' | 'SNOW' | 'EXPRESS_ONEZONE' | 'FSX_OPENZFS' | 'FSX_ONTAP' | 'AWS_BACKUP_WARM' | 'AWS_BACKUP_LOW_COST_WARM'
export interface StorageClassAnalysis {
  readonly DataExport?: StorageClassAnalysisDataExport
}
export interface StorageClassAnalysisDataExport {
  readonly OutputSchemaVersion: StorageClassAnalysisSchemaVersion
  readonly Destination: AnalyticsExportDestination
}
export type StorageClassAnalysisSchemaVersion = 'V_1'
export type TableSseAlgorithm = 'aws:kms' | 'AES256'
export interface Tag {
  readonly Key: string
  readonly Value: string
}
export interface Tagging {
  readonly TagSet: readonly Tag[]
}
export type TaggingDirective = 'COPY' | 'REPLACE'
export interface TargetGrant {
  readonly Grantee?: Grantee
  readonly Permission?: BucketLogsPermission
}
export interface TargetObjectKeyFormat {
  readonly SimplePrefix?: SimplePrefix
  readonly PartitionedPrefix?: PartitionedPrefix
}
export type Tier = 'Standard' | 'Bulk' | 'Expedited'
export interface Tiering {
  readonly Days: number
  readonly AccessTier: IntelligentTieringAccessTier
}
export interface TopicConfiguration {
  readonly Id?: string
  readonly TopicArn: string
  readonly Events: readonly Event[]
  readonly Filter?: NotificationConfigurationFilter
}
export interface Transition {
  readonly Date?: number
  readonly Days?: number
  readonly StorageClass?: TransitionStorageClass
}
export type TransitionDefaultMinimumObjectSize = 'varies_by_storage_class' | 'all_storage_classes_128K'
export type TransitionStorageClass = 'GLACIER' | 'STANDARD_IA' | 'ONEZONE_IA' | 'INTELLIGENT_TIERING' | 'DEEP_ARCHIVE' | 'GLACIER_IR'
export type Type = 'CanonicalUser' | 'AmazonCustomerByEmail' | 'Group'
export interface UpdateBucketMetadataAnnotationTableConfigurationRequest {
  readonly Bucket: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly AnnotationTableConfiguration: AnnotationTableConfigurationUpdates
  readonly ExpectedBucketOwner?: string
}
export interface UpdateBucketMetadataInventoryTableConfigurationRequest {
  readonly Bucket: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly InventoryTableConfiguration: InventoryTableConfigurationUpdates
  readonly ExpectedBucketOwner?: string
}
export interface UpdateBucketMetadataJournalTableConfigurationRequest {
  readonly Bucket: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly JournalTableConfiguration: JournalTableConfigurationUpdates
  readonly ExpectedBucketOwner?: string
}
export interface UpdateObjectEncryptionRequest {
  readonly Bucket: string
  readonly Key: string
  readonly VersionId?: string
  readonly ObjectEncryption: ObjectEncryption
  readonly RequestPayer?: RequestPayer
  readonly ExpectedBucketOwner?: string
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
}
export interface UpdateObjectEncryptionResponse {
  readonly RequestCharged?: RequestCharged
}
export interface UploadPartCopyOutput {
  readonly CopySourceVersionId?: string
  readonly CopyPartResult?: CopyPartResult
  readonly ServerSideEncryption?: ServerSideEncryption
  readonly SSECustomerAlgorithm?: string
  readonly SSECustomerKeyMD5?: string
  readonly SSEKMSKeyId?: string
  readonly BucketKeyEnabled?: boolean
  readonly RequestCharged?: RequestCharged
}
export interface UploadPartCopyRequest {
  readonly Bucket: string
  readonly CopySource: string
  readonly CopySourceIfMatch?: string
  readonly CopySourceIfModifiedSince?: number
  readonly CopySourceIfNoneMatch?: string
  readonly CopySourceIfUnmodifiedSince?: number
  readonly CopySourceRange?: string
  readonly Key: string
  readonly PartNumber: number
  readonly UploadId: string
  readonly SSECustomerAlgorithm?: string
  readonly SSECustomerKey?: string
  readonly SSECustomerKeyMD5?: string
  readonly CopySourceSSECustomerAlgorithm?: string
  readonly CopySourceSSECustomerKey?: string
  readonly CopySourceSSECustomerKeyMD5?: string
  readonly RequestPayer?: RequestPayer
  readonly ExpectedBucketOwner?: string
  readonly ExpectedSourceBucketOwner?: string
}
export interface UploadPartOutput {
  readonly ServerSideEncryption?: ServerSideEncryption
  readonly ETag?: string
  readonly ChecksumCRC32?: string
  readonly ChecksumCRC32C?: string
  readonly ChecksumCRC64NVME?: string
  readonly ChecksumSHA1?: string
  readonly ChecksumSHA256?: string
  readonly ChecksumSHA512?: string
  readonly ChecksumMD5?: string
  readonly ChecksumXXHASH64?: string
  readonly ChecksumXXHASH3?: string
  readonly ChecksumXXHASH128?: string
  readonly SSECustomerAlgorithm?: string
  readonly SSECustomerKeyMD5?: string
  readonly SSEKMSKeyId?: string
  readonly BucketKeyEnabled?: boolean
  readonly RequestCharged?: RequestCharged
}
export interface UploadPartRequest {
  readonly Body?: StreamingBody
  readonly Bucket: string
  readonly ContentLength?: number
  readonly ContentMD5?: string
  readonly ChecksumAlgorithm?: ChecksumAlgorithm
  readonly ChecksumCRC32?: string
  readonly ChecksumCRC32C?: string
  readonly ChecksumCRC64NVME?: string
  readonly ChecksumSHA1?: string
  readonly ChecksumSHA256?: string
  readonly ChecksumSHA512?: string
  readonly ChecksumMD5?: string
  readonly ChecksumXXHASH64?: string
  readonly ChecksumXXHASH3?: string
  readonly ChecksumXXHASH128?: string
  readonly Key: string
  readonly PartNumber: number
  readonly UploadId: string
  readonly SSECustomerAlgorithm?: string
  readonly SSECustomerKey?: string
  readonly SSECustomerKeyMD5?: string
  readonly RequestPayer?: RequestPayer
  readonly ExpectedBucketOwner?: string
}
export interface VersioningConfiguration {
  readonly MFADelete?: MFADelete
  readonly Status?: BucketVersioningStatus
}
export interface WebsiteConfiguration {
  readonly ErrorDocument?: ErrorDocument
  readonly IndexDocument?: IndexDocument
  readonly RedirectAllRequestsTo?: RedirectAllRequestsTo
  readonly RoutingRules?: readonly RoutingRule[]
}
export interface WriteGetObjectResponseRequest {
  readonly RequestRoute: string
  readonly RequestToken: string
  readonly Body?: StreamingBody
  readonly StatusCode?: number
  readonly ErrorCode?: string
  readonly ErrorMessage?: string
  readonly AcceptRanges?: string
  readonly CacheControl?: string
  readonly ContentDisposition?: string
  readonly ContentEncoding?: string
  readonly ContentLanguage?: string
  readonly ContentLength?: number
  readonly ContentRange?: string
  readonly ContentType?: string
  readonly ChecksumCRC32?: string
  readonly ChecksumCRC32C?: string
  readonly ChecksumCRC64NVME?: string
  readonly ChecksumSHA1?: string
  readonly ChecksumSHA256?: string
  readonly ChecksumSHA512?: string
  readonly ChecksumMD5?: string
  readonly ChecksumXXHASH64?: string
  readonly ChecksumXXHASH3?: string
  readonly ChecksumXXHASH128?: string
  readonly DeleteMarker?: boolean
  readonly ETag?: string
  readonly Expires?: string
  readonly Expiration?: string
  readonly LastModified?: number
  readonly MissingMeta?: number
  readonly Metadata?: { readonly [key: string]: string }
  readonly ObjectLockMode?: ObjectLockMode
  readonly ObjectLockLegalHoldStatus?: ObjectLockLegalHoldStatus
  readonly ObjectLockRetainUntilDate?: number
  readonly PartsCount?: number
  readonly ReplicationStatus?: ReplicationStatus
  readonly RequestCharged?: RequestCharged
  readonly Restore?: string
  readonly ServerSideEncryption?: ServerSideEncryption
  readonly SSECustomerAlgorithm?: string
  readonly SSEKMSKeyId?: string
  readonly SSECustomerKeyMD5?: string
  readonly StorageClass?: StorageClass
  readonly TagCount?: number
  readonly VersionId?: string
  readonly BucketKeyEnabled?: boolean
}

const abortMultipartUploadErrors = ['NoSuchUpload'] as const
export type AbortMultipartUploadError = (typeof abortMultipartUploadErrors)[number] | AnyError
export const AbortMultipartUpload: OperationModel<AbortMultipartUploadRequest, AbortMultipartUploadOutput, AbortMultipartUploadError> = {
  name: 'AbortMultipartUpload', plane: 'data', input: AbortMultipartUploadRequest, output: AbortMultipartUploadOutput,
  errors: abortMultipartUploadErrors, http: { method: 'DELETE', path: '/{Bucket}/{Key+}', query: {}, status: 204 },
}

const completeMultipartUploadErrors = [] as const
export type CompleteMultipartUploadError = (typeof completeMultipartUploadErrors)[number] | AnyError
export const CompleteMultipartUpload: OperationModel<CompleteMultipartUploadRequest, CompleteMultipartUploadOutput, CompleteMultipartUploadError> = {
  name: 'CompleteMultipartUpload', plane: 'data', input: CompleteMultipartUploadRequest, output: CompleteMultipartUploadOutput,
  errors: completeMultipartUploadErrors, http: { method: 'POST', path: '/{Bucket}/{Key+}', query: {}, status: 200 },
}

const copyObjectErrors = ['ObjectNotInActiveTierError'] as const
export type CopyObjectError = (typeof copyObjectErrors)[number] | AnyError
export const CopyObject: OperationModel<CopyObjectRequest, CopyObjectOutput, CopyObjectError> = {
  name: 'CopyObject', plane: 'data', input: CopyObjectRequest, output: CopyObjectOutput, errors: copyObjectErrors,
  http: { method: 'PUT', path: '/{Bucket}/{Key+}', query: {}, status: 200 },
}

const createBucketErrors = ['BucketAlreadyExists', 'BucketAlreadyOwnedByYou'] as const
export type CreateBucketError = (typeof createBucketErrors)[number] | AnyError
export const CreateBucket: OperationModel<CreateBucketRequest, CreateBucketOutput, CreateBucketError> = {
  name: 'CreateBucket', plane: 'data', input: CreateBucketRequest, output: CreateBucketOutput, errors: createBucketErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: {}, status: 200 },
}

const createBucketMetadataConfigurationErrors = [] as const
export type CreateBucketMetadataConfigurationError = (typeof createBucketMetadataConfigurationErrors)[number] | AnyError
export const CreateBucketMetadataConfiguration: OperationModel<CreateBucketMetadataConfigurationRequest, undefined, CreateBucketMetadataConfigurationError> = {
  name: 'CreateBucketMetadataConfiguration', plane: 'data', input: CreateBucketMetadataConfigurationRequest,
  errors: createBucketMetadataConfigurationErrors,
  http: { method: 'POST', path: '/{Bucket}', query: { metadataConfiguration: '' }, status: 200, digestRequired: true },
}

const createBucketMetadataTableConfigurationErrors = [] as const
export type CreateBucketMetadataTableConfigurationError = (typeof createBucketMetadataTableConfigurationErrors)[number] | AnyError
export const CreateBucketMetadataTableConfiguration: OperationModel<CreateBucketMetadataTableConfigurationRequest, undefined, CreateBucketMetadataTableConfigurationError> = {
  name: 'CreateBucketMetadataTableConfiguration', plane: 'data', input: CreateBucketMetadataTableConfigurationRequest,
  errors: createBucketMetadataTableConfigurationErrors,
  http: { method: 'POST', path: '/{Bucket}', query: { metadataTable: '' }, status: 200, digestRequired: true },
}

const createMultipartUploadErrors = [] as const
export type CreateMultipartUploadError = (typeof createMultipartUploadErrors)[number] | AnyError
export const CreateMultipartUpload: OperationModel<CreateMultipartUploadRequest, CreateMultipartUploadOutput, CreateMultipartUploadError> = {
  name: 'CreateMultipartUpload', plane: 'data', input: CreateMultipartUploadRequest, output: CreateMultipartUploadOutput,
  errors: createMultipartUploadErrors, http: { method: 'POST', path: '/{Bucket}/{Key+}', query: { uploads: '' }, status: 200 },
}

const createSessionErrors = ['NoSuchBucket'] as const
export type CreateSessionError = (typeof createSessionErrors)[number] | AnyError
export const CreateSession: OperationModel<CreateSessionRequest, CreateSessionOutput, CreateSessionError> = {
  name: 'CreateSession', plane: 'data', input: CreateSessionRequest, output: CreateSessionOutput, errors: createSessionErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { session: '' }, status: 200 },
}

const deleteBucketErrors = [] as const
export type DeleteBucketError = (typeof deleteBucketErrors)[number] | AnyError
export const DeleteBucket: OperationModel<DeleteBucketRequest, undefined, DeleteBucketError> = {
  name: 'DeleteBucket', plane: 'data', input: DeleteBucketRequest, errors: deleteBucketErrors,
  http: { method: 'DELETE', path: '/{Bucket}', query: {}, status: 204 },
}

const deleteBucketAnalyticsConfigurationErrors = [] as const
export type DeleteBucketAnalyticsConfigurationError = (typeof deleteBucketAnalyticsConfigurationErrors)[number] | AnyError
export const DeleteBucketAnalyticsConfiguration: OperationModel<DeleteBucketAnalyticsConfigurationRequest, undefined, DeleteBucketAnalyticsConfigurationError> = {
  name: 'DeleteBucketAnalyticsConfiguration', plane: 'data', input: DeleteBucketAnalyticsConfigurationRequest,
  errors: deleteBucketAnalyticsConfigurationErrors, http: { method: 'DELETE', path: '/{Bucket}', query: { analytics: '' }, status: 204 },
}

const deleteBucketCorsErrors = [] as const
export type DeleteBucketCorsError = (typeof deleteBucketCorsErrors)[number] | AnyError
export const DeleteBucketCors: OperationModel<DeleteBucketCorsRequest, undefined, DeleteBucketCorsError> = {
  name: 'DeleteBucketCors', plane: 'data', input: DeleteBucketCorsRequest, errors: deleteBucketCorsErrors,
  http: { method: 'DELETE', path: '/{Bucket}', query: { cors: '' }, status: 204 },
}

const deleteBucketEncryptionErrors = [] as const
export type DeleteBucketEncryptionError = (typeof deleteBucketEncryptionErrors)[number] | AnyError
export const DeleteBucketEncryption: OperationModel<DeleteBucketEncryptionRequest, undefined, DeleteBucketEncryptionError> = {
  name: 'DeleteBucketEncryption', plane: 'data', input: DeleteBucketEncryptionRequest, errors: deleteBucketEncryptionErrors,
  http: { method: 'DELETE', path: '/{Bucket}', query: { encryption: '' }, status: 204 },
}

const deleteBucketIntelligentTieringConfigurationErrors = [] as const
export type DeleteBucketIntelligentTieringConfigurationError = (typeof deleteBucketIntelligentTieringConfigurationErrors)[number] | AnyError
export const DeleteBucketIntelligentTieringConfiguration: OperationModel<DeleteBucketIntelligentTieringConfigurationRequest, undefined, DeleteBucketIntelligentTieringConfigurationError> = {
  name: 'DeleteBucketIntelligentTieringConfiguration', plane: 'data', input: DeleteBucketIntelligentTieringConfigurationRequest,
  errors: deleteBucketIntelligentTieringConfigurationErrors,
  http: { method: 'DELETE', path: '/{Bucket}', query: { 'intelligent-tiering': '' }, status: 204 },
}

const deleteBucketInventoryConfigurationErrors = [] as const
export type DeleteBucketInventoryConfigurationError = (typeof deleteBucketInventoryConfigurationErrors)[number] | AnyError
export const DeleteBucketInventoryConfiguration: OperationModel<DeleteBucketInventoryConfigurationRequest, undefined, DeleteBucketInventoryConfigurationError> = {
  name: 'DeleteBucketInventoryConfiguration', plane: 'data', input: DeleteBucketInventoryConfigurationRequest,
  errors: deleteBucketInventoryConfigurationErrors, http: { method: 'DELETE', path: '/{Bucket}', query: { inventory: '' }, status: 204 },
}

const deleteBucketLifecycleErrors = [] as const
export type DeleteBucketLifecycleError = (typeof deleteBucketLifecycleErrors)[number] | AnyError
export const DeleteBucketLifecycle: OperationModel<DeleteBucketLifecycleRequest, undefined, DeleteBucketLifecycleError> = {
  name: 'DeleteBucketLifecycle', plane: 'data', input: DeleteBucketLifecycleRequest, errors: deleteBucketLifecycleErrors,
  http: { method: 'DELETE', path: '/{Bucket}', query: { lifecycle: '' }, status: 204 },
}

const deleteBucketMetadataConfigurationErrors = [] as const
export type DeleteBucketMetadataConfigurationError = (typeof deleteBucketMetadataConfigurationErrors)[number] | AnyError
export const DeleteBucketMetadataConfiguration: OperationModel<DeleteBucketMetadataConfigurationRequest, undefined, DeleteBucketMetadataConfigurationError> = {
  name: 'DeleteBucketMetadataConfiguration', plane: 'data', input: DeleteBucketMetadataConfigurationRequest,
  errors: deleteBucketMetadataConfigurationErrors,
  http: { method: 'DELETE', path: '/{Bucket}', query: { metadataConfiguration: '' }, status: 204 },
}

const deleteBucketMetadataTableConfigurationErrors = [] as const
export type DeleteBucketMetadataTableConfigurationError = (typeof deleteBucketMetadataTableConfigurationErrors)[number] | AnyError
export const DeleteBucketMetadataTableConfiguration: OperationModel<DeleteBucketMetadataTableConfigurationRequest, undefined, DeleteBucketMetadataTableConfigurationError> = {
  name: 'DeleteBucketMetadataTableConfiguration', plane: 'data', input: DeleteBucketMetadataTableConfigurationRequest,
  errors: deleteBucketMetadataTableConfigurationErrors,
  http: { method: 'DELETE', path: '/{Bucket}', query: { metadataTable: '' }, status: 204 },
}

const deleteBucketMetricsConfigurationErrors = [] as const
export type DeleteBucketMetricsConfigurationError = (typeof deleteBucketMetricsConfigurationErrors)[number] | AnyError
export const DeleteBucketMetricsConfiguration: OperationModel<DeleteBucketMetricsConfigurationRequest, undefined, DeleteBucketMetricsConfigurationError> = {
  name: 'DeleteBucketMetricsConfiguration', plane: 'data', input: DeleteBucketMetricsConfigurationRequest,
  errors: deleteBucketMetricsConfigurationErrors, http: { method: 'DELETE', path: '/{Bucket}', query: { metrics: '' }, status: 204 },
}

const deleteBucketOwnershipControlsErrors = [] as const
export type DeleteBucketOwnershipControlsError = (typeof deleteBucketOwnershipControlsErrors)[number] | AnyError
export const DeleteBucketOwnershipControls: OperationModel<DeleteBucketOwnershipControlsRequest, undefined, DeleteBucketOwnershipControlsError> = {
  name: 'DeleteBucketOwnershipControls', plane: 'data', input: DeleteBucketOwnershipControlsRequest,
  errors: deleteBucketOwnershipControlsErrors, http: { method: 'DELETE', path: '/{Bucket}', query: { ownershipControls: '' }, status: 204 },
}

const deleteBucketPolicyErrors = [] as const
export type DeleteBucketPolicyError = (typeof deleteBucketPolicyErrors)[number] | AnyError
export const DeleteBucketPolicy: OperationModel<DeleteBucketPolicyRequest, undefined, DeleteBucketPolicyError> = {
  name: 'DeleteBucketPolicy', plane: 'data', input: DeleteBucketPolicyRequest, errors: deleteBucketPolicyErrors,
  http: { method: 'DELETE', path: '/{Bucket}', query: { policy: '' }, status: 204 },
}

const deleteBucketReplicationErrors = [] as const
export type DeleteBucketReplicationError = (typeof deleteBucketReplicationErrors)[number] | AnyError
export const DeleteBucketReplication: OperationModel<DeleteBucketReplicationRequest, undefined, DeleteBucketReplicationError> = {
  name: 'DeleteBucketReplication', plane: 'data', input: DeleteBucketReplicationRequest, errors: deleteBucketReplicationErrors,
  http: { method: 'DELETE', path: '/{Bucket}', query: { replication: '' }, status: 204 },
}

const deleteBucketTaggingErrors = [] as const
export type DeleteBucketTaggingError = (typeof deleteBucketTaggingErrors)[number] | AnyError
export const DeleteBucketTagging: OperationModel<DeleteBucketTaggingRequest, undefined, DeleteBucketTaggingError> = {
  name: 'DeleteBucketTagging', plane: 'data', input: DeleteBucketTaggingRequest, errors: deleteBucketTaggingErrors,
  http: { method: 'DELETE', path: '/{Bucket}', query: { tagging: '' }, status: 204 },
}

const deleteBucketWebsiteErrors = [] as const
export type DeleteBucketWebsiteError = (typeof deleteBucketWebsiteErrors)[number] | AnyError
export const DeleteBucketWebsite: OperationModel<DeleteBucketWebsiteRequest, undefined, DeleteBucketWebsiteError> = {
  name: 'DeleteBucketWebsite', plane: 'data', input: DeleteBucketWebsiteRequest, errors: deleteBucketWebsiteErrors,
  http: { method: 'DELETE', path: '/{Bucket}', query: { website: '' }, status: 204 },
}

const deleteObjectErrors = [] as const
export type DeleteObjectError = (typeof deleteObjectErrors)[number] | AnyError
export const DeleteObject: OperationModel<DeleteObjectRequest, DeleteObjectOutput, DeleteObjectError> = {
  name: 'DeleteObject', plane: 'data', input: DeleteObjectRequest, output: DeleteObjectOutput, errors: deleteObjectErrors,
  http: { method: 'DELETE', path: '/{Bucket}/{Key+}', query: {}, status: 204 },
}

const deleteObjectAnnotationErrors = ['NoSuchBucket', 'NoSuchKey'] as const
export type DeleteObjectAnnotationError = (typeof deleteObjectAnnotationErrors)[number] | AnyError
export const DeleteObjectAnnotation: OperationModel<DeleteObjectAnnotationRequest, DeleteObjectAnnotationOutput, DeleteObjectAnnotationError> = {
  name: 'DeleteObjectAnnotation', plane: 'data', input: DeleteObjectAnnotationRequest, output: DeleteObjectAnnotationOutput,
  errors: deleteObjectAnnotationErrors, http: { method: 'DELETE', path: '/{Bucket}/{Key+}', query: { annotation: '' }, status: 204 },
}

const deleteObjectTaggingErrors = [] as const
export type DeleteObjectTaggingError = (typeof deleteObjectTaggingErrors)[number] | AnyError
export const DeleteObjectTagging: OperationModel<DeleteObjectTaggingRequest, DeleteObjectTaggingOutput, DeleteObjectTaggingError> = {
  name: 'DeleteObjectTagging', plane: 'data', input: DeleteObjectTaggingRequest, output: DeleteObjectTaggingOutput,
  errors: deleteObjectTaggingErrors, http: { method: 'DELETE', path: '/{Bucket}/{Key+}', query: { tagging: '' }, status: 204 },
}

const deleteObjectsErrors = [] as const
export type DeleteObjectsError = (typeof deleteObjectsErrors)[number] | AnyError
export const DeleteObjects: OperationModel<DeleteObjectsRequest, DeleteObjectsOutput, DeleteObjectsError> = {
  name: 'DeleteObjects', plane: 'data', input: DeleteObjectsRequest, output: DeleteObjectsOutput, errors: deleteObjectsErrors,
  http: { method: 'POST', path: '/{Bucket}', query: { delete: '' }, status: 200, digestRequired: true },
}

const deletePublicAccessBlockErrors = [] as const
export type DeletePublicAccessBlockError = (typeof deletePublicAccessBlockErrors)[number] | AnyError
export const DeletePublicAccessBlock: OperationModel<DeletePublicAccessBlockRequest, undefined, DeletePublicAccessBlockError> = {
  name: 'DeletePublicAccessBlock', plane: 'data', input: DeletePublicAccessBlockRequest, errors: deletePublicAccessBlockErrors,
  http: { method: 'DELETE', path: '/{Bucket}', query: { publicAccessBlock: '' }, status: 204 },
}

const getBucketAbacErrors = [] as const
export type GetBucketAbacError = (typeof getBucketAbacErrors)[number] | AnyError
export const GetBucketAbac: OperationModel<GetBucketAbacRequest, GetBucketAbacOutput, GetBucketAbacError> = {
  name: 'GetBucketAbac', plane: 'data', input: GetBucketAbacRequest, output: GetBucketAbacOutput, errors: getBucketAbacErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { abac: '' }, status: 200 },
}

const getBucketAccelerateConfigurationErrors = [] as const
export type GetBucketAccelerateConfigurationError = (typeof getBucketAccelerateConfigurationErrors)[number] | AnyError
export const GetBucketAccelerateConfiguration: OperationModel<GetBucketAccelerateConfigurationRequest, GetBucketAccelerateConfigurationOutput, GetBucketAccelerateConfigurationError> = {
  name: 'GetBucketAccelerateConfiguration', plane: 'data', input: GetBucketAccelerateConfigurationRequest,
  output: GetBucketAccelerateConfigurationOutput, errors: getBucketAccelerateConfigurationErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { accelerate: '' }, status: 200 },
}

const getBucketAclErrors = [] as const
export type GetBucketAclError = (typeof getBucketAclErrors)[number] | AnyError
export const GetBucketAcl: OperationModel<GetBucketAclRequest, GetBucketAclOutput, GetBucketAclError> = {
  name: 'GetBucketAcl', plane: 'data', input: GetBucketAclRequest, output: GetBucketAclOutput, errors: getBucketAclErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { acl: '' }, status: 200 },
}

const getBucketAnalyticsConfigurationErrors = [] as const
export type GetBucketAnalyticsConfigurationError = (typeof getBucketAnalyticsConfigurationErrors)[number] | AnyError
export const GetBucketAnalyticsConfiguration: OperationModel<GetBucketAnalyticsConfigurationRequest, GetBucketAnalyticsConfigurationOutput, GetBucketAnalyticsConfigurationError> = {
  name: 'GetBucketAnalyticsConfiguration', plane: 'data', input: GetBucketAnalyticsConfigurationRequest,
  output: GetBucketAnalyticsConfigurationOutput, errors: getBucketAnalyticsConfigurationErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { analytics: '' }, status: 200 },
}

const getBucketCorsErrors = [] as const
export type GetBucketCorsError = (typeof getBucketCorsErrors)[number] | AnyError
export const GetBucketCors: OperationModel<GetBucketCorsRequest, GetBucketCorsOutput, GetBucketCorsError> = {
  name: 'GetBucketCors', plane: 'data', input: GetBucketCorsRequest, output: GetBucketCorsOutput, errors: getBucketCorsErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { cors: '' }, status: 200 },
}

const getBucketEncryptionErrors = [] as const
export type GetBucketEncryptionError = (typeof getBucketEncryptionErrors)[number] | AnyError
export const GetBucketEncryption: OperationModel<GetBucketEncryptionRequest, GetBucketEncryptionOutput, GetBucketEncryptionError> = {
  name: 'GetBucketEncryption', plane: 'data', input: GetBucketEncryptionRequest, output: GetBucketEncryptionOutput,
  errors: getBucketEncryptionErrors, http: { method: 'GET', path: '/{Bucket}', query: { encryption: '' }, status: 200 },
}

const getBucketIntelligentTieringConfigurationErrors = [] as const
export type GetBucketIntelligentTieringConfigurationError = (typeof getBucketIntelligentTieringConfigurationErrors)[number] | AnyError
export const GetBucketIntelligentTieringConfiguration: OperationModel<GetBucketIntelligentTieringConfigurationRequest, GetBucketIntelligentTieringConfigurationOutput, GetBucketIntelligentTieringConfigurationError> = {
  name: 'GetBucketIntelligentTieringConfiguration', plane: 'data', input: GetBucketIntelligentTieringConfigurationRequest,
  output: GetBucketIntelligentTieringConfigurationOutput, errors: getBucketIntelligentTieringConfigurationErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { 'intelligent-tiering': '' }, status: 200 },
}

const getBucketInventoryConfigurationErrors = [] as const
export type GetBucketInventoryConfigurationError = (typeof getBucketInventoryConfigurationErrors)[number] | AnyError
export const GetBucketInventoryConfiguration: OperationModel<GetBucketInventoryConfigurationRequest, GetBucketInventoryConfigurationOutput, GetBucketInventoryConfigurationError> = {
  name: 'GetBucketInventoryConfiguration', plane: 'data', input: GetBucketInventoryConfigurationRequest,
  output: GetBucketInventoryConfigurationOutput, errors: getBucketInventoryConfigurationErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { inventory: '' }, status: 200 },
}

const getBucketLifecycleConfigurationErrors = [] as const
export type GetBucketLifecycleConfigurationError = (typeof getBucketLifecycleConfigurationErrors)[number] | AnyError
export const GetBucketLifecycleConfiguration: OperationModel<GetBucketLifecycleConfigurationRequest, GetBucketLifecycleConfigurationOutput, GetBucketLifecycleConfigurationError> = {
  name: 'GetBucketLifecycleConfiguration', plane: 'data', input: GetBucketLifecycleConfigurationRequest,
  output: GetBucketLifecycleConfigurationOutput, errors: getBucketLifecycleConfigurationErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { lifecycle: '' }, status: 200 },
}

const getBucketLocationErrors = [] as const
export type GetBucketLocationError = (typeof getBucketLocationErrors)[number] | AnyError
export const GetBucketLocation: OperationModel<GetBucketLocationRequest, GetBucketLocationOutput, GetBucketLocationError> = {
  name: 'GetBucketLocation', plane: 'data', input: GetBucketLocationRequest, output: GetBucketLocationOutput,
  errors: getBucketLocationErrors, http: { method: 'GET', path: '/{Bucket}', query: { location: '' }, status: 200 },
}

const getBucketLoggingErrors = [] as const
export type GetBucketLoggingError = (typeof getBucketLoggingErrors)[number] | AnyError
export const GetBucketLogging: OperationModel<GetBucketLoggingRequest, GetBucketLoggingOutput, GetBucketLoggingError> = {
  name: 'GetBucketLogging', plane: 'data', input: GetBucketLoggingRequest, output: GetBucketLoggingOutput, errors: getBucketLoggingErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { logging: '' }, status: 200 },
}

const getBucketMetadataConfigurationErrors = [] as const
export type GetBucketMetadataConfigurationError = (typeof getBucketMetadataConfigurationErrors)[number] | AnyError
export const GetBucketMetadataConfiguration: OperationModel<GetBucketMetadataConfigurationRequest, GetBucketMetadataConfigurationOutput, GetBucketMetadataConfigurationError> = {
  name: 'GetBucketMetadataConfiguration', plane: 'data', input: GetBucketMetadataConfigurationRequest,
  output: GetBucketMetadataConfigurationOutput, errors: getBucketMetadataConfigurationErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { metadataConfiguration: '' }, status: 200 },
}

const getBucketMetadataTableConfigurationErrors = [] as const
export type GetBucketMetadataTableConfigurationError = (typeof getBucketMetadataTableConfigurationErrors)[number] | AnyError
export const GetBucketMetadataTableConfiguration: OperationModel<GetBucketMetadataTableConfigurationRequest, GetBucketMetadataTableConfigurationOutput, GetBucketMetadataTableConfigurationError> = {
  name: 'GetBucketMetadataTableConfiguration', plane: 'data', input: GetBucketMetadataTableConfigurationRequest,
  output: GetBucketMetadataTableConfigurationOutput, errors: getBucketMetadataTableConfigurationErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { metadataTable: '' }, status: 200 },
}

const getBucketMetricsConfigurationErrors = [] as const
export type GetBucketMetricsConfigurationError = (typeof getBucketMetricsConfigurationErrors)[number] | AnyError
export const GetBucketMetricsConfiguration: OperationModel<GetBucketMetricsConfigurationRequest, GetBucketMetricsConfigurationOutput, GetBucketMetricsConfigurationError> = {
  name: 'GetBucketMetricsConfiguration', plane: 'data', input: GetBucketMetricsConfigurationRequest,
  output: GetBucketMetricsConfigurationOutput, errors: getBucketMetricsConfigurationErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { metrics: '' }, status: 200 },
}

const getBucketNotificationConfigurationErrors = [] as const
export type GetBucketNotificationConfigurationError = (typeof getBucketNotificationConfigurationErrors)[number] | AnyError
export const GetBucketNotificationConfiguration: OperationModel<GetBucketNotificationConfigurationRequest, NotificationConfiguration, GetBucketNotificationConfigurationError> = {
  name: 'GetBucketNotificationConfiguration', plane: 'data', input: GetBucketNotificationConfigurationRequest,
  output: NotificationConfiguration, errors: getBucketNotificationConfigurationErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { notification: '' }, status: 200 },
}

const getBucketOwnershipControlsErrors = [] as const
export type GetBucketOwnershipControlsError = (typeof getBucketOwnershipControlsErrors)[number] | AnyError
export const GetBucketOwnershipControls: OperationModel<GetBucketOwnershipControlsRequest, GetBucketOwnershipControlsOutput, GetBucketOwnershipControlsError> = {
  name: 'GetBucketOwnershipControls', plane: 'data', input: GetBucketOwnershipControlsRequest, output: GetBucketOwnershipControlsOutput,
  errors: getBucketOwnershipControlsErrors, http: { method: 'GET', path: '/{Bucket}', query: { ownershipControls: '' }, status: 200 },
}

const getBucketPolicyErrors = [] as const
export type GetBucketPolicyError = (typeof getBucketPolicyErrors)[number] | AnyError
export const GetBucketPolicy: OperationModel<GetBucketPolicyRequest, GetBucketPolicyOutput, GetBucketPolicyError> = {
  name: 'GetBucketPolicy', plane: 'data', input: GetBucketPolicyRequest, output: GetBucketPolicyOutput, errors: getBucketPolicyErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { policy: '' }, status: 200 },
}

const getBucketPolicyStatusErrors = [] as const
export type GetBucketPolicyStatusError = (typeof getBucketPolicyStatusErrors)[number] | AnyError
export const GetBucketPolicyStatus: OperationModel<GetBucketPolicyStatusRequest, GetBucketPolicyStatusOutput, GetBucketPolicyStatusError> = {
  name: 'GetBucketPolicyStatus', plane: 'data', input: GetBucketPolicyStatusRequest, output: GetBucketPolicyStatusOutput,
  errors: getBucketPolicyStatusErrors, http: { method: 'GET', path: '/{Bucket}', query: { policyStatus: '' }, status: 200 },
}

const getBucketReplicationErrors = [] as const
export type GetBucketReplicationError = (typeof getBucketReplicationErrors)[number] | AnyError
export const GetBucketReplication: OperationModel<GetBucketReplicationRequest, GetBucketReplicationOutput, GetBucketReplicationError> = {
  name: 'GetBucketReplication', plane: 'data', input: GetBucketReplicationRequest, output: GetBucketReplicationOutput,
  errors: getBucketReplicationErrors, http: { method: 'GET', path: '/{Bucket}', query: { replication: '' }, status: 200 },
}

const getBucketRequestPaymentErrors = [] as const
export type GetBucketRequestPaymentError = (typeof getBucketRequestPaymentErrors)[number] | AnyError
export const GetBucketRequestPayment: OperationModel<GetBucketRequestPaymentRequest, GetBucketRequestPaymentOutput, GetBucketRequestPaymentError> = {
  name: 'GetBucketRequestPayment', plane: 'data', input: GetBucketRequestPaymentRequest, output: GetBucketRequestPaymentOutput,
  errors: getBucketRequestPaymentErrors, http: { method: 'GET', path: '/{Bucket}', query: { requestPayment: '' }, status: 200 },
}

const getBucketTaggingErrors = [] as const
export type GetBucketTaggingError = (typeof getBucketTaggingErrors)[number] | AnyError
export const GetBucketTagging: OperationModel<GetBucketTaggingRequest, GetBucketTaggingOutput, GetBucketTaggingError> = {
  name: 'GetBucketTagging', plane: 'data', input: GetBucketTaggingRequest, output: GetBucketTaggingOutput, errors: getBucketTaggingErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { tagging: '' }, status: 200 },
}

const getBucketVersioningErrors = [] as const
export type GetBucketVersioningError = (typeof getBucketVersioningErrors)[number] | AnyError
export const GetBucketVersioning: OperationModel<GetBucketVersioningRequest, GetBucketVersioningOutput, GetBucketVersioningError> = {
  name: 'GetBucketVersioning', plane: 'data', input: GetBucketVersioningRequest, output: GetBucketVersioningOutput,
  errors: getBucketVersioningErrors, http: { method: 'GET', path: '/{Bucket}', query: { versioning: '' }, status: 200 },
}

const getBucketWebsiteErrors = [] as const
export type GetBucketWebsiteError = (typeof getBucketWebsiteErrors)[number] | AnyError
export const GetBucketWebsite: OperationModel<GetBucketWebsiteRequest, GetBucketWebsiteOutput, GetBucketWebsiteError> = {
  name: 'GetBucketWebsite', plane: 'data', input: GetBucketWebsiteRequest, output: GetBucketWebsiteOutput, errors: getBucketWebsiteErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { website: '' }, status: 200 },
}

const getObjectErrors = ['NoSuchKey', 'InvalidObjectState'] as const
export type GetObjectError = (typeof getObjectErrors)[number] | AnyError
export const GetObject: OperationModel<GetObjectRequest, GetObjectOutput, GetObjectError> = {
  name: 'GetObject', plane: 'data', input: GetObjectRequest, output: GetObjectOutput, errors: getObjectErrors,
  http: { method: 'GET', path: '/{Bucket}/{Key+}', query: {}, status: 200 },
}

const getObjectAclErrors = ['NoSuchKey'] as const
export type GetObjectAclError = (typeof getObjectAclErrors)[number] | AnyError
export const GetObjectAcl: OperationModel<GetObjectAclRequest, GetObjectAclOutput, GetObjectAclError> = {
  name: 'GetObjectAcl', plane: 'data', input: GetObjectAclRequest, output: GetObjectAclOutput, errors: getObjectAclErrors,
  http: { method: 'GET', path: '/{Bucket}/{Key+}', query: { acl: '' }, status: 200 },
}

const getObjectAnnotationErrors = ['NoSuchBucket', 'NoSuchKey', 'NoSuchAnnotation'] as const
export type GetObjectAnnotationError = (typeof getObjectAnnotationErrors)[number] | AnyError
export const GetObjectAnnotation: OperationModel<GetObjectAnnotationRequest, GetObjectAnnotationOutput, GetObjectAnnotationError> = {
  name: 'GetObjectAnnotation', plane: 'data', input: GetObjectAnnotationRequest, output: GetObjectAnnotationOutput,
  errors: getObjectAnnotationErrors, http: { method: 'GET', path: '/{Bucket}/{Key+}', query: { annotation: '' }, status: 200 },
}

const getObjectAttributesErrors = ['NoSuchKey'] as const
export type GetObjectAttributesError = (typeof getObjectAttributesErrors)[number] | AnyError
export const GetObjectAttributes: OperationModel<GetObjectAttributesRequest, GetObjectAttributesOutput, GetObjectAttributesError> = {
  name: 'GetObjectAttributes', plane: 'data', input: GetObjectAttributesRequest, output: GetObjectAttributesOutput,
  errors: getObjectAttributesErrors, http: { method: 'GET', path: '/{Bucket}/{Key+}', query: { attributes: '' }, status: 200 },
}

const getObjectLegalHoldErrors = [] as const
export type GetObjectLegalHoldError = (typeof getObjectLegalHoldErrors)[number] | AnyError
export const GetObjectLegalHold: OperationModel<GetObjectLegalHoldRequest, GetObjectLegalHoldOutput, GetObjectLegalHoldError> = {
  name: 'GetObjectLegalHold', plane: 'data', input: GetObjectLegalHoldRequest, output: GetObjectLegalHoldOutput,
  errors: getObjectLegalHoldErrors, http: { method: 'GET', path: '/{Bucket}/{Key+}', query: { 'legal-hold': '' }, status: 200 },
}

const getObjectLockConfigurationErrors = [] as const
export type GetObjectLockConfigurationError = (typeof getObjectLockConfigurationErrors)[number] | AnyError
export const GetObjectLockConfiguration: OperationModel<GetObjectLockConfigurationRequest, GetObjectLockConfigurationOutput, GetObjectLockConfigurationError> = {
  name: 'GetObjectLockConfiguration', plane: 'data', input: GetObjectLockConfigurationRequest, output: GetObjectLockConfigurationOutput,
  errors: getObjectLockConfigurationErrors, http: { method: 'GET', path: '/{Bucket}', query: { 'object-lock': '' }, status: 200 },
}

const getObjectRetentionErrors = [] as const
export type GetObjectRetentionError = (typeof getObjectRetentionErrors)[number] | AnyError
export const GetObjectRetention: OperationModel<GetObjectRetentionRequest, GetObjectRetentionOutput, GetObjectRetentionError> = {
  name: 'GetObjectRetention', plane: 'data', input: GetObjectRetentionRequest, output: GetObjectRetentionOutput,
  errors: getObjectRetentionErrors, http: { method: 'GET', path: '/{Bucket}/{Key+}', query: { retention: '' }, status: 200 },
}

const getObjectTaggingErrors = [] as const
export type GetObjectTaggingError = (typeof getObjectTaggingErrors)[number] | AnyError
export const GetObjectTagging: OperationModel<GetObjectTaggingRequest, GetObjectTaggingOutput, GetObjectTaggingError> = {
  name: 'GetObjectTagging', plane: 'data', input: GetObjectTaggingRequest, output: GetObjectTaggingOutput, errors: getObjectTaggingErrors,
  http: { method: 'GET', path: '/{Bucket}/{Key+}', query: { tagging: '' }, status: 200 },
}

const getObjectTorrentErrors = [] as const
export type GetObjectTorrentError = (typeof getObjectTorrentErrors)[number] | AnyError
export const GetObjectTorrent: OperationModel<GetObjectTorrentRequest, GetObjectTorrentOutput, GetObjectTorrentError> = {
  name: 'GetObjectTorrent', plane: 'data', input: GetObjectTorrentRequest, output: GetObjectTorrentOutput, errors: getObjectTorrentErrors,
  http: { method: 'GET', path: '/{Bucket}/{Key+}', query: { torrent: '' }, status: 200 },
}

const getPublicAccessBlockErrors = [] as const
export type GetPublicAccessBlockError = (typeof getPublicAccessBlockErrors)[number] | AnyError
export const GetPublicAccessBlock: OperationModel<GetPublicAccessBlockRequest, GetPublicAccessBlockOutput, GetPublicAccessBlockError> = {
  name: 'GetPublicAccessBlock', plane: 'data', input: GetPublicAccessBlockRequest, output: GetPublicAccessBlockOutput,
  errors: getPublicAccessBlockErrors, http: { method: 'GET', path: '/{Bucket}', query: { publicAccessBlock: '' }, status: 200 },
}

const headBucketErrors = ['NoSuchBucket'] as const
export type HeadBucketError = (typeof headBucketErrors)[number] | AnyError
export const HeadBucket: OperationModel<HeadBucketRequest, HeadBucketOutput, HeadBucketError> = {
  name: 'HeadBucket', plane: 'data', input: HeadBucketRequest, output: HeadBucketOutput, errors: headBucketErrors,
  http: { method: 'HEAD', path: '/{Bucket}', query: {}, status: 200 },
}

const headObjectErrors = ['NoSuchKey'] as const
export type HeadObjectError = (typeof headObjectErrors)[number] | AnyError
export const HeadObject: OperationModel<HeadObjectRequest, HeadObjectOutput, HeadObjectError> = {
  name: 'HeadObject', plane: 'data', input: HeadObjectRequest, output: HeadObjectOutput, errors: headObjectErrors,
  http: { method: 'HEAD', path: '/{Bucket}/{Key+}', query: {}, status: 200 },
}

const listBucketAnalyticsConfigurationsErrors = [] as const
export type ListBucketAnalyticsConfigurationsError = (typeof listBucketAnalyticsConfigurationsErrors)[number] | AnyError
export const ListBucketAnalyticsConfigurations: OperationModel<ListBucketAnalyticsConfigurationsRequest, ListBucketAnalyticsConfigurationsOutput, ListBucketAnalyticsConfigurationsError> = {
  name: 'ListBucketAnalyticsConfigurations', plane: 'data', input: ListBucketAnalyticsConfigurationsRequest,
  output: ListBucketAnalyticsConfigurationsOutput, errors: listBucketAnalyticsConfigurationsErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { analytics: '' }, status: 200 },
}

const listBucketIntelligentTieringConfigurationsErrors = [] as const
export type ListBucketIntelligentTieringConfigurationsError = (typeof listBucketIntelligentTieringConfigurationsErrors)[number] | AnyError
export const ListBucketIntelligentTieringConfigurations: OperationModel<ListBucketIntelligentTieringConfigurationsRequest, ListBucketIntelligentTieringConfigurationsOutput, ListBucketIntelligentTieringConfigurationsError> = {
  name: 'ListBucketIntelligentTieringConfigurations', plane: 'data', input: ListBucketIntelligentTieringConfigurationsRequest,
  output: ListBucketIntelligentTieringConfigurationsOutput, errors: listBucketIntelligentTieringConfigurationsErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { 'intelligent-tiering': '' }, status: 200 },
}

const listBucketInventoryConfigurationsErrors = [] as const
export type ListBucketInventoryConfigurationsError = (typeof listBucketInventoryConfigurationsErrors)[number] | AnyError
export const ListBucketInventoryConfigurations: OperationModel<ListBucketInventoryConfigurationsRequest, ListBucketInventoryConfigurationsOutput, ListBucketInventoryConfigurationsError> = {
  name: 'ListBucketInventoryConfigurations', plane: 'data', input: ListBucketInventoryConfigurationsRequest,
  output: ListBucketInventoryConfigurationsOutput, errors: listBucketInventoryConfigurationsErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { inventory: '' }, status: 200 },
}

const listBucketMetricsConfigurationsErrors = [] as const
export type ListBucketMetricsConfigurationsError = (typeof listBucketMetricsConfigurationsErrors)[number] | AnyError
export const ListBucketMetricsConfigurations: OperationModel<ListBucketMetricsConfigurationsRequest, ListBucketMetricsConfigurationsOutput, ListBucketMetricsConfigurationsError> = {
  name: 'ListBucketMetricsConfigurations', plane: 'data', input: ListBucketMetricsConfigurationsRequest,
  output: ListBucketMetricsConfigurationsOutput, errors: listBucketMetricsConfigurationsErrors,
  http: { method: 'GET', path: '/{Bucket}', query: { metrics: '' }, status: 200 },
}

const listBucketsErrors = [] as const
export type ListBucketsError = (typeof listBucketsErrors)[number] | AnyError
export const ListBuckets: OperationModel<ListBucketsRequest, ListBucketsOutput, ListBucketsError> = {
  name: 'ListBuckets', plane: 'data', input: ListBucketsRequest, output: ListBucketsOutput, errors: listBucketsErrors,
  http: { method: 'GET', path: '/', query: {}, status: 200 },
}

const listDirectoryBucketsErrors = [] as const
export type ListDirectoryBucketsError = (typeof listDirectoryBucketsErrors)[number] | AnyError
export const ListDirectoryBuckets: OperationModel<ListDirectoryBucketsRequest, ListDirectoryBucketsOutput, ListDirectoryBucketsError> = {
  name: 'ListDirectoryBuckets', plane: 'data', input: ListDirectoryBucketsRequest, output: ListDirectoryBucketsOutput,
  errors: listDirectoryBucketsErrors, http: { method: 'GET', path: '/', query: {}, status: 200 },
}

const listMultipartUploadsErrors = [] as const
export type ListMultipartUploadsError = (typeof listMultipartUploadsErrors)[number] | AnyError
export const ListMultipartUploads: OperationModel<ListMultipartUploadsRequest, ListMultipartUploadsOutput, ListMultipartUploadsError> = {
  name: 'ListMultipartUploads', plane: 'data', input: ListMultipartUploadsRequest, output: ListMultipartUploadsOutput,
  errors: listMultipartUploadsErrors, http: { method: 'GET', path: '/{Bucket}', query: { uploads: '' }, status: 200 },
}

const listObjectAnnotationsErrors = ['NoSuchBucket', 'NoSuchKey', 'InvalidPrefix'] as const
export type ListObjectAnnotationsError = (typeof listObjectAnnotationsErrors)[number] | AnyError
export const ListObjectAnnotations: OperationModel<ListObjectAnnotationsRequest, ListObjectAnnotationsOutput, ListObjectAnnotationsError> = {
  name: 'ListObjectAnnotations', plane: 'data', input: ListObjectAnnotationsRequest, output: ListObjectAnnotationsOutput,
  errors: listObjectAnnotationsErrors, http: { method: 'GET', path: '/{Bucket}/{Key+}', query: { annotation: '' }, status: 200 },
}

const listObjectVersionsErrors = [] as const
export type ListObjectVersionsError = (typeof listObjectVersionsErrors)[number] | AnyError
export const ListObjectVersions: OperationModel<ListObjectVersionsRequest, ListObjectVersionsOutput, ListObjectVersionsError> = {
  name: 'ListObjectVersions', plane: 'data', input: ListObjectVersionsRequest, output: ListObjectVersionsOutput,
  errors: listObjectVersionsErrors, http: { method: 'GET', path: '/{Bucket}', query: { versions: '' }, status: 200 },
}

const listObjectsErrors = ['NoSuchBucket'] as const
export type ListObjectsError = (typeof listObjectsErrors)[number] | AnyError
export const ListObjects: OperationModel<ListObjectsRequest, ListObjectsOutput, ListObjectsError> = {
  name: 'ListObjects', plane: 'data', input: ListObjectsRequest, output: ListObjectsOutput, errors: listObjectsErrors,
  http: { method: 'GET', path: '/{Bucket}', query: {}, status: 200 },
}

const listObjectsV2Errors = ['NoSuchBucket'] as const
export type ListObjectsV2Error = (typeof listObjectsV2Errors)[number] | AnyError
export const ListObjectsV2: OperationModel<ListObjectsV2Request, ListObjectsV2Output, ListObjectsV2Error> = {
  name: 'ListObjectsV2', plane: 'data', input: ListObjectsV2Request, output: ListObjectsV2Output, errors: listObjectsV2Errors,
  http: { method: 'GET', path: '/{Bucket}', query: { 'list-type': '2' }, status: 200 },
}

const listPartsErrors = [] as const
export type ListPartsError = (typeof listPartsErrors)[number] | AnyError
export const ListParts: OperationModel<ListPartsRequest, ListPartsOutput, ListPartsError> = {
  name: 'ListParts', plane: 'data', input: ListPartsRequest, output: ListPartsOutput, errors: listPartsErrors,
  http: { method: 'GET', path: '/{Bucket}/{Key+}', query: {}, status: 200 },
}

const putBucketAbacErrors = [] as const
export type PutBucketAbacError = (typeof putBucketAbacErrors)[number] | AnyError
export const PutBucketAbac: OperationModel<PutBucketAbacRequest, undefined, PutBucketAbacError> = {
  name: 'PutBucketAbac', plane: 'data', input: PutBucketAbacRequest, errors: putBucketAbacErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { abac: '' }, status: 200 },
}

const putBucketAccelerateConfigurationErrors = [] as const
export type PutBucketAccelerateConfigurationError = (typeof putBucketAccelerateConfigurationErrors)[number] | AnyError
export const PutBucketAccelerateConfiguration: OperationModel<PutBucketAccelerateConfigurationRequest, undefined, PutBucketAccelerateConfigurationError> = {
  name: 'PutBucketAccelerateConfiguration', plane: 'data', input: PutBucketAccelerateConfigurationRequest,
  errors: putBucketAccelerateConfigurationErrors, http: { method: 'PUT', path: '/{Bucket}', query: { accelerate: '' }, status: 200 },
}

const putBucketAclErrors = [] as const
export type PutBucketAclError = (typeof putBucketAclErrors)[number] | AnyError
export const PutBucketAcl: OperationModel<PutBucketAclRequest, undefined, PutBucketAclError> = {
  name: 'PutBucketAcl', plane: 'data', input: PutBucketAclRequest, errors: putBucketAclErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { acl: '' }, status: 200, digestRequired: true },
}

const putBucketAnalyticsConfigurationErrors = [] as const
export type PutBucketAnalyticsConfigurationError = (typeof putBucketAnalyticsConfigurationErrors)[number] | AnyError
export const PutBucketAnalyticsConfiguration: OperationModel<PutBucketAnalyticsConfigurationRequest, undefined, PutBucketAnalyticsConfigurationError> = {
  name: 'PutBucketAnalyticsConfiguration', plane: 'data', input: PutBucketAnalyticsConfigurationRequest,
  errors: putBucketAnalyticsConfigurationErrors, http: { method: 'PUT', path: '/{Bucket}', query: { analytics: '' }, status: 200 },
}

const putBucketCorsErrors = [] as const
export type PutBucketCorsError = (typeof putBucketCorsErrors)[number] | AnyError
export const PutBucketCors: OperationModel<PutBucketCorsRequest, undefined, PutBucketCorsError> = {
  name: 'PutBucketCors', plane: 'data', input: PutBucketCorsRequest, errors: putBucketCorsErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { cors: '' }, status: 200, digestRequired: true },
}

const putBucketEncryptionErrors = [] as const
export type PutBucketEncryptionError = (typeof putBucketEncryptionErrors)[number] | AnyError
export const PutBucketEncryption: OperationModel<PutBucketEncryptionRequest, undefined, PutBucketEncryptionError> = {
  name: 'PutBucketEncryption', plane: 'data', input: PutBucketEncryptionRequest, errors: putBucketEncryptionErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { encryption: '' }, status: 200, digestRequired: true },
}

const putBucketIntelligentTieringConfigurationErrors = [] as const
export type PutBucketIntelligentTieringConfigurationError = (typeof putBucketIntelligentTieringConfigurationErrors)[number] | AnyError
export const PutBucketIntelligentTieringConfiguration: OperationModel<PutBucketIntelligentTieringConfigurationRequest, undefined, PutBucketIntelligentTieringConfigurationError> = {
  name: 'PutBucketIntelligentTieringConfiguration', plane: 'data', input: PutBucketIntelligentTieringConfigurationRequest,
  errors: putBucketIntelligentTieringConfigurationErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { 'intelligent-tiering': '' }, status: 200 },
}

const putBucketInventoryConfigurationErrors = [] as const
export type PutBucketInventoryConfigurationError = (typeof putBucketInventoryConfigurationErrors)[number] | AnyError
export const PutBucketInventoryConfiguration: OperationModel<PutBucketInventoryConfigurationRequest, undefined, PutBucketInventoryConfigurationError> = {
  name: 'PutBucketInventoryConfiguration', plane: 'data', input: PutBucketInventoryConfigurationRequest,
  errors: putBucketInventoryConfigurationErrors, http: { method: 'PUT', path: '/{Bucket}', query: { inventory: '' }, status: 200 },
}

const putBucketLifecycleConfigurationErrors = [] as const
export type PutBucketLifecycleConfigurationError = (typeof putBucketLifecycleConfigurationErrors)[number] | AnyError
export const PutBucketLifecycleConfiguration: OperationModel<PutBucketLifecycleConfigurationRequest, PutBucketLifecycleConfigurationOutput, PutBucketLifecycleConfigurationError> = {
  name: 'PutBucketLifecycleConfiguration', plane: 'data', input: PutBucketLifecycleConfigurationRequest,
  output: PutBucketLifecycleConfigurationOutput, errors: putBucketLifecycleConfigurationErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { lifecycle: '' }, status: 200, digestRequired: true },
}

const putBucketLoggingErrors = [] as const
export type PutBucketLoggingError = (typeof putBucketLoggingErrors)[number] | AnyError
export const PutBucketLogging: OperationModel<PutBucketLoggingRequest, undefined, PutBucketLoggingError> = {
  name: 'PutBucketLogging', plane: 'data', input: PutBucketLoggingRequest, errors: putBucketLoggingErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { logging: '' }, status: 200, digestRequired: true },
}

const putBucketMetricsConfigurationErrors = [] as const
export type PutBucketMetricsConfigurationError = (typeof putBucketMetricsConfigurationErrors)[number] | AnyError
export const PutBucketMetricsConfiguration: OperationModel<PutBucketMetricsConfigurationRequest, undefined, PutBucketMetricsConfigurationError> = {
  name: 'PutBucketMetricsConfiguration', plane: 'data', input: PutBucketMetricsConfigurationRequest,
  errors: putBucketMetricsConfigurationErrors, http: { method: 'PUT', path: '/{Bucket}', query: { metrics: '' }, status: 200 },
}

const putBucketNotificationConfigurationErrors = [] as const
export type PutBucketNotificationConfigurationError = (typeof putBucketNotificationConfigurationErrors)[number] | AnyError
export const PutBucketNotificationConfiguration: OperationModel<PutBucketNotificationConfigurationRequest, undefined, PutBucketNotificationConfigurationError> = {
  name: 'PutBucketNotificationConfiguration', plane: 'data', input: PutBucketNotificationConfigurationRequest,
  errors: putBucketNotificationConfigurationErrors, http: { method: 'PUT', path: '/{Bucket}', query: { notification: '' }, status: 200 },
}

const putBucketOwnershipControlsErrors = [] as const
export type PutBucketOwnershipControlsError = (typeof putBucketOwnershipControlsErrors)[number] | AnyError
export const PutBucketOwnershipControls: OperationModel<PutBucketOwnershipControlsRequest, undefined, PutBucketOwnershipControlsError> = {
  name: 'PutBucketOwnershipControls', plane: 'data', input: PutBucketOwnershipControlsRequest, errors: putBucketOwnershipControlsErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { ownershipControls: '' }, status: 200, digestRequired: true },
}

const putBucketPolicyErrors = [] as const
export type PutBucketPolicyError = (typeof putBucketPolicyErrors)[number] | AnyError
export const PutBucketPolicy: OperationModel<PutBucketPolicyRequest, undefined, PutBucketPolicyError> = {
  name: 'PutBucketPolicy', plane: 'data', input: PutBucketPolicyRequest, errors: putBucketPolicyErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { policy: '' }, status: 204, digestRequired: true },
}

const putBucketReplicationErrors = [] as const
export type PutBucketReplicationError = (typeof putBucketReplicationErrors)[number] | AnyError
export const PutBucketReplication: OperationModel<PutBucketReplicationRequest, undefined, PutBucketReplicationError> = {
  name: 'PutBucketReplication', plane: 'data', input: PutBucketReplicationRequest, errors: putBucketReplicationErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { replication: '' }, status: 200, digestRequired: true },
}

const putBucketRequestPaymentErrors = [] as const
export type PutBucketRequestPaymentError = (typeof putBucketRequestPaymentErrors)[number] | AnyError
export const PutBucketRequestPayment: OperationModel<PutBucketRequestPaymentRequest, undefined, PutBucketRequestPaymentError> = {
  name: 'PutBucketRequestPayment', plane: 'data', input: PutBucketRequestPaymentRequest, errors: putBucketRequestPaymentErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { requestPayment: '' }, status: 200, digestRequired: true },
}

const putBucketTaggingErrors = [] as const
export type PutBucketTaggingError = (typeof putBucketTaggingErrors)[number] | AnyError
export const PutBucketTagging: OperationModel<PutBucketTaggingRequest, undefined, PutBucketTaggingError> = {
  name: 'PutBucketTagging', plane: 'data', input: PutBucketTaggingRequest, errors: putBucketTaggingErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { tagging: '' }, status: 204, digestRequired: true },
}

const putBucketVersioningErrors = [] as const
export type PutBucketVersioningError = (typeof putBucketVersioningErrors)[number] | AnyError
export const PutBucketVersioning: OperationModel<PutBucketVersioningRequest, undefined, PutBucketVersioningError> = {
  name: 'PutBucketVersioning', plane: 'data', input: PutBucketVersioningRequest, errors: putBucketVersioningErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { versioning: '' }, status: 200, digestRequired: true },
}

const putBucketWebsiteErrors = [] as const
export type PutBucketWebsiteError = (typeof putBucketWebsiteErrors)[number] | AnyError
export const PutBucketWebsite: OperationModel<PutBucketWebsiteRequest, undefined, PutBucketWebsiteError> = {
  name: 'PutBucketWebsite', plane: 'data', input: PutBucketWebsiteRequest, errors: putBucketWebsiteErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { website: '' }, status: 200, digestRequired: true },
}

const putObjectErrors = [
  'InvalidRequest', 'InvalidWriteOffset', 'TooManyParts', 'EncryptionTypeMismatch',
] as const
export type PutObjectError = (typeof putObjectErrors)[number] | AnyError
export const PutObject: OperationModel<PutObjectRequest, PutObjectOutput, PutObjectError> = {
  name: 'PutObject', plane: 'data', input: PutObjectRequest, output: PutObjectOutput, errors: putObjectErrors,
  http: { method: 'PUT', path: '/{Bucket}/{Key+}', query: {}, status: 200 },
}

const putObjectAclErrors = ['NoSuchKey'] as const
export type PutObjectAclError = (typeof putObjectAclErrors)[number] | AnyError
export const PutObjectAcl: OperationModel<PutObjectAclRequest, PutObjectAclOutput, PutObjectAclError> = {
  name: 'PutObjectAcl', plane: 'data', input: PutObjectAclRequest, output: PutObjectAclOutput, errors: putObjectAclErrors,
  http: { method: 'PUT', path: '/{Bucket}/{Key+}', query: { acl: '' }, status: 200, digestRequired: true },
}

const putObjectAnnotationErrors = [
  'NoSuchBucket', 'NoSuchKey', 'InvalidRequest', 'AnnotationNameTooLong', 'AnnotationLimitExceeded', 'InvalidAnnotationName',
  'UnsupportedMediaType',
] as const
export type PutObjectAnnotationError = (typeof putObjectAnnotationErrors)[number] | AnyError
export const PutObjectAnnotation: OperationModel<PutObjectAnnotationRequest, PutObjectAnnotationOutput, PutObjectAnnotationError> = {
  name: 'PutObjectAnnotation', plane: 'data', input: PutObjectAnnotationRequest, output: PutObjectAnnotationOutput,
  errors: putObjectAnnotationErrors, http: { method: 'PUT', path: '/{Bucket}/{Key+}', query: { annotation: '' }, status: 200 },
}

const putObjectLegalHoldErrors = [] as const
export type PutObjectLegalHoldError = (typeof putObjectLegalHoldErrors)[number] | AnyError
export const PutObjectLegalHold: OperationModel<PutObjectLegalHoldRequest, PutObjectLegalHoldOutput, PutObjectLegalHoldError> = {
  name: 'PutObjectLegalHold', plane: 'data', input: PutObjectLegalHoldRequest, output: PutObjectLegalHoldOutput,
  errors: putObjectLegalHoldErrors,
  http: { method: 'PUT', path: '/{Bucket}/{Key+}', query: { 'legal-hold': '' }, status: 200, digestRequired: true },
}

const putObjectLockConfigurationErrors = [] as const
export type PutObjectLockConfigurationError = (typeof putObjectLockConfigurationErrors)[number] | AnyError
export const PutObjectLockConfiguration: OperationModel<PutObjectLockConfigurationRequest, PutObjectLockConfigurationOutput, PutObjectLockConfigurationError> = {
  name: 'PutObjectLockConfiguration', plane: 'data', input: PutObjectLockConfigurationRequest, output: PutObjectLockConfigurationOutput,
  errors: putObjectLockConfigurationErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { 'object-lock': '' }, status: 200, digestRequired: true },
}

const putObjectRetentionErrors = [] as const
export type PutObjectRetentionError = (typeof putObjectRetentionErrors)[number] | AnyError
export const PutObjectRetention: OperationModel<PutObjectRetentionRequest, PutObjectRetentionOutput, PutObjectRetentionError> = {
  name: 'PutObjectRetention', plane: 'data', input: PutObjectRetentionRequest, output: PutObjectRetentionOutput,
  errors: putObjectRetentionErrors,
  http: { method: 'PUT', path: '/{Bucket}/{Key+}', query: { retention: '' }, status: 200, digestRequired: true },
}

const putObjectTaggingErrors = [] as const
export type PutObjectTaggingError = (typeof putObjectTaggingErrors)[number] | AnyError
export const PutObjectTagging: OperationModel<PutObjectTaggingRequest, PutObjectTaggingOutput, PutObjectTaggingError> = {
  name: 'PutObjectTagging', plane: 'data', input: PutObjectTaggingRequest, output: PutObjectTaggingOutput, errors: putObjectTaggingErrors,
  http: { method: 'PUT', path: '/{Bucket}/{Key+}', query: { tagging: '' }, status: 200, digestRequired: true },
}

const putPublicAccessBlockErrors = [] as const
export type PutPublicAccessBlockError = (typeof putPublicAccessBlockErrors)[number] | AnyError
export const PutPublicAccessBlock: OperationModel<PutPublicAccessBlockRequest, undefined, PutPublicAccessBlockError> = {
  name: 'PutPublicAccessBlock', plane: 'data', input: PutPublicAccessBlockRequest, errors: putPublicAccessBlockErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { publicAccessBlock: '' }, status: 200, digestRequired: true },
}

const renameObjectErrors = ['IdempotencyParameterMismatch'] as const
export type RenameObjectError = (typeof renameObjectErrors)[number] | AnyError
export const RenameObject: OperationModel<RenameObjectRequest, RenameObjectOutput, RenameObjectError> = {
  name: 'RenameObject', plane: 'data', input: RenameObjectRequest, output: RenameObjectOutput, errors: renameObjectErrors,
  http: { method: 'PUT', path: '/{Bucket}/{Key+}', query: { renameObject: '' }, status: 200 },
}

const restoreObjectErrors = ['ObjectAlreadyInActiveTierError'] as const
export type RestoreObjectError = (typeof restoreObjectErrors)[number] | AnyError
export const RestoreObject: OperationModel<RestoreObjectRequest, RestoreObjectOutput, RestoreObjectError> = {
  name: 'RestoreObject', plane: 'data', input: RestoreObjectRequest, output: RestoreObjectOutput, errors: restoreObjectErrors,
  http: { method: 'POST', path: '/{Bucket}/{Key+}', query: { restore: '' }, status: 200 },
}

const selectObjectContentErrors = [] as const
export type SelectObjectContentError = (typeof selectObjectContentErrors)[number] | AnyError
export const SelectObjectContent: OperationModel<SelectObjectContentRequest, SelectObjectContentOutput, SelectObjectContentError> = {
  name: 'SelectObjectContent', plane: 'data', input: SelectObjectContentRequest, output: SelectObjectContentOutput,
  errors: selectObjectContentErrors,
  http: { method: 'POST', path: '/{Bucket}/{Key+}', query: { select: '', 'select-type': '2' }, status: 200 },
}

const updateBucketMetadataAnnotationTableConfigurationErrors = [] as const
export type UpdateBucketMetadataAnnotationTableConfigurationError = (typeof updateBucketMetadataAnnotationTableConfigurationErrors)[number] | AnyError
export const UpdateBucketMetadataAnnotationTableConfiguration: OperationModel<UpdateBucketMetadataAnnotationTableConfigurationRequest, undefined, UpdateBucketMetadataAnnotationTableConfigurationError> = {
  name: 'UpdateBucketMetadataAnnotationTableConfiguration', plane: 'data', input: UpdateBucketMetadataAnnotationTableConfigurationRequest,
  errors: updateBucketMetadataAnnotationTableConfigurationErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { metadataAnnotationTable: '' }, status: 200, digestRequired: true },
}

const updateBucketMetadataInventoryTableConfigurationErrors = [] as const
export type UpdateBucketMetadataInventoryTableConfigurationError = (typeof updateBucketMetadataInventoryTableConfigurationErrors)[number] | AnyError
export const UpdateBucketMetadataInventoryTableConfiguration: OperationModel<UpdateBucketMetadataInventoryTableConfigurationRequest, undefined, UpdateBucketMetadataInventoryTableConfigurationError> = {
  name: 'UpdateBucketMetadataInventoryTableConfiguration', plane: 'data', input: UpdateBucketMetadataInventoryTableConfigurationRequest,
  errors: updateBucketMetadataInventoryTableConfigurationErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { metadataInventoryTable: '' }, status: 200, digestRequired: true },
}

const updateBucketMetadataJournalTableConfigurationErrors = [] as const
export type UpdateBucketMetadataJournalTableConfigurationError = (typeof updateBucketMetadataJournalTableConfigurationErrors)[number] | AnyError
export const UpdateBucketMetadataJournalTableConfiguration: OperationModel<UpdateBucketMetadataJournalTableConfigurationRequest, undefined, UpdateBucketMetadataJournalTableConfigurationError> = {
  name: 'UpdateBucketMetadataJournalTableConfiguration', plane: 'data', input: UpdateBucketMetadataJournalTableConfigurationRequest,
  errors: updateBucketMetadataJournalTableConfigurationErrors,
  http: { method: 'PUT', path: '/{Bucket}', query: { metadataJournalTable: '' }, status: 200, digestRequired: true },
}

const updateObjectEncryptionErrors = ['NoSuchKey', 'InvalidRequest', 'AccessDenied'] as const
export type UpdateObjectEncryptionError = (typeof updateObjectEncryptionErrors)[number] | AnyError
export const UpdateObjectEncryption: OperationModel<UpdateObjectEncryptionRequest, UpdateObjectEncryptionResponse, UpdateObjectEncryptionError> = {
  name: 'UpdateObjectEncryption', plane: 'data', input: UpdateObjectEncryptionRequest, output: UpdateObjectEncryptionResponse,
  errors: updateObjectEncryptionErrors,
  http: { method: 'PUT', path: '/{Bucket}/{Key+}', query: { encryption: '' }, status: 200, digestRequired: true },
}

const uploadPartErrors = [] as const
export type UploadPartError = (typeof uploadPartErrors)[number] | AnyError
export const UploadPart: OperationModel<UploadPartRequest, UploadPartOutput, UploadPartError> = {
  name: 'UploadPart', plane: 'data', input: UploadPartRequest, output: UploadPartOutput, errors: uploadPartErrors,
  http: { method: 'PUT', path: '/{Bucket}/{Key+}', query: {}, status: 200 },
}

const uploadPartCopyErrors = [] as const
export type UploadPartCopyError = (typeof uploadPartCopyErrors)[number] | AnyError
export const UploadPartCopy: OperationModel<UploadPartCopyRequest, UploadPartCopyOutput, UploadPartCopyError> = {
  name: 'UploadPartCopy', plane: 'data', input: UploadPartCopyRequest, output: UploadPartCopyOutput, errors: uploadPartCopyErrors,
  http: { method: 'PUT', path: '/{Bucket}/{Key+}', query: {}, status: 200 },
}

const writeGetObjectResponseErrors = [] as const
export type WriteGetObjectResponseError = (typeof writeGetObjectResponseErrors)[number] | AnyError
export const WriteGetObjectResponse: OperationModel<WriteGetObjectResponseRequest, undefined, WriteGetObjectResponseError> = {
  name: 'WriteGetObjectResponse', plane: 'data', input: WriteGetObjectResponseRequest, errors: writeGetObjectResponseErrors,
  http: { method: 'POST', path: '/WriteGetObjectResponse', query: {}, status: 200 },
}

export const service: RestXmlService = {
  name: 's3',
  signingName: 's3',
  protocol: 'rest-xml',
  xmlNamespace: 'http://s3.amazonaws.com/doc/2006-03-01/',
  operations: {
    AbortMultipartUpload, CompleteMultipartUpload, CopyObject, CreateBucket, CreateBucketMetadataConfiguration,
    CreateBucketMetadataTableConfiguration, CreateMultipartUpload, CreateSession, DeleteBucket, DeleteBucketAnalyticsConfiguration,
    DeleteBucketCors, DeleteBucketEncryption, DeleteBucketIntelligentTieringConfiguration, DeleteBucketInventoryConfiguration,
    DeleteBucketLifecycle, DeleteBucketMetadataConfiguration, DeleteBucketMetadataTableConfiguration, DeleteBucketMetricsConfiguration,
    DeleteBucketOwnershipControls, DeleteBucketPolicy, DeleteBucketReplication, DeleteBucketTagging, DeleteBucketWebsite, DeleteObject,
    DeleteObjectAnnotation, DeleteObjectTagging, DeleteObjects, DeletePublicAccessBlock, GetBucketAbac, GetBucketAccelerateConfiguration,
    GetBucketAcl, GetBucketAnalyticsConfiguration, GetBucketCors, GetBucketEncryption, GetBucketIntelligentTieringConfiguration,
    GetBucketInventoryConfiguration, GetBucketLifecycleConfiguration, GetBucketLocation, GetBucketLogging, GetBucketMetadataConfiguration,
    GetBucketMetadataTableConfiguration, GetBucketMetricsConfiguration, GetBucketNotificationConfiguration, GetBucketOwnershipControls,
    GetBucketPolicy, GetBucketPolicyStatus, GetBucketReplication, GetBucketRequestPayment, GetBucketTagging, GetBucketVersioning,
    GetBucketWebsite, GetObject, GetObjectAcl, GetObjectAnnotation, GetObjectAttributes, GetObjectLegalHold, GetObjectLockConfiguration,
    GetObjectRetention, GetObjectTagging, GetObjectTorrent, GetPublicAccessBlock, HeadBucket, HeadObject, ListBucketAnalyticsConfigurations,
    ListBucketIntelligentTieringConfigurations, ListBucketInventoryConfigurations, ListBucketMetricsConfigurations, ListBuckets,
    ListDirectoryBuckets, ListMultipartUploads, ListObjectAnnotations, ListObjectVersions, ListObjects, ListObjectsV2, ListParts,
    PutBucketAbac, PutBucketAccelerateConfiguration, PutBucketAcl, PutBucketAnalyticsConfiguration, PutBucketCors, PutBucketEncryption,
    PutBucketIntelligentTieringConfiguration, PutBucketInventoryConfiguration, PutBucketLifecycleConfiguration, PutBucketLogging,
    PutBucketMetricsConfiguration, PutBucketNotificationConfiguration, PutBucketOwnershipControls, PutBucketPolicy, PutBucketReplication,
    PutBucketRequestPayment, PutBucketTagging, PutBucketVersioning, PutBucketWebsite, PutObject, PutObjectAcl, PutObjectAnnotation,
    PutObjectLegalHold, PutObjectLockConfiguration, PutObjectRetention, PutObjectTagging, PutPublicAccessBlock, RenameObject, RestoreObject,
    SelectObjectContent, UpdateBucketMetadataAnnotationTableConfiguration, UpdateBucketMetadataInventoryTableConfiguration,
    UpdateBucketMetadataJournalTableConfiguration, UpdateObjectEncryption, UploadPart, UploadPartCopy, WriteGetObjectResponse,
  },
  errors: {
    AccessControlListNotSupported: { code: 'AccessControlListNotSupported', httpStatus: 400, fault: false },
    AccessDenied: { code: 'AccessDenied', httpStatus: 403, fault: false },
    AccessDeniedException: { code: 'AccessDenied', httpStatus: 403, fault: false },
    AccountProblem: { code: 'AccountProblem', httpStatus: 403, fault: false },
    AllAccessDisabled: { code: 'AllAccessDisabled', httpStatus: 403, fault: false },
    AmbiguousGrantByEmailAddress: { code: 'AmbiguousGrantByEmailAddress', httpStatus: 400, fault: false },
    AnnotationLimitExceeded: { code: 'AnnotationLimitExceeded', httpStatus: 400, fault: false },
    AnnotationNameTooLong: { code: 'AnnotationNameTooLong', httpStatus: 400, fault: false },
    AuthorizationHeaderMalformed: { code: 'AuthorizationHeaderMalformed', httpStatus: 400, fault: false },
    AuthorizationQueryParametersError: { code: 'AuthorizationQueryParametersError', httpStatus: 400, fault: false },
    BadDigest: { code: 'BadDigest', httpStatus: 400, fault: false },
    BadRequest: { code: 'BadRequest', httpStatus: 400, fault: false },
    BucketAlreadyExists: { code: 'BucketAlreadyExists', httpStatus: 409, fault: false },
    BucketAlreadyOwnedByYou: { code: 'BucketAlreadyOwnedByYou', httpStatus: 409, fault: false },
    BucketNotEmpty: { code: 'BucketNotEmpty', httpStatus: 409, fault: false },
    ConditionalRequestConflict: { code: 'ConditionalRequestConflict', httpStatus: 409, fault: false },
    CredentialsNotSupported: { code: 'CredentialsNotSupported', httpStatus: 400, fault: false },
    CrossLocationLoggingProhibited: { code: 'CrossLocationLoggingProhibited', httpStatus: 403, fault: false },
    EncryptionTypeMismatch: { code: 'EncryptionTypeMismatch', httpStatus: 400, fault: false },
    EntityTooLarge: { code: 'EntityTooLarge', httpStatus: 400, fault: false },
    EntityTooSmall: { code: 'EntityTooSmall', httpStatus: 400, fault: false },
    ExpiredToken: { code: 'ExpiredToken', httpStatus: 400, fault: false },
    IdempotencyParameterMismatch: { code: 'IdempotencyParameterMismatch', httpStatus: 400, fault: false },
    IllegalLocationConstraintException: { code: 'IllegalLocationConstraintException', httpStatus: 400, fault: false },
    IllegalVersioningConfigurationException: { code: 'IllegalVersioningConfigurationException', httpStatus: 400, fault: false },
    IncompleteBody: { code: 'IncompleteBody', httpStatus: 400, fault: false },
    IncorrectNumberOfFilesInPostRequest: { code: 'IncorrectNumberOfFilesInPostRequest', httpStatus: 400, fault: false },
    InlineDataTooLarge: { code: 'InlineDataTooLarge', httpStatus: 400, fault: false },
    InternalError: { code: 'InternalError', httpStatus: 500, fault: true },
    InternalFailure: { code: 'InternalError', httpStatus: 500, fault: true },
    InvalidAccessKeyId: { code: 'InvalidAccessKeyId', httpStatus: 403, fault: false },
    InvalidAnnotationName: { code: 'InvalidAnnotationName', httpStatus: 400, fault: false },
    InvalidArgument: { code: 'InvalidArgument', httpStatus: 400, fault: false },
    InvalidBucketAclWithObjectOwnership: { code: 'InvalidBucketAclWithObjectOwnership', httpStatus: 400, fault: false },
    InvalidBucketName: { code: 'InvalidBucketName', httpStatus: 400, fault: false },
    InvalidBucketState: { code: 'InvalidBucketState', httpStatus: 409, fault: false },
    InvalidChunkSizeError: { code: 'InvalidChunkSizeError', httpStatus: 403, fault: false },
    InvalidDigest: { code: 'InvalidDigest', httpStatus: 400, fault: false },
    InvalidEncryptionAlgorithmError: { code: 'InvalidEncryptionAlgorithmError', httpStatus: 400, fault: false },
    InvalidLocationConstraint: { code: 'InvalidLocationConstraint', httpStatus: 400, fault: false },
    InvalidObjectState: { code: 'InvalidObjectState', httpStatus: 403, fault: false },
    InvalidPart: { code: 'InvalidPart', httpStatus: 400, fault: false },
    InvalidPartNumber: { code: 'InvalidPartNumber', httpStatus: 416, fault: false },
    InvalidPartOrder: { code: 'InvalidPartOrder', httpStatus: 400, fault: false },
    InvalidPayer: { code: 'InvalidPayer', httpStatus: 403, fault: false },
    InvalidPolicyDocument: { code: 'InvalidPolicyDocument', httpStatus: 400, fault: false },
    InvalidPrefix: { code: 'InvalidPrefix', httpStatus: 400, fault: false },
    InvalidRange: { code: 'InvalidRange', httpStatus: 416, fault: false },
    InvalidRequest: { code: 'InvalidRequest', httpStatus: 400, fault: false },
    InvalidSecurity: { code: 'InvalidSecurity', httpStatus: 403, fault: false },
    InvalidStorageClass: { code: 'InvalidStorageClass', httpStatus: 400, fault: false },
    InvalidTag: { code: 'InvalidTag', httpStatus: 400, fault: false },
    InvalidTargetBucketForLogging: { code: 'InvalidTargetBucketForLogging', httpStatus: 400, fault: false },
    InvalidToken: { code: 'InvalidToken', httpStatus: 400, fault: false },
    InvalidURI: { code: 'InvalidURI', httpStatus: 400, fault: false },
    InvalidWriteOffset: { code: 'InvalidWriteOffset', httpStatus: 400, fault: false },
    'KMS.DisabledException': { code: 'KMS.DisabledException', httpStatus: 400, fault: false },
    'KMS.NotFoundException': { code: 'KMS.NotFoundException', httpStatus: 400, fault: false },
    KeyTooLongError: { code: 'KeyTooLongError', httpStatus: 400, fault: false },
    MalformedACLError: { code: 'MalformedACLError', httpStatus: 400, fault: false },
    MalformedPOSTRequest: { code: 'MalformedPOSTRequest', httpStatus: 400, fault: false },
    MalformedPolicy: { code: 'MalformedPolicy', httpStatus: 400, fault: false },
    MalformedTrailerError: { code: 'MalformedTrailerError', httpStatus: 400, fault: false },
    MalformedXML: { code: 'MalformedXML', httpStatus: 400, fault: false },
    MaxMessageLengthExceeded: { code: 'MaxMessageLengthExceeded', httpStatus: 400, fault: false },
    MaxPostPreDataLengthExceededError: { code: 'MaxPostPreDataLengthExceededError', httpStatus: 400, fault: false },
    MetadataTooLarge: { code: 'MetadataTooLarge', httpStatus: 400, fault: false },
    MethodNotAllowed: { code: 'MethodNotAllowed', httpStatus: 405, fault: false },
    MissingAttachment: { code: 'MissingAttachment', httpStatus: 400, fault: false },
    MissingContentLength: { code: 'MissingContentLength', httpStatus: 411, fault: false },
    MissingRequestBodyError: { code: 'MissingRequestBodyError', httpStatus: 400, fault: false },
    MissingSecurityElement: { code: 'MissingSecurityElement', httpStatus: 400, fault: false },
    MissingSecurityHeader: { code: 'MissingSecurityHeader', httpStatus: 400, fault: false },
    NoLoggingStatusForKey: { code: 'NoLoggingStatusForKey', httpStatus: 400, fault: false },
    NoSuchAnnotation: { code: 'NoSuchAnnotation', httpStatus: 404, fault: false },
    NoSuchBucket: { code: 'NoSuchBucket', httpStatus: 404, fault: false },
    NoSuchBucketPolicy: { code: 'NoSuchBucketPolicy', httpStatus: 404, fault: false },
    NoSuchCORSConfiguration: { code: 'NoSuchCORSConfiguration', httpStatus: 404, fault: false },
    NoSuchConfiguration: { code: 'NoSuchConfiguration', httpStatus: 404, fault: false },
    NoSuchKey: { code: 'NoSuchKey', httpStatus: 404, fault: false },
    NoSuchLifecycleConfiguration: { code: 'NoSuchLifecycleConfiguration', httpStatus: 404, fault: false },
    NoSuchObjectLockConfiguration: { code: 'NoSuchObjectLockConfiguration', httpStatus: 404, fault: false },
    NoSuchPublicAccessBlockConfiguration: { code: 'NoSuchPublicAccessBlockConfiguration', httpStatus: 404, fault: false },
    NoSuchTagSet: { code: 'NoSuchTagSet', httpStatus: 404, fault: false },
    NoSuchUpload: { code: 'NoSuchUpload', httpStatus: 404, fault: false },
    NoSuchVersion: { code: 'NoSuchVersion', httpStatus: 404, fault: false },
    NoSuchWebsiteConfiguration: { code: 'NoSuchWebsiteConfiguration', httpStatus: 404, fault: false },
    NotFound: { code: 'NotFound', httpStatus: 404, fault: false },
    NotImplemented: { code: 'NotImplemented', httpStatus: 501, fault: true },
    NotModified: { code: 'NotModified', httpStatus: 304, fault: false },
    NotSignedUp: { code: 'NotSignedUp', httpStatus: 403, fault: false },
    ObjectAlreadyInActiveTierError: { code: 'ObjectAlreadyInActiveTierError', httpStatus: 403, fault: false },
    ObjectLockConfigurationNotFoundError: { code: 'ObjectLockConfigurationNotFoundError', httpStatus: 404, fault: false },
    ObjectNotInActiveTierError: { code: 'ObjectNotInActiveTierError', httpStatus: 403, fault: false },
    OperationAborted: { code: 'OperationAborted', httpStatus: 409, fault: false },
    OwnershipControlsNotFoundError: { code: 'OwnershipControlsNotFoundError', httpStatus: 404, fault: false },
    PermanentRedirect: { code: 'PermanentRedirect', httpStatus: 301, fault: false },
    PreconditionFailed: { code: 'PreconditionFailed', httpStatus: 412, fault: false },
    Redirect: { code: 'Redirect', httpStatus: 307, fault: false },
    ReplicationConfigurationNotFoundError: { code: 'ReplicationConfigurationNotFoundError', httpStatus: 404, fault: false },
    RequestHeaderSectionTooLarge: { code: 'RequestHeaderSectionTooLarge', httpStatus: 400, fault: false },
    RequestIsNotMultiPartContent: { code: 'RequestIsNotMultiPartContent', httpStatus: 400, fault: false },
    RequestTimeTooSkewed: { code: 'RequestTimeTooSkewed', httpStatus: 403, fault: false },
    RequestTimeout: { code: 'RequestTimeout', httpStatus: 400, fault: false },
    RequestTorrentOfBucketError: { code: 'RequestTorrentOfBucketError', httpStatus: 400, fault: false },
    RestoreAlreadyInProgress: { code: 'RestoreAlreadyInProgress', httpStatus: 409, fault: false },
    ServerSideEncryptionConfigurationNotFoundError: { code: 'ServerSideEncryptionConfigurationNotFoundError', httpStatus: 404, fault: false },
    ServiceUnavailable: { code: 'ServiceUnavailable', httpStatus: 503, fault: true },
    SignatureDoesNotMatch: { code: 'SignatureDoesNotMatch', httpStatus: 403, fault: false },
    SlowDown: { code: 'SlowDown', httpStatus: 503, fault: true },
    TemporaryRedirect: { code: 'TemporaryRedirect', httpStatus: 307, fault: false },
    TokenRefreshRequired: { code: 'TokenRefreshRequired', httpStatus: 400, fault: false },
    TooManyBuckets: { code: 'TooManyBuckets', httpStatus: 400, fault: false },
    TooManyParts: { code: 'TooManyParts', httpStatus: 400, fault: false },
    UnexpectedContent: { code: 'UnexpectedContent', httpStatus: 400, fault: false },
    UnresolvableGrantByEmailAddress: { code: 'UnresolvableGrantByEmailAddress', httpStatus: 400, fault: false },
    UnsupportedMediaType: { code: 'UnsupportedMediaType', httpStatus: 415, fault: false },
    UserKeyMustBeSpecified: { code: 'UserKeyMustBeSpecified', httpStatus: 400, fault: false },
    XAmzContentChecksumMismatch: { code: 'XAmzContentChecksumMismatch', httpStatus: 400, fault: false },
    XAmzContentSHA256Mismatch: { code: 'XAmzContentSHA256Mismatch', httpStatus: 400, fault: false },
  },
}
