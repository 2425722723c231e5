/** What GetObject and HeadObject have alike: which part of an object is wanted, and what the answer's headers say of it. */
import { type Rejection, reject, rejectWith } from '../../kernel/outcome.ts'
import { failedCondition, quotedEtag, type ReadConditions, toldMs } from './conditions.ts'
import type { Bucket } from './entities.ts'
import * as messages from './messages.ts'
import { encryptionMembers, headerMembers } from './object-headers.ts'
import { checksumOf, versionMembers } from './object-write.ts'
import { contentRange, rangeOf } from './ranges.ts'
import { badPartNumber, foreignVersion, preconditionFailed } from './refusals.ts'
import type { ByteRange, ObjectFacts, PartSize } from './store/object-store.ts'

export interface ReadInput extends ReadConditions {
  readonly Key: string
  readonly Range?: string
  readonly PartNumber?: number
  readonly VersionId?: string
  readonly ChecksumMode?: string
  readonly ResponseCacheControl?: string
  readonly ResponseContentDisposition?: string
  readonly ResponseContentEncoding?: string
  readonly ResponseContentLanguage?: string
  readonly ResponseContentType?: string
  readonly ResponseExpires?: number
}

export type ReadRejection = Rejection<
  'InvalidRequest' | 'InvalidArgument' | 'InvalidRange' | 'InvalidPartNumber' | 'PreconditionFailed' | 'NotModified'
>

/** What of a request cannot be right, whatever the object is. */
export function refusedRead(input: ReadInput): ReadRejection | undefined {
  if (input.PartNumber !== undefined && input.Range !== undefined) return reject('InvalidRequest', messages.RANGE_AND_PART)
  if (input.PartNumber !== undefined) {
    const refused = badPartNumber(input.PartNumber)
    if (refused !== undefined) return refused
  }
  return foreignVersion(input.VersionId)
}

/** The bytes that are wanted; `undefined`: all of them, and the answer does not speak of a range. */
export function wantedPart(
  input: ReadInput,
  facts: ObjectFacts,
  parts: readonly PartSize[],
  nowMs: number,
): ByteRange | undefined | ReadRejection {
  const failed = failedCondition(input, { etag: facts.etag, modifiedAtMs: facts.lastModifiedMs }, nowMs)
  if (failed !== undefined) return failed.isUnchanged ? notModified(facts) : preconditionFailed(failed.condition)
  if (input.PartNumber !== undefined) return partRange(input.PartNumber, facts, parts)
  const range = rangeOf(input.Range, facts.bytes)
  if (range !== 'unsatisfiable') return range
  return rejectWith('InvalidRange', messages.RANGE_NOT_SATISFIABLE, {
    details: { RangeRequested: input.Range ?? '', ActualObjectSize: String(facts.bytes) },
    headers: { 'Content-Range': `bytes */${facts.bytes}` },
  })
}

function notModified(facts: ObjectFacts): Rejection<'NotModified'> {
  const headers = {
    ETag: quotedEtag(facts.etag),
    'Last-Modified': new Date(facts.lastModifiedMs).toUTCString(),
    ...(facts.headers?.['cache-control'] !== undefined && { 'Cache-Control': facts.headers['cache-control'] }),
  }
  return { rejected: 'NotModified', headers }
}

/** An object that did not come in parts is one part. */
function partRange(
  number: number,
  facts: ObjectFacts,
  parts: readonly PartSize[],
): ByteRange | undefined | Rejection<'InvalidPartNumber'> {
  const sizes = parts.length === 0 ? [facts.bytes] : parts.map(({ bytes }) => bytes)
  if (number > sizes.length) {
    return rejectWith('InvalidPartNumber', messages.PART_NOT_SATISFIABLE, {
      details: { ActualPartCount: String(sizes.length), PartNumberRequested: String(number) },
    })
  }
  const start = sizes.slice(0, number - 1).reduce((sum, bytes) => sum + bytes, 0)
  const bytes = sizes[number - 1] ?? 0
  return bytes === 0 ? undefined : { start, end: start + bytes }
}

/** Headers of an answer about an object of which `range` is given, or all of it. */
export function readMembers(bucket: Bucket, input: ReadInput, facts: ObjectFacts, range: ByteRange | undefined) {
  const tags = Object.keys(facts.tags ?? {}).length
  return {
    AcceptRanges: 'bytes',
    LastModified: toldMs(facts.lastModifiedMs),
    ETag: quotedEtag(facts.etag),
    ContentLength: range === undefined ? facts.bytes : range.end - range.start,
    ...(range !== undefined && { ContentRange: contentRange(range, facts.bytes) }),
    ContentType: 'binary/octet-stream',
    ...headerMembers(facts.headers),
    ...responseMembers(input),
    ...(facts.metadata !== undefined && { Metadata: facts.metadata }),
    ...encryptionMembers(facts.headers),
    // Of a part of an object, a client would hold it against that part.
    ...(input.ChecksumMode === 'ENABLED' && isWhole(range, facts) && checksumOf(facts)),
    ...(input.PartNumber !== undefined && facts.partCount !== undefined && { PartsCount: facts.partCount }),
    ...(tags > 0 && { TagCount: tags }),
    ...versionMembers(bucket),
  }
}

function isWhole(range: ByteRange | undefined, { bytes }: ObjectFacts): boolean {
  return range === undefined || range.end - range.start === bytes
}

/** Headers that a request wants changed in its answer. */
function responseMembers(input: ReadInput): Record<string, string> {
  const wanted = {
    CacheControl: input.ResponseCacheControl,
    ContentDisposition: input.ResponseContentDisposition,
    ContentEncoding: input.ResponseContentEncoding,
    ContentLanguage: input.ResponseContentLanguage,
    ContentType: input.ResponseContentType,
    Expires: input.ResponseExpires === undefined ? undefined : new Date(input.ResponseExpires).toUTCString(),
  }
  return Object.fromEntries(Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
