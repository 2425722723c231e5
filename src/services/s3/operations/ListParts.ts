import { isRejection } from '../../../kernel/outcome.ts'
import { quotedEtag, toldMs } from '../conditions.ts'
import { PARTS_PER_PAGE_MAX } from '../limits.ts'
import { pageLimit } from '../listing.ts'
import * as model from '../model.gen.ts'
import { findUpload, partChecksum, planOf, uploadChecksumMembers } from '../multipart.ts'
import { storageClassOf } from '../object-headers.ts'
import { data } from '../operation.ts'
import { canonicalUserId } from '../owner.ts'
import { findBucket, objectResources } from '../queries.ts'
import { noUpload } from '../refusals.ts'

export const ListParts = data(model.ListParts, {
  resources: objectResources,

  async run({ view, scope, runtime }, input) {
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    const limit = pageLimit(input.MaxParts, PARTS_PER_PAGE_MAX, 'max-parts')
    if (isRejection(limit)) return limit
    const marker = pageLimit(input.PartNumberMarker ?? 0, Number.MAX_SAFE_INTEGER, 'part-number-marker')
    if (isRejection(marker)) return marker
    const upload = await findUpload(runtime.objects, { bucket: bucket.name, key: input.Key, id: input.UploadId })
    if (isRejection(upload)) return upload
    const found = await runtime.objects.parts(bucket.name, input.Key, upload.id, marker, limit + 1)
    if (found === 'no-upload') return noUpload(upload.id)
    const plan = planOf(upload)
    const page = found.slice(0, limit)
    return {
      Bucket: bucket.name,
      Key: input.Key,
      UploadId: upload.id,
      PartNumberMarker: marker,
      NextPartNumberMarker: page.at(-1)?.number ?? 0,
      MaxParts: limit,
      IsTruncated: limit > 0 && found.length > limit,
      Parts: page.map((part) => ({
        PartNumber: part.number,
        LastModified: toldMs(part.lastModifiedMs),
        ETag: quotedEtag(part.etag),
        Size: part.bytes,
        ...partChecksum(plan, part),
      })),
      Initiator: { ID: plan.initiator, DisplayName: plan.initiator },
      Owner: { ID: canonicalUserId(bucket.accountId) },
      StorageClass: storageClassOf<'STANDARD'>(plan.headers),
      ...uploadChecksumMembers(plan),
    }
  },
})
