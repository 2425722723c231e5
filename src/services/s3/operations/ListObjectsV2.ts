import { isRejection } from '../../../kernel/outcome.ts'
import { KEYS_PER_PAGE_MAX } from '../limits.ts'
import {
  badEncodingType,
  cursorBehind,
  listed,
  listedObject,
  objectsOf,
  openCursor,
  pageLimit,
  prefixesOf,
  sealCursor,
} from '../listing.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { canonicalUserId } from '../owner.ts'
import { bucketResources, findBucket, noBucket } from '../queries.ts'
import { invalidArgument } from '../refusals.ts'
import { encoderFor } from '../url-encoding.ts'

export const ListObjectsV2 = data(model.ListObjectsV2, {
  resources: bucketResources,

  async run({ view, scope, tokens, runtime }, input) {
    const bucket = findBucket(view, scope, input)
    if (isRejection(bucket)) return bucket
    const { Prefix: prefix = '', ContinuationToken: token, StartAfter: startAfter = '', EncodingType } = input
    const refused = badEncodingType(EncodingType)
    if (refused !== undefined) return refused
    const limit = pageLimit(input.MaxKeys, KEYS_PER_PAGE_MAX, 'maxKeys')
    if (isRejection(limit)) return limit
    const delimiter = input.Delimiter === '' ? undefined : input.Delimiter
    const after = token === undefined ? cursorBehind(startAfter, prefix, delimiter) : openCursor(tokens, bucket.name, token)
    if (token !== undefined && after === undefined) {
      return invalidArgument(messages.BAD_CONTINUATION_TOKEN, 'continuation-token', token)
    }
    const page = await listed(runtime.objects, {
      bucket: bucket.name,
      prefix,
      limit,
      ...(delimiter !== undefined && { delimiter }),
      ...(after !== undefined && { after }),
    })
    if (page === 'no-bucket') return noBucket(bucket.name)
    const encode = encoderFor(EncodingType)
    const owner = input.FetchOwner === true ? { Owner: { ID: canonicalUserId(bucket.accountId) } } : {}
    return {
      Name: bucket.name,
      Prefix: encode(prefix),
      ...(delimiter !== undefined && { Delimiter: encode(delimiter) }),
      ...(input.StartAfter !== undefined && { StartAfter: encode(input.StartAfter) }),
      ...(token !== undefined && { ContinuationToken: token }),
      ...(page.next !== undefined && { NextContinuationToken: sealCursor(tokens, bucket.name, page.next) }),
      KeyCount: page.entries.length,
      MaxKeys: limit,
      ...(EncodingType !== undefined && { EncodingType }),
      IsTruncated: page.next !== undefined,
      Contents: objectsOf(page.entries).map((facts) => ({ ...listedObject(facts, encode), ...owner })),
      CommonPrefixes: prefixesOf(page.entries, encode),
    }
  },
})
