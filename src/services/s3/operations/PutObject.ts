import { keyTooLong, notImplemented } from '../../../aws/s3.ts'
import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { aboutOf } from '../object-headers.ts'
import { unknownCondition, writeObject, writtenMembers } from '../object-write.ts'
import { data } from '../operation.ts'
import { findBucket, objectResources } from '../queries.ts'

export const PutObject = data(model.PutObject, {
  resources: objectResources,

  async run(context, input) {
    const bucket = findBucket(context.view, context.scope, input)
    if (isRejection(bucket)) return bucket
    const refused = keyTooLong(input.Key) ?? unknownCondition(input)
    if (refused !== undefined) return refused
    if (input.WriteOffsetBytes !== undefined) return notImplemented('x-amz-write-offset-bytes')
    const about = aboutOf(input, bucket)
    if (isRejection(about)) return about
    const facts = await writeObject(context, {
      bucket,
      key: input.Key,
      body: input.Body,
      about,
      digests: input,
      conditions: input,
      event: 'ObjectCreated:Put',
    })
    return isRejection(facts) ? facts : writtenMembers(facts)
  },
})
