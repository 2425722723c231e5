import { keyTooLong, malformedXml, notImplemented } from '../../../aws/s3.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import type { Bucket } from '../entities.ts'
import { KEYS_PER_DELETE_MAX } from '../limits.ts'
import * as model from '../model.gen.ts'
import { removeObject } from '../object-remove.ts'
import { type Context, data } from '../operation.ts'
import { deletion } from '../permissions.ts'
import { bucketArn, findBucket, objectResources } from '../queries.ts'
import { noGovernance, noVersion } from '../refusals.ts'

/** So many are removed at the same time. */
const AT_ONCE = 32

export const DeleteObjects = data(model.DeleteObjects, {
  resources: ({ Bucket, Delete }) => (Delete?.Objects ?? []).map(({ Key }) => `${bucketArn(Bucket)}/${Key}`),

  async run(context, input) {
    const bucket = findBucket(context.view, context.scope, input)
    if (isRejection(bucket)) return bucket
    if (input.BypassGovernanceRetention !== undefined) return noGovernance()
    const { Objects: wanted = [], Quiet } = input.Delete ?? {}
    if (wanted.length === 0 || wanted.length > KEYS_PER_DELETE_MAX || wanted.some(({ Key }) => (Key ?? '') === '')) {
      return malformedXml()
    }
    const outcomes: (model.DeletedObject | model.Error)[] = []
    for (let at = 0; at < wanted.length; at += AT_ONCE) {
      const some = wanted.slice(at, at + AT_ONCE)
      outcomes.push(...(await Promise.all(some.map((each) => removeAllowed(context, bucket, each)))))
    }
    return {
      Deleted: Quiet === true ? [] : outcomes.filter((each) => !('Code' in each)),
      Errors: outcomes.filter((each) => 'Code' in each),
    }
  },
})

/** Each key is asked about by itself: what a caller may not remove is an error among the answers. */
async function removeAllowed(
  context: Context,
  bucket: Bucket,
  object: model.ObjectIdentifier,
): Promise<model.DeletedObject | model.Error> {
  const { call, runtime } = context
  const { Key, VersionId } = object
  const named = { Key, ...(VersionId !== undefined && { VersionId }) }
  const denied = runtime.door.denied(call, deletion(VersionId), objectResources({ Bucket: bucket.name, Key }))
  if (denied === undefined) return remove(context, bucket, object, named)
  return { ...named, Code: 'AccessDenied', ...(denied.message !== undefined && { Message: denied.message }) }
}

async function remove(
  context: Context,
  bucket: Bucket,
  object: model.ObjectIdentifier,
  named: model.DeletedObject,
): Promise<model.DeletedObject | model.Error> {
  const { Key, VersionId, ETag } = object
  const refused =
    (VersionId === undefined || VersionId === 'null' ? undefined : noVersion(Key, VersionId)) ??
    keyTooLong(Key) ??
    (object.Size === undefined && object.LastModifiedTime === undefined ? undefined : notImplemented('Size, LastModifiedTime')) ??
    (await removeObject(context, bucket, Key, ETag))
  if (refused === undefined) return named
  return { ...named, Code: refused.rejected, ...(refused.message !== undefined && { Message: refused.message }) }
}
