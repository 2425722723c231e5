import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { keyTooLong } from '../../aws/s3.ts'
import { isBucketName } from './bucket-name.ts'
import { failedCondition, namesEtag } from './conditions.ts'
import { parseCopySource } from './copy-source.ts'
import { checkedMetadata } from './metadata.ts'
import { contentRange, copyRangeOf, rangeOf } from './ranges.ts'
import { checkedTags, tagsOfHeader } from './tags.ts'
import { urlEncoded } from './url-encoding.ts'

describe('Bucket names', () => {
  it('are of AWS’s form', () => {
    for (const good of ['abc', 'my-lake.raw-2026', '0abc', 'a.b', 'a-.b', 'x'.repeat(63), '1.2.3.4.5']) {
      assert.ok(isBucketName(good), good)
    }
    for (const bad of [
      'ab',
      'x'.repeat(64),
      'Upper',
      'a_b',
      '-abc',
      'abc-',
      '.abc',
      'abc.',
      'a..b',
      '192.168.0.1',
      'xn--abc',
      'sthree-abc',
      'amzn-s3-demo-bucket',
      'abc-s3alias',
      'abc--ol-s3',
      'abc.mrap',
      'abc--use1-az4--x-s3',
      'abc--table-s3',
      'größe',
      'a b c',
      '',
    ]) {
      assert.ok(!isBucketName(bad), bad)
    }
  })
})

describe('Ranges', () => {
  it('are one range of bytes, or nothing', () => {
    assert.deepEqual(rangeOf('bytes=0-4', 10), { start: 0, end: 5 })
    assert.deepEqual(rangeOf('bytes=5-', 10), { start: 5, end: 10 })
    assert.deepEqual(rangeOf('bytes=-3', 10), { start: 7, end: 10 })
    assert.deepEqual(rangeOf('bytes=-30', 10), { start: 0, end: 10 })
    assert.deepEqual(rangeOf('bytes=8-99', 10), { start: 8, end: 10 })
    for (const ignored of [undefined, '', 'bytes=-', 'bytes=5-2', 'bytes=0-1,3-4', 'items=0-1', 'bytes=a-b', 'bytes 0-1']) {
      assert.equal(rangeOf(ignored, 10), undefined, ignored)
    }
    for (const beyond of ['bytes=10-', 'bytes=10-20', 'bytes=-0']) assert.equal(rangeOf(beyond, 10), 'unsatisfiable', beyond)
    assert.equal(rangeOf('bytes=0-', 0), 'unsatisfiable')
    assert.equal(rangeOf('bytes=-1', 0), 'unsatisfiable')
    assert.equal(contentRange({ start: 2, end: 5 }, 10), 'bytes 2-4/10')
  })

  it('are never outside the object, whatever the header', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.option(fc.nat(30)), fc.option(fc.nat(30)), (bytes, first, last) => {
        const range = rangeOf(`bytes=${first ?? ''}-${last ?? ''}`, bytes)
        if (range === undefined || range === 'unsatisfiable') return
        assert.ok(range.start >= 0 && range.start < range.end && range.end <= bytes)
      }),
    )
  })

  it('of a copy are strict', () => {
    assert.deepEqual(copyRangeOf('bytes=0-9'), { start: 0, end: 10 })
    for (const bad of ['bytes=0-', 'bytes=-5', 'bytes=9-1', '0-9', 'bytes=0-9,11-12']) assert.equal(copyRangeOf(bad), undefined)
  })
})

describe('Conditions of reads', () => {
  const now = Date.UTC(2026, 0, 2)
  const object = { etag: 'abc', modifiedAtMs: Date.UTC(2026, 0, 1, 0, 0, 0, 500) }
  const at = (ms: number) => object.modifiedAtMs - 500 + ms
  const failed = (conditions: Parameters<typeof failedCondition>[0]) => failedCondition(conditions, object, now)

  it('hold, or fail with their name', () => {
    assert.equal(failed({}), undefined)
    assert.equal(failed({ IfMatch: '"abc"' }), undefined)
    assert.equal(failed({ IfMatch: 'abc' }), undefined)
    assert.equal(failed({ IfMatch: '*' }), undefined)
    assert.deepEqual(failed({ IfMatch: '"abd"' }), { condition: 'If-Match', isUnchanged: false })
    assert.deepEqual(failed({ IfNoneMatch: 'abc' }), { condition: 'If-None-Match', isUnchanged: true })
    assert.deepEqual(failed({ IfNoneMatch: '*' }), { condition: 'If-None-Match', isUnchanged: true })
    assert.equal(failed({ IfNoneMatch: '"x", "y"' }), undefined)
    assert.deepEqual(failed({ IfUnmodifiedSince: at(-1000) }), { condition: 'If-Unmodified-Since', isUnchanged: false })
    assert.equal(failed({ IfUnmodifiedSince: at(0) }), undefined)
    assert.deepEqual(failed({ IfModifiedSince: at(0) }), { condition: 'If-Modified-Since', isUnchanged: true })
    assert.equal(failed({ IfModifiedSince: at(-1000) }), undefined)
  })

  it('outweigh each other as AWS documents it', () => {
    assert.equal(failed({ IfMatch: 'abc', IfUnmodifiedSince: at(-1000) }), undefined)
    assert.equal(failed({ IfNoneMatch: 'x', IfModifiedSince: at(0) }), undefined)
    assert.equal(failed({ IfNoneMatch: 'abc', IfModifiedSince: at(-1000) })?.isUnchanged, true)
    assert.equal(failed({ IfModifiedSince: now + 1 }), undefined)
  })

  it('compare ETags in lists', () => {
    assert.ok(namesEtag('"a", "b"', 'b'))
    assert.ok(!namesEtag('"a", "b"', 'c'))
  })
})

