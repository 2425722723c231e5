import type { ServiceDefinition } from '../define.ts'
import type { S3Entities } from './entities.ts'
import { service } from './model.gen.ts'
import { AbortMultipartUpload } from './operations/AbortMultipartUpload.ts'
import { CompleteMultipartUpload } from './operations/CompleteMultipartUpload.ts'
import { CopyObject } from './operations/CopyObject.ts'
import { CreateBucket } from './operations/CreateBucket.ts'
import { CreateMultipartUpload } from './operations/CreateMultipartUpload.ts'
import { DeleteBucket } from './operations/DeleteBucket.ts'
import { DeleteBucketCors } from './operations/DeleteBucketCors.ts'
import { DeleteBucketEncryption } from './operations/DeleteBucketEncryption.ts'
import { DeleteBucketLifecycle } from './operations/DeleteBucketLifecycle.ts'
import { DeleteBucketOwnershipControls } from './operations/DeleteBucketOwnershipControls.ts'
import { DeleteBucketPolicy } from './operations/DeleteBucketPolicy.ts'
import { DeleteBucketTagging } from './operations/DeleteBucketTagging.ts'
import { DeleteObject } from './operations/DeleteObject.ts'
import { DeleteObjects } from './operations/DeleteObjects.ts'
import { DeleteObjectTagging } from './operations/DeleteObjectTagging.ts'
import { DeletePublicAccessBlock } from './operations/DeletePublicAccessBlock.ts'
import { GetBucketAccelerateConfiguration } from './operations/GetBucketAccelerateConfiguration.ts'
import { GetBucketAcl } from './operations/GetBucketAcl.ts'
import { GetBucketCors } from './operations/GetBucketCors.ts'
import { GetBucketEncryption } from './operations/GetBucketEncryption.ts'
import { GetBucketLifecycleConfiguration } from './operations/GetBucketLifecycleConfiguration.ts'
import { GetBucketLocation } from './operations/GetBucketLocation.ts'
import { GetBucketLogging } from './operations/GetBucketLogging.ts'
import { GetBucketNotificationConfiguration } from './operations/GetBucketNotificationConfiguration.ts'
import { GetBucketOwnershipControls } from './operations/GetBucketOwnershipControls.ts'
import { GetBucketPolicy } from './operations/GetBucketPolicy.ts'
import { GetBucketPolicyStatus } from './operations/GetBucketPolicyStatus.ts'
import { GetBucketReplication } from './operations/GetBucketReplication.ts'
import { GetBucketRequestPayment } from './operations/GetBucketRequestPayment.ts'
import { GetBucketTagging } from './operations/GetBucketTagging.ts'
import { GetBucketVersioning } from './operations/GetBucketVersioning.ts'
import { GetBucketWebsite } from './operations/GetBucketWebsite.ts'
import { GetObject } from './operations/GetObject.ts'
import { GetObjectAcl } from './operations/GetObjectAcl.ts'
import { GetObjectAttributes } from './operations/GetObjectAttributes.ts'
import { GetObjectLegalHold } from './operations/GetObjectLegalHold.ts'
import { GetObjectLockConfiguration } from './operations/GetObjectLockConfiguration.ts'
import { GetObjectRetention } from './operations/GetObjectRetention.ts'
import { GetObjectTagging } from './operations/GetObjectTagging.ts'
import { GetPublicAccessBlock } from './operations/GetPublicAccessBlock.ts'
import { HeadBucket } from './operations/HeadBucket.ts'
import { HeadObject } from './operations/HeadObject.ts'
import { ListBuckets } from './operations/ListBuckets.ts'
import { ListMultipartUploads } from './operations/ListMultipartUploads.ts'
import { ListObjects } from './operations/ListObjects.ts'
import { ListObjectsV2 } from './operations/ListObjectsV2.ts'
import { ListObjectVersions } from './operations/ListObjectVersions.ts'
import { ListParts } from './operations/ListParts.ts'
import { PutBucketAcl } from './operations/PutBucketAcl.ts'
import { PutBucketCors } from './operations/PutBucketCors.ts'
import { PutBucketEncryption } from './operations/PutBucketEncryption.ts'
import { PutBucketLifecycleConfiguration } from './operations/PutBucketLifecycleConfiguration.ts'
import { PutBucketNotificationConfiguration } from './operations/PutBucketNotificationConfiguration.ts'
import { PutBucketOwnershipControls } from './operations/PutBucketOwnershipControls.ts'
import { PutBucketPolicy } from './operations/PutBucketPolicy.ts'
import { PutBucketTagging } from './operations/PutBucketTagging.ts'
import { PutBucketVersioning } from './operations/PutBucketVersioning.ts'
import { PutObject } from './operations/PutObject.ts'
import { PutObjectAcl } from './operations/PutObjectAcl.ts'
import { PutObjectLegalHold } from './operations/PutObjectLegalHold.ts'
import { PutObjectLockConfiguration } from './operations/PutObjectLockConfiguration.ts'
import { PutObjectRetention } from './operations/PutObjectRetention.ts'
import { PutObjectTagging } from './operations/PutObjectTagging.ts'
import { PutPublicAccessBlock } from './operations/PutPublicAccessBlock.ts'
import { UploadPart } from './operations/UploadPart.ts'
import { UploadPartCopy } from './operations/UploadPartCopy.ts'
import { permissions } from './permissions.ts'
import { unsupported } from './unsupported.ts'

/** Amazon S3: buckets, objects and what tools around them read. */
export const s3: ServiceDefinition<S3Entities> = {
  model: service,
  operations: [
    AbortMultipartUpload,
    CompleteMultipartUpload,
    CopyObject,
    CreateBucket,
    CreateMultipartUpload,
    DeleteBucket,
    DeleteBucketCors,
    DeleteBucketEncryption,
    DeleteBucketLifecycle,
    DeleteBucketOwnershipControls,
    DeleteBucketPolicy,
    DeleteBucketTagging,
    DeleteObject,
    DeleteObjectTagging,
    DeleteObjects,
    DeletePublicAccessBlock,
    GetBucketAccelerateConfiguration,
    GetBucketAcl,
    GetBucketCors,
    GetBucketEncryption,
    GetBucketLifecycleConfiguration,
    GetBucketLocation,
    GetBucketLogging,
    GetBucketNotificationConfiguration,
    GetBucketOwnershipControls,
    GetBucketPolicy,
    GetBucketPolicyStatus,
    GetBucketReplication,
    GetBucketRequestPayment,
    GetBucketTagging,
    GetBucketVersioning,
    GetBucketWebsite,
    GetObject,
    GetObjectAcl,
    GetObjectAttributes,
    GetObjectLegalHold,
    GetObjectLockConfiguration,
    GetObjectRetention,
    GetObjectTagging,
    GetPublicAccessBlock,
    HeadBucket,
    HeadObject,
    ListBuckets,
    ListMultipartUploads,
    ListObjectVersions,
    ListObjects,
    ListObjectsV2,
    ListParts,
    PutBucketAcl,
    PutBucketCors,
    PutBucketEncryption,
    PutBucketLifecycleConfiguration,
    PutBucketNotificationConfiguration,
    PutBucketOwnershipControls,
    PutBucketPolicy,
    PutBucketTagging,
    PutBucketVersioning,
    PutObject,
    PutObjectAcl,
    PutObjectLegalHold,
    PutObjectLockConfiguration,
    PutObjectRetention,
    PutObjectTagging,
    PutPublicAccessBlock,
    UploadPart,
    UploadPartCopy,
  ],
  unsupported,
  permissions,
}
