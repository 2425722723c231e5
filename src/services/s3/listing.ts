/** What the lists of a bucket have alike: where they go on, how long pages are, and how an object is told in them. */

import { type ChecksumAlgorithm, isChecksumAlgorithm } from '../../aws/checksums.ts'
import { isRejection, type Rejection } from '../../kernel/outcome.ts'
import type { TokenSealer } from '../../model/tokens.ts'
import { quotedEtag, toldMs } from './conditions.ts'
import type { Bucket } from './entities.ts'
import { KEYS_PER_PAGE_MAX } from './limits.ts'
import * as messages from './messages.ts'
import { storageClassOf } from './object-headers.ts'
import type { Context } from './operation.ts'
import { type BucketReference, findBucket, noBucket } from './queries.ts'
import { invalidArgument } from './refusals.ts'
import type { ListCursor, ListEntry, ListPage, ListRequest, NoBucket, ObjectFacts } from './store/object-store.ts'
import { type Encoder, encoderFor } from './url-encoding.ts'

const INTEGER_MAX = 2_147_483_647

/** How long a page is to be: `most` unless fewer are asked for. `argument` is as AWS names it in its text. */
export function pageLimit(asked: number | undefined, most: number, argument: string): number | Rejection<'InvalidArgument'> {
  if (asked === undefined) return most
  if (asked >= 0 && asked <= INTEGER_MAX) return Math.min(asked, most)
  return invalidArgument(messages.notInRange(argument, INTEGER_MAX), argument, String(asked))
}

export function badEncodingType(encodingType: string | undefined): Rejection<'InvalidArgument'> | undefined {
  if (encodingType === undefined || encodingType === 'url') return undefined
  return invalidArgument(messages.BAD_ENCODING_TYPE, 'encoding-type', encodingType)
}

/**
 * From where a list goes on behind a marker. Keys that are one entry by the delimiter are behind it together if it is one of them: that is
 * how the marker of a page that ended in such an entry goes on, and what S3 does with any.
 */
export function cursorBehind(marker: string, { prefix, delimiter }: Where): ListCursor | undefined {
  if (marker === '') return undefined
  if (delimiter === undefined || !marker.startsWith(prefix)) return { key: marker }
  const at = marker.indexOf(delimiter, prefix.length)
  return at < 0 ? { key: marker } : { prefix: marker.slice(0, at + delimiter.length) }
}

export interface ListInput extends BucketReference {
  readonly Prefix?: string
  readonly Delimiter?: string
  readonly EncodingType?: string
  readonly MaxKeys?: number
}

type Where = Pick<ListRequest, 'prefix' | 'delimiter'>

/** A page of a bucket, and what all lists tell of it; `afterOf` says where it begins. */
export async function listPage(
  { view, scope, runtime }: Context,
  input: ListInput,
  afterOf: (where: Where, bucket: Bucket) => ListCursor | undefined | Rejection<'InvalidArgument'>,
) {
  const bucket = findBucket(view, scope, input)
  if (isRejection(bucket)) return bucket
  const { EncodingType } = input
  const refused = badEncodingType(EncodingType)
  if (refused !== undefined) return refused
  const limit = pageLimit(input.MaxKeys, KEYS_PER_PAGE_MAX, 'maxKeys')
  if (isRejection(limit)) return limit
  const delimiter = input.Delimiter === '' ? undefined : input.Delimiter
  const where = { prefix: input.Prefix ?? '', ...(delimiter !== undefined && { delimiter }) }
  const after = afterOf(where, bucket)
  if (after !== undefined && isRejection(after)) return after
  const request = { bucket: bucket.name, ...where, limit, ...(after !== undefined && { after }) }
  // A page of no entries is empty, and there is no more, as S3 answers it.
  const page: ListPage | NoBucket = limit === 0 ? { entries: [] } : await runtime.objects.list(request)
  if (page === 'no-bucket') return noBucket(bucket.name)
  const encode = encoderFor(EncodingType)
  return {
    bucket,
    page,
    encode,
    members: {
      Name: bucket.name,
      Prefix: encode(where.prefix),
      ...(delimiter !== undefined && { Delimiter: encode(delimiter) }),
      MaxKeys: limit,
      ...(EncodingType !== undefined && { EncodingType: EncodingType as 'url' }),
      IsTruncated: page.next !== undefined,
      CommonPrefixes: prefixesOf(page.entries, encode),
    },
  }
}

/** The marker at which a page ended. */
export function cursorText(cursor: ListCursor): string {
  return 'key' in cursor ? cursor.key : cursor.prefix
}

const PURPOSE = 's3.ListObjectsV2'

export function sealCursor(tokens: TokenSealer, bucket: string, cursor: ListCursor): string {
  return tokens.seal(PURPOSE, Buffer.from(JSON.stringify([bucket, cursor])))
}

/** `undefined`: it is no token that a list of this bucket gave. */
export function openCursor(tokens: TokenSealer, bucket: string, token: string): ListCursor | undefined {
  const opened = tokens.open(PURPOSE, token)
  if (opened === undefined) return undefined
  const [from, cursor] = JSON.parse(Buffer.from(opened).toString()) as [string, ListCursor]
  return from === bucket ? cursor : undefined
}

export function objectsOf(entries: readonly ListEntry[]): readonly ObjectFacts[] {
  return entries.flatMap((entry) => (entry.kind === 'object' ? [entry.facts] : []))
}

export function prefixesOf(entries: readonly { readonly kind: string; readonly prefix?: string }[], encode: Encoder) {
  return entries.flatMap((entry) =>
    entry.kind === 'prefix' && entry.prefix !== undefined ? [{ Prefix: encode(entry.prefix) }] : [],
  )
}

/** An object as all lists tell it. */
export function listedObject(facts: ObjectFacts, encode: Encoder) {
  const algorithms = Object.keys(facts.checksums ?? {}).filter(isChecksumAlgorithm) as ChecksumAlgorithm[]
  return {
    Key: encode(facts.key),
    LastModified: toldMs(facts.lastModifiedMs),
    ETag: quotedEtag(facts.etag),
    ...(algorithms.length > 0 && { ChecksumAlgorithm: algorithms, ChecksumType: facts.checksumType ?? ('FULL_OBJECT' as const) }),
    Size: facts.bytes,
    StorageClass: storageClassOf<'STANDARD'>(facts.headers),
  }
}
