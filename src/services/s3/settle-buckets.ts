import type { ServiceRuntime } from '../define.ts'
import type { S3Entities } from './entities.ts'

/**
 * Brings the store to what the catalog says: once, before the first request. A server that ended in the middle of DeleteBucket may have
 * emptied the store of a bucket that is still there.
 */
export async function settleBuckets({
  catalog,
  objects,
}: Pick<ServiceRuntime<S3Entities>, 'catalog' | 'objects'>): Promise<void> {
  const stored = new Set(await objects.buckets())
  for (const { name } of catalog.list('s3.bucket', '')) {
    if (!stored.has(name)) await objects.createBucket(name)
  }
}
