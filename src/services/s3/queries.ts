/** Pure look-ups over a view: for this service's operations, and the door for other services. */
import { ACCESS_DENIED } from '../../aws/s3.ts'
import type { View } from '../../catalog/entities.ts'
import { type Rejection, rejectWith } from '../../kernel/outcome.ts'
import type { Scope } from '../../model/caller.ts'
import type { Bucket, S3Entities } from './entities.ts'
import * as messages from './messages.ts'

export type S3View = View<S3Entities>

/** Members by which operations name a bucket, and say whose they believe it is. */
export interface BucketReference {
  readonly Bucket: string
  readonly ExpectedBucketOwner?: string
}

export function bucketArn(bucket: string): string {
  return `arn:aws:s3:::${bucket}`
}

export function bucketResources({ Bucket }: { readonly Bucket: string }): readonly string[] {
  return [bucketArn(Bucket)]
}

export function objectResources({ Bucket, Key }: { readonly Bucket: string; readonly Key: string }): readonly string[] {
  return [`${bucketArn(Bucket)}/${Key}`]
}

export function noBucket(name: string): Rejection<'NoSuchBucket'> {
  return rejectWith('NoSuchBucket', messages.NO_SUCH_BUCKET, { details: { BucketName: name } })
}

/** A bucket of the caller's account, in whatever region: one endpoint stands for all of them. */
export function findBucket(
  view: S3View,
  scope: Scope,
  reference: BucketReference,
): Bucket | Rejection<'NoSuchBucket' | 'AccessDenied'> {
  const { Bucket, ExpectedBucketOwner } = reference
  const bucket = view.get('s3.bucket', Bucket)
  if (bucket === undefined) return noBucket(Bucket)
  const isOwned = bucket.accountId === scope.accountId
  if (isOwned && (ExpectedBucketOwner === undefined || ExpectedBucketOwner === bucket.accountId)) return bucket
  return { rejected: 'AccessDenied', message: ACCESS_DENIED }
}

export function bucketsOf(view: S3View, accountId: string): readonly Bucket[] {
  return [...view.list('s3.bucket', '')].filter((bucket) => bucket.accountId === accountId)
}
