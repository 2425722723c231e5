/** What a request says of an object besides its bytes: kept as headers of the answers to come. */
import { notImplemented } from '../../aws/s3.ts'
import { isRejection, type Rejection, reject, rejectWith } from '../../kernel/outcome.ts'
import { encryptionDefaults } from './encryption.ts'
import type { Bucket } from './entities.ts'
import * as messages from './messages.ts'
import { checkedMetadata, type Metadata } from './metadata.ts'
import { allowsAcls } from './ownership.ts'
import { type Tags, tagsOfHeader } from './tags.ts'

export interface AboutInput {
  readonly ACL?: string
  readonly CacheControl?: string
  readonly ContentDisposition?: string
  readonly ContentEncoding?: string
  readonly ContentLanguage?: string
  readonly ContentType?: string
  readonly Expires?: string
  readonly Metadata?: Metadata
  readonly StorageClass?: string
  readonly Tagging?: string
  readonly WebsiteRedirectLocation?: string
  readonly ServerSideEncryption?: string
  readonly SSEKMSKeyId?: string
  readonly BucketKeyEnabled?: boolean
  readonly SSECustomerAlgorithm?: string
  readonly ObjectLockMode?: string
  readonly ObjectLockRetainUntilDate?: number
  readonly ObjectLockLegalHoldStatus?: string
  readonly GrantFullControl?: string
  readonly GrantRead?: string
  readonly GrantReadACP?: string
  readonly GrantWriteACP?: string
}

export interface About {
  readonly headers: Readonly<Record<string, string>>
  readonly metadata: Metadata
  readonly tags: Tags
}

type AboutRejection = Rejection<
  | 'MetadataTooLarge'
  | 'InvalidTag'
  | 'BadRequest'
  | 'InvalidArgument'
  | 'InvalidStorageClass'
  | 'InvalidRequest'
  | 'NotImplemented'
  | 'AccessControlListNotSupported'
>

export const DEFAULT_CONTENT_TYPE = 'binary/octet-stream'
const DEFAULT_STORAGE_CLASS = 'STANDARD'
const DEFAULT_ENCRYPTION = 'AES256'

/** Classes whose objects can be read at once. Those of archives would have to be restored first. */
const STORAGE_CLASSES: ReadonlySet<string> = new Set([
  DEFAULT_STORAGE_CLASS,
  'REDUCED_REDUNDANCY',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER_IR',
])
const ARCHIVES: ReadonlySet<string> = new Set(['GLACIER', 'DEEP_ARCHIVE'])
const ENCRYPTIONS: ReadonlySet<string> = new Set([DEFAULT_ENCRYPTION, 'aws:kms', 'aws:kms:dsse'])

/** Members and the headers that they are, as they are given back. */
const HEADERS = {
  CacheControl: 'cache-control',
  ContentDisposition: 'content-disposition',
  ContentEncoding: 'content-encoding',
  ContentLanguage: 'content-language',
  ContentType: 'content-type',
  Expires: 'expires',
  WebsiteRedirectLocation: 'x-amz-website-redirect-location',
  StorageClass: 'x-amz-storage-class',
  ServerSideEncryption: 'x-amz-server-side-encryption',
  SSEKMSKeyId: 'x-amz-server-side-encryption-aws-kms-key-id',
} as const

/** What is kept of an object that comes into this bucket, or what is wrong with it. */
export function aboutOf(said: AboutInput, bucket: Bucket): About | AboutRejection {
  const input = said.ServerSideEncryption === undefined ? { ...said, ...encryptionDefaults(bucket) } : said
  const refused = refusedAbout(input, allowsAcls(bucket))
  if (refused !== undefined) return refused
  const metadata = checkedMetadata(input.Metadata)
  if (isRejection(metadata)) return metadata
  const tags = tagsOfHeader(input.Tagging)
  if (isRejection(tags)) return tags
  const headers: Record<string, string> = {}
  for (const [member, header] of Object.entries(HEADERS)) {
    const value = input[member as keyof typeof HEADERS]
    const kept = member === 'ContentEncoding' ? withoutChunking(value) : value
    if (kept !== undefined && kept !== '') headers[header] = kept
  }
  if (input.BucketKeyEnabled === true) headers['x-amz-server-side-encryption-bucket-key-enabled'] = 'true'
  return { headers, metadata: metadata as Metadata, tags: tags as Tags }
}

