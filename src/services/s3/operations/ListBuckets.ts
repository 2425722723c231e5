import { toldMs } from '../conditions.ts'
import type { Bucket } from '../entities.ts'
import { BUCKETS_PER_PAGE_MAX } from '../limits.ts'
import * as messages from '../messages.ts'
import * as model from '../model.gen.ts'
import { query } from '../operation.ts'
import { canonicalUserId } from '../owner.ts'
import { bucketArn, bucketsOf } from '../queries.ts'
import { badToken, invalidArgument } from '../refusals.ts'

const PURPOSE = 's3.ListBuckets'

export const ListBuckets = query(model.ListBuckets, {
  resources: () => [],

  answer({ view, scope, tokens }, { MaxBuckets, ContinuationToken, Prefix, BucketRegion }) {
    if (MaxBuckets !== undefined && (MaxBuckets < 1 || MaxBuckets > BUCKETS_PER_PAGE_MAX)) {
      return invalidArgument(messages.BAD_MAX_BUCKETS, 'max-buckets', String(MaxBuckets))
    }
    const opened = ContinuationToken === undefined ? undefined : tokens.open(PURPOSE, ContinuationToken)
    if (ContinuationToken !== undefined && opened === undefined) {
      return badToken()
    }
    const after = opened === undefined ? '' : Buffer.from(opened).toString()
    const matching = bucketsOf(view, scope.accountId).filter(
      ({ name, region }) =>
        name > after && name.startsWith(Prefix ?? '') && (BucketRegion === undefined || region === BucketRegion),
    )
    const page = matching.slice(0, MaxBuckets ?? BUCKETS_PER_PAGE_MAX)
    const last = page.length < matching.length ? page.at(-1) : undefined
    return {
      Buckets: page.map(summary),
      Owner: { ID: canonicalUserId(scope.accountId) },
      ...(last !== undefined && { ContinuationToken: tokens.seal(PURPOSE, Buffer.from(last.name)) }),
      ...(Prefix !== undefined && { Prefix }),
    }
  },
})

function summary({ name, createdAtMs, region }: Bucket): model.Bucket {
  return { Name: name, CreationDate: toldMs(createdAtMs), BucketRegion: region, BucketArn: bucketArn(name) }
}
