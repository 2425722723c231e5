import assert from 'node:assert/strict'
import type { Case } from '../world.ts'
import { each, failsBare, newBucket, put } from './helpers.ts'

export const buckets: readonly Case[] = [
  {
    rule: 'A bucket is there at once, in the region of its endpoint, and can be made again by its owner in us-east-1',
    proves: ['CreateBucket', 'HeadBucket', 'GetBucketLocation', 'ListBuckets'],
    async run(world) {
      const Bucket = `bucket-${world.fresh()}`
      assert.equal((await world.ok('CreateBucket', { Bucket }))['Location'], `/${Bucket}`)
      assert.equal((await world.ok('CreateBucket', { Bucket }))['Location'], `/${Bucket}`)
      assert.equal((await world.ok('HeadBucket', { Bucket }))['BucketRegion'], 'us-east-1')
      assert.equal((await world.ok('GetBucketLocation', { Bucket }))['LocationConstraint'] ?? '', '')
      const listed = await world.ok('ListBuckets', { Prefix: Bucket })
      assert.deepEqual(each(listed, 'Buckets', 'Name'), [Bucket])
      assert.deepEqual(each(listed, 'Buckets', 'BucketRegion'), ['us-east-1'])
      assert.deepEqual(each(listed, 'Buckets', 'BucketArn'), [`arn:aws:s3:::${Bucket}`])
      assert.match(String((listed['Owner'] as { ID: string }).ID), /^[0-9a-f]{64}$/)
    },
  },
  {
    rule: 'A bucket lies in the region that its location names; us-east-1 is no location',
    proves: ['CreateBucket', 'GetBucketLocation', 'CreateBucket InvalidLocationConstraint'],
    async run(world) {
      const at = (LocationConstraint: string) => ({
        Bucket: `bucket-${world.fresh()}`,
        CreateBucketConfiguration: { LocationConstraint },
      })
      const input = at('eu-west-1')
      await world.ok('CreateBucket', input)
      assert.equal((await world.ok('GetBucketLocation', { Bucket: input.Bucket }))['LocationConstraint'], 'eu-west-1')
      const message = 'The specified location-constraint is not valid'
      await world.fails('CreateBucket', at('us-east-1'), 'InvalidLocationConstraint', message)
      await world.fails('CreateBucket', at('nowhere'), 'InvalidLocationConstraint', message)
    },
  },
  {
    rule: 'A name that is no bucket’s is refused',
    proves: ['CreateBucket InvalidBucketName'],
    clientsMayRefuse: true,
    async run(world) {
      for (const Bucket of ['UPPER-case', 'a..b', '192.168.0.1', 'xn--bucket', 'bucket-s3alias']) {
        await world.fails('CreateBucket', { Bucket }, 'InvalidBucketName', 'The specified bucket is not valid.')
      }
    },
  },
  {
    rule: 'Access control lists are not for new buckets, nor is Object Lock',
    proves: ['CreateBucket InvalidBucketAclWithObjectOwnership', 'CreateBucket NotImplemented'],
    async run(world) {
      const Bucket = `bucket-${world.fresh()}`
      await world.ok('CreateBucket', { Bucket: `${Bucket}-private`, ACL: 'private' })
      const message = "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting"
      await world.fails('CreateBucket', { Bucket, ACL: 'public-read' }, 'InvalidBucketAclWithObjectOwnership', message)
      await world.fails('CreateBucket', { Bucket, ObjectLockEnabledForBucket: true }, 'NotImplemented')
    },
  },
  {
    rule: 'Buckets are listed in pages, in the order of their names',
    proves: ['ListBuckets', 'ListBuckets InvalidArgument'],
    async run(world) {
      const Prefix = `bucket-${world.fresh()}`
      for (const end of ['c', 'a', 'b']) await world.ok('CreateBucket', { Bucket: `${Prefix}-${end}` })
      const first = await world.ok('ListBuckets', { Prefix, MaxBuckets: 2 })
      assert.deepEqual(each(first, 'Buckets', 'Name'), [`${Prefix}-a`, `${Prefix}-b`])
      const second = await world.ok('ListBuckets', { Prefix, MaxBuckets: 2, ContinuationToken: first['ContinuationToken'] })
      assert.deepEqual(each(second, 'Buckets', 'Name'), [`${Prefix}-c`])
      assert.equal(second['ContinuationToken'], undefined)
      await world.fails(
        'ListBuckets',
        { ContinuationToken: 'nonsense' },
        'InvalidArgument',
        'The continuation token provided is incorrect',
      )
    },
  },
  {
    rule: 'A bucket goes when it is empty, and not before',
    proves: ['DeleteBucket', 'DeleteBucket BucketNotEmpty', 'DeleteBucket NoSuchBucket'],
    async run(world) {
      const Bucket = await newBucket(world)
      await put(world, Bucket, 'k')
      await world.fails('DeleteBucket', { Bucket }, 'BucketNotEmpty', 'The bucket you tried to delete is not empty')
      await world.ok('DeleteObject', { Bucket, Key: 'k' })
      await world.ok('DeleteBucket', { Bucket })
      await failsBare(world, 'HeadBucket', { Bucket }, 404, 'NotFound')
      await world.fails('DeleteBucket', { Bucket }, 'NoSuchBucket', 'The specified bucket does not exist')
      await world.ok('CreateBucket', { Bucket })
    },
  },
  {
    rule: 'A bucket that is not there is not found by any operation',
    proves: [
      'HeadBucket NoSuchBucket',
      'GetBucketLocation NoSuchBucket',
      'ListObjectsV2 NoSuchBucket',
      'ListObjects NoSuchBucket',
      'ListObjectVersions NoSuchBucket',
      'ListMultipartUploads NoSuchBucket',
      'PutObject NoSuchBucket',
      'GetObject NoSuchBucket',
      'DeleteObject NoSuchBucket',
      'CreateMultipartUpload NoSuchBucket',
      'GetBucketTagging NoSuchBucket',
      'PutBucketVersioning NoSuchBucket',
    ],
    async run(world) {
      const Bucket = `bucket-${world.fresh()}`
      await failsBare(world, 'HeadBucket', { Bucket }, 404, 'NotFound')
      const message = 'The specified bucket does not exist'
      for (const operation of [
        'GetBucketLocation',
        'ListObjectsV2',
        'ListObjects',
        'ListObjectVersions',
        'ListMultipartUploads',
        'GetBucketTagging',
      ]) {
        await world.fails(operation, { Bucket }, 'NoSuchBucket', message)
      }
      const versioning = { Bucket, VersioningConfiguration: { Status: 'Suspended' } }
      await world.fails('PutBucketVersioning', versioning, 'NoSuchBucket', message)
      for (const operation of ['PutObject', 'GetObject', 'DeleteObject', 'CreateMultipartUpload']) {
        await world.fails(operation, { Bucket, Key: 'k' }, 'NoSuchBucket', message)
      }
    },
  },
  {
    rule: 'Who believes that a bucket is another’s gets nothing',
    proves: ['PutObject AccessDenied', 'ListObjectsV2 AccessDenied'],
    async run(world) {
      const Bucket = await newBucket(world)
      const ExpectedBucketOwner = '999999999999'
      await world.fails('PutObject', { Bucket, Key: 'k', ExpectedBucketOwner }, 'AccessDenied', 'Access Denied')
      await world.fails('ListObjectsV2', { Bucket, ExpectedBucketOwner }, 'AccessDenied', 'Access Denied')
      await world.ok('ListObjectsV2', { Bucket, ExpectedBucketOwner: '000000000000' })
    },
  },
]
