import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Case, World } from '../world.ts'
import { each, type Members, MIB, newBucket, text } from './helpers.ts'

const LARGE = Buffer.alloc(5 * MIB, 'p')
const Key = 'k'

interface Begun {
  readonly Bucket: string
  readonly Key: string
  readonly UploadId: string
}

async function begin(world: World, more: Members = {}): Promise<Begun> {
  const Bucket = await newBucket(world)
  const { UploadId } = await world.ok('CreateMultipartUpload', { Bucket, Key, ...more })
  return { Bucket, Key, UploadId: String(UploadId) }
}

async function part(world: World, upload: Begun, PartNumber: number, Body: Uint8Array, more: Members = {}): Promise<Members> {
  const { ETag } = await world.ok('UploadPart', { ...upload, PartNumber, Body, ...more })
  return { PartNumber, ETag }
}

export const multipart: readonly Case[] = [
  {
    rule: 'An object is put together of parts, in the order of their numbers, with what was said when it was begun',
    proves: ['CreateMultipartUpload', 'UploadPart', 'CompleteMultipartUpload', 'ListParts', 'ListMultipartUploads', 'GetObject'],
    async run(world) {
      const upload = await begin(world, { ContentType: 'text/csv', Metadata: { a: '1' } })
      const last = await part(world, upload, 7, Buffer.from('end'))
      await part(world, upload, 2, Buffer.from('replaced'))
      const first = await part(world, upload, 2, LARGE)
      const { Bucket, UploadId } = upload
      const uploads = await world.ok('ListMultipartUploads', { Bucket })
      assert.deepEqual(each(uploads, 'Uploads', 'UploadId'), [UploadId])
      assert.deepEqual([uploads['NextKeyMarker'], uploads['NextUploadIdMarker'], uploads['Prefix']], [Key, UploadId, undefined])
      assert.deepEqual(each(await world.ok('ListParts', { ...upload }), 'Parts', 'Size'), [5 * MIB, 3])
      const page = await world.ok('ListParts', { ...upload, MaxParts: 1 })
      assert.deepEqual([page['IsTruncated'], Number(page['NextPartNumberMarker'])], [true, 2])
      assert.equal((await world.ok('ListObjectsV2', { Bucket }))['KeyCount'], 0)
      const complete = { ...upload, MultipartUpload: { Parts: [first, last] } }
      const made = await world.ok('CompleteMultipartUpload', complete)
      const md5s = [LARGE, Buffer.from('end')].map((bytes) => createHash('md5').update(bytes).digest())
      assert.equal(made['ETag'], `"${createHash('md5').update(Buffer.concat(md5s)).digest('hex')}-2"`)
      assert.equal(made['ChecksumType'], 'FULL_OBJECT')
      const head = await world.ok('HeadObject', { Bucket, Key })
      assert.deepEqual([head['ContentLength'], head['ContentType'], head['Metadata']], [5 * MIB + 3, 'text/csv', { a: '1' }])
      assert.equal(await text(world, Bucket, Key, { PartNumber: 2 }), 'end')
      assert.equal((await world.ok('HeadObject', { Bucket, Key, PartNumber: 1 }))['PartsCount'], 2)
      assert.equal((await world.ok('CompleteMultipartUpload', complete))['ETag'], made['ETag'])
      const attributes = await world.ok('GetObjectAttributes', { Bucket, Key, ObjectAttributes: ['ObjectParts'] })
      assert.equal((attributes['ObjectParts'] as Members)['TotalPartsCount'], 2)
    },
  },
  {
    rule: 'What is completed must be all there, in order, and large enough',
    proves: [
      'CompleteMultipartUpload InvalidPart',
      'CompleteMultipartUpload InvalidPartOrder',
      'CompleteMultipartUpload EntityTooSmall',
      'CompleteMultipartUpload InvalidRequest',
    ],
    async run(world) {
      const upload = await begin(world)
      const one = await part(world, upload, 1, Buffer.from('small'))
      const two = await part(world, upload, 2, Buffer.from('end'))
      const complete = (...Parts: Members[]) => ({ ...upload, MultipartUpload: { Parts } })
      const small = 'Your proposed upload is smaller than the minimum allowed size'
      await world.fails('CompleteMultipartUpload', complete(one, two), 'EntityTooSmall', small)
      await world.fails('CompleteMultipartUpload', complete(two, one), 'InvalidPartOrder')
      await world.fails('CompleteMultipartUpload', complete({ ...one, ETag: two['ETag'] }), 'InvalidPart')
      await world.fails('CompleteMultipartUpload', complete({ ...one, PartNumber: 3 }), 'InvalidPart')
      await world.ok('CompleteMultipartUpload', complete(two))
      assert.equal(await text(world, upload.Bucket, Key), 'end')
    },
  },
  {
    rule: 'An upload that was aborted, or never begun, is not there',
    proves: [
      'AbortMultipartUpload',
      'AbortMultipartUpload NoSuchUpload',
      'UploadPart NoSuchUpload',
      'CompleteMultipartUpload NoSuchUpload',
      'ListParts NoSuchUpload',
      'UploadPart InvalidArgument',
    ],
    async run(world) {
      const upload = await begin(world)
      const one = await part(world, upload, 1, Buffer.from('x'))
      const range = 'Part number must be an integer between 1 and 10000, inclusive'
      await world.fails('UploadPart', { ...upload, PartNumber: 10_001 }, 'InvalidArgument', range)
      await world.ok('AbortMultipartUpload', { ...upload })
      const message =
        'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.'
      await world.fails('AbortMultipartUpload', { ...upload }, 'NoSuchUpload', message)
      await world.fails('UploadPart', { ...upload, PartNumber: 1 }, 'NoSuchUpload', message)
      await world.fails('ListParts', { ...upload }, 'NoSuchUpload', message)
      await world.fails('CompleteMultipartUpload', { ...upload, MultipartUpload: { Parts: [one] } }, 'NoSuchUpload', message)
    },
  },
  {
    rule: 'A part may be a copy of an object, or of a range of it',
    proves: ['UploadPartCopy', 'UploadPartCopy InvalidArgument', 'UploadPartCopy InvalidRequest', 'UploadPartCopy NoSuchKey'],
    async run(world) {
      const upload = await begin(world)
      const { Bucket } = upload
      await world.ok('PutObject', { Bucket, Key: 'source', Body: Buffer.from('0123456789') })
      const copy = { ...upload, PartNumber: 1, CopySource: `${Bucket}/source` }
      const copied = await world.ok('UploadPartCopy', { ...copy, CopySourceRange: 'bytes=2-4' })
      const beyond = 'Range specified is not valid for source object of size: 10'
      await world.fails('UploadPartCopy', { ...copy, CopySourceRange: 'bytes=2-10' }, 'InvalidArgument', beyond)
      const behind = 'The specified copy range is invalid for the source object size'
      await world.fails('UploadPartCopy', { ...copy, CopySourceRange: 'bytes=10-20' }, 'InvalidRequest', behind)
      await world.fails('UploadPartCopy', { ...copy, CopySourceRange: 'bytes=2-' }, 'InvalidArgument')
      await world.fails('UploadPartCopy', { ...copy, CopySource: `${Bucket}/none` }, 'NoSuchKey')
      const { ETag } = copied['CopyPartResult'] as Members
      await world.ok('CompleteMultipartUpload', { ...upload, MultipartUpload: { Parts: [{ PartNumber: 1, ETag }] } })
      assert.equal(await text(world, Bucket, Key), '234')
    },
  },
  {
    rule: 'An upload that was begun with a checksum has it of every part, and of the whole',
    proves: [
      'CreateMultipartUpload',
      'CompleteMultipartUpload',
      'CompleteMultipartUpload InvalidRequest',
      'CompleteMultipartUpload InvalidPart',
      'UploadPart InvalidRequest',
      'CreateMultipartUpload InvalidRequest',
    ],
    async run(world) {
      const upload = await begin(world, { ChecksumAlgorithm: 'SHA256' })
      const ChecksumSHA256 = createHash('sha256').update('end').digest('base64')
      const one = await part(world, upload, 1, Buffer.from('end'), { ChecksumSHA256 })
      const mismatch = 'Checksum Type mismatch occurred, expected checksum Type: sha256, actual checksum Type: crc32'
      await world.fails('UploadPart', { ...upload, PartNumber: 2, ChecksumCRC32: 'AAAAAA==' }, 'InvalidRequest', mismatch)
      const complete = (each: Members) => ({ ...upload, MultipartUpload: { Parts: [each] } })
      await world.fails(
        'CompleteMultipartUpload',
        complete(one),
        'InvalidRequest',
        'The upload was created using a sha256 checksum. The complete request must include the checksum for each part. It was missing for part 1 in the request.',
      )
      const wrong = createHash('sha256').update('other').digest('base64')
      await world.fails('CompleteMultipartUpload', complete({ ...one, ChecksumSHA256: wrong }), 'InvalidPart')
      const made = await world.ok('CompleteMultipartUpload', complete({ ...one, ChecksumSHA256 }))
      const digest = createHash('sha256').update(Buffer.from(ChecksumSHA256, 'base64')).digest('base64')
      assert.deepEqual([made['ChecksumSHA256'], made['ChecksumType']], [`${digest}-1`, 'COMPOSITE'])
      const again = { Bucket: upload.Bucket, Key, ChecksumAlgorithm: 'SHA256', ChecksumType: 'FULL_OBJECT' }
      const text = 'The FULL_OBJECT checksum type cannot be used with the sha256 checksum algorithm.'
      await world.fails('CreateMultipartUpload', again, 'InvalidRequest', text)
    },
  },
  {
    rule: 'An upload may have a checksum of all its bytes, which a completion holds against its own, and its size',
    proves: [
      'CreateMultipartUpload',
      'CompleteMultipartUpload',
      'CompleteMultipartUpload BadDigest',
      'CompleteMultipartUpload InvalidRequest',
    ],
    async run(world) {
      const upload = await begin(world, { ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' })
      const crcOf = (bytes: Uint8Array): string => {
        const digest = Buffer.alloc(4)
        digest.writeUInt32BE(crc32(bytes))
        return digest.toString('base64')
      }
      const end = Buffer.from('end')
      const one = await part(world, upload, 1, LARGE, { ChecksumCRC32: crcOf(LARGE) })
      const two = await part(world, upload, 2, end, { ChecksumCRC32: crcOf(end) })
      const complete = { ...upload, MultipartUpload: { Parts: [one, two] } }
      const wrong = 'The crc32 you specified did not match the calculated checksum.'
      await world.fails('CompleteMultipartUpload', { ...complete, ChecksumCRC32: crcOf(end) }, 'BadDigest', wrong)
      const size = "The provided 'x-amz-mp-object-size' header value 7 does not match what was computed: 5242883"
      await world.fails('CompleteMultipartUpload', { ...complete, MpuObjectSize: 7 }, 'InvalidRequest', size)
      const mode =
        'The upload was created using the FULL_OBJECT checksum mode. The complete request must use the same checksum mode.'
      await world.fails('CompleteMultipartUpload', { ...complete, ChecksumType: 'COMPOSITE' }, 'InvalidRequest', mode)
      const ChecksumCRC32 = crcOf(Buffer.concat([LARGE, end]))
      const made = await world.ok('CompleteMultipartUpload', { ...complete, ChecksumCRC32, MpuObjectSize: 5 * MIB + 3 })
      assert.deepEqual([made['ChecksumCRC32'], made['ChecksumType']], [ChecksumCRC32, 'FULL_OBJECT'])
    },
  },
  {
    rule: 'A completion takes the place of another object only under its conditions, and of one that came since it was begun not at all',
    proves: ['CompleteMultipartUpload PreconditionFailed', 'CompleteMultipartUpload ConditionalRequestConflict'],
    async run(world) {
      const upload = await begin(world)
      const one = await part(world, upload, 1, Buffer.from('x'))
      world.advance(1000)
      const { ETag } = await world.ok('PutObject', { Bucket: upload.Bucket, Key, Body: Buffer.from('y') })
      const complete = { ...upload, MultipartUpload: { Parts: [one] } }
      await world.fails('CompleteMultipartUpload', { ...complete, IfNoneMatch: '*' }, 'PreconditionFailed')
      await world.fails('CompleteMultipartUpload', { ...complete, IfMatch: '"other"' }, 'PreconditionFailed')
      const conflict = 'The conditional request cannot succeed due to a conflicting operation against this resource.'
      await world.fails('CompleteMultipartUpload', { ...complete, IfMatch: ETag }, 'ConditionalRequestConflict', conflict)
      await world.ok('CompleteMultipartUpload', complete)
    },
  },
]
