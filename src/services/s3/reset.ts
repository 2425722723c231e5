/** What no API of AWS offers: every bucket gone at once, with all that is in it. */
import type { ServiceRuntime } from '../define.ts'
import type { S3Entities } from './entities.ts'

const REMOVED_PER_COMMIT_MAX = 100

/** Removes every bucket of every account. */
export async function removeAllBuckets({
  catalog,
  random,
  objects,
}: Pick<ServiceRuntime<S3Entities>, 'catalog' | 'random' | 'objects'>): Promise<void> {
  await objects.removeEverything()
  for (let left = true; left; ) {
    const found = [...catalog.list('s3.bucket', '')].slice(0, REMOVED_PER_COMMIT_MAX)
    left = found.length > 0
    if (!left) return
    await catalog.commit(
      () => ({ changes: found.map(({ name }) => ({ remove: 's3.bucket' as const, id: name })), reply: undefined }),
      { requestId: random.uuid(), principal: 'leat:reset', operation: 'ResetBuckets' },
    )
  }
}
