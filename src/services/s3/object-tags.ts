import { isRejection, type Rejection } from '../../kernel/outcome.ts'
import type { Bucket } from './entities.ts'
import { versionMembers } from './object-write.ts'
import type { Context } from './operation.ts'
import { type BucketReference, findBucket } from './queries.ts'
import { foreignVersion, noKey } from './refusals.ts'
import type { ObjectFacts } from './store/object-store.ts'
import type { Tags } from './tags.ts'

export interface ObjectReference extends BucketReference {
  readonly Key: string
  readonly VersionId?: string
}

type Refused = Rejection<'NoSuchBucket' | 'AccessDenied' | 'NoSuchKey' | 'InvalidArgument'>

/** The object that a request means, and its bucket. */
export async function findObject(
  { view, scope, runtime }: Context,
  reference: ObjectReference,
): Promise<{ readonly bucket: Bucket; readonly facts: ObjectFacts } | Refused> {
  const bucket = findBucket(view, scope, reference)
  if (isRejection(bucket)) return bucket
  const foreign = foreignVersion(reference.VersionId)
  if (foreign !== undefined) return foreign
  const facts = await runtime.objects.head(bucket.name, reference.Key)
  return facts === undefined ? noKey(reference.Key) : { bucket, facts }
}

/** Gives an object other tags; its body and its time stay. */
export async function changeTags(
  { view, scope, runtime }: Context,
  reference: ObjectReference,
  tags: Tags,
): Promise<{ readonly VersionId?: string } | Refused> {
  const bucket = findBucket(view, scope, reference)
  if (isRejection(bucket)) return bucket
  const foreign = foreignVersion(reference.VersionId)
  if (foreign !== undefined) return foreign
  const updated = await runtime.objects.update(bucket.name, reference.Key, ({ tags: _, ...facts }) =>
    Object.keys(tags).length === 0 ? facts : { ...facts, tags },
  )
  return updated === undefined ? noKey(reference.Key) : versionMembers(bucket)
}
