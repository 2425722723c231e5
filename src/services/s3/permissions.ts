/**
 * What callers of S3 need: its permissions are called after what is done, not after the operations
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html).
 */
import { type ConditionKeys, type Permission, permissionsOn } from '../../model/permission.ts'
import type { PermissionTable } from '../permission-table.ts'
import { parseCopySource } from './copy-source.ts'
import type { S3Entities } from './entities.ts'
import type * as model from './model.gen.ts'
import { bucketResources, objectResources } from './queries.ts'

type Table = PermissionTable<S3Entities>
type OfBucket = Parameters<typeof bucketResources>[0]
type OfObject = Parameters<typeof objectResources>[0]

/** Operations on buckets that go by another name than their own. */
const BUCKET_ACTIONS: Readonly<Record<string, string>> = {
  DeleteBucketCors: 'PutBucketCORS',
  DeleteBucketEncryption: 'PutEncryptionConfiguration',
  DeleteBucketLifecycle: 'PutLifecycleConfiguration',
  DeleteBucketOwnershipControls: 'PutBucketOwnershipControls',
  DeleteBucketTagging: 'PutBucketTagging',
  DeletePublicAccessBlock: 'PutBucketPublicAccessBlock',
  GetBucketAccelerateConfiguration: 'GetAccelerateConfiguration',
  GetBucketCors: 'GetBucketCORS',
  GetBucketEncryption: 'GetEncryptionConfiguration',
  GetBucketLifecycleConfiguration: 'GetLifecycleConfiguration',
  GetBucketNotificationConfiguration: 'GetBucketNotification',
  GetBucketReplication: 'GetReplicationConfiguration',
  GetObjectLockConfiguration: 'GetBucketObjectLockConfiguration',
  GetPublicAccessBlock: 'GetBucketPublicAccessBlock',
  HeadBucket: 'ListBucket',
  ListMultipartUploads: 'ListBucketMultipartUploads',
  PutBucketCors: 'PutBucketCORS',
  PutBucketEncryption: 'PutEncryptionConfiguration',
  PutBucketLifecycleConfiguration: 'PutLifecycleConfiguration',
  PutBucketNotificationConfiguration: 'PutBucketNotification',
  PutObjectLockConfiguration: 'PutBucketObjectLockConfiguration',
  PutPublicAccessBlock: 'PutBucketPublicAccessBlock',
}

export const permissions: Table = {
  ...Object.fromEntries(
    Object.entries(BUCKET_ACTIONS).map(([operation, action]): [string, Table[string]] => [
      operation,
      (input: OfBucket) => permissionsOn(`s3:${action}`, bucketResources(input)),
    ]),
  ),
  ListBuckets: () => permissionsOn('s3:ListAllMyBuckets', []),
  ListObjects: (input: model.ListObjectsRequest) => permissionsOn('s3:ListBucket', bucketResources(input), listed(input)),
  ListObjectsV2: (input: model.ListObjectsV2Request) => permissionsOn('s3:ListBucket', bucketResources(input), listed(input)),
  ListObjectVersions: (input: model.ListObjectVersionsRequest) =>
    permissionsOn('s3:ListBucketVersions', bucketResources(input), listed(input)),

  GetObject: (input: model.GetObjectRequest) => reading('GetObject', input),
  HeadObject: (input: model.HeadObjectRequest) => reading('GetObject', input),
  GetObjectAcl: (input: model.GetObjectAclRequest) => reading('GetObjectAcl', input),
  GetObjectTagging: (input: model.GetObjectTaggingRequest) => reading('GetObjectTagging', input),
  GetObjectAttributes: (input: model.GetObjectAttributesRequest) => [
    ...reading('GetObject', input),
    ...reading('GetObjectAttributes', input),
  ],
  ListParts: (input: OfObject) => permissionsOn('s3:ListMultipartUploadParts', objectResources(input)),

  PutObject: (input: model.PutObjectRequest) => writing(input),
  CreateMultipartUpload: (input: model.CreateMultipartUploadRequest) => writing(input),
  UploadPart: (input: OfObject) => permissionsOn('s3:PutObject', objectResources(input)),
  CompleteMultipartUpload: (input: OfObject) => permissionsOn('s3:PutObject', objectResources(input)),
  CopyObject: (input: model.CopyObjectRequest) => [...copying(input.CopySource), ...writing(input)],
  UploadPartCopy: (input: model.UploadPartCopyRequest) => [
    ...copying(input.CopySource),
    ...permissionsOn('s3:PutObject', objectResources(input)),
  ],
  DeleteObject: (input: model.DeleteObjectRequest) => permissionsOn(deletion(input.VersionId), objectResources(input)),
  // Each key by itself, and each has an answer of its own.
  DeleteObjects: () => [],
}

/** What conditions of ListBucket ask about. */
function listed(input: { readonly Prefix?: string; readonly Delimiter?: string; readonly MaxKeys?: number }): ConditionKeys {
  return {
    's3:prefix': input.Prefix ?? '',
    ...(input.Delimiter !== undefined && { 's3:delimiter': input.Delimiter }),
    ...(input.MaxKeys !== undefined && { 's3:max-keys': String(input.MaxKeys) }),
  }
}

/** A version that is named is another permission. */
function reading(action: string, input: OfObject & { readonly VersionId?: string }): readonly Permission[] {
  const { VersionId } = input
  if (VersionId === undefined) return permissionsOn(`s3:${action}`, objectResources(input))
  const ofVersion = action.replace('GetObject', 'GetObjectVersion')
  return permissionsOn(`s3:${ofVersion}`, objectResources(input), { 's3:VersionId': VersionId })
}

export function deletion(versionId: string | undefined): string {
  return versionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion'
}

/** Tags and access lists that come with an object are permissions of their own. */
function writing(
  input: OfObject & { readonly Tagging?: string; readonly ACL?: string; readonly ServerSideEncryption?: string },
): readonly Permission[] {
  const { Tagging, ACL, ServerSideEncryption } = input
  const keys = {
    ...(ACL !== undefined && { 's3:x-amz-acl': ACL }),
    ...(ServerSideEncryption !== undefined && { 's3:x-amz-server-side-encryption': ServerSideEncryption }),
  }
  const resources = objectResources(input)
  return [
    ...permissionsOn('s3:PutObject', resources, keys),
    ...(Tagging === undefined ? [] : permissionsOn('s3:PutObjectTagging', resources)),
    ...(ACL === undefined ? [] : permissionsOn('s3:PutObjectAcl', resources, keys)),
  ]
}

/** What is no source is refused for that. */
function copying(header: string): readonly Permission[] {
  const source = parseCopySource(header)
  if (source === undefined) return []
  const { bucket, key, versionId } = source
  return reading('GetObject', { Bucket: bucket, Key: key, ...(versionId !== undefined && { VersionId: versionId }) })
}
