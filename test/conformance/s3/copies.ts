import assert from 'node:assert/strict'
import type { Case } from '../world.ts'
import { type Members, newBucket, put, text } from './helpers.ts'

export const copies: readonly Case[] = [
  {
    rule: 'A copy takes along what is said of its source, or has something new said of it',
    proves: ['CopyObject'],
    async run(world) {
      const Bucket = await newBucket(world)
      const other = await newBucket(world)
      const Key = 'a b/c=d+é'
      const made = await put(world, Bucket, Key, 'Hello', { ContentType: 'text/plain', Metadata: { a: '1' }, Tagging: 't=1' })
      // Some clients encode it themselves.
      const encodes = ['boto3', 'aws-cli'].includes(world.clientName)
      const CopySource = `${Bucket}/${encodes ? Key : Key.split('/').map(encodeURIComponent).join('/')}`
      const copied = await world.ok('CopyObject', { Bucket: other, Key: 'copy', CopySource })
      assert.equal((copied['CopyObjectResult'] as Members)['ETag'], made['ETag'])
      const head = await world.ok('HeadObject', { Bucket: other, Key: 'copy' })
      assert.deepEqual([head['ContentType'], head['Metadata']], ['text/plain', { a: '1' }])
      assert.deepEqual((await world.ok('GetObjectTagging', { Bucket: other, Key: 'copy' }))['TagSet'], [{ Key: 't', Value: '1' }])
      await world.ok('CopyObject', {
        Bucket,
        Key,
        CopySource,
        MetadataDirective: 'REPLACE',
        ContentType: 'text/csv',
        Metadata: { b: '2' },
      })
      const changed = await world.ok('HeadObject', { Bucket, Key })
      assert.deepEqual([changed['ContentType'], changed['Metadata']], ['text/csv', { b: '2' }])
      assert.equal(await text(world, Bucket, Key), 'Hello')
    },
  },
  {
    rule: 'A copy onto itself must change something',
    proves: ['CopyObject InvalidRequest'],
    async run(world) {
      const Bucket = await newBucket(world)
      await put(world, Bucket, 'k')
      await world.fails(
        'CopyObject',
        { Bucket, Key: 'k', CopySource: `${Bucket}/k` },
        'InvalidRequest',
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
      )
      await world.ok('CopyObject', { Bucket, Key: 'k', CopySource: `${Bucket}/k`, StorageClass: 'STANDARD_IA' })
    },
  },
  {
    rule: 'A copy depends on its source, and may depend on how that is',
    proves: ['CopyObject NoSuchKey', 'CopyObject NoSuchBucket', 'CopyObject InvalidArgument', 'CopyObject PreconditionFailed'],
    async run(world) {
      const Bucket = await newBucket(world)
      const { ETag } = await put(world, Bucket, 'k')
      const copy = (CopySource: string, more: Members = {}) => ({ Bucket, Key: 'copy', CopySource, ...more })
      await world.fails('CopyObject', copy(`${Bucket}/none`), 'NoSuchKey', 'The specified key does not exist.')
      await world.fails('CopyObject', copy(`${Bucket}/${'k'.repeat(1025)}`), 'KeyTooLongError', 'Your key is too long')
      await world.fails('CopyObject', copy(`${Bucket}-none/k`), 'NoSuchBucket', 'The specified bucket does not exist')
      await world.fails(
        'CopyObject',
        copy('nonsense'),
        'InvalidArgument',
        'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
      )
      await world.fails('CopyObject', copy(`${Bucket}/k`, { CopySourceIfMatch: '"other"' }), 'PreconditionFailed')
      await world.fails('CopyObject', copy(`${Bucket}/k`, { CopySourceIfNoneMatch: ETag }), 'PreconditionFailed')
      await world.fails('CopyObject', copy(`${Bucket}/k`, { CopySourceIfUnmodifiedSince: new Date(0) }), 'PreconditionFailed')
      await world.ok('CopyObject', copy(`${Bucket}/k`, { CopySourceIfMatch: ETag }))
    },
  },
]
