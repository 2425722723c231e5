/** How an object comes into a bucket by one request, and what has to hold before it does. */

import type { ChecksumAlgorithm } from '../../aws/checksums.ts'
import { notImplemented } from '../../aws/s3.ts'
import { isRejection, type Rejection, rejectWith } from '../../kernel/outcome.ts'
import { bodyOf, type StreamingBody } from '../../model/streaming.ts'
import { type ChecksumMembers, checksumMembers } from './checksums.ts'
import { namesEtag, quotedEtag } from './conditions.ts'
import { type Digests, type DigestsGiven, watch } from './digests.ts'
import type { Bucket } from './entities.ts'
import { SINGLE_PUT_BYTES_MAX } from './limits.ts'
import * as messages from './messages.ts'
import type { EventName } from './notify/event.ts'
import { tells } from './notify/telling.ts'
import { type About, encryptionMembers } from './object-headers.ts'
import type { Context } from './operation.ts'
import { noBucket } from './queries.ts'
import { noKey, preconditionFailed } from './refusals.ts'
import type { NewObject, ObjectFacts } from './store/object-store.ts'

export interface WriteConditions {
  readonly IfMatch?: string
  readonly IfNoneMatch?: string
}

type ConditionRejection = Rejection<'PreconditionFailed' | 'NoSuchKey' | 'NotImplemented'>

/** `If-None-Match` of a write knows `*` only, `If-Match` everything but that, and both together are too much. */
export function unknownCondition({ IfMatch, IfNoneMatch }: WriteConditions): Rejection<'NotImplemented'> | undefined {
  if (IfMatch !== undefined && IfNoneMatch !== undefined)
    return notImplemented('If-Match,If-None-Match', messages.MANY_CONDITIONS)
  if (IfMatch?.trim() === '*') return notImplemented('If-Match', messages.unacceptedValue('If-Match'))
  if (IfNoneMatch === undefined || IfNoneMatch.trim() === '*') return undefined
  return notImplemented('If-None-Match', messages.unacceptedValue('If-None-Match'))
}

/** Why a write must not take the place of `existing`; decided at the moment at which it would. */
export function whyNotWrite(
  conditions: WriteConditions,
  key: string,
  existing: ObjectFacts | undefined,
): ConditionRejection | undefined {
  const { IfMatch, IfNoneMatch } = conditions
  if (IfNoneMatch !== undefined && existing !== undefined) return preconditionFailed('If-None-Match')
  if (IfMatch === undefined) return undefined
  if (existing === undefined) return noKey(key)
  return namesEtag(IfMatch, existing.etag) ? undefined : preconditionFailed('If-Match')
}

export interface ObjectToWrite {
  readonly bucket: Bucket
  readonly key: string
  readonly body: StreamingBody | undefined
  readonly about: About
  readonly digests: DigestsGiven
  readonly conditions: WriteConditions
  /** What its bucket tells of it. */
  readonly event: EventName
  /** The checksum to work out if the request gives none. */
  readonly algorithm?: ChecksumAlgorithm
}

type WriteRejection =
  | ConditionRejection
  | Rejection<'BadDigest' | 'InvalidRequest' | 'InvalidDigest' | 'NoSuchBucket' | 'EntityTooLarge'>

/** Streams it into the store, digests it on the way, and puts it there if everything holds. */
export async function writeObject(context: Context, object: ObjectToWrite): Promise<ObjectFacts | WriteRejection> {
  const { bucket, key, about, conditions } = object
  const body = object.body ?? bodyOf()
  if (body.bytes !== undefined && body.bytes > SINGLE_PUT_BYTES_MAX) return tooLarge(body.bytes)
  const watched = watch(body, object.digests, object.algorithm === undefined ? [] : [object.algorithm])
  if (isRejection(watched)) return watched
  const { note, wake } = tells(context, bucket, object.event)
  const stored = await context.runtime.objects.put<WriteRejection>({
    bucket: bucket.name,
    key,
    ...(note !== undefined && { note }),
    body: watched.body,
    decide(existing, { bytes }) {
      if (bytes > SINGLE_PUT_BYTES_MAX) return tooLarge(bytes)
      const digests = watched.settle()
      if (isRejection(digests)) return digests
      return whyNotWrite(conditions, key, existing) ?? newObject(digests, about)
    },
  })
  if (stored === 'no-bucket') return noBucket(bucket.name)
  if (!isRejection(stored)) wake()
  return stored
}

export function tooLarge(bytes: number): Rejection<'EntityTooLarge'> {
  const details = { ProposedSize: String(bytes), MaxSizeAllowed: String(SINGLE_PUT_BYTES_MAX) }
  return rejectWith('EntityTooLarge', messages.ENTITY_TOO_LARGE, { details })
}

function newObject({ etag, checksums, algorithm }: Digests, about: About): NewObject {
  const value = checksums[algorithm]
  return {
    etag,
    ...(value !== undefined && { checksums: { [algorithm]: value }, checksumType: 'FULL_OBJECT' }),
    ...aboutMembers(about),
  }
}

/** Without what is empty. */
export function aboutMembers({ headers, metadata, tags }: About): Pick<NewObject, 'headers' | 'metadata' | 'tags'> {
  return {
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(Object.keys(metadata).length > 0 && { metadata }),
    ...(Object.keys(tags).length > 0 && { tags }),
  }
}

/** The checksum of an object, without its type. */
export function checksumValues(facts: Pick<ObjectFacts, 'checksums' | 'checksumType'>): ChecksumMembers {
  const { ChecksumType: _, ...values } = checksumOf(facts)
  return values
}

/** What answers say of the checksum of an object. */
export function checksumOf(
  facts: Pick<ObjectFacts, 'checksums' | 'checksumType'>,
): ChecksumMembers & { readonly ChecksumType?: 'FULL_OBJECT' | 'COMPOSITE' } {
  const [only] = Object.entries(facts.checksums ?? {})
  if (only === undefined) return {}
  const [algorithm, value] = only as [ChecksumAlgorithm, string]
  return { ...checksumMembers({ algorithm, value }), ChecksumType: facts.checksumType ?? 'FULL_OBJECT' }
}

/** `VersionId: null` in answers to who reads where versions were spoken of; writers are told none. */
export function versionMembers({ isVersioningSuspended }: Bucket): { readonly VersionId?: string } {
  return isVersioningSuspended === true ? { VersionId: 'null' } : {}
}

/** The answer to a write. */
export function writtenMembers(facts: ObjectFacts) {
  return { ETag: quotedEtag(facts.etag), ...checksumOf(facts), ...encryptionMembers(facts.headers) }
}
