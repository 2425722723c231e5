import { keyTooLong, notImplemented } from '../../../aws/s3.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { removeObject } from '../object-remove.ts'
import { data } from '../operation.ts'
import { findBucket, objectResources } from '../queries.ts'
import { foreignVersion, noGovernance } from '../refusals.ts'

export const DeleteObject = data(model.DeleteObject, {
  resources: objectResources,

  async run(context, input) {
    const { view, scope } = context
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    const refused = foreignVersion(input.VersionId) ?? keyTooLong(input.Key)
    if (refused !== undefined) return refused
    if (input.BypassGovernanceRetention !== undefined) return noGovernance()
    if (input.IfMatchSize !== undefined) return notImplemented('x-amz-if-match-size')
    if (input.IfMatchLastModifiedTime !== undefined) return notImplemented('x-amz-if-match-last-modified-time')
    const removed = await removeObject(context, bucket, input.Key, input.IfMatch)
    if (removed !== undefined) return removed
    return input.VersionId === undefined ? {} : { VersionId: input.VersionId }
  },
})