describe('Copy sources', () => {
  it('name a bucket and a key', () => {
    assert.deepEqual(parseCopySource('/b/a%20b/c%3Dd+e'), { bucket: 'b', key: 'a b/c=d+e' })
    assert.deepEqual(parseCopySource('b/k?versionId=null'), { bucket: 'b', key: 'k', versionId: 'null' })
    assert.deepEqual(parseCopySource('b/dir/'), { bucket: 'b', key: 'dir/' })
    assert.deepEqual(parseCopySource('%2Fb%2Fk%3Fx'), { bucket: 'b', key: 'k?x' })
    for (const bad of ['', '/', 'b', 'b/', '/b', '//k', 'b/%zz', 'arn:aws:s3:us-east-1:1:accesspoint/a/object/k']) {
      assert.equal(parseCopySource(bad), undefined, bad)
    }
  })
})

describe('Keys in lists', () => {
  it('are encoded as S3 does, and read back', () => {
    assert.equal(urlEncoded('a b/c=d%é~*.csv'), 'a+b/c%3Dd%25%C3%A9%7E*.csv')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(decodeURIComponent(urlEncoded(text).replaceAll('+', '%20')), text)
      }),
    )
  })
})

describe('Tags', () => {
  it('are checked one by one', () => {
    assert.deepEqual(checkedTags([{ Key: 'a', Value: '1' }], 'Object'), { a: '1' })
    const refused = (Key: string, Value: string) => (checkedTags([{ Key, Value }], 'Object') as { message?: string }).message
    assert.equal(refused('', '1'), 'The TagKey you have provided is invalid')
    assert.equal(refused('x'.repeat(129), ''), 'The TagKey you have provided is invalid')
    assert.equal(refused('a', '<'), 'The TagValue you have provided is invalid')
    assert.equal(refused('a', 'x'.repeat(257)), 'The TagValue you have provided is invalid')
    assert.equal(refused('aws:a', ''), 'Your TagKey cannot be prefixed with aws:')
    const ofBucket = checkedTags([{ Key: 'aws:a', Value: '' }], 'Bucket') as { message?: string }
    assert.equal(ofBucket.message, 'System tags cannot be added/updated by requester')
    const many = Array.from({ length: 11 }, (_, at) => ({ Key: `k${at}`, Value: '' }))
    assert.equal((checkedTags(many, 'Object') as { message?: string }).message, 'Object tags cannot be greater than 10')
    assert.equal(Object.keys(checkedTags(many, 'Bucket')).length, 11)
    const twice = [many[0], many[0]].filter((tag) => tag !== undefined)
    assert.equal((checkedTags(twice, 'Object') as { message?: string }).message, 'Cannot provide multiple Tags with the same key')
  })

  it('come in a header as a query', () => {
    assert.deepEqual(tagsOfHeader('a=1&b=x%20y&c'), { a: '1', b: 'x y', c: '' })
    assert.deepEqual(tagsOfHeader(undefined), {})
    for (const bad of ['a=1&a=2', 'a=%zz', 'a=1,b=2', 'aws:a=1']) {
      assert.equal((tagsOfHeader(bad) as { rejected?: string }).rejected, 'InvalidArgument', bad)
    }
  })
})

describe('Metadata and keys', () => {
  it('have sizes', () => {
    assert.deepEqual(checkedMetadata({ Author: 'A' }), { author: 'A' })
    assert.deepEqual(checkedMetadata({ a: 'x'.repeat(2048) }), {
      rejected: 'MetadataTooLarge',
      message: 'Your metadata headers exceed the maximum allowed metadata size',
      details: { Size: '2049', MaxSizeAllowed: '2048' },
    })
    assert.equal(keyTooLong('é'.repeat(512)), undefined)
    assert.deepEqual(keyTooLong('é'.repeat(513))?.details, { Size: '1026', MaxSizeAllowed: '1024' })
  })
})
