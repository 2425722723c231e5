/** Whose the objects of a bucket are, and whether access to each can be listed. */
import type { Bucket, ObjectOwnership } from './entities.ts'

const OWNERSHIPS: readonly string[] = ['BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter']

export function isOwnership(text: string | undefined): text is ObjectOwnership {
  return text !== undefined && OWNERSHIPS.includes(text)
}

export function allowsAcls({ ownership }: Bucket): boolean {
  return ownership === 'BucketOwnerPreferred' || ownership === 'ObjectWriter'
}
