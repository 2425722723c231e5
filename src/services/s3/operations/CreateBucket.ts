import { notImplemented } from '../../../aws/s3.ts'
import { isRejection, type Rejection, reject, rejectWith } from '../../../kernel/outcome.ts'
import type { Scope } from '../../../model/caller.ts'
import { isBucketName } from '../bucket-name.ts'
import type { Bucket } from '../entities.ts'
import { BUCKETS_PER_ACCOUNT_MAX } from '../limits.ts'
import { DEFAULT_REGION, regionOfLocation } from '../locations.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { data } from '../operation.ts'
import { isOwnership } from '../ownership.ts'
import { bucketArn, bucketResources, bucketsOf, type S3View } from '../queries.ts'
import { checkedTags } from '../tags.ts'

export const CreateBucket = data(model.CreateBucket, {
  resources: bucketResources,

  async run({ runtime, scope, call, nowMs, view }, input) {
    const bucket = wantedBucket(scope, input, nowMs)
    if (isRejection(bucket)) return bucket
    const known = whatIsThere(view, bucket, scope)
    if (known !== undefined) return isRejection(known) ? known : answer(known, scope)
    await runtime.objects.createBucket(bucket.name)
    const made = await runtime.catalog.commit<Bucket | CreateRejection>(
      (latest) => {
        const there = whatIsThere(latest, bucket, scope)
        if (there !== undefined) return { changes: [], reply: there }
        return { changes: [{ put: 's3.bucket', id: bucket.name, value: bucket }], reply: bucket }
      },
      { requestId: call.requestId, principal: call.principal.arn, operation: 'CreateBucket' },
    )
    return isRejection(made) ? made : answer(made, scope)
  },
})

type CreateRejection = Rejection<'BucketAlreadyOwnedByYou' | 'BucketAlreadyExists' | 'TooManyBuckets'>

/** The bucket that has the name and is as good as a new one, or why none can be made; `undefined`: there is none yet. */
function whatIsThere(view: S3View, wanted: Bucket, scope: Scope): Bucket | CreateRejection | undefined {
  const there = view.get('s3.bucket', wanted.name)
  const details = { BucketName: wanted.name }
  if (there === undefined) {
    const isFull = bucketsOf(view, scope.accountId).length >= BUCKETS_PER_ACCOUNT_MAX
    return isFull ? reject('TooManyBuckets', messages.TOO_MANY_BUCKETS) : undefined
  }
  if (there.accountId !== scope.accountId) return rejectWith('BucketAlreadyExists', messages.BUCKET_EXISTS, { details })
  // In its first region, S3 lets its owner make a bucket over and over.
  if (there.region === DEFAULT_REGION && scope.region === DEFAULT_REGION) return there
  return rejectWith('BucketAlreadyOwnedByYou', messages.BUCKET_OWNED_BY_YOU, { details })
}

function wantedBucket(scope: Scope, input: model.CreateBucketRequest, nowMs: number) {
  const { Bucket: name, CreateBucketConfiguration: configuration = {}, ObjectOwnership, ACL } = input
  if (!isBucketName(name)) return rejectWith('InvalidBucketName', messages.INVALID_BUCKET_NAME, { details: { BucketName: name } })
  const region = regionOfLocation(configuration.LocationConstraint, scope.region)
  if (isRejection(region)) return region
  if (configuration.Location !== undefined || configuration.Bucket !== undefined) {
    return reject('InvalidRequest', messages.NO_DIRECTORY_BUCKETS)
  }
  if (input.BucketNamespace === 'account-regional') return notImplemented('x-amz-bucket-namespace')
  if (input.ObjectLockEnabledForBucket === true) return reject('NotImplemented', messages.NO_LOCKABLE_BUCKETS)
  const ownership = ObjectOwnership ?? 'BucketOwnerEnforced'
  if (!isOwnership(ownership)) {
    return rejectWith('InvalidArgument', messages.badOwnership(ownership), {
      details: { ArgumentName: 'x-amz-object-ownership' },
    })
  }
  if (ACL !== undefined && ACL !== 'private') {
    if (ownership !== 'BucketOwnerEnforced') return notImplemented('x-amz-acl')
    return reject('InvalidBucketAclWithObjectOwnership', messages.ACL_WITH_OWNER_ENFORCED)
  }
  const tags = checkedTags(configuration.Tags ?? [], 'Bucket')
  if (isRejection(tags)) return tags
  return newBucket(name, region, scope.accountId, nowMs, { ownership, tags })
}

function newBucket(
  name: string,
  region: string,
  accountId: string,
  createdAtMs: number,
  more: Pick<Bucket, 'ownership' | 'tags'>,
): Bucket {
  // As S3 makes them since 2023: nothing of them is public.
  const publicAccess = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true }
  return { name, accountId, region, createdAtMs, publicAccess, configurations: {}, ...more }
}

function answer({ name }: Bucket, scope: Scope): model.CreateBucketOutput {
  const Location = scope.region === DEFAULT_REGION ? `/${name}` : `http://${name}.s3.amazonaws.com/`
  return { Location, BucketArn: bucketArn(name) }
}
