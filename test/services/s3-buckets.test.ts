import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as model from '../../src/services/s3/model.gen.ts'
import { removeAllBuckets } from '../../src/services/s3/reset.ts'
import { settleBuckets } from '../../src/services/s3/settle-buckets.ts'
import { openS3, scope } from './s3-harness.ts'

const Bucket = 'lake'
const elsewhere = { ...scope, region: 'eu-west-1' }
const others = { ...scope, accountId: '111111111111' }

describe('Buckets', () => {
  it('belong to one account of all, which may make them again in us-east-1 only', async () => {
    await using s3 = await openS3()
    await s3.call(model.CreateBucket, { Bucket })
    await s3.call(model.CreateBucket, { Bucket })
    const again = await s3.refusal(
      model.CreateBucket,
      { Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } },
      elsewhere,
    )
    assert.deepEqual([again.rejected, again.details], ['BucketAlreadyOwnedByYou', { BucketName: Bucket }])
    assert.equal((await s3.refusal(model.CreateBucket, { Bucket }, others)).rejected, 'BucketAlreadyExists')
    assert.equal((await s3.refusal(model.HeadBucket, { Bucket }, others)).rejected, 'AccessDenied')
    assert.deepEqual((await s3.call(model.ListBuckets, {}, others)).Buckets, [])
    assert.equal((await s3.call(model.HeadBucket, { Bucket }, elsewhere)).BucketRegion, 'us-east-1')
  })

  it('outside us-east-1 must say where they are', async () => {
    await using s3 = await openS3()
    const refused = async (LocationConstraint?: string) => {
      const configuration =
        LocationConstraint === undefined ? undefined : { LocationConstraint: LocationConstraint as 'eu-west-1' }
      const input = { Bucket, ...(configuration !== undefined && { CreateBucketConfiguration: configuration }) }
      const { rejected, message } = await s3.refusal(model.CreateBucket, input, elsewhere)
      return `${rejected}: ${message}`
    }
    const text = (location: string) =>
      `IllegalLocationConstraintException: The ${location} location constraint is incompatible for the region specific endpoint this request was sent to.`
    assert.equal(await refused(), text('unspecified'))
    assert.equal(await refused('ap-south-1'), text('ap-south-1'))
    assert.equal(await refused('us-east-1'), 'InvalidLocationConstraint: The specified location-constraint is not valid')
    await s3.call(model.CreateBucket, { Bucket, CreateBucketConfiguration: { LocationConstraint: 'EU' } }, elsewhere)
    assert.equal((await s3.call(model.GetBucketLocation, { Bucket })).LocationConstraint, 'eu-west-1')
  })

  it('are made by many at the same time, and once', async () => {
    await using s3 = await openS3()
    const made = await Promise.all(
      Array.from({ length: 10 }, (_, at) => s3.outcome(model.CreateBucket, { Bucket }, at % 2 === 0 ? scope : others)),
    )
    const winners = made.filter((outcome) => !('rejected' in outcome)).length
    assert.equal(winners, 5)
  })

  it('of which the store lost one are settled before the first request', async () => {
    await using s3 = await openS3()
    await s3.call(model.CreateBucket, { Bucket })
    await s3.runtime.objects.removeBucket(Bucket)
    await settleBuckets(s3.runtime)
    await s3.put(Bucket, 'k', 'x')
    assert.equal(await s3.text(Bucket, 'k'), 'x')
  })

  it('all go at a reset', async () => {
    await using s3 = await openS3()
    for (let at = 0; at < 120; at++) await s3.call(model.CreateBucket, { Bucket: `bucket-${at}` })
    await s3.put('bucket-7', 'k', 'x')
    await removeAllBuckets(s3.runtime)
    assert.deepEqual((await s3.call(model.ListBuckets, {})).Buckets, [])
    await s3.call(model.CreateBucket, { Bucket: 'bucket-7' })
    assert.equal((await s3.refusal(model.GetObject, { Bucket: 'bucket-7', Key: 'k' })).rejected, 'NoSuchKey')
  })
})
