import { isRejection, rejectWith } from '../../../kernel/outcome.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { bucketResources, findBucket } from '../queries.ts'

export const DeleteBucket = data(model.DeleteBucket, {
  resources: bucketResources,

  async run({ runtime, scope, call, view }, input) {
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    // First its contents: a bucket that is in the catalog and no longer in the store is made there anew at the next start.
    const removed = await runtime.objects.removeBucket(bucket.name)
    if (removed === 'not-empty') {
      return rejectWith('BucketNotEmpty', messages.BUCKET_NOT_EMPTY, { details: { BucketName: bucket.name } })
    }
    await runtime.catalog.commit(() => ({ changes: [{ remove: 's3.bucket', id: bucket.name }], reply: undefined }), {
      requestId: call.requestId,
      principal: call.principal.arn,
      operation: 'DeleteBucket',
    })
    return undefined
  },
})
