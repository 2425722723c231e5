/** How operations read and change one bucket of the catalog. */
import { isRejection, type Rejection, rejectWith } from '../../kernel/outcome.ts'
import type { ControlContext } from '../define.ts'
import type { Bucket, Configurations, S3Entities } from './entities.ts'
import { type BucketReference, findBucket } from './queries.ts'

type Found = Rejection<'NoSuchBucket' | 'AccessDenied'>

interface Changed {
  readonly changes: readonly [{ readonly put: 's3.bucket'; readonly id: string; readonly value: Bucket }] | readonly []
  readonly reply: undefined
}

/** The bucket as `change` makes it, or why it must not be so. */
export function changeBucket<Code extends string = never>(
  { view, scope }: Pick<ControlContext<S3Entities>, 'view' | 'scope'>,
  reference: BucketReference,
  change: (bucket: Bucket) => Bucket | Rejection<Code>,
): Changed | Found | Rejection<Code> {
  const bucket = findBucket(view, scope, reference)
  if (isRejection(bucket)) return bucket
  const value = change(bucket)
  if (isRejection(value)) return value as Rejection<Code>
  return { changes: [{ put: 's3.bucket', id: bucket.name, value }], reply: undefined }
}

/** With one configuration in place of what there was. */
export function withConfiguration<Name extends keyof Configurations>(
  bucket: Bucket,
  name: Name,
  value: Configurations[Name],
): Bucket {
  const { [name]: _, ...others } = bucket.configurations
  return { ...bucket, configurations: value === undefined ? others : { ...others, [name]: value } }
}

/** What AWS answers where there is nothing to read. */
export function notConfigured<const Code extends string>(code: Code, message: string, { name }: Bucket): Rejection<Code> {
  return rejectWith(code, message, { details: { BucketName: name } })
}
