import { isRejection, type Rejection } from '../../kernel/outcome.ts'
import { namesEtag } from './conditions.ts'
import type { Bucket } from './entities.ts'
import { tells } from './notify/telling.ts'
import type { Context } from './operation.ts'
import { noKey, preconditionFailed } from './refusals.ts'
import type { ObjectFacts } from './store/object-store.ts'

type RemoveRejection = Rejection<'PreconditionFailed' | 'NoSuchKey'>

/** Removes an object if there is one, and only with this ETag if one is given. `undefined`: it is gone. */
export async function removeObject(
  context: Context,
  bucket: Bucket,
  key: string,
  etag: string | undefined,
): Promise<RemoveRejection | undefined> {
  const { note, wake } = tells(context, bucket, 'ObjectRemoved:Delete')
  const decide = (existing: ObjectFacts | undefined): RemoveRejection | undefined => {
    if (etag === undefined) return undefined
    if (existing === undefined) return noKey(key)
    return namesEtag(etag, existing.etag) ? undefined : preconditionFailed('If-Match')
  }
  const removed = await context.runtime.objects.remove<RemoveRejection>(bucket.name, key, decide, note)
  if (isRejection(removed)) return removed
  if (removed !== undefined) wake()
  return undefined
}
