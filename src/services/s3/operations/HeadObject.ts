import { isRejection } from '../../../kernel/outcome.ts'
import { absentKey } from '../absent.ts'
import * as model from '../model.gen.ts'
import { readMembers, refusedRead, wantedPart } from '../object-read.ts'
import { data } from '../operation.ts'
import { findBucket, objectResources } from '../queries.ts'

export const HeadObject = data(model.HeadObject, {
  resources: objectResources,

  async run(context, input) {
    const { view, scope, nowMs, runtime } = context
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    const refused = refusedRead(input)
    if (refused !== undefined) return refused
    const found =
      input.PartNumber === undefined
        ? { facts: await runtime.objects.head(bucket.name, input.Key), parts: [] }
        : await runtime.objects.headParts(bucket.name, input.Key)
    if (found?.facts === undefined) return absentKey(context, bucket.name, input.Key)
    const range = wantedPart(input, found.facts, found.parts, nowMs)
    return range !== undefined && isRejection(range) ? range : readMembers(bucket, input, found.facts, range)
  },
})
