import { isRejection } from '../../../kernel/outcome.ts'
import { KEYS_PER_PAGE_MAX } from '../limits.ts'
import { badEncodingType, cursorBehind, cursorText, listed, listedObject, objectsOf, pageLimit, prefixesOf } from '../listing.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { canonicalUserId } from '../owner.ts'
import { bucketResources, findBucket, noBucket } from '../queries.ts'
import { invalidArgument } from '../refusals.ts'
import { encoderFor } from '../url-encoding.ts'

/** Each object has one version, whose id is `null`. */
export const ListObjectVersions = data(model.ListObjectVersions, {
  resources: bucketResources,

  async run({ view, scope, runtime }, input) {
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    const { Prefix: prefix = '', KeyMarker: marker = '', VersionIdMarker: versionMarker = '', EncodingType } = input
    const refused = badEncodingType(EncodingType)
    if (refused !== undefined) return refused
    if (versionMarker !== '' && marker === '') {
      return invalidArgument(messages.VERSION_WITHOUT_KEY, 'version-id-marker', versionMarker)
    }
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
      KeyMarker: encode(marker),
      VersionIdMarker: versionMarker,
      ...(delimiter !== undefined && { Delimiter: encode(delimiter) }),
      ...(page.next !== undefined && {
        NextKeyMarker: encode(cursorText(page.next)),
        ...('key' in page.next && { NextVersionIdMarker: 'null' }),
      }),
      MaxKeys: limit,
      ...(EncodingType !== undefined && { EncodingType }),
      IsTruncated: page.next !== undefined,
      Versions: objectsOf(page.entries).map((facts) => ({
        ...listedObject(facts, encode),
        VersionId: 'null',
        IsLatest: true,
        Owner,
      })),
      CommonPrefixes: prefixesOf(page.entries, encode),
    }
  },
})
