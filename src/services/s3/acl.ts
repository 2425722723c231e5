/** Access control lists, as far as they can be told: everything belongs to its bucket's owner, and to nobody else. */
import { notImplemented } from '../../aws/s3.ts'
import { type Rejection, reject } from '../../kernel/outcome.ts'
import type { Bucket } from './entities.ts'
import * as messages from './messages.ts'
import { canonicalUserId } from './owner.ts'
import { allowsAcls } from './ownership.ts'

export function ownerAcl(accountId: string) {
  const ID = canonicalUserId(accountId)
  return { Owner: { ID }, Grants: [{ Grantee: { ID, Type: 'CanonicalUser' as const }, Permission: 'FULL_CONTROL' as const }] }
}

export interface AclInput {
  readonly ACL?: string
  readonly AccessControlPolicy?: unknown
  readonly GrantFullControl?: string
  readonly GrantRead?: string
  readonly GrantReadACP?: string
  readonly GrantWrite?: string
  readonly GrantWriteACP?: string
}

/** Only that it stays as it is can be asked for, and only where the bucket has access control lists at all. */
export function refusedAclChange(
  bucket: Bucket,
  input: AclInput,
): Rejection<'AccessControlListNotSupported' | 'NotImplemented'> | undefined {
  if (input.ACL === 'bucket-owner-full-control') return undefined
  if (!allowsAcls(bucket)) return reject('AccessControlListNotSupported', messages.ACL_NOT_SUPPORTED)
  return input.ACL === 'private' ? undefined : notImplemented('x-amz-acl')
}
