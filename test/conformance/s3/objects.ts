import assert from 'node:assert/strict'
import type { Case } from '../world.ts'
import { each, failsBare, listOf, newBucket, put, text } from './helpers.ts'

const NOT_IMPLEMENTED = 'A header you provided implies functionality that is not implemented'
const KEYS = ['plain', 'dir/', 'a//b', 'date=2026-01-01/x y+z%.csv', 'größe/日本', '😀', './../x', "it's (a) ~key!*"]

export const objects: readonly Case[] = [
  {
    rule: 'An object comes back as it was put, with what was said of it',
    proves: ['PutObject', 'GetObject', 'HeadObject'],
    async run(world) {
      const Bucket = await newBucket(world)
      const said = {
        CacheControl: 'max-age=60',
        ContentDisposition: 'attachment; filename="x.txt"',
        ContentLanguage: 'de',
        ContentType: 'text/plain; charset=utf-8',
        Metadata: { 'made-by': 'mill', two: '2 words' },
      }
      const made = await put(world, Bucket, 'k', 'Hello world', { ...said, Tagging: 'a=1&b=x%20y' })
      assert.equal(made['ETag'], '"3e25960a79dbc69b674cd4ec67a72c62"')
      assert.equal(made['ServerSideEncryption'], 'AES256')
      for (const operation of ['GetObject', 'HeadObject']) {
        const got = await world.ok(operation, { Bucket, Key: 'k' })
        for (const [name, value] of Object.entries(said)) assert.deepEqual(got[name], value, `${operation} ${name}`)
        assert.equal(got['ContentLength'], 11)
        assert.equal(got['ETag'], made['ETag'])
        assert.equal(got['AcceptRanges'], 'bytes')
        assert.equal(got['ServerSideEncryption'], 'AES256')
        assert.equal(got['StorageClass'], undefined)
      }
      assert.equal(await text(world, Bucket, 'k'), 'Hello world')
    },
  },
  {
    rule: 'An object has a type though nobody said one, and may be empty',
    proves: ['PutObject', 'GetObject'],
    async run(world) {
      const Bucket = await newBucket(world)
      await world.ok('PutObject', { Bucket, Key: 'empty' })
      const got = await world.ok('GetObject', { Bucket, Key: 'empty' })
      assert.equal(got['ContentLength'], 0)
      assert.match(String(got['ContentType']), /octet-stream$/)
      assert.equal(got['ETag'], '"d41d8cd98f00b204e9800998ecf8427e"')
    },
  },
  {
    rule: 'A key is any text of up to 1,024 bytes, and nothing is done to it',
    proves: ['PutObject', 'GetObject', 'ListObjectsV2', 'PutObject KeyTooLongError'],
    async run(world) {
      const Bucket = await newBucket(world)
      for (const Key of KEYS) await put(world, Bucket, Key, `of ${Key}`)
      for (const Key of KEYS) assert.equal(await text(world, Bucket, Key), `of ${Key}`)
      const inOrder = KEYS.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
      assert.deepEqual(each(await world.ok('ListObjectsV2', { Bucket }), 'Contents', 'Key'), inOrder)
      await put(world, Bucket, 'k'.repeat(1024))
      await world.fails('PutObject', { Bucket, Key: 'k'.repeat(1025) }, 'KeyTooLongError', 'Your key is too long')
    },
  },
  {
    rule: 'A part of an object is a range of its bytes; a range behind its end is refused, and one that is none is all of it',
    proves: ['GetObject', 'GetObject InvalidRange', 'HeadObject'],
    async run(world) {
      const Bucket = await newBucket(world)
      await put(world, Bucket, 'k', '0123456789')
      const ranges = { 'bytes=2-4': '234', 'bytes=7-': '789', 'bytes=-2': '89', 'bytes=8-99': '89' }
      for (const [Range, expected] of Object.entries(ranges)) assert.equal(await text(world, Bucket, 'k', { Range }), expected)
      const got = await world.ok('GetObject', { Bucket, Key: 'k', Range: 'bytes=2-4' })
      assert.deepEqual([got['ContentRange'], got['ContentLength']], ['bytes 2-4/10', 3])
      for (const Range of ['bytes=4-2', 'bytes=0-1,3-4', 'lines=1-2']) {
        assert.equal(await text(world, Bucket, 'k', { Range }), '0123456789')
      }
      for (const Range of ['bytes=10-', 'bytes=-0']) {
        await world.fails('GetObject', { Bucket, Key: 'k', Range }, 'InvalidRange', 'The requested range is not satisfiable')
      }
    },
  },
  {
    rule: 'A reader may change the headers of the answer',
    proves: ['GetObject'],
    async run(world) {
      const Bucket = await newBucket(world)
      await put(world, Bucket, 'k', 'x', { ContentType: 'text/plain' })
      const got = await world.ok('GetObject', {
        Bucket,
        Key: 'k',
        ResponseContentType: 'text/csv',
        ResponseCacheControl: 'no-store',
      })
      assert.deepEqual([got['ContentType'], got['CacheControl']], ['text/csv', 'no-store'])
    },
  },
  {
    rule: 'A key that is not there is not found; HeadObject says so without a body',
    proves: [
      'GetObject NoSuchKey',
      'HeadObject NoSuchKey',
      'GetObjectTagging NoSuchKey',
      'GetObjectAttributes NoSuchKey',
      'GetObjectAcl NoSuchKey',
      'PutObjectAcl NoSuchKey',
    ],
    async run(world) {
      const Bucket = await newBucket(world)
      const message = 'The specified key does not exist.'
      await world.fails('GetObject', { Bucket, Key: 'none' }, 'NoSuchKey', message)
      await failsBare(world, 'HeadObject', { Bucket, Key: 'none' }, 404, 'NotFound')
      await world.fails('GetObjectTagging', { Bucket, Key: 'none' }, 'NoSuchKey', message)
      await world.fails('GetObjectAcl', { Bucket, Key: 'none' }, 'NoSuchKey', message)
      await world.fails('PutObjectAcl', { Bucket, Key: 'none', ACL: 'private' }, 'NoSuchKey', message)
      await world.fails('GetObjectAttributes', { Bucket, Key: 'none', ObjectAttributes: ['ETag'] }, 'NoSuchKey', message)
    },
  },
  {
    rule: 'Readers say under which conditions: what is unchanged is not sent again, and what is not as expected is refused',
    proves: ['GetObject PreconditionFailed', 'GetObject NotModified', 'HeadObject PreconditionFailed', 'HeadObject NotModified'],
    async run(world) {
      const Bucket = await newBucket(world)
      const { ETag } = await put(world, Bucket, 'k')
      const at = { Bucket, Key: 'k' }
      const message = 'At least one of the pre-conditions you specified did not hold'
      await world.ok('GetObject', { ...at, IfMatch: ETag })
      await world.fails('GetObject', { ...at, IfMatch: '"other"' }, 'PreconditionFailed', message)
      await world.fails('GetObject', { ...at, IfUnmodifiedSince: new Date(0) }, 'PreconditionFailed', message)
      await failsBare(world, 'HeadObject', { ...at, IfMatch: '"other"' }, 412, 'PreconditionFailed')
      const { LastModified } = await world.ok('HeadObject', at)
      for (const operation of ['GetObject', 'HeadObject']) {
        await failsBare(world, operation, { ...at, IfNoneMatch: ETag }, 304, 'NotModified')
        await failsBare(world, operation, { ...at, IfModifiedSince: LastModified }, 304, 'NotModified')
      }
      await world.ok('GetObject', { ...at, IfNoneMatch: '"other"', IfModifiedSince: new Date(world.nowMs()) })
      await world.ok('GetObject', { ...at, IfModifiedSince: new Date(world.nowMs() + 86_400_000) })
    },
  },
  {
    rule: 'Writers say under which conditions: only what is new, or only in the place of what they know',
    proves: ['PutObject', 'PutObject PreconditionFailed', 'PutObject NoSuchKey', 'PutObject NotImplemented'],
    async run(world) {
      const Bucket = await newBucket(world)
      const { ETag } = await put(world, Bucket, 'k', 'first', { IfNoneMatch: '*' })
      const at = { Bucket, Key: 'k', Body: Buffer.from('second') }
      const message = 'At least one of the pre-conditions you specified did not hold'
      await world.fails('PutObject', { ...at, IfNoneMatch: '*' }, 'PreconditionFailed', message)
      await world.fails('PutObject', { ...at, IfMatch: '"other"' }, 'PreconditionFailed', message)
      await world.fails('PutObject', { ...at, Key: 'none', IfMatch: ETag }, 'NoSuchKey')
      for (const more of [{ IfNoneMatch: ETag }, { IfMatch: '*' }, { IfMatch: ETag, IfNoneMatch: '*' }]) {
        await world.fails('PutObject', { ...at, ...more }, 'NotImplemented', NOT_IMPLEMENTED)
      }
      assert.equal(await text(world, Bucket, 'k'), 'first')
      await world.ok('PutObject', { ...at, IfMatch: ETag })
      assert.equal(await text(world, Bucket, 'k'), 'second')
    },
  },
  {
    rule: 'What is deleted is gone, and was it never there, that is no error; conditions may be set',
    proves: ['DeleteObject', 'DeleteObject PreconditionFailed', 'DeleteObject NoSuchKey', 'DeleteObject InvalidArgument'],
    async run(world) {
      const Bucket = await newBucket(world)
      const { ETag } = await put(world, Bucket, 'k')
      await world.fails('DeleteObject', { Bucket, Key: 'k', IfMatch: '"other"' }, 'PreconditionFailed')
      const locked = { Bucket, Key: 'k', BypassGovernanceRetention: true }
      const governance = 'x-amz-bypass-governance-retention is only applicable to Object Lock enabled buckets.'
      await world.fails('DeleteObject', locked, 'InvalidArgument', governance)
      await world.ok('DeleteObject', { Bucket, Key: 'k', IfMatch: ETag })
      await world.fails('DeleteObject', { Bucket, Key: 'k', IfMatch: ETag }, 'NoSuchKey')
      await world.ok('DeleteObject', { Bucket, Key: 'k' })
      await world.fails('GetObject', { Bucket, Key: 'k' }, 'NoSuchKey')
    },
  },
  {
    rule: 'Up to 1,000 objects are deleted in one request, which says of each what became of it unless it is to be quiet',
    proves: ['DeleteObjects', 'DeleteObjects MalformedXML'],
    async run(world) {
      const Bucket = await newBucket(world)
      for (const Key of ['a', 'b & c', 'd']) await put(world, Bucket, Key)
      const some = await world.ok('DeleteObjects', {
        Bucket,
        Delete: { Objects: [{ Key: 'a' }, { Key: 'b & c' }, { Key: 'none' }] },
      })
      assert.deepEqual(each(some, 'Deleted', 'Key'), ['a', 'b & c', 'none'])
      const quiet = await world.ok('DeleteObjects', { Bucket, Delete: { Objects: [{ Key: 'd' }], Quiet: true } })
      assert.deepEqual(listOf(quiet, 'Deleted'), [])
      assert.deepEqual(listOf(await world.ok('ListObjectsV2', { Bucket }), 'Contents'), [])
      const wrong = await world.ok('DeleteObjects', { Bucket, Delete: { Objects: [{ Key: 'k'.repeat(1025) }] } })
      assert.deepEqual(each(wrong, 'Errors', 'Code'), ['KeyTooLongError'])
      const version = await world.ok('DeleteObjects', { Bucket, Delete: { Objects: [{ Key: 'a', VersionId: 'abc' }] } })
      assert.deepEqual(each(version, 'Errors', 'Code'), ['NoSuchVersion'])
      const Objects = Array.from({ length: 1001 }, (_, at) => ({ Key: `k${at}` }))
      await world.fails('DeleteObjects', { Bucket, Delete: { Objects } }, 'MalformedXML')
    },
  },
  {
    rule: 'Tags of an object are read, put and deleted by themselves',
    proves: [
      'GetObjectTagging',
      'PutObjectTagging',
      'DeleteObjectTagging',
      'PutObjectTagging InvalidTag',
      'PutObjectTagging BadRequest',
      'PutObject InvalidArgument',
    ],
    async run(world) {
      const Bucket = await newBucket(world)
      const at = { Bucket, Key: 'k' }
      await put(world, Bucket, 'k', 'x', { Tagging: 'a=1' })
      assert.deepEqual((await world.ok('GetObjectTagging', at))['TagSet'], [{ Key: 'a', Value: '1' }])
      const TagSet = [
        { Key: 'b', Value: '2' },
        { Key: 'c', Value: '' },
      ]
      await world.ok('PutObjectTagging', { ...at, Tagging: { TagSet } })
      assert.deepEqual((await world.ok('GetObjectTagging', at))['TagSet'], TagSet)
      assert.equal(await text(world, Bucket, 'k'), 'x')
      await world.ok('DeleteObjectTagging', at)
      assert.deepEqual((await world.ok('GetObjectTagging', at))['TagSet'] ?? [], [])
      const tagged = (Key: string, Value = '') => ({ ...at, Tagging: { TagSet: [{ Key, Value }] } })
      await world.fails('PutObjectTagging', tagged('a|b'), 'InvalidTag', 'The TagKey you have provided is invalid')
      await world.fails('PutObjectTagging', tagged('aws:x'), 'InvalidTag', 'Your TagKey cannot be prefixed with aws:')
      const many = Array.from({ length: 11 }, (_, index) => ({ Key: `k${index}`, Value: '' }))
      await world.fails(
        'PutObjectTagging',
        { ...at, Tagging: { TagSet: many } },
        'BadRequest',
        'Object tags cannot be greater than 10',
      )
      await world.fails('PutObject', { ...at, Body: Buffer.from('x'), Tagging: 'a=1&a=2' }, 'InvalidArgument')
    },
  },
  {
    rule: 'Metadata have 2 KB, storage classes names; archives, keys of the customer, locks and lists of who may do what are refused',
    proves: [
      'PutObject MetadataTooLarge',
      'PutObject InvalidStorageClass',
      'PutObject NotImplemented',
      'PutObject InvalidRequest',
      'PutObject AccessControlListNotSupported',
    ],
    clientsMayRefuse: true,
    async run(world) {
      const Bucket = await newBucket(world)
      const at = { Bucket, Key: 'k', Body: Buffer.from('x') }
      await world.ok('PutObject', { ...at, StorageClass: 'STANDARD_IA' })
      assert.equal((await world.ok('HeadObject', { Bucket, Key: 'k' }))['StorageClass'], 'STANDARD_IA')
      await world.fails('PutObject', { ...at, Metadata: { a: 'x'.repeat(2048) } }, 'MetadataTooLarge')
      await world.fails(
        'PutObject',
        { ...at, ObjectLockLegalHoldStatus: 'ON' },
        'InvalidRequest',
        'Bucket is missing Object Lock Configuration',
      )
      await world.fails(
        'PutObject',
        { ...at, ACL: 'public-read' },
        'AccessControlListNotSupported',
        'The bucket does not allow ACLs',
      )
      await world.fails('PutObject', { ...at, StorageClass: 'GLACIER' }, 'NotImplemented')
      await world.fails(
        'PutObject',
        { ...at, StorageClass: 'PAPER' },
        'InvalidStorageClass',
        'The storage class you specified is not valid',
      )
    },
  },
  {
    rule: 'There is one version of an object, null; others were never there',
    proves: ['GetObject InvalidArgument', 'ListObjectVersions', 'DeleteObject'],
    async run(world) {
      const Bucket = await newBucket(world)
      await put(world, Bucket, 'k', 'one')
      await put(world, Bucket, 'k', 'two')
      const listed = await world.ok('ListObjectVersions', { Bucket })
      assert.deepEqual(each(listed, 'Versions', 'VersionId'), ['null'])
      assert.deepEqual(each(listed, 'Versions', 'IsLatest'), [true])
      assert.equal(await text(world, Bucket, 'k', { VersionId: 'null' }), 'two')
      await world.fails('GetObject', { Bucket, Key: 'k', VersionId: 'abc' }, 'InvalidArgument', 'Invalid version id specified')
      assert.equal((await world.ok('DeleteObject', { Bucket, Key: 'k', VersionId: 'null' }))['VersionId'], 'null')
    },
  },
  {
    rule: 'What is not in the body of an object is told without it',
    proves: ['GetObjectAttributes', 'GetObjectAttributes InvalidArgument', 'GetObjectAcl'],
    clientsMayRefuse: true,
    async run(world) {
      const Bucket = await newBucket(world)
      await put(world, Bucket, 'k', 'Hello world')
      const wanted = ['ETag', 'Checksum', 'ObjectSize', 'StorageClass', 'ObjectParts']
      const told = await world.ok('GetObjectAttributes', { Bucket, Key: 'k', ObjectAttributes: wanted })
      assert.equal(told['ETag'], '3e25960a79dbc69b674cd4ec67a72c62')
      assert.deepEqual([told['ObjectSize'], told['StorageClass'], told['ObjectParts']], [11, 'STANDARD', undefined])
      assert.ok(told['Checksum'])
      const acl = await world.ok('GetObjectAcl', { Bucket, Key: 'k' })
      assert.deepEqual(each(acl, 'Grants', 'Permission'), ['FULL_CONTROL'])
      await world.fails('GetObjectAttributes', { Bucket, Key: 'k', ObjectAttributes: ['Colour'] }, 'InvalidArgument')
    },
  },
]
