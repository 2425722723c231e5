import { isRejection } from '../../../kernel/outcome.ts'
import { KEYS_PER_PAGE_MAX } from '../limits.ts'
import { badEncodingType, cursorBehind, cursorText, listed, listedObject, objectsOf, pageLimit, prefixesOf } from '../listing.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { canonicalUserId } from '../owner.ts'
import { bucketResources, findBucket, noBucket } from '../queries.ts'
import { encoderFor } from '../url-encoding.ts'

export const ListObjects = data(model.ListObjects, {
  resources: bucketResources,

  async run({ view, scope, runtime }, input) {
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    const { Prefix: prefix = '', Marker: marker = '', EncodingType } = input
    const refused = badEncodingType(EncodingType)
    if (refused !== undefined) return refused
    const limit = pageLimit(input.MaxKeys, KEYS_PER_PAGE_MAX, 'maxKeys')
    if (isRejection(limit)) return limit
    const delimiter = input.Delimiter === '' ? undefined : input.Delimiter
    const after = cursorBehind(marker, prefix, delimiter)
    const page = await listed(runtime.objects, {
      bucket: bucket.name,
      prefix,
      limit,
      ...(delimiter !== undefined && { delimiter }),
      ...(after !== undefined && { after }),
    })
    if (page === 'no-bucket') return noBucket(bucket.name)
    const encode = encoderFor(EncodingType)
    const Owner = { ID: canonicalUserId(bucket.accountId) }
    return {
      Name: bucket.name,
      Prefix: encode(prefix),
      Marker: encode(marker),
      ...(delimiter !== undefined && { Delimiter: encode(delimiter) }),
      // Without a delimiter the last key says it.
      ...(delimiter !== undefined && page.next !== undefined && { NextMarker: encode(cursorText(page.next)) }),
      MaxKeys: limit,
      ...(EncodingType !== undefined && { EncodingType }),
      IsTruncated: page.next !== undefined,
      Contents: objectsOf(page.entries).map((facts) => ({ ...listedObject(facts, encode), Owner })),
      CommonPrefixes: prefixesOf(page.entries, encode),
    }
  },
})
