import { isRejection } from '../../../kernel/outcome.ts'
import * as model from '../model.gen.ts'
import { findObject } from '../object-tags.ts'
import { versionMembers } from '../object-write.ts'
import { data } from '../operation.ts'
import { objectResources } from '../queries.ts'
import { noKey } from '../refusals.ts'
import { tagSet } from '../tags.ts'

export const GetObjectTagging = data(model.GetObjectTagging, {
  resources: objectResources,

  async run(context, input) {
    const found = await findObject(context, input)
    // Here, and only here, S3 names the bucket with the key.
    if (isRejection(found)) return found.rejected === 'NoSuchKey' ? noKey(`${input.Bucket}/${input.Key}`) : found
    return { TagSet: tagSet(found.facts.tags ?? {}), ...versionMembers(found.bucket) }
  },
})
