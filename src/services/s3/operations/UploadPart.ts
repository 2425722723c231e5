import { isRejection } from '../../../kernel/outcome.ts'
import { bodyOf } from '../../../model/streaming.ts'
import { checksumMembers } from '../checksums.ts'
import { quotedEtag } from '../conditions.ts'
import * as model from '../model.gen.ts'
import { findUpload, planOf, writePart } from '../multipart.ts'
import { encryptionMembers } from '../object-headers.ts'
import { data } from '../operation.ts'
import { findBucket, objectResources } from '../queries.ts'
import { badPartNumber } from '../refusals.ts'

export const UploadPart = data(model.UploadPart, {
  resources: objectResources,

  async run({ view, scope, runtime }, input) {
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    const refused = badPartNumber(input.PartNumber)
    if (refused !== undefined) return refused
    const reference = { bucket: bucket.name, key: input.Key, id: input.UploadId }
    const upload = await findUpload(runtime.objects, reference)
    if (isRejection(upload)) return upload
    const plan = planOf(upload)
    const written = await writePart(runtime.objects, {
      upload: reference,
      plan,
      number: input.PartNumber,
      body: input.Body ?? bodyOf(),
      digests: input,
    })
    if (isRejection(written)) return written
    const { stored, algorithm } = written
    const value = stored.checksums?.[algorithm]
    return {
      ETag: quotedEtag(stored.etag),
      ...(value !== undefined && checksumMembers({ algorithm, value })),
      ...encryptionMembers(plan.headers),
    }
  },
})