function refusedAbout(input: AboutInput, hasAcls: boolean): AboutRejection | undefined {
  const { StorageClass, ServerSideEncryption } = input
  if (StorageClass !== undefined && ARCHIVES.has(StorageClass)) return reject('NotImplemented', messages.NO_ARCHIVES)
  if (StorageClass !== undefined && !STORAGE_CLASSES.has(StorageClass)) {
    return rejectWith('InvalidStorageClass', messages.INVALID_STORAGE_CLASS, { details: { StorageClassRequested: StorageClass } })
  }
  if (input.SSECustomerAlgorithm !== undefined) return reject('NotImplemented', messages.NO_CUSTOMER_KEYS)
  if (ServerSideEncryption !== undefined && !ENCRYPTIONS.has(ServerSideEncryption)) {
    return rejectWith('InvalidArgument', messages.BAD_ENCRYPTION, {
      details: { ArgumentName: 'x-amz-server-side-encryption', ArgumentValue: ServerSideEncryption },
    })
  }
  if (
    input.ObjectLockMode !== undefined ||
    input.ObjectLockRetainUntilDate !== undefined ||
    input.ObjectLockLegalHoldStatus !== undefined
  ) {
    return reject('InvalidRequest', messages.NO_OBJECT_LOCK)
  }
  return refusedAcl(input, hasAcls)
}

function refusedAcl(input: AboutInput, hasAcls: boolean): AboutRejection | undefined {
  const grant = input.GrantFullControl ?? input.GrantRead ?? input.GrantReadACP ?? input.GrantWriteACP
  const isOwners = input.ACL === undefined || input.ACL === 'bucket-owner-full-control'
  if (isOwners && grant === undefined) return undefined
  if (!hasAcls) return reject('AccessControlListNotSupported', messages.ACL_NOT_SUPPORTED)
  return input.ACL === 'private' && grant === undefined
    ? undefined
    : notImplemented(grant === undefined ? 'x-amz-acl' : 'x-amz-grant')
}

/** `aws-chunked` says how the body travelled and not what it is. */
function withoutChunking(encoding: string | undefined): string | undefined {
  return encoding
    ?.split(',')
    .map((each) => each.trim())
    .filter((each) => each !== 'aws-chunked')
    .join(',')
}

type Kept = Readonly<Record<string, string>>

/** The members of an answer that reads an object, out of what was kept. */
export function headerMembers(kept: Kept = {}): Record<string, string> {
  const members: Record<string, string> = {}
  for (const [member, header] of Object.entries(HEADERS)) {
    const value = kept[header]
    if (value !== undefined && !(member === 'StorageClass' && value === DEFAULT_STORAGE_CLASS)) members[member] = value
  }
  return members
}

export function storageClassOf<Class extends string>(kept: Kept | undefined): Class {
  return (kept?.['x-amz-storage-class'] ?? DEFAULT_STORAGE_CLASS) as Class
}

export interface EncryptionMembers {
  readonly ServerSideEncryption: 'AES256' | 'aws:kms' | 'aws:kms:dsse'
  readonly SSEKMSKeyId?: string
  readonly BucketKeyEnabled?: boolean
}

/** How answers say that an object is encrypted: every object of S3 is. */
export function encryptionMembers(kept: Kept = {}): EncryptionMembers {
  const key = kept['x-amz-server-side-encryption-aws-kms-key-id']
  return {
    ServerSideEncryption: (kept['x-amz-server-side-encryption'] ??
      DEFAULT_ENCRYPTION) as EncryptionMembers['ServerSideEncryption'],
    ...(key !== undefined && { SSEKMSKeyId: key }),
    ...(kept['x-amz-server-side-encryption-bucket-key-enabled'] === 'true' && { BucketKeyEnabled: true }),
  }
}
