import type {
  BucketLifecycleConfiguration,
  CORSConfiguration,
  NotificationConfiguration,
  ServerSideEncryptionConfiguration,
  TransitionDefaultMinimumObjectSize,
} from './model.gen.ts'

/** What the catalog keeps for S3: buckets. Plain JSON. Objects are in the store. */
export interface S3Entities {
  /** Keyed by the bucket's name, which belongs to one account of all. */
  's3.bucket': Bucket
}

export interface Bucket {
  readonly name: string
  readonly accountId: string
  readonly region: string
  readonly createdAtMs: number
  readonly ownership: ObjectOwnership | 'none'
  readonly publicAccess: PublicAccess | 'none'
  readonly tags: Readonly<Record<string, string>>
  /** The document, to the letter as it was put. */
  readonly policy?: string
  readonly isVersioningSuspended?: true
  /** As they were put; nothing acts on them, but that new objects say they are encrypted as `encryption` wants it. */
  readonly configurations: Configurations
}

export interface Configurations {
  readonly cors?: CORSConfiguration
  readonly encryption?: ServerSideEncryptionConfiguration
  readonly lifecycle?: BucketLifecycleConfiguration & { readonly minimumObjectSize: TransitionDefaultMinimumObjectSize }
  readonly notification?: NotificationConfiguration
}

export type ObjectOwnership = 'BucketOwnerEnforced' | 'BucketOwnerPreferred' | 'ObjectWriter'

export interface PublicAccess {
  readonly BlockPublicAcls: boolean
  readonly IgnorePublicAcls: boolean
  readonly BlockPublicPolicy: boolean
  readonly RestrictPublicBuckets: boolean
}
