/** What the lists of a bucket have alike: where they go on, how long pages are, and how an object is told in them. */
import type { Rejection } from '../../kernel/outcome.ts'
import type { TokenSealer } from '../../model/tokens.ts'
import { type ChecksumAlgorithm, isChecksumAlgorithm } from './checksums.ts'
import { quotedEtag, toldMs } from './conditions.ts'
import * as messages from './messages.ts'
import { storageClassOf } from './object-headers.ts'
import { invalidArgument } from './refusals.ts'
import type { ListCursor, ListEntry, ListPage, ListRequest, NoBucket, ObjectFacts, ObjectStore } from './store/object-store.ts'
import type { Encoder } from './url-encoding.ts'

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
export function cursorBehind(marker: string, prefix: string, delimiter: string | undefined): ListCursor | undefined {
  if (marker === '') return undefined
  if (delimiter === undefined || !marker.startsWith(prefix)) return { key: marker }
  const at = marker.indexOf(delimiter, prefix.length)
  return at < 0 ? { key: marker } : { prefix: marker.slice(0, at + delimiter.length) }
}

/** A page; of no entries at all if none are wanted, as S3 answers it. */
export async function listed(objects: ObjectStore, request: ListRequest): Promise<ListPage | NoBucket> {
  return request.limit === 0 ? { entries: [] } : objects.list(request)
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
