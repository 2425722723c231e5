import { ApiError } from '../lib/api.ts'
import type { Listing } from '../lib/s3.ts'
import type { Server } from '../shell/server.tsx'

/** Deletes every object whose key begins with `prefix`, and says how many so far. Rejects with `ApiError`. */
export async function emptyPrefix(
  server: Server,
  bucket: string,
  prefix: string,
  progress: (deleted: number) => void,
): Promise<number> {
  let deleted = 0
  for (;;) {
    // What is listed is gone a moment later: always the first page.
    const { Contents } = await server.ask<Listing>('s3', 'ListObjectsV2', { Bucket: bucket, Prefix: prefix })
    if (Contents.length === 0) return deleted
    await deleteKeys(
      server,
      bucket,
      Contents.map(({ Key }) => Key),
    )
    deleted += Contents.length
    progress(deleted)
  }
}

/** Nobody pastes more. */
const KEYS_AS_CODE_MAX = 100

/** At most a thousand keys in one request, which is what S3 takes. */
export async function deleteKeys(server: Server, bucket: string, keys: readonly string[]): Promise<void> {
  const input = { Bucket: bucket, Delete: { Objects: keys.map((Key) => ({ Key })), Quiet: true } }
  const { Errors } = await server.ask<{ readonly Errors: readonly { Key: string; Message: string }[] }>(
    's3',
    'DeleteObjects',
    input,
  )
  const [first] = Errors
  if (first !== undefined) throw new ApiError('DeleteObjects', first.Key, first.Message, 200, undefined)
  if (keys.length <= KEYS_AS_CODE_MAX) server.record('s3', 'DeleteObjects', input, undefined)
}
