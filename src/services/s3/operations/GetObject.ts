import { isRejection } from '../../../kernel/outcome.ts'
import { absentKey } from '../absent.ts'
import * as model from '../model.gen.ts'
import { type ReadRejection, readMembers, refusedRead, wantedPart } from '../object-read.ts'
import { data } from '../operation.ts'
import { findBucket, objectResources } from '../queries.ts'
import type { ByteRange } from '../store/object-store.ts'

export const GetObject = data(model.GetObject, {
  resources: objectResources,

  async run(context, input) {
    const { view, scope, nowMs, runtime } = context
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    const refused = refusedRead(input)
    if (refused !== undefined) return refused
    let range: ByteRange | undefined
    const opened = await runtime.objects.get<ReadRejection>({
      bucket: bucket.name,
      key: input.Key,
      choose(facts, parts) {
        const wanted = wantedPart(input, facts, parts, nowMs)
        if (wanted === undefined || isRejection(wanted)) return wanted
        range = wanted
        return wanted
      },
      ...(input.PartNumber !== undefined && { withParts: true }),
    })
    if (opened === undefined) return absentKey(context, bucket.name, input.Key)
    if (isRejection(opened)) return opened
    return { Body: opened.body, ...readMembers(bucket, input, opened.facts, range) }
  },
})
