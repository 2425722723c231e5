import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import * as model from '../../src/services/s3/model.gen.ts'
import { openS3, type S3 } from './s3-harness.ts'

const Bucket = 'lake'
/** More entries than any list here has. */
const SHOWN_MAX = 100
/** Few letters, so that keys share prefixes; `😀` sorts behind `｡` in bytes, and before it in UTF-16. */
const letter = fc.constantFrom('a', 'b', '/', '-', 'é', '｡', '😀')
const keys = fc.uniqueArray(fc.string({ unit: letter, minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 14 })
const options = fc.record({
  prefix: fc.string({ unit: letter, maxLength: 2 }),
  delimiter: fc.constantFrom('', '/', '-', 'a/'),
  limit: fc.integer({ min: 1, max: 5 }),
})

describe('Pages of a list', () => {
  it('show every key and prefix once, however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(keys, options, async (all, { prefix: Prefix, delimiter: Delimiter, limit: MaxKeys }) => {
        await using s3 = await openS3()
        await s3.call(model.CreateBucket, { Bucket })
        for (const Key of all) await s3.put(Bucket, Key, '')
        const expected = entriesOf(all, Prefix, Delimiter)
        const asked = { Bucket, Prefix, Delimiter, MaxKeys }
        assert.deepEqual(await newer(s3, asked), expected)
        assert.deepEqual(await older(s3, asked), expected)
        assert.deepEqual(await versions(s3, asked), expected)
      }),
      { numRuns: 60 },
    )
  })

  it('begin behind a key that need not be there', async () => {
    await using s3 = await openS3()
    await s3.call(model.CreateBucket, { Bucket })
    for (const Key of ['a/1', 'a/2', 'b', 'c']) await s3.put(Bucket, Key, '')
    const from = async (StartAfter: string, Delimiter = '') =>
      shown(await s3.call(model.ListObjectsV2, { Bucket, StartAfter, Delimiter }))
    assert.deepEqual(await from('a/1'), ['a/2', 'b', 'c'])
    assert.deepEqual(await from('a/15'), ['a/2', 'b', 'c'])
    assert.deepEqual(await from('a/', '/'), ['b', 'c'])
    assert.deepEqual(await from('a', '/'), ['a/', 'b', 'c'])
    assert.deepEqual(await from('z'), [])
  })
})

type Asked = Pick<model.ListObjectsV2Request, 'Bucket' | 'Prefix' | 'Delimiter' | 'MaxKeys'>
type Shown = Pick<model.ListObjectsV2Output, 'Contents' | 'CommonPrefixes'>

/** What a list shows as a whole, by the definition. */
function entriesOf(all: readonly string[], prefix: string, delimiter: string): readonly string[] {
  const entries = all
    .filter((key) => key.startsWith(prefix))
    .map((key) => {
      const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
      return at < 0 ? key : key.slice(0, at + delimiter.length)
    })
  return inOrder([...new Set(entries)])
}

function inOrder(entries: readonly string[]): readonly string[] {
  return entries.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}

function shown({ Contents = [], CommonPrefixes = [] }: Shown): readonly string[] {
  return inOrder([...Contents.map(({ Key = '' }) => Key), ...CommonPrefixes.map(({ Prefix = '' }) => Prefix)])
}

async function newer(s3: S3, asked: Asked): Promise<readonly string[]> {
  const seen: string[] = []
  for (let token: string | undefined, more = true; more; ) {
    const page: model.ListObjectsV2Output = await s3.call(model.ListObjectsV2, {
      ...asked,
      ...(token !== undefined && { ContinuationToken: token }),
    })
    assert.equal(page.KeyCount, shown(page).length)
    seen.push(...shown(page))
    assert.ok(seen.length <= SHOWN_MAX, 'pages go round in circles')
    token = page.NextContinuationToken
    more = page.IsTruncated === true
    assert.equal(token !== undefined, more)
  }
  return seen
}

async function older(s3: S3, asked: Asked): Promise<readonly string[]> {
  const seen: string[] = []
  for (let Marker = '', more = true; more; ) {
    const page: model.ListObjectsOutput = await s3.call(model.ListObjects, { ...asked, Marker })
    seen.push(...shown(page))
    assert.ok(seen.length <= SHOWN_MAX, 'pages go round in circles')
    more = page.IsTruncated === true
    Marker = page.NextMarker ?? page.Contents?.at(-1)?.Key ?? ''
  }
  return seen
}

async function versions(s3: S3, asked: Asked): Promise<readonly string[]> {
  const seen: string[] = []
  for (let KeyMarker = '', more = true; more; ) {
    const page: model.ListObjectVersionsOutput = await s3.call(model.ListObjectVersions, { ...asked, KeyMarker })
    seen.push(...shown({ ...page, Contents: page.Versions ?? [] } as Shown))
    assert.ok(seen.length <= SHOWN_MAX, 'pages go round in circles')
    more = page.IsTruncated === true
    KeyMarker = page.NextKeyMarker ?? ''
  }
  return seen
}
