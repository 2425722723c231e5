import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Context } from './operation.ts'
import { bucketArn } from './queries.ts'
import { noKey } from './refusals.ts'

/** Who may not list a bucket is not told what it has not (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html, "Permissions"). */
export function absentKey(
  { call, runtime }: Pick<Context, 'call' | 'runtime'>,
  bucket: string,
  key: string,
): Rejection<'NoSuchKey' | 'AccessDenied'> {
  const denied = runtime.door.denied(call, 's3:ListBucket', [bucketArn(bucket)])
  return denied === undefined ? noKey(key) : reject('AccessDenied', denied.message)
}
