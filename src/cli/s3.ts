import type { S3Client } from '@aws-sdk/client-s3'
import { clientSettings, type Target } from './endpoint.ts'

export type S3Sdk = typeof import('@aws-sdk/client-s3')

/** What passes is tried again this often. */
const ATTEMPTS = 4
/** Where buckets are made that name no region; S3 refuses to hear its name. */
const REGION_UNNAMED = 'us-east-1'

/** A client for S3, and what it came from. */
export interface S3Connection {
  readonly sdk: S3Sdk
  readonly client: S3Client
}

export async function connectS3(target: Target): Promise<S3Connection> {
  const sdk = await import('@aws-sdk/client-s3')
  const client = new sdk.S3Client({ ...clientSettings(target, ATTEMPTS), forcePathStyle: !target.isAws })
  return { sdk, client }
}

export async function isBucketThere({ sdk, client }: S3Connection, Bucket: string, abortSignal: AbortSignal): Promise<boolean> {
  try {
    await client.send(new sdk.HeadBucketCommand({ Bucket }), { abortSignal })
    return true
  } catch (error) {
    if (error instanceof sdk.NotFound) return false
    throw error
  }
}

/** In the region of the client. */
export async function makeBucket({ sdk, client }: S3Connection, Bucket: string, abortSignal: AbortSignal): Promise<void> {
  const region = await client.config.region()
  const place = region === REGION_UNNAMED ? {} : { CreateBucketConfiguration: { LocationConstraint: region as never } }
  await client.send(new sdk.CreateBucketCommand({ Bucket, ...place }), { abortSignal })
}
