import { isRejection } from '../../../kernel/outcome.ts'
import { toldMs } from '../conditions.ts'
import { UPLOADS_PER_PAGE_MAX } from '../limits.ts'
import { badEncodingType, cursorBehind, pageLimit, prefixesOf } from '../listing.ts'
import * as model from '../model.gen.ts'
import { planOf, uploadChecksumMembers } from '../multipart.ts'
import { storageClassOf } from '../object-headers.ts'
import { data } from '../operation.ts'
import { canonicalUserId } from '../owner.ts'
import { bucketResources, findBucket, noBucket } from '../queries.ts'
import type { Upload, UploadsRequest } from '../store/object-store.ts'
import { type Encoder, encoderFor } from '../url-encoding.ts'

export const ListMultipartUploads = data(model.ListMultipartUploads, {
  resources: bucketResources,

  async run({ view, scope, runtime }, input) {
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    const limit = pageLimit(input.MaxUploads, UPLOADS_PER_PAGE_MAX, 'max-uploads')
    if (isRejection(limit)) return limit
    const refused = badEncodingType(input.EncodingType)
    if (refused !== undefined) return refused
    const delimiter = input.Delimiter === '' ? undefined : input.Delimiter
    const after = afterOf(input, delimiter)
    const request: UploadsRequest = {
      bucket: bucket.name,
      prefix: input.Prefix ?? '',
      limit: Math.max(1, limit),
      ...(delimiter !== undefined && { delimiter }),
      ...(after !== undefined && { after }),
    }
    const found = limit === 0 ? { entries: [] } : await runtime.objects.uploads(request)
    if (found === 'no-bucket') return noBucket(bucket.name)
    const encode = encoderFor(input.EncodingType)
    const next = 'next' in found ? found.next : undefined
    // The last upload of the page, whether there are more or not. Behind a prefix S3 tells nothing, and its clients could not go on.
    const last = found.entries.flatMap((entry) => (entry.kind === 'upload' ? [entry.upload] : [])).at(-1)
    const marker = next !== undefined && 'prefix' in next ? { key: next.prefix, id: '' } : (last ?? { key: '', id: '' })
    return {
      Bucket: bucket.name,
      KeyMarker: encode(input.KeyMarker ?? ''),
      // Without a key it is passed over, and not told.
      UploadIdMarker: (input.KeyMarker ?? '') === '' ? '' : (input.UploadIdMarker ?? ''),
      NextKeyMarker: encode(marker.key),
      NextUploadIdMarker: marker.id,
      ...(input.Prefix !== undefined && { Prefix: encode(input.Prefix) }),
      ...(delimiter !== undefined && { Delimiter: encode(delimiter) }),
      MaxUploads: limit,
      IsTruncated: next !== undefined,
      ...(input.EncodingType !== undefined && { EncodingType: input.EncodingType }),
      Uploads: found.entries.flatMap((entry) => (entry.kind === 'upload' ? [told(entry.upload, bucket.accountId, encode)] : [])),
      CommonPrefixes: prefixesOf(found.entries, encode),
    }
  },
})

/** An upload's id says nothing without the key that it belongs to. */
function afterOf(input: model.ListMultipartUploadsRequest, delimiter: string | undefined): UploadsRequest['after'] {
  const cursor = cursorBehind(input.KeyMarker ?? '', {
    prefix: input.Prefix ?? '',
    ...(delimiter !== undefined && { delimiter }),
  })
  if (cursor === undefined || 'prefix' in cursor || (input.UploadIdMarker ?? '') === '') return cursor
  return { key: cursor.key, uploadId: input.UploadIdMarker ?? '' }
}

function told(upload: Upload, accountId: string, encode: Encoder): model.MultipartUpload {
  const plan = planOf(upload)
  return {
    Key: encode(upload.key),
    UploadId: upload.id,
    Initiator: { ID: plan.initiator, DisplayName: plan.initiator },
    Owner: { ID: canonicalUserId(accountId) },
    StorageClass: storageClassOf<'STANDARD'>(plan.headers),
    Initiated: toldMs(upload.initiatedMs),
    ...uploadChecksumMembers(plan),
  }
}
