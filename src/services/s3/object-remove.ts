import { isRejection, type Rejection } from '../../kernel/outcome.ts'
import { namesEtag } from './conditions.ts'
import { noKey, preconditionFailed } from './refusals.ts'
import type { ObjectStore } from './store/object-store.ts'

type RemoveRejection = Rejection<'PreconditionFailed' | 'NoSuchKey'>

/** Removes an object if there is one, and only with this ETag if one is given. `undefined`: it is gone. */
export async function removeObject(
  objects: ObjectStore,
  bucket: string,
  key: string,
  etag: string | undefined,
): Promise<RemoveRejection | undefined> {
  const removed = await objects.remove<RemoveRejection>(bucket, key, (existing) => {
    if (etag === undefined) return undefined
    if (existing === undefined) return noKey(key)
    return namesEtag(etag, existing.etag) ? undefined : preconditionFailed('If-Match')
  })
  return isRejection(removed) ? removed : undefined
}
