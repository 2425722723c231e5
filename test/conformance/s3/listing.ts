import assert from 'node:assert/strict'
import type { Case, World } from '../world.ts'
import { each, listOf, type Members, newBucket, put } from './helpers.ts'

const KEYS = ['a/1', 'a/2', 'b', 'c/d/1', 'date=2026-01-01/x y.csv', 'z+z']

async function filled(world: World, keys: readonly string[] = KEYS): Promise<string> {
  const Bucket = await newBucket(world)
  for (const Key of keys) await put(world, Bucket, Key)
  return Bucket
}

function ownerOf(page: Members): unknown {
  const [owner] = each(page, 'Contents', 'Owner')
  return (owner as Members)['ID']
}

/** What a page shows, in its order: keys, and prefixes behind them. */
function shown(page: Members): readonly unknown[] {
  return [...each(page, 'Contents', 'Key'), ...each(page, 'CommonPrefixes', 'Prefix')]
}

export const listing: readonly Case[] = [
  {
    rule: 'A list has the keys in the order of their bytes, and what is told of each',
    proves: ['ListObjectsV2'],
    async run(world) {
      const Bucket = await filled(world)
      const page = await world.ok('ListObjectsV2', { Bucket })
      assert.deepEqual(each(page, 'Contents', 'Key'), KEYS)
      assert.deepEqual([page['KeyCount'], page['MaxKeys'], page['IsTruncated'], page['Name']], [6, 1000, false, Bucket])
      const [first] = listOf(page, 'Contents')
      assert.deepEqual(
        [first?.['Size'], first?.['StorageClass'], first?.['ETag']],
        [1, 'STANDARD', '"9dd4e461268c8034f5c8564e155c67a6"'],
      )
      assert.equal(first?.['ChecksumType'], 'FULL_OBJECT')
      assert.equal(first?.['Owner'], undefined)
      const owned = await world.ok('ListObjectsV2', { Bucket, FetchOwner: true })
      assert.match(String(ownerOf(owned)), /^[0-9a-f]{64}$/)
    },
  },
  {
    rule: 'A delimiter makes one entry of all keys that go on behind it',
    proves: ['ListObjectsV2'],
    async run(world) {
      const Bucket = await filled(world)
      assert.deepEqual(shown(await world.ok('ListObjectsV2', { Bucket, Delimiter: '/' })), [
        'b',
        'z+z',
        'a/',
        'c/',
        'date=2026-01-01/',
      ])
      assert.deepEqual(shown(await world.ok('ListObjectsV2', { Bucket, Delimiter: '/', Prefix: 'c/' })), ['c/d/'])
      assert.deepEqual(shown(await world.ok('ListObjectsV2', { Bucket, Prefix: 'a' })), ['a/1', 'a/2'])
      assert.deepEqual(shown(await world.ok('ListObjectsV2', { Bucket, StartAfter: 'c' })), KEYS.slice(3))
    },
  },
  {
    rule: 'Pages go on by a token, count prefixes as keys and show each once',
    proves: ['ListObjectsV2', 'ListObjectsV2 InvalidArgument'],
    async run(world) {
      const Bucket = await filled(world)
      for (const Delimiter of [undefined, '/']) {
        const seen: unknown[] = []
        let token: unknown
        do {
          const more = { ...(Delimiter !== undefined && { Delimiter }), ...(token !== undefined && { ContinuationToken: token }) }
          const page = await world.ok('ListObjectsV2', { Bucket, MaxKeys: 2, ...more })
          assert.equal(page['KeyCount'], shown(page).length)
          assert.equal(page['IsTruncated'], page['NextContinuationToken'] !== undefined)
          seen.push(...shown(page))
          token = page['NextContinuationToken']
        } while (token !== undefined)
        const expected = Delimiter === undefined ? KEYS : ['a/', 'b', 'c/', 'date=2026-01-01/', 'z+z']
        assert.deepEqual(seen.toSorted(), expected)
      }
      const message = 'The continuation token provided is incorrect'
      await world.fails('ListObjectsV2', { Bucket, ContinuationToken: 'nonsense' }, 'InvalidArgument', message)
    },
  },
  {
    rule: 'A page of no keys is empty, and one of too many is of 1,000',
    proves: ['ListObjectsV2'],
    async run(world) {
      const Bucket = await filled(world, ['k'])
      const none = await world.ok('ListObjectsV2', { Bucket, MaxKeys: 0 })
      assert.deepEqual([none['KeyCount'], none['IsTruncated']], [0, false])
      assert.equal((await world.ok('ListObjectsV2', { Bucket, MaxKeys: 5000 }))['MaxKeys'], 1000)
    },
  },
  {
    rule: 'Keys can be asked for in an encoding that every key survives; there is one',
    proves: ['ListObjectsV2', 'ListObjectsV2 InvalidArgument'],
    clientsMayRefuse: true,
    async run(world) {
      const Bucket = await filled(world, ['a b/ü+%'])
      const page = await world.ok('ListObjectsV2', { Bucket, EncodingType: 'url' })
      assert.equal(decodeURIComponent(String(each(page, 'Contents', 'Key')[0]).replaceAll('+', '%20')), 'a b/ü+%')
      await world.fails(
        'ListObjectsV2',
        { Bucket, EncodingType: 'hex' },
        'InvalidArgument',
        'Invalid Encoding Method specified in Request',
      )
    },
  },
  {
    rule: 'The older list goes on by a marker, which it tells where there is a delimiter',
    proves: ['ListObjects'],
    async run(world) {
      const Bucket = await filled(world)
      const first = await world.ok('ListObjects', { Bucket, Delimiter: '/', MaxKeys: 1 })
      assert.deepEqual([shown(first), first['NextMarker'], first['IsTruncated']], [['a/'], 'a/', true])
      const second = await world.ok('ListObjects', { Bucket, Delimiter: '/', MaxKeys: 2, Marker: first['NextMarker'] })
      assert.deepEqual(shown(second), ['b', 'c/'])
      const plain = await world.ok('ListObjects', { Bucket, Marker: 'a/2', MaxKeys: 2 })
      assert.deepEqual([shown(plain), plain['NextMarker']], [['b', 'c/d/1'], undefined])
      assert.match(String(ownerOf(plain)), /^[0-9a-f]{64}$/)
    },
  },
  {
    rule: 'Versions are listed in pages by key',
    proves: ['ListObjectVersions', 'ListObjectVersions InvalidArgument'],
    async run(world) {
      const Bucket = await filled(world, ['a', 'b', 'c'])
      const first = await world.ok('ListObjectVersions', { Bucket, MaxKeys: 2 })
      assert.deepEqual(each(first, 'Versions', 'Key'), ['a', 'b'])
      assert.deepEqual([first['NextKeyMarker'], first['NextVersionIdMarker']], ['b', 'null'])
      const marker = { KeyMarker: first['NextKeyMarker'], VersionIdMarker: first['NextVersionIdMarker'] }
      assert.deepEqual(each(await world.ok('ListObjectVersions', { Bucket, ...marker }), 'Versions', 'Key'), ['c'])
      await world.fails(
        'ListObjectVersions',
        { Bucket, VersionIdMarker: 'null' },
        'InvalidArgument',
        'A version-id marker cannot be specified without a key marker.',
      )
    },
  },
]
