/** Opening what a copy is made of. */
import { keyTooLong } from '../../aws/s3.ts'
import { isRejection, type Rejection, reject, rejectWith } from '../../kernel/outcome.ts'
import type { StreamingBody } from '../../model/streaming.ts'
import { absentKey } from './absent.ts'
import { failedCondition } from './conditions.ts'
import { parseCopySource } from './copy-source.ts'
import { SINGLE_PUT_BYTES_MAX } from './limits.ts'
import * as messages from './messages.ts'
import type { Context } from './operation.ts'
import { findBucket } from './queries.ts'
import { foreignVersion, invalidArgument, preconditionFailed } from './refusals.ts'
import type { ByteRange, ObjectFacts, OpenedObject } from './store/object-store.ts'

export interface CopyInput {
  readonly CopySource: string
  readonly CopySourceIfMatch?: string
  readonly CopySourceIfNoneMatch?: string
  readonly CopySourceIfModifiedSince?: number
  readonly CopySourceIfUnmodifiedSince?: number
  readonly ExpectedSourceBucketOwner?: string
}

export interface OpenedSource extends OpenedObject {
  readonly bucket: string
  /** Said only of buckets where versions were spoken of. */
  readonly versionId?: string
}

export type CopyRejection = Rejection<
  'InvalidArgument' | 'InvalidRequest' | 'KeyTooLongError' | 'NoSuchBucket' | 'AccessDenied' | 'NoSuchKey' | 'PreconditionFailed'
>

/** The source, or `range` of it, if its conditions hold. `refuse` may say no to it once it is known what it is. */
export async function openSource(
  context: Context,
  input: CopyInput,
  range?: ByteRange,
  refuse?: (facts: ObjectFacts) => CopyRejection | undefined,
): Promise<OpenedSource | CopyRejection> {
  const { view, scope, nowMs, runtime } = context
  const source = parseCopySource(input.CopySource)
  if (source === undefined) return invalidArgument(messages.BAD_COPY_SOURCE, 'x-amz-copy-source', input.CopySource)
  const refused = foreignVersion(source.versionId) ?? keyTooLong(source.key)
  if (refused !== undefined) return refused
  const expected = input.ExpectedSourceBucketOwner
  const bucket = findBucket(view, scope, {
    Bucket: source.bucket,
    ...(expected !== undefined && { ExpectedBucketOwner: expected }),
  })
  if (isRejection(bucket)) return bucket
  const opened = await runtime.objects.get<CopyRejection>({
    bucket: source.bucket,
    key: source.key,
    choose(facts) {
      return refusedSource(input, facts, nowMs) ?? refuse?.(facts) ?? partOf(range, facts)
    },
  })
  if (opened === undefined) return absentKey(context, source.bucket, source.key)
  if (isRejection(opened)) return opened
  return { ...opened, bucket: source.bucket, ...(bucket.isVersioningSuspended === true && { versionId: 'null' }) }
}

function refusedSource(input: CopyInput, facts: ObjectFacts, nowMs: number): CopyRejection | undefined {
  const conditions = {
    ...(input.CopySourceIfMatch !== undefined && { IfMatch: input.CopySourceIfMatch }),
    ...(input.CopySourceIfNoneMatch !== undefined && { IfNoneMatch: input.CopySourceIfNoneMatch }),
    ...(input.CopySourceIfModifiedSince !== undefined && { IfModifiedSince: input.CopySourceIfModifiedSince }),
    ...(input.CopySourceIfUnmodifiedSince !== undefined && { IfUnmodifiedSince: input.CopySourceIfUnmodifiedSince }),
  }
  const failed = failedCondition(conditions, { etag: facts.etag, modifiedAtMs: facts.lastModifiedMs }, nowMs)
  return failed === undefined ? undefined : preconditionFailed(`x-amz-copy-source-${failed.condition}`)
}

function partOf(range: ByteRange | undefined, facts: ObjectFacts): ByteRange | undefined | CopyRejection {
  if (range === undefined || range.end <= facts.bytes) return range
  if (range.start >= facts.bytes) return reject('InvalidRequest', messages.COPY_RANGE_BEHIND)
  return rejectWith('InvalidArgument', messages.copyRangeBeyond(facts.bytes), {
    details: { ArgumentName: 'x-amz-copy-source-range', ArgumentValue: `bytes=${range.start}-${range.end - 1}` },
  })
}

/** What one copy may take at most. */
export function tooLargeToCopy({ bytes }: { readonly bytes: number }): Rejection<'InvalidRequest'> | undefined {
  return bytes > SINGLE_PUT_BYTES_MAX ? reject('InvalidRequest', messages.COPY_TOO_LARGE) : undefined
}

/** The body of an opened source as that of a request. */
export function bodyOfSource({ body, range }: OpenedObject): StreamingBody {
  return {
    bytes: range.end - range.start,
    [Symbol.asyncIterator]: () => body[Symbol.asyncIterator](),
    trailers: () => new Map(),
  }
}
