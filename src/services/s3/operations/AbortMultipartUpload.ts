import { notImplemented } from '../../../aws/s3.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { findBucket, objectResources } from '../queries.ts'
import { noUpload } from '../refusals.ts'

export const AbortMultipartUpload = data(model.AbortMultipartUpload, {
  resources: objectResources,

  async run({ view, scope, runtime }, input) {
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    if (input.IfMatchInitiatedTime !== undefined) return notImplemented('x-amz-if-match-initiated-time')
    const outcome = await runtime.objects.abort(bucket.name, input.Key, input.UploadId)
    return outcome === 'no-upload' ? noUpload(input.UploadId) : {}
  },
})
