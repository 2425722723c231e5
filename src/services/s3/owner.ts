import { createHash } from 'node:crypto'

/** The canonical user id of an account, under which S3 names owners: 64 hexadecimal digits, the same for an account always. */
export function canonicalUserId(accountId: string): string {
  return createHash('sha256').update(`leat account ${accountId}`).digest('hex')
}
