import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { BodyFault, bodyOf, type StreamingBody } from '../../src/model/streaming.ts'
import * as model from '../../src/services/s3/model.gen.ts'
import { openS3, textBody, textOf } from './s3-harness.ts'

const Bucket = 'lake'

describe('Objects of a bucket', () => {
  it('come back as they were put, with what was said of them', async () => {
    await using s3 = await openS3()
    await s3.call(model.CreateBucket, { Bucket })
    const put = await s3.put(Bucket, 'a/b c.txt', 'Hello world', {
      ContentType: 'text/plain',
      CacheControl: 'no-cache',
      ContentEncoding: 'aws-chunked,gzip',
      Metadata: { Author: 'me' },
      Tagging: 'a=1&b=2',
    })
    assert.equal(put.ETag, '"3e25960a79dbc69b674cd4ec67a72c62"')
    assert.equal(put.ChecksumCRC64NVME, 'OOJZ0D8xKts=')
    assert.equal(put.ChecksumType, 'FULL_OBJECT')
    assert.equal(put.ServerSideEncryption, 'AES256')
    const got = await s3.call(model.GetObject, { Bucket, Key: 'a/b c.txt', ChecksumMode: 'ENABLED' })
    assert.equal(await textOf(got.Body), 'Hello world')
    assert.equal(got.ContentLength, 11)
    assert.equal(got.ContentType, 'text/plain')
    assert.equal(got.CacheControl, 'no-cache')
    assert.equal(got.ContentEncoding, 'gzip')
    assert.deepEqual(got.Metadata, { author: 'me' })
    assert.equal(got.TagCount, 2)
    assert.equal(got.ChecksumCRC64NVME, 'OOJZ0D8xKts=')
    const head = await s3.call(model.HeadObject, { Bucket, Key: 'a/b c.txt' })
    assert.equal(head.ETag, put.ETag)
    assert.equal(head.ChecksumCRC64NVME, undefined)
  })

  it('of another digest than was said are refused, and leave what was there', async () => {
    await using s3 = await openS3()
    await s3.call(model.CreateBucket, { Bucket })
    await s3.put(Bucket, 'k', 'first')
    const bad = { Bucket, Key: 'k', Body: textBody('second') }
    const refused = async (more: Partial<model.PutObjectRequest>) =>
      (await s3.refusal(model.PutObject, { ...bad, Body: textBody('second'), ...more })).message
    assert.equal(await refused({ ChecksumCRC32: 'i9aeUg==' }), 'The CRC32 you specified did not match the calculated checksum.')
    assert.equal(
      await refused({ ContentMD5: 'PiWWCnnbxptnTNTsZ6csYg==' }),
      'The Content-MD5 you specified did not match what we received.',
    )
    assert.equal(
      await refused({ Body: trailed('second', 'x-amz-checksum-crc32', 'i9aeUg==') }),
      'The CRC32 you specified did not match the calculated checksum.',
    )
    assert.equal(
      await refused({ Body: trailed('second', 'x-amz-checksum-crc32', 'nonsense') }),
      'Value for x-amz-checksum-crc32 trailing header is invalid.',
    )
    assert.equal(await s3.text(Bucket, 'k'), 'first')
    const good = await s3.put(Bucket, 'k', '', { Body: trailed('Hello world', 'x-amz-checksum-crc32', 'i9aeUg==') })
    assert.equal(good.ChecksumCRC32, 'i9aeUg==')
  })

  it('whose body fails on the way leave what was there', async () => {
    await using s3 = await openS3()
    await s3.call(model.CreateBucket, { Bucket })
    await s3.put(Bucket, 'k', 'first')
    const fault = new BodyFault({ rejected: 'IncompleteBody', message: 'too short' })
    const Body: StreamingBody = {
      async *[Symbol.asyncIterator]() {
        yield Buffer.from('sec')
        throw fault
      },
      trailers: () => new Map(),
    }
    await assert.rejects(s3.outcome(model.PutObject, { Bucket, Key: 'k', Body }), fault)
    assert.equal(await s3.text(Bucket, 'k'), 'first')
  })

  it('are written under conditions', async () => {
    await using s3 = await openS3()
    await s3.call(model.CreateBucket, { Bucket })
    const refused = async (more: Partial<model.PutObjectRequest>, Key = 'k') => {
      const { rejected, details } = await s3.refusal(model.PutObject, { Bucket, Key, Body: textBody('x'), ...more })
      return [rejected, details?.['Condition']]
    }
    const { ETag = '' } = await s3.put(Bucket, 'k', 'first', { IfNoneMatch: '*' })
    assert.deepEqual(await refused({ IfNoneMatch: '*' }), ['PreconditionFailed', 'If-None-Match'])
    assert.deepEqual(await refused({ IfNoneMatch: ETag }), ['NotImplemented', undefined])
    assert.deepEqual(await refused({ IfMatch: '"other"' }), ['PreconditionFailed', 'If-Match'])
    assert.deepEqual(await refused({ IfMatch: ETag }, 'missing'), ['NoSuchKey', undefined])
    await s3.put(Bucket, 'k', 'second', { IfMatch: ETag })
    assert.equal(await s3.text(Bucket, 'k'), 'second')
  })

  it('of which one is put at a time where all say that there is none, are one', async () => {
    await using s3 = await openS3()
    await s3.call(model.CreateBucket, { Bucket })
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        s3.outcome(model.PutObject, { Bucket, Key: 'k', Body: textBody(`${at}`), IfNoneMatch: '*' }),
      ),
    )
    assert.equal(outcomes.filter((outcome) => !('rejected' in outcome)).length, 1)
  })

  it('are read in part, and under conditions', async () => {
    await using s3 = await openS3()
    await s3.call(model.CreateBucket, { Bucket })
    const { ETag = '' } = await s3.put(Bucket, 'k', '0123456789', { CacheControl: 'max-age=5' })
    const part = await s3.call(model.GetObject, { Bucket, Key: 'k', Range: 'bytes=2-4', ChecksumMode: 'ENABLED' })
    assert.equal(await textOf(part.Body), '234')
    assert.equal(part.ContentRange, 'bytes 2-4/10')
    assert.equal(part.ContentLength, 3)
    assert.equal(part.ChecksumCRC64NVME, undefined)
    const beyond = await s3.refusal(model.GetObject, { Bucket, Key: 'k', Range: 'bytes=10-' })
    assert.deepEqual(beyond.details, { RangeRequested: 'bytes=10-', ActualObjectSize: '10' })
    const unchanged = await s3.refusal(model.GetObject, { Bucket, Key: 'k', IfNoneMatch: ETag })
    assert.equal(unchanged.rejected, 'NotModified')
    assert.deepEqual(unchanged.headers, { ETag, 'Last-Modified': 'Thu, 15 Jan 2026 12:00:00 GMT', 'Cache-Control': 'max-age=5' })
    const failed = await s3.refusal(model.HeadObject, { Bucket, Key: 'k', IfMatch: 'x' })
    assert.deepEqual([failed.rejected, failed.details], ['PreconditionFailed', { Condition: 'If-Match' }])
    const both = await s3.refusal(model.GetObject, { Bucket, Key: 'k', Range: 'bytes=0-1', PartNumber: 1 })
    assert.equal(both.message, 'Cannot specify both Range header and partNumber query parameter')
    assert.equal(await s3.text(Bucket, 'k', { PartNumber: 1 }), '0123456789')
    assert.equal((await s3.refusal(model.GetObject, { Bucket, Key: 'k', PartNumber: 2 })).rejected, 'InvalidPartNumber')
  })

  it('are copied with what is said of them, or with something new', async () => {
    await using s3 = await openS3()
    await s3.call(model.CreateBucket, { Bucket })
    await s3.put(Bucket, 'a', 'Hello world', {
      ContentType: 'text/plain',
      Metadata: { a: '1' },
      Tagging: 't=1',
      ChecksumSHA1: 'e1AsOh9IyGCa4hLN+2Od7jlnP14=',
    })
    const copy = await s3.call(model.CopyObject, { Bucket, Key: 'b', CopySource: `/${Bucket}/a` })
    assert.equal(copy.CopyObjectResult?.ETag, '"3e25960a79dbc69b674cd4ec67a72c62"')
    assert.equal(copy.CopyObjectResult?.ChecksumSHA1, 'e1AsOh9IyGCa4hLN+2Od7jlnP14=')
    const b = await s3.call(model.HeadObject, { Bucket, Key: 'b' })
    assert.deepEqual([b.ContentType, b.Metadata, b.TagCount], ['text/plain', { a: '1' }, 1])
    const anew = { MetadataDirective: 'REPLACE', TaggingDirective: 'REPLACE', ContentType: 'text/csv', Tagging: '' } as const
    await s3.call(model.CopyObject, { Bucket, Key: 'a', CopySource: `${Bucket}/a`, ...anew })
    const a = await s3.call(model.HeadObject, { Bucket, Key: 'a' })
    assert.deepEqual([a.ContentType, a.Metadata, a.TagCount], ['text/csv', undefined, undefined])
    assert.equal(await s3.text(Bucket, 'a'), 'Hello world')
    assert.match(
      (await s3.refusal(model.CopyObject, { Bucket, Key: 'a', CopySource: `${Bucket}/a` })).message ?? '',
      /^This copy request is illegal/,
    )
    const failed = await s3.refusal(model.CopyObject, { Bucket, Key: 'c', CopySource: `${Bucket}/a`, CopySourceIfNoneMatch: '*' })
    assert.deepEqual([failed.rejected, failed.details], ['PreconditionFailed', { Condition: 'x-amz-copy-source-If-None-Match' }])
    assert.equal((await s3.refusal(model.CopyObject, { Bucket, Key: 'c', CopySource: `${Bucket}/none` })).rejected, 'NoSuchKey')
    assert.equal((await s3.refusal(model.CopyObject, { Bucket, Key: 'c', CopySource: 'none/a' })).rejected, 'NoSuchBucket')
    assert.equal((await s3.refusal(model.CopyObject, { Bucket, Key: 'c', CopySource: 'none' })).rejected, 'InvalidArgument')
  })

  it('are uploaded in parts', async () => {
    await using s3 = await openS3()
    await s3.call(model.CreateBucket, { Bucket })
    const parts = [Buffer.alloc(5 * 1024 * 1024, 1), Buffer.alloc(5 * 1024 * 1024, 2), Buffer.from('end')]
    const begun = await s3.call(model.CreateMultipartUpload, {
      Bucket,
      Key: 'k',
      ContentType: 'x/y',
      Metadata: { a: 'b' },
      ChecksumAlgorithm: 'CRC32',
    })
    assert.deepEqual([begun.ChecksumAlgorithm, begun.ChecksumType], ['CRC32', 'COMPOSITE'])
    const UploadId = begun.UploadId ?? ''
    const Parts: model.CompletedPart[] = []
    for (const [index, bytes] of parts.entries()) {
      const Body = trailed(bytes, 'x-amz-checksum-crc32')
      const { ETag = '', ChecksumCRC32 = '' } = await s3.call(model.UploadPart, {
        Bucket,
        Key: 'k',
        UploadId,
        PartNumber: index + 1,
        Body,
      })
      Parts.push({ PartNumber: index + 1, ETag, ChecksumCRC32 })
    }
    const listed = await s3.call(model.ListParts, { Bucket, Key: 'k', UploadId })
    assert.deepEqual(
      listed.Parts?.map(({ Size }) => Size),
      parts.map(({ length }) => length),
    )
    const complete = { Bucket, Key: 'k', UploadId }
    const refused = async (list: readonly model.CompletedPart[]) =>
      (await s3.refusal(model.CompleteMultipartUpload, { ...complete, MultipartUpload: { Parts: list } })).rejected
    assert.equal(await refused([]), 'InvalidRequest')
    assert.equal(await refused(Parts.toReversed()), 'InvalidPartOrder')
    assert.equal(await refused([{ ...Parts[0], ETag: '"x"' }]), 'InvalidPart')
    assert.equal(await refused([{ PartNumber: 1, ETag: Parts[0]?.ETag ?? '' }]), 'InvalidRequest')
    assert.equal(await refused([Parts[0] ?? {}, { PartNumber: 7, ETag: '"x"' }]), 'InvalidPart')
    const made = await s3.call(model.CompleteMultipartUpload, { ...complete, MultipartUpload: { Parts } })
    const md5s = parts.map((part) => createHash('md5').update(part).digest())
    assert.equal(made.ETag, `"${createHash('md5').update(Buffer.concat(md5s)).digest('hex')}-3"`)
    assert.match(made.ChecksumCRC32 ?? '', /-3$/)
    assert.deepEqual(await s3.call(model.CompleteMultipartUpload, { ...complete, MultipartUpload: { Parts } }), made)
    const head = await s3.call(model.HeadObject, { Bucket, Key: 'k', PartNumber: 3 })
    assert.deepEqual([head.ContentLength, head.PartsCount, head.ContentRange], [3, 3, 'bytes 10485760-10485762/10485763'])
    assert.equal(await s3.text(Bucket, 'k', { PartNumber: 3 }), 'end')
    assert.equal((await s3.call(model.HeadObject, { Bucket, Key: 'k' })).ContentType, 'x/y')
    assert.equal(
      (await s3.refusal(model.UploadPart, { Bucket, Key: 'k', UploadId, PartNumber: 1, Body: bodyOf() })).rejected,
      'NoSuchUpload',
    )
  })
})

/** A body with its checksum behind it; the right CRC32 unless told otherwise. */
function trailed(content: string | Uint8Array, name: string, value?: string): StreamingBody {
  const bytes = Buffer.from(content)
  return { ...bodyOf(bytes), announced: [name], trailers: () => new Map(value === undefined ? [] : [[name, value]]) }
}
